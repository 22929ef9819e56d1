"""`python -m bot read`: the reading as JSON, for one text or for a file of them; what is wrong is said plainly."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.__main__ import main

TOLD = "Lunch yesterday with Marie Dupont, HR director at Acme. I'll send her the article by Friday."
LINE = {"id": "a", "lang": "en", "now": "2026-11-20T18:30", "tz": "Europe/London", "known": [], "text": TOLD}


def test_a_text_is_shown_as_it_is_understood(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--lang", "en", "--now", "2026-11-20T18:30", TOLD]) == 0
    reading = json.loads(capsys.readouterr().out)
    assert (reading["intent"], reading["date"]) == ("log_meeting", "2026-11-19")
    assert reading["people"][0]["name"] == "Marie Dupont"
    assert {"spans", "confidence"} <= reading.keys()


def test_every_item_of_a_list_has_its_place_and_its_confidence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--lang", "en", "--now", "2026-11-20T18:30", TOLD]) == 0
    reading = json.loads(capsys.readouterr().out)
    for field in ("people", "promises"):
        assert len(reading["confidences"][field]) == len(reading["spans"][field]) == len(reading[field]) == 1
    assert len(reading["confidences"]["due"]) == 1
    assert all(0 <= sure <= 1 for each in reading["confidences"].values() for sure in each)


def test_the_language_is_guessed_when_it_is_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--now", "2026-11-20T18:30", "Déjeuné hier avec Karim Benali"]) == 0
    assert json.loads(capsys.readouterr().out)["date"] == "2026-11-19"


def test_known_people_are_recognised(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    known = tmp_path / "known.json"
    known.write_text(json.dumps([{"name": "Karim Benali", "org": "Sopra"}]), encoding="utf-8")
    assert main(["read", "--lang", "en", "--known", str(known), "Coffee yesterday with karim"]) == 0
    assert json.loads(capsys.readouterr().out)["people"][0]["name"] == "Karim Benali"


def test_a_file_of_lines_gives_a_line_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "told.jsonl"
    file.write_text(json.dumps(LINE) + "\n\n" + json.dumps(LINE | {"id": "b"}) + "\n", encoding="utf-8")
    assert main(["read", "--jsonl", str(file)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["id"] for line in lines] == ["a", "b"]
    assert lines[0]["reading"]["intent"] == "log_meeting"


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", "--tz", "Nowhere/Land", "hello"],
        ["read", "--now", "yesterday", "hello"],
        ["read", "--jsonl", "no-such-file"],
        ["read", "--known", "no-such-file", "hello"],
    ],
)
def test_what_cannot_be_used_is_said_plainly(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr().err
    assert told
    assert "Traceback" not in told


@pytest.mark.parametrize("line", ["{", '{"id": "a"}', "[]", '{"id":"a","lang":"en","now":"x","tz":"UTC","text":"hi"}'])
def test_a_broken_line_is_named(line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "told.jsonl"
    file.write_text(line, encoding="utf-8")
    assert main(["read", "--jsonl", str(file)]) == 2
    assert capsys.readouterr().err
