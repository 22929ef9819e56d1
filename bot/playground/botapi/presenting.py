"""The calls by which the bot presents itself: name, descriptions, command menu, menu button."""

import re
from collections.abc import Callable
from typing import Any

from bot.playground.botapi.addressing import known_chat
from bot.playground.botapi.params import Params
from bot.playground.chats import Chat
from bot.playground.errors import bad
from bot.playground.profile import Commands
from bot.playground.world import World

LONGEST = {"name": 64, "description": 512, "short_description": 120}  # characters
MOST_COMMANDS = 100
PLAIN_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


def get_me(world: World, _: Params) -> dict[str, Any]:
    """getMe."""
    return {
        **world.profile.as_user(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
    }


def setter(kind: str) -> Callable[[World, Params], bool]:
    """setMyName, setMyDescription or setMyShortDescription."""

    def set_it(world: World, params: Params) -> bool:
        text, language = params.text(kind), _language(params)
        if len(text) > LONGEST[kind]:
            raise bad(f"bot {kind.replace('_', ' ')} is too long")
        if kind == "name" and not text and not language:
            raise bad("bot name can't be empty")
        world.set_text(kind, language, text)
        return True

    return set_it


def getter(kind: str) -> Callable[[World, Params], dict[str, str]]:
    """getMyName, getMyDescription or getMyShortDescription."""

    def get_it(world: World, params: Params) -> dict[str, str]:
        return {kind: world.profile.text(kind, _language(params))}

    return get_it


def set_my_commands(world: World, params: Params) -> bool:
    """setMyCommands."""
    commands = params.things("commands")
    if len(commands) > MOST_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    world.set_commands(_scope(world, params), _language(params), [_command(command) for command in commands] or None)
    _tell_menus(world)
    return True


def get_my_commands(world: World, params: Params) -> Commands:
    """getMyCommands: exactly of this scope and language."""
    return world.profile.commands.get((_scope(world, params), _language(params)), [])


def delete_my_commands(world: World, params: Params) -> bool:
    """deleteMyCommands."""
    world.set_commands(_scope(world, params), _language(params), None)
    _tell_menus(world)
    return True


def set_chat_menu_button(world: World, params: Params) -> bool:
    """setChatMenuButton."""
    button = params.thing("menu_button") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in ("default", "commands", "web_app"):
        raise bad("can't parse menu button: MenuButton has unsupported type")
    chat_id = known_chat(world, params).id if params.text("chat_id") else 0
    world.set_menu_button(chat_id, button)
    return True


def get_chat_menu_button(world: World, params: Params) -> dict[str, Any]:
    """getChatMenuButton."""
    buttons = world.profile.menu_buttons
    chat_id = known_chat(world, params).id if params.text("chat_id") else 0
    return buttons.get(chat_id) or buttons.get(0) or {"type": "default"}


def get_chat(world: World, params: Params) -> dict[str, Any]:
    """getChat."""
    chat = known_chat(world, params)
    return {**chat.card, "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _no_gifts()}


def leave_chat(world: World, params: Params) -> bool:
    """leaveChat."""
    chat: Chat = known_chat(world, params)
    if chat.private:
        raise bad("chat member status can't be changed in private chats")
    chat.bot_left = True
    world.change_chat(chat)
    return True


def _no_gifts() -> dict[str, bool]:
    kinds = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return dict.fromkeys(kinds, False)


def _tell_menus(world: World) -> None:
    for player in world.players.values():
        menu = world.profile.menu(player.id, player.language_code)
        world.events.tell(player.id, {"type": "commands", "commands": menu})


def _language(params: Params) -> str:
    language = params.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad("invalid language code specified")
    return language


def _scope(world: World, params: Params) -> str:
    """A name for the scope under which its commands are kept."""
    scope = params.thing("scope") or {"type": "default"}
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind in PLAIN_SCOPES:
        return str(kind)
    if kind not in ("chat", "chat_administrators", "chat_member"):
        raise bad("can't parse BotCommandScope: unsupported type specified")
    chat = known_chat(world, Params(scope))
    member = f":{Params(scope).number('user_id')}" if kind == "chat_member" else ""
    return f"{kind}:{chat.id}{member}"


def _command(command: Any) -> dict[str, str]:
    name = command.get("command") if isinstance(command, dict) else None
    description = command.get("description") if isinstance(command, dict) else None
    if not isinstance(name, str) or not isinstance(description, str):
        raise bad("can't parse BotCommand: command and description must be of type String")
    name = name.removeprefix("/")
    if not _COMMAND.fullmatch(name):
        raise bad("BOT_COMMAND_INVALID")
    if not 1 <= len(description.strip()) <= 256:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}
