"""`python -m bot`: starts the coach, on Telegram with a token, else in the playground."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

FINE: Final = 0
WRONG: Final = 2
INTERRUPTED: Final = 130


@dataclass(frozen=True)
class Command:
    """One thing the program can do from the shell; `add` declares its own arguments."""

    name: str
    help: str
    run: Callable[[argparse.Namespace], int]
    add: Callable[[argparse.ArgumentParser], None] = lambda _: None


def run(_: argparse.Namespace) -> int:
    """Run the coach until it is stopped; says what is wrong with the settings and returns 2."""
    from bot.settings import Wrong, read_settings  # noqa: PLC0415 -- so that --help comes at once

    try:
        settings = read_settings()
    except Wrong as wrong:
        print(wrong, file=sys.stderr)
        return WRONG
    from bot.wiring import CannotStart, run_coach  # noqa: PLC0415 -- the program's whole weight hangs on it

    try:
        run_coach(settings)
    except CannotStart as reason:
        print(reason, file=sys.stderr)
        return WRONG
    return FINE


def read(asked: argparse.Namespace) -> int:
    """Show what is understood of a text; returns the exit code."""
    from bot import read_command  # noqa: PLC0415 -- loads the reader

    return read_command.run(asked)


def _read_arguments(parser: argparse.ArgumentParser) -> None:
    from bot import read_command  # noqa: PLC0415 -- loads the reader

    read_command.add_arguments(parser)


def rehearse(asked: argparse.Namespace) -> int:
    """Show what would be said when; returns the exit code."""
    from bot import rehearse_command  # noqa: PLC0415 -- loads the whole conversation

    return rehearse_command.run(asked)


def _rehearse_arguments(parser: argparse.ArgumentParser) -> None:
    from bot import rehearse_command  # noqa: PLC0415 -- loads the whole conversation

    rehearse_command.add_arguments(parser)


COMMANDS: Final = (
    Command("run", "start the coach: on Telegram with a token, else in the playground (the default)", run),
    Command("read", "show as JSON what the coach understands of a text", read, _read_arguments),
    Command(
        "rehearse",
        "show as JSON what would be said when, from a notebook as /export gives it",
        rehearse,
        _rehearse_arguments,
    ),
)

EPILOG: Final = """\
Settings come from the environment or from a file named .env; .env.example explains each.
Stop with Ctrl-C. The exit code is 0 after a stop, 2 when a setting or the token is wrong
or another coach already works on the same notebooks."""


def parser() -> argparse.ArgumentParser:
    """What can be asked of the program, one subcommand per row of COMMANDS."""
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Entregent, a networking coach that lives in Telegram.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run)
    commands = parser.add_subparsers(title="commands", metavar="command")
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.help, description=command.help)
        command.add(sub)
        sub.set_defaults(run=command.run)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what is asked; returns the exit code."""
    asked = parser().parse_args(arguments)
    try:
        code: int = asked.run(asked)
    except KeyboardInterrupt:  # before the program listens to signals, or a second Ctrl-C
        return INTERRUPTED
    return code


if __name__ == "__main__":
    sys.exit(main())
