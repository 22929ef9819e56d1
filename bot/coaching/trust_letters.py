"""A recommendation asked for precisely, and one written for somebody: the user's words, blanks said plainly (P32)."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from bot.coaching.asking_letters import ask_draft
from bot.coaching.letters import Letter
from bot.coaching.trust import PLACES, Portrait, portrait
from bot.coaching.wording import shape, tidy
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.owner import Lang
from bot.domain.people import Person
from bot.domain.promises import Ask

RECOMMENDATION: Final = "recommendation"
"""The kind of an ask, and of a gift."""


def reference_ask(notebook: Notebook, ask: Ask) -> tuple[Line, ...]:
    """Two lines about one thing, for one place, easy to refuse; the one reminder once it was sent."""
    person = notebook.person(ask.to)
    if person is None or ask.sent_on:
        return ask_draft(notebook, ask)
    letter = Letter(notebook, person)
    about = letter.words(_OF_THEM[notebook.owner.lang].sub(rf"\1 {_you(letter)}", ask.what))
    what = letter.line("reference.about", what=_small(about)) if about else letter.line("reference.plain")
    return (letter.text(what, _where(letter, ask.where), letter.line("reference.free")),)


def _you(letter: Letter) -> str:
    if letter.notebook.owner.lang == "en":
        return "you"
    return "toi" if letter.address == "tu" else "vous"


_OF_THEM: Final[dict[Lang, re.Pattern[str]]] = {
    "fr": re.compile(r"\b(pour|avec|chez) (?:lui|elle|eux|elles)\b", re.IGNORECASE),
    "en": re.compile(
        r"\b(for|with|to) (?:him|them"
        r"|her(?= ?$|[,.;]| (?:back|in|on|at|last|this|when|over|from|for|during|and|as)\b))\b",
        re.IGNORECASE,
    ),
}
_PLACE: Final = re.compile(r"^(?:sur|pour|dans|par|via|on|for|in|by|at) (?=\S)", re.IGNORECASE)


def _where(letter: Letter, where: str | None) -> Line:
    if where in PLACES:
        return letter.line(f"reference.where_{where}")
    return (
        letter.line("reference.where", where=_PLACE.sub("", tidy(where)))
        if where
        else letter.line("reference.where_letter")
    )


def _small(words: str) -> str:
    """Without the capital of an answer: "My work at Acme" -> "my work at Acme"."""
    return words if words[1:2].isupper() or words[:2] in ("I ", "I’", "I'") else words[:1].lower() + words[1:]


# --- for somebody


def reference_text(notebook: Notebook, person: Person, seen: str | None) -> tuple[Line, ...]:
    """What can be said of them to anybody: who they are, what was seen, what they are good for.

    `seen`: what the user saw them do, as typed; without it the place for it stands open in square brackets.
    """
    known = portrait(notebook, person)
    parts = [_who(person), _seen(known, seen, notebook.owner.lang)]
    if known.offers:
        parts.append(line("reference.good_for", whats=tuple(tidy(offer) for offer in known.offers)))
    said = {f"part{number}": part for number, part in enumerate(parts, 1)}
    return (line(f"reference.text{len(parts)}", **said),)


def _who(person: Person) -> Line:
    if person.role and person.org:
        return line("reference.who_at", name=person.called, role=person.role, org=person.org)
    if person.role or person.org:
        return line("reference.who_is", name=person.called, about=person.role or person.org or "")
    return line("reference.who", name=person.called)


def _seen(known: Portrait, seen: str | None, lang: Lang) -> Line:
    if seen and tidy(seen):
        return line("reference.seen", words=tidy(seen))
    for what in known.helps:
        manner = shape(tidy(what), lang)
        if manner in ("did", "did_me"):
            return line(f"reference.{manner}", name=known.person.first_name, what=tidy(what))
    if known.helps:
        return line("reference.helped", whats=tuple(tidy(what) for what in known.helps))
    return line("reference.blank")


def about_reference(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:  # noqa: ARG001 - one shape for all
    """reference:<draft>: the text as far as it was told in that conversation."""
    draft = notebook.draft(rest)
    person = notebook.person(str(draft.filled.get("person"))) if draft else None
    if draft is None or person is None:
        return ()
    seen = draft.filled.get("seen")
    return reference_text(notebook, person, seen if isinstance(seen, str) else None)
