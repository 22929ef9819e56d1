"""For everybody: by keyboard alone, with a screen reader, on a phone, by day and by night."""

import re
from collections.abc import Sequence

from playwright.async_api import Page, expect

from tests.browser.chat import Chat

NAMELESS = """() => [
    ...document.querySelectorAll("button, a[href], input, select, textarea, [role=button], [role=option]")
  ]
  .filter((it) => it.checkVisibility({visibilityProperty: true}))
  .filter((it) => !(it.getAttribute("aria-label") || it.textContent.trim() || it.labels?.length
    || document.getElementById(it.getAttribute("aria-labelledby"))?.textContent.trim()))
  .map((it) => it.outerHTML.slice(0, 120))"""

# Contrast of every visible text with the ground it stands on, after WCAG 2.2; translucent colours are mixed.
FAINT = """() => {
  const read = (colour) => {
    const parts = colour.match(/[\\d.]+/g).map(Number);
    const scale = colour.startsWith("color(srgb") ? 255 : 1;
    return [parts[0] * scale, parts[1] * scale, parts[2] * scale, parts[3] ?? 1];
  };
  const mix = (over, under) => [0, 1, 2].map((i) => over[i] * over[3] + under[i] * (1 - over[3])).concat(1);
  const light = (colour) => {
    const [r, g, b] = colour.map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (it) => {
    const layers = [];
    for (let at = it; at; at = at.parentElement) {
      const colour = read(getComputedStyle(at).backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reverse().reduce((under, over) => mix(over, under), [255, 255, 255, 1]);
  };
  const faint = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const it = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !it.checkVisibility({visibilityProperty: true}) || it.closest(".sr")) continue;
    const under = ground(it);
    const text = mix(read(getComputedStyle(it).color), under);
    const [high, low] = [light(text), light(under)].sort((a, b) => b - a);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < 4.5) faint.push(`${contrast.toFixed(2)} ${walk.currentNode.data.trim().slice(0, 40)}`);
  }
  return faint;
}"""


async def walk(page: Page, keys: Sequence[str]) -> None:
    for key in keys:
        await page.keyboard.press(key)


async def test_the_whole_way_by_keyboard_alone(chat: Chat) -> None:
    await chat.open()
    await chat.page.keyboard.press("Tab")
    await expect(chat.page.get_by_role("link", name="Skip to the message box")).to_be_focused()
    start = chat.page.get_by_role("button", name="Start")
    for _ in range(20):
        if await start.evaluate("it => it === document.activeElement"):
            break
        await chat.page.keyboard.press("Tab")
    await chat.page.keyboard.press("Enter")
    await expect(chat.box).to_be_focused()
    await chat.page.keyboard.type("buttons")
    await chat.page.keyboard.press("Enter")
    article = await chat.hears("Here are buttons")

    # From the box back into the newest message: its buttons first, the message itself at the end.
    await chat.page.keyboard.press("Shift+Tab")
    for _ in range(25):
        if await article.evaluate("it => it === document.activeElement"):
            break
        await chat.page.keyboard.press("Shift+Tab")
    await expect(article).to_be_focused()
    await chat.page.keyboard.press("ArrowUp")
    await expect(await chat.said("buttons")).to_be_focused()
    await walk(chat.page, ["ArrowDown", "Tab"])
    await expect(chat.page.get_by_role("button", name="Keep")).to_be_focused()
    await chat.page.keyboard.press("Enter")
    await chat.toast("Noted")
    await walk(chat.page, ["Tab", "Enter"])
    await expect(chat.page.get_by_role("button", name="OK")).to_be_focused()
    await chat.page.keyboard.press("Escape")
    await expect(chat.page.get_by_role("button", name="Alert")).to_be_focused()
    await chat.page.keyboard.press("Escape")
    await expect(chat.box).to_be_focused()

    # The attaching menu opens, closes and gives the focus back.
    await walk(chat.page, ["Shift+Tab", "Enter"])
    await expect(chat.page.get_by_role("button", name="Photo")).to_be_focused()
    await chat.page.keyboard.press("Escape")
    await expect(chat.page.get_by_role("button", name="Attach")).to_be_focused()


