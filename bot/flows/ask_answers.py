"""What becomes of an ask: it has gone, yes, no, or silence; said in words or tapped, each with what follows (P20, P21).

A yes with a day becomes a meeting, a yes to an introduction becomes one that is awaited, a no has its kind word and
another way.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.coaching.asks import introduced
from bot.coaching.nudges.ask import silent_from
from bot.domain.lines import Button, line
from bot.domain.people import Person
from bot.domain.promises import Ask, Referral
from bot.flows.ask_agreed import agreed, is_settled, only_sends
from bot.flows.ask_meanwhile import MEANWHILE, passed_on
from bot.flows.ask_words import Said, read_said
from bot.flows.asked_already import asked_already, on_its_day
from bot.flows.cards.card import show_card
from bot.flows.cards.follow_up import follow_up
from bot.flows.heading import headed
from bot.flows.people.fitting import ask_around, who_fits
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button

YES: Final = "yes"
NO: Final = "no"
SILENT: Final = "silent"
SENT: Final = "sent"
VERBS: Final = (YES, NO, SILENT, SENT, *MEANWHILE)
_MOST: Final = 4
_OTHERS: Final = 2


# --- in words


def hear_ask_answer(turn: Turn, text: str) -> Turn | None:
    """ "Paul a dit oui, café le 12", "she declined", "no answer from Léa", "envoyé"; None when nothing was asked."""
    said = read_said(turn, text)
    if said is None:
        return _already(turn, text) or _settled_with_nobody_named(turn, text)
    asks = _meant(turn, said)
    if not asks:
        return _yes_to_no_ask(turn, said, text)
    if len(asks) == 1:
        return answered(turn, asks[0], said.verb, text) if not said.whom else _passed_on(turn, asks[0], said, text)
    if said.whom:
        return None
    rows = tuple((_which(turn, ask, said.verb),) for ask in asks[:_MOST])
    return turn.say(line("asked.which_sent" if said.verb == SENT else "asked.which"), buttons=rows)


def _settled_with_nobody_named(turn: Turn, text: str) -> Turn | None:
    """ "On s'appelle mardi à 10 h", when one answer alone is waited for: it is their yes."""
    waiting = [ask for ask in turn.notebook.asks if ask.is_waiting and ask.kind is None]
    if len(waiting) != 1 or not is_settled(text) or turn.read(text).people:
        return None
    return answered(turn, waiting[0], YES, text)


def _passed_on(turn: Turn, ask: Ask, said: Said, text: str) -> Turn | None:
    person = turn.notebook.person(ask.to)
    return passed_on(turn, ask, person, text, said.whom) if person else None


def _already(turn: Turn, text: str) -> Turn | None:
    """ "I asked Paul to read my plan": the answer is waited for from the day it was asked."""
    if (told := asked_already(turn, text)) is None:
        return None
    turn, ask = told
    return _sent(turn, on_its_day(turn, ask, text))


def _yes_to_no_ask(turn: Turn, said: Said, text: str) -> Turn | None:
    """ "Yann m'a répondu oui, on se voit mardi": of somebody who was asked without the coach, what was agreed."""
    person = turn.notebook.person(said.people[0]) if said.verb == YES and len(said.people) == 1 else None
    meeting = agreed(turn, person, text) if person else None
    return show_card(turn, meeting, text) if meeting else None


def _meant(turn: Turn, said: Said) -> tuple[Ask, ...]:
    """The asks it can be about: of the person named, the latest; of nobody named, all that wait for it."""
    of = [ask for ask in turn.notebook.asks if _is_open_for(ask, said.verb) and turn.notebook.person(ask.to)]
    if said.people:
        theirs = [ask for ask in of if ask.to in said.people]
        best = max(theirs, key=lambda ask: (ask.sent_on or ask.written_on, ask.id), default=None)
        return (best,) if best else ()
    gone = tuple(ask for ask in of if said.verb == SENT or ask.sent_on)
    unsaid = len(of) == 1 and said.verb not in (SILENT, "passed_on")
    return gone or (tuple(of) if unsaid else ())  # it had gone without a word


def _is_open_for(ask: Ask, verb: str) -> bool:
    """Whether that word can still be about it; an answer may come to an ask that was never noted as sent."""
    if verb == SENT:
        return ask.is_ready
    return ask.answered_on is None and ask.dropped_on is None


def _which(turn: Turn, ask: Ask, verb: str) -> Button:
    (name,) = turn.notebook.names((ask.to,)) or ("",)
    return press("asked.button_of", f"askans:{ask.id}:{verb}", name=name, what=ask.what)


# --- what follows


def answered(turn: Turn, ask: Ask, verb: str, text: str = "") -> Turn:
    """The ask with that word of it; `text` may tell the day of what was agreed."""
    person = turn.notebook.person(ask.to)
    if person is None:
        return turn.toast("error.old_button")
    match verb:
        case "yes":
            return _yes(_noted(turn, ask, person, accepted=True), ask, person, text)
        case "no":
            return _no(_noted(turn, ask, person, accepted=False), ask)
        case "silent":
            return _silent(turn, ask, person)
        case "later" | "chased" | "unsent" | "let_go":
            return MEANWHILE[verb](turn, ask, person, text)
    return _sent(turn, replace(ask, sent_on=turn.today))


def _sent(turn: Turn, ask: Ask) -> Turn:
    """`ask` has gone."""
    turn = turn.put(ask).did("undo.asked")
    names = turn.notebook.names((ask.to,))
    lines = (line("asked.sent", name="".join(names)), *follow_up(turn, (ask.id,)))
    return turn.say(*lines, buttons=((undo_button(turn),),))


def _noted(turn: Turn, ask: Ask, person: Person, *, accepted: bool) -> Turn:
    sent_on = ask.sent_on or ask.written_on
    turn = turn.put(replace(ask, sent_on=sent_on, answered_on=turn.today, accepted=accepted))
    return turn.did("undo.asked_answer", name=person.called)


def _yes(turn: Turn, ask: Ask, person: Person, text: str) -> Turn:
    before, said = turn, [line("asked.yes", name=person.called)]
    if whom := introduced(ask.what):
        turn, referral = turn.add(Referral, by=person.id, whom=whom, promised_on=turn.today)
        said = [line("asked.yes_introduction", name=person.called, whom=whom), *follow_up(turn, (referral.id,))]
    meeting = None if only_sends(text) else agreed(turn, person, text)
    if meeting:
        return headed(
            before, show_card(turn, meeting, text), said[0] if whom else line("asked.yes_day", name=person.called)
        )
    thanks = press("asked.button.thanks", f"draft:asked:{ask.id}")
    return turn.say(*said, buttons=((thanks,), (undo_button(turn),)))


def _no(turn: Turn, ask: Ask) -> Turn:
    """A kind word and another way: thanks, a name, somebody else for the same ask."""
    others = _others(turn, ask)
    lines = [line("asked.no")]
    if others:
        lines.append(line("asked.no_other", names=tuple(other.called for other in others)))
    rows = tuple(
        (press("asked.button.to_other", f"asknew:{other.id}:{ask.id}", name=other.called),) for other in others
    )
    thanks = press("asked.button.thanks", f"draft:asked:{ask.id}")
    return turn.say(*lines, buttons=((thanks,), *rows, (undo_button(turn),)))


def _others(turn: Turn, ask: Ask) -> tuple[Person, ...]:
    """Who else could be asked: those it fits, then those seen last; nobody who has been asked the same."""
    asked = {other.to for other in turn.notebook.asks if other.what == ask.what} | {ask.to}
    people = [*(found.person for found in who_fits(turn.notebook, ask.what)), *ask_around(turn.notebook)]
    return tuple({person.id: person for person in people if person.id not in asked}.values())[:_OTHERS]


def _silent(turn: Turn, ask: Ask, person: Person) -> Turn:
    """Nothing is written down: time to wait, one reminder, or to let it rest (P29)."""
    drop = press("asked.button.drop", f"askans:{ask.id}:drop")
    if ask.sent_on is None:
        sent = press("asked.button.sent", f"askans:{ask.id}:{SENT}")
        return turn.say(line("asked.not_sent", name=person.called), buttons=((sent, drop),))
    patience = silent_from(turn.owner, ask)
    if ask.reminded_on:
        others = tuple(
            (press("asked.button.to_other", f"asknew:{other.id}:{ask.id}", name=other.called),)
            for other in _others(turn, ask)
        )
        return turn.say(line("asked.silent_twice"), buttons=(*others, (drop,)))
    again = press("asked.button.again", f"draft:ask:{ask.id}")
    if turn.today < patience:
        early = line("asked.silent_early", name=person.called, day=ask.sent_on, until=patience)
        return turn.say(early, buttons=((again, drop),))
    return turn.say(line("asked.silent", day=ask.sent_on), buttons=((again, drop),))


# --- by button


def press_answer(turn: Turn, args: tuple[str, ...]) -> Turn:
    """askans:a5:yes under a nudge, a draft, or a question."""
    ask = turn.notebook.find(Ask, args[0] if args else None)
    verb = args[1] if len(args) > 1 else ""
    if ask is None or verb not in (*VERBS, "drop"):
        return turn.toast("error.old_button")
    if not _is_open_for(ask, verb):
        return turn.toast("answer.already")
    if verb == "drop":
        turn = turn.put(replace(ask, dropped_on=turn.today)).did("undo.asked_dropped")
        return turn.say(line("asked.dropped"), buttons=((undo_button(turn),),), edits=True)
    return answered(turn, ask, verb)


def answer_buttons(ask_id: str) -> tuple[Button, ...]:
    """The two answers that may have come meanwhile."""
    yes, no = (press(f"asked.button.{verb}", f"askans:{ask_id}:{verb}") for verb in (YES, NO))
    return yes, no


PRESSES = {"askans": press_answer}
ANSWERS = (hear_ask_answer,)
