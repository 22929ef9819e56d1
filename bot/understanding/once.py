"""Where somebody worked once, and does no more: "used to work at Acme", « a bossé dix ans chez Acme »."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_WORKED: Final = frozenset("worked travaillait bossait travaillaient bossaient travaillais bossais".split())
# These tell the past only behind "a" or "avait".
_PARTICIPLES: Final = frozenset("travaille bosse".split())
_HAVING: Final = frozenset("a ai as ont avons avait avaient j'ai m'a".split())
# It goes on, or something else does: "has worked there since 2019", "worked for Shell, now she is at BP".
_STILL: Final = frozenset("has have 's 've depuis since now maintenant mtn is est joined moved rejoint".split())
_SENTENCE_END: Final = frozenset({".", "!", "?", "<br>"})
_EX: Final = "ex-"
FORMERLY: Final = frozenset("ex former formerly previously ancien ancienne anciennement autrefois".split())
_AT: Final = frozenset("at of with for the chez a de du des la le l' d'".split())
# Soon after these an organisation is the one that somebody has left.
_LEFT: Final = frozenset(
    "left leaving leaves quit quits quitte quittait quitter quittant resigned resigns plus n't not longer".split()
)
_NO_MORE: Final = frozenset("plus n't not longer".split())
_FOR: Final = frozenset({"for", "pour", "join", "rejoindre"})
_LEFT_REACH: Final = 4
_ARTICLES: Final = frozenset({"the", "la", "le", "l'", "les"})
_REACH: Final = 8
_NEAR: Final = 2


def without_former(message: Labelled) -> list[Found]:
    """The entities without what somebody was, or where they worked: "Priya (ex Monzo)", "formerly at Acme"."""
    kept: list[Found] = []
    former: Found | None = None
    for found in message.entities:
        of_it = former is not None and found.tag == "o" and set(message.norms(former.last, found.first)) <= _AT
        if of_it or _is_former(message, found):
            former = found
        else:
            kept.append(found)
    return kept


def _is_former(message: Labelled, found: Found) -> bool:
    if found.tag not in {"p", "o", "r"} or (found.tag == "p" and "N" in message.view.names[found.first]):
        return False
    words = message.norms(max(0, found.first - _NEAR), found.first + 1)
    if words[-1].startswith(_EX) or words[-1] in FORMERLY:
        return True
    before = words[:-1]
    if before and before[-1] in _AT:
        before.pop()
    return bool(before) and before[-1] in FORMERLY


def is_left(message: Labelled, found: Found) -> bool:
    """Whether an organisation is one that somebody works for no more: "he left Acme", "from Acme to Nokia"."""
    before = message.norms(max(0, found.first - _LEFT_REACH), found.first)
    following = next((f for f in message.tagged("o") if f.first >= found.last), None)
    on_to = following is not None and message.norms(found.last, following.first) in (["to"], ["a"], ["vers"])
    return (
        (not _LEFT.isdisjoint(before) and not _is_gone_to(before))
        or was_once(message, found)
        or (on_to and before[-1:] in (["from"], ["de"], ["d'"]))
    )


def was_once(message: Labelled, found: Found) -> bool:
    """Whether an organisation is where somebody worked before."""
    if found.tag != "o":
        return False
    before = message.norms(max(0, found.first - _REACH), found.first)
    end = next((at for at in range(len(before) - 1, -1, -1) if before[at] in _SENTENCE_END), -1)
    before = before[end + 1 :]
    return any(_is_past(before, at) for at in range(len(before)))


def _is_past(words: list[str], at: int) -> bool:
    """Whether a verb of the past stands there, and nothing says that it still holds."""
    norm, earlier, after = words[at], words[max(0, at - _NEAR) : at], words[at + 1 :]
    if norm == "used":
        return after[:1] == ["to"]
    if norm == "etait":
        return after == ["chez"]
    if not _STILL.isdisjoint(after):
        return False
    if norm in _WORKED:
        return _STILL.isdisjoint(earlier)
    return norm in _PARTICIPLES and not _HAVING.isdisjoint(earlier)


def _is_gone_to(before: Sequence[str]) -> bool:
    """ "Left Acme for (Nokia)": the firm that somebody left another one for."""
    led = [norm for norm in before if norm not in _ARTICLES]
    return _NO_MORE.isdisjoint(before) and bool(led) and led[-1] in _FOR
