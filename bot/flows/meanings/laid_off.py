"""Who has just lost their post says so: a word first, then the goal that may come of it, in their time (P1)."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.lines import line
from bot.flows.moods import answered, worded
from bot.flows.turn import Turn, press
from bot.understanding import fold

MOOD: Final = "mood.laid_off"
_LEAD: Final = (
    r"(?:^|[.!?;,:]\s*|\b(?:que|parce que|depuis que|because|since|that|and|et|car)\s+)"
    r"(?:(?:je|j'|on m'|ils m'|elle m'|il m'|la boite m'|ma boite m'|mon entreprise m'|i|i've|i'm|they|my company"
    r"|the company|we)\s*)?"
)
_LOST: Final = re.compile(
    rf"{_LEAD}(?:(?:ai ete|suis|viens (?:juste )?d'etre|viens de me faire|vais etre|me suis faite?|me fais|a|ont|m'a"
    r"|m'ont)\s+(?:tout juste |juste |aussi )?)?"
    r"(?:licencie(?:e|r)?|viree?|virer|mise? a la porte|mise? dehors|remerciee apres|remercie apres)\b"
    r"(?! de\b(?! (?:mon|ma|mes|chez|la boite|l'entreprise)\b))"
    r"|\bj'ai perdu (?:mon|ma) (?:emploi|poste|boulot|job|travail|place)\b"
    r"|\bje (?:suis|me retrouve|pointe) (?:\w+ ){0,2}?(?:au chomage|sans (?:emploi|travail|poste|boulot))\b"
    r"|\b(?:ma|en|une|d'une) rupture (?:co|conventionnelle)\b"
    rf"|{_LEAD}(?:(?:have |'ve )?(?:just |recently )?(?:been|was|got|am|being|getting) (?:just )?)?"
    r"(?:laid off|made redundant|let go|fired|sacked)\b(?! (?:of|up|him|her|them|people|\d))"
    r"|\b(?:they|the company|my (?:company|boss|employer)) (?:just |have |'ve )*(?:laid me off|made me redundant"
    r"|let me go|fired me|sacked me)\b"
    r"|\bi(?:'ve| have|)(?: just| recently)? lost my (?:job|post|position|work)\b"
    r"|\bi(?:'m| am|'ve been| have been) (?:\w+ )?(?:unemployed|out of work|jobless|between jobs)\b|^between jobs\b"
)


def lost_post(text: str) -> bool:
    """Whether it tells, among other things, that the user has no post any more."""
    said = " ".join(fold(text).replace("’", "'").split())
    return not said.endswith("?") and _LOST.search(said) is not None


def says_laid_off(turn: Turn, text: str) -> bool:
    """Whether it tells that the user has no post any more, and neither a goal nor of anybody else."""
    if not lost_post(text):
        return False
    reading = turn.read(text)
    wanted = reading.goal is not None and not _LOST.search(fold(reading.goal.what))
    return not wanted and not reading.people


def hear_laid_off(turn: Turn, text: str) -> Turn | None:
    """A kind word, with a small step; and a new post as a goal, unless there is one already."""
    if not says_laid_off(turn, text):
        return None
    if any(goal.is_open and goal.purpose == "job" for goal in turn.notebook.goals):
        return answered(turn, MOOD)
    turn, words = worded(turn, MOOD)
    return turn.say(words, line("laid_off.goal"), buttons=((press("laid_off.set_goal", "goalnew"),),))


ANSWERS: Final = (hear_laid_off,)
