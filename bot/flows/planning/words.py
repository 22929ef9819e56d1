"""What a sentence says of the plan: whom to meet, what for, how, by when; who waits, comes back, leaves, is first."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from bot.coaching.wording import tidy
from bot.flows.by_when import read_when, says_only
from bot.flows.people.whom import Whom, answered_whom, told_whom
from bot.flows.planning.patterns import (
    ASKED,
    BEFORE,
    CALLED_OFF,
    MORE,
    MOVED,
    MUST,
    OTHERWISE,
    PURPOSE,
    SETTING,
    WAY,
    Verb,
)
from bot.flows.turn import Turn
from bot.understanding import fold
from bot.understanding.folding import fold_in_place
from bot.understanding.words import first_names


@dataclass(frozen=True)
class Told:
    """What a sentence says of one person in the plan."""

    verb: Verb
    whom: Whom
    what: str | None = None
    how: str | None = None
    due: date | None = None
    until: date | None = None
    words: str | None = None  # the reason to wait, as typed

    @property
    def is_full(self) -> bool:
        """Whether it says how, and what for or by when: no note on somebody says as much."""
        return bool(self.how and (self.what or self.due)) or bool(self.what and self.due)


def read_plan(turn: Turn, text: str) -> Told | None:
    """What the text says of the plan; None for a day of its own, which is a meeting, and for anything else."""
    said = fold_in_place(text).rstrip(" .!")
    for verb, words in MORE:
        if (found := words[turn.lang].match(said)) and (told := _moved(turn, text, verb, found)):
            return told
    if (found := MOVED[turn.lang].match(said)) and (told := _at_another_time(turn, text, found)):
        return told
    if (found := OTHERWISE[turn.lang].match(said)) and (told := _otherwise(turn, text, found)):
        return told
    found = SETTING[turn.lang].match(said)
    return _set(turn, text, found) if found else None


def _at_another_time(turn: Turn, text: str, found: re.Match[str]) -> Told | None:
    """Another month for somebody of the plan; a day of its own is a meeting's."""
    start, end = found.span("who")
    whom, when = _known(turn, text[start:end]), read_when(turn, text[found.start("until") :])
    if whom is None or when is None or when.exact or not _in_plan(turn, whom):
        return None
    return Told("set", whom, due=when.by)


def _otherwise(turn: Turn, text: str, found: re.Match[str]) -> Told | None:
    """Another form or time, of somebody of the plan only."""
    name, rest = _group(found, "who"), _group(found, "rest")
    whom = _known(turn, text[name[0] : name[1]]) if name else None
    if whom is None or rest is None or not _in_plan(turn, whom):
        return None
    told = _details(turn, text[rest[0] : rest[1]], whom)
    return told if told and (told.how or told.due) else None


def asks_for_plan(turn: Turn, text: str) -> bool:
    """ "What's my plan?", « par qui commencer ? »."""
    return ASKED[turn.lang].fullmatch(fold(text).strip(" .!?")) is not None


def _group(found: re.Match[str], name: str) -> tuple[int, int] | None:
    """The place of the first group of that name, with or without a number, that took part."""
    names = (key for key in found.groupdict() if key.rstrip("23456789") == name and found[key] is not None)
    key = next(names, None)
    return found.span(key) if key else None


def _moved(turn: Turn, text: str, verb: Verb, found: re.Match[str]) -> Told | None:
    """To wait, to come back, to leave, first: only for somebody of the notebook."""
    place = _group(found, "who")
    whom = _known(turn, text[place[0] : place[1]]) if place else None
    if whom is None or (found.re is CALLED_OFF[turn.lang] and not _in_plan(turn, whom)):
        return None
    after = _group(found, "until")
    words = tidy(text[after[0] : after[1]].strip(" ,.!")) if after else ""
    if words and BEFORE.match(fold(words)) and fold(text).startswith(("pas ", "not ")):
        words = f"{text.split(maxsplit=1)[0].lower()} {words}"
    if verb != "park" or not words:
        return Told(verb, whom)
    when = read_when(turn, words)
    bare = when is not None and when.start <= 1 and when.end >= len(words)  # "until February", and nothing else
    return Told(verb, whom, until=when.first if when else None, words=None if bare else _reason(words))


def _reason(words: str) -> str | None:
    """A reason to wait; "for now" is none."""
    return None if _WAITS_AGAIN.fullmatch(fold(words).replace("’", "'")) else words


_WAITS_AGAIN: Final = re.compile(
    r"for now|for later|yet|now|pour l'instant|tout de suite|pour le moment"
    r"|(?:for )?(?:a (?:bit|while|little while|moment)|some time)|(?:pour |pendant )?(?:un (?:petit )?(?:moment|temps)"
    r"|quelque temps)"
    r"|(?:on )?(?:met(?:s|tez|tons)?|laiss(?:e|ez|ons)|gard(?:e|ez|ons)|rang(?:e|ez|eons))[ -]"
    r"(?:le|la|les)(?: (?:de cote|pour plus tard|tranquille"
    r"|pour l'instant))?|(?:on|je) (?:verra|verrai|l'appellera|le verra|la verra)(?: plus tard| ca plus tard)?"
    r"|(?:il n'y a |y a )?(?:rien ne presse|pas d'urgence|pas urgent|ca ne presse pas|ca presse pas)"
    r"|(?:put|leave|keep|park|save) (?:him|her|them)(?: (?:aside|for (?:now|later)|on hold|to one side))?"
    r"|(?:there's )?no (?:rush|hurry)|we'll see(?: later)?"
)
"""What says again that somebody waits, and not why."""


