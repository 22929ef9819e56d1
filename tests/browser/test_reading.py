"""Reading: Telegram's formatting, days, directions, and where one is in a long conversation."""

from datetime import UTC, datetime

from playwright.async_api import expect

from tests.browser.chat import ALEX, Chat


async def test_every_kind_of_formatting_is_shown(chat: Chat) -> None:
    await chat.begin()
    article = await chat.ask_for("formats", "Bold")
    for tag, words in {
        "b": "Bold",
        "i": "italic",
        "u": "underlined",
        "s": "struck",
        "code": "marie@example.org",
    }.items():
        await expect(article.locator(f".text > {tag}")).to_have_text(words)
    await expect(article.get_by_role("link", name="The article")).to_have_attribute(
        "href", "https://example.org/article"
    )
    await expect(article.locator("time[title]").first).to_have_text("30 October 2026 at 15:00")
    assert "Qui\u202f? Marie\u00a0: 3\u202f000\u00a0€" in await article.locator(".text").evaluate(
        "it => it.textContent"
    )


async def test_a_spoiler_and_a_long_quote_open_by_keyboard(chat: Chat) -> None:
    await chat.begin()
    article = await chat.ask_for("formats", "Bold")
    spoiler = article.get_by_role("button", name="Hidden text: show it")
    await spoiler.press("Enter")
    await expect(spoiler).to_have_count(0)
    await expect(article.get_by_text("Lunch with the minister")).to_be_visible()
    quote = article.locator("blockquote")
    folded = await quote.evaluate("it => it.offsetHeight")
    more = article.get_by_role("button", name="Show more")
    await more.press("Enter")
    await expect(article.get_by_role("button", name="Show less")).to_have_attribute("aria-expanded", "true")
    assert await quote.evaluate("it => it.offsetHeight") > folded


async def test_a_code_block_is_copied_and_a_command_in_a_text_is_sent(chat: Chat) -> None:
    await chat.allow_copying()
    await chat.begin()
    article = await chat.ask_for("formats", "Bold")
    await chat.press("Copy", inside=article.locator(".code-block"))
    await chat.toast("Copied")
    assert await chat.copied() == "Dear Marie,\nthank you."
    await article.get_by_role("button", name="/week").press(" ")
    await chat.hears("heard: /week")
    await article.get_by_role("link", name="here").click()  # a link to this very bot starts it, here
    await chat.said("/start paul")


async def test_nothing_a_bot_writes_becomes_more_than_text(chat: Chat) -> None:
    await chat.begin()
    html = (
        '<img src=x onerror=alert(1)><a href="javascript:alert(1)" onclick="alert(1)">press</a>'
        '<b style="color:red">b</b><script>alert(1)</script>'
    )
    shown = await chat.page.evaluate(
        "html => import('/page/rich.js').then(({formatted}) => {"
        " const place = document.createElement('p'); place.append(formatted(html)); return place.innerHTML })",
        html,
    )
    assert shown == "<span>press</span><b>b</b>alert(1)"
    chat.trouble.clear()  # the page's policy says that it refused what was hidden in the text


async def test_times_are_told_in_the_readers_zone_and_as_the_bot_wishes(chat: Chat) -> None:
    await chat.begin()
    instant = int(datetime(2026, 11, 21, 23, 30, tzinfo=UTC).timestamp())
    for shape, words in {"r": "in 1 day", "t": "00:30", "wD": "Sunday, 22 November 2026", "": "then"}.items():
        text = f'{shape}: <tg-time unix="{instant}" format="{shape}">then</tg-time>'
        sent = await chat.stage.bot.say(ALEX, text, parse_mode="HTML")
        shown = chat.page.locator(f'article[data-id="{sent["message_id"]}"] .text time')
        await expect(shown).to_have_text(words)
        await expect(shown).to_have_attribute("title", "Sunday 22 November, 00:30")


async def test_each_text_runs_in_its_own_direction(chat: Chat) -> None:
    await chat.begin()
    await chat.write("שלום, אני נועה")
    mine = await chat.said("נועה")
    assert await mine.locator(".text").evaluate("it => getComputedStyle(it).direction") == "rtl"
    answer = await chat.hears("heard: שלום")
    assert await answer.locator(".text").evaluate("it => getComputedStyle(it).direction") == "ltr"


async def test_who_reads_further_up_is_told_of_news_and_taken_there(chat: Chat) -> None:
    await chat.begin()
    for number in range(20):
        await chat.stage.bot.say(ALEX, f"Story {number}\n\n\nand its end")
    await chat.hears("Story 19")
    await chat.page.locator("#scroll").evaluate("it => it.scrollTo(0, 0)")
    await expect(chat.page.get_by_role("button", name="Go to the newest message")).to_be_visible()
    await chat.stage.bot.say(ALEX, "News!")
    await chat.page.get_by_role("button", name="1 new message").click()
    await expect(chat.page.locator("article").last).to_be_in_viewport()
    await expect(chat.page.locator("#to-newest")).to_be_hidden()
