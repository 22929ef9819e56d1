"""Who sighs about their work, or has no goal in mind, is asked what they would like, however vaguely (P8)."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.lines import line
from bot.flows.goals.asking import CONVERSATION
from bot.flows.goals.cards import open_goals
from bot.flows.goals.hesitating import HOW
from bot.flows.goals.patterns import is_wish
from bot.flows.heading import headed
from bot.flows.moods import worded
from bot.flows.sayings import plainly
from bot.flows.turn import Turn, press
from bot.understanding import fold

MOOD: Final = "mood.work"
_WORK: Final = (
    r"(?:(?:mon|ma|mes|ce|le|la|au|du|my|this|the) )?(?:\w+ )?(?:boulots?|jobs?|travail|taf|postes?|boite|metier|bureau"
    r"|carriere|work|career|office|9 to 5)"
)
_SIGHS: Final = re.compile(
    r"(?:.*\b)?(?:marre|ras[- ]le[- ]bol|plein le dos|assez|lasse|lassee|ennuie|emmerde|tourne en rond|stagne|etouffe"
    r"|sature|demotivee?|(?:n'?en )?peux plus|(?:ne )?(?:supporte|aime) (?:plus|pas)|deteste|(?:pas|plus) heureu\w+"
    r"|malheureu\w+|fed up|sick|tired|bored?|hate|dislike|(?:can't|cannot) stand|had enough|stuck|unhappy|miserable"
    rf"|not happy|don't (?:like|enjoy)|stagnating|frustrated)"
    rf"(?: (?:dans|a|au|de|d'|with|of|at|in|by|to))?(?: {_WORK})\W*"
    rf"|(?:(?:honnetement|franchement|bon|pff+|honestly|well)[ ,]+)*{_WORK}"
    r"(?: (?:actuel|en ce moment|these days|now))?,? "
    r"(?:(?:ca |il |elle |it )?(?:m'ennuie|me (?:saoule|soule|gonfle|pese|rend (?:fou|folle|malade)|deprime|bouffe)"
    r"|n'a (?:plus|aucun|pas) (?:de )?sens|sucks|bores me|drains me|depresses me|is (?:boring|killing me|draining"
    r"|making me (?:ill|miserable|sick))|has no meaning))\b.*"
)
_UNSURE: Final = re.compile(
    r"\W*(?:(?:euh|bah|ben|bon|en fait|honnetement|well|so|honestly|actually|um)[ ,]+)*"
    r"(?:(?:je |j')?(?:n')?(?:ai )?(?:pas|aucun)(?: encore| vraiment| trop)* (?:d'|de )?(?:objectifs?|but)"
    r"(?: (?:precis|clair|pour (?:l'instant|le moment)))*"
    r"|(?:je )?(?:ne )?sais (?:pas|plus)(?: trop| vraiment| encore| bien)* (?:ce que je (?:veux|voudrais|cherche|vise)"
    r"(?: (?:faire|vraiment|dans la vie|pour la suite))*|quoi (?:faire de ma (?:vie|carriere)|viser|vouloir"
    r"|mettre (?:comme|en) objectif)|quel (?:objectif|but)(?: \w+){0,3}|(?:vers )?(?:quoi|ou) (?:aller|je vais))"
    r"|je suis (?:un peu |completement )?perdue?(?: professionnellement| dans ma carriere)?"
    r"|i (?:don't|do not|haven't)(?: really)? (?:have|got)(?: got)? (?:a|any) (?:clear |real )?"
    r"(?:goals?|aims?)(?: yet| really)?"
    r"|no (?:goals?|aims?)(?: yet)?|i have no (?:goals?|aims?)(?: yet)?"
    r"|(?:i (?:don't|do not)(?: really)? know|i(?:'m| am) not (?:really )?sure|(?:i(?:'ve| have) )?no idea)"
    r" (?:what (?:i (?:really )?want(?: to do)?(?: with my (?:life|career))?|to aim for|i'm after|i'm looking for"
    r"|my (?:goal|aim) (?:is|should be))|(?:what|which) goal(?: \w+){0,3}|where i'm (?:going|heading))"
    r"|i(?:'m| am) (?:a bit |completely )?lost(?: in my career| professionally)?)\W*"
)


def hear_sigh(turn: Turn, text: str) -> Turn | None:
    """ "J'en ai marre de mon boulot": a word for it, then what one would like instead; the goal there is goes on."""
    said = fold(plainly(text))
    if "?" in said or not _SIGHS.fullmatch(said) or is_wish(text) or turn.read(text).people:
        return None
    turn, words = worded(turn, MOOD)
    sought = next((goal for goal in open_goals(turn) if goal.purpose == "job"), None)
    if sought is None:
        return headed(turn, CONVERSATION.start(turn, **{HOW: "instead"}), words)
    go_on = press("goal.go_on", f"goalnext:{sought.id}")
    return turn.say(words, line("goal.is_begun", what=sought.what), buttons=((go_on,),))


def hear_unsure(turn: Turn, text: str) -> Turn | None:
    """ "Je ne sais pas ce que je veux": where to look, said without hurry; None once there is a goal."""
    if open_goals(turn) or not _UNSURE.fullmatch(fold(plainly(text))):
        return None
    return CONVERSATION.start(turn, **{HOW: "unsure"})


ANSWERS: Final = (hear_sigh, hear_unsure)
