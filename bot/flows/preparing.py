""" "Help me prepare Thursday", « aide-moi à préparer mon café avec Maude » : the word before a meeting, when asked."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from bot.coaching.nudges.prepare import word_before
from bot.domain.lines import line
from bot.domain.meetings import Meeting
from bot.flows.calling_off import names_of
from bot.flows.turn import Turn
from bot.understanding import fold, read_day
from bot.understanding.dates import find_days

_ASKED: Final = re.compile(
    r"\W*(?:(?:ok|bon|stp|svp|please|hey|et|and|alors|so)[ ,]+)*"
    r"(?:(?:tu peux |peux-tu |pourrais-tu |vous pouvez |pouvez-vous |can you |could you )?(?:m'aider a"
    r"|aide[rz]?[- ]moi a|aide a|help me(?: to)?|let's|on)"
    r"|(?:j'aimerais|je (?:veux|voudrais|dois)|i (?:want|need|have|'d like) to|faut que je))?"
    r" ?(?:preparer?|prepare|prep|brief(?:e[rz]?)?|get (?:me )?ready|make me ready)\b(?:[- ](?:me|moi|nous|us)\b)?"
    r"(?: for| pour| a| sur| on| about)? ?(?P<what>.*)"
)
_MEETING: Final = re.compile(
    r"(?:\b(?:rencontre|rdv|rendez-vous|cafe|dejeuner|dej|diner|verre|visio|appel|entretien|meeting|coffee|lunch"
    r"|dinner|drinks?|call|chat|breakfast|appointment|interview)\b)"
)
_LONGEST: Final = 14  # words
_MOST: Final = 3


_TO_SAY: Final = re.compile(
    r"(?:et |and |so )?(?:what (?:should|shall|do|could|can) i (?:ask|say to|tell|talk about with|bring up with"
    r"|raise with|discuss with)"
    r"|(?:qu'est-ce que|que|de quoi) (?:je (?:dois|peux|devrais|vais)|dois-je|puis-je|devrais-je) (?:demander|dire"
    r"|parler|raconter|aborder)"
    r"(?: a| avec)?) (?P<what>.+)"
)


def hear_to_say(turn: Turn, text: str) -> Turn | None:
    """ "What should I ask Callum on Tuesday?": the word before the meeting that is planned with them."""
    found = _TO_SAY.fullmatch(fold(text).replace("’", "'").strip(" .!?"))
    if found is None:
        return None
    words = set(re.findall(r"[\w-]+", found["what"].replace("'s", "")))
    planned = [one for one in turn.notebook.meetings if one.is_planned and one.on >= turn.today]
    theirs = [one for one in planned if any(words & names_of(turn, id_) for id_ in one.people)]
    return turn.say(word_before(turn.notebook, theirs[0])) if len(theirs) == 1 else None


def hear_prepare(turn: Turn, text: str) -> Turn | None:
    """What is worth having in mind before the planned meetings that are meant; None when no day is, nor any of them."""
    found = _ASKED.fullmatch(fold(text).replace("’", "'").strip(" .!?"))
    if found is None or len(text.split()) > _LONGEST:
        return None
    planned = [one for one in turn.notebook.meetings if one.is_planned and one.on >= turn.today]
    meant = _meant(turn, text, found["what"], planned)
    if meant:
        return turn.say(*(word_before(turn.notebook, one) for one in meant[:_MOST]))
    day = _only_day(turn, found["what"])
    return _nothing(turn, day, planned) if day else None


def _only_day(turn: Turn, what: str) -> date | None:
    """The day, when nothing but a day is to be prepared: my talk of tomorrow is another matter."""
    days = find_days(what, lang=turn.lang)
    left = f"{what[: days[0].start]}{what[days[0].end :]}".strip() if len(days) == 1 else what
    ahead = [day for one in days for day in one.days(turn.today, "future")] if not left else []
    return ahead[0] if ahead else None


def _nothing(turn: Turn, day: date, planned: list[Meeting]) -> Turn:
    """Nobody to see on that day; who comes next, if anybody."""
    following = [one for one in planned if turn.notebook.names(one.people)]
    if not following:
        return turn.say(line("prepare.nothing", day=day))
    one = min(following, key=lambda meeting: (meeting.on, meeting.id))
    kind, names = line(f"kind.{one.kind}"), turn.notebook.names(one.people)
    return turn.say(line("prepare.nothing", day=day), line("prepare.following", kind=kind, names=names, day=one.on))


def _meant(turn: Turn, text: str, what: str, planned: list[Meeting]) -> list[Meeting]:
    """Those of whoever is named, or of the day, or the only one to come when but its kind is told."""
    named = turn.read(text).people
    if named:
        ids = {mention.known for mention in named}
        planned = [one for one in planned if not ids.isdisjoint(one.people)]
    days = read_day(what, lang=turn.lang, today=turn.today, towards="future") if what else ()
    if days:
        planned = [one for one in planned if one.on in days]
    if not (named or days or _MEETING.search(what)):
        return []
    planned = [one for one in planned if turn.notebook.names(one.people)]
    return planned if len(planned) == 1 or (days and not _MEETING.search(what)) else []


ANSWERS = (hear_to_say, hear_prepare)
