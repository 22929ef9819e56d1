"""Learning what people want of their notebook, from data/wishes, and from all messages that want nothing of it.

How well it does is cross-validated: three quarters are learned from, the last quarter is judged.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bot.understanding.data import Annotated, BadLineError, lines
from bot.understanding.learning.softmax import learn_in_batches
from bot.understanding.learning.wish_net_learning import Text, learn_net
from bot.understanding.model import model
from bot.understanding.people import Circle
from bot.understanding.reading import Known
from bot.understanding.wishes import (
    LONGEST,
    NONE,
    Wishes,
    from_members,
    masked,
    packed_net,
    packed_signs,
    seen,
    wish_signs,
)

FOLDS: Final = 4
THRESHOLDS: Final = (0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_SEED: Final = 20261122
_ROUNDS: Final = 12
_SELDOM: Final = 2  # a sign of fewer messages is chance
_LEAST: Final = 0.2
_TOLD_COUNTS: Final = 0.2  # for the net, which would else hear no wish in anything
# What asks something may well be a wish: such messages are no examples of wanting nothing.
_MAY_BE_WISHES: Final = ("question", "find", "ask")
_PEOPLE: Final = ("p", "m")
_WISHES: Final = Path(__file__).parent.parent / "data" / "wishes"


@dataclass(frozen=True)
class Example:
    """A message by its signs, and what it wants; `told`: it is one of those that the reader learns from."""

    signs: tuple[str, ...]
    words: tuple[str, ...]
    wish: str
    text: str
    told: bool


@dataclass
class Judged:
    """What was held out: the wish that was right, the likeliest by the classifier, and its probability."""

    cases: list[tuple[Example, str, float]] = field(default_factory=list)

    def report(self) -> str:
        """Precision and recall by threshold, how often a message that wants nothing was taken for a wish, by wish."""
        wanted = [case for case in self.cases if case[0].wish != NONE]
        told = [case for case in self.cases if case[0].told]
        right = sum(case[0].wish == case[1] for case in wanted)
        rows = [
            f"likeliest wish is right: {right / len(wanted):.3f} of {len(wanted)}",
            "sure   precision  recall  taken for a wish",
        ]
        for least in THRESHOLDS:
            sure = [case for case in self.cases if case[1] != NONE and case[2] >= least]
            good = sum(case[0].wish == case[1] for case in sure)
            false = sum(case[1] != NONE and case[2] >= least for case in told)
            precision = good / len(sure) if sure else 1.0
            taken = f"{false / max(1, len(told)):.4f} of {len(told)}"
            rows.append(f"{least:.2f}   {precision:9.3f}  {good / len(wanted):6.3f}  {taken}")
        return "\n".join([*rows, *self._by_wish(wanted)])

    def _by_wish(self, wanted: Sequence[tuple[Example, str, float]]) -> Iterator[str]:
        yield "by wish, right of all, worst first:"
        counts = Counter(case[0].wish for case in wanted)
        good = Counter(case[0].wish for case in wanted if case[0].wish == case[1])
        told = sorted(counts, key=lambda wish: (good[wish] / counts[wish], wish))
        yield ", ".join(f"{wish} {good[wish]}/{counts[wish]}" for wish in told)


def sentences(lang: str) -> Iterator[tuple[str, str]]:
    """The wishes and sentences of a language; a line without a bar or a tab raises `BadLineError`."""
    for where, line in lines(_WISHES / f"{lang}.txt"):
        wish, bar, text = line.partition("|" if "|" in line else "\t")
        if not bar or not wish.strip().isidentifier() or not text.strip():
            raise BadLineError(f"{where}: a wish, a bar and a sentence are needed")
        yield wish.strip(), text.strip()


def examples(lang: str, messages: Sequence[Annotated]) -> list[Example]:
    """All that is learned from: the wishes, and the messages that want nothing."""
    wanted = [_example(text, lang, _named(text, lang), wish, told=False) for wish, text in sentences(lang)]
    told = [one for one in messages if one.intent not in _MAY_BE_WISHES and len(one.text.split()) <= LONGEST]
    return wanted + [_example(one.text, lang, _marked(one), NONE, told=True) for one in told]


def _example(text: str, lang: str, names: Sequence[str], wish: str, *, told: bool) -> Example:
    """A text whose people are known by then: so they mostly are when the notebook is asked of them."""
    known = tuple(Known(str(n), name) for n, name in enumerate(dict.fromkeys(names)) if name.strip())
    view = seen(text, lang, Circle(known))
    return Example(tuple(sorted(wish_signs(view))), tuple(masked(view)), wish, text, told)


def _named(text: str, lang: str) -> list[str]:
    """The names that the reader finds."""
    view = seen(text, lang, Circle(()))
    found = (one for one in model(lang).first_pass(view).entities if one.tag in _PEOPLE) if view.tokens else ()
    return [" ".join(token.raw for token in view.tokens[one.first : one.last]) for one in found]


def _marked(message: Annotated) -> list[str]:
    """The names that are marked."""
    return [message.words(mark) for mark in message.marks if mark.tag in _PEOPLE]


def learn_wishes(lang: str, some: Sequence[Example]) -> dict[str, bytes]:
    """The members of the file of the weights; the same examples always give the same."""
    names = sorted({example.wish for example in some})
    counted = Counter(sign for example in some for sign in example.signs)
    coded = [(tuple(sign for sign in one.signs if counted[sign] >= _SELDOM), names.index(one.wish)) for one in some]
    rows = learn_in_batches(len(names), coded, random.Random(_SEED), _ROUNDS)
    texts = [Text(one.words, names.index(one.wish), _TOLD_COUNTS if one.told else 1.0) for one in some if one.words]
    net = learn_net(lang, texts, len(names), _SEED)
    return packed_net(lang, names, net.words, net.arrays) | packed_signs(rows, _LEAST)


def judged(lang: str, some: Sequence[Example], folds: int = FOLDS) -> Judged:
    """The examples of the first quarters, each judged by what was learned from the others."""
    order = list(some)
    random.Random(_SEED).shuffle(order)
    found = Judged()
    for fold in range(folds):
        learned: Wishes = from_members(learn_wishes(lang, [one for i, one in enumerate(order) if i % FOLDS != fold]))
        for example in order[fold::FOLDS]:
            best, chance = next(iter(learned.chances(example.signs, example.words).items()))
            found.cases.append((example, best, chance))
    return found
