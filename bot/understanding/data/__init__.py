"""The messages the reader learns from: one line each, with what a careful assistant would note marked in it.

    log lunch | Déj [hier|d] avec [Marie Dupont|p], [DRH|r] chez [Acme|o]. Je lui [envoie l'article|todo] [vendredi|due]

Before the bar: what the message is, and its kind or purpose. After it: the message, `[words|tag]` around what counts.
`[words|tag:Name]` says whose it is, `[Véro|p=Véronique Lambert]` whom a nickname means; marks may hold other marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, get_args

from bot.understanding.folding import fold
from bot.understanding.reading import Intent, Kind, Purpose

HEADS: Final[dict[str, Intent]] = {
    "log": "log_meeting", "plan": "plan_meeting", "event": "event", "goal": "goal", "progress": "progress",
    "request": "request_received", "ask": "ask", "find": "find", "thanks": "done_thanks", "kept": "done_promise",
    "reminder": "reminder", "note": "note", "mood": "mood", "question": "question", "other": "other",
}  # fmt: skip
KINDED: Final = {"log", "plan"}
PEOPLE: Final = ("p", "m", "w")
ITEMS: Final = ("got", "gave", "todo", "need", "offer", "goal")
DETAILS: Final = ("o", "r", "place", "d", "t", "due")
TAGS: Final = (*PEOPLE, *DETAILS, *ITEMS)
OWNED: Final = {"o", "r", "w", "got", "gave", "todo", "need", "offer"}
NOBODY: Final = "-"

_DETERMINERS: Final = {
    "en": re.compile(r"(?:the|a|an|his|her|their|our|my|your)\s+", re.IGNORECASE),
    "fr": re.compile(r"(?:le|la|les|un|une|mon|ma|mes|son|sa|ses|notre|nos|votre|vos|leurs?)\s+|l['’]", re.IGNORECASE),
}
_EDGE: Final = re.compile(r"^[\s,;:.!?]|[\s,;:!?]$")


class BadLineError(ValueError):
    """A line that cannot be learned from; the message says what to mend."""


@dataclass(frozen=True)
class Mark:
    """Words of the message that count: `text[start:end]`; `owner` indexes the mark of the person whose it is."""

    start: int
    end: int
    tag: str
    owner: int | None = None
    full: str | None = None


@dataclass(frozen=True)
class Annotated:
    """One message with its marks, in the order of the text (an outer mark before the ones that it holds)."""

    lang: str
    intent: Intent
    kind: Kind | None
    purpose: Purpose | None
    text: str
    marks: tuple[Mark, ...]
    where: str = ""

    def words(self, mark: Mark) -> str:
        """The words of a mark, as typed."""
        return self.text[mark.start : mark.end]

    def name(self, mark: Mark) -> str:
        """Whom a mark of a person names: the full name where the line gives it."""
        return mark.full or self.words(mark)


@dataclass
class _Open:
    """A mark whose end has not come yet, and what its tag says of owner and full name."""

    start: int
    end: int = 0
    tag: str = ""
    owner: str | None = None
    full: str | None = None
    inside: list[str] = field(default_factory=list)


def folder(lang: str) -> Path:
    """Where the messages of a language are."""
    return Path(__file__).parent / lang


def load(lang: str) -> list[Annotated]:
    """All messages of a language, in the order of file names and lines; a bad line raises `BadLineError`."""
    return [message for path in sorted(folder(lang).glob("*.txt")) for message in load_file(path, lang=lang)]


def load_file(path: Path, *, lang: str) -> list[Annotated]:
    """The messages of one file; a bad line raises `BadLineError` naming file and line."""
    return [parse(line, lang=lang, where=where) for where, line in lines(path)]


def lines(path: Path) -> Iterator[tuple[str, str]]:
    """The lines that hold a message, each with its place (`work.txt:12`); blank ones and `#` comments are left out."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield f"{path.name}:{number}", line.strip()


def parse(line: str, *, lang: str, where: str = "") -> Annotated:
    """One line as a message with its marks. Raises `BadLineError` saying what is wrong with it."""
    try:
        return _parse(line, lang, where)
    except BadLineError as error:
        raise BadLineError(f"{where}: {error}" if where else str(error)) from None


def _parse(line: str, lang: str, where: str) -> Annotated:
    head, bar, body = line.partition("|")
    if not bar or "[" in head:
        raise BadLineError("a line is `intent kind | message`")
    intent, kind, purpose = _head(head.split())
    text, opened = _unmark(body.strip())
    if not text:
        raise BadLineError("the message is empty")
    annotated = Annotated(lang, intent, kind, purpose, text, _resolve(text, opened, lang), where)
    _check_whole(annotated)
    return annotated


def _head(words: list[str]) -> tuple[Intent, Kind | None, Purpose | None]:
    if not words or words[0] not in HEADS:
        raise BadLineError(f"the line starts with one of: {', '.join(HEADS)}")
    name, rest = words[0], words[1:]
    kinds, purposes = get_args(Kind), get_args(Purpose)
    if name in KINDED:
        if len(rest) != 1 or rest[0] not in kinds:
            raise BadLineError(f"`{name}` needs one kind: {', '.join(kinds)}")
        return HEADS[name], rest[0], None  # type: ignore[return-value]  # just checked against the kinds
    if name == "goal":
        if len(rest) != 1 or rest[0] not in purposes:
            raise BadLineError(f"`goal` needs one purpose: {', '.join(purposes)}")
        return HEADS[name], None, rest[0]  # type: ignore[return-value]  # just checked against the purposes
    if rest:
        raise BadLineError(f"`{name}` stands alone before the bar")
    return HEADS[name], None, None


