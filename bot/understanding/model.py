"""What the reader has learned, kept in one small file per language."""

from __future__ import annotations

import io
import json
import math
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import numpy as np

from bot.understanding.classifier import Classifier, kind_signs, message_signs, odds, purpose_signs
from bot.understanding.features import View
from bot.understanding.labeller import FIRST_TAGS, SECOND_TAGS, Found, Labeller, Scores, labels_of, second_signs
from bot.understanding.net import Net, NetScores
from bot.understanding.net import load as load_net
from bot.understanding.owners import Owners
from bot.understanding.tables import SCALE, Table, table, unpacked

_FIRST: Final = len(labels_of(FIRST_TAGS))
_SECOND: Final = len(labels_of(SECOND_TAGS))

# The net speaks in nats; by how much the scores by signs are divided to weigh against it, found on messages held out.
_FIRST_WEIGHT: Final = 48.0
_SECOND_WEIGHT: Final = 96.0
_PARTS: Final = np.array([_FIRST_WEIGHT] * _FIRST + [_SECOND_WEIGHT] * _SECOND)
_JUDGE: Final = 0.5
DISPUTED: Final = 0.5
"""As sure as two judges who disagree can make one at most."""
# Before the names of the classes of words that tell what a goal is for, and how sure one alone makes it.
_NAMES: Final = "g_"
_NAMED: Final = 0.8

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
    scores: Scores
    net: NetScores | None = None


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
    net: Net | None = None

    def first_pass(self, view: View) -> FirstPass:
        """The entities of a message, in the order of the text."""
        told = self.rows.each(view.signs())
        if self.net is None or not len(told):
            return FirstPass(view, self._sure(self.first.find(told[:, :_FIRST])), told[:, _FIRST:])
        seen = self.net.scores(view)
        both = told / _PARTS
        found = self.first.find(both[:, :_FIRST] + seen.first * SCALE)
        return FirstPass(view, self._sure(found), both[:, _FIRST:] + seen.second * SCALE, seen)

    def second_pass(self, first: FirstPass, intent: str) -> list[Found]:
        """The items of a message taken to be of an intent, in the order of the text."""
        more = self.rows.each(second_signs(first.view, first.entities, intent))[:, _FIRST:]
        return self._sure(self.second.find(first.scores + more * (1 / _SECOND_WEIGHT if first.net else 1.0)))

    def intent_odds(self, first: FirstPass) -> list[float]:
        """The probability of each intent, in the order of the classes."""
        own = self.intents.probabilities(message_signs(first.view, first.entities))
        return _both_told(own, first.net.intents) if first.net else own

    def kind_of(self, view: View, net: NetScores | None) -> tuple[str, float]:
        """How people met, most likely, and the probability of it."""
        own = self.kinds.probabilities(kind_signs(view))
        both = _both_told(own, net.kinds) if net else own
        return self.kinds.classes[_first_of(both)], max(both)

    def purpose_of(self, view: View, net: NetScores | None) -> tuple[str, float]:
        """What a goal is for, most likely, and the probability of it.

        Two judges who disagree are not sure, unless the words of the goal name one purpose alone.
        """
        own = self.purposes.probabilities(purpose_signs(view))
        both = _both_told(own, net.purposes) if net else own
        purpose, chance = self.purposes.classes[_first_of(both)], max(both)
        named = {kind.removeprefix(_NAMES) for kinds in view.kinds for kind in kinds if kind.startswith(_NAMES)}
        if net and _first_of(net.purposes) != _first_of(own):
            return (named.pop(), _NAMED) if len(named) == 1 else (purpose, min(chance, DISPUTED))
        return purpose, max(chance, _NAMED) if named == {purpose} else chance

    def _sure(self, found: Sequence[Found]) -> list[Found]:
        """The stretches with their margins as log-odds of being right."""
        return [replace(f, margin=self.sureness[f.tag].log_odds(f.margin)) for f in found]


def with_net(learned: Model, net: Net) -> Model:
    """The model that also asks a net: how labels follow one another is then said by both."""

    def both(labeller: Labeller, weight: float, steps: Any) -> Labeller:
        return Labeller(labeller.tags, (np.array(labeller.steps) / weight + steps * SCALE).tolist())

    first = both(learned.first, _FIRST_WEIGHT, net.first_steps)
    return replace(learned, net=net, first=first, second=both(learned.second, _SECOND_WEIGHT, net.second_steps))


def _first_of(chances: Sequence[float]) -> int:
    """Which is the likeliest."""
    return max(range(len(chances)), key=chances.__getitem__)


def _both_told(own: Sequence[float], told: Sequence[float]) -> list[float]:
    """The probabilities by two judges: each counts for `_JUDGE` of what it would say alone."""
    return odds([_JUDGE * (math.log(max(a, 1e-9)) + b) for a, b in zip(own, told, strict=True)])


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
        members[f"{name}.keys"], members[f"{name}.numbers"] = weights.packed()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, _ALWAYS), content, zipfile.ZIP_DEFLATED, 9)


def load(content: bytes) -> Model:
    """The model from the bytes of its file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        about = json.loads(archive.read("about.json"))

        def weights(name: str, width: int) -> Table:
            return unpacked(width, archive.read(f"{name}.keys"), archive.read(f"{name}.numbers"))

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
    learned = files(__package__).joinpath("learned")
    signs = load(learned.joinpath(f"{lang}.zip").read_bytes())
    return with_net(signs, load_net(learned.joinpath(f"{lang}.net.zip").read_bytes()))


def _classifiers(model: Model) -> dict[str, Classifier]:
    return {"intents": model.intents, "kinds": model.kinds, "purposes": model.purposes}
