"""Long words in several messages: cut between lines, else at a safe place, with no tag left open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final

TEXT_LIMIT: Final = 4096  # after entities are parsed; counted in UTF-16 units, to be safe
CAPTION_LIMIT: Final = 1024

_PIECE = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);|.", re.DOTALL)
_NAME = re.compile(r"</?([a-zA-Z-]+)")
_BREAKS = ("\n", " ")  # where a cut is safe, best first
_JOINERS = ("\u200d", "\ufe0f", "\u0301")  # what must stay with the sign before or after it


def length(html: str) -> int:
    """How long Telegram counts it, without its tags."""
    return _units(unescape(re.sub(r"<[^<>]*>", "", html)))


def pages(paragraphs: Iterable[str], limit: int = TEXT_LIMIT) -> tuple[str, ...]:
    """HTML paragraphs joined by newlines into as few messages as fit, without blank ends; nothing for nothing."""
    found: list[str] = []
    page: list[str] = []
    for paragraph in paragraphs:
        for piece in _fitting(paragraph, limit):
            if page and length("\n".join((*page, piece))) > limit:
                found.append("\n".join(page))
                page = []
            page.append(piece)
    found.append("\n".join(page))
    return tuple(text.strip("\n ") for text in found if plain(text).strip())


def plain(html: str) -> str:
    """The words without their tags."""
    return unescape(re.sub(r"<[^<>]*>", "", html))


def _fitting(html: str, limit: int) -> Iterator[str]:
    if length(html) <= limit:
        yield html
        return
    pieces = [_Piece(match) for match in _PIECE.findall(html)]
    opened: list[str] = []
    start = 0
    while start < len(pieces):
        stop = _cut(pieces, start, limit)
        reopened = "".join(opened)
        for piece in pieces[start:stop]:
            opened = _after(opened, piece)
        yield reopened + "".join(piece.html for piece in pieces[start:stop]) + _closing(opened)
        start = stop


@dataclass(frozen=True)
class _Piece:
    """A tag, an entity or a sign."""

    html: str

    @property
    def is_tag(self) -> bool:
        return len(self.html) > 1 and self.html.startswith("<")

    @property
    def units(self) -> int:
        return 0 if self.is_tag else _units(unescape(self.html))


def _cut(pieces: list[_Piece], start: int, limit: int) -> int:
    """Where the next message ends: after the last newline, or else space, of its second half; else where it is full."""
    units, full = 0, start
    while full < len(pieces) and (units := units + pieces[full].units) <= limit:
        full += 1
    if full == len(pieces):
        return full
    for mark in _BREAKS:
        for place in range(full, start + (full - start) // 2, -1):
            if pieces[place - 1].html == mark:
                return place
    while full > start + 1 and (pieces[full].html in _JOINERS or pieces[full - 1].html == _JOINERS[0]):
        full -= 1
    return full


def _after(opened: list[str], piece: _Piece) -> list[str]:
    if not piece.is_tag:
        return opened
    if not piece.html.startswith("</"):
        return [*opened, piece.html]
    return opened[:-1]


def _closing(opened: list[str]) -> str:
    names = [match[1] for match in map(_NAME.match, opened) if match]
    return "".join(f"</{name}>" for name in reversed(names))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
