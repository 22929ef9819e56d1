"""Sharing: a number, a place, people, photos and files, both ways."""

from pathlib import Path

from playwright.async_api import FilePayload, expect

from tests.browser.chat import Chat
from tests.browser.scripted_bot import PHOTO

NOTES = FilePayload(name="notes.txt", mimeType="text/plain", buffer=b"Lunch with Marie")
PORTRAIT = FilePayload(name="portrait.png", mimeType="image/png", buffer=PHOTO)
HAND_OVER = """([name, type, words, kind]) => {
  const data = new DataTransfer();
  data.items.add(new File([words], name, {type}));
  const options = {bubbles: true, cancelable: true};
  const place = kind === "paste" ? document.querySelector("#box") : document.querySelector("#scroll");
  place.dispatchEvent(kind === "paste" ? new ClipboardEvent(kind, {...options, clipboardData: data})
    : new DragEvent(kind, {...options, dataTransfer: data}));
}"""


async def test_the_reply_keyboard_shares_ones_own_number_once_and_goes_away(chat: Chat) -> None:
    await chat.begin()
    await chat.ask_for("sharing", "Share something")
    keyboard = chat.page.get_by_role("group", name="Reply buttons")
    await expect(keyboard).to_be_visible()
    await expect(chat.box).to_have_attribute("placeholder", "Press or write")
    await chat.press("My number")
    await expect(chat.page.get_by_role("textbox", name="First name")).to_have_value("Alex")
    await chat.press("Share")
    await chat.hears("contact: Alex Morgan, +33 6 00 00 10 02")
    await expect(keyboard).to_be_hidden()
    await expect(chat.box).to_have_attribute("placeholder", "Message")


async def test_a_reply_keyboard_folds_and_unfolds_and_its_plain_buttons_write(chat: Chat) -> None:
    await chat.begin()
    await chat.ask_for("sharing", "Share something")
    keyboard = chat.page.locator("#reply-keyboard")
    toggle = chat.page.locator("#toggle-keyboard")
    await toggle.click()
    await expect(keyboard).to_be_hidden()
    await toggle.click()
    await chat.press("Later")
    await chat.hears("heard: Later")
    await expect(keyboard).to_be_visible()
    await chat.ask_for("once", "Only once")
    await chat.press("Yes")
    await chat.hears("heard: Yes")
    await expect(keyboard).to_be_hidden()


async def test_somebody_elses_contact_needs_a_name_and_a_number(chat: Chat) -> None:
    await chat.begin()
    await chat.press("Attach")
    await chat.press("Contact")
    dialog = chat.page.get_by_role("dialog", name="Share a contact")
    await dialog.get_by_label("First name").fill("Marie")
    await chat.press("Share", inside=dialog)
    await expect(dialog.get_by_role("alert")).to_contain_text("Phone number")
    await expect(dialog.get_by_label("Phone number")).to_be_focused()
    await dialog.get_by_label("Phone number").fill("+33 1 23 45 67 89")
    await dialog.get_by_label("Organisation").fill("Atelier; Nord")
    await dialog.get_by_label("Phone number").press("Enter")
    await chat.hears("contact: Marie, +33 1 23 45 67 89")
    await expect(dialog).to_have_count(0)
    chats = chat.stage.playground.world.chats
    shared = next(message["contact"] for message in chats[1002].messages.values() if "contact" in message)
    assert "ORG:Atelier\\; Nord" in shared["vcard"].split("\r\n")


async def test_a_place_is_a_town_or_numbers_within_the_globe(chat: Chat) -> None:
    await chat.begin()
    await chat.press("Attach")
    await chat.press("Location")
    dialog = chat.page.get_by_role("dialog", name="Share a location")
    await dialog.get_by_label("City").select_option("Tokyo")
    await chat.press("Share", inside=dialog)
    await chat.hears("place: 35.68 139.65")
    await expect(await chat.said("Tokyo")).to_contain_text("35.6764° N · 139.6500° E")
    await chat.press("Attach")
    await chat.press("Location")
    await dialog.get_by_label("Latitude").fill("-91")
    await chat.press("Share", inside=dialog)
    await expect(dialog.get_by_role("alert")).to_contain_text("out of range")
    await dialog.get_by_label("Latitude").fill("-36,5")
    await chat.press("Share", inside=dialog)
    await chat.hears("place: -36.50 2.35")


