"""The two whom a draft would bring together, and what is known of why (P30)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.coaching.matches import Match, matches_for
from bot.domain.drafts import Draft
from bot.domain.lines import Line, line
from bot.domain.promises import Introduction
from bot.flows.people.whom import Whom, whom_of
from bot.flows.turn import Turn


def because(introduction: Introduction, names: Mapping[str, str]) -> tuple[Line, ...]:
    """The need and who can meet it, or the user's own words; `names` by id."""
    if introduction.need and introduction.offer:
        told = {"need": introduction.need, "offer": introduction.offer}
        return (line("connect.match", one=names[introduction.one], other=names[introduction.other], **told),)
    return (line("connect.why", words=introduction.why),) if introduction.why else ()


def whoms_of(draft: Draft) -> tuple[Whom, Whom]:
    """The two, as far as they are told."""
    return whom_of(draft.filled.get("one")) or Whom(), whom_of(draft.filled.get("other")) or Whom()


def introduction_of(turn: Turn, draft: Draft, id_: str = "") -> Introduction:
    """As it would be noted: who looks for something first."""
    one, other = whoms_of(draft)
    match = match_of(turn, one, other)
    if match and match.of.id == other.id:
        one, other = other, one
    why = draft.filled.get("why")
    words = why if isinstance(why, str) else (match.need.what if match else "")
    found = Introduction(id_, one.id or one.name, other.id or other.name, words, turn.today)
    return replace(found, need=match.need.what, offer=match.offer.what) if match else found


def match_of(turn: Turn, one: Whom, other: Whom) -> Match | None:
    """What one of them looks for and the other can do, either way round."""
    for of, by in ((one, other), (other, one)):
        if (person := turn.notebook.person(of.id)) and by.id:
            for match in matches_for(turn.notebook, person):
                if match.by.id == by.id:
                    return match
    return None
