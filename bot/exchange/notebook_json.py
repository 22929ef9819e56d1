"""The notebook as a JSON text that its owner can read, search and take elsewhere: one record a line."""

from __future__ import annotations

import json
from typing import Any

from bot.domain.notebook import Notebook
from bot.exchange.documents import NotANotebook, from_documents, to_documents
from bot.exchange.migrations import Tables

_in_full = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_in_ascii = json.JSONEncoder(ensure_ascii=True, allow_nan=False).encode


def to_json(notebook: Notebook) -> str:
    """The whole notebook, as `from_json` reads it."""
    return to_bytes(to_documents(notebook)).decode()


def from_json(text: str) -> Notebook:
    """The notebook in that text; raises NotANotebook or Newer. Whose it is must be checked by the caller."""
    return from_documents(from_bytes(text.encode(errors="surrogatepass")))


def to_bytes(tables: Tables) -> bytes:
    """The tables as UTF-8, accents readable.

    json's own `indent` would give one field a line and takes several times as long: it leaves the fast encoder.
    """
    try:
        return _laid_out(tables, _in_full).encode()
    except UnicodeEncodeError:  # half of a pair of surrogates, which UTF-8 has no bytes for, but \\u escapes do
        return _laid_out(tables, _in_ascii).encode()


def from_bytes(content: bytes) -> Tables:
    """The tables in a file's content; raises NotANotebook when it is torn, empty or something else."""
    try:
        tables: Tables = json.loads(content.decode("utf-8-sig"), parse_constant=_refused)
    except (ValueError, RecursionError) as error:
        raise NotANotebook(f"it is not JSON ({type(error).__name__})") from None
    if not _is_tables(tables):
        raise NotANotebook("it is not made of tables of records")
    return tables


def _laid_out(tables: Tables, encode: Any) -> str:
    return "{\n" + ",\n".join(f"{encode(name)}: {_table(table, encode)}" for name, table in tables.items()) + "\n}\n"


def _table(table: dict[str, dict[str, Any]], encode: Any) -> str:
    return "{\n" + ",\n".join(f"  {encode(id_)}: {encode(document)}" for id_, document in table.items()) + "\n}"


def _is_tables(tables: Any) -> bool:
    return isinstance(tables, dict) and all(
        isinstance(table, dict) and all(isinstance(document, dict) for document in table.values())
        for table in tables.values()
    )


def _refused(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")
