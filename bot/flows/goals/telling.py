"""What is said of a goal in plain words: shown before it counts; which goal is asked only when it is unclear (P10)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.coaching.goals_named import OF_ITSELF, goals_meant, named
from bot.coaching.matches import words_of
from bot.coaching.roots import shared
from bot.domain.drafts import Draft
from bot.domain.goals import Goal
from bot.domain.lines import line
from bot.flows.cues import about
from bot.flows.goals.asking import meant_goal, press_new
from bot.flows.goals.cards import command_goals, go_on_with_begun, goal_rows, open_goals
from bot.flows.goals.changing import changed
from bot.flows.goals.ending import end, won
from bot.flows.goals.fields import with_words
from bot.flows.goals.letting_go import FLOW, ask_end, yes_button
from bot.flows.goals.mending import other_day, swapped_in
from bot.flows.goals.patterns import Told, help_asked, is_wish, no_wish, speaks_of_event, told_of_goal
from bot.flows.goals.road import show_next
from bot.flows.goals.shortly import goal_in_view, told_shortly
from bot.flows.goals.shown import goal_lines
from bot.flows.people.doors import meant_find
from bot.flows.settings.doors import command_settings
from bot.flows.turn import Turn, press
from bot.understanding import Reading, fold, read_answer

_ELSEWHERE: Final = frozenset(
    ("log_meeting", "plan_meeting", "reminder", "done_thanks", "done_promise", "request_received", "event")
)


def hear_of_goal(turn: Turn, text: str) -> Turn | None:
    """Something of a goal one has: "for my bookshop goal I need an accountant", "j'ai atteint mon objectif"."""
    goals = open_goals(turn)
    told = told_of_goal(text)
    if told is None:
        return _put_right(turn, goals, text) or _of_the_one_in_view(turn, goals, text)
    if told.field == "list":
        return command_goals(turn, "")
    if told.field == "new":
        return press_new(turn, ())
    if told.field == "next" and not goals:
        return go_on_with_begun(turn)
    if told.field == "won":
        return None if turn.read(text).people else won(turn, goals, text)
    alone = told.field.endswith("_of")  # nothing but these words says that it is of a goal
    meant = named(goals, told.goal) if alone else goals_meant(goals, told.goal)
    told = replace(told, field=told.field.removesuffix("_of"))
    if not meant or (told.field in ("roles", "due") and told.goal and not _is_named(meant, told.goal)):
        return None
    turn, draft = turn.open(FLOW, {"field": told.field, "words": told.words})
    if len(meant) == 1:
        return _about(turn, draft, meant[0], told)
    rows = goal_rows(meant, f"goalwhich:{draft.id}")
    return turn.say(line("goal.which"), buttons=(*rows, (press("button.drop", f"goalnochange:{draft.id}"),)))


def _put_right(turn: Turn, goals: tuple[Goal, ...], text: str) -> Turn | None:
    """ "J'ai changé d'avis, pas un restaurant, un salon de thé": of the goal that speaks of one, or has that day."""
    day = other_day(turn, text)
    dated = [goal for goal in goals if day and (day.of_goal or goal.due == day.old)]
    if day and (due := [goal for goal in dated if goal.due == day.old] or dated) and len(due) == 1:
        turn, draft = turn.open(FLOW, {"field": "due", "words": day.words})
        return _about(turn, draft, due[0], Told("due", day.words))
    for goal in goals:
        if changed_words := swapped_in(goal.what, text):
            turn, draft = turn.open(FLOW, {"field": "what", "words": changed_words})
            return _about(turn, draft, goal, Told("what", changed_words))
    return None


def _of_the_one_in_view(turn: Turn, goals: tuple[Goal, ...], text: str) -> Turn | None:
    goal = goal_in_view(turn, goals)
    told = told_shortly(turn, goal, text) if goal else None
    if goal is None or told is None:
        return None
    turn, draft = turn.open(FLOW, {"field": told.field, "words": told.words})
    return _about(turn, draft, goal, told)


def _is_named(goals: tuple[Goal, ...], words: str) -> bool:
    """Whether the words speak of these goals, or at least of a goal: "for my trip I need a visa" speaks of none."""
    said = words_of(words)
    return bool(said & OF_ITSELF) or all(shared(said, goal.what) for goal in goals)


def press_which(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It was said of this goal."""
    draft = _draft(turn, args)
    goal = turn.notebook.find(Goal, args[1] if len(args) > 1 else None)
    if draft is None or goal is None or not goal.is_open:
        return turn.toast("error.old_button")
    told = Told(str(draft.filled["field"]), str(draft.filled["words"]))
    return _about(turn, draft, goal, told) or turn.toast("error.old_button")


