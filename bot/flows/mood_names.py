"""A name, told where a low mood was answered with "who did you good?": a word to that person, one tap away (P7)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.domain.lines import line
from bot.flows.just_said import just_said
from bot.flows.mapping.hearing import take
from bot.flows.mapping.session import NOBODY, begin
from bot.flows.mapping.typed_small import with_capitals
from bot.flows.turn import Turn, press
from bot.understanding.rolls import read_roll

ASKS_A_NAME: Final = frozenset(("mood.discouraged", "again.mood.discouraged", "again.mood.no_time"))
_MOST: Final = 3  # names; more of them is a list


def hear_name(turn: Turn, text: str) -> Turn | None:
    """One name or a few, right under the question; somebody new is read back first, as any name brought back is."""
    if not just_said(turn) & ASKS_A_NAME:
        return None
    roll = read_roll(with_capitals(turn, text), lang=turn.lang, known=turn.known())
    told = turn.read(text)
    if not roll.is_clear or len(roll.entries) > _MOST or told.date or told.kind not in (None, "meeting"):
        return None
    found = [turn.notebook.person(entry.known) for entry in roll.entries]
    people = [person for person in found if person]
    if len(people) < len(found):
        begun = begin(turn, NOBODY)
        draft = begun.current
        return take(replace(begun, replies=turn.replies), draft, roll) if draft else None
    rows = tuple((press("mood_name.words", f"draft:hello:{one.id}", name=one.called),) for one in people)
    return turn.say(line("mood_name.a_word", names=tuple(one.called for one in people)), buttons=rows)


ANSWERS: Final = (hear_name,)
