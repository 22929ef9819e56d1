"""A text with its formatting, as Telegram keeps it: plain characters plus entities measured in UTF-16 units."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

Entity = dict[str, Any]

VERBATIM = ("code", "pre")
QUOTES = ("blockquote", "expandable_blockquote")
STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler")
# Telegram's text cleaning: every control character becomes a space, but the line feed stays and the carriage return
# goes, as do line separators and the marks that turn the direction of writing for all that follows.
_CLEANED = {code: " " for code in range(32) if code != 10} | {13: None} | dict.fromkeys(range(0x2028, 0x202F))


@dataclass(frozen=True)
class Formatted:
    """`entities` are Bot API MessageEntity objects; offsets and lengths count UTF-16 code units of `text`."""

    text: str
    entities: tuple[Entity, ...] = ()


def units(text: str) -> int:
    """How many UTF-16 code units a text takes: two for a character beyond the basic plane, such as most emoji."""
    return len(text) + sum(character > "\uffff" for character in text)


def tidy(formatted: Formatted) -> Formatted:
    """Clean, trim and settle as the real server does before it keeps a text; entities move along."""
    text, moved = _cleaned(formatted.text)
    entities = [_moved(entity, moved) for entity in formatted.entities]
    return _trimmed(text, settle(entities))


def settle(entities: Iterable[Entity]) -> list[Entity]:
    """Order entities and apply Telegram's rules of nesting.

    Styles may nest with anything but code; nothing lives inside code; quotes are not nested; of two other entities
    that share characters the outer one stays.
    """
    ordered = sorted((e for e in entities if e["length"] > 0), key=lambda e: (e["offset"], -e["length"]))
    kept: list[Entity] = []
    for entity in ordered:
        if entity["type"] not in STYLES and any(_excludes(other, entity) for other in kept):
            continue
        kept.append(entity)
    verbatim = [e for e in kept if e["type"] in VERBATIM]
    settled = [piece for e in kept for piece in (_around(e, verbatim) if e["type"] in STYLES else [e])]
    return sorted(_merged(settled), key=lambda e: (e["offset"], -e["length"]))


def _excludes(outer: Entity, inner: Entity) -> bool:
    if outer["type"] in STYLES or inner["offset"] >= end(outer):
        return False
    one_quotes = outer["type"] in QUOTES
    return one_quotes == (inner["type"] in QUOTES)


def _around(style: Entity, verbatim: list[Entity]) -> list[Entity]:
    pieces, start, stop = [], style["offset"], end(style)
    for code in verbatim:
        if code["offset"] >= stop or end(code) <= start:
            continue
        if code["offset"] > start:
            pieces.append(style | {"offset": start, "length": code["offset"] - start})
        start = end(code)
    if start < stop:
        pieces.append(style | {"offset": start, "length": stop - start})
    return pieces


def _merged(entities: list[Entity]) -> list[Entity]:
    """Bold inside bold is bold once."""
    merged: list[Entity] = []
    for entity in entities:
        same = next((m for m in merged if m["type"] == entity["type"] and end(m) >= entity["offset"]), None)
        if same is None or entity["type"] not in STYLES:
            merged.append(entity)
        else:
            same_end = max(end(same), end(entity))
            merged[merged.index(same)] = same | {"length": same_end - same["offset"]}
    return merged


def end(entity: Entity) -> int:
    """The UTF-16 offset just behind an entity."""
    return int(entity["offset"]) + int(entity["length"])


def _cleaned(text: str) -> tuple[str, list[int]]:
    """The clean text, and for every UTF-16 offset of the old text its place in the new one."""
    pieces: list[str] = []
    moved: list[int] = []
    place = 0
    for character in text:
        clean = character.translate(_CLEANED)
        moved += [place] * units(character)
        place += units(clean)
        pieces.append(clean)
    return "".join(pieces), [*moved, place]


def _moved(entity: Entity, moved: list[int]) -> Entity:
    start = moved[min(entity["offset"], len(moved) - 1)]
    stop = moved[min(end(entity), len(moved) - 1)]
    return entity | {"offset": start, "length": stop - start}


def _trimmed(text: str, entities: list[Entity]) -> Formatted:
    """White space goes at the end always, at the start as far as no entity covers it."""
    text = text.rstrip(" \n")
    leading = len(text) - len(text.lstrip(" \n"))
    if entities:
        leading = min(leading, entities[0]["offset"])
    text = text[leading:]
    size = units(text)
    shifted = [
        e | {"offset": e["offset"] - leading, "length": min(end(e) - leading, size) - (e["offset"] - leading)}
        for e in entities
    ]
    return Formatted(text, tuple(e for e in shifted if e["length"] > 0))
