"""Settings changed in the middle of a conversation: "pause deux semaines", "speak English", "once a week"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from bot.domain.lines import line
from bot.flows.pausing import command_pause, command_resume, pause_until
from bot.flows.rhythms import rhythm_line, rhythm_of, told_rhythm
from bot.flows.setting_words import read_language, read_until
from bot.flows.settings import SETTINGS, command_language
from bot.flows.settings_shown import show
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import fold

_PAUSE: Final = re.compile(
    r"(?:(?:mets|mettez)(?:[- ]toi|[- ]vous)? en |mettre (?:le coach )?en |fais une |faites une |take a |put it on )?"
    r"(?:pause|silence|tais[- ]toi|taisez[- ]vous|be quiet|stop writing)\b"
)
_MY_PAUSE: Final = re.compile(
    r"(?:(?:bon|ok|alors|allez|stop|well|so|right)[ ,.!]+)*"
    r"(?:(?:je (?:fais|prends|vais faire|vais prendre|voudrais|veux|souhaite|suis en|me mets en)|j'aimerais|on fait)"
    r" (?:faire |prendre )?(?:une |un )?(?:petite )?(?:pause|break)|je (?:suis|pars|serai) en (?:vacances|conges?)"
    r"|laisse[sz]?[- ]moi (?:tranquille|souffler|respirer)"
    r"|(?:ne )?(?:m'ecri[st]|m'ecrivez|me derange[sz]?) (?:plus|pas)|pas de (?:messages?|rappels?|nouvelles)"
    r"|(?:i'm|i am|let's|i'll|i'd like to) (?:taking?|having?|take|have) a (?:little )?break|i need a break"
    r"|i'm (?:on|off on|going on) (?:holiday|vacation|leave)|leave me (?:alone|be|in peace)"
    r"|(?:don't|do not) (?:write(?: to me)?|message me|text me|disturb me)|no (?:messages?|reminders?|nudges?))"
    r"(?= (?:jusqu|pendant|pour|until|till?|for|avant|before|cette|this|d'ici)|\s*[,:])"
)
""" "Je fais une pause jusqu'au 4 janvier", "leave me alone until Monday": only with its day."""
_RESUME: Final = re.compile(
    r"(?:tu peux |vous pouvez |you can )?(?:reprends|reprendre|reprenez|reviens|revenez|resume|come back)$"
)
_WEEKLY: Final = re.compile(
    r"(?:(?:seulement |juste |plutot )?une (?:seule )?fois par semaine|(?:only |just )?once a week)$"
)
_SPEAK: Final = re.compile(
    r"(?:parle(?:z|r|ons)?(?:[- ]moi)?|(?:let's |please )?speak(?: to me)?|talk(?: to me)?)(?: en| in)? (\w+)"
)
_ALL: Final = re.compile(r"(?:(?:mes |les |my )?(?:reglages|parametres|preferences|settings))$")


def hear_setting(turn: Turn, text: str) -> Turn | None:
    """A setting said in words and nothing else; None for any other text."""
    said = fold(text).replace("’", "'").strip(" .!?")
    if pause := _PAUSE.match(said):
        rest = text.strip()[pause.end() :].strip(" .!?,")
        return command_pause(turn, rest) if not rest or read_until(rest, turn.lang, turn.today) else None
    if (mine := _MY_PAUSE.match(said)) and not turn.read(text).people:
        until = read_until(text.strip()[mine.end() :].strip(" .!?,"), turn.lang, turn.today)
        return pause_until(turn, until) if until else None
    if _RESUME.fullmatch(said):
        return command_resume(turn, "")
    if _WEEKLY.fullmatch(said):
        turn = turn.own(days=(0,)).did("undo.days")
        return turn.say(line("pause.weekly"), buttons=((press("small_talk.settings", SETTINGS),),))
    if (spoken := _SPEAK.fullmatch(said)) and read_language(spoken[1]):
        return command_language(turn, spoken[1])
    return show(turn) if _ALL.fullmatch(said) else None


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


ANSWERS = (hear_setting, hear_rhythm)
PRESSES = {"hush": press_hush}
