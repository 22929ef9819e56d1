"""`python -m bot rehearse`: what would be said when, as JSON lines; what is wrong is said plainly."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.domain.notebook import Notebook
from bot.exchange.notebook_json import to_json
from tests.people import EVERYBODY, MARIE, PAUL, ZOE, helped, met, notebook, promised

BOOK = notebook(
    met(MARIE, "2026-11-19", received="relu mon CV"),
    promised(PAUL, "envoyer le devis", made="2026-11-19", due="2026-11-27"),
)
ROOT = Path(__file__).parents[1]
FRIDAY = "2026-11-20T08:00+01:00"


def rehearsed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], book: Notebook, *options: str
) -> list[dict[str, Any]]:
    """What is printed for that notebook, line by line."""
    file = tmp_path / "notebook.json"
    file.write_text(to_json(book), encoding="utf-8")
    assert main(["rehearse", str(file), "--from", FRIDAY, *options]) == 0
    return [json.loads(said) for said in capsys.readouterr().out.splitlines()]


def test_each_message_is_a_line_with_its_hour_reason_people_and_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second, *_ = rehearsed(tmp_path, capsys, BOOK, "--days", "30")
    assert first.keys() == {"at", "reason", "key", "people", "items", "text"}
    assert (first["at"], first["reason"], first["people"]) == ("2026-11-20T09:30:00+01:00", "thank", ["Marie Dupont"])
    assert first["items"] == [{name: first[name] for name in ("reason", "key", "people")}]
    assert "Marie Dupont" in first["text"]
    assert "a relu votre CV" in first["text"]
    assert (second["at"], second["reason"]) == ("2026-11-26T09:30:00+01:00", "promise")


def test_hours_are_those_of_the_owner_on_both_sides_of_a_change_of_the_clock(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = replace(BOOK, owner=replace(ZOE, zone="America/New_York", country=None))
    said = rehearsed(tmp_path, capsys, book, "--answers", "ignored")
    assert said[0]["at"] == "2026-11-20T09:30:00-05:00"
    later = rehearsed(tmp_path, capsys, book, "--from", "2027-04-01T08:00")
    assert later
    assert all(one["at"].endswith("T09:30:00-04:00") for one in later if one["at"] < "2027-10")


def test_who_never_answers_is_left_in_peace_after_six_messages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = notebook(
        *(helped(who, "2026-11-19") for who in EVERYBODY), *(promised(PAUL, made="2026-11-19") for _ in "ab")
    )
    said = rehearsed(tmp_path, capsys, book, "--answers", "ignored")
    assert len(said) == 6
    assert len(rehearsed(tmp_path, capsys, book, "--answers", "done")) > 6


def test_mixed_answers_depend_on_the_seed_and_on_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def mixed(seed: str) -> list[dict[str, Any]]:
        return rehearsed(tmp_path, capsys, BOOK, "--answers", "mixed", "--seed", seed)

    assert mixed("1") == mixed("1")
    assert len({json.dumps(mixed(seed)) for seed in "12345"}) > 1


def test_namesakes_are_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = replace(MARIE, id="p9", org="Danone")
    book = notebook(met(MARIE, "2026-11-19", received="a"), people=(*EVERYBODY, other))
    assert rehearsed(tmp_path, capsys, book)[0]["people"] == ["Marie Dupont (p1)"]


def test_a_notebook_may_come_from_the_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = TextIOWrapper(BytesIO(to_json(BOOK).encode("utf-8-sig")))  # as some editors save it
    monkeypatch.setattr("sys.stdin", given)
    assert main(["rehearse", "-", "--from", FRIDAY, "--days", "3"]) == 0
    assert '"thank"' in capsys.readouterr().out


def test_where_only_plain_letters_can_be_written_the_others_are_spelt(tmp_path: Path) -> None:
    file = tmp_path / "notebook.json"
    file.write_text(to_json(BOOK), encoding="utf-8")
    command = [sys.executable, "-m", "bot", "rehearse", str(file), "--from", FRIDAY, "--days", "3"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, check=True, capture_output=True, env=environment)
    assert json.loads(ended.stdout)["items"][0]["people"] == ["Marie Dupont"]


def test_who_has_read_enough_may_go(tmp_path: Path) -> None:
    file = tmp_path / "notebook.json"
    file.write_text(to_json(BOOK), encoding="utf-8")
    command = [sys.executable, "-m", "bot", "rehearse", str(file), "--from", FRIDAY]
    reader, writer = os.pipe()
    os.close(reader)
    try:
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        ended = subprocess.run(command, check=False, stdout=writer, stderr=subprocess.PIPE, env=environment)
    finally:
        os.close(writer)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_a_notebook_of_nobody_has_nothing_to_say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert rehearsed(tmp_path, capsys, notebook(people=()), "--days", "1") == []


def test_the_rehearsal_changes_nothing_and_reaches_no_further_than_its_days(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = rehearsed(tmp_path, capsys, BOOK, "--days", "3")
    assert said
    last = datetime.fromisoformat(said[-1]["at"])
    assert last < datetime.fromisoformat("2026-11-23T08:00+01:00")
    assert (tmp_path / "notebook.json").read_text(encoding="utf-8") == to_json(BOOK)


@pytest.mark.parametrize(
    ("content", "options", "why"),
    [
        (None, (), "can't be read"),
        ("{", (), "no notebook"),
        ("[]", (), "no notebook"),
        (to_json(BOOK), ("--from", "tomorrow"), "--from must be"),
        (to_json(BOOK), ("--days", "0"), "--days must be"),
        (to_json(BOOK), ("--from", "9999-12-01T08:00+01:00"), "--from must be"),
        (to_json(BOOK), ("--from", "0001-01-01T00:00+14:00"), "--from must be"),
        (to_json(replace(BOOK, owner=replace(ZOE, zone=None))), (), "where they live"),
        (to_json(replace(BOOK, owner=replace(ZOE, zone="Mars/Olympus"))), (), "is no time zone"),
        (to_json(BOOK).replace('"version": 1', '"version": 2'), (), "versions up to 1"),
        (to_json(BOOK), ("--days", "-1"), "--days must be"),
        (to_json(BOOK), ("--days", "5000"), "--days must be"),
    ],
)
def test_what_cannot_be_rehearsed_is_said_plainly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | None, options: tuple[str, ...], why: str
) -> None:
    file = tmp_path / "notebook.json"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    assert main(["rehearse", str(file), *options]) == 2
    assert why in capsys.readouterr().err
