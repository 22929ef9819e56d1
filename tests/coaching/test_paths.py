"""Who can lead to a stranger: through whom, why, and whom to ask first (P18)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.coaching.paths import Target, nearest, paths
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.people import Note, Person
from bot.domain.promises import Introduction, Referral
from tests.crowds import leading_on
from tests.people import ANNE, HUGO, MARIE, NADIA, PAUL, helped, met, notebook, on, will_introduce, with_people
from tests.work import growth

TODAY = date(2026, 11, 20)
AIRBUS = Target("un acheteur chez Airbus", org="Airbus", role="acheteur")
JANE = Target("Jane Doe", name="Jane Doe")
KNOWN_WELL = (met(PAUL, "2026-03-02"), met(PAUL, "2026-10-01"), helped(PAUL, "2026-10-01", thanked="2026-10-02"))


def noted(person: Person, *notes: str) -> Person:
    return replace(person, notes=tuple(Note(note, on("2026-06-01")) for note in notes))


def chains(book: Notebook, target: Target = AIRBUS) -> list[tuple[str, ...]]:
    return [tuple(person.first_name for person in chain.people) for chain in paths(book, target, TODAY)]


def reason(book: Notebook, target: Target = AIRBUS) -> str:
    return paths(book, target, TODAY)[0].lead.why.key


# --- each link


@pytest.mark.parametrize(
    ("person", "why"),
    [
        (replace(NADIA, org="Airbus", role="acheteuse"), "path.why.is"),
        (replace(NADIA, org="Airbus", role="DRH"), "path.why.works_as"),
        (replace(NADIA, org="airbus france"), "path.why.works"),
        (noted(NADIA, "ancienne d'Airbus"), "path.why.worked"),
        (noted(NADIA, "used to work at Airbus"), "path.why.worked"),
        (noted(NADIA, "a un cousin chez Airbus"), "path.why.knows"),
        (replace(noted(NADIA, "a un cousin chez Airbus"), org="Airbus"), "path.why.knows"),
        (replace(NADIA, how_met="un salon où Airbus exposait"), "path.why.told"),
        (replace(NADIA, circles=("anciens d'Airbus",)), "path.why.circle"),
        (replace(NADIA, role="acheteuse"), "path.why.trade"),
        (replace(NADIA, org="Safran"), "path.why.sector"),
        (noted(NADIA, "connaît tout Toulouse"), "path.why.town"),
    ],
)
def test_each_kind_of_link_has_its_reason(person: Person, why: str) -> None:
    book = notebook(met(NADIA, "2026-10-01"), people=with_people(person))
    assert (chains(book), reason(book)) == ([("Nadia",)], why)


def test_what_was_told_of_a_meeting_counts() -> None:
    told = Meeting("m9", (HUGO.id,), on("2026-10-01"), told_on=on("2026-10-01"), words="Hugo a travaillé chez Airbus")
    assert reason(notebook().put(told)) == "path.why.worked"


def test_an_introduction_promised_leads_there() -> None:
    assert reason(notebook(met(HUGO, "2026-10-01"), will_introduce(HUGO, "Karim, d'Airbus", "2026-11-01"))) == (
        "path.why.promised"
    )


def test_an_introduction_that_came_tells_whom_somebody_knows_there() -> None:
    came = Referral("f9", HUGO.id, "Karim", on("2026-10-01"), org="Airbus", came_on=on("2026-10-20"))
    assert reason(notebook(met(HUGO, "2026-10-01")).put(came)) == "path.why.leads"


def test_a_name_in_a_note_leads_to_that_name_and_a_first_name_does_not() -> None:
    book = notebook(
        met(HUGO, "2026-10-01"), people=with_people(noted(HUGO, "déjeune avec Jane Doe"), noted(ANNE, "Jane"))
    )
    assert (chains(book, JANE), reason(book, JANE)) == ([("Hugo",)], "path.why.named")


def test_a_role_alone_is_sought_by_trade_in_either_language() -> None:
    target = Target("a publisher", role="publisher")
    book = notebook(met(ANNE, "2026-10-01"), people=with_people(replace(ANNE, role="éditrice")))
    assert (chains(book, target), reason(book, target)) == ([("Anne",)], "path.why.trade")


def test_nobody_leads_where_nothing_is_known() -> None:
    assert paths(notebook(met(MARIE, "2026-10-01")), AIRBUS, TODAY) == ()


# --- chains


def test_somebody_one_only_heard_of_is_reached_through_who_spoke_of_them() -> None:
    book = notebook(*KNOWN_WELL, people=with_people(replace(NADIA, org="Airbus", through=PAUL.id)))
    chain = paths(book, AIRBUS, TODAY)[0]
    assert [person.id for person in chain.people] == [PAUL.id, NADIA.id]
    assert [one.key for one in chain.between] == ["path.bond.through"]
    assert chains(book) == [("Paul", "Nadia")]


@pytest.mark.parametrize(
    ("bond", "key"),
    [
        (met((PAUL, NADIA), "2026-09-09"), "path.bond.together"),
        (
            lambda book: book.put(Introduction("i9", PAUL.id, NADIA.id, "", TODAY, made_on=TODAY)),
            "path.bond.introduced",
        ),
        (
            lambda book: book.put(
                replace(book.person(PAUL.id), circles=("aviron",)), replace(book.person(NADIA.id), circles=("Aviron",))
            ),
            "path.bond.circle",
        ),
        (
            lambda book: book.put(noted(book.person(PAUL.id), "voisin de Nadia Cherif")),
            "path.bond.noted",
        ),
    ],
)
def test_each_kind_of_bond_leads_on(bond: object, key: str) -> None:
    book = notebook(*KNOWN_WELL, bond, people=with_people(noted(NADIA, "ancienne d'Airbus")))  # type: ignore[arg-type]
    of_paul = [chain for chain in paths(book, AIRBUS, TODAY) if chain.first.id == PAUL.id]
    assert [one.key for one in of_paul[0].between] == [key]


def test_an_introduction_only_thought_of_binds_nobody() -> None:
    thought = Introduction("i9", PAUL.id, NADIA.id, "", TODAY)
    book = notebook(*KNOWN_WELL, people=with_people(noted(NADIA, "ancienne d'Airbus"))).put(thought)
    assert ("Paul", "Nadia") not in chains(book)


def test_a_chain_has_three_people_at_most() -> None:
    people = with_people(
        replace(MARIE, org="Airbus", through=ANNE.id), replace(ANNE, through=HUGO.id), replace(HUGO, through=PAUL.id)
    )
    book = notebook(*KNOWN_WELL, met(HUGO, "2026-10-01"), people=people)
    assert chains(book) == [("Hugo", "Anne", "Marie")]
    assert chains(notebook(*KNOWN_WELL, people=people)) == []


def test_a_way_to_somebody_of_the_notebook_ends_with_them() -> None:
    target = Target("Nadia Cherif", person=NADIA.id, name="Nadia Cherif")
    book = notebook(*KNOWN_WELL, people=with_people(replace(NADIA, through=PAUL.id)))
    assert chains(book, target) == [("Paul", "Nadia")]


# --- whom to ask first


def test_a_connection_comes_before_a_contact_and_what_is_there_before_its_surroundings() -> None:
    people = with_people(
        noted(PAUL, "a un cousin chez Airbus"), noted(HUGO, "a un cousin chez Airbus"), replace(ANNE, role="acheteuse")
    )
    book = notebook(*KNOWN_WELL, met(HUGO, "2026-10-01"), met(ANNE, "2026-10-01"), people=people)
    assert chains(book) == [("Paul",), ("Hugo",), ("Anne",)]
    assert [chain.is_sure for chain in paths(book, AIRBUS, TODAY)] == [True, True, False]


def test_nobody_is_asked_to_lead_to_somebody_one_knows_well() -> None:
    people = with_people(noted(PAUL, "ancien d'Airbus"), replace(HUGO, circles=("aviron",)))
    book = notebook(*KNOWN_WELL, met((PAUL, HUGO), "2026-10-01"), people=people)
    assert chains(book) == [("Paul",)]


def test_titles_do_not_rank_people() -> None:
    people = with_people(
        replace(ANNE, org="Airbus", role="stagiaire"), replace(HUGO, org="Airbus", role="directeur général")
    )
    book = notebook(met(ANNE, "2026-10-01"), met(HUGO, "2026-10-02"), people=people)
    assert chains(book, Target("quelqu’un chez Airbus", org="Airbus")) == [("Anne",), ("Hugo",)]


# --- with no way


def test_the_nearest_are_those_who_came_to_mind_who_led_to_others_and_who_are_close() -> None:
    people = with_people(replace(NADIA, through=HUGO.id))
    book = notebook(*KNOWN_WELL, met(HUGO, "2026-10-01"), met(ANNE, "2026-09-01"), people=people)
    near = nearest(book, AIRBUS, TODAY, thought_of=[MARIE.id])
    assert [(one.person, one.why.key) for one in near] == [
        (MARIE, "path.near.thought"),
        (HUGO, "path.near.led"),
        (PAUL, "path.near.close"),
    ]


def test_nobody_whom_one_has_never_seen_is_near() -> None:
    assert nearest(notebook(), AIRBUS, TODAY) == ()


def test_among_three_hundred_people_each_way_leads_where_it_should() -> None:
    found = paths(leading_on(300), AIRBUS, TODAY)
    assert [chain.people[-1].org for chain in found] == ["Airbus"] * 3


def test_three_times_the_people_are_three_times_the_work_of_finding_a_way() -> None:
    assert growth(lambda book: paths(book, AIRBUS, TODAY), leading_on) < 4
