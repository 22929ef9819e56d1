"""What was received, given, promised, needed and offered: which of it the message really tells, and each as a fact."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass, replace
from itertools import pairwise
from typing import Any, Final, TypeVar

from bot.understanding.attribution import Attribution
from bot.understanding.features import View
from bot.understanding.intents import STATES, is_by_somebody, undertaking
from bot.understanding.labelled import Labelled, Slot, indices
from bot.understanding.labeller import Found
from bot.understanding.let_down import is_coming, is_let_down, is_to_come
from bot.understanding.no_promise import is_nobodys, meant
from bot.understanding.reading import Promise
from bot.understanding.took_place import DENIALS, is_denied
from bot.understanding.when import deadline
from bot.understanding.wording import INFINITIVES, begins_thing, content, pointed_at, wording

_ASKING: Final = frozenset({"comment", "pourquoi", "how", "why"})
_ENDS: Final = frozenset({".", "!", "?", ";", ",", ":", "(", ")", "<br>", "...", "…", "et", "and", "&", "mais", "but"})
_AND: Final = frozenset({"et", "and", "&", "+"})
# What somebody cannot or will not do, right before it.
_ABLE: Final = frozenset("pourra peut veut voudra va pouvait ca wo can will could would".split())
_CANNOT: Final = frozenset({"cannot", "cant", "wont"})
_MINDING: Final = frozenset({"mind", "only", "que", "just"})
_CANNOT_REACH: Final = 4
_ONE: Final = frozenset({"un", "une", "a", "an"})
_BEFORE: Final = 4
# What only points at the thing.
_IT: Final = frozenset({"it", "them", "that", "le", "les", "l'"})
# What may stand between "promised" and the thing itself.
_IN_A_PROMISE: Final = frozenset("to de d' a lui leur him her them me m' l' les le la".split())
_TOLD_REACH: Final = 3
_THEIRS: Final = frozenset({"her", "his", "their", "son", "sa", "ses", "leur", "leurs"})
_SPOKEN_OF: Final = (["evoque"], ["aborde"], ["discussed"])
_OBTAINED: Final = frozenset("trouve decroche signe recrute found landed signed hired".split())
_ME: Final = frozenset({"me", "m'", "m'a", "nous", "us", "i", "j'", "j'ai"})
_GOT: Final = frozenset({"got", "received", "recu", "recupere"})
_ADVISED: Final = frozenset({"conseille", "recommande", "suggere", "preconise"})
_HAS_ME: Final = frozenset({"a", "m'a", "ma", "ont", "m'ont"})
_Fact = TypeVar("_Fact")


def stated(message: Labelled) -> list[Found]:
    """The items that such a message can state and does state, each for what its clause says of it."""
    kept = []
    for found in message.items:
        if found.tag == "got" and any(w.first <= found.first and found.last <= w.last for w in message.tagged("w")):
            continue  # an introduction still to come
        if found.tag in {"need", "offer"} and (first := _undertaken(message, found)) is not None:
            kept.append(replace(found, tag="todo", first=first))
            continue
        if found.tag == "need" and is_nobodys(message, found):
            continue
        if found.tag == "got" and (_is_only_told(message, found) or _is_theirs_now(message, found)):
            continue
        if found.tag == "gave" and (message.view.tokens[found.first].norm in _GOT or _is_theirs(message, found)):
            kept.append(replace(found, tag="got"))
            continue
        if found.tag == "todo" and (tag := meant(message, found)) != "todo":
            kept += [replace(found, tag=tag)] if tag else []
            continue
        if found.tag in {"got", "offer"} and is_let_down(message, found):
            continue
        if found.tag == "got" and (is_to_come(message.view, found) or is_coming(message.view, found)):
            kept.append(replace(found, tag="offer"))
            continue
        whole = _whole_clause(message, found) if found.tag in {"got", "offer"} else found
        if found.tag in {"got", "offer"}:
            kept.append(_with_advice(message.view, whole))
        else:
            kept += [_numbered(message, part) for part in _each_of_two(message, whole)]
    told = sorted([*kept, *_promised_by_pointing(message.view, kept)], key=lambda f: f.first)
    states = STATES[message.intent]
    return [f for f in told if f.tag in states and not (f.tag in {"got", "offer"} and _is_off(message, f))]


def facts(
    message: Labelled, tag: str, whose: Attribution, make: Callable[[str | None, str], _Fact]
) -> Slot[tuple[_Fact, ...]]:
    """The items of a tag, each made of its person and its words, and said once."""
    told = _once(worded for item in message.told(tag) for worded in _worded(message, item, whose))
    made = tuple(make(item.owner, item.what) for item in told)
    return message.slot(made, message.told(tag), [item.found for item in told])


def promises(message: Labelled, whose: Attribution) -> Slot[tuple[Promise, ...]]:
    """What the user undertook, each with its day."""
    found = message.told("todo")
    told = _once(worded for item in found for worded in _worded(message, item, whose))
    made = tuple(Promise(item.owner, item.what, _due(message, item.found, found)) for item in told)
    return message.slot(made, found, [item.found for item in told])


def _due(message: Labelled, item: Found, items: Sequence[Found]) -> dt.date | None:
    """The deadline of a promise, which "the deck and two samples by Friday" share."""
    due = deadline(message, item, items)
    twin = next((i for i in items if i.first == item.last + 1), None)
    if due or twin is None or message.view.tokens[item.last].norm not in _AND:
        return due
    return deadline(message, twin, items) if begins_thing(message.view, twin.first) else None


def unless_said(slot: Slot[tuple[_Fact, ...]], *others: Slot[tuple[Any, ...]]) -> Slot[tuple[_Fact, ...]]:
    """The facts of a field without those that another one says already: what was received is no offer any more."""
    said = {_saying(fact) for other in others for fact in other.value}
    kept = [n for n, fact in enumerate(slot.value) if _saying(fact) not in said]
    if len(kept) == len(slot.value):
        return slot
    spans, each = tuple(slot.spans[n] for n in kept), tuple(slot.each[n] for n in kept)
    return Slot(tuple(slot.value[n] for n in kept), slot.confidence if kept else None, spans, each)


def _saying(fact: Any) -> tuple[str | None, tuple[str, ...]]:
    """Whose a fact is, and what tells it from others; every fact begins with its person and its words."""
    person, what, *_ = astuple(fact)
    return person, content(what)


@dataclass(frozen=True)
class _Item:
    """A stretch with the name of its owner and its words."""

    found: Found
    owner: str | None
    what: str


def _worded(message: Labelled, found: Found, whose: Attribution) -> list[_Item]:
    """A stretch once for each of those whose it is."""
    pointed = pointed_at(message, found) if found.tag == "todo" else ""
    owners = whose.owners(found)
    if not owners:
        return [_Item(found, None, pointed or wording(message, found))]
    return [_Item(found, owner.mention.name, pointed or wording(message, found, owner.person)) for owner in owners]


def _once(told: Iterable[_Item]) -> list[_Item]:
    """The items that say something, without those that say the same of the same person again."""
    kept: dict[tuple[str | None, tuple[str, ...]], _Item] = {}
    for item in told:
        if item.what:
            kept.setdefault((item.owner, content(item.what)), item)
    return list(kept.values())


def _is_off(message: Labelled, found: Found) -> bool:
    """« Hugo ne pourra pas nous prêter sa salle »; not "wouldn't mind lending it"."""
    if found.tag == "got":
        return is_denied(message.view, found)
    norms = message.norms(max(0, found.first - _CANNOT_REACH), found.first)
    refused = any(able in _ABLE and no in DENIALS for able, no in pairwise(norms)) or not _CANNOT.isdisjoint(norms)
    return refused and _MINDING.isdisjoint(message.norms(max(0, found.first - _CANNOT_REACH), found.last))


def _is_only_told(message: Labelled, found: Found) -> bool:
    """« Il m'a parlé de ses malheurs », "told me about her divorce": no help, unless it tells how something is done."""
    before = message.norms(max(0, found.first - _TOLD_REACH), found.first)
    first = message.view.tokens[found.first].norm
    said = [*before, *message.norms(found.first, found.first + _TOLD_REACH)]
    spoken = any(said[at - 2 : at] == ["parle", "de"] and said[at] in _THEIRS for at in range(2, len(said)))
    of_theirs = spoken or (before == ["told", "me", "about"] and first in _THEIRS)
    return (
        of_theirs
        or before[-1:] in _SPOKEN_OF
        or [first] in _SPOKEN_OF
        or ("raconte" in before and first not in _ASKING)
    )


