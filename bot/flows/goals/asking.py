"""A new goal, in a few questions: what, for what, by when, with whom; a vague wish is asked what it would look like."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from bot.domain.drafts import Draft, Value
from bot.domain.goals import PURPOSES, Goal
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.flows.conversation import Blank, Conversation, free_words, pick
from bot.flows.goals.proposals import all_roles
from bot.flows.goals.reading import in_own_words, is_of_something_else, purpose_in, split_roles
from bot.flows.goals.shown import goal_lines, known_lines
from bot.flows.goals.vague import is_vague
from bot.flows.heading import headed
from bot.flows.horizon import read_horizon
from bot.flows.progress import is_progress, keep_waiting, show_waiting
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button
from bot.understanding import Reading, read_answer

GOAL: Final = "goal"
CARD: Final = "goal_card"
_CHOSEN: Final = "chosen"  # the roles tapped so far
_DONE: Final = "ok"


def _read_what(turn: Turn, text: str) -> Value:
    """The user's own words: they name a goal better than any reading of them."""
    said = free_words(turn, text)
    return in_own_words(turn, said) if isinstance(said, str) else None


def _read_purpose(turn: Turn, text: str) -> Value:
    """A purpose in words: the goal as the reader sees it with them."""
    goal = turn.read(text).goal
    return goal.purpose if goal else None


def _read_due(turn: Turn, text: str) -> Value:
    day = read_horizon(turn, text)
    return day.isoformat() if day else None


def _purposes(_turn: Turn, draft: Draft) -> Buttons:
    buttons = [pick(draft, "purpose", purpose, f"goal.purpose.{purpose}") for purpose in PURPOSES]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _dues(turn: Turn, draft: Draft) -> Buttons:
    """In a month, in three, in six."""
    return (tuple(pick(draft, "due", in_months(turn.today, n).isoformat(), f"goal.in.{n}") for n in (1, 3, 6)),)


def in_months(today: date, months: int) -> date:
    """That day of the month so many months on, as a round deadline."""
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return date(year, month + 1, min(today.day, 28))


def _roles_choices(turn: Turn, draft: Draft) -> Buttons:
    """Whom such a goal often needs: a tap chooses, another takes back."""
    chosen = _chosen(draft)
    rows = tuple(
        (pick(draft, "roles", f"{number}", "goal.role_on" if role in chosen else "goal.role", what=role),)
        for number, role in enumerate(all_roles(_purpose(draft), turn.lang))
    )
    return (*rows, (pick(draft, "roles", _DONE, "goal.roles_done"),)) if chosen else rows


def _purpose(draft: Draft) -> str:
    purpose = draft.filled.get("purpose")
    return purpose if isinstance(purpose, str) and purpose in PURPOSES else "other"


def _chosen(draft: Draft) -> tuple[str, ...]:
    chosen = draft.filled.get(_CHOSEN)
    return tuple(map(str, chosen)) if isinstance(chosen, list) else ()


def _is_vague(_turn: Turn, draft: Draft) -> bool:
    return is_vague(str(draft.filled.get("what", "")))


def _drawn_up(turn: Turn, draft: Draft) -> Turn:
    """All is filled or skipped: shown once before it counts."""
    turn, shown = turn.open(CARD, draft.filled)
    return _shown(turn, shown)


def _shown(turn: Turn, shown: Draft) -> Turn:
    buttons = (
        (
            Button(line("button.keep"), does=f"goalkeep:{shown.id}", style="success"),
            press("button.drop", f"goaldrop:{shown.id}"),
        ),
    )
    return turn.say(line("goal.shown"), *goal_lines(turn, from_draft(turn, shown, "")), buttons=buttons)


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
        roles=tuple(dict.fromkeys((*_chosen(draft), *split_roles(filled.get("roles"))))),
        success=success if isinstance(success, str) else None,
    )


_TELLING: Final = 3  # words that say more than a purpose


