"""How a text to somebody is put together: greeting, a few sentences, farewell, in `tu` or `vous` per person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.coaching.wording import tidy, towards
from bot.domain.calling import greeted_as, is_surname
from bot.domain.lines import Arg, Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Address, Person


@dataclass(frozen=True)
class Letter:
    """Who is written to, and how: in tu or vous, by first name or by title, in the user's own words."""

    notebook: Notebook
    person: Person

    @property
    def address(self) -> Address:
        return self.person.address or "vous"

    def line(self, key: str, **args: Arg) -> Line:
        return line(f"draft.{key}.{self.address}", **args)

    def words(self, what: str) -> str:
        """The user's words turned towards that person."""
        return towards(tidy(what), self.notebook.owner.lang, self.address)

    def text(self, *sentences: Line | None, most: int = 3) -> Line:
        """Greeting, one sentence or more (`most`, four at the utmost), farewell."""
        said = [sentence for sentence in sentences if sentence][:most]
        parts = {f"part{number}": sentence for number, sentence in enumerate(said, 1)}
        hello = self.greeting("hello", titled="hello_titled")
        return line(f"draft.text{len(said)}", hello=hello, close=self.line("close"), **parts)

    def greeting(self, key: str, *, titled: str, **args: Arg) -> Line:
        """A line that greets them: by title and surname when no more is known or formality is wished, else by name."""
        person = self.person
        if person.title and (is_surname(person.name) or person.address == "vous"):
            return self.line(titled, name=_titled(person.title, greeted_as(person.name, person.title)), **args)
        return self.line(key, name=person.first_name, **args)


_TITLES: Final[Mapping[str, str]] = {
    "M.": "monsieur", "Mr": "mr", "Mme": "madame", "Mlle": "mademoiselle", "Mrs": "mrs", "Ms": "ms", "Miss": "miss",
    "Mx": "mx", "Dr": "dr", "Dre": "dre", "Me": "maitre", "Pr": "pr", "Pre": "pre", "Prof": "prof", "Sir": "sir",
}  # fmt: skip
"""The titles that a letter spells in its own language, by their short form; any other stands as it was told."""


def _titled(title: str, name: str) -> Line:
    known = _TITLES.get(title)
    return line(f"draft.titled.{known}", name=name) if known else line("draft.titled", title=title, name=name)
