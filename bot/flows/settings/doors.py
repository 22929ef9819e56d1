"""How the coach suits the user: each setting by a button or in words, kept at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from bot.domain.drafts import Draft, Value
from bot.domain.lines import Buttons, line
from bot.flows.conversation import Blank
from bot.flows.enjoying import written
from bot.flows.meanings.polite import with_thanks
from bot.flows.rhythms import read_rhythm
from bot.flows.settings.choices import forms, hours, languages, paces, pauses, quiet_hours, reasons, rhythms, weekdays
from bot.flows.settings.cities import CITY, CITY_BLANK, AsksCity
from bot.flows.settings.kept import FOREVER, KEEPERS
from bot.flows.settings.pace_words import read_often
from bot.flows.settings.reason_words import Wish, read_wish
from bot.flows.settings.reasons import read_kinds
from bot.flows.settings.shown import show
from bot.flows.settings.until import read_silence
from bot.flows.settings.words import (
    RULES_OUT,
    read_days,
    read_days_but,
    read_hour,
    read_hours,
    read_language,
    read_until,
)
from bot.flows.tastes import tastes
from bot.flows.turn import Turn, press
from bot.flows.undo import with_undo
from bot.understanding import fold

SETTINGS: Final = "settings"


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
        return with_undo(show(kept.close(draft), edits=True))

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


# --- reading


def _read_language(_turn: Turn, text: str) -> Value:
    return read_language(text)


def _read_hour(turn: Turn, text: str) -> Value:
    hour = read_hour(text, turn.lang)
    return hour.isoformat() if hour else None


def _read_days(turn: Turn, text: str) -> Value:
    days = read_days(text)
    if days and RULES_OUT.search(fold(text)):
        days = read_days_but(text, turn.owner.days)
    return ",".join(map(str, days)) or None


def _read_quiet(turn: Turn, text: str) -> Value:
    span = read_hours(text, turn.lang)
    return "-".join(hour.isoformat() for hour in span) if span else None


def _read_rhythm(_turn: Turn, text: str) -> Value:
    return read_rhythm(text)


def _read_forms(_turn: Turn, text: str) -> Value:
    told = tastes(text)
    return written(told) if told else None


def _read_pause(turn: Turn, text: str) -> Value:
    silence = read_silence(text, turn.lang, turn.today)
    back = silence.back if silence else read_until(text, turn.lang, turn.today)
    if back is None:
        return FOREVER if silence else None
    return f"{silence.first}/{back}" if silence and silence.first else back.isoformat()


def _read_pace(_turn: Turn, text: str) -> Value:
    often = read_often(text)
    return "daily" if often == "as before" else often if often in ("daily", "weekly") else None


def _read_reasons(_turn: Turn, text: str) -> Value:
    wish = read_wish(text) or Wish("only", read_kinds(with_thanks(text)))
    return f"{wish.verb}:{','.join(wish.kinds)}" if wish.kinds or wish.verb == "all" else None


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
                Blank("lang", _read_language, languages),
                CITY_BLANK,
                Blank("hour", _read_hour, hours),
                Blank("days", _read_days, weekdays),
                Blank("quiet", _read_quiet, quiet_hours),
                Blank("rhythm", _read_rhythm, rhythms),
                Blank("forms", _read_forms, forms),
                Blank("pace", _read_pace, paces),
                Blank("reasons", _read_reasons, reasons),
                Blank("pause", _read_pause, pauses),
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
        buttons=(*weekdays(turn, draft), (press("button.back", SETTINGS),)),
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
