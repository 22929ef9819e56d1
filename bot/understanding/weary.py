"""Who has had enough: "four no's in one week, what's the point", « pas la tête à ça », "my feet are done"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.understanding.labelled import Labelled

# What may look like news, or like nothing.
_FROM: Final = frozenset({"progress", "other", "event", "plan_meeting", "goal"})
_LONGEST: Final = 30  # tokens
_WAYS: Final = frozenset(
    tuple(said.split())
    for said in (
        "what 's the point", "whats the point", "fed up", "had enough", "jack it in", "jack it all in", "pack it in",
        "pack it all in", "give up", "chuck it in", "sick of", "tired of", "wiped out", "worn out", "burnt out",
        "burned out", "done in", "dead on my feet", "feet are done", "feet are killing", "back is killing",
        "no energy", "not in the mood", "cannot be bothered", "ca n't be bothered", "cant be bothered",
        "ca n't face", "cant face", "a quoi bon", "ras le bol", "j' en ai marre", "jen ai marre", "j' en peux plus",
        "jen peux plus", "a bout", "a boutte", "tout plaquer", "tout lacher", "laisser tomber", "baisser les bras",
        "pas la tete a", "pas le coeur a", "pas la force", "pas l' energie", "plus l' energie", "plus la force",
        "jambes en compote", "sur les rotules", "sur les genoux",
    )
)  # fmt: skip
_WORN: Final = frozenset(
    "knackered shattered exhausted gutted drained demoralised demoralized creve crevee lessive lessivee vanne vannee "
    "epuise epuisee decourage decouragee degoute degoutee demoralise demoralisee".split()
)
_FIRSTS: Final = frozenset(way[0] for way in _WAYS)
_LONGEST_WAY: Final = max(map(len, _WAYS))
_NOS: Final = frozenset("no nos rejection rejections refusals knockbacks refus non rejets".split())
_NUMBERS: Final = frozenset(
    "two three four five six seven eight nine ten twelve deux trois quatre cinq six sept huit neuf dix douze".split()
)
# Behind these the words are about something else: "what's the point of cards?", "don't give up".
_ABOUT: Final = frozenset({"of", "?", "on"})
_NOT: Final = frozenset({"n't", "not", "never", "wont", "dont", "to", "pas", "ne", "n'", "sans"})


def is_weary(message: Labelled) -> bool:
    """Whether the user tells of being tired or put off, and of nobody met, given or asked anything."""
    view = message.view
    if message.intent not in _FROM or len(view.tokens) > _LONGEST or message.items:
        return False
    at = next(_told(message), None)
    return at is not None and (at == 0 or not message.tagged("p"))


def _told(message: Labelled) -> Iterator[int]:
    """Where it is told that one has had enough, or how often one was turned down."""
    tokens = message.view.tokens
    for at, token in enumerate(tokens):
        if token.norm in _WORN or (token.norm in _FIRSTS and _is_said(message, at)):
            theirs = message.view.drifts[at].subject in {"she", "he", "they"}
            if not theirs and (not at or tokens[at - 1].norm not in _NOT):
                yield at
        elif token.norm in _NOS and message.intent == "other" and at and _is_number(tokens[at - 1].norm):
            yield at  # else it is news of what one is at


def _is_said(message: Labelled, at: int) -> bool:
    for size in range(2, _LONGEST_WAY + 1):
        if tuple(message.norms(at, at + size)) in _WAYS:
            return _ABOUT.isdisjoint(message.norms(at + size, at + size + 1))
    return False


def _is_number(norm: str) -> bool:
    return norm in _NUMBERS or (norm.isdigit() and norm not in {"0", "1"})
