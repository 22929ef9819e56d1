"""What an appointment is when nobody is named: "an interview at Airbus on Thursday" is "Interview at Airbus"."""

from __future__ import annotations

import re
from typing import Final

from bot.flows.cards.memo import Memo
from bot.flows.event_naming import event_of
from bot.flows.turn import Turn

_SEEING: Final = re.compile(
    r"^(?:(?:i['’]m|i am|we['’]re|we are|i['’]ll be) (?:seeing|meeting|having)(?: with)?"
    r"|(?:je|on|nous) (?:vois|voit|voyons|rencontrer?|rencontrons|retrouver?|retrouvons)) ",
    re.IGNORECASE,
)


def what_it_is(turn: Turn, memo: Memo) -> str:
    """In the user's words, without its day."""
    name = _SEEING.sub("", event_of(turn, memo.words, memo.reading).name)
    return name[:1].upper() + name[1:]
