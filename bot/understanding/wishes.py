"""What somebody wants of their notebook: « sors-moi les gens de chez Airbus », "who's slipped through the cracks?"

Asked only when no words of ours were matched: a small linear classifier by learned weights, and a very small net
beside it; `NONE` is for all that wants nothing of the kind. Their file is loaded when it is first asked; reading a
message never needs it.
"""

from __future__ import annotations

import io
import json
import math
import zipfile
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final
from zlib import crc32

import numpy as np

from bot.understanding.classifier import odds
from bot.understanding.elisions import with_apostrophes
from bot.understanding.features import View
from bot.understanding.folding import composed
from bot.understanding.model import model
from bot.understanding.people import Circle, circle
from bot.understanding.reader import language_of, prepare
from bot.understanding.reading import Known
from bot.understanding.wish_net import Matrix, Whole, WishNet

NONE: Final = "none"
LONGEST: Final = 40
"""Words of a wish at most; what is longer tells a story."""
_SCALE: Final = 12  # weights are kept as whole numbers of this fraction
_MOST: Final = 127
_ALWAYS: Final = (
    2026,
    1,
    1,
    0,
    0,
    0,
)  # the date of everything in the file, so that the same weights give the same file
_TINY: Final = 1e-30
_SHORTENED: Final = 5  # letters of a longer word that stand for its whole family of forms


class Signs:
    """The weights by sign, few for each: for every sign, which wishes it speaks for or against, and how much."""

    def __init__(self, keys: bytes, counts: bytes, columns: bytes, weights: bytes) -> None:
        """`keys` are hashes of the signs, by how much each is above the last; `counts`: of how many weights each has.

        They are kept as three rows of bytes, the lowest first: that makes the smallest file.
        """
        low, middle, high = np.frombuffer(keys, np.uint8).reshape(3, -1).astype(np.uint32)
        self._keys = (low + (middle << 8) + (high << 16)).cumsum(dtype=np.uint32)
        self._ends = np.frombuffer(counts, np.uint8).cumsum(dtype=np.uint32)
        self._columns = np.frombuffer(columns, np.uint8)
        self._weights = np.frombuffer(weights, np.int8)

    def scores(self, signs: Collection[str], size: int) -> list[float]:
        """One score for each of `size` wishes."""
        sums = [0] * size
        for key in set(map(_key, signs)):
            place = int(self._keys.searchsorted(key))
            if place < len(self._keys) and self._keys[place] == key:
                begin, end = int(self._ends[place - 1]) if place else 0, int(self._ends[place])
                told = zip(self._columns[begin:end].tolist(), self._weights[begin:end].tolist(), strict=True)
                for column, weight in told:
                    sums[column] += weight
        return [total / _SCALE for total in sums]


@dataclass(frozen=True)
class Wishes:
    """The two judges of a language, who count for the same; `names` are the wishes, in the order of their scores."""

    names: tuple[str, ...]
    signs: Signs
    net: WishNet

    def chances(self, signs: Collection[str], words: Sequence[str]) -> dict[str, float]:
        """The probability of each wish, the likeliest first, by the signs of a text and its masked words."""
        if not words:
            return {NONE: 1.0}
        one, other = odds(self.signs.scores(signs, len(self.names))), odds(self.net.scores(words).tolist())
        both = odds([0.5 * math.log(max(a * b, _TINY)) for a, b in zip(one, other, strict=True)])
        return dict(sorted(zip(self.names, both, strict=True), key=lambda told: -told[1]))


def wishes_in(text: str, *, lang: str, known: Sequence[Known] = ()) -> dict[str, float]:
    """What a text may want, the likeliest first, each with its probability; `NONE` alone for a long one.

    `lang` is the user's language (`fr` or `en`; a text clearly in the other one is taken in that one), `known` are the
    people of the notebook.
    """
    spoken = language_of(text, lang)
    view = seen(text, spoken, circle(tuple(known)))
    return learned_wishes(spoken).chances(wish_signs(view), masked(view)) if len(view.words) <= LONGEST else {NONE: 1.0}


def seen(text: str, lang: str, network: Circle) -> View:
    """A text prepared for `wish_signs`."""
    return prepare(model(lang), with_apostrophes(composed(text), lang), network, american=False)


def wish_signs(view: View) -> set[str]:
    """The signs of a wish: its words, pairs, triples and families of words; names, firms and days count as one each."""
    words, families = _masked(view)
    edged = ["^", *words, "$"]
    signs = {"bias"}
    for i, word in enumerate(words):
        signs.add(f"u={word}")
        if len(word) > _SHORTENED and word[0] != "<":
            signs.add(f"s={word[:_SHORTENED]}")
        fine, coarse = families[i]
        signs |= {f"f={fine}", f"a={coarse}"}
        if i:
            signs |= {
                f"fw={families[i - 1][0]}|{word}",
                f"wf={words[i - 1]}|{fine}",
                f"aa={families[i - 1][1]}|{coarse}",
            }
    for i in range(len(edged) - 1):
        signs.add(f"b={edged[i]}|{edged[i + 1]}")
        if i + 2 < len(edged):
            signs |= {f"t={edged[i]}|{edged[i + 1]}|{edged[i + 2]}", f"g={edged[i]}|{edged[i + 2]}"}
    signs.update(f"first{i}={word}" for i, word in enumerate(words[:2]))
    signs.add(f"people={min(words.count('<p>'), 2)}")
    size = len(words)
    signs.add(f"len={next((n for n, most in enumerate((2, 4, 7, 11, 17)) if size <= most), 5)}")
    if any(token.norm == "?" for token in view.tokens):
        signs.add("?")
    return signs


