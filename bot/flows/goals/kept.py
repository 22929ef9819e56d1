"""A goal as it has been told: shown once before it counts, put right in words, kept or dropped (P10)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.goals import PURPOSES, Goal
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.flows.by_when import read_horizon
from bot.flows.goals.blanks import chosen
from bot.flows.goals.mending import instead, with_instead
from bot.flows.goals.roles import split_roles
from bot.flows.goals.shown import goal_lines, known_lines
from bot.flows.progress import show_waiting
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button
from bot.understanding import read_answer

CARD: Final = "goal_card"
_SHORT: Final = 5  # words of a correction: "non, plutôt fin juin"


def draw_up(turn: Turn, draft: Draft) -> Turn:
    """All is filled or skipped: shown once before it counts."""
    turn, card = turn.open(CARD, draft.filled)
    return show_card(turn, card)


def show_card(turn: Turn, card: Draft) -> Turn:
    buttons = (
        (
            Button(line("button.keep"), does=f"goalkeep:{card.id}", style="success"),
            press("button.drop", f"goaldrop:{card.id}"),
        ),
    )
    return turn.say(line("goal.shown"), *goal_lines(turn, from_draft(turn, card, "")), buttons=buttons)


def from_draft(turn: Turn, draft: Draft, id_: str) -> Goal:
    """The goal as far as it has been told."""
    filled = draft.filled
    purpose, success = filled.get("purpose"), filled.get("success")
    return Goal(
        id=id_,
        what=str(filled.get("what")),
        opened_on=turn.today,
        purpose=purpose if isinstance(purpose, str) and purpose in PURPOSES else None,
        due=iso_day(filled.get("due")),
        roles=tuple(dict.fromkeys((*chosen(draft), *split_roles(filled.get("roles"))))),
        success=success if isinstance(success, str) else None,
    )


def press_keep(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Written down; whom one knows already for it is said at once, and what follows is one tap away."""
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != CARD:
        return turn.toast("error.old_button")
    turn = turn.close(draft)
    notebook, id_ = turn.notebook.new_id(Goal)
    goal = from_draft(turn, draft, id_)
    turn = turn.keep(notebook.put(goal)).did("undo.goal", what=goal.what)
    known = known_lines(turn, goal)
    lead = line("goal.whom_do_you_know", names=goal.roles) if goal.roles and not known else None
    more = (GAP, *known) if known else (GAP, lead) if lead else ()
    turn = turn.say(
        line("goal.kept"),
        *goal_lines(turn, goal),
        *more,
        buttons=((press("goal.go_on", f"goalnext:{goal.id}"), undo_button(turn)), *map_row(goal, known)),
        edits=True,
    )
    return show_waiting(turn, goal)


def map_row(goal: Goal, known: tuple[Line, ...]) -> Buttons:
    """With nobody known for it, names can be brought back (P12)."""
    return () if known else ((press("map.begin", f"map:goal:{goal.id}"),),)


def press_drop(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != CARD:
        return turn.toast("error.old_button")
    return turn.close(draft).say(line("card.dropped"), edits=True)


def hear_card(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Yes, no, another day or other words for the goal that is shown; None for another matter."""
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.day is None and answer.verb in ("yes", "done"):
        return press_keep(turn, (draft.id,))
    if answer and answer.verb in ("no", "drop"):
        return press_drop(turn, (draft.id,))
    changed = _mended(turn, draft, text)
    if changed is None:
        return None
    draft = replace(draft, filled={**draft.filled, **changed})
    return show_card(turn.update(draft), draft)


def _mended(turn: Turn, draft: Draft, text: str) -> dict[str, str] | None:
    """What a short correction changes: the day, else the words of the goal."""
    day = read_horizon(turn, text) if len(text.split()) <= _SHORT else None
    if day:
        return {"due": day.isoformat()}
    words = instead(text)
    what = with_instead(str(draft.filled.get("what")), words) if words else None
    return {"what": what} if what else None


PRESSES = {"goalkeep": press_keep, "goaldrop": press_drop}
DRAFTS = {CARD: hear_card}
