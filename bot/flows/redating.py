""" "Actually make that Monday", said once the card is kept: what it held is moved to that day, or that hour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.domain.lines import Line, line
from bot.domain.meetings import Meeting
from bot.domain.promises import Promise, Reminder
from bot.flows.setting_words import read_hour
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding import fold, read_day

_SAID: Final = re.compile(
    r"^(?:ah |oh |oups |oops )?"
    r"(?:(?:non|en fait|finalement|plutot|pardon|desolee?|disons|mets|mettez|mettons|no|nope|sorry|actually|wait|rather"
    r"|on second thoughts?|let's say|make (?:it|that)|change (?:it|that) to|move (?:it|that) to|c'est|it's)[\s,:.!-]+)+"
    r"(?:(?:plutot|pour|a|rather|for|to|on|by|make (?:it|that)|better)\s+)*(?P<when>.+?)"
    r"(?:\s+(?:plutot|alors|instead|then|please|pls|stp|svp))?[\s.!]*$"
)
_FEW: Final = 5  # words
_WITHIN: Final = timedelta(hours=12)


def hear_redated(turn: Turn, text: str) -> Turn | None:
    """The day or the hour of what was kept last, put otherwise; None when nothing kept lately has one."""
    found = _SAID.match(fold(text).replace("’", "'"))
    changes = turn.notebook.changes
    if found is None or len(found["when"].split()) > _FEW or not changes or turn.now - changes[-1].at > _WITHIN:
        return None
    moved = next(_moved(turn, found["when"]), None)
    if moved is None:
        return None
    record, said = moved
    turn = turn.put(record).did("undo.redated")
    return turn.say(said, buttons=((undo_button(turn),),))


def _moved(turn: Turn, when: str) -> Iterator[tuple[Meeting | Promise | Reminder, Line]]:
    """What is ahead before what is behind, and a meeting before what was promised in it."""
    book, today = turn.notebook, turn.today
    new = [one.id for one in book.changes[-1].before if one.record is None]
    meetings = [meeting for id_ in new if (meeting := book.find(Meeting, id_))]
    ahead = [day for day in read_day(when, lang=turn.lang, today=today, towards="future") if day >= today]
    hour = read_hour(when, turn.lang)
    for meeting in meetings:
        names = book.names(meeting.people)
        if meeting.is_planned and len(ahead) == 1:
            moved = replace(meeting, on=ahead[0], at=hour or meeting.at)
            yield moved, line("redated.meeting", names=names, day=moved.on)
        elif meeting.is_planned and hour:
            yield replace(meeting, at=hour), line("redated.hour", names=names, day=meeting.on, time=hour)
    for id_ in new if len(ahead) == 1 else ():
        if promise := book.find(Promise, id_):
            yield replace(promise, due=ahead[0]), line("redated.promise", what=promise.what, day=ahead[0])
        if reminder := book.find(Reminder, id_):
            yield replace(reminder, on=ahead[0]), line("redated.reminder", what=reminder.what, day=ahead[0])
    past = [day for day in read_day(when, lang=turn.lang, today=today, towards="past") if day <= today]
    for meeting in meetings if len(past) == 1 else ():
        if meeting.is_held:
            yield replace(meeting, on=past[0]), line("redated.meeting", names=book.names(meeting.people), day=past[0])


ANSWERS = (hear_redated,)
