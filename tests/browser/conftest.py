"""A real Chromium in front of a real playground; without one, these tests are left out, and that is said."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from bot.playground import Playground
from tests.browser.chat import Chat, Stage
from tests.browser.fake_time_machine import FakeTimeMachine
from tests.browser.scripted_bot import ScriptedBot

HERE = Path(__file__).parent
TOKEN = "1000:browser"
NAMES = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LEFT_OUT = "browser tests left out: no Chromium found"
PATIENCE = 5_000  # ms that a condition may take to come true

expect.set_options(timeout=PATIENCE)


def chromium() -> str | None:
    """The path of this machine's Chromium, if it has one."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the browser tests; leave them out where there is no Chromium, unless the checks run: they need one."""
    ours = [item for item in items if HERE in item.path.parents]
    missing = chromium() is None and os.environ.get("CI") != "true"
    for item in ours:
        item.add_marker(pytest.mark.browser)
        item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)
        if missing:
            item.add_marker(pytest.mark.skip(reason=LEFT_OUT))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once that the browser tests did not run."""
    if any(LEFT_OUT in str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])):
        terminalreporter.write_line(LEFT_OUT)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """One Chromium for all tests."""
    path = chromium()
    if path is None:
        pytest.fail(f"CI=true wants the browser tests, and no Chromium was found ({', '.join(NAMES)})", pytrace=False)
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield opened
        await opened.close()


@pytest_asyncio.fixture(loop_scope="session")
async def stage() -> AsyncIterator[Stage]:
    """A playground of its own for each test, with the scripted bot in it."""
    clock = FakeTimeMachine()
    playground = Playground(token=TOKEN, now=clock.now, time_machine=clock, inline_wait=1.0)
    async with AsyncExitStack() as ends:
        address = await playground.start()
        ends.push_async_callback(playground.stop)
        bot = ScriptedBot(address, TOKEN)
        ends.push_async_callback(bot.stop)
        await bot.start()
        yield Stage(address, playground, bot, clock)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    """A profile at desk width, in Paris, by day. Every playground has its own address, so tests share no storage."""
    opened = await browser.new_context(
        viewport={"width": 1280, "height": 800},
        timezone_id="Europe/Paris",
        color_scheme="light",
        reduced_motion="reduce",
    )
    opened.set_default_timeout(PATIENCE)
    yield opened
    await opened.close()


@pytest_asyncio.fixture(loop_scope="session")
async def page(context: BrowserContext) -> AsyncIterator[Page]:
    """An empty tab."""
    opened = await context.new_page()
    yield opened
    await opened.close()


@pytest_asyncio.fixture(loop_scope="session")
async def chat(page: Page, stage: Stage) -> AsyncIterator[Chat]:
    """The chat page, not yet opened; at the end it must not have complained, nor asked anything of another machine."""
    shown = Chat(page, stage)
    yield shown
    assert shown.trouble == []
    assert shown.outside == []
