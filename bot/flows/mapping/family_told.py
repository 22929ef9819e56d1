"""A question of the map answered unasked: « qui m'inspire : Léa, Marc », "people I follow: Ann, Bo" (P12)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.domain.owner import Lang
from bot.flows.mapping.hearing import take
from bot.flows.mapping.listing import listed
from bot.flows.mapping.mending import MAP
from bot.flows.mapping.session import begin, under_way
from bot.flows.turn import Turn
from bot.understanding.folding import fold_in_place
from bot.understanding.rolls import Roll, read_roll

_WHO_FR: Final = r"(?:qui|ce(?:ux|lles) qui|les (?:gens|personnes) qui|des (?:gens|personnes) qui)"
_WHOM_FR: Final = r"(?:qui|ce(?:ux|lles) que|les (?:gens|personnes|voix|auteurs) que)"
_WITH_FR: Final = r"(?:avec qui|ce(?:ux|lles) avec qui|les (?:gens|personnes) avec qui)"
_WHO_EN: Final = r"(?:who|(?:the )?(?:people|those) (?:who|that))"
_WHOM_EN: Final = r"(?:whom?|(?:the )?(?:people|those|voices|writers)(?: (?:who|whom|that))?)"
_HEADS: Final[Mapping[Lang, tuple[tuple[str, str], ...]]] = {
    "fr": (
        ("inspires", rf"{_WHO_FR} m'inspire(?:nt)?|mes (?:inspirations|modeles|mentors)"),
        ("inspires", r"(?:les (?:gens|personnes)|ceux|celles|qui) (?:que )?j'admire"),
        ("excels", rf"{_WHO_FR} (?:excelle(?:nt)?|sont excellents|est excellente?)(?: dans (?:son|leur) domaine)?"),
        ("worked", rf"{_WITH_FR} j'ai (?:bien )?(?:aime |adore )?(?:travaill|boss)e[rz]?"),
        ("entrepreneurs", r"(?:les |des |mes )?(?:entrepreneurs|entrepreneuses|patrons)(?: que je connais)?"),
        ("follows", rf"{_WHOM_FR} je (?:suis|lis|ecoute)(?: (?:et|ou) (?:j')?(?:je )?(?:suis|lis|ecoute))?"),
    ),
    "en": (
        ("inspires", rf"{_WHO_EN} inspires? me|my (?:inspirations|role models|mentors)|inspiring people"),
        ("inspires", rf"{_WHOM_EN} (?:do )?i (?:admire|look up to)"),
        ("excels", rf"{_WHO_EN} (?:excels?|(?:is|are) (?:excellent|the best))(?: (?:in|at) (?:their|what) [a-z ]+)?"),
        ("worked", rf"{_WHOM_EN} i(?:'ve| have)? (?:really )?(?:liked |loved |enjoyed )?work(?:ed|ing) with"),
        ("entrepreneurs", r"(?:the )?(?:entrepreneurs|founders|business owners)(?: (?:that |whom? )?i know)?"),
        ("follows", rf"{_WHOM_EN} (?:do )?i (?:follow|read|listen to)(?: (?:and|or) (?:follow|read|listen to))?"),
    ),
}
"""The questions as one heads a list with them; circles have their own names (`groups`)."""
_THEN: Final = r"(?:\s*[:=?–-]\s*|,? (?:ce sont|c'est|sont|ce serait|are|is|would be) )"
_TOLD: Final = {
    lang: tuple((family, re.compile(rf"\W*(?:{head}){_THEN}(?P<names>\S.*)")) for family, head in heads)
    for lang, heads in _HEADS.items()
}


_OF_THEM: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(r"(?P<names>[^,;:?]+(?:,[^,;:?]+)* et [^,;:?]+) m'inspirent(?: beaucoup| vraiment)?\W*"),
    "en": re.compile(r"(?P<names>[^,;:?]+(?:,[^,;:?]+)* and [^,;:?]+) (?:really )?inspire me(?: a lot)?\W*"),
}
""" « Léa et Marc m'inspirent »: the names come first."""


def hear_family(turn: Turn, text: str) -> Turn | None:
    """The session of that question, with these names read back; those of a list that waits for a yes join it."""
    said = text.replace("’", "'")
    flat = fold_in_place(said)
    ways = (*_TOLD[turn.lang], ("inspires", _OF_THEM[turn.lang]))
    told = ((family, words.fullmatch(flat)) for family, words in ways)
    family, found = next(((family, found) for family, found in told if found), ("", None))
    draft = under_way(turn)
    if found is None:
        return None
    roll = read_roll(said[slice(*found.span("names"))], lang=turn.lang, known=turn.known())
    if not roll.is_clear:
        return None
    return take(turn, draft, roll) if draft and listed(draft) else _taken(turn, family, roll)


def _taken(turn: Turn, family: str, roll: Roll) -> Turn | None:
    begun = begin(turn, family)
    draft = begun.current
    return take(replace(begun, replies=turn.replies), draft, roll) if draft and draft.flow == MAP else None
