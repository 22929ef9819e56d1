"""`python -m bot read`: the reading as JSON, for one text or for a file of them; what is wrong is said plainly."""

from __future__ import annotations

import json
from pathlib import Path
from unicodedata import normalize

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
        ["read", "  "],
        ["read", "--tz", "Nowhere/Land", "hello"],
        ["read", "--tz", "Europe", "hello"],
        ["read", "--tz", "", "hello"],
        ["read", "--now", "yesterday", "hello"],
        ["read", "--jsonl", "no-such-file"],
        ["read", "--known", "no-such-file", "hello"],
        ["read", "--jsonl", "no-such-file", "hello"],
    ],
)
def test_what_cannot_be_used_is_said_plainly(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    shown = capsys.readouterr()
    told = shown.err
    assert told
    assert not shown.out
    assert "Traceback" not in told


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "no JSON"),
        ("[]", "one JSON object"),
        ("[" * 100_000, "nested too deep"),
        ('{"id": "a"}', "without lang, now, tz, text"),
        (json.dumps(LINE | {"id": None}), "without id"),
        (json.dumps(LINE | {"lang": "de"}), "fr or en, not “de”"),
        (json.dumps(LINE | {"now": "x"}), "“x” is no time"),
        (json.dumps(LINE | {"now": ""}), "“” is no time"),
        (json.dumps(LINE | {"tz": "Mars/Base"}), "“Mars/Base” is no time zone"),
        (json.dumps(LINE | {"text": 5}), "text is no text"),
        (json.dumps(LINE | {"known": {"name": "Karim"}}), "known people are a JSON list"),
        (json.dumps(LINE | {"known": [{"nom": "Karim"}]}), "known person 1 has no name"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_the_others_are_read(
    line: str, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "told.jsonl"
    file.write_text(f"{json.dumps(LINE)}\n\n{line}\n{json.dumps(LINE | {'id': 'b'})}\n", encoding="utf-8")
    assert main(["read", "--jsonl", str(file)]) == 2
    shown = capsys.readouterr()
    assert [json.loads(one)["id"] for one in shown.out.splitlines()] == ["a", "b"]
    assert f"{file}, line 3: " in shown.err
    assert why in shown.err


@pytest.mark.parametrize(
    ("known", "why"),
    [
        ("", "no JSON"),
        ("null", "are a JSON list"),
        ('{"name": "Karim"}', "are a JSON list"),
        ('["Karim"]', "person 1 has no name"),
        ('[{"name": "Karim"}, {"org": "Sopra"}]', "person 2 has no name"),
        ('[{"name": "Karim", "org": 5}]', "the org of known person 1"),
        ('[{"name": "Karim", "nicknames": "Kim"}]', "the nicknames of known person 1"),
    ],
)
def test_known_people_that_cannot_be_read_are_said_plainly(
    known: str, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "known.json"
    file.write_text(known, encoding="utf-8")
    assert main(["read", "--known", str(file), "Coffee with Karim"]) == 2
    told = capsys.readouterr().err
    assert str(file) in told
    assert why in told


def test_the_mark_that_some_editors_put_before_a_file_is_none_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known, file = tmp_path / "known.json", tmp_path / "told.jsonl"
    known.write_text('\ufeff[{"name": "Véronique Hamon", "nicknames": ["Véro"]}]', encoding="utf-8")
    file.write_text(f"\ufeff{json.dumps(LINE | {'known': None, 'text': 'coffee with vero'})}\r\n", encoding="utf-8")
    assert main(["read", "--known", str(known), "--jsonl", str(file)]) == 0
    assert json.loads(capsys.readouterr().out)["reading"]["people"] == [{"name": "Véronique Hamon"}]


def test_options_hold_for_the_lines_that_leave_them_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "told.jsonl"
    file.write_text(json.dumps({"id": 1, "text": "Vu Léa hier"}), encoding="utf-8")
    when = ["--lang", "fr", "--now", "2026-11-20T23:30+00:00", "--tz", "Asia/Tokyo"]  # Saturday morning there
    assert main(["read", *when, "--jsonl", str(file)]) == 0
    assert json.loads(capsys.readouterr().out)["reading"]["date"] == "2026-11-20"


def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "told.jsonl"
    file.write_text("\n", encoding="utf-8")
    assert main(["read", "--jsonl", str(file)]) == 2
    assert "is empty" in capsys.readouterr().err


def test_halves_of_characters_break_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "told.jsonl"
    file.write_text(json.dumps(LINE | {"id": "\ud83d", "text": "Lunch \ud83d with Tom"}), encoding="utf-8")
    assert main(["read", "--jsonl", str(file)]) == 0
    assert main(["read", "Lunch \udc80 with Tom"]) == 0
    assert capsys.readouterr().out.count('"Tom"') == 2


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_spans_are_of_the_text_as_it_was_typed_accents_apart(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = {"fr": "Déjeuné hier à Orléans avec Léa Roux", "en": "Lunch yesterday in Orléans with Léa Roux"}[lang]
    for text in (told, normalize("NFD", told)):
        assert main(["read", "--lang", lang, text]) == 0
        ((start, end),) = json.loads(capsys.readouterr().out)["spans"]["people"]
        assert normalize("NFC", text[start:end]) == "Léa Roux"
