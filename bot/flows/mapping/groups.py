"""People told all at once by what they are to the user, "my colleagues: Ana, Tom and Priya": a list, and no meeting."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.mapping import next_family
from bot.domain.drafts import Draft
from bot.flows.mapping.hearing import take
from bot.flows.mapping.listing import listed
from bot.flows.mapping.mending import MAP
from bot.flows.mapping.session import CIRCLE, NOBODY, TOLD, ask, under_way
from bot.flows.mapping.where_from import told_circle
from bot.flows.mapping.words import tells_of_meeting
from bot.flows.turn import Turn
from bot.understanding.dates import find_days
from bot.understanding.rolls import Roll, read_roll

_OWN: Final = re.compile(
    r"^\W*(?:(?:ok|alors|bon|donc|dans|chez|parmi|voici|voil[àa]|well|so|ok|among|here are)[ ,]+)*"
    r"(?:mes|mon|ma|nos|notre|my|our)\s[^:,\n]{2,50}?\s?:",
    re.IGNORECASE,
)
_AMONG: Final = re.compile(
    r"^\W*(?:(?:dans|parmi|de|c[oô]t[ée]) (?:mon r[ée]seau|mon carnet|mon entourage"
    r"|mes (?:amis|contacts|proches|relations))"
    r",? (?:j['’]ai|il y a|y a|je connais)(?: d[ée]j[àa]| surtout| aussi)?"
    r"|(?:in|among) my (?:network|circle|friends|contacts),? (?:i(?:['’]ve| have)(?: got)?"
    r"|there(?:['’]s| is| are)|i know)"
    r"(?: already| also)?)\s*:?\s+",
    re.IGNORECASE,
)
_AND_ALSO: Final = re.compile(
    r"^\W*(?:(?:et|ah|oh|puis|sinon|and|then|il y a|y a|there(?:['’]s| is))[ ,]+)*"
    r"(?:et puis|et aussi|aussi|et|puis|y a|il y a|and then|and also|also|and|then|there(?:['’]s| is))\s+",
    re.IGNORECASE,
)
_KNOWN: Final = re.compile(
    r"^\W*(?:(?:et|ah|oh|sinon|tiens|and|well|oui|yes|bon)[ ,]+)*(?:aussi |also )?"
    r"(?:je connais(?: (?:bien|aussi|un peu))*|i (?:also |do )?know(?: also)?"
    r"|j['’]ai (?:aussi )?"
    r"(?=(?:une? )(?:ami|copain|copine|pote|cousin|voisin|coll[eè]gue|oncle|tante|ancien|ex|beau|belle|connaissance))"
    r"|i(?:['’]ve got| have)(?: also)? "
    r"(?=an? (?:\w+ )?(?:friend|mate|cousin|neighbou?r|colleague|uncle|aunt|brother|sister|contact)))"
    r"\s*",
    re.IGNORECASE,
)
_CALLED: Final = re.compile(r"(\w) (?:called|named|qui s['’]appelle|nomm[ée]e?),? (?=[^\W\d_])", re.IGNORECASE)
_FEWEST: Final = 2  # people
_MOST_WORDS: Final = 40
_ROW: Final = 3  # people
_SURELY: Final = 0.8


def hear_group(turn: Turn, text: str) -> Turn | None:
    """Names under "my colleagues:", or a row of names with a word on them, are read back.

    A day, or a word of seeing them, makes it a meeting.
    """
    if tells_of_meeting(text) or "?" in text or find_days(text, lang=turn.lang):
        return None
    among = _AMONG.match(text)
    names = text[among.end() :] if among else text
    roll = read_roll(_AND_ALSO.sub("", names), lang=turn.lang, known=turn.known())
    named = sum(bool(entry.name) for entry in roll.entries)
    if not roll.is_clear or named < _FEWEST or not (among or _OWN.match(text) or _is_row(turn, text, roll)):
        return None
    turn, draft = _list_for(turn, roll.heading)
    return take(turn, replace(draft, asking="names"), roll)


def hear_known(turn: Turn, text: str) -> Turn | None:
    """ "I know Sarah from yoga, she's in real estate": somebody told for who they are, read back, and no meeting."""
    found = _KNOWN.match(text)
    if found is None:
        return None
    text = _CALLED.sub(r"\1,", text)
    if "?" in text or tells_of_meeting(text) or find_days(text, lang=turn.lang):
        return None
    if not turn.read(text).people or len(text.split()) > _MOST_WORDS:
        return None
    roll = read_roll(text[found.end() :], lang=turn.lang, known=turn.known())
    fresh = [entry for entry in roll.entries if entry.name and entry.known is None]
    if not roll.is_clear or len(fresh) < len(roll.entries):
        return None
    turn, draft = turn.open(MAP, {"family": TOLD, "since": turn.now.isoformat(), "read": True})
    return take(turn, replace(draft, asking="names"), roll)


def hear_where_from(turn: Turn, text: str) -> Turn | None:
    """ "I went to Leeds uni": who comes back from there is asked; None while something else is under way."""
    circle = told_circle(text, turn.lang) if turn.current is None else None
    if circle is None:
        return None
    turn, draft = turn.open(MAP, {"family": CIRCLE, "circle": circle, "since": turn.now.isoformat()})
    return ask(turn, draft)


def _is_row(turn: Turn, text: str, roll: Roll) -> bool:
    """Whether it is a row of people told for nothing but who they are; somebody new is among them."""
    reading = turn.read(text)
    told = reading.received or reading.given or reading.promises or reading.needs or reading.date
    described = any(entry.org or entry.role or entry.words for entry in roll.entries)
    new = any(entry.known is None for entry in roll.entries)
    guessed = (
        reading.intent == "log_meeting"
        and reading.confidence.get("intent", 0.0) < _SURELY
        and reading.kind in (None, "meeting")
    )
    plain = reading.intent in ("note", "other") or (guessed and not roll.heading)
    return len(roll.entries) >= _ROW and described and new and not told and plain


def _list_for(turn: Turn, circle: str | None) -> tuple[Turn, Draft]:
    """The list that is under way, else one of that circle, else one that is of none."""
    draft = under_way(turn)
    if draft and (listed(draft) or not (draft.is_stale(turn.now) or draft.asking == "goal")):
        return turn, draft
    turn = turn.close(draft) if draft else turn  # a session that is over: who was kept in it was counted then
    told = {"family": CIRCLE, "circle": circle} if circle else {"family": next_family(turn.notebook) or NOBODY}
    return turn.open(MAP, {**told, "since": turn.now.isoformat()})
