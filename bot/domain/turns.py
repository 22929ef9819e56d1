"""What reaches the coach from outside: a message, a button, something shared, a change of the chat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True)
class Sender:
    """Who writes, as Telegram introduces them."""

    user_id: int
    first_name: str = ""
    language_code: str | None = None
    username: str | None = None


@dataclass(frozen=True)
class Heard:
    """A text message, a command included."""

    text: str
    message_id: int = 0


@dataclass(frozen=True)
class Reworded:
    """The user edited a message they had sent."""

    text: str
    message_id: int


@dataclass(frozen=True)
class Pressed:
    """A button; `action` is what `Button.does` said."""

    action: str
    message_id: int = 0


@dataclass(frozen=True)
class SharedContact:
    name: str
    phone: str | None = None
    telegram_id: int | None = None
    vcard: str | None = None


@dataclass(frozen=True)
class PickedPeople:
    """People chosen from the user's Telegram contacts: (telegram id, name, username) each."""

    people: tuple[tuple[int, str, str | None], ...]


@dataclass(frozen=True)
class SharedPlace:
    """A location in degrees; only the time zone is kept of it."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class SentOther:
    """Something the coach cannot read: a photo, a voice message, a sticker…; `caption` when it came with words."""

    kind: Literal["photo", "voice", "video", "sticker", "document", "other"]
    caption: str | None = None
    message_id: int = 0


@dataclass(frozen=True)
class Blocked:
    """The user blocked the bot, or came back."""

    blocked: bool


Happening: TypeAlias = Heard | Reworded | Pressed | SharedContact | PickedPeople | SharedPlace | SentOther | Blocked
