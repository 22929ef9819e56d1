"""Where somebody works is no firm: "a notary in Derby", « notaire à Dijon », unless it is known as one."""

from __future__ import annotations

from typing import Final

from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.well_known import EMPLOYERS

_IN: Final = {"en": frozenset({"in", "near"}), "fr": frozenset({"a", "pres", "vers"})}
# Who works in a house that is called like a saint or a street: « infirmière à Necker », "a nurse in Beaumont".
_IN_HOUSES: Final = ("infirm", "interne", "aide", "sage", "medecin", "chirurg", "prof", "etudiant", "nurse", "student")


def without_towns(message: Labelled) -> list[Found]:
    """The entities, where a single unknown name behind "in" is a place."""
    return [f.told_as("place") if f.tag == "o" and _is_town(message, f) else f for f in message.entities]


def _is_town(message: Labelled, found: Found) -> bool:
    view = message.view
    if found.last - found.first > 1 or not found.first or view.shapes[found.first] not in {"Xx", "XxX"}:
        return False
    norm = view.tokens[found.first].norm
    if view.names[found.first] == "o" or norm in EMPLOYERS:
        return False
    lead = next((f for f in message.tagged("r") if f.last == found.first - 1), None)
    housed = lead is not None and any(view.tokens[i].norm.startswith(_IN_HOUSES) for i in range(lead.first, lead.last))
    return view.tokens[found.first - 1].norm in _IN[view.lang] and not housed
