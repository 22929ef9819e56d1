"""What is told of somebody right behind the name: "Rosa (head chef, Acme)", "Tom Lund, ops mgr"; a trade is no firm."""

from __future__ import annotations

from typing import Final

from bot.understanding.attributes import TYING
from bot.understanding.confidence import CLEAR
from bot.understanding.kin import NEAR_EN, NEAR_FR
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.recognising import WITH
from bot.understanding.said_to_be import trade_at, with_role

_PEOPLE: Final = frozenset({"p", "m", "w"})
_ARTICLES: Final = frozenset("a an the un une le la l'".split())
_BEFORE_A_FIRM: Final = TYING | frozenset({",", "-", "–", "/", "for", "frm", "pour"})
_A: Final = frozenset({"a", "an", "un", "une"})
_MET: Final = frozenset({"-", "met", "new"})
_OF: Final = frozenset({"de", "d'", "of"})
# Before whom one met, where the rest has no sign to tell it: "then Ana a baker".
_THEN: Final = WITH | frozenset(
    "et and & + , . ; : ( <br> ensuite puis aussi then also next met saw seen vu vue croise rencontre".split()
)
_THEIRS: Final = frozenset("his her their our son sa leur notre".split())
_NEAR: Final = NEAR_EN | NEAR_FR
_LONGEST: Final = 12  # tokens between brackets
_LONGEST_FIRM: Final = 5


def with_beside(message: Labelled) -> Labelled:
    """The message, where the trade behind a name is a role, whole, and what follows it in the brackets the firm."""
    for at, token in enumerate(message.view.tokens):
        if token.norm == "(" and any(f.tag in _PEOPLE and f.last <= at for f in message.entities):
            message = _with_brackets(message, at + 1)
    for found in message.tagged("p", "m", "w", "o"):
        behind = message.norms(found.last, found.last + 1)
        if behind == [","]:
            message = _with_trade(message, found)
        elif behind and behind[0] in _A and found.tag == "p" and _is_left_alone(message, found):
            message = _with_trade(message, found, 0)
        if found.tag in {"p", "m"} and message.norms(found.first - 1, found.first) == [","]:
            message = _with_trade_before(message, found)
    return message


def _with_brackets(message: Labelled, first: int) -> Labelled:
    """With what brackets tell, if it begins with a trade and nobody else is named there."""
    inside = message.norms(first, first + _LONGEST)
    if ")" not in inside:
        return message
    closed = first + inside.index(")")
    within = [f for f in message.entities if first < f.last and f.first < closed]
    bare = message.holding([f for f in message.entities if f not in within])
    trusted = [f for f in within if f.first > first]  # the labels may take the trade itself for a firm
    role = _trade(message.holding([f for f in message.entities if f not in within or f in trusted]), first)
    if role is None or role.last > closed or any(f.tag in _PEOPLE for f in within):
        return message
    firm = _firm(message, role.last, closed)
    if firm is None and role.last != closed:
        return message
    return bare.holding(sorted([*bare.entities, role, *([firm] if firm else [])], key=lambda f: f.first))


def _firm(message: Labelled, at: int, closed: int) -> Found | None:
    """The firm between a trade and the end of the brackets."""
    view, start = message.view, at
    while start < closed and view.tokens[start].norm in _BEFORE_A_FIRM and view.shapes[start] != "Xx":
        start += 1
    named = start < closed and (view.shapes[start][:1] == "X" or (view.careless and bool(view.rare[start])))
    plain = all(token.norm[:1].isalnum() or token.norm in "&+-'." for token in view.tokens[start:closed])
    fits = start > at and closed - start <= _LONGEST_FIRM and plain
    return Found("o", start, closed, CLEAR) if named and fits else None


def _is_left_alone(message: Labelled, name: Found) -> bool:
    """Whether somebody was only met, and what follows the name is told of them: not "found Ana a plumber"."""
    before = message.view.tokens[name.first - 1] if name.first else None
    led = before is None or bool(before.day or before.clock) or before.norm in _THEN
    told = any(f.first <= name.last < f.last for f in message.items)
    return led and message.view.drifts[name.last].verb in _MET and not told


def _with_trade_before(message: Labelled, name: Found) -> Labelled:
    """With what somebody is to others, where it is a trade: "their apprentice, Rosa"."""
    end = name.first - 1
    first = next((i for i in range(end - 1, max(0, end - _LONGEST_FIRM), -1) if not _is_plain(message, i)), 0)
    if message.view.tokens[first].norm not in _THEIRS or message.view.tokens[first + 1].norm in _NEAR:
        return message
    if message.view.tokens[first - 1].norm in _OF:
        return message  # "the number of her lawyer, Ana"
    role = trade_at(message, first + 1)
    free = role and role.last == end and not any(f.first < end and first < f.last for f in message.entities)
    return message.holding(with_role(message, role)) if role and free else message


def _is_plain(message: Labelled, at: int) -> bool:
    token = message.view.tokens[at]
    return token.raw.islower() and token.norm.isalpha() and token.norm not in _THEIRS


def _with_trade(message: Labelled, name: Found, comma: int = 1) -> Labelled:
    """With the trade behind a name and a comma, which may be all that the labels missed, or a part of it."""
    role = _trade(message, name.last + comma)
    if role is None or (name.tag == "o" and not _is_of_somebody(message, name)):
        return message
    over = [f for f in message.entities if f.first < role.last and role.first < f.last]
    leads = any(f.tag in _PEOPLE and f.first == role.last for f in message.entities)  # "Ana, doctor Roy"
    return message if leads or any(f.tag != "r" for f in over) else message.holding(with_role(message, role))


def _is_of_somebody(message: Labelled, firm: Found) -> bool:
    before = next((f for f in reversed(message.entities) if f.last <= firm.first), None)
    return before is not None and before.tag in _PEOPLE and firm.first - before.last == 1


def _trade(message: Labelled, at: int) -> Found | None:
    article = message.norms(at, at + 1)
    return trade_at(message, at + (bool(article) and article[0] in _ARTICLES))
