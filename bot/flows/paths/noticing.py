"""Somebody told of, in whatever way, leads where the user wants to go: the coach says so in that very turn (P18)."""

from __future__ import annotations

from collections.abc import Mapping

from bot.coaching.paths import Lead, leads, target_of
from bot.domain.lines import Buttons, line
from bot.domain.notebook import Notebook
from bot.domain.wanted import Wanted
from bot.flows.below import below
from bot.flows.paths.asking import PATH, search_again
from bot.flows.paths.shown import settled
from bot.flows.paths.wishes import open_wishes
from bot.flows.turn import Turn, press


def notice(before: Notebook, turn: Turn) -> Turn:
    """The turn, with a word on whoever leads to somebody wanted and did not before it."""
    if not turn.notebook.wanted or not _is_told_more(before, turn.notebook):
        return turn
    draft = turn.current
    if draft and draft.flow == PATH and draft.filled.get("answered"):
        return search_again(turn, draft, _told(before, turn.notebook))
    for wanted in open_wishes(turn):
        if any(one.id == wanted.id for one in before.wanted) and (new := _new(before, turn.notebook, wanted)):
            return _said(turn, wanted, new)
    return turn


def _is_told_more(before: Notebook, after: Notebook) -> bool:
    tables = ("people", "referrals", "meetings", "helps")
    return any(getattr(before, table) is not getattr(after, table) for table in tables)


def _told(before: Notebook, after: Notebook) -> tuple[str, ...]:
    """The ids of those who are new, or of whom more is known."""
    return tuple(person.id for person in after.people if before.person(person.id) != person)


def _new(before: Notebook, after: Notebook, wanted: Wanted) -> tuple[Lead, ...]:
    """Those who lead to the target itself since this turn, the surest first."""
    was, now = leads(before, target_of(wanted)), leads(after, target_of(wanted))
    met = after.last_met().keys() - before.last_met().keys()
    found = [
        lead
        for id_, lead in now.items()
        if lead.is_sure and (not _is_as_sure(was, id_) or (lead.kind == "self" and id_ in met))
    ]
    return tuple(sorted(found, key=lambda lead: (lead.cost, lead.person.id)))


def _is_as_sure(was: Mapping[str, Lead], id_: str) -> bool:
    return id_ in was and was[id_].is_sure


def _said(turn: Turn, wanted: Wanted, new: tuple[Lead, ...]) -> Turn:
    """Below the first thing that was said, before any card that follows."""
    lead = new[0]
    ask = press("path.ask", f"pathask:{wanted.id}:{lead.person.id}", name=lead.person.called)
    rows: Buttons = ((ask, press("path.see", f"path:{wanted.id}")), settled(wanted))
    words = line("path.noticed", words=wanted.words, why=lead.why)
    is_whom = lead.kind == "self" or (lead.kind == "is" and wanted.org is not None)
    if is_whom and lead.person.id in turn.notebook.last_met():
        words, rows = line("path.noticed_self", words=wanted.words), (settled(wanted),)
    return below(turn, words, rows)
