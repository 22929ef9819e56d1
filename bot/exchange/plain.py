"""Records as plain values that JSON can hold and a person can read, and back, refusing whatever would not come back.

Strict both ways: a `datetime` in a field for a `date`, or a tuple where JSON gives back a list, would read as
something else after a restart. Such a value is refused while it is kept, where a test sees it. Fields that say
nothing (None, "", (), False) are left out; every other value is written, so that a later change of a default
does not change what was kept.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import UTC, date, datetime, time
from typing import Any, TypeVar, get_args, get_origin

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from bot.domain.drafts import Draft
from bot.domain.lines import Arg, Line

T = TypeVar("T")
Plain = dict[str, Any]


def plain(value: Any) -> Any:
    """The record as dicts, lists, texts and numbers; raises TypeError or ValueError when it would not come back."""
    return _converter.unstructure(value)


def record(kind: type[T], value: Any) -> T:
    """The record that was made plain.

    Raises KeyError, TypeError, ValueError or CattrsError when it is not one; of the last, ForbiddenExtraKeysError when
    it has a field that this program does not know.
    """
    return _converter.structure(value, kind)


def teach(kind: type[T], write: Callable[[T], Any], read: Callable[[Any, Any], T]) -> None:
    """How records of a kind are made plain and read, where their declared types don't say it."""
    _converter.register_unstructure_hook(kind, write)
    _converter.register_structure_hook(kind, read)


# --- dates and times


def _write_date(value: date) -> str:
    if type(value) is not date:
        raise TypeError("a calendar fact is a date, without an hour")
    return value.isoformat()


def _write_instant(value: datetime) -> str:
    if value.utcoffset() is None:
        raise ValueError("an instant needs its offset from UTC")
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _write_time(value: time) -> str:
    if value.tzinfo is not None:
        raise ValueError("a wall-clock time has no zone of its own")
    return value.isoformat("auto" if value.second or value.microsecond else "minutes")


def _read_date(value: Any, _: Any = None) -> date:
    return date.fromisoformat(value)


def _read_instant(value: Any, _: Any = None) -> datetime:
    instant = datetime.fromisoformat(value)
    if instant.utcoffset() is None:
        raise ValueError("an instant needs its offset from UTC")
    return instant.astimezone(UTC)


def _read_time(value: Any, _: Any = None) -> time:
    return time.fromisoformat(value)


# --- lines, whose arguments must come back as what they were


def _write_line(line: Line) -> Plain:
    written: Plain = {"line": line.key}
    if line.args:
        written["args"] = {name: _write_arg(arg) for name, arg in line.args.items()}
    return written


def _write_arg(arg: Arg) -> Any:
    if isinstance(arg, str | int):
        return arg
    if isinstance(arg, Line):
        return _write_line(arg)
    if isinstance(arg, tuple):
        return [_write_arg(part) for part in arg]
    if isinstance(arg, datetime):  # before date, of which it is a kind; its own offset is kept, for it may be local
        return {"instant": arg.isoformat()}
    if isinstance(arg, date):
        return {"date": arg.isoformat()}
    if isinstance(arg, time):
        return {"time": arg.isoformat()}
    raise TypeError(f"a line cannot be told with a {type(arg).__name__}")


def _read_line(value: Any, _: Any = None) -> Line:
    if not isinstance(value, dict) or not value.keys() <= {"line", "args"}:
        raise TypeError("a line has a key and arguments")
    args = value.get("args", {})
    return Line(_exact_text(value["line"]), {name: _read_arg(arg) for name, arg in args.items()})


def _read_arg(value: Any) -> Arg:
    if isinstance(value, str | int):
        return value
    if isinstance(value, list):
        return tuple(_read_arg(part) for part in value)
    if "line" in value:
        return _read_line(value)
    ((kind, text),) = value.items()
    return _ARGS[kind](text)


_ARGS: Mapping[str, Callable[[str], Arg]] = {
    "instant": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
}


# --- what a draft has been filled with: what JSON can hold, and nothing that only looks like it


def _filled(value: Any, _: Any = None) -> Plain:
    if not isinstance(value, Mapping):
        raise TypeError("what a draft holds has names")
    return {_exact_text(name): _json_value(part) for name, part in value.items()}


def _json_value(value: Any) -> Any:
    if value is None or type(value) in {bool, int, str}:
        return value
    if type(value) is float and math.isfinite(value):
        return value
    if type(value) is list:
        return [_json_value(part) for part in value]
    if type(value) is dict:
        return _filled(value)
    raise TypeError(f"a draft cannot hold a {type(value).__name__}: it would not come back as it was")


# --- everything else, by the declared types


def _exact_text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value


def _exactly(kind: type[T]) -> Callable[[Any, Any], T]:
    """Nothing is turned into something else on the way: None is not "None", 1 is not True."""

    def read(value: Any, _: Any) -> T:
        if type(value) is not kind:
            raise TypeError(f"{kind.__name__} was expected, not {type(value).__name__}")
        return value

    return read


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _tuple_writer(kind: Any, converter: Converter) -> Callable[[Any], list[Any]]:
    write = converter.get_unstructure_hook(get_args(kind)[0])
    return lambda value: [write(part) for part in value]


def _tuple_reader(kind: Any, converter: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:
    item = get_args(kind)[0]
    read = converter.get_structure_hook(item)

    def read_all(value: Any, _: Any) -> tuple[Any, ...]:
        if type(value) is not list:
            raise TypeError(f"a list was expected, not {type(value).__name__}")
        return tuple(read(part, item) for part in value)

    return read_all


def _overrides(kind: type[Any]) -> dict[str, Any]:
    return {field.name: _override(kind, field) for field in fields(kind)}


def _override(kind: type[Any], field: Field[Any]) -> Any:
    rename = field.name.removesuffix("_") if field.name.endswith("_") else None
    if (kind, field.name) == (Draft, "filled"):
        return override(omit_if_default=True, unstruct_hook=_filled, struct_hook=_filled)
    return override(omit_if_default=_says_nothing(field), rename=rename)


def _says_nothing(field: Field[Any]) -> bool:
    default = field.default if field.default is not MISSING else None
    if field.default is MISSING and field.default_factory is MISSING:
        return False
    return default is None or default is False or default in ("", ())


def _record_writer(kind: Any, converter: Converter) -> Callable[[Any], Plain]:
    return make_dict_unstructure_fn(kind, converter, **_overrides(kind))


def _record_reader(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    return make_dict_structure_fn(
        kind,
        converter,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=False,
        **_overrides(kind),
    )


def _made() -> Converter:
    converter = Converter(detailed_validation=False)
    for simple in (str, int, bool):
        converter.register_structure_hook(simple, _exactly(simple))
    converter.register_structure_hook_factory(_is_tuple, _tuple_reader)
    converter.register_unstructure_hook_factory(_is_tuple, _tuple_writer)
    converter.register_structure_hook_factory(is_dataclass, _record_reader)
    converter.register_unstructure_hook_factory(is_dataclass, _record_writer)
    return converter


_converter = _made()
teach(date, _write_date, _read_date)
teach(datetime, _write_instant, _read_instant)
teach(time, _write_time, _read_time)
teach(Line, _write_line, _read_line)
