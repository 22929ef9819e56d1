"""The coach's replies on their way to the user: the only place that knows HTML, a blocked bot and Telegram's limits.

A message whose fate is unknown (no answer in time) is sent once more: said twice harms less than lost. What still does
not get through is left for a later sweep, which says the whole reply again.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final, TypeAlias

from telegram import InlineKeyboardMarkup, InputFile, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter, TelegramError, TimedOut
from telegram.ext import ExtBot

from bot.domain.lines import Attachment, Reply
from handlers.composing import Message, compose, without_wish
from handlers.limiter import Urgency, seconds
from handlers.patience import OutOfPatience, Patience
from handlers.request import FateUnknown
from handlers.shown_cards import ShownCards
from handlers.splitting import plain
from handlers.tongue import Tongue

PAUSES: Final = (1.0, 2.0, 4.0, 8.0)  # seconds between attempts, the last one again and again
TOAST_LIMIT: Final = 200
UNCHANGED: Final = "message is not modified"
NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)

Way: TypeAlias = Callable[[], Awaitable[int]]  # to say it; the id of the message that it stands in then

log = logging.getLogger(__name__)


class Undelivered(Exception):
    """It did not reach the user in time: to be said again later."""


class TurnedAway(Exception):
    """The user blocked the bot, or is no more."""


@dataclass(frozen=True)
class Press:
    """The press that is answered: by a toast, and perhaps by a change of the message it hangs on."""

    query_id: str
    message_id: int | None  # None: the message can't be edited any more


class Speaker:
    """Speaks replies in a chat. One per program; it remembers who has a wish's key on their screen."""

    def __init__(self, bot: ExtBot[Any]) -> None:
        self._bot = bot
        self._wished: set[int] = set()
        self._cards = ShownCards()

    async def speak(
        self,
        chat_id: int,
        replies: Iterable[Reply],
        tongue: Tongue,
        urgency: Urgency,
        *,
        press: Press | None = None,
        ends_wish: bool = False,
        in_place: bool = False,
    ) -> int:
        """Say all replies in order; how many messages that made.

        Raises Undelivered when one did not get through in time (what came before it did), TurnedAway when the user does
        not want to hear us. `ends_wish`: the user did what an earlier reply wished for. `in_place`: a card that is said
        to replace one does so without a press, since the user edited the message that it came from.
        """
        replies = tuple(replies)
        if press:
            await self.answer_press(press, replies, tongue, urgency)
        messages = tuple(message for reply in replies for message in compose(reply, tongue, toasted=press is not None))
        if messages and (ends_wish or chat_id in self._wished):
            messages = without_wish(messages, tongue)
            self._wished.discard(chat_id)
        for message in messages:
            stands = press.message_id if press else self._cards.same(chat_id, message.keys) if in_place else None
            await self._deliver(chat_id, message, urgency, stands if message.edits else None)
            if message.edits:
                press = None  # one message can be replaced once
        if any(reply.wish for reply in replies):
            self._wished.add(chat_id)
        return len(messages)

    async def answer_press(self, press: Press, replies: Iterable[Reply], tongue: Tongue, urgency: Urgency) -> None:
        """Stop the button's spinning, with the first toast if there is one; an expired press is nobody's fault."""
        toast = next((tongue.plain(reply.toast) for reply in replies if reply.toast), None)
        try:
            await self._bot.answer_callback_query(
                press.query_id, toast[:TOAST_LIMIT] if toast else None, rate_limit_args=urgency
            )
        except BadRequest:
            log.debug("A press had expired before it was answered")
        except (TelegramError, OutOfPatience) as error:
            log.info("A press was not answered: %s", type(error).__name__)

    async def _deliver(self, chat_id: int, message: Message, urgency: Urgency, stands: int | None) -> None:
        """Until it is through, by the next way whenever Telegram refuses one, as long as the patience lasts.

        `stands`: the id of the message in whose place it is said.
        """
        patience = urgency.patience or Patience()
        ways = self._ways(chat_id, message, replace(urgency, patience=patience), stands)
        way, failures, unknown = next(ways), 0, 0
        while True:
            try:
                self._cards.note(chat_id, await way(), message.keys)
                return
            except Forbidden:
                raise TurnedAway from None
            except BadRequest as refusal:
                if UNCHANGED in str(refusal).lower():
                    return
                way = _next(ways, refusal)
            except RetryAfter as halt:  # the limiter waits for its end, unless that is too far
                if seconds(halt) > patience.left:
                    raise Undelivered("a long halt") from None
            except OutOfPatience:
                raise Undelivered("no turn in time") from None
            except InvalidToken:
                raise Undelivered("the token is rejected") from None
            except TelegramError as error:
                failures += 1
                unknown += isinstance(error, TimedOut | FateUnknown)
                if unknown > 1:
                    raise Undelivered("no answer, twice") from None
                await _pause(patience, failures)

    def _ways(self, chat_id: int, message: Message, urgency: Urgency, stands: int | None) -> Iterator[Way]:
        """How to say it, best first: in the place of a message, as a new one, without formatting, without keys."""
        if stands is not None:
            yield self._edit(chat_id, stands, message, urgency)
        yield self._send(chat_id, message, urgency, formatted=True)
        yield self._send(chat_id, message, urgency, formatted=False)
        if message.keys is not None:
            yield self._send(chat_id, replace(message, keys=None), urgency, formatted=False)

    def _edit(self, chat_id: int, message_id: int, message: Message, urgency: Urgency) -> Way:
        async def edit() -> int:
            await self._bot.edit_message_text(
                message.html,
                chat_id,
                message_id,
                parse_mode=ParseMode.HTML,
                link_preview_options=NO_PREVIEW,
                reply_markup=message.keys if isinstance(message.keys, InlineKeyboardMarkup) else None,
                rate_limit_args=urgency,
            )
            return message_id

        return edit

    def _send(self, chat_id: int, message: Message, urgency: Urgency, *, formatted: bool) -> Way:
        words = message.html if formatted else plain(message.html)
        mode = ParseMode.HTML if formatted else None

        async def send() -> int:
            sent = await self._bot.send_message(
                chat_id,
                words,
                parse_mode=mode,
                link_preview_options=NO_PREVIEW,
                reply_markup=message.keys,
                rate_limit_args=urgency,
            )
            return sent.message_id

        async def send_file(file: Attachment) -> int:
            sent = await self._bot.send_document(
                chat_id,
                InputFile(file.content.encode(), filename=file.name),
                caption=words or None,
                parse_mode=mode,
                reply_markup=message.keys,
                rate_limit_args=urgency,
            )
            return sent.message_id

        return partial(send_file, message.file) if message.file else send


def _next(ways: Iterator[Way], refusal: BadRequest) -> Way:
    """The way after a refused one; what Telegram quotes of the message stays out of the log."""
    log.warning("Telegram refused a message: %s", str(refusal).partition('"')[0][:80])
    way = next(ways, None)
    if way is None:
        raise Undelivered("refused in every form") from None
    return way


async def _pause(patience: Patience, failures: int) -> None:
    try:
        await patience.pause(PAUSES[min(failures, len(PAUSES)) - 1])
    except OutOfPatience:
        raise Undelivered("Telegram can't be reached") from None
