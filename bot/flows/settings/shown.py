"""All settings in one message, with the wall clock of the user so that the city can be checked, and a button each."""

from __future__ import annotations

from datetime import timedelta

from bot.coaching.zones import city_of
from bot.domain.lines import Button, Buttons, Line, line
from bot.domain.owner import WORKING_DAYS, Owner
from bot.flows.enjoying import shown
from bot.flows.rhythms import rhythm_line
from bot.flows.settings.reasons import reasons_line
from bot.flows.settings.words import EVERY_DAY
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button


def show(turn: Turn, *, edits: bool = False) -> Turn:
    """The settings as they are."""
    return turn.say(*_values(turn), buttons=_fields(turn), edits=edits)


def show_changed(before: Turn, turn: Turn) -> Turn:
    """What is otherwise than before, as it is now; the hour and the days when nothing is."""
    was = _values(before)
    changed = tuple(one for one in _values(turn)[1:] if one not in was)
    return turn.say(*(changed or (_when(turn.owner),)), buttons=((undo_button(turn),),))


def _values(turn: Turn) -> tuple[Line, ...]:
    owner = turn.owner
    language = line("settings.language", language=line(f"language.in.{owner.lang}"))
    rhythm = line("settings.rhythm", rhythm=rhythm_line(owner.rhythm))
    return (
        line("settings.head"),
        language,
        _city(turn),
        _when(owner),
        *_quiet(turn),
        rhythm,
        *shown(owner),
        *_writing(turn),
    )


def _when(owner: Owner) -> Line:
    return line("settings.when", hour=owner.slot, days=days_line(owner.days))


def _city(turn: Turn) -> Line:
    owner, now = turn.owner, turn.local_now.time()
    if owner.zone is None:
        return line("settings.no_city")
    if owner.city:
        return line("settings.city", city=owner.city, time=now)
    return line("settings.zone", city=city_of(owner.zone), time=now)


def _quiet(turn: Turn) -> tuple[Line, ...]:
    owner = turn.owner
    if owner.quiet_from == owner.quiet_until:
        return (line("settings.no_quiet"),)
    quiet = line("settings.quiet", start=owner.quiet_from, end=owner.quiet_until)
    return (quiet, line("settings.waits", end=owner.quiet_until)) if _slot_is_quiet(owner) else (quiet,)


def _slot_is_quiet(owner: Owner) -> bool:
    start, end, slot = owner.quiet_from, owner.quiet_until, owner.slot
    return start <= slot < end if start < end else slot >= start or slot < end


def _writing(turn: Turn) -> tuple[Line, ...]:
    """How often and of what; or the silence that holds instead."""
    owner, until = turn.owner, turn.owner.paused_until
    if owner.is_paused(turn.today):
        return (line("settings.paused_until", day=until) if until else line("settings.paused"),)
    day = line(f"days.{(owner.days or WORKING_DAYS)[0]}")
    often = line("settings.weekly", day=day) if owner.weekly_on else line("settings.writing")
    coming: tuple[Line, ...] = ()
    if (first := owner.paused_on) and owner.will_pause(turn.today):
        last = until - timedelta(days=1) if until else None
        between = line("settings.paused_between", first=first, last=last) if last else None
        coming = (between or line("settings.paused_from", day=first),)
    return (often, *reasons_line(owner), *_left_alone(turn), *coming)


def _left_alone(turn: Turn) -> tuple[Line, ...]:
    """Whom nothing is proposed of: for good, and each until when."""
    muted = [person for person in turn.notebook.people if person.is_muted(turn.today)]
    names = tuple(person.called for person in muted if not person.muted_until)
    for_good = (line("settings.muted", names=names),) if names else ()
    ends = ((person.called, person.muted_until) for person in muted)
    return (*for_good, *(line("settings.muted_until", name=name, day=day) for name, day in ends if day))


def days_line(days: tuple[int, ...]) -> Line:
    """Days of the week in words."""
    if days == WORKING_DAYS:
        return line("days.working")
    if days == EVERY_DAY:
        return line("days.every")
    return line("days.some", days=tuple(line("days.the", day=line(f"days.{day}")) for day in days))


def _fields(turn: Turn) -> Buttons:
    paused = turn.owner.will_pause(turn.today)
    last = press("settings.button.resume", "resume") if paused else _field("pause")
    return (
        (_field("lang"), _field("city")),
        (_field("hour"), _field("days")),
        (_field("quiet"), _field("rhythm")),
        (_field("forms"), _field("pace")),
        (_field("reasons"), last),
    )


def _field(name: str) -> Button:
    return press(f"settings.button.{name}", f"set:{name}")
