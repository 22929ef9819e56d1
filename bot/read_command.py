"""`python -m bot read`: what the coach understands of a text, as JSON; to try sentences, and to measure."""

from __future__ import annotations

import argparse
import json
import os
import sys
from bisect import bisect_right
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from unicodedata import normalize
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.understanding import Known, Reading, guess_lang, read

FINE, WRONG = 0, 2
LANGUAGES: Final = ("fr", "en")
ZONE: Final = "Europe/Paris"


class Unreadable(Exception):
    """What was given can't be used; says why in plain words."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="?", help="the message, as somebody would type it")
    parser.add_argument("--lang", choices=LANGUAGES, help="its language (guessed when left out)")
    parser.add_argument("--now", help="the user's local time, such as 2026-11-20T18:30 (now when left out)")
    parser.add_argument("--tz", help=f"the user's IANA zone ({ZONE} when left out)")
    parser.add_argument("--known", type=Path, help='a JSON file of people they know: [{"name": …, "org": …}]')
    parser.add_argument(
        "--jsonl",
        type=Path,
        help="instead of a text, a file of lines with id, lang, now, tz, known and text; the options above hold for the"
        " lines that leave them out; a line that can't be read is named, and the others are read all the same",
    )


def run(asked: argparse.Namespace) -> int:
    """Prints the reading, or a reading for each line of the file; the exit code."""
    try:
        return _all_lines(asked) if asked.jsonl else _one_text(asked)
    except Unreadable as why:
        print(why, file=sys.stderr)
        return WRONG
    except BrokenPipeError:  # whoever was reading has seen enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE


def _one_text(asked: argparse.Namespace) -> int:
    if not (asked.text or "").strip():
        raise Unreadable("A text is needed, or --jsonl with a file of them.")
    text = _writable(asked.text)
    told = {"text": text, "lang": asked.lang, "now": asked.now, "tz": asked.tz}
    reading = _read(told, _known_in(asked.known))
    each = {field: [round(value, 3) for value in items] for field, items in reading.confidences.items()}
    shown = {
        **reading.as_corpus(),
        "spans": {field: [_as_typed(text, *span) for span in spans] for field, spans in reading.spans.items()},
        "confidence": {field: round(value, 3) for field, value in reading.confidence.items()},
        "confidences": each,
    }
    _show(shown, indent=2)
    return FINE


def _all_lines(asked: argparse.Namespace) -> int:
    """The readings of the lines that can be read; what is wrong with the others is said, each with its number."""
    if asked.text is not None:
        raise Unreadable("Either a text or --jsonl, not both.")
    lines = [(number, raw) for number, raw in enumerate(_content(asked.jsonl).split("\n"), 1) if raw.strip()]
    if not lines:
        raise Unreadable(f"{asked.jsonl} is empty.")
    known, code = _known_in(asked.known), FINE
    for number, raw in lines:
        try:
            _show(_line(_json(raw), asked, known))
        except Unreadable as why:
            print(f"{asked.jsonl}, line {number}: {why}", file=sys.stderr)
            code = WRONG
    return code


def _line(given: Any, asked: argparse.Namespace, known: tuple[Known, ...]) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise Unreadable("a line holds one JSON object, with id, lang, now, tz, known and text.")
    told = {"lang": asked.lang, "now": asked.now, "tz": asked.tz, **{k: v for k, v in given.items() if v is not None}}
    if missing := [key for key in ("id", "lang", "now", "tz", "text") if told.get(key) is None]:
        raise Unreadable(f"without {', '.join(missing)}.")
    if odd := [key for key in ("lang", "now", "tz", "text") if not isinstance(told[key], str)]:
        raise Unreadable(f"{odd[0]} is no text.")
    reading = _read(told, _known(told["known"]) if "known" in told else known)
    return {"id": told["id"], "reading": reading.as_corpus()}


def _read(told: Mapping[str, Any], known: tuple[Known, ...]) -> Reading:
    """A text in its language, at its time, in its zone; each is found out when it is None."""
    lang = told["lang"] if told["lang"] is not None else guess_lang(told["text"]) or "en"
    if lang not in LANGUAGES:
        raise Unreadable(f"lang is fr or en, not “{lang}”.")
    return read(told["text"], lang=lang, now=_local(told["now"], told["tz"]), known=known)


def _local(now: str | None, tz: str | None) -> datetime:
    """The user's wall clock, aware; a time that says how far from Greenwich it is becomes that of the zone."""
    name = ZONE if tz is None else tz
    try:
        zone = ZoneInfo(name)
    except (OSError, ValueError, LookupError):  # no such zone, a folder of zones, no name at all
        raise Unreadable(f"“{name}” is no time zone; one is called Europe/Paris, for example.") from None
    if now is None:
        return Clock().now().astimezone(zone)
    try:
        told = datetime.fromisoformat(now)
    except ValueError:
        raise Unreadable(f"“{now}” is no time; one is written 2026-11-20T18:30.") from None
    return told.astimezone(zone) if told.tzinfo else told.replace(tzinfo=zone)


def _known_in(file: Path | None) -> tuple[Known, ...]:
    """The people of the file of --known."""
    if file is None:
        return ()
    try:
        return _known(_json(_content(file)))
    except Unreadable as why:
        raise Unreadable(f"{file}: {why}") from None


def _known(people: Any) -> tuple[Known, ...]:
    """The people that a line or a file names; nicknames are theirs when it tells any."""
    if not isinstance(people, list):
        raise Unreadable('known people are a JSON list: [{"name": …, "org": …}].')
    return tuple(_person(number, one) for number, one in enumerate(people, 1))


def _person(number: int, one: Any) -> Known:
    if not isinstance(one, dict) or not isinstance(one.get("name"), str) or not one["name"].strip():
        raise Unreadable(f"known person {number} has no name.")
    org, nicknames = one.get("org"), one.get("nicknames") or []
    if not isinstance(org, str | None):
        raise Unreadable(f"the org of known person {number} is no text.")
    if not isinstance(nicknames, list) or not all(isinstance(name, str) for name in nicknames):
        raise Unreadable(f"the nicknames of known person {number} are no list of texts.")
    return Known(f"p{number}", one["name"], org, tuple(nicknames))


def _content(path: Path) -> str:
    """The text of a file, with or without the mark that some editors put before it."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Unreadable(f"{path} can't be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise Unreadable(f"{path} can't be read: it is not in UTF-8.") from None


def _json(text: str) -> Any:
    try:
        return json.loads(_writable(json.dumps(json.loads(text), ensure_ascii=False)))
    except ValueError as error:
        raise Unreadable(f"no JSON ({error}).") from None
    except RecursionError:
        raise Unreadable("no JSON that anybody would write: it is nested too deep.") from None


def _show(what: Mapping[str, Any], indent: int | None = None) -> None:
    print(json.dumps(what, ensure_ascii=False, indent=indent))


def _writable(text: str) -> str:
    """With question marks for the halves of characters, which no file can hold; as long as it was."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _as_typed(text: str, start: int, end: int) -> tuple[int, int]:
    """From where a text is read, letters and accents in one, to where that stands as it was typed."""

    def length(typed: int) -> int:
        return len(normalize("NFC", text[:typed]))

    if normalize("NFC", text) == text:
        return start, end
    typed = range(len(text) + 1)
    return bisect_right(typed, start, key=length) - 1, bisect_right(typed, end, key=length) - 1
