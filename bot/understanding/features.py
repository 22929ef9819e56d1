"""What can be seen of each word of a message: the signs from which the reader learns what the word is."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache
from typing import Final

from bot.understanding.clauses import Drift, drifts
from bot.understanding.folding import fold
from bot.understanding.people import Circle
from bot.understanding.tokens import Token
from bot.understanding.words import classes_of, families, first_names

_PAD: Final = "<>"
_EDGE: Final = ("<>", "<>")
_NO_FAMILY: Final = ("-", "-")
_INITIAL: Final = 2
_NO_INITIALS: Final = frozenset(
    {"a", "i", "y", "le", "la", "on", "il", "tu", "je", "ce", "un", "he", "we", "it", "me", "my", "at", "to", "in"}
)
_DIGIT: Final = re.compile(r"\d")
_PARTS_OF_DAY: Final = {
    "early": re.compile(r"\b(?:matin\w*|mat|morning|breakfast|aube|dawn|am)\b"),
    "noon": re.compile(r"\b(?:midi|noon|lunchtime|midday)\b"),
    "afternoon": re.compile(r"\b(?:aprem|apres[- ]midi|aprm|afternoon|arvo|gouter|goute)\b"),
    "evening": re.compile(r"\b(?:soir\w*|nuit|evening|eve|night|nite|tonight|tonite|pm)\b"),
}
_BEGIN: Final = {"evening": 17.5, "afternoon": 14.5, "noon": 11.5, "early": 0.0}  # hours


class View:
    """A message prepared for labelling: its tokens, and the signs of each that do not depend on labels."""

    def __init__(self, tokens: tuple[Token, ...], lang: str, circle: Circle, common: Set[str]) -> None:
        """`common` are the words that people use for other things than names: any other word may be a name."""
        self.tokens = tokens
        self.lang = lang
        self.words = [_word(t) for t in tokens]
        self.kinds = [classes_of(t.norm, lang) for t in tokens]
        self.drifts = drifts(tokens, lang)
        self.careless = not any(t.raw[:1].isupper() for t in tokens[1:])
        self.names = [_name_sign(t, circle) for t in tokens]
        self.shapes = [_shape(t, self.careless) for t in tokens]
        self.hours = [_part_of_day(t) for t in tokens]
        # "Marie" is a name, whatever "marie" may be.
        named = [bool(name) and t.raw[:1].isupper() for t, name in zip(tokens, self.names, strict=True)]
        self.rare = [
            "r" if t.norm[:1].isalpha() and (name or t.norm not in common) else ""
            for t, name in zip(tokens, named, strict=True)
        ]
        known = families(lang)
        self.families = [
            _NO_FAMILY if t.day or t.clock or name else known.get(t.norm, _NO_FAMILY)
            for t, name in zip(tokens, named, strict=True)
        ]
        self.gist = [
            _gist(word, kinds, name, shape + rare)
            for word, kinds, name, shape, rare in zip(
                self.words, self.kinds, self.names, self.shapes, self.rare, strict=True
            )
        ]
        self._signs: list[list[str]] | None = None

    def signs(self) -> list[list[str]]:
        """The signs of every token, shared by both passes of the labeller."""
        if self._signs is None:
            self._signs = [self._sign(i) for i in range(len(self.tokens))]
        return self._signs

    def keep(self, signs: Set[str]) -> None:
        """Forget every sign but these."""
        self._signs = [[sign for sign in token if sign in signs] for token in self.signs()]

    def _sign(self, i: int) -> list[str]:
        words, kinds = self.words, self.kinds
        size = len(words)
        w0 = words[i]
        w1 = words[i - 1] if i else _PAD
        w2 = words[i - 2] if i > 1 else _PAD
        n1 = words[i + 1] if i + 1 < size else _PAD
        n2 = words[i + 2] if i + 2 < size else _PAD
        shape, name = self.shapes[i] + self.rare[i], self.names[i]
        before = self.shapes[i - 1] + self.rare[i - 1] if i else _PAD
        after = self.shapes[i + 1] + self.rare[i + 1] if i + 1 < size else _PAD
        name_before = self.names[i - 1] if i else _PAD
        name_after = self.names[i + 1] if i + 1 < size else _PAD
        signs = [
            "b",
            f"w={w0}", f"w-={w1}", f"w--={w2}", f"w+={n1}", f"w++={n2}",
            f"ww-={w1}|{w0}", f"ww+={w0}|{n1}",
            f"s={shape}", f"ss={before}|{shape}|{after}",
            f"n={name}", f"nn={name_before}|{name}|{name_after}", f"wn={w1}|{name}|{shape}", f"ns={name}|{shape}",
            f"n+={name_after}|{after}",
        ]  # fmt: skip
        if len(w0) > 3:
            signs.append(f"p={w0[:4]}")
            signs.append(f"x={w0[-3:]}")
        signs.extend(f"k={kind}" for kind in kinds[i])
        for offset in (-3, -2, -1, 1, 2):
            j = i + offset
            if 0 <= j < size:
                for kind in kinds[j]:
                    signs.append(f"k{offset}={kind}")
                    if offset == -1:
                        signs.append(f"ks={kind}|{shape}|{name}")
                        signs.extend(f"kk={kind}|{own}" for own in kinds[i])
        g = [self.gist[j] if 0 <= j < size else _PAD for j in range(i - 2, i + 3)]
        signs += [
            f"g={g[2]}", f"g12={g[1]}|{g[2]}", f"g23={g[2]}|{g[3]}", f"g012={g[0]}|{g[1]}|{g[2]}",
            f"g123={g[1]}|{g[2]}|{g[3]}", f"g234={g[2]}|{g[3]}|{g[4]}", f"g01={g[0]}|{g[1]}",
        ]  # fmt: skip
        drift = self.drifts[i]
        signs += _drift_signs(drift)
        signs += self._family_signs(i, g, drift)
        signs.append(f"svg={drift.subject}|{drift.verb}|{g[2]}")
        if i == 0:
            signs.append("first")
        return signs

    def _family_signs(self, i: int, gist: list[str], drift: Drift) -> list[str]:
        """What a word has in common with others of its family, and its neighbours with others of theirs.

        `gist` is that of the two words before, the word itself, and the two after it.
        """
        families, last = self.families, len(self.families) - 1
        fine, coarse = families[i]
        fine1, coarse1 = families[i - 1] if i else _EDGE
        fine2, coarse2 = families[i - 2] if i > 1 else _EDGE
        fine_after, coarse_after = families[i + 1] if i < last else _EDGE
        coarse_after2 = families[i + 2][1] if i + 1 < last else _EDGE[1]
        before = self.words[i - 1] if i else _PAD
        return [
            f"f={fine}", f"f-={fine1}", f"f+={fine_after}",
            f"a={coarse}", f"a-={coarse1}", f"a+={coarse_after}", f"a--={coarse2}", f"a++={coarse_after2}",
            f"aa-={coarse1}|{coarse}", f"aa+={coarse}|{coarse_after}",
            f"wf={before}|{fine}", f"gf={gist[1]}|{fine}", f"sva={drift.subject}|{drift.verb}|{coarse}",
            f"fg={fine1}|{gist[2]}", f"ag={coarse1}|{gist[2]}", f"fgg={fine2}|{gist[1]}|{gist[2]}",
        ]  # fmt: skip


def _part_of_day(token: Token) -> str:
    """Early, noon, afternoon or evening, where a word or an expression of time says so."""
    if token.clock:
        hour = token.clock.time.hour + token.clock.time.minute / 60
        return next(part for part, begin in _BEGIN.items() if hour >= begin)
    return _part_said(fold(token.raw) if token.day else token.norm)


@lru_cache(maxsize=8192)
def _part_said(said: str) -> str:
    return next((part for part, words in _PARTS_OF_DAY.items() if words.search(said)), "")


@lru_cache(maxsize=1024)
def _drift_signs(d: Drift) -> tuple[str, ...]:
    colours = (("n", d.negated), ("d", d.doubtful), ("f", d.future), ("m", d.me), ("h", d.him))
    colour = "".join(letter for letter, seen in colours if seen)
    return (
        f"sv={d.subject}|{d.verb}", f"svc={d.subject}|{d.verb}|{colour}", f"v={d.verb}", f"c={colour}",
        f"sbv={d.before}|{d.subject}|{d.verb}",
    )  # fmt: skip


_TELLING: Final = (
    "promise", "must", "intro", "talkto", "send", "give", "helps", "seek", "asks", "thank", "remind", "know", "want",
    "can", "neg", "maybe", "cancel", "i", "we", "me", "she", "he", "they", "him", "you", "my", "his", "have", "be",
    "will", "with", "title", "role", "org", "placew", "say", "new", "met", "who",
)  # fmt: skip
_SMALL: Final = frozenset(
    "de du des d' le la les l' un une a au aux en dans sur pour par que qu' qui se s' y ce c' si et ou mais "
    "the a an of to in on at for by from about into up out that which it and or but so as if".split()
)


def _gist(word: str, kinds: tuple[str, ...], name: str, shape: str) -> str:
    """The word as its work in the sentence: the most telling of its kinds, itself if small, else how it looks."""
    for kind in _TELLING:
        if kind in kinds:
            return kind.upper()
    if word in _SMALL or shape in {*".,;:!?()-", "t"}:
        return word
    return f"{shape}{'n' if name else ''}"


def _word(token: Token) -> str:
    if token.day or token.clock:
        return token.norm
    return token.norm if token.norm.isalpha() else _DIGIT.sub("0", token.norm)


def _name_sign(token: Token, circle: Circle) -> str:
    if token.day or token.clock:
        return token.norm
    word = token.norm
    if len(word) <= _INITIAL and token.raw[:1].isupper() and word.rstrip(".").isalpha() and word not in _NO_INITIALS:
        return "KI" if circle.begins(word[0]) else "I"
    known = "K" if circle.calls(word) else "k" if circle.knows(word) else "o" if circle.works_at(word) else ""
    gender = first_names().get(word) or (first_names().get(word.split("-")[0]) if "-" in word else None)
    return known + ("N" if gender else "")


def _shape(token: Token, careless: bool) -> str:
    if token.day or token.clock:
        return "t"
    raw = token.raw
    if not raw[:1].isalnum():
        return raw[:1] if raw[:1] in ".,;:!?()-–—'\"/@&+#\n" else "*"
    if raw.isdigit():
        return "0"
    if raw[:1].isdigit():
        return "0x"
    if raw.isupper():
        return "X" if len(raw) == 1 else "XX"
    if raw[:1].isupper():
        return "Xx" if raw[1:].islower() or "-" in raw else "XxX"
    if raw[:1].lower() == raw[:1].upper():
        return "Xx"  # a script without capitals: where it stands out, it is mostly a name
    return "~" if careless else "x"
