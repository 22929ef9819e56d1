"""Who to meet next: what the user set and who can help soon first; the others wait, and the reason is said (P19)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bot.coaching.encounter import way
from bot.coaching.nudges import pending
from bot.coaching.plan import encounters, horizon, open_plans
from bot.coaching.planned_ask import planned_ask
from bot.domain.goals import Goal
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.domain.plans import Plan
from bot.domain.promises import Ask
from tests.people import (
    ANNE,
    HUGO,
    MARIE,
    NADIA,
    PAUL,
    ZOE,
    Fact,
    add,
    asked,
    at,
    helped,
    met,
    notebook,
    on,
    planned,
    wants,
    with_people,
)  # fmt: skip

TODAY = on("2026-11-20")
NOW = at("2026-11-20 18:00")


def meant(who: Person, **fields: Any) -> Fact:
    """Somebody whom the user means to meet."""
    return lambda book: add(book, Plan, person=who.id, noted_on=fields.pop("noted_on", TODAY), **fields)[0]


def close_to(who: Person) -> tuple[Fact, Fact, Fact]:
    """A connection: met twice, and helped."""
    return met(who, "2026-05-01"), met(who, "2026-10-01"), helped(who, "2026-10-01", thanked="2026-10-02")


def names(book: Notebook, fitting: dict[str, tuple[str, str]] | None = None) -> tuple[list[str], list[str]]:
    plan = encounters(book, TODAY, fitting)
    return [one.person.first_name for one in plan.next], [one.person.first_name for one in plan.later]


def reasons(book: Notebook, fitting: dict[str, tuple[str, str]] | None = None) -> dict[str, str]:
    plan = encounters(book, TODAY, fitting)
    return {one.person.first_name: one.why.key for one in (*plan.next, *plan.later)}


def test_what_was_set_comes_by_its_day_and_what_is_far_waits() -> None:
    book = notebook(
        meant(MARIE, due=on("2026-12-31")), meant(PAUL, due=on("2026-12-05")), meant(ANNE, due=on("2027-06-01"))
    )
    assert names(book) == (["Paul", "Marie"], ["Anne"])
    assert reasons(book)["Anne"] == "plans.later.far"


def test_who_is_put_first_is_first_and_who_is_parked_waits_with_the_reason() -> None:
    book = notebook(
        meant(PAUL, due=on("2026-12-05")),
        meant(MARIE, first_on=TODAY),
        meant(ANNE, parked_on=TODAY, parked_words="jusqu'à ce que le deck soit prêt"),
        meant(HUGO, parked_on=TODAY, parked_words="la levée de fonds"),
        meant(NADIA, parked_on=TODAY, parked_until=on("2027-02-01")),
    )
    assert names(book) == (["Marie", "Paul"], ["Anne", "Hugo", "Nadia"])
    said = reasons(book)
    assert [said[name] for name in ("Anne", "Hugo", "Nadia")] == [
        "plans.later.words", "plans.later.waits_for", "plans.later.until",
    ]  # fmt: skip


def test_who_was_parked_until_a_day_is_back_on_it() -> None:
    book = notebook(meant(NADIA, parked_on=TODAY, parked_until=TODAY + timedelta(days=3)))
    assert encounters(book, TODAY).next == ()
    assert [one.person for one in encounters(book, TODAY + timedelta(days=3)).next] == [NADIA]


def test_a_goal_brings_those_who_know_the_user_first_then_those_who_fit() -> None:
    book = notebook(wants("Trouver un poste", "2026-11-01"), *close_to(PAUL), *close_to(ANNE))
    fitting = {"p3": ("g1", "graphiste"), "p1": ("g1", "DRH")}
    assert names(book, fitting) == (["Anne", "Paul", "Marie"], [])
    assert reasons(book, fitting) == {
        "Anne": "plans.why.knows_you_fits", "Paul": "plans.why.may_know", "Marie": "plans.why.fits",
    }  # fmt: skip


def test_when_time_is_short_those_to_be_known_first_wait() -> None:
    goal = Goal("g1", "Trouver un poste", TODAY, due=TODAY + timedelta(days=30))
    book = notebook(*close_to(PAUL)).put(goal)
    assert names(book, {"p1": ("g1", "DRH")}) == (["Paul"], ["Marie"])
    assert reasons(book, {"p1": ("g1", "DRH")})["Marie"] == "plans.later.know_first"


def test_a_title_counts_for_nothing() -> None:
    chief, intern = replace(MARIE, role="PDG"), replace(HUGO, role="stagiaire")
    facts = (wants("Trouver un poste", "2026-11-01"), *close_to(MARIE), *close_to(HUGO))
    one = notebook(*facts, people=with_people(chief, intern))
    other = notebook(*facts, people=with_people(replace(chief, role="stagiaire"), replace(intern, role="PDG")))
    assert names(one) == names(other)


def test_nobody_is_suggested_without_a_goal_nor_after_a_no_nor_while_an_answer_is_awaited() -> None:
    assert names(notebook(*close_to(PAUL))) == ([], [])
    goal = wants("Trouver un poste", "2026-11-01")
    waiting = notebook(goal, *close_to(PAUL), asked(PAUL, "2026-11-18"))
    assert reasons(waiting) == {"Paul": "plans.later.waiting"}
    refused = replace(waiting.asks[0], answered_on=TODAY, accepted=False)
    assert names(waiting.put(refused)) == ([], [])


def test_a_written_ask_is_the_reason_to_see_them() -> None:
    book = notebook(wants("Trouver un poste", "2026-11-01")).put(Ask("a9", "p5", "deux noms", TODAY))
    assert reasons(book) == {"Hugo": "plans.why.ready"}


def test_a_day_that_is_set_takes_them_out_of_what_is_to_do_and_a_meeting_ends_it() -> None:
    book = notebook(meant(PAUL, due=on("2026-12-05")), planned(PAUL, "2026-11-26"))
    plan = encounters(book, TODAY)
    assert (plan.next, [one.person for one in plan.set]) == ((), [PAUL])
    assert open_plans(notebook(meant(PAUL), met(PAUL, "2026-11-26"))) == ()
    assert len(open_plans(notebook(meant(PAUL), met(PAUL, "2026-11-20")))) == 1  # told that very day, before


def test_who_was_taken_out_is_not_suggested_again_for_a_while() -> None:
    book = notebook(wants("Trouver un poste", "2026-11-01"), *close_to(PAUL), meant(PAUL, dropped_on=TODAY))
    assert names(book) == ([], [])
    assert [one.person for one in encounters(book, TODAY + timedelta(days=90)).next] == [PAUL]


def test_the_short_term_follows_the_day_of_the_goal() -> None:
    def days(due: date | None) -> int:
        return (horizon(Goal("g", "…", TODAY, due=due), TODAY) - TODAY).days

    assert [days(None), days(TODAY), days(TODAY + timedelta(days=120)), days(TODAY + timedelta(days=900))] == [
        60, 45, 60, 90,
    ]  # fmt: skip


def test_the_form_is_that_of_the_two_then_that_which_the_user_likes() -> None:
    book = notebook(met(PAUL, "2026-10-01", kind="lunch"), met(PAUL, "2026-11-01", kind="message"))
    assert way(book, PAUL) == "lunch"
    assert way(book, ANNE) == "coffee"
    assert way(book.owned_by(replace(ZOE, enjoys=("walk", "lunch"))), ANNE) == "walk"


def test_an_encounter_is_asked_for_as_it_was_set() -> None:
    plan = Plan("l1", "p2", TODAY, what="pour parler de l'édition", how="lunch")
    assert planned_ask(plan, "fr") == "un déjeuner pour parler de l'édition"
    assert planned_ask(replace(plan, what=None, how="walk"), "en") == "a walk"


def test_two_weeks_before_its_time_an_encounter_without_a_day_comes_up_once() -> None:
    book = notebook(meant(PAUL, due=on("2026-12-31"), what="pour parler de l'édition"))
    (nudge,) = (nudge for nudge in pending(book, NOW) if nudge.reason == "plan")
    assert (nudge.due, nudge.draft) == (at("2026-12-17 09:30"), f"askplan:{book.plans[0].id}")
    assert nudge.line.key == "plan.soon"
    with_a_day = notebook(meant(PAUL, due=on("2026-12-31")), planned(PAUL, "2026-12-20"))
    assert not [nudge for nudge in pending(with_a_day, NOW) if nudge.reason == "plan"]


def test_who_waits_until_a_day_comes_up_on_it_and_who_waits_for_a_word_does_not() -> None:
    book = notebook(
        meant(PAUL, parked_on=TODAY, parked_until=on("2027-02-01")),
        meant(ANNE, parked_on=TODAY, parked_words="le deck"),
    )
    (nudge,) = (nudge for nudge in pending(book, NOW) if nudge.reason == "plan")
    assert (nudge.people, nudge.due) == (("p2",), at("2027-02-01 09:30"))
