"""Invented notebooks for Hypothesis, with everything in them that a person could tell, or a tester think of.

They are made from the declared fields: a new field or a new kind of record is covered the day it is added. Ids come
from small pools (p1, p2, p3, m5…), so that records refer to each other, and sometimes to one that was removed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from bot.domain.drafts import Draft
from bot.domain.goals import Goal
from bot.domain.lines import Button, Line
from bot.domain.meetings import Event, Meeting
from bot.domain.notebook import PREFIXES, TABLES, Before, Change, Notebook, Record, Unsaid
from bot.domain.nudges import Nudged
from bot.domain.owner import Owner, Rhythm
from bot.domain.people import Birthday, Circle, Person

T = TypeVar("T")

POOL: Final = 3  # ids of each kind
AT_MOST: Final = 2  # records in a table, items in a list
LAST_NUMBER: Final = 1000  # above all ids of the pools

# --- small things

TRICKY: Final = (
    "Marie",
    "Zoé Lefèvre-d’Aubigné",
    "<b>Bold & Sons</b>",
    "שרה כהן",
    "👩🏽‍🚀🎉",
    "line one\nline two\ttabbed",
    '"quoted" \\ back\\slash',
    "nul \x00 and \x1b escape",
    "line\u2028separator",
    "null",
    "2026-11-20",
    "{name}",
    "",
)

words: Final = st.one_of(st.sampled_from(TRICKY), st.text(max_size=20))
"""What a user may have written."""

days: Final = st.dates(date(2024, 1, 1), date(2028, 12, 31))
"""Calendar days near enough to each other for rules to meet."""

instants: Final = st.datetimes(datetime(2024, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
"""Aware, in UTC."""

clock_times: Final = st.times()
user_ids: Final = st.integers(1, 2**52)

_keys = st.from_regex(r"[a-z_]{1,8}\.[a-z_]{1,8}", fullmatch=True)
_names = st.from_regex(r"[a-z_]{1,6}", fullmatch=True)
_offset_instants = st.datetimes(
    datetime(2024, 1, 1),  # noqa: DTZ001
    datetime(2028, 12, 31),  # noqa: DTZ001
    timezones=st.one_of(st.none(), st.just(UTC), st.integers(-12, 14).map(lambda h: timezone(timedelta(hours=h)))),
)


def _several(items: SearchStrategy[T]) -> SearchStrategy[tuple[T, ...]]:
    return st.lists(items, max_size=AT_MOST).map(tuple)


_args: SearchStrategy[Any] = st.one_of(words, st.integers(), st.booleans(), days, _offset_instants, clock_times)


def _line(args: SearchStrategy[Any]) -> SearchStrategy[Line]:
    return st.builds(Line, _keys, st.dictionaries(_names, args, max_size=AT_MOST))


lines: Final = _line(st.recursive(_args, lambda inner: st.one_of(_line(inner), _several(inner)), max_leaves=4))
"""Lines whose arguments are of every kind, lines and tuples in them included."""

json_values: Final[SearchStrategy[Any]] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), words),
    lambda inner: st.one_of(st.lists(inner, max_size=AT_MOST), st.dictionaries(words, inner, max_size=AT_MOST)),
    max_leaves=4,
)
"""What a draft may hold."""


@st.composite
def buttons(draw: st.DrawFn) -> Button:
    """Buttons with exactly one thing to do."""
    style = draw(of_type(get_type_hints(Button)["style"]))
    label = draw(lines)
    match draw(st.sampled_from(("does", "copies", "opens", "sends"))):
        case "does":
            return Button(
                label, does=draw(st.from_regex(r"[a-z_]{1,20}(:[a-z0-9]{1,6}){0,3}", fullmatch=True)), style=style
            )
        case "copies":
            return Button(label, copies=draw(lines), style=style)
        case "opens":
            return Button(label, opens="https://t.me/example", style=style)
        case _:
            return Button(label, sends=draw(words), style=style)


# --- records, by their declared fields


def pool(kind: type[Record]) -> tuple[str, ...]:
    """The ids that generated records of that kind have."""
    first = 1 + POOL * list(TABLES).index(kind)
    return tuple(f"{PREFIXES[kind]}{number}" for number in range(first, first + POOL))


REFERENCES: Final[Mapping[str, type[Record]]] = {
    **dict.fromkeys(("from_", "to", "by", "one", "other", "person", "people", "through"), Person),
    "circles": Circle,
    "meeting": Meeting,
    "goal": Goal,
    "event": Event,
}

SPECIAL: Final[Mapping[tuple[type[Any], str], SearchStrategy[Any]]] = {
    (Owner, "user_id"): user_ids,
    (Owner, "zone"): st.sampled_from((None, "Europe/Paris", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Apia")),
    (Owner, "country"): st.sampled_from((None, "FR", "BE", "GB", "US")),
    (Owner, "days"): st.sets(st.integers(0, 6)).map(lambda chosen: tuple(sorted(chosen))),
    (Rhythm, "times"): st.integers(1, 10),
    (Birthday, "month"): st.integers(1, 12),
    (Birthday, "day"): st.integers(1, 28),
    (Nudged, "key"): st.sampled_from(("thank:h1", "silence:p1:2026-01-05", "promise:w2", "rhythm:2026-11")),
    (Draft, "id"): st.sampled_from(("d901", "d902", "d903")),
    (Draft, "filled"): st.dictionaries(words, json_values, max_size=AT_MOST),
    (Unsaid, "id"): st.sampled_from(("u1", "u2", "u3")),
}


def of_type(hint: Any) -> SearchStrategy[Any]:
    """Values of a declared type."""
    if get_origin(hint) in {Union, UnionType}:
        return st.one_of(*map(of_type, get_args(hint)))
    if get_origin(hint) is tuple:
        return _several(of_type(get_args(hint)[0]))
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if is_dataclass(hint):
        return records(cast(type[Any], hint))
    raise NotImplementedError(f"no strategy for {hint}")


def records(kind: type[T]) -> SearchStrategy[T]:
    """Records of that kind, every field drawn."""
    return _records(kind)  # type: ignore[arg-type]  # a class is hashable


@cache
def _records(kind: type[Any]) -> SearchStrategy[Any]:
    hints = get_type_hints(kind)
    drawn = {field.name: _field(kind, field.name, hints[field.name]) for field in fields(kind)}
    return st.builds(kind, **drawn)


def _field(kind: Any, name: str, hint: Any) -> SearchStrategy[Any]:
    if (kind, name) in SPECIAL:
        return SPECIAL[kind, name]
    if name == "id" and kind in TABLES:
        return st.sampled_from(pool(kind))
    if name in REFERENCES:
        return _reference(REFERENCES[name], hint)
    return of_type(hint)


def _reference(kind: type[Record], hint: Any) -> SearchStrategy[Any]:
    ids = st.sampled_from(pool(kind))
    if get_origin(hint) is tuple:
        return st.lists(ids, max_size=AT_MOST, unique=True).map(tuple)
    return st.one_of(st.none(), ids) if NoneType in get_args(hint) else ids


_SIMPLE: Final[Mapping[Any, SearchStrategy[Any]]] = {
    NoneType: st.none(),
    bool: st.booleans(),
    int: st.integers(0, 2**52),
    str: words,
    date: days,
    datetime: instants,
    time: clock_times,
    Line: lines,
    Button: buttons(),
}


# --- notebooks


@st.composite
def befores(draw: st.DrawFn) -> Before:
    """How a record stood: of any table, or not there."""
    kinds: Mapping[str, Any] = {**{table: kind for kind, table in TABLES.items()}, "nudged": Nudged, "owner": Owner}
    table = draw(st.sampled_from(sorted(kinds)))
    record: Any = draw(records(kinds[table]))
    id_ = str(record.user_id) if isinstance(record, Owner) else record.id
    return Before(table, id_, draw(st.sampled_from((record, None))))


def _table(kind: type[Any]) -> SearchStrategy[tuple[Any, ...]]:
    return st.lists(records(kind), max_size=AT_MOST, unique_by=lambda record: record.id).map(tuple)


def notebooks(owner: SearchStrategy[Owner] | None = None) -> SearchStrategy[Notebook]:
    """Whole notebooks; of this owner when given."""
    hints = get_type_hints(Notebook)
    drawn = {field.name: of_type(hints[field.name]) for field in fields(Notebook)} | {
        **{table: _table(kind) for kind, table in TABLES.items()},
        "owner": owner or records(Owner),
        "nudged": _table(Nudged),
        "drafts": _table(Draft),
        "told": _table(Draft),
        "unsaid": _table(Unsaid),
        "changes": _several(st.builds(Change, instants, lines, _several(befores()))),
        "last_number": st.just(LAST_NUMBER),
    }
    return st.builds(Notebook, **drawn)
