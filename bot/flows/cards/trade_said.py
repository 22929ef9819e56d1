"""What somebody does, said in so many words: "Nina is an accountant", "Bob builds websites" (P30)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.trades import sought
from bot.flows.sayings import plainly
from bot.understanding import Mention, Offer, Reading

_END: Final = (
    r"(?=$|[,.;:!?\n(]| (?:who|qui|at|chez|in|for|and|et|but|mais|dans|à|depuis|since|now|by|près|near|pour)\b)"
)
_IS: Final = (
    r",? (?:qui |who )?(?:is|'s|est|works as|worked as|travaille comme|bosse comme)(?: (?:now|also|aussi|maintenant))?"
    rf" (?:(?:an?|une?) )?(?P<role>(?!(?:not|pas|looking|the|le|la)\b)[^,.;:!?\n(]{{2,40}}?){_END}"
)
_DOES: Final = (
    r" (?P<offer>(?:builds|makes|designs|does|writes|translates|teaches|repairs|fixes|sells|crée|conçoit|fabrique"
    rf"|fait (?:des |du |de la )|traduit|enseigne|répare|vend|développe) ?[^,.;:!?\n(]{{2,40}}?){_END}"
)


def with_trade(reading: Reading, text: str) -> Reading:
    """The reading with the trade of whoever is said to have one that is known, where it was not read."""
    if reading.intent not in ("note", "log_meeting"):
        return reading
    said = plainly(text)
    people = tuple(_with_role(mention, said) for mention in reading.people)
    told = reading.offers or reading.given or reading.received or reading.promises or reading.needs
    offers = reading.offers if told else tuple(offer for one in people if (offer := _offer(one, said)))
    return replace(reading, people=people, offers=offers)


def _with_role(mention: Mention, said: str) -> Mention:
    found = None if mention.role else re.search(rf"\b{re.escape(mention.name)}{_IS}", said)
    return replace(mention, role=found["role"]) if found and sought(found["role"]) else mention


def _offer(mention: Mention, said: str) -> Offer | None:
    found = None if mention.role else re.search(rf"\b{re.escape(mention.name)}{_DOES}", said)
    if found is None or not sought(found["offer"]):
        return None
    _, _, what = found["offer"].partition(" ")
    what = _SOME.sub("", what)
    return Offer(mention.name, what if sought(what) else found["offer"])


_SOME: Final = re.compile(r"^(?:des |du |de la |les |la |le )")
