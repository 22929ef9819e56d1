"""Where somebody works now, as the verb says it: "works for Arup", « quitte Kodak pour Sodexo »."""

from __future__ import annotations

from typing import Final

from bot.understanding.confidence import CLEAR
from bot.understanding.firms import WRITTEN_AS_NAMES
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_LEAVES: Final = frozenset("leaves leaving left leave quits quitte quittait quitter quittee".split())
_WORKS: Final = frozenset("works working work travaille travaillant bosse bossant".split())
_PASTS: Final = frozenset("a avait ai ont".split())  # « a bossé chez Kodak » is over
_STILL: Final = frozenset("now currently still maintenant actuellement toujours aujourd'hui desormais mtn".split())
_AT: Final = frozenset({"at", "for", "chez", "pour"})
_ARTICLES: Final = frozenset({"the", "la", "le", "l'"})
_TO_JOIN: Final = frozenset({"join", "rejoindre", "joining"})
_LONGEST: Final = 4


def with_employers(message: Labelled) -> list[Found]:
    """The entities with the firms that such a verb leads to, where the labels saw none."""
    if not message.tagged("p", "m"):
        return message.entities
    kept = message.entities
    for at, token in enumerate(message.view.tokens):
        firm = None
        if token.norm in _WORKS and not _is_over(message, at):
            firm = _at_firm(message, at + 1)
        elif token.norm in _LEAVES:
            firm = _next_firm(message, at + 1)
        if firm and not any(f.first < firm.last and firm.first < f.last for f in kept):
            kept = sorted([*kept, firm], key=lambda f: f.first)
    return kept


def _is_over(message: Labelled, at: int) -> bool:
    return not _PASTS.isdisjoint(message.norms(max(0, at - 1), at))


def _at_firm(message: Labelled, at: int) -> Found | None:
    """The firm behind "works at": never a first name alone, "works for Paul"."""
    if message.norms(at, at + 1) and message.norms(at, at + 1)[0] in _STILL:
        at += 1
    if not message.norms(at, at + 1) or message.norms(at, at + 1)[0] not in _AT:
        return None
    firm = _capitals(message, at + 1)
    named = firm is not None and "N" in message.view.names[firm.first] and firm.last - firm.first == 1
    return None if named else firm


def _next_firm(message: Labelled, at: int) -> Found | None:
    """The firm for which somebody leaves another one."""
    left = _capitals(message, at)
    if left is None:
        return None
    behind = message.norms(left.last, left.last + 2)
    if behind[:1] in (["for"], ["pour"]) and behind[1:] and behind[1] not in _TO_JOIN:
        return _capitals(message, left.last + 1)
    return _capitals(message, left.last + 2) if behind[1:] and behind[1] in _TO_JOIN else None


def _capitals(message: Labelled, at: int) -> Found | None:
    view = message.view
    while at < len(view.tokens) and view.tokens[at].norm in _ARTICLES and view.tokens[at].raw.islower():
        at += 1
    end = at
    while end < len(view.tokens) and end - at < _LONGEST and _is_capital(message, end):
        end += 1
    return Found("o", at, end, CLEAR) if end > at else None


def _is_capital(message: Labelled, at: int) -> bool:
    token = message.view.tokens[at]
    return message.view.shapes[at] in WRITTEN_AS_NAMES and not (token.day or token.clock)
