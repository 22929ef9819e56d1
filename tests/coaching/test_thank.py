"""Every help and every hour given gets a thank-you, soon (P25)."""

from __future__ import annotations

from dataclasses import replace

from bot.coaching.choose import answered, said
from bot.coaching.nudges.thank import thank
from tests.coaching.living import diary, done, ignored
from tests.people import HUGO, MARIE, NADIA, PAUL, at, helped, met, notebook, on, told_at

THE_EVENING = at("2026-11-19 18:00")


def test_help_is_thanked_the_morning_after_then_at_three_days_then_at_seven_then_never() -> None:
    book = notebook(met(MARIE, "2026-11-19", received="relu mon CV"))
    assert diary(book, THE_EVENING, 60, only="thank") == [
        "Fri 20 Nov 09:30  thank:h102",
        "Mon 23 Nov 09:30  thank:h102",
        "Fri 27 Nov 09:30  thank:h102",
    ]


def test_the_words_go_from_fresh_to_late() -> None:
    book = notebook(met(MARIE, "2026-11-19", received="relu mon CV"))
    keys = []
    for moment in ("2026-11-20 09:30", "2026-11-23 09:30", "2026-11-27 09:30"):
        nudges = tuple(thank(book, at(moment)))
        keys += [nudge.line.key for nudge in nudges]
        book = said(book, nudges, at(moment))
    assert keys == ["thank.help", "thank.help_again", "thank.help_late"]


def test_what_was_said_to_be_the_last_time_was_the_last_time() -> None:
    book = notebook(met(MARIE, "2026-11-19", received="relu mon CV"))
    keys = []
    for moment in ("2026-11-26 09:30", "2026-11-30 09:30", "2026-12-04 09:30", "2026-12-11 09:30"):
        nudges = tuple(nudge for nudge in thank(book, at(moment)) if nudge.due <= at(moment))
        keys += [nudge.line.key for nudge in nudges]
        book = said(book, nudges, at(moment))
    assert keys == ["thank.help", "thank.help_late"]


def test_once_thanked_nothing_more_is_said() -> None:
    book = notebook(met(MARIE, "2026-11-19", received="relu mon CV"))
    assert diary(book, THE_EVENING, 18, done) == ["Fri 20 Nov 09:30  thank:h102"]
    assert diary(notebook(met(MARIE, "2026-11-19", thanked="2026-11-19")), THE_EVENING, 60, only="thank") == []


def test_the_time_somebody_gave_deserves_a_word_too() -> None:
    book = notebook(met(PAUL, "2026-11-19"))
    assert diary(book, THE_EVENING, 2) == ["Fri 20 Nov 09:30  thank:m101:p2"]
    assert next(iter(thank(book, THE_EVENING))).line.key == "thank.meeting"


def test_all_that_one_person_gave_in_a_meeting_is_one_thank_you() -> None:
    book = notebook(met(MARIE, "2026-11-19", received="relu mon CV"))
    meeting = book.meetings[0]
    helps = (book.helps[0], *notebook(helped(MARIE, "2026-11-19", "conseils")).helps)
    book = book.put(
        *(help_.__class__(**{**vars(help_), "id": f"h{n}", "meeting": meeting.id}) for n, help_ in enumerate(helps))
    )
    book = book.without("h102")
    (nudge,) = thank(book, THE_EVENING)
    assert nudge.line.args["whats"] == ("relu mon CV", "conseils")
    after = answered(book, nudge.key, "done", at("2026-11-20 10:00"))
    assert all(help_.thanked_on for help_ in after.helps)


def test_nobody_thanks_a_crowd_an_event_or_a_message_for_their_time() -> None:
    crowd = met((MARIE, PAUL, NADIA, HUGO), "2026-11-19")
    assert not tuple(thank(notebook(crowd), THE_EVENING))
    for kind in ("event", "message"):
        assert not tuple(thank(notebook(met(MARIE, "2026-11-19", kind=kind)), THE_EVENING))


def test_what_is_told_today_of_last_week_waits_for_tomorrow_and_is_said_once() -> None:
    book = notebook(told_at("2026-11-19 15:00", helped(MARIE, "2026-11-09")))
    assert diary(book, at("2026-11-19 15:01"), 60, only="thank") == ["Fri 20 Nov 09:30  thank:h101"]


def test_thanks_told_on_a_friday_evening_wait_for_monday() -> None:
    book = notebook(helped(MARIE, "2026-11-20"))
    assert diary(book, at("2026-11-20 21:00"), 5, only="thank") == ["Mon 23 Nov 09:30  thank:h101"]


def test_not_this_one_is_the_end_and_undo_brings_it_back() -> None:
    book = notebook(helped(MARIE, "2026-11-19"))
    dropped = answered(book, "thank:h101", "not_this", at("2026-11-20 10:00"))
    assert not tuple(thank(dropped, at("2026-11-20 10:00")))
    kept = dropped.changed_since(book, next(iter(thank(book, THE_EVENING))).line, at("2026-11-20 10:00"))
    undone = kept.undone()
    assert undone
    assert tuple(thank(undone[0], THE_EVENING))


def test_later_is_honoured_to_the_day() -> None:
    book = notebook(helped(MARIE, "2026-11-19"))
    nudges = tuple(thank(book, at("2026-11-20 09:30")))
    book = said(book, nudges, at("2026-11-20 09:30"))
    book = answered(book, "thank:h101", "later", at("2026-11-20 10:00"), on("2026-11-25"))
    assert diary(book, at("2026-11-20 10:00"), 6, ignored, only="thank") == ["Wed 25 Nov 09:30  thank:h101"]


def test_who_was_met_twice_is_thanked_once_for_the_last_time() -> None:
    book = notebook(met(PAUL, "2026-11-18"), met(PAUL, "2026-11-19"))
    assert diary(book, THE_EVENING, 10, only="thank") == [
        "Fri 20 Nov 09:30  thank:m102:p2",
        "Mon 23 Nov 09:30  thank:m102:p2",
        "Fri 27 Nov 09:30  thank:m102:p2",
    ]
    after = answered(book, "thank:m102:p2", "done", at("2026-11-20 10:00"))
    assert not tuple(thank(after, at("2026-11-21 09:30")))


def test_several_who_gave_the_same_hour_are_brought_up_once_each() -> None:
    book = notebook(met((PAUL, NADIA), "2026-11-19"))
    assert diary(book, THE_EVENING, 14, ignored, only="thank") == [
        "Fri 20 Nov 09:30  thank:m101:p2 thank:m101:p4",
    ]


def test_nobody_is_thanked_for_being_bumped_into() -> None:
    for words in ("croisé Paul à la machine à café", "bumped into Paul at the coffee machine"):
        book = notebook(met(PAUL, "2026-11-19"))
        book = book.put(replace(book.meetings[0], words=words))
        assert not tuple(thank(book, THE_EVENING))


def test_nobody_is_asked_to_thank_the_same_person_twice_within_days() -> None:
    book = notebook(helped(MARIE, "2026-11-17", "deux noms"), helped(MARIE, "2026-11-19"))
    (nudge,) = thank(book, THE_EVENING)
    assert nudge.line.args["whats"] == ("relu mon CV",)
    assert all(help_.thanked_on for help_ in answered(book, nudge.key, "done", at("2026-11-20 10:00")).helps)
    apart = notebook(helped(MARIE, "2026-11-09", "deux noms"), helped(MARIE, "2026-11-19"))
    assert len(tuple(thank(apart, THE_EVENING))) == 2
