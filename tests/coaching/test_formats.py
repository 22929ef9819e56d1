"""The forms proposed are those the user enjoys, never those they would rather avoid (P3)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coaching.drafts import draft_for
from bot.coaching.formats import FORMATS, USUAL, enjoyed, format_with, formats
from bot.coaching.nudges.rhythm import rhythm
from bot.coaching.nudges.silence import silence
from bot.domain.lines import line
from bot.domain.owner import Rhythm
from tests.people import ANNE, PAUL, ZOE, at, met, notebook, on


@pytest.mark.parametrize(
    ("enjoys", "avoids", "proposed"),
    [
        ((), (), USUAL),
        (("walk", "breakfast"), (), ("walk", "breakfast")),
        ((), ("coffee",), ("lunch", "call", "breakfast")),
        (("event",), (), USUAL),
        ((), FORMATS, ("call",)),
    ],
)
def test_what_is_enjoyed_comes_first_and_what_is_avoided_never(
    enjoys: tuple[str, ...], avoids: tuple[str, ...], proposed: tuple[str, ...]
) -> None:
    assert formats(replace(ZOE, enjoys=enjoys, avoids=avoids)) == proposed


def test_with_somebody_the_last_form_is_proposed_again_unless_it_is_no_pleasure() -> None:
    told = (met(PAUL, "2026-10-02", kind="coffee"), met(PAUL, "2026-11-02", kind="lunch"))
    assert format_with(notebook(*told), PAUL) == "lunch"
    assert format_with(notebook(*told), ANNE) == "coffee"
    assert format_with(notebook(*told, owner=replace(ZOE, avoids=("lunch",))), PAUL) == "coffee"
    assert format_with(notebook(*told, owner=replace(ZOE, enjoys=("walk",))), PAUL) == "walk"
    assert format_with(notebook(*told, owner=replace(ZOE, enjoys=("walk", "lunch"))), PAUL) == "lunch"


def test_an_evening_is_no_way_to_see_one_person() -> None:
    assert format_with(notebook(met(PAUL, "2026-11-02", kind="event")), PAUL) == "coffee"


def test_the_rhythm_and_a_silence_name_what_is_enjoyed() -> None:
    walker = replace(ZOE, enjoys=("walk", "breakfast", "lunch"), rhythm=Rhythm(1, "month"))
    book = notebook(met(PAUL, "2026-06-02"), owner=walker)
    month = next(iter(rhythm(book, at("2026-11-23 09:30"))))
    assert month.line.key == "rhythm.enjoyed"
    assert month.line.args["forms"] == enjoyed(walker) == (line("format.walk"), line("format.breakfast"))
    long = next(nudge for nudge in silence(book, at("2026-11-23 09:30")) if nudge.people == (PAUL.id,))
    assert long.line.args["format"] == line("format.walk")


def test_a_draft_to_somebody_new_proposes_it() -> None:
    book = notebook(met(PAUL, "2026-11-20"), owner=replace(ZOE, enjoys=("breakfast",)))
    (text, _) = draft_for(book, f"hello:{PAUL.id}", on("2026-11-23"))
    assert line("format.breakfast") in [
        arg for part in text.args.values() for arg in getattr(part, "args", {}).values()
    ]
