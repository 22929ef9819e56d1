"""The calls by which the bot changes or takes back what it said, or reacts to what was said to it."""

from datetime import timedelta
from typing import Any

from bot.playground.botapi.addressing import chat_of, message_in, own_message
from bot.playground.botapi.params import Params
from bot.playground.botapi.wording import read_caption, read_text
from bot.playground.chats import Chat, Message, for_bot
from bot.playground.errors import bad
from bot.playground.markup import inline_only, read_markup
from bot.playground.stage import change, remove
from bot.playground.world import World

SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current"
    " content and reply markup of the message"
)
DELETABLE = timedelta(hours=48)
# The standard reactions; custom emoji and paid ones are not for bots without more.
_REACTIONS = """
❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣
⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅
🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡
"""
REACTIONS = frozenset(_REACTIONS.split())


def edit_message_text(world: World, params: Params) -> Message | bool:
    """editMessageText."""
    content = read_text(params, "MESSAGE_TOO_LONG")
    chat, message = _editable(world, params)
    if "text" not in message:
        raise bad("there is no text in the message to edit")
    return _edited(world, params, chat, message, ("text", "entities"), content)


def edit_message_caption(world: World, params: Params) -> Message | bool:
    """editMessageCaption."""
    content = read_caption(params)
    chat, message = _editable(world, params)
    if "document" not in message and "photo" not in message:
        raise bad("there is no caption in the message to edit")
    return _edited(world, params, chat, message, ("caption", "caption_entities"), content)


def edit_message_reply_markup(world: World, params: Params) -> Message | bool:
    """editMessageReplyMarkup."""
    chat, message = _editable(world, params)
    return _edited(world, params, chat, message, (), {})


def delete_message(world: World, params: Params) -> bool:
    """deleteMessage."""
    chat = chat_of(world, params)
    message = message_in(chat, params, "message to delete not found")
    _delete(world, chat, message)
    return True


def delete_messages(world: World, params: Params) -> bool:
    """deleteMessages: those that are gone already are passed over."""
    chat = chat_of(world, params)
    numbers = params.things("message_ids")
    if not 1 <= len(numbers) <= 100:
        raise bad("message identifiers are not specified")
    known = [number for number in numbers if isinstance(number, int) and number in chat.messages]
    for message in [chat.messages[number] for number in known]:
        _delete(world, chat, message)
    return True


def set_message_reaction(world: World, params: Params) -> bool:
    """setMessageReaction: a bot gives one standard emoji, or none."""
    chat = chat_of(world, params)
    message = message_in(chat, params, "message to react not found")
    reactions = params.things("reaction")
    if len(reactions) > 1:
        raise bad("REACTIONS_TOO_MANY")
    for reaction in reactions:
        if not isinstance(reaction, dict) or reaction.get("type") != "emoji":
            raise bad("REACTION_INVALID")
        if not isinstance(reaction.get("emoji"), str) or reaction["emoji"] not in REACTIONS:
            raise bad("REACTION_INVALID")
    shown = [{"type": "emoji", "emoji": reaction["emoji"]} for reaction in reactions]
    change(world, chat, message | {"_reactions": shown})
    return True


def _editable(world: World, params: Params) -> tuple[Chat, Message]:
    return own_message(world, params, "message to edit not found")


def _edited(
    world: World, params: Params, chat: Chat, message: Message, replaced: tuple[str, ...], content: dict[str, Any]
) -> Message | bool:
    markup = inline_only(read_markup(params.thing("reply_markup"), private=chat.private))
    edited = {key: value for key, value in message.items() if key not in (*replaced, "reply_markup")} | content
    if markup:
        edited["reply_markup"] = markup
    if edited == message:
        raise bad(SAME)
    if world.flood:
        world.flood.count(chat.id)
    # A change of the buttons alone is not shown as an edit.
    change(world, chat, edited | ({"edit_date": world.seconds()} if replaced else {}))
    return True if params.text("inline_message_id") else for_bot(chat.messages[message["message_id"]])


def _delete(world: World, chat: Chat, message: Message) -> None:
    if world.seconds() - message["date"] > DELETABLE.total_seconds():
        raise bad("message can't be deleted for everyone")
    if not chat.private and message["from"]["id"] != world.profile.id:
        raise bad("message can't be deleted")
    remove(world, chat, message["message_id"])
