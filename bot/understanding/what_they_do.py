"""What somebody does for a living, told in one plain clause: "Bob builds websites" is what they can do, no help had."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.intents import STATES
from bot.understanding.labelled import Labelled

_USER: Final = frozenset("me us my our mine m' nous mon ma mes notre nos moi".split())


def with_what_they_do(message: Labelled) -> Labelled:
    """The message, where what follows a name and its verb in the present is offered, and was not received."""
    if message.view.lang != "en" or "offer" not in STATES[message.intent]:
        return message
    named = message.tagged("p", "m")
    items = [
        replace(f, tag="offer")
        if f.tag == "got" and any(_does(message, one.last, f.first) for one in named if one.last == f.first - 1)
        else f
        for f in message.items
    ]
    return message if items == message.items else replace(message, items=items)


def _does(message: Labelled, verb: int, thing: int) -> bool:
    word, rest = message.view.tokens[verb].norm, message.norms(thing, len(message.view.tokens))
    present = word.endswith("s") and word.isalpha() and not {"give", "send", "have"} & {*message.view.kinds[verb]}
    return present and _USER.isdisjoint(rest)
