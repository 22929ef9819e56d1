"""What answers tell of an ask besides what was asked: why them, their whole name, "all the same", the ask itself."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.flows.people.whom import Whom
from bot.understanding import fold

_ALL_THE_SAME: Final = re.compile(
    r"\b(?:quand meme|tant pis|malgre tout|anyway|all the same|even so|go on|continue[rz]?|je garde|keep (?:it|mine))\b"
    r"|^\W*(?:(?:ok|oui|yes|no|non|allez|just|please)[ ,]+)*(?:send it|ask (?:it|him|her|them)|go for it"
    r"|i'll (?:risk|ask) it|envoie(?:[- ]la)?|on (?:l')?envoie|je (?:tente|lui demande)|on tente|vas[- ]y)\W*$"
)


_BECAUSE: Final = re.compile(
    r"^(?:(?:c['’]est )?(?:parce qu['’e]|pcq |vu qu['’e]|puisqu['’e]|car )|because |'?cause |cos |coz |cuz |since )"
    r"\s*(?P<why>\S.{3,}?)[\s.!]*$",
    re.IGNORECASE,
)
"""Why them, told before it is asked."""
_OF_THEM: Final = re.compile(
    r"^(?P<why>(?:elle|il|ils|elles|she|he|they)(?:['’](?:s|ve|d|re))?\s(?!(?:peut|pourrait|pourra|could|can|would)\b)\S.{3,}?)"
    r"[\s.!]*$",
    re.IGNORECASE,
)
"""What is told of them where another ask was expected."""
_SAID_TO_THEM: Final = re.compile(
    r"^(?:(?:peux|pourrais|veux)[- ]tu|(?:pouvez|pourriez|voulez)[- ]vous|est-ce que (?:tu peux|vous pouvez)"
    r"|accepterais-tu de|accepteriez-vous de|(?:could|can|would|will) you(?: please| be willing to)?)\s+",
    re.IGNORECASE,
)
"""An ask already worded as it would be said."""
_NAME_MOST: Final = 4  # words


_WHO: Final = re.compile(r"\W*(?:et )?(?:(?:c'est )?qui(?: est|,? c'est| sont)?|who(?:'s| is| are)?)\b")


def asks_who(text: str) -> bool:
    """ "Qui est Paul ?": a question of one's own, and nothing to ask somebody else."""
    return _WHO.match(fold(text).replace("’", "'")) is not None


_EXAMPLES: Final = r"(?:exemples?|idees?|ideas?|examples?|suggestions?)"
_HELP_ME: Final = (
    r"(?:help me|m'aider a|aide[rz]?-moi|explain|expliquer|suggest|suggerer|show me how|tell me (?:how|what|why)"
    r"|word it|me dire (?:comment|quoi|pourquoi))\b"
)
_WONDERS: Final = re.compile(
    r"\W*(?:(?:et|and|ok|mais|but|oui|yes|euh|um|hmm+|alors|so)\W+)*(?:"
    r"(?:quoi |like |such as )?(?:par exemple|for (?:example|instance)|such as what|like what|say what)(?: quoi)?"
    r"|(?:je|on|tu|vous) (?:lui |leur )?(?:demande|dis|mets|ecris|peux demander) quoi|quoi demander|ca ressemble a quoi"
    r"|(?:qu'est-ce que|que|c'est quoi|what|how|comment|what's|what is) (?:je|on|dois-je|puis-je|devrais-je|peut-on|to"
    r"|(?:can|could|should|do|would|shall) (?:i|one|we)|(?:could|should|do|would) (?:be|you mean|you suggest))\b.*"
    rf"|(?:(?:tu as|vous avez|t'as|as-tu|avez-vous|have you|do you have|you got) )?"
    rf"(?:des|une?|any|an?|some) {_EXAMPLES}.*"
    r"|(?:c'est quoi|ca veut dire quoi|what do you mean|what does (?:that|it) mean)\b.*"
    rf"|(?:(?:can|could|will|would) you|(?:peux|pourrais)-tu|(?:pouvez|pourriez)-vous|tu peux"
    rf"|vous pouvez) {_HELP_ME}.*)"
    r"\W*\?"
)
_TO_THEM: Final = re.compile(
    r"\W*(?:(?:hi|hello|hey|bonjour|salut|please|svp|stp)\W+(?:\w+\W+)?)?"
    r"(?:(?:could|can|would|will|do|are|have|might) you|(?:could|can|may|might) i |(?:pourrais|puis)-je "
    r"|(?:peux|pourrais|aurais|as|connais|serais|veux|voudrais)-tu|est-ce que (?:tu|vous|t')"
    r"|(?:pouvez|pourriez|auriez|avez|connaissez|seriez|voulez|voudriez)-vous"
    r"|(?:tu|vous) (?:pourrais|pourriez|aurais|auriez|connais|connaissez|serais|seriez|peux|pouvez))\b"
)


def said_to_them(text: str) -> bool:
    """ "Can you introduce me to your boss?", « auriez-vous vingt minutes ? »: the ask, as they will be told it."""
    return _TO_THEM.match(fold(text).replace("’", "'")) is not None and not wonders(text)


def wonders(text: str) -> bool:
    """ "Like what?", « je demande quoi ? », « comment on fait ? »: put to the coach, and nothing to ask of them."""
    return _WONDERS.fullmatch(fold(text).replace("’", "'").strip()) is not None


def all_the_same(text: str) -> bool:
    """ "Tant pis, je garde", "anyway": one's own words stand."""
    return _ALL_THE_SAME.search(fold(text)) is not None


def because(text: str) -> str | None:
    """The reason that a text tells where something else was asked."""
    found = _BECAUSE.match(text) or _OF_THEM.match(text)
    return found["why"] if found else None


def without_you(text: str) -> str:
    """An ask without "could you" before it."""
    return _SAID_TO_THEM.sub("", text).rstrip(" ?.!")


_NO_REASON: Final = re.compile(
    r"\W*(?:(?:euh|bah|ben|oh|well|um)\W+)*(?:bof|comme ca|pour rien|rien(?: de (?:special|particulier))?|sans raison"
    r"|(?:pas|aucune) (?:de )?raison(?: particuliere| speciale)?|par hasard|no (?:particular |special |real )?reason"
    r"|nothing (?:special|particular|in particular)|just because|because|parce que|none|aucune|meh)\W*"
)


def is_no_reason(text: str) -> bool:
    """ "Bof", "no particular reason": the ask goes without one."""
    return _NO_REASON.fullmatch(fold(text)) is not None


def in_full(whom: Whom | None, text: str) -> Whom | None:
    """Whoever was only called Paul, once they are called Paul Mercier instead of the reason."""
    words = text.strip(" .!").split()
    first = fold(whom.name).split() if whom and whom.id is None else []
    is_longer = bool(first) and len(first) < len(words) <= _NAME_MOST and fold(text).split()[: len(first)] == first
    return replace(whom, name=" ".join(words)) if whom and is_longer and all(w[0].isupper() for w in words) else None
