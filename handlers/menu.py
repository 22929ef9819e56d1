"""How the bot presents itself in Telegram: its commands, its description and its short description, per language."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from zoneinfo import ZoneInfo

from telegram import BotCommand
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.domain.lines import line
from bot.domain.owner import Lang
from handlers.tongue import Saying, Tongue

MENU: Final = (
    "met", "today", "week", "plan", "goals", "review", "ask", "path", "people", "map", "network", "helps", "requests",
    "connect", "events", "story", "mindset", "why", "undo", "pause", "settings", "help", "privacy",
)  # fmt: skip
"""The commands Telegram lists, by what one wants to do; /help leads to the others."""

FRENCH: Final[Mapping[str, str]] = {
    "met": "vu", "today": "aujourdhui", "week": "semaine", "goals": "objectifs", "review": "bilan", "ask": "demande",
    "path": "chemin", "people": "carnet", "map": "carte", "network": "reseau", "helps": "merci", "requests": "demandes",
    "connect": "presenter", "events": "evenements", "story": "histoire", "mindset": "etatdesprit",
    "why": "pourquoi", "undo": "annuler", "settings": "reglages", "help": "aide", "privacy": "confidentialite",
}  # fmt: skip
"""What a command is called for those who read French; one that is not here keeps its name."""

LANGUAGES: Final[tuple[tuple[Lang, str | None], ...]] = (("en", None), ("fr", "fr"))
"""Our languages as Telegram's codes; None is what everybody else sees."""

COMMAND_LIMIT, DESCRIPTION_LIMIT, SHORT_LIMIT = 256, 512, 120  # signs, Telegram's

log = logging.getLogger(__name__)


async def present(bot: ExtBot[Any], voice: Saying, today: date) -> None:
    """Tell Telegram what differs from what it knows. A failure is logged: the bot works all the same."""
    for lang, code in LANGUAGES:
        tongue = Tongue(voice, lang, today, ZoneInfo("UTC"))
        try:
            await _present_in(bot, tongue, code)
        except TelegramError as error:
            log.warning("The menu could not be set (%s): %s", lang, type(error).__name__)


async def _present_in(bot: ExtBot[Any], tongue: Tongue, code: str | None) -> None:
    named = FRENCH if code == "fr" else {}
    commands = tuple(
        BotCommand(named.get(name, name), tongue.plain(line(f"commands.{name}"))[:COMMAND_LIMIT]) for name in MENU
    )
    if await bot.get_my_commands(language_code=code) != commands:
        await bot.set_my_commands(commands, language_code=code)
    description = tongue.plain(line("bot.description"))[:DESCRIPTION_LIMIT]
    if (await bot.get_my_description(code)).description != description:
        await bot.set_my_description(description, code)
    short = tongue.plain(line("bot.short"))[:SHORT_LIMIT]
    if (await bot.get_my_short_description(code)).short_description != short:
        await bot.set_my_short_description(short, code)
