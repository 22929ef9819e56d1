"""So that a plain fact is no mood: "I now have two jobs", "I have to send him my CV", « je veux trois clients »."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.understanding.confidence import GUESSED
from bot.understanding.duties import DUTIES, FIND, after
from bot.understanding.features import View
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.reading import Intent

_WISHES: Final = (
    ("je", "veux"), ("je", "voudrais"), ("j'", "aimerais"), ("je", "vise"), ("i", "want"), ("i", "'d", "like"),
    ("i", "would", "like"),
)  # fmt: skip
_HAVING: Final = (("j'", "ai"), ("j'ai",), ("i", "now", "have"), ("i", "have"), ("i", "'ve", "got"))
_MISSED: Final = (
    ("pas", "eu", "le"), ("pas", "obtenu", "le"), ("n't", "get", "the"), ("not", "get", "the"), ("didnt", "get", "the"),
)  # fmt: skip
_POSTS: Final = frozenset("poste job boulot stage contrat marche role position post contract internship".split())
_SIGNED: Final = (
    ("j'", "ai", "signe", "avec"), ("on", "a", "signe", "avec"), ("nous", "avons", "signe", "avec"),
    ("i", "signed", "with"), ("we", "signed", "with"), ("signed", "with"), ("we", "'ve", "signed", "with"),
)  # fmt: skip
_NOW: Final = frozenset({"now", "maintenant", "desormais"})
_NUMBERS: Final = frozenset(
    "deux trois quatre cinq six sept huit neuf dix quinze vingt two three four five six seven eight nine ten".split()
)
_FEELING: Final = frozenset({"good", "bad", "neg", "maybe"})
_JOINING: Final = frozenset({"et", "and", "so", "alors", "donc", "bon", "ok", ","})
_THERE: Final = frozenset({"there", "here", "la", "also", "aussi"})
_A_CLAUSE: Final = 2
_SHORT: Final = 12


def told_instead(
    message: Labelled, taken_as: Callable[[Intent], Labelled], chances: Mapping[Intent, float]
) -> Labelled:
    """The message as what it is, where it was taken for nothing, or for a mood without a word for one; or as it was."""
    view = message.view
    if message.intent not in {"mood", "other"} or len(view.tokens) > _SHORT:
        return message
    norms = message.norms(0, len(view.tokens))
    if _is_outcome(norms):
        return taken_as("progress")
    if message.intent == "other" and _is_of_somebody(view):
        noted = taken_as("note")
        return noted if noted.tagged("p", "m") else message
    if _feels(view):
        return message
    start = next((i for i, norm in enumerate(norms) if norm not in _JOINING), 0)
    if (thing := after(norms, start, _WISHES)) and _is_counted(view, norms, thing):
        wish = taken_as("goal")
        last = next((i for i in range(thing, len(norms)) if not norms[i][:1].isalnum()), len(norms))
        return wish if wish.told("goal") else replace(wish, items=[Found("goal", thing, last, GUESSED)])
    duty = after(norms, start, DUTIES)
    if duty and norms[duty] in FIND:
        return taken_as("goal")
    if duty:
        noted = taken_as("note")
        return noted if noted.told("todo") else taken_as("reminder")
    things = [norm for norm in norms[after(norms, start, _HAVING) :] if norm not in _NOW]
    if after(norms, start, _HAVING) and not _NUMBERS.isdisjoint(things[:1]):
        rest = {intent: chance for intent, chance in chances.items() if intent not in {"mood", "find"}}
        return taken_as("progress" if not _NOW.isdisjoint(norms) else max(rest, key=rest.__getitem__))
    return message


def _is_outcome(norms: list[str]) -> bool:
    """« Je n'ai pas eu le poste », "we signed with Acme"."""
    if norms[-1] == "?":
        return False
    missed = any(tuple(norms[at : at + 3]) in _MISSED and norms[at + 3] in _POSTS for at in range(len(norms) - 3))
    return missed or any(tuple(norms[: len(way)]) == way for way in _SIGNED)


def _is_of_somebody(view: View) -> bool:
    """Whether it begins with a name, and how they are: « Marie est débordée »."""
    named = "N" in view.names[0].upper() and view.tokens[0].raw[:1].isupper()
    if not named or len(view.tokens) <= _A_CLAUSE or view.tokens[2].norm in _THERE:
        return False
    return "be" in view.kinds[1] and view.tokens[-1].norm != "?"


def _feels(view: View) -> bool:
    """Whether some word says how it feels, denies or doubts."""
    return any(not _FEELING.isdisjoint(kinds) for kinds in view.kinds) or view.tokens[-1].norm in {"!", "?", "..."}


def _is_counted(view: View, norms: list[str], at: int) -> bool:
    """Whether what is wished for is counted, or of those that goals are about."""
    named = any(kind.startswith("g_") for kinds in view.kinds[at:] for kind in kinds)
    return named or norms[at] in _NUMBERS or norms[at].isdigit()
