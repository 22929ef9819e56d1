"""What a process pays before it reads its first message: run alone, so that nothing is there yet."""

from __future__ import annotations

import datetime as dt
import json
import time
from pathlib import Path

_STATUS = Path("/proc/self/status")
_FIRST = {
    "fr": "Déj hier avec Ana Ruiz, DRH chez Valmont. Je lui envoie mon CV d'ici vendredi.",
    "en": "Lunch yesterday with Ana Ruiz, HR director at Valmont. I'll send her my CV by Friday.",
}


def main() -> None:
    """Print the times (ms of the processor) and the memory (MB, where the system tells) as JSON.

    What the coach has in memory even if it reads nothing is there before: public holidays and likeness of words.
    """
    import holidays  # noqa: F401, PLC0415
    import rapidfuzz.process  # noqa: F401, PLC0415

    before = _memory("VmRSS")
    began = time.process_time()
    from bot.understanding import read  # noqa: PLC0415 - how long this takes is the question
    from bot.understanding.model import model  # noqa: PLC0415

    told = {"importing, ms": _since(began)}
    imported = _memory("VmRSS")
    for lang in _FIRST:
        began = time.process_time()
        model(lang)
        told[f"loading what was learned, {lang}, ms"] = _since(began)
    for lang, text in _FIRST.items():
        began = time.process_time()
        read(text, lang=lang, now=dt.datetime(2026, 11, 19, 18, 30, tzinfo=dt.UTC))
        told[f"a first message, {lang}, ms"] = _since(began)
    if _STATUS.exists():
        told["memory: what is imported, numpy included, MB"] = imported - before
        told["memory: what was learned and word lists, MB"] = _memory("VmRSS") - imported
        told["memory: together, MB"] = _memory("VmRSS") - before
        told["memory: together, at its highest, MB"] = _memory("VmHWM") - before
    print(json.dumps(told))


def _since(began: float) -> float:
    return (time.process_time() - began) * 1000


def _memory(name: str) -> float:
    """A figure of this process in MB; 0 where the system does not tell."""
    if not _STATUS.exists():
        return 0.0
    line = next(line for line in _STATUS.read_text(encoding="ascii").splitlines() if line.startswith(name))
    return int(line.split()[1]) / 1000


if __name__ == "__main__":
    main()
