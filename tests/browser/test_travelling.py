"""The time machine: tomorrow, a week, the next nudge."""

from datetime import timedelta

from playwright.async_api import expect

from tests.browser.chat import ALEX, CAMILLE, Chat
from tests.browser.fake_time_machine import BEGINNING


async def test_tomorrow_comes_at_the_press_of_a_button_and_today_becomes_yesterday(chat: Chat) -> None:
    await chat.begin()
    clock = chat.page.get_by_role("region", name="Time machine")
    await expect(clock).to_contain_text("18:04")
    await expect(clock).to_contain_text("Friday 20 November")
    await chat.press("Tomorrow morning")
    await expect(clock.get_by_role("status")).to_have_text("It is now Saturday 21 November, 09:31.")
    await expect(clock).to_contain_text("Saturday 21 November")
    await expect(chat.log.get_by_role("heading")).to_have_text("Yesterday")
    await chat.stage.bot.say(ALEX, "Did you thank Marie?")
    await chat.hears("Did you thank Marie?")
    await expect(chat.log.get_by_role("heading")).to_have_text(["Yesterday", "Today"])
    assert chat.stage.clock.arrived == [(ALEX, "tomorrow")]


async def test_without_a_nudge_ahead_it_says_so_and_with_one_it_goes_there(chat: Chat) -> None:
    await chat.begin(CAMILLE)
    says = chat.page.locator("#clock-says")
    await chat.press("Prochain rappel")
    await expect(says).to_have_text("Nulle part où aller\u00a0: rien n’est prévu pour l’instant.")
    chat.stage.clock.nudges.append(BEGINNING + timedelta(days=3))
    await chat.press("Prochain rappel")
    await expect(says).to_have_text("Nous voici lundi 23 novembre à 18:04.")
    await chat.press("+1 semaine")
    await expect(says).to_have_text("Nous voici lundi 30 novembre à 18:04.")


async def test_a_clock_that_cannot_move_says_so(chat: Chat) -> None:
    await chat.page.route(
        "**/play/state*",
        lambda route: route.fulfill(
            json={
                "bot": {"username": "entregent_bot", "name": "Entregent", "description": "", "short_description": ""},
                "users": [{"id": ALEX, "first_name": "Alex", "language_code": "en", "blocked": False}],
                "user": ALEX,
                "messages": [],
                "reply_keyboard": None,
                "commands": [],
                "clock": {"now": BEGINNING.isoformat(), "travels": False},
            }
        ),
    )
    await chat.open()
    await expect(chat.page.locator("#clock-says")).to_have_text("This clock cannot be moved here.")
    await expect(chat.page.get_by_role("button", name="+1 week")).to_have_attribute("aria-disabled", "true")
