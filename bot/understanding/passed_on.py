"""Somebody's number that was passed on is help: "I gave Paul Katell's number" is given, "Paul gave me it" received."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.confidence import CLEAR
from bot.understanding.intents import STATES
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.naming import is_capital
from bot.understanding.owners import Person
from bot.understanding.reading import Intent
from bot.understanding.titles import title
from bot.understanding.took_place import DETAILS, took_place

_PASSING: Final = frozenset("gave sent passed handed forwarded shared slipped emailed texted messaged given".split())
_HAVE: Final = frozenset({"ai", "avons", "j'ai", "jai", "g", "j'lui"})
_TO_USER: Final = frozenset({"me", "m'", "m'a", "ma", "us"})
# Between the user and what they did: "I've just sent".
_BARELY: Final = frozenset(
    {"i", "we", "have", "'ve", "ive", "just", "also", "already", "then", "and", "so", "but", "finally"}
)
_STOPS: Final = frozenset({".", "!", "?", ";", ",", ":", "(", ")", "<br>", "-", "–", "—", "et", "&", "mais"})
_OF: Final = frozenset({"de", "d'", "of"})
_OWNING: Final = frozenset({"'s", "s'"})
_HAS: Final = frozenset({"a", "ont", "m'a", "ma", "m'ont", "avait"})
_OWN: Final = frozenset({"my", "our", "mon", "ma", "mes", "notre", "nos"})
_AUXILIARY_REACH: Final = 3
_REACH: Final = 7
_WHOLE: Final = frozenset({"number", "address", "details"})
_MEETING: Final = frozenset({"met", "eat", "with"})
# Of these a number passed on makes a favour done.
_UNTOLD: Final = frozenset({"note", "other", "mood", "progress", "done_thanks"})


def with_passed_on(message: Labelled) -> Labelled:
    """The message with the details that were passed on as given or received, by nobody but who passed them on."""
    for at, token in enumerate(message.view.tokens):
        if token.norm in DETAILS and (passed := _passed(message, at)):
            message = _told(message, *passed, at) or message
    return message


def is_passed_on(message: Labelled, person: Person) -> bool:
    """Whether somebody is named only as whose number or address changes hands: it is not they who get it."""
    passed = [item for item in message.told("gave", "got", "todo") if _holds_details(message, item)]
    return bool(passed) and all(any(i.first <= m.first < i.last for i in passed) for m in person.mentions)


def _holds_details(message: Labelled, item: Found) -> bool:
    """Whether an item is how to reach somebody: "Katell's number"."""
    tokens = message.view.tokens
    return any(
        tokens[i].norm in DETAILS and (tokens[i - 1].norm in _OWNING or not _OF.isdisjoint(message.norms(i + 1, i + 2)))
        for i in range(max(1, item.first), item.last)
    )


def _passed(message: Labelled, at: int) -> tuple[str, int] | None:
    """Whether what stands at a token was given or got, and where that is said."""
    view = message.view
    clause = view.drifts[at].clause
    for verb in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if view.drifts[verb].clause != clause:
            return None
        if not {"give", "send"}.isdisjoint(view.kinds[verb]) or view.tokens[verb].norm in _PASSING:
            tag = _passed_in_english(message, verb) if view.lang == "en" else _passed_in_french(message, verb)
            return (tag, verb) if tag and took_place(message, verb) else None
    return None


def _passed_in_english(message: Labelled, verb: int) -> str | None:
    subject = message.view.drifts[verb].subject
    before = message.norms(max(0, verb - 1), verb)
    if message.view.tokens[verb].norm not in _PASSING:
        return None
    if not _TO_USER.isdisjoint(message.norms(verb + 1, verb + 2)):
        return None if subject in {"i", "we"} or message.view.drifts[verb].future else "got"
    by_user = subject in {"i", "we"} or not before or before[0] in _STOPS | _BARELY
    return "gave" if by_user and subject not in {"she", "he", "they", "you"} else None


def _passed_in_french(message: Labelled, verb: int) -> str | None:
    before = message.norms(max(0, verb - _AUXILIARY_REACH), verb)
    infinitive = message.view.tokens[verb].norm.endswith(("er", "re"))
    if infinitive and _HAVE.isdisjoint(before[-1:]):
        return None  # "j'ai failli lui donner"
    to_user = not _TO_USER.isdisjoint(before)
    if to_user:
        return "got" if not _HAS.isdisjoint(before) else None
    return "gave" if not _HAVE.isdisjoint(before) or ("on" in before and "a" in before) else None


def _told(message: Labelled, tag: str, verb: int, at: int) -> Labelled | None:
    """With the details at a token as given or got; None where they are the user's own, or nobody's."""
    entities = _parted(message, verb, at) if tag == "gave" else message.entities
    whose = _whose(replace(message, entities=entities), at)
    if whose is None:
        return None
    last = at + 2 if not _WHOLE.isdisjoint(message.norms(at + 1, at + 2)) else at + 1
    around = [f for f in message.items if f.first < max(last, whose.last) and verb < f.last]
    first = min([at, whose.first, *(f.first for f in around if f.tag == tag and f.first > verb)])
    item = Found(tag, first, max(last, whose.last), CLEAR)
    rest = [f for f in message.items if f not in around]
    message = replace(message, intent=_meant(message, tag, at, rest))
    if tag not in STATES[message.intent]:
        return None
    mended = [replace(f, tag="m") if f.first < whose.last and whose.first < f.last else f for f in entities]
    if whose.tag and not any(f.first < whose.last and whose.first < f.last for f in mended):
        mended = sorted([*mended, replace(whose, tag="m")], key=lambda f: f.first)
    if tag == "gave":
        mended = [
            replace(f, tag="p") if f.tag == "m" and verb < f.first and f.last <= item.first else f for f in mended
        ]
    items = [f for f in rest if f.tag in STATES[message.intent]] + [item]
    return replace(message, entities=mended, items=sorted(items, key=lambda f: f.first))


def _meant(message: Labelled, tag: str, at: int, rest: list[Found]) -> Intent:
    """What the message is, where somebody's number at a token is passed on, and `rest` is told besides."""
    if tag == "got":
        words = (kinds for i, kinds in enumerate(message.view.kinds) if i != at)
        met = any(kind.startswith("k_") or kind in _MEETING for kinds in words for kind in kinds)
        if message.intent == "log_meeting" and not (met or message.tagged("d", "t")):
            return "note"
        return "note" if message.intent in {"other", "mood", "done_promise"} else message.intent
    goes_on = message.norms(0, 1)[0] in {"et", "and"}
    favour = message.intent == "log_meeting" and not (rest or goes_on or message.tagged("p", "d", "t"))
    return "done_promise" if message.intent in _UNTOLD or favour else message.intent


