"""`@bot marie` in any chat: a card or a draft to send, from the asker's own notebook only."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Final

from telegram import (
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from bot.discreet_log import where
from bot.domain.lines import Offered, line
from handlers.desk import Context, Desk, desk_of, sender_of
from handlers.patience import OutOfPatience
from handlers.splitting import pages
from handlers.tongue import Tongue

MOST: Final = 50  # results, Telegram's limit
ID_LIMIT: Final = 64  # bytes
OPEN: Final = line("inline.open")
START: Final = line("inline.start")

log = logging.getLogger(__name__)


async def offer(update: Update, context: Context) -> None:
    """Answer with what the coach offers, never from a cache that another user could be served from."""
    query = update.inline_query
    if query is None:
        return
    desk = desk_of(context)
    offered = await _offered(desk, query)
    tongue = await desk.tongue(query.from_user.id, query.from_user.language_code)
    door = InlineQueryResultsButton(tongue.plain(OPEN if offered else START), start_parameter="inline")
    try:
        await query.answer(_articles(offered, tongue), cache_time=0, is_personal=True, button=door)
    except BadRequest:
        log.debug("An inline query had expired before it was answered")
    except (TelegramError, OutOfPatience) as error:
        log.info("An inline query was not answered: %s", type(error).__name__)


async def _offered(desk: Desk, query: InlineQuery) -> tuple[Offered, ...]:
    try:
        return await desk.coach.inline(sender_of(query.from_user), query.query)
    except Exception as error:  # typing on asks again; an apology would only stand in the way
        log.error("inline user=%d failed: %s", query.from_user.id, where(error))
        return ()


def _articles(offered: Iterable[Offered], tongue: Tongue) -> list[InlineQueryResultArticle]:
    by_id = {each.id: each for each in offered if 0 < len(each.id.encode()) <= ID_LIMIT}
    articles = (_article(each, tongue) for each in by_id.values())
    return [article for article in articles if article][:MOST]


def _article(offered: Offered, tongue: Tongue) -> InlineQueryResultArticle | None:
    """What is sent is one message: of a text longer than that, its first page."""
    words = pages([tongue.html(offered.text)])
    if not words:
        return None
    content = InputTextMessageContent(
        words[0], parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)
    )
    return InlineQueryResultArticle(
        offered.id, tongue.plain(offered.title), content, description=tongue.plain(offered.description)
    )
