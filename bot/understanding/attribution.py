"""Whose is what: the person that a promise, a need, a help or an introduction belongs to."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Final

from bot.understanding.companions import credited
from bot.understanding.coreference import Pronouns, is_subject, pronouns
from bot.understanding.credit import owed_to
from bot.understanding.features import View
from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found
from bot.understanding.mentions import Somebody
from bot.understanding.owners import Person
from bot.understanding.partners import is_promised
from bot.understanding.passed_on import is_passed_on
from bot.understanding.spoken_of import Kin, governs, subjects
from bot.understanding.to_all import whose_kin
from bot.understanding.tokens import Token
from bot.understanding.wording import begins_thing

_BREAKS: Final = frozenset({".", "!", "?", ";", "<br>", "•", "-", "–", "—", "("})
_TO: Final = frozenset({"to", "a", "for", "pour"})
# "Je dois leur envoyer", not "leur devis".
_BEFORE_LEUR: Final = frozenset("de a vais dois doit faut va pourrais veux devrais faudrait".split())
_WHO: Final = frozenset({"who", "qui"})
_EACH: Final = frozenset({"les", "tous", "toutes"})
# Tokens between "him" and what is promised to him: "I owe him, by Friday, a quote".
_OBJECT_REACH: Final = 6


@dataclass(frozen=True)
class Attribution:
    """The people of a message, and what tells which of them an item belongs to."""

    message: Labelled
    people: Sequence[Somebody]
    persons: Sequence[Person]
    meant: Pronouns
    headings: Sequence[tuple[int, int]]
    named: Set[int]
    kin: Sequence[Kin]

    def owner(self, item: Found) -> Somebody | None:
        """The person whose the item is; None when it is nobody's."""
        index = self.index(item)
        if index is None or (item.tag == "todo" and is_promised(self.message, self.persons[index])):
            return None
        if item.tag in {"gave", "todo"} and is_passed_on(self.message, self.persons[index]):
            return None
        return self.people[index]

    def owners(self, item: Found) -> Sequence[Somebody]:
        """All those whose the item is: nobody, one person, or everybody, for what is promised or given "to both"."""
        partners = [somebody for somebody in self.people if somebody.person.tag == "p"]
        if len(partners) > 1 and item.tag in {"todo", "gave"} and self._is_to_all(item):
            return partners
        owner = self.owner(item)
        return [owner] if owner else []

    def index(self, item: Found) -> int | None:
        """The index of the owner.

        The only person whom the message is about; else the one to whom it is owed, or goes, by its own words, the one
        whose heading it stands under ("Ana: wants a job"), the one of whom it is told ("Ana who wants a job", "her boss
        Ana wants a job"), the one whom the pronoun that governs it stands for, or the one who fits best by all that was
        learned.
        """
        if len(self.persons) == 1 and not self._is_inside_items(self.persons[0]):
            return 0
        for told in (
            self._credited,
            self._addressed,
            self._under_heading,
            self._told_of,
            self._spoken_of,
            self._governing,
        ):
            if (index := told(item)) is not None:
                return index
        return self._told_before(item, self.message.learned.owners.choose(self.message.view, item, self.persons))

    def _told_before(self, item: Found, chosen: int | None) -> int | None:
        """Who is named before a thing received, where the likeliest is only named in another clause behind it."""
        if item.tag != "got" or chosen is None:
            return chosen
        drifts, mentions = self.message.view.drifts, self.persons[chosen].mentions
        first = min(m.first for m in mentions)
        if first < item.last or drifts[first].clause == drifts[item.last - 1].clause:
            return chosen
        before = [(m.last, i) for i, p in enumerate(self.persons) if p.tag == "p" for m in p.mentions]
        return max(((last, i) for last, i in before if last <= item.first), default=(0, chosen))[1]

    def _credited(self, item: Found) -> int | None:
        """Whom one owes a thing received to, by the words of its sentence: "an interview thanks to (Ana)"."""
        if item.tag != "got":
            return None
        drifts = self.message.view.drifts
        for at in owed_to(self.message.view):
            if drifts[at].sentence == drifts[item.first].sentence:
                named = (i for i, p in enumerate(self.persons) if credited(self.message, p.mentions))
                return self.meant[at] if at in self.meant else next(named, None)
        return None

    def _addressed(self, item: Found) -> int | None:
        """Who is named in a promise or gift as the one it goes to: "bring the drill to Ana", "send Ana the drill"; not
        in an introduction."""
        view = self.message.view
        if item.tag not in {"todo", "gave"} or any("intro" in view.kinds[i] for i in range(item.first, item.last)):
            return None
        for index, person in enumerate(self.persons):
            for named in person.mentions:
                first = whose_kin(view, named.first)
                led = item.first < first <= item.last + 1 and view.tokens[first - 1].norm in _TO
                if led or self._is_dative(first, named, item) or self._is_whole_object(named, item):
                    return index
        return None

    def _is_whole_object(self, named: Found, item: Found) -> bool:
        """Whether a promise is a verb and a name, and nothing else: "call Ana"."""
        return item.tag == "todo" and item.first + 1 == named.first and named.last == item.last

    def _is_dative(self, first: int, named: Found, item: Found) -> bool:
        """Whether a thing follows a name at once, after the verb alone: "send (Ana) the drill"."""
        return first - item.first == 1 and named.last < item.last and begins_thing(self.message.view, named.last)

    def _is_to_all(self, item: Found) -> bool:
        """Whether a promise or gift goes to all who were there: "send them both", "je leur envoie"; not "to Ana"."""
        view = self.message.view
        if self._addressed(item) is not None:
            return False
        sentence = view.drifts[item.first].sentence
        around = range(max(1, item.first - _OBJECT_REACH), min(item.last + 2, len(view.tokens)))
        return any(view.drifts[at].sentence == sentence and _is_all(view, at) for at in around)

    def _under_heading(self, item: Found) -> int | None:
        drifts = self.message.view.drifts
        over = [(at, who) for at, who in self.headings if at <= item.first < len(drifts)]
        if not over or drifts[over[-1][0]].sentence != drifts[item.first].sentence:
            return None
        return over[-1][1]

    def _told_of(self, item: Found) -> int | None:
        """Who is named right before "who": "(Ana) and Paul (Acme) who wants a job"; of needs and offers alone."""
        if item.tag not in {"need", "offer"}:
            return None
        tokens = self.message.view.tokens
        for at in range(item.first - 1, 0, -1):
            if tokens[at].norm in _WHO:
                end = (
                    next((i for i in range(at - 1, 0, -1) if tokens[i].norm == "("), at) if _closes(tokens, at) else at
                )
                return next((i for i, p in enumerate(self.persons) if any(m.last == end for m in p.mentions)), None)
            if at in self.named or at in self.meant or tokens[at].norm in _BREAKS or tokens[at].norm == ",":
                return None
        return None

    def _spoken_of(self, item: Found) -> int | None:
        """Whose relative or colleague is told to need or offer it: "his sister (Rose) is looking for a flat"."""
        if item.tag not in {"need", "offer"}:
            return None
        named = next((one.name for one in self.kin if one.name and governs(self.message, one, item)), None)
        return next((i for i, p in enumerate(self.persons) if named and named.first in indices(p.mentions)), None)

    def _governing(self, item: Found) -> int | None:
        """What "him" in a promise or gift stands for, else "he" before a thing received, needed or offered."""
        sentence = self.message.view.drifts[item.first].sentence
        to_somebody = item.tag in {"todo", "gave"}
        first = max(0, item.first - _OBJECT_REACH) if to_somebody else 0
        last = item.last if to_somebody else item.first
        passed_on = indices(m for p in self.persons if is_passed_on(self.message, p) for m in p.mentions)
        for at in range(last - 1, first - 1, -1):
            if self.message.view.drifts[at].sentence != sentence or (at in self.named and at not in passed_on):
                return None
            if at in self.meant and is_subject(self.message.view, at) is not to_somebody:
                return self.meant[at]
        return None

    def _is_inside_items(self, person: Person) -> bool:
        """Whether somebody is only a part of things: "I promised him an intro to Paul"."""
        return all(any(i.first < m.first < i.last for i in self.message.items) for m in person.mentions)


