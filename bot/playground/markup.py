"""Checks the keyboards under a message as Telegram does: a button that cannot work is refused before it is seen."""

from typing import Any

from bot.playground.errors import Refusal, bad
from bot.playground.links import checked_link

Markup = dict[str, Any]
Button = dict[str, Any]

LONGEST_DATA = 64  # bytes of UTF-8
LONGEST_COPY = 256  # characters
LONGEST_QUERY = 256  # characters
MOST_BUTTONS = 100
MOST_KEYBOARD_BUTTONS = 300
STYLES = ("danger", "success", "primary")
CHAT_KINDS = ("allow_user_chats", "allow_bot_chats", "allow_group_chats", "allow_channel_chats")
INLINE_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
KEYBOARD_ACTIONS = ("request_users", "request_chat", "request_contact", "request_location", "request_poll", "web_app")


def read_markup(given: Any, *, private: bool) -> Markup | None:
    """The reply markup of a call, checked and without what Telegram would ignore; None when there is none.

    Raises Refusal 400 in Telegram's words.
    """
    if given is None:
        return None
    if not isinstance(given, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" in given:
        return _inline_keyboard(given["inline_keyboard"])
    if "keyboard" in given:
        return _keyboard(given, private=private)
    if given.get("remove_keyboard"):
        return {"remove_keyboard": True}
    if given.get("force_reply"):
        return {key: given[key] for key in ("force_reply", "input_field_placeholder", "selective") if key in given}
    return None


def inline_only(markup: Markup | None) -> Markup | None:
    """For edits and inline results, which carry no other keyboard."""
    if markup is not None and "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    return markup


def _inline_keyboard(rows: Any) -> Markup | None:
    keyboard = [[_inline_button(button) for button in row] for row in _rows(rows, "inline keyboard") if row]
    if sum(map(len, keyboard)) > MOST_BUTTONS:
        raise bad("reply markup is too long")
    return {"inline_keyboard": keyboard} if keyboard else None


def _rows(rows: Any, what: str) -> list[list[Any]]:
    if not isinstance(rows, list):
        raise bad(f"can't parse {what}: Field must be of type Array")
    for row in rows:
        if not isinstance(row, list):
            raise bad(f"can't parse {what}: {what} rows must be arrays of buttons")
    return rows


def _inline_button(button: Any) -> Button:
    if not isinstance(button, dict):
        raise _wrong("InlineKeyboardButton must be an Object")
    text = _label(button, _wrong)
    actions = [name for name in INLINE_ACTIONS if button.get(name) is not None]
    if not actions:
        raise _wrong("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise _wrong(f"Exactly one action is allowed, found {' and '.join(actions)}")
    action = actions[0]
    check = CHECKS.get(action)
    return {"text": text, **_style(button, _wrong), action: check(button[action]) if check else button[action]}


def _wrong(why: str) -> Refusal:
    return bad(f"can't parse inline keyboard button: {why}")


def _wrong_key(why: str) -> Refusal:
    return bad(f"can't parse keyboard button: {why}")


def _label(button: Button, wrong: Any) -> str:
    text = button.get("text")
    if not isinstance(text, str):
        raise wrong('Field "text" must be of type String')
    if not text.strip():
        raise bad("BUTTON_TEXT_INVALID")
    return text


def _style(button: Button, wrong: Any) -> dict[str, str]:
    style = button.get("style")
    if style is None:
        return {}
    if style not in STYLES:
        raise wrong("Invalid button style specified")
    return {"style": style}


def _data(data: Any) -> str:
    if not isinstance(data, str) or not 1 <= len(data.encode()) <= LONGEST_DATA:
        raise bad("BUTTON_DATA_INVALID")
    return data


def _url(url: Any) -> str:
    checked = checked_link(url) if isinstance(url, str) else ""
    if not checked:
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return checked


def _copied(copy: Any) -> dict[str, str]:
    text = copy.get("text") if isinstance(copy, dict) else None
    if not isinstance(text, str) or not 1 <= len(text) <= LONGEST_COPY:
        raise bad("BUTTON_COPY_TEXT_INVALID")
    return {"text": text}


def _query(query: Any) -> str:
    if not isinstance(query, str) or len(query) > LONGEST_QUERY:
        raise bad("SWITCH_INLINE_QUERY_INVALID")
    return query


def _chosen_chat(choice: Any) -> dict[str, Any]:
    if not isinstance(choice, dict):
        raise _wrong("SwitchInlineQueryChosenChat must be an Object")
    if not any(choice.get(kind) for kind in CHAT_KINDS):
        raise _wrong("At least one chat type must be allowed")
    _query(choice.get("query", ""))
    return {key: choice[key] for key in ("query", *CHAT_KINDS) if key in choice}


CHECKS = {
    "url": _url,
    "callback_data": _data,
    "copy_text": _copied,
    "switch_inline_query": _query,
    "switch_inline_query_current_chat": _query,
    "switch_inline_query_chosen_chat": _chosen_chat,
}


def _keyboard(given: Markup, *, private: bool) -> Markup:
    rows = _rows(given["keyboard"], "keyboard")
    keyboard = [[_key(button, private=private) for button in row] for row in rows if row]
    count = sum(map(len, keyboard))
    if count > MOST_KEYBOARD_BUTTONS:
        raise bad("reply markup is too long")
    if not count:
        raise bad("can't parse reply keyboard markup: keyboard must contain at least one button")
    placeholder = given.get("input_field_placeholder")
    if placeholder is not None and not 1 <= len(str(placeholder)) <= 64:
        raise bad("input field placeholder must be 1-64 characters long")
    kept = ("is_persistent", "resize_keyboard", "one_time_keyboard", "input_field_placeholder", "selective")
    return {"keyboard": keyboard, **{key: given[key] for key in kept if given.get(key)}}


def _key(button: Any, *, private: bool) -> Button:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise _wrong_key("KeyboardButton must be an Object")
    text = _label(button, _wrong_key)
    actions = [name for name in KEYBOARD_ACTIONS if button.get(name)]
    if len(actions) > 1:
        raise _wrong_key(f"At most one action is allowed, found {' and '.join(actions)}")
    if actions and not private:
        raise bad(f"{actions[0].removeprefix('request_').replace('_', ' ')} can be requested in private chats only")
    if "request_users" in actions:
        _check_request_users(button["request_users"])
    return {"text": text, **_style(button, _wrong_key), **{action: button[action] for action in actions}}


def _check_request_users(request: Any) -> None:
    number = request.get("request_id") if isinstance(request, dict) else None
    if not isinstance(number, int) or not -(2**31) <= number < 2**31:
        raise _wrong_key("request_id must be a signed 32-bit number")
    if not 1 <= request.get("max_quantity", 1) <= 10:
        raise _wrong_key("max_quantity must be between 1 and 10")
