"""How often to be in touch with somebody: "remind me about Ben every month", « prendre des nouvelles de Zoé deux fois
par an » (P28)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.lines import line
from bot.domain.people import Tie
from bot.flows.meanings.polite import plain
from bot.flows.people.card_asked import named
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding.folding import as_typed

_WHO: Final = r"(?P<who>[^,;:.!?]{2,40}?)"
_DO_EN: Final = (
    r"(?:(?:see|meet|call|ring|text|email|message|ping|contact|nudge|write(?: to)?|talk to|speak (?:to|with)"
    r"|check in (?:on|with)|check on|catch up with|(?:keep|get|stay|be) in touch with|hear from|have (?:an? )?\w+ with"
    r"|reach out to|follow up with|say (?:hello|hi) to))"
)
_DO_FR: Final = (
    r"(?:(?:re)?voir|(?:r)?appeler|ecrire a|contacter|recontacter|relancer|faire signe a|parler a"
    r"|(?:prendre|donner|demander) (?:des|de ses|quelques) nouvelles (?:a|de|d')|garder (?:le )?contact avec"
    r"|rester en (?:contact|lien) avec|(?:prendre|boire) un \w+ avec|dejeuner avec|diner avec)"
)
_LEAD: Final = (
    rf"(?:(?:remind|nudge|prompt|tell|ping) me (?:about|of|to {_DO_EN})|(?:i(?:'d like| want| should| need)? (?:to )?)?"
    rf"{_DO_EN}|bring up|keep me in touch with"
    rf"|(?:rappelle|fais|faites)[zr]?[- ]moi (?:penser )?(?:de |d'|a )?(?:{_DO_FR})?"
    r"|(?:parle[sz]?|relance[sz]?)[- ]moi (?:de |d'|sur |pour )?"
    rf"|(?:je (?:veux|voudrais|dois|devrais|souhaite|compte) |j'aimerais |il faut )?{_DO_FR})"
)
_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        ("other one un une a an", "two deux", "three trois", "four quatre", "five cinq", "six six"), 1
    )
    for word in words.split()
} | {"other": 2, "twice": 2, "once": 1}
_N: Final = r"(?P<n>other|one|two|three|four|five|six|une?|deux|trois|quatre|cinq|\d{1,2})"
_UNIT: Final = (
    r"(?P<unit>day|week|fortnight|month|quarter|year|jour|semaine|quinzaine|mois|trimestre|semestre|annee|an)s?"
)
_OFTEN: Final = tuple(
    re.compile(rf"{_LEAD} ?{_WHO},? {often}")
    for often in (
        rf"(?:every|each|tou(?:te)?s les|chaque|une fois tou(?:te)?s les|once every)(?: {_N})? {_UNIT}",
        rf"(?P<times>once|twice|une fois|deux fois|trois fois|three times) (?:a|per|each|every|par|l') ?{_UNIT}",
        r"(?P<word>weekly|fortnightly|monthly|quarterly|yearly|annually|regulierement|regularly|often|souvent)",
    )
)
_DAYS: Final = {
    "day": 1, "jour": 1, "week": 7, "semaine": 7, "fortnight": 14, "quinzaine": 14, "month": 30, "mois": 30,
    "quarter": 90, "trimestre": 90, "semestre": 180, "year": 365, "annee": 365, "an": 365, "weekly": 7,
    "fortnightly": 14, "monthly": 30, "quarterly": 90, "yearly": 365, "annually": 365, "regulierement": 90,
    "regularly": 90, "often": 30, "souvent": 30,
}  # fmt: skip
_TIMES: Final = {"once": 1, "une fois": 1, "twice": 2, "deux fois": 2, "trois fois": 3, "three times": 3}
_UP_TO: Final[tuple[tuple[int, Tie], ...]] = ((60, "close"), (120, "active"), (240, "wide"))
"""Days between two signs of life, and the pace of a tie that comes next to them."""


def hear_how_often(turn: Turn, text: str) -> Turn | None:
    """The pace of that tie from now on, with a way back; None when nobody known is named."""
    said = plain(text)
    for found in filter(None, (pattern.fullmatch(said) for pattern in _OFTEN)):
        person = named(turn, as_typed(text, found["who"]), alone=True)
        if person is None or text.rstrip().endswith("?"):
            continue
        tie: Tie = next((tie for most, tie in _UP_TO if _days(found) <= most), "slow")
        turn = turn.put(replace(person, tie=tie, muted_on=None, muted_until=None)).did("undo.fixed", name=person.called)
        card = press("people.button", f"card:{person.id}", name=person.called)
        return turn.say(line(f"tie.{tie}", name=person.called), buttons=((card, undo_button(turn)),))
    return None


def _days(found: re.Match[str]) -> float:
    told = found.groupdict()
    if told.get("word"):
        return _DAYS[told["word"]]
    if told.get("times"):
        return _DAYS[told["unit"]] / _TIMES[told["times"]]
    number = told.get("n") or "1"
    return _DAYS[told["unit"]] * (int(number) if number.isdecimal() else _NUMBERS[number])


ANSWERS: Final = (hear_how_often,)
