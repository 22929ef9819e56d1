""" "Met Priya's chair, Margaret Osei", « la présidente de Priya, Margaret Osei »: it is Margaret who was met (P21)."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace
from typing import Final

from bot.flows.turn import Turn
from bot.understanding import Mention, Reading, fold
from bot.understanding.words import first_names

_Place = tuple[int, int]
_OF: Final = r"(?:de |d'|of )"


def whose_role(turn: Turn, reading: Reading, text: str) -> Reading:
    """The reading in which a role said to be somebody's is of whoever is named right behind it.

    Nobody was met whose name only says whose role it is, and the name is no firm. The apostrophe may be missing.
    """
    said, spans = fold(text).replace("’", "'"), reading.spans.get("people", ())
    if len(said) != len(text) or len(spans) != len(reading.people):
        return reading
    known = {fold(person.first_name) for person in turn.notebook.people}
    people = [_without_theirs(mention, said, known) for mention in reading.people]
    whose = [n for n in range(len(people) - 1) if _is_whose(people[n], said, (spans[n], spans[n + 1]), known)]
    for number in whose:
        people[number + 1] = replace(people[number + 1], role=people[number + 1].role or people[number].role)
    left = [number for number in range(len(people)) if number not in whose]
    told = replace(reading, people=tuple(people[number] for number in left))
    if not whose:
        return told if told.people != reading.people else reading
    sure = reading.confidences.get("people", ())
    kept = tuple(sure[number] for number in left) if len(sure) == len(people) else sure
    return replace(
        told,
        spans={**reading.spans, "people": tuple(spans[number] for number in left)},
        confidence={**reading.confidence, "people": min(kept)} if kept else reading.confidence,
        confidences={**reading.confidences, "people": kept},
    )


def _is_whose(mention: Mention, said: str, places: tuple[_Place, _Place], known: Set[str]) -> bool:
    """Whether a name with a role stands right before another: "Priya's chair, ", "priyas chair ", « DAF de Priya, »."""
    if not mention.role:
        return False
    (start, end), (following, _) = places
    role, name, between = re.escape(fold(mention.role)), said[start:end], said[end:following]
    if re.search(rf"\b{role} {_OF}$", said[:start]) and re.fullmatch(r"\s*,\s*", between):
        return True
    behind = re.fullmatch(rf"('s|s'|')?\s+{role}\s*,?\s+", between)
    stem, names = name.removesuffix("s"), first_names()
    without = stem != name and name not in {*known, *names} and (stem in known or stem in names)
    return behind is not None and (without or bool(behind[1]))


def _without_theirs(mention: Mention, said: str, known: Set[str]) -> Mention:
    """Without the firm that is the first name of somebody known: « Margaux Osei, présidente de Priya »."""
    org, role = fold(mention.org or ""), re.escape(fold(mention.role or ""))
    theirs = org in known and role and re.search(rf"\b{role} {_OF}{re.escape(org)}\b", said)
    return replace(mention, org=None) if theirs else mention
