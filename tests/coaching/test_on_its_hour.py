"""What stands on an hour of its own: before and after a meeting, an event, and what was asked for (P19, P21, P24)."""

from __future__ import annotations

from bot.coaching.choose import answered, choose, matters_now
from bot.coaching.nudges.debrief import debrief
from bot.coaching.nudges.mission import mission
from bot.coaching.nudges.prepare import prepare
from bot.domain.lines import Line
from tests.coaching.living import diary, done
from tests.people import (
    ANNE,
    MARIE,
    at,
    but,
    going,
    helped,
    notebook,
    on,
    planned,
    promised,
    remind,
    told_at,
    with_people,
)

START = at("2026-11-19 10:00")


def test_a_planned_meeting_is_prepared_the_evening_before_and_told_two_hours_after() -> None:
    book = notebook(planned(ANNE, "2026-11-24", "12:30"))
    assert diary(book, START, 20) == [
        "Mon 23 Nov 18:00  prepare:m101",
        "Tue 24 Nov 14:30  debrief:m101",
        "Wed 25 Nov 09:30  debrief:m101",
    ]


def test_without_an_hour_it_is_told_in_the_evening() -> None:
    book = notebook(planned(ANNE, "2026-11-21"))
    assert diary(book, START, 4) == [
        "Fri 20 Nov 18:00  prepare:m101",
        "Sat 21 Nov 18:00  debrief:m101",
        "Mon 23 Nov 09:30  debrief:m101",
    ]


def test_planned_on_the_very_day_it_is_prepared_two_hours_before() -> None:
    book = notebook(told_at("2026-11-19 09:45", planned(ANNE, "2026-11-19", "16:00", noted="2026-11-19")))
    assert diary(book, START, 1)[0] == "Thu 19 Nov 14:00  prepare:m101"


def test_planned_within_the_hour_there_is_nothing_to_prepare() -> None:
    book = notebook(told_at("2026-11-19 09:45", planned(ANNE, "2026-11-19", "10:30", noted="2026-11-19")))
    assert diary(book, START, 1)[0] == "Thu 19 Nov 12:30  debrief:m101"
    assert not tuple(prepare(notebook(planned(ANNE, "2026-11-19", noted="2026-11-19")), START))


def test_planned_late_the_evening_before_it_is_prepared_in_the_morning() -> None:
    book = notebook(told_at("2026-11-19 22:00", planned(ANNE, "2026-11-20", "11:00", noted="2026-11-19")))
    assert diary(book, at("2026-11-19 22:01"), 1)[0] == "Fri 20 Nov 09:00  prepare:m101"


def test_a_breakfast_is_never_prepared_in_quiet_hours() -> None:
    book = notebook(told_at("2026-11-19 22:00", planned(ANNE, "2026-11-20", "08:30", noted="2026-11-19")))
    assert diary(book, at("2026-11-19 22:01"), 1)[0] == "Fri 20 Nov 08:00  prepare:m101"
    book = notebook(told_at("2026-11-19 22:00", planned(ANNE, "2026-11-20", "07:30", noted="2026-11-19")))
    assert "prepare" not in diary(book, at("2026-11-19 22:01"), 1)[0]


def test_late_after_the_meeting_the_preparation_has_become_the_story() -> None:
    book = notebook(planned(ANNE, "2026-11-24", "12:30"))
    assert [nudge.key for nudge in choose(book, at("2026-11-24 16:00"))] == ["debrief:m101"]


def test_a_dinner_is_told_the_next_working_morning() -> None:
    book = notebook(planned(ANNE, "2026-11-20", "20:30"))
    assert diary(book, at("2026-11-20 19:00"), 4, only="debrief")[0] == "Mon 23 Nov 09:30  debrief:m101"


def test_a_story_untold_for_two_weeks_is_let_go() -> None:
    assert choose(notebook(planned(ANNE, "2026-11-02", "12:30")), at("2026-11-17 16:00")) == ()


def test_told_or_cancelled_there_is_nothing_to_ask() -> None:
    book = notebook(planned(ANNE, "2026-11-24", "12:30"))
    told = answered(book, "debrief:m101", "done", at("2026-11-24 15:00"))
    assert told.meetings[0].told_on == on("2026-11-24")
    assert not tuple(debrief(told, START))


def test_the_one_thing_to_have_in_mind() -> None:
    def detail(*facts: object, people: tuple[object, ...] = ()) -> str:
        book = notebook(*facts, planned(MARIE, "2026-11-24", "12:30"), people=people or with_people())  # type: ignore[arg-type]
        (nudge,) = prepare(book, START)
        said: Line = nudge.line.args["detail"]  # type: ignore[assignment]
        asks = said.args.get("ask", said)
        assert asks == Line("prepare.ask")  # whatever else is said: whom else should I talk to?
        return said.args.get("detail", said).key  # type: ignore[union-attr]

    assert detail() == "prepare.ask"
    assert detail(people=with_people(but(MARIE, needs="des bureaux"))) == "prepare.need"
    assert detail(helped(MARIE, "2026-11-01")) == "prepare.received"
    assert detail(helped(MARIE, "2026-11-01"), promised(MARIE, made="2026-11-01")) == "prepare.promised"


def test_an_event_has_one_small_mission_the_evening_before() -> None:
    book = notebook(going("Salon", "2026-11-24", "18:30"))
    assert diary(book, START, 20) == [
        "Mon 23 Nov 18:00  mission:e101",
        "Wed 25 Nov 09:30  debrief:e101",
        "Thu 26 Nov 09:30  debrief:e101",
    ]


def test_a_mission_comes_along_with_the_message_of_the_day_when_there_is_one() -> None:
    book = notebook(going("Salon", "2026-11-24", "18:30"), promised(MARIE, made="2026-11-19", due="2026-11-23"))
    assert diary(book, START, 5, done)[0] == "Mon 23 Nov 09:30  mission:e101 promise:w102"


def test_what_the_user_wants_of_the_event_is_the_mission() -> None:
    for fields, key in (
        ({"whom": "des DAF"}, "mission.whom"),
        ({"bring": "une démo"}, "mission.bring"),
        ({}, "mission.1"),
    ):
        (nudge,) = mission(notebook(going("Salon", "2026-11-24", **fields)), START)
        assert nudge.line.key == key


def test_what_was_asked_for_comes_at_its_hour_on_any_day() -> None:
    book = notebook(remind("appeler Sofia", "2026-11-21", "16:15"), remind("le salon", "2026-11-22"))
    assert diary(book, START, 10) == ["Sat 21 Nov 16:15  reminder:n101", "Sun 22 Nov 09:30  reminder:n102"]


def test_asked_for_the_evening_of_the_same_day_and_never_in_quiet_hours() -> None:
    book = notebook(remind("appeler", "2026-11-19", asked_on="2026-11-19"), remind("dormir", "2026-11-19", "23:00"))
    assert diary(book, START, 10) == ["Thu 19 Nov 18:00  reminder:n101", "Fri 20 Nov 08:00  reminder:n102"]


def test_a_reminder_done_is_done() -> None:
    book = notebook(remind("appeler Sofia", "2026-11-21", "16:15"))
    assert answered(book, "reminder:n101", "done", START).reminders[0].done_on == on("2026-11-19")
    assert [n.key for n in matters_now(book, START, at("2026-11-22 00:00"))] == ["reminder:n101"]
