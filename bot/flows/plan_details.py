"""The place or the hour of a meeting that is planned already: "lunch with Callum is at the Crown"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final

from bot.domain.lines import line
from bot.domain.meetings import Meeting
from bot.domain.promises import Reminder
from bot.flows.calling_off import names_of
from bot.flows.meanings.matters import has_to
from bot.flows.planning.words import read_how
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding import Reading, fold
from bot.understanding.dates import find_days

_TOLD: Final = re.compile(
    r"(?:\b(?:is|'s|will be|sera|est|c'est|ce sera|aura lieu|se passe|on se (?:retrouve|voit)|we(?:'re| are) meeting"
    r"|meeting|at|a|chez)\b)"
)


def hear_details(turn: Turn, text: str) -> Turn | None:
    """Added to the only plan with the one who is named, with a way back; None when a day is told with it."""
    if text.rstrip().endswith("?") or has_to(text) or find_days(text, lang=turn.lang):
        return None
    reading = turn.read(text)
    plan = _plan(turn, reading)
    if plan is None or not _TOLD.search(fold(text).replace("’", "'")):
        return None
    if not (reading.place or reading.time) or (reading.kind not in (None, "meeting", plan.kind)):
        return None
    return _fixed(turn, replace(plan, place=reading.place or plan.place, at=reading.time or plan.at))


def _fixed(turn: Turn, fixed: Meeting) -> Turn:
    names = turn.notebook.names(fixed.people)
    turn = turn.put(fixed).did("undo.plan_moved", names=names)
    kind = line(f"kind.{fixed.kind}")
    key = "agenda.item_at" if fixed.at else "agenda.item"
    told = line(key, kind=kind, names=names, day=fixed.on, **({"time": fixed.at} if fixed.at else {}))
    where = line("agenda.where", told=told, place=fixed.place) if fixed.place else told
    return turn.say(line("plan.details"), where, buttons=((undo_button(turn),),))


_LATER: Final = re.compile(
    r".*?\b(?P<n>half an|une demi-?|an|une|one|deux|two|trente|thirty|30|quinze|15|fifteen) ?-?"
    r"(?P<unit>hours?|heures?|minutes?)\b(?: (?:plus )?(?P<way>later|earlier|tard|tot|avant|apres|back|forward))?.*"
)
_SHIFTS: Final = re.compile(
    r"\b(?:decal\w*|repouss\w*|retard\w*|avanc\w*|recul\w*|move|push|shift|later|earlier|plus t(?:ard|ot))\b"
)
_BEFORE: Final = re.compile(r".*\b(?:rappelle|remind|previens|ping|alert)\w*.*\b(?:before|avant)\b.*")
_OF_MINUTES: Final = ("trente", "thirty", "30", "quinze", "15", "fifteen")
_MINUTES: Final = {
    "an": 60, "une": 60, "one": 60, "half an": 30, "une demi": 30, "une demi-": 30, "deux": 120, "two": 120,
    "trente": 30, "thirty": 30, "30": 30, "quinze": 15, "15": 15, "fifteen": 15,
}  # fmt: skip


def hear_shift(turn: Turn, text: str) -> Turn | None:
    """ "Can Callum be an hour later?" moves the hour of that plan; "remind me an hour before" is a reminder of it."""
    said = fold(text).replace("’", "'")
    found = _LATER.fullmatch(said)
    words = set(re.findall(r"[\w-]+", said.replace("'s", "")))
    plans = [one for one in turn.notebook.meetings if one.is_planned and one.at and one.on >= turn.today]
    named = [one for one in plans if any(words & names_of(turn, id_) for id_ in one.people)]
    if found is None or len(named) != 1 or found["unit"].startswith("m") != (found["n"] in _OF_MINUTES):
        return None
    minutes = _MINUTES[found["n"]]
    plan, start = named[0], datetime.combine(named[0].on, named[0].at or time(0))
    if _BEFORE.fullmatch(said):
        return _reminded(turn, plan, start - timedelta(minutes=minutes))
    if not _SHIFTS.search(said):
        return None
    sooner = found["way"] in ("earlier", "tot", "avant", "forward") or "avanc" in said
    moved = start + timedelta(minutes=-minutes if sooner else minutes)
    if moved.date() != plan.on:
        return None
    return _fixed(turn, replace(plan, at=moved.time()))


_RATHER: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"(?:no |actually |sorry )?(?:it was"
            r"|that was) (?P<is>[\w' -]{3,20}?),? (?:and )?not (?P<was>[\w' -]{3,20}?),? with (?P<who>.+)"
        ),
        (
            r"(?:en fait |non |pardon )?(?:c'etait|c'est) (?P<is>[\w' -]{3,20}?),? (?:et )?(?:pas"
            r"|non) (?P<was>[\w' -]{3,20}?),? avec (?P<who>.+)"
        ),
        r"(?:it wasn't|it was not) (?P<was>[\w' -]{3,20}?) with (?P<who>.+?),? (?:it was|but) (?P<is>.+)",
        r"(?:c'etait|ce n'etait) pas (?P<was>[\w' -]{3,20}?) avec (?P<who>.+?),? (?:c'etait|mais) (?P<is>.+)",
    )
)


def hear_kind(turn: Turn, text: str) -> Turn | None:
    """ "It was a coffee, not lunch, with Priya": what the last such encounter with her was."""
    said = fold(text).replace("’", "'").strip(" .!")
    found = next((found for way in _RATHER if (found := way.fullmatch(said))), None)
    kind, was = (read_how(found["is"]), read_how(found["was"])) if found else (None, None)
    if found is None or kind is None or was is None:
        return None
    words = set(re.findall(r"[\w-]+", found["who"].replace("'s", "")))
    alike = [one for one in turn.notebook.meetings if one.kind == was and one.cancelled_on is None]
    theirs = [one for one in alike if any(words & names_of(turn, id_) for id_ in one.people)]
    if not theirs:
        return None
    fixed = replace(max(theirs, key=lambda one: one.on), kind=kind)
    names = turn.notebook.names(fixed.people)
    turn = turn.put(fixed).did("undo.fixed", name=", ".join(names))
    told = line("agenda.item", kind=line(f"kind.{kind}"), names=names, day=fixed.on)
    return turn.say(line("plan.details"), told, buttons=((undo_button(turn),),))


def _reminded(turn: Turn, plan: Meeting, at: datetime) -> Turn:
    names = turn.notebook.names(plan.people)
    what = ", ".join(names)
    turn, one = turn.add(Reminder, what=what, on=at.date(), at=at.time(), asked_on=turn.today, people=plan.people)
    turn = turn.did("undo.reminder", what=one.what)
    return turn.say(line("plan.reminded", names=names, day=one.on, time=at.time()), buttons=((undo_button(turn),),))


def _plan(turn: Turn, reading: Reading) -> Meeting | None:
    """Theirs, when there is one and nothing else is told."""
    more = reading.received or reading.given or reading.promises or reading.introductions
    if reading.intent != "plan_meeting" or len(reading.people) != 1 or not reading.people[0].known or more:
        return None
    id_ = reading.people[0].known
    plans = [one for one in turn.notebook.meetings if one.is_planned and one.on >= turn.today and id_ in one.people]
    return plans[0] if len(plans) == 1 else None


ANYWHERE: Final = (hear_shift, hear_kind)
ANSWERS: Final = (hear_details,)
