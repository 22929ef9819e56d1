"""What a notebook looks like when it is kept or exported, and that it comes back as it was."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.drafts import Draft, Value
from bot.domain.helps import Help
from bot.domain.lines import Arg, Button, Line, Reply, line
from bot.domain.notebook import Notebook, Unsaid
from bot.domain.people import Person
from bot.exchange.documents import NotANotebook, from_documents, to_documents
from bot.exchange.migrations import MIGRATIONS, VERSION, Tables, migrated, stamped
from bot.exchange.notebook_json import from_json, to_json
from bot.store import Newer
from tests.stores.shelf import NOW, ZOE, notebook
from tests.strategies import json_values, notebooks

AS_FIRST_WRITTEN = Path(__file__).parent / "kept_by_version_1.json"


def there_and_back(kept: Notebook) -> Notebook:
    return from_json(to_json(kept))


def saying(arg: Arg) -> Notebook:
    reply = Reply((line("some.key", said=arg),))
    return replace(notebook(), unsaid=(Unsaid("u1", (reply,), NOW),))


def said(kept: Notebook) -> Arg:
    return kept.unsaid[0].replies[0].lines[0].args["said"]


def filled(value: Any) -> Notebook:
    return notebook().open_draft(Draft("d1", "met", NOW, {"value": value}))


def exact(value: Any) -> Any:
    """The value with the types of all its parts: 1 is not True, a date is not a datetime."""
    if isinstance(value, Line):
        return Line, value.key, exact(dict(value.args))
    if isinstance(value, Mapping):
        return dict, {name: exact(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return type(value), [exact(part) for part in value]
    if isinstance(value, datetime):
        return datetime, value.isoformat()
    return type(value), value


# --- it comes back


@settings(max_examples=100, deadline=None)
@given(notebooks())
def test_a_notebook_comes_back_as_it_was(kept: Notebook) -> None:
    assert there_and_back(kept) == kept


@settings(max_examples=50, deadline=None)
@given(notebooks())
def test_a_notebook_written_twice_is_written_alike(kept: Notebook) -> None:
    assert to_json(there_and_back(kept)) == to_json(kept)


@pytest.mark.parametrize(
    "arg",
    [
        "words",
        "2026-11-20",
        "",
        3,
        0,
        True,
        date(2026, 11, 20),
        datetime(2026, 11, 20, 18, 0, tzinfo=UTC),
        datetime(2026, 11, 20, 18, 0, tzinfo=timezone(timedelta(hours=5, minutes=45))),
        datetime(2026, 11, 20, 18, 0),  # noqa: DTZ001
        time(9, 30),
        time(9, 30, 15, 250),
        (),
        ("Marie", "Paul"),
        (date(2026, 11, 20), ("nested", 1), line("inner", n=1)),
        line("inner"),
        line("inner", who=("Marie",), day=date(2026, 11, 20), deeper=line("deepest", at=time(8))),
        line("line", line="line", args="args", date="date"),
    ],
    ids=repr,
)
def test_the_argument_of_a_line_comes_back_with_its_type(arg: Arg) -> None:
    assert exact(said(there_and_back(saying(arg)))) == exact(arg)


@given(json_values)
def test_what_a_draft_holds_comes_back_with_its_types(value: Value) -> None:
    assert exact(there_and_back(filled(value)).drafts[0].filled["value"]) == exact(value)


def test_an_instant_in_another_zone_is_kept_as_the_same_instant_in_utc() -> None:
    local = datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Paris"))
    kept = replace(notebook(), unsaid=(Unsaid("u1", (), local),))
    assert there_and_back(kept).unsaid[0].kept_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_half_a_surrogate_pair_is_kept_like_any_other_text() -> None:
    kept = notebook().put(Person("p9", "broken \ud83d emoji, é", date(2026, 11, 20)))
    assert there_and_back(kept) == kept


def test_the_order_of_records_is_kept() -> None:
    people = tuple(Person(f"p{n}", "Marie", date(2026, 11, 20)) for n in (10, 9, 100, 1))
    assert there_and_back(replace(notebook(), people=people)).people == people


# --- a person can read it


def test_a_record_is_one_readable_line() -> None:
    kept = notebook(people=0).put(Help("h3", "p1", "présenté à Léa", date(2026, 11, 20), thanked_on=date(2026, 11, 21)))
    assert (
        '"helps": {\n'
        '  "h3": {"from": "p1", "what": "présenté à Léa", "on": "2026-11-20", "thanked_on": "2026-11-21"}\n'
        "}"
    ) in to_json(kept)


def test_every_kind_of_record_has_its_own_table() -> None:
    assert list(to_documents(notebook())) == ["notebook", "owner", "people", "helps"]


def test_a_setting_is_written_even_when_it_is_the_usual_one() -> None:
    """Otherwise a new default would change what the user once saw and left as it was."""
    owner = to_documents(notebook())["owner"][str(ZOE)]
    assert owner["slot"] == "09:30"
    assert owner["quiet_from"] == "20:00"
    assert owner["days"] == [0, 1, 2, 3, 4]


def test_the_tables_hold_nothing_but_plain_values() -> None:
    button = Button(line("b"), does="done:h1")
    kept = replace(notebook(), unsaid=(Unsaid("u1", (Reply((line("a", names=("x",)),), ((button,),)),), NOW),))
    tables = to_documents(kept)
    assert json.loads(json.dumps(tables)) == tables


# --- what would not come back is refused while somebody looks


@pytest.mark.parametrize(
    "odd",
    [
        notebook().put(Person("p9", "Marie", datetime(2026, 11, 20, tzinfo=UTC))),
        replace(notebook(), unsaid=(Unsaid("u1", (), datetime(2026, 11, 20)),)),  # noqa: DTZ001
        filled(("a", "tuple")),
        filled(date(2026, 11, 20)),
        filled(float("nan")),
        filled({1: "a number for a name"}),
        saying(["a list"]),  # type: ignore[arg-type]
        saying(1.5),  # type: ignore[arg-type]
    ],
    ids=["datetime for a date", "naive instant", "tuple", "date", "nan", "number as name", "list", "float"],
)
def test_what_would_read_as_something_else_is_refused(odd: Notebook) -> None:
    with pytest.raises((TypeError, ValueError)):
        to_documents(odd)


def test_two_records_with_one_id_are_refused_rather_than_one_lost() -> None:
    twins = (Person("p1", "Marie", date(2026, 11, 20)), Person("p1", "Paul", date(2026, 11, 20)))
    with pytest.raises(ValueError, match="people have the same id"):
        to_documents(replace(notebook(), people=twins))


# --- versions


def test_the_first_version_ever_written_is_still_read() -> None:
    """When this fails, users lose their notebooks: add a migration, and leave the file alone."""
    kept = from_json(AS_FIRST_WRITTEN.read_text())
    assert kept.owner.first_name == "Zoé"
    assert kept.people[0].needs[0].what == "a designer"
    assert kept.helps[0].from_ == kept.people[0].id
    assert kept.unsaid[0].replies[0].lines[0].args["day"] == date(2026, 11, 21)
    assert kept.undone() is not None


def test_an_older_version_is_brought_up_step_by_step() -> None:
    def renamed(tables: Tables) -> Tables:
        return {("people" if name == "persons" else name): table for name, table in tables.items()}

    def fuller(tables: Tables) -> Tables:
        people = {id_: {**person, "added_on": "2026-11-20"} for id_, person in tables["people"].items()}
        return {**tables, "people": people}

    oldest = stamped({"persons": {"p1": {"name": "Marie"}}}, 1)
    newest = migrated(oldest, version=3, migrations={1: renamed, 2: fuller})
    assert newest == stamped({"people": {"p1": {"name": "Marie", "added_on": "2026-11-20"}}}, 3)
    assert oldest == stamped({"persons": {"p1": {"name": "Marie"}}}, 1)


def test_every_version_ever_released_has_its_migration() -> None:
    assert set(MIGRATIONS) == set(range(1, VERSION))


def newer_version() -> Tables:
    return stamped(to_documents(notebook()), VERSION + 1)


def newer_table() -> Tables:
    return {**to_documents(notebook()), "mentors": {"x1": {"name": "Marie"}}}


def newer_field() -> Tables:
    tables = to_documents(notebook())
    tables["people"]["p0"]["shoe_size"] = 38
    return tables


def newer_fact() -> Tables:
    tables = to_documents(notebook())
    tables["notebook"]["about"]["mood"] = "good"
    return tables


def newer_corner() -> Tables:
    return {**to_documents(notebook()), "notebook": {**to_documents(notebook())["notebook"], "weather": {}}}


def newer_undo() -> Tables:
    kept = notebook().put(Person("p9", "Marie", date(2026, 11, 20))).changed_since(notebook(), line("met"), NOW)
    tables = to_documents(kept)
    tables["changes"]["1"]["before"][0]["table"] = "mentors"
    return tables


@pytest.mark.parametrize(
    "tables", [newer_version(), newer_table(), newer_field(), newer_fact(), newer_corner(), newer_undo()]
)
def test_what_only_a_newer_program_can_know_is_left_to_it(tables: Tables) -> None:
    with pytest.raises(Newer):
        from_documents(tables)


# --- what is no notebook


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        "{}",
        "42",
        '"notebook"',
        "\0" * 4096,
        "[" * 100_000,
        '{"people": []}',
        '{"people": {"p1": null}}',
        '{"notebook": {"about": {"version": NaN}}}',
        '{"notebook": {"about": {"version": "1"}}}',
    ],
    ids=lambda text: repr(text[:20]),
)
def test_any_other_text_is_called_no_notebook(text: str) -> None:
    with pytest.raises(NotANotebook):
        from_json(text)


def nodes(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value inside."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(way for name, part in items for way in nodes(part, (*path, name)))]


PLACES = nodes(json.loads(AS_FIRST_WRITTEN.read_text()))[1:]


def changed_by_hand(place: tuple[Any, ...], value: Value) -> str:
    tables: Any = json.loads(AS_FIRST_WRITTEN.read_text())
    *way, last = place
    inner = tables
    for name in way:
        inner = inner[name]
    inner[last] = value
    return json.dumps(tables)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(PLACES), json_values)
def test_whatever_was_changed_by_hand_is_read_or_refused_with_a_word(place: tuple[Any, ...], value: Value) -> None:
    with suppress(NotANotebook, Newer):
        there_and_back(from_json(changed_by_hand(place, value)))


@pytest.mark.parametrize("value", [None, 7, "odd", [], {}, [None], {"a": None}], ids=json.dumps)
def test_any_place_may_hold_the_wrong_thing(value: Value) -> None:
    for place in PLACES:
        with suppress(NotANotebook, Newer):
            there_and_back(from_json(changed_by_hand(place, value)))


def test_a_refusal_quotes_nothing_that_the_user_wrote() -> None:
    tables = to_documents(notebook())
    tables["people"]["p0"]["tie"] = "my secret lover"
    with pytest.raises(NotANotebook, match="people") as refusal:
        from_documents(tables)
    assert "secret" not in str(refusal.value)
    assert refusal.value.__suppress_context__


def test_a_text_saved_by_an_editor_that_adds_a_mark_in_front_is_read() -> None:
    assert from_json("\ufeff" + to_json(notebook())) == notebook()