def _unmark(body: str) -> tuple[str, list[_Open]]:
    """The bare message, and its marks in the order of their beginnings."""
    text: list[str] = []
    length, stack, found = 0, list[_Open](), list[_Open]()
    at = 0
    while at < len(body):
        character = body[at]
        if character == "[":
            stack.append(_Open(length))
            found.append(stack[-1])
        elif character == "|":
            closing = body.find("]", at)
            if not stack or closing < 0:
                raise BadLineError(f"a `|` without its brackets near «{body[max(0, at - 15) : at + 15]}»")
            mark = stack.pop()
            mark.end = length
            _tag(mark, body[at + 1 : closing])
            for outer in stack:
                outer.inside.append(mark.tag)
            at = closing
        elif character == "]":
            raise BadLineError(f"a `]` without a tag near «{body[max(0, at - 20) : at + 1]}»")
        else:
            text.append(character)
            length += 1
        at += 1
    if stack:
        raise BadLineError("a `[` is never closed")
    return "".join(text), found


def _tag(mark: _Open, written: str) -> None:
    tag, equals, full = written.partition("=")
    tag, colon, owner = tag.partition(":")
    mark.tag = tag.strip()
    mark.full = full.strip() if equals else None
    mark.owner = owner.strip() if colon else None
    if mark.tag not in TAGS:
        raise BadLineError(f"unknown tag `{mark.tag}`; there are: {', '.join(TAGS)}")
    if equals and (mark.tag not in PEOPLE or not mark.full):
        raise BadLineError("`=Full Name` belongs to p, m or w")
    if colon and (mark.tag not in OWNED or not mark.owner):
        raise BadLineError(f"`:Name` belongs to {', '.join(sorted(OWNED))}")


def _resolve(text: str, opened: list[_Open], lang: str) -> tuple[Mark, ...]:
    marks = []
    for index, mark in enumerate(opened):
        words = text[mark.start : mark.end]
        if not words.strip():
            raise BadLineError(f"an empty mark `{mark.tag}`")
        if _EDGE.search(words):
            raise BadLineError(f"spaces or punctuation at the edge of «{words}»: put them outside the brackets")
        if mark.tag in ITEMS and any(tag in ITEMS for tag in mark.inside):
            raise BadLineError(f"«{words}»: an item cannot hold another one")
        if mark.tag not in ITEMS and mark.inside:
            raise BadLineError(f"«{words}»: only {', '.join(ITEMS)} may hold other marks")
        start = mark.start + _determiner(words, lang) if mark.tag == "w" else mark.start
        marks.append(Mark(start, mark.end, mark.tag, _owner(text, opened, index), mark.full))
    return tuple(marks)


def _determiner(words: str, lang: str) -> int:
    """How long the article or possessive before a role is: "her CFO" and "the CFO" are to be found alike."""
    found = _DETERMINERS[lang].match(words)
    return found.end() if found and found.end() < len(words) else 0


def _owner(text: str, opened: list[_Open], index: int) -> int | None:
    """Whose the mark is: the person it names, the only one of the message, or (for o and r) the nearest before it."""
    mark = opened[index]
    if mark.tag not in OWNED or mark.owner == NOBODY:
        return None
    wanted = PEOPLE if mark.tag in {"o", "r"} else ("p", "m")
    people = [i for i, other in enumerate(opened) if other.tag in wanted and i != index]
    names = {i: fold(opened[i].full or text[opened[i].start : opened[i].end]) for i in people}
    if mark.owner is not None:
        named = [
            i
            for i in people
            if fold(mark.owner) in names[i] or fold(mark.owner) in fold(text[opened[i].start : opened[i].end])
        ]
        if not named:
            raise BadLineError(f"`:{mark.owner}` names nobody marked p or m in this message")
        return named[0]
    if mark.tag in {"o", "r"}:
        before = [i for i in people if opened[i].start < mark.start]
        return before[-1] if before else (people[0] if people else None)
    partners = [i for i in people if opened[i].tag == "p"]
    first = _one_person([names[i] for i in partners])
    if len(first) > 1:
        words = text[mark.start : mark.end]
        raise BadLineError(f"«{words}»: several people, so say whose it is: `|{mark.tag}:Name` (or `:-` for nobody)")
    return partners[0] if partners else None


def _one_person(names: list[str]) -> list[str]:
    """The different people among names: "Marie" after "Marie Dupont" is the same one."""
    different: list[str] = []
    for name in sorted(set(names), key=len, reverse=True):
        if not any(set(name.split()) <= set(longer.split()) for longer in different):
            different.append(name)
    return different


def _check_whole(message: Annotated) -> None:
    tags = {mark.tag for mark in message.marks}
    if ("goal" in tags) != (message.intent == "goal"):
        raise BadLineError("a `goal` line holds one [..|goal], and no other line does")
    if "due" in tags and not tags & {"todo", "goal"}:
        raise BadLineError("a [..|due] without a [..|todo] or [..|goal]")
    if sum(mark.tag == "t" for mark in message.marks) > 1:
        raise BadLineError("more than one [..|t]: mark the time of the meeting only")
