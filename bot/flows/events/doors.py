"""How one comes to events and memberships: /events, an invitation, a club one thinks of joining, "my events" (P23)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.meetings import Event
from bot.flows.cards.card import show_cards
from bot.flows.event_lines import event_lines
from bot.flows.event_naming import event_of, same, told, without_aside
from bot.flows.events.changes import hear_change
from bot.flows.events.considering import settle, start
from bot.flows.events.listed import show, show_list
from bot.flows.events.reluctance import before_unwilling, hear_reluctant, permit
from bot.flows.events.words import Said, asks_for_list, begins_with_event, is_club, names_event, told_event
from bot.flows.heading import headed
from bot.flows.turn import Turn
from bot.understanding import Reading, fold

_UNDECIDED: Final = re.compile(
    r"\b(?:j'y vais ou (?:pas|non)|j'hesite|je ne sais pas si|dois-je|faut-il|ca vaut|should i|not sure|worth"
    r"|undecided|invite\w*|invitation|tempted|thinking of|considering|might go|may go|je pense y aller"
    r"|je pense aller|peut-etre)\b"
)


def command_events(turn: Turn, rest: str) -> Turn:
    """/events: what one has said yes to; with words behind it, an event or a club to think about."""
    if not rest:
        return show_list(turn)
    said = told_event(rest)
    if said and said.kind in ("consider", "join"):
        return _thought_about(turn, said)
    if said and said.kind == "member":
        return _member(turn, said)
    new = told(turn, said.what if said and said.kind == "going" else rest)
    return start(turn, new, membership=is_club(rest) and new.on is None and bool(new.fee or new.pace))


def meant_event(turn: Turn, reading: Reading, text: str) -> Turn:
    """An event in a sentence: thought about first while it is open, else shown as a card."""
    if _UNDECIDED.search(fold(text).replace("’", "'")) or text.rstrip().endswith("?"):
        return start(turn, event_of(turn, text, reading))
    known = _known(turn, reading, text)
    if known and not known.going:
        return settle(turn, known, going=True)
    return show(turn, known) if known else show_cards(turn, reading, text)


def _known(turn: Turn, reading: Reading, text: str) -> Event | None:
    """The event of the notebook that these words tell of again."""
    said = told_event(text)
    new = told(turn, said.what) if said else event_of(turn, text, reading)
    known = same((event for event in turn.notebook.events if event.is_open), new)
    return replace(known, on=new.on or known.on, at=new.at or known.at) if known else None


def hear_event(turn: Turn, text: str) -> Turn | None:
    """An invitation, a club to join or joined, the list; None when it isn't said in so many words."""
    if asks_for_list(text):
        return show_list(turn)
    if told_half_heartedly := _half_hearted(turn, text):
        return told_half_heartedly
    said, reading = told_event(text) or told_event(without_aside(text)), turn.read(text)
    if any(mention.known or mention.candidates or not names_event(mention.name, text) for mention in reading.people):
        return None
    reading = replace(reading, people=())
    if said is None or said.kind in ("leave", "going"):
        return _named_first(turn, reading, text) if said is None or said.kind == "going" else None
    return _member(turn, said) if said.kind == "member" else _thought_about(turn, said)


def _half_hearted(turn: Turn, text: str) -> Turn | None:
    """ "I'm invited to the breakfast on Tuesday, but I don't feel like going": noted, and staying at home is fine."""
    words = before_unwilling(text)
    said = told_event(words) if words else None
    if said is None and words and begins_with_event(words) and told(turn, words).on:
        said = Said("going", words)
    if said is None or said.kind not in ("consider", "going"):
        return None
    new = told(turn, said.what)
    known = same((event for event in turn.notebook.events if event.is_open and not event.membership), new)
    if known is None:
        notebook, id_ = turn.notebook.new_id(Event)
        going = True if said.kind == "going" else None
        known = Event(id_, new.name, new.on, at=new.at, going=going, noted_on=turn.today)
        turn = turn.keep(notebook).put(known).did("undo.event_choice", name=known.name)
    return headed(turn, permit(turn, known), *event_lines(known)[:1])


def _named_first(turn: Turn, reading: Reading, text: str) -> Turn | None:
    """ "Salon de l'édition le 9 décembre": an event ahead, whatever else it may have been taken for."""
    new = told(turn, text)
    if new.on is None or not begins_with_event(text) or reading.intent == "reminder":
        return None
    sure = {**reading.confidence, "date": 1.0, "time": 1.0}
    event = Reading("event", date=new.on, dates=(new.on,), time=new.at, place=reading.place, confidence=sure)
    return meant_event(turn, event, text)


_I_GO: Final = re.compile(
    r"\W*(?:(?:bon|ok|allez|aller|oui|ben|bah|finalement|en fait|d'accord|well|yes|right"
    r"|actually|fine|alright)[ ,.!]+)*"
    r"(?:j'y vais|j'y (?:serai|irai)|je vais y aller|je viens|i'm going|i am going|i'll go|i will go|i'll be there)"
    r"(?: (?:finalement|quand meme|du coup|alors|after all|then|anyway))*(?:[ ,]+(?:mais|but|juste|just)\b.*)?[ .!]*"
)


def hear_going(turn: Turn, text: str) -> Turn | None:
    """ "Bon ok, j'y vais", "I'm going after all": to the only event ahead; None when there is none, or several."""
    ahead = [one for one in turn.notebook.events if one.is_open and one.on and one.on >= turn.today]
    if len(ahead) != 1 or not _I_GO.fullmatch(fold(text).replace("’", "'")):
        return None
    return settle(turn, ahead[0], going=True)


def _thought_about(turn: Turn, said: Said) -> Turn:
    new = told(turn, said.what)
    new = replace(new, fee=new.fee or said.fee or None)
    paid = is_club(said.what) and new.on is None and bool(new.fee or new.pace)
    return start(turn, new, membership=said.kind == "join" or paid)


def _member(turn: Turn, said: Said) -> Turn:
    """Joined already: noted as such; its fee can be told later."""
    new = told(turn, said.what)
    clubs = (event for event in turn.notebook.events if event.membership and event.is_open)
    known = same(clubs, new)
    if known is None:
        notebook, id_ = turn.notebook.new_id(Event)
        turn, known = turn.keep(notebook), Event(id_, new.name, noted_on=turn.today, membership=True)
    return settle(turn, replace(known, fee=said.fee or new.fee or known.fee, pace=new.pace or known.pace), going=True)


COMMANDS = dict.fromkeys(("events", "event", "evenements", "evenement", "clubs", "adhesions"), command_events)
ANSWERS = (hear_change, hear_going, hear_reluctant, hear_event)
MEANINGS = {"event": meant_event}
