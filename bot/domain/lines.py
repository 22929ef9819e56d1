"""What the coach means, before it is put into words: lines with a key and arguments, buttons, replies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Literal, TypeAlias, Union

Arg: TypeAlias = Union[str, int, date, datetime, time, "Line", tuple["Arg", ...]]


@dataclass(frozen=True)
class Line:
    """One sentence or paragraph by its key in `bot/texts`; text arguments are the user's words, unescaped."""

    key: str
    args: Mapping[str, Arg] = field(default_factory=dict)


def line(key: str, **args: Arg) -> Line:
    """A line with its arguments by name."""
    return Line(key, args)


GAP = Line("gap")  # an empty line between paragraphs

Style = Literal["primary", "success", "danger"]


@dataclass(frozen=True)
class Button:
    """One thing to press. Exactly one of `does`, `copies`, `opens`, `sends` is set."""

    label: Line
    does: str | None = None  # what reaches PRESSES: "verb" or "verb:arg:arg", 60 bytes at most
    copies: Line | None = None  # a text put on the clipboard; dropped by the speaker when over 256 characters
    opens: str | None = None  # an address
    sends: str | None = None  # an inline query in a chat that the user picks, e.g. "thanks p3"
    style: Style | None = None


Buttons: TypeAlias = tuple[tuple[Button, ...], ...]
Wish = Literal["contact", "location", "people"]


@dataclass(frozen=True)
class Attachment:
    """A file for the user, of text only."""

    name: str
    content: str


@dataclass(frozen=True)
class Reply:
    """One message of the coach. `edits` replaces the message the pressed button hangs on, or that it has buttons of."""

    lines: tuple[Line, ...] = ()
    buttons: Buttons = ()
    edits: bool = False
    toast: Line | None = None  # a short word over the chat, for a press
    wish: Wish | None = None  # offers to share a contact, a place or people with one tap
    attachment: Attachment | None = None


@dataclass(frozen=True)
class Offered:
    """Something to send in any chat by inline mode: a card or a draft."""

    id: str  # 64 bytes at most
    title: Line
    description: Line
    text: Line
