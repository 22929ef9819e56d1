"""How the coach suits the user: each setting by a button or in words, kept at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Final

from bot.domain.drafts import Draft, Value
from bot.domain.lines import Button, Buttons, line
from bot.flows.cities import CITY, CITY_BLANK, AsksCity
from bot.flows.conversation import Blank, pick
from bot.flows.onboarding import LANGUAGES
from bot.flows.rhythms import read_rhythm, rhythm_buttons, rhythm_of
from bot.flows.setting_words import EVERY_DAY, read_days, read_hour, read_hours, read_language, read_until
from bot.flows.settings_shown import show
from bot.flows.turn import Turn, press

SETTINGS: Final = "settings"
HOURS: Final = (time(8), time(9, 30), time(12, 30), time(18))
QUIET: Final = ("20:00-08:00", "21:00-07:00", "22:00-09:00", "19:00-10:00")
FOREVER: Final = "forever"
PAUSES: Final = (7, 14, 30)  # days


# --- setting them


@dataclass(frozen=True)
class Settings(AsksCity):
    """One question at a time, the one that was chosen; its answer is kept at once and all settings are shown again."""

    def fill(self, turn: Turn, draft: Draft, value: Value) -> Turn:
        if draft.asking == CITY:
            return super().fill(turn, draft, value)
        keep = KEEPERS.get(draft.asking or "")
        kept = keep(turn, str(value)) if keep else None
        if kept is None:
            return turn.toast("error.old_button")
        return show(kept.close(draft), edits=True)

    def hear(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        """A text that doesn't answer is said to be unread once; the next one is taken for another matter."""
        heard = super().hear(turn, draft, text)
        if heard is None or draft.asking == CITY or heard.notebook.draft(draft.id) is None:
            return heard and _as_new_messages(turn, heard)
        if draft.filled.get("unread"):
            return None
        return heard.update(replace(draft, filled={**draft.filled, "unread": True}))

    def _buttons(self, turn: Turn, draft: Draft, blank: Blank) -> Buttons:
        return (*blank.choices(turn, draft), (press("button.back", SETTINGS),))


def _as_new_messages(before: Turn, after: Turn) -> Turn:
    """What was typed is answered below it: there is no message of the coach to edit."""
    place = len(before.replies)
    said = tuple(replace(reply, edits=False) for reply in after.replies[place:])
    return replace(after, replies=(*after.replies[:place], *said))


def press_settings(turn: Turn, _args: tuple[str, ...]) -> Turn:
    """Back to all settings."""
    return show(_without_question(turn), edits=True)


def press_set(turn: Turn, args: tuple[str, ...]) -> Turn:
    """One setting is to change: asks for it."""
    name = args[0] if args else ""
    if name not in {blank.name for blank in CONVERSATION.blanks}:
        return turn.toast("error.old_button")
    return ask(turn, name, edits=name != CITY)  # with the button that shares a place, it can't be an edit


def ask(turn: Turn, name: str, *, edits: bool = False, insists: bool = True) -> Turn:
    """The question of one setting, in the place of another that is still open.

    Without insisting, a text that doesn't answer it is another matter at once.
    """
    asked = CONVERSATION.start(_without_question(turn), field=name, unread=not insists)
    *others, last = asked.replies
    return replace(asked, replies=(*others, replace(last, edits=edits)))


def _without_question(turn: Turn) -> Turn:
    for draft in turn.notebook.drafts:
        if draft.flow == SETTINGS:
            turn = turn.close(draft)
    return turn


def _keep_language(turn: Turn, value: str) -> Turn | None:
    lang = next((lang for lang in LANGUAGES if lang == value), None)
    return turn.own(lang=lang, lang_chosen=True).did("undo.language") if lang else None


def _keep_hour(turn: Turn, value: str) -> Turn | None:
    try:
        return turn.own(slot=time.fromisoformat(value)).did("undo.hour")
    except ValueError:
        return None


def _keep_days(turn: Turn, value: str) -> Turn | None:
    days = tuple(int(day) for day in value.split(",") if day in "0123456")
    return turn.own(days=days).did("undo.days") if days else None


def _keep_quiet(turn: Turn, value: str) -> Turn | None:
    try:
        start, end = map(time.fromisoformat, value.split("-"))
    except ValueError:
        return None
    return turn.own(quiet_from=start, quiet_until=end).did("undo.quiet")


def _keep_rhythm(turn: Turn, value: str) -> Turn | None:
    try:
        return turn.own(rhythm=rhythm_of(value)).did("undo.rhythm")
    except ValueError:
        return None


def _keep_pause(turn: Turn, value: str) -> Turn | None:
    try:
        until = None if value == FOREVER else date.fromisoformat(value)
    except ValueError:
        return None
    return None if until and until <= turn.today else paused(turn, until)


def paused(turn: Turn, until: date | None) -> Turn:
    """The coach says nothing first before that day of the user's; None: until told."""
    return turn.own(paused_on=turn.today, paused_until=until).did("undo.pause")


