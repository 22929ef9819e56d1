"""Checks the results that the bot offers in inline mode, and prepares the message that each would become."""

from typing import Any

from bot.playground.botapi.params import Params
from bot.playground.botapi.wording import read_caption, read_text
from bot.playground.errors import Refusal, bad
from bot.playground.links import checked_link
from bot.playground.markup import inline_only, read_markup

MOST_RESULTS = 50
LONGEST_ID = 64  # bytes
# What every kind must say, by the Bot API; cached kinds need the id of a file that Telegram has.
REQUIRED = {
    "article": ("title", "input_message_content"),
    "contact": ("phone_number", "first_name"),
    "location": ("latitude", "longitude", "title"),
    "venue": ("latitude", "longitude", "title", "address"),
    "photo": (),
    "document": ("title",),
    "gif": (),
    "mpeg4_gif": (),
    "video": ("title",),
    "audio": (),
    "voice": ("title",),
    "sticker": ("sticker_file_id",),
    "game": ("game_short_name",),
}

Result = dict[str, Any]


def read_results(given: list[Any]) -> tuple[list[Result], dict[str, dict[str, Any]]]:
    """The results for the page, and by id the content of the message each becomes. Raises Refusal 400."""
    if len(given) > MOST_RESULTS:
        raise bad("RESULTS_TOO_MUCH")
    messages: dict[str, dict[str, Any]] = {}
    for result in given:
        name = _checked(result)
        if name in messages:
            raise bad("RESULT_ID_DUPLICATE")
        markup = inline_only(read_markup(result.get("reply_markup"), private=False))
        messages[name] = _message(result) | ({"reply_markup": markup} if markup else {})
    return [_shown(result) for result in given], messages


def _checked(result: Any) -> str:
    if not isinstance(result, dict) or str(result.get("type")) not in REQUIRED:
        raise _wrong("unallowed inline query result type")
    name = result.get("id")
    if not isinstance(name, str) or not 1 <= len(name.encode()) <= LONGEST_ID:
        raise bad("RESULT_ID_INVALID")
    for field in REQUIRED[result["type"]]:
        if result.get(field) in (None, ""):
            raise _wrong(f'Can\'t find field "{field}"')
    return name


def _wrong(why: str) -> Refusal:
    return bad(f"can't parse inline query result: {why}")


def _shown(result: Result) -> Result:
    """Without the message itself and the keyboard, which are not for the list."""
    return {key: value for key, value in result.items() if key not in ("input_message_content", "reply_markup")}


def _message(result: Result) -> dict[str, Any]:
    content = result.get("input_message_content")
    if content is None:
        return _own_content(result)
    if not isinstance(content, dict):
        raise _wrong("InputMessageContent must be an Object")
    if "message_text" in content:
        params = Params({**content, "text": content["message_text"]})
        return read_text(params, "MESSAGE_TOO_LONG")
    if "phone_number" in content:
        return _contact(content)
    if "latitude" in content:
        return _location(content)
    raise _wrong("unsupported input message content")


def _own_content(result: Result) -> dict[str, Any]:
    if result["type"] == "contact":
        return _contact(result)
    if result["type"] in ("location", "venue"):
        return _location(result)
    caption = read_caption(Params(result))
    address = next((result[key] for key in (f"{result['type']}_url", "game_short_name") if key in result), "")
    file_id = next((value for key, value in result.items() if key.endswith("_file_id")), "")
    if not file_id and not checked_link(str(address)) and result["type"] != "game":
        raise bad("WEBDOCUMENT_URL_INVALID")
    # Nothing is fetched here: a picture or a file from elsewhere is shown by its title and its words.
    words = "\n".join(filter(None, (result.get("title", ""), caption.get("caption", ""))))
    return {"text": words or str(address or file_id)}


def _contact(given: Result) -> dict[str, Any]:
    if not given.get("first_name"):
        raise _wrong('Can\'t find field "first_name"')
    kept = ("phone_number", "first_name", "last_name", "vcard")
    return {"contact": {key: given[key] for key in kept if given.get(key)}}


def _location(given: Result) -> dict[str, Any]:
    params = Params(given)
    return {"location": {"latitude": params.degrees("latitude", 90), "longitude": params.degrees("longitude", 180)}}
