"""A message of several sentences that tell several things: each is taken, in its turn, and none is lost in another.

A sentence stands for itself when it plainly begins another matter: a reminder, a goal, thanks said, a word kept, news,
a request, an event, somebody else who was met or will be. Any other goes on telling of the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.flows.cards.memo import Memo
from bot.flows.cards.read import memo_for_all
from bot.flows.cards.shown import opened
from bot.flows.meanings.meant import as_meant
from bot.flows.meanings.news_told import tells_news
from bot.flows.small_talk import meant_question
from bot.flows.turn import Turn
from bot.understanding import Reading, fold, read_day
from bot.understanding.people import same_name

LONGEST: Final = 1500  # signs
_MOST: Final = 6
_LEAD: Final = r"(?:(?:and|et|also|aussi|sinon|puis|then|oh|ah|plus|en plus|by the way|btw|au fait|so|bon|ps)[ ,:]+)*"
_I_HAVE: Final = r"(?:(?:i|i've|we) (?:have |just |also |finally )*|(?:j'ai|on a) (?:bien |aussi |enfin |deja )*|)"
_BEGINS: Final[dict[str, str]] = {
    "reminder": r"(?:please )?(?:remind me|ping me|rappelle[sz]?[- ]moi|fais[- ]moi penser|pense a me rappeler)\b",
    "goal": r"(?:i (?:want|wanna|would like|hope|need) |i'd (?:like|love) |i'm (?:aiming|hoping) |(?:my|the) goal "
    r"|je (?:veux|voudrais|souhaite|compte|vise) |j'aimerais |(?:mon (?:but|objectif)|l'objectif) )",
    "done_thanks": rf"{_I_HAVE}(?:thanked|remercie) ",
    "done_promise": rf"{_I_HAVE}(?:sent|forwarded|emailed|gave|passed|delivered|envoye|transmis|transfere|donne|passe"
    r"|remis|fait suivre) ",
    "request_received": r"[\w' -]{2,30} (?:asked me|wants me|needs me|asks me|m'a demande|me demande"
    r"|voudrait que je)\b",
    "event": r"(?:i'm|i am|i've been|we're|je suis|on est|j'irai|je vais|i'll go|i'm going|there's|il y a)\b.*?"
    r"\b(?:invited|registered|going to|signed up|invitee?s?|inscrite?s?|au|a la|aux|fair|salon|conference)\b",
    "plan_meeting": r"(?:(?:i'm |i am |we're |i'll be |i'll )?(?:seeing|meeting|see|meet|having \w+ with) "
    r"|(?:je|on) (?:vois|voit|revois|retrouve|rencontre|dejeune avec|dine avec) "
    r"|(?:j'ai|i have) .*\b(?:rdv|with|avec) )",
    "log_meeting": r"(?:i |j'ai |on a |we |i've )?(?:also |aussi |just )?(?:met|saw|ran into|bumped into|had \w+ with"
    r"|vu|revu|croise|rencontre|dejeune avec|dine avec|pris un \w+ avec)\b"
    r"|(?:coffee|lunch|dinner|drinks|breakfast|a? ?call|cafe|dejeuner|dej|diner|un verre|verre|appel|coup de fil|visio)"
    r"\b.* (?:with|avec) ",
}
"""How a sentence of each kind begins; folded, apostrophes straight."""
_SENTENCE: Final = re.compile(r"(?:(?<=[^\s.][^\s.][.!?…])|(?<=\s[!?])|(?<=\s\d[.!?]))\s+(?=\S)|\s*[;\n]+\s*")
"""Where a sentence ends: not behind the initial of a name."""
_QUOTES: Final = ("«", '"', "“", "‘")  # what is asked about, in its own words
_JOINED: Final = re.compile(r",?\s+(?:and|et|puis|then)\s+|,\s+")
_NEAR: Final = {"plan_meeting": ("event",), "log_meeting": ("plan_meeting",)}
"""What else such a beginning may read like: "drinks with Joe on Tuesday" may be to come."""
_OF_THEM: Final = re.compile(r"\b(?:lui|leur|him|her|them)\b|\b(?:de|d'|a) (?:l'|(?:le|la|les) )\w+(?:er|ir|dre)\b")
_NAMELESS: Final = ("reminder", "goal", "event", "progress")
"""What tells of nobody, or need not."""


def hear_apart(turn: Turn, text: str) -> Turn | None:
    """The first card of a message that tells several matters, with all others to follow; None for any other message."""
    if len(text) > LONGEST or text.rstrip().endswith("?") or (turn.current and _intent_begun(text) is None):
        return None  # while a card is shown, what begins no matter of its own is about that card
    asked, told = _question_first(turn, text)
    parts = list(_parts(turn, told))
    if not (0 if asked else 1) < len(parts) <= _MOST:
        return None
    if asked:
        answered = meant_question(turn, turn.read(asked), asked)
        # "Could you help me set a goal? I'd like…" has its answer in what follows
        turn = turn if answered.replies[len(turn.replies)].lines[0].key == "small_talk.question" else answered
    memos = [one for reading, words in parts for one in _cards(turn, reading, words)]
    first, *others = sorted(memos, key=lambda memo: ("progress", "goal").count(memo.reading.intent))  # they ask on
    return opened(turn, replace(first, then=tuple(others)))


def _question_first(turn: Turn, text: str) -> tuple[str, str]:
    """ "How do I ask for a referral? Also I met Tim today": the question, and the rest; no question as a rule."""
    first, *others = _SENTENCE.split(text.strip(), maxsplit=1)
    is_asked = bool(others) and first.endswith("?") and not others[0].startswith(_QUOTES)
    is_asked = is_asked and turn.read(first).intent == "question"
    return (first, others[0]) if is_asked else ("", text)


def _cards(turn: Turn, reading: Reading, words: str) -> Iterator[Memo]:
    if reading.intent == "goal":
        yield Memo(words, reading)
        return
    memo = memo_for_all(turn, reading, words)
    yield replace(memo, then=())
    yield from memo.then


def _parts(turn: Turn, text: str) -> Iterator[tuple[Reading, str]]:
    """The matters of a text with the words each is told in; one or none when it tells but one."""
    told: list[tuple[Reading, str]] = []
    for sentence in _pieces(text):
        reading = as_meant(turn, turn.read(sentence), sentence)
        begun = _begun(reading, sentence, told) if told else None
        if begun is None or (begun.intent == "goal" and _sets_the_scene(*told[-1])):
            joined = f"{told.pop()[1]} {sentence}" if told else sentence
            told.append((as_meant(turn, turn.read(joined), joined), joined))
        else:
            told.append((begun, sentence))
    if all(reading.intent in _TAKEN for reading, _ in told):
        has_been = any(reading.intent == "log_meeting" for reading, _ in told)
        yield from (
            (_told_too(turn, reading, words), words) if has_been else (reading, words) for reading, words in told
        )


def _pieces(text: str) -> Iterator[str]:
    """Its sentences; and, of each, what begins another matter behind a comma or an "and"."""
    for sentence in filter(None, _SENTENCE.split(text.strip())):
        start = 0
        for pause in _JOINED.finditer(sentence):
            if _intent_begun(sentence[pause.end() :]):
                yield sentence[start : pause.start()]
                start = pause.end()
        yield sentence[start:]


_SCENE: Final = re.compile(
    r"\W*(?:(?:hi|hello|hey|bonjour|bonsoir|salut)\b\W*)?(?:"
    r"(?:moi,? )?(?:je (?:suis|travaille|vis|bosse)|j'habite|i'm|i am|i work|i live|based in)\b"
    r"(?! (?:going|meeting|seeing|invited|registered|signed|invitee?|inscrite?|allee?|passee?)\b)[^.!?;]{2,80}"
    r"|(?:d'ici|avant|pour|en|by|before|within|this|cet|cette)\b[^.!?;,]{2,25})\W*"
)
"""Who one is, or by when: « je suis consultante à Lyon », "by June"; what follows is the matter."""


def _sets_the_scene(reading: Reading, words: str) -> bool:
    told_of_nobody = reading.intent == "note" and not reading.people  # « je change d'avis »
    return told_of_nobody or _SCENE.fullmatch(fold(words).replace("’", "'")) is not None


def _intent_begun(words: str) -> str | None:
    said = fold(words).replace("’", "'").strip()
    return next((intent for intent, begins in _STARTS.items() if begins.match(said)), None)


_STARTS: Final = {intent: re.compile(_LEAD + f"(?:{begins})") for intent, begins in _BEGINS.items()}
_TAKEN: Final = frozenset((*_BEGINS, "note", "progress"))


def _begun(reading: Reading, sentence: str, told: list[tuple[Reading, str]]) -> Reading | None:
    """The reading of a sentence that begins another matter; None when it goes on with the one before."""
    if tells_news(sentence):
        return replace(reading, intent="progress")
    intent = _intent_begun(sentence)
    same = reading.intent in (intent, *_NEAR.get(intent or "", ()))
    if intent is None or not same:
        return None
    if intent not in _NAMELESS and (not reading.people or _shares(reading, told[-1][0])):
        return None
    if intent == "reminder" and not reading.people and _OF_THEM.search(fold(sentence).replace("’", "'")):
        return replace(reading, people=told[-1][0].people[-1:])
    return reading


def _told_too(turn: Turn, reading: Reading, sentence: str) -> Reading:
    """ "Lunch with Ana yesterday, drinks with Joe on Tuesday": the Tuesday that has been, as all that is told there."""
    if reading.intent != "plan_meeting" or _intent_begun(sentence) != "log_meeting":
        return reading
    days = read_day(sentence, lang=turn.lang, today=turn.today, towards="past")
    if len(days) != 1 or days[0] > turn.today:
        return reading
    return replace(reading, intent="log_meeting", date=days[0], dates=days)


def _shares(one: Reading, other: Reading) -> bool:
    """Whether somebody may be in both: then it may be the same story."""
    return any(
        same_name(mention.name, named.name) or same_name(named.name, mention.name)
        for mention in one.people
        for named in other.people
    )


ANSWERS = (hear_apart,)
