""" "Delete the lunch with Priya", « annule mon café avec Solène » : a plan is called off, a noted meeting goes."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.domain.lines import Arg, Buttons, Line, line
from bot.domain.meetings import Meeting
from bot.domain.people import Person
from bot.flows.calling_off import ask_off
from bot.flows.meanings.polite import plain
from bot.flows.people.card_asked import named
from bot.flows.planning.words import read_how
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import fold
from bot.understanding.dates import find_days
from bot.understanding.folding import as_typed

_TAKE: Final = (
    r"(?:(?:je (?:veux|voudrais|dois)|i (?:want|need|have) to|faut) )?"
    r"(?:cancel|delete|remove|scrap|erase|drop|call off|take (?:out|off)|annule[rz]?|supprime[rz]?|efface[rz]?"
    r"|enleve[rz]?|retire[rz]?|vire[rz]?)"
)
_ENCOUNTER: Final = (
    r"(?P<what>meeting|coffee|lunch|dinner|breakfast|brunch|call|drinks?|appointment|catch-up|chat|rdv|rendez[- ]vous"
    r"|rencontre|cafe|dejeuner|dej|diner|petit[- ]dej(?:euner)?|appel|verre|visio|apero|entretien)"
)
_THE: Final = r"(?:(?:my|the|that|our|this|mon|ma|le|la|ce|cet|cette|notre|l') ?)?"
_WHO: Final = r"(?P<who>[^,;:.!?]{2,40}?)"
_SAID: Final = (
    re.compile(rf"{_TAKE} {_THE}{_ENCOUNTER} (?:with|avec) {_WHO}(?P<when>(?: (?:on|of|le|du|de|d')? ?.*)?)"),
    re.compile(rf"{_TAKE} {_WHO}'s {_ENCOUNTER}(?P<when>)"),
)


_OFF: Final = re.compile(r".*?\b(?:cancel|call off|annule)")
"""What is said of a meeting to come."""


_NOT_HELD: Final = re.compile(
    r"\b(?:on (?:ne )?s'est (?:finalement )?pas (?:vue?s?|parle|appelee?s?)|(?:n'a|a) (?:finalement )?pas (?:eu lieu"
    r"|pu se faire)"
    r"|(?:j'ai |on a )?(?:rate|manque|loupe) (?:mon|le|notre|l'|ma|la)"
    r"|(?:didn't|did not|never) (?:meet|happen|take place|talk|speak)"
    r"|(?:never|not) (?:met|happened|took place)|(?:i |we )?missed (?:my|our|the|his|her)|fell through|(?:n'"
    r"|ne )?(?:etait|est venue?) pas (?:au|a la|a l'|la|venue?)|(?:wasn't|was not) (?:at|there))\b"
)
"""What is said of a meeting that was noted, or planned, and was not held."""
_RECENT: Final = timedelta(days=14)


def hear_not_held(turn: Turn, text: str) -> Turn | None:
    """ "I missed my call with Sofia": what was planned with her is off, what was noted goes; asked back first."""
    said = fold(text).replace("’", "'")
    if _NOT_HELD.search(said) is None or text.rstrip().endswith("?"):
        return None
    people = [one.known for one in turn.read(text).people if one.known]
    if len(people) != 1:
        return None
    since = turn.today - _RECENT
    theirs = [one for one in turn.notebook.meetings if people[0] in one.people and one.on >= since]
    if planned := [one for one in theirs if one.is_planned]:
        return ask_off(turn, min(planned, key=lambda one: one.on))
    held = [one for one in theirs if one.is_held]
    return _ask_about(turn, max(held, key=lambda one: one.on)) if held else None


def hear_taken_out(turn: Turn, text: str) -> Turn | None:
    """Asked back before anything goes; a plain word when nothing is planned. None when nobody known is named."""
    said = plain(text)
    for found in filter(None, (pattern.fullmatch(said) for pattern in _SAID)):
        days = find_days(found["when"], lang=turn.lang)
        if found["when"].strip() and not days:
            continue
        if person := named(turn, as_typed(text, found["who"]), alone=True):
            on = {day for one in days for way in ("past", "future") for day in one.days(turn.today, way)}
            theirs = [one for one in turn.notebook.meetings if person.id in one.people and (not on or one.on in on)]
            return _ask(turn, person, theirs, found)
    return None


def _ask(turn: Turn, person: Person, theirs: list[Meeting], said: re.Match[str]) -> Turn:
    planned = [one for one in theirs if one.is_planned and one.on >= turn.today]
    if planned:
        return ask_off(turn, min(planned, key=lambda one: one.on))
    held = [one for one in theirs if one.is_held]
    meant = [one for one in held if one.kind == read_how(said["what"])] or held
    none = line("plan.none_with", name=person.called)
    if not meant:
        card = press("people.button", f"card:{person.id}", name=person.called)
        return turn.say(none, buttons=((card,),))
    last = max(meant, key=lambda one: one.on)
    if _OFF.match(said[0]):
        return turn.say(none, _told("plan.ask_take_out_instead", turn, last), buttons=_take_out_or_not(last))
    return _ask_about(turn, last)


def _ask_about(turn: Turn, held: Meeting) -> Turn:
    return turn.say(_told("plan.ask_take_out", turn, held), buttons=_take_out_or_not(held))


def _take_out_or_not(held: Meeting) -> Buttons:
    return ((press("plan.take_out", f"outmet:{held.id}"), press("plan.leave", f"leavemet:{held.id}")),)


def _told(key: str, turn: Turn, meeting: Meeting) -> Line:
    told: dict[str, Arg] = {
        "kind": line(f"kind.{meeting.kind}"),
        "day": meeting.on,
        "names": turn.notebook.names(meeting.people),
    }
    return line(key, **told)


def press_out(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It goes; what was received or promised there stays."""
    held = turn.notebook.find(Meeting, args[0] if args else None)
    if held is None or not held.is_held:
        return turn.toast("error.old_button")
    turn = turn.put(replace(held, cancelled_on=turn.today))
    turn = turn.did("undo.taken_out", names=turn.notebook.names(held.people))
    return turn.say(line("plan.is_out"), buttons=((undo_button(turn),),), edits=True)


def press_leave(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It stays as it is."""
    held = turn.notebook.find(Meeting, args[0] if args else None)
    return turn.say(line("plan.stays"), edits=True) if held else turn.toast("error.old_button")


PRESSES: Final = {"outmet": press_out, "leavemet": press_leave}
ANSWERS: Final = (hear_taken_out,)
LATER: Final = (hear_not_held,)
