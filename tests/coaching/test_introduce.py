"""Put two people in touch when what one looks for is what the other can do (P30)."""

from __future__ import annotations

from bot.coaching.answering import answered
from bot.coaching.nudges.introduce import introduce
from tests.coaching.living import diary
from tests.people import ANNE, MARIE, PAUL, at, but, notebook, with_people

START = at("2026-11-20 18:00")
MEET = with_people(
    but(MARIE, needs="un graphiste freelance", since="2026-11-18"),
    but(ANNE, offers="graphistes, identité visuelle", since="2026-11-19"),
)


def test_a_need_that_meets_an_offer_is_proposed_in_the_next_weekly_plan_and_never_again() -> None:
    assert diary(notebook(people=MEET), START, 120, only="introduce") == ["Mon 23 Nov 09:30  introduce:p1:p3"]


def test_the_line_names_both_and_why() -> None:
    (nudge,) = introduce(notebook(people=MEET), START)
    said = nudge.line.args
    assert (said["name"], said["need"]) == ("Marie Dupont", "un graphiste freelance")
    assert (said["other"], said["offer"]) == ("Anne Roy", "graphistes, identité visuelle")


def test_nothing_in_common_is_no_reason_to_write() -> None:
    people = with_people(
        but(MARIE, needs="un local à Nantes", since="2026-11-18"),
        but(PAUL, offers="droit maritime", since="2026-11-18"),
    )
    assert not list(introduce(notebook(people=people), START))


def test_done_ends_it() -> None:
    book = answered(notebook(people=MEET), "introduce:p1:p3", "done", START)
    assert not list(introduce(book, START))
