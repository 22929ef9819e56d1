"""What a person does in front of the chat page, in the words of a test."""

from dataclasses import dataclass
from datetime import datetime

from playwright.async_api import Locator, Page, expect

from bot.playground import Playground
from tests.browser.fake_time_machine import FakeTimeMachine
from tests.browser.scripted_bot import ScriptedBot

CAMILLE, ALEX, SAM = 1001, 1002, 1003


@dataclass
class Stage:
    """A playground that runs, the bot in it, and the clock that both live by."""

    address: str
    playground: Playground
    bot: ScriptedBot
    clock: FakeTimeMachine

    def now(self) -> datetime:
        """The program's instant, aware, UTC."""
        return self.clock.now()


class Chat:
    """The page in a browser. `stage` is what it talks to; `outside` holds what it asked of other machines: nothing."""

    def __init__(self, page: Page, stage: Stage) -> None:
        self.page = page
        self.stage = stage
        self.trouble: list[str] = []
        self.outside: list[str] = []
        here = (stage.address, "data:", "blob:")
        page.on("request", lambda asked: None if asked.url.startswith(here) else self.outside.append(asked.url))
        page.on("pageerror", lambda error: self.trouble.append(str(error)))
        page.on("console", lambda said: self.trouble.append(said.text) if said.type == "error" else None)

    @property
    def box(self) -> Locator:
        """The message box."""
        return self.page.locator("#box")

    @property
    def log(self) -> Locator:
        """The conversation."""
        return self.page.get_by_role("log")

    async def open(self, user: int = ALEX) -> None:
        """Load the page for one player and wait until it shows their chat."""
        await self.page.goto(f"{self.stage.address}/?user={user}")
        await expect(self.page.locator(f'#player-list [aria-current][data-user="{user}"]')).to_be_attached()

    async def begin(self, user: int = ALEX) -> None:
        """Open the page for somebody who has started the bot already."""
        self.stage.playground.hands.start(user)
        await self.open(user)
        await self.hears("Welcome!")

    async def write(self, text: str) -> None:
        """Type a message and press Enter."""
        await self.box.fill(text)
        await self.box.press("Enter")

    async def hears(self, text: str) -> Locator:
        """Wait for a message of the bot with these words; gives its article."""
        found = self.page.locator("article.from-bot").filter(has_text=text).last
        await expect(found).to_be_visible()
        return found

    async def said(self, text: str) -> Locator:
        """Wait for one's own message with these words; gives its article."""
        found = self.page.locator("article.from-user").filter(has_text=text).last
        await expect(found).to_be_visible()
        return found

    async def ask_for(self, what: str, answer: str) -> Locator:
        """Write a word of the scripted bot and wait for its answer."""
        await self.write(what)
        return await self.hears(answer)

    async def press(self, name: str, *, inside: Locator | None = None) -> None:
        """Press the button with this name."""
        await (inside or self.page).get_by_role("button", name=name, exact=True).click()

    async def toast(self, text: str) -> None:
        """Wait for a short note with these words."""
        await expect(self.page.locator("#toasts").get_by_text(text)).to_be_visible()

    async def allow_copying(self) -> None:
        """The person allows the page to use the clipboard."""
        await self.page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=self.stage.address)

    async def copied(self) -> str:
        """What is in the clipboard."""
        return str(await self.page.evaluate("navigator.clipboard.readText()"))
