"""Hold out one's hand in turn, with one concrete way (P4, P27)."""

from __future__ import annotations

from dataclasses import replace

from bot.coaching.choose import answered
from bot.coaching.matches import match_for
from bot.coaching.nudges.give_back import give_back
from bot.domain.promises import Introduction
from tests.coaching.living import diary
from tests.people import ANNE, HUGO, MARIE, PAUL, at, but, gave, helped, notebook, on, with_people

START = at("2026-11-02 18:00")


def test_three_weeks_after_a_help_then_monthly_three_times_in_all() -> None:
    book = notebook(helped(MARIE, "2026-11-02", thanked="2026-11-03"))
    assert diary(book, START, 200, only="give_back") == [
        "Mon 23 Nov 09:30  give_back:h101",
        "Mon 28 Dec 09:30  give_back:h101",
        "Mon 01 Feb 09:30  give_back:h101",
    ]


def test_at_once_when_somebody_of_the_notebook_can_do_what_they_look_for() -> None:
    people = with_people(
        but(MARIE, needs="un graphiste freelance", since="2026-11-02"),
        but(ANNE, offers="graphistes, identité visuelle", since="2026-11-10"),
    )
    book = notebook(helped(MARIE, "2026-11-02", thanked="2026-11-03"), people=people)
    (nudge,) = give_back(book, START)
    assert nudge.line.key == "give_back.match"
    assert (nudge.line.args["other"], nudge.line.args["need"]) == ("Anne Roy", "un graphiste freelance")
    assert nudge.due == at("2026-11-11 09:30") or nudge.due == at("2026-11-12 09:30")


def test_else_what_they_look_for_and_else_a_question() -> None:
    people = with_people(but(MARIE, needs="des bureaux à partager"))
    (nudge,) = give_back(notebook(helped(MARIE, "2026-11-02"), people=people), START)
    assert nudge.line.key == "give_back.need"
    (nudge,) = give_back(notebook(helped(MARIE, "2026-11-02")), START)
    assert nudge.line.key == "give_back.plain"


def test_what_was_given_since_counts_whoever_thought_of_it() -> None:
    book = notebook(helped(MARIE, "2026-11-02"), gave(MARIE, "2026-11-05"))
    assert not tuple(give_back(book, START))
    earlier = notebook(helped(MARIE, "2026-11-02"), gave(MARIE, "2026-11-01"))
    assert tuple(give_back(earlier, START))


MEET = with_people(but(MARIE, needs="un graphiste"), but(ANNE, offers="graphistes, identité visuelle"))


def test_whom_the_user_put_in_touch_were_both_given_something() -> None:
    made = Introduction("i1", MARIE.id, ANNE.id, "graphiste", on("2026-11-08"), made_on=on("2026-11-09"))
    book = notebook(helped(MARIE, "2026-11-02"), helped(ANNE, "2026-11-03"), people=MEET)
    assert len(give_back(book, START)) == 2
    assert not give_back(book.put(made), START)
    (later,) = give_back(notebook(helped(MARIE, "2026-11-20"), people=MEET).put(made), at("2026-11-21 18:00"))
    assert later.line.key == "give_back.need"  # and never "introduce Anne", which was done


def test_whoever_led_the_user_to_somebody_is_not_to_be_introduced_to_them() -> None:
    people = with_people(but(MARIE, needs="un graphiste"), replace(but(ANNE, offers="graphistes"), through=MARIE.id))
    (nudge,) = give_back(notebook(helped(MARIE, "2026-11-02"), people=people), START)
    assert nudge.line.key == "give_back.need"


def test_one_gesture_answers_all_that_a_person_did_until_then() -> None:
    book = notebook(helped(MARIE, "2026-10-02"), helped(MARIE, "2026-11-02"), helped(PAUL, "2026-11-02"))
    assert [nudge.key for nudge in give_back(book, START)] == ["give_back:h101", "give_back:h103"]
    book = answered(book, "give_back:h101", "done", at("2026-11-23 10:00"))
    assert [help_.given_back_on for help_ in book.helps] == [on("2026-11-23"), on("2026-11-23"), None]


def test_words_match_through_plurals_accents_and_little_typos_but_not_by_chance() -> None:
    def other_for(need: str, offer: str) -> str | None:
        book = notebook(people=(but(MARIE, needs=need), but(HUGO, offers=offer)))
        match = match_for(book, book.people[0])
        return match.by.name if match else None

    assert other_for("développeurs Flutter", "developpeur flutter senior")
    assert other_for("a good designer", "designers")
    assert other_for("expert comptable", "comptabel") is not None
    assert other_for("quelqu'un de bien pour un travail", "un travail pour quelqu'un") is None
    assert other_for("stage de 3e", "droit des marques") is None


def test_nobody_is_matched_with_themselves() -> None:
    marie = but(but(MARIE, needs="graphiste"), offers="graphiste")
    assert match_for(notebook(people=(marie,)), marie) is None
