"""News of the user's own project: noted on its goal, and a draft for each of those who helped (P26)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.coaching.goals_named import goals_meant
from bot.coaching.waited_for import waited_for
from bot.domain.drafts import Draft
from bot.domain.goals import Goal, Progress
from bot.domain.helps import Help
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.flows import how_it_went
from bot.flows.how_it_went import ask_after
from bot.flows.meanings.bare import is_bare
from bot.flows.meanings.missed import is_missed
from bot.flows.meanings.news_told import itself, tells_news, without_goal
from bot.flows.meanings.won import is_signed, won_in
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.flows.who_had_a_hand import ask_hand
from bot.understanding import Reading, read_answer

PROGRESS = "progress"
MOST_TOLD: Final = 4
_SURELY: Final = 0.5
_BEING_TOLD: Final = ("goal", "goal_card")


def meant_progress(turn: Turn, _reading: Reading, text: str) -> Turn:
    """A sentence of news; which goal it moves is asked only when there are several."""
    goals = [goal for goal in turn.notebook.goals if goal.is_open]
    turn, draft = turn.open(PROGRESS, {"words": itself(text)})
    if not goals:
        return _without_goal(turn, draft)
    meant = goals_meant(tuple(goals), text)
    return _shown(turn, draft, meant[0]) if len(meant) == 1 else _which(turn, draft, goals)


def _which(turn: Turn, draft: Draft, goals: Sequence[Goal]) -> Turn:
    rows = tuple((press("goal.button", f"moved:{draft.id}:{goal.id}", what=goal.what),) for goal in goals)
    return turn.say(line("progress.which"), buttons=(*rows, (press("button.drop", f"movedrop:{draft.id}"),)))


def _without_goal(turn: Turn, draft: Draft) -> Turn:
    """No goal to note it on yet; those who helped will be glad all the same (P26)."""
    helps = {help_.from_: help_ for help_ in turn.notebook.helps if help_.is_open}
    rows = tuple(
        (press("goal.tell", f"draft:news:{help_.id}", name=name),)
        for help_ in helps.values()
        for name in turn.notebook.names((help_.from_,))
    )[:MOST_TOLD]
    told = str(draft.filled["words"])
    lines: tuple[Line, ...]
    last: tuple[Button, ...] = ()
    if begun := goal_begun(turn):
        lines = (line("progress.goal_begun", what=str(begun.filled["what"])),)
        goal = press("goal.finish", f"goaltake:{begun.id}")
    else:
        turn, lines, last = _worded(turn, told)
        goal = press("goal.new", "goalnew")
    tell = (line("progress.tell_them"),) if rows else ()
    return turn.say(*lines, *tell, buttons=(*rows, last, (goal,)))


def _worded(turn: Turn, told: str) -> tuple[Turn, tuple[Line, ...], tuple[Button, ...]]:
    """Sorry for what was missed; glad of what was won, and who had a hand in it; else where it could be noted."""
    if is_missed(told):
        return turn, (line("progress.missed"),), ()
    what = won_in(told)
    if what or tells_news(told):
        turn, nobody = ask_hand(turn, what or told.strip(" .!"), told)
        return turn, (line("progress.won"), line("goal.who_had_a_hand")), (nobody,)
    return turn, (line("progress.no_goal"),), ()


def goal_begun(turn: Turn) -> Draft | None:
    """The goal that was told and left half way, even days ago."""
    begun = [draft for draft in turn.notebook.drafts if draft.flow in _BEING_TOLD and "what" in draft.filled]
    return begun[-1] if begun else None


def is_progress(turn: Turn, text: str) -> bool:
    """Whether a text tells of something that moved, and of nobody's help."""
    reading = turn.read(text)
    surely = reading.confidence.get("intent", 0.0) >= _SURELY
    return (reading.intent == "progress" and (surely or is_missed(text)) and not is_bare(turn, text)) or (
        tells_news(text) and not reading.people
    )


def for_later(text: str) -> Line:
    """Glad or sorry of news that comes while its goal is being told."""
    return line("progress.missed_for_later" if is_missed(text) else "progress.for_later", words=text)


def keep_waiting(turn: Turn, text: str) -> Turn:
    """News that waits for its goal to be written down."""
    turn, _ = turn.open(PROGRESS, {"words": itself(text)})
    return turn


def show_waiting(turn: Turn, goal: Goal) -> Turn:
    """The news that was told before there was a goal for it, if any, now for this one."""
    for draft in turn.notebook.drafts:
        if draft.flow == PROGRESS and "goal" not in draft.filled and not draft.is_stale(turn.now):
            return _shown(turn, draft, goal)
    return turn


def press_news(turn: Turn, args: tuple[str, ...]) -> Turn:
    """From a goal's card: what moved?"""
    goal = turn.notebook.find(Goal, args[0] if args else None)
    if goal is None or not goal.is_open:
        return turn.toast("error.old_button")
    turn, draft = turn.open(PROGRESS, {"goal": goal.id})
    return turn.update(replace(draft, asking="words")).say(
        line("progress.ask", what=goal.what), buttons=((press("button.cancel", f"cancel:{draft.id}"),),)
    )


