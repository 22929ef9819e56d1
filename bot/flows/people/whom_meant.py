""" "Which Dave?", "quel Paul ?": who is meant is told, with what tells them apart; an open question stays open."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import GAP, Buttons, Line, line
from bot.domain.people import Person
from bot.flows.calling_off import names_of
from bot.flows.cards.memo import CARD, memo_of
from bot.flows.just_said import last_answer, last_lines
from bot.flows.meanings.no_answer_yet import flat
from bot.flows.people.doors import show
from bot.flows.people.lines import named
from bot.flows.turn import Turn, press
from bot.understanding import Mention, fold

_MOST: Final = 6  # people told apart
_LEAD: Final = r"(?:(?:et|mais|euh|ah|oui|non|and|but|um|er|so|wait|hang on|attends?|attendez|pardon|sorry)[ ,]+)*"
_NAME: Final = r"(?P<name>[^\W\d_][\w'-]+(?: [^\W\d_][\w'-]+)??)"
_MEANT: Final = (
    r"(?: (?:ca|deja|au juste|exactement|donc|la|is (?:it|that|this)|was (?:it|that)|again|exactly|do you mean"
    r"|are you (?:talking|speaking) about|did you mean|c'est|est[- ]ce|tu (?:parles|veux dire)|vous (?:parlez"
    r"|voulez dire)"
    r"|parles[- ]tu|parlez[- ]vous|s'agit[- ]il|on parle))*"
)
_WHICH: Final = re.compile(
    rf"{_LEAD}(?:(?:c'est|de|tu parles de|vous parlez de|on parle de) )?(?:quels?|quelles?|which|what) {_NAME}{_MEANT}"
)
_WHO: Final = re.compile(rf"{_LEAD}{_NAME} (?:qui|comment|lequel|laquelle|who|which one|which){_MEANT}")
_BARE: Final = re.compile(
    rf"{_LEAD}(?:(?:c'est )?(?:lequel|laquelle|lesquels|lesquelles|qui (?:ca|donc))|which one|who(?: is (?:it|that"
    rf"|this))?)"
    rf"{_MEANT}"
)


def hear_which(turn: Turn, text: str) -> Turn | None:
    """Of those on the card that asks, of whom the coach has just spoken, of all who bear that name; None otherwise."""
    if not text.rstrip().endswith("?"):
        return None
    said = flat(text)
    draft = turn.current
    mention = memo_of(draft).unsettled() if draft and draft.flow == CARD else None
    if _BARE.fullmatch(said):
        return _on_card(turn, draft, mention) if draft and mention else None
    found = _WHICH.fullmatch(said) or _WHO.fullmatch(said)
    if found is None:
        return None
    name = found["name"]
    if draft and mention and fold(mention.name).startswith(name):
        return _on_card(turn, draft, mention)
    bearing = _bearing(turn, name)
    spoken = _spoken_of(turn, bearing)
    if len(spoken) == 1 or len(bearing) == 1:
        return show(turn, (spoken or bearing)[0])
    if bearing:
        return turn.say(line("people.several"), *_apart(turn, bearing), buttons=_to_cards(bearing))
    return _new_on_card(turn, draft, name)


def _bearing(turn: Turn, name: str) -> tuple[Person, ...]:
    """Those called so, by one of their names or a part of it."""
    people = turn.notebook.people
    return tuple(p for p in people if any(name in (said, *said.split()) for said in names_of(turn, p.id)))


def _spoken_of(turn: Turn, people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Those whom the coach has just named, or has written of first."""
    answered, wrote = last_answer(turn), turn.notebook.attention.last_unasked_at
    if wrote and (answered is None or wrote > answered.kept_at):
        items = {id_ for item in turn.notebook.attention.last_items for id_ in item.people}
        return tuple(p for p in people if p.id in items)
    said = " ".join(fold(str(value)) for one in last_lines(turn) for value in one.args.values())
    return tuple(p for p in people if fold(p.name) in said)


def _on_card(turn: Turn, draft: Draft, mention: Mention) -> Turn:
    """Whom the question of the card is about, and the question once more."""
    ids = (mention.known,) if mention.known else mention.candidates
    people = tuple(person for id_ in ids if (person := turn.notebook.person(id_)))
    asked = draft.question
    lines = (GAP, asked.lines[-1]) if asked else ()
    return turn.say(*_apart(turn, people), *lines, buttons=asked.buttons if asked else ())


def _apart(turn: Turn, people: tuple[Person, ...]) -> tuple[Line, ...]:
    """Each with what they do and the last time they were met."""
    return tuple(_of(turn, person) for person in people[:_MOST])


def _of(turn: Turn, person: Person) -> Line:
    met = [one for one in turn.notebook.meetings if one.is_held and person.id in one.people]
    if not met:
        return line("whom.not_met", who=named(person))
    last = max(met, key=lambda one: one.on)
    return line("whom.met", who=named(person), kind=line(f"kind.{last.kind}"), day=last.on)


def _to_cards(people: tuple[Person, ...]) -> Buttons:
    return tuple((press("people.button", f"card:{one.id}", name=one.called),) for one in people[:_MOST])


def _new_on_card(turn: Turn, draft: Draft | None, name: str) -> Turn | None:
    """Nobody known bears the name that stands on the card."""
    if draft is None or draft.flow != CARD:
        return None
    there = next((m for m in memo_of(draft).reading.people if fold(m.name).startswith(name)), None)
    buttons = draft.question.buttons if draft.question else ()
    return turn.say(line("whom.new", name=there.name), buttons=buttons) if there else None


ANSWERS = (hear_which,)