def _is_theirs_now(message: Labelled, found: Found) -> bool:
    """« Paul a trouvé sa graphiste »: what somebody obtained for themselves is received by nobody else."""
    before = message.norms(max(0, found.first - _TOLD_REACH), found.first + 2)
    own = any(verb in _OBTAINED and whose in _THEIRS for verb, whose in pairwise(before))
    return own and _ME.isdisjoint(before)


def _is_theirs(message: Labelled, found: Found) -> bool:
    """ "Had my CV looked over by Joanne", unless it is taken for a promise of the user's, which it refutes."""
    return message.intent != "done_promise" and is_by_somebody(message, found)


def _undertaken(message: Labelled, found: Found) -> int | None:
    """Where a thing begins that the user's own promise is about ("I promised to find her a flat"); None elsewhere."""
    view = message.view
    at = undertaking(view)
    if at is None or at >= found.first or view.drifts[at].clause != view.drifts[found.first].clause:
        return None
    taken = indices(message.entities)
    first = found.first
    while first - 1 > at and first - 1 not in taken and view.tokens[first - 1].norm not in _IN_A_PROMISE:
        first -= 1
    return first


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


def _each_of_two(message: Labelled, found: Found) -> list[Found]:
    """« Un article et un devis » are two promises, where each has its article."""
    norms = message.norms(found.first, found.last)
    cut = next((at for at in range(1, len(norms) - 1) if norms[at] in _AND and norms[at + 1] in _ONE), 0)
    if found.tag != "todo" or not cut or norms[0] not in _ONE:
        return [found]
    return [found.ending(found.first + cut), replace(found, first=found.first + cut + 1)]


