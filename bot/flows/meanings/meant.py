"""What a message is meant to be, where the notebook or a plain word of it knows better than the reading alone."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time
from typing import Final

from bot.coaching.wording import asked_of_me
from bot.flows.cues import about
from bot.flows.introductions.names_given import names_given
from bot.flows.meanings.bare import is_bare
from bot.flows.meanings.news_told import tells_news
from bot.flows.meanings.of_somebody import of_somebody_known
from bot.flows.meanings.reminded import after_the_feast
from bot.flows.meanings.searches import is_search
from bot.flows.meanings.to_be_done import as_to_be_done
from bot.flows.meanings.told_as_asked import as_asked
from bot.flows.meanings.told_as_either import either_day
from bot.flows.meanings.told_as_favour import as_favour
from bot.flows.meanings.told_as_given import as_given
from bot.flows.meanings.told_as_kept import as_word_kept
from bot.flows.meanings.told_as_known import as_added, as_help, as_known, as_news_of
from bot.flows.meanings.told_as_past import as_past
from bot.flows.meanings.told_as_plan import as_booked, as_planned, as_to_come
from bot.flows.meanings.told_of_theirs import as_talked
from bot.flows.people.whose_role import whose_role
from bot.flows.seeking.asked import asks_among_people, asks_whom
from bot.flows.turn import Turn
from bot.understanding import Intent, Reading, fold, read_answer, read_part_of_day, read_time
from bot.understanding.kin import FAMILY_EN, FAMILY_FR, FRIENDS_EN, FRIENDS_FR, spelt

UNSURE: Final = 0.5
TO_NOTHING: Final = ("yes", "no", "skip", "later", "drop")
"""Answers that may come when nothing was asked."""
_NOON: Final = time(12)
_EARLIEST: Final = time(7)  # nobody meets before; what is read so is an afternoon
_WONDERING: Final = re.compile(
    r"^(?:je me demand(?:e|ais)|i wonder|i was wondering|i'm wondering|i am wondering|wondering)\b"
    r"(?!.*\b(?:pourrait|pourrais|voudrait|could|would)\b)"
)

_THANKS: Final = re.compile(r"\b(?:merci\w*|remerci\w*|thank\w*|thx|ty|grateful|gratitude|reconnaissan\w*)\b")
_DONE: Final = re.compile(r"\b(?:envoye\w*|transmis\w*|remis\w*|livre\w*|fait|sent|forwarded|delivered|done)\b")
_NOBODY: Final = re.compile(
    r"\b(?:vu|croise|rencontre|parle a|vois|contacte|revu) personne\b"
    r"|\bpas (?:vu|croise|rencontre) (?:grand |de )monde\b"
    r"|\b(?:seen|saw|met|meeting|contacted|talked to|spoke to) (?:nobody|no one|no-one)\b"
    r"|\b(?:didn't|haven't|did not|have not) (?:see|seen|meet|met|talk(?:ed)? to|contact(?:ed)?) any(?:one|body)\b"
)  # fmt: skip


_NEAR: Final = spelt([*FAMILY_FR, *FRIENDS_FR, *FAMILY_EN, *FRIENDS_EN])
_WHOM_THEY_KNOW: Final = re.compile(
    rf"\b(?:a|ont|avait|has|have|had|got|connait|connaissent|knows?)\s+(?:\w+\s){{0,2}}?(?:(?:{_NEAR})s?|contacts?"
    r"|quelqu'un|du monde|someone|somebody|people)\s+(?:\w+\s){0,3}?(?:chez|a la|au|aux|at|in|inside)\s"
)


def intended(turn: Turn, reading: Reading, text: str) -> Intent:
    """What a message is: what was read, unless that is a mere guess and its words tell an excuse: "with a toddler…".

    Who wonders asks nobody anything: "I wonder whether Marie will come".
    """
    reading = _as_told(turn, reading, text)
    answer = read_answer(text, lang=turn.lang)
    if turn.current is None and answer and answer.day is None and answer.verb in TO_NOTHING:
        return "other"  # "passer" is no goal
    if reading.intent in ("ask", "question", "other") and not reading.people and asks_whom(text):
        return "find"
    if reading.intent in ("note", "other", "ask") and not _facts(reading) and asks_among_people(text):
        return "find"
    if reading.intent == "ask" and _WONDERING.search(fold(text).replace("’", "'")):
        return "other"
    if _asks_advice(reading, fold(text).replace("’", "'")):
        return "question"
    if reading.intent == "event" and reading.date is None and _NO_EVENT.search(fold(text).replace("’", "'")):
        return "other"
    said_of = reading.intent in ("reminder", "note") and not (reading.date or reading.time or _facts_but_names(reading))
    if said_of and _SHY.match(fold(text).replace("’", "'")):
        return "mood"
    if reading.intent in ("goal", "progress") and is_bare(turn, text):
        return "other"
    if reading.intent == "goal" and text.rstrip().endswith("?") and about("question", text, turn.lang):
        return "question"
    if reading.intent == "goal" and _UNWILLING.match(fold(text).replace("’", "'")):
        return "mood"
    if (meant := of_somebody_known(turn, reading, text)) is not None:
        return meant
    if reading.intent == "progress" and not reading.people and about("mood", text, turn.lang) == "mood.refused":
        return "mood"
    if reading.intent in ("other", "goal") and tells_news(text):
        return "progress"
    if is_search(turn, reading, text):
        return "find"
    if reading.intent in ("find", "goal") and not reading.people and _is_excuse(turn, text):
        return "mood"
    unsure = reading.confidence.get("intent", 0.0) < UNSURE and not reading.people
    return "mood" if unsure and about("mood", text, turn.lang) else reading.intent


def _facts_but_names(reading: Reading) -> bool:
    return bool(reading.received or reading.given or reading.promises or reading.needs or reading.offers)


def _facts(reading: Reading) -> bool:
    """Whether it tells something of somebody known, or what was received, promised or given."""
    known = any(mention.known or mention.candidates for mention in reading.people)
    return bool(known or reading.received or reading.promises or reading.given or reading.introductions)


_NO_EVENT: Final = re.compile(
    r"^\W*(?:(?:en fait|finalement|bon|actually|well|so)\W+)*(?:j'ai |i(?:'ve| have)? )?(?:change d'avis"
    r"|changed my mind)\b"
    r"|\bsalons? (?:de (?:the|coiffure|beaute|massage|tatouage|jardin)|privee?)\b|\b(?:tea|beauty|hair"
    r"|nail) (?:salon|room)s?\b"
)
"""A change of mind, a tea room: nothing one is invited to."""


def _is_excuse(turn: Turn, text: str) -> bool:
    """ "J'ai une vie de famille", "who would want to talk to me": no search and no goal, but what is in the way."""
    said = fold(text).replace("’", "'")
    return _IN_THE_WAY.match(said) is not None and about("mood", text, turn.lang) is not None


_IN_THE_WAY: Final = re.compile(
    r"\W*(?:(?:mais|bon|non|oui|bah|ben|but|well|honestly|franchement|et puis|and)[ ,]+)*"
    r"(?:j'ai (?!besoin|envie|un objectif)|je suis |je prefere(?:rais)? (?:etre|qu'on)|c'est (?:pour|reserve)"
    r"|qui (?:voudrait|aurait)"
    r"|ils vont|elles vont|on va|les gens vont|i have |i've got |i'm |i am |i'd rather be|that's for|it's for"
    r"|networking is for|it'?s (?:full of|all|just|only|always|going to be)|they'?re all|every(?:one|body) "
    r"|c'est plein de|y a que des|il n'y a que des|ils se connaissent|tout le monde "
    r"|who(?:'d| would) want|they'll|they will|people will)"
)
_SHY: Final = re.compile(
    r"\W*(?:\w+[ ,]+){0,2}?(?:i (?:feel|am|get|'m)|i'm|je (?:suis|me sens)|j'ai) (?:a bit |so |too |really |quite "
    r"|un peu |trop"
    r" |tres |vraiment )?(?:shy|scared|nervous|anxious|awkward|embarrassed|intimidated|timide|genee?|intimidee?|peur"
    r"|le trac|honte)\b"
)
_UNWILLING: Final = re.compile(
    r"\W*(?:\w+[ ,]+){0,2}?(?:(?:don'?t|do not) (?:really |much )?(?:feel like|fancy|want to go)"
    r"|can'?t (?:be bothered|face)"
    r"|(?:j'ai |je n'ai |j'avais )?(?:vraiment )?pas (?:du tout |trop |tres |vraiment )?envie|la flemme|dreading)\b"
)
_OF_OTHERS: Final = ("request_received", "note", "reminder", "log_meeting", "goal", "other")
_ASKING: Final = re.compile(r"\b(?:demand\w*|sollicit\w*|propos\w*|ecri\w*|ask\w*|writ\w*|request\w*)\b")
_SHOULD_I: Final = re.compile(
    r"\b(?:(?:should|shall|must) i|do i (?:have|need) to|dois-je|devrais-je|je devrais|faut-il|il faut que je|je dois"
    r"|est-ce que je (?:dois|devrais)|je (?:le |la |les |lui )?relance)\b[^.!]*\?\s*$"
)


def _asks_advice(reading: Reading, said: str) -> bool:
    """ "She doesn't answer, should I try again?" is a question; "should I ask Ana for an intro?" goes on to the ask."""
    if not said.rstrip().endswith("?") or _SHOULD_I.search(said) is None:
        return False
    return reading.intent in _OF_OTHERS or (reading.intent == "ask" and _ASKING.search(said) is None)


def as_meant(turn: Turn, reading: Reading, text: str) -> Reading:
    """The reading, put right by what is open in the notebook and by words that leave no doubt."""
    reading = _as_told(turn, reading, text)
    if reading.intent == "plan_meeting" and reading.kind == "event" and not reading.people:
        return replace(reading, intent="event", kind=None)  # nobody to meet there yet: a fair, an evening
    reading = _by_its_hour(turn, reading)
    said = fold(text)
    reading = whose_role(turn, names_given(reading, text), text)
    wants = tuple(replace(need, what=asked_of_me(need.what, text, turn.lang)) for need in reading.needs)
    reading = replace(reading, needs=wants) if wants != reading.needs else reading
    reading = _with_own_firms(reading, said.replace("’", "'"))
    if reading.intent == "done_thanks" and not _THANKS.search(said) and (_DONE.search(said) or _owes(turn, reading)):
        return replace(reading, intent="done_promise", received=())  # "it's sent to Paul" says no thanks
    feast = after_the_feast(turn, text) if reading.intent == "reminder" and not reading.dates else None
    if feast:
        reading = replace(reading, date=feast, dates=(feast,), confidence={**reading.confidence, "date": 1.0})
    if reading.intent == "reminder" and reading.time is None:
        return replace(reading, time=read_time(text, lang=turn.lang) or _by_its_part(turn, reading, text))
    return reading


def _by_its_part(turn: Turn, reading: Reading, text: str) -> time | None:
    """The hour of a reminder "on Tuesday evening": when that begins, unless it has; a morning at one's own hour."""
    begins = read_part_of_day(text, lang=turn.lang)
    own = turn.owner.slot
    if begins is None or (reading.date == turn.today and begins <= turn.local_now.time()):
        return None
    return own if begins < _NOON and own < _NOON else begins


