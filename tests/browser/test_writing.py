"""Writing to the bot: sending, answering, correcting, and losing nothing when the playground is away."""

from playwright.async_api import expect

from tests.browser.chat import CAMILLE, Chat


async def test_the_first_screen_tells_what_the_bot_does_and_starts_it(chat: Chat) -> None:
    await chat.open()
    welcome = chat.page.get_by_role("region", name="Entregent")
    await expect(welcome).to_contain_text("I remember whom you met.")
    await expect(welcome).to_contain_text("nothing leaves this machine")
    await expect(chat.box).to_be_hidden()
    await chat.press("Start")
    await chat.said("/start")
    await chat.hears("Welcome!")
    await expect(welcome).to_be_hidden()
    await expect(chat.box).to_be_focused()


async def test_a_link_with_a_payload_starts_the_bot_with_it(chat: Chat) -> None:
    await chat.page.goto(f"{chat.stage.address}/?user=1002&start=from_paul")
    await chat.press("Start")
    await chat.said("/start from_paul")


async def test_enter_sends_and_shift_enter_begins_a_line(chat: Chat) -> None:
    await chat.begin()
    await chat.box.press_sequentially("Lunch with Marie")
    await chat.box.press("Shift+Enter")
    await chat.box.press_sequentially("and Paul")
    await chat.box.press("Enter")
    answer = await chat.hears("heard: Lunch with Marie")
    assert (await answer.locator(".text").inner_text()).split("\n") == ["heard: Lunch with Marie", "and Paul"]
    await expect(chat.box).to_have_value("")


async def test_narrow_spaces_odd_names_and_markup_arrive_as_they_were_written(chat: Chat) -> None:
    await chat.begin()
    written = "Qui\u202f? <b>Zoë & Léo</b> «\u00a0oui\u00a0» שלום"
    await chat.write(written)
    mine = await chat.said("Zoë & Léo")
    assert await mine.locator(".text").evaluate("it => it.textContent") == written


async def test_a_long_text_says_how_much_room_is_left_and_leaves_as_several(chat: Chat) -> None:
    await chat.begin()
    counter = chat.page.locator("#counter")
    await chat.box.fill("a" * 3_700)
    await expect(counter).to_be_empty()
    await chat.box.fill("a" * 4_090)
    await expect(counter).to_have_text("6 characters left")
    await chat.box.fill("a" * 5_000)
    await expect(counter).to_have_text("Leaves as 2 messages")
    await chat.box.press("Enter")
    await expect(chat.page.locator("article.from-user").filter(has_text="aaa")).to_have_count(2)


async def test_arrow_up_corrects_the_last_message(chat: Chat) -> None:
    await chat.begin()
    await chat.ask_for("Coffee with Mari", "heard: Coffee with Mari")
    await chat.box.press("ArrowUp")
    await expect(chat.box).to_have_value("Coffee with Mari")
    await expect(chat.page.locator("#context")).to_contain_text("Edit message")
    await chat.box.press("End")
    await chat.box.press_sequentially("e")
    await chat.box.press("Enter")
    await chat.hears("corrected: Coffee with Marie")
    await expect(await chat.said("Coffee with Marie")).to_contain_text("edited")
    await expect(chat.page.locator("#context")).to_be_hidden()


async def test_the_pencil_corrects_and_escape_leaves_all_as_it_was(chat: Chat) -> None:
    await chat.begin()
    await chat.ask_for("Tea with Paul", "heard: Tea with Paul")
    mine = await chat.said("Tea with Paul")
    await mine.hover()
    await chat.press("Edit", inside=mine)
    await chat.box.fill("Something else")
    await chat.box.press("Escape")
    await expect(chat.box).to_have_value("")
    await expect(mine).not_to_contain_text("edited")


async def test_a_correction_that_was_refused_comes_back(chat: Chat) -> None:
    await chat.begin()
    await chat.ask_for("Tea with Paul", "heard: Tea with Paul")
    await chat.page.route("**/play/edit", lambda route: route.fulfill(status=400, json={"error": "too late"}))
    await chat.box.press("ArrowUp")
    await chat.write("Tea with Paula")
    await chat.toast("too late")
    await expect(chat.box).to_have_value("Tea with Paula")
    await expect(chat.page.locator("#context")).to_contain_text("Edit message")
    chat.trouble.clear()  # the browser reports the refusal too


async def test_answering_a_message_quotes_it(chat: Chat) -> None:
    await chat.begin()
    welcome = await chat.hears("Welcome!")
    await welcome.hover()
    await chat.press("Reply", inside=welcome)
    await expect(chat.page.locator("#context")).to_contain_text("Reply to Entregent")
    await chat.write("Thank you")
    await chat.hears("heard: Thank you (about: Welcome!)")
    await expect((await chat.said("Thank you")).locator(".quoted")).to_contain_text("Welcome!")


async def test_a_forced_reply_is_prepared(chat: Chat) -> None:
    await chat.begin()
    await chat.ask_for("ask", "In which city?")
    await expect(chat.box).to_have_attribute("placeholder", "A city")
    await chat.write("Lyon")
    await chat.hears("heard: Lyon (about: In which city?)")
    await expect(chat.box).to_have_attribute("placeholder", "Message")


async def test_the_slash_offers_commands_and_tab_completes_them(chat: Chat) -> None:
    await chat.begin()
    await chat.box.press_sequentially("/m")
    options = chat.page.get_by_role("option")
    await expect(options).to_have_text(["/metTell whom you met", "/muteBe left in peace"])
    await chat.box.press("ArrowDown")
    await expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    await chat.box.press("Enter")
    await chat.hears("heard: /mute")
    await chat.box.press_sequentially("/we")
    await chat.box.press("Tab")
    await expect(chat.box).to_have_value("/week ")
    await expect(chat.box).to_be_focused()


async def test_the_command_button_lists_all_commands_in_the_users_language(chat: Chat) -> None:
    await chat.begin(CAMILLE)
    await chat.press("Commandes")
    await expect(chat.page.get_by_role("option")).to_have_count(2)
    await chat.page.get_by_role("option", name="Raconter une rencontre").click()
    await chat.hears("heard: /vu")


async def test_what_could_not_be_sent_waits_and_can_be_sent_again(chat: Chat) -> None:
    await chat.begin()
    await chat.page.route("**/play/send", lambda route: route.abort())
    await chat.write("Do not lose me")
    failed = chat.page.locator(".failed").filter(has_text="Do not lose me")
    await expect(failed).to_contain_text("Not sent")
    await chat.page.unroute("**/play/send")
    await chat.press("Try again")
    await chat.hears("heard: Do not lose me")
    await expect(failed).to_have_count(0)
    chat.trouble.clear()  # the browser reports the refused connection, as it should


async def test_the_typing_dots_come_and_go(chat: Chat) -> None:
    await chat.begin()
    await chat.write("think")
    await expect(chat.page.locator(".dots")).to_be_visible()
    await expect(chat.page.locator("#typing-words")).to_have_text("Entregent is writing…")
    await chat.ask_for("well", "heard: well")
    await expect(chat.page.locator(".dots")).to_be_hidden()
