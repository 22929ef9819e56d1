"""The drift of a sentence as one goes along it: who acts, what is done, whether it is denied."""

from __future__ import annotations

from typing import Final, NamedTuple

from bot.understanding.tokens import Token
from bot.understanding.words import classes_of

_STOPS: Final = frozenset({".", "!", "?", ";", "<br>", "...", "…", "•", "→"})
_SOFT_STOPS: Final = frozenset({",", ":", "(", ")", "-", "–", "—"})
_AND: Final = frozenset({"et", "and", "&", "+", "mais", "but", "puis", "then", "donc", "so", "car", "alors", "because"})
_SUBJECTS: Final = ("i", "we", "she", "he", "they", "you")
_VERBS: Final = (
    "promise", "must", "intro", "send", "give", "helps", "seek", "want", "asks", "thank", "remind", "talkto", "know",
    "can", "met", "say", "cancel", "planned", "new",
)  # fmt: skip


class Drift(NamedTuple):
    """What the clause has said before a word: its subject, its last telling verb, and its colour."""

    subject: str
    before: str
    verb: str
    negated: bool
    doubtful: bool
    future: bool
    me: bool
    him: bool
    sentence: int
    clause: int


def drifts(tokens: tuple[Token, ...], lang: str) -> list[Drift]:
    """For each token, what its clause has said so far (the token itself excluded)."""
    found: list[Drift] = []
    subject = before = verb = "-"
    negated = doubtful = future = me = him = False
    sentence = clause = 0
    for token in tokens:
        found.append(Drift(subject, before, verb, negated, doubtful, future, me, him, sentence, clause))
        word = token.norm
        if word in _STOPS:
            sentence, clause = sentence + 1, clause + 1
            before = subject
            subject = verb = "-"
            negated = doubtful = future = me = him = False
            continue
        kinds = classes_of(word, lang)
        acting = next((s for s in _SUBJECTS if s in kinds), None)
        if word in _SOFT_STOPS or word in _AND:
            clause += 1
            negated = doubtful = False
            if word in _SOFT_STOPS:
                me = him = False
            continue
        if acting:
            if subject != acting:
                verb, me, him, future = "-", False, False, False
            before, subject = subject, acting
        for name in _VERBS:
            if name in kinds:
                verb = name
                break
        negated = negated or "neg" in kinds
        doubtful = doubtful or "maybe" in kinds
        future = future or "will" in kinds
        me = me or "me" in kinds
        him = him or "him" in kinds
    return found
