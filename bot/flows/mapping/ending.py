"""The end of a session, whenever the user has had enough: thanks, and whom of these could help the goal (P11, P12)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.coaching.mapping import next_family
from bot.domain.drafts import Draft
from bot.domain.goals import Goal
from bot.domain.lines import GAP, Buttons, Line, line
from bot.domain.people import Person
from bot.flows.mapping.listing import ask_open, listed, show_list, some
from bot.flows.mapping.moving_on import has_nobody_more
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import read_answer
from bot.understanding.rolls import read_roll

_OFFERED: Final = 6  # names with a button of their own


def end(turn: Turn, draft: Draft, *head: Line, undoes: bool = False) -> Turn:
    """Thanks and one question; a list that waits for a yes is asked about first. `undoes`: one was just kept."""
    if listed(draft):
        draft = replace(draft, filled={**draft.filled, "ending": True})
        first = line("map.before_we_stop")
        return ask_open(turn, draft, *head, first) or show_list(turn, draft, *head, first)
    people = kept_of(turn, draft)
    if not people:
        return _without_names(turn.close(draft), *head)
    lead = (*head, GAP) if head else ()
    thanks = line("map.thanks", names=some(tuple(person.called for person in people)), n=len(people))
    undo = (undo_button(turn),) if undoes else ()
    goal = goal_of(turn, draft)
    if goal:
        turn = turn.update(replace(draft, asking="goal", filled={**draft.filled, "goal": goal.id}))
        none = (press("map.nobody_yet", f"mapnone:{draft.id}"),)
        rows = _names(people, "planadd")
        return turn.say(*lead, thanks, GAP, line("map.who_for_goal", goal=goal.what), buttons=(*rows, (*none, *undo)))
    rows = _names(people, "draft:hello")
    return turn.close(draft).say(*lead, thanks, GAP, line("map.who_first"), buttons=(*rows, undo))


def _without_names(turn: Turn, *head: Line) -> Turn:
    """Nothing was named: it stays open, with where it will go on."""
    family = next_family(turn.notebook)
    if family is None:
        return turn.say(*head, line("map.bye"))
    return turn.say(*head, line("map.bye_next", family=line(f"map.family.{family}")))


def _names(people: tuple[Person, ...], verb: str) -> Buttons:
    buttons = [press("people.button", f"{verb}:{person.id}", name=person.called) for person in people[:_OFFERED]]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def kept_of(turn: Turn, draft: Draft) -> tuple[Person, ...]:
    """Those whom the session brought."""
    ids = draft.filled.get("kept")
    found = (turn.notebook.person(str(id_)) for id_ in ids) if isinstance(ids, list) else ()
    return tuple(person for person in found if person)


def goal_of(turn: Turn, draft: Draft) -> Goal | None:
    """The goal the session was begun for, else the one chosen last, else the newest."""
    goal = turn.notebook.find(Goal, str(draft.filled.get("goal")))
    if goal and goal.is_open:
        return goal
    goals = [goal for goal in turn.notebook.goals if goal.is_open]
    return max(goals, key=lambda goal: (goal.chosen_on or goal.opened_on, goal.opened_on), default=None)


def press_none(turn: Turn, args: tuple[str, ...]) -> Turn:
    """None of them for now."""
    draft = turn.notebook.draft(args[0] if args else None)
    return _nobody(turn, draft) if draft and draft.asking == "goal" else turn.toast("error.old_button")


def _nobody(turn: Turn, draft: Draft) -> Turn:
    return turn.close(draft).say(line("map.nobody_for_now"), edits=True)


def hear_goal(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """A name, as the answer to "whom of these could help?"; None for another matter."""
    answer = read_answer(text, lang=turn.lang)
    if (answer and answer.verb in ("no", "skip", "later", "drop")) or has_nobody_more(text):
        return _nobody(turn, draft)
    goal = goal_of(turn, draft)
    people = kept_of(turn, draft)
    roll = read_roll(text, lang=turn.lang, known=turn.known())
    named = {entry.known for entry in roll.entries} | {id_ for entry in roll.entries for id_ in entry.candidates}
    meant = tuple(person for person in people if person.id in named)
    if goal is None or not meant or not roll.is_clear:
        return None
    names = tuple(person.called for person in meant)
    said = line("map.for_the_goal", names=names, goal=goal.what)
    return turn.close(draft).say(said, buttons=_plans(meant))


def _plans(people: tuple[Person, ...]) -> Buttons:
    return tuple((press("map.plan_with", f"planadd:{person.id}", name=person.called),) for person in people[:_OFFERED])


PRESSES = {"mapnone": press_none}
