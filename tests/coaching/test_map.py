"""One more question about the network one has: a family a week, once begun, and never more than two unanswered."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.coaching.answering import answered
from bot.coaching.choose import said
from bot.coaching.mapping import FAMILIES, FIVE, gone_through, next_family
from bot.coaching.nudges.map import map as map_
from bot.domain.lines import line
from bot.domain.mapping import Mapped
from bot.domain.notebook import Notebook
from bot.domain.owner import Lang
from bot.texts import Voice
from tests.coaching.living import diary, done, ignored, seen
from tests.people import Fact, add, at, notebook, on

VOICE, ZONE = Voice.load(), ZoneInfo("Europe/Paris")
FRIDAY = at("2026-11-20 18:00")


def mapped(family: str, day: str, *, declined: bool = False) -> Fact:
    """A family of questions that was gone through."""
    return lambda book: add(book, Mapped, family=family, on=on(day), declined=declined)[0]


def test_nothing_is_asked_before_the_user_has_begun() -> None:
    assert not list(map_(notebook(), FRIDAY))
    assert diary(notebook(), FRIDAY, 90, only="map") == []


def test_a_week_after_the_last_one_the_next_question_waits_for_the_weekly_plan() -> None:
    book = notebook(mapped("excels", "2026-11-20"))
    (nudge,) = map_(book, FRIDAY)
    assert (nudge.key, nudge.line.key, nudge.why) == ("map:worked", "map.nudge.worked", "P12")
    assert diary(book, FRIDAY, 14, seen, only="map") == ["Mon 30 Nov 09:30  map:worked"]


def test_two_questions_without_an_answer_are_the_last() -> None:
    book = notebook(mapped("excels", "2026-11-20"))
    assert diary(book, FRIDAY, 120, seen, only="map") == [
        "Mon 30 Nov 09:30  map:worked",
        "Mon 07 Dec 09:30  map:inspires",
    ]


def test_what_the_user_does_later_of_their_own_opens_it_again() -> None:
    book = notebook(mapped("excels", "2026-11-20"))
    for moment in ("2026-11-30 09:30", "2026-12-07 09:30"):
        book = said(book, tuple(map_(book, at(moment))), at(moment))
    assert not list(map_(book, at("2026-12-20 10:00")))
    book = mapped("worked", "2026-12-20")(book)
    (nudge,) = map_(book, at("2026-12-20 12:00"))
    assert nudge.key == "map:entrepreneurs"


def test_an_answer_ends_each_and_the_five_end_it_all() -> None:
    book = notebook(mapped("excels", "2026-11-20"))
    assert diary(book, FRIDAY, 120, done, only="map") == [
        "Mon 30 Nov 09:30  map:worked",
        "Mon 07 Dec 09:30  map:inspires",
        "Mon 14 Dec 09:30  map:entrepreneurs",
        "Mon 21 Dec 09:30  map:follows",
    ]
    everything = notebook(*(mapped(family, "2026-11-20") for family in FIVE))
    assert not list(map_(everything, FRIDAY))


def test_not_this_one_declines_the_question_and_later_puts_it_off() -> None:
    book = notebook(mapped("excels", "2026-11-20"))
    now = at("2026-11-30 09:30")
    book = said(book, tuple(map_(book, now)), now)
    declined = answered(book, "map:worked", "not_this", now)
    assert gone_through(declined)["worked"].declined
    later = answered(book, "map:worked", "later", now, on("2026-12-03"))
    (nudge,) = map_(later, now + timedelta(hours=1))
    assert (nudge.key, nudge.due) == ("map:worked", at("2026-12-03 09:30"))


def test_ignoring_everything_ends_in_silence() -> None:
    book = notebook(mapped("excels", "2026-11-20"))
    assert len(diary(book, FRIDAY, 365, ignored, only="map")) <= 2


def test_the_circles_come_after_the_five_and_nothing_after_them() -> None:
    book = notebook(*(mapped(family, "2026-11-20", declined=family == "follows") for family in FIVE))
    assert next_family(book) == "colleagues"
    assert next_family(_all(book)) is None


def _all(book: Notebook) -> Notebook:
    for family in FAMILIES:
        book = mapped(family, "2026-11-21")(book)
    return book


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_no_two_weeks_begin_or_end_with_the_same_words(lang: Lang) -> None:
    said = [VOICE.plain(line(f"map.nudge.{family}"), lang=lang, today=on("2026-11-20"), tz=ZONE) for family in FIVE]
    assert len({sentence[:12] for sentence in said}) == len({sentence[-12:] for sentence in said}) == len(FIVE)
