"""What for, how and by when to meet somebody: each asked alone, answered in words or by a tap."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from bot.coaching.encounter import WAYS
from bot.domain.drafts import Draft
from bot.domain.lines import Buttons, line
from bot.domain.people import Person
from bot.domain.plans import Plan
from bot.flows.by_when import read_when
from bot.flows.conversation import is_another_matter
from bot.flows.planning.changes import FIELD, changed, encounter, said, target
from bot.flows.planning.shown import doing
from bot.flows.planning.words import read_how
from bot.flows.turn import Turn, press

FIELDS: Final = ("what", "how", "when")
_OFFERED: Final = ("coffee", "lunch", "call", "video", "breakfast", "walk")


def press_set(turn: Turn, args: tuple[str, ...]) -> Turn:
    """What for, how, or by when: asked alone."""
    found = target(turn, args)
    field = args[1] if len(args) > 1 else ""
    if found is None or field not in FIELDS:
        return turn.toast("error.old_button")
    turn, draft = turn.open(FIELD, {"person": found[0].id, "field": field})
    turn = turn.update(replace(draft, asking=field))
    choices = _ways(found[0]) if field == "how" else ()
    cancel = (press("button.cancel", f"cancel:{draft.id}"),)
    return turn.say(line(f"plans.ask.{field}", name=found[0].called), buttons=(*choices, cancel))


def _ways(person: Person) -> Buttons:
    buttons = tuple(press(f"how.button.{way}", f"planway:{person.id}:{way}") for way in _OFFERED)
    return buttons[:3], buttons[3:]


def press_way(turn: Turn, args: tuple[str, ...]) -> Turn:
    found = target(turn, args)
    how = args[1] if len(args) > 1 else ""
    if found is None or how not in WAYS:
        return turn.toast("error.old_button")
    draft = turn.current
    turn = turn.close(draft) if draft and draft.flow == FIELD else turn
    return settled(turn, *found, how=how)


def hear_field(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """The answer; None when the text tells of something else."""
    found = target(turn, (str(draft.filled.get("person")),))
    if found is None or is_another_matter(turn, text):
        return None
    fields = _read(turn, str(draft.filled.get("field")), text)
    if fields is None:
        field = draft.filled.get("field")
        return None if field == "until" else turn.say(line(f"plans.unread.{field}"))
    return settled(turn.close(draft), *found, **fields)


def _read(turn: Turn, field: str, text: str) -> dict[str, Any] | None:
    when = read_when(turn, text)
    match field:
        case "what":
            return {"what": text.strip(" .!") or None}
        case "how":
            how = read_how(text)
            return {"how": how} if how else None
        case "when":
            return {"due": when.by} if when else None
        case "until" if when or leads_to_wait(text):
            bare = when is not None and when.start <= 1 and when.end >= len(text.rstrip(" .!"))
            return {"parked_until": when.first if when else None, "parked_words": None if bare else text.strip(" .!")}
    return None


def leads_to_wait(text: str) -> bool:
    """ "Jusqu'à ce que…", "until…", "when…": a reason to wait."""
    heads = (
        "jusqu",
        "quand",
        "apres",
        "après",
        "tant que",
        "que ",
        "le temps",
        "until",
        "till",
        "when",
        "after",
        "once",
    )
    return text.strip().lower().startswith(heads)


def settled(turn: Turn, person: Person, plan: Plan | None, **fields: Any) -> Turn:
    """The line of the plan with these fields, shown as it then stands."""
    turn, kept = changed(turn, person, plan, **fields)
    one = encounter(turn, person, kept)
    return said(
        turn, line("plans.settled", name=person.called, doing=doing(turn, one)), line("plans.alone_why", why=one.why)
    )


PRESSES = {"planset": press_set, "planway": press_way}
DRAFTS = {FIELD: hear_field}
