"""The real program in a real browser: the first minute, a meeting, a kill, and the nudge of the morning."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.wire.program import Program, running

CAMILLE, ALEX = 1001, 1002
FRIDAY_EVENING = "2026-11-20T18:00:00+01:00"
PATIENCE = 15_000  # ms: the program learns to read at its first message

LIVES = {
    CAMILLE: {
        "start": "Démarrer",
        "skip": "Passer",
        "city": "Lyon",
        "told": "Déj hier avec Marie Dupont, DRH chez Acme, elle m'a relu mon CV, je lui envoie l'article vendredi",
        "keep": "Garder",
        "noted": "C’est noté",
        "next": "Prochain rappel",
        "nudge": "Marie Dupont a relu votre CV",
        "done": "C’est dit",
        "thanked": "Merci",
    },
    ALEX: {
        "start": "Start",
        "skip": "Skip",
        "city": "London",
        "told": "Lunch yesterday with Marie Dupont, HR lead at Acme, she reviewed my CV, I'll send her a note Friday",
        "keep": "Keep",
        "noted": "Noted",
        "next": "Next nudge",
        "nudge": "Marie Dupont reviewed your CV",
        "done": "Thanked",
        "thanked": "Marie Dupont",
    },
}


def free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


async def opened(page: Page, program: Program, user: int) -> None:
    address = (await program.says("the playground is open at")).split()[-1]
    await page.goto(f"{address}/?user={user}")


async def hears(page: Page, words: str) -> None:
    await expect(page.locator("article.from-bot").filter(has_text=words).last).to_be_visible(timeout=PATIENCE)


async def presses(page: Page, name: str) -> None:
    await page.get_by_role("button", name=name, exact=True).last.click(timeout=PATIENCE)


async def writes(page: Page, text: str) -> None:
    await page.locator("#box").fill(text)
    await page.locator("#box").press("Enter")


@pytest.mark.parametrize("user", [CAMILLE, ALEX], ids=["fr", "en"])
async def test_from_the_first_word_to_the_nudge_of_the_morning_through_a_kill(
    user: int, context: BrowserContext, tmp_path: Path
) -> None:
    says = LIVES[user]
    settings = {"PLAYGROUND_PORT": free_port()}
    page = await context.new_page()
    async with running(tmp_path, settings=settings | {"COACH_CLOCK": FRIDAY_EVENING}) as program:
        await opened(page, program, user)
        await presses(page, says["start"])
        await presses(page, says["skip"])
        await writes(page, says["city"])
        await presses(page, says["skip"])
        await writes(page, says["told"])
        await presses(page, says["keep"])
        await hears(page, says["noted"])
        await program.kill()
    async with running(tmp_path, settings=settings | {"COACH_CLOCK": FRIDAY_EVENING}) as program:
        await opened(page, program, user)
        await hears(page, says["noted"])
        await presses(page, says["next"])
        await hears(page, says["nudge"])
        await presses(page, says["done"])
        await hears(page, says["thanked"])
        assert "Traceback" not in program.said
        assert "Marie" not in program.said
    await page.close()
