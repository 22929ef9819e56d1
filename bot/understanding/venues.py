"""Houses and towns that look like people: "Jason Bakery", "the Old Bailey", « Brasserie Lipp », "at Marcel's"."""

from __future__ import annotations

from typing import Final

from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.titles import title

_LAST: Final = frozenset(
    "bakery cafe bar pub hotel restaurant bistro brasserie inn arms tavern kitchen deli diner grill lounge theatre "
    "museum gallery library station avenue terminal roastery brewery".split()
)
_FIRST: Final = frozenset(
    "cafe bar hotel restaurant bistrot bistro brasserie gare place rue parc theatre musee".split()
)
_TWO: Final = 2  # "the Old" before "Bailey"
_THE: Final = frozenset({"the", "le", "la", "l'"})
# What names a house by itself, in small letters: "hotel metropole". A "café Nora" is rather a coffee with her.
_HOUSES: Final = frozenset({"hotel", "restaurant", "resto", "brasserie", "pub", "trattoria", "pizzeria"})
_QUARTERS: Final = frozenset(
    "east west north south upper lower old new greater central port mount fort saint st".split()
)
_IN: Final = frozenset({"in", "near", "at", "to"})
_AT: Final = frozenset({"at", "@"})
_OWNING: Final = frozenset({"'s", "s'"})
# What follows a house: "at Marcel's (with Ana)". What follows whoever owns something is the thing.
_BEHIND_HOUSES: Final = frozenset(
    "with w/ w and , . ! ? ; : ( ) - – — <br> & + on in for before after then <time>".split()
)
# Those who only wait, sit or come somewhere do not work there: "never showed up at Java House".
_BEING_THERE: Final = frozenset(
    "showed show turned turn showing waited waiting waits sat sitting seated ate eating drank drinking arrived met "
    "venu venue attendu attendais attends mange bu assis assise".split()
)
_UP: Final = frozenset({"up", "for", "with", "me", "hier"})
_AT_A_PLACE: Final = frozenset({"at", "in", "a", "au", "aux", "chez"})


def without_venues(message: Labelled) -> list[Found]:
    """The entities, where such a name is a place."""
    return [f.told_as("place") if _is_place(message, f) else f for f in message.entities]


def _is_place(message: Labelled, found: Found) -> bool:
    if found.tag == "o":
        return _is_where_one_waits(message, found)
    if found.tag not in {"p", "m"} or message.circle.link(message.slice(found)).known:
        return False
    return _is_venue(message, found) or _is_house(message, found) or _is_quarter(message, found)


def _is_venue(message: Labelled, found: Found) -> bool:
    view = message.view
    words = message.norms(found.first, found.last)
    if len(words) > 1 and view.shapes[found.first] == "Xx":
        return words[-1] in _LAST or words[0] in _FIRST
    before = view.tokens[max(0, found.first - 2) : found.first]
    if len(words) > 1 or len(before) < _TWO or "role" in view.kinds[found.first - 1]:
        return False
    the, lead = before
    return the.norm in _THE and lead.raw[:1].isupper() and not lead.raw.isupper() and not title(lead.norm)


def _is_house(message: Labelled, found: Found) -> bool:
    """ "Hotel metropole", "at Marcel's with Ana", and what stands behind an hour: "12:30, Lone Star"."""
    view, before = message.view, message.norms(max(0, found.first - 2), found.first)
    named = any(view.names[i] for i in range(found.first, found.last))
    if not named and before[-1:] != [] and before[-1] in _HOUSES:
        return True
    if not named and before == ["<time>", ","] and _stands_alone(message, found):
        return True
    at_theirs = (
        before[-1:] != [] and before[-1] in _AT and not _OWNING.isdisjoint(message.norms(found.last, found.last + 1))
    )
    behind = message.norms(found.last + 1, found.last + 2)
    return (
        at_theirs
        and found.last - found.first == 1
        and (not behind or behind[0] in _BEHIND_HOUSES or behind[0].startswith("<day"))
    )


def _stands_alone(message: Labelled, found: Found) -> bool:
    """Whether nothing is told of a name, and another one is of the meeting."""
    behind = message.norms(found.last, found.last + 1)
    return (not behind or not behind[0][:1].isalpha()) and any(f is not found for f in message.tagged("p"))


def _is_quarter(message: Labelled, found: Found) -> bool:
    """ "The flat in (East Nashville)"."""
    before = message.norms(max(0, found.first - 1), found.first)
    led = bool(before) and before[0] in _IN
    return led and found.last - found.first > 1 and message.view.tokens[found.first].norm in _QUARTERS


def _is_where_one_waits(message: Labelled, found: Found) -> bool:
    """ "Tom never turned up at (Blue Bottle)", « je l'ai attendu au (Balto) »."""
    before = message.norms(max(0, found.first - 4), found.first)
    while before and before[-1] in _THE:
        before = before[:-1]
    if len(before) < _TWO or before[-1] not in _AT_A_PLACE:
        return False
    before = before[:-1]
    while len(before) > 1 and before[-1] in _UP:
        before = before[:-1]
    return before[-1] in _BEING_THERE
