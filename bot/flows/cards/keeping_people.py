"""The people of a card kept: what was said or put right of them is known from then on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.flows.cards.memo import Memo
from bot.flows.client_words import inside
from bot.flows.turn import Turn
from bot.understanding import Mention, Reading, fold
from bot.understanding.people import same_org

People = Mapping[str, str]  # the name of a mention (folded) -> the id of the person


def keep_people(turn: Turn, memo: Memo) -> tuple[Turn, People]:
    """Everybody mentioned as a person of the notebook; what was said of them is added to what is known."""
    people: dict[str, str] = {}
    for mention in memo.reading.people:
        person = memo.person(turn, mention)
        if person is None:
            turn, person = turn.add(
                Person, name=mention.name, added_on=turn.today, org=mention.org, role=mention.role, title=mention.title
            )
        taught = _taught(turn.notebook, memo, mention, person)
        if taught != person:
            turn = turn.put(taught)
        people[fold(mention.name)] = people[fold(person.name)] = person.id
    return turn, people


def with_ideal(turn: Turn, memo: Memo, people: People) -> Turn:
    """With the ideal client that a story tells of the one person it is about (P16)."""
    ideal = inside(memo.words, turn.lang)
    person = turn.notebook.person(or_only(None, people)) if ideal else None
    return turn.put(replace(person, ideal_client=ideal)) if person else turn


def id_of(turn: Turn, people: People, name: str | None) -> str | None:
    """The person a fact is about; somebody known by that very name when they are not among the mentions."""
    if name is None:
        return None
    folded = fold(name)
    return people.get(folded) or next((p.id for p in turn.notebook.people if fold(p.name) == folded), None)


def or_only(id_: str | None, people: People) -> str | None:
    """The one person of the message when a fact names nobody."""
    everybody = dict.fromkeys(people.values())
    return id_ or (next(iter(everybody)) if len(everybody) == 1 else None)


def whose(turn: Turn, people: People, name: str | None) -> tuple[Turn, str | None]:
    """The person a fact is about: the one of the message when it names nobody, somebody new when it names them.

    "Tom gave me the number of Lucy Penn, who needs a PR firm": a need of hers, though she was not there.
    """
    known = id_of(turn, people, name)
    if known or name is None or name.isupper() or not name[:1].isupper():
        return turn, or_only(known, people)
    words = set(fold(name).split())
    alike = {id_ for called, id_ in people.items() if words <= set(called.split())}
    if len(alike) == 1:
        return turn, alike.pop()
    turn, person = turn.add(Person, name=name, added_on=turn.today)
    return turn, person.id


def _taught(notebook: Notebook, memo: Memo, mention: Mention, person: Person) -> Person:
    """The person with the organisation, role, title, nickname and circle told on this card."""
    person = replace(person, org=mention.org or person.org, role=mention.role or person.role)
    person = replace(person, title=memo.title(person, mention))
    nickname, circle = memo.nicknames.get(mention.name), memo.circles.get(mention.name)
    if nickname and fold(nickname) not in _called(person):
        person = replace(person, nicknames=(*person.nicknames, nickname))
    if circle and fold(circle) not in map(fold, person.circles):
        person = replace(person, circles=(*person.circles, circle))
    if mention.candidates and memo.who.get(mention.name) == person.id:
        person = _chosen(notebook, person, memo.typed.get(mention.name, mention.name))
    return person


def _chosen(notebook: Notebook, person: Person, name: str) -> Person:
    """Chosen twice for one name, they bear it from then on; a first name that others bear too is never theirs alone."""
    folded = fold(name)
    firsts = {fold(other.first_name) for other in notebook.people}
    if folded in firsts or folded in _called(person) or len(name.split()) > 1:
        return person
    if folded not in map(fold, person.chosen_as):
        return replace(person, chosen_as=(*person.chosen_as, name))
    left = tuple(other for other in person.chosen_as if fold(other) != folded)
    return replace(person, nicknames=(*person.nicknames, name), chosen_as=left)


def _called(person: Person) -> set[str]:
    return {fold(name) for name in (person.name, *person.nicknames)}


# --- before the card is shown


def in_known_spelling(turn: Turn, reading: Reading) -> Reading:
    """Organisations and roles as the notebook spells them, when what was typed is only another way to write them."""
    people = tuple(_spelt(turn.notebook, mention) for mention in reading.people)
    return reading if people == reading.people else replace(reading, people=people)


def _spelt(notebook: Notebook, mention: Mention) -> Mention:
    person = notebook.person(mention.known)
    org, role = mention.org, mention.role
    if org and person and person.org and same_org(org, person.org):
        org = person.org
    elif org:
        org = next((p.org for p in notebook.people if p.org and fold(p.org) == fold(org)), org)
    if role and person and person.role and set(fold(role).split()) <= set(fold(person.role).split()):
        role = person.role
    return replace(mention, org=org, role=role)
