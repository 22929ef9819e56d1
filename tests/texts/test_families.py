"""Where a key is made of a word of the domain, every such word has its sentence: no button and no card can lack one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args, get_type_hints

import pytest

from bot.domain.goals import PURPOSES
from bot.domain.guesses import GuessOf
from bot.domain.meetings import KINDS
from bot.domain.notebook import TABLES
from bot.domain.nudges import Reason
from bot.domain.people import Address, Tie
from bot.domain.turns import SentOther
from bot.flows.cards.guessing import ITEMS
from bot.flows.cards.shown import FIELDS, FIELDS_OF
from bot.flows.closing import CLOSING, GAVE
from bot.texts import GRAMMARS, Voice

KEYS = Voice.load().keys()
PRACTICES = tuple(f"P{number}" for number in range(1, 34))
SENT = get_args(get_type_hints(SentOther)["kind"])
RECORDED = ("thank", "promise", "news", "give_back", "request", "ask", "referral", "prepare", "debrief", "silence")


@pytest.mark.parametrize(
    ("family", "words"),
    [
        ("answer.did.{}", get_args(Reason)),
        ("answer.done.{}", get_args(Reason)),
        ("follow.{}", (*RECORDED, "wishes", "reminder")),
        ("follow.{}_alone", ("promise", "request", "referral", "prepare", "debrief", "mission", "reminder")),
        ("next.{}", (*RECORDED, "wishes")),
        ("next.{}_on", (*RECORDED, "wishes")),
        ("kind.{}", KINDS),
        ("goal.purpose.{}", PURPOSES),
        ("why.{}", PRACTICES),
        ("why.title.{}", PRACTICES),
        ("card.head.{}", (*FIELDS_OF, GAVE)),
        ("kept.{}", (*FIELDS_OF, GAVE)),
        ("undo.{}", (*FIELDS_OF, GAVE)),
        ("card.ask.{}", FIELDS),
        ("card.ask.closes.{}", CLOSING),
        ("card.yes.{}", ("place", *ITEMS)),
        ("card.not.{}", ("place", *ITEMS)),
        ("guess.{}", get_args(GuessOf)),
        ("guess.yes.{}", get_args(GuessOf)),
        ("person.guess.{}", get_args(GuessOf)),
        ("request.said_{}", ("yes", "no", "done")),
        ("card.field.{}", FIELDS),
        ("error.cannot_read_{}", SENT),
        ("forget.count.{}", TABLES.values()),
        ("person_fix.{}", get_args(Address)),
        ("person_fix.tie.{}", get_args(Tie)),
        ("language.{}", GRAMMARS),
        ("language.in.{}", GRAMMARS),
        ("days.{}", range(7)),
    ],
)
def test_every_word_of_the_domain_has_its_sentence(family: str, words: Iterable[object]) -> None:
    assert [key for key in map(family.format, words) if key not in KEYS] == []


def test_every_draft_speaks_in_tu_and_in_vous() -> None:
    ends = {"tu": "vous", "vous": "tu"}
    drafts = [key.rpartition(".") for key in KEYS if key.startswith("draft.") and key.endswith((".tu", ".vous"))]
    assert [key for key, _, end in drafts if f"{key}.{ends[end]}" not in KEYS] == []
