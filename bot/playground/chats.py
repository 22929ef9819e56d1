"""The conversations: who is in them, and the messages as the bot sees them."""

from dataclasses import dataclass, field
from typing import Any

# The Bot API's Message, plus keys with a leading underscore that only the playground sees.
Message = dict[str, Any]


def for_bot(message: Message) -> Message:
    """The message as the Bot API shows it."""
    return {key: value for key, value in message.items() if not key.startswith("_")}


@dataclass
class Chat:
    """`card` is the Bot API's Chat. For a group, `members` are the players in it and `reads_all` lifts privacy mode."""

    card: dict[str, Any]
    members: tuple[int, ...]
    reads_all: bool = False
    bot_left: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    keyboard: dict[str, Any] | None = None

    @property
    def id(self) -> int:
        """Telegram's number: the person's own for a private chat, negative for a group."""
        return int(self.card["id"])

    @property
    def private(self) -> bool:
        """Only the bot and one person."""
        return bool(self.card["type"] == "private")

    def as_fact(self) -> dict[str, Any]:
        """What the journal keeps; the messages have lines of their own."""
        return {"card": self.card, "members": self.members, "reads_all": self.reads_all, "bot_left": self.bot_left}
