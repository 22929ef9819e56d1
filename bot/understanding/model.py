"""What the reader has learned, kept in one small file per language."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from bot.understanding.classifier import Classifier
from bot.understanding.labeller import FIRST_TAGS, SECOND_TAGS, Found, Labeller, labels_of, second_signs
from bot.understanding.features import View
from bot.understanding.owners import Owners

_SCALE: Final = 64
_FIRST: Final = len(labels_of(FIRST_TAGS))
_SECOND: Final = len(labels_of(SECOND_TAGS))

# A sign's weights for both passes in one flat row: label, weight, label, weight…; labels of the second come after.
Rows = Mapping[str, Sequence[int]]


@dataclass(frozen=True)
class Model:
    """One language, learned."""

    lang: str
    common: frozenset[str]
    intents: Classifier
    kinds: Classifier
    purposes: Classifier
    owners: Owners
    rows: Rows
    first: Labeller
    second: Labeller

    def label(self, view: View) -> tuple[list[Found], list[Found]]:
        """What the two passes find in a message, in the order of the text."""
        signs = view.signs()
        both = self._scores(signs)
        first_table = [row[:_FIRST] for row in both]
        second_table = [row[_FIRST:] for row in both]
        for row in first_table:
            row[0] += self.first.caution
        first = self.first.stretches(self.first.decode(first_table), first_table)
        extra = second_signs(view, first)
        rows = self.rows
        for row, all_signs, base in zip(second_table, extra, signs, strict=True):
            row[0] += self.second.caution
            for sign in all_signs[len(base) :]:
                flat = rows.get(sign)
                if flat:
                    for at in range(0, len(flat), 2):
                        if flat[at] >= _FIRST:
                            row[flat[at] - _FIRST] += flat[at + 1]
        second = self.second.stretches(self.second.decode(second_table), second_table)
        return first, second

    def _scores(self, signs: Sequence[Sequence[str]]) -> list[list[float]]:
        rows = self.rows
        table = []
        for token in signs:
            row = [0.0] * (_FIRST + _SECOND)
            for sign in token:
                flat = rows.get(sign)
                if flat:
                    pairs = iter(flat)
                    for label in pairs:
                        row[label] += next(pairs)
            table.append(row)
        return table


def joined(first: Labeller, second: Labeller, least: float) -> dict[str, tuple[int, ...]]:
    """The weights of both passes as flat rows of whole numbers; weights below `least` are forgotten."""
    rows: dict[str, list[int]] = {}
    for labeller, shift in ((first, 0), (second, _FIRST)):
        for sign, weights in labeller.weights.items():
            for label, weight in weights.items():
                if abs(weight) >= least and (whole := round(weight * _SCALE)):
                    rows.setdefault(sign, []).extend((label + shift, whole))
    return {sign: tuple(row) for sign, row in rows.items()}


def scaled(labeller: Labeller) -> Labeller:
    """The labeller's steps and caution in the unit of the flat rows."""
    steps = [[float(round(value * _SCALE)) for value in row] for row in labeller.steps]
    return Labeller(labeller.tags, {}, steps, labeller.caution * _SCALE)


def to_json(model: Model) -> dict[str, Any]:
    """The model as plain data."""
    return {
        "lang": model.lang,
        "common": sorted(model.common),
        "intents": _classifier_to_json(model.intents),
        "kinds": _classifier_to_json(model.kinds),
        "purposes": _classifier_to_json(model.purposes),
        "owners": {sign: round(value, 3) for sign, value in sorted(model.owners.weights.items())},
        "rows": {sign: list(row) for sign, row in sorted(model.rows.items())},
        "first": {"steps": model.first.steps, "caution": model.first.caution},
        "second": {"steps": model.second.steps, "caution": model.second.caution},
    }


def from_json(data: Mapping[str, Any]) -> Model:
    """The model from plain data."""
    pool: dict[int, int] = {}
    rows = {sign: tuple(pool.setdefault(n, n) for n in row) for sign, row in data["rows"].items()}
    return Model(
        data["lang"],
        frozenset(data["common"]),
        _classifier_from_json(data["intents"]),
        _classifier_from_json(data["kinds"]),
        _classifier_from_json(data["purposes"]),
        Owners(data["owners"]),
        rows,
        Labeller(FIRST_TAGS, {}, data["first"]["steps"], data["first"]["caution"]),
        Labeller(SECOND_TAGS, {}, data["second"]["steps"], data["second"]["caution"]),
    )


@cache
def model(lang: str) -> Model:
    """The model of a language, loaded once."""
    packed = files(__package__).joinpath(f"learned/{lang}.json.gz").read_bytes()
    return from_json(json.loads(gzip.decompress(packed)))


def _classifier_to_json(classifier: Classifier) -> dict[str, Any]:
    rows = {}
    for sign, weights in sorted(classifier.weights.items()):
        flat = [n for label, weight in weights.items() if (whole := round(weight * _SCALE)) for n in (label, whole)]
        if flat:
            rows[sign] = flat
    return {"classes": list(classifier.classes), "rows": rows}


def _classifier_from_json(data: Mapping[str, Any]) -> Classifier:
    rows = {sign: {row[at]: row[at + 1] / _SCALE for at in range(0, len(row), 2)} for sign, row in data["rows"].items()}
    return Classifier(data["classes"], rows)
