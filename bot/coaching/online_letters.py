"""The first words to somebody met online, short and true, and the next step once they answer (P31)."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from bot.coaching.letters import Letter
from bot.coaching.said_to import asked_of, said_to
from bot.coaching.wording import shape, tidy
from bot.domain.lines import Line
from bot.domain.notebook import Notebook
from bot.domain.openings import DOORS, Opening
from bot.domain.owner import Lang

_CLAUSE: Final = re.compile(
    r"^(?:je|j['’]|tu|vous|nous|on|c['’]|il|elle|ils|elles|i|we|you|it|he|she|they)\b", re.IGNORECASE
)
_BECAUSE: Final = re.compile(
    r"^(?:parce que? |parce qu['’]|car |puisque? |puisqu['’]|pcq |because |'?cause |cos |coz |cuz |since |as "
    r"|pour (?=(?:son|sa|ses|leurs?) )"
    r"|for (?=(?:his|her|their) ))",
    re.IGNORECASE,
)
_HOW: Final = re.compile(
    r"^(?P<how>comment|pourquoi|combien|quand|où|si|s['’](?=ils?\b)|how|why|when|where|whether|if|what made)\s*"
    r"(?P<rest>(?:ils?|elles?|he|she|they)\b.+)$",
    re.IGNORECASE | re.DOTALL,
)
_PITCH: Final = re.compile(
    r"\b(?:mon cv|mes services|mon offre|nos offres|notre solution|notre produit|mon produit|vendre|prospect\w*"
    r"|devis|d[ée]mo|promo\w*|my cv|my resume|my services|our services|my offer|our offer|our solution|our product"
    r"|my product|sell\w*|pitch\w*|demo|discount|quote)\b",
    re.IGNORECASE,
)
TALKS: Final = ("call", "coffee")
"""What comes naturally after a first exchange of messages."""


def sells(opening: Opening) -> bool:
    """Whether the first words already try to sell something: that closes more doors than it opens."""
    return any(text and _PITCH.search(text) for text in (opening.why, opening.detail, opening.question))


def opening_draft(notebook: Notebook, opening: Opening) -> tuple[Line, ...]:
    """Three lines: why them, one true detail, one question; what was not told is left out."""
    person = notebook.person(opening.to)
    if person is None:
        return ()
    letter = Letter(notebook, person)
    door = letter.line(f"opening.{opening.door}") if opening.door in DOORS else None
    detail = _said(letter, "detail", opening.detail)
    why = _said(letter, "why", opening.why)
    question = _question(letter, opening.question)
    told = [part for part in (detail, why, question) if part]
    return (letter.text(*([] if len(told) == len(TOLD) else [door]), *(told or [letter.line("opening.simply")])),)


TOLD: Final = ("detail", "why", "question")


def _said(letter: Letter, key: str, words: str | None) -> Line | None:
    """The user's words turned towards that person, in the sentence that their shape allows."""
    said, lang = _BECAUSE.sub("", tidy(words)) if words else "", letter.notebook.owner.lang
    if not said:
        return None
    if _CLAUSE.match(said):
        clause = said_to(said, lang, letter.address)
        return letter.line(f"opening.{key}_clause", clause=_small(clause, lang)) if clause else None
    if shape(said, lang) == "named":
        return letter.line(f"opening.{key}_thing", thing=_small(letter.words(said), lang))
    return letter.line(f"opening.{key}_aside", words=letter.words(said))


def _question(letter: Letter, words: str | None) -> Line | None:
    lang, said = letter.notebook.owner.lang, " ".join((words or "").split()).rstrip(" .;,!?")
    if not said:
        return None
    if found := _HOW.match(said):
        turned = said_to(found["rest"], lang, letter.address)
        if turned:
            how = found["how"].lower()
            clause = f"si {turned}" if how.startswith("s") and lang == "fr" else f"{how} {turned}"
            return letter.line("opening.wonders", clause=clause)
    asked = letter.words(asked_of(said, lang, letter.address))
    return letter.line("opening.question", question=asked[:1].upper() + asked[1:])


def _small(words: str, lang: Lang) -> str:
    """Inside a sentence: without its capital, save the English I and names."""
    if lang == "en" and words[:2] in ("I ", "I'", "I’"):
        return words
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def talk_draft(notebook: Notebook, opening: Opening, how: str) -> tuple[Line, ...]:
    """After their answer: a short talk, proposed without weight."""
    person = notebook.person(opening.to)
    if person is None or how not in TALKS:
        return ()
    letter = Letter(notebook, person)
    return (letter.text(letter.line("opening.thanks"), letter.line(f"opening.talk_{how}")),)


def about_opening(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:  # noqa: ARG001 - one shape for all
    """opening:<id> for the first words, opening:<id>:call for what follows the answer."""
    id_, _, how = rest.partition(":")
    opening = notebook.find(Opening, id_)
    if opening is None:
        return ()
    return talk_draft(notebook, opening, how) if how else opening_draft(notebook, opening)
