""" "We're meeting at 1pm instead", said after the word before a meeting: that meeting has another hour (P19)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.domain.lines import line
from bot.domain.meetings import Meeting
from bot.flows.resuming import asks
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding import fold, read_time
from bot.understanding.dates import find_days

_HOUR: Final = r"\d{1,2}(?: ?heures?(?: \d{2})?| ?[h:.] ?\d{0,2})?(?: ?[ap]\.?m\.?| o'clock)?"
_WHEN: Final = rf"(?P<when>(?:half past |quarter (?:to|past) )?(?:{_HOUR}|noon|midday|midi(?: et demie)?))"
_TO: Final = r"(?: (?:a|at|pour|to|till|until|jusqu'a|vers|around|back to|forward to))?"
_MOVED_FR: Final = r"(?:decale|repousse|avance|deplace|remis|reporte|recale)\w*"
_MOVED: Final = r"(?:moved|pushed|brought|put back|changed|rescheduled|delayed|shifted)(?: back| forward)?"
_LEAD: Final = r"\W*(?:(?:en fait|finalement|au fait|non|ah|oh|oups|actually|by the way|no|sorry|update)[ ,:.!]+)*"
_WAYS: Final = (
    (
        r"(?:we(?:'re| are| will be|'ll be)?|i'm|i am) (?:now |actually )?(?:meeting|seeing (?:each other|her|him|them)"
        rf"|meet|having (?:it|lunch|coffee)){_TO} {_WHEN} (?:instead|rather|now|actually|in the end|after all)"
    ),
    (
        rf"(?:(?:it|that|we|she|he|they)(?:'s|'ve|'re| has| have| is| was)? )?(?:been |just )*{_MOVED}"
        rf"(?: (?:it|that|us))?{_TO} {_WHEN}"
    ),
    rf"(?:let's )?(?:make|push|move) (?:it|that){_TO} {_WHEN}",
    (
        r"(?:on|nous) (?:se |nous )?(?:voit|voyons|retrouve|retrouvons|verra|donne rendez-vous) "
        rf"(?:plutot |finalement )?(?:a|vers) {_WHEN}(?: (?:plutot|finalement|en fait|du coup|au final))?"
    ),
    rf"(?:(?:c'est|ca a ete|c'a ete|il a|elle a|on a|rdv|rendez-vous) )?{_MOVED_FR}{_TO} {_WHEN}",
    (
        rf"(?:(?:c'est|ce sera|it's|it is|it'll be) )?(?:plutot|finalement|rather|at|a){_TO} {_WHEN}"
        r"(?: (?:plutot|finalement|instead|rather|now))?"
    ),
)
_SAID: Final = tuple(re.compile(rf"{_LEAD}{way}[\s.!]*") for way in _WAYS)
"""Folded, apostrophes straight."""
_INSTEAD: Final = re.compile(
    rf"\b(?:instead|rather|now|actually|in the end|after all|plutot|finalement|en fait|du coup|au final|make|let's"
    rf"|{_MOVED}|{_MOVED_FR})\b"
)
"""What says that it was otherwise before."""
_SOON: Final = timedelta(days=1)
_LONGEST: Final = 10  # words


def hear_other_hour(turn: Turn, text: str) -> Turn | None:
    """The planned meeting that was just spoken of, or the only one of today and tomorrow, at that hour of its day."""
    said = fold(text).replace("’", "'").strip()
    found = next((match for way in _SAID if (match := way.fullmatch(said))), None)
    if found is None or not _INSTEAD.search(said) or len(said.split()) > _LONGEST or find_days(text, lang=turn.lang):
        return None
    if turn.current and asks(turn.current):
        return None
    meeting, hour = _meant(turn), read_time(found["when"], lang=turn.lang)
    if meeting is None or hour is None or hour == meeting.at:
        return None
    turn = turn.put(replace(meeting, at=hour)).did("undo.redated")
    names = turn.notebook.names(meeting.people)
    return turn.say(line("redated.hour", names=names, day=meeting.on, time=hour), buttons=((undo_button(turn),),))


def _meant(turn: Turn) -> Meeting | None:
    prepared = [item.about for item in turn.notebook.attention.last_items if item.reason == "prepare"]
    ahead = [one for one in turn.notebook.meetings if one.is_planned and turn.today <= one.on <= turn.today + _SOON]
    meant = [one for one in ahead if one.id in prepared] or [one for one in ahead if one.at]
    return meant[0] if len(meant) == 1 else None


ANSWERS = (hear_other_hour,)
