"""What came out of what, link by link, back to where it began (P6)."""

from __future__ import annotations

from dataclasses import replace

from bot.coaching.chain import Link, chain, passes_through
from bot.domain.goals import Outcome
from bot.domain.meetings import Event
from bot.domain.notebook import Notebook
from bot.domain.promises import Referral
from tests.people import ANNE, MARIE, PAUL, met, notebook, on, with_people

MISSION = Outcome("o1", "une mission", on("2026-11-20"), (PAUL.id,))


def told(links: tuple[Link, ...]) -> list[object]:
    """The links in short."""
    return [
        link.outcome.what if link.outcome
        else [person.first_name for person in link.people] if link.people
        else str(link.meeting.on) if link.meeting
        else link.event.name if link.event
        else link.words
        for link in links
    ]  # fmt: skip


def of(book: Notebook, outcome: Outcome = MISSION) -> list[object]:
    return told(chain(book.put(outcome), outcome))


def test_it_goes_back_to_the_first_meeting_with_that_person() -> None:
    book = notebook(met(PAUL, "2026-03-02"), met(PAUL, "2024-03-12"))
    assert of(book) == ["une mission", ["Paul"], "2024-03-12"]


def test_it_goes_through_those_who_led_there() -> None:
    people = with_people(replace(PAUL, through=MARIE.id), replace(MARIE, through=ANNE.id))
    book = notebook(met(ANNE, "2023-01-10"), met(MARIE, "2024-01-10"), people=people)
    assert of(book) == ["une mission", ["Paul"], ["Marie"], ["Anne"], "2023-01-10"]


def test_a_promised_introduction_that_came_leads_too() -> None:
    came = Referral("f1", MARIE.id, "Paul", on("2024-01-10"), person=PAUL.id)
    assert of(notebook(met(MARIE, "2024-01-10")).put(came)) == ["une mission", ["Paul"], ["Marie"], "2024-01-10"]


def test_the_meeting_that_was_told_stands_and_its_event_with_it() -> None:
    book = notebook(met(PAUL, "2024-03-12"), met(PAUL, "2026-03-02"))
    book = book.put(replace(book.meetings[1], event="e1"), Event("e1", "le salon"))
    assert of(book, replace(MISSION, meeting=book.meetings[1].id)) == [
        "une mission",
        ["Paul"],
        "2026-03-02",
        "le salon",
    ]


def test_what_came_before_is_part_of_it() -> None:
    book = notebook(met(PAUL, "2024-03-12")).put(MISSION)
    after = Outcome("o2", "un client", on("2026-12-01"), after="o1")
    assert of(book, after) == ["un client", "une mission", ["Paul"], "2024-03-12"]


def test_where_nothing_is_known_the_words_stand() -> None:
    assert of(notebook(), replace(MISSION, people=(), source="le salon")) == ["une mission", "le salon"]
    people = with_people(replace(PAUL, how_met="au tennis"))
    assert of(notebook(people=people)) == ["une mission", ["Paul"], "au tennis"]
    assert of(notebook()) == ["une mission", ["Paul"]]


def test_a_circle_of_introductions_and_of_outcomes_ends() -> None:
    people = with_people(replace(PAUL, through=MARIE.id), replace(MARIE, through=PAUL.id))
    assert of(notebook(people=people)) == ["une mission", ["Paul"], ["Marie"]]
    one, two = Outcome("o1", "a", on("2026-01-01"), after="o2"), Outcome("o2", "b", on("2026-01-02"), after="o1")
    assert of(notebook().put(one, two), one) == ["a", "b"]


def test_a_later_meeting_is_no_beginning() -> None:
    assert of(notebook(met(PAUL, "2026-12-01"))) == ["une mission", ["Paul"]]


def test_whom_it_passes_through() -> None:
    people = with_people(replace(PAUL, through=MARIE.id))
    book = notebook(met(MARIE, "2024-01-10"), people=people).put(MISSION)
    assert passes_through(book, MISSION, MARIE.id)
    assert passes_through(book, MISSION, book.meetings[0].id)
    assert not passes_through(book, MISSION, ANNE.id)
