"""The weeks ahead, rehearsed: what the coach would write first, and on which day, if nothing new came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from bot.coaching.nudges import Nudge
from bot.coaching.rehearsal import does_all, rehearse
from bot.domain.lines import line
from bot.domain.notebook import Notebook
from bot.flows.cards.follow_up import on_its_day
from bot.flows.settings.cities import CITY
from bot.flows.turn import Turn, press
from bot.understanding import fold

DAYS: Final = 28
MOST: Final = 20  # lines
IN_WORDS: Final = re.compile(
    r"(?:what|when) (?:will|would|are) you (?:going to |next )?(?:write|say|send|tell|remind"
    r"|nudge)(?: (?:to )?me\b.*)?"
    r"|(?:quand |que |qu'|qu'est-ce que |quand est-ce que )"
    r"(?:vas-tu|tu vas|allez-vous|vous allez) (?:m'|me )(?:ecri|rappel|di)\w+.*"
    r"|(?:tu |vous )?(?:m'|me )(?:ecri\w*|rappelles?|rappelez|relances?|parles?) quand(?: (?:la prochaine fois"
    r"|ensuite))?"
    r"|(?:c'est )?quand (?:ton|votre|le) prochain (?:message|rappel|signe)|when(?:'s| is) (?:your"
    r"|the) next (?:message|nudge|reminder)"
    r"|(?:que|quand) (?:m'|me )(?:ecriras|rappelleras|diras|ecrirez|rappellerez|direz)-(?:tu|vous)\b.*"
)


def command_rehearse(turn: Turn, rest: str) -> Turn:
    """/rehearse: the next four weeks, each thing done when it is proposed."""
    del rest
    if turn.owner.zone is None:  # nothing would ever come
        return turn.say(line("city.missing"), buttons=((press("settings.button.city", f"set:{CITY}"),),))
    coming = list(_coming(turn))
    settings = ((press("small_talk.settings", "settings"),),)
    if not coming:
        return turn.say(line("rehearse.nothing"), buttons=settings)
    lines = [on_its_day(book, nudge, day) for nudge, day, book in coming[:MOST]]
    if left := len(coming) - len(lines):
        lines.append(line("rehearse.more", n=left))
    return turn.say(line("rehearse.head"), *lines, line("rehearse.tail"), buttons=settings)


def hear_rehearse(turn: Turn, text: str) -> Turn | None:
    """ "What are you going to write to me?", said in words."""
    return command_rehearse(turn, "") if asks_what_comes(text) else None


def asks_what_comes(text: str) -> bool:
    """Whether a text asks, in words and of nothing else, what the coach will write."""
    return IN_WORDS.fullmatch(fold(text).strip(" .!?").replace("’", "'")) is not None


def _coming(turn: Turn) -> Iterator[tuple[Nudge, date, Notebook]]:
    """Each item to come, its local day, and the notebook as it is then."""
    for message in rehearse(turn.notebook, turn.now, DAYS, does_all):
        for nudge in message.nudges:
            yield nudge, turn.owner.local(message.at).date(), message.before


COMMANDS = {"rehearse": command_rehearse, "apercu": command_rehearse}
ANSWERS = (hear_rehearse,)
LONG_COMMANDS = tuple(COMMANDS)  # a month of a notebook of 300 people takes more than a tenth of a second
LONG_WORDS = (asks_what_comes,)
