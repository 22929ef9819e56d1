"""A goal that waits: "put photography on hold for now"; the other one is what the weeks to come are for (P10)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.matches import words_of
from bot.domain.lines import line
from bot.flows.goals.cards import open_goals
from bot.flows.goals.letting_go import ask_end
from bot.flows.meanings.polite import plain
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button

_WHAT: Final = r"(?:(?:my|the|mon|ma|mes|le|la|les|l') ?)?(?P<what>.{3,60}?)"
_NOW: Final = (
    r"(?: (?:for (?:now|the moment|a while)|right now|until .+|till .+|pour (?:l'instant|le moment)|en ce moment"
    r"|jusqu'.+|maintenant))?"
)
_ON_HOLD: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:(?:let's|i(?:'ll| want to)?) )?put {_WHAT} (?:on hold|on ice|aside|on the back burner){_NOW}",
        rf"(?:(?:let's|i(?:'ll| want to)?) )?(?:park|pause|shelve|suspend) {_WHAT}{_NOW}",
        rf"{_WHAT} (?:can wait|is on hold|will have to wait){_NOW}",
        (
            rf"(?:je |on )?(?:met(?:s|tez|tons)?|laisse[rz]?) {_WHAT} (?:de cote|en pause|en attente|en suspens"
            rf"|entre parentheses)"
            rf"{_NOW}"
        ),
        rf"{_WHAT} (?:peut attendre|attendra|passe apres|est en pause){_NOW}",
    )
)


def hear_on_hold(turn: Turn, text: str) -> Turn | None:
    """The only other goal comes first from now on; with no other, whether to let it go is asked."""
    said = plain(text).rstrip(" .!")
    found = next((found for way in _ON_HOLD if (found := way.fullmatch(said))), None)
    goals = open_goals(turn) if found else ()
    asked = words_of(found["what"]) if found else frozenset()
    held = [goal for goal in goals if asked and asked & words_of(goal.what)]
    if len(held) != 1 or text.rstrip().endswith("?"):
        return None
    others = [goal for goal in goals if goal.id != held[0].id]
    if len(others) != 1:
        return ask_end(turn, held[0], "let_go") if not others else None
    turn = turn.put(replace(others[0], chosen_on=turn.today)).did("undo.goal_first", what=others[0].what)
    card = press("goal.button", f"goal:{others[0].id}", what=others[0].what)
    said_back = line("goal.on_hold", what=held[0].what, other=others[0].what)
    return turn.say(said_back, buttons=((card,), (undo_button(turn),)))


ANSWERS: Final = (hear_on_hold,)
