"""An ask to several people in one sentence: each has their own, one after the other ("ask Paul and Marie for…")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.domain.drafts import Draft, Value
from bot.flows.people.whom import Whom, answered_whom, told_of, whom_of
from bot.flows.turn import Turn
from bot.understanding import Mention, Reading

ALSO: Final = "also"  # in the draft of the first ask: those that follow it
_LEAD: Final = r"(?:(?:à|a|auprès de|aupres de|aupres d['’]|auprès d['’]|to|of|from|both|ask|demander à|demander a)\s+)"
_TITLE: Final = (
    r"(?:(?:mme|mlle|mr|mrs|ms|miss|m|me|dre?|pre?|prof|madame|mademoiselle|monsieur|ma[iî]tre|docteure?|professeure?"
    r"|professor|doctor|sir)\.?\s+)"
)
_AND: Final = r"(?:\s*(?:,|&|/)\s*|\s+)(?:(?:et|and|puis|then|plus|ainsi que|ou|or|&)\s+(?:aussi\s+|also\s+)?)?"

_NAME: Final = r"(?-i:[A-ZÀ-Ý][\w’'-]+(?: (?:(?:de|du|la|le|van|von|der) )?[A-ZÀ-Ý][\w’'-]+){0,3})"
_NEW_ONE: Final = rf"(?:(?:à|a|to)\s+(?P<new>{_NAME}))"
_NEW: Final = _NEW_ONE.replace("(?P<new>", "(?:")
"""Another name that the reading has missed: "et à Anne"."""


@dataclass(frozen=True)
class Asked:
    """Somebody a thing is asked of; `what` as it was told of them alone, None when it is the same for all."""

    whom: Whom
    what: str | None = None

    def as_value(self) -> Value:
        return {"to": self.whom.as_value(), "what": self.what}


@dataclass(frozen=True)
class Parted:
    """The people of an ask in their order, and its words without them."""

    names: tuple[str, ...]
    rest: str


def part(text: str, names: Sequence[str]) -> Parted:
    """Without "à Paul et à Marie" or "Paul and Marie", before what is asked or behind it."""
    called = _alternatives(names)
    if not called:
        return Parted((), text)
    chain = re.compile(
        rf"(?:^|(?<=\s)){_LEAD}?{_TITLE}?(?P<names>{called}(?:['’]s)?(?:{_AND}(?:{_LEAD}?{_TITLE}?{called}|{_NEW}))*)(?=[\s,.:;!?]|$)",
        re.IGNORECASE,
    )
    found = chain.search(text)
    if found is None:
        return Parted((), text)
    told = tuple(name["new"] or name[0] for name in re.finditer(rf"{called}|{_NEW_ONE}", found["names"], re.IGNORECASE))
    return Parted(told, f"{text[: found.start()]} {text[found.end() :]}".strip())


def another(text: str, names: Sequence[str]) -> tuple[str, str, str] | None:
    """(what, name, what) of "un avis et à Marie une intro": somebody else is asked something else."""
    called = _alternatives(names)
    found = re.search(
        rf"[\s,]+(?:et|and|puis|then)\s+(?:{_LEAD}){{1,2}}(?P<name>{called})\s+(?P<what>\S+\s+\S.*)$"
        rf"|[\s,]+(?:and|then)\s+(?P<bare>{called})\s+(?P<that>(?:for|to|if|about)\s+\S.*)$",
        text,
        re.IGNORECASE,
    ) if called else None  # fmt: skip
    if found is None:
        return None
    return text[: found.start()], found["name"] or found["bare"], found["what"] or found["that"]


def _alternatives(names: Sequence[str]) -> str:
    """A pattern of these names and of their first names, the longest first."""
    called = sorted({part for name in names for part in (name, name.split(" ")[0]) if part}, key=len, reverse=True)
    return rf"(?:{'|'.join(map(re.escape, called))})" if called else ""


def mentioned(turn: Turn, reading: Reading, text: str, name: str) -> Whom | None:
    """Whom a name of the text is, as the reading has them."""
    return next((told_of(turn, mention) for mention in _called(reading, text, name)), answered_whom(turn, name))


def _called(reading: Reading, text: str, name: str) -> Iterator[Mention]:
    spans = reading.spans.get("people", ())
    for place, mention in enumerate(reading.people):
        typed = text[slice(*spans[place])] if place < len(spans) else ""
        if name.casefold() in {
            said.casefold() for told in (mention.name, typed) if told for said in (told, told.split(" ")[0])
        }:
            yield mention


def next_asked(draft: Draft) -> tuple[Whom | None, Value, list[Value]]:
    """(whom the next ask is to, what is asked of them, those after them) of a draft; nobody when that was all."""
    left = draft.filled.get(ALSO)
    first = left[0] if isinstance(left, list) and left else None
    if not isinstance(left, list) or not isinstance(first, dict):
        return None, None, []
    others = left[1:]
    return whom_of(first.get("to")), first.get("what"), others
