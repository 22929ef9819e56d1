"""What was received and is still to be given back; what was given since counts, an introduction too (P4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from bot.coaching.remembered import resting_on
from bot.domain.helps import Given, Help
from bot.domain.notebook import Notebook


@resting_on("given", "introductions")
def last_given(notebook: Notebook) -> Mapping[str, Given]:
    """Person id -> the last that the user gave them; whom they put in touch, both were given something (P30)."""
    last: dict[str, Given] = {}
    for given in sorted((*notebook.given, *_introduced(notebook)), key=lambda given: (given.on, given.id)):
        last[given.to] = given
    return last


def _introduced(notebook: Notebook) -> Iterator[Given]:
    for made in notebook.introductions:
        if made.made_on:
            yield Given(made.id, made.one, "", made.made_on)
            yield Given(made.id, made.other, "", made.made_on)


@resting_on("given", "helps", "introductions")
def open_helps(notebook: Notebook) -> dict[str, tuple[Help, ...]]:
    """Person id -> what they gave that is still to be given back, oldest first; nobody keeps score."""
    given = {id_: one.on for id_, one in last_given(notebook).items()}
    found: dict[str, tuple[Help, ...]] = {}
    for help_ in sorted(notebook.helps, key=lambda help_: help_.on):
        if help_.is_open and given.get(help_.from_, date.min) <= help_.on:
            found[help_.from_] = (*found.get(help_.from_, ()), help_)
    return found
