"""Whose trade it is, what one looks for: a loan is a banker's, premises an estate agent's."""

from __future__ import annotations

import pytest

from bot.coaching.matches import words_of
from bot.coaching.trade_words import trade_book
from bot.coaching.wants import serve, trades_of, wants


@pytest.mark.parametrize(
    ("wanted", "role", "serves"),
    [
        ("un local", "agent immobilier", True),
        ("des bureaux", "agente immobilière", True),
        ("a bank loan", "banker", True),
        ("a lease", "estate agent", True),
        ("un logo", "plombier", False),
        ("a loan", "florist", False),
        ("un site", "développeuse web", True),
    ],
)
def test_a_want_is_served_by_its_trade(wanted: str, role: str, *, serves: bool) -> None:
    assert serve(trades_of(role), words_of(wanted)) is serves


def test_every_row_names_a_trade_that_is_known() -> None:
    known = {row.name for rows in trade_book().rows.values() for row in rows if row.kind == "trade"}
    assert set(wants()) <= known
