"""The ways into a session of names: /map, "help me list my network", names under the weekly question, one more."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.mapping import answered, gone_through
from bot.domain.lines import Line, line
from bot.flows.goals.despite import despite
from bot.flows.mapping.hearing import is_elsewhere, take
from bot.flows.mapping.mending import MAP
from bot.flows.mapping.session import NOBODY, begin
from bot.flows.mapping.words import asks_for_map, brings_more, knows_nobody
from bot.flows.turn import Turn
from bot.understanding.rolls import Roll, read_roll


def command_map(turn: Turn, rest: str) -> Turn:
    """/map: the next question; with names behind it, they are taken for its answer."""
    turn_begun = begin(turn)
    draft = next((d for d in reversed(turn_begun.notebook.drafts) if d.flow == MAP), None)
    roll = read_roll(rest, lang=turn.lang, known=turn.known()) if rest else Roll()
    if draft is None or not roll.is_clear:
        return turn_begun
    return take(replace(turn_begun, replies=turn.replies), draft, roll)


def hear_door(turn: Turn, text: str) -> Turn | None:
    """ "Help me list my network", « je ne connais personne »."""
    if asks_for_map(text):
        return begin(turn)
    return begin_with_nobody(turn) if knows_nobody(text) and not despite(turn, text) else None


def begin_with_nobody(turn: Turn, *head: Line) -> Turn:
    """One name is enough to begin with: whom one liked to work with; `head` stands before the question."""
    family = None if NOBODY in gone_through(turn.notebook) else NOBODY
    return begin(turn, family, head=head or (line("map.you_do"),))


def hear_after_nudge(turn: Turn, text: str) -> Turn | None:
    """Names typed right under the weekly question."""
    families = [item.about for item in turn.notebook.attention.last_items if item.reason == "map"]
    if len(families) != 1 or not families[0]:
        return None
    roll = read_roll(_names_only(text), lang=turn.lang, known=turn.known())
    others = {id_ for item in turn.notebook.attention.last_items for id_ in item.people}
    if any(entry.known in others for entry in roll.entries):
        return None  # of somebody else that the coach has just spoken of
    if families[0] in gone_through(turn.notebook) or not roll.is_clear or is_elsewhere(turn, text, roll):
        return None
    begun = begin(turn, families[0])
    draft = begun.current
    return take(replace(begun, replies=turn.replies), draft, roll) if draft and draft.flow == MAP else None


_I_DO: Final = re.compile(
    r"(?:\b(?:je |j['’]|i )(?:aime|admire|apprecie|apprécie|lis|relis|ecoute|écoute|suis|regarde|read|follow|listen to"
    r"|like|love|admire|enjoy|watch)(?: (?:bien|beaucoup|souvent|surtout|volontiers|really))?"
    r"|(?<=and )(?:listen to|read|follow|watch|like))(?= [A-ZÀ-Ý])",
    re.IGNORECASE,
)


def _names_only(text: str) -> str:
    """Whom one reads, listens to or admires, without saying that one does."""
    return " ".join(_I_DO.sub("", text).split())


def hear_more(turn: Turn, text: str) -> Turn | None:
    """ "Ah, j'oubliais Nicolas": one more, once the session is over."""
    families = answered(turn.notebook)
    names = brings_more(text) if families else None
    roll = read_roll(names, lang=turn.lang, known=turn.known()) if names else Roll()
    if not roll.is_clear or not all(entry.name for entry in roll.entries) or is_elsewhere(turn, text, roll):
        return None
    begun = begin(turn, families[-1])
    draft = begun.current
    return take(replace(begun, replies=turn.replies), draft, roll) if draft and draft.flow == MAP else None


COMMANDS = {"map": command_map, "carte": command_map}
