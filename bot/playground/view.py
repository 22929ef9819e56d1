"""How a conversation looks on the page, and as plain lines for a test."""

from datetime import UTC, datetime
from html import escape
from typing import Any

from bot.playground.chats import Chat, Message
from bot.playground.formatted import Formatted
from bot.playground.rendering import to_html
from bot.playground.world import World


def message_view(world: World, message: Message) -> dict[str, Any]:
    """A message as the page shows it; `html` is safe, `date` is the program's clock in ISO form, UTC."""
    view: dict[str, Any] = {
        "id": message["message_id"],
        "from": "bot" if message["from"]["is_bot"] else "user",
        "date": datetime.fromtimestamp(message["date"], UTC).isoformat(),
        "html": _html(message),
        "edited": "edit_date" in message,
    }
    view |= {key: message[key] for key in ("text", "caption", "contact", "location") if key in message}
    if "reply_markup" in message:
        view["inline_keyboard"] = message["reply_markup"]["inline_keyboard"]
    if "via_bot" in message:
        view["via_bot"] = True
    if "_force_reply" in message:
        view["force_reply"] = message["_force_reply"]
    if "users_shared" in message:
        view["users_shared"] = message["users_shared"]
    if "_reactions" in message:
        view["reactions"] = message["_reactions"]
    if reply := message.get("reply_to_message"):
        view |= {"reply_to": reply["message_id"], "reply_to_text": reply.get("text") or reply.get("caption") or ""}
    return view | _media(world, message)


def _html(message: Message) -> str:
    if "text" in message:
        return to_html(Formatted(message["text"], tuple(message.get("entities", ()))))
    if "caption" in message:
        return to_html(Formatted(message["caption"], tuple(message.get("caption_entities", ()))))
    if "users_shared" in message:
        users = message["users_shared"]["users"]
        names = (f"{u.get('first_name', '')} {u.get('last_name', '')}".strip() or str(u["user_id"]) for u in users)
        return ", ".join(map(escape, names))
    return ""


def _media(world: World, message: Message) -> dict[str, Any]:
    for kind in ("document", "voice", "sticker"):
        if kind in message:
            file = world.files.by_id[message[kind]["file_id"]]
            shown = {"name": file.name, "size": file.size, "url": f"/play/files/{file.id}", "kind": kind}
            return {"document": shown}
    if "photo" in message:
        file = world.files.by_id[message["photo"][-1]["file_id"]]
        return {"photo": {"url": f"/play/files/{file.id}", "width": file.width, "height": file.height}}
    return {}


def keyboard_view(chat: Chat) -> dict[str, Any] | None:
    """The reply keyboard that stands under the text field."""
    return chat.keyboard


def commands_view(world: World, user_id: int) -> list[dict[str, str]]:
    """The command menu in the user's language."""
    return world.profile.menu(user_id, world.player(user_id).language_code)


def state(world: World, user_id: int, *, travels: bool) -> dict[str, Any]:
    """Everything that the page needs to draw itself for one user."""
    player = world.player(user_id)
    chat = world.chats[user_id]
    return {
        "bot": world.profile.for_page(player.language_code),
        "users": [other.for_page() for other in world.players.values()],
        "user": user_id,
        "messages": [message_view(world, message) for message in chat.messages.values()],
        "reply_keyboard": keyboard_view(chat),
        "commands": commands_view(world, user_id),
        "clock": {"now": world.now().isoformat(), "travels": travels},
    }


def transcript(chat: Chat) -> list[dict[str, Any]]:
    """The conversation in short: who, what in plain text, and the labels of the buttons in one list."""
    return [
        {
            "id": message["message_id"],
            "from": "bot" if message["from"]["is_bot"] else message["from"]["first_name"],
            "text": message.get("text") or message.get("caption") or "",
            "buttons": [b["text"] for row in message.get("reply_markup", {}).get("inline_keyboard", []) for b in row],
        }
        for message in chat.messages.values()
    ]
