"""How well a quarter of our own messages is read by one who was taught the others, in score.py's figures.

What should be noted is made of the marks of a message by the very rules that read it: so what the labels are wrong
about shows here, what the rules are wrong about does not.
"""

from __future__ import annotations

import datetime as dt
import os
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.understanding.assembling import assemble, reading
from bot.understanding.data import load
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import FIRST_TAGS, SECOND_TAGS
from bot.understanding.learning.course import learn
from bot.understanding.learning.learner import Course
from bot.understanding.learning.net_learning import learn_net
from bot.understanding.learning.prepare import Lesson, lesson, stretches
from bot.understanding.learning.vary import full_names
from bot.understanding.mending import mended
from bot.understanding.model import Model, with_net
from bot.understanding.net import load as load_net
from bot.understanding.reading import Reading
from bot.understanding.train import ONE_CORE
from tests.understanding.corpus import score

LANGUAGES: Final = ("fr", "en")
NOW: Final = dt.datetime(2026, 11, 19, 18, 30, tzinfo=ZoneInfo("Europe/Paris"))
QUARTERS: Final = 4
PLAIN: Final = ("b_", "d_", "f_", "g_", "s_", "t_")  # how their names begin; for the others, what is hard was sought
_NAMES: Final = 200
_SEED: Final = 20260921

Case = tuple[dict[str, Any], dict[str, Any]]
"""A line with what should be noted of it, and how it was read."""


def report() -> None:
    """Print the table; some ten minutes, each language in its own process."""
    os.environ.update(ONE_CORE)
    with ProcessPoolExecutor(len(LANGUAGES), get_context("spawn")) as pool:
        cases = [case for some in pool.map(_crossed, LANGUAGES) for case in some]
    score.print_table(_scored(cases))
    print("\nThose written as people write; in all others, what is hard was sought\n")
    score.print_table(_scored([case for case in cases if _file_of(case).startswith(PLAIN)]))
    print("\nAll, by file\n")
    by_file: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        by_file[f"{case[0]['lang']}/{_file_of(case)}"].append(case)
    for file, some in sorted(by_file.items(), key=lambda item: -_score(item[1])):
        print(f"{file:<40}{_score(some):>8.3f}{len(some):>8}")


def _file_of(case: Case) -> str:
    """The name of the file that a message stands in."""
    name: str = case[0]["id"].split(":")[1]
    return name


def _scored(cases: Sequence[Case]) -> score.Columns:
    return score.evaluate([line for line, _ in cases], {line["id"]: read for line, read in cases})


def _score(cases: Sequence[Case]) -> float:
    return score.overall(_scored(cases)["all"])


def _crossed(lang: str) -> list[Case]:
    messages = load(lang)
    others = [message for i, message in enumerate(messages) if i % QUARTERS]
    signs = learn(lang, others, Course())
    learned = with_net(signs, load_net(learn_net(lang, others, signs.common, _SEED)))
    rng = random.Random(_SEED)
    names = full_names(rng, _NAMES)
    return list(_read(learned, (lesson(message, rng, names, learned.common) for message in messages[::QUARTERS])))


def _read(learned: Model, lessons: Iterator[Lesson]) -> Iterator[Case]:
    for one in lessons:
        message = one.message
        line = {
            "id": f"{message.lang}:{message.where}",
            "lang": message.lang,
            "gold": _marked(learned, one).as_corpus(),
        }
        first = learned.first_pass(one.view)
        odds = learned.intent_odds(first)
        yield line, assemble(learned, first, message.text, one.circle, NOW, odds).as_corpus()


def _marked(learned: Model, one: Lesson) -> Reading:
    """The reading that the marks of a message make, with the kind and the purpose of its head."""
    message = one.message
    entities, items = (stretches(one.view.tokens, message, tags) for tags in (FIRST_TAGS, SECOND_TAGS))
    told = Labelled(learned, one.view, message.text, one.circle, NOW.date(), message.intent, entities, items)
    made = reading(mended(told), 1.0)
    goal = replace(made.goal, purpose=message.purpose) if made.goal and message.purpose else made.goal
    return replace(made, kind=message.kind or made.kind, goal=goal)
