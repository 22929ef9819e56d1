"""Reads the text or caption of a call with its formatting, and refuses what Telegram would refuse."""

import unicodedata
from typing import Any

from bot.playground.botapi.params import Params
from bot.playground.errors import bad
from bot.playground.formatted import Formatted, tidy, units
from bot.playground.noticing import notice
from bot.playground.telegram_html import parse_html

LONGEST_TEXT = 4096  # characters after the entities are parsed
LONGEST_CAPTION = 1024
MOST_ENTITIES = 100
# The kinds of entity that a bot may give itself, and what each must say; Telegram finds the others by itself.
_PLAIN = ("bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code")
_FOUND = ("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number")
ENTITIES: dict[str, dict[str, type]] = {
    **{kind: {} for kind in (*_PLAIN, *_FOUND)},
    "pre": {"language": str},
    "text_link": {"url": str},
    "text_mention": {"user": dict},
    "custom_emoji": {"custom_emoji_id": str},
    "date_time": {"unix_time": int, "date_time_format": str},
}
OPTIONAL = ("language", "date_time_format")


def read_text(params: Params, too_long: str) -> dict[str, Any]:
    """`text` and `entities` of a message. Raises Refusal: empty, badly formatted, or `too_long`."""
    raw = params.text("text")
    if not raw:
        raise bad("message text is empty")
    formatted = read_formatted(raw, params.text("parse_mode"), params.things("entities"))
    if blank(formatted.text):
        raise bad("text must be non-empty")
    if len(formatted.text) > LONGEST_TEXT:
        raise bad(too_long)
    return {"text": formatted.text} | _listed("entities", formatted)


def read_caption(params: Params) -> dict[str, Any]:
    """`caption` and `caption_entities`, nothing when there is none. Raises Refusal: badly formatted or too long."""
    raw = params.text("caption")
    formatted = read_formatted(raw, params.text("parse_mode"), params.things("caption_entities"))
    if len(formatted.text) > LONGEST_CAPTION:
        raise bad("message caption is too long")
    return {"caption": formatted.text} | _listed("caption_entities", formatted) if formatted.text else {}


def read_formatted(raw: str, parse_mode: str, entities: list[Any]) -> Formatted:
    """A text as Telegram keeps it. Only HTML and plain text with entities are read here; other modes are refused."""
    if parse_mode.lower() == "html":
        formatted = parse_html(raw)
    elif parse_mode:
        raise bad("unsupported parse_mode")
    else:
        formatted = Formatted(raw, tuple(_checked(entity, units(raw)) for entity in entities))
    noticed = notice(tidy(formatted))
    return Formatted(noticed.text, noticed.entities[:MOST_ENTITIES])


def blank(text: str) -> bool:
    """Nothing that a person could see: spaces and invisible marks only."""
    return all(c.isspace() or unicodedata.category(c) in ("Cf", "Cc", "Zs") or c in "\u2800\u3164" for c in text)


def _checked(entity: Any, size: int) -> dict[str, Any]:
    if not isinstance(entity, dict) or str(entity.get("type")) not in ENTITIES:
        raise bad("can't parse entities: MessageEntity must be an Object with a known type")
    offset, length = entity.get("offset"), entity.get("length")
    if not isinstance(offset, int) or not isinstance(length, int):
        raise bad("can't parse entities: offset and length must be numbers")
    if offset < 0 or length <= 0 or offset + length > size:
        raise bad(f"entity begins at UTF-16 offset {offset} and ends after the end of the text")
    checked = {"type": entity["type"], "offset": offset, "length": length}
    for name, kind in ENTITIES[entity["type"]].items():
        if not isinstance(entity.get(name), kind) and name not in OPTIONAL:
            raise bad(f"can't parse entities: {entity['type']} must have {name}")
        if isinstance(entity.get(name), kind):
            checked[name] = entity[name]
    return checked


def _listed(name: str, formatted: Formatted) -> dict[str, Any]:
    return {name: list(formatted.entities)} if formatted.entities else {}
