"""How one asks for a way to somebody: "qui peut me mener à…", "I need an intro to…", "je ne connais personne chez…"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.coaching.paths import Target
from bot.coaching.sectors import is_listed
from bot.domain.owner import Lang
from bot.flows.introductions.names_given import gives_names
from bot.flows.just_said import just_said
from bot.flows.paths.kinds import ASKED, AT_WORK, LOOSE, NAMED, WISHED
from bot.flows.paths.sorts import is_of_a_trade, is_place_of_work, is_somebody
from bot.flows.paths.target import read_target
from bot.flows.paths.wordings import DOORS, SOMEONE, WHO_AT, spelt_out
from bot.flows.people.fitting import who_fits
from bot.flows.turn import Turn
from bot.understanding import fold
from bot.understanding.folding import fold_in_place
from bot.understanding.words import first_names

_THERE: Final = re.compile(r"(?:(?:de )?chez|dans|au|aux|at|in|inside|from|for|within)\b|a l(?:a\b|')")
_AT: Final[Mapping[Lang, str]] = {"fr": "chez", "en": "at"}
_BY_WHEN: Final = re.compile(r"\b(?:d'ici|avant|by|before|until|cette annee|this year|this month)\b")


def asked_for(turn: Turn, text: str) -> Target | None:
    """Whom a sentence asks a way to; None when it asks for something else, or for nobody in particular."""
    others: tuple[Lang, ...] = ("en",) if turn.lang == "fr" else ("fr",)
    for lang in (turn.lang, *others):
        said = spelt_out(text, lang)
        flat = fold_in_place(said)
        for kind, door in DOORS[lang]:
            target = _behind(turn, lang, said, door.search(flat))
            if target and _is_meant(turn, kind, target, said) and not (target.name and gives_names(text)):
                return target
    return None


def _is_meant(turn: Turn, kind: str, target: Target, said: str) -> bool:
    """Whether what stands behind the words that ask is what they have to have behind them."""
    if kind == LOOSE:
        return True
    if not (_is_definite(turn, target) or is_of_a_trade(target, or_partner=kind == ASKED)):
        return False
    if kind == NAMED:
        return _is_no_skill(target)
    if kind == AT_WORK and not (_is_of_a_firm(target) or _is_of_a_new_trade(turn, target)):
        return False
    return kind not in (WISHED, AT_WORK) or not _has_a_day(turn, said)


def _is_of_a_firm(target: Target) -> bool:
    return bool(target.org and (target.role or target.name or is_somebody(target)))


def _is_of_a_new_trade(turn: Turn, target: Target) -> bool:
    """ "I'd like to talk to a journalist", "to someone in publishing": when one is known, it is them one looks for."""
    is_new = not _ONES_OWN.search(fold(target.words)) and not who_fits(turn.notebook, target.words)
    return is_new and (is_of_a_trade(target) or target.sector is not None)


_ONES_OWN: Final = re.compile(
    r"\b(?:clients?|clientes?|collegues?|ami[es]*|copains?|copines?|voisine?s?|chefs?|patronn?e?s?|customers?|colleagues?"
    r"|friends?|neighbours?|neighbors?|boss(?:es)?|managers?|conseill\w+|medecins?|docteurs?|doctors?|psy\w*|humaine?s?"
    r"|human|advisors?|agents?|operat\w+|fournisseu\w+|suppliers?|candidat\w*|candidates?|prospects?)\b"
)
"""Whom one has already, or whom no contact leads to."""


def _is_no_skill(target: Target) -> bool:
    """Of "who knows Jane Doe?" and "who knows someone at Airbus?", not of "who knows Power BI?"."""
    if target.name:
        return fold(target.name).split()[0] in first_names()
    return bool(target.org and (target.role or is_listed(target.org)))


def _has_a_day(turn: Turn, said: str) -> bool:
    """Whether it is a plan, or something to be reached by a day."""
    reading = turn.read(said)
    due = reading.goal.due if reading.goal else next((one.due for one in reading.promises if one.due), None)
    return bool(reading.date or reading.time or due or _BY_WHEN.search(fold_in_place(said)))


def asked_next(turn: Turn, text: str) -> Target | None:
    """The next one sought, behind an answer on a way: "et pour les Hospices ?", "actually, rather at Airbus"."""
    searches = any(draft.filled.get("wanted") and not draft.is_stale(turn.now) for draft in turn.notebook.drafts)
    if not searches and not any(key.startswith("path.") for key in just_said(turn)):
        return None
    said = spelt_out(text, turn.lang)
    flat = fold_in_place(said)
    found = _AND_FOR.match(flat) or _RATHER.match(flat)
    return read_target(turn, said[found.start("t") :], turn.lang) if found else None


_AND_FOR: Final = re.compile(
    r"\W*(?:et|ok et|and|what about|how about)\s+(?:pour |vers |sinon |for |to )?"
    r"(?P<t>(?:(?:chez|a la|a l'|au|aux|at|la|le|les|l'|the|une?|an?)\b|(?<=pour )|(?<=vers )|(?<=for )|(?<=to )"
    r"|(?<=what about )|(?<=how about )).+)\?\s*$"
)


_RATHER: Final = re.compile(
    r"\W*(?:(?:en fait|finalement|non|nan|no|nope|actually|wait|sorry|pardon|plutot|rather|i mean|je (?:voulais"
    r"|veux) dire"
    r"|make (?:it|that))\b[ ,.:!]*)+(?P<t>(?:quelqu'un|une personne|someone|somebody|anyone|chez|at|une?|an?|l'|la"
    r"|le|the)\b.+)"
)


def is_own_question(text: str) -> bool:
    """Whether a text begins as a question of the user's own: "qui peut…", "how do I…"; no answer to ours does."""
    return _OWN_QUESTION.match(fold_in_place(" ".join(text.split()))) is not None


