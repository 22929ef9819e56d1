"""What is said right under the card of a help: done by word of mouth, left at that, another day (P25-P27)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.help_thread import standing
from bot.domain.drafts import Draft
from bot.domain.helps import Help
from bot.domain.lines import line
from bot.flows.helps.story import DONE, STORY, did, leave, show
from bot.flows.turn import Turn
from bot.understanding import fold, read_answer, read_day

_LEFT: Final = re.compile(r"\b(?:laisse(?:z|r)?|oublie(?:z)?|tant pis|leave|drop|forget|never mind)\b")
_BY_MOUTH: Final = re.compile(
    r"\b(?:de vive voix|en personne|in person|face to face|par telephone|on the phone|by phone"
    r"|(?:c'est |c etait |deja |already |i've |i |j'ai |je l'ai |je lui ai )+(?:deja |already )?"
    r"(?:fait|dit|faite|remerciee?|raconte|rendu|regle|done|said|thanked|told|did)\b)"
)
_WAS_ON: Final = re.compile(r"^\W*(?:non|no)?\W*(?:c'etait|c'est|it was|that was|ca date|recue?|le|on)\b")


def hear_story(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """ "C'est fait de vive voix", "leave it", "it was on the 3rd", under the card; None for another matter."""
    help_ = turn.notebook.find(Help, str(draft.filled.get("help")))
    if help_ is None or text.rstrip().endswith("?"):
        return None
    said, answer = fold(text).replace("’", "'"), read_answer(text, lang=turn.lang)
    names = {mention.known or mention.name for mention in turn.read(text).people}
    if names - {help_.from_}:
        return None
    if _LEFT.search(said) or (answer and answer.verb in ("drop", "stop")):
        return leave(turn, help_)
    at = standing(turn.notebook, help_, turn.today).stage
    if _BY_MOUTH.search(said) or (answer and answer.verb == "done"):
        return did(turn, help_, at) if at in DONE else turn.say(line("answer.already"))
    days = read_day(text, lang=turn.lang, today=turn.today, towards="past") if _WAS_ON.match(said) else ()
    if days and days[0] <= turn.today:
        fixed = replace(help_, on=days[0])
        turn = turn.put(fixed).did("undo.help_fixed", names=turn.notebook.names((help_.from_,)))
        return show(turn, fixed, head=(line("help.fixed"),))
    return None


DRAFTS = {STORY: hear_story}
