"""What came of it? Asked by the coach of one encounter, answered in any words, "nothing yet" among them (P6)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Final

from bot.domain.drafts import Draft
from bot.domain.lines import Line, line
from bot.domain.meetings import Meeting
from bot.flows.conversation import free_words
from bot.flows.outcomes.news import no_longer_asked
from bot.flows.outcomes.story import at
from bot.flows.outcomes.telling import FLOW, shown
from bot.flows.outcomes.words import told_outcome
from bot.flows.turn import Turn, press
from bot.understanding import fold

ASKED: Final = "outcome_asked"
_NOTHING: Final = re.compile(
    r"^\W*(?:non|no|nope|rien|rien (?:du tout|encore|pour l'instant|de special)|pas grand[- ]chose|nothing|not yet"
    r"|pas encore|nothing (?:yet|much|so far)|not much)[\s.!]*$"
)


def ask_outcome(turn: Turn, meeting: Meeting) -> Turn:
    """What came of that encounter? From now on the next text may tell."""
    turn, draft = turn.open(ASKED, {"meeting": meeting.id})
    turn = turn.update(replace(draft, asking="words"))
    nothing = press("outcome.nothing", f"outcomenone:{meeting.id}")
    return turn.say(question(turn, meeting), buttons=((nothing, press("button.cancel", f"cancel:{draft.id}")),))


def question(turn: Turn, meeting: Meeting) -> Line:
    """The question about one encounter, in its own words."""
    return line("outcome.asked", when=at(meeting), names=turn.notebook.names(meeting.people))


def press_ask(turn: Turn, args: tuple[str, ...]) -> Turn:
    meeting = turn.notebook.find(Meeting, args[0] if args else None)
    return ask_outcome(turn, meeting) if meeting and meeting.is_held else turn.toast("error.old_button")


def hear_asked(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """What came of it, in any words; "nothing" is an answer; None for another matter."""
    meeting = turn.notebook.find(Meeting, str(draft.filled.get("meeting")))
    if meeting is None:
        return None
    if is_nothing(text):
        return nothing_came(turn.close(draft), meeting)
    filled = filled_for(turn, meeting, text)
    if filled is None:
        return None
    turn, told = turn.close(draft).open(FLOW, filled)
    return shown(turn, told)


def is_nothing(text: str) -> bool:
    """ "Rien encore", "not much"."""
    return _NOTHING.match(fold(text).replace("’", "'")) is not None


def filled_for(turn: Turn, meeting: Meeting, text: str) -> dict[str, Any] | None:
    """The outcome of that meeting that the words tell; None when they are about another matter."""
    told = told_outcome(text)
    words = told.what if told else free_words(turn, text)
    if not isinstance(words, str) or text.rstrip().endswith("?"):
        return None
    return {"what": words.strip(" ."), "words": text, "meeting": meeting.id, "people": list(meeting.people)}


def press_nothing(turn: Turn, args: tuple[str, ...]) -> Turn:
    meeting = turn.notebook.find(Meeting, args[0] if args else None)
    return nothing_came(turn, meeting, edits=True) if meeting else turn.toast("error.old_button")


def nothing_came(turn: Turn, meeting: Meeting, *, edits: bool = False) -> Turn:
    """Not asked again; it may come years later."""
    turn = turn.keep(no_longer_asked(turn, meeting.id)).did("undo.answer_alone")
    return turn.say(line("outcome.nothing_yet"), edits=edits)


PRESSES = {"outcome": press_ask, "outcomenone": press_nothing}
DRAFTS = {ASKED: hear_asked}
