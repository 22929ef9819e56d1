"""`python -m bot rehearse`: what the coach would say first, and when, if the months to come brought nothing new."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.clock import Clock
from bot.coaching.nudges import Nudge
from bot.coaching.rehearsal import Manner, Message, reaction, rehearse
from bot.domain.notebook import Notebook
from bot.domain.owner import Owner
from bot.exchange.documents import NotANotebook
from bot.exchange.notebook_json import from_json
from bot.flows import unasked
from bot.store import Newer
from bot.texts import Voice

FINE, WRONG = 0, 2
LONGEST = 3660  # days
STDIN: Final = Path("-")
FIRST_YEAR, LAST_YEAR = 2000, 2200


class Unfit(Exception):
    """What was given can't be rehearsed; says why in plain words."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("notebook", type=Path, help="a notebook as /export gives it; - for the standard input")
    parser.add_argument("--from", dest="start", help="from when, such as 2026-11-20T08:00+01:00 (now when left out)")
    parser.add_argument("--days", type=int, default=365, help="for so many days (default: %(default)s)")
    parser.add_argument(
        "--answers",
        choices=get_args(Manner),
        default="done",
        help="how its owner answers: all done at once, never, or as chance has it (default: %(default)s)",
    )
    parser.add_argument(
        "--seed", type=int, default=0, help="decides the chance of mixed answers (default: %(default)s)"
    )


def run(asked: argparse.Namespace) -> int:
    """Prints a JSON object a line, one for each message; the exit code."""
    try:
        book = _notebook(asked.notebook)
        start = _instant(asked.start, book.owner)
        if not 0 < asked.days <= LONGEST:
            raise Unfit(f"--days must be from 1 to {LONGEST}.")
    except Unfit as why:
        print(why, file=sys.stderr)
        return WRONG
    try:
        for said in told(book, rehearse(book, start, asked.days, reaction(asked.answers, asked.seed))):
            print(json.dumps(said, ensure_ascii=not _takes_all_letters()))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever was reading has seen enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FINE


def _takes_all_letters() -> bool:
    return sys.stdout.encoding.lower().startswith("utf")


def told(book: Notebook, messages: Iterator[Message]) -> Iterator[dict[str, Any]]:
    """Each message as a JSON object: `at` (local ISO with offset), `reason`, `key`, `people`, `items`, `text`."""
    voice, owner, names = Voice.load(), book.owner, _names(book)
    for message in messages:
        local = owner.local(message.at)
        items = [_item(nudge, names) for nudge in message.nudges]
        lines = unasked(message.nudges, message.aside).lines
        words = (voice.plain(line, lang=owner.lang, today=local.date(), tz=owner.tz) for line in lines)
        yield {"at": local.isoformat(timespec="seconds"), **items[0], "items": items, "text": "\n".join(words)}


def _item(nudge: Nudge, names: dict[str, str]) -> dict[str, Any]:
    return {"reason": nudge.reason, "key": nudge.key, "people": [names.get(id_, id_) for id_ in nudge.people]}


def _names(book: Notebook) -> dict[str, str]:
    """What to call each person, by id; namesakes are told apart by their id."""
    known = Counter(person.name for person in book.people)
    return {
        person.id: person.name if known[person.name] == 1 else f"{person.name} ({person.id})" for person in book.people
    }


def _notebook(path: Path) -> Notebook:
    try:
        content = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
        book = from_json(content.decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise Unfit(f"{path} can't be read: {error}") from None
    except (NotANotebook, Newer) as error:
        raise Unfit(f"{path} is no notebook of this version: {error}") from None
    if book.owner.zone is None:
        raise Unfit(f"{path}: its owner has not said where they live yet, so nothing would be said.")
    try:
        ZoneInfo(book.owner.zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise Unfit(f"{path}: {book.owner.zone!r}, where its owner lives, is no time zone.") from None
    return book


def _instant(when: str | None, owner: Owner) -> datetime:
    """Aware, in UTC; a time without an offset is the owner's."""
    if when is None:
        return Clock().now()
    try:
        local = datetime.fromisoformat(when)
        instant = (local if local.tzinfo else local.replace(tzinfo=owner.tz)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise Unfit(f"--from must be a time such as 2026-11-20T08:00+01:00, not {when!r}.") from None
    if not FIRST_YEAR <= instant.year <= LAST_YEAR:
        raise Unfit(f"--from must be between {FIRST_YEAR} and {LAST_YEAR}.")
    return instant
