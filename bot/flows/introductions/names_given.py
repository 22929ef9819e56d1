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
    r"|\b(?:m'a|nous a|ma) (?:aussi |egalement |meme )?parle (?=d'une? (?:certaine?|nomme?e?) )"
    r"|\b(?:mentioned|told me about) (?=a (?:certain|guy called|woman called|man called|lady called) )"
    r"|\b(?:was|were|been|got) (?:told|advised) (?:that i should |i should |to )"
    r"(?:really )?(?:talk to|speak (?:to|with)|call|see|meet|contact|write to|get in touch with|reach out to)\b"
    r"|\b(?:told me|advised me|suggested(?: i)?|recommended(?: i)?) (?:to )?(?:talk(?:ing)? to|call(?:ing)?|see(?:ing)?"
    r"|speak(?:ing)? (?:to|with)|meet(?:ing)?|contact(?:ing)?|writ(?:e|ing) to|get(?:ting)? in touch with)\b"
)
_ON: Final = re.compile(
    r"[!?;\n]|\.(?=\s|$)|\b(?:je|j'ai|on|nous|il|elle|ils|elles|i|we|he|she|they|avec|with|puis|then|mais|but|lui|and"
    r" then|quand|when|pour|for)\b"
)
"""What ends the list of names."""
_NEXT: Final = re.compile(r"\s*,?\s*(?:et|and|&)\s+(?:de\s+|d')?")
_TOLD_OF: Final = re.compile(r"[\s,(]*(?:qui|who|whose|dont)\b")
_Told = tuple[Introduction, tuple[int, int] | None, float]
_WHOSE: Final[Mapping[str, str]] = {
    "received": "from_", "promises": "to", "given": "to", "needs": "who", "offers": "who",
}  # fmt: skip


def gives_names(text: str) -> bool:
    """Whether somebody says whom to talk to: no way is asked to whoever was named."""
    return _GIVES.search(fold(text).replace("’", "'")) is not None


def names_given(reading: Reading, text: str, there: tuple[Mention, ...] = ()) -> Reading:
    """The reading with the names that were given as introductions, and no longer among those who were there.

    `there`: whom the talk was with, when the words do not say. What "he" gave or looks for is then theirs.
    """
    said, spans = fold(text).replace("’", "'"), reading.spans.get("people", ())
    gives = _GIVES.search(said)
    if len(said) != len(text) or len(spans) != len(reading.people):
        return reading
    if gives is None:
        theirs = _THEIR_NAME.search(text)
        return _with_name(reading, theirs, _giver(reading, spans, theirs.start())) if theirs else reading
    end = next((mark.start() for mark in _ON.finditer(said, gives.end())), len(said))
    named = list(_listed(said, gives.end(), end, spans))
    by = _giver(reading, spans, gives.start()) or (there[0] if len(there) == 1 else None)
    told = list(_told(reading))
    among = {one.whom for one, span, _ in told if span and gives.end() <= span[0] < end}
    if not named and not among:
        return _named_in_passing(reading, text, gives.end(), by)
    leads = [(reading.people[n], spans[n]) for n in named if reading.people[n] != by]
    names = {mention.name for mention, _ in leads} | among
    known = {fold(one.whom) for one, _, _ in told}
    for mention, span in (part for lead in leads for part in _parted(said, *lead)):
        if fold(mention.name) not in known:
            told.append((Introduction(mention.name, mention.org, named=True), span, 1.0))
            names.add(mention.name)
    if all(span for _, span, _ in told):
        told.sort(key=lambda one: one[1] or (0, 0))
    others = [n for n, mention in enumerate(reading.people) if mention.name not in names]
    return replace(
        reading,
        people=tuple(reading.people[n] for n in others),
        introductions=tuple(_by(one, by, names) for one, _, _ in told),
        spans=_parallel(reading.spans, others, [span for _, span, _ in told if span]),
        confidences=_parallel(reading.confidences, others, [sure for _, _, sure in told]),
        **_theirs(reading, names, by),
    )


