""" "I had coffee with Tim on Tuesday", « j'ai déjeuné mercredi avec Léa » : told in the past, on the last such day."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.labelled import Labelled

_LEAD: Final = (
    r"(?:(?:alors|bon|ben|donc|ok|salut|coucou|bonjour|et|sinon|aussi|au fait|so|well|hey|hi|hello|and|also|oh|ah|btw"
    r"|by the way|,|!|\.|:) )*"
)
_BREAK: Final = (
    r"(?:who|and|we|i|he|she|they|it|is|'s|'re|are|about|for|that|to|because|but|so|then|will|'ll|qui|que|qu'|et|on"
    r"|je|j'|il|elle|ils|elles|nous|vous|c'|est|sont|pour|puis|mais|car|alors|afin|[,.;:!?()/&+…–—-])"
)
"""What begins another matter: the day behind it may be that of something still to come."""
_REST: Final = rf"(?:(?! {_BREAK}(?: |$)) \S+)*"
_MET_EN: Final = (
    r"(?:had(?! (?:to|better|planned|booked|arranged|agreed|hoped|meant|scheduled|set|fixed|asked)(?: |$))|saw|seen|met"
    r"|grabbed|shared|bumped into|ran into|caught up|(?:spoke|talked|chatted|sat down)(?: to| with)?|went for)"
)
_MET_FR: Final = (
    r"(?:(?:petit-)?dejeune|dine|brunche|mange|bu|revue?s?|vue?s?|croise[es]*|rencontre[es]*|retrouve[es]*|appele[es]*"
    r"|echange|discute|papote|parle|passe|partage|fait (?=une? )|eu"
    r"|pris(?! (?:une? |le |mon |notre )?(?:rdv|rendez-vous|date|contact)))"
)
_CAME: Final = (
    r"(?:\S+ ){1,3}(?:(?:dropped|popped|came|called|stopped|swung) (?:in|by|round|over)"
    r"|(?:est|sont) (?:re)?(?:passe|venu)e?s?(?: (?:me|nous) voir)?)"
)
_TOLD: Final = re.compile(
    rf"{_LEAD}(?:(?:(?:i|we) (?:(?:'ve|have|just|also|finally|actually) )*)?{_MET_EN}"
    r"|(?:j' ai|jai|on a|nous avons|on s' est|nous nous sommes) (?:(?:bien|enfin|aussi|encore|juste|deja|tous) )*"
    rf"{_MET_FR}|{_CAME}|(?P<bare>(?:petit-)?dejeune|dine|brunche|croise|rencontre|retrouve)){_REST}"
)
_OF: Final = frozenset({"de", "d'", "du", "pour", "for", "about", "until", "till", "before", "avant", "vers"})


def has_been(message: Labelled) -> bool:
    """Whether the words before the first day tell that people met, and nothing else: then it was the last such day."""
    days = message.tagged("d")
    first = days[0].first if days else 0
    if not first or message.view.tokens[first].norm != "<day-open>":
        return False
    words = message.norms(0, first)
    found = None if words[-1] in _OF else _TOLD.fullmatch(" ".join(words))
    return found is not None and (not found["bare"] or _is_over(message, found["bare"]))


def _is_over(message: Labelled, word: str) -> bool:
    """« Déjeuné », and not « déjeune »: with its accent."""
    raw = next(token.raw for token in message.view.tokens if token.norm == word)
    return raw.lower().endswith(("é", "e\u0301"))
