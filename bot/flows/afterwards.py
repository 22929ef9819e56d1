"""What is added to any turn: whom one looked for, whom a goal needs, a rhythm held, once what one enjoys.

And what the turn advised is remembered by its practice, for the "why?" that may be typed next.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.meetings import Meeting
from bot.flows.behind import practices
from bot.flows.cards.left_behind import with_event_left
from bot.flows.cards.memo import GOAL_TOLD, memo_of
from bot.flows.clients import notice as notice_client
from bot.flows.enjoying import ask, may_ask
from bot.flows.goals.noticing import notice as notice_goal
from bot.flows.goals.telling import meant as meant_goal
from bot.flows.introductions.led_to import with_those_met
from bot.flows.introductions.whom_else import QUESTION
from bot.flows.nudges.coming_back import ask_pace
from bot.flows.paths import notice
from bot.flows.rhythm_kept import rhythm_kept
from bot.flows.turn import Turn


def afterwards(before: Turn, turn: Turn) -> Turn:
    """The turn, with what the encounters told in it bring along, whichever flow they were told in."""
    if turn.forgets_all:
        return turn
    turn = _with_goal_told(turn)
    turn = with_event_left(before, turn)
    if not turn.undoes:
        turn = with_those_met(before, turn)
        noticed = notice(before.notebook, turn)
        for noticing in (notice_goal, notice_client):
            noticed = noticing(before.notebook, turn) if noticed is turn else noticed  # one thing at a time
        turn = _with_pleasure(before, turn) if noticed is turn and _told(before, turn) else noticed
    return ask_pace(_remembering(turn, practices(turn.replies)))


def _with_goal_told(turn: Turn) -> Turn:
    """The turn, going into the goal that was told beside what has just been kept or dropped."""
    told = turn.current
    if told is None or told.flow != GOAL_TOLD:
        return turn
    memo = memo_of(told)
    return meant_goal(turn.close(told), memo.reading, memo.words)


def _with_pleasure(before: Turn, turn: Turn) -> Turn:
    kept = rhythm_kept(before.notebook, turn)
    if kept is not turn:
        return kept
    asks = any(one.key == QUESTION for reply in turn.replies for one in reply.lines)  # one question at a time
    return ask(turn) if turn.current is None and not asks and may_ask(turn) else turn


def _remembering(turn: Turn, advised: tuple[str, ...]) -> Turn:
    """The practices behind the last advice; a turn that advises nothing leaves those before it."""
    if not advised:
        return turn
    attention = replace(turn.notebook.attention, advised=advised)
    return turn.keep(replace(turn.notebook, attention=attention))


def _told(before: Turn, turn: Turn) -> tuple[Meeting, ...]:
    """The encounters that are new in this turn, or told to have taken place."""
    if turn.notebook.meetings is before.notebook.meetings:
        return ()
    old = {meeting.id: meeting for meeting in before.notebook.meetings}
    new = (m for m in turn.notebook.meetings if m.kind != "message" and m.cancelled_on is None)
    return tuple(m for m in new if m.id not in old or old[m.id].is_held != m.is_held)
