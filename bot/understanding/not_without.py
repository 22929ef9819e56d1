"""What nothing would have come of otherwise, and from whom: "not without Ana's list" is her list, received."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.confidence import CLEAR
from bot.understanding.credit import owed_to
from bot.understanding.intents import STATES
from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found

_WITHOUT: Final = frozenset({"without", "sans"})
_NEVER: Final = frozenset("n't not never couldnt wouldnt jamais pas n' ne rien".split())
_HAVE: Final = frozenset("have 've of serais serait serions aurais aurait aurions etre avoir est a ai".split())
_ARTICLES: Final = frozenset("the a an le la l' les un une ce cette".split())
_OF: Final = frozenset({"de", "d'", "du", "from", "of"})
_THEIRS: Final = ("his", "her", "their", "son", "sa", "ses", "leur", "leurs")
_OWNING: Final = frozenset({"'s", "s'"})
_THAT: Final = frozenset({"que", "qu'", "that"})
_ENDS: Final = frozenset(". ! ? , ; : ( ) - – — <br> on we i je nous j' il elle and et but mais".split())
_LONGEST: Final = 8


def with_what_was_needed(message: Labelled) -> Labelled:
    """The message with the help that it says nothing would have come of otherwise."""
    if "got" not in STATES[message.intent] or message.told("got"):
        return message
    for start in _credited(message):
        found = _of_theirs(message, start) or _from_them(message, start) or _of_the_one_named(message, start)
        if found and not indices(message.items) & set(range(found.first, found.last)):
            return replace(message, items=sorted([*message.items, found], key=lambda f: f.first))
    return message


def _credited(message: Labelled) -> list[int]:
    """The tokens where the words for such help begin."""
    tokens, drifts = message.view.tokens, message.view.drifts
    starts = [at for at in owed_to(message.view) if at < len(tokens)]
    for at, token in enumerate(tokens[:-1]):
        sentence = {t.norm for i, t in enumerate(tokens) if drifts[i].sentence == drifts[at].sentence}
        if token.norm in _WITHOUT and not _NEVER.isdisjoint(sentence) and not _HAVE.isdisjoint(sentence):
            starts.append(at + 1)
    return starts


def _of_theirs(message: Labelled, start: int) -> Found | None:
    """The thing in "Ana's list", or what she did in "Ana walking me through it"."""
    name = next((f for f in message.tagged("p", "m") if f.first == start), None)
    after = message.norms(name.last, name.last + 1) if name else []
    if name is None or not after:
        return None
    first = name.last + (after[0] in _OWNING)
    if after[0] not in _OWNING and not after[0].endswith("ing"):
        return None
    return _up_to(first, _end(message, first))


def _from_them(message: Labelled, start: int) -> Found | None:
    """The thing in « la relecture de Paul », « le contact que Paul m'a filé »."""
    first = start + (message.norms(start, start + 1)[:1] != [] and message.norms(start, start + 1)[0] in _ARTICLES)
    for name in message.tagged("p", "m"):
        lead = name.first - 1
        if (
            first < lead <= first + _LONGEST
            and message.view.tokens[lead].norm in _OF | _THAT
            and lead < _end(message, first)
        ):
            return _up_to(first, lead)
    return None


def _of_the_one_named(message: Labelled, start: int) -> Found | None:
    """The thing in "her Sunday drills", where just one person is named before."""
    before = [f for f in message.tagged("p", "m") if f.last <= start]
    if len(before) != 1 or message.norms(start, start + 1)[:1] not in ([each] for each in _THEIRS):
        return None
    return _up_to(start + 1, _end(message, start + 1))


def _end(message: Labelled, first: int) -> int:
    tokens = message.view.tokens
    return next((i for i in range(first, len(tokens)) if tokens[i].norm in _ENDS), len(tokens))


def _up_to(first: int, end: int) -> Found | None:
    return Found("got", first, end, CLEAR) if first < end <= first + _LONGEST else None
