"""The bot presents itself in both languages, and says again only what changed."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from bot.domain.lines import line
from bot.flows import TABLES
from bot.texts import Voice
from handlers.menu import COMMAND_LIMIT, DESCRIPTION_LIMIT, FRENCH, MENU, SHORT_LIMIT, present
from handlers.tongue import Tongue
from tests.handlers.fake_coach import NOON, KeyVoice
from tests.handlers.fake_telegram import FakeTelegram, bot_of, refused
from tests.handlers.virtual_time import in_virtual_time

TODAY = NOON.date()


@in_virtual_time
async def test_a_new_bot_is_presented_in_each_language() -> None:
    telegram = FakeTelegram()
    telegram.known = {"getMyDescription": {"description": ""}, "getMyShortDescription": {"short_description": ""}}
    await present(await bot_of(telegram), KeyVoice(), TODAY)
    english, french = telegram.of("setMyCommands")
    assert [command["command"] for command in english["commands"]] == list(MENU)
    assert english["commands"][0]["description"] == "en:commands.met"
    assert "language_code" not in english
    assert [command["command"] for command in french["commands"]] == [FRENCH.get(name, name) for name in MENU]
    assert (french["language_code"], french["commands"][0]["description"]) == ("fr", "fr:commands.met")
    assert [said["description"] for said in telegram.of("setMyDescription")] == [
        "en:bot.description",
        "fr:bot.description",
    ]
    assert [said["short_description"] for said in telegram.of("setMyShortDescription")] == [
        "en:bot.short",
        "fr:bot.short",
    ]


def test_every_name_in_the_menu_is_a_command_and_both_names_do_the_same() -> None:
    assert set(MENU) <= TABLES.commands.keys()
    assert set(FRENCH) <= set(MENU)
    assert {name: TABLES.commands[french] for name, french in FRENCH.items()} == {
        name: TABLES.commands[name] for name in FRENCH
    }


@in_virtual_time
async def test_what_telegram_knows_already_is_not_said_again() -> None:
    telegram = FakeTelegram()
    telegram.known = {
        "getMyCommands": [{"command": name, "description": f"en:commands.{name}"} for name in MENU],
        "getMyDescription": {"description": "en:bot.description"},
        "getMyShortDescription": {"short_description": "en:bot.short"},
    }
    await present(await bot_of(telegram), KeyVoice(), TODAY)
    changed = {
        (call.method, call.said.get("language_code")) for call in telegram.calls if call.method.startswith("set")
    }
    assert changed == {("setMyCommands", "fr"), ("setMyDescription", "fr"), ("setMyShortDescription", "fr")}


@in_virtual_time
async def test_a_failure_is_told_and_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    telegram = FakeTelegram()
    telegram.order("getMyCommands", refused(502, "Bad Gateway"))
    telegram.known = {"getMyDescription": {"description": ""}, "getMyShortDescription": {"short_description": ""}}
    await present(await bot_of(telegram), KeyVoice(), TODAY)
    assert "could not be set (en)" in caplog.text
    assert len(telegram.of("setMyCommands")) == 1


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_our_words_fit_where_telegram_puts_them(lang: str) -> None:
    tongue = Tongue(Voice.load(), "fr" if lang == "fr" else "en", TODAY, ZoneInfo("UTC"))
    assert all(3 <= len(tongue.plain(line(f"commands.{name}"))) <= COMMAND_LIMIT for name in MENU)
    assert len(tongue.plain(line("bot.description"))) <= DESCRIPTION_LIMIT
    assert len(tongue.plain(line("bot.short"))) <= SHORT_LIMIT
