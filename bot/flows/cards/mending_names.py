"""What somebody on a card is called, put right: "his surname is Marten", "Marten, not Martin", "he's Paul Marten"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz

from bot.flows.cards.memo import Memo
from bot.flows.cards.mending_patterns import PART_OF_NAME, SPELT, SURNAMES, WHOLE_NAME
from bot.flows.cards.mending_who import only, place
from bot.flows.turn import Turn
from bot.understanding import fold
from bot.understanding.people import proper
from bot.understanding.renaming import renamed

_ALIKE: Final = 60  # of 100: how near a first name and how it is spelt are; further apart, it is somebody else


def surname(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "His surname is Marten", « le nom de Marie c'est Dupond » : behind the first name, in the place of any other."""
    del turn
    found = next((match for way in SURNAMES if (match := way.match(said))), None)
    who = found.groupdict().get("who") if found else None
    at = place(memo.reading, who) if who else only(memo.reading)
    if found is None or at is None:
        return None
    first, *_ = memo.reading.people[at].name.split()
    last = found["last"].split()
    return _called(memo, at, " ".join((first, *(last[1:] if fold(last[0]) == fold(first) else last))))


def whole_name(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "He's Paul Marten": of whoever on the card has one of these names."""
    del turn
    found = WHOLE_NAME.match(said)
    words = set(fold(found["name"]).split()) if found else set()
    near = [n for n, mention in enumerate(memo.reading.people) if words & set(fold(mention.name).split())]
    return _called(memo, near[0], found["name"]) if found and len(near) == 1 else None


def part_of_name(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "Marten not Martin", « Paul s'écrit Pol » : a surname, or a first name but for a few letters."""
    del turn
    for way in (*PART_OF_NAME, SPELT):
        if found := way.match(said):
            wrong, right = found["x"], found["y"]
            for at, mention in enumerate(memo.reading.people):
                parts = mention.name.split()
                which = next((n for n, part in enumerate(parts) if fold(part) == fold(wrong)), None)
                if which is not None and (which or way is SPELT or fuzz.ratio(fold(wrong), fold(right)) >= _ALIKE):
                    return _called(memo, at, " ".join((*parts[:which], right, *parts[which + 1 :])))
    return None


def _called(memo: Memo, at: int, name: str) -> Memo | None:
    """With that name; of somebody known it is for the notebook to put it right."""
    mention = memo.reading.people[at]
    if memo.person_id(mention) or fold(name) == fold(mention.name) == mention.name:
        return None
    return memo.read_as(renamed(memo.reading, at, replace(mention, name=proper(name))))
