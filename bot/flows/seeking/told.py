"""Whom one says one looks for: "I'm looking for a publisher", « j'aimerais parler à un journaliste »."""

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
    return _LOOKING.search(_plain(text)) is not None


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
    found = _SEEKING.match(_plain(text))
    return found is not None and (found["body"] is not None or _THINGS.search(found["whom"]) is None)


def seeks_thing(text: str) -> bool:
    """ "I'm looking for a way out": nobody is looked for."""
    found = _SEEKING.match(_plain(text))
    return found is not None and found["body"] is None and _THINGS.search(found["whom"]) is not None


def seeks_trade(text: str) -> bool:
    """ "I'm looking for a lawyer" and nothing more of it, or for somebody."""
    found = _SEEKING.match(_plain(text))
    if found is None or not seeks_somebody(text) or _FELLOWS.search(found[0]):
        return False
    words = (found["whom"] or "").strip(" .!?…").split()
    return found["body"] is not None or (0 < len(words) <= _LONGEST_TRADE and any(map(is_role, words)))


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
    return _TO_TALK.search(_plain(text)) is not None


def _plain(text: str) -> str:
    return fold(text).replace("’", "'")
