"""A reply as the messages Telegram takes: words in pages, keys below the last, a file with its caption."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from telegram import InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove

from bot.domain.lines import Attachment, Reply, line
from handlers.keyboards import WISHES, inline_keyboard, wish_keyboard
from handlers.splitting import CAPTION_LIMIT, length, pages
from handlers.tongue import Tongue

Keys: TypeAlias = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None


@dataclass(frozen=True)
class Message:
    """One message to send; with `edits`, in the place of the pressed one. A file has its words as caption."""

    html: str
    keys: Keys = None
    edits: bool = False
    file: Attachment | None = None


def compose(reply: Reply, tongue: Tongue, *, toasted: bool = False) -> tuple[Message, ...]:
    """The messages of one reply; () for one that is only a toast, when it was shown (`toasted`)."""
    return tuple(_messages(reply, tongue, toasted))


def _messages(reply: Reply, tongue: Tongue, toasted: bool) -> Iterator[Message]:
    words = list(pages(tongue.html(each) for each in reply.lines))
    if not words and reply.toast and not toasted and reply.attachment is None:
        words = list(pages([tongue.html(reply.toast)]))
    keys = inline_keyboard(reply.buttons, tongue)
    if reply.wish and keys is None:
        yield from _with_keys(words or [tongue.html(WISHES[reply.wish])], wish_keyboard(reply.wish, tongue))
    elif reply.attachment:
        yield from _with_file(words, reply.attachment, keys)
    else:
        first, *others = _with_keys(words, keys) or (None,)
        if first:
            yield replace(first, edits=reply.edits)
            yield from others
    if reply.wish and keys is not None:  # a message has one sort of keys only: the wish gets its own
        yield Message(tongue.html(WISHES[reply.wish]), wish_keyboard(reply.wish, tongue))


def _with_keys(words: list[str], keys: Keys) -> list[Message]:
    return [*(Message(page) for page in words[:-1]), *(Message(page, keys) for page in words[-1:])]


def _with_file(words: list[str], file: Attachment, keys: Keys) -> Iterator[Message]:
    *before, caption = words or [""]
    if length(caption) > CAPTION_LIMIT:
        before, caption = [*before, caption], ""
    yield from (Message(page) for page in before)
    yield Message(caption, keys, file=file)


def without_wish(messages: tuple[Message, ...], tongue: Tongue) -> tuple[Message, ...]:
    """The same, putting the letters back in place of an earlier wish's key.

    The first new message without keys of its own does it; else a short word is added, as a message can't do both.
    """
    for place, message in enumerate(messages):
        if message.keys is None and not message.edits:
            return (*messages[:place], replace(message, keys=ReplyKeyboardRemove()), *messages[place + 1 :])
    if any(isinstance(message.keys, ReplyKeyboardMarkup) for message in messages):
        return messages
    return (Message(tongue.html(line("wish.done")), ReplyKeyboardRemove()), *messages)
