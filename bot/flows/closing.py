"""Which open promise, request or help a message settles: the one it speaks of, or the one that is chosen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from bot.coaching.matches import words_of
from bot.domain.guesses import Guess
from bot.domain.helps import Help
from bot.domain.promises import Promise, Request
from bot.flows.cards.memo import Memo
from bot.flows.turn import Turn
from bot.understanding import fold

Open: TypeAlias = Promise | Request | Help | Guess

GAVE: Final = "gave"
CLOSING: Final = ("done_thanks", "done_promise")
NONE: Final = "none"  # chosen when it was none of those
MOST: Final = 4


def open_ones(turn: Turn, memo: Memo) -> tuple[Open, ...]:
    """What such a message could settle: with the people named, or with anybody when nobody is."""
    ids = {person.id for mention in memo.reading.people if (person := memo.person(turn, mention))}
    if memo.reading.people and not ids:
        return ()
    if memo.reading.intent == "done_thanks":
        return tuple(h for h in turn.notebook.helps if h.from_ in ids and h.thanked_on is None and h.closed_on is None)
    promises = [p for p in turn.notebook.promises if p.is_open and (p.to in ids or not ids)]
    requests = [r for r in turn.notebook.requests if r.is_open and (r.from_ in ids or not ids)]
    guessed = [g for g in turn.notebook.guesses if g.of in ("promises", "needs") and (g.person in ids or not ids)]
    return (*promises, *requests, *guessed)


def settled_by(turn: Turn, memo: Memo) -> tuple[Open, ...] | None:
    """What it settles, nothing included; None when several could be meant and it must be asked."""
    found = open_ones(turn, memo)
    if memo.closes:
        return tuple(one for one in found if one.id in memo.closes)
    told = _told(memo)
    shared = [len(told & words_of(one.what)) for one in found]
    best = max(shared, default=0)
    meant = tuple(one for one, words in zip(found, shared, strict=True) if best and words == best)
    if len(meant) == 1:
        return meant
    if not found or not (meant or memo.reading.people):
        return ()  # nothing is open, or nothing and nobody says what it was
    if not meant and not _is_told(memo) and _are_one(found):
        return found
    return None


def closed(turn: Turn, memo: Memo) -> tuple[Open, ...]:
    """What it settles, or has settled since it was kept."""
    promises = tuple(one for one in turn.notebook.promises if one.id in memo.closes)
    requests = tuple(one for one in turn.notebook.requests if one.id in memo.closes)
    return settled_by(turn, memo) or (*promises, *requests)


def with_what_it_closes(turn: Turn, memo: Memo) -> Memo:
    """The memo that still knows what it settled once that is no longer open."""
    closes = tuple(one.id for one in settled_by(turn, memo) or ()) if memo.reading.intent == "done_promise" else ()
    return replace(memo, closes=closes) if closes else memo


def told_as(turn: Turn, memo: Memo) -> str:
    """What the message is called; something done for somebody that settles nothing open is no promise kept."""
    unasked = memo.reading.intent == "done_promise" and not _PROMISED.search(fold(memo.words))
    return GAVE if unasked and settled_by(turn, memo) == () else memo.reading.intent


_PROMISED: Final = re.compile(r"\b(?:promi\w+|parole|convenu|comme prevu|agreed|my word|as planned)\b")


def choices(turn: Turn, memo: Memo) -> Sequence[Open]:
    """What may be chosen among when it must be asked."""
    return open_ones(turn, memo)[:MOST]


def _told(memo: Memo) -> frozenset[str]:
    names = words_of(" ".join(mention.name for mention in memo.reading.people))
    return words_of(memo.words) - names


def _is_told(memo: Memo) -> bool:
    """Whether the message says what it was: then what is open under other words may be another matter."""
    return bool(memo.reading.received if memo.reading.intent == "done_thanks" else memo.reading.given)


def _are_one(found: Sequence[Open]) -> bool:
    """One thing, or all that somebody gave in one meeting, which is one thank-you."""
    if len(found) == 1:
        return True
    meetings = {getattr(one, "meeting", None) for one in found if isinstance(one, Help)}
    return len(meetings) == 1 and None not in meetings
