"""The library's dispatcher with our handlers: it neither polls nor schedules."""

from __future__ import annotations

from typing import Any

from telegram import Update
from telegram.ext import ApplicationBuilder, ExtBot

from handlers import DOOR, HANDLERS
from handlers.desk import DESK, App, Desk
from handlers.patience import Patience
from handlers.polling import Process
from handlers.sorry import say_sorry


def application_of(bot: ExtBot[Any], desk: Desk) -> App:
    """Not yet initialized, which asks Telegram who the bot is."""
    application: App = ApplicationBuilder().bot(bot).updater(None).job_queue(None).build()
    application.bot_data[DESK] = desk
    application.add_handler(DOOR, group=-1)
    application.add_handlers(HANDLERS)
    application.add_error_handler(say_sorry)
    return application


def patiently(application: App, desk: Desk) -> Process:
    """What the polling does with an update: have it handled, within the patience given."""

    async def process(update: Update, patience: Patience) -> None:
        with desk.patient(update.update_id, patience):
            await application.process_update(update)

    return process
