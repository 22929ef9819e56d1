"""The messages that measure the reading, each read as its user would have had it read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.understanding import Known, Reading, read
from tests.understanding.corpus import score

CORPUS: Final = Path(score.__file__).parent
SETS: Final = {
    "dev": "Dev",
    "exam_open": "Exam, the open half",
    "exam_second": "The second exam",
    "exam_fourth": "The fourth exam",
    "exam_fifth": "The fifth exam",
    "exam_sixth": "The sixth exam",
    "exam_blind": "Exam, the blind half",
    "exam_third": "The third exam, blind",
}
COLUMNS: Final = ("fr", "en", "all")


@dataclass(frozen=True)
class Case:
    """A message of the corpus with what should be noted of it, how it was read, and the same in the corpus's keys."""

    line: dict[str, Any]
    reading: Reading
    found: dict[str, Any]

    @property
    def gold(self) -> dict[str, Any]:
        gold: dict[str, Any] = self.line["gold"]
        return gold

    def counts_in(self, column: str) -> bool:
        """Whether the message counts in a column: that of its language, and that of all."""
        return column in (self.line["lang"], "all")


def read_set(name: str) -> list[Case]:
    """Every message of a set, read."""
    return [_case(line) for line in score.read_jsonl(CORPUS / f"{name}.jsonl")]


def _case(line: dict[str, Any]) -> Case:
    now = dt.datetime.fromisoformat(line["now"]).replace(tzinfo=ZoneInfo(line["tz"]))
    known = tuple(Known(f"p{number}", one["name"], one.get("org")) for number, one in enumerate(line["known"], 1))
    reading = read(line["text"], lang=line["lang"], now=now, known=known)
    return Case(line, reading, reading.as_corpus())
