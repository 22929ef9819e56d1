"""What was handed over already: somebody's number, an introduction that took place. Help received, none to come."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.intents import STATES
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.naming import bears_name, is_capital
from bot.understanding.took_place import DETAILS, took_place

# What may stand between the detail and whose it is: "le mail de leur", "the phone number for our".
_BETWEEN: Final = frozenset(
    "de du des d' la le l' les leur leurs son sa ses mon ma mes une un of for the a an his her their my from number "
    "mail address details perso pro direct phone to".split()
)
_AND: Final = frozenset({"et", "and", "&", "+", ","})
_OWNING: Final = frozenset({"'s", "s'"})
_REACH: Final = 4
# What brings two people together, and is over; each with the words that may follow it before whom one met.
_DONE: Final = (
    "introduced",
    "presented",
    "connected",
    "hooked",
    "walked",
    "linked",
    "put",
    "presente",
    "mis",
    "branche",
)
_BARE: Final = frozenset({"introduced", "presented", "connected", "hooked", "walked", "linked", "put"})
_AUXILIARY: Final = frozenset({"a", "ont", "avait", "avaient", "as", "avez", "m'a", "ma", "m'ont"})
_FAR: Final = 9


def with_handed(message: Labelled) -> Labelled:
    """The message, where nobody is still to be introduced whose number was handed over, or whom one has met by now."""
    if "got" not in STATES[message.intent]:
        return message
    entities, items = list(message.entities), list(message.items)
    for found in message.tagged("w"):
        details = _details(message, found)
        first = details.first if details else _introduced_before(message, found)
        if first is None:
            continue
        last = details.last if details else found.last
        if details:
            others = _others_after(message, last)
            entities = [replace(f, tag="m") if f in others else f for f in entities]
            last = max([last, *(f.last for f in others)])
        # Who has a name and was introduced was met; whose number one was given may be spoken of again.
        is_named = bears_name(message.view, found) or is_capital(message.view, found.first)
        apart = details or _is_in_writing(message)
        named = [replace(found, tag="m" if apart else "p")] if is_named else []
        entities = [f for f in entities if f is not found] + named
        around = [i for i in items if i.first < last and first < i.last]
        if not any(i.tag in {"gave", "todo"} for i in around):
            whole = Found(
                "got", min([first, *(i.first for i in around)]), max([last, *(i.last for i in around)]), found.margin
            )
            items = [i for i in items if i not in around] + [whole]
    if _is_in_writing(message):
        told = {i.last for i in items if i.tag == "got" and message.view.tokens[i.first].norm.startswith(_DONE)}
        entities = [replace(f, tag="m") if f.tag == "p" and {f.first, f.first - 1} & told else f for f in entities]
    return replace(message, entities=_in_order(entities), items=_in_order(items))


def _is_in_writing(message: Labelled) -> bool:
    """Whether all took place by mail or message, where nobody else is met."""
    kinds = {kind for kinds in message.view.kinds for kind in kinds if kind.startswith("k_")}
    return "k_message" in kinds and len(kinds) == 1


def _others_after(message: Labelled, last: int) -> list[Found]:
    """Those named in one breath with whose number it is: "le numéro de Yann (et d'Amélie)"."""
    others: list[Found] = []
    for found in message.tagged("p", "m", "w"):
        while last < found.first and is_capital(message.view, last):
            last += 1  # the rest of the name before
        between = message.norms(last, found.first)
        if found.first >= last and between and between[0] in _AND and set(between[1:]) <= _BETWEEN:
            others.append(found)
            last = found.last
    return others


def _in_order(stretches: list[Found]) -> list[Found]:
    return sorted(stretches, key=lambda f: f.first)


def _details(message: Labelled, found: Found) -> Found | None:
    """The whole of "le mail de (la responsable)", "(Bud)'s phone number"; None where nothing of the kind was given."""
    first = _detail_before(message, found)
    if first is not None:
        return replace(found, first=first)
    last = _detail_after(message, found)
    return None if last is None else replace(found, last=last)


def _detail_before(message: Labelled, found: Found) -> int | None:
    tokens = message.view.tokens
    for at in range(found.first - 1, max(-1, found.first - 1 - _REACH), -1):
        if tokens[at].norm in DETAILS and at + 1 < found.first:
            return at if _is_over(message, at, found) else None
        if tokens[at].norm not in _BETWEEN:
            return None
    return None


def _detail_after(message: Labelled, found: Found) -> int | None:
    norms = message.norms(found.last, found.last + _REACH)
    if not norms or norms[0] not in _OWNING:
        return None
    end = next((n for n, norm in enumerate(norms) if norm in DETAILS), None)
    if end is None or not _is_over(message, found.first, found):
        return None
    end = end + 1 if norms[end + 1 : end + 2] in (["number"], ["address"], ["details"]) else end
    return found.last + end + 1


def _introduced_before(message: Labelled, found: Found) -> int | None:
    """Where "(she) introduced me to (her publisher)" begins."""
    tokens, drifts = message.view.tokens, message.view.drifts
    clause = drifts[found.first].clause
    for at in range(found.first - 1, max(0, found.first - _FAR), -1):
        if drifts[at].clause != clause:
            return None
        norm = tokens[at].norm
        if any(norm == done or (done not in _BARE and norm.startswith(done)) for done in _DONE):
            helped = norm in _BARE or tokens[at - 1].norm in _AUXILIARY
            told = message.norms(at + 1, found.first)
            to_user = (
                bool({"me", "us", "nous"} & {*told})
                or tokens[at - 1].norm in {"m'a", "ma"}
                or (norm not in _BARE and bool({"m'", "nous"} & {*message.norms(max(0, at - 3), at)}))
            )
            return at if helped and to_user and _is_over(message, at, found) else None
    return None


def _is_over(message: Labelled, at: int, found: Found) -> bool:
    """Whether somebody else did what stands at a token, and it took place."""
    return message.view.drifts[at].subject not in {"i", "we"} and took_place(message, at, found)
