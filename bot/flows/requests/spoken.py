"""The answer to a request said in words: "je lui ai dit oui pour jeudi", "tell Léa I can't", "pass it on to Anne"."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from bot.domain.lines import line
from bot.domain.people import Person
from bot.domain.promises import Request
from bot.flows.helps.patterns import plain
from bot.flows.people.whom import SURE
from bot.flows.requests.answering import SHOWN, reply, request_of
from bot.flows.requests.passing import ask_who, passed
from bot.flows.sayings import sayings
from bot.flows.turn import Turn, press
from bot.understanding import find_people, fold, read_day
from bot.understanding.polite_words import PLEASE, THANKS

_SAID: Final = Path(__file__).parent / "said.txt"

_PRONOUN: Final = re.compile(
    r"\b(?:lui|leur|l'|him|her|them|sa demande|la demande|cette demande|the request|it|this|that)\b|-lui\b|-leur\b"
)
_TO_WHOM: Final = re.compile(
    rf".*\b(?:to|[àa])\s+([^\W\d_][\w' ’-]*?)(?:,? (?:{PLEASE}|{THANKS}))?[\s.!]*$", re.IGNORECASE
)
_FOR_ALL: Final = ("yes", "no", "time", "pass")


def hear_answered(turn: Turn, text: str) -> Turn | None:
    """The request that the words answer; None when no open one is meant."""
    open_ones = [request for request in turn.notebook.requests if request.is_open]
    said = plain(text)
    answer = next((answer for answer, words in sayings(_SAID) if words.fullmatch(said)), None)
    if answer is None:
        return None
    asked = _meant(turn, said, open_ones, answer) if open_ones else []
    if not asked:
        return _of_nobody_known(turn, said, text)
    days = read_day(text, lang=turn.lang, today=turn.today, towards="future") if answer in ("yes", "time") else ()
    day = next((day for day in days if day >= turn.today), None)
    if len(asked) > 1:
        ending = f":{day.isoformat()}" if day else ""
        verb = "reply" if answer != "pass" else "passon"
        does = [f"reply:{one.id}:{answer}{ending}" if verb == "reply" else f"passon:{one.id}" for one in asked]
        rows = tuple((press("request.which", action, what=one.what),) for one, action in zip(asked, does, strict=True))
        return turn.say(line("request.ask"), buttons=rows)
    if answer == "pass":
        return _pass(turn, asked[0], text)
    return reply(turn, asked[0], answer, day)


def _of_nobody_known(turn: Turn, said: str, text: str) -> Turn | None:
    """ "Tell Léa I can't", of a Léa whom the notebook does not know: no fact about her, nothing to be answered."""
    people = turn.read(text).people if _ORDERS.match(said) else ()
    if len(people) != 1 or people[0].known or people[0].candidates:
        return None
    return turn.say(line("requests.of_nobody_known", name=people[0].name))


_ORDERS: Final = re.compile(r"(?:tell|say|answer|reply|dis|dites|reponds|repondez|demande|demandez|ask)\b")


def _meant(turn: Turn, said: str, open_ones: list[Request], answer: str) -> list[Request]:
    """Theirs who are named; else the one shown or spoken of last, when a pronoun stands for somebody."""
    words = set(re.findall(r"[\w-]+", said.replace("'s", " ")))
    named = [request for request in open_ones if words & _names(turn, request.from_)]
    if named:
        return named
    if turn.read(said).people or not _PRONOUN.search(said) or answer not in _FOR_ALL:
        return []
    shown = [request_of(turn, d.filled.get("request")) for d in turn.notebook.drafts
             if d.flow == SHOWN and not d.is_stale(turn.now)]  # fmt: skip
    asked_about = [i.about for i in turn.notebook.attention.last_items if i.reason == "request"]
    last = [one for one in shown if one and one.is_open] or [one for one in open_ones if one.id in asked_about]
    return last[-1:] if last else open_ones if len(open_ones) == 1 else []


def _names(turn: Turn, id_: str | None) -> set[str]:
    """The words that name somebody: first name, surname, what else they are called."""
    person = turn.notebook.person(id_)
    if person is None:
        return set()
    return {word for name in (person.name, *person.nicknames) for word in fold(name).split() if len(word) > 1}


def _pass(turn: Turn, asked: Request, text: str) -> Turn:
    """To whoever else is named, or to somebody whom the notebook knows for it."""
    others = [m.known for m in turn.read(text).people if m.known and m.known != asked.from_]
    person = turn.notebook.person(others[-1]) if others else _named_last(turn, asked, text)
    return passed(turn, asked, person) if person else ask_who(turn, asked)


def _named_last(turn: Turn, asked: Request, text: str) -> Person | None:
    """The one person of the notebook whose name ends the words, behind "to"; the reader may take it for no name."""
    name = _TO_WHOM.search(text)
    likely = [match.id for match in find_people(name[1], turn.known()) if match.score >= SURE] if name else []
    return turn.notebook.person(likely[0]) if len(likely) == 1 and likely[0] != asked.from_ else None


ANSWERS = (hear_answered,)
