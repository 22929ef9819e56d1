"""Puts messages into chats and lets the people there see it happen, whether the bot wrote or somebody playing."""

from typing import Any

from bot.playground.chats import Chat, Message
from bot.playground.view import keyboard_view, message_view
from bot.playground.world import World


def post(world: World, chat: Chat, message: Message, *, update: str | None = None) -> Message:
    """Keep a new message and show it; `update` names the update by which the bot hears of it."""
    world.keep_message(message, update=update)
    show(world, chat, {"type": "message", "message": message_view(world, message)})
    return message


def change(world: World, chat: Chat, message: Message, *, update: str | None = None) -> Message:
    """Keep a new version of a message and show it."""
    world.keep_message(message, update=update)
    show(world, chat, {"type": "edited", "message": message_view(world, message)})
    return message


def remove(world: World, chat: Chat, message_id: int) -> None:
    """Take a message away before everybody's eyes."""
    world.delete_message(chat, message_id)
    show(world, chat, {"type": "deleted", "id": message_id})


def show_keyboard(world: World, chat: Chat, keyboard: dict[str, Any] | None) -> None:
    """Put a reply keyboard under the text field, or take it away."""
    if keyboard != chat.keyboard:
        world.show_keyboard(chat, keyboard)
        show(world, chat, {"type": "keyboard", "reply_keyboard": keyboard_view(chat)})


def show(world: World, chat: Chat, event: dict[str, Any]) -> None:
    """Tell every player in this chat; what happens in a group says so."""
    for user_id in chat.members:
        world.events.tell(user_id, event if chat.private else event | {"chat": chat.id})


def reply_to(chat: Chat, message_id: int) -> Message:
    """What a message repeats of the one it answers: all of it but what that one answered."""
    return {
        key: value for key, value in chat.messages[message_id].items() if key != "reply_to_message" and key[0] != "_"
    }
