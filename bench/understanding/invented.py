"""What is noted where there is nothing to note: of messages that tell no fact, how many are read as telling one."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from bench.understanding.read import COLUMNS, CORPUS
from bot.flows.cards.guessing import GUESSED_BELOW
from bot.understanding import Reading, read

_NOW: Final = dt.datetime(2026, 11, 19, 18, 30, tzinfo=ZoneInfo("Europe/Paris"))
_ITEMS: Final = ("introductions", "received", "promises", "given", "needs", "offers")
_NAMED: Final = ("people", "date", "time")
_FILES: Final = {
    "denials, doubts and small talk": CORPUS.parent / "examples" / "nothing.{}.txt",
    "reports as tempting as real ones": CORPUS / "tempting.{}.txt",
}
# The comment above such messages; every other comment ends them.
_NOBODY: Final = "# Nobody is named"


def report() -> None:
    """Print the share of messages in which something is invented, in how many that is not even a guess, and which."""
    print(f"\n{'':<42}{'fr':>8}{'en':>8}{'all':>8}{'not guessed':>14}   messages   what")
    misread: list[str] = []
    for name, pattern in _FILES.items():
        found: dict[str, list[dict[str, bool]]] = {}
        for lang in ("fr", "en"):
            told = list(_messages(pattern, lang))
            found[lang] = [_invented(text, nobody, lang) for text, nobody in told]
            misread += (
                f"{', '.join(facts)}: {text}" for (text, _), facts in zip(told, found[lang], strict=True) if facts
            )
        found["all"] = [*found["fr"], *found["en"]]
        shares = "".join(f"{sum(map(bool, found[c])) / len(found[c]):>8.1%}" for c in COLUMNS)
        sure = sum(any(facts.values()) for facts in found["all"]) / len(found["all"])
        what = Counter(field for facts in found["all"] for field in facts)
        fields = ", ".join(f"{field} {number}" for field, number in what.most_common()) or "nothing"
        print(f"{name:<42}{shares}{sure:>14.1%}{len(found['all']):>11}   {fields}")
    print("\n" + "\n".join(misread))


def _messages(pattern: Path, lang: str) -> Iterator[tuple[str, bool]]:
    """The messages of a file, each with whether nobody is named in it, nor the day of anything."""
    nobody = False
    for line in Path(str(pattern).format(lang)).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            nobody = line.startswith(_NOBODY)
        else:
            yield line, nobody


def _invented(text: str, nobody: bool, lang: str) -> dict[str, bool]:
    """The fields that say something false of a message, each with whether it is sure of it."""
    reading = read(text, lang=lang, now=_NOW)
    fields = (*_ITEMS, "goal", *(_NAMED if nobody else ()))
    return {field: _is_sure(reading, field) for field in fields if getattr(reading, field)}


def _is_sure(reading: Reading, field: str) -> bool:
    """Whether what a field says is more than a guess with a question mark."""
    one = reading.confidence.get(field, 1.0)
    return max(reading.confidences.get(field, (one,))) >= GUESSED_BELOW
