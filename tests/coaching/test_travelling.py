"""Who travels west lives one day for longer: it still has one unasked message (P29)."""

from __future__ import annotations

from dataclasses import replace

from bot.coaching.choose import choose, next_due, said
from bot.domain.lines import Line
from bot.domain.notebook import Notebook
from tests.people import ANNE, MARIE, ZOE, at, helped, notebook

AUCKLAND = replace(ZOE, zone="Pacific/Auckland", country=None)
THANKED = at("2026-11-24 09:30", "Pacific/Auckland")  # Monday evening in Paris
TAKES_OFF = at("2026-11-24 10:00", "Pacific/Auckland")


def thanked_in_auckland_then_in_paris() -> Notebook:
    book = notebook(helped(MARIE, "2026-11-23"), owner=AUCKLAND)
    book = said(book, choose(book, THANKED), THANKED)
    assert len(book.nudged) == 1
    moved = book.owned_by(replace(book.owner, zone="Europe/Paris"))
    return helped(ANNE, "2026-11-23")(moved.changed_since(book, Line("undo.city"), TAKES_OFF))


def test_a_day_that_was_spoken_to_in_another_zone_is_not_spoken_to_again() -> None:
    book = thanked_in_auckland_then_in_paris()
    assert choose(book, at("2026-11-24 09:30")) == ()
    assert [nudge.people for nudge in choose(book, at("2026-11-25 09:30"))] == [(ANNE.id,)]


def test_the_next_day_is_looked_at_in_time() -> None:
    book = thanked_in_auckland_then_in_paris()
    assert next_due(book, at("2026-11-24 09:30")) == at("2026-11-25 09:30")
