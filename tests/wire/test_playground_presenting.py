"""The bot presents itself in the playground: name, descriptions and menu in the language of each person."""

import pytest
from telegram import (
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatMember,
    MenuButtonCommands,
)
from telegram.error import BadRequest

from tests.wire.playing import ALEX, CAMILLE, playing, unknown_fields

pytestmark = pytest.mark.wire


async def test_everybody_sees_the_menu_in_their_own_language() -> None:
    """Telegram's order: the chat, private chats, everybody; in each the language, then no language."""
    private = BotCommandScopeAllPrivateChats()
    async with playing() as table:
        await table.bot.set_my_commands([("help", "Help")])
        await table.bot.set_my_commands([("today", "What matters now")], scope=private)
        await table.bot.set_my_commands([("today", "Ce qui compte")], scope=private, language_code="fr")
        await table.bot.set_my_commands([("secret", "For Alex")], scope=BotCommandScopeChat(ALEX))
        menus = {user.id: (await user.state())["commands"] for user in (table.camille, table.alex)}
        assert menus[CAMILLE] == [{"command": "today", "description": "Ce qui compte"}]
        assert menus[ALEX] == [{"command": "secret", "description": "For Alex"}]
        await table.bot.delete_my_commands(scope=BotCommandScopeChat(ALEX))
        assert (await table.alex.state())["commands"] == [{"command": "today", "description": "What matters now"}]
        await table.camille.speaks("de")
        assert (await table.camille.sees("user"))["user"]["language_code"] == "de"
        assert (await table.camille.state())["commands"][0]["description"] == "What matters now"
        (french,) = await table.bot.get_my_commands(scope=private, language_code="fr")
        assert french.description == "Ce qui compte"
        assert await table.bot.get_my_commands(language_code="fr") == ()
        assert await table.bot.get_my_commands(scope=BotCommandScopeChatMember(ALEX, 1)) == ()


async def test_a_changed_menu_is_seen_at_once() -> None:
    """Without a reload of the page."""
    async with playing() as table:
        await table.bot.set_my_commands([("today", "Now")])
        assert (await table.camille.sees("commands"))["commands"] == [{"command": "today", "description": "Now"}]


@pytest.mark.parametrize(
    ("commands", "complaint"),
    [
        ([("Today", "x")], "Bot_command_invalid"),
        ([("to-day", "x")], "Bot_command_invalid"),
        ([("a" * 33, "x")], "Bot_command_invalid"),
        ([("today", " ")], "Bot_command_description_invalid"),
        ([("today", "x" * 257)], "Bot_command_description_invalid"),
        ([(f"c{n}", "x") for n in range(101)], "Bot_commands_too_much"),
    ],
)
async def test_a_menu_that_telegram_refuses_is_refused(commands: list[tuple[str, str]], complaint: str) -> None:
    """Small letters, digits and underscores; 1 to 256 characters of description; at most 100."""
    async with playing() as table:
        with pytest.raises(BadRequest, match=complaint):
            await table.bot.set_my_commands(commands)


async def test_name_and_descriptions_are_told_per_language() -> None:
    """With the text for all others where a language has none."""
    async with playing() as table:
        await table.bot.set_my_description("A coach")
        await table.bot.set_my_description("Un coach", language_code="fr")
        await table.bot.set_my_short_description("Coach")
        await table.bot.set_my_name("Tact", language_code="fr")
        bots = {user.id: (await user.state())["bot"] for user in (table.camille, table.alex)}
        assert bots[CAMILLE] == {
            "username": "entregent_bot",
            "name": "Tact",
            "description": "Un coach",
            "short_description": "Coach",
        }
        assert (bots[ALEX]["name"], bots[ALEX]["description"]) == ("Entregent", "A coach")
        assert (await table.bot.get_my_description("fr")).description == "Un coach"
        assert (await table.bot.get_my_short_description("fr")).short_description == "Coach"
        assert (await table.bot.get_my_name()).name == "Entregent"


async def test_presentations_that_are_too_long_are_refused() -> None:
    """512 and 120 characters, 64 for the name, and a language is two letters."""
    async with playing() as table:
        for call in (
            table.bot.set_my_description("x" * 513),
            table.bot.set_my_short_description("x" * 121),
            table.bot.set_my_name("x" * 65),
            table.bot.set_my_name(""),
            table.bot.set_my_name("x", language_code="french"),
            table.bot.set_my_commands([("a", "b")], scope=BotCommandScopeChat(77)),
        ):
            with pytest.raises(BadRequest):
                await call


async def test_the_menu_button_is_remembered() -> None:
    """For a chat, else for everybody."""
    async with playing() as table:
        assert (await table.bot.get_chat_menu_button()).type == "default"
        await table.bot.set_chat_menu_button(CAMILLE, MenuButtonCommands())
        assert (await table.bot.get_chat_menu_button(CAMILLE)).type == "commands"
        assert (await table.bot.get_chat_menu_button(ALEX)).type == "default"


async def test_the_bot_may_look_at_a_chat() -> None:
    """getChat, even before the person has written."""
    async with playing() as table:
        chat = await table.bot.get_chat(CAMILLE)
        assert (chat.first_name, chat.type) == ("Camille", "private")
        assert not [*unknown_fields(chat)]
        with pytest.raises(BadRequest, match="Chat not found"):
            await table.bot.get_chat(77)
