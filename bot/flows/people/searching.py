"""Whether a text looks for somebody, in whatever words: "I'm looking for a publisher", « à qui demander pour… »."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding import fold
from bot.understanding.roll_words import is_role

_LONGEST_TRADE: Final = 3  # words
_LOOKING: Final = re.compile(
    r"^\W*(?:(?:hello|bonjour|salut|hi)\W+)?(?:je (?:re)?cherche(?! a )|il me faudrait|il me faut|j'ai besoin d"
    r"|i'?m looking for|i am looking for|looking for|i need (?:an?|some|to find)|in need of)\b"
)


def is_looking(text: str) -> bool:
    """Whether a text of nobody says that the user looks for somebody."""
    return _LOOKING.search(fold(text).replace("’", "'")) is not None


_SEEKING: Final = re.compile(
    r"\W*(?:(?:hello|bonjour|salut|hi)\W+)?(?:je (?:re)?cherche|je suis a la recherche d(?:e |')"
    r"|(?:i'm |i am |we're |we are )?(?:looking|searching) for)"
    r" ?(?:(?P<body>quelqu'un|somebody|someone)\b|(?:une?|des|an?) (?P<whom>\w.*))"
)
_THINGS: Final = re.compile(
    r"\b(?:peu|bit|little|way|moyen|facon|maniere|idees?|ideas?|reason|raison|sign|signe|sens|break|pause|rest|change"
    r"|changement|start|depart|jobs?|work|boulot|travail|taf|postes?|emploi|stages?|internship|roles?|positions?"
    r"|place"
    r"|mission|contract|contrat|challenge|defi|metier|careers?|direction|voie)\b"
)
"""What is looked for and is nobody."""
_FELLOWS: Final = re.compile(r"\b(?:co-?found\w*|co-?fondat\w*|associee?s?|(?:business )?partners?)\b")
"""Whom one looks for as a goal of its own."""


def seeks_somebody(text: str) -> bool:
    """ "I'm looking for a publisher", "je cherche quelqu'un dans l'édition"; not a job, a break or a way out."""
    found = _SEEKING.match(fold(text).replace("’", "'"))
    return found is not None and (found["body"] is not None or _THINGS.search(found["whom"]) is None)


def seeks_thing(text: str) -> bool:
    """ "I'm looking for a way out": nobody is looked for."""
    found = _SEEKING.match(fold(text).replace("’", "'"))
    return found is not None and found["body"] is None and _THINGS.search(found["whom"]) is not None


def seeks_trade(text: str) -> bool:
    """ "I'm looking for a lawyer" and nothing more of it, or for somebody."""
    found = _SEEKING.match(fold(text).replace("’", "'"))
    if found is None or not seeks_somebody(text) or _FELLOWS.search(found[0]):
        return False
    words = (found["whom"] or "").strip(" .!?…").split()
    return found["body"] is not None or (0 < len(words) <= _LONGEST_TRADE and any(map(is_role, words)))


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
)


def wants_a_hand(text: str) -> bool:
    """ "Who can help me hire a data scientist?", "who in my network knows luxury?": people are searched for it."""
    return _HAND_WANTED.search(fold(text).replace("’", "'")) is not None


def asks_whom(text: str) -> bool:
    """ "Je peux demander à qui pour un avocat", "who could I ask about a logo": it is the whom that is looked for."""
    return _ASKS_WHOM.search(fold(text).replace("’", "'")) is not None or wants_a_hand(text)


_AMONG: Final = re.compile(
    r"\W*(?:(?:et|and|alors|so|du coup|dis|tell me|ok)\W+)*(?:"
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
    said = fold(text).replace("’", "'")
    return len(said.split()) <= _MOST_ASKED and _AMONG.fullmatch(said) is not None


_WHO_IT_IS: Final = re.compile(
    r"\W*(?:(?:et|and|so|alors|dis|euh|deja|bon)\W+)*(?:"
    r"(?:c'est|c'etait|ce) qui\b|qui (?:est|etait|c'est|sont|je connais|est-ce que je connais|j'ai)\b"
    r"|(?:est-ce que )?je connais|comment (?:s'appel|il s'appel|elle s'appel|se nomm)\w+|(?:quel est|c'est quoi) le nom"
    r"|who(?:'s|'re| is| was| are| were)\b|(?:who )?do i (?:know|have)|have i got"
    r"|what(?:'s|s| is| was) (?:the|his|her|their|that) \w*\s?(?:'s )?name|remind me who"
    r"|(?:qui|who) (?:dans |in |among |parmi )?(?:cherche|recherche|needs?|wants?|is looking|habite|vit|lives?|bosse|"
    r"travaille|works?)\b)"
)


def asks_who_it_is(text: str) -> bool:
    """ "Who was that journalist again?", « qui je connais chez Airbus ? »: their card is the answer, not their help."""
    return _WHO_IT_IS.match(fold(text).replace("’", "'")) is not None


_MINE: Final = re.compile(
    r"^\W*(?:(?:so|well|hello|hi|bonjour|salut|bon|alors|en fait)\W+)*"
    r"(?:(?P<en>(?:i(?:['’]m| am) )?(?:looking|searching) for|i(?:['’]d| would)? (?:really )?need"
    r"|i could (?:really )?use)|je (?:re)?cherche|je suis (?:à|a) la recherche d(?:e |['’])|il me (?:faut|faudrait)"
    r"|j['’](?:ai|aurais) besoin d(?:e |['’]))",
    re.IGNORECASE,
)
_MATTER: Final = re.compile(
    r"(?:m['’]aider|help me)(?: with| to| à| a| avec| pour| sur| dans)? (?P<what>\w[^?!.]{2,})", re.IGNORECASE
)


def what_is_sought(text: str) -> str | None:
    """What one looks for oneself and may make a goal of, in the words it was said in; None in any other search."""
    if found := _MINE.match(text):
        find = "find" if found["en"] else "trouver"
        return f"{find} {text[found.end() :].strip(' .!')}"
    matter = _MATTER.search(text)
    return matter["what"].strip() if matter else None


_TO_TALK: Final = re.compile(
    r"\b(?:parler|discuter|echanger|rencontrer|talk|speak|chat|meet)(?: (?:a|avec|to|with))? (?:quelqu'un|qqn|des gens"
    r"|une personne|someone|somebody|people|a person)\b"
    r"|\b(?:(?:parler|discuter|echanger) (?:a|avec)|rencontrer|(?:talk|speak|chat) (?:to|with)|meet(?: with)?) "
    r"(?:une?|des|an?|some) \w"
)


def wants_to_talk(text: str) -> bool:
    """ "I'd like to talk to someone in banking": who of the notebook is there goes before a goal of it."""
    return _TO_TALK.search(fold(text).replace("’", "'")) is not None


_THINK_OF: Final = re.compile(
    r"\W*(?:(?:can|could|do) you (?:think of|see|know|name)|(?:est-ce que )?(?:tu|vous) (?:vois|voyez|connais"
    r"|connaissez|penses|pensez)(?: a)?|(?:aurais|aurez|as|avez|auriez)-?(?:tu|vous)|any ideas? who|une idee de qui"
    r"|got anyone|y a(?: ?-?t-?il)?)\b.{0,20}\b(?:anyone|anybody|someone|somebody|quelqu'un|qui|who|un nom|a name)\b"
)


def asks_for_a_name(text: str) -> bool:
    """ "Can you think of anyone to redo my website?": somebody of the notebook, not what the coach knows."""
    return _THINK_OF.match(fold(text).replace("’", "'")) is not None


_FOR_WHAT: Final = re.compile(
    r"(?:alors |so |and |et )?(?:who|who else|qui|qui d'autre|quelqu'un|anyone|anybody|someone)"
    r" (?:can|could|might|would|to|peut|pourrait|saurait|va) (?:help me|help|give me a hand|m'aider"
    r"|me donner un coup de main)"
)


def asks_for_what(text: str) -> bool:
    """ "Who can help me?" and no more: nothing says with what."""
    return _FOR_WHAT.fullmatch(fold(text).replace("’", "'").strip(" .!?…")) is not None
