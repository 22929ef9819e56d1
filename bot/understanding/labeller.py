"""Which words are a person, an organisation, a promise…: the best sequence of labels, by learned weights.

Two passes over a message: the first finds people, organisations, roles, places and times; the second, which sees what
the first has found, finds what was received, promised, needed. Labels are `O`, `B-tag` (begins), `I-tag` (goes on).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from bot.understanding.features import View

Scores = Sequence[Sequence[float]] | np.ndarray[Any, np.dtype[Any]]

OUT: Final = "O"
FIRST_TAGS: Final = ("p", "m", "w", "o", "r", "place", "d", "t", "due")
SECOND_TAGS: Final = ("got", "gave", "todo", "need", "offer", "goal")


def labels_of(tags: Sequence[str]) -> tuple[str, ...]:
    """All labels for some tags: O, then B and I of each."""
    return (OUT, *(f"{part}-{tag}" for tag in tags for part in "BI"))


@dataclass(frozen=True)
class Found:
    """Tokens `[first:last]` (end excluded) that carry a tag; `margin` says by how much it won over nothing."""

    tag: str
    first: int
    last: int
    margin: float = 0.0

    def ending(self, last: int) -> Found:
        """The stretch up to another token; itself when that is where it ends."""
        return self if last == self.last else replace(self, last=last)

    def told_as(self, tag: str) -> Found:
        """The stretch with another tag; itself when that is its own."""
        return self if tag == self.tag else replace(self, tag=tag)


class Labeller:
    """One pass: how well one label goes after another, and the best sequence of them."""

    def __init__(self, tags: Sequence[str], steps: Sequence[Sequence[float]]) -> None:
        """`steps[a][b]` is the weight of label b after a, and the last row that of a beginning."""
        self.tags = tuple(tags)
        self.labels = labels_of(tags)
        self.steps = steps
        # I-x may follow only B-x and I-x; every other label may follow anything.
        size = len(self.labels)
        table = np.array(steps, dtype=np.float64)
        for label in range(2, size, 2):
            allowed = table[label - 1 : label + 1, label].copy()
            table[:, label] = -np.inf
            table[label - 1 : label + 1, label] = allowed
        self._start = table[size]
        self._from = np.ascontiguousarray(table[:size].T)
        self._each = np.arange(size)

    def decode(self, table: Scores) -> list[int]:
        """The best sequence of labels for a table of scores."""
        if not len(table):
            return []
        scores = np.asarray(table, dtype=np.float64)
        best = scores[0] + self._start
        back = np.zeros((len(scores), len(best)), dtype=np.intp)
        for i in range(1, len(scores)):
            reached = self._from + best
            came = back[i]
            reached.argmax(axis=1, out=came)
            best = reached[self._each, came] + scores[i]
        label = int(best.argmax())
        path = [label]
        for came in back[:0:-1]:
            label = int(came[label])
            path.append(label)
        path.reverse()
        return path

    def find(self, table: Scores) -> list[Found]:
        """The tagged stretches of a message, in order, by a table of the scores of each label of each token."""
        path = self.decode(table)
        found: list[Found] = []
        at = 0
        while at < len(path):
            label = path[at]
            if label == 0:
                at += 1
                continue
            start, inner = at, label + (label % 2)
            at += 1
            while at < len(path) and path[at] == inner:
                at += 1
            margin = float(sum(table[i][path[i]] - table[i][0] for i in range(start, at))) / (at - start)
            found.append(Found(self.tags[(inner // 2) - 1], start, at, margin))
        return found


def second_signs(view: View, first: Sequence[Found], intent: str) -> list[list[str]]:
    """What the second pass sees beside the signs of the first: what this found around each token, and the intent."""
    size = len(view.tokens)
    tags = ["-"] * size
    begins = [False] * size
    for stretch in first:
        for i in range(stretch.first, stretch.last):
            tags[i] = stretch.tag
        begins[stretch.first] = True
    made = []
    last_tag = "-"
    for i in range(size):
        before = tags[i - 1] if i else "<"
        before2 = tags[i - 2] if i > 1 else "<"
        after = tags[i + 1] if i + 1 < size else ">"
        after2 = tags[i + 2] if i + 2 < size else ">"
        drift = view.drifts[i]
        made.append([
            f"t={tags[i]}", f"t-={before}", f"t+={after}", f"ttt={before}|{tags[i]}|{after}", f"t++={after}|{after2}",
            f"i={intent}", f"ig={intent}|{view.gist[i]}", f"iv={intent}|{drift.verb}", f"it={intent}|{tags[i]}",
            f"t--={before2}|{before}", f"tl={last_tag}|{drift.subject}|{drift.verb}", f"tw={tags[i]}|{view.words[i]}",
        ])  # fmt: skip
        if tags[i] != "-" and begins[i]:
            last_tag = tags[i]
    return made
