"""What the reader has learned, kept in one small file per language."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from bot.understanding.classifier import Classifier
from bot.understanding.features import View
from bot.understanding.labeller import FIRST_TAGS, SECOND_TAGS, Found, Labeller, labels_of, second_signs
from bot.understanding.owners import Owners
from bot.understanding.tables import SCALE, Table, table, unpacked

_FIRST: Final = len(labels_of(FIRST_TAGS))
_SECOND: Final = len(labels_of(SECOND_TAGS))

# The date of everything in the file of a model, so that the same model gives the same file.
_ALWAYS: Final = (2026, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Sureness:
    """The log-odds that a stretch labelled with a margin is right: `least + slope * margin`."""

    least: float
    slope: float

    def log_odds(self, margin: float) -> float:
        """Those of a margin in the unit of the flat rows."""
        return self.least + self.slope * margin


@dataclass(frozen=True)
class FirstPass:
    """What the first pass has found in a message; `scores` are those of the second one's labels by the same signs."""

    view: View
    entities: list[Found]
    scores: list[list[int]]


@dataclass(frozen=True)
class Model:
    """One language, learned.

    `rows` are the weights of the labeller, both passes in one row: the labels of the second come after the first's;
    `sureness` says per tag what a margin is worth.
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
    sureness: Mapping[str, Sureness]

    def first_pass(self, view: View) -> FirstPass:
        """The entities of a message, in the order of the text."""
        both = [self.rows.sums(signs) for signs in view.signs()]
        found = self.first.find([row[:_FIRST] for row in both])
        return FirstPass(view, self._sure(found), [row[_FIRST:] for row in both])

    def second_pass(self, first: FirstPass, intent: str) -> list[Found]:
        """The items of a message taken to be of an intent, in the order of the text."""
        signs = second_signs(first.view, first.entities, intent)
        more = [self.rows.sums(token)[_FIRST:] for token in signs]
        table = [
            [a + b for a, b in zip(row, extra, strict=True)] for row, extra in zip(first.scores, more, strict=True)
        ]
        return self._sure(self.second.find(table))

    def _sure(self, found: Sequence[Found]) -> list[Found]:
        """The stretches with their margins as log-odds of being right."""
        return [replace(f, margin=self.sureness[f.tag].log_odds(f.margin)) for f in found]


def joined(first: Mapping[str, Sequence[float]], second: Mapping[str, Sequence[float]], least: float) -> Table:
    """The weights of both passes by sign; signs none of whose weights reaches `least` are left out."""
    none = ([0.0] * _FIRST, [0.0] * _SECOND)
    rows = {sign: [*first.get(sign, none[0]), *second.get(sign, none[1])] for sign in {*first, *second}}
    told = {sign: row for sign, row in rows.items() if max(map(abs, row)) >= least}
    return table(_FIRST + _SECOND, {sign: [round(weight * SCALE) for weight in row] for sign, row in told.items()})


def save(model: Model, path: Path) -> None:
    """Keep a model in a file; the same model always gives the same bytes."""
    about = {
        "lang": model.lang,
        "common": sorted(model.common),
        "owners": {sign: round(value, 3) for sign, value in sorted(model.owners.weights.items())},
        "first": model.first.steps,
        "second": model.second.steps,
        "sureness": {tag: [round(s.least, 4), round(s.slope, 8)] for tag, s in model.sureness.items()},
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

        def weights(name: str, width: int) -> Table:
            return unpacked(width, archive.read(f"{name}.names"), archive.read(f"{name}.numbers"))

        def classifier(name: str) -> Classifier:
            classes = about["classes"][name]
            return Classifier(classes, weights(name, len(classes)))

        return Model(
            about["lang"],
            frozenset(about["common"]),
            classifier("intents"),
            classifier("kinds"),
            classifier("purposes"),
            Owners(about["owners"]),
            weights("rows", _FIRST + _SECOND),
            Labeller(FIRST_TAGS, about["first"]),
            Labeller(SECOND_TAGS, about["second"]),
            {tag: Sureness(*numbers) for tag, numbers in about["sureness"].items()},
        )


@cache
def model(lang: str) -> Model:
    """The model of a language, loaded once."""
    return load(files(__package__).joinpath(f"learned/{lang}.zip").read_bytes())


def _classifiers(model: Model) -> dict[str, Classifier]:
    return {"intents": model.intents, "kinds": model.kinds, "purposes": model.purposes}
