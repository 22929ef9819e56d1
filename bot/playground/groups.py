"""Founds a group with the bot in it, so that it can be seen what the bot answers there."""

from bot.playground.chats import Chat
from bot.playground.errors import Impossible
from bot.playground.world import World


def found_group(world: World, title: str, members: tuple[int, ...], *, reads_all: bool) -> Chat:
    """The first member founds the group and adds the bot, which hears of it in two ways, as with Telegram."""
    if not members:
        raise Impossible("a group has at least one member")
    founder = world.player(members[0])
    for member in members:
        world.player(member)
    number = min((chat_id for chat_id in world.chats if chat_id < 0), default=-5000) - 1
    chat = Chat({"id": number, "title": title, "type": "group"}, members, reads_all=reads_all)
    world.change_chat(chat)
    bot = world.profile.as_user()
    world.send_update(
        "my_chat_member",
        {
            "chat": chat.card,
            "from": founder.as_user(),
            "date": world.seconds(),
            "old_chat_member": {"user": bot, "status": "left"},
            "new_chat_member": {"user": bot, "status": "member"},
        },
    )
    world.keep_message(
        {
            "message_id": world.next_message_id(),
            "from": founder.as_user(),
            "chat": chat.card,
            "date": world.seconds(),
            "new_chat_members": [bot],
        },
        update="message",
    )
    return world.chats[number]
