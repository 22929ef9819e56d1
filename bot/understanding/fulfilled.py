"""Promises told as kept already: "she'd promised me her notes, and it's done" is help received, no help to come."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.confidence import GUESSED
from bot.understanding.intents import STATES
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.people import is_one_name

_PROMISING: Final = ("promis", "engag", "jure", "swore", "pledg", "vow")
# Tokens between a promise and the word that it is kept.
_REACH: Final = 30
_DONE: Final = frozenset(
    tuple(said.split())
    for said in (
        "c' est fait", "c est fait", "cest fait", "chose faite", "l' a fait", "l' ai fait", "tenu parole",
        "promesse tenue", "it 's done", "its done", "it is done", "and did", "he did", "she did", "they did", "i did",
        "did it", "done it", "done so", "and done", "kept his word", "kept her word", "kept my word", "came through",
    )
)  # fmt: skip
_SAID_REACH: Final = 5
_LONGEST: Final = max(map(len, _DONE))
_SMALL: Final = frozenset(
    "to de d' me m' us nous lui him her that que qu' a qu'elle qu'il elle il she he would 'd".split()
)
_LEAST_WORDS: Final = 2
_NOT: Final = frozenset({"n't", "not", "pas", "jamais", "never"})
_OTHERS: Final = frozenset({"she", "he", "they", "you"})
_NAMING: Final = frozenset({":", ",", "(", "-", "–", "—"})


def with_fulfilled(message: Labelled) -> Labelled:
    """The message with what others promised and have done as received, and what the user promised and did as given."""
    for at, token in enumerate(message.view.tokens):
        if (token.norm.startswith(_PROMISING) or _says_will(message, at)) and (
            done := _done_after(message, at)
        ) is not None:
            message = _fulfilled(message, at, done)
    return message


def _says_will(message: Labelled, at: int) -> bool:
    """ "She'd said she would": a promise by another word."""
    said, following = message.view.tokens[at].norm, message.norms(at + 1, at + _SAID_REACH)
    if not _NOT.isdisjoint(following):
        return False
    if said == "said":
        return following[:1] != [] and following[0] in _OTHERS and not {"would", "'d"}.isdisjoint(following)
    return (
        said == "dit"
        and any(word in {"qu'elle", "qu'il", "qu'"} for word in following[:1])
        and any(word.endswith("rait") for word in following)
    )


def _fulfilled(message: Labelled, promised: int, done: int) -> Labelled:
    by_user = message.view.drifts[promised].subject not in _OTHERS and not _is_somebodys(message, promised)
    tag = "gave" if by_user else "got"
    if tag not in STATES[message.intent]:
        return message
    items = [
        replace(f, tag=tag, first=_verb_before(message, f, promised))
        if f.tag in {"todo", "offer", tag} and promised < f.first < done
        else f
        for f in message.items
    ]
    made = [] if by_user else [f for f in message.tagged("w") if promised < f.first < done]
    items += [Found("got", _verb_before(message, f, promised), f.last, f.margin) for f in made]
    if not any(promised < f.first < done for f in items):
        items += _whole_clause(message, promised, tag)
    met = None if by_user else next((f for f in message.tagged("p") if _is_named_at(message, f, done)), None)
    entities = [replace(f, tag="m") if met and _is_met(message, f, met) else f for f in message.entities]
    return replace(
        message,
        items=sorted(items, key=lambda f: f.first),
        entities=[f for f in entities if f not in made],
    )


def _done_after(message: Labelled, promised: int) -> int | None:
    """Where it is said that a promise is kept: the token after those words."""
    tokens = message.view.tokens
    for at in range(promised + 1, min(len(tokens), promised + _REACH)):
        if tokens[at].norm.startswith(_PROMISING):
            return None
        for last in range(at + 1, min(len(tokens), at + _LONGEST) + 1):
            following = message.norms(last, last + 1)
            if tuple(message.norms(at, last)) in _DONE and _NOT.isdisjoint(following):
                return last
    return None


def _whole_clause(message: Labelled, promised: int, tag: str) -> list[Found]:
    """What was promised, when no label says it: the words to the end of the clause."""
    tokens, drifts = message.view.tokens, message.view.drifts
    first = promised + 1
    while first < len(tokens) and tokens[first].norm in _SMALL:
        first += 1
    last = first
    while (
        last < len(tokens)
        and tokens[last].norm.replace("-", "").replace("'", "").isalpha()
        and drifts[last].clause == drifts[promised].clause
    ):
        last += 1
    is_thing = last - first >= _LEAST_WORDS and not any(m.first < last and first < m.last for m in message.tagged("p"))
    return [Found(tag, first, last, GUESSED)] if is_thing else []


def _is_somebodys(message: Labelled, promised: int) -> bool:
    """Whether a name is what promises: "Ana had promised"."""
    sentence = message.view.drifts[promised].sentence
    named = [f for f in message.tagged("p", "m") if f.last <= promised]
    return (
        bool(named)
        and message.view.drifts[named[-1].first].sentence == sentence
        and (message.view.drifts[promised].subject == "-")
    )


def _verb_before(message: Labelled, found: Found, promised: int) -> int:
    """Where the words of a promised introduction begin: "introduce me to his CFO"."""
    kinds, drifts = message.view.kinds, message.view.drifts
    clause = drifts[found.first].clause
    before = (i for i in range(found.first - 1, promised, -1) if drifts[i].clause == clause and "intro" in kinds[i])
    return next(before, found.first)


def _is_named_at(message: Labelled, found: Found, done: int) -> bool:
    """Whether somebody is named right after "it's done", as the one whom one now knows."""
    return found.first == done + 1 and message.view.tokens[done].norm in _NAMING


def _is_met(message: Labelled, found: Found, met: Found) -> bool:
    return found.tag == "p" and found.first >= met.first and is_one_name(message.slice(found), message.slice(met))
