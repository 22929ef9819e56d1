"""Where people work and what they do: the organisation and the role that a message gives to each of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.understanding.called_firms import role_of_called
from bot.understanding.coreference import Pronouns, pronouns
from bot.understanding.groups import firms_of_groups
from bot.understanding.kin import NEAR_EN, NEAR_FR
from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found
from bot.understanding.newcomers import is_newcomer
from bot.understanding.once import is_left
from bot.understanding.owners import Person
from bot.understanding.people import proper
from bot.understanding.titles import title

# Small words that may stand between a person and where they work.
TYING: Final = frozenset("de du des d' chez from at of @ la le l' the in with a au aux".split())
# Tokens: what is untied and further than this after a name is somebody else's.
REACH: Final = 14
_SENTENCE_END: Final = frozenset({".", "!", "?", "<br>"})
_AND: Final = frozenset({"et", "and", "&", "+"})
# Words that may still stand between what leads up to a name and the name: "the head of the school here, Ana".
_LEADS: Final = 4
_BEFORE_ITS_FIRM: Final = 4
# What may stand between a name and what is said of its bearer: "Ana is now a lawyer at", "Ana (the CTO, ".
_SAYING: Final = TYING | frozenset(
    "un une des les nos notre mon ma mes son sa ses leur leurs an my our his her their who qui is 's est etait was c' "
    "ce now maintenant been as comme , ( : - – — work works working worked travaille bosse bossant travaillant for "
    "pour joined joining rejoint rejoindre moved passe passee to vers became become devenu devenue nomme nommee "
    "promoted appointed named just vient d'etre etre en dans chez named called".split()
)
# Whom somebody is with, or akin to, is somebody else: "married to the CFO", "the sister of the mayor".
_TOGETHER: Final = frozenset({"with", "avec"})
_WED: Final = frozenset("married engaged mariee fiancee".split())
_KIN: Final = frozenset(
    "sister brother daughter son cousin neighbour soeur frere fille fils cousine voisin voisine".split()
)
_OF_KIN: Final = frozenset("of to de du d' des".split())
_THE_ONE: Final = frozenset({"celui", "celle"})  # « Benoît, celui de Wavestone »
_POSSESSIVES: Final = frozenset("son sa ses leur leurs his her their its".split())
_CALLED: Final = frozenset(", called named appele appelee nomme nommee de chez d'".split())
_ONE: Final = frozenset({"a", "an", "un", "une"})
_OWN: Final = frozenset("le la l' les son sa ses leur mon ma notre the his her their my our its".split())
# "Chez Dedalus mtn", "at Acme now": since when, which is no part of the name.
_SINCE: Final = re.compile(
    r"(?<=\w)[ ,]+(?:mtn|maintenant|dorénavant|désormais|desormais|actuellement|now|nowadays|currently)$", re.IGNORECASE
)
_PAIR: Final = 2
_BOTH: Final = frozenset({"both", "deux"})
_UNNAMED: Final = frozenset(  # whose organisation it then is: "someone at Acme"
    "someone somebody anyone anybody blokes guys lads fellas women men ladies colleagues quelqu'un quelqu' quelquun "
    "qqn qqun gens mecs types filles gars collegues".split()
)
_OF: Final = frozenset({"de", "d'"})
_NEAR: Final = NEAR_EN | NEAR_FR
# What somebody has, unlike "Ana's head of HR", which is what she is.
_THEIRS: Final = (["'s", "boss"], ["'s", "manager"], ["'s", "assistant"], ["'s", "partner"], ["'s", "colleague"])
# What follows these is whom somebody knows, never what they are themselves: "Ana knows the CIO of Acme".
_KNOWING: Final = frozenset("connait connaissait connaissent knows know knew".split())


@dataclass(frozen=True)
class _Name:
    """One place of the text where somebody is named; `person` is their index, -1 for who is only to be met."""

    first: int
    last: int
    person: int


# The stretch that tells the organisation ("o") or role ("r") of the person of an index.
Attributes = Mapping[tuple[int, str], Found]


def attributes(message: Labelled, people: Sequence[Person]) -> Attributes:
    """The organisation and role of each person.

    A stretch is of the name that it is tied to, by small words and by other stretches ("Ana, a lawyer at Acme"; "the
    CTO of Acme, Ana"), or of the one that a pronoun before it stands for ("She is a lawyer at Acme"); what is tied to
    nobody is of the nearest name before it, unless somebody has one already.
    """
    named = sorted(
        [_Name(m.first, m.last, i) for i, p in enumerate(people) for m in p.mentions]
        + [_Name(f.first, f.last, -1) for f in message.tagged("w")],
        key=lambda name: name.first,
    )
    meant = pronouns(message.view, people)
    said: dict[tuple[int, str], Found] = {}
    leading: dict[tuple[int, str], Found] = {}
    near: dict[tuple[int, str], Found] = {}
    attributed = indices(message.tagged("o", "r"))
    for found in message.tagged("o", "r"):
        if any(w.first <= found.first and found.last <= w.last for w in message.tagged("w")):
            continue  # "the new head of (Acme)", whom one is to meet
        if "@" in message.slice(found) or (found.tag == "o" and is_left(message, found)):
            continue
        before = [name for name in named if name.last <= found.first]
        after = next((name for name in named if name.first >= found.last), None)
        if found.tag == "r" and before and message.norms(before[-1].last, found.first) == ["("]:
            said.setdefault((before[-1].person, "r"), found)  # "Ana (head of Tom's lab)"
            continue
        if found.tag == "r" and (_is_of_a_companion(message, found, after) or _is_to_them(message, found, named)):
            continue
        if role := role_of_called(message, found):
            holders = [key[0] for key, known in {**near, **said}.items() if known is role]
            said |= {(holder, "o"): found for holder in holders if (holder, "o") not in said}
            continue
        if newcomer := is_newcomer(message, found):
            said |= {(n.person, found.tag): found for n in named if n.first == newcomer.first}
            continue
        leads = after is not None and _leads_to(message, found, after, attributed)
        if before and not leads and _is_of_their_kin(message, found, before[-1], meant):
            continue
        owned = before and message.norms(before[-1].last, found.first) == ["'s"]
        if after and (_is_apposed(message, found, after) or (leads and owned)):  # "Priya's chair, Margaret"
            said.setdefault((after.person, found.tag), found)
        elif bearers := _said_of(message, found, before, meant, attributed):
            for bearer in bearers:
                said.setdefault((bearer, found.tag), found)
        elif after and leads:
            leading[after.person, found.tag] = found  # the last one is the nearest to the name
        elif before and _is_near(message, found, before[-1]):
            near.setdefault((before[-1].person, found.tag), found)
    grouped = {(who, "o"): firm for who, firm in firms_of_groups(message, people).items()}
    return {key: found for key, found in {**near, **leading, **grouped, **said}.items() if key[0] >= 0}


def identifies(message: Labelled, person: Person, organisation: Found | None) -> bool:
    """Whether the organisation says who is meant ("Hugo from Acme"), not news of them ("Hugo joined Acme")."""
    if organisation is None:
        return False
    last = max((m.last for m in person.mentions if m.last <= organisation.first), default=None)
    if last is None:
        return True
    roles = indices(message.tagged("r"))
    return all(
        i in roles
        or norm in TYING
        or norm in _THE_ONE
        or (not norm.isalpha() and norm not in _SENTENCE_END and not norm.startswith("<"))
        for i, norm in enumerate(message.norms(last, organisation.first), last)
    )


def organisation_name(typed: str | None) -> str | None:
    """An organisation as one would store it."""
    if typed is None:
        return None
    typed = _SINCE.sub("", typed)
    return proper(typed) if typed == typed.lower() else typed


def _said_of(
    message: Labelled, found: Found, before: Sequence[_Name], meant: Pronouns, attributed: Set[int]
) -> tuple[int, ...]:
    """The people of whom the words before a stretch say it; mostly one, both in "Ana and Paul, both at Acme"."""
    pair = before[-_PAIR:]
    if len(pair) == _PAIR and not _BOTH.isdisjoint(message.norms(pair[-1].last, found.first)):
        return tuple(name.person for name in pair)
    if before and _says(message, before[-1].last, found.first, attributed):
        return (before[-1].person,)
    start = before[-1].last if before else 0
    pronoun = next((i for i in range(found.first - 1, start - 1, -1) if i in meant), None)
    return (meant[pronoun],) if pronoun is not None and _says(message, pronoun + 1, found.first, attributed) else ()


def _says(message: Labelled, first: int, last: int, attributed: Set[int]) -> bool:
    """Whether tokens between a name and a stretch only say that it is so; a bracket that opens says it always."""
    tokens = message.view.tokens[first:last]
    if any(t.norm in _SENTENCE_END or t.norm in _AND for t in tokens):
        return False
    opened = next((i for i in range(last - 1, first - 1, -1) if tokens[i - first].norm == "("), first)
    return all(i in attributed or message.view.tokens[i].norm in _SAYING for i in range(opened, last))


def _is_apposed(message: Labelled, found: Found, name: _Name) -> bool:
    """Whether a role stands right before a name, after a word of its own: "his partner Ana", "the head Dr Roy"."""
    between = [norm for norm in message.norms(found.last, name.first) if not title(norm)]
    own = found.first > 0 and message.view.tokens[found.first - 1].norm in _OWN
    return found.tag == "r" and own and not between


def _leads_to(message: Labelled, found: Found, name: _Name, attributed: Set[int]) -> bool:
    """Whether a name that follows is what the stretch leads up to ("the CTO of Acme, Marie")."""
    between = message.norms(found.last, name.first)
    if any(norm in _SENTENCE_END or norm in _AND for norm in between):
        return False
    roles = indices(message.tagged("r"))
    small = TYING | {",", ":"}
    loose = [n for i, n in enumerate(between, found.last) if i not in attributed and n not in small and not title(n)]
    # An organisation by itself is rather where one met: "at the Acme party, with Ana".
    of_role = found.tag == "r" or any(i in roles for i in range(found.first - _BEFORE_ITS_FIRM, found.last + 2))
    return len(loose) <= (_LEADS if of_role else 1)


def _is_near(message: Labelled, found: Found, name: _Name) -> bool:
    """Whether a stretch is near enough after a name, and nothing says that it is another's, or only where they meet."""
    if found.first - name.last > REACH:
        return False
    between = message.norms_outside(name.last, found.first)
    if not _KNOWING.isdisjoint(between) or _is_with_another(between):
        return False
    while between and between[-1] in TYING:
        between = between[:-1]
    at_a_time = bool(between) and between[-1].startswith("<")
    return found.tag == "r" or (_UNNAMED.isdisjoint(between) and not at_a_time)


def _is_with_another(between: Sequence[str]) -> bool:
    """ "Ravi went to school with the head of buying": the role, and its firm, of somebody else."""
    pairs = tuple(pairwise(between))
    return not _WED.isdisjoint(between) or any(
        (one in _TOGETHER and other in _OWN) or (one in _KIN and other in _OF_KIN) for one, other in pairs
    )


def _is_of_a_companion(message: Labelled, found: Found, after: _Name | None) -> bool:
    """ "Ana and her partner": the role of somebody unnamed, unless a name follows at once."""
    before = message.norms(max(0, found.first - _PAIR), found.first)
    led = len(before) == _PAIR and before[0] in _AND and before[1] in _POSSESSIVES | _ONE
    return led and (after is None or not _CALLED.issuperset(message.norms(found.last, after.first)))


def _is_of_their_kin(message: Labelled, found: Found, name: _Name, meant: Pronouns) -> bool:
    """ "Bruce's son has joined Acme", "Ana, her son is at Acme": said of somebody unnamed, whom no "he" takes up."""
    led, after = message.norms(max(0, name.first - _PAIR), name.first), message.norms(name.last, found.first)
    beside = len(led) == _PAIR and led[0] in _NEAR and led[1] in _OF
    beside = beside or (after[:1] == ["'s"] and not _NEAR.isdisjoint(after[1:_LEADS]))
    theirs = [i for i, (one, other) in enumerate(pairwise(after)) if one in _POSSESSIVES and other in _NEAR]
    theirs = theirs[1:] if theirs[:1] == [1] and after[:1] == [","] == after[3:4] else theirs  # "Ben, her husband, is"
    if not beside and not theirs:
        return False
    start = name.last + (theirs[-1] if theirs else 0)
    return not any(i in meant or message.view.tokens[i].norm in _SENTENCE_END for i in range(start + 1, found.first))


def _is_to_them(message: Labelled, found: Found, named: Sequence[_Name]) -> bool:
    """ "Le patron de Karim", "Karim's boss": what somebody unnamed is to them, and not what they are."""
    led = next((name for name in named if name.first == found.last + 1 and name.person >= 0), None)
    if led and not _OF.isdisjoint(message.norms(found.last, led.first)):
        return True
    owner = next((name for name in named if name.last == found.first - 1 and name.person >= 0), None)
    return owner is not None and message.norms(owner.last, found.last) in _THEIRS
