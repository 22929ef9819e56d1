"""What was understood of a message, as a card draft keeps it between two turns."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import time
from typing import Any, Final

from cattrs.preconf.json import make_converter

from bot.domain.calling import called
from bot.domain.drafts import Draft, Value
from bot.domain.meetings import Agenda
from bot.domain.people import Person
from bot.flows.cards.guessing import carried, is_item_guessed
from bot.flows.people.titles import heard
from bot.flows.turn import Turn
from bot.understanding import Mention, Reading, fold
from bot.understanding.renaming import renamed

CARD: Final = "card"
GOAL_TOLD: Final = "goal_told"
"""A goal that a message told beside other things: gone into once they are kept or dropped."""
SOMEBODY_NEW: Final = "new"

_converter = make_converter()
_converter.register_unstructure_hook(time, time.isoformat)
_converter.register_structure_hook(time, lambda text, _: time.fromisoformat(text))


@dataclass(frozen=True)
class Memo:
    """The reading, the user's own words, and what the user has said of them since.

    `who`: the id of the person that each name turned out to be, or SOMEBODY_NEW. `typed`: how each name stands in the
    words. `nicknames`, `circles`, `titles`: what the user taught of a name on this card. `closes`: the ids of what is
    settled by it, when that had to be asked. `event`: the id of the event whose evening it tells. `then`: the other
    things of the same message, each a card of its own once this one is kept or dropped. `agenda`: what the meeting is
    prepared for. `nameless`: the user doesn't know yet with whom. `plan`: the id of the plan without a
    name that it tells.
    """

    words: str
    reading: Reading
    who: Mapping[str, str] = field(default_factory=dict)
    asking: str | None = None
    typed: Mapping[str, str] = field(default_factory=dict)
    nicknames: Mapping[str, str] = field(default_factory=dict)
    circles: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    closes: tuple[str, ...] = ()
    event: str | None = None
    agenda: Agenda | None = None
    nameless: bool = False
    plan: str | None = None
    then: tuple[Memo, ...] = field(default=())

    def person_id(self, mention: Mention) -> str | None:
        """The id of the person of the notebook that this mention is, None for somebody new."""
        settled = self.who.get(mention.name)
        if settled:
            return None if settled == SOMEBODY_NEW else settled
        return mention.known

    @property
    def may_be_nameless(self) -> bool:
        """Whether it can be kept without a name: what is to come, and the story of such an appointment."""
        return self.reading.intent == "plan_meeting" or self.plan is not None

    def unsettled(self) -> Mention | None:
        """The first name that could be several people, or whose link is a guess, and that has not been settled."""
        return next((m for n, m in enumerate(self.reading.people) if self._is_open(n, m)), None)

    def is_unsettled(self, mention: Mention) -> bool:
        """Whether it is still to be asked who that is."""
        return any(m == mention and self._is_open(n, m) for n, m in enumerate(self.reading.people))

    def _is_open(self, number: int, mention: Mention) -> bool:
        if mention.name in self.who:
            return False
        if mention.known:
            plain = fold(self.typed.get(mention.name, "")) == fold(mention.name)  # the whole name leaves no doubt
            return is_item_guessed(self.reading, "people", number) and not plain
        return bool(mention.candidates)

    def settle(self, name: str, who: str) -> Memo:
        """That name is that person; somebody new is called as it was typed, and not as whom it was taken for."""
        mention = next((m for m in self.reading.people if m.name == name), None)
        if who != SOMEBODY_NEW or mention is None or not mention.known:
            return replace(self, who={**self.who, name: who})
        typed = self.typed.get(name, name)
        new = renamed(self.reading, self.reading.people.index(mention), replace(mention, name=typed, known=None))
        return replace(self, reading=new, who={**self.who, typed: who})

    def read_as(self, reading: Reading, fresh: Reading | None = None) -> Memo:
        """With a correction of the reading; `fresh` as for `carried`."""
        return replace(self, reading=carried(self.reading, reading, fresh))

    def told(self, *fields: str) -> Memo:
        """With these fields said by the user in so many taps: no guesses any more."""
        sure = dict.fromkeys(fields, 1.0)
        return replace(self, reading=replace(self.reading, confidence={**self.reading.confidence, **sure}))

    def person(self, turn: Turn, mention: Mention) -> Person | None:
        return turn.notebook.person(self.person_id(mention))

    def title(self, person: Person | None, mention: Mention) -> str | None:
        """The title of somebody on the card: as the user put it right, as it was told, or as it is known."""
        taught = self.titles.get(mention.name)
        return taught or (heard(person, mention.title) if person else mention.title)

    def called_here(self, turn: Turn, mention: Mention) -> str:
        """The name as the message has it, with the title before a surname."""
        return called(mention.name, self.title(self.person(turn, mention), mention))

    def called(self, turn: Turn, mention: Mention) -> str:
        """What the card calls somebody: "Mme Lefèvre", or the name as it is known by now."""
        person = self.person(turn, mention)
        return called(person.name if person else mention.name, self.title(person, mention))


def new_memo(words: str, reading: Reading) -> Memo:
    """The memo of a message just read."""
    spans, text = reading.spans.get("people", ()), unicodedata.normalize("NFC", words)  # as it was read
    typed = {
        mention.name: text[start:end]
        for mention, (start, end) in zip(reading.people, spans, strict=False)
        if end > start
    }
    return Memo(words, reading, typed=typed)


def memo_of(draft: Draft) -> Memo:
    """The memo that a card draft holds."""
    return replace(_memo(draft.filled), asking=draft.asking)


def filled_with(memo: Memo) -> dict[str, Value]:
    """The memo as a draft can hold it."""
    reading = replace(
        memo.reading,
        spans={},
        confidence=dict(memo.reading.confidence),
        confidences=dict(memo.reading.confidences),
    )
    filled: dict[str, Value] = {"words": memo.words, "reading": _converter.unstructure(reading)}
    for name in _BY_NAME:
        if told := getattr(memo, name):
            filled[name] = dict(told)
    if memo.closes:
        filled["closes"] = list(memo.closes)
    if memo.event:
        filled["event"] = memo.event
    if memo.agenda:
        filled["agenda"] = memo.agenda
    if memo.nameless:
        filled["nameless"] = "yes"
    if memo.plan:
        filled["plan"] = memo.plan
    if memo.then:
        filled["then"] = [filled_with(other) for other in memo.then]
    return filled


_BY_NAME: Final = ("who", "typed", "nicknames", "circles", "titles")


def _memo(filled: Mapping[str, Value]) -> Memo:
    told: dict[str, Any] = {name: filled.get(name) or {} for name in _BY_NAME}
    return Memo(
        words=str(filled["words"]),
        reading=_converter.structure(filled["reading"], Reading),
        closes=tuple(map(str, _listed(filled.get("closes")))),
        event=str(filled["event"]) if filled.get("event") else None,
        agenda="client" if filled.get("agenda") == "client" else None,
        nameless=bool(filled.get("nameless")),
        plan=str(filled["plan"]) if filled.get("plan") else None,
        then=tuple(_memo(other) for other in _listed(filled.get("then"))),
        **told,
    )


def _listed(value: Value) -> list[Any]:
    return value if isinstance(value, list) else []


def draft_with(draft: Draft, memo: Memo) -> Draft:
    """The draft with that memo in it."""
    return replace(draft, filled=filled_with(memo), asking=memo.asking)
