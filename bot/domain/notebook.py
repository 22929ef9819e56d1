"""All that the coach knows of one user. A value: every change gives a new notebook."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any, Final, cast

from bot.domain.articles import Article
from bot.domain.drafts import Draft
from bot.domain.goals import Goal, Outcome
from bot.domain.guesses import Guess
from bot.domain.helps import Given, Help
from bot.domain.lines import Line, Reply
from bot.domain.mapping import Mapped
from bot.domain.meetings import Event, Meeting
from bot.domain.nudges import Attention, Nudged
from bot.domain.openings import Opening
from bot.domain.owner import Owner
from bot.domain.people import Circle, Person
from bot.domain.plans import Plan
from bot.domain.promises import Ask, Introduction, Promise, Referral, Reminder, Request
from bot.domain.records import PREFIXES, TABLES, R, Record
from bot.domain.wanted import Clientele, Wanted

UNDO_DEPTH: Final = 20
HANDLED_KEPT: Final = 100


@dataclass(frozen=True)
class Before:
    """How one record stood before a change; None: it was not there."""

    table: str
    id: str
    record: Record | Nudged | Owner | None


@dataclass(frozen=True)
class Change:
    """One undoable step: what it was, in the coach's words, and how things stood before."""

    at: datetime  # UTC
    what: Line
    before: tuple[Before, ...]


@dataclass(frozen=True)
class Unsaid:
    """Replies kept but perhaps not yet spoken: the outbox (rule 6).

    `update_id` is the update they answer; None for what the coach says first.
    """

    id: str
    replies: tuple[Reply, ...]
    kept_at: datetime  # UTC
    update_id: int | None = None


