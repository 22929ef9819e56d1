"""Notebooks to keep, and a data folder to look into."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from bot.domain.helps import Help
from bot.domain.notebook import Notebook
from bot.domain.owner import Owner
from bot.domain.people import Person
from bot.exchange.notebook_json import from_json
from data.tinydb_store import TinyDBStore

ZOE = 4242
PAUL = 142  # shares Zoé's folder
NOW = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)


def notebook(user_id: int = ZOE, *, people: int = 1, number: int = 0) -> Notebook:
    """A notebook with so many people, who helped once each; `number` tells one state from another."""
    return Notebook(
        owner=Owner(user_id, "Zoé", "fr", zone="Europe/Paris", welcomed_on=date(2026, 11, 1)),
        people=tuple(Person(f"p{n}", f"Marie Dupont {n}", date(2026, 11, 2), org="Acmé") for n in range(people)),
        helps=tuple(Help(f"h{n}", f"p{n}", "an article on batteries", date(2026, 11, 3)) for n in range(people)),
        last_number=number,
    )


def renumbered(kept: Notebook, number: int) -> Notebook:
    """The same in a later state."""
    return replace(kept, last_number=number)


def store_in(folder: Path) -> TinyDBStore:
    return TinyDBStore(folder, lambda: NOW)


def file_of(folder: Path, user_id: int = ZOE) -> Path:
    return folder / "notebooks" / f"{user_id % 100:02}" / f"{user_id}.json"


def bak_of(folder: Path, user_id: int = ZOE) -> Path:
    path = file_of(folder, user_id)
    return path.with_name(path.name + ".bak")


def names_beside(path: Path) -> list[str]:
    """The names of all files in the same folder."""
    return sorted(other.name for other in path.parent.iterdir())


def read(path: Path) -> Notebook:
    """What a person with an editor would find."""
    return from_json(path.read_text())
