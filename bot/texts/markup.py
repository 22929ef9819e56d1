"""The small HTML that Telegram shows: so that no message is refused for its form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

_TAG: Final = re.compile(r"<(/?)([a-z][a-z0-9-]*)( [^<>]*)?>")
_PLACEHOLDER: Final = re.compile(r"\{[^{}]*\}")
_LOOSE_AMPERSAND: Final = re.compile(r"&(?!(?:lt|gt|amp|quot);)")
_ATTRIBUTES: Final[dict[str, re.Pattern[str]]] = {
    "b": re.compile(""),
    "i": re.compile(""),
    "u": re.compile(""),
    "s": re.compile(""),
    "code": re.compile(""),
    "pre": re.compile(""),
    "tg-spoiler": re.compile(""),
    "blockquote": re.compile("(?: expandable)?"),
    "a": re.compile(' href="(?:https|mailto|tg):[^"<>{}]+"'),
}
"""The tags that our texts may use, each with the attributes it may or must bear."""


def problems(text: str) -> Iterator[str]:
    """What Telegram would refuse in a message that says `text`, or what would tear the user's words."""
    opened: list[str] = []
    for closing, name, attributes in _TAG.findall(text):
        if name not in _ATTRIBUTES:
            yield f"<{name}> is not a tag that Telegram shows"
        elif closing and (not opened or opened.pop() != name):
            yield f"</{name}> closes nothing that is open"
        elif not closing:
            opened.append(name)
            if not _ATTRIBUTES[name].fullmatch(attributes):
                yield f"<{name}{attributes}> has attributes that it may not have, or lacks one"
    for name in opened:
        yield f"<{name}> is never closed"
    rest = _TAG.sub("", text)
    if re.search("[<>]", _PLACEHOLDER.sub("", rest)):
        yield "a loose < or > should be &lt; or &gt;"
    if _LOOSE_AMPERSAND.search(rest):
        yield "a loose & should be &amp;"


def without(text: str) -> str:
    """The same words without tags and entities, as a button or a copied text needs them."""
    return unescape(_TAG.sub("", text))
