"""Ways of saying one thing, kept in text files that anybody can mend: `name: pattern`, in the order of trying."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

_NAME: Final = re.compile(r"\{([A-Z]+)\}")


class BadSayingsError(Exception):
    """A line of a .txt file says no name, or no pattern; or uses words that no line before it gives."""


@lru_cache
def sayings(file: Path) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(name, pattern) of each line; `$NAME = words` can be used as {NAME} below it. Raises BadSayingsError."""
    parts: dict[str, str] = {}
    found: list[tuple[str, re.Pattern[str]]] = []
    for number, row in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not row or row.startswith("#"):
            continue
        name, mark, words = row.partition(" = " if row.startswith("$") else ": ")
        if not mark or not words.strip():
            raise BadSayingsError(f"{file.name}, line {number}: name: pattern")
        try:
            words = _NAME.sub(lambda used: parts[used[1]], words)
            if row.startswith("$"):
                parts[name[1:]] = words
            else:
                found.append((name, re.compile(rf"^\W*{words}", re.IGNORECASE)))
        except (KeyError, re.error) as error:
            raise BadSayingsError(f"{file.name}, line {number}: {error}") from None
    return tuple(found)


def plainly(text: str) -> str:
    """A text as the patterns expect it: straight apostrophes, also where none was typed ("dont"), single spaces."""
    return _DROPPED.sub(_with_apostrophe, " ".join(text.replace("’", "'").split()))


_DROPPED: Final = re.compile(
    r"\b(?:(?P<not>do(?=nt (?:feel|want|know|have|think|like|need|get|see|care|fancy|really|even|you|we|i)\b)"
    r"|does|did|ca|wo(?=nt )|is|are|was|were|have|has|had|could|should|would)nt"
    r"|(?P<who>i(?=m\b|ve\b)|you(?=ve\b|re\b)|we(?=ve\b)|they(?=ve\b|re\b)|(?:he|she|that|what|who|where|let)(?=s\b))"
    r"(?P<end>m|ve|re|s))\b",
    re.IGNORECASE,
)


def _with_apostrophe(found: re.Match[str]) -> str:
    if found["not"]:
        word = found[0]
        return f"{word[:-1]}'{word[-1]}"
    return f"{found['who']}'{found['end']}"
