"""Have I only been receiving? In words, to the user alone (P33); and what was given, for the joy of it (P4)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coaching.balance import balance, balance_line, way_out
from bot.coaching.gifts import gifts
from bot.domain.helps import Given
from bot.domain.notebook import Notebook
from bot.domain.promises import Introduction, Request
from tests.people import ANNE, MARIE, NADIA, PAUL, Fact, but, gave, helped, notebook, on, promised, with_people

TODAY = on("2026-11-20")
RECEIVED = (helped(MARIE, "2026-08-01"), helped(PAUL, "2026-09-01"), helped(ANNE, "2026-11-10"))


def kind(*facts: Fact) -> str:
    return balance(notebook(*facts), TODAY).kind


def test_several_helps_over_months_and_nothing_given_is_only_receiving() -> None:
    book = notebook(*RECEIVED)
    found = balance(book, TODAY)
    assert found.kind == "receiving"
    assert found.helpers == (ANNE.id, PAUL.id, MARIE.id)
    said = balance_line(book, TODAY)
    assert said
    assert (said.key, said.args["names"]) == ("balance.receiving", ("Anne Roy", "Paul Martin", "Marie Dupont"))


def test_a_few_helps_or_fresh_ones_are_no_reason_to_speak() -> None:
    assert kind() == "nothing"
    assert kind(RECEIVED[0], RECEIVED[1]) == "received"
    assert kind(*(helped(MARIE, f"2026-11-{day}") for day in (10, 11, 12))) == "received"
    assert balance_line(notebook(RECEIVED[0]), TODAY) is None


def test_anything_given_shared_or_connected_since_then_is_giving() -> None:
    assert kind(*RECEIVED, gave(NADIA, "2026-10-01")) == "both"
    assert kind(gave(NADIA, "2026-10-01")) == "giving"
    assert kind(*RECEIVED, gave(NADIA, "2026-07-01")) == "receiving"
    kept = notebook(*RECEIVED, promised(PAUL, made="2026-09-02"))
    assert balance(kept, TODAY).kind == "receiving"
    kept = kept.put(replace(kept.promises[0], kept_on=on("2026-09-05")))
    assert balance(kept, TODAY).kind == "both"
    book = notebook(*RECEIVED)
    made = Introduction("i1", MARIE.id, PAUL.id, "la paie", on("2026-10-01"), made_on=on("2026-10-05"))
    assert balance(book.put(made), TODAY).kind == "both"
    accepted = Request("r1", "un avis", on("2026-10-01"), NADIA.id, answered_on=on("2026-10-02"), accepted=True)
    assert balance(book.put(accepted), TODAY).kind == "both"
    assert balance(book.put(replace(accepted, accepted=False)), TODAY).kind == "receiving"
    back = replace(book.helps[0], given_back_on=on("2026-10-01"))
    assert balance(book.put(back), TODAY).kind == "both"


def test_what_is_older_than_a_year_is_left_in_peace() -> None:
    assert balance(notebook(*RECEIVED), on("2028-01-01")).kind == "nothing"


def test_the_way_out_is_one_gesture_for_whom_there_is_an_occasion() -> None:
    people = with_people(but(MARIE, needs="un graphiste freelance"), but(ANNE, offers="graphiste"))
    found = way_out(notebook(*RECEIVED, people=people), TODAY)
    assert found
    assert (found[0].id, found[1].kind) == (MARIE.id, "match")
    assert way_out(notebook(), TODAY) is None


def told(book: Notebook) -> list[tuple[str, str]]:
    return [(gift.kind, gift.what) for gift in gifts(book)]


def test_what_was_given_is_found_again_the_latest_first_and_once() -> None:
    book = notebook(gave(MARIE, "2026-10-01", "un article"), promised(PAUL, "le devis", made="2026-10-01"))
    book = book.put(
        replace(book.promises[0], kept_on=on("2026-10-08")),
        Given("v900", ANNE.id, "", on("2026-11-01"), kind="recommendation"),
        Introduction("i1", MARIE.id, PAUL.id, "la paie", on("2026-09-01"), made_on=on("2026-09-05"), helped=True),
        Given("v901", MARIE.id, "un article", on("2026-09-20")),
    )
    assert told(book) == [
        ("recommended", ""),
        ("kept", "le devis"),
        ("gave", "un article"),
        ("connected_well", "la paie"),
    ]


@pytest.mark.parametrize("what", ["envoyer mon CV", "envoyer ma candidature", "send my CV", "send her my quote"])
def test_what_was_promised_for_oneself_is_no_gift(what: str) -> None:
    book = notebook(*RECEIVED, promised(PAUL, what, made="2026-09-02"))
    kept = book.put(replace(book.promises[0], kept_on=on("2026-09-05")))
    assert balance(kept, TODAY).kind == "receiving"
