"""How well held-out messages are read: precision and recall per tag, whose things are, and what messages are."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

from bot.understanding.classifier import kind_signs, message_signs
from bot.understanding.data import Annotated
from bot.understanding.labeller import FIRST_TAGS, SECOND_TAGS, Found
from bot.understanding.learning import owning
from bot.understanding.learning.prepare import lesson, stretches
from bot.understanding.learning.vary import full_names
from bot.understanding.model import Model

_ALIKE = 0.5


def report(learned: Model, messages: Sequence[Annotated]) -> str:
    """A table to print."""
    rng = random.Random(7)
    names = full_names(rng, 200)
    right, gold, found = Counter[str](), Counter[str](), Counter[str]()
    mixed = Counter[tuple[str, str]]()
    kinds = owners = owned = kinded = 0
    for message in messages:
        x = lesson(message, rng, names, learned.common)
        intent, _ = learned.intents.best(message_signs(x.view))
        first, second = learned.label(x.view, intent)
        for tags, guesses in ((FIRST_TAGS, first), (SECOND_TAGS, second)):
            _count(stretches(x.view.tokens, message, tags), guesses, right, gold, found)
        mixed[message.intent, intent] += 1
        if message.kind:
            kinded += 1
            kinds += learned.kinds.best(kind_signs(x.view))[0] == message.kind
        for signs, truth in owning.cases(x):
            owned += 1
            owners += max(signs, key=lambda i: learned.owners.rate(signs[i])) == truth
    lines = [f"{'tag':<8}{'precision':>10}{'recall':>8}{'cases':>7}"]
    lines += [
        f"{tag:<8}{right[tag] / max(1, found[tag]):>10.3f}{right[tag] / gold[tag]:>8.3f}{gold[tag]:>7}"
        for tag in (*FIRST_TAGS, *SECOND_TAGS)
        if gold[tag]
    ]
    same = sum(n for (a, b), n in mixed.items() if a == b)
    lines.append(
        f"intent {same / max(1, mixed.total()):.3f}   kind {kinds / max(1, kinded):.3f}   "
        f"owner {owners / max(1, owned):.3f} ({owned})"
    )
    wrong = Counter({pair: n for pair, n in mixed.items() if pair[0] != pair[1]})
    lines.append("mixed up: " + ", ".join(f"{a} as {b} {n}" for (a, b), n in wrong.most_common(8)))
    return "\n".join(lines)


def _count(
    gold: Sequence[Found], guesses: Sequence[Found], right: Counter[str], wanted: Counter[str], found: Counter[str]
) -> None:
    """A guess is right when it has the tag and at least half of its words in common with a mark."""
    wanted.update(g.tag for g in gold)
    found.update(g.tag for g in guesses)
    left = list(guesses)
    for mark in gold:
        for guess in left:
            common = min(mark.last, guess.last) - max(mark.first, guess.first)
            size = max(mark.last - mark.first, guess.last - guess.first)
            if guess.tag == mark.tag and common / size >= _ALIKE:
                right[mark.tag] += 1
                left.remove(guess)
                break
