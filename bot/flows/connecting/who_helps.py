"""Who of the notebook could help somebody: "who can help Sophie?" is answered by what she looks for (P27, P30)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.matches import match_for
from bot.domain.lines import line
from bot.flows.meanings.polite import plain
from bot.flows.people.card_asked import named
from bot.flows.turn import Turn, press
from bot.understanding.folding import as_typed

_ASKED: Final = re.compile(
    r"(?:(?:et|and|mais|but|so|alors|dans mon carnet|in my network)[ ,]+)*"
    r"(?:(?:a )?qui(?: (?:donc|d'autre))? (?:peut|pourrait|saurait|va)(?: bien)? (?:aider|depanner|etre utile a)"
    r"|who(?: else)? (?:can|could|might|would)(?: possibly)? (?:help|be (?:useful|of use) to)"
    r"|(?:do i know )?(?:anyone|someone) (?:who (?:can|could) )?(?:to )?help) (?P<who>[^,;:.!?]{2,40}?)"
    r"(?: (?:avec ca|pour ca|la-dessus|with (?:that|it|this)))?"
)


def hear_who_helps(turn: Turn, text: str) -> Turn | None:
    """Of somebody of the notebook: whom what they look for could bring them to; None for anybody else."""
    found = _ASKED.fullmatch(plain(text).rstrip(" ?.!"))
    person = named(turn, as_typed(text, found["who"]), alone=True) if found else None
    if person is None:
        return None
    if match := match_for(turn.notebook, person):
        told = {"need": match.need.what, "offer": match.offer.what}
        one, other = person.called, match.by.called
        row = (press("connect.button", f"connect:{person.id}:{match.by.id}", one=one, other=other),)
        return turn.say(line("connect.could_help", one=one, other=other, **told), buttons=(row,))
    card = (press("people.button", f"card:{person.id}", name=person.called),)
    if needs := person.open_needs:
        return turn.say(line("connect.nobody_for", name=person.called, need=needs[-1].what), buttons=(card,))
    return turn.say(line("connect.no_need", name=person.called), buttons=(card,))


ASKED: Final = (hear_who_helps,)