async def test_the_browsers_position_fills_the_numbers_or_says_that_it_cannot(chat: Chat) -> None:
    await chat.begin()
    await chat.press("Attach")
    await chat.press("Location")
    dialog = chat.page.get_by_role("dialog", name="Share a location")
    await chat.press("Use my position", inside=dialog)
    await expect(dialog.get_by_role("status")).to_contain_text("gives no position")
    await chat.page.context.grant_permissions(["geolocation"], origin=chat.stage.address)
    await chat.page.context.set_geolocation({"latitude": 48.39, "longitude": -4.49})
    await chat.press("Use my position", inside=dialog)
    await expect(dialog.get_by_label("Latitude")).to_have_value("48.39")
    await expect(dialog.get_by_label("City")).to_have_value("")


async def test_people_are_chosen_among_players_or_named(chat: Chat) -> None:
    await chat.begin()
    await chat.ask_for("sharing", "Share something")
    await chat.press("People")
    dialog = chat.page.get_by_role("dialog", name="Choose people")
    await chat.press("Share", inside=dialog)
    await expect(dialog.get_by_role("alert")).to_contain_text("Choose somebody")
    await dialog.get_by_label("Sam").check()
    await dialog.get_by_label("First name").fill("Marie")
    await chat.press("Share", inside=dialog)
    await chat.hears("people: Sam, Marie")


async def test_a_file_goes_to_the_bot_with_its_words(chat: Chat) -> None:
    await chat.begin()
    await chat.page.locator("#file-picker").set_input_files(NOTES)
    dialog = chat.page.get_by_role("dialog", name="Send a file")
    await expect(dialog).to_contain_text("notes.txt")
    await dialog.get_by_label("Caption").fill("As agreed")
    await chat.press("Send", inside=dialog)
    await chat.hears("document: 16 bytes, As agreed")
    await expect((await chat.said("As agreed")).get_by_role("link")).to_have_attribute("download", "notes.txt")


async def test_a_pasted_picture_is_looked_at_and_leaves_as_a_photo(chat: Chat) -> None:
    await chat.begin()
    await chat.page.locator("#photo-picker").set_input_files(PORTRAIT)
    dialog = chat.page.get_by_role("dialog", name="Send a file")
    await expect(dialog.get_by_label("Photo")).to_be_checked()
    await chat.press("Close", inside=dialog)
    await chat.page.evaluate(HAND_OVER, ["note.txt", "text/plain", "Hello", "paste"])
    await chat.press("Send", inside=dialog)
    await chat.hears("document: 5 bytes, no words")
    await chat.page.evaluate(HAND_OVER, ["drop.txt", "text/plain", "Hello you", "drop"])
    await chat.press("Send", inside=dialog)
    await chat.hears("document: 9 bytes, no words")
    await chat.page.locator("#photo-picker").set_input_files(PORTRAIT)
    await chat.press("Send", inside=dialog)
    await chat.hears(f"photo: {len(PHOTO)} bytes, no words")


async def test_the_bots_photo_opens_and_its_file_is_downloaded(chat: Chat, tmp_path: Path) -> None:
    await chat.begin()
    await chat.ask_for("photo", "A map")
    await chat.page.get_by_role("button", name="Open the photo").click()
    large = chat.page.get_by_role("dialog").get_by_role("img", name="Photo sent by Entregent")
    await expect(large).to_be_visible()
    assert await large.evaluate("it => it.decode().then(() => it.naturalWidth)") == 1
    await chat.page.keyboard.press("Escape")
    await chat.ask_for("file", "notebook.json")
    async with chat.page.expect_download() as waiting:
        await chat.page.get_by_role("link", name="Download notebook.json").click()
    given = await waiting.value
    kept = tmp_path / given.suggested_filename
    await given.save_as(kept)
    assert kept.name == "notebook.json"
    assert kept.read_bytes() == b'{"people": []}'
