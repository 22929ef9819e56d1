"""What the reader has learned, kept in one small file per language."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from bot.understanding.classifier import Classifier
from bot.understanding.features import View
from bot.understanding.labeller import FIRST_TAGS, SECOND_TAGS, Found, Labeller, labels_of, second_signs
from bot.understanding.owners import Owners
from bot.understanding.tables import Table, table, unpacked

_SCALE: Final = 64
_FIRST: Final = len(labels_of(FIRST_TAGS))
_SECOND: Final = len(labels_of(SECOND_TAGS))

# The date of everything in the file of a model, so that the same model gives the same file.
_ALWAYS: Final = (2026, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Model:
    """One language, learned.

    `rows` are the weights of the labeller, both passes in one row: the labels of the second come after the first's.
    """

    lang: str
    common: frozenset[str]
    intents: Classifier
    kinds: Classifier
    purposes: Classifier
    owners: Owners
    rows: Table
    first: Labeller
    second: Labeller

    def label(self, view: View, intent: str) -> tuple[list[Found], list[Found]]:
        """What the two passes find in a message, in the order of the text."""
        signs = view.signs()
        both = self._scores(signs)
        first_table = [row[:_FIRST] for row in both]
        second_table = [row[_FIRST:] for row in both]
        for row in first_table:
            row[0] += self.first.caution
        first = self.first.stretches(self.first.decode(first_table), first_table)
        extra = second_signs(view, first, intent)
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


def joined(first: Labeller, second: Labeller, least: float) -> Table:
    """The weights of both passes as flat rows of whole numbers; weights below `least` are forgotten."""
    rows: dict[str, list[int]] = {}
    for labeller, shift in ((first, 0), (second, _FIRST)):
        for sign, weights in labeller.weights.items():
            for label, weight in weights.items():
                if abs(weight) >= least and (whole := round(weight * _SCALE)):
                    rows.setdefault(sign, []).extend((label + shift, whole))
    return table(rows)


def scaled(labeller: Labeller) -> Labeller:
    """The labeller's steps and caution in the unit of the flat rows."""
    steps = [[float(round(value * _SCALE)) for value in row] for row in labeller.steps]
    return Labeller(labeller.tags, {}, steps, labeller.caution * _SCALE)


def save(model: Model, path: Path) -> None:
    """Keep a model in a file; the same model always gives the same bytes."""
    about = {
        "lang": model.lang,
        "common": sorted(model.common),
        "owners": {sign: round(value, 3) for sign, value in sorted(model.owners.weights.items())},
        "first": {"steps": model.first.steps, "caution": model.first.caution},
        "second": {"steps": model.second.steps, "caution": model.second.caution},
        "classes": {name: classifier.classes for name, classifier in _classifiers(model).items()},
    }
    members = {"about.json": json.dumps(about, ensure_ascii=False, separators=(",", ":")).encode()}
    tables = {"rows": model.rows, **{name: c.weights for name, c in _classifiers(model).items()}}
    for name, weights in tables.items():
        members[f"{name}.names"], members[f"{name}.numbers"] = weights.packed()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, _ALWAYS), content, zipfile.ZIP_DEFLATED, 9)


def load(content: bytes) -> Model:
    """The model from the bytes of its file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        about = json.loads(archive.read("about.json"))

        def weights(name: str) -> Table:
            return unpacked(archive.read(f"{name}.names"), archive.read(f"{name}.numbers"))

        def classifier(name: str) -> Classifier:
            return Classifier(about["classes"][name], weights(name))

        return Model(
            about["lang"],
            frozenset(about["common"]),
            classifier("intents"),
            classifier("kinds"),
            classifier("purposes"),
            Owners(about["owners"]),
            weights("rows"),
            Labeller(FIRST_TAGS, {}, about["first"]["steps"], about["first"]["caution"]),
            Labeller(SECOND_TAGS, {}, about["second"]["steps"], about["second"]["caution"]),
        )


@cache
def model(lang: str) -> Model:
    """The model of a language, loaded once."""
    return load(files(__package__).joinpath(f"learned/{lang}.zip").read_bytes())


def _classifiers(model: Model) -> dict[str, Classifier]:
    return {"intents": model.intents, "kinds": model.kinds, "purposes": model.purposes}
