"""python -m bot.understanding.train: learn to read from the messages in bot/understanding/data.

--lang fr|en   one language only (both by default)
--measure N    do not keep anything: learn from all messages but every N-th one, and print how the others are read
--rounds N     how many times the labeller goes over the messages
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from bot.understanding.data import Annotated, BadLineError, folder, lines, parse
from bot.understanding.learning.course import Course, learn
from bot.understanding.learning.measure import report
from bot.understanding.model import save

_LEARNED = Path(__file__).parent / "learned"


def main(arguments: list[str]) -> int:
    """Learn each language and keep it; or measure on messages held out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lang", choices=("fr", "en"))
    parser.add_argument("--measure", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=8)
    options = parser.parse_args(arguments)
    for lang in [options.lang] if options.lang else ["fr", "en"]:
        messages = _messages(lang)
        started = time.monotonic()
        if options.measure:
            held = messages[:: options.measure]
            taught = [m for i, m in enumerate(messages) if i % options.measure]
            print(f"{lang}: {len(taught)} messages to learn from, {len(held)} to be measured on")
            print(report(learn(lang, taught, Course(rounds=options.rounds)), held))
        else:
            _LEARNED.mkdir(exist_ok=True)
            save(learn(lang, messages, Course(rounds=options.rounds)), _LEARNED / f"{lang}.zip")
            print(f"{lang}: learned from {len(messages)} messages")
        print(f"{lang}: {time.monotonic() - started:.0f} s")
    return 0


def _messages(lang: str) -> list[Annotated]:
    """All good messages of a language; the bad ones are said, and left out."""
    good: list[Annotated] = []
    for path in sorted(folder(lang).glob("*.txt")):
        for where, line in lines(path):
            try:
                good.append(parse(line, lang=lang, where=where))
            except BadLineError as error:
                print(f"left out: {error}", file=sys.stderr)
    return good


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
