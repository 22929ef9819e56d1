""" "Told Priya", « Paul est au courant »: whoever helped has heard the news, and need not be written to (P26)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.help_thread import standing
from bot.domain.helps import Help
from bot.flows.helps.story import did
from bot.flows.just_said import last_actions
from bot.flows.people.whom import SURE
from bot.flows.turn import Turn
from bot.understanding import find_people, fold

_LEAD: Final = r"(?:(?:oui|yes|ca y est|voila|done|ok|bon|well|c'est fait|deja|already|just)[ ,!:.]+)*"
_WHO: Final = r"(?P<who>[\w'-]+(?: [\w'-]+){0,2}?)"
_TAIL: Final = (
    r"(?:[ ,]+(?:deja|already|now|aussi|too|hier|ce matin|aujourd'hui|yesterday|today|this morning|about it|the news"
    r"|la nouvelle|de la nouvelle|the good news|la bonne nouvelle|by (?:phone|text|email)|par (?:sms|mail|telephone)))*"
)
_WAYS: Final = tuple(
    re.compile(f"{_LEAD}{words}{_TAIL}")
    for words in (
        rf"(?:j'ai|je viens de?) (?:deja )?(?:preveni?r?u?e?|informee?r?|mis|tenu)(?: au courant)? {_WHO}",
        (
            rf"(?:je l'ai|j'ai|je lui ai|c'est) (?:deja )?(?:dit|annonce|raconte|ecrit)(?: (?:la nouvelle|ca))?"
            rf" a {_WHO}"
        ),
        rf"{_WHO} (?:est|sont) (?:deja )?(?:au courant|prevenue?s?|informee?s?)",
        rf"{_WHO} (?:le sait|sait(?: deja)?)",
        rf"(?:i(?:'ve| have)? )?(?:just |already )?(?:told|updated|informed|messaged|texted|emailed|notified) {_WHO}",
        rf"(?:i(?:'ve| have)? )?(?:just |already )?let {_WHO} know",
        rf"(?:i(?:'ve)? )?(?:just |already )?(?:broke|gave|shared) the (?:good )?news (?:to|with) {_WHO}",
        rf"{_WHO} (?:already )?(?:knows|has heard|heard|is in the loop|is up to date)",
    )
)


def hear_told(turn: Turn, text: str) -> Turn | None:
    """The news of the thread is told; None for whoever has none to hear."""
    said = fold(text).replace("’", "'").strip(" .!")
    for found in filter(None, (way.fullmatch(said) for way in _WAYS)):
        if help_ := _waiting(turn, text, found["who"]):
            return did(turn, help_, "news")
    return None


def _waiting(turn: Turn, text: str, who: str) -> Help | None:
    """The help of that person whose news was offered just now, or has something to be told."""
    place = fold(text).replace("’", "'").find(who)
    typed = text[place : place + len(who)] if place >= 0 and len(fold(text)) == len(text) else who
    ids = {match.id for match in find_people(typed, turn.known()) if match.score >= SURE}
    theirs = [help_ for help_ in turn.notebook.helps if help_.from_ in ids and help_.is_open]
    if len({help_.from_ for help_ in theirs}) != 1:
        return None
    offered = {does.rpartition(":")[2] for does in last_actions(turn) if does.startswith("draft:news:")}
    untold = (one for one in theirs if standing(turn.notebook, one, turn.today).stage in ("news", "outcome"))
    return next((one for one in theirs if one.id in offered), None) or next(untold, None)


ANSWERS: Final = (hear_told,)
