"""Where does one begin? "I just signed up, what now?", « on fait quoi ? »: with a person, then a goal, then the day."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.lines import line
from bot.flows.first_words import first_person, is_blank
from bot.flows.goals.cards import open_goals
from bot.flows.meanings.polite import plain
from bot.flows.today import command_today
from bot.flows.turn import Turn, press

_GREETING: Final = (
    r"(?:(?:hello|hi|hey|salut|bonjour|bonsoir|coucou|bon|alors|ok|okay|so|right|et|and|voila|ca y est|thanks"
    r"|merci)[ ,.!:]+)*"
)
_NEW: Final = (
    r"(?:(?:je viens|on vient) (?:de m'inscrire|de commencer|d'arriver|de t'installer|de vous installer|de te trouver)"
    r"|je (?:debute|suis nouve(?:au|lle)(?: ici)?|decouvre)|je me lance|c'est (?:ma|la) premiere fois(?: ici)?"
    r"|i(?:'ve| have)? just (?:signed up|joined|started|installed (?:this|you)|found you|got here)"
    r"|i(?:'m| am) new(?: here| to this)?|(?:this is )?(?:my )?first time(?: here)?)"
)
_WHAT_NOW: Final = re.compile(
    rf"{_GREETING}(?:{_NEW}[ ,.!:]*)?(?:et |and |so |bon |alors |du coup )*(?:"
    r"(?:on|je) (?:fait|fais) quoi(?: maintenant| du coup| alors| ici| avec (?:toi|vous))?"
    r"|qu'est-ce qu(?:'on|e je) (?:fait|fais)(?: maintenant| ici)?"
    r"|(?:par|je commence par|on commence par) (?:ou|quoi)(?: (?:je |on )?(?:commence(?:r|-t-on)?|dois[- ]je commencer"
    r"|faut commencer|devrais commencer))?|(?:on|je) commence(?: par (?:ou|quoi))?|comment (?:on|je) commence"
    r"|on y va|c'est parti|je suis pret(?:e)?|maintenant(?: quoi)?|comment (?:je|on) m'y prends"
    r"|what now|now what|what (?:do|should|can) (?:i|we) do(?: now| first| here)?"
    r"|what(?:'s| is) (?:first|the first step)|where (?:do|should|can) (?:i|we) (?:start|begin)"
    r"|how (?:do|should|can) (?:i|we) (?:start|begin|get started)"
    r"|(?:let's|shall we) (?:go|start|begin|get started)|i(?:'m| am) ready|ready)"
)
_JUST_HERE: Final = re.compile(_GREETING + _NEW)


def hear_beginning(turn: Turn, text: str) -> Turn | None:
    """What comes first for this user; None for any other words, and while something is asked."""
    said = plain(text).rstrip(" ?.!")
    if turn.current or not (_WHAT_NOW.fullmatch(said) or _JUST_HERE.fullmatch(said)):
        return None
    if is_blank(turn):
        return first_person(turn)
    if not open_goals(turn):
        ways = (press("goal.new", "goalnew"), press("fallback.today", "tell:today"))
        return turn.say(line("begin.goal"), buttons=(ways,))
    return command_today(turn, "")


ANSWERS: Final = (hear_beginning,)
