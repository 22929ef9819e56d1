"""The calls that answer a press of a button and an inline query."""

import re
from typing import Any

from bot.playground.botapi.inline_results import read_results
from bot.playground.botapi.params import Params
from bot.playground.errors import bad
from bot.playground.links import checked_link
from bot.playground.world import World

LONGEST_ANSWER = 200  # characters
LONGEST_OFFSET = 64  # bytes
_START = re.compile(r"[A-Za-z0-9_-]{1,64}")


def answer_callback_query(world: World, params: Params) -> bool:
    """answerCallbackQuery."""
    text = params.text("text")
    if len(text) > LONGEST_ANSWER:
        raise bad("MESSAGE_TOO_LONG")
    url = params.text("url")
    if url and not checked_link(url):
        raise bad("URL_INVALID")
    query = world.queries.alive(params.text("callback_query_id"), "callback", world.now())
    told: dict[str, Any] = {"type": "callback_answer", "id": query.id, "show_alert": params.flag("show_alert")}
    if text:
        told["text"] = text
    if url:
        told["url"] = url
    world.events.tell(query.user_id, told)
    return True


def answer_inline_query(world: World, params: Params) -> bool:
    """answerInlineQuery."""
    results, messages = read_results(params.things("results"))
    offset = params.text("next_offset")
    if len(offset.encode()) > LONGEST_OFFSET:
        raise bad("NEXT_OFFSET_INVALID")
    button = _button(params.thing("button"))
    query = world.queries.alive(params.text("inline_query_id"), "inline", world.now())
    answer = {
        "results": results,
        "messages": messages,
        "next_offset": offset,
        "button": button,
        "cache_time": max(0, params.number("cache_time", 300)),
        "is_personal": params.flag("is_personal"),
    }
    if query.id in world.queries.answers:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    world.queries.answer(query, answer, world.now())
    world.events.bell.ring()
    return True


def _button(button: Any) -> dict[str, Any] | None:
    """The button above the results, which opens the chat with the bot."""
    if button is None:
        return None
    if not isinstance(button, dict) or not isinstance(button.get("text"), str) or not button["text"].strip():
        raise bad("can't parse inline query results button")
    if "web_app" in button:
        return button
    if not _START.fullmatch(str(button.get("start_parameter", ""))):
        raise bad("START_PARAM_INVALID")
    return {key: button[key] for key in ("text", "start_parameter")}
