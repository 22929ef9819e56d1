"""The settings: what is wrong is said at once, all of it, in plain words, and no secret is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.settings import Settings, Wrong, read_settings

ROOT = Path(__file__).parents[1]
TOKEN = "123456:AAsecret-part_of-the-token"


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def written(folder: Path, *lines: str) -> Path:
    file = folder / ".env"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def test_without_any_setting_the_program_can_start(tmp_path: Path) -> None:
    settings = read_settings(tmp_path / ".env")
    assert settings.telegram_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.coach_data == Path("var")
    assert settings.coach_allowed_users == frozenset()
    assert settings.coach_clock is None
    assert (settings.log_level, settings.playground_port) == ("INFO", 8765)


def test_each_setting_is_read_from_the_file(tmp_path: Path) -> None:
    settings = read_settings(
        written(
            tmp_path,
            f"TELEGRAM_TOKEN={TOKEN}",
            "TELEGRAM_API_URL=http://localhost:8081/",
            "COACH_DATA=notebooks",
            "COACH_ALLOWED_USERS= 7, 8,",
            "COACH_CLOCK=2026-11-20T18:00:00+01:00",
            "LOG_LEVEL=warning",
            "PLAYGROUND_PORT=0",
            "SOMETHING_ELSE=1",
        )
    )
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == TOKEN
    assert settings.telegram_api_url == "http://localhost:8081"
    assert settings.coach_data == Path("notebooks")
    assert settings.coach_allowed_users == {7, 8}
    assert settings.coach_clock == datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
    assert (settings.log_level, settings.playground_port) == ("WARNING", 0)
    assert TOKEN not in repr(settings)


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_ALLOWED_USERS", "9")
    assert read_settings(written(tmp_path, "COACH_ALLOWED_USERS=7")).coach_allowed_users == {9}


def test_all_that_is_wrong_is_said_together_and_no_secret_with_it(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        "TELEGRAM_TOKEN=AAsecret of a token",
        "TELEGRAM_API_URL=api.telegram.org",
        "COACH_ALLOWED_USERS=camille",
        "COACH_CLOCK=2026-11-20T18:00:00",
        "LOG_LEVEL=loud",
        "PLAYGROUND_PORT=99999",
        "COACH_DATE=var",
    )
    with pytest.raises(Wrong) as raised:
        read_settings(file)
    message = str(raised.value)
    assert len(raised.value.complaints) == 7
    for name in ("TELEGRAM_TOKEN", "TELEGRAM_API_URL", "COACH_ALLOWED_USERS", "COACH_CLOCK", "LOG_LEVEL"):
        assert f"- {name}: " in message
    assert "offset" in message
    assert "PLAYGROUND_PORT: a port from 0 to 65535 is wanted" in message
    assert "COACH_DATE: there is no such setting; did you mean COACH_DATA?" in message
    assert "AAsecret" not in message


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_TOKEN", "abc"),
        ("TELEGRAM_API_URL", "ftp://example.org"),
        ("TELEGRAM_API_URL", "https://example.org/?a=1"),
        ("COACH_ALLOWED_USERS", "7;8"),
        ("COACH_ALLOWED_USERS", "0"),
        ("COACH_CLOCK", "tomorrow"),
        ("COACH_CLOCK", "2026-11-20"),
        ("PLAYGROUND_PORT", "-1"),
        ("PLAYGROUND_PORT", "http"),
    ],
)
def test_a_wrong_value_is_named_in_plain_words(
    name: str, value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(Wrong, match=name) as raised:
        read_settings(tmp_path / ".env")
    (complaint,) = raised.value.complaints
    assert "wanted" in complaint or "offset" in complaint or "@BotFather" in complaint
    assert "pydantic" not in complaint


def test_a_misspelt_setting_of_the_environment_is_pointed_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_ALLOWED_USER", "7")
    with pytest.raises(Wrong, match="did you mean COACH_ALLOWED_USERS"):
        read_settings(tmp_path / ".env")


def test_a_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"TELEGRAM_TOKEN=\xff\xfe")
    with pytest.raises(Wrong, match="UTF-8"):
        read_settings(file)


def test_the_example_names_each_setting_with_its_default_and_its_words() -> None:
    example = ROOT / ".env.example"
    words = example.read_text(encoding="utf-8")
    assert list(dotenv_values(example)) == [name.upper() for name in Settings.model_fields]
    assert read_settings(example) == read_settings(Path("no such file"))
    for name, field in Settings.model_fields.items():
        assert f"# {field.description}\n{name.upper()}=" in words
