"""What a wish speaks of: the people of the notebook whom it names, the days, the firm, the words as typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from bot.domain.people import Person
from bot.flows.calling_off import names_of
from bot.flows.spans import Span, ahead_in, past_in
from bot.flows.turn import Turn
from bot.understanding import Reading, fold
from bot.understanding.folding import fold_in_place
from bot.understanding.wishes import wishes_in

_THERE: Final = re.compile(
    r"\b(?:chez|de la|a la|aux|au|dans|a|from|at|in|inside|with|into)\s+(?P<org>(?:l'|les? |la |the )?[^,;:?!]{2,40}?)"
    r"(?:,? (?:s'il (?:te|vous) plait|stp|svp|please|pls|non|hein|right|by any chance|deja|again|en fait))*\s*[?!.…]*$"
)
"""A firm, a town or a group, where a question ends with it."""
_WORD: Final = re.compile(r"[\w-]+")
_LONG_ENOUGH: Final = 3  # letters of a name typed small: shorter ones are other words


@dataclass(frozen=True)
class Wished:
    """A text that wants something, and the notebook it is said to."""

    turn: Turn
    text: str

    @cached_property
    def chances(self) -> dict[str, float]:
        """What it may want, the likeliest first."""
        return wishes_in(self.text, lang=self.turn.lang, known=self.turn.known())

    @cached_property
    def reading(self) -> Reading:
        """What the reader makes of it."""
        return self.turn.read(self.text)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Those of the notebook who are named, in the order of the text; a name that several bear names nobody."""
        said = f" {' '.join(_WORD.findall(fold(self.text)))} "
        found: dict[str, int] = {}
        for mention in self.reading.people:
            if mention.known:
                found[mention.known] = said.find(fold(mention.name).split()[0])
        for person in self.turn.notebook.people:
            places = [said.find(f" {name} ") for name in names_of(self.turn, person.id) if len(name) >= _LONG_ENOUGH]
            seen = [place for place in places if place >= 0]
            if seen and person.id not in found and not self._is_shared(person):
                found[person.id] = min(seen)
        ordered = sorted(found, key=lambda id_: (found[id_], id_))
        return tuple(one for id_ in ordered if (one := self.turn.notebook.person(id_)))

    def _is_shared(self, person: Person) -> bool:
        """Whether somebody else bears that first name, and the whole name isn't said."""
        others = [one for one in self.turn.notebook.people if one.id != person.id]
        return any(fold(one.first_name) == fold(person.first_name) for one in others) and (
            fold(person.name) not in fold(self.text) or person.name == person.first_name
        )

    @cached_property
    def past(self) -> Span | None:
        """The days that have been of which it speaks, in the user's zone."""
        return past_in(self.turn, self.text)

    @cached_property
    def ahead(self) -> Span | None:
        """The days to come of which it speaks, in the user's zone."""
        return ahead_in(self.turn, self.text)

    @cached_property
    def there(self) -> str | None:
        """The firm, or the town, that its last words name, as typed."""
        flat = fold_in_place(self.text.replace("’", "'"))
        found = _THERE.search(flat)
        return self.text[found.start("org") : found.end("org")].strip() if found else None