def masked(view: View) -> list[str]:
    """The words of a text as the net sees them."""
    return _masked(view)[0]


def _masked(view: View) -> tuple[list[str], list[tuple[str, str]]]:
    """The words, folded, with those that name somebody, something or some day as one; no full stops and the like."""
    words: list[str] = []
    families: list[tuple[str, str]] = []
    for i, token in enumerate(view.tokens):
        if not token.day and not token.clock and not any(map(str.isalnum, token.norm)) and token.norm != "?":
            continue
        word = _mask(view, i)
        if words and word == words[-1] and word in ("<p>", "<x>"):
            continue
        if words and (words[-1], word) == ("<p>", "<x>"):
            continue  # the last name of whoever is named
        words.append(word)
        families.append(("-", "-") if word[0] == "<" else view.families[i])
    return words, families


def _mask(view: View, i: int) -> str:
    """A word, or what it stands for: somebody (known, or a first name), a name, a number, a moment."""
    token, name, shape = view.tokens[i], view.names[i], view.shapes[i]
    if token.day or token.clock:
        return token.norm
    known = name[:1] in ("K", "k") and name != "KI"
    if known or ("N" in name and not view.kinds[i] and (shape in ("Xx", "XxX", "XX") or view.rare[i])):
        return "<p>"
    if token.norm[:1].isdigit():
        return "<0>"
    named = (
        i > 0 and shape in ("Xx", "XxX", "XX") and not view.kinds[i] and token.norm.isalpha() and len(token.norm) > 1
    )
    return "<x>" if named or name[:1] == "o" else token.norm


def _key(sign: str) -> int:
    """The hash of a sign, in three bytes."""
    return crc32(sign.encode()) & 0xFFFFFF


def packed_signs(rows: Mapping[str, Iterable[float]], least: float) -> dict[str, bytes]:
    """Weights by sign as members of a file; those smaller than `least` are left out."""
    told: dict[int, list[tuple[int, int]]] = {}
    for sign, row in sorted(rows.items()):
        kept = [(column, round(weight * _SCALE)) for column, weight in enumerate(row) if abs(weight) >= least]
        if kept:
            told[_key(sign)] = [(column, max(-_MOST, min(_MOST, weight))) for column, weight in kept]
    keys = sorted(told)
    above = np.diff(np.array([0, *keys], np.int64))
    flat = [one for key in keys for one in told[key]]
    return {
        "keys": (above >> np.array([[0], [8], [16]]) & 0xFF).astype(np.uint8).tobytes(),
        "counts": np.array([len(told[key]) for key in keys], np.uint8).tobytes(),
        "columns": np.array([column for column, _ in flat], np.uint8).tobytes(),
        "weights": np.array([weight for _, weight in flat], np.int8).tobytes(),
    }


def packed_net(
    lang: str, names: Sequence[str], words: Sequence[str], arrays: Mapping[str, tuple[Whole, Matrix]]
) -> dict[str, bytes]:
    """The names of the wishes and the net as members of a file."""
    about = {"lang": lang, "names": list(names), "words": list(words), "arrays": list(arrays)}
    members = {"about.json": json.dumps(about, ensure_ascii=False, separators=(",", ":")).encode()}
    for name, (whole, unit) in arrays.items():
        members |= {f"net.{name}": whole.tobytes(), f"net.{name}.unit": unit.astype("<f4").tobytes()}
    return members


def from_members(members: Mapping[str, bytes]) -> Wishes:
    """What `packed_signs` and `packed_net` have made."""
    about = json.loads(members["about.json"])
    arrays = {}
    for name in about["arrays"]:
        unit = np.frombuffer(members[f"net.{name}.unit"], "<f4")
        arrays[name] = np.frombuffer(members[f"net.{name}"], np.int8).reshape(-1, len(unit)), unit
    signs = Signs(members["keys"], members["counts"], members["columns"], members["weights"])
    return Wishes(tuple(about["names"]), signs, WishNet(about["lang"], about["words"], arrays))


def save(members: Mapping[str, bytes], path: Path) -> None:
    """Keep them in a file; the same weights always give the same bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, _ALWAYS), content, zipfile.ZIP_DEFLATED, 9)


@cache
def learned_wishes(lang: str) -> Wishes:
    """The wishes of a language, loaded once, when the first text asks."""
    content = files(__package__).joinpath("learned", f"{lang}.wishes.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return from_members({name: archive.read(name) for name in archive.namelist()})
