"""Put two people in touch when what one looks for is what the other can do (P30)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coaching.answering import answered
from bot.coaching.introducing import newly_matched
from bot.coaching.nudges.introduce import introduce
from bot.domain.nudges import Nudged
from bot.domain.owner import Lang
from bot.domain.promises import Introduction
from tests.coaching.living import diary
from tests.conversations.talk import voice
from tests.people import ANNE, HUGO, MARIE, PAUL, ZOE, at, but, notebook, on, with_people

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


def test_whoever_led_the_user_to_somebody_is_not_to_be_introduced_to_them() -> None:
    people = with_people(but(MARIE, needs="un graphiste"), replace(but(ANNE, offers="graphistes"), through=MARIE.id))
    assert not list(introduce(notebook(people=people), START))


def test_done_notes_the_introduction_and_a_month_later_it_is_asked_whether_it_helped_once() -> None:
    book = answered(notebook(people=MEET), "introduce:p1:p3", "done", START)
    (introduction,) = book.introductions
    assert (introduction.one, introduction.other, introduction.made_on) == (MARIE.id, ANNE.id, on("2026-11-20"))
    assert diary(book, START, 120, only="introduce") == [f"Mon 21 Dec 09:30  introduce:{introduction.id}"]
    book = answered(book, f"introduce:{introduction.id}", "done", at("2026-12-21 10:00"))
    assert book.introductions[0].helped is True
    assert not list(introduce(book, at("2026-12-21 10:00")))


def test_a_pair_under_way_is_not_proposed_and_its_need_is_cared_for() -> None:
    people = with_people(
        but(MARIE, needs="un graphiste freelance"), but(ANNE, offers="logos"), but(PAUL, offers="identité visuelle")
    )
    book = notebook(people=people).put(
        Introduction("i1", MARIE.id, ANNE.id, "graphiste", on("2026-11-19"), need="un graphiste freelance")
    )
    assert not list(introduce(book, START))
    refused = replace(book.introductions[0], dropped_on=on("2026-11-19"))
    assert [nudge.key for nudge in introduce(book.put(refused), START)] == ["introduce:p1:p2"]


def test_after_not_this_one_somebody_else_may_be_proposed_for_the_same_need() -> None:
    people = with_people(
        but(MARIE, needs="un graphiste"), but(HUGO, offers="logos"), but(replace(ANNE, role=None), offers="graphiste")
    )
    book = notebook(people=people)
    (first,) = introduce(book, START)
    (second,) = introduce(answered(book, first.key, "not_this", START), START)
    assert {first.key, second.key} == {"introduce:p1:p3", "introduce:p1:p5"}


def test_what_became_of_it_is_asked_of_nobody_who_was_forgotten() -> None:
    made = Introduction("i1", MARIE.id, "p77", "graphiste", on("2026-10-01"), made_on=on("2026-10-02"))
    assert not list(introduce(notebook().put(made), START))


def test_what_was_just_told_is_matched_at_once_unless_the_pair_was_proposed_before() -> None:
    before = notebook(people=with_people(but(HUGO, offers="avocat, comptable")))
    after = before.put(but(MARIE, needs="un comptable"))
    assert [match.pair for match in newly_matched(before, after, {MARIE.id})] == [(MARIE.id, HUGO.id)]
    assert not newly_matched(before, after, {PAUL.id})
    assert not newly_matched(after, after, {MARIE.id})
    said = Nudged("introduce:p1:p5", "introduce", (MARIE.id, HUGO.id), (START,))
    assert not newly_matched(before.note_nudged(said), after.note_nudged(said), {MARIE.id})


@pytest.mark.parametrize(
    ("lang", "words"),
    [("fr", "Anne Roy (graphiste) pourrait aider"), ("en", "Anne Roy (graphiste) may be able to help")],
)
def test_somebody_of_whom_only_the_trade_is_known_is_told_by_it(lang: Lang, words: str) -> None:
    people = with_people(but(MARIE, needs="un graphiste freelance", since="2026-11-18"))
    (nudge,) = introduce(notebook(people=people), START)
    assert words in voice().plain(nudge.line, lang=lang, today=on("2026-11-20"), tz=ZOE.tz)
