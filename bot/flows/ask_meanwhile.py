"""An ask between sending and answer: time to think, a reminder that went, a name instead, second thoughts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.coaching.nudges.ask import silent_from
from bot.domain.lines import line
from bot.domain.people import Person
from bot.domain.promises import Ask, Referral
from bot.flows.introductions.whom_else import read_leads
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import read_day
from bot.understanding.folding import as_typed


def later(turn: Turn, ask: Ask, person: Person, text: str) -> Turn:
    """They will answer, by a day if one is told: it is waited for until then, and asked after no sooner (P29)."""
    days = read_day(text, lang=turn.lang, today=turn.today, towards="future") if text else ()
    ahead = [day for day in days if day > turn.today]
    gone = replace(ask, sent_on=ask.sent_on or ask.written_on)
    until = ahead[0] if ahead else silent_from(turn.owner, replace(gone, sent_on=turn.today))
    turn = turn.put(replace(gone, expected_on=until)).did("undo.asked_answer", name=person.called)
    key = "asked.later_by" if ahead else "asked.later"
    return turn.say(line(key, name=person.called, until=until), buttons=((undo_button(turn),),))


def chased(turn: Turn, ask: Ask, person: Person, _text: str) -> Turn:
    """The one reminder has gone."""
    gone = replace(ask, sent_on=ask.sent_on or ask.written_on, reminded_on=(*ask.reminded_on, turn.today))
    turn = turn.put(gone).did("undo.asked")
    return turn.say(line("asked.chased", name=person.called), buttons=((undo_button(turn),),))


def unsent(turn: Turn, ask: Ask, person: Person, _text: str) -> Turn:
    """It has not gone after all: its words are there, and nothing is waited for."""
    turn = turn.put(replace(ask, sent_on=None, expected_on=None)).did("undo.asked_unsent", name=person.called)
    row = (press("asked.button.words", f"draft:ask:{ask.id}"), press("asked.button.drop", f"askans:{ask.id}:drop"))
    return turn.say(line("asked.unsent", name=person.called), buttons=(row, (undo_button(turn),)))


def let_go(turn: Turn, ask: Ask, person: Person, _text: str) -> Turn:
    """Nothing more is asked of them, nor waited for."""
    turn = turn.put(replace(ask, dropped_on=turn.today)).did("undo.asked_dropped")
    return turn.say(line("asked.let_go", name=person.called, what=ask.what), buttons=((undo_button(turn),),))


_WHOSE: Final = re.compile(r"^(?:sa|son|his|her|their|une?|an?) (?:\w+ ){1,2}?(?=[A-ZÀ-Ý])")
"""Who it is to them: "her colleague Ann Rowe"."""


def passed_on(turn: Turn, ask: Ask, person: Person, text: str, whom: str) -> Turn | None:
    """Somebody else's name instead of a yes: it is a lead of theirs (P21). None when no name is read in the words."""
    leads = tuple(read_leads(_WHOSE.sub("", as_typed(text, whom))))
    if not leads:
        return None
    turn = turn.put(replace(ask, sent_on=ask.sent_on or ask.written_on, answered_on=turn.today, accepted=False)).did(
        "undo.asked_answer", name=person.called
    )
    for lead in leads:
        told = {"whom": lead.whom, "org": lead.org, "promised_on": turn.today}
        turn, _ = turn.add(Referral, by=person.id, named=True, **told)
    thanks = press("asked.button.thanks", f"draft:asked:{ask.id}")
    names = tuple(lead.whom for lead in leads)
    said = line("asked.passed_on", name=person.called, names=names)
    return turn.say(said, buttons=((thanks,), (undo_button(turn),)))


MEANWHILE: Final[Mapping[str, Callable[[Turn, Ask, Person, str], Turn]]] = {
    "later": later,
    "chased": chased,
    "unsent": unsent,
    "let_go": let_go,
}
