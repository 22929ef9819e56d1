"""« Mon projet avance bien », "things are moving": good to hear, and what moved is the news to tell (P26)."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.goals import Goal
from bot.domain.lines import line
from bot.flows.meanings.no_answer_yet import flat
from bot.flows.progress import press_news
from bot.flows.turn import Turn, press

_LEAD: Final = (
    r"(?:(?:oui|yes|ah|oh|bon|alors|so|well|hey|au fait|btw|super|great|genial|bonne nouvelle|good news|coach|voila)"
    r"[ ,!:.]+)*"
)
_MINE_FR: Final = (
    r"(?:(?:mon|ma|mes|notre|nos|le|la|les|l')(?: |(?<='))(?:\w+ ){0,2}?(?:projets?|recherches?|affaires?|boite"
    r"|dossiers?|objectifs?|choses?|boulot|plan|idee|candidatures?|reconversion|creation|entreprise|librairie|livre)"
    r"|ca|cela|tout|on|nous|j'|je)"
)
_MINE_EN: Final = (
    r"(?:(?:my|our|the) (?:\w+ ){0,2}?(?:project|search|business|goal|plan|idea|startup|start-up|company|book|thing"
    r"|job hunt|hunt|work|application)s?|things?|it|this|that|everything|all|we|i)"
)
_HOW_FR: Final = (
    r"(?:(?:bien|vite|doucement|lentement|pas mal|enfin|super bien|tres bien|vraiment bien|a grands pas|petit a petit"
    r"|peu a peu|tranquillement|un peu|beaucoup|dans le bon sens|comme prevu)[ ,]*)*"
)
_HOW_EN: Final = (
    r"(?:(?:well|nicely|fast|slowly|along|forward|ahead|on|great|fine|really well|very well|bit by bit|step by step"
    r"|steadily|a bit|a lot|in the right direction|as planned|now|at last|finally)[ ,]*)*"
)
_MOVES: Final = re.compile(
    rf"{_LEAD}(?:{_MINE_FR} ?(?:avancent?|avance|avancons|progressent?|progresse|bougent?|bouge|a (?:bien )?(?:avance"
    rf"|progresse|bouge)|ont (?:bien )?avance|prennent? forme|decollent?|est (?:bien )?parti|est sur (?:la bonne voie"
    rf"|les rails)|sont sur (?:la bonne voie|les rails)) ?{_HOW_FR}"
    rf"|{_MINE_EN}(?:'s|'re|'m| is| are| am| was| has been| have been|'ve been)? (?:really |slowly |finally |now "
    rf"|definitely )*(?:moving|progressing|advancing|going|coming|getting|taking shape|taking off|on track"
    rf"|making (?:good |great |some )?progress|picking up|move|moves|moved) ?{_HOW_EN}"
    r"|(?:making|made) (?:good |great |some |real )?progress(?: (?:on|with) (?:my|the|our) \w+)?)"
)
_OF_NOTHING: Final = re.compile(
    rf"{_LEAD}(?:i(?:'m| am)?|we(?:'re| are)?|it(?:'s)?|this|that|all|everything|j'|je|on|nous)"
    r" ?(?:is |are )?(?:going|moving|coming|getting|move|moved)?"
    r"(?: (?:on|now|along|ahead|forward|fine|great|well|finally))?"
)
""" "I'm moving", "it's going fine": a house may be moved, and a day may go well."""
_MOST: Final = 4


def hear_moving(turn: Turn, text: str) -> Turn | None:
    """What moved is asked, of the goal that is meant; None for words that tell a fact, or another matter."""
    said = flat(text)
    if not _MOVES.fullmatch(said) or _OF_NOTHING.fullmatch(said) or text.rstrip().endswith("?"):
        return None
    goals = [goal for goal in turn.notebook.goals if goal.is_open]
    if not goals:
        return turn.say(line("progress.moving"), buttons=((press("goal.new", "goalnew"),),))
    return press_news(turn, (goals[0].id,)) if len(goals) == 1 else _which(turn, goals)


def _which(turn: Turn, goals: list[Goal]) -> Turn:
    rows = tuple((press("goal.button", f"news:{goal.id}", what=goal.what),) for goal in goals[:_MOST])
    return turn.say(line("progress.moving_which"), buttons=rows)


ANSWERS: Final = (hear_moving,)
