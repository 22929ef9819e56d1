"""The words of a promise, a need, a help: as the user typed them, without what does not belong to the thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found
from bot.understanding.reading import Span
from bot.understanding.when import is_deadline

_LEADING: Final = frozenset(
    "un une des du de d' la le la les l' a an the some his her their its son sa ses leur leurs to for with of about "
    "que qu' , : ; -".split()
)
_TRAILING: Final = frozenset(
    "a au aux de du d' to for with from by of at et and & + , : ; - ( . avec pour chez que at on le la the".split()
)
_POINTERS: Final = frozenset("them it that this one ca cela le la les l' en y".split())
_OBJECTS: Final = frozenset("him her them lui leur us".split())


def wording(message: Labelled, item: Found) -> str:
    """The words of a thing, without the people, days and small words that do not belong to it; may be empty."""
    tokens = message.view.tokens
    cut = set() if item.tag == "w" else indices(message.tagged("p", "due", "d", "t"))
    kept = [i for i in range(item.first, item.last) if i not in cut]
    while kept and tokens[kept[0]].norm in _LEADING:
        kept = kept[1:]
    while kept and (tokens[kept[-1]].norm in _TRAILING or is_deadline(tokens[kept[-1]])):
        kept = kept[:-1]
    if item.tag == "todo" and len(kept) > 2 and tokens[kept[1]].norm in _OBJECTS:
        kept = [kept[0], *kept[2:]]
    return _joined(message.text, [(tokens[i].start, tokens[i].end) for i in kept])


def pointed_at(message: Labelled, item: Found) -> str:
    """ "I'll send them": what the other asked for just before, when the promise only points at it; else empty."""
    norms = [t.norm for t in message.view.tokens[item.first : item.last] if not t.day]
    before = message.norms(max(0, item.first - 2), item.first)
    telling = [n for n in norms if n not in _POINTERS and n not in _OBJECTS]
    if len(telling) > 1 or _POINTERS.isdisjoint([*norms, *before]):
        return ""
    asked = [f for f in message.told("need") if f.last <= item.first]
    return wording(message, asked[-1]) if asked else ""


def _joined(text: str, pieces: Sequence[Span]) -> str:
    """The pieces with the white space that stood between neighbours, one blank where something was cut out."""
    out: list[str] = []
    before = None
    for start, end in pieces:
        if before is not None:
            between = text[before:start]
            out.append(between if not between.strip() else " ")
        out.append(text[start:end])
        before = end
    return " ".join("".join(out).split())
