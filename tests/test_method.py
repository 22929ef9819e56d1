"""docs/method.md tells the truth: every practice is there, and every command and every file that it names exists."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from bot.flows import TABLES
from bot.flows.behind import BEHIND
from bot.flows.hearing import Command
from bot.flows.small_talk import OFFERED
from bot.texts import Voice

ROOT: Final = Path(__file__).parents[1]
PRACTICES: Final = [f"P{number}" for number in range(1, 34)]
ROWS: Final = {
    found[1]: found[0]
    for found in re.finditer(r"^\| \*\*(P\d+)\*\* .*$", (ROOT / "docs" / "method.md").read_text("utf-8"), re.MULTILINE)
}
KNOWN: Final = TABLES.commands.keys() | {"cancel"}


def commands_in(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w/.<])/([a-z_]+)\b(?![/.])", text))


def test_every_practice_has_its_row_and_is_behind_some_advice() -> None:
    assert list(ROWS) == PRACTICES
    assert sorted(set(BEHIND.values()), key=lambda practice: int(practice[1:])) == PRACTICES


@pytest.mark.parametrize("practice", PRACTICES)
def test_a_row_names_what_exists(practice: str) -> None:
    _, _, does, reached, shown, _ = ROWS[practice].split("|")
    assert len(does.split()) >= 5
    assert commands_in(reached) <= KNOWN
    assert reached.strip()
    files = re.findall(r"`(tests/[\w/]+\.py)`", shown)
    assert files
    assert [file for file in files if not (ROOT / file).is_file()] == []


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_command_that_the_coach_speaks_of_exists(lang: str) -> None:
    spoken = {
        (key, command)
        for key, sentence in Voice.load().sentences[lang].items()
        for form in sentence.forms
        for command in commands_in("".join(piece.words for piece in form.plain))
    }
    assert {(key, command) for key, command in spoken if command not in KNOWN} == set()


def test_a_misspelt_command_may_mean_any_of_the_english_ones_and_each_has_a_french_name() -> None:
    by_what: dict[Command, list[str]] = {}
    for name, does in TABLES.commands.items():
        by_what.setdefault(does, []).append(name)
    alone = [names for names in by_what.values() if len(names) == 1]
    assert sorted(name for (name,) in alone) == sorted(SAME_IN_BOTH)
    assert [names for names in by_what.values() if not set(names) & set(OFFERED)] == []


SAME_IN_BOTH: Final = ("start", "plan", "pause", "export")
"""Commands whose name reads in French as it stands."""
