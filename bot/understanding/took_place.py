"""So that nothing is noted as done that was only hoped for: whether what a message tells of took place."""

from __future__ import annotations

from typing import Final

from bot.understanding.features import View
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

# By which one reaches somebody.
DETAILS: Final = frozenset(
    "mail mails email e-mail adresse numero num no tel telephone portable mobile gsm 06 07 cell contact contacts "
    "coordonnees coords carte linkedin insta number phone details card address handle whatsapp".split()
)
# What makes of "introduced" something that is still to be: "to be introduced", "would have introduced", "if he put".
_UNREAL: Final = frozenset(
    "be being get getting been to will 'll would 'd could can might may should if when once gonna gona gunna going "
    "wants hope hopes sera etre serait aurait auraient devait doit va veut peut pourrait si quand".split()
)
_REFUSED: Final = (
    ("c'", "est", "non"), ("cest", "non"), ("est", "exclu"), ("est", "exclue"), ("hors", "de", "question"),
    ("is", "a", "no"), ("was", "a", "no"), ("'s", "a", "no"), ("out", "of", "the", "question"), ("off", "the", "table"),
)  # fmt: skip
_REFUSED_REACH: Final = 5
_USER: Final = frozenset({"me", "us"})
_BACK: Final = 5
_DENIAL_REACH: Final = 8
DENIALS: Final = frozenset({"n't", "not", "never", "cannot", "cant", "wont", "didnt", "doesnt", "pas", "jamais"})


def is_denied(view: View, found: Found) -> bool:
    """Whether the clause says that it is not so: "he can't introduce me to his boss"."""
    clause = view.drifts[found.first].clause
    return _is_refused(view, found) or any(
        view.tokens[i].norm.replace("’", "'") in DENIALS and view.drifts[i].clause == clause
        for i in range(max(0, found.first - _DENIAL_REACH), found.first)
    )


def _is_refused(view: View, found: Found) -> bool:
    """ "An intro to her boss is a no": refused right behind it."""
    after = tuple(t.norm for t in view.tokens[found.last : found.last + _REFUSED_REACH])
    return any(after[at : at + len(way)] == way for way in _REFUSED for at in range(_REFUSED_REACH - len(way) + 1))


def took_place(message: Labelled, at: int, whom: Found | None = None) -> bool:
    """Whether what a token tells took place: nothing before it in its clause denies it or puts it off.

    `whom` it is about, if it stands apart: that must not be denied either.
    """
    view, here = message.view, message.view.drifts[at]
    if here.future or here.doubtful or here.negated or is_denied(view, whom or Found("got", at, at + 1)):
        return False
    before = (i for i in range(max(0, at - _BACK), at) if view.drifts[i].clause == here.clause)
    return all(view.tokens[i].norm not in _UNREAL or _is_to_user(view, i) for i in before)


def _is_to_user(view: View, at: int) -> bool:
    """ "Has given to me": no verb that is still to come."""
    return view.tokens[at].norm == "to" and view.tokens[at + 1].norm in _USER