def _numbered(message: Labelled, found: Found) -> Found:
    """ "Redoing slide (4)": the number behind a thing, where the clause ends with it."""
    tokens, at = message.view.tokens, found.last
    numbered = at < len(tokens) and tokens[at].norm.isdigit() and not (tokens[at].day or tokens[at].clock)
    free = numbered and at not in indices(message.entities) and tokens[at - 1].norm.isalpha()
    return found.ending(at + 1) if free and (at + 1 == len(tokens) or tokens[at + 1].norm in _ENDS) else found


def _with_advice(view: View, found: Found) -> Found:
    """« (Conseillé de) déposer la marque » is advice received, and no deed; so is « (recommandé) un avocat »."""
    norms = [token.norm for token in view.tokens[: found.first]]
    acts = view.tokens[found.first].norm.endswith(INFINITIVES)
    size = 2 if acts and norms[-1:] != [] and norms[-1] in {"de", "d'"} else 1
    has = not _HAS_ME.isdisjoint(norms[-size - 2 : -size])
    if not has or norms[-size] not in _ADVISED or (found.tag == "offer" and size == 1):
        return found
    return replace(found, tag="got", first=found.first - size)


def _promised_by_pointing(view: View, items: Sequence[Found]) -> list[Found]:
    """ "She asked for a quote, I promised it by Friday": "it" is what is promised, when a need comes before."""
    at = undertaking(view)
    asked = at is not None and any(f.tag == "need" and f.last <= at for f in items)
    if at is None or not asked or any(f.tag == "todo" for f in items):
        return []
    around = [*range(at + 1, min(at + 2, len(view.tokens))), *range(max(0, at - _BEFORE), at)]
    return [Found("todo", i, i + 1) for i in around if view.tokens[i].norm in _IT][:1]