def _known(turn: Turn, name: str) -> Whom | None:
    whom = answered_whom(turn, name)
    return (
        whom
        if whom and turn.notebook.person(whom.id) and len(name.split()) <= len(whom.called(turn).split()) + 2
        else None
    )


def _set(turn: Turn, text: str, found: re.Match[str]) -> Told | None:
    rest_at = _group(found, "rest")
    rest = text[rest_at[0] : rest_at[1]] if rest_at else ""
    who_at = _group(found, "who")
    name = text[who_at[0] : who_at[1]] if who_at else ""
    # What stands behind "I want to" tells of whom, even where the whole looks like a goal.
    whom = answered_whom(turn, name) if name else told_whom(turn, turn.read(text)) or told_whom(turn, turn.read(rest))
    if whom is None or (not whom.id and not whom.candidates and name and not _looks_like_a_name(name)):
        return None
    reading = turn.read(text)
    if reading.date and reading.date < turn.today:
        return None  # "Call with Paul yesterday" was
    if _ALREADY.search(fold(name)) or _STORY.search(fold(text).replace("’", "'")):
        return None
    left = rest if name else _without(rest, whom, turn)
    told = _details(turn, left, whom)
    if told is None:
        return None
    if found["way"] is not None:
        return replace(told, how=read_how(found["way"])) if _is_loose(turn, left) else None
    if MUST.match(fold(text)) and not (told.what or told.due):
        return None
    if found["rest9"] is not None:
        bare = _is_all_name(turn, name, whom) and _is_only_when(turn, left) and _is_loose(turn, left)
        return told if bare and told.due else None
    colon = found["rest"] is not None or found["rest8"] is not None
    if colon and not (told.is_full or (_in_plan(turn, whom) and (told.what or told.how or told.due))):
        return None
    return told


def _is_all_name(turn: Turn, said: str, whom: Whom) -> bool:
    """Whether nothing but the name is said: "Paul", and not "remind me to call Paul"."""
    person = turn.notebook.person(whom.id)
    return person is not None and set(fold(said).split()) <= set(
        fold(" ".join((person.name, *person.nicknames))).split()
    )


def _is_only_when(turn: Turn, rest: str) -> bool:
    """Whether it tells a month or a season, and nothing else: "in January"."""
    return (when := read_when(turn, rest)) is not None and says_only(rest, when)


def _is_loose(turn: Turn, rest: str) -> bool:
    """Whether it tells a season, a month or a deadline; a week or a day is a meeting's, whose day is asked."""
    when = read_when(turn, rest)
    if when is None or when.exact:
        return False
    return _BY.match(fold_in_place(rest[when.start :])) is not None or when.by - turn.today > _FAR


_FAR: Final = timedelta(days=14)
_BY: Final = re.compile(r"\W*(?:by|before|within|until|d'ici|avant)\b")


def _looks_like_a_name(name: str) -> bool:
    """Whether somebody new is named: with a capital, or by a first name that people have, "sophie martin"."""
    words = fold(name).split()
    return name[:1].isupper() or (len(words) <= _MOST_OF_A_NAME and words[0] in first_names())


_MOST_OF_A_NAME: Final = 3
_STORY: Final = re.compile(
    r"[.,;!] (?:(?:he|she|they) (?:has|had|is|was|were|needs?|wants?|said|told|gave|rewrote|\w{2,}ed)\b"
    r"|(?:il|elle|ils|elles|on) (?:m'|nous a|a |ont |cherch|veu|est |etait|avait)"
    r"|(?:i|we) (?:promised|owe|said|told|gave|sent|learn\w*)\b|j'ai |je lui (?:dois|ai)|je l'ai )"
)
"""What came up in an encounter: it was held, and a month told in it is that of something else."""
_ALREADY: Final = re.compile(
    r"\b(?:asked|told|called|met|saw|spoke|talked|emailed|texted|demandee?|dit|appelee?|vue?|parle|ecrit|rencontree?)\b"
)
"""Who was "asked" or "told" has been seen: a story begins there, and no plan."""


def _in_plan(turn: Turn, whom: Whom) -> bool:
    return any(plan.person == whom.id and plan.dropped_on is None for plan in turn.notebook.plans)


def _without(rest: str, whom: Whom, turn: Turn) -> str:
    """The rest of a sentence without the name in it, nor the "with" before it."""
    person = turn.notebook.person(whom.id)
    names = [whom.name, *((person.name, person.first_name, *person.nicknames) if person else ())]
    for name in sorted(filter(None, names), key=len, reverse=True):
        cut = re.sub(
            rf"\s*\b(?:(?:avec|à|a|with|to)\s+)?{re.escape(name)}(?!\w)", " ", rest, count=1, flags=re.IGNORECASE
        )
        if cut != rest:
            return cut
    return rest


def _details(turn: Turn, rest: str, whom: Whom) -> Told | None:
    """How, by when and what for, each cut out before the next is looked for; None when a day of its own is told."""
    when = read_when(turn, rest)
    if when and when.exact:
        return None
    left = f"{rest[: when.start]} {rest[when.end :]}" if when else rest
    way = WAY.search(fold_in_place(left))
    how = way.lastgroup if way else None
    left = f"{left[: way.start()]} {left[way.end() :]}" if way else left
    purpose = PURPOSE[turn.lang].search(fold_in_place(left))
    what = tidy(left[purpose.start() :].strip(" ,.!")) if purpose else None
    return Told("set", whom, what=what or None, how=how, due=when.by if when else None)


def read_how(text: str) -> str | None:
    """The way of meeting that a text names: "plutôt un déjeuner"."""
    found = WAY.search(fold_in_place(text))
    return found.lastgroup if found else None