def _told(reading: Reading) -> Iterator[_Told]:
    """The introductions that were read already, each with its place in the words, where that is known."""
    for number, one in enumerate(reading.introductions):
        places, sure = reading.spans.get("introductions", ()), reading.confidences.get("introductions", ())
        span = places[number] if len(places) == len(reading.introductions) else None
        yield one, span, sure[number] if len(sure) == len(reading.introductions) else 1.0


def _parted(said: str, mention: Mention, span: tuple[int, int]) -> Iterator[tuple[Mention, tuple[int, int]]]:
    """A name, and the next one of the list that was taken for its firm: "le numéro d'Ana Roy et de Paul Martin"."""
    org = fold(mention.org or "")
    at = said.find(org, span[1]) if org else -1
    if at < 0 or not _NEXT.fullmatch(said, span[1], at):
        yield mention, span
        return
    yield replace(mention, org=None), span
    yield Mention(mention.org or ""), (at, at + len(org))


def _listed(said: str, start: int, end: int, spans: tuple[tuple[int, int], ...]) -> Iterator[int]:
    """The people of that list; none when something is told of one of them."""
    within = [number for number, span in enumerate(spans) if start <= span[0] < end]
    if not any(_TOLD_OF.match(said, spans[number][1]) for number in within):
        yield from within


def _giver(reading: Reading, spans: tuple[tuple[int, int], ...], at: int) -> Mention | None:
    """Who was named last before it."""
    before = [mention for mention, span in zip(reading.people, spans, strict=True) if span[0] < at and span[1]]
    return before[-1] if before else None


def _by(one: Introduction, by: Mention | None, names: set[str]) -> Introduction:
    """By whoever gave the names, unless somebody else is said to lead there: none of the list does."""
    one = replace(one, named=True) if one.whom in names and one.whom[:1].isupper() else one
    return replace(one, via=by.name if by else None) if one.via is None or one.via in names else one


def _named_in_passing(reading: Reading, text: str, at: int, by: Mention | None) -> Reading:
    """ "Il m'a donné le nom de Gwenola Tanguy qui loue…": a name that was taken for what was given."""
    found = _OF_NAME.match(text, at)
    return _with_name(reading, found, by) if found else reading


_THEIR_NAME: Final = re.compile(
    r"\b(?:gave|given|gives|passed|sent|dropped)(?: on)? (?:me|us)(?: on)? "
    r"(?P<name>[A-ZÀ-Ý][\w'-]+?(?: [A-ZÀ-Ý][\w'-]+?){0,2})['’]s (?:name|number|contact(?: details)?|details|e-?mail)\b"
)
""" "Paul gave me Julie White's name"."""


def _with_name(reading: Reading, found: re.Match[str], by: Mention | None) -> Reading:
    if (by and fold(found["name"]) == fold(by.name)) or any(
        fold(one.whom) == fold(found["name"]) for one in reading.introductions
    ):
        return reading
    name, first = found["name"], found["name"].split()[0]
    lead = Introduction(name, via=by.name if by else None, named=True)
    cut = re.compile(rf"(?<=[ '’]){re.escape(first)}\b.*$")
    received = tuple(replace(item, what=cut.sub(name, item.what)) for item in reading.received)
    beside = {"introductions": (*reading.confidences.get("introductions", ()), 1.0)}
    return replace(
        reading,
        introductions=(*reading.introductions, lead),
        received=received,
        confidences={**reading.confidences, **beside},
    )


_OF_NAME: Final = re.compile(
    r"\s*(?:de |d['’]une? (?:certaine?|nomm[ée]e?) |d['’]|of |a (?:certain|\w+ called) )"
    r"(?P<name>[A-ZÀ-Ý][\w'’-]+(?: (?:(?:de|du|des|la|le|van|von|el|ben) )*[A-ZÀ-Ý][\w'’-]+){0,3})"
)


def _parallel(all_: Mapping[str, Any], people: list[int], introductions: list[Any]) -> dict[str, Any]:
    """What stands beside each item, for the people that are left and for all introductions."""
    kept = {**all_, "introductions": tuple(introductions)}
    if "people" in all_:
        kept["people"] = tuple(all_["people"][number] for number in people)
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