def _as_told(turn: Turn, reading: Reading, text: str) -> Reading:
    """By what its words say it is: what has been, what is to be done, whom one will see, whom one knows."""
    reading = either_day(turn, as_to_be_done(turn, as_past(turn, reading, text), text), text)
    reading = as_to_come(turn, reading, text)
    known = as_help(as_known(as_planned(as_booked(reading, text), text), text, turn.lang), text, turn.lang)
    done = as_favour(as_given(as_added(known, text, turn.lang), text), text)
    return as_word_kept(turn, as_talked(as_news_of(as_asked(done, text), text), text), text)


def _by_its_hour(turn: Turn, reading: Reading) -> Reading:
    """ "Lunch today at 1 with Dan" is to come in the morning, and was in the evening, whichever way it is put."""
    now = turn.local_now
    ahead = tuple(day for day in reading.dates if day != now.date())
    over = reading.time is not None and now.date() in reading.dates and reading.time <= now.time()
    if reading.intent == "plan_meeting" and over and len(ahead) == 1:  # "Friday at 9", said on a Friday evening
        return replace(reading, date=ahead[0], dates=ahead, confidence={**reading.confidence, "date": 1.0})
    if reading.date != now.date() or reading.time is None:
        return reading
    if reading.intent == "log_meeting" and reading.time > now.time() and not reading.received:
        return replace(reading, intent="plan_meeting")
    was = reading.time > _EARLIEST and reading.time.hour < now.hour
    return replace(reading, intent="log_meeting") if was and reading.intent == "plan_meeting" else reading


def _with_own_firms(reading: Reading, said: str) -> Reading:
    """ "Marie has a cousin at Acme" does not make Marie work there."""
    known = _WHOM_THEY_KNOW.search(said)
    if known is None:
        return reading
    behind = said[known.end() :]
    people = tuple(
        replace(mention, org=None) if mention.org and fold(mention.org) in behind else mention
        for mention in reading.people
    )
    return replace(reading, people=people) if people != reading.people else reading


def _owes(turn: Turn, reading: Reading) -> bool:
    """Whether something is open towards the people of a message."""
    ids = {mention.known for mention in reading.people if mention.known}
    book = turn.notebook
    return any(promise.is_open and promise.to in ids for promise in book.promises) or any(
        request.is_open and request.from_ in ids for request in book.requests
    )


def says_nobody(text: str) -> bool:
    """ "I've met nobody this week": no meeting to note, unless it names somebody."""
    return _NOBODY.search(fold(text).replace("’", "'")) is not None


def says_thanks(text: str) -> bool:
    """Whether a word of thanking stands in it."""
    return _THANKS.search(fold(text)) is not None
