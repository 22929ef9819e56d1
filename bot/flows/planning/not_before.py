""" "Not before February", « pas avant la rentrée », under the plan for one person: they wait until then (P19)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from bot.coaching.plan import plan_for
from bot.domain.people import Person
from bot.domain.plans import Plan
from bot.flows.by_when import read_when
from bot.flows.just_said import last_lines
from bot.flows.planning.changes import waiting
from bot.flows.turn import Turn
from bot.understanding import read_day
from bot.understanding.folding import fold_in_place

_LEAD: Final = r"\W*(?:(?:non|no|mais|but|en fait|actually|plutot|rather|oui|yes|ok|alors|sorry|pardon|then)\W+)*"
_NOT_BEFORE: Final = re.compile(
    rf"{_LEAD}(?:(?:surtout )?pas avant|not (?:before|until|till|for)|a partir d\w|(?:only |just )?(?:from|starting)"
    r"|(?P<after>(?:seulement |plutot |only |just )?(?:apres|after|une fois passee?s?)))\b"
)
_LONGEST: Final = 7  # words
_SHOWN: Final = ("plans.item", "plans.alone", "plans.kept", "plans.settled", "plans.later_item", "plans.taken_up")


def not_before(turn: Turn, text: str) -> date | None:
    """The first day on which it may be, in the user's zone; None for any other words, or when somebody is named."""
    found = _NOT_BEFORE.match(fold_in_place(text).replace("’", "'"))
    if found is None or len(text.split()) > _LONGEST or "?" in text or turn.read(text).people:
        return None
    first = _first(turn, text, text[found.end() :], is_after=bool(found["after"]))
    return first if first and first > turn.today else None


def _first(turn: Turn, text: str, rest: str, *, is_after: bool) -> date | None:
    """The first day of what these words name; with `is_after`, the one behind its last."""
    if _NEXT_YEAR.search(fold_in_place(rest)):
        return date(turn.today.year + 1, 1, 1)
    days = read_day(rest, lang=turn.lang, today=turn.today, towards="future") if re.search(r"\d", rest) else ()
    if len(days) == 1:
        return days[0] + timedelta(days=is_after)
    when = read_when(turn, text) or read_when(turn, f"{_IN[turn.lang]} {rest.strip()}")
    return (when.by + timedelta(days=1) if is_after else when.first) if when else None


_IN: Final = {"fr": "dans", "en": "in"}
_NEXT_YEAR: Final = re.compile(r"\b(?:next year|the new year|new year|l'an(?:nee)? prochaine?)\b")


def hear_not_before(turn: Turn, text: str) -> Turn | None:
    """Under a plan that shows one person alone: until then they wait."""
    person = _only_one_shown(turn)
    until = not_before(turn, text) if person else None
    plan: Plan | None = plan_for(turn.notebook, person.id) if person else None
    return waiting(turn, person, plan, until=until) if person and until else None


def _only_one_shown(turn: Turn) -> Person | None:
    """Whom alone the plan that was just shown, or changed, is about."""
    names = {one.args.get("name") for one in last_lines(turn) if one.key in _SHOWN}
    found = [person for person in turn.notebook.people if person.called in names]
    return found[0] if len(names) == len(found) == 1 else None
