"""A list put right in words: "without Karim", "I meant Helen Roux", the name that was asked for, which of two Pauls."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz

from bot.domain.drafts import Draft
from bot.domain.lines import line
from bot.domain.people import Person
from bot.flows.mapping.listing import (
    Listed,
    added,
    candidates,
    changed,
    completed,
    listed,
    row_of,
    show_list,
    shown_name,
)
from bot.flows.mapping.mending import again, settled, without
from bot.flows.mapping.words import is_another, left_out, meant_instead, said_of, told_as
from bot.flows.turn import Turn
from bot.understanding import fold, read_answer
from bot.understanding.people import same_name
from bot.understanding.roll_words import begins_with
from bot.understanding.rolls import Entry, read_roll

_LONGEST_NAME: Final = 6  # words


def hear_asked(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """The answer to a question about one of the list; None when it is none."""
    kind, _, number = (draft.asking or "").partition(":")
    row = row_of(draft, number)
    if row is None or kind not in ("which", "name", "rename", "words"):
        return None
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.verb in ("skip", "drop"):
        return without(turn, draft, row) if kind in ("which", "name") else again(turn, draft)
    if kind == "name" and answer and answer.verb in ("yes", "done", "no", "later"):
        return without(turn, draft, row)  # no name comes to mind: the others aren't held up by it
    if kind in ("which", "name") and left_out(text) and (mended := hear_mending(turn, draft, text)):
        return mended
    if kind == "which":
        return _hear_which(turn, draft, row, text)
    if kind == "words":
        return again(turn, changed(draft, row.number, completed(row.entry, Entry("", "", words=text.strip()))))
    told = read_roll(text, lang=turn.lang, known=turn.known()).entries
    if kind == "name" and len(told) > 1 and told[1].words and begins_with(told[1].words, "theirs"):
        draft = added(draft, told[1:])  # "Frank and his wife Greta"
        told = told[:1]
    if len(told) != 1 or not told[0].name or len(text.split()) > _LONGEST_NAME * 2:
        return None
    return _renamed(turn, draft, row, told[0])


def _renamed(turn: Turn, draft: Draft, row: Listed, told: Entry) -> Turn:
    """Under the name that was just told, with what was said before; linked anew, and asked about if need be."""
    entry = replace(told, org=told.org or row.entry.org, role=told.role or row.entry.role)
    words = ", ".join(dict.fromkeys(part for part in (row.entry.words, told.words) if part))
    draft = changed(draft, row.number, replace(entry, words=words or None))
    person = turn.notebook.person(told.known)
    fresh = row_of(draft, row.number)
    return settled(turn, draft, fresh, person) if person and fresh else again(turn, draft)


def _hear_which(turn: Turn, draft: Draft, row: Listed, text: str) -> Turn | None:
    people = candidates(turn, row.entry)
    answer = read_answer(text, lang=turn.lang)
    if is_another(text) or (answer and answer.verb == "no"):
        return settled(turn, draft, row, None)
    if answer and answer.verb in ("yes", "done") and len(people) == 1:
        return settled(turn, draft, row, people[0])
    said_words = set(fold(text).replace("'", " ").split())
    meant = [person for person in people if _fits(person, said_words, people)]
    return settled(turn, draft, row, meant[0]) if len(meant) == 1 else None


def _fits(person: Person, said_words: set[str], people: Iterable[Person]) -> bool:
    """Whether a word is theirs alone among those who may be meant: the surname, the firm, the trade."""

    def words(one: Person) -> set[str]:
        return set(fold(" ".join(filter(None, (one.name, one.org, one.role)))).replace("'", " ").split())

    others: set[str] = set().union(*(words(other) for other in people if other.id != person.id))
    return bool(said_words & (words(person) - others))


def hear_mending(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """What puts somebody of the list right; of several told at once each, and the list is read back once."""
    if whole := _mended(turn, draft, text):
        return whole
    mended, told = turn, 0
    for clause in filter(None, _CLAUSES.split(text)):
        current = mended.notebook.draft(draft.id)
        after = _mended(replace(mended, replies=turn.replies), current, clause) if current else None
        mended, told = (after, told + 1) if after else (mended, told)
    return mended if told > 1 else None


_CLAUSES: Final = re.compile(r"\s*[,;.]\s+(?:(?:and|et|puis|then)\s+)?|\s+(?:and|et)\s+")


def _mended(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """ "Sans Karim", "Karim c'est Karim Benali", "Karim est boulanger", said of somebody of the list."""
    if (name := left_out(text)) and (row := _called(turn, draft, name)):
        return without(turn, draft, row)
    if (name := left_out(text)) and read_roll(name, lang=turn.lang).is_clear:
        return show_list(turn, draft, line("map.not_listed", name=name))
    if (name := meant_instead(text)) and (row := _nearest_row(turn, draft, name)):
        entries = read_roll(name, lang=turn.lang, known=turn.known()).entries
        return _renamed(turn, draft, row, entries[0]) if len(entries) == 1 and entries[0].name else None
    if (told := told_as(text)) and (row := _called(turn, draft, told[0])):
        entries = read_roll(told[1], lang=turn.lang, known=turn.known()).entries
        if len(entries) == 1 and entries[0].name:
            return _renamed(turn, draft, row, entries[0])
        about = read_roll(f"{shown_name(turn, row.entry)} ({told[1]})", lang=turn.lang).entries
        return _said(turn, draft, row, about)
    if (told := said_of(text)) and (row := _called(turn, draft, told[0])):
        return _said(turn, draft, row, read_roll(text, lang=turn.lang).entries)
    return None


def _said(turn: Turn, draft: Draft, row: Listed, entries: tuple[Entry, ...]) -> Turn | None:
    if len(entries) != 1:
        return None
    return again(turn, changed(draft, row.number, completed(row.entry, entries[0])))


def _called(turn: Turn, draft: Draft, name: str) -> Listed | None:
    """The one of the list who is called so; None when it could be several."""
    rows = [row for row in listed(draft) if fold(name) == fold(row.entry.typed)]
    rows = rows or [row for row in listed(draft) if same_name(name, shown_name(turn, row.entry))]
    return rows[0] if len(rows) == 1 else None


def _nearest_row(turn: Turn, draft: Draft, name: str) -> Listed | None:
    """The one of the list who is meant by a name put right: the only one, else the one who is called nearly so."""
    rows = listed(draft)
    alike = {row.number: fuzz.ratio(fold(name), fold(shown_name(turn, row.entry))) for row in rows}
    best = max(rows, key=lambda row: alike[row.number], default=None)
    return best if best and (len(rows) == 1 or alike[best.number] >= _ALIKE) else None


_ALIKE: Final = 55  # of 100