KEEPERS: Mapping[str, Callable[[Turn, str], Turn | None]] = {
    "lang": _keep_language,
    "hour": _keep_hour,
    "days": _keep_days,
    "quiet": _keep_quiet,
    "rhythm": _keep_rhythm,
    "pause": _keep_pause,
}
"""From the value of a button or of a reader to the owner's; None for what no button of ours says."""


# --- reading and choosing


def _read_language(_turn: Turn, text: str) -> Value:
    return read_language(text)


def _read_hour(turn: Turn, text: str) -> Value:
    hour = read_hour(text, turn.lang)
    return hour.isoformat() if hour else None


def _read_days(_turn: Turn, text: str) -> Value:
    return ",".join(map(str, read_days(text))) or None


def _read_quiet(turn: Turn, text: str) -> Value:
    hours = read_hours(text, turn.lang)
    return "-".join(hour.isoformat() for hour in hours) if hours else None


def _read_rhythm(_turn: Turn, text: str) -> Value:
    return read_rhythm(text)


def _read_pause(turn: Turn, text: str) -> Value:
    until = read_until(text, turn.lang, turn.today)
    return until.isoformat() if until else None


def _languages(_turn: Turn, draft: Draft) -> Buttons:
    return (tuple(pick(draft, "lang", lang, f"language.{lang}") for lang in LANGUAGES),)


def _hours(_turn: Turn, draft: Draft) -> Buttons:
    return (tuple(_pick(draft, "hour", f"{hour:%H:%M}", "settings.hour", hour=hour) for hour in HOURS),)


def _weekdays(turn: Turn, _draft: Draft) -> Buttons:
    row = tuple(_weekday(day, chosen=day in turn.owner.days) for day in EVERY_DAY)
    return (row[:4], row[4:])


def _weekday(day: int, *, chosen: bool) -> Button:
    return press("days.chosen" if chosen else "days.not_chosen", f"weekday:{day}", day=line(f"days.{day}"))


def _quiet_hours(_turn: Turn, draft: Draft) -> Buttons:
    hours = [tuple(map(time.fromisoformat, span.split("-"))) for span in QUIET]
    buttons = [
        _pick(draft, "quiet", span, "settings.hours", start=start, end=end)
        for span, (start, end) in zip(QUIET, hours, strict=True)
    ]
    return (tuple(buttons[:2]), tuple(buttons[2:]))


def _rhythms(_turn: Turn, draft: Draft) -> Buttons:
    return rhythm_buttons(draft)


def _pauses(turn: Turn, draft: Draft) -> Buttons:
    spans = tuple(
        pick(draft, "pause", (turn.today + timedelta(days=days)).isoformat(), f"settings.pause.{days}")
        for days in PAUSES
    )
    return (spans, (pick(draft, "pause", FOREVER, "settings.pause.forever"),))


def _pick(draft: Draft, blank: str, value: str, key: str, **args: time) -> Button:
    return press(key, f"pick:{draft.id}:{blank}:{value}", **args)


def _only(blank: Blank) -> Blank:
    """That blank, asked for only when it is the setting chosen."""
    return replace(blank, wanted=lambda _turn, draft: draft.filled.get("field") == blank.name)


def _finish(turn: Turn, _draft: Draft) -> Turn:
    return show(turn)


CONVERSATION = Settings(
    SETTINGS,
    tuple(
        map(
            _only,
            (
                Blank("lang", _read_language, _languages),
                CITY_BLANK,
                Blank("hour", _read_hour, _hours),
                Blank("days", _read_days, _weekdays),
                Blank("quiet", _read_quiet, _quiet_hours),
                Blank("rhythm", _read_rhythm, _rhythms),
                Blank("pause", _read_pause, _pauses),
            ),
        )
    ),
    _finish,
)


def press_weekday(turn: Turn, args: tuple[str, ...]) -> Turn:
    """One day of the week more, or less."""
    draft = next((draft for draft in turn.notebook.drafts if draft.flow == SETTINGS and draft.asking == "days"), None)
    if draft is None or not args or args[0] not in tuple("0123456"):
        return turn.toast("error.old_button")
    days = set(turn.owner.days) ^ {int(args[0])}
    if not days:
        return turn.toast("settings.one_day")
    turn = turn.own(days=tuple(sorted(days))).did("undo.days")
    blank = next(blank for blank in CONVERSATION.blanks if blank.name == "days")
    return turn.say(
        CONVERSATION.question(draft, blank),
        buttons=(*_weekdays(turn, draft), (press("button.back", SETTINGS),)),
        edits=True,
    )


# --- by command


def command_settings(turn: Turn, _rest: str) -> Turn:
    """/settings: all of them in one message, a button each."""
    return show(turn)


def command_language(turn: Turn, rest: str) -> Turn:
    """/lang, /language: the language named behind it, or a choice."""
    lang = read_language(rest)
    if lang is None:
        return ask(turn, "lang")
    return turn.own(lang=lang, lang_chosen=True).did("undo.language").say(line("settings.speaks"))


COMMANDS = {
    "settings": command_settings,
    "reglages": command_settings,
    "lang": command_language,
    "language": command_language,
}
PRESSES = {SETTINGS: press_settings, "set": press_set, "weekday": press_weekday}
CONVERSATIONS = {SETTINGS: CONVERSATION}
