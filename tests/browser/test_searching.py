"""Inline mode: "@bot …" in the message box shows results and sends one."""

from playwright.async_api import expect

from tests.browser.chat import Chat


async def test_results_come_when_the_hand_pauses_and_enter_sends_the_chosen_one(chat: Chat) -> None:
    await chat.begin()
    asked: list[str] = []
    chat.page.on("request", lambda request: asked.append(request.url) if request.url.endswith("/play/inline") else None)
    await chat.box.press_sequentially("@entregent_bot mari")
    options = chat.page.get_by_role("option")
    await expect(options).to_have_count(2)
    assert len(asked) == 1
    await expect(chat.page.locator("#suggestions-title")).to_have_text("2 results")
    await chat.box.press("ArrowDown")
    await expect(chat.box).to_have_attribute("aria-activedescendant", "option-1")
    await chat.box.press("Enter")
    sent = await chat.said("Marius Petit")
    await expect(sent.locator("b")).to_have_text("Marius Petit")
    await expect(sent).to_contain_text("via @entregent_bot")
    await expect(chat.box).to_have_value("")
    await expect(options).to_have_count(0)


async def test_nothing_found_is_said_and_escape_leaves_the_words(chat: Chat) -> None:
    await chat.begin()
    await chat.box.fill("@entregent_bot nobody")
    await expect(chat.page.locator("#suggestions-title")).to_have_text("No result")
    await chat.box.press("Escape")
    await expect(chat.page.locator("#suggestions")).to_be_hidden()
    await expect(chat.box).to_have_value("@entregent_bot nobody")


async def test_the_name_of_the_bot_is_completed(chat: Chat) -> None:
    await chat.begin()
    await chat.box.press_sequentially("@en")
    await expect(chat.page.get_by_role("option")).to_contain_text("@entregent_bot")
    await chat.box.press("Tab")
    await expect(chat.box).to_have_value("@entregent_bot ")
    await expect(chat.page.get_by_role("option")).to_have_count(10)


async def test_the_list_grows_as_one_goes_down_and_its_button_starts_the_bot(chat: Chat) -> None:
    await chat.begin()
    options = chat.page.get_by_role("option")
    await chat.box.fill("@entregent_bot guest")
    for seen in (10, 20, 25):
        await expect(options).to_have_count(seen)
        await options.last.scroll_into_view_if_needed()
    await expect(options.nth(24)).to_have_text("Guest 24What you know of Guest 24")
    await expect(options.first).to_have_attribute("aria-selected", "true")
    await chat.press("Add somebody")
    await chat.said("/start add")
    await expect(chat.box).to_have_value("")


async def test_the_list_leaves_with_the_focus_and_comes_back_with_it(chat: Chat) -> None:
    await chat.begin()
    await chat.box.fill("@entregent_bot marie")
    option = chat.page.get_by_role("option", name="Marie Curie")
    await expect(option).to_be_visible()
    await chat.page.locator("#bot-name").click()
    await expect(option).to_be_hidden()
    await chat.box.click()
    await expect(option).to_be_visible()
