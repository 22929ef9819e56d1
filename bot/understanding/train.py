"""python -m bot.understanding.train: learn to read from the messages in bot/understanding/data.

Each language is learned in its own process. First it is cross-validated: four times, three quarters of the messages
are learned from, and the last quarter read; that says how well it reads, and how far it can be trusted. Then all are
learned from, and what was learned is kept in bot/understanding/learned.

--lang fr|en   one language only (both by default)
--measure      only cross-validate, keep nothing
"""

from __future__ import annotations

import argparse
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Final

from bot.understanding.data import Annotated, BadLineError, folder, lines, parse
from bot.understanding.learning.course import learn, with_sureness
from bot.understanding.learning.learner import Course
from bot.understanding.learning.measure import Measure
from bot.understanding.model import save

_LEARNED: Final = Path(__file__).parent / "learned"
_COURSE: Final = Course()
_FOLDS: Final = 4
_LANGUAGES: Final = ("fr", "en")


def main(arguments: list[str]) -> int:
    """Learn each language and keep it; or only measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lang", choices=_LANGUAGES)
    parser.add_argument("--measure", action="store_true")
    options = parser.parse_args(arguments)
    languages = [options.lang] if options.lang else _LANGUAGES
    with ProcessPoolExecutor(len(languages)) as pool:
        for told in pool.map(_learned, languages, [not options.measure] * len(languages)):
            print(told)
    return 0


def _learned(lang: str, kept: bool) -> str:
    """What there is to say of a language, once it is learned."""
    started = time.monotonic()
    messages = _messages(lang)
    measure = cross_validated(lang, messages)
    if kept:
        _LEARNED.mkdir(exist_ok=True)
        save(with_sureness(learn(lang, messages, _COURSE), measure.judged), _LEARNED / f"{lang}.zip")
    return f"{lang}: {len(messages)} messages, {time.monotonic() - started:.0f} s\n{measure.report()}\n"


def cross_validated(lang: str, messages: list[Annotated]) -> Measure:
    """How each quarter of the messages is read by one who was taught the others."""
    measure = Measure()
    for fold in range(_FOLDS):
        others = [message for i, message in enumerate(messages) if i % _FOLDS != fold]
        measure.add(learn(lang, others, replace(_COURSE, learners=1)), messages[fold::_FOLDS])
    return measure


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
