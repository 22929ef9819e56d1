"""What one enjoys in meeting people: what one likes is proposed, what one would rather avoid never (P3)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.coaching.remembered import resting_on
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.owner import Owner
from bot.domain.people import Person

FORMATS: Final = ("coffee", "breakfast", "lunch", "walk", "call", "video", "drinks", "dinner", "event")
"""The forms, the lightest first; `walk` is none of KINDS of meetings, `event` is no way to see one person."""

USUAL: Final = ("coffee", "lunch", "call")
"""What is proposed to somebody of whom no taste is known."""


def formats(owner: Owner) -> tuple[str, ...]:
    """The forms to propose for seeing one person, the best first; never empty.

    Those told as enjoyed, in the order of telling; else the usual ones, without those to avoid.
    """
    liked = _for_one(owner.enjoys)
    usual = (one for one in (*USUAL, *FORMATS) if one not in owner.avoids)
    return liked or _for_one(tuple(dict.fromkeys(usual)))[: len(USUAL)] or ("call",)


def format_with(notebook: Notebook, person: Person) -> str:
    """The form to propose to that person: what the two did last, when the user enjoys it; else what they enjoy most."""
    return form_to_propose(notebook.owner, last_forms(notebook).get(person.id))


def form_to_propose(owner: Owner, last: str | None) -> str:
    """That last form, when it is one to propose; else the best one."""
    fits = formats(owner) if _for_one(owner.enjoys) else tuple(one for one in FORMATS if one not in owner.avoids)
    return last if last in fits else formats(owner)[0]


@resting_on("meetings")
def last_forms(notebook: Notebook) -> Mapping[str, str]:
    """Person id -> the form of the last encounter with them, events and those of no known form aside."""
    held = (m for m in notebook.meetings if m.is_held and m.kind in FORMATS and m.kind != "event")
    return {id_: m.kind for m in sorted(held, key=lambda meeting: meeting.on) for id_ in m.people}


def format_line(form: str) -> Line:
    """ "un petit-déjeuner", "a walk": to stand inside a sentence."""
    return line(f"format.{form}")


def enjoyed(owner: Owner) -> tuple[Line, ...]:
    """The two forms that were told as enjoyed first, each as `format_line`; () when no taste is known."""
    return tuple(format_line(one) for one in _for_one(owner.enjoys)[:2])


def _for_one(forms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in forms if one in FORMATS and one != "event")
