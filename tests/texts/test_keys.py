"""Every line the program asks for exists in every language, with its arguments; and no sentence waits for nobody."""

from __future__ import annotations

from pathlib import Path

from bot.texts import Voice
from tests.texts.keys_in_code import ROOT, asked, cued, families, matching, mentioned, sources

KEYS = Voice.load().keys()


def read(path: Path) -> tuple[str, str]:
    return path.read_text(encoding="utf-8"), str(path.relative_to(ROOT))


def test_every_line_asked_for_exists() -> None:
    unknown = [
        f"{call.where}: {call.key}"
        for path in sources()
        for call in asked(*read(path))
        if call.key is not None and call.key not in KEYS and call.key != "gap"
    ]
    assert unknown == []
    assert cued() <= KEYS


def test_every_family_of_lines_has_members() -> None:
    empty = [
        f"{call.where}: {call.family.pattern}"
        for path in sources()
        for call in asked(*read(path))
        if call.family and not matching(KEYS, [call.family])
    ]
    assert empty == []


def test_every_line_gets_the_arguments_it_needs() -> None:
    voice = Voice.load()
    wrong = [
        f"{call.where}: {call.key} is given {sorted(call.arguments)}, needs {sorted(needed)}"
        for path in sources()
        for call in asked(*read(path))
        if call.key in KEYS and call.arguments is not None
        for needed in [voice.placeholders(call.key)]
        if not needed <= call.arguments
    ]
    assert wrong == []


def test_no_sentence_is_written_for_nobody() -> None:
    source = [path.read_text(encoding="utf-8") for path in sources()]
    used = cued().union(*map(mentioned, source))
    of_families = matching(KEYS, (family for text in source for family in families(text)))
    assert sorted(KEYS - used - of_families) == []


def test_the_reading_of_the_source_sees_calls_families_and_tables() -> None:
    source = (
        'TABLE = {"a": "talk.a"}\nsay(line("talk.b" if x else "talk.c", name=n), Line("talk.d"), line(f"talk.of_{k}"))'
    )
    calls = list(asked(source))
    assert {call.key: call.arguments for call in calls if call.key} == {
        "talk.b": {"name"},
        "talk.c": {"name"},
        "talk.d": frozenset(),
    }
    assert matching(["talk.of_x", "talk.to_x"], families(source)) == {"talk.of_x"}
    assert "talk.a" in mentioned(source)
