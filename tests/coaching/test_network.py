"""Width and depth of a network, who fell silent, what was exchanged of late, and the one thing to do (P14, P15)."""

from __future__ import annotations

from dataclasses import replace

from bot.coaching.circles import circles, find_circle, joined, key_of, left, renamed
from bot.coaching.network import advice, nearest_to_deep, view
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from tests.people import (
    ANNE,
    HUGO,
    MARIE,
    NADIA,
    PAUL,
    Fact,
    asked,
    but,
    gave,
    helped,
    met,
    notebook,
    on,
    with_people,
)

TODAY = on("2026-11-24")
DEEP: tuple[Fact, ...] = (met(MARIE, "2026-06-02"), met(MARIE, "2026-10-02"), helped(MARIE, "2026-10-02"))


def said(book: Notebook) -> str:
    """The advice, by the end of its key."""
    return advice(book, view(book, TODAY), TODAY).line.key.removeprefix("network.advice.")


def test_connections_stand_beside_those_known_in_passing() -> None:
    seen = view(notebook(*DEEP, met(PAUL, "2026-11-02")), TODAY)
    assert [person.id for person in seen.connections] == [MARIE.id]
    assert {PAUL.id, HUGO.id} <= {person.id for person in seen.in_passing}
    assert MARIE.id not in {person.id for person in seen.in_passing}


def test_who_fell_silent_is_told_the_longest_first_and_nobody_met_but_once() -> None:
    book = notebook(
        met(MARIE, "2025-03-02", received="relu mon CV"),
        met(PAUL, "2025-09-02", received="un nom"),
        met(ANNE, "2025-01-02"),
    )
    assert [person.id for person, _ in view(book, TODAY).silent] == [MARIE.id, PAUL.id]


def test_meeting_without_anything_exchanged_is_passive() -> None:
    assert view(notebook(met(PAUL, "2026-11-02")), TODAY).lately.is_passive
    assert not view(notebook(met(PAUL, "2026-11-02"), gave(ANNE, "2026-11-03")), TODAY).lately.is_passive
    assert not view(notebook(met(PAUL, "2026-11-02"), asked(ANNE, "2026-11-03")), TODAY).lately.is_passive
    assert not view(notebook(met(PAUL, "2026-05-02")), TODAY).lately.is_passive


def test_with_hardly_anybody_names_come_first() -> None:
    assert said(notebook(people=(MARIE,))) == "names"


def test_names_without_a_meeting_lead_to_a_first_one() -> None:
    assert said(notebook()) == "first_meeting"


def test_without_any_connection_the_nearest_one_is_named() -> None:
    book = notebook(met(MARIE, "2026-09-02", received="un nom"), met(PAUL, "2026-11-02"))
    assert said(book) == "first_tie"
    nearest = nearest_to_deep(book, TODAY)
    assert nearest
    assert nearest.id == MARIE.id


def test_what_they_are_known_to_look_for_is_not_asked() -> None:
    known = with_people(but(MARIE, needs="un local"))
    book = notebook(met(MARIE, "2026-09-02", received="un nom"), met(PAUL, "2026-11-02"), people=known)
    found = advice(book, view(book, TODAY), TODAY).line
    assert (found.key, found.args["need"]) == ("network.advice.first_tie_need", "un local")


def test_when_only_width_grows_depth_is_advised() -> None:
    fresh = tuple(Person(f"p5{n}", f"Zoé Lang{n}", on("2026-11-10")) for n in range(4))
    book = notebook(*DEEP, met(PAUL, "2026-11-02"), gave(MARIE, "2026-11-02"), people=(*with_people(), *fresh))
    assert said(book) == "depth"


def test_a_connection_gone_quiet_goes_first() -> None:
    book = notebook(met(MARIE, "2025-09-02"), met(MARIE, "2026-01-02"), helped(MARIE, "2026-01-02"))
    assert said(book) == "silent"


def test_a_need_that_is_known_is_the_easiest_thing_to_share() -> None:
    book = notebook(*DEEP, met(NADIA, "2026-11-10"), people=with_people(but(NADIA, needs="un local")))
    assert said(book) == "share_need"
    assert said(notebook(*DEEP, met(NADIA, "2026-11-10"))) == "share"


def test_otherwise_one_step_deeper_or_all_is_well() -> None:
    assert said(notebook(*DEEP, gave(MARIE, "2026-11-20"), met(PAUL, "2026-11-20"))) == "deeper"
    alone = tuple(replace(person, takes_call=False) for person in (ANNE, NADIA))
    assert said(notebook(*DEEP, gave(MARIE, "2026-11-20"), people=(MARIE, *alone))) == "well"


# --- circles


def test_a_circle_written_in_two_ways_is_one() -> None:
    book = notebook(people=(joined(MARIE, "Essec"), joined(PAUL, "ESSEC"), joined(ANNE, "Chorale")))
    assert [(circle.name, len(circle.people)) for circle in circles(book)] == [("Essec", 2), ("Chorale", 1)]
    found = find_circle(book, key_of("essec"))
    assert found
    assert found.name == "Essec"


def test_a_renamed_circle_keeps_its_people_and_may_join_another() -> None:
    book = notebook(people=(joined(MARIE, "Essec"), joined(joined(PAUL, "ESSEC"), "Promo 2009")))
    book = renamed(book, "essec", "Promo 2009")
    assert [(circle.name, len(circle.people)) for circle in circles(book)] == [("Promo 2009", 2)]
    assert book.people[1].circles == ("Promo 2009",)
    assert left(book.people[0], "promo 2009").circles == ()
