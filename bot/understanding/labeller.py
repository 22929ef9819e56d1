"""Which words are a person, an organisation, a promise…: the best sequence of labels, by learned weights.

Two passes over a message: the first finds people, organisations, roles, places and times; the second, which sees what
the first has found, finds what was received, promised, needed. Labels are `O`, `B-tag` (begins), `I-tag` (goes on).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.understanding.features import View

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


class Labeller:
    """One pass: how well one label goes after another, and the best sequence of them."""

    def __init__(self, tags: Sequence[str], steps: Sequence[Sequence[float]]) -> None:
        """`steps[a][b]` is the weight of label b after a, and the last row that of a beginning."""
        self.tags = tuple(tags)
        self.labels = labels_of(tags)
        self.steps = steps
        # I-x may follow only B-x and I-x; every other label may follow anything.
        self._outer = [0, *range(1, len(self.labels), 2)]

    def decode(self, table: Sequence[Sequence[float]]) -> list[int]:
        """The best sequence of labels for a table of scores."""
        if not table:
            return []
        size, steps, outer = len(self.labels), self.steps, self._outer
        worst = float("-inf")
        best = [table[0][b] + steps[size][b] if b == 0 or b % 2 else worst for b in range(size)]
        back: list[list[int]] = []
        for row in table[1:]:
            came, reached = [0] * size, [worst] * size
            for b in outer:
                top, at = worst, 0
                for a in range(size):
                    value = best[a]
                    if value != worst:
                        value += steps[a][b]
                        if value > top:
                            top, at = value, a
                reached[b], came[b] = top + row[b], at
            for b in range(2, size, 2):
                begun, inside = best[b - 1] + steps[b - 1][b], best[b] + steps[b][b]
                came[b] = b - 1 if begun >= inside else b
                reached[b] = max(begun, inside) + row[b]
            back.append(came)
            best = reached
        label = max(range(size), key=best.__getitem__)
        path = [label]
        for came in reversed(back):
            label = came[label]
            path.append(label)
        path.reverse()
        return path

    def find(self, table: Sequence[Sequence[float]]) -> list[Found]:
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
            margin = sum(table[i][path[i]] - table[i][0] for i in range(start, at)) / (at - start)
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
