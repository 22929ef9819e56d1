"""Whom the user does not mean, "not our Theo", « rien à voir avec l'Inès d'Adecco », and whom: "the Acme one"."""

from __future__ import annotations

from typing import Final

from bot.understanding.attributes import TYING
from bot.understanding.confidence import CLEAR
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.well_known import EMPLOYERS

_NOT: Final = frozenset({"not", "pas", "nor", "ni"})
# A "not" that denies a name, and no verb, stands at the head of its clause.
_HEADS: Final = frozenset(", ( - – — . ! ? ; : ... … <br> so and but mais et donc hein".split())
_NOTHING_TO_DO: Final = (("rien", "a", "voir", "avec"), ("nothing", "to", "do", "with"), ("no", "relation", "to"))
_MEANING: Final = frozenset(
    "our my your the that le la l' les notre mon ma ton ta celui celle one mr mrs ms mme m".split()
)
_ENDS: Final = frozenset(", ) ( . ! ? ; : - – — <br> ... … but mais hein".split())
_NAMES: Final = frozenset({"p", "m", "w"})
_OF_NAMES: Final = frozenset({*_NAMES, "o", "r", "place"})
_OWNING: Final = frozenset({"'s", "s'"})
_THAT_ONE: Final = frozenset({"celui", "celle"})


def without_others(message: Labelled) -> list[Found]:
    """The entities without whoever a clause says is not meant, nor where that one works."""
    kept = message.entities
    for at in range(len(message.view.tokens)):
        start = _denied_from(message, at)
        if start is None:
            continue
        end = next((i for i in range(start, len(message.view.tokens)) if _ends(message, i)), len(message.view.tokens))
        named = next((f for f in kept if start <= f.first <= start + 1 and f.tag in _OF_NAMES), None)
        if named is None or not _is_only_named(message, start, named, end):
            continue
        kept = [f for f in kept if not (start <= f.first < end and f.tag in _OF_NAMES)]
    return kept


def with_told_apart(message: Labelled) -> list[Found]:
    """ "Ana, the Teach First one", « Ana, celle de Kodak »: what tells her from the other Ana is where she works."""
    tokens, kept = message.view.tokens, message.entities
    for at in range(1, len(tokens) - 1):
        named = any(f.tag in _NAMES and f.last in {at, at - 1} for f in kept)
        firm = _firm_of_the_one(message, at) if named else None
        if firm:
            kept = [f for f in kept if f.last <= firm.first or f.first >= firm.last]
            kept = sorted([*kept, firm], key=lambda f: f.first)
    return kept


def _firm_of_the_one(message: Labelled, at: int) -> Found | None:
    tokens, first = message.view.tokens, at + 1
    that, of_it = tokens[at].norm in _THAT_ONE, tokens[first].norm in TYING
    if not (that and of_it) and tokens[at].norm != "the":
        return None
    while first < len(tokens) and that and tokens[first].norm in TYING:
        first += 1
    end = first
    while end < len(tokens) and (tokens[end].raw[:1].isupper() or (end > first and tokens[end].norm in TYING | {"&"})):
        end += 1
    ends = that or message.norms(end, end + 1)[:1] == ["one"]
    return Found("o", first, end, CLEAR) if ends and end > first and _is_firm(message, first, end) else None


def _is_firm(message: Labelled, first: int, end: int) -> bool:
    """Whether capitals name a firm rather than a town: "the Leeds one"."""
    view = message.view
    told = any(f.tag == "o" and f.first <= first < f.last for f in message.entities)
    known = any(view.names[i] == "o" or view.tokens[i].norm in EMPLOYERS for i in range(first, end))
    return told or known or end - first > 1 or view.shapes[first] == "XX"


def _denied_from(message: Labelled, at: int) -> int | None:
    """Where the words for somebody begin whom a clause that begins at a token says is not meant."""
    norms = message.norms(at, at + 4)
    way = next((way for way in _NOTHING_TO_DO if tuple(norms[: len(way)]) == way), None)
    if way is None and not (norms[0] in _NOT and (at == 0 or message.view.tokens[at - 1].norm in _HEADS)):
        return None
    start = at + (len(way) if way else 1)
    while start < len(message.view.tokens) and message.view.tokens[start].norm in _MEANING:
        start += 1
    return start


def _ends(message: Labelled, at: int) -> bool:
    token = message.view.tokens[at]
    return token.norm in _ENDS or bool(token.day or token.clock)


def _is_only_named(message: Labelled, start: int, named: Found, end: int) -> bool:
    """Whether the clause names somebody and where they work, and tells nothing of them."""
    covered = {i for f in message.entities for i in range(f.first, f.last)}
    rest = message.norms(named.last, end)
    plain = all(i in covered or message.view.tokens[i].norm in TYING for i in range(start, end))
    return plain and _OWNING.isdisjoint(rest)
