""" "He gave me two names: Ian and Amelia", "she says I should see Ian": they were named, not met (P21)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from bot.understanding import Introduction, Mention, Reading, fold

_GIVES: Final = re.compile(
    r"\b(?:(?:m'|nous |me |t')(?:a|as|ont|avait|avez)|ma) (?:\w+ ){0,2}?"
    r"(?:donnee?|file|passe|refile|cite|souffle|indique|glisse|laisse|suggere|note)s? "
    r"(?:(?:le|les|l'|des|un|une|deux|trois|quatre|cinq|six|quelques|plusieurs|\d+|son|ses|deja|aussi) ?){1,3}"
    r"(?:autres? |bons? )?(?:noms?|prenoms?|contacts?|numeros?|coordonnees)\b"
    r"|\b(?:gave|given|gives|passed|sent|dropped|mentioned|suggested|shared)(?: on)? (?:(?:me|us|along|over) ){0,2}"
    r"(?:(?:the|a|an|two|three|four|five|six|some|several|few|couple|of|\d+|other|good|his|her|their|also) ){1,4}"
    r"(?:names?|contacts?|numbers?|contact details)\b"
    r"|\b(?:dit|pense|trouve|verrait|says?|said|thinks?|thought|told me|suggested)\b[^.?;]{0,80}?\b(?:"
    r"je (?:devrais|pourrais|ferais bien de) (?:aller )?(?:parler|ecrire|appeler|voir|contacter|rencontrer)"
    r"(?: a| avec)?"
    r"|i (?:should|could|ought to) (?:really )?(?:talk to|speak (?:to|with)|call|ring|see|meet|contact|write to"
    r"|get in touch with|reach out to))\b"
    r"|\b(?:dit|conseille|suggere|recommande|propose) (?:de |d')(?:aller )?(?:parler|ecrire|appeler|voir|contacter"
    r"|rencontrer|m'adresser|me tourner)(?: a| avec| vers)?\b"
    r"|\b(?:told me|advised me|suggested(?: i)?|recommended(?: i)?) (?:to )?(?:talk(?:ing)? to|call(?:ing)?|see(?:ing)?"
    r"|speak(?:ing)? (?:to|with)|meet(?:ing)?|contact(?:ing)?|writ(?:e|ing) to|get(?:ting)? in touch with)\b"
)
_ON: Final = re.compile(
    r"[!?;\n]|\.(?=\s|$)|\b(?:je|j'ai|on|nous|il|elle|ils|elles|i|we|he|she|they|avec|with|puis|then|mais|but|lui|and"
    r" then|quand|when|pour|for)\b"
)
"""What ends the list of names."""
_TOLD_OF: Final = re.compile(r"[\s,(]*(?:qui|who|whose|dont)\b")
_WHOSE: Final[Mapping[str, str]] = {
    "received": "from_", "promises": "to", "given": "to", "needs": "who", "offers": "who",
}  # fmt: skip


def names_given(reading: Reading, text: str, there: tuple[Mention, ...] = ()) -> Reading:
    """The reading with the names that were given as introductions, and no longer among those who were there.

    `there`: whom the talk was with, when the words do not say. What "he" gave or looks for is then theirs.
    """
    said, spans = fold(text).replace("’", "'"), reading.spans.get("people", ())
    gives = _GIVES.search(said)
    if gives is None or len(said) != len(text) or len(spans) != len(reading.people):
        return reading
    named = list(_listed(said, gives.end(), spans))
    if not named:
        return reading
    by = _giver(reading, spans, gives.start()) or (there[0] if len(there) == 1 else None)
    leads = [(reading.people[n], spans[n]) for n in named if reading.people[n] != by]
    known = {fold(one.whom) for one in reading.introductions}
    fresh = [(mention, span) for mention, span in leads if fold(mention.name) not in known]
    names = {mention.name for mention, _ in leads}
    others = [n for n, mention in enumerate(reading.people) if mention.name not in names]
    told = (*reading.introductions, *(Introduction(m.name, m.org, by.name if by else None) for m, _ in fresh))
    return replace(
        reading,
        people=tuple(reading.people[n] for n in others),
        introductions=tuple(_by(one, by) for one in told),
        spans=_parallel(reading.spans, others, [span for _, span in fresh]),
        confidences=_parallel(reading.confidences, others, [1.0] * len(fresh)),
        **_theirs(reading, names, by),
    )


def _listed(said: str, start: int, spans: tuple[tuple[int, int], ...]) -> Iterator[int]:
    """The people of the list that begins there; none when something is told of one of them."""
    end = next((mark.start() for mark in _ON.finditer(said, start)), len(said))
    within = [number for number, span in enumerate(spans) if start <= span[0] < end]
    if not any(_TOLD_OF.match(said, spans[number][1]) for number in within):
        yield from within


def _giver(reading: Reading, spans: tuple[tuple[int, int], ...], at: int) -> Mention | None:
    """Who was named last before it."""
    before = [mention for mention, span in zip(reading.people, spans, strict=True) if span[0] < at and span[1]]
    return before[-1] if before else None


def _by(one: Introduction, by: Mention | None) -> Introduction:
    return replace(one, via=by.name) if by and one.via is None else one


def _parallel(all_: Mapping[str, Any], people: list[int], introductions: list[Any]) -> dict[str, Any]:
    """What stands beside each item, for the people that are left and with the introductions that came."""
    kept = dict(all_)
    if "people" in all_:
        kept["people"] = tuple(all_["people"][number] for number in people)
    if introductions:
        kept["introductions"] = (*all_.get("introductions", ()), *introductions)
    return kept


def _theirs(reading: Reading, names: set[str], by: Mention | None) -> dict[str, Any]:
    """What was taken to be of somebody only named is of whoever named them."""
    return {
        field: tuple(
            replace(item, **{of: by.name if by else None}) if getattr(item, of) in names else item
            for item in getattr(reading, field)
        )
        for field, of in _WHOSE.items()
    }
