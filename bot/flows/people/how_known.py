""" "How did I meet Sophie?", « qui m'a présenté Paul ? » : answered from the notebook, and asked when it is silent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.domain.lines import Line, line
from bot.domain.meetings import Meeting
from bot.domain.people import Person
from bot.flows.people.card_asked import named
from bot.flows.turn import Turn, press
from bot.understanding import fold

_NAME: Final = r"(?P<name>[^\s,;.!?]+(?: [^\s,;.!?]+){0,3}?)"
_KNEW: Final = r"(?:connue?|rencontree?|croisee?)"
_WAYS: Final = (
    rf"comment (?:est-ce que )?(?:j'ai|ai-je) (?:deja )?{_KNEW} {_NAME}",
    rf"comment (?:est-ce que )?je (?:connais|l'ai connue?),? {_NAME}",
    rf"comment (?:est-ce qu'on|on) s'est {_KNEW}s?,? (?:avec |moi et )?{_NAME}(?: et moi)?",
    rf"(?:d'ou|par qui) (?:est-ce que )?(?:je (?:connais|tiens)|j'ai {_KNEW}|ai-je {_KNEW}) {_NAME}",
    rf"(?:ou|quand) (?:est-ce que )?(?:j'ai|ai-je) (?:deja )?{_KNEW} {_NAME}(?: la premiere fois)?",
    rf"(?:c'est )?qui (?:est-ce qui )?m'a (?:presentee?|fait (?:connaitre|rencontrer)|mise? en contact avec) {_NAME}",
    rf"(?:how|where) (?:did|do) (?:i|we) (?:first )?(?:meet|know|get to know|come across|run into) {_NAME}(?: from)?",
    rf"when did (?:i|we) first meet {_NAME}",
    rf"who (?:first )?(?:introduced me to|put me in touch with|introduced) {_NAME}(?: to me)?",
)
_LEAD: Final = r"\W*(?:(?:au fait|dis|tiens|et|by the way|btw|hey|and|remind me)[ ,:]+)*"
_ASKS: Final = tuple(re.compile(rf"{_LEAD}{way}(?:,? (?:deja|again|stp|svp))?[\s?.!]*") for way in _WAYS)


def hear_how_known(turn: Turn, text: str) -> Turn | None:
    """Who introduced them, how it was in the user's words, and the first time that is noted; None for anybody else."""
    said = " ".join(fold(text).replace("’", "'").split())
    found = next((match for way in _ASKS if (match := way.fullmatch(said))), None)
    person = named(turn, found["name"], alone=True) if found else None
    return how_known(turn, person) if person else None


def how_known(turn: Turn, person: Person) -> Turn:
    """Through whom, in what words, and when first; asked for when nothing of it was told."""
    lines = tuple(_told(turn, person))
    card = press("people.button", f"card:{person.id}", name=person.called)
    if not lines:
        write = press("person_fix.field.how_met", f"pfix:{person.id}:how_met")
        return turn.say(line("known.untold", name=person.called, day=person.added_on), buttons=((write,), (card,)))
    return turn.say(*lines, buttons=((card,),))


def _told(turn: Turn, person: Person) -> Iterator[Line]:
    held = [one for one in turn.notebook.meetings if person.id in one.people and one.is_held]
    through = turn.notebook.person(person.through or _introducer(turn, person, held))
    if through:
        yield line("known.through", name=person.called, through=through.called)
    if person.how_met:
        yield line("known.words", name=person.called, words=person.how_met)
    if held:
        first = min(held, key=lambda meeting: meeting.on)
        kind = line(f"kind.{first.kind}")
        place = {"place": first.place} if first.place else {}
        yield line("known.first_at" if first.place else "known.first", kind=kind, day=first.on, **place)


_INTRODUCED: Final = re.compile(r"\b(?:present\w*|introduc\w*|mise?s? en (?:contact|relation)|in touch)\b")


def _introducer(turn: Turn, person: Person, held: list[Meeting]) -> str | None:
    """Who helped, in a meeting with that person, by introducing them."""
    there = {meeting.id for meeting in held}
    found = (one for one in turn.notebook.helps if one.meeting in there and one.from_ != person.id)
    return next((one.from_ for one in found if _INTRODUCED.search(fold(one.what))), None)


ANSWERS = (hear_how_known,)
