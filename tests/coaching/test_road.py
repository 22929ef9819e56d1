"""The way from a goal to an encounter: the next step is what the notebook does not show to be behind (P11)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coaching.road import STEPS, next_on_the_road, next_to_do, small_step, step_of
from bot.coaching.serving import served
from bot.domain.goals import PURPOSES, Goal, Taken
from bot.domain.lines import line
from bot.domain.notebook import Notebook
from bot.domain.promises import Ask, Referral
from bot.texts import Voice
from tests.people import MARIE, PAUL, ZOE, helped, met, notebook, on

GOAL = Goal("g1", "une librairie", on("2026-06-01"), "business")
CLEAR = replace(GOAL, success="dix clients")
NAMED = replace(CLEAR, roles=("libraire",))


def book(goal: Goal, *facts: object) -> Notebook:
    return notebook(*facts).put(goal)  # type: ignore[arg-type]


def test_a_wish_begins_with_what_reaching_it_would_look_like() -> None:
    wish = replace(GOAL, what="plus de clients")
    assert next_on_the_road(book(wish), wish) == "success"
    clear = replace(wish, success="dix clients")
    assert next_on_the_road(book(clear), clear) == "research"


def test_what_one_could_tell_reached_is_not_asked_how_one_would_know() -> None:
    assert next_on_the_road(book(GOAL), GOAL) == "research"


def test_who_has_named_roles_needs_no_research() -> None:
    assert next_on_the_road(book(NAMED), NAMED) == "tell"


def test_steps_taken_or_left_out_are_behind() -> None:
    goal = replace(GOAL, taken=tuple(Taken(step, on("2026-07-01"), left_out=True) for step in STEPS[:4]))
    assert next_on_the_road(book(goal), goal) == "ask"


def test_an_ask_that_has_gone_has_told_and_asked() -> None:
    asked = Ask("a1", PAUL.id, "deux noms", on("2026-07-01"), goal="g1", sent_on=on("2026-07-01"))
    assert next_on_the_road(book(NAMED).put(asked), NAMED) == "meet"
    unsent = replace(asked, sent_on=None)
    assert next_on_the_road(book(NAMED).put(unsent), NAMED) == "tell"


def test_a_meeting_that_served_it_leaves_the_asking_and_then_the_next_step() -> None:
    here = book(NAMED, met(PAUL, "2026-07-01", goal="g1"))
    assert next_on_the_road(here, NAMED) == "ask"
    promised = Referral("f1", PAUL.id, "Nadia", on("2026-07-01"), meeting=here.meetings[0].id)
    assert next_on_the_road(here.put(promised), NAMED) == "next"


def test_a_meeting_before_the_goal_is_no_step_towards_it() -> None:
    assert next_on_the_road(book(NAMED, met(PAUL, "2026-05-01", goal="g1")), NAMED) == "tell"


def test_a_meeting_serves_by_word_by_help_and_by_an_ask() -> None:
    asked = Ask("a1", MARIE.id, "deux noms", on("2026-07-01"), goal="g1", sent_on=on("2026-07-01"))
    here = book(
        GOAL,
        met(PAUL, "2026-07-01", goal="g1"),
        met(MARIE, "2026-06-20"),
        met(MARIE, "2026-07-08"),
        met(MARIE, "2026-07-09", kind="message"),
        helped(MARIE, "2026-07-10", goal="g1"),
    ).put(asked)
    assert [meeting.on for meeting in served(here)["g1"]] == [on("2026-07-01"), on("2026-07-08")]


def test_the_users_own_step_comes_before_that_of_the_way() -> None:
    assert step_of(GOAL, ZOE) is None
    assert step_of(replace(GOAL, road="tell"), ZOE) == small_step(GOAL, "tell", ZOE)
    assert step_of(replace(GOAL, road="tell", next_step="appeler"), ZOE) == "appeler"


@pytest.mark.parametrize("purpose", [*PURPOSES, None])
def test_people_are_met_in_the_form_that_is_enjoyed(purpose: str | None) -> None:
    goal = replace(GOAL, purpose=purpose)
    for enjoys, form in ((), "coffee"), (("walk",), "walk"), (("event", "breakfast"), "breakfast"):
        words = small_step(goal, "meet", replace(ZOE, enjoys=enjoys))
        assert words.args["format"] == line(f"format.{form}")


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("purpose", [*PURPOSES, None])
@pytest.mark.parametrize("step", ["research", "tell", "ask", "meet", "next"])
def test_every_step_has_words_for_every_purpose(step: str, purpose: str | None, lang: str) -> None:
    words = small_step(replace(GOAL, purpose=purpose), step, ZOE)
    assert words.key in Voice.load().sentences[lang]


@pytest.mark.parametrize("purpose", PURPOSES)
def test_the_step_that_never_ends_is_put_otherwise_from_one_month_to_the_next(purpose: str) -> None:
    goal, owner = replace(GOAL, purpose=purpose), notebook().owner
    months = [replace(goal, reviewed_on=on(f"2026-0{month}-06")) for month in (7, 8, 9)]
    assert len({small_step(one, "next", owner).key for one in months}) == len(months)
    done = replace(months[0], taken=(Taken("tell", on("2026-07-08")),))
    assert small_step(done, "next", owner) != small_step(months[0], "next", owner)


def test_what_is_to_do_next_goes_past_a_mere_question_and_what_is_behind() -> None:
    open_question = replace(CLEAR, taken=(Taken("research", on("2026-06-02")), Taken("tell", on("2026-06-03"))))
    assert next_on_the_road(book(open_question), open_question) == "roles"
    assert next_to_do(book(open_question), open_question) == "ask"
