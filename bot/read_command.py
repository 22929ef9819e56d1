"""`python -m bot read`: what the coach understands of a text, as JSON; to try sentences, and to measure."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.clock import Clock
from bot.understanding import Known, Reading, guess_lang, read

FINE, WRONG = 0, 2


class Unreadable(Exception):
    """What was given can't be used; says why in plain words."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="?", help="the message, as somebody would type it")
    parser.add_argument("--lang", choices=("fr", "en"), help="its language (guessed when left out)")
    parser.add_argument("--now", help="the user's local time, such as 2026-11-20T18:30 (now when left out)")
    parser.add_argument("--tz", default="Europe/Paris", help="the user's IANA zone (default: %(default)s)")
    parser.add_argument("--known", type=Path, help='a JSON file of people they know: [{"name": …, "org": …}]')
    parser.add_argument("--jsonl", type=Path, help="a file of lines with id, lang, now, tz, known and text")


def run(asked: argparse.Namespace) -> int:
    """Prints the reading, or one line per line of the file; the exit code."""
    try:
        lines = _of_file(asked.jsonl) if asked.jsonl else [_of_text(asked)]
        for line in lines:
            print(json.dumps(line, ensure_ascii=False, indent=None if asked.jsonl else 2))
    except Unreadable as why:
        print(why, file=sys.stderr)
        return WRONG
    return FINE


def _of_text(asked: argparse.Namespace) -> dict[str, Any]:
    if not asked.text:
        raise Unreadable("A text is needed, or --jsonl with a file of them.")
    known = _json(_content(asked.known), str(asked.known)) if asked.known else []
    lang = asked.lang or guess_lang(asked.text) or "en"
    reading = _read(asked.text, lang, asked.now, asked.tz, known)
    return {
        **reading.as_corpus(),
        "spans": dict(reading.spans),
        "confidence": {field: round(value, 3) for field, value in reading.confidence.items()},
        "confidences": {field: [round(value, 3) for value in each] for field, each in reading.confidences.items()},
    }


def _of_file(path: Path) -> Iterator[dict[str, Any]]:
    for number, raw in enumerate(_content(path).split("\n"), 1):
        if raw.strip():
            where = f"{path}, line {number}"
            line = _json(raw, where)
            try:
                reading = _read(line["text"], line["lang"], line["now"], line["tz"], line.get("known", ()))
                yield {"id": line["id"], "reading": reading.as_corpus()}
            except (KeyError, TypeError) as error:
                raise Unreadable(f"{where}: {error} is missing or of another kind.") from None


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"{path} can't be read: {error}") from None


def _read(text: str, lang: str, now: str | None, tz: str, known: Sequence[Mapping[str, str]]) -> Reading:
    people = tuple(Known(f"p{number}", one["name"], one.get("org")) for number, one in enumerate(known, 1))
    return read(text, lang=lang, now=_local(now, tz), known=people)


def _local(now: str | None, tz: str) -> datetime:
    """The user's wall clock, aware."""
    try:
        zone = ZoneInfo(tz)
        return datetime.fromisoformat(now).replace(tzinfo=zone) if now else Clock().now().astimezone(zone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise Unreadable(f"The time or the zone is none: {error}") from None


def _json(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise Unreadable(f"{where}: no JSON ({error}).") from None
