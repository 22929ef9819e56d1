"""Who is only spoken of: "her boss Karl needs a designer" is Karl's need, and "her uncle can fix my bike" nobody's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.understanding.folding import fold
from bot.understanding.intents import KINDED
from bot.understanding.kin import GENDERS, NEAR_EN, NEAR_FR
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
_PRONOUNS: Final = {"m": "he", "f": "she"}
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
_THE: Final = frozenset({"the", "le", "la", "l'"})
# What also names a part of a firm, or who somebody has been.
_NO_OFFICE: Final = frozenset(
    "product marketing operations ops sales business data principal principale ancien ancienne head responsable".split()
)
# Between a title and its verb: "the head of marketing at Acme is".
_WHERE: Final = frozenset({"de", "d'", "du", "des", "of", "at", "chez"})
_THEIRS: Final = frozenset({"his", "her", "their", "son", "sa", "ses", "leur", "leurs"})


@dataclass(frozen=True)
class Kin:
    """Somebody's relative or colleague of whom a clause tells: it begins at `first`, its verb stands at `last`.

    `pronoun` is the one that takes them up ("he" or "she"), where the word for them tells it.
    """

    name: Found | None
    first: int
    last: int
    pronoun: str | None = None


def with_spoken_of(message: Labelled) -> Labelled:
    """The message, where who is only spoken of was not there, and what a nameless one needs or offers is nobody's.

    The words that tell of a nameless one are kept apart, so that nothing is lost.
    """
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
    theirs = [f for f in message.tagged("r") if any(one.first < f.first < f.last <= one.last for one in nameless)]
    message = message.holding([f for f in message.entities if f not in theirs]) if theirs else message
    told = [_told(message, one) for one in nameless if _is_worth_telling(message, one)]
    asides = tuple(f for f in told if not any(f.first < item.last and item.first < f.last for item in items))
    return replace(message, items=items, asides=asides)


def subjects(message: Labelled) -> list[Kin]:
    """Those relatives and colleagues of others who are the subject of a clause, in the order of the text."""
    tokens, kinds = message.view.tokens, message.view.kinds
    near = [at for at, token in enumerate(tokens) if token.norm in _KIN]
    titled = [at for at in range(1, len(tokens)) if tokens[at - 1].norm in _THE and "role" in kinds[at]]
    found = {at: one for at in near if (one := _subject(message, at))}
    found |= {at: one for at in titled if at not in found and (one := _titled(message, at))}
    return [found[at] for at in sorted(found)]


def _titled(message: Labelled, noun: int) -> Kin | None:
    """ "The CEO is looking for an intern", where nobody is said to be the CEO: no need of whoever was there."""
    tokens, whole = message.view.tokens, next((f for f in message.tagged("r") if f.first <= noun < f.last), None)
    end = whole.last if whole else noun + 1
    if not message.tagged("p") or (tokens[noun].norm in _NO_OFFICE and end == noun + 1):
        return None
    if any(at != noun and token.norm == tokens[noun].norm for at, token in enumerate(tokens)):
        return None
    while end < len(tokens) - 1 and tokens[end].norm in _WHERE:
        inside = next((f for f in message.entities if f.first == end + 1), None)
        end = inside.last if inside else end + 2
    if any(f.tag in _NAMED and f.first <= end < f.last for f in message.entities):
        return None  # "the CEO Ana"
    opens = end < len(tokens) and _opens(message, noun - 1, alone=True)
    return Kin(None, noun - 1, end) if opens and _acts(message, end) else None


def _is_worth_telling(message: Labelled, kin: Kin) -> bool:
    """What a relative of theirs does, or what any but the user's own needs or offers."""
    begins = message.view.tokens[kin.first].norm
    if message.intent not in KINDED or begins in _OWNERS - _THEIRS:
        return False
    return begins in _THEIRS or any(governs(message, kin, f) for f in message.items)


def _told(message: Labelled, kin: Kin) -> Found:
    """The clause that tells of somebody, with what they need or offer, up to what is told of others."""
    tokens, sentence = message.view.tokens, message.view.drifts[kin.last].sentence
    end = max([kin.last, *(item.last for item in message.items if governs(message, kin, item))])
    while end < len(tokens) and message.view.drifts[end].sentence == sentence and not _ends(message, end):
        end += 1
    return Found("aside", kin.first, end)


def _ends(message: Labelled, at: int) -> bool:
    norm, after = message.view.tokens[at].norm, message.view.kinds[at + 1 : at + 2]
    return norm in _BREAKS or (norm in _AND and bool(after) and not _SUBJECTS.isdisjoint(after[0]))


def governs(message: Labelled, kin: Kin, item: Found) -> bool:
    """Whether a need or an offer is that of somebody spoken of: nobody else acts between the two."""
    drifts = message.view.drifts
    if item.tag not in {"need", "offer"} or item.first < kin.last:
        return False
    if drifts[item.first].sentence != drifts[kin.last].sentence:
        return False
    between = range(kin.last, item.first)
    others = any(f.tag in _NAMED and f.first in between for f in message.entities)
    acting = {subject for i in between for subject in message.view.kinds[i] if subject in _SUBJECTS}
    if acting:
        return not others and acting == {kin.pronoun}
    return not (others or "," in message.norms(kin.last, item.first))


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
        name = next((f for f in message.tagged("p", "m", "w") if f.first == end), None)
        end = name.last if name else end
    opens = _opens(message, begin, alone=name is None)
    if not opens or end >= len(message.view.tokens) or not _acts(message, end):
        return None
    return Kin(name, begin, end, _PRONOUNS.get(GENDERS.get(message.view.tokens[noun].norm, "")))


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