def _about(turn: Turn, draft: Draft, goal: Goal, told: Told) -> Turn | None:
    if told.field == "next":
        return show_next(turn.close(draft), goal)
    if told.field in ("reached", "let_go"):
        return ask_end(turn.close(draft), goal, told.field)
    draft = replace(draft, filled={**draft.filled, "goal": goal.id})
    after = with_words(turn, goal, told.field, told.words)
    if after is None:
        return None
    keep = replace(yes_button(draft), label=line("button.keep"))
    row = (keep, press("button.drop", f"goalnochange:{draft.id}"))
    return turn.update(draft).say(line("goal.shown_changed"), *goal_lines(turn, after), buttons=(row,))


def press_change(turn: Turn, args: tuple[str, ...]) -> Turn:
    """What was shown counts."""
    draft = _draft(turn, args)
    goal = turn.notebook.find(Goal, str(draft.filled.get("goal"))) if draft else None
    if draft is None or goal is None or not goal.is_open:
        return turn.toast("error.old_button")
    field, words = str(draft.filled["field"]), str(draft.filled["words"])
    if field in _ENDS:
        return _ENDS[field](turn.close(draft), goal)
    after = with_words(turn, goal, field, words)
    if after is None:
        return turn.toast("error.old_button")
    return changed(turn.close(draft).put(after).did("undo.goal_changed", what=goal.what), after, field, edits=True)


_ENDS: Final[Mapping[str, Callable[[Turn, Goal], Turn]]] = {
    "reached": lambda turn, goal: end(turn, goal, reached=True),
    "let_go": lambda turn, goal: end(turn, goal, reached=False),
}


def press_nochange(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _draft(turn, args)
    return turn.close(draft).say(line("card.dropped"), edits=True) if draft else turn.toast("error.old_button")


def _draft(turn: Turn, args: tuple[str, ...]) -> Draft | None:
    draft = turn.notebook.draft(args[0] if args else None)
    return draft if draft and draft.flow == FLOW and not draft.is_stale(turn.now) else None


def hear_change(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Yes or no to what is shown."""
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.verb in ("yes", "done") and "goal" in draft.filled:
        return press_change(turn, (draft.id,))
    return press_nochange(turn, (draft.id,)) if answer and answer.verb in ("no", "drop") else None


def hear_wish(turn: Turn, text: str) -> Turn | None:
    """A wish that the reading alone takes for something else: "je voudrais changer d'air", "I want more clients"."""
    text = help_asked(text) or _wish_behind_weariness(turn, text) or text
    if not is_wish(text):
        return None
    reading = turn.read(text)
    if reading.people or reading.intent in _ELSEWHERE - {"event"} or about("mood", text, turn.lang):
        return None
    if reading.intent == "event" and (reading.date or speaks_of_event(text)):
        return None
    return meant_goal(turn, reading, text)


def _wish_behind_weariness(turn: Turn, text: str) -> str | None:
    """ "J’en ai marre de mon boulot, j’aimerais faire autre chose": the wish, if what wearies is what would change."""
    *weary, wish = _CLAUSES.split(text.strip())
    of_work = bool(weary) and _OF_WORK.search(fold(" ".join(weary))) is not None
    return wish if of_work and is_wish(wish) and not about("mood", wish, turn.lang) else None


_CLAUSES: Final = re.compile(r"\s*[,;.:!…–]+\s+(?:(?:et|mais|donc|alors|du coup|and|but|so)\s+)?", re.IGNORECASE)
_OF_WORK: Final = re.compile(
    r"\b(?:boulots?|jobs?|travail|taf|postes?|boite|metier|chef\w*|patron\w*|bureau|routine|vie|quotidien|work"
    r"|career|boss"
    r"|company|office|life|commut\w*|firm|place|salariat)\b"
)


def meant(turn: Turn, reading: Reading, text: str) -> Turn:
    """A goal in a sentence; a setting to change or somebody to look for may read like one."""
    match no_wish(text):
        case "settings":
            return command_settings(turn, "")
        case "find":
            return meant_find(turn, reading, text)
    return meant_goal(turn, reading, text)


PRESSES = {"goalwhich": press_which, "goalchange": press_change, "goalnochange": press_nochange}
DRAFTS = {FLOW: hear_change}
ANSWERS = (hear_of_goal,)
WISHES = (hear_wish,)
MEANINGS = {"goal": meant}
