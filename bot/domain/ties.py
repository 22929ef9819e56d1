"""How records refer to people: putting one person in the place of another, and finding all that concerns somebody."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any, Final, TypeVar

from bot.domain.notebook import Notebook, Record
from bot.domain.nudges import Nudged
from bot.domain.people import Person

REFERENCES: Final = ("people", "person", "from_", "to", "by", "one", "other", "through", "thanked", "passed_to")
"""The fields of records that hold ids of people, alone or in tuples."""

T = TypeVar("T")


def concerning(notebook: Notebook, person_id: str) -> tuple[Record, ...]:
    """All records that refer to a person, their own left out."""
    return tuple(record for record in notebook.records() if person_id in _people_of(record))


def merged(notebook: Notebook, kept: Person, other: Person) -> Notebook:
    """One person in the place of two: what was known of `other` completes `kept`, and all references follow."""
    names = (kept.nicknames + other.nicknames) if other.name == kept.name else (*kept.nicknames, other.name)
    person = replace(
        kept,
        org=kept.org or other.org,
        role=kept.role or other.role,
        nicknames=tuple(dict.fromkeys(names)),
        circles=tuple(dict.fromkeys(kept.circles + other.circles)),
        chosen_as=tuple(dict.fromkeys(kept.chosen_as + other.chosen_as)),
        how_met=kept.how_met or other.how_met,
        through=kept.through or other.through,
        tie=kept.tie or other.tie,
        address=kept.address or other.address,
        title=kept.title or other.title,
        ideal_client=kept.ideal_client or other.ideal_client,
        added_on=min(kept.added_on, other.added_on),
        needs=tuple(dict.fromkeys(kept.needs + other.needs)),
        offers=tuple(dict.fromkeys(kept.offers + other.offers)),
        notes=tuple(dict.fromkeys(kept.notes + other.notes)),
        birthday=kept.birthday or other.birthday,
        phone=kept.phone or other.phone,
        username=kept.username or other.username,
        telegram_id=kept.telegram_id or other.telegram_id,
        found_in=kept.found_in or other.found_in,
        muted_on=kept.muted_on or other.muted_on,
        muted_until=_muted_until(kept, other),
        died_on=kept.died_on or other.died_on,
        takes_call=other.takes_call if kept.takes_call is None else kept.takes_call,
    )
    notebook = notebook.put(person).without(other.id)
    notebook = notebook.put(*(_renamed(record, other.id, kept.id) for record in concerning(notebook, other.id)))
    return replace(notebook, nudged=tuple(_renamed_nudge(nudged, other.id, kept.id) for nudged in notebook.nudged))


def _muted_until(kept: Person, other: Person) -> date | None:
    """Until the later of two days; for good when either is."""
    muted = [person.muted_until for person in (kept, other) if person.muted_on]
    ends = [day for day in muted if day]
    return max(ends) if ends and len(ends) == len(muted) else None


def _people_of(record: object) -> set[str]:
    found: set[str] = set()
    for name in REFERENCES:
        found |= _ids(getattr(record, name, None))
    return found


def _ids(value: object) -> set[str]:
    if isinstance(value, str):
        return {value}
    if isinstance(value, tuple):
        return set().union(*map(_ids, value))
    return _people_of(value) if is_dataclass(value) else set()


def _renamed(record: T, old: str, new: str) -> T:
    changes: dict[str, Any] = {
        field.name: _renamed_value(getattr(record, field.name), old, new)
        for field in fields(record)  # type: ignore[arg-type]
        if field.name in REFERENCES
    }
    return replace(record, **changes)  # type: ignore[type-var]


def _renamed_value(value: Any, old: str, new: str) -> Any:
    if value == old:
        return new
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(_renamed_value(item, old, new) for item in value))
    return _renamed(value, old, new) if is_dataclass(value) else value


def _renamed_nudge(nudged: Nudged, old: str, new: str) -> Nudged:
    key = ":".join(new if part == old else part for part in nudged.key.split(":"))
    return replace(nudged, key=key, people=tuple(new if person == old else person for person in nudged.people))
