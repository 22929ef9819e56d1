"""Later: tomorrow, next week or a day in words; the coach says on which day it will speak of it, and does."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bot.coaching.answering import answered
from bot.coaching.choose import next_said
from bot.domain.drafts import Draft
from bot.domain.lines import line
from bot.domain.nudges import SaidItem
from bot.flows.nudges.nudging import find_item, key_of, noted
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button
from bot.understanding import read_day

LATER: Final = "later"
OVER: Final = line("answer.over_by_then")


def press_later(turn: Turn, args: tuple[str, ...]) -> Turn:
    """When? Tomorrow, next week, or a day in words."""
    item = find_item(turn, key_of(args))
    if item is None:
        return turn.toast("error.old_button")
    turn, draft = turn.open(LATER, {"key": item.key})
    turn = turn.update(replace(draft, asking="day"))
    days = {"tomorrow": 1, "in_a_week": 7}
    row = tuple(
        press(f"answer.{name}", f"until:{draft.id}:{(turn.today + timedelta(days=n)).isoformat()}")
        for name, n in days.items()
    )
    return turn.say(line("answer.until_when"), buttons=(row, (press("button.cancel", f"cancel:{draft.id}"),)))


def press_until(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    item = find_item(turn, str(draft.filled.get("key"))) if draft else None
    day = iso_day(args[1]) if len(args) > 1 else None
    if draft is None or item is None or day is None:
        return turn.toast("error.old_button")
    return answer_later(turn.close(draft), item, day, edits=True)


def hear_later(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """A day in words."""
    item = find_item(turn, str(draft.filled.get("key")))
    days = read_day(text, lang=turn.lang, today=turn.today, towards="future")
    if item is None or not days:
        return None
    return answer_later(turn.close(draft), item, days[0])


def answer_later(turn: Turn, item: SaidItem, day: date, *, edits: bool = False) -> Turn:
    if day <= turn.today:
        return turn.say(line("answer.in_the_past"))
    turn = noted(turn, item, answered(turn.notebook, item.key, "later", turn.now, day))
    names = () if edits else turn.notebook.names(item.people)
    said_on = coming_on(turn, (item.key,))
    words = line("answer.later_of" if names else "answer.later", names=names, day=said_on) if said_on else OVER
    return turn.say(words, buttons=((undo_button(turn),),), edits=edits)


def coming_on(turn: Turn, keys: Collection[str]) -> date | None:
    """The local day on which these may be expected: the first with a message; None when their use is over by then."""
    at = next_said(turn.notebook, keys, turn.now)
    return turn.owner.local(at).date() if at else None


PRESSES = {"later": press_later, "until": press_until}
DRAFTS = {LATER: hear_later}
