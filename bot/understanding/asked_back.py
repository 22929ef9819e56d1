"""So that "have I got a meeting with Sarah tomorrow?" is a question to the coach, and no meeting that is planned."""

from __future__ import annotations

from typing import Final

from bot.understanding.labelled import Labelled

_TAKEN_FOR: Final = frozenset({"plan_meeting", "log_meeting", "event", "reminder", "note", "other", "mood"})
_TURNED: Final = _TAKEN_FOR | {"done_thanks", "done_promise", "find"}
_LEADS: Final = frozenset({"et", "and", "alors", "so", "dis", "tell", "me", "stp", "svp", "please", ","})
_ASKING: Final = (
    ("est-ce", "que", "j'"), ("est-ce", "que", "je"), ("est-ce", "qu'", "on"), ("est", "ce", "que", "j'"),
    ("ai-je",), ("vois-je",), ("avais-je",),
    ("avons-nous",), ("y", "a-t-il"), ("have", "i"), ("do", "i", "have"), ("did", "i", "have"), ("am", "i"),
    ("was", "i"), ("do", "i", "see"), ("do", "i", "meet"), ("is", "there"),
)  # fmt: skip
# So a meeting is told of, unless a sign at the end makes a question of it.
_TELLING: Final = (
    ("j'", "ai"), ("j'ai",), ("on", "a"), ("je", "vois"), ("i", "have"), ("i", "'ve", "got"), ("i", "'m", "seeing"),
    ("i", "'m", "meeting"),
)  # fmt: skip
_COUNTING: Final = (("combien", "de", "fois"), ("how", "many", "times"), ("how", "often"))
_MINE: Final = frozenset({"j'", "j'ai", "jai", "ai-je", "i"})
_OWN: Final = (("j'", "ai"), ("j'ai",), ("jai",), ("i", "have"), ("i",), ("did", "i"), ("have", "i"))
_OR_NOT: Final = (("ou", "pas"), ("ou", "non"), ("or", "not"))
_STOPS: Final = frozenset({",", ".", ";", ":", "!", "<br>", "et", "and", "mais", "but"})
# "Have I told you…?", « est-ce que je dois… » ask something else.
_OF_ANOTHER_KIND: Final = frozenset(
    "told said mentioned tell say dit parle raconte dois devrais peux pourrais should need must right".split()
)
_HOLDS: Final = frozenset(
    {"ai", "vois", "mange", "dejeune", "dine", "rencontre", "avais", "suis", "appelle", "a", "voit"}
)


def is_asked_back(message: Labelled) -> bool:
    """Whether a message asks the coach whether something stands in the notebook: "do I have a call on Friday?"."""
    tokens = message.view.tokens
    if message.intent in _TURNED and _asks_by_its_words(message):
        return True
    turned = tokens[0].norm in {"have", "did", "ai-je", "avons-nous", "est", "est-ce"}
    if message.intent not in (_TURNED if turned else _TAKEN_FOR) or not (
        tokens[-1].norm == "?" or _is_turned(message.norms(0, 2))
    ):
        return False
    norms = message.norms(0, len(tokens))
    while norms and norms[0] in _LEADS:
        norms = norms[1:]
    if not _OF_ANOTHER_KIND.isdisjoint(norms[:6]) or not _tells_when(message):
        return False
    if way := next((way for way in _ASKING if tuple(norms[: len(way)]) == way), None):
        return not way[0].startswith("est") or not _HOLDS.isdisjoint(norms[len(way) : len(way) + 1])
    telling = any(tuple(norms[: len(way)]) == way for way in _TELLING)
    return telling and norms[-1] == "?" and _STOPS.isdisjoint(norms)


def _asks_by_its_words(message: Labelled) -> bool:
    """« J'ai rendu ses clés à Marc ou pas », « j'ai promis quoi à Tom », "how many times have I seen Ana"."""
    norms = message.norms(0, len(message.view.tokens))
    while norms and norms[-1] in {"?", ".", "!"}:
        norms = norms[:-1]
    if any(tuple(norms[: len(way)]) == way for way in _COUNTING) and not _MINE.isdisjoint(norms):
        return True
    mine = next((len(way) for way in _OWN if tuple(norms[: len(way)]) == way), 0)
    others = any(drift.subject not in {"i", "-"} for drift in message.view.drifts)
    is_one = mine > 0 and not others and _STOPS.isdisjoint(norms)
    return is_one and (tuple(norms[-2:]) in _OR_NOT or norms[mine + 1 : mine + 2] == ["quoi"])


def _is_turned(norms: list[str]) -> bool:
    """Whether the first words can only ask."""
    return norms[0] in {"ai-je", "vois-je", "avons-nous", "est-ce"} or norms == ["est", "ce"]


def _tells_when(message: Labelled) -> bool:
    """Whether a meeting, a name or a day is asked about."""
    return bool(message.tagged("p", "m", "d", "t")) or any(
        kind.startswith("k_") for kinds in message.view.kinds for kind in kinds
    )


def somebody_sought(message: Labelled) -> int | None:
    """Where the first name stands in "have I got a Paul at Acme?", « est-ce que j'ai un Paul chez Acme »; else None."""
    norms = message.norms(0, _NAMED_BY)
    way = next((way for way in _HAVING if tuple(norms[: len(way)]) == way), None)
    at = len(way) + 1 if way else 0
    if not at or at >= len(message.view.tokens) or norms[at - 1] not in _A:
        return None
    asked = way != _HAVING[-1] or message.view.tokens[-1].norm == "?"
    return at if asked and "N" in message.view.names[at] and not message.tagged("d", "t") else None


_NAMED_BY: Final = 7
_A: Final = frozenset({"a", "an", "un", "une"})
_HAVING: Final = (
    ("est", "ce", "que", "j'", "ai"), ("est", "ce", "que", "j'ai"), ("est-ce", "que", "j'", "ai"), ("ai-je",),
    ("est-ce", "que", "je", "connais"), ("est", "ce", "que", "je", "connais"), ("have", "i", "got"),
    ("do", "i", "have"), ("do", "i", "know"), ("j'", "ai"),
)  # fmt: skip
