"""Houses that look like people: "Jason Bakery", "the Old Bailey", « Brasserie Lipp »."""

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


def without_venues(message: Labelled) -> list[Found]:
    """The entities, where such a name is a place."""
    return [f.told_as("place") if f.tag in {"p", "m"} and _is_venue(message, f) else f for f in message.entities]


def _is_venue(message: Labelled, found: Found) -> bool:
    view = message.view
    if message.circle.link(message.slice(found)).known:
        return False
    words = message.norms(found.first, found.last)
    if len(words) > 1 and view.shapes[found.first] == "Xx":
        return words[-1] in _LAST or words[0] in _FIRST
    before = view.tokens[max(0, found.first - 2) : found.first]
    if len(words) > 1 or len(before) < _TWO or "role" in view.kinds[found.first - 1]:
        return False
    the, lead = before
    return the.norm in _THE and lead.raw[:1].isupper() and not lead.raw.isupper() and not title(lead.norm)
