"""What can be set: the token, the folder of the notebooks, who may write; read from the environment and from `.env`."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from dotenv import dotenv_values
from pydantic import AwareDatetime, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PUBLIC_API: Final = "https://api.telegram.org"
ENV_FILE: Final = Path(".env")

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_URL = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")


class Wrong(Exception):
    """Some settings are wrong; says all that is wrong, in plain words, and never what a secret contains."""

    def __init__(self, complaints: tuple[str, ...]) -> None:
        super().__init__("Some settings are wrong:\n" + "\n".join(f"  - {complaint}" for complaint in complaints))
        self.complaints = complaints


class Settings(BaseSettings):
    """Each field is named in the environment as here, in capitals."""

    model_config = SettingsConfigDict(
        env_ignore_empty=True, env_file_encoding="utf-8", extra="ignore", hide_input_in_errors=True
    )

    telegram_token: SecretStr | None = Field(
        None, description="The bot's token, from @BotFather. Without one, the playground starts."
    )
    telegram_api_url: str = Field(PUBLIC_API, description="The Bot API server: the public one, or your own.")
    coach_data: Path = Field(Path("var"), description="The folder that keeps the notebooks.")
    coach_allowed_users: Annotated[frozenset[int], NoDecode] = Field(
        frozenset(), description="Telegram ids of those who may write, separated by commas. Empty: anybody."
    )
    coach_clock: AwareDatetime | None = Field(
        None,
        description="Start the program's clock at this instant, to rehearse: for example 2026-11-20T18:00:00+01:00.",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="How much the log says.")
    playground_port: int = Field(
        8765, ge=0, le=65535, description="Where the playground listens, on this machine only; 0: any free port."
    )

    @field_validator("telegram_token", mode="before")
    @classmethod
    def _looks_like_a_token(cls, value: object) -> object:
        if isinstance(value, str) and not _TOKEN.fullmatch(value := value.strip()):
            raise ValueError("this is not a token as @BotFather gives it: digits, a colon, then letters and digits")
        return value

    @field_validator("telegram_api_url")
    @classmethod
    def _looks_like_an_address(cls, value: str) -> str:
        if not _URL.fullmatch(value):
            raise ValueError(f"an address such as {PUBLIC_API} is wanted")
        return value.rstrip("/")

    @field_validator("coach_allowed_users", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        ids = [part.strip() for part in value.split(",") if part.strip()]
        if not all(re.fullmatch(r"[1-9]\d{0,18}", id_) for id_ in ids):
            raise ValueError("Telegram ids are wanted, separated by commas, such as 1234567,7654321")
        return frozenset(int(id_) for id_ in ids)

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_capitals(cls, value: object) -> object:
        return value.strip().upper() if isinstance(value, str) else value


def read_settings(env_file: Path = ENV_FILE) -> Settings:
    """The settings of the environment, then of `env_file`, then the defaults; raises Wrong with all that is wrong."""
    complaints = list(_misspelt(_names_in(env_file)))
    try:
        settings = Settings(_env_file=env_file)  # type: ignore[call-arg]  # hidden by pydantic's typing
    except ValidationError as error:
        complaints += [_complaint(detail) for detail in error.errors(include_url=False, include_input=False)]
    except UnicodeDecodeError:
        complaints.append(f"{env_file}: this is not a text file in UTF-8")
    if complaints:
        raise Wrong(tuple(complaints))
    return settings


def _names_in(env_file: Path) -> tuple[str, ...]:
    try:
        return tuple(dotenv_values(env_file)) if env_file.is_file() else ()
    except UnicodeDecodeError:
        return ()


def _misspelt(names: tuple[str, ...]) -> list[str]:
    """Names in the file, or ours in the environment, that are nearly those of a setting: a typing error."""
    known = {name.upper() for name in Settings.model_fields}
    ours = tuple(name for name in os.environ if name.upper().startswith(("COACH_", "PLAYGROUND_")))
    strange = sorted({name.upper() for name in (*names, *ours)} - known)
    near = {name: get_close_matches(name, known, n=1, cutoff=0.8) for name in strange}
    return [f"{name}: there is no such setting; did you mean {found[0]}?" for name, found in near.items() if found]


def _complaint(detail: Mapping[str, Any]) -> str:
    name = str(detail["loc"][0]).upper() if detail["loc"] else "settings"
    return f"{name}: {_PLAIN.get(detail['type'], detail['msg']).removeprefix('Value error, ')}"


_PLAIN: Final[Mapping[str, str]] = {
    "literal_error": "one of DEBUG, INFO, WARNING, ERROR is wanted",
    "timezone_aware": "the instant lacks its offset; write for example 2026-11-20T18:00:00+01:00",
    "datetime_parsing": "an instant such as 2026-11-20T18:00:00+01:00 is wanted",
    "datetime_from_date_parsing": "an instant such as 2026-11-20T18:00:00+01:00 is wanted",
    "int_parsing": "a whole number is wanted",
    "greater_than_equal": "a port from 0 to 65535 is wanted",
    "less_than_equal": "a port from 0 to 65535 is wanted",
}
