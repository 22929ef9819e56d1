"""Two names that are one firm: "Marks & Spencer", "Kuehne+Nagel"."""

from __future__ import annotations

from typing import Final

from bot.understanding.features import View
from bot.understanding.firms import AT, WRITTEN_AS_NAMES, goes_on
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.recognising import WITH
from bot.understanding.words import first_names

_BEFORE_FIRMS: Final = AT | {"de", "d'", "of", "for", "pour"}
_WITH_AND_NAME: Final = 2
# What ends the name of a firm.
_FORMS: Final = frozenset(
    "ltd inc llp llc plc co cie corp gmbh sa sas sarl fils filles freres sons daughters bros brothers associes "
    "associates partners group groupe".split()
)


def joined(message: Labelled) -> list[Found]:
    """ "Marks & Spencer" is one firm, never two people; "Ana & Paul" are two people."""
    view = message.view
    kept = list(message.entities)
    for at in range(1, len(view.tokens) - 1):
        whole = _joined_at(message, at) if _joins(view, at) else None
        if whole is None:
            continue
        parts = [f for f in kept if f.first < whole.last and whole.first < f.last]
        margin = max((f.margin for f in parts), default=0.0)
        kept = [f for f in kept if f not in parts]
        start = min([whole.first, *(f.first for f in parts if f.tag == "o")])
        kept.append(Found("o", start, max([whole.last, *(f.last for f in parts)]), margin))
    return sorted(kept, key=lambda f: f.first)


def _joins(view: View, at: int) -> bool:
    """Whether a token joins two names to one: "Marks & Spencer", or "Kuehne+Nagel" without a space."""
    before, sign, after = view.tokens[at - 1 : at + 2]
    return sign.norm == "&" or (sign.norm == "+" and before.end == sign.start and sign.end == after.start)


def _joined_at(message: Labelled, at: int) -> Found | None:
    """The firm whose name has its "&" at a token; None where the names beside it are, or may be, two people's."""
    view = message.view
    norms = [t.norm for t in view.tokens]
    if any(view.shapes[i] not in WRITTEN_AS_NAMES for i in (at - 1, at + 1)):
        return None
    if message.circle.calls(norms[at - 1]) or message.circle.calls(norms[at + 1]):
        return None
    whole = Found("o", at - 1, at + 2)
    lead = norms[at - 2] if at > 1 else ""
    ends = [norm.rstrip(".") for norm in norms[at + 1 : at + 3]]
    if lead in _BEFORE_FIRMS or not _FORMS.isdisjoint(ends):
        return whole
    of_one_word = not (at > 1 and view.shapes[at - 2] in {"Xx", "XxX"}) and not goes_on(view, at + 1, at + 2)
    met = lead in WITH and any(kind.startswith("k_") for kind in view.kinds[at - 3]) if at > _WITH_AND_NAME else False
    return whole if of_one_word and not met and norms[at - 1] not in first_names() else None
