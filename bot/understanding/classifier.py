"""What a message is as a whole: its intent, the kind of a meeting, the purpose of a goal, by learned weights."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from bot.understanding.features import View
from bot.understanding.labeller import Found
from bot.understanding.tables import SCALE, Table, table

_LONGEST = 400
_OPENING = 6
_NAMED: Final = ("p", "m", "w", "o", "r", "place")
_TIMED: Final = ("d", "due", "t")


class Classifier:
    """A linear classifier over the signs of a message; its scores are turned into probabilities."""

    def __init__(self, classes: Sequence[str], weights: Table) -> None:
        self.classes = tuple(classes)
        self.weights = weights

    def probabilities(self, signs: Collection[str]) -> list[float]:
        """One probability per class, in the order of `classes`."""
        return odds([score / SCALE for score in self.weights.sums(signs)])

    def best(self, signs: Collection[str]) -> tuple[str, float]:
        """The likeliest class and its probability."""
        probabilities = self.probabilities(signs)
        index = max(range(len(probabilities)), key=probabilities.__getitem__)
        return self.classes[index], probabilities[index]


def classifier(classes: Sequence[str], rows: Mapping[str, Sequence[float]], least: float = 0.0) -> Classifier:
    """A classifier by the weights of each sign, in the order of `classes`; weights below `least` are left out."""
    whole = {sign: [round(w * SCALE) if abs(w) >= least else 0 for w in row] for sign, row in rows.items()}
    return Classifier(classes, table(len(classes), whole))


def odds(scores: Sequence[float]) -> list[float]:
    """Scores as probabilities."""
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def message_signs(view: View, entities: Sequence[Found]) -> set[str]:
    """The signs of a whole message: its words and their neighbours, kinds of words, beginning, end and length.

    `entities` are the people, organisations, times… that the first pass of the labeller has found in it.
    """
    words, kinds = view.words[:_LONGEST], view.kinds
    masked = [_mask(word, name, shape) for word, name, shape in zip(words, view.names, view.shapes, strict=False)]
    signs = {"bias", *_entity_signs(masked, entities)}
    for i, word in enumerate(masked):
        fine, coarse = view.families[i]
        signs |= {f"u={word}", f"f={fine}", f"a={coarse}"}
        if len(word) > 5 and word[0] != "<":
            signs.add(f"u5={word[:5]}")
        if i:
            fine_before, coarse_before = view.families[i - 1]
            signs |= {
                f"b={masked[i - 1]}|{word}", f"bf={masked[i - 1]}|{fine}", f"fb={fine_before}|{word}",
                f"aa={coarse_before}|{coarse}",
            }  # fmt: skip
        if i > 1:
            signs.add(f"t={masked[i - 2]}|{masked[i - 1]}|{word}")
            signs.add(f"g={masked[i - 2]}|{word}")
        for kind in kinds[i]:
            signs.add(f"k={kind}")
            if i:
                signs.add(f"bk={masked[i - 1]}|{kind}")
                for before in kinds[i - 1]:
                    signs.add(f"kk={before}|{kind}")
            if i + 1 < len(masked):
                signs.add(f"kb={kind}|{masked[i + 1]}")
    for i, word in enumerate(masked[:4]):
        signs.add(f"first{i}={word}")
        for kind in kinds[i]:
            signs.add(f"firstk{i}={kind}")
    if len(masked) > 1:
        signs.add(f"first01={masked[0]}|{masked[1]}")
    tail = [w for w in masked if w.isalnum() or w[0] == "<"][-2:]
    for word in tail:
        signs.add(f"last={word}")
    if masked and masked[-1] == "?":
        signs.add("ends?")
    if "?" in masked:
        signs.add("has?")
    if "!" in masked:
        signs.add("has!")
    length = len(words)
    signs.add(f"len={0 if length < 4 else 1 if length < 8 else 2 if length < 14 else 3 if length < 25 else 4}")
    named = sum(
        bool(name) and shape != "t" and name[0] != "<" for name, shape in zip(view.names, view.shapes, strict=True)
    )
    signs.add(f"named={min(named, 3)}")
    for drift in view.drifts[:_LONGEST]:
        if drift.verb != "-":
            colour = ("|n" if drift.negated else "") + ("|f" if drift.future else "") + ("|m" if drift.me else "")
            signs.add(f"sv={drift.subject}|{drift.verb}{colour}")
    return signs


def kind_signs(view: View) -> set[str]:
    """The signs of how people met: the telling words in their order, and the words around them."""
    signs = {"bias"}
    told: list[str] = []
    for i, (word, kinds) in enumerate(zip(view.words[:_LONGEST], view.kinds, strict=False)):
        telling = [kind for kind in kinds if kind.startswith("k_") or kind in {"eat", "met"}]
        if not telling and not (i < _OPENING and word.isalpha()):
            continue
        signs.add(f"w={word}" if telling else f"open={word}")
        for kind in telling:
            signs.add(f"k={kind}")
            if kind not in told:
                told.append(kind)
        if telling and i:
            signs.add(f"b={view.words[i - 1]}|{word}")
        if telling and i + 1 < len(view.words):
            signs.add(f"b+={word}|{view.words[i + 1]}")
    for place, kind in enumerate(told[:3]):
        signs.add(f"k{place}={kind}")
    signs.add(f"only={'|'.join(told[:2])}")
    for part in filter(None, view.hours[:_LONGEST]):
        signs |= {f"h={part}", f"h={part}|{told[0] if told else ''}"}
    return signs


def purpose_signs(view: View) -> set[str]:
    """The signs of what a goal is for: its telling words, and all its words."""
    signs = {"bias"}
    for word, kinds in zip(view.words[:_LONGEST], view.kinds, strict=False):
        signs.update(f"k={kind}" for kind in kinds if kind.startswith("g_"))
        if word.isalpha():
            signs.add(f"w={word}")
            signs.add(f"p={word[:5]}")
    return signs


def _entity_signs(words: Sequence[str], entities: Sequence[Found]) -> Iterator[str]:
    """What was found in a message and next to which words, each name standing for all of its kind."""
    told = list(words)
    for found in entities:
        inside = range(found.first, min(found.last, len(words)))
        if found.tag in _NAMED:
            for i in inside:
                told[i] = f"<{found.tag}>" if i == found.first else ""
        elif found.tag in _TIMED:
            yield from (f"m={found.tag}|{words[i]}" for i in inside)
        yield f"has={found.tag}"
    yield f"people={min(sum(found.tag == 'p' for found in entities), 3)}"
    left = ["^", *filter(None, told), "$"]
    for before, word, after in zip(left, left[1:-1], left[2:], strict=False):
        if word[0] == "<":
            yield from (f"e-={before}|{word}", f"e+={word}|{after}", f"e={before}|{word}|{after}")
    yield from (f"begins{i}={word}" for i, word in enumerate(left[1:4]))


def _mask(word: str, name: str, shape: str) -> str:
    """Names all count as one: who was met says nothing about what the message is."""
    if shape == "t":
        return word
    if name.upper().startswith("K") or (name and shape in {"Xx", "XxX", "XX"}):
        return "<name>"
    if shape in {"Xx", "XxX"} and name == "" and len(word) > 2:
        return word
    return word
