"""Finds the chat and the message that a call is about, or says like Telegram why the bot cannot reach them."""

from typing import Any

from bot.playground.botapi.params import Params
from bot.playground.chats import Chat, Message
from bot.playground.errors import bad, forbidden
from bot.playground.stage import reply_to
from bot.playground.world import World


def chat_of(world: World, params: Params) -> Chat:
    """The chat that the bot may write to. Raises Refusal 400 (no such chat) or 403 (not allowed to)."""
    chat = known_chat(world, params)
    if chat.bot_left:
        raise forbidden("bot was kicked from the group chat")
    if chat.private:
        player = world.players[chat.id]
        if player.blocked:
            raise forbidden("bot was blocked by the user")
        if not player.started:
            raise forbidden("bot can't initiate conversation with a user")
    return chat


def known_chat(world: World, params: Params) -> Chat:
    """The chat, whether or not the bot may write to it."""
    given = params.text("chat_id").strip()
    if not given:
        raise bad("chat_id is empty")
    chat = world.chats.get(chat_id_of(params) or 0)
    if chat is None:
        if given == str(world.profile.id):
            raise forbidden("bot can't send messages to the bot")
        raise bad("chat not found")
    return chat


def chat_id_of(params: Params) -> int | None:
    """The number given as chat_id, if it is one."""
    try:
        return int(str(params.given.get("chat_id", "")))
    except ValueError:
        return None


def own_message(world: World, params: Params, missing: str) -> tuple[Chat, Message]:
    """A message of the bot that is to be changed, by chat and number or by inline id. Raises Refusal."""
    if inline_id := params.text("inline_message_id"):
        chat_id, number = world.inline_messages.get(inline_id, (0, 0))
        if not chat_id or number not in world.chats[chat_id].messages:
            raise bad("MESSAGE_ID_INVALID")
        return world.chats[chat_id], world.chats[chat_id].messages[number]
    chat = chat_of(world, params)
    message = message_in(chat, params, missing)
    if message["from"]["id"] != world.profile.id:
        raise bad("message can't be edited")
    return chat, message


def message_in(chat: Chat, params: Params, missing: str) -> Message:
    """A message of this chat. Raises Refusal 400: not specified, or the words in `missing`."""
    number = params.number("message_id")
    if number <= 0:
        raise bad("message identifier is not specified")
    if number not in chat.messages:
        raise bad(missing)
    return chat.messages[number]


def answered_message(chat: Chat, params: Params) -> dict[str, Any]:
    """The part of a new message that repeats the one it answers. Raises Refusal when that one is gone."""
    reply = params.thing("reply_parameters")
    if not isinstance(reply, dict):
        reply = {
            "message_id": params.number("reply_to_message_id"),
            "allow_sending_without_reply": params.flag("allow_sending_without_reply"),
        }
    number = reply.get("message_id") or 0
    if not isinstance(number, int):
        raise bad("can't parse reply parameters: message_id must be of type Number")
    if not number:
        return {}
    if number in chat.messages:
        return {"reply_to_message": reply_to(chat, number)}
    if reply.get("allow_sending_without_reply"):
        return {}
    raise bad("message to be replied not found")
