"""What was understood of a message, as a card draft keeps it between two turns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time
from typing import cast

from cattrs.preconf.json import make_converter

from bot.domain.drafts import Draft, Value
from bot.domain.people import Person
from bot.flows.turn import Turn
from bot.understanding import Mention, Reading

CARD = "card"
SOMEBODY_NEW = "new"

_converter = make_converter()
_converter.register_unstructure_hook(time, time.isoformat)
_converter.register_structure_hook(time, lambda text, _: time.fromisoformat(text))


@dataclass(frozen=True)
class Memo:
    """The reading, the user's own words, and who each ambiguous name turned out to be (an id, or SOMEBODY_NEW)."""

    words: str
    reading: Reading
    who: Mapping[str, str]
    asking: str | None = None

    def person_id(self, mention: Mention) -> str | None:
        """The id of the person of the notebook that this mention is, None for somebody new."""
        settled = self.who.get(mention.name)
        if settled:
            return None if settled == SOMEBODY_NEW else settled
        return mention.known

    def unsettled(self) -> Mention | None:
        """The first name that could be several people and has not been settled."""
        return next(
            (m for m in self.reading.people if m.candidates and not m.known and m.name not in self.who),
            None,
        )

    def settle(self, name: str, who: str) -> Memo:
        return replace(self, who={**self.who, name: who})

    def read_as(self, reading: Reading) -> Memo:
        return replace(self, reading=reading)

    def person(self, turn: Turn, mention: Mention) -> Person | None:
        return turn.notebook.person(self.person_id(mention))


def memo_of(draft: Draft) -> Memo:
    """The memo that a card draft holds."""
    filled = draft.filled
    return Memo(
        words=str(filled["words"]),
        reading=_converter.structure(filled["reading"], Reading),
        who=cast(dict[str, str], filled.get("who") or {}),
        asking=draft.asking,
    )


def filled_with(memo: Memo) -> dict[str, Value]:
    """The memo as a draft can hold it."""
    reading = replace(memo.reading, spans={}, confidence=dict(memo.reading.confidence))
    return {"words": memo.words, "reading": _converter.unstructure(reading), "who": dict(memo.who)}


def draft_with(draft: Draft, memo: Memo) -> Draft:
    """The draft with that memo in it."""
    return replace(draft, filled=filled_with(memo), asking=memo.asking)