def hear_progress(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Yes or no to what is shown, or what moved once that is asked; None for another matter."""
    goal = turn.notebook.find(Goal, str(draft.filled.get("goal")))
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.verb == "no" and "goal" not in draft.filled and goal_begun(turn):
        return turn.say(line("small_talk.ok"))  # the goal is finished another day, and the news waits for it
    if answer and answer.verb in ("no", "drop", "stop"):
        return turn.close(draft).say(line("card.dropped"))
    if goal and draft.asking is None and answer and answer.verb in ("yes", "done"):
        return _kept(turn, draft, goal)
    if draft.asking != "words" or goal is None or answer:
        return None
    draft = replace(draft, filled={**draft.filled, "words": itself(text)}, asking=None)
    return _shown(turn.update(draft), draft, goal)


def press_moved(turn: Turn, args: tuple[str, ...]) -> Turn:
    """This goal is the one that moved."""
    draft = turn.notebook.draft(args[0] if args else None)
    goal = turn.notebook.find(Goal, args[1] if len(args) > 1 else None)
    if draft is None or goal is None or not goal.is_open or "words" not in draft.filled:
        return turn.toast("error.old_button")
    return _shown(turn, draft, goal, edits=True)


def told_for(turn: Turn, goal: Goal, text: str) -> Turn:
    """News of that goal, shown before it counts."""
    turn, draft = turn.open(PROGRESS, {"words": itself(text)})
    return _shown(turn, draft, goal)


def _shown(turn: Turn, draft: Draft, goal: Goal, *, edits: bool = False) -> Turn:
    """Before it counts: the news, the goal, who will be glad to hear it."""
    words = without_goal(str(draft.filled["words"]), goal)
    turn = turn.update(replace(draft, filled={**draft.filled, "goal": goal.id, "words": words}))
    names = turn.notebook.names(dict.fromkeys(help_.from_ for help_ in helps_for(turn, goal)))
    lines = [line("progress.shown", words=words), line("goal.what", what=goal.what)]
    if names:
        lines.append(line("progress.glad_to_hear", names=names))
    row = (
        Button(line("button.keep"), does=f"movekeep:{draft.id}:{goal.id}", style="success"),
        press("button.drop", f"movedrop:{draft.id}"),
    )
    others = sum(one.is_open for one in turn.notebook.goals) > 1
    other = (press("progress.other", f"movewhich:{draft.id}"),) if others else ()
    return turn.say(*lines, buttons=(row, other), edits=edits)


def press_which(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It is news of another goal."""
    draft = turn.notebook.draft(args[0] if args else None)
    goals = [goal for goal in turn.notebook.goals if goal.is_open]
    if draft is None or "words" not in draft.filled or not goals:
        return turn.toast("error.old_button")
    return _which(turn, draft, goals)


def helps_for(turn: Turn, goal: Goal) -> tuple[Help, ...]:
    """The open helps that serve this goal, or no goal in particular; one per helper, the latest."""
    found = {h.from_: h for h in turn.notebook.helps if h.goal in (goal.id, None) and h.is_open}
    return tuple(found.values())


def _word_on(news: str) -> str:
    """Glad of what was won, sorry for what was not, plain for all else."""
    if is_missed(news):
        return "progress.kept_sorry"
    return "progress.kept_glad" if won_in(news) or is_signed(news) else "progress.kept"


def tell_rows(turn: Turn, goal: Goal) -> Buttons:
    """A row for each of those who helped: a draft of the news for them (P26)."""
    return tuple(
        (press("goal.tell", f"draft:news:{help_.id}", name=name),)
        for help_ in helps_for(turn, goal)
        for name in turn.notebook.names((help_.from_,))
    )


def press_keep(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    goal = turn.notebook.find(Goal, args[1] if len(args) > 1 else None)
    if draft is None or goal is None or "words" not in draft.filled:
        return turn.toast("error.old_button")
    return _kept(turn, draft, goal, edits=True)


def _kept(turn: Turn, draft: Draft, goal: Goal, *, edits: bool = False) -> Turn:
    """Noted on the goal; one draft of news per helper, one tap each."""
    number = turn.notebook.last_number + 1
    progress = Progress(f"s{number}", turn.today, str(draft.filled["words"]))
    notebook = replace(turn.close(draft).notebook, last_number=number)
    goal = replace(goal, progress=(*goal.progress, progress))
    turn = turn.keep(notebook.put(goal)).did("undo.progress", what=goal.what)
    rows = tell_rows(turn, goal)
    lines = [line(_word_on(progress.what)), line("goal.moved", day=turn.today, what=progress.what)]
    if rows:
        lines += [GAP, line("progress.tell_them")]
    ready = waited_for(turn.notebook, progress.what, turn.today)
    if ready:
        lines += [GAP, line("progress.was_waiting", names=tuple(person.called for person in ready))]
    back = tuple((press("progress.bring_back", f"planback:{person.id}", name=person.called),) for person in ready)
    whence = (press("progress.whence", f"whence:{goal.id}:{progress.id}"),) if won_in(progress.what) else ()
    last = (press("goal.go_on", f"goalnext:{goal.id}"), undo_button(turn))
    return turn.say(*lines, buttons=(*rows, *back, ask_after(turn, goal), whence, last), edits=edits)


def press_drop(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    return turn.close(draft).say(line("card.dropped"), edits=True) if draft else turn.toast("error.old_button")


PRESSES = {
    **how_it_went.PRESSES,
    "news": press_news,
    "moved": press_moved,
    "movewhich": press_which,
    "movekeep": press_keep,
    "movedrop": press_drop,
}
DRAFTS = {PROGRESS: hear_progress}
