"""Who is only spoken of: "her boss Karl needs a designer" is Karl's need, and "her uncle can fix my bike" nobody's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.understanding.folding import fold
from bot.understanding.intents import KINDED
from bot.understanding.kin import NEAR_EN, NEAR_FR
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.people import is_one_name

_KIN: Final = NEAR_EN | NEAR_FR
_OWNERS: Final = frozenset("his her their my our son sa ses leur leurs mon ma mes notre nos whose".split())
_OWNING: Final = frozenset({"'s", "s'"})
_OF: Final = frozenset({"de", "d'"})
_ARTICLES: Final = frozenset({"le", "la", "l'", "un", "une", "the"})
_WHOSE: Final = frozenset({"whose", "dont"})
_NAMED: Final = frozenset({"p", "m"})
# Behind these a clause of its own begins.
_BREAKS: Final = frozenset(
    ". ! ? ; , : ( ) - – — <br> ... … • → que qu' that because car but mais puis then donc so alors sinon".split()
)
_AND: Final = frozenset({"and", "et", "&", "+"})
_SUBJECTS: Final = frozenset({"i", "we", "she", "he", "they", "you"})
_BARELY: Final = frozenset(
    "also really just now still currently always often probably actually desperately ne n' s' se y".split()
)
_DOES: Final = frozenset("is has needs wants can could may might will 'll would 'd should must does works".split())
_GOES_ON: Final = frozenset({"a", "an", "the", "on", "after", "in", "up", "keen", "good", "great", "not", "about"})
_CAME: Final = frozenset("there along join joins joining joined come comes coming came".split())
# No verb behind a name, or one that says that somebody was there: « sa sœur Rose était là », « nous a rejoints ».
_NO_VERB: Final = frozenset(
    "et ou de du des d' chez a au aux avec pour qui dans sur en aussi etait etaient avait nous m' m'a me la le les un "
    "une mais car que ainsi puis plus l' par hier".split()
)
_CAME_FR: Final = frozenset(
    "venu venue passe passee la arrive arrivee present presente reste restee avec aussi".split()
)
_HAS: Final = frozenset("besoin envie un une des du l' deux trois son sa ses".split())


@dataclass(frozen=True)
class Kin:
    """Somebody's relative or colleague of whom a clause tells; `last` is where its verb stands."""

    name: Found | None
    last: int


def with_spoken_of(message: Labelled) -> Labelled:
    """The message, where who is only spoken of was not there, and what a nameless one needs or offers is nobody's."""
    kin = subjects(message)
    if not kin:
        return message
    named = [one.name for one in kin if one.name]
    if message.intent in KINDED and any(f not in named for f in message.tagged("p")):
        apart = [f for f in named if not _is_met(message, f, named)]
        message = message.holding([replace(f, tag="m") if f in apart else f for f in message.entities])
    asked = message.intent == "request_received"  # what is asked for them is asked of the user
    nameless = [one for one in kin if one.name is None and not asked]
    items = [f for f in message.items if not any(governs(message, one, f) for one in nameless)]
    return message if len(items) == len(message.items) else replace(message, items=items)


def subjects(message: Labelled) -> list[Kin]:
    """Those relatives and colleagues of others who are the subject of a clause, in the order of the text."""
    tokens = message.view.tokens
    near = [at for at, token in enumerate(tokens) if token.norm in _KIN]
    return [one for at in near if (one := _subject(message, at))] if near else []


def governs(message: Labelled, kin: Kin, item: Found) -> bool:
    """Whether a need or an offer is that of somebody spoken of: nobody else acts between the two."""
    drifts = message.view.drifts
    if item.tag not in {"need", "offer"} or item.first < kin.last:
        return False
    if drifts[item.first].sentence != drifts[kin.last].sentence:
        return False
    between = range(kin.last, item.first)
    others = any(f.tag in _NAMED and f.first in between for f in message.entities)
    acting = any(not _SUBJECTS.isdisjoint(message.view.kinds[i]) for i in between)
    return not (others or acting or "," in message.norms(kin.last, item.first))


def _is_met(message: Labelled, found: Found, named: Sequence[Found]) -> bool:
    """Whether the same name stands elsewhere as that of somebody who was there."""
    name = message.slice(found)
    return any(f not in named and is_one_name(name, message.slice(f)) for f in message.tagged("p"))


def _subject(message: Labelled, noun: int) -> Kin | None:
    """The relative named by the word at a token, where a clause of their own begins with it."""
    begin, end = _begin(message, noun), noun + 1
    if begin is None:
        return None
    if not _OF.isdisjoint(message.norms(end, end + 1)):
        whose = next((f for f in message.entities if f.first == end + 1 and f.tag in _NAMED), None)
        if whose is None:
            return None
        name, end = None, whose.last
    else:
        name = next((f for f in message.tagged("p", "m") if f.first == end), None)
        end = name.last if name else end
    opens = _opens(message, begin, alone=name is None)
    return Kin(name, end) if opens and end < len(message.view.tokens) and _acts(message, end) else None


def _begin(message: Labelled, noun: int) -> int | None:
    """Where the words for somebody's relative begin: "(his) sister", "(Ana)'s line manager", « (l')oncle de »."""
    norms = message.norms(0, noun + 2)
    for at in (noun - 1, noun - 2):
        if at < 0 or (at < noun - 1 and not norms[noun - 1].isalpha()):
            break
        if norms[at] in _OWNERS:
            return at
        if norms[at] in _OWNING:
            whose = next((f for f in message.entities if f.last == at and f.tag in _NAMED), None)
            return whose.first if whose else None
    if norms[noun + 1 : noun + 2] and norms[noun + 1] in _OF:
        return noun - 1 if noun and norms[noun - 1] in _ARTICLES else noun
    return noun - 1 if noun > 1 and norms[noun - 2] == "dont" else None


def _opens(message: Labelled, begin: int, *, alone: bool) -> bool:
    """Whether a clause begins at a token; behind "and" only with somebody nameless: "with Tom and his sister Rose"."""
    if not begin or message.view.tokens[begin].norm in _WHOSE:
        return True
    before = message.view.tokens[begin - 1]
    if before.day or before.clock or before.norm in _BREAKS | _WHOSE or (alone and before.norm in _AND):
        return True
    told = before.norm == "me" and message.norms(max(0, begin - 2), begin - 1) == ["told"]
    return told or "say" in message.view.kinds[begin - 1]


def _acts(message: Labelled, at: int) -> bool:
    """Whether a verb stands at a token, and none that says that somebody was there."""
    tokens = message.view.tokens
    clause = message.view.drifts[at].clause
    while at < len(tokens) - 1 and tokens[at].norm in _BARELY:
        at += 1
    word, after = tokens[at].norm, message.norms(at + 1, at + 2)
    if any(f.first <= at < f.last for f in message.entities):
        return False
    if message.view.lang == "en":
        rest = {t.norm for i, t in enumerate(tokens[at:], at) if message.view.drifts[i].clause == clause}
        if not _CAME.isdisjoint(rest):
            return False
        if word == "'s":
            return bool(after) and (after[0].endswith("ing") or after[0] in _GOES_ON)
        return word in _DOES or (word.isalpha() and word.endswith("s") and word not in {"was", "as", "plus"})
    if word == "a":
        return fold(tokens[at].raw) == tokens[at].raw.lower() and bool(after) and after[0] in _HAS
    if word in {"est", "vient"}:
        return bool(after) and after[0] not in _CAME_FR
    return word.isalpha() and word not in _NO_VERB
