"""How well messages held out are read: precision and recall per tag, whose things are, and what messages are."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.understanding.data import Annotated
from bot.understanding.labeller import FIRST_TAGS, SECOND_TAGS, Found
from bot.understanding.learning import owning
from bot.understanding.learning.prepare import lesson, stretches
from bot.understanding.learning.vary import full_names
from bot.understanding.model import Model

_ALIKE: Final = 0.5
_SEED: Final = 7
_NAMES: Final = 200
_MIXED: Final = 12


@dataclass
class Measure:
    """What was counted over some messages; `judged` are all stretches found, and whether each is right."""

    gold: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    intents: Counter[tuple[str, str]] = field(default_factory=Counter)
    kinds: Counter[bool] = field(default_factory=Counter)
    owners: Counter[bool] = field(default_factory=Counter)
    judged: list[tuple[Found, bool]] = field(default_factory=list)

    def add(self, learned: Model, messages: Sequence[Annotated]) -> None:
        """Count how a model reads messages that it was not taught."""
        rng = random.Random(_SEED)
        names = full_names(rng, _NAMES)
        for message in messages:
            x = lesson(message, rng, names, learned.common)
            first = learned.first_pass(x.view)
            odds = learned.intent_odds(first)
            intent = learned.intents.classes[max(range(len(odds)), key=odds.__getitem__)]
            for tags, found in ((FIRST_TAGS, first.entities), (SECOND_TAGS, learned.second_pass(first, intent))):
                self._count(stretches(x.view.tokens, message, tags), found)
            self.intents[message.intent, intent] += 1
            if message.kind:
                self.kinds[learned.kind_of(x.view, first.net)[0] == message.kind] += 1
            for signs, truth in owning.cases(x):
                rates = {i: learned.owners.rate(some) for i, some in signs.items()}
                self.owners[max(rates, key=rates.__getitem__) == truth] += 1

    def report(self) -> str:
        """A table to print."""
        found = Counter(f.tag for f, _ in self.judged)
        lines = [f"{'tag':<8}{'precision':>10}{'recall':>8}{'F1':>8}{'cases':>7}"]
        for tag in (*FIRST_TAGS, *SECOND_TAGS):
            if self.gold[tag]:
                right = self.right[tag]
                precision, recall = right / max(1, found[tag]), right / self.gold[tag]
                both = 2 * right / (found[tag] + self.gold[tag])
                lines.append(f"{tag:<8}{precision:>10.3f}{recall:>8.3f}{both:>8.3f}{self.gold[tag]:>7}")
        same = Counter(a == b for a, b in self.intents.elements())
        lines += [f"{name:<8}{_share(counted):>26}" for name, counted in
                  (("intent", same), ("kind", self.kinds), ("owner", self.owners))]  # fmt: skip
        wrong = Counter({pair: n for pair, n in self.intents.items() if pair[0] != pair[1]})
        lines.append("mixed up: " + ", ".join(f"{a} as {b} {n}" for (a, b), n in wrong.most_common(_MIXED)))
        return "\n".join(lines)

    def _count(self, gold: Sequence[Found], found: Sequence[Found]) -> None:
        """A stretch found is right when it has the tag and at least half of its words in common with a mark."""
        self.gold.update(g.tag for g in gold)
        left = list(gold)
        for guess in found:
            match = next((mark for mark in left if mark.tag == guess.tag and _overlap(mark, guess) >= _ALIKE), None)
            if match:
                left.remove(match)
                self.right[guess.tag] += 1
            self.judged.append((guess, match is not None))


def _overlap(mark: Found, guess: Found) -> float:
    common = min(mark.last, guess.last) - max(mark.first, guess.first)
    return common / max(mark.last - mark.first, guess.last - guess.first)


def _share(counted: Counter[bool]) -> str:
    return f"{counted[True] / max(1, counted.total()):.3f}{counted.total():>7}"
