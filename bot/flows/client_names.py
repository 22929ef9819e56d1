"""The names that a favourite client gave: each is somebody to be introduced to, by that client (P16, P21)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.domain.people import Person
from bot.flows.turn import Turn
from bot.understanding import Introduction, Reading, fold
from bot.understanding.people import same_name
from bot.understanding.rolls import read_roll
from bot.understanding.words import first_names

_WORD: Final = r"[A-ZÀ-Ý][\w’'-]*"
_NAME: Final = re.compile(
    rf"(?:(?:M\.|Mme|Mr|Mrs|Ms|Dr|Me) )?{_WORD}(?: (?:(?:de|du|de la|le|la|van|von|der|el) )?{_WORD})*"
)
_ONLY_NAMES: Final = re.compile(
    r"\W*(?:(?:quelques|plusieurs|des|les|deux|trois|some|a few|several|two|three) )?(?:noms?|contacts?|names?)\W*$"
)
"""What was received is told by the introductions then."""
_OPENING: Final = re.compile(r"(?:^|[.!?;:\n]\s*)$")


def gives_names(turn: Turn, reading: Reading, client: Person, text: str) -> bool:
    """Whether a text names people, and is no question."""
    return not text.rstrip().endswith("?") and any(True for _ in _names(turn, reading, client, text))


def with_names(turn: Turn, reading: Reading, client: Person, text: str) -> Reading:
    """The reading of what such a meeting brought: with that client, and an introduction for each name they gave."""
    names = tuple(dict.fromkeys(_names(turn, reading, client, text)))
    if not names:
        return reading
    own = tuple(mention for mention in reading.people if _is_client(client, mention.name, mention.known))
    return replace(
        reading,
        people=own,
        introductions=tuple(Introduction(name, via=client.name) for name in names),
        needs=tuple(need for need in reading.needs if need.who in (None, client.name)),
        offers=tuple(offer for offer in reading.offers if offer.who in (None, client.name)),
        received=tuple(
            one
            for one in reading.received
            if one.from_ in (None, client.name) and not _ONLY_NAMES.match(fold(one.what))
        ),
        spans={},
        confidences={},
    )


def _names(turn: Turn, reading: Reading, client: Person, text: str) -> Iterator[str]:
    roll = read_roll(text, lang=turn.lang, known=turn.known())
    if roll.is_clear:
        yield from (
            entry.name for entry in roll.entries if entry.name and not _is_client(client, entry.name, entry.known)
        )
        return
    orgs = {fold(mention.org) for mention in reading.people if mention.org}
    for found in _NAME.finditer(text):
        name = found[0]
        if _is_name(text, found, name) and fold(name) not in orgs and not _is_client(client, name, None):
            yield name


def _is_name(text: str, found: re.Match[str], name: str) -> bool:
    """A whole name, or a first name; the first word of a sentence only when it is one."""
    first = fold(name.split(maxsplit=1)[0].strip("’'"))
    opens = _OPENING.search(text[: found.start()]) is not None
    if first in first_names() or name.startswith(("M.", "Mme", "Mr", "Mrs", "Ms", "Dr", "Me ")):
        return True
    return not opens and len(name.split()) > 1


def _is_client(client: Person, name: str, known: str | None) -> bool:
    return known == client.id or same_name(name, client.name)
