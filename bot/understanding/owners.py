"""Whose promise, whose need, from whom: each thing found in a message goes to one of its people, by learned weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.understanding.features import View
from bot.understanding.folding import fold
from bot.understanding.kin import GENDERS
from bot.understanding.labeller import Found
from bot.understanding.people import is_one_name
from bot.understanding.titles import Title, before_name, title
from bot.understanding.words import classes_of, first_names

_NOBODY: Final = -1
_NEAR: Final = (1, 2, 4, 8, 16)
_SURE_TITLES: Final = frozenset("mme mlle mr mrs ms dr monsieur madame mademoiselle".split())
_TOWARDS: Final = frozenset(
    {"to", "for", "a", "pour", "with", "avec", "de", "from", "of", "d'", "chez", "by", "par", ":", "pr"}
)


@dataclass
class Person:
    """Somebody named in the message: the fullest form of the name, and every stretch of words that names them."""

    name: str
    tag: str
    mentions: list[Found]
    title: Title | None = None
    kin: str = "-"

    @property
    def gender(self) -> str:
        """f, m, b or - when neither title nor first name tells, nor `kin`: "her brother Will"."""
        if self.title and self.title.gender != "-":
            return self.title.gender
        if self.kin != "-":
            return self.kin
        words = fold(self.name).split()
        first = words[before_name(words)]
        return first_names().get(first) or first_names().get(first.split("-")[0], "-")


def gather(view: View, text: str, found: Sequence[Found]) -> list[Person]:
    """The different people of a message; "Marie" after "Marie Dupont" is the same one.

    Somebody to be introduced is none of them, but lends the whole name to who is called by its first word elsewhere.
    """
    people: list[Person] = []
    for stretch in found:
        if stretch.tag not in {"p", "m"}:
            continue
        name = text[view.tokens[stretch.first].start : view.tokens[stretch.last - 1].end]
        owned = _without_s(view, name)
        same = next((p for p in people if is_one_name(name, p.name) or (owned and is_one_name(owned, p.name))), None)
        if same is None:
            kin = GENDERS.get(view.tokens[stretch.first - 1].norm, "-") if stretch.first else "-"
            people.append(Person(name, stretch.tag, [stretch], _title(view, stretch), kin))
            continue
        same.mentions.append(stretch)
        same.title = same.title or _title(view, stretch)
        if len(name) > len(same.name) and is_one_name(name, same.name):
            same.name = name
        if stretch.tag == "p":
            same.tag = "p"
    for stretch in found:
        name = text[view.tokens[stretch.first].start : view.tokens[stretch.last - 1].end]
        short = next((p for p in people if stretch.tag == "w" and is_one_name(name, p.name)), None)
        if short and len(name) > len(short.name):
            short.name = name
    return people


def _without_s(view: View, name: str) -> str:
    """The first name whose apostrophe was left out: "cormacs gonna lend me"; "" where nothing is left out."""
    left_out = view.lang == "en" and name.isalpha() and name[-1:] in "sS" and fold(name) not in first_names()
    return name[:-1] if left_out else ""


def _title(view: View, name: Found) -> Title | None:
    """The title that stands before a name, or is labelled as a part of it."""
    before = view.tokens[name.first - 1] if name.first else None
    # "pr" and "me" are titles, and words that people shorten so: outside of a name only their capital tells.
    if before and (before.raw[:1].isupper() or before.norm.rstrip(".") in _SURE_TITLES):
        found = title(before.norm, view.lang)
        if found:
            return found
    return title(view.tokens[name.first].norm, view.lang) if name.last - name.first > 1 else None


class Owners:
    """Chooses the person of each thing found."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = weights

    def choose(self, view: View, item: Found, people: Sequence[Person]) -> int | None:
        """The index of the person whose the item is; None when it is nobody's."""
        allowed = [i for i, p in enumerate(people) if item.tag != "w" or p.tag == "p"]
        if not allowed:
            return None
        if len(allowed) == 1 and people[allowed[0]].tag == "p":
            return allowed[0]
        rated = {i: self.rate(signs) for i, signs in signs_of_all(view, item, people, allowed).items()}
        best = max(rated, key=rated.__getitem__)
        return None if best == _NOBODY else best

    def rate(self, signs: Sequence[str]) -> float:
        """How well a person fits, by the signs of the pair."""
        return sum(self.weights.get(sign, 0.0) for sign in signs)


