"""An event called off, moved, or one the user won't go to; a membership left: said in a sentence, done by one tap."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.domain.lines import line
from bot.domain.meetings import Event
from bot.flows.event_missed import missed, says_missed
from bot.flows.event_naming import meant
from bot.flows.events.choosing import chosen
from bot.flows.events.listed import find
from bot.flows.events.other_day import other_day
from bot.flows.events.words import told_event
from bot.flows.just_said import just_said
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import fold, read_day

_OFF: Final = re.compile(
    r"\b(?:annul\w*|tombe a l'eau|n'aura (?:finalement )?pas lieu|n'a (?:finalement )?pas lieu|cancel\w*|called off"
    r"|calling off|not happening|isn't happening|won't (?:happen|take place))\b"
)
_MOVED: Final = re.compile(
    r"\b(?:report(?:e[rzs]?|ee?s?)|decal\w*|repouss\w*|deplac\w*|avancee?s?|change de date|postpone\w*|reschedul\w*"
    r"|moved|pushed|brought forward|put back|put off)\b"
)
_IS_ON: Final = re.compile(
    r"\b(?:c'est|tombe|aura lieu|a lieu|est) (?:le |la )?\b|\b(?:is|will be|takes place|falls) (?:on )?"
)
_NOT_GOING: Final = re.compile(
    r"\b(?:(?:je )?n'(?:y )?irai (?:plus|pas)|(?:je )?ne vais (?:plus|pas|finalement pas)"
    r"|je vais (?:finalement )?(?:plus|pas) (?:aller )?(?:au|a|y)\b|(?:je )?n'y vais (?:plus|pas)"
    r"|j'y vais (?:plus|pas)|j'irai (?:plus|pas)"
    r"|je ne (?:pourrai|peux|viendrai|viens) (?:plus|pas)|je (?:me )?desinscri\w+|j'annule (?:ma|mon)|je zappe|je seche"
    r"|(?:i(?:'m| am) )?(?:not|no longer) (?:going|attending)|i(?:'m| am) skipping|i'll skip"
    r"|i (?:won't|will not|can't|cannot) (?:go|be|make|attend)|i(?:'m| am) (?:pulling|backing) out)\b"
)


def hear_change(turn: Turn, text: str) -> Turn | None:
    """ "Le salon est annulé", "the fair has moved to 15 December", "j'ai quitté le club"; None when none is meant."""
    said = fold(text).replace("’", "'")
    events = [event for event in turn.notebook.events if event.is_open]
    if not events or said.endswith("?"):
        return None
    left = told_event(text)
    if left and left.kind == "leave":
        club = meant([event for event in events if event.membership and event.going], left.what)
        return _ask(turn, club, "leave") if club else None
    event = meant(events, text) or _the_one(turn, events, said) or _just_told(turn, events, text)
    if event is None or turn.read(text).people:
        return None
    if says_missed(text) and event.on and event.on <= turn.today:
        return missed(turn, event)
    if moved := _moved(turn, event, text, said):
        return moved
    if _OFF.search(said):
        return _ask(turn, event, "cancelled")
    return _ask(turn, event, "not_going") if _NOT_GOING.search(said) or chosen(text) == "no" else None


def _the_one(turn: Turn, events: list[Event], said: str) -> Event | None:
    """ "Je n'y vais plus", "I didn't go": of the next one, or of the one that was just asked about."""
    if not re.search(
        r"\bn'y\b|\bj'y (?:vais|serai|etais|suis) (?:plus|pas)\b|\bj'irai (?:plus|pas)\b"
        r"|\bi(?:'m not going| won't go| didn't go| wasn't there|'ll skip it)\b", said,
    ):  # fmt: skip
        return None
    asked = {item.about for item in turn.notebook.attention.last_items if item.reason in ("debrief", "mission")}
    about = [event for event in events if event.id in asked] or [
        event for event in events if event.on and event.on >= turn.today and event.going is not False
    ]
    return about[0] if len(about) == 1 else None


def _just_told(turn: Turn, events: list[Event], text: str) -> Event | None:
    """The event that the coach has just noted, when its day is put right, or it is not gone to after all."""
    told = [event for event in events if turn.today <= (event.on or turn.today)]
    newest = max(told, key=lambda event: int(event.id[1:]), default=None)
    if newest is None or not just_said(turn) & _NOTED:
        return None
    return newest if chosen(text) == "no" or other_day(turn, newest.on, text) else None


_NOTED: Final = frozenset(("kept.event", "event.kept_yes", "event.moved", "event.is_small"))


def _moved(turn: Turn, event: Event, text: str, said: str) -> Turn | None:
    put_off = _MOVED.search(said) is not None or other_day(turn, event.on, text) is not None
    if not (put_off or (event.on is None and not event.membership and _IS_ON.search(said))):
        return None
    days = [day for day in read_day(text, lang=turn.lang, today=turn.today, towards="future") if day >= turn.today]
    ahead = [day for day in days if day != event.on]
    if not ahead:
        return _ask(turn, event, "put_off") if put_off else None
    rows = tuple((press("plan.move_to", f"eventmove:{event.id}:{day.isoformat()}", day=day),) for day in ahead[:3])
    stay = (press("event.stays", f"eventoff:{event.id}:stay"),)
    return turn.say(line("event.ask_move", name=event.name), buttons=(*rows, stay))


def _ask(turn: Turn, event: Event, how: str) -> Turn:
    """Asked back before anything changes."""
    day = (press("event.say_day", f"eventday:{event.id}"),) if how == "put_off" else ()
    yes = press(f"event.yes_{how}", f"eventoff:{event.id}:{how}")
    stay = press("event.stays", f"eventoff:{event.id}:stay")
    return turn.say(line(f"event.ask_{how}", name=event.name), buttons=(day, (yes, stay)))


SAID: Final[Mapping[str, str]] = {
    "cancelled": "event.is_cancelled",
    "put_off": "event.is_cancelled",
    "not_going": "event.is_off",
    "leave": "event.is_left",
}


def press_off(turn: Turn, args: tuple[str, ...]) -> Turn:
    """eventoff:e5:not_going; with "ask", asked back first."""
    event, how = find(turn, args), args[1] if len(args) > 1 else ""
    if event is None or how not in (*SAID, "ask", "missed", "stay"):
        return turn.toast("error.old_button")
    if not event.is_open:
        return turn.toast("answer.already")
    if how == "ask":
        return _ask(turn, event, "leave" if event.membership else "not_going")
    if how == "missed":
        return missed(turn, event)
    if how == "stay":
        return turn.say(line("event.stays_so", name=event.name), edits=True)
    turn = turn.put(replace(event, dropped_on=turn.today)).did("undo.event_off", name=event.name)
    return turn.say(line(SAID[how], name=event.name), buttons=((undo_button(turn),),), edits=True)


PRESSES = {"eventoff": press_off}
