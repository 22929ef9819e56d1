""" "Actually make that Monday", said once the card is kept: what it held is moved to that day, or that hour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bot.domain.lines import Line, line
from bot.domain.meetings import Meeting
from bot.domain.promises import Promise, Reminder
from bot.flows.settings.words import read_hour
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding import Towards, fold, read_day
from bot.understanding.polite_words import PLEASE

_A: Final = r"(?:(?:on )?(?:une?|an?) )?"
_SAID: Final = re.compile(
    r"^(?:ah |oh |oups |oops )?"
    r"(?:(?:non|en fait|finalement|plutot|pardon|desolee?|disons|mets|mettez|mettons|no|nope|sorry|actually|wait|rather"
    r"|on second thoughts?|let's say|make (?:it|that)|change (?:it|that) to|move (?:it|that) to|c'est|it's)[\s,:.!-]+)+"
    r"(?:(?:plutot|pour|a|rather|for|to|on|by|make (?:it|that)|better)\s+)*(?P<when>.+?)"
    rf"(?:\s+(?:plutot|alors|instead|then|{PLEASE}))?[\s.!]*$"
)
_WRONG: Final = re.compile(
    r"^(?:(?:non|no|euh|wait|actually|en fait|pardon|sorry|oups|oops|ah|oh|mais|but)[ ,.!]+)*"
    r"(?:(?:it|that|this|the \w+) ?(?:wasn't|wasnt|was not|isn't|isnt)|(?:ce |ca |c'|cela |le \w+ )?(?:n'|n)?etait pas"
    rf"|c'est pas|ce n'est pas|not|pas) {_A}(?P<was>.+?)"
    r"(?:[ ,.;:]+(?:(?:but|mais|it was|it's|its|that was|c'etait|cetait|c'est|plutot|rather)[ ,]+)+|, ?)"
    rf"{_A}(?P<when>.+?)(?: (?:plutot|rather|instead))?[\s.!]*$"
)
""" "It wasn't yesterday, it was Wednesday"."""
_NOT_SO: Final = re.compile(
    r"^(?:(?:non|no|wait|actually|en fait|pardon|sorry|oups|oops|ah|oh)[ ,.!]+)*"
    rf"(?:it was|that was|'?twas|c'etait|cetait) {_A}(?P<when>.+?),?"
    rf" (?:and not|not|et pas|et non|pas|non) {_A}(?P<was>.+?)[\s.!]*$"
)
""" "It was yesterday, not this morning"."""
_FEW: Final = 5  # words
_WITHIN: Final = timedelta(hours=12)


def hear_redated(turn: Turn, text: str) -> Turn | None:
    """The day or the hour of what was kept last, put otherwise; None when nothing kept lately has one."""
    words, changes = fold(text).replace("’", "'"), turn.notebook.changes
    found = _puts_right(words) or _SAID.match(words)
    if found is None or len(found["when"].split()) > _FEW or not changes or turn.now - changes[-1].at > _WITHIN:
        return None
    wrong = wrong_days(turn, text)
    moved = next((one for one in _moved(turn, found["when"]) if not wrong or _on(turn, one[0]) in wrong), None)
    if moved is None:
        return None
    record, said = moved
    turn = turn.put(record).did("undo.redated")
    return turn.say(said, buttons=((undo_button(turn),),))


def wrong_days(turn: Turn, text: str) -> tuple[date, ...]:
    """The days that "it wasn't yesterday, it was Wednesday" says were wrong; none when it says no such thing."""
    found = _puts_right(fold(text).replace("’", "'"))
    if found is None or len(found["was"].split()) > _FEW:
        return ()
    both: tuple[Towards, ...] = ("past", "future")
    return tuple(day for side in both for day in read_day(found["was"], lang=turn.lang, today=turn.today, towards=side))


def _puts_right(words: str) -> re.Match[str] | None:
    """The wrong day and the right one, in either order."""
    return _WRONG.match(words) or _NOT_SO.match(words)


def is_of_the_last(turn: Turn, text: str) -> bool:
    """Whether the wrong day is that of the encounter that was kept last."""
    wrong, changes = wrong_days(turn, text), turn.notebook.changes
    kept = [turn.notebook.find(Meeting, one.id) for one in changes[-1].before] if wrong and changes else []
    return any(meeting is not None and meeting.on in wrong for meeting in kept)


def _on(turn: Turn, moved: Meeting | Promise | Reminder) -> date | None:
    """The day on which it was until now."""
    was = turn.notebook.record(moved.id)
    return was.due if isinstance(was, Promise) else was.on if isinstance(was, (Meeting, Reminder)) else None


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
