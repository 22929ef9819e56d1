"""A meeting to come is called off, or moved to another day: said in a sentence, done by one tap."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from bot.domain.lines import Arg, line
from bot.domain.meetings import Meeting
from bot.flows.cards.follow_up import follow_up
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button
from bot.understanding import fold, read_day

_OFF: Final = re.compile(
    r"\b(?:annul\w*|tombe a l'eau|n'aura pas lieu|n'a pas lieu|ne vient plus|cancel\w*|called off|calls off|call off"
    r"|not happening|isn't happening|can't make it)\b"
)
_NOT_HELD: Final = re.compile(
    r"\b(?:n'a pas (?:eu lieu|pu se faire)|ne s'est pas fait|(?:est|sont|etait) pas venue?s?|pose un lapin|empechement"
    r"|on (?:ne )?s'est (?:finalement )?pas vue?s?|(?:rate|manque|loupe) (?:mon|le|notre|l')|(?:did not"
    r"|didn't) (?:happen|take place|come|show|meet|make it)"
    r"|never (?:happened|took place|came|showed|met)"
    r"|no[ -]show|(?:i |we )?missed (?:my|our|the|his|her)|stood me up|fell through|couldn't make it)\b"
)
"""What is said of a meeting whose hour has come."""
_CALLED_OFF: Final = re.compile(
    r"annulée?s?\b|\bannulees?\b|\bannulation\b|\bcancel|\bcall(?:ed|s)? off\b", re.IGNORECASE
)
_SHORT: Final = 8  # words: an answer, and no story
_PUT_OFF: Final = re.compile(r"\b(?:report(?:e[rzs]?|ee?s?)|decal\w*|repouss\w*|postpone\w*|reschedul\w*)\b")
_DAY: Final = (
    r"(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|demain|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow"
    r"|(?:le|the) \d+\w*)"
)
_MOVED: Final = re.compile(
    r"\b(?:deplac\w*|avancee?s?|avancer|moved?|moving|push(?:ed)?|(?:bring|brought)(?: [\w' ]{2,30}?)? forward"
    r"|put off|shift(?:ed)?"
    r"|(?:wrong|not the right) (?:day|date)|(?:mauvais|pas le bon) jour|(?:mauvaise|pas la bonne) date"
    r"|(?:suggests?|proposes?|would prefer|prefers?|suggere|prefere(?:rait)?)(?= .*(?:instead|rather|plutot|mon|tues"
    r"|wednes|thurs"
    r"|fri|di\b))"
    rf"|trompee? de (?:jour|date)|(?:pas|not)(?: on| le)? {_DAY})\b"
)
"""What moves a meeting when a day is said; without one, "Paul moved to Berlin"."""


def hear_called_off(turn: Turn, text: str) -> Turn | None:
    """ "Rdv JB annulé", "Paul's moved to Tuesday": asked back before anything changes; None when no plan is meant."""
    said = fold(text).replace("’", "'")
    put_off = _PUT_OFF.search(said) is not None
    may_move = put_off or _MOVED.search(said) is not None
    days = read_day(text, lang=turn.lang, today=turn.today, towards="future") if may_move else ()
    not_held = _NOT_HELD.search(said) is not None
    if not (put_off or days or not_held or _OFF.search(said)):
        return None
    asked = _asked_of(turn, said)
    if asked and (not_held or _CALLED_OFF.search(text)) and not days and not put_off:
        return _off(turn, asked)
    plan = asked if days or put_off else None
    if plan is None and not not_held:
        plan = _meant(turn, said)
    if plan is None:
        return None
    ahead = [day for day in days if day >= turn.today and day != plan.on]
    if ahead:
        rows = tuple((press("plan.move_to", f"moveplan:{plan.id}:{day.isoformat()}", day=day),) for day in ahead[:3])
        return turn.say(
            line("plan.move", **_told(turn, plan)), buttons=(*rows, (press("plan.leave", f"leaveplan:{plan.id}"),))
        )
    return ask_off(turn, plan, "plan.when_instead" if put_off else "plan.off")


def ask_off(turn: Turn, plan: Meeting, key: str = "plan.off") -> Turn:
    """Whether that plan is off."""
    row = (press("plan.off_yes", f"offplan:{plan.id}"), press("plan.leave", f"leaveplan:{plan.id}"))
    return turn.say(line(key, **_told(turn, plan)), buttons=(row,))


def _told(turn: Turn, plan: Meeting) -> dict[str, Arg]:
    return {"kind": line(f"kind.{plan.kind}"), "day": plan.on, "names": turn.notebook.names(plan.people)}


def _asked_of(turn: Turn, said: str) -> Meeting | None:
    """The meeting that the coach has just spoken of, when a short answer is about it and about nobody else."""
    items = turn.notebook.attention.last_items
    plan = turn.notebook.find(Meeting, items[0].about) if len(items) == 1 and items[0].reason in _ASKED else None
    words = set(re.findall(r"[\w-]+", said.replace("'s", "")))
    if plan is None or not plan.is_planned or len(said.split()) > _SHORT:
        return None
    others = (person.id for person in turn.notebook.people if person.id not in plan.people)
    return None if any(words & names_of(turn, id_) for id_ in others) else plan


_ASKED: Final = ("prepare", "debrief")


def _meant(turn: Turn, said: str) -> Meeting | None:
    """The next plan with somebody whose name is in the words."""
    words = set(re.findall(r"[\w-]+", said.replace("'s", "")))
    plans = [meeting for meeting in turn.notebook.meetings if meeting.is_planned and meeting.on >= turn.today]
    named = [plan for plan in plans if any(words & names_of(turn, id_) for id_ in plan.people)]
    return min(named, key=lambda plan: plan.on, default=None)


def names_of(turn: Turn, id_: str | None) -> set[str]:
    """What somebody may be called in a sentence, folded."""
    person = turn.notebook.person(id_)
    return {fold(name) for name in (person.first_name, person.name, *person.nicknames)} if person else set()


def _plan(turn: Turn, args: tuple[str, ...]) -> Meeting | None:
    plan = turn.notebook.find(Meeting, args[0] if args else None)
    return plan if plan and plan.is_planned else None


def press_off(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Called off: nothing is prepared, nothing is asked about it."""
    plan = _plan(turn, args)
    if plan is None:
        return turn.toast("error.old_button")
    return _off(turn, plan, edits=True)


def _off(turn: Turn, plan: Meeting, *, edits: bool = False) -> Turn:
    turn = turn.put(replace(plan, cancelled_on=turn.today)).did("undo.plan_off", names=turn.notebook.names(plan.people))
    return turn.say(line("plan.is_off"), buttons=((undo_button(turn),),), edits=edits)


def press_move(turn: Turn, args: tuple[str, ...]) -> Turn:
    """On another day; its hour, which was that of the other day, is to be told again."""
    plan = _plan(turn, args)
    day: date | None = iso_day(args[1]) if len(args) > 1 else None
    if plan is None or day is None or day < turn.today:
        return turn.toast("error.old_button")
    turn = turn.put(replace(plan, on=day, at=None)).did("undo.plan_moved", names=turn.notebook.names(plan.people))
    lines = (line("plan.is_moved", day=day), *follow_up(turn, (plan.id,)))
    return turn.say(*lines, buttons=((undo_button(turn),),), edits=True)


def press_leave(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It stays as it was."""
    return turn.say(line("plan.stays"), edits=True) if _plan(turn, args) else turn.toast("error.old_button")


PRESSES = {"offplan": press_off, "moveplan": press_move, "leaveplan": press_leave}
ANSWERS = (hear_called_off,)
