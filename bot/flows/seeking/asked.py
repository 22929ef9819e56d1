"""Who of the notebook is asked for, in whatever words: "who do I know at Acme?", « à qui demander pour… »."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.wants import trades_of
from bot.flows.sayings import plainly
from bot.understanding import fold
from bot.understanding.roll_words import is_role

_LEAD: Final = (
    r"\W*(?:(?:et|and|alors|so|du coup|dis|tell me|ok|euh|deja|bon|au fait|tiens|sinon|stp|please|hey|by the way|btw)"
    r"\W+)*"
)
"""What stands before a question."""
_ASKS_WHOM: Final = re.compile(
    r"\b(?:demander|m'adresser|parler|solliciter|poser la question|me tourner)(?: (?:ca|cela|de l'aide|conseil))?"
    r" (?:a|vers|avec|aupres de) qui\b"
    r"|\b(?:a|vers|aupres de) qui (?:(?:je (?:peux|pourrais|dois)|(?:puis|pourrais|dois)-je)"
    r" (?:(?:bien|encore|donc) )*(?:me |m'|en )?[a-z]{2,}(?:er|ir|re)\b|demander|m'adresser"
    r"|me tourner)\b"
    r"|\bask (?:who|whom)\b|\bwhom? (?:can|could|should|do|might|would) i (?:ask|turn to|talk to|speak to)\b"
)


_HAND_WANTED: Final = re.compile(
    r"\b(?:who|anyone|anybody|someone|somebody|qui|quelqu'un)\b.{0,24}"
    r"\b(?:help(?:s)? (?:me|us)|give me a hand|advise me|m'aider|nous aider|me (?:conseiller|depanner|renseigner"
    r"|former))\b"
    r"|^\W*(?:who|qui) (?:(?:in|of|among) my|(?:dans|parmi|de) (?:mon|mes)) \w+ "
    r"(?:knows?|works?|sells?|does|speaks?|is in|could|can|might|connait|travaille|bosse|fait|vend|parle"
    r"|pourrait|peut)\b"
    r"|^\W*whom? do (?:you|i) know (?:in|who|that|for)\b"
)


def wants_a_hand(text: str) -> bool:
    """ "Who can help me hire a data scientist?", "who in my network knows luxury?": people are searched for it."""
    return _HAND_WANTED.search(_plain(text)) is not None


def asks_whom(text: str) -> bool:
    """ "Je peux demander à qui pour un avocat", "who could I ask about a logo": it is the whom that is looked for."""
    return _ASKS_WHOM.search(_plain(text)) is not None or wants_a_hand(text)


_AMONG: Final = re.compile(
    rf"{_LEAD}(?:"
    r"(?:qui|who) (?:est-ce qui |d'autre |else )?(?:bosse|travaille|connait|cherche|fait|habite|vit|vend|recrute"
    r"|parle"
    r"|sait|s'y connait|est (?:chez|a|dans|au|aux|en)|works?|knows?|needs?|lives?|does|sells?|hires?|speaks?"
    r"|is (?:at|in)) \w.*|who's (?:at|in|with) \w.*"
    r"|(?:(?:mes|my|les|all|tous les|des|du|quelques|some|any) )?"
    r"(?:gens|monde|contacts?|connaissances|people|folks|anyone|anybody|someone|somebody|quelqu'un)"
    r"(?: (?:de|qui (?:bosse|travaille|est)(?:nt)?|who works?|i know))? ?(?:chez|at|from) \w+(?:[ '-]\w+){0,2})\W*"
)
_MOST_ASKED: Final = 9  # words


def asks_among_people(text: str) -> bool:
    """ "Qui bosse chez Lumen", "anyone at Lumen", with its question mark or without: who of the notebook is meant."""
    said = _plain(text)
    return len(said.split()) <= _MOST_ASKED and _AMONG.fullmatch(said) is not None


_WHO_IT_IS: Final = re.compile(
    rf"{_LEAD}(?:"
    r"(?:c'est|c'etait|ce) qui\b|qui (?:est|etait|c'est|sont|je connais|est-ce que je connais|j'ai)\b"
    r"|(?:est-ce que )?je connais|comment (?:s'appel|il s'appel|elle s'appel|se nomm)\w+|(?:quel est|c'est quoi) le nom"
    r"|who(?:'s|'re| is| was| are| were)\b|(?:who )?do i (?:know|have)|have i got"
    r"|what(?:'s|s| is| was) (?:the|his|her|their|that) \w*\s?(?:'s )?name|remind me who"
    r"|(?:qui|who) (?:dans |in |among |parmi )?(?:cherche|recherche|needs?|wants?|is looking|habite|vit|lives?|bosse|"
    r"travaille|works?)\b)"
)


def asks_who_it_is(text: str) -> bool:
    """ "Who was that journalist again?", « qui je connais chez Airbus ? »: their card is the answer, not their help."""
    return _WHO_IT_IS.match(_plain(text)) is not None


_THINK_OF: Final = re.compile(
    r"\W*(?:(?:can|could|do) you (?:think of|see|know|name)|(?:est-ce que )?(?:tu|vous) (?:vois|voyez|connais"
    r"|connaissez|penses|pensez)(?: a)?|(?:aurais|aurez|as|avez|auriez)-?(?:tu|vous)|any ideas? who|une idee de qui"
    r"|got anyone|y a(?: ?-?t-?il)?)\b.{0,20}\b(?:anyone|anybody|someone|somebody|quelqu'un|qui|who|un nom|a name)\b"
)


def asks_for_a_name(text: str) -> bool:
    """ "Can you think of anyone to redo my website?": somebody of the notebook, not what the coach knows."""
    return _THINK_OF.match(_plain(text)) is not None


_KNOWS: Final = re.compile(
    r"\W*(?:do (?:you|i) (?:happen to )?know|have (?:you|i) got|(?:est-ce que )?(?:tu|vous) connai\w+|connais-tu"
    r"|connaissez-vous|(?:est-ce que )?je connais) (?:deja )?(?:une?|des|an?|any|some)"
    r" (?P<whom>(?:good |bonn?e? |decent )?[a-z-]+(?: [a-z-]+){0,2})\W*"
)


def asks_for_a_trade(text: str) -> bool:
    """ "Do you know a journalist?", « tu connais un bon notaire ? »: one of the notebook."""
    found = _KNOWS.fullmatch(_plain(text))
    return found is not None and bool(trades_of(found["whom"]) or any(map(is_role, found["whom"].split())))


_FOR_WHAT: Final = re.compile(
    r"(?:alors |so |and |et )?(?:who|who else|qui|qui d'autre|quelqu'un|anyone|anybody|someone)"
    r" (?:can|could|might|would|to|peut|pourrait|saurait|va) (?:help me|help|give me a hand|m'aider"
    r"|me donner un coup de main)"
)


def asks_for_what(text: str) -> bool:
    """ "Who can help me?" and no more: nothing says with what."""
    return _FOR_WHAT.fullmatch(_plain(text).strip(" .!?…")) is not None


_PEOPLE: Final = (
    r"(?:gens|personnes|contacts?|noms|monde|ceux|celles|tous|toutes|people|persons|names|everyone|everybody|those)"
)
_ASKS: Final = re.compile(
    rf"{_LEAD}(?:(?:qui|who|whom) (?:est-ce que )?(?:(?:je|j'|do i|did i|have i|else do i) ?)?"
    r"(?:connais|connait|know|travaille|bosse|works|ai|est|is)\b.*\?"
    rf"|(?:(?:(?:tu peux|peux-tu|pouvez-vous|vous pouvez|can you|could you) )?(?:me )?"
    r"(?:fais|faire|faites|donne[rz]?|montre[rz]?"
    r"|sors|sortir|liste[rz]?|affiche[rz]?|make|give|show|list|get)(?:[ -](?:moi|me))?) "
    rf"(?:(?:une|la|a|the|un) (?:liste|list|listing|tour)\b.*"
    rf"|(?:(?:all|tous|toutes|les|mes|des|my|the) )*{_PEOPLE}\b.*))"
)


def asks_for_people(text: str) -> bool:
    """Whether the words ask for people one knows, and tell of nobody: « la liste des gens d'Acme »."""
    return _ASKS.fullmatch(fold(plainly(text))) is not None


def _plain(text: str) -> str:
    return fold(text).replace("’", "'")
