"""While a card is shown: words about somebody who is not on it are no correction of it."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from bot.domain.owner import Lang
from bot.flows.ask_words import read_said, tells_asking
from bot.flows.cards.lines import MEETINGS
from bot.flows.cards.memo import Memo
from bot.flows.cards.redating import is_of_the_last, wrong_days
from bot.flows.cards.shown import FIELDS_OF
from bot.flows.turn import Turn
from bot.understanding import Reading, fold
from bot.understanding.anew import LEADS_OF_A_CORRECTION
from bot.understanding.dates import find_days

LONGEST_DAY: Final = 6  # words


def is_of_another_day(turn: Turn, memo: Memo, text: str) -> bool:
    """ "It wasn't yesterday, it was Wednesday", of what was kept just before, when no such day stands on the card."""
    return is_of_the_last(turn, text) and not _has_day(memo, wrong_days(turn, text))


def is_until(memo: Memo, text: str) -> bool:
    """ "Fin mars", "by the summer", under what has been: until when something else is to be reached."""
    return memo.asking is None and memo.reading.intent == "log_meeting" and _SPAN.match(fold(text)) is not None


_SPAN: Final = re.compile(
    r"\W*(?:(?:d'ici|by|within|fin|(?:the )?end of|courant) [\w' ]{2,20}"
    r"|(?:dans|in) \w+ (?:mois|semaines?|jours?|months?|weeks?|days?))\W*$"
)


def _has_day(memo: Memo, days: tuple[date, ...]) -> bool:
    """Whether one of these days stands on the card."""
    reading = memo.reading
    return bool({reading.date, *reading.dates, *(promise.due for promise in reading.promises)} & set(days))


def is_an_answer_of_another(turn: Turn, memo: Memo, text: str) -> bool:
    """ "Yann m'a dit oui, mardi à 10h", "I asked Paul to read it", while the card of somebody else is shown."""
    if memo.asking in (None, "people") and tells_asking(text):
        return not _is_about(turn.read(text), memo)
    said = read_said(turn, text)
    here = {memo.person_id(mention) for mention in memo.reading.people}
    return said is not None and bool(said.people) and not here & set(said.people)


def tells_of_others(text: str, fresh: Reading, memo: Memo) -> bool:
    """ "Marie is looking for a designer": a fact of somebody who isn't on the card is no correction of it."""
    words = [word.strip(",.!") for word in fold(text).replace("’", "'").split()]
    led = 1 + (words[1:2] in (["fait"], ["fact"]))
    puts_right = bool(set(words[:1]) & LEADS_OF_A_CORRECTION) and not _goes_on_to_tell(words[led:], fresh)
    if not fresh.people or fresh.intent == "log_meeting" or puts_right:
        return False
    return not _is_about(fresh, memo) and bool(
        fresh.intent in ("note", "request_received", "find", "reminder", "ask", "done_thanks", "done_promise")
    )


def _goes_on_to_tell(words: list[str], fresh: Reading) -> bool:
    """ "(Actually) Hugo can't lend us his hall": a name, and a whole clause of its bearer."""
    names = [fold(mention.name).split() for mention in fresh.people]
    named = max((len(name) for name in names if words[: len(name)] == name), default=0)
    rest = words[named:]
    return named > 0 and len(rest) >= _A_CLAUSE and rest[0] not in _TIES


_A_CLAUSE: Final = 3  # words
_TIES: Final = frozenset("de du d chez a from at of pas not et and plutot instead rather".split())


def is_another_matter(text: str, fresh: Reading, memo: Memo) -> bool:
    """ "There's a trade fair on the 3rd", "I want three clients by March", under a card of something else.

    Its day is its own: no day of the card. Asked for a day, a few words are the answer all the same.
    """
    words = fold(text).replace("’", "'").split()
    puts_right = words[:1] != [] and words[0].strip(",.!") in LEADS_OF_A_CORRECTION and words[:3] != ["il", "y", "a"]
    if memo.asking == "when" or puts_right:
        return False
    ahead = (
        fresh.intent == "event" and memo.reading.intent == "log_meeting" and _IS_ON.search(" ".join(words)) is not None
    )
    sure = fresh.confidence.get("intent", 0.0) >= (_LIKELY if ahead else _SURELY)
    surely = sure and fresh.intent != memo.reading.intent
    longest = _A_NAME if ahead else LONGEST_DAY  # "the fair is on 20 January"
    return surely and fresh.intent in _OF_ITS_OWN and not fresh.people and len(words) > longest


_IS_ON: Final = re.compile(r"\b(?:is|will be|takes place|est|sera|aura lieu|a lieu|tombe)\b")
_OF_ITS_OWN: Final = ("event", "goal", "reminder", "find")
_SURELY: Final = 0.8
_LIKELY: Final = 0.6  # where the words themselves say that it is on a day


def is_beyond_note(text: str, fresh: Reading, memo: Memo, lang: Lang) -> bool:
    """What tells something of its own under a card that only holds words about somebody: no more of these words."""
    words = [word.strip(",.!") for word in fold(text).replace("’", "'").split()]
    if memo.reading.intent != "note" or memo.asking or words[0] in LEADS_OF_A_CORRECTION:
        return False
    if fresh.intent not in ("note", "other", "mood", "question"):
        of_them = fresh.people and _is_about(fresh, memo)
        return len(words) >= _A_NAME and not (of_them and fresh.intent not in (*MEETINGS, *_OF_ITS_OWN))
    names = {word for mention in fresh.people for word in fold(mention.name).split()}
    if names and not _is_about(fresh, memo) and not _TOO & {*words}:
        return len(set(words) - names) > 0
    return len(words) > _A_NAME and bool(find_days(text, lang=lang))


_TOO: Final = frozenset(("too", "also", "aussi", "egalement"))


def is_another_encounter(text: str, fresh: Reading, memo: Memo) -> bool:
    """A meeting told at length of people who are not on the card, or told while the card shows no meeting."""
    words = fold(text).replace("’", "'").split()
    if not fresh.people or fresh.intent not in MEETINGS or words[0].strip(",.!") in LEADS_OF_A_CORRECTION:
        return False
    if _RATHER & {word.strip(",.!") for word in words} or _is_about(fresh, memo):
        return False
    return len(words) > (LONGEST_DAY if memo.reading.intent in MEETINGS else _A_NAME)


_RATHER: Final = frozenset(("not", "pas", "plutot", "rather", "instead", "sorry", "pardon", "actually"))
_A_NAME: Final = 3  # words


def _is_about(fresh: Reading, memo: Memo) -> bool:
    """Whether somebody of the card is in the text."""
    there = {id_ for m in memo.reading.people for id_ in (m.known, *m.candidates) if id_}
    named = {fold(mention.name) for mention in memo.reading.people}
    return any(fold(m.name) in named or there & {m.known, *m.candidates} for m in fresh.people)


def is_of_somebody_else(text: str, fresh: Reading, memo: Memo) -> bool:
    """While "which Paul?" is open, a text that tells something of others is another matter."""
    mention = memo.unsettled()
    lead = fold(text).split()[:1]
    if mention is None or not fresh.people or fresh.intent not in FIELDS_OF or set(lead) & LEADS_OF_A_CORRECTION:
        return False
    named = {named.known for named in fresh.people} | {id_ for named in fresh.people for id_ in named.candidates}
    return not named & set(mention.candidates)
