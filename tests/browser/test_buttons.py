"""The buttons under a message: pressed, copied, opened, searched with."""

from playwright.async_api import expect

from tests.browser.chat import Chat


async def test_the_bots_short_answer_is_a_note_and_its_insisting_one_a_dialog(chat: Chat) -> None:
    await chat.begin()
    await chat.ask_for("buttons", "Here are buttons")
    await chat.press("Keep")
    await chat.toast("Noted")
    await expect(chat.page.get_by_role("button", name="Keep")).not_to_have_attribute("aria-busy", "true")
    await chat.press("Alert")
    dialog = chat.page.get_by_role("dialog", name="Entregent")
    await expect(dialog).to_contain_text("Are you sure?")
    await chat.press("OK")
    await expect(dialog).to_have_count(0)
    await expect(chat.page.get_by_role("button", name="Alert")).to_be_focused()


async def test_a_changed_message_stays_in_its_place_and_keeps_the_focus(chat: Chat) -> None:
    await chat.begin()
    await chat.ask_for("buttons", "Here are buttons")
    await chat.press("Change")
    changed = await chat.hears("Changed")
    await expect(changed).to_contain_text("edited")
    await expect(changed.get_by_role("button", name="Change")).to_be_focused()
    await expect(chat.log.get_by_text("Here are buttons")).to_have_count(0)


async def test_a_deleted_message_goes_and_the_focus_finds_its_neighbour(chat: Chat) -> None:
    await chat.begin()
    article = await chat.ask_for("buttons", "Here are buttons")
    await chat.press("Remove")
    await expect(article).to_have_count(0)
    await expect(await chat.said("buttons")).to_be_focused()


async def test_a_button_waits_visibly_for_a_bot_that_says_nothing(chat: Chat) -> None:
    await chat.begin()
    await chat.ask_for("buttons", "Here are buttons")
    await chat.press("Stay silent")
    await expect(chat.page.get_by_role("button", name="Stay silent")).to_have_attribute("aria-busy", "true")


async def test_a_draft_is_copied(chat: Chat) -> None:
    await chat.allow_copying()
    await chat.begin()
    await chat.ask_for("buttons", "Here are buttons")
    await chat.press("Copy the draft")
    await chat.toast("Copied")
    assert await chat.copied() == "Dear Marie, thank you!"


async def test_links_open_outside_and_colours_say_what_a_button_does(chat: Chat) -> None:
    await chat.begin()
    await chat.ask_for("buttons", "Here are buttons")
    link = chat.page.get_by_role("link", name="Read more (opens outside)")
    await expect(link).to_have_attribute("href", "https://example.org/")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")
    grounds = [
        await chat.page.get_by_role("button", name=name).evaluate("it => getComputedStyle(it).backgroundColor")
        for name in ("Keep", "Alert", "Change", "Remove")
    ]
    assert len(set(grounds)) == 4


async def test_searching_from_a_button_opens_the_search_here_or_for_somebody(chat: Chat) -> None:
    await chat.begin()
    await chat.ask_for("buttons", "Here are buttons")
    await chat.press("Search here")
    await expect(chat.box).to_have_value("@entregent_bot marie")
    await expect(chat.page.get_by_role("option", name="Marie Curie")).to_be_visible()
    await chat.box.fill("")
    await chat.press("Share")
    await chat.page.get_by_role("dialog", name="Choose a chat").get_by_role("button", name="Sam").click()
    await expect(chat.box).to_have_value("@entregent_bot marie")
    await expect(chat.page.locator("#suggestions-title")).to_have_text("For Sam · 1 result")
    await chat.page.get_by_role("option", name="Marie Curie").click()
    await chat.said("Marie Curie")
    await chat.toast("On Telegram this would have gone to Sam.")
