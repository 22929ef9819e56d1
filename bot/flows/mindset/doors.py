"""The ways to the questions: /mindset, and words such as "réseauter, c'est du piston" or "I feel like I'm begging"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.flows.cues import about
from bot.flows.mindset.questions import begin
from bot.flows.moods import DOUBTS, answered, worded
from bot.flows.turn import Turn, press
from bot.understanding import Reading, fold

_FEELING: Final = ("mood", "other", "question")
_PLAIN: Final = 0.6  # below that, a reading that tells of something else is a guess


_FELT: Final = re.compile(
    r"\W*(?:(?:but|honestly|well|mais|bon|franchement|honnetement|en fait|pour moi)[ ,]+)*"
    r"(?:(?:it|this|that|it all|all this|all of it|all that|networking) (?:just |all |kind of |really )*"
    r"(?:feels?|seems?|sounds?)\b"
    r"|i(?:'d| would)? (?:just |always |really )?feel (?:like |as if |as though |it's |that )?"
    r"(?:i'm|i am|i'd be|it's|using|begging|selling|dishonest|fake|a fraud|like)\b"
    r"|j'ai (?:toujours |vraiment )?l'impression (?:de|d'|que|qu')"
    r"|(?:ca|cela|tout ca) (?:me |m')?(?:semble|parait|fait|donne l'impression)\b|je trouve (?:ca|cela|que c'est)\b"
    r"|je me sens\b)"
)


def command_mindset(turn: Turn, _rest: str) -> Turn:
    """/mindset: from the beginning, or where it was left."""
    return begin(turn)


def hear_doubt(turn: Turn, text: str) -> Turn | None:
    """A doubt whether it is honest at all; None when somebody else is spoken of, or a fact is told.

    How it feels is no fact, whatever else it reads like: "it feels dishonest to promote myself".
    """
    mood = about("mood", text, turn.lang)
    if mood not in DOUBTS:
        return None
    reading = turn.read(text)
    sure = reading.confidence.get("intent", 0.0) >= _PLAIN and not _FELT.match(fold(text).replace("’", "'"))
    tells = reading.intent not in _FEELING and sure
    return None if tells or reading.date or _names(reading, text) else doubts(turn, mood)


def hear_in_the_way(turn: Turn, text: str) -> Turn | None:
    """ "What is in my way?", « qu’est-ce qui me gêne ? »: the questions, from the beginning."""
    said = fold(text).replace("’", "'").strip(" .!?")
    return begin(turn) if _IN_THE_WAY.fullmatch(said) else None


_IN_THE_WAY: Final = re.compile(
    r"(?:(?:mais|but|et|and|alors|so)[ ,]+)*(?:qu'est-ce qui (?:me )?(?:gene|bloque|retient|freine)"
    r"(?: au juste| vraiment)?"
    r"|what(?:'s| is) (?:really )?(?:in my way|holding me back|stopping me|blocking me))"
)


def hear_unease(turn: Turn, text: str) -> Turn | None:
    """ "Ça me gêne d'aller voir Hélène", "I feel awkward asking": the unease first, the ask to them one tap away."""
    typed = text.replace("’", "'").strip(" .!…")
    found = _UNEASE.match(fold(typed))
    if found is None or typed.endswith("?"):
        return None
    told = answered(turn, "mood.disturbing")
    known = [m.known for m in turn.read(typed[found.end() :]).people if m.known]  # "ca me gene" is nobody's name
    asks = tuple((press("people.ask", f"asknew:{id_}"),) for id_ in known[:1])
    last = told.replies[-1]
    return replace(told, replies=(*told.replies[:-1], replace(last, buttons=(*asks, *last.buttons))))


_UNEASE: Final = re.compile(
    r"(?:(?:mais|bon|franchement|honnetement|en fait|oui mais|but|honestly|well)[ ,]+)*"
    r"(?:(?:ca|cela) (?:me |m')(?:gene|embarrasse|ennuie|met mal a l'aise)(?: (?:un peu|beaucoup|vraiment|quand meme))?"
    r" (?:de|d')|je (?:me sens|suis) (?:genee?|mal a l'aise) (?:de|d'|a l'idee)"
    r"|j'ai (?:honte|scrupule) (?:de|d'|a) ?(?:demander|aller|ecrire|deranger|solliciter|appeler|relancer)"
    r"|i feel (?:\w+ )?(?:awkward|uncomfortable|embarrassed|bad|uneasy|ashamed) (?:about )?"
    r"(?:ask|writ|call|go|bother|chas)ing"
    r"|(?:it's|it is|it feels) (?:\w+ )?(?:awkward|embarrassing|uncomfortable) to (?:ask|write|call|go|bother|chase))"
)


def doubts(turn: Turn, mood: str) -> Turn:
    """The doubt is taken as it is, and looked at together."""
    turn, words = worded(turn, mood)
    return begin(turn, words)


def _names(reading: Reading, text: str) -> bool:
    """Whether somebody is spoken of: a known name, or one written as a name is; "se vendre me gêne" has none."""
    return any(m.known or re.search(rf"\b{re.escape(m.name)}\b", text) for m in reading.people)


COMMANDS = dict.fromkeys(("mindset", "etatdesprit", "esprit"), command_mindset)
ANSWERS = (hear_doubt, hear_in_the_way, hear_unease)
