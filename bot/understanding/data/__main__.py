"""python -m bot.understanding.data: check the messages that the reader learns from, or show what they mean.

check FILE|FOLDER…   say what is wrong, line by line (exit code 1 if anything is)
show FILE            print each message with the facts its marks say
count FILE|FOLDER…   how many messages of each intent and marks of each tag
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from bot.understanding.data import Annotated, BadLineError, lines, parse
from bot.understanding.folding import fold
from bot.understanding.languages import guess_lang


def main(arguments: list[str]) -> int:
    """Run one command; the exit code is 1 when a line is bad, 2 when the command or a path is not understood."""
    commands = {"check": check, "show": show, "count": count}
    if len(arguments) < 2 or arguments[0] not in commands:
        print(__doc__)
        return 2
    if missing := [name for name in arguments[1:] if not Path(name).exists()]:
        print(f"There is no {', no '.join(missing)}.")
        return 2
    paths = [path for name in arguments[1:] for path in _files(Path(name))]
    return commands[arguments[0]](paths)


def check(paths: list[Path]) -> int:
    """Print every bad line with its reason; 0 when there is none."""
    bad, seen, good = 0, dict[str, str](), 0
    for path in paths:
        for where, line in lines(path):
            try:
                message = parse(line, lang=_lang(path), where=where)
            except BadLineError as error:
                bad += 1
                print(error)
                continue
            good += 1
            key = fold(message.text)
            if key in seen:
                bad += 1
                print(f"{where}: the same message as {seen[key]}")
            seen[key] = where
            if guess_lang(message.text) not in {None, message.lang}:
                print(f"{where}: (only a warning) does not look like {message.lang}: {message.text[:60]}")
    print(f"{good} good, {bad} to mend")
    return 1 if bad else 0


def show(paths: list[Path]) -> int:
    """Print each message and what its marks say; bad lines are said as `check` says them."""
    for path in paths:
        for where, line in lines(path):
            try:
                _print(parse(line, lang=_lang(path), where=where))
            except BadLineError as error:
                print(error)
    return 0


def count(paths: list[Path]) -> int:
    """Print how many messages of each intent, and marks of each tag, there are."""
    intents, tags = Counter[str](), Counter[str]()
    for path in paths:
        for where, line in lines(path):
            try:
                message = parse(line, lang=_lang(path), where=where)
            except BadLineError as error:
                print(error)
                continue
            intents[message.intent] += 1
            tags.update(mark.tag for mark in message.marks)
    for counted in (intents, tags):
        print("  ".join(f"{name} {number}" for name, number in counted.most_common()))
    print(f"{intents.total()} messages")
    return 0


def _print(message: Annotated) -> None:
    details = message.kind or message.purpose or ""
    print(f"\n{message.where}  {message.intent} {details}\n  {message.text}")
    for mark in message.marks:
        owner = message.name(message.marks[mark.owner]) if mark.owner is not None else ""
        full = f" = {mark.full}" if mark.full else ""
        print(f"    {mark.tag:<6}{message.words(mark)}{full}" + (f"   <- {owner}" if owner else ""))


def _files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.txt")) if path.is_dir() else [path]


def _lang(path: Path) -> str:
    """The folder of a file names its language; a file elsewhere is taken as French unless its name starts with en."""
    return "en" if path.resolve().parent.name == "en" or path.name.startswith("en") else "fr"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