def attribution(message: Labelled, people: Sequence[Somebody]) -> Attribution:
    """How the items of a message belong to its people."""
    persons = [s.person for s in people]
    if not (message.items or message.tagged("w")):
        return Attribution(message, people, persons, {}, (), frozenset(), ())
    named = indices(m for p in persons for m in p.mentions)
    meant, headings = pronouns(message.view, persons), _headings(message, persons)
    return Attribution(message, people, persons, meant, headings, named, subjects(message))


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bracket closes before a token."""
    return tokens[at - 1].norm == ")"


def _is_all(view: View, at: int) -> bool:
    """Whether a token stands for all who were there: "both", "les deux", "leur envoyer", "send them a quote"."""
    word, before = view.tokens[at].norm, view.tokens[at - 1].norm
    if word == "them":
        return before in _TO or (at + 1 < len(view.tokens) and begins_thing(view, at + 1))
    if word == "leur":
        return before in _BEFORE_LEUR or "i" in view.kinds[at - 1]
    return word == "both" or (word == "deux" and before in _EACH)


def _headings(message: Labelled, persons: Sequence[Person]) -> list[tuple[int, int]]:
    """Where a name stands as a heading over what follows ("Ana: …"): the token after it, and the person."""
    tokens = message.view.tokens
    found: list[tuple[int, int]] = []
    named = sorted((m.first, m.last, i) for i, p in enumerate(persons) for m in p.mentions)
    for first, last, who in named:
        if last >= len(tokens) or tokens[last].norm not in {":", "→", "="}:
            continue
        before = tokens[first - 1].norm if first else "."
        if before in _BREAKS or (before in {",", "et", "and"} and found):
            found.append((last + 1, who))
    return found
