"""The calls by which the bot says something: text, contact, place, and the sign that it is typing."""

from typing import Any

from bot.playground.botapi.addressing import answered_message, chat_of
from bot.playground.botapi.params import Params
from bot.playground.botapi.wording import read_text
from bot.playground.chats import Chat, Message, for_bot
from bot.playground.errors import bad
from bot.playground.markup import Markup, read_markup
from bot.playground.stage import post, show, show_keyboard
from bot.playground.world import World

ACTIONS = (
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
)
PREVIEW = {
    "is_disabled": bool,
    "url": str,
    "prefer_small_media": bool,
    "prefer_large_media": bool,
    "show_above_text": bool,
}


def send_message(world: World, params: Params) -> Message:
    """sendMessage."""
    content = read_text(params, "message is too long")
    return say(world, params, content | _preview(params.thing("link_preview_options")))


def send_contact(world: World, params: Params) -> Message:
    """sendContact."""
    contact = {name: params.text(name) for name in ("phone_number", "first_name", "last_name", "vcard")}
    if not contact["phone_number"]:
        raise bad("phone number is empty")
    if not contact["first_name"]:
        raise bad("first name is empty")
    if len(contact["vcard"].encode()) > 2048:
        raise bad("vcard is too long")
    return say(world, params, {"contact": {name: value for name, value in contact.items() if value}})


def send_location(world: World, params: Params) -> Message:
    """sendLocation."""
    place = {"latitude": params.degrees("latitude", 90), "longitude": params.degrees("longitude", 180)}
    return say(world, params, {"location": place})


def send_chat_action(world: World, params: Params) -> bool:
    """sendChatAction."""
    chat = chat_of(world, params)
    if params.text("action") not in ACTIONS:
        raise bad("wrong parameter action in request")
    show(world, chat, {"type": "typing", "action": params.text("action")})
    return True


def say(world: World, params: Params, content: dict[str, Any]) -> Message:
    """Post a message of the bot with this content and the markup and reply of the call; gives what the bot is told."""
    given = params.thing("reply_markup")
    chat = chat_of(world, params)
    markup = read_markup(given, private=chat.private)
    message = {
        "message_id": world.next_message_id(),
        "from": world.profile.as_user(),
        "chat": chat.card,
        "date": world.seconds(),
        **answered_message(chat, params),
        **content,
        **_under(markup),
    }
    if world.flood:
        world.flood.count(chat.id)
    post(world, chat, message)
    _change_keyboard(world, chat, markup)
    return for_bot(message)


def _preview(wish: Any) -> dict[str, Any]:
    """Telegram repeats how the bot wants links shown; here no link is ever looked at."""
    given = wish if isinstance(wish, dict) else {}
    kept = {name: given[name] for name, kind in PREVIEW.items() if isinstance(given.get(name), kind)}
    return {"link_preview_options": kept} if kept else {}


def _under(markup: Markup | None) -> dict[str, Any]:
    """Telegram repeats only inline keyboards; the wish for an answer is for the page."""
    if markup and "inline_keyboard" in markup:
        return {"reply_markup": markup}
    if markup and "force_reply" in markup:
        return {"_force_reply": markup}
    return {}


def _change_keyboard(world: World, chat: Chat, markup: Markup | None) -> None:
    if markup and "keyboard" in markup:
        show_keyboard(world, chat, markup)
    elif markup and "remove_keyboard" in markup:
        show_keyboard(world, chat, None)
