"""Whatever keeps notebooks keeps these promises."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import HealthCheck, given, settings

from bot.domain.drafts import Draft
from bot.domain.notebook import Notebook
from bot.store import Damaged, Store
from data.memory_store import MemoryStore
from tests.stores.shelf import NOW, PAUL, ZOE, file_of, notebook, renumbered, store_in
from tests.strategies import notebooks


class Kind(Protocol):
    """One kind of store: the same place, opened again and again."""

    def again(self) -> Store: ...
    def damage(self, user_id: int) -> None: ...


class InMemory:
    def __init__(self, _: Path) -> None:
        self.store = MemoryStore()

    def again(self) -> Store:
        return self.store

    def damage(self, user_id: int) -> None:
        self.store.damage(user_id)


class InFiles:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def again(self) -> Store:
        return store_in(self.folder)

    def damage(self, user_id: int) -> None:
        file_of(self.folder, user_id).write_text("{")


@pytest.fixture(params=[InMemory, InFiles])
def kind(request: pytest.FixtureRequest, tmp_path: Path) -> Kind:
    make: Callable[[Path], Kind] = request.param
    return make(tmp_path / "var")


@pytest.fixture
async def store(kind: Kind) -> AsyncIterator[Store]:
    store = kind.again()
    await store.open()
    yield store
    await store.close()


async def reopened(kind: Kind, store: Store) -> Store:
    """The store as the next start of the program finds it; nothing is left of what was only remembered."""
    await store.close()
    again = kind.again()
    await again.open()
    return again


async def test_a_newcomer_has_no_notebook(store: Store) -> None:
    assert await store.load(ZOE) is None


async def test_what_was_kept_is_found_again(store: Store) -> None:
    await store.keep(notebook())
    assert await store.load(ZOE) == notebook()


async def test_what_was_kept_survives_a_restart(kind: Kind, store: Store) -> None:
    await store.keep(notebook())
    again = await reopened(kind, store)
    assert await again.load(ZOE) == notebook()
    await again.close()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(notebooks())
def test_every_notebook_survives_a_restart(kind: Kind, invented: Notebook) -> None:
    async def keep_and_load() -> Notebook | None:
        store = kind.again()
        await store.open()
        await store.keep(invented)
        again = await reopened(kind, store)
        found = await again.load(invented.owner.user_id)
        await again.close()
        return found

    assert asyncio.run(keep_and_load()) == invented


async def test_the_last_keep_counts(kind: Kind, store: Store) -> None:
    for number in range(5):
        await store.keep(notebook(people=5 - number, number=number))
    again = await reopened(kind, store)
    assert await again.load(ZOE) == notebook(people=1, number=4)
    await again.close()


async def test_everyone_has_their_own_notebook(store: Store) -> None:
    await store.keep(notebook(ZOE, number=1))
    await store.keep(notebook(PAUL, number=2))
    assert await store.load(ZOE) == notebook(ZOE, number=1)
    assert await store.load(PAUL) == notebook(PAUL, number=2)


async def test_many_users_are_kept_at_once(kind: Kind, store: Store) -> None:
    async def some_turns(user_id: int) -> None:
        for number in range(4):
            found = await store.load(user_id)
            assert found == (notebook(user_id, number=number - 1) if number else None)
            await store.keep(notebook(user_id, number=number))

    await asyncio.gather(*(some_turns(user_id) for user_id in range(1, 31)))
    again = await reopened(kind, store)
    assert [found async for found in again.all()] == [notebook(user_id, number=3) for user_id in range(1, 31)]
    await again.close()


async def test_all_gives_every_notebook_once(store: Store) -> None:
    for user_id in (ZOE, PAUL, 7):
        await store.keep(notebook(user_id))
        await store.keep(notebook(user_id, number=1))
    assert {found.owner.user_id: found.last_number async for found in store.all()} == {ZOE: 1, PAUL: 1, 7: 1}


async def test_notebooks_can_be_kept_while_all_are_read(store: Store) -> None:
    for user_id in (1, 2, 3):
        await store.keep(notebook(user_id))
    async for found in store.all():
        await store.keep(renumbered(found, 9))
        await store.forget(found.owner.user_id + 2)
    assert [found.owner.user_id async for found in store.all()] == [1, 2]


async def test_a_forgotten_notebook_is_gone_for_good(kind: Kind, store: Store) -> None:
    await store.keep(notebook(ZOE))
    await store.keep(notebook(ZOE, number=1))
    await store.keep(notebook(PAUL))
    await store.forget(ZOE)
    assert await store.load(ZOE) is None
    again = await reopened(kind, store)
    assert await again.load(ZOE) is None
    assert [found.owner.user_id async for found in again.all()] == [PAUL]
    await again.close()


async def test_forgetting_a_stranger_is_no_error(store: Store) -> None:
    await store.forget(ZOE)
    assert await store.load(ZOE) is None


async def test_who_was_forgotten_can_come_back(store: Store) -> None:
    await store.keep(notebook(number=1))
    await store.forget(ZOE)
    await store.keep(notebook(number=2))
    assert await store.load(ZOE) == notebook(number=2)


async def test_what_would_not_come_back_as_it_was_is_refused_and_changes_nothing(store: Store) -> None:
    await store.keep(notebook())
    odd = notebook(number=1).open_draft(Draft("d1", "met", NOW, {"people": ("Marie", "Paul")}))  # type: ignore[dict-item]
    with pytest.raises(TypeError, match="would not come back"):
        await store.keep(odd)
    assert await store.load(ZOE) == notebook()


async def test_a_damaged_notebook_is_told_once_and_the_copy_before_it_goes_on(kind: Kind, store: Store) -> None:
    await store.keep(notebook(number=1))
    await store.keep(notebook(number=2))
    await store.close()
    kind.damage(ZOE)
    again = kind.again()
    await again.open()
    with pytest.raises(Damaged) as told:
        await again.load(ZOE)
    assert told.value.restored == notebook(number=1)
    assert await again.load(ZOE) == notebook(number=1)
    await again.keep(notebook(number=3))
    assert await again.load(ZOE) == notebook(number=3)
    await again.close()


async def test_a_damaged_notebook_without_a_copy_starts_anew(kind: Kind, store: Store) -> None:
    await store.keep(notebook())
    await store.close()
    kind.damage(ZOE)
    again = kind.again()
    await again.open()
    with pytest.raises(Damaged) as told:
        await again.load(ZOE)
    assert told.value.restored is None
    assert await again.load(ZOE) is None
    await again.close()


async def test_nothing_is_kept_over_a_damaged_notebook_that_nobody_was_told_of(kind: Kind, store: Store) -> None:
    await store.keep(notebook(number=1))
    await store.keep(notebook(number=2))
    await store.close()
    kind.damage(ZOE)
    again = kind.again()
    await again.open()
    with pytest.raises(Damaged):
        await again.keep(notebook(number=0))
    assert await again.load(ZOE) == notebook(number=1)
    await again.close()


async def test_all_gives_the_good_copy_of_a_damaged_notebook_which_is_still_told(kind: Kind, store: Store) -> None:
    await store.keep(notebook(ZOE, number=1))
    await store.keep(notebook(ZOE, number=2))
    await store.keep(notebook(PAUL, number=3))
    await store.close()
    kind.damage(ZOE)
    again = kind.again()
    await again.open()
    assert {found.owner.user_id: found.last_number async for found in again.all()} == {ZOE: 1, PAUL: 3}
    with pytest.raises(Damaged):
        await again.load(ZOE)
    await again.close()
