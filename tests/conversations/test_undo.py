"""/undo: one step back and one more, each named; a button undoes what it stands under and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from bot.domain.notebook import Notebook
from bot.domain.owner import Lang, Owner
from bot.domain.turns import Pressed
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from tests.conversations.talk import CAMILLE, FRIDAY_EVENING, Talk, talk
from tests.people import PAUL, ZOE, at, notebook, promised

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])


async def after_two_changes(lang: Lang = "fr") -> Talk:
    someone = await talk(lang)
    await someone.says("/settings")
    await someone.presses("settings.button.hour")
    await someone.says("8h15")
    someone.now = someone.now.replace(minute=45)
    return await someone.says("/pause")


@LANGS
async def test_each_step_back_is_named_and_the_next_one_offered(lang: Lang) -> None:
    someone = await after_two_changes(lang)
    await someone.says("/undo")
    assert someone.text.endswith("la pause." if lang == "fr" else "the pause.")
    assert someone.known.owner.paused_on is None
    await someone.presses("undo.more")
    assert someone.known.owner.slot == time(9, 30)
    assert someone.buttons == []


@LANGS
async def test_nothing_to_undo_is_said_kindly(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("/undo")
    assert someone.lines == ["undo.nothing"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "undo"), ("en", "undo")])
async def test_undo_can_be_said_in_words(lang: Lang, said: str) -> None:
    someone = await after_two_changes(lang)
    await someone.says(said)
    assert someone.lines == ["undo.done"]


@pytest.mark.parametrize(("lang", "put_off"), [("fr", "jeudi prochain"), ("en", "next Thursday")])
async def test_what_is_due_again_by_undoing_waits_for_the_next_slot(lang: Lang, put_off: str) -> None:
    owner = replace(ZOE, user_id=CAMILLE, lang=lang)
    book = notebook(promised(PAUL, made="2026-11-10", due="2026-11-13"), owner=owner)
    someone = await talk(lang, now=at("2026-11-13 09:00"), notebook=book)
    await someone.waits(hours=1)
    assert "promise.today" in str(someone.replies)
    await someone.says(put_off)
    someone.now = at("2026-11-18 18:00")
    await someone.says("/undo")
    await someone.waits(hours=2)
    assert someone.replies == ()
    await someone.waits(hours=14)
    assert "promise.late" in str(someone.replies)


async def test_a_button_undoes_its_own_step_only() -> None:
    someone = await after_two_changes()
    first, second = someone.known.changes
    own = undo_button(Turn(someone.known, second.at)).does or ""
    older = undo_button(Turn(someone.known, first.at)).does or ""
    await someone.happens(Pressed(older))
    assert someone.lines == ["undo.since"]
    assert someone.known.owner.paused_on
    await someone.happens(Pressed(own))
    assert someone.lines == ["undo.done"]
    await someone.happens(Pressed(own))
    assert someone.lines == ["undo.gone"]
    assert someone.known.owner.slot == time(8, 15)


async def test_after_a_warning_the_last_step_can_be_undone_in_one_tap() -> None:
    someone = await after_two_changes()
    older = undo_button(Turn(someone.known, someone.known.changes[0].at)).does or ""
    await someone.happens(Pressed(older))
    await someone.presses("undo.this")
    assert someone.known.owner.paused_on is None


def test_the_button_fits_into_what_telegram_takes() -> None:
    does = undo_button(Turn(Notebook(Owner(1)), FRIDAY_EVENING)).does or ""
    assert len(does.encode()) < 30


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_being_welcomed_is_no_step_to_take_back(lang: str) -> None:
    camille = await talk(lang, zone=None)
    await camille.says("/start")
    while any(
        button.label.key == "button.skip" for reply in camille.replies for row in reply.buttons for button in row
    ):
        await camille.presses("button.skip")
    await camille.says("/undo")
    assert camille.lines == ["undo.nothing"]
    assert camille.known.owner.welcomed_on
