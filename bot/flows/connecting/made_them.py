"""« Je les ai présentés », "introduced them this morning": the two under way know each other (P30)."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from bot.coaching.introducing import open_introductions
from bot.flows.connecting.doors import command_connect
from bot.flows.introductions.sent import make
from bot.flows.meanings.no_answer_yet import flat
from bot.flows.turn import Turn
from bot.understanding import read_day

_LATELY: Final = timedelta(days=60)
_LEAD: Final = (
    r"(?:(?:oui|yes|ca y est|voila|done|bon|ok|well|so|hey|au fait|btw|it's done|c'est fait|finally|enfin)[ ,!:.]+)*"
)
_WHEN: Final = (
    r"(?P<when> (?:hier(?: soir)?|ce matin|aujourd'hui|tout a l'heure|avant-hier|la semaine derniere|(?:lundi|mardi"
    r"|mercredi|jeudi|vendredi|samedi|dimanche)(?: dernier)?|yesterday|today|this (?:morning|afternoon|week)|last"
    r" (?:night|week|\w+day)|on \w+day|just now))?(?: (?:par (?:mail|message|sms)|by (?:email|text)|over email))?"
)
_MADE: Final = re.compile(
    rf"{_LEAD}(?:(?:je (?:les|vous les) ai|je les avais|on les a|j'ai (?:pu )?(?:les )?)"
    r" ?(?:bien |enfin |deja |tous les deux )?(?:presentee?s?|mis(?:es?)? en (?:relation|contact|lien)|connectee?s?"
    r"|fait se rencontrer)(?: (?:l'un a l'autre|tous les deux|les deux))?"
    r"|(?:i(?:'ve| have)? )?(?:just |finally |already )?(?:introduced|connected|intro'?d|linked) (?:them|the two"
    r"(?: of them)?|both)(?: to each other)?"
    r"|(?:i(?:'ve| have)? )?(?:just |finally |already )?(?:put|got) (?:them|the two(?: of them)?) in (?:touch|contact)"
    rf"|(?:ils|elles) (?:sont en (?:relation|contact)|se connaissent)|they(?:'re| are) (?:now )?in touch){_WHEN}"
)
_SHOULD: Final = re.compile(
    rf"{_LEAD}(?:(?:maybe |perhaps )?(?:i|we) (?:should|could|can|must|ought to|want to|'d like to)|shall i|should i"
    r"|let's|how about|what about|why not)(?: really| perhaps| maybe)? (?:introduc(?:e|ing)|connect(?:ing)?"
    r"|put(?:ting)?|get(?:ting)?|bring(?:ing)?) (?:them|those two|these two|the two(?: of them)?)"
    r"(?: in (?:touch|contact)| together| to each other)?"
    r"|(?:they|these two|those two|the two of them) (?:should|could|ought to|need to) (?:really )?(?:meet|talk|connect)"
    r"|(?:ils|elles|ces deux-la|tous les deux) (?:devraient|pourraient|gagneraient a) (?:se (?:rencontrer|parler"
    r"|connaitre))"
)


def hear_made_them(turn: Turn, text: str) -> Turn | None:
    """Made, of those who agreed or else of the only two under way; None when several are, or none."""
    said = flat(text)
    found = _MADE.fullmatch(said)
    if found is None or text.rstrip().endswith("?"):
        return command_connect(turn, "") if _SHOULD.fullmatch(said) else None
    under_way = [one for one in open_introductions(turn.notebook) if turn.today - one.thought_on <= _LATELY]
    agreed = [one for one in under_way if one.is_agreed] or under_way
    if len(agreed) != 1:
        return None
    days = read_day(found["when"] or "", lang=turn.lang, today=turn.today, towards="past") or (turn.today,)
    return make(turn, agreed[0], on=min(days[0], turn.today))


ANSWERS: Final = (hear_made_them,)
