"""What reading costs: time for a message, time and memory to get ready, files."""

from __future__ import annotations

import datetime as dt
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import bot.understanding
from bench.understanding.read import CORPUS, SETS
from bot.understanding import read
from tests.understanding.corpus import score
from tests.understanding.odd_texts import LONGEST, OVER_AND_OVER, repeated

_NOW: Final = dt.datetime(2026, 11, 19, 18, 30, tzinfo=ZoneInfo("Europe/Paris"))
_USUAL: Final = 500
_LENGTHS: Final = (500, 1000, 2000, LONGEST)
_TIMES: Final = 3
_STARTS: Final = 5


def report() -> None:
    texts = {lang: _texts(lang) for lang in ("fr", "en")}
    print("\n\nA message of up to 500 characters, in ms of the processor")
    print(f"\n{'':<4}{'p50':>8}{'p95':>8}{'p99':>8}{'worst':>8}   messages")
    for lang, some in texts.items():
        took = sorted(_took(text, lang) for text in some if len(text) <= _USUAL)
        at = "".join(f"{_percentile(took, share):>8.2f}" for share in (0.5, 0.95, 0.99, 1))
        print(f"{lang:<4}{at}{len(took):>11}")

    print("\n\nMessages of a length, in ms of the processor")
    print("\n    " + "".join(f"{length:>8}" for length in _LENGTHS) + "   characters")
    for lang, some in texts.items():
        long = " ".join(text for text in some if text)
        print(f"{lang:<4}" + "".join(f"{_took(long[:length], lang):>8.1f}" for length in _LENGTHS))

    print("\n\nA few letters over and over, in ms of the processor")
    print(
        "\n"
        + " " * 20
        + "".join(f"{lang + ' ' + str(LONGEST // 8):>8}{LONGEST:>8}{'times':>8}" for lang in texts)
        + "   characters"
    )
    for pattern in OVER_AND_OVER:
        print(f"{pattern!r:<20}" + "".join(_over_and_over(pattern, lang) for lang in texts))

    print(f"\n\nGetting ready, in a process of its own: median of {_STARTS}\n")
    starts = [_start() for _ in range(_STARTS)]
    for name in starts[0]:
        print(f"{name:<56}{statistics.median(start[name] for start in starts):>8.1f}")

    print("\n\nWhat was learned, in MB\n")
    for path in sorted(Path(bot.understanding.__file__).parent.joinpath("learned").glob("*.zip")):
        print(f"{path.name:<56}{path.stat().st_size / 1e6:>8.2f}")


def _texts(lang: str) -> list[str]:
    """Every message of a language."""
    lines = (line for name in SETS for line in score.read_jsonl(CORPUS / f"{name}.jsonl"))
    return [line["text"] for line in lines if line["lang"] == lang]


def _took(text: str, lang: str) -> float:
    """How long it takes to read a message, in ms of the processor: the median of some times."""
    took = []
    for _ in range(_TIMES):
        began = time.process_time()
        read(text, lang=lang, now=_NOW)
        took.append(time.process_time() - began)
    return statistics.median(took) * 1000


def _over_and_over(pattern: str, lang: str) -> str:
    """An eighth of the longest message, the longest, and how many times as long that takes: 8 is a fair price."""
    eighth, longest = (_took(repeated(pattern, length), lang) for length in (LONGEST // 8, LONGEST))
    return f"{eighth:>8.1f}{longest:>8.1f}{longest / eighth:>8.1f}"


def _percentile(took: Sequence[float], share: float) -> float:
    """What a share of some times, in rising order, stay within."""
    return took[min(len(took) - 1, int(len(took) * share))]


def _start() -> dict[str, float]:
    """What `start.py` measures, in a fresh process."""
    command = [sys.executable, "-m", "bench.understanding.start"]
    told = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - a module of our own
    measured: dict[str, float] = json.loads(told.stdout)
    return measured