async def test_everything_has_a_name_and_the_parts_their_roles(chat: Chat) -> None:
    await chat.begin()
    await chat.ask_for("formats", "Bold")
    await chat.ask_for("file", "notebook.json")
    await chat.ask_for("photo", "A map")
    await chat.ask_for("sharing", "Share something")
    await chat.ask_for("buttons", "Here are buttons")
    assert await chat.page.evaluate(NAMELESS) == []
    for role in ("main", "complementary", "log", "form", "toolbar", "textbox"):
        await expect(chat.page.get_by_role(role).first).to_be_attached()
    await expect(chat.log).not_to_have_attribute("aria-live", "off")
    newest = chat.page.get_by_role("article", name=re.compile("^Entregent, Friday 20 November, 18:04")).last
    await expect(newest).to_contain_text("Here are buttons")
    await expect(chat.page.locator("h1")).to_have_count(1)
    repeated = "[...document.querySelectorAll('[id]')].map(it => it.id).filter((id, i, all) => all.indexOf(id) !== i)"
    assert await chat.page.evaluate(repeated) == []
    for opener, title in (("Location", "Share a location"), ("Contact", "Share a contact")):
        await chat.press("Attach")
        await chat.press(opener)
        await expect(chat.page.get_by_role("dialog", name=title)).to_be_visible()
        assert await chat.page.evaluate(NAMELESS) == []
        await chat.page.keyboard.press("Escape")


async def test_every_text_stands_out_from_its_ground_by_day_and_by_night(chat: Chat) -> None:
    async def assert_readable() -> None:
        assert await chat.page.evaluate(FAINT) == []
        await chat.page.emulate_media(color_scheme="dark")
        assert await chat.page.evaluate(FAINT) == []
        await chat.page.emulate_media(color_scheme="light")

    await chat.open()
    await assert_readable()
    await chat.press("Start")
    for said, answer in (("formats", "Bold"), ("file", "notebook.json"), ("buttons", "Here are buttons")):
        await chat.ask_for(said, answer)
    await (await chat.hears("Welcome!")).hover()
    await chat.ask_for("sharing", "Share something")
    await chat.press("My place")
    await assert_readable()
    await chat.press("Share", inside=chat.page.get_by_role("dialog"))
    await chat.hears("place:")
    await chat.box.fill("/")
    await expect(chat.page.get_by_role("option")).to_have_count(3)
    await assert_readable()


async def test_no_width_needs_scrolling_sideways(chat: Chat) -> None:
    sideways = "[document.body, ...document.querySelectorAll('#scroll, #welcome, #side, dialog, #suggestions')]"
    sideways += ".filter(it => it.scrollWidth > it.clientWidth + 1 && it.clientWidth).map(it => it.id || it.tagName)"

    async def assert_it_fits() -> None:
        for width, height in ((320, 640), (390, 844), (900, 700), (1280, 800)):
            await chat.page.set_viewport_size({"width": width, "height": height})
            assert await chat.page.evaluate(sideways) == [], width
            assert await chat.page.evaluate("document.documentElement.scrollWidth") <= width

    await chat.open()
    await assert_it_fits()
    await chat.press("Start")
    await chat.hears("Welcome!")
    await chat.write("Donaudampfschifffahrtsgesellschaftskapitän" * 8)
    for said, answer in (("formats", "Bold"), ("buttons", "Here are buttons"), ("sharing", "Share something")):
        await chat.ask_for(said, answer)
    await assert_it_fits()
    await chat.page.set_viewport_size({"width": 320, "height": 640})
    await expect(chat.page.get_by_role("button", name="Send", exact=True)).to_be_in_viewport(ratio=1)
    await chat.press("My place")
    await assert_it_fits()


async def test_the_theme_follows_the_device_until_somebody_chooses(chat: Chat) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    await chat.open()
    day = await chat.page.evaluate(ground)
    await chat.page.emulate_media(color_scheme="dark")
    night = await chat.page.evaluate(ground)
    assert day != night
    toggle = chat.page.get_by_role("switch", name="Dark theme")
    await expect(toggle).to_be_checked()
    await toggle.click()
    assert await chat.page.evaluate(ground) == day
    await chat.page.reload()
    await expect(toggle).not_to_be_checked()
    assert await chat.page.evaluate(ground) == day


async def test_on_a_phone_preferences_open_over_the_chat(chat: Chat) -> None:
    await chat.page.set_viewport_size({"width": 390, "height": 844})
    await chat.begin()
    language = chat.page.get_by_role("button", name="Français")
    await expect(language).to_be_hidden()
    await chat.press("Preferences")
    await language.click()
    await expect(chat.page.locator("html")).to_have_attribute("lang", "fr")
    await chat.page.keyboard.press("Escape")
    await expect(language).to_be_hidden()
    await expect(chat.page.get_by_role("button", name="Préférences")).to_be_focused()