def _whose(message: Labelled, at: int) -> Found | None:
    """Whose the details at a token are: somebody named, or "my accountant"; without a tag where nobody has a name."""
    named, norms = message.tagged("p", "m", "w"), message.norms
    if not _OF.isdisjoint(norms(at + 1, at + 2)):
        first = at + 3 if any(title(norm, message.view.lang) for norm in norms(at + 2, at + 3)) else at + 2
        found = next((f for f in named if f.first in {at + 2, first}), None)
        if found is None and not _OWN.isdisjoint(norms(first, first + 1)):
            called = next((f for f in named if f.first == first + 2), None)  # "of my brother Paul"
            return Found("", at, called.last if called else min(first + 2, len(message.view.tokens)))
        behind = next((f for f in named if f.first == first + 1), None)  # "Si Mourad"
        if found is None and behind and is_capital(message.view, first):
            return replace(behind, first=first)
        alone = first < len(message.view.tokens) and (is_capital(message.view, first) or message.view.rare[first])
        return Found("m", first, first + 1, CLEAR) if found is None and alone else found
    if not _OWNING.isdisjoint(norms(max(0, at - 1), at)):
        return next((f for f in named if f.last == at - 1), _of_mine(message, at - 2))
    return _of_mine(message, at - 1) if message.view.tokens[at - 1].norm.endswith("s") else None


def _of_mine(message: Labelled, noun: int) -> Found | None:
    """ "My accountant", with or without the apostrophe of what is theirs."""
    mine = noun > 0 and message.view.tokens[noun - 1].norm in _OWN and message.view.lang == "en"
    return Found("", noun - 1, noun + 1) if mine else None


def _parted(message: Labelled, verb: int, at: int) -> list[Found]:
    """The entities, where "gave (Paul) (Katell)'s number" names two people: the first one is whom it went to."""
    whole = next((f for f in message.tagged("p", "m") if f.first == verb + 1 and f.last == at - 1), None)
    to_another = message.norms(at + 1, at + 2) == ["to"]
    if whole is None or whole.last - whole.first == 1 or to_another or message.norms(at - 1, at) != ["'s"]:
        return message.entities
    if message.circle.link(message.slice(whole)).known:
        return message.entities
    two = [replace(whole, last=whole.first + 1), replace(whole, first=whole.first + 1)]
    return sorted([*(f for f in message.entities if f is not whole), *two], key=lambda f: f.first)
