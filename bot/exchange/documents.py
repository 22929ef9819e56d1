"""The whole notebook as tables of plain values, one table per kind of record: what stores keep and /export gives.

It lives here and not with the stores because both need it: the coach gives the notebook away as JSON and never
imports a store, while a store may lean on any floor of the coach.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from cattrs.errors import CattrsError, ForbiddenExtraKeysError

from bot.domain.drafts import Draft
from bot.domain.notebook import TABLES, Before, Change, Notebook, Unsaid
from bot.domain.nudges import Attention, Nudged
from bot.domain.owner import Owner
from bot.exchange.migrations import VERSION, Tables, migrated
from bot.exchange.plain import Plain, plain, record, teach
from bot.store import Newer


@dataclass(frozen=True)
class About:
    """Which version of the form this is, and the counters."""

    version: int
    last_number: int
    handled: tuple[int, ...]


@dataclass(frozen=True)
class Front:
    """The first table: what there is once in a notebook."""

    about: About
    attention: Attention


class NotANotebook(ValueError):
    """What was read is not a notebook; the message names the place, never what stands there."""


KEPT: Final[Mapping[str, type[Any]]] = {
    **{table: kind for kind, table in TABLES.items()},
    "nudged": Nudged,
    "drafts": Draft,
    "told": Draft,
    "unsaid": Unsaid,
}
"""The tables of records with an id, in the order in which they are written."""

KINDS: Final[Mapping[str, type[Any]]] = {"owner": Owner, **KEPT}
IDS: Final[Mapping[type[Any], str]] = {Owner: "user_id", Nudged: "key"}  # all others: id
ALL_TABLES: Final = frozenset({"notebook", "changes", *KINDS})


def to_documents(notebook: Notebook) -> Tables:
    """The notebook as plain tables; raises TypeError or ValueError when something in it would not come back."""
    about = About(VERSION, notebook.last_number, notebook.handled)
    tables: Tables = {"notebook": plain(Front(about, notebook.attention)), "owner": _table("owner", [notebook.owner])}
    for name in KEPT:
        tables[name] = _table(name, getattr(notebook, name))
    tables["changes"] = {str(number): plain(change) for number, change in enumerate(notebook.changes, 1)}
    return {name: table for name, table in tables.items() if table}


def from_documents(tables: Tables) -> Notebook:
    """The notebook that these tables hold, whatever older version wrote them.

    Raises Newer when they hold what only a newer version can know, NotANotebook when they are no notebook.
    """
    place = "version"
    try:
        tables = migrated(tables)
        if unknown := tables.keys() - ALL_TABLES:
            raise Newer(f"this program knows no table {min(unknown)}")
        place = "notebook"
        front = record(Front, tables[place])
        kept: dict[str, Any] = {}
        for place in KEPT:
            kept[place] = tuple(_read(place, id_, document) for id_, document in tables.get(place, {}).items())
        place = "changes"
        kept[place] = tuple(record(Change, document) for document in tables.get(place, {}).values())
        place = "owner"
        ((user_id, owner),) = tables[place].items()
        return Notebook(
            owner=_read(place, user_id, owner),
            attention=front.attention,
            handled=front.about.handled,
            last_number=front.about.last_number,
            **kept,
        )
    except ForbiddenExtraKeysError:
        raise Newer(f"it holds a field in {place} that this program does not know") from None
    except (CattrsError, AttributeError, KeyError, TypeError, ValueError, OverflowError, RecursionError) as error:
        # without its cause: that may quote what the user wrote, and this ends in a log
        raise NotANotebook(f"what stands in {place} cannot be read ({type(error).__name__})") from None


def _table(name: str, records: Iterable[Any]) -> dict[str, Plain]:
    table: dict[str, Plain] = {}
    for one in records:
        id_, document = _write(one)
        if id_ in table:
            raise ValueError(f"two records in {name} have the same id, one would be lost")
        table[id_] = document
    return table


def _write(one: Any) -> tuple[str, Plain]:
    document = plain(one)
    return str(document.pop(IDS.get(type(one), "id"))), document


def _read(table: str, id_: str, document: Plain) -> Any:
    kind = KINDS[table]
    return record(kind, {**document, IDS.get(kind, "id"): int(id_) if kind is Owner else id_})


def _write_before(before: Before) -> Plain:
    document = None if before.record is None else _write(before.record)[1]
    return {"table": before.table, "id": before.id, "record": document}


def _read_before(value: Any, _: Any) -> Before:
    table, id_, document = value["table"], value["id"], value["record"]
    if table not in KINDS or len(value) > 3:
        raise Newer("this program does not know all that can be undone")
    return Before(table, id_, None if document is None else _read(table, id_, document))


teach(Before, _write_before, _read_before)
