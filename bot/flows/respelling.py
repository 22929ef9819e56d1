""" "Sorry, Karim Bennani", said once the card is kept: a name that was misspelt is put right."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.lines import line
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import fold
from bot.understanding.people import is_misspelling, proper

_SAID: Final = re.compile(
    r"^(?:(?:non|en fait|pardon|desolee?|oups|correction|erreur|no|sorry|actually|oops)[\s,:.!-]+)+"
    r"(?:(?:c'est|c'etait|c|it's|its|it was|that's|je voulais dire|i meant|ca s'ecrit|it's spelt|spelt)[\s:]+)?"
    r"(?P<name>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){1,3})[\s.!]*$"
)


def hear_respelt(turn: Turn, text: str) -> Turn | None:
    """The name of somebody known, a few letters apart from theirs; None when it is nobody's, or could be several's."""
    typed = " ".join(text.replace("’", "'").split())
    found = _SAID.match(fold(typed))
    if found is None or len(fold(typed)) != len(typed):
        return None
    name = proper(typed[found.start("name") : found.end("name")])
    near = [person for person in turn.notebook.people if is_misspelling(person.name, name)]
    if len(near) != 1:
        return None
    better = replace(near[0], name=name)
    turn = turn.put(better).did("undo.fixed", name=better.called)
    return turn.say(
        line("teach.respelt", old=near[0].called, name=better.called),
        buttons=((press("people.button", f"card:{better.id}", name=better.called), undo_button(turn)),),
    )


ANSWERS = (hear_respelt,)
