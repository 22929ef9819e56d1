"""Every sentence the coach can say, read strictly from the .po files: nothing half-said reaches anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Any, Final

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, PoFileParser

from bot.texts import markup
from bot.texts.grammar import FORMS

_PO_LINE: Final = re.compile(r'(?:(?:msgid|msgid_plural|msgstr|msgstr\[[01]\]) )?"(?:[^"\\]|\\.)*"')
_KEY: Final = re.compile(r"[a-z][a-z0-9_]*(\.[A-Za-z0-9_]+)*")
_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")


class BadTextsError(Exception):
    """The .po files can't be spoken; says all that is wrong with them, one line each."""


@dataclass(frozen=True)
class Piece:
    """Some fixed words, then perhaps a placeholder with its form."""

    words: str
    name: str | None = None
    form: str = ""
    capital: bool = False


@dataclass(frozen=True)
class Template:
    """One sentence cut at its placeholders: once with markup, once without."""

    html: tuple[Piece, ...]
    plain: tuple[Piece, ...]


@dataclass(frozen=True)
class Sentence:
    """What stands behind one key in one language; `forms` holds singular and plural, or one form for all numbers."""

    key: str
    forms: tuple[Template, ...]

    @property
    def placeholders(self) -> frozenset[str]:
        return frozenset(piece.name for form in self.forms for piece in form.html if piece.name)


def load(folder: Path, languages: tuple[str, ...]) -> Mapping[str, Mapping[str, Sentence]]:
    """language -> key -> sentence, from `folder/<language>/*.po`.

    Raises BadTextsError for a key said twice or missing in a language, placeholders that differ between languages,
    HTML that Telegram refuses, an empty, fuzzy or obsolete entry, a form of placeholder that does not exist.
    """
    faults: list[str] = []
    spoken = {language: _read_language(folder / language, language, faults) for language in languages}
    faults.extend(_differences(spoken))
    if faults:
        raise BadTextsError("\n".join(faults))
    return spoken


def _read_language(folder: Path, language: str, faults: list[str]) -> dict[str, Sentence]:
    sentences: dict[str, Sentence] = {}
    origin: dict[str, str] = {}
    files = sorted(folder.glob("*.po"))
    if not files:
        faults.append(f"{language}: there is no .po file")
    for file in files:
        name = f"{language}/{file.name}"
        for key, strings in _read_file(file, language, name, faults):
            if key in origin:
                faults.append(f"{name}: {key} is said already in {origin[key]}")
                continue
            origin[key] = name
            faults.extend(f"{name}: {key}: {problem}" for string in strings for problem in _problems(key, string))
            sentences[key] = Sentence(key, tuple(map(_template, filter(_is_sound, strings))))
    return sentences


class _OnceCatalog(Catalog):
    """Babel keeps the first of two entries with one key in silence; here that is a fault."""

    def __setitem__(self, id: Any, message: Any) -> None:  # noqa: A002 - Babel's name
        if message.id and self.get(id) is not None:
            raise ValueError(f"{message.id} is said twice")
        super().__setitem__(id, message)


def _read_file(file: Path, language: str, name: str, faults: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        faults.append(f"{name}: not UTF-8: {error.reason} at byte {error.start}")
        return
    for number, text in enumerate(map(str.strip, lines), start=1):
        if text.startswith("#~"):
            faults.append(f"{name}:{number}: an obsolete entry: remove it")
        elif text and not text.startswith("#") and not _PO_LINE.fullmatch(text):
            faults.append(f"{name}:{number}: not a line of a .po file (a quote missing, or one too many?)")
    catalog = _OnceCatalog(locale=language)
    try:
        PoFileParser(catalog, abort_invalid=True).parse(lines)
    except (PoFileError, ValueError, IndexError) as error:
        faults.append(f"{name}: {error}")
        return
    for message in catalog:
        if not message.id:
            continue
        if message.fuzzy:
            faults.append(f"{name}: {message.id} is marked fuzzy: read it again and remove the mark")
        key, *plural = (message.id,) if isinstance(message.id, str) else message.id
        if plural and plural != [key]:
            faults.append(f"{name}: {key}: msgid and msgid_plural are the same key")
        yield key, (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def _problems(key: str, string: str) -> Iterator[str]:
    if not _KEY.fullmatch(key):
        yield "a key reads subject.thing"
    if not string.strip():
        yield "it says nothing"
    elif string != string.strip():
        yield "spaces or line ends around it"
    try:
        pieces = tuple(Formatter().parse(string))
    except ValueError as error:
        yield f"its braces don't match: {error}"
        return
    for _, name, form, conversion in pieces:
        if name is None:
            continue
        if not _NAME.fullmatch(name) or conversion:
            yield f"{{{name}}} is no name for a placeholder"
        if form not in FORMS and (form or "").lower() not in FORMS:
            yield f"{{{name}:{form}}}: there is no such form"
    yield from markup.problems(string)


def _is_sound(string: str) -> bool:
    try:
        return bool(tuple(Formatter().parse(string)))
    except ValueError:
        return False


def _template(string: str) -> Template:
    return Template(html=tuple(_pieces(string)), plain=tuple(_pieces(markup.without(string))))


def _pieces(string: str) -> Iterator[Piece]:
    for words, name, form, _ in Formatter().parse(string):
        yield Piece(words, name, (form or "").lower(), capital=(form or "")[:1].isupper())


def _differences(spoken: Mapping[str, Mapping[str, Sentence]]) -> Iterator[str]:
    first, *others = spoken
    for key in sorted(set().union(*spoken.values())):
        lacking = [language for language, sentences in spoken.items() if key not in sentences]
        if lacking:
            yield f"{key} is missing in {', '.join(lacking)}"
            continue
        for other in others:
            here, there = (spoken[language][key].placeholders for language in (first, other))
            if here - {"n"} != there - {"n"}:
                yield f"{key} has {_braced(here)} in {first} but {_braced(there)} in {other}"
            if len(spoken[first][key].forms) != len(spoken[other][key].forms):
                yield f"{key} has plural forms in only one of {first} and {other}"


def _braced(names: frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "no placeholder"
