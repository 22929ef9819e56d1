"""Putting a help right: what it was, who gave it, when, for which goal; or taking it out, when it was none."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.goals import Goal
from bot.domain.helps import Help
from bot.domain.lines import Button, Buttons, line
from bot.domain.people import Person
from bot.flows.conversation import is_another_matter
from bot.flows.helps.story import show, without_story
from bot.flows.people.whom import answered_whom
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import read_answer, read_day

FIX: Final = "help_fix"
FIELDS: Final = ("what", "who", "on", "goal")
NO_GOAL: Final = "none"
_MOST: Final = 6


def press_fix(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Which of the four, then what it should be."""
    help_ = turn.notebook.find(Help, args[0] if args else None)
    if help_ is None or len(args) > 2 or (len(args) == 2 and args[1] not in FIELDS):
        return turn.toast("error.old_button")
    if len(args) == 1:
        fields = [press(f"help.field.{field}", f"helpfix:{help_.id}:{field}") for field in FIELDS]
        gone = (press("help.erase", f"helpgone:{help_.id}"), press("button.back", f"thread:{help_.id}"))
        return turn.say(line("help.what_to_fix", what=help_.what), buttons=(tuple(fields[:2]), tuple(fields[2:]), gone))
    turn, draft = without_story(turn).open(FIX, {"help": help_.id, "field": args[1]})
    turn = turn.update(replace(draft, asking=args[1]))
    return turn.say(line(f"help.ask.{args[1]}"), buttons=_choices(turn, draft, help_, args[1]))


def _choices(turn: Turn, draft: Draft, help_: Help, field: str) -> Buttons:
    cancel = (press("button.cancel", f"cancel:{draft.id}"),)
    if field != "goal":
        return (cancel,)
    goals = [goal for goal in turn.notebook.goals if goal.is_open or goal.id == help_.goal][:_MOST]
    rows: tuple[tuple[Button, ...], ...] = tuple(
        (press("goal.button", f"helpgoal:{draft.id}:{goal.id}", what=goal.what),) for goal in goals
    )
    return (*rows, (press("help.no_goal", f"helpgoal:{draft.id}:{NO_GOAL}"), *cancel))


def hear_fix(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """The field in words; None when it is about another matter."""
    help_, field = turn.notebook.find(Help, str(draft.filled.get("help"))), str(draft.filled.get("field"))
    if help_ is None or text.rstrip().endswith("?"):
        return None
    if field == "who":
        return _given_by(turn, draft, help_, text)
    fixed = _with_words(turn, help_, field, text)
    if fixed:
        return _written(turn.close(draft), fixed)
    if is_another_matter(turn, text):
        return None
    return turn.say(line(f"help.unread.{field}"), buttons=_choices(turn, draft, help_, field))


def _with_words(turn: Turn, help_: Help, field: str, text: str) -> Help | None:
    if field == "what":
        return None if is_another_matter(turn, text) else replace(help_, what=text.strip(" ."))
    if field == "on":
        days = read_day(text, lang=turn.lang, today=turn.today, towards="past")
        return replace(help_, on=days[0]) if days and days[0] <= turn.today else None
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.verb in ("no", "skip", "drop"):
        return replace(help_, goal=None)
    words = set(text.casefold().split())
    near = [(len(words & set(g.what.casefold().split())), g.id) for g in turn.notebook.goals if g.is_open]
    best = max(near, default=(0, ""))
    return replace(help_, goal=best[1]) if best[0] else None


def _given_by(turn: Turn, draft: Draft, help_: Help, text: str) -> Turn | None:
    """Somebody of the notebook, one of several, or somebody new, who joins it."""
    if is_another_matter(turn, text):
        return None
    whom = answered_whom(turn, text)
    if whom is None:
        return turn.say(line("help.unread.who"), buttons=_choices(turn, draft, help_, "who"))
    if whom.candidates:
        people = [person for id_ in whom.candidates if (person := turn.notebook.person(id_))]
        rows = tuple((press("people.button", f"helpwho:{draft.id}:{p.id}", name=p.called),) for p in people)
        return turn.say(line("people.several"), buttons=rows)
    turn, person = whom.kept(turn)
    return _of(turn.close(draft), help_, person)


def press_who(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    person = turn.notebook.person(args[1] if len(args) > 1 else None)
    help_ = turn.notebook.find(Help, str(draft.filled.get("help"))) if draft and draft.flow == FIX else None
    if draft is None or help_ is None or person is None or draft.is_stale(turn.now):
        return turn.toast("error.old_button")
    return _of(turn.close(draft), help_, person, edits=True)


def _of(turn: Turn, help_: Help, person: Person, *, edits: bool = False) -> Turn:
    """From that person; the meeting it was told with stays theirs only if they were there."""
    there = any(m.id == help_.meeting and person.id in m.people for m in turn.notebook.meetings)
    return _written(turn, replace(help_, from_=person.id, meeting=help_.meeting if there else None), edits=edits)


def press_goal(turn: Turn, args: tuple[str, ...]) -> Turn:
    """For which goal, or for none in particular."""
    draft = turn.notebook.draft(args[0] if args else None)
    help_ = turn.notebook.find(Help, str(draft.filled.get("help"))) if draft and draft.flow == FIX else None
    goal = turn.notebook.find(Goal, args[1] if len(args) > 1 else None)
    if draft is None or help_ is None or draft.is_stale(turn.now) or (goal is None and args[1:] != (NO_GOAL,)):
        return turn.toast("error.old_button")
    return _written(turn.close(draft), replace(help_, goal=goal.id if goal else None), edits=True)


def _written(turn: Turn, help_: Help, *, edits: bool = False) -> Turn:
    turn = turn.put(help_).did("undo.help_fixed", names=turn.notebook.names((help_.from_,)))
    return show(turn, help_, head=(line("help.fixed"),), edits=edits)


def press_gone(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It was no help at all: out of the notebook."""
    help_ = turn.notebook.find(Help, args[0] if args else None)
    if help_ is None:
        return turn.toast("error.old_button")
    turn = without_story(turn.keep(turn.notebook.without(help_.id)))
    turn = turn.did("undo.help_gone", what=help_.what)
    return turn.say(line("help.erased", what=help_.what), buttons=((undo_button(turn),),), edits=True)


PRESSES = {"helpfix": press_fix, "helpwho": press_who, "helpgoal": press_goal, "helpgone": press_gone}
DRAFTS = {FIX: hear_fix}
