"""The texts of an introduction: to ask one, then the other, to bring both together, and to call it off kindly (P30).

Who is asked first does not learn of whom it is; who is asked second does, since the first has agreed.
"""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.letters import Letter
from bot.coaching.wording import tidy
from bot.domain.calling import is_surname, with_title
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.domain.promises import Introduction

BOTH: Final = "both"
OFF: Final = "off"
_OF_THEM: Final = re.compile(r"(?:ils?|elles?|on|he|she|they|both|les deux|son|sa|ses|his|her|their)\b", re.IGNORECASE)
"""What is told about two people, and would read oddly in a text to them."""


def introduction_draft(notebook: Notebook, about: str) -> tuple[Line, ...]:
    """The text behind `i5:p3` (ask that person), `i5:both` or `i5:off:p3`; () when any of it is gone."""
    id_, _, rest = about.partition(":")
    introduction = notebook.find(Introduction, id_)
    one, other = _two(notebook, introduction)
    if introduction is None or one is None or other is None:
        return ()
    if rest == BOTH:
        return (_to_both(notebook, introduction, one, other),)
    off, _, named = rest.rpartition(":")
    person = next((person for person in (one, other) if person.id == named), None)
    if person is None or off not in ("", OFF):
        return ()
    letter = Letter(notebook, person)
    if off:
        return (letter.text(letter.line("intro.off")),)
    return (_ask(letter, introduction, other if person == one else one),)


def _two(notebook: Notebook, introduction: Introduction | None) -> tuple[Person | None, Person | None]:
    return (notebook.person(introduction.one), notebook.person(introduction.other)) if introduction else (None, None)


def _ask(letter: Letter, introduction: Introduction, other: Person) -> Line:
    named = introduction.agreed_on(other.id) is not None
    free = letter.line("intro.free")
    if introduction.need is None or introduction.offer is None:
        why = _why(introduction)
        key = f"intro.meet{'_why' if why else ''}{'_named' if named else ''}"
        return letter.text(letter.line(key, name=about(other), why=why), free)
    side = "seeks" if letter.person.id == introduction.one else "helps"
    offer = tidy(introduction.offer)
    need = letter.words(introduction.need) if side == "seeks" else tidy(introduction.need)
    words = {"need": need, "offer": offer, "name": about(other, but=offer)}
    return letter.text(letter.line(f"intro.{side}{'_named' if named else ''}", **words), free)


def _to_both(notebook: Notebook, introduction: Introduction, one: Person, other: Person) -> Line:
    """Who is who, why, and who writes next: the one who looks for something."""
    writer, close = Letter(notebook, one), Letter(notebook, other if one.address == "tu" else one)
    if introduction.need and introduction.offer:
        need, offer = tidy(introduction.need), tidy(introduction.offer)
        why = line("draft.intro.why_need", one=about(one), other=about(other, but=offer), need=need, offer=offer)
    elif words := _why(introduction):
        why = line("draft.intro.why_words", one=about(one), other=about(other), why=words)
    else:
        why = line("draft.intro.why_open", one=about(one), other=about(other))
    return line(
        "draft.intro.text",
        hello=line("draft.intro.hello", one=_hailed(one), other=_hailed(other)),
        why=why,
        next=writer.line("intro.next", one=_hailed(one), other=_hailed(other)),
        close=close.line("close"),
    )


def _why(introduction: Introduction) -> str:
    """The user's reason, as far as it can be said to the two of them."""
    why = tidy(introduction.why)
    return "" if _OF_THEM.match(why) else why


def about(person: Person, but: str = "") -> str:
    """The name with role and firm, as one tells who somebody is; `but` what is said beside it anyway."""
    known = ", ".join(part for part in (person.role, person.org) if part and part.casefold() != but.casefold())
    name = with_title(person.name, person.title)
    return f"{name} ({known})" if known else name


def _hailed(person: Person) -> str:
    formal = person.title and (is_surname(person.name) or person.address == "vous")
    return with_title(person.name, person.title) if formal or is_surname(person.name) else person.first_name
