"""Settings changed in the middle of a conversation: "pause deux semaines", "speak English", "once a week"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from bot.domain.lines import line
from bot.flows.rhythms import rhythm_line, rhythm_of, told_rhythm
from bot.flows.settings import spoken_pace, spoken_pause, spoken_reasons
from bot.flows.settings.doors import command_language
from bot.flows.settings.pausing import command_resume, pause_until
from bot.flows.settings.shown import show
from bot.flows.settings.words import read_language
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding import fold

_AGAIN: Final = r"(?: (?:a|de) nouveau| again| encore)"
_RESUME: Final = re.compile(
    r"(?:(?:ok|c'est bon|allez|alors|well|so|please|stp|svp)[ ,]+)?"
    r"(?:(?:tu peux |vous pouvez |you (?:can|may) )?(?:now |maintenant )?"
    r"(?:(?:reprends|reprendre|reprenez|reviens|revenez|resume|come back|recommence[rz]?"
    rf"|reecri(?:s|re|vez)(?:[- ]moi)?){_AGAIN}?"
    rf"|(?:m'ecrire|ecri(?:s|vez)[- ]moi|write(?: to)?(?: me)?|start(?: writing(?: to me)?)?){_AGAIN})"
    r"|(?:ne )?(?:t'arrete|vous arretez|arrete[sz]?) (?:surtout )?pas(?: de m'ecrire)?"
    r"|(?:don't|do not|never) stop(?: (?:writing|messaging)(?: to)?(?: me)?)?"
    r"|(?:continue[rz]?|keep) (?:a m'ecrire|de m'ecrire|writing(?: to me)?))$"
)
"""Not to stop is the same wish: whoever is not paused hears that they are not."""
_SPEAK: Final = re.compile(
    r"(?:parl(?:e|ez|er|ons)(?:[- ]moi)?|(?:let's |please )?speak(?: to me)?|talk(?: to me)?)(?: en| in)? (\w+)"
)
_ALL: Final = re.compile(r"(?:(?:mes |les |my )?(?:reglages|parametres|preferences|settings))$")


def hear_setting(turn: Turn, text: str) -> Turn | None:
    """A setting said in words and nothing else; None for any other text."""
    said = fold(text).replace("’", "'").strip(" .!?")
    if _RESUME.fullmatch(said):
        return command_resume(turn, "")
    return show(turn) if _ALL.fullmatch(said) else None


def hear_language(turn: Turn, text: str) -> Turn | None:
    """ "Speak English", « parlons français », in the middle of anything; None for any other text."""
    spoken = _SPEAK.fullmatch(fold(text).replace("’", "'").strip(" .!?"))
    return command_language(turn, spoken[1]) if spoken and read_language(spoken[1]) else None


def press_hush(turn: Turn, args: tuple[str, ...]) -> Turn:
    """A pause of so many days, offered when the coach writes too much."""
    if not args or args[0] not in ("7", "14", "30"):
        return turn.toast("error.old_button")
    return pause_until(turn, turn.today + timedelta(days=int(args[0])))


def hear_rhythm(turn: Turn, text: str) -> Turn | None:
    """ "Two lunches a month": how often one wants to meet people (P9); None for any other text."""
    told = told_rhythm(text)
    rhythm = rhythm_of(told) if told else None
    if rhythm is None:
        return None
    turn = turn.own(rhythm=rhythm).did("undo.rhythm")
    return turn.say(line("rhythm.noted", rhythm=rhythm_line(rhythm)), buttons=((undo_button(turn),),))


ANYWHERE = (*spoken_pause.ANYWHERE, *spoken_pace.ANYWHERE, hear_language)
ANSWERS = (*spoken_pause.ANSWERS, *spoken_pace.ANSWERS, *spoken_reasons.ANSWERS, hear_setting, hear_rhythm)
PRESSES = {"hush": press_hush, **spoken_pace.PRESSES, **spoken_reasons.PRESSES}
