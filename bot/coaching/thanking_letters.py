"""Thanks, in the user's own words put in order: what was given, one true detail; late ones say so (P25)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from bot.coaching.deeds import with_article
from bot.coaching.letters import Letter
from bot.coaching.nudges.thank import help_groups
from bot.coaching.wording import named, participle, shape
from bot.domain.helps import Help
from bot.domain.lines import Line
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.people import Person

LATE: Final = timedelta(days=7)


def about_thanks(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:
    """thank:<help id> or thank:<meeting id>:<person id>, of what was given there."""
    id_, _, person_id = rest.partition(":")
    if notebook.find(Meeting, id_) and (person := notebook.person(person_id)):
        return _thanks_for_meeting(notebook, person, today)
    help_ = notebook.find(Help, id_)
    person = notebook.person(help_.from_) if help_ else None
    if help_ is None or person is None:
        return ()
    group = next((helps for helps in help_groups(notebook).values() if help_ in helps), (help_,))
    return _thanks_for(notebook, person, group, today)


def thank_draft(notebook: Notebook, person: Person, today: date) -> tuple[Line, ...]:
    """Thanks for all that is still to be thanked; else for the last help or the last meeting."""
    open_groups = [helps for (giver, _), helps in help_groups(notebook).items() if giver == person.id]
    all_helps = [help_ for help_ in notebook.helps if help_.from_ == person.id]
    latest = max(all_helps, key=lambda help_: help_.on, default=None)
    if open_groups:
        return _thanks_for(notebook, person, max(open_groups, key=lambda helps: helps[0].on), today)
    return _thanks_for(notebook, person, (latest,), today) if latest else _thanks_for_meeting(notebook, person, today)


def _thanks_for(notebook: Notebook, person: Person, helps: tuple[Help, ...], today: date) -> tuple[Line, ...]:
    letter, first = Letter(notebook, person), helps[0]
    late = letter.line("thank.late") if today - first.on > LATE else None
    others = tuple(_also(letter, help_.what) for help_ in helps[1:])
    also = letter.line("thank.also", whats=others) if others else None
    detail = _detail(letter, first.meeting, today)
    full = letter.text(late, _thanks(letter, first.what), also or detail)
    return full, letter.text(letter.line("thank.short", what=letter.words(first.what)))


def _thanks(letter: Letter, what: str) -> Line:
    words, lang = letter.words(what), letter.notebook.owner.lang
    thing = named(words, lang)
    return letter.line(f"thank.{shape(thing, lang)}", what=thing)


def _also(letter: Letter, what: str) -> Line:
    """What else one thanks for, as it stands behind "thank you": "for the name of your lawyer", « d’avoir relu… »."""
    words, lang = letter.words(what), letter.notebook.owner.lang
    passed_on = with_article(words, lang)
    thing = named(passed_on, lang)
    return letter.line(f"thank.also_{shape(thing, lang)}", what=participle(thing, lang))


def _thanks_for_meeting(notebook: Notebook, person: Person, today: date) -> tuple[Line, ...]:
    letter = Letter(notebook, person)
    held = [meeting for meeting in notebook.meetings if meeting.is_held and person.id in meeting.people]
    last = max(held, key=lambda meeting: meeting.on, default=None)
    late = letter.line("thank.late") if last and today - last.on > LATE else None
    time = letter.line("thank.time")
    details = (_promised_me(letter, last.id), _promised_them(letter, last.id, today)) if last else ()
    full = letter.text(late, time, *details, most=4)
    return full, letter.text(letter.line("thank.time_short"))


def _detail(letter: Letter, meeting: str | None, today: date) -> Line | None:
    """One true detail of that meeting: what the user promised, or whom they were promised."""
    return (_promised_them(letter, meeting, today) or _promised_me(letter, meeting)) if meeting else None


def _promised_them(letter: Letter, meeting: str, today: date) -> Line | None:
    person = letter.person.id
    for promise in letter.notebook.promises:
        if promise.meeting == meeting and promise.to == person and promise.is_open:
            given = letter.words(promise.what)
            if promise.due and promise.due > today:
                return letter.line("thank.promised_by", what=given, day=promise.due)
            return letter.line("thank.promised", what=given)
    return None


def _promised_me(letter: Letter, meeting: str) -> Line | None:
    person = letter.person.id
    for referral in letter.notebook.referrals:
        if referral.meeting == meeting and referral.by == person and referral.is_open and not referral.named:
            return letter.line("thank.referral", whom=letter.words(referral.whom))
    return None
