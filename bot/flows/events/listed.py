"""The events to come, the memberships, what is not decided yet; a card for each, with what can be done (P23)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from bot.coaching.commitments import memberships
from bot.coaching.nudges.debrief import FORGOTTEN
from bot.domain.drafts import Draft
from bot.domain.lines import GAP, Button, Line, line
from bot.domain.meetings import Event
from bot.flows.cards.follow_up import follow_up
from bot.flows.event_lines import event_lines, totals
from bot.flows.event_naming import Told
from bot.flows.events.considering import GOING, settle, start
from bot.flows.nudges.debriefing import DEBRIEF
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button
from bot.understanding import read_day

DAY: Final = "event_day"
MOST: Final = 12


def show_list(turn: Turn) -> Turn:
    """All that the user has said yes to, and what waits for a choice."""
    events = [event for event in turn.notebook.events if event.is_open]
    going = sorted((e for e in events if e.on and not e.membership and e.going), key=lambda e: (e.on or date.max, e.id))
    recent = turn.today - FORGOTTEN
    groups: tuple[tuple[str, list[Event]], ...] = (
        ("event.list_ahead", [e for e in going if e.on and e.on >= turn.today]),
        ("event.list_past", [e for e in going if e.on and recent <= e.on < turn.today]),
        ("event.list_some_day", [e for e in events if e.going and not e.on and not e.membership]),
        ("event.list_clubs", list(memberships(turn.notebook))),
        ("event.list_open", [e for e in events if e.going is None and (e.on is None or e.on >= turn.today)]),
    )
    lines: list[Line] = []
    rows: list[tuple[Button, ...]] = []
    for key, group in groups:
        if group:
            lines += [GAP] if lines else []
            lines += [line(key), *(_item(event) for event in group)]
            rows += [(press("event.button", f"event:{event.id}", name=event.name),) for event in group]
    if not lines:
        return turn.say(line("event.list_none"))
    if fees := totals(memberships(turn.notebook)):
        lines += [GAP, line("event.fees_so_far", amounts=fees)]
    return turn.say(*lines, buttons=tuple(rows[:MOST]))


def _item(event: Event) -> Line:
    if event.on:
        return line("event.item_on", name=event.name, day=event.on)
    told = ", ".join(part for part in (event.fee, event.pace) if part)
    return line("event.item_told", name=event.name, words=told) if told else line("event.item", name=event.name)


def show(turn: Turn, event: Event) -> Turn:
    """One event or membership, and what can be done with it."""
    return turn.say(*event_lines(event), *_state(event), buttons=_ways(turn, event))


def _state(event: Event) -> tuple[Line, ...]:
    if event.dropped_on:
        return (line("event.was_dropped", day=event.dropped_on),)
    if event.debriefed_on:
        return (line("event.was_told", day=event.debriefed_on),)
    state = {True: None, False: "event.said_no", None: "event.undecided"}[event.going]
    return (line(state),) if state else ()


def _ways(turn: Turn, event: Event) -> tuple[tuple[Button, ...], ...]:
    if event.dropped_on or event.debriefed_on:
        return ()
    if not event.going:
        yes = press("event.join" if event.membership else "event.go", f"eventsay:{event.id}:yes")
        no = press("event.no_thanks" if event.membership else "event.not_this_time", f"eventsay:{event.id}:no")
        return ((yes, *((no,) if event.going is None else ())), (press("event.think", f"eventprep:{event.id}"),))
    if event.membership:
        return ((*_prepare(event), press("event.leave", f"eventoff:{event.id}:ask")),)
    if event.on and event.on <= turn.today:
        return (
            (press("event.tell", f"eventtell:{event.id}"), press("event.was_not_there", f"eventoff:{event.id}:missed")),
        )
    day = press("event.other_day" if event.on else "event.say_day", f"eventday:{event.id}")
    return (
        (*_prepare(event), day),
        (press("event.no_wish", f"eventshy:{event.id}"), press("event.not_going", f"eventoff:{event.id}:ask")),
    )


def _prepare(event: Event) -> tuple[Button, ...]:
    """The questions, while any of them is open."""
    all_told = event.why and event.whom and event.bring and (event.fee or not event.membership)
    key = "event.think" if event.membership else "event.prepare"
    return () if all_told else (press(key, f"eventprep:{event.id}"),)


def find(turn: Turn, args: tuple[str, ...]) -> Event | None:
    """The event of a button."""
    return turn.notebook.find(Event, args[0] if args else None)


def press_event(turn: Turn, args: tuple[str, ...]) -> Turn:
    event = find(turn, args)
    return show(turn, event) if event else turn.toast("error.old_button")


def press_say(turn: Turn, args: tuple[str, ...]) -> Turn:
    """eventsay:e5:yes, from its card or from /today."""
    event = find(turn, args)
    if event is None or len(args) < 2 or args[1] not in GOING:
        return turn.toast("error.old_button")
    if event.dropped_on or event.debriefed_on or event.going is GOING[args[1]]:
        return turn.toast("answer.already")
    return settle(turn, event, going=GOING[args[1]])


def press_prepare(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The three questions, for what isn't told yet."""
    event = find(turn, args)
    if event is None or event.dropped_on or event.debriefed_on:
        return turn.toast("error.old_button")
    return start(turn, Told(event.name), membership=event.membership, event=event)


def press_tell(turn: Turn, args: tuple[str, ...]) -> Turn:
    """How it was: from now on the next text is its story."""
    event = find(turn, args)
    if event is None or event.debriefed_on or event.dropped_on:
        return turn.toast("error.old_button")
    turn, _ = turn.open(DEBRIEF, {"meeting": event.id})
    return turn.say(line("event.tell_me", name=event.name))


# --- another day


def press_day(turn: Turn, args: tuple[str, ...]) -> Turn:
    event = find(turn, args)
    if event is None or not event.is_open:
        return turn.toast("error.old_button")
    turn, draft = turn.open(DAY, {"event": event.id})
    draft = replace(draft, asking="on")
    cancel = (press("button.cancel", f"cancel:{draft.id}"),)
    return turn.update(draft).say(line("event.which_day", name=event.name), buttons=(cancel,))


def hear_day(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """A day to come; anything else is another matter."""
    event = turn.notebook.find(Event, str(draft.filled.get("event")))
    days = read_day(text, lang=turn.lang, today=turn.today, towards="future")
    ahead = [day for day in days if day >= turn.today]
    return move(turn.close(draft), event, ahead[0]) if event and ahead else None


def move(turn: Turn, event: Event, day: date, *, edits: bool = False) -> Turn:
    """On that day; an hour that was told for another day is to be told again."""
    turn = turn.put(replace(event, on=day, at=event.at if event.on is None else None))
    turn = turn.did("undo.event_moved", name=event.name)
    lines = (line("event.moved", name=event.name, day=day), *follow_up(turn, (event.id,)))
    return turn.say(*lines, buttons=((undo_button(turn),),), edits=edits)


def press_move(turn: Turn, args: tuple[str, ...]) -> Turn:
    """eventmove:e5:2026-12-15"""
    event, day = find(turn, args), iso_day(args[1] if len(args) > 1 else None)
    if event is None or not event.is_open or day is None or day < turn.today:
        return turn.toast("error.old_button")
    return move(turn, event, day, edits=True)


PRESSES = {
    "event": press_event,
    "eventsay": press_say,
    "eventprep": press_prepare,
    "eventtell": press_tell,
    "eventday": press_day,
    "eventmove": press_move,
}
DRAFTS = {DAY: hear_day}
