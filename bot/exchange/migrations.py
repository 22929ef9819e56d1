"""A notebook kept by an older version of the program is understood by this one; one from a newer version is left alone.

To change the form: raise VERSION, and add to MIGRATIONS how the tables of the version before become those of the new
one. A new field or table that may be left out needs neither: older programs leave alone what holds one they don't know.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from bot.store import Newer

Tables: TypeAlias = dict[str, dict[str, dict[str, Any]]]  # table -> id -> what is kept of that record
Migration: TypeAlias = Callable[[Tables], Tables]

VERSION: Final = 1

MIGRATIONS: Final[Mapping[int, Migration]] = {}
"""From each older version to the one after it."""


def migrated(tables: Tables, version: int = VERSION, migrations: Mapping[int, Migration] = MIGRATIONS) -> Tables:
    """The tables in the form of `version`, step by step.

    Raises Newer, or KeyError and TypeError when they name no version; the tables given stay as they are.
    """
    found = written_by(tables)
    if found > version:
        raise Newer(f"it is of version {found}, and this program knows versions up to {version}")
    for step in range(found, version):
        tables = stamped(migrations[step](tables), step + 1)
    return tables


def written_by(tables: Tables) -> int:
    """The version that wrote these tables."""
    version = tables["notebook"]["about"]["version"]
    if type(version) is not int or version < 1:
        raise TypeError("a version is a number from 1")
    return version


def stamped(tables: Tables, version: int) -> Tables:
    """The tables, saying which version wrote them."""
    notebook = tables.get("notebook", {})
    return {**tables, "notebook": {**notebook, "about": {**notebook.get("about", {}), "version": version}}}
