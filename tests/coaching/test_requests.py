"""Answers to what people ask, in a few sentences; time that was taken is left in peace (P27)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coaching.drafts import draft_for
from bot.coaching.nudges.request import request
from bot.domain.promises import Promise, Request
from tests.people import ANNE, LONG_AGO, PAUL, at, notebook, on

ASKED = Request("r1", "relire son mémo", on("2026-11-17"), PAUL.id)
TODAY = on("2026-11-20")


def test_a_request_that_was_given_time_comes_back_on_its_day() -> None:
    book = notebook().put(ASKED)
    (usual,) = request(book, at("2026-11-20 10:00"))
    assert usual.due == at("2026-11-19 09:30")
    (later,) = request(book.put(replace(ASKED, time_until=on("2026-12-01"))), at("2026-11-20 10:00"))
    assert later.due == at("2026-12-01 09:30")


@pytest.mark.parametrize(
    ("reply", "key"),
    [
        ("", "draft.request.no.tu"),
        (":no", "draft.request.no.tu"),
        (":yes", "draft.request.yes.tu"),
        (":time", "draft.request.time.tu"),
        (":pass", "draft.request.pass.tu"),
    ],
)
def test_each_answer_has_its_words(reply: str, key: str) -> None:
    (draft,) = draft_for(notebook().put(ASKED), f"request:r1{reply}", TODAY)
    assert key in str(draft)


def test_a_day_that_was_said_is_in_the_words() -> None:
    promise = Promise("w1", "relire son mémo", TODAY, PAUL.id, due=on("2026-11-26"))
    book = notebook().put(promise, replace(ASKED, promise="w1", time_until=on("2026-12-01")))
    assert "draft.request.yes_by.tu" in str(draft_for(book, "request:r1:yes", TODAY))
    assert "draft.request.time_until.tu" in str(draft_for(book, "request:r1:time", TODAY))


def test_who_could_do_it_better_is_asked_without_saying_for_whom() -> None:
    (draft,) = draft_for(notebook().put(ASKED), f"request:r1:would:{ANNE.id}", TODAY)
    assert "relire son mémo" in str(draft)
    assert "Paul" not in str(draft)


def test_what_is_gone_has_no_draft() -> None:
    book = notebook().put(ASKED, Request("r2", "un avis", LONG_AGO))
    assert [draft_for(book, about, TODAY) for about in ("request:r9", "request:r2", "request:r1:what")] == [(), (), ()]
    assert draft_for(book, "request:r1:would:p99", TODAY) == ()
