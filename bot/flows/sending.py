""" "Send it", under words to send: the coach writes to nobody; one tap opens the chat with the words in it."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.lines import Button, line
from bot.flows.just_said import last_actions
from bot.flows.turn import Turn, press
from bot.understanding import fold

_LEAD: Final = (
    r"(?:(?:ok|okay|yes|yeah|yep|great|perfect|nice|good|fine|oui|ouais|super|parfait|(?:tres )?bien|vas[- ]y|allez)"
    r"[ ,.!]+)*"
)
_WHICH_EN: Final = (
    r"(?:it|that|this|them|(?:number |no )?(?:one|two|1|2)"
    r"|the (?:first|second|1st|2nd|top|last|shorter|longer)(?: one)?)"
)
_WHICH_FR: Final = r"(?:le|la|les|ca|cela|(?:le |la )?(?:1er|2e|premiere?|deuxieme|seconde?|dernier|derniere|1|2))"
_SEND_IT: Final = re.compile(
    rf"{_LEAD}(?:"
    rf"(?:(?:can|could|will|would) (?:you|u) |please |just |go ahead and |i want (?:you )?to )*send {_WHICH_EN}?"
    r"(?: (?:off|out|over|now|then|please|(?:to|for) (?:him|her|them|me|[a-z][\w'-]+)|by (?:email|text|mail)))*"
    r"|go ahead"
    rf"|(?:(?:tu peux|vous pouvez|peux[- ]tu|pouvez[- ]vous|je veux (?:que tu |que vous )?) ?)?"
    rf"(?:l'|le |la |les |lui )*envo(?:ie[sz]?|yez|yer)(?:[- ](?:{_WHICH_FR}|lui|leur|moi))*"
    r"(?: (?:maintenant|stp|svp|s'il (?:te|vous) plait|a (?:lui|elle|eux|[a-z][\w'-]+)|par (?:mail|texto|sms)))*"
    r")"
)


def hear_send_it(turn: Turn, text: str) -> Turn | None:
    """What sends it, said and offered again; None when no words to send were just shown."""
    if _SEND_IT.fullmatch(fold(text).replace("’", "'").strip(" .!?")) is None:
        return None
    shown = [does.removeprefix("sent:") for does in last_actions(turn) if does.startswith("sent:")]
    if len(shown) != 1:
        return None
    send = Button(line("drafting.send"), sends=f"draft {shown[0]}", style="primary")
    return turn.say(line("drafting.yours_to_send"), buttons=((send,), (press("drafting.sent", f"sent:{shown[0]}"),)))


ANSWERS = (hear_send_it,)
