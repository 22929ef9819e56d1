""" "Am I keeping my rhythm?", « je m'en sors comment ? »: where this month stands, and never a score (P1, P9)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.kept_rhythm import held
from bot.domain.lines import line
from bot.flows.meanings.polite import plain
from bot.flows.rhythms import rhythm_line
from bot.flows.turn import Turn, press

_ASKED: Final = re.compile(
    r"(?:alors,? |et |so,? )?(?:"
    r"(?:est-ce que )?je (?:tiens|respecte|garde|suis) (?:bien )?(?:dans )?(?:mon|le) rythme|(?:c'est )?quoi mon rythme"
    r"|(?:quel est |ou en est |ou j'en suis (?:de|avec|dans) |ou en suis-je (?:de|avec|dans) |voir )?mon rythme"
    r"|(?:est-ce que )?je (?:m'en sors|me debrouille)(?: (?:comment|bien))?|comment je (?:m'en sors|me debrouille)"
    r"|(?:est-ce que )?je suis (?:regulier|reguliere|dans les temps|a jour)"
    r"|am i (?:keeping (?:up )?(?:with |to )?|holding |sticking to |on |still on )?(?:my )?(?:rhythm|pace|on track"
    r"|doing ok|doing well)|(?:what's |what is |show )?my (?:rhythm|pace)"
    r"|how am i (?:doing|getting on)(?: with my (?:rhythm|pace))?"
    r"|(?:how is|how's) my (?:rhythm|pace)(?: going)?)"
)


def hear_rhythm_asked(turn: Turn, text: str) -> Turn | None:
    """Where the rhythm stands, asked in words; None for anything else."""
    return command_rhythm(turn, "") if _ASKED.fullmatch(plain(text).rstrip(" ?.!")) else None


def command_rhythm(turn: Turn, _rest: str) -> Turn:
    """/rhythm, /rythme: the rhythm, and what it still needs; the offer of one, where there is none."""
    wanted = turn.owner.rhythm
    if wanted is None:
        return turn.say(line("rhythm.none_yet"))
    left = max(wanted.times - held(turn.notebook, wanted, turn.today), 0)
    known = {"rhythm": rhythm_line(wanted)}
    if not left:
        return turn.say(line(f"rhythm.asked_kept_{wanted.period}", **known))
    plan = ((press("fallback.plan", "tell:plan"),),)
    return turn.say(line(f"rhythm.asked_left_{wanted.period}", n=left, **known), buttons=plan)


ANSWERS: Final = (hear_rhythm_asked,)
COMMANDS: Final = {"rhythm": command_rhythm, "rythme": command_rhythm}