_OWN_QUESTION: Final = re.compile(
    r"\W*(?:(?:et|mais|alors|sinon|au fait|and|but|so|by the way)\b[ ,]*)?"
    r"(?:(?:ki|qui|(?:par|a|vers|aupres de) qui|par ou|comment|quel\w*|lequel|y a[- ]t|est-ce que quelqu|who|whom|how"
    r"|is there|can anyone|could anyone)\b|je (?:ne )?connais personne (?:chez|au|a la|aux)\b"
    r"|i (?:don't|do not) know any(?:one|body) (?:at|in)\b|(?:quelqu.un|someone|anyone|anybody)\b.*\?\s*$)"
)


def asked_who(turn: Turn, text: str) -> Target | None:
    """The firm in "who do I know at Airbus?", or the trade in "who knows a baker?"."""
    said = spelt_out(text, turn.lang)
    flat = fold_in_place(said)
    found = WHO_AT[turn.lang].match(flat)
    target = _behind(turn, turn.lang, said, found)
    if found and target and target.org and is_place_of_work(found["there"], target.org):
        return target
    knows = (_behind(turn, turn.lang, said, door.search(flat)) for kind, door in DOORS[turn.lang] if kind == NAMED)
    return next((target for target in knows if target and is_of_a_trade(target)), None)


def _behind(turn: Turn, lang: Lang, said: str, found: re.Match[str] | None) -> Target | None:
    if found is None:
        return None
    if found.groupdict().get("there"):
        there = said[found.start("there") : found.end("there")]
        if fold_in_place(there).startswith(("with ", "avec ")):
            return read_target(turn, there[5:], lang)  # "get in with the head of buying"
        at = there if _THERE.match(fold_in_place(there)) else f"{_AT[lang]} {there}"  # "passé par Airbus"
        return read_target(turn, f"{SOMEONE[lang]} {at}", lang)
    return read_target(turn, said[found.start("t") :], lang)


def _is_definite(turn: Turn, target: Target) -> bool:
    """A firm, a known trade, a whole name; "how do I reach Paul?" of somebody one has met asks for no way."""
    if target.person:
        return target.person not in turn.notebook.last_met()
    if target.name:
        return len(target.name.split()) > 1
    return target.org is not None or target.sector is not None
