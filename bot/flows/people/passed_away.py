"""Somebody has died: a word of sympathy, nothing proposed about them any more, and what was kept stays (P29)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from bot.domain.lines import line
from bot.domain.meetings import Meeting, Thanked
from bot.domain.notebook import Notebook
from bot.domain.people import Note, Person
from bot.domain.records import Record
from bot.flows.meanings.polite import plain
from bot.flows.people.card_asked import named
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding.folding import as_typed

_WHO: Final = r"(?P<who>[^,;:.!?]{2,40}?)"
_SADLY: Final = r"(?:(?:sadly|unfortunately|just|recently|suddenly|malheureusement|brutalement|helas|hier)[ ,]+)*"
_LEARNT: Final = (
    r"(?:(?:i(?:'ve| have)? (?:just )?(?:heard|learnt|learned|found out)(?: that)?|(?:j'ai appris|je viens d'apprendre|"
    r"j'apprends)(?: que)?|sad news|triste nouvelle)[ ,:]+)?"
)
_GONE_FR: Final = r"(?:decedee?|morte?|eteinte?|mourir|deceder|quittes?)"
_DIED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_LEARNT}{_SADLY}{_WHO}(?: has|'s| is)? {_SADLY}(?:died|passed away|dead|deceased|no longer with us)\b.*",
        rf"{_LEARNT}{_SADLY}{_WHO} (?:est|s'est|vient de|nous a) {_SADLY}{_GONE_FR}\b(?! de rire).*",
        rf"{_LEARNT}(?:about |of )?(?:the death of|le deces de|la mort de|le deces d'|la mort d') ?{_WHO}(?: .*)?",
    )
)


def hear_passed_away(turn: Turn, text: str) -> Turn | None:
    """Done at once, with a way back; None when nobody of the notebook is named, as in "Ann's mother died"."""
    said = plain(text)
    if text.rstrip().endswith("?"):
        return None
    for found in filter(None, (pattern.fullmatch(said) for pattern in _DIED)):
        if person := named(turn, as_typed(text, found["who"]), alone=True):
            return _laid_to_rest(turn, person, text)
    return None


def _laid_to_rest(turn: Turn, person: Person, text: str) -> Turn:
    note = Note(text.strip(), turn.today)
    gone = replace(person, died_on=turn.today, muted_on=turn.today, muted_until=None, notes=(*person.notes, note))
    turn = turn.put(gone)
    turn = turn.put(*_ended(turn.notebook, person, turn.today)).did("undo.fixed", name=person.called)
    card = press("people.button", f"card:{person.id}", name=person.called)
    return turn.say(line("people.passed_away", name=person.called), buttons=((card, undo_button(turn)),))


def _awaits_thanks(meeting: Meeting, id_: str) -> bool:
    return meeting.is_held and id_ in meeting.people and not meeting.is_thanked(id_)


def _thanked(meeting: Meeting, id_: str, today: date) -> Meeting:
    return replace(meeting, thanked=(*meeting.thanked, Thanked(id_, today)))


def _ended(notebook: Notebook, person: Person, today: date) -> tuple[Record, ...]:
    """All that was under way with them alone."""
    id_ = person.id
    return (
        *(replace(one, dropped_on=today) for one in notebook.promises if one.is_open and one.to == id_),
        *(replace(one, dropped_on=today) for one in notebook.requests if one.is_open and one.from_ == id_),
        *(replace(one, dropped_on=today) for one in notebook.asks if not one.answered_on and one.to == id_),
        *(replace(one, dropped_on=today) for one in notebook.plans if not one.dropped_on and one.person == id_),
        *(
            replace(one, dropped_on=today)
            for one in notebook.introductions
            if one.is_open and id_ in (one.one, one.other)
        ),
        *(replace(one, closed_on=today) for one in notebook.referrals if one.is_open and one.by == id_),
        *(replace(one, closed_on=today) for one in notebook.helps if one.is_open and one.from_ == id_),
        *(replace(one, cancelled_on=today) for one in notebook.meetings if one.is_planned and one.people == (id_,)),
        *(_thanked(one, id_, today) for one in notebook.meetings if _awaits_thanks(one, id_)),
        *(replace(one, done_on=today) for one in notebook.reminders if not one.done_on and one.people == (id_,)),
    )


ANSWERS: Final = (hear_passed_away,)
