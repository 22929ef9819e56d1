"""When the user and each person were last in touch, whoever took the first step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from bot.coaching.remembered import resting_on
from bot.domain.notebook import Notebook


@resting_on("meetings", "helps", "given", "promises", "requests", "asks", "referrals", "introductions")
def contacts(notebook: Notebook) -> Mapping[str, frozenset[date]]:
    """Person id -> the days of contact: held meetings, help, thanks, news, gifts, promises, requests, asks, referrals.

    A set of days: what is told late never moves the last contact backwards.
    """
    days: dict[str, set[date]] = {}
    for person, day in _touches(notebook):
        if person and day:
            days.setdefault(person, set()).add(day)
    return {person: frozenset(found) for person, found in days.items()}


def _touches(notebook: Notebook) -> Iterator[tuple[str | None, date | None]]:
    yield from _encounters(notebook)
    yield from _help(notebook)
    yield from _words_given(notebook)


def _encounters(notebook: Notebook) -> Iterator[tuple[str | None, date | None]]:
    for meeting in notebook.meetings:
        if meeting.is_held:
            for person in meeting.people:
                yield person, meeting.on
            for thanked in meeting.thanked:
                yield thanked.person, thanked.on


def _help(notebook: Notebook) -> Iterator[tuple[str | None, date | None]]:
    for help_ in notebook.helps:
        for day in (help_.on, help_.thanked_on, help_.outcome_told_on, help_.given_back_on, *help_.news_on):
            yield help_.from_, day
    for given in notebook.given:
        yield given.to, given.on


def _words_given(notebook: Notebook) -> Iterator[tuple[str | None, date | None]]:
    for promise in notebook.promises:
        yield promise.to, promise.kept_on
        if promise.meeting is None:  # what was said in a meeting is contact on the day of the meeting
            yield promise.to, promise.made_on
    for request in notebook.requests:
        yield request.from_, request.on
        yield request.from_, request.answered_on
    for ask in notebook.asks:
        for day in (ask.sent_on, ask.answered_on, *ask.reminded_on):
            yield ask.to, day
    for referral in notebook.referrals:
        yield referral.by, referral.came_on
        if referral.meeting is None:
            yield referral.by, referral.promised_on
    for introduction in notebook.introductions:
        yield introduction.one, introduction.made_on
        yield introduction.other, introduction.made_on