def signs_of_all(view: View, item: Found, people: Sequence[Person], allowed: Sequence[int]) -> dict[int, list[str]]:
    """The signs of each possible owner of an item; -1 stands for nobody."""
    before = {i: max((m.last for m in people[i].mentions if m.last <= item.first), default=None) for i in allowed}
    after = {i: min((m.first for m in people[i].mentions if m.first >= item.last), default=None) for i in allowed}
    nearest_before = max((b for b in before.values() if b is not None), default=None)
    nearest_after = min((a for a in after.values() if a is not None), default=None)
    first = min(allowed, key=lambda i: people[i].mentions[0].first)
    pronoun = _pronoun(view, item.first)
    made = {
        i: _signs(view, item, people[i], before[i], after[i], nearest_before, nearest_after, pronoun, i == first)
        for i in allowed
    }
    subject = view.drifts[item.first].subject
    made[_NOBODY] = [f"{item.tag}|nobody", "nobody", f"nobody|{subject}"]
    return made


def _signs(
    view: View, item: Found, person: Person, before: int | None, after: int | None,
    nearest_before: int | None, nearest_after: int | None, pronoun: str, first: bool,
) -> list[str]:  # fmt: skip
    start = view.drifts[item.first]
    signs = [f"tag={person.tag}", "somebody"]
    inside = any(item.first <= m.first < item.last for m in person.mentions)
    if inside:
        signs.append("inside")
    if first:
        signs.append("first")
    if before is not None:
        there = view.drifts[before - 1]
        nearest = before == nearest_before
        signs += [f"before|{_near(item.first - before)}", f"before|{nearest}"]
        if there.sentence == start.sentence:
            signs.append(f"same sentence|{nearest}")
            if there.clause == start.clause:
                signs.append(f"same clause|{nearest}|{start.subject}")
        if before == item.first:
            signs.append("touches")
        else:
            signs.append(f"then={view.words[before]}")
        if there.subject == "-" and there.verb == "-":
            signs.append(f"opens|{there.sentence == start.sentence}")
        lead = view.words[min(m.first for m in person.mentions if m.last == before) - 1] if before > 1 else "^"
        if lead in _TOWARDS and there.sentence == start.sentence:
            signs.append(f"led by {lead}")
    if after is not None:
        end = view.drifts[item.last - 1]
        there = view.drifts[after]
        nearest = after == nearest_after
        lead = view.words[after - 1]
        signs.append(f"after|{nearest}|{_near(after - item.last)}")
        if there.sentence == end.sentence:
            signs.append(f"after same sentence|{nearest}|{there.clause == end.clause}")
            if lead in _TOWARDS:
                signs.append(f"after {lead}|{nearest}|{after - item.last <= 2}")
    agrees = {"she": "f", "he": "m"}.get(pronoun)
    if agrees:
        signs.append(f"agrees={'yes' if person.gender == agrees else 'no' if person.gender in 'fm' else '?'}")
    return [*(f"{item.tag}|{sign}" for sign in signs), *signs]


def _pronoun(view: View, at: int) -> str:
    """The last he or she of the sentence before a token."""
    sentence = view.drifts[at].sentence
    for i in range(at, -1, -1):
        if view.drifts[i].sentence != sentence:
            return "-"
        kinds = classes_of(view.tokens[i].norm, view.lang)
        for kind in ("she", "he"):
            if kind in kinds:
                return kind
        word = view.tokens[i].norm
        if word in {"her", "him"}:
            return "she" if word == "her" else "he"
    return "-"


def _near(distance: int) -> int:
    return next((step for step in _NEAR if distance <= step), 99)
