"""Where something came from, told or asked: the words are in `said.txt`, here is what they mean (P6)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from bot.flows.meanings.won import GAIN
from bot.flows.sayings import plainly, sayings
from bot.understanding import fold
from bot.understanding.folding import fold_in_place

_FILE: Final = Path(__file__).parent / "said.txt"

_NO_SOURCE: Final = re.compile(
    r"(?:(?:m'|s'|l'|me|se|nous|te|lui) ?)?\w+(?:er|ir|oir|dre|tre|ire|ure)\b(?! (?:avec|with))"
)
"""« Marie vient de me rappeler »: something just done, and no source."""
_THING: Final = re.compile(
    r"(?:cet|cette|ce|ces|this|that|these|les?|la|l'|mon|ma|mes|notre|nos|une?|des|deux|trois|the|my|our|an?|two"
    r"|three)\b"
)
_NO_THING: Final = re.compile(r"(?:i|he|she|we|they|you|j'|c'|it'|it (?:is|was)\b|that's|on|je|tu|il|elle)(?:\b.*|$)")


@dataclass(frozen=True)
class Told:
    """What was won, and where it came from, as typed; `what` is None where a word only points: "it came from Paul"."""

    what: str | None
    source: str


def told_outcome(text: str) -> Told | None:
    """The outcome that a text tells; None when it tells of anything else, or of more than that."""
    said = plainly(text)
    if "?" in said or "\n" in text.strip():
        return None
    for name, pattern in sayings(_FILE):
        found = pattern.match(said) if name in ("told", "gain", "was", "points", "signed") else None
        if found and name == "signed" and found["what"][0].isupper():
            return Told(found["what"].strip(" ,"), _whence(found))
        if found and name == "points":
            return None if _NO_SOURCE.match(fold(found["source"])) else Told(None, _whence(found))
        if found and name == "was" and _NAME_GIVEN.search(fold(found["what"])):
            continue
        if found and _is_sound(found) and (name == "told" or GAIN.search(fold(found["what"]))):
            return Told(found["what"].strip(" ,"), _whence(found))
    return None


def _whence(found: re.Match[str]) -> str:
    """The source without what it is thanked for: "Brian (for the tip)"."""
    melted = _MELTED.search(fold(found.string[: found.start("source")]))
    article = {"du": "le ", "au": "le ", "des": "les ", "aux": "les "}[melted[1]] if melted else ""
    return article + _THANKED_FOR.sub("", found["source"]).strip(" ,")


_MELTED: Final = re.compile(r"\b(du|au|des|aux) *$")
"""The article of « ça vient du salon » is in the word before."""


_THANKED_FOR: Final = re.compile(
    r"\s+(?:for|pour)\s+(?:the|his|her|their|that|le|la|les|l['’]|son|sa|ses|leurs?)\b.*$", re.IGNORECASE
)


_GOES_ON: Final = re.compile(
    r"[,;:.] (?:il|elle|et|mais|je|j'|he|she|and|but|i|who(?! \S+(?: \S+)? (?:had )?introduced)|qui)\b"
)


_TELLS_ON: Final = re.compile(
    r"\b(?:et|and) [\w'-]+(?: [\w'-]+)? ?(?:m'a|nous a|m'ont|ont|has|have|then|gave|introduced|told|passed|put|sent)\b"
)
"""A second story behind the first: "I met Helen, and Helen gave me…" is no one thing that was won."""


def _is_sound(found: re.Match[str]) -> bool:
    what, source = fold(found["what"]), fold(found["source"])
    if (
        _TELLS_ON.search(what)
        or _NO_THING.match(what)
        or _NO_SOURCE.match(source)
        or not (_THING.match(what) or GAIN.search(what))
    ):
        return False  # somebody is no thing: « Paul vient de Lyon »
    if is_pronoun(source):
        return _NAME_GIVEN.search(what) is None
    return _GOES_ON.search(f"{what}; {source}"[len(what) :]) is None


_NAME_GIVEN: Final = re.compile(r"\b(?:contacts?|pistes?|leads?|noms?|names?|numbers?|numeros?|rendez-vous|rdv)\b")
"""« Elle m’a donné un contact »: help, and the next step."""


def is_pronoun(source: str) -> bool:
    """Whether it only points at somebody: « grâce à lui », "he got me the contract"."""
    return _PRONOUN.fullmatch(fold(source)) is not None


_PRONOUN: Final = re.compile(r"(?:il|elle|lui|eux|ils|elles|he|she|him|her|they|them)")
_THIS: Final = re.compile(r"(?:cet|cette|ce|this|that)\s+\w+")
_SOURCE: Final = re.compile(
    r"^(?:(?:(?:c'est|c'etait|ca vient|cela vient|it's|it was|it came) )?(?:bien )?(?:grace (?:a|au|aux) |merci a |via "
    r"|par |thanks to |through |from |of |apres |after |chez |du |des |de |d')|(?:c'est|c'etait|it's|it was) )"
)
_AND_THEY: Final = re.compile(
    r"(?<=\w),? (?:qui m['’]a|il|elle|ils|elles|he|she|they|who (?:recommended|told|gave|put))\b.*$"
)
"""What somebody did, behind their name: "Paul, he recommended me"."""


def is_this(what: str) -> bool:
    """Whether words only point to a thing: "cette mission", "this contract"."""
    return _THIS.fullmatch(fold(what)) is not None


def source_in(text: str) -> str:
    """The bare source of an answer: "de Paul", "from the breakfast with Léa"."""
    said = _AND_THEY.sub("", plainly(text).strip(" .!"))
    lead = _SOURCE.match(fold_in_place(said))
    if lead is None:
        return said
    article = {"du": "le ", "des": "les "}.get(lead[0].split()[-1], "")
    return article + said[lead.end() :].strip()


# --- asking

Question = Literal["where_from", "what_came"]


@dataclass(frozen=True)
class Asked:
    """A question about a chain: of what was won, or of whom and which encounter it may have come."""

    question: Question
    words: str


def asked_story(text: str) -> Asked | None:
    """The question that a text is, when it asks where something came from, or what came of somebody."""
    said = fold(plainly(text))
    for name, pattern in sayings(_FILE):
        found = pattern.match(said) if name in ("where_from", "what_came") else None
        if found and name == "what_came":
            return Asked("what_came", found["words"])
        if found:
            return Asked("where_from", found["words"]) if _is_thing(found["words"]) else None
    return None


def _is_thing(words: str) -> bool:
    """ "Where does this contract come from?", and neither "où vient Paul" nor "how did I get here"."""
    return _THING.match(words) is not None and GAIN.search(words) is not None


# --- the encounter a source names

KINDS: Final = (
    ("breakfast", r"petits?[- ]dej\w*|breakfasts?"),
    ("lunch", r"dejeuners?|dej|lunch(?:es)?"),
    ("dinner", r"diners?|dinners?|souper"),
    ("coffee", r"cafes?|coffees?"),
    ("drinks", r"verres?|aperos?|drinks?|pots?|bieres?|beers?"),
    ("call", r"appels?|coups? de fil|phone calls?|calls?"),
    ("video", r"visios?|video calls?|zoom"),
    ("event", r"salons?|soirees?|evenements?|conferences?|clubs?|meetups?|fairs?|events?|evenings?|talks?"),
    ("meeting", r"rencontres?|rendez-vous|rdv|entrevues?|meetings?|reunions?|discussions?|conversations?|chats?"),
)
"""The kinds of encounter and how they are called, the first that fits counts."""


def kind_in(source: str) -> str | None:
    """The kind of encounter that a source names: "le petit-déjeuner avec Léa"."""
    said = fold(source).replace("’", "'")
    return next((kind for kind, words in KINDS if re.search(rf"\b(?:{words})\b", said)), None)
