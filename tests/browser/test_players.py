"""Who plays: three people, two languages, and what waits for the others."""

import pytest
from playwright.async_api import expect

from bot.playground import Playground
from tests.browser.chat import ALEX, CAMILLE, Chat
from tests.browser.conftest import TOKEN


async def test_another_player_has_another_chat_and_keeps_a_draft(chat: Chat) -> None:
    await chat.begin()
    await chat.box.fill("I was about to")
    await chat.press("Camille Rousseau")
    await expect(chat.page.locator("#welcome-description")).to_have_text("Je me souviens de vos rencontres.")
    await expect(chat.page.locator("html")).to_have_attribute("lang", "fr")
    await expect(chat.page.get_by_role("region", name="Machine à voyager dans le temps")).to_be_visible()
    await chat.press("Alex Morgan")
    await chat.hears("Welcome!")
    await expect(chat.box).to_have_value("I was about to")
    await chat.page.reload()
    await chat.hears("Welcome!")


async def test_a_message_for_somebody_else_is_marked_until_it_is_read(chat: Chat) -> None:
    await chat.begin(CAMILLE)
    await chat.begin(ALEX)
    await chat.stage.bot.say(CAMILLE, "Bonjour Camille")
    await chat.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # who comes back to the tab looks
    camille = chat.page.get_by_role("button", name="Camille Rousseau, 1 unread message")
    await expect(camille).to_be_visible()
    await expect(chat.page).to_have_title("(1) Entregent")
    await camille.click()
    await chat.hears("Bonjour Camille")
    await expect(chat.page).to_have_title("Entregent")


async def test_the_language_switch_speaks_to_page_and_bot_alike_and_no_word_lacks(chat: Chat) -> None:
    await chat.begin()
    await chat.press("Français")
    await expect(chat.page.get_by_role("heading", name="Terrain de jeu")).to_be_visible()
    await expect(chat.box).to_have_attribute("placeholder", "Message")
    await expect(chat.log.get_by_role("heading")).to_have_text("Aujourd’hui")
    await chat.box.press_sequentially("/")
    await expect(chat.page.get_by_role("option", name="Raconter une rencontre")).to_be_visible()
    assert chat.stage.playground.world.player(ALEX).language_code == "fr"
    words = await chat.page.evaluate(
        "import('/page/words.js').then(({WORDS}) => Object.fromEntries(Object.entries(WORDS).map("
        "([language, words]) => [language, Object.entries(words).map(([key, word]) => [key, typeof word]).sort()])))"
    )
    assert words["fr"] == words["en"]
    assert len(words["en"]) > 80


async def test_a_blocked_bot_is_left_alone_until_it_is_unblocked(chat: Chat) -> None:
    await chat.begin()
    block = chat.page.get_by_role("switch", name="Block the coach")
    await block.click()
    await expect(block).to_have_attribute("aria-checked", "true")
    await expect(chat.box).to_be_hidden()
    with pytest.raises(AssertionError, match="blocked"):
        await chat.stage.bot.say(ALEX, "Are you there?")
    await chat.press("Unblock")
    await expect(chat.box).to_be_focused()
    await chat.ask_for("I am back", "heard: I am back")


async def test_after_a_restart_the_page_finds_its_way_back(chat: Chat) -> None:
    await chat.begin()
    await chat.write("Before the restart")
    await chat.hears("heard: Before the restart")
    port = int(chat.stage.address.rpartition(":")[2])
    await chat.stage.bot.stop()
    await chat.stage.playground.stop()
    hint = chat.page.locator("#connection")
    await expect(hint).to_contain_text("Reconnecting…")
    again = Playground(token=TOKEN, port=port, now=chat.stage.now)
    assert await again.start() == chat.stage.address
    again.hands.send(ALEX, "Written meanwhile")
    try:
        await chat.said("Written meanwhile")
        await expect(hint).to_be_empty()
        await expect(chat.page.get_by_text("Before the restart")).to_have_count(0)
    finally:
        await again.stop()
    chat.trouble.clear()  # the browser reports every refused connection, as it should
