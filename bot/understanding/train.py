"""python -m bot.understanding.train: learn to read from the messages in bot/understanding/data.

Each language is learned in its own process, on one core. First it is cross-validated: four times, three quarters of the
messages are learned from, and the last quarter read; that says how well it reads, and how far it can be trusted. Then
all are learned from, and what was learned is kept in bot/understanding/learned: the signs, and the small net beside
them.

--lang fr|en   one language only (both by default)
--measure      only cross-validate, keep nothing
--folds 1..4   how many of the quarters are read: fewer take less time, and say less
--wishes       only what people want of their notebook (data/wishes), whose names the reader as it is now finds
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from bot.understanding.data import Annotated, BadLineError, folder, lines, parse
from bot.understanding.learning.course import learn, with_sureness
from bot.understanding.learning.learner import Course
from bot.understanding.learning.measure import Measure
from bot.understanding.learning.net_learning import learn_net
from bot.understanding.learning.prepare import common_words
from bot.understanding.learning.wish_learning import examples, judged, learn_wishes
from bot.understanding.model import save, with_net
from bot.understanding.net import load as load_net
from bot.understanding.wishes import save as save_wishes

_LEARNED: Final = Path(__file__).parent / "learned"
_COURSE: Final = Course()
_FOLDS: Final = 4
_NET_SEED: Final = 20260922
_LANGUAGES: Final = ("fr", "en")
ONE_CORE: Final = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false",
    "JAX_PLATFORMS": "cpu",
}


def main(arguments: list[str]) -> int:
    """Learn each language and keep it; or only measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lang", choices=_LANGUAGES)
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--folds", type=int, choices=range(1, _FOLDS + 1), default=_FOLDS)
    parser.add_argument("--wishes", action="store_true")
    options = parser.parse_args(arguments)
    learned = _wishes_learned if options.wishes else _learned
    languages = [options.lang] if options.lang else _LANGUAGES
    # A process for each language, begun afresh so that jax and numpy read what keeps each of them to one core.
    os.environ.update(ONE_CORE)
    count = len(languages)
    with ProcessPoolExecutor(count, get_context("spawn")) as pool:
        for told in pool.map(learned, languages, [not options.measure] * count, [options.folds] * count):
            print(told)
    return 0


def _learned(lang: str, kept: bool, folds: int) -> str:
    """What there is to say of a language, once it is learned."""
    started = time.monotonic()
    messages = _messages(lang)
    measure = cross_validated(lang, messages, folds)
    if kept:
        _LEARNED.mkdir(exist_ok=True)
        save(with_sureness(learn(lang, messages, _COURSE), measure.judged), _LEARNED / f"{lang}.zip")
        net = learn_net(lang, messages, common_words(messages), _NET_SEED)
        (_LEARNED / f"{lang}.net.zip").write_bytes(net)
    return f"{lang}: {len(messages)} messages, {time.monotonic() - started:.0f} s\n{measure.report()}\n"


def _wishes_learned(lang: str, kept: bool, folds: int) -> str:
    """The same for its wishes."""
    started = time.monotonic()
    some = examples(lang, _messages(lang))
    report = judged(lang, some, folds).report()
    if kept:
        save_wishes(learn_wishes(lang, some), _LEARNED / f"{lang}.wishes.zip")
    return f"{lang}: {len(some)} messages, {time.monotonic() - started:.0f} s\n{report}\n"


def cross_validated(lang: str, messages: list[Annotated], folds: int = _FOLDS) -> Measure:
    """How each of the first quarters of the messages is read by signs and net together that were taught the others."""
    measure = Measure()
    for fold in range(folds):
        others = [message for i, message in enumerate(messages) if i % _FOLDS != fold]
        signs = learn(lang, others, replace(_COURSE, learners=1))
        net = load_net(learn_net(lang, others, signs.common, _NET_SEED))
        measure.add(with_net(signs, net), messages[fold::_FOLDS])
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