class GoalQuestions(Conversation):
    """News told while the goal's questions are asked is kept for that goal, and the question stands."""

    def hear(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        if draft.asking in ("purpose", "success", "due", "roles") and is_progress(turn, text):
            kept = self.go_on(keep_waiting(turn, text), draft)
            return headed(turn, kept, line("progress.for_later", words=text))
        if draft.asking == "roles" and is_of_something_else(turn, text):
            return None
        if draft.asking == "purpose" and _is_vague(turn, draft) and len(text.split()) >= _TELLING:
            return self._hear_more(turn, draft, text)
        return super().hear(turn, draft, text)

    def _hear_more(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        """A vague wish told better instead of named for its purpose: it is what it would look like."""
        said, purpose = free_words(turn, text), _read_purpose(turn, text) or purpose_in(turn, text)
        if not isinstance(said, str) or purpose is None:
            return super().hear(turn, draft, text)
        day = _read_due(turn, text)
        filled = {**draft.filled, "success": said.strip(" ."), **({"due": day} if day else {})}
        return self.fill(turn, replace(draft, filled=filled), purpose)

    def fill(self, turn: Turn, draft: Draft, value: Value) -> Turn:
        if draft.asking == "what" and "purpose" not in draft.filled and (purpose := purpose_in(turn, str(value))):
            draft = replace(draft, filled={**draft.filled, "purpose": purpose})
        if draft.asking == "roles" and isinstance(value, str) and (value.isdecimal() or value == _DONE):
            return self._tapped(turn, draft, value)
        if draft.asking == "success" and "due" not in draft.filled and (day := _read_due(turn, str(value))):
            draft = replace(draft, filled={**draft.filled, "due": day})
        return super().fill(turn, draft, value)

    def _tapped(self, turn: Turn, draft: Draft, value: str) -> Turn:
        """A role chosen or taken back: the question stands, for there may be several."""
        chosen, offered = _chosen(draft), all_roles(_purpose(draft), turn.lang)
        if value == _DONE:
            return super().fill(turn, draft, "")
        if int(value) >= len(offered):
            return turn.toast("error.old_button")
        role = offered[int(value)]
        now = [other for other in chosen if other != role] if role in chosen else [*chosen, role]
        draft = replace(draft, filled={**draft.filled, _CHOSEN: [*now]})
        blank = next(blank for blank in self.blanks if blank.name == "roles")
        return turn.update(draft).say(
            self.question(draft, blank), buttons=self._buttons(turn, draft, blank), edits=True
        )

    def question(self, draft: Draft, blank: Blank) -> Line:
        what = str(draft.filled.get("what", ""))
        if blank.name == "success":
            return line(f"goal.vague.{_purpose(draft)}", what=what)
        if blank.name == "purpose" and is_vague(what):
            return line("goal.ask.purpose_of", what=what)
        return super().question(draft, blank)


CONVERSATION: Final = GoalQuestions(
    GOAL,
    (
        Blank("what", _read_what, needed=True),
        Blank("purpose", _read_purpose, choices=_purposes),
        Blank("success", free_words, wanted=_is_vague),
        Blank("due", _read_due, choices=_dues),
        Blank("roles", free_words, choices=_roles_choices),
    ),
    _drawn_up,
)


# --- kept, dropped


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
    """Yes, no, or another day for the goal that is shown; None for another matter."""
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.day is None and answer.verb in ("yes", "done"):
        return press_keep(turn, (draft.id,))
    if answer and answer.verb in ("no", "drop"):
        return press_drop(turn, (draft.id,))
    day = read_horizon(turn, text) if len(text.split()) <= _SHORT else None
    if day is None:
        return None
    draft = replace(draft, filled={**draft.filled, "due": day.isoformat()})
    return _shown(turn.update(draft), draft)


_SHORT: Final = 5  # words of a correction: "non, plutôt fin juin"


# --- ways in


def meant_goal(turn: Turn, reading: Reading, text: str) -> Turn:
    """A goal in a sentence."""
    goal = reading.goal
    what = in_own_words(turn, text)
    filled: dict[str, Value] = {"what": what}
    if purpose := purpose_in(turn, what, goal, reading.confidence.get("goal", 0.0)):
        filled["purpose"] = purpose
    if due := (goal and goal.due) or read_horizon(turn, text):
        filled["due"] = due.isoformat()
    return CONVERSATION.start(turn, **filled)


def press_new(turn: Turn, args: tuple[str, ...]) -> Turn:
    del args
    return CONVERSATION.start(turn)


PRESSES = {"goalkeep": press_keep, "goaldrop": press_drop, "goalnew": press_new}
CONVERSATIONS = {GOAL: CONVERSATION}
DRAFTS = {CARD: hear_card}
