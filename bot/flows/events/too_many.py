"""« J'ai trop d'événements », "too many clubs": one of them may go, and that is fine (P7, P23)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.commitments import memberships
from bot.domain.lines import Button, line
from bot.domain.meetings import Event
from bot.flows.meanings.no_answer_yet import flat
from bot.flows.turn import Turn, press

_WHAT: Final = (
    r"(?:evenements?|soirees?|salons?|engagements?|clubs?|associations?|assos?|adhesions?|invitations?|cotisations?"
    r"|apero?s|sorties?|conferences?|meetups?|afterworks?|reunions? de reseau|trucs? (?:le soir|reseau)"
    r"|networking events?|events?|evenings?|memberships?|commitments?|invites?|meetups?|fairs?|evening things)"
)
_WHEN: Final = (
    r"(?:,? (?:ce mois(?:-ci)?|cette (?:semaine|annee)|en ce moment|a la fois|d'un coup|prevue?s|en decembre|le soir"
    r"|this (?:month|week|year)|at (?:the moment|once)|right now|these days|coming up|on|lined up|planned|now|to go to"
    r"|in december))*"
)
_TOO_MANY: Final = re.compile(
    r"(?:(?:mais|but|oh|ah|pff+|bon|la|franchement|honestly|help|au secours|coach|ok|en fait|actually)[ ,!]+)*"
    r"(?:(?:j'ai|je suis (?:sur|dans|de|a)|il y a|y a|on a|ca fait|c'est|je vais a)(?: vraiment| bien| deja)? )?"
    rf"(?:beaucoup )?trop (?:d'|de ){_WHAT}{_WHEN}"
    rf"|(?:(?:i have|i've got|i've|there are|there's|i'm (?:going to|in)|that's) )?(?:really |way |far |just )?"
    rf"too many {_WHAT}{_WHEN}"
    rf"|je (?:m'eparpille|me disperse|cours partout)(?: (?:entre|avec|dans) .{{3,40}})?"
    r"|i'm (?:spread(?:ing myself)? too thin|all over the place|overcommitted|over-committed)"
    rf"|(?:je suis|i'm) (?:deborde|submerge|noye|swamped|overwhelmed|drowning)e? (?:d'|par (?:les |mes )|de |sous les "
    rf"|by |with |in )(?:my |the )?{_WHAT}{_WHEN}"
)
_OF_ANY_KIND: Final = re.compile(r"\b(?:engagement|commitment|reunion)")
_MOST: Final = 6


def hear_too_many(turn: Turn, text: str) -> Turn | None:
    """What could go, one tap each; none known: which weighs most."""
    if not _TOO_MANY.fullmatch(flat(text)):
        return None
    ahead = [event for event in turn.notebook.events if event.is_committed and event.on and event.on >= turn.today]
    ahead.sort(key=lambda event: (event.on or turn.today, event.id))
    known = [*ahead, *memberships(turn.notebook)]
    why = (press("button.why", "why:P23"),)
    if not known and _OF_ANY_KIND.search(flat(text)):
        return None
    if not known:
        return turn.say(line("event.too_many_untold"), buttons=(why,))
    return turn.say(line("event.too_many"), buttons=(*((_let_go(event),) for event in known[:_MOST]), why))


def _let_go(event: Event) -> Button:
    return press("event.let_go", f"eventoff:{event.id}:ask", name=event.name)


ANSWERS: Final = (hear_too_many,)
