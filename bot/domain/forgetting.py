"""Forgetting somebody for good: from every record, word and open draft, and from every step that could be undone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Final

from bot.domain.notebook import Notebook, Record
from bot.domain.owner import Owner
from bot.domain.people import Person
from bot.domain.promises import Referral
from bot.domain.ties import REFERENCES, concerning
from bot.domain.wanted import Wanted

ERASED: Final = "…"  # stands where the name stood in the user's own words
_LEAVE_WITH: Final = ("from_", "to", "by", "one", "other", "person")  # a record about nobody else goes as a whole
_SHORTEST: Final = 2  # letters of a first name
_WHO_SOMEBODY_IS: Final = ("name", "nicknames", "username")


@dataclass(frozen=True)
class Traces:
    """How somebody can be recognised in what is kept: the ids that go, and the names that only they bear."""

    ids: frozenset[str]
    names: re.Pattern[str] | None


@dataclass(frozen=True)
class Names:
    """What is rubbed out in words: names in any letters, and names only as one writes them."""

    anyhow: re.Pattern[str] | None
    as_written: re.Pattern[str] | None = None


def forget_person(notebook: Notebook, person_id: str) -> Notebook:
    """Without that person and all that concerned only them; unchanged when there is nobody of that id.

    What concerns others too stays, and an ellipsis stands where the name stood. Not undoable: the steps that could
    bring them back go as well.
    """
    person = notebook.person(person_id)
    if person is None:
        return notebook
    about = concerning(notebook, person_id)
    gone = frozenset({person_id, *(record.id for record in about if _is_only_about(record, person_id))})
    left = notebook.without(*gone)
    anywhere = Names(_pattern(_names_of_theirs(person, left.people)), _first_name(person, left.people))
    mixed = ({record.id for record in about} | _goals_of(about)) - gone
    for record in tuple(left.records()):
        names = _names_within(left, record, person) if record.id in mixed else anywhere
        if (cleaned := _rewritten(record, gone, names)) != record:
            left = left.without(record.id) if _is_of_nobody(cleaned) else left.put(cleaned)
    return _without_traces(left, Traces(gone, _pattern(_names_of_theirs(person, left.people, first=True))))


def _is_only_about(record: Record, person_id: str) -> bool:
    if any(getattr(record, name, None) == person_id for name in _LEAVE_WITH):
        return True
    return getattr(record, "people", ()) == (person_id,)


def _goals_of(records: Iterable[Record]) -> set[str]:
    """The goals that they served: news of those may be in their words."""
    return {goal for record in records if isinstance(goal := getattr(record, "goal", None), str)}


def _names_within(notebook: Notebook, record: Record, person: Person) -> Names:
    """In a record about them and others, their first name is theirs unless one of those others has it too."""
    others = (other for other in notebook.people if _mentions(record, other.id))
    return Names(_pattern(_names_of_theirs(person, others, first=True)))


def _first_name(person: Person, others: Iterable[Person]) -> re.Pattern[str] | None:
    """Their first name, which nobody else bears, with its capital: Grace is not « grâce »."""
    name = person.first_name
    if len(name) < _SHORTEST or name not in _names_of_theirs(person, others, first=True):
        return None
    spelt = {name, "".join(unicodedata.normalize("NFD", letter)[0] for letter in name)}
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, spelt))})(?!\w)")


def _is_of_nobody(record: Record) -> bool:
    """An introduction to come, or a way looked for, to whoever bore the name that is gone."""
    match record:
        case Referral(whom=name) | Wanted(name=name):
            return name == ERASED
    return False


def _mentions(value: Any, id_: str) -> bool:
    return _holds(value, Traces(frozenset({id_}), None))


def _rewritten(value: Any, ids: frozenset[str], names: Names) -> Any:
    changes: dict[str, Any] = {}
    for field in fields(value):
        old = getattr(value, field.name)
        if field.name == "id" or (isinstance(value, Person) and field.name in _WHO_SOMEBODY_IS):
            continue
        new = _value_without(old, ids, names, keeps_text=field.name in REFERENCES)
        if new != old:
            changes[field.name] = new
    return replace(value, **changes) if changes else value


def _value_without(value: Any, ids: frozenset[str], names: Names, *, keeps_text: bool) -> Any:
    match value:
        case str() if value in ids:
            return None
        case str():
            return value if keeps_text else _without_names(value, names)
        case tuple():
            kept = (item for item in value if not _is_of(item, ids))
            return tuple(_value_without(item, ids, names, keeps_text=keeps_text) for item in kept)
        case _ if is_dataclass(value):
            return _rewritten(value, ids, names)
    return value


def _is_of(item: Any, ids: frozenset[str]) -> bool:
    return item in ids if isinstance(item, str) else getattr(item, "person", None) in ids


def _without_traces(notebook: Notebook, traces: Traces) -> Notebook:
    """Without the drafts, reasons to write, steps to undo and unsaid words that hold a trace."""
    attention = notebook.attention
    return replace(
        notebook,
        nudged=tuple(nudged for nudged in notebook.nudged if not _holds(nudged, traces)),
        owner=_owner_without(notebook, traces),
        attention=replace(
            attention,
            last_items=tuple(item for item in attention.last_items if not _holds(item, traces)),
            offered=tuple(key for key in attention.offered if not _holds(key, traces)),
        ),
        drafts=tuple(draft for draft in notebook.drafts if not _holds(draft, traces)),
        told=tuple(draft for draft in notebook.told if not _holds(draft, traces)),
        changes=tuple(change for change in notebook.changes if not _holds(change, traces)),
        unsaid=tuple(unsaid for unsaid in notebook.unsaid if not _holds(unsaid, traces)),
    )


def _owner_without(notebook: Notebook, traces: Traces) -> Owner:
    """What the user said of themselves, with an ellipsis where the name stood."""
    owner = notebook.owner
    if traces.names is None:
        return owner
    names = Names(traces.names)
    offers = tuple(_rewritten(offer, traces.ids, names) for offer in owner.offers)
    conviction = _without_names(owner.conviction, names) if owner.conviction else owner.conviction
    return replace(owner, conviction=conviction, offers=offers)


def _holds(value: Any, traces: Traces) -> bool:
    """Whether an id or a name is anywhere in it, in keys such as thank:h3 too."""
    match value:
        case str():
            named = traces.names is not None and traces.names.search(_flat(value)) is not None
            return named or not traces.ids.isdisjoint(re.split(r"[:,/ ]", value))
        case Mapping():
            return any(_holds(item, traces) for item in value.values())
        case tuple() | list():
            return any(_holds(item, traces) for item in value)
        case _ if is_dataclass(value):
            return any(_holds(getattr(value, field.name), traces) for field in fields(value))
    return False


def _names_of_theirs(person: Person, others: Iterable[Person], *, first: bool = False) -> tuple[str, ...]:
    """Their names that none of the others bears; with the first name alone when `first`."""
    taken = {_flat(name) for other in others for name in (other.name, other.first_name, *other.nicknames)}
    names = (person.name, *person.nicknames, person.username or "", *((person.first_name,) if first else ()))
    return tuple(name for name in names if _flat(name) not in taken)


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Any of the names as whole words, in flat letters."""
    flat = sorted({_flat(name) for name in names if len(name) > 1}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, flat))})(?!\w)") if flat else None


def _without_names(text: str, names: Names) -> str:
    found = list(names.anyhow.finditer(_flat(text))) if names.anyhow else []
    for one in reversed(found):
        text = f"{text[: one.start()]}{ERASED}{text[one.end() :]}"
    return names.as_written.sub(ERASED, text) if names.as_written else text


def _flat(text: str) -> str:
    """Small letters without accents, each in the place of the letter it comes from."""
    return "".join(unicodedata.normalize("NFD", letter)[0].lower()[:1] or letter for letter in text)
