"""The good news told last: what "it came from Paul" is about, and what may be asked where it came from (P6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.coaching.answering import answered
from bot.coaching.matches import words_of
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.flows.meanings.won import won_in
from bot.flows.progress import PROGRESS
from bot.flows.turn import Turn

_RECENT: Final = timedelta(days=2)


@dataclass(frozen=True)
class Won:
    """What was won, and the whole sentence that told it."""

    what: str
    words: str


def last_won(turn: Turn, meant: str | None) -> Won | None:
    """The last thing told to be won in these days and not told as an outcome yet; of that kind, if one is meant."""
    drafts = [d for d in turn.notebook.drafts if d.flow == PROGRESS and not d.is_stale(turn.now)]
    told = [str(draft.filled["words"]) for draft in reversed(drafts) if "words" in draft.filled]
    news = [one for goal in turn.notebook.goals for one in goal.progress if one.on >= turn.today - _RECENT]
    told += [one.what for one in sorted(news, key=lambda one: one.on, reverse=True)]
    known = {one.what for one in turn.notebook.outcomes}
    for words in told:
        what = won_in(words)
        if what and what not in known and (meant is None or words_of(meant) <= words_of(what)):
            return Won(what, words)
    return None


def without_waiting(turn: Turn, words: object) -> Turn:
    """The turn in which news told in these words waits for no answer any more: it is noted with what came of it."""
    for draft in turn.notebook.drafts:
        if draft.flow == PROGRESS and draft.filled.get("words") == words:
            turn = turn.close(draft)
    return turn


def no_longer_asked(turn: Turn, meeting: str) -> Notebook:
    """With the question about that encounter answered, whether it was asked or not."""
    key = f"outcome:{meeting}"
    if turn.notebook.was_nudged(key) is None:
        return turn.notebook.note_nudged(Nudged(key, "outcome", answer="done", answered_at=turn.now))
    return answered(turn.notebook, key, "done", turn.now)
