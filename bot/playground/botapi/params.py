"""Reads what a call brings along, in any way that the Bot API takes it: address, form, multipart or JSON."""

import json
import math
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request

from bot.playground.errors import Refusal, bad

LARGEST_UPLOAD = 50 * 2**20  # bytes
TRUE = ("true", "1", "yes", "t", "y")


@dataclass(frozen=True)
class Upload:
    """A file that came with the call."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True)
class Params:
    """The parameters by name: as strings from forms, as they are from JSON; unknown ones do no harm."""

    given: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A string, empty when missing. Raises Refusal for what is not valid Unicode."""
        value = self.given.get(name)
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        if not isinstance(value, (str, int, float)):
            raise bad(f'field "{name}" must be of type String')
        return _encodable(str(value))

    def number(self, name: str, default: int = 0) -> int:
        """A whole number; like the real server, what cannot be read as one counts as 0."""
        value = self.text(name).strip()
        if not value:
            return default
        try:
            return int(value)
        except ValueError:
            return 0

    def degrees(self, name: str, limit: float) -> float:
        """A coordinate. Raises Refusal when it is missing, no number or beyond the limit."""
        try:
            value = float(self.text(name))
        except ValueError:
            raise bad(f"{name} is empty") from None
        if not math.isfinite(value) or abs(value) > limit:
            raise bad(f"wrong {name} specified")
        return value

    def flag(self, name: str) -> bool:
        """Whether something is asked for."""
        return self.text(name).lower() in TRUE

    def thing(self, name: str) -> Any:
        """An object or a list, None when missing. Raises Refusal for broken JSON."""
        value = self.given.get(name)
        if isinstance(value, str):
            if not value.strip():
                return None
            try:
                value = _parsed(value)
            except ValueError:
                raise bad(f"can't parse {name.replace('_', ' ')} JSON object") from None
        _encodable(json.dumps(value, ensure_ascii=False))
        return value

    def things(self, name: str) -> list[Any]:
        """A list, empty when missing. Raises Refusal for anything else."""
        value = self.thing(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise bad(f"can't parse {name.replace('_', ' ')}: expected an Array")
        return value

    def upload(self, name: str) -> Upload | None:
        """A file sent along under this name, or attached under another that the parameter points to."""
        value = self.given.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            return self.uploads.get(value.removeprefix("attach://"))
        return self.uploads.get(name)


async def read_params(request: Request) -> Params:
    """All parameters of a call. Raises Refusal 400 for a body that cannot be read, 413 for files that are too large."""
    given: dict[str, Any] = dict(request.query_params)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    try:
        if kind == "application/json":
            return Params(given | _object(await request.body()))
        if kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
            return await _form(request, given)
    except ClientDisconnect:
        raise bad("the connection was closed") from None
    except (MultiPartException, HTTPException):
        raise bad("can't parse the request") from None
    return Params(given)


def _object(body: bytes) -> dict[str, Any]:
    if not body:
        return {}
    try:
        value = _parsed(body)
    except ValueError:
        raise bad("can't parse JSON object") from None
    if not isinstance(value, dict):
        raise bad("can't parse JSON object")
    return value


def _parsed(text: str | bytes) -> Any:
    """JSON without Python's additions to it. Raises ValueError, also for what is nested without end."""
    try:
        return json.loads(text, parse_constant=_no_number, parse_float=_finite)
    except RecursionError:
        raise ValueError(text) from None


def _no_number(name: str) -> float:
    raise ValueError(name)


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


async def _form(request: Request, given: dict[str, Any]) -> Params:
    uploads: dict[str, Upload] = {}
    async with request.form(max_part_size=2**20 * 4) as form:
        for name, value in form.multi_items():
            if not isinstance(value, UploadFile):
                given[name] = value
                continue
            content = await value.read()
            if len(content) > LARGEST_UPLOAD:
                raise Refusal(413, "Request Entity Too Large")
            uploads[name] = Upload(value.filename or name, value.content_type or "application/octet-stream", content)
    return Params(given, uploads)


def _encodable(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad("strings must be encoded in UTF-8") from None
    return text
