"""Where somebody works is no firm: "a notary in Derby", « notaire à Dijon », "Ana from Tampa", unless known as one."""

from __future__ import annotations

from typing import Final

from bot.understanding.folding import fold
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.titles import title
from bot.understanding.well_known import EMPLOYERS
from bot.understanding.words import towns

_IN: Final = {"en": frozenset({"in", "near"}), "fr": frozenset({"a", "pres", "vers"})}
# Who works in a house that is called like a saint or a street: « infirmière à Necker », "a nurse in Beaumont".
_IN_HOUSES: Final = ("infirm", "interne", "aide", "sage", "medecin", "chirurg", "prof", "etudiant", "nurse", "student")
# What one is in a firm, and hardly in a town: "head of analytics in Swiggy".
_HEADS: Final = frozenset({("head", "of"), ("vp", "of"), ("director", "of")})
_FROM: Final = frozenset("from for in near to over a de d' pour vers pres depuis".split())
_OF_FIRMS: Final = _FROM | {",", "(", "-"}
# A house of a town bears its name: « la mairie de Lille », "the port of Leith".
_HOUSES: Final = frozenset(
    "mairie ville chu chru hopital universite port tribunal region metropole agglo barreau prefecture lycee clinique "
    "opera aeroport fac rectorat academie ecole cci orchestre club musee theatre".split()
)


# How towns and quarters are called: "Hebden Bridge", « Chalon-sur-Saône ».
_LIKE_TOWNS: Final = frozenset(
    "bridge heath hill beach springs falls bay harbour harbor wells spa quay wharf common sq square "
    "street arcade".split()
)
_WITHIN: Final = ("-sur-", "-les-", "-en-", "-sous-", "-upon-", "-le-", "-la-")


def without_towns(message: Labelled) -> list[Found]:
    """The entities, where a single unknown name behind "in", or a large town, is a place."""
    return [f.told_as("place") if _is_elsewhere(message, f) else f for f in message.entities]


def _is_elsewhere(message: Labelled, found: Found) -> bool:
    if found.tag == "o":
        return _is_town(message, found) or _is_large(message, found) or _is_like_town(message, found)
    return found.tag in {"p", "m"} and _is_large(message, found)


def _is_like_town(message: Labelled, found: Found) -> bool:
    """Whether it is called as towns are, and stands behind a name and a comma alone: "Ana, (Hebden Bridge)"."""
    named = any(f.tag == "p" and f.last == found.first - 1 for f in message.entities)
    if not named or message.norms(found.first - 1, found.first) != [","]:
        return False
    last = message.view.tokens[found.last - 1].norm
    several = found.last - found.first > 1
    return (several and last in _LIKE_TOWNS) or any(within in last for within in _WITHIN)


def _is_large(message: Labelled, found: Found) -> bool:
    """Whether a name is a large town's, and stands where one does: "from (Tampa)"; not « la mairie de (Lille) »."""
    view = message.view
    before = message.norms(max(0, found.first - 2), found.first)
    leads = _OF_FIRMS if found.tag == "o" else _FROM
    if not before or before[-1] not in leads or title(before[-1]) or not _HOUSES.isdisjoint(before):
        return False
    if any(view.names[i] for i in range(found.first, found.last)):
        return False
    return fold(message.slice(found)) in towns()


def _is_town(message: Labelled, found: Found) -> bool:
    view = message.view
    if found.last - found.first > 1 or not found.first or view.shapes[found.first] not in {"Xx", "XxX"}:
        return False
    norm = view.tokens[found.first].norm
    if view.names[found.first] == "o" or norm in EMPLOYERS:
        return False
    lead = next((f for f in message.tagged("r") if f.last == found.first - 1), None)
    if lead and tuple(message.norms(lead.first, lead.first + 2)) in _HEADS:
        return fold(view.tokens[found.first].raw) in towns()
    housed = lead is not None and any(view.tokens[i].norm.startswith(_IN_HOUSES) for i in range(lead.first, lead.last))
    return view.tokens[found.first - 1].norm in _IN[view.lang] and not housed
