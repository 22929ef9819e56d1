"""Who is mentioned: each person of a message once, with the name, organisation and role that the reading gives them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.understanding.attributes import attributes, identifies, organisation_name
from bot.understanding.confidence import of_margin
from bot.understanding.folding import fold
from bot.understanding.labelled import Labelled, Slot
from bot.understanding.namesakes import told_apart
from bot.understanding.owners import Person
from bot.understanding.partners import sorted_out
from bot.understanding.people import proper
from bot.understanding.reading import Mention


@dataclass(frozen=True)
class Somebody:
    """A person of the message with what the reading calls them."""

    person: Person
    mention: Mention
    margin: float


def everybody(message: Labelled) -> list[Somebody]:
    """The people of a message, partners or not, in the order of the text."""
    people = sorted_out(message)
    told = attributes(message, people)
    found: list[Somebody] = []
    for index, person in enumerate(people):
        org, role = told.get((index, "o")), told.get((index, "r"))
        typed = message.slice(org) if org else None
        gender = person.title.gender if person.title else "-"
        link = message.circle.link(person.name, typed if identifies(message, person, org) else None, gender)
        for one in told_apart(message, person, typed, link):
            mention = Mention(
                one.name if one.known else proper(person.name, message.view.lang),
                (message.circle.firm(typed) if typed and typed == typed.lower() else None) or organisation_name(typed),
                message.slice(role) if role else None,
                one.known,
                one.candidates,
                person.title.short if person.title else None,
            )
            _add(found, Somebody(person, mention, max(m.margin for m in person.mentions)))
    return found


def _add(found: list[Somebody], somebody: Somebody) -> None:
    """Adds somebody, who may turn out to be one of those found already."""
    name = fold(somebody.mention.name)
    twin = next((i for i, s in enumerate(found) if fold(s.mention.name) == name), None)
    if twin is None:
        found.append(somebody)
    else:
        found[twin] = _merged(found[twin], somebody)


def partners(message: Labelled, people: Sequence[Somebody]) -> Slot[tuple[Mention, ...]]:
    """Those of the people whom the message is about."""
    met = [s for s in people if s.person.tag == "p"]
    mentions = tuple(s.mention for s in met)
    if not met:
        return Slot(mentions)
    spans = tuple(message.span(s.person.mentions[0]) for s in met)
    each = tuple(of_margin(s.margin) for s in met)
    return Slot(mentions, min(each), spans, each)


def _merged(one: Somebody, other: Somebody) -> Somebody:
    """Two names that turned out to be those of one known person."""
    person = Person(
        one.person.name,
        "p" if "p" in {one.person.tag, other.person.tag} else one.person.tag,
        [*one.person.mentions, *other.person.mentions],
        one.person.title or other.person.title,
    )
    mention = replace(
        one.mention,
        org=one.mention.org or other.mention.org,
        role=one.mention.role or other.mention.role,
        title=one.mention.title or other.mention.title,
    )
    return Somebody(person, mention, max(one.margin, other.margin))
