"""Which lines the program asks for: read from its source, so that no key can be forgotten."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]


SPEAKERS: Final = {"line": 0, "Line": 0, "press": 0, "pick": 3, ".toast": 0, ".did": 0}
"""The calls that name a line, those of a turn with their dot, and which of their arguments is its key."""


@dataclass(frozen=True)
class Asked:
    """One call that names a line: its key, or a pattern for a family of keys, and its arguments when all are known."""

    where: str
    key: str | None
    family: re.Pattern[str] | None = None
    arguments: frozenset[str] | None = None


def sources() -> Iterator[Path]:
    """The modules of the program."""
    for folder in ("bot", "handlers"):
        yield from sorted((ROOT / folder).rglob("*.py"))


def cued() -> frozenset[str]:
    """The keys that the rows of the cue files begin with."""
    rows = (
        row for file in (ROOT / "bot" / "flows" / "cues").glob("*.txt") for row in file.read_text("utf-8").splitlines()
    )
    return frozenset(row.partition(": ")[0] for row in rows if row and not row.startswith("#"))


def asked(source: str, where: str = "") -> Iterator[Asked]:
    """All calls in `source` that name a line, literally or by an f-string."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or len(node.args) <= (place := SPEAKERS.get(_name(node.func), 99)):
            continue
        at = f"{where}:{node.lineno}"
        for key in _alternatives(node.args[place]):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield Asked(at, key.value, arguments=_arguments(node))
            elif isinstance(key, ast.JoinedStr):
                yield Asked(at, None, family=_family(key))


def mentioned(source: str) -> frozenset[str]:
    """All string literals of `source`, and those that an f-string can give, as they may be keys that a table holds."""
    return frozenset(
        node.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def families(source: str) -> Iterator[re.Pattern[str]]:
    """The patterns of all f-strings that can give keys, such as `why.{practice}` or `{flow}.ask.{blank}`."""
    for call in asked(source):
        if call.family:
            yield call.family
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.JoinedStr):
            first = node.values[0] if node.values else None
            if isinstance(first, ast.Constant) and re.fullmatch(r"[a-z][a-z0-9_]*\.[a-z0-9_.]*", str(first.value)):
                yield _family(node)


def matching(keys: Iterable[str], patterns: Iterable[re.Pattern[str]]) -> frozenset[str]:
    """The keys that one of the patterns gives."""
    every = list(patterns)
    return frozenset(key for key in keys if any(pattern.fullmatch(key) for pattern in every))


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return f".{function.attr}" if isinstance(function, ast.Attribute) else ""


def _alternatives(key: ast.expr) -> Iterator[ast.expr]:
    if isinstance(key, ast.IfExp):
        yield from _alternatives(key.body)
        yield from _alternatives(key.orelse)
    else:
        yield key


def _arguments(call: ast.Call) -> frozenset[str] | None:
    if _name(call.func) == "Line":
        return frozenset() if len(call.args) == 1 and not call.keywords else None
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(name for name in names if name)


def _family(joined: ast.JoinedStr) -> re.Pattern[str]:
    parts = (
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*"
        for part in joined.values
    )
    return re.compile("".join(parts))