@dataclass(frozen=True)
class Notebook:
    """Everything of one user. Records are looked up by id; ids are never used twice."""

    owner: Owner
    people: tuple[Person, ...] = ()
    circles: tuple[Circle, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    events: tuple[Event, ...] = ()
    goals: tuple[Goal, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    helps: tuple[Help, ...] = ()
    given: tuple[Given, ...] = ()
    promises: tuple[Promise, ...] = ()
    requests: tuple[Request, ...] = ()
    asks: tuple[Ask, ...] = ()
    referrals: tuple[Referral, ...] = ()
    introductions: tuple[Introduction, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    guesses: tuple[Guess, ...] = ()
    plans: tuple[Plan, ...] = ()
    openings: tuple[Opening, ...] = ()
    articles: tuple[Article, ...] = ()
    wanted: tuple[Wanted, ...] = ()
    clienteles: tuple[Clientele, ...] = ()
    mapped: tuple[Mapped, ...] = ()
    nudged: tuple[Nudged, ...] = ()
    attention: Attention = field(default_factory=Attention)
    drafts: tuple[Draft, ...] = ()
    told: tuple[Draft, ...] = ()  # the cards kept last, to be put right by a word afterwards
    changes: tuple[Change, ...] = ()
    unsaid: tuple[Unsaid, ...] = ()
    handled: tuple[int, ...] = ()  # the last update ids
    last_number: int = 0  # of the ids given so far

    # --- looking up

    @cached_property
    def _index(self) -> dict[str, Record]:
        return {record.id: record for record in self.records()}

    @cached_property
    def _nudged_by_key(self) -> dict[str, Nudged]:
        return {nudged.key: nudged for nudged in self.nudged}

    @cached_property
    def living(self) -> tuple[Person, ...]:
        """Those who can be written to, met or asked: all but the dead, who stay in the notebook."""
        return tuple(person for person in self.people if person.died_on is None)

    def records(self) -> Iterator[Record]:
        """All records of all tables."""
        for table in TABLES.values():
            yield from getattr(self, table)

    def find(self, kind: type[R], id_: str | None) -> R | None:
        """The record of that kind and id, or None."""
        record = self._index.get(id_ or "")
        return record if isinstance(record, kind) else None

    def record(self, id_: str | None) -> Record | None:
        """The record of that id, whatever its kind, or None."""
        return self._index.get(id_ or "")

    def person(self, id_: str | None) -> Person | None:
        return self.find(Person, id_)

    def names(self, ids: Iterable[str | None]) -> tuple[str, ...]:
        """What those people that are still in the notebook are called, in that order."""
        return tuple(person.called for person in map(self.person, ids) if person)

    def last_met(self) -> dict[str, date]:
        """The last day of a held meeting with each person, by id."""
        met: dict[str, date] = {}
        for meeting in self.meetings:
            if meeting.is_held:
                for person in meeting.people:
                    met[person] = max(meeting.on, met.get(person, meeting.on))
        return met

    def was_nudged(self, key: str) -> Nudged | None:
        return self._nudged_by_key.get(key)

    def draft(self, id_: str | None) -> Draft | None:
        return next((draft for draft in self.drafts if draft.id == id_), None)

    # --- changing

    def new_id(self, kind: type[R]) -> tuple[Notebook, str]:
        """A fresh id for a record of that kind, such as p12."""
        number = self.last_number + 1
        return replace(self, last_number=number), f"{_prefix(kind)}{number}"

    def put(self, *records: Record) -> Notebook:
        """With these records added, or in the place of those with the same ids."""
        tables: dict[str, tuple[Record, ...]] = {}
        for record in records:
            table = TABLES[type(record)]
            old = tables.get(table, getattr(self, table))
            is_known = any(other.id == record.id for other in old)
            tables[table] = tuple(record if other.id == record.id else other for other in old)
            if not is_known:
                tables[table] += (record,)
        return self._with_tables(tables)

    def without(self, *ids: str) -> Notebook:
        """Without these records; what refers to them stays, and reads as unknown."""
        tables = {table: tuple(r for r in getattr(self, table) if r.id not in ids) for table in TABLES.values()}
        return self._with_tables(tables)

    def _with_tables(self, tables: Mapping[str, Any]) -> Notebook:
        return replace(self, **tables)

    def owned_by(self, owner: Owner) -> Notebook:
        return replace(self, owner=owner)

    def note_nudged(self, nudged: Nudged) -> Notebook:
        """With the state of that reason to write, by its key."""
        others = tuple(other for other in self.nudged if other.key != nudged.key)
        return replace(self, nudged=(*others, nudged))

    # --- drafts

    def new_draft_id(self) -> tuple[Notebook, str]:
        number = self.last_number + 1
        return replace(self, last_number=number), f"d{number}"

    def open_draft(self, draft: Draft) -> Notebook:
        """With this draft as the current one (the last)."""
        return replace(self, drafts=(*(d for d in self.drafts if d.id != draft.id), draft))

    def close_draft(self, id_: str) -> Notebook:
        return replace(self, drafts=tuple(draft for draft in self.drafts if draft.id != id_))

    # --- undoing

    def changed_since(self, before: Notebook, what: Line, at: datetime) -> Notebook:
        """With one undoable step that leads back to `before`; itself when no record changed."""
        steps = tuple(_differences(before, self))
        if not steps:
            return self
        return replace(self, changes=(*self.changes, Change(at, what, steps))[-UNDO_DEPTH:])

    def undone(self) -> tuple[Notebook, Line] | None:
        """Without the last undoable step, and what it was; None when there is none."""
        if not self.changes:
            return None
        change = self.changes[-1]
        return _as_before(replace(self, changes=self.changes[:-1]), change), change.what

    def without_changes(self, made: Collection[datetime]) -> Notebook | None:
        """As it would be without the steps made at these instants, which stay undoable; None when it can't be told.

        That is when one of them is forgotten, or a step made since touched the same records.
        """
        since = [change for change in self.changes if made and change.at >= min(made)]
        theirs = [change for change in since if change.at in made]
        touched = {before.id for change in theirs for before in change.before}
        others = {before.id for change in since if change not in theirs for before in change.before}
        if len(theirs) < len(made) or touched & others:
            return None
        notebook = self
        for change in reversed(theirs):
            notebook = _as_before(notebook, change)
        return notebook


def _prefix(kind: type[Any]) -> str:
    return PREFIXES[kind]


def _differences(before: Notebook, after: Notebook) -> Iterator[Before]:
    if before.owner != after.owner:
        yield Before("owner", str(before.owner.user_id), before.owner)
    for table in (*TABLES.values(), "nudged"):
        old = {record.id: record for record in getattr(before, table)}
        new = {record.id: record for record in getattr(after, table)}
        for id_ in old | new:
            if old.get(id_) != new.get(id_):
                yield Before(table, id_, old.get(id_))


def _as_before(notebook: Notebook, change: Change) -> Notebook:
    """With the records as they stood before that step."""
    for before in change.before:
        if isinstance(before.record, Owner):
            notebook = notebook.owned_by(before.record)
        elif before.table == "nudged":
            notebook = _answered_as_before(notebook, before)
        elif before.record is None:
            notebook = notebook.without(before.id)
        else:
            notebook = notebook.put(cast(Record, before.record))
    return notebook


def _answered_as_before(notebook: Notebook, before: Before) -> Notebook:
    """That reason to write as it was answered before; what was said since stays said."""
    now = notebook.was_nudged(before.id)
    if now is None or not isinstance(before.record, Nudged):
        return replace(notebook, nudged=tuple(nudged for nudged in notebook.nudged if nudged.key != before.id))
    return notebook.note_nudged(replace(before.record, said_at=now.said_at))


__all__ = ["HANDLED_KEPT", "PREFIXES", "TABLES", "UNDO_DEPTH", "Before", "Change", "Notebook", "Record", "Unsaid"]
