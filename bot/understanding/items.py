"""What was received, given, promised, needed and offered: which of it the message really tells, and each as a fact."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from bot.understanding.attribution import Attribution
from bot.understanding.features import View
from bot.understanding.intents import STATES, undertaking
from bot.understanding.labelled import Labelled, Slot
from bot.understanding.labeller import Found
from bot.understanding.reading import Promise
from bot.understanding.when import deadline
from bot.understanding.wording import pointed_at, wording

_DENIAL_REACH: Final = 8
_DENIALS: Final = frozenset({"n't", "not", "never", "cannot", "cant", "wont", "didnt", "doesnt", "pas", "jamais"})
_ASKING: Final = frozenset({"comment", "pourquoi", "how", "why"})
_ENDS: Final = frozenset({".", "!", "?", ";", ",", ":", "(", ")", "<br>", "...", "…", "et", "and", "&", "mais", "but"})
_BEFORE: Final = 4
# What only points at the thing.
_IT: Final = frozenset({"it", "them", "that", "le", "les", "l'"})
_Fact = TypeVar("_Fact")


def stated(message: Labelled) -> list[Found]:
    """The items that such a message can state and does state, each for what its clause says of it."""
    kept = []
    for found in message.items:
        if found.tag == "got" and any(w.first <= found.first and found.last <= w.last for w in message.tagged("w")):
            continue  # an introduction still to come
        if found.tag == "got" and _is_to_come(message.view, found):
            kept.append(replace(found, tag="offer"))
            continue
        kept.append(_whole_clause(message, found) if found.tag in {"got", "offer"} else found)
    told = sorted([*kept, *_promised_by_pointing(message.view, kept)], key=lambda f: f.first)
    states = STATES[message.intent]
    return [f for f in told if f.tag in states and not (f.tag == "got" and is_denied(message.view, f))]


def is_denied(view: View, found: Found) -> bool:
    """Whether the clause says that it is not so: "he can't introduce me to his boss"."""
    clause = view.drifts[found.first].clause
    return any(
        view.tokens[i].norm.replace("’", "'") in _DENIALS and view.drifts[i].clause == clause
        for i in range(max(0, found.first - _DENIAL_REACH), found.first)
    )


def facts(
    message: Labelled, tag: str, whose: Attribution, make: Callable[[str | None, str], _Fact]
) -> Slot[tuple[_Fact, ...]]:
    """The items of a tag, each made of its person and its words."""
    found = message.told(tag)
    kept = [(item, what) for item in found if (what := wording(message, item))]
    made = tuple(make(_name(whose, item), what) for item, what in kept)
    return message.slot(made, found, [item for item, _ in kept])


def promises(message: Labelled, whose: Attribution) -> Slot[tuple[Promise, ...]]:
    """What the user undertook, each with its day."""
    found = message.told("todo")
    kept = [(item, what) for item in found if (what := pointed_at(message, item) or wording(message, item))]
    made = tuple(Promise(_name(whose, item), what, deadline(message, item, found)) for item, what in kept)
    return message.slot(made, found, [item for item, _ in kept])


def _name(whose: Attribution, item: Found) -> str | None:
    owner = whose.owner(item)
    return owner.mention.name if owner else None


def _is_to_come(view: View, found: Found) -> bool:
    """ "She will send me a template": nothing has been received yet."""
    here = view.drifts[found.first]
    return any(
        "will" in view.kinds[i] and (view.drifts[i].sentence, view.drifts[i].clause) == (here.sentence, here.clause)
        for i in range(found.first)
    )


def _whole_clause(message: Labelled, found: Found) -> Found:
    """ "How they recruit" is said whole, to the end of the clause."""
    tokens = message.view.tokens
    if tokens[found.first].norm not in _ASKING:
        return found
    moments = {f.first for f in message.tagged("d", "due", "t")}
    end = found.last
    while end < len(tokens) and tokens[end].norm not in _ENDS and end not in moments:
        end += 1
    return replace(found, last=end)


def _promised_by_pointing(view: View, items: Sequence[Found]) -> list[Found]:
    """ "She asked for a quote, I promised it by Friday": "it" is what is promised, when a need comes before."""
    at = undertaking(view)
    asked = at is not None and any(f.tag == "need" and f.last <= at for f in items)
    if at is None or not asked or any(f.tag == "todo" for f in items):
        return []
    around = [*range(at + 1, min(at + 2, len(view.tokens))), *range(max(0, at - _BEFORE), at)]
    return [Found("todo", i, i + 1) for i in around if view.tokens[i].norm in _IT][:1]
