"""What is told of somebody right behind the name: "Rosa (head chef, Acme)", "Tom Lund, ops mgr"; a trade is no firm."""

from __future__ import annotations

from typing import Final

from bot.understanding.attributes import TYING
from bot.understanding.confidence import CLEAR
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.said_to_be import trade_at, with_role

_PEOPLE: Final = frozenset({"p", "m", "w"})
_ARTICLES: Final = frozenset("a an the un une le la l'".split())
_BEFORE_A_FIRM: Final = TYING | frozenset({",", "-", "–", "/", "for", "frm", "pour"})
_LONGEST: Final = 12  # tokens between brackets
_LONGEST_FIRM: Final = 5


def with_beside(message: Labelled) -> Labelled:
    """The message, where the trade behind a name is a role, whole, and what follows it in the brackets the firm."""
    for at, token in enumerate(message.view.tokens):
        if token.norm == "(" and any(f.tag in _PEOPLE and f.last <= at for f in message.entities):
            message = _with_brackets(message, at + 1)
    for found in message.tagged("p", "m", "w", "o"):
        if message.norms(found.last, found.last + 1) == [","]:
            message = _with_trade(message, found)
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


def _with_trade(message: Labelled, name: Found) -> Labelled:
    """With the trade behind a name and a comma, which may be all that the labels missed, or a part of it."""
    role = _trade(message, name.last + 1)
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
