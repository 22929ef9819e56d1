""" "J'ai tenu mes deux déjeuners ce mois-ci": a rhythm that was kept is greeted, and it is asked with whom (P9)."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.lines import line
from bot.flows.meanings.no_answer_yet import flat
from bot.flows.turn import Turn

_KEPT: Final = re.compile(
    r"(?:(?:oui|ca y est|voila|yes|done)[ ,!]+)*(?:j'ai (?:bien |enfin )?(?:tenu|fait|eu|reussi)|i(?:'ve"
    r"| have)?(?: finally)? "
    r"(?:kept(?: to)?|done|had|managed|did)) (?:mes|tous mes|toutes mes|les|my|all my|both my) (?:\w+ )?"
    r"(?:dejeuners?|cafes?|rencontres?|petits[- ]dej\w*|rendez-vous|rdv|lunch(?:es)?|coffees?|meetings?|breakfasts?)"
    r"(?: (?:ce|cette|de la|du|this|for|of|the)[\w' -]*)?"
)


def hear_kept(turn: Turn, text: str) -> Turn | None:
    """ "J'ai tenu mes deux déjeuners ce mois-ci": glad, and with whom; None when somebody is named."""
    kept = _KEPT.fullmatch(flat(text)) is not None and not turn.read(text).people
    return turn.say(line("small_talk.kept_it")) if kept else None
