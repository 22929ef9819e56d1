"""What a message tells by itself, whatever was asked: an encounter, a word given, thanks, a mood, a question."""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import date
from typing import Final, Literal

from bot.domain.owner import Lang
from bot.flows.about_the_coach import asked_of_the_coach
from bot.flows.cues import about, small_word
from bot.flows.meanings.reminded import asks_reminder
from bot.flows.turn import Turn
from bot.understanding import Reading, fold, read_answer
from bot.understanding.dates import find_days
from bot.understanding.folding import fold_in_place
from bot.understanding.oneself import own_name

Matter = Literal[
    "met", "plan", "promise", "duty", "thanks", "kept", "reminder", "mood", "question", "courtesy", "greeting"
]
"""An encounter told, one to come, a word given, what one has to do for somebody, thanks said, a word kept…"""

_COURTESIES: Final = ("thanks", "bye")
_SURELY: Final = 0.8
_LIKELY: Final = 0.6
_QUESTION: Final = 3  # words
_MOOD: Final = 2  # words

_LEAD: Final = r"(?:(?:et|and|ah|oh|bon|ben|ok|alors|sinon|au fait|btw|so|well|also|hey|ca y est|voila|hop)[ ,!.]+)*"
_FRAGMENT: Final = re.compile(
    _LEAD + r"(?:quand|des que|apres|avant|une fois|pendant|jusqu|tant que|parce|car|pour que|pour|afin|si|when"
    r"|after|before|once|until|till|as soon|because|cause|since|so that|to|if|that|the one|le|la|du|de|from|through"
    r"|via|grace)\b"
)
"""How an answer begins that is no sentence of its own: a moment, a reason, a source."""
_TO_DO: Final = re.compile(
    r"(?:(?:pour|de|d') ?)?(?:re)?(?:voir|trouver|croiser|rencontrer|parler|appeler|contacter|lancer|discuter"
    r"|prendre contact|echanger|apprendre|montrer|presenter)\b|(?:in order )?to [a-z]"
)
"""How an aim begins: "revoir Nora", "to meet publishers"."""
_CORRECTS: Final = re.compile(
    r"(?:non|no|nope|nan|plutot|rather|actually|en fait|finalement|pardon|sorry|oups|oops|disons|let's say|not|pas"
    r"|it was|c'etait|cetait)\b"
)
_OF_THEM: Final = re.compile(_LEAD + r"(?:il|elle|ils|elles|he|she|they|c'est|c'etait|it|it's|its|that's)\b")
"""Of whoever, or whatever, is spoken of already."""

_SIGH: Final = r"(?:bof+|pf+|pff+|meh+|ugh|argh|rah+|raa+h|bah|mouais|blah|sigh)\b"
_OF_ONESELF: Final = re.compile(
    rf"{_SIGH}|(?:(?:en fait|franchement|honnetement|honestly|frankly|mais|but|so|trop|just|vraiment|really)[ ,]+)*"
    r"(?:je|j'|moi|chui|jsuis|chuis|on|i|i'm|im|i've|ive|me|feel|feeling|ca|c'est|it's|its|a quoi|what's|whats|marre"
    r"|pas|not|no|la flemme|ras|plus|rien|nothing|trop|too|so)\b"
)
_LOW_OR_GLAD: Final = ("mood.thanks", "mood.too_many_messages")

_OWES: Final = re.compile(
    _LEAD + r"(?:je|j'?|on|i)? ?(?:(?:lui|leur|vous|te|still|toujours) ?)*(?:"
    r"(?:dois|doit|devais) (?:encore |toujours |bien )?(?:mon|ma|mes|un|une|le|la|les|l'|son|sa|ses|deux|trois|a )"
    r"|(?:lui |leur )?(?:ai |avais )?promis\b|owe\b|(?:have |'ve |had |'d )?promised\b)"
)
_HAS_TO: Final = re.compile(
    _LEAD + r"(?:(?:je|j'|on) ?(?:(?:lui|leur) )?(?:dois|devais)|(?:il )?faut que j(?:e |')|i (?:have|need|'ve got) to"
    r"|i've got to|i must|(?:i )?gotta|need to|have to)\b"
)
_THANKED: Final = re.compile(
    _LEAD + r"(?:(?:j'ai|on a|je viens de|nous avons) (?:bien |enfin |aussi |deja |juste )?(?:remercie|dit merci"
    r"|envoye (?:un )?merci)|remerciee?\b|merci (?:envoye|dit)|(?:(?:i|we)(?:'ve| have)? )?(?:just |finally |also )?"
    r"(?:thanked\b|said (?:thanks|thank you)|sent (?:\S+ ){1,3}?(?:a )?(?:thank|thanks)))"
)
_ASKS: Final = re.compile(
    _LEAD
    + r"(?:mais |but )?(?:(?P<how>comment (?:on|je|tu|fait|faire|peut|peux|dois|est-ce)|pourquoi|how (?:do|can|could"
    r"|should) (?:i|you|we|one)|why (?:do|should|would) (?:i|you|we|one))|est-ce que|qu'est-ce qu|c'est quoi|comment"
    r"|ca veut dire quoi|how (?:do|does|can|could|should|would|to|come)|why (?:is|are|does)"
    r"|what (?:do|does|should|if|is)|what's|is it|should i|can i|do i|t'as|as-tu|tu as|avez-vous|vous avez"
    r"|(?:do )?you have|have you got|got|any)\b"
)
"""How a question begins that hurried thumbs leave without its mark."""
_HEADS: Final = (
    "voir revoir voie vois voit revois revoit voyons verrai verra vu vus croise recroise rencontre rencontrons"
    " dejeune dejeuner dejeunons"
    " dine diner dinons rendez-vous rdv entretien entrevue cafe dej petit-dejeuner petit-dej verre apero pot"
    " retrouve retrouvons rejoins bu pris prends visio telephone appele appelle"
    " see seeing saw seen meet meeting met met ran bumped lunch coffee breakfast dinner drinks brunch interview"
    " appointment call catching caught grabbing having had chatted spoke"
)
_HEAD: Final = re.compile(rf"\b(?:{'|'.join(sorted(set(_HEADS.split()), key=len, reverse=True))})\b")
_WHOM: Final = r"(?:avec|with|chez|la|le|l'|les|une?|mon|ma|mes|notre|nos|des|the|an?|my|our|some|into|old|ancien\w*)"
_HEAD_OF: Final = re.compile(rf"{_HEAD.pattern}(?: avec| with| par hasard| into)? {_WHOM} ?(?P<whom>[a-z][\w'-]+)")
_WITH_THEM: Final = re.compile(
    r"\b(?:see|seeing|saw|seen|meet|meeting|met) (?:her|him|them)\b"
    r"|\b(?:je|j|on|nous) ?'?(?:la |le |les |l'|lui )(?:ai |a |avons )?(?:" + "|".join(_HEADS.split()) + r")\b"
)
"""An encounter with whoever is spoken of already: "je la vois", "I met her"."""
_BESIDE: Final = re.compile(
    r"\b(?:avant|apres|pendant|before|after|during)\b.{0,12}\b(?:" + "|".join(_HEADS.split()) + r")\b"
)
_HOUR: Final = re.compile(
    r"\b(?:(?:a|at|vers|around|@|de|from) )?\d{1,2}(?: ?h ?\d{0,2}| ?: ?\d\d| ?heures?| ?[ap]m| ?o'clock)\b"
    r"|\b(?:at|a) \d{1,2}\b|\b(?:noon|midi|matin|morning|soir|evening|tonight|afternoon|apres-midi)\b"
)
_LITTLE: Final = frozenset(
    (
        "je j on nous tu vous il elle ils elles le la les l lui leur me m se s te t y en un une des du de d au aux a"
        " chez avec pour par sur dans ce cet cette ca c est sera serait suis es sont ai as avons ont etait ete va vais"
        " vas allons peux peut pourrait dois et ou mais donc alors bon ben bah oui non ok plutot fait disons voila"
        " merci bien tot tard vers environ pas ne n plus tres trop super sympa genial cool bel belle bonne"
        " petit petite i we you he she it they him her them us my our the an at in by for with to of this that is are"
        " was were be been will ll m re ve going gonna should can could and or but so well yes no rather actually let"
        " say then thanks please about around early late next last up nice great good lovely quick rapide vite again"
        " just both ensemble together probably surement peut-etre maybe perhaps think pense crois que qu get getting"
        " grab have catch took take prendre prenons faire fais do doing"
    ).split()
) | frozenset(_HEADS.split())


def matter_of(turn: Turn, text: str, spoken_of: Set[str] = frozenset()) -> Matter | None:
    """What a whole sentence tells by itself; None for a fragment, a correction, or words that only answer.

    `spoken_of`: the words, folded, of what is under way; what names nothing else is about that.
    """
    said = fold(text).replace("’", "'").strip(" .!…")
    words = said.split()
    if own_name(text) or (word := small_word(text)) == "hello":
        return "greeting"
    if word in _COURTESIES:
        return "courtesy"
    if not words or read_answer(text, lang=turn.lang) or _CORRECTS.match(said):
        return None
    if asked_of_the_coach(turn, text):
        return "question"
    reading = turn.read(text)
    if text.rstrip().endswith("?"):
        return "question" if len(words) >= _QUESTION and _is(reading, "question") else None
    if len(words) > _QUESTION and not reading.people and _asks(reading, said):
        return "question"
    if _tells_mood(turn, reading, text, said):
        return "mood"
    if _FRAGMENT.match(said) or names_an_aim(text, turn.lang):
        return None
    if _THANKED.match(said):
        return "thanks"
    if _OWES.match(said):
        return "promise"
    if asks_reminder(text):
        return "reminder"
    if _OF_THEM.match(said) and not _names(reading, spoken_of):
        return None
    if has_to(text) and _is_duty(turn, reading, text, spoken_of):
        return "duty"
    if reading.intent == "done_promise" and _is(reading, "done_promise", _SURELY) and _names(reading, spoken_of):
        return "kept"
    return _encounter(turn, reading, text, said, spoken_of)


def has_to(text: str) -> bool:
    """ "Il faut que je…", "I have to…"."""
    return _HAS_TO.match(fold(text).replace("’", "'").strip()) is not None


def names_an_aim(text: str, lang: Lang) -> bool:
    """ "Revoir Nora", "to meet publishers": what one would like of something; with a day, it is a plan."""
    first = text.split(",", maxsplit=1)[0]
    timed = find_days(first, lang=lang) or _HOUR.search(fold(first))
    return not timed and _TO_DO.match(fold(text).replace("’", "'").strip()) is not None


def _is(reading: Reading, intent: str, at_least: float = _LIKELY) -> bool:
    return reading.intent == intent and reading.confidence.get("intent", 0.0) >= at_least


def _asks(reading: Reading, said: str) -> bool:
    """Whether it begins as a question does, and is nothing else: "how do I ask without sounding needy"."""
    found = _ASKS.match(said)
    return found is not None and (_is(reading, "question") or found["how"] is not None)


def _names(reading: Reading, spoken_of: Set[str]) -> bool:
    """Whether somebody is named who is not spoken of already."""
    return any(not set(fold(mention.name).split()) & spoken_of for mention in reading.people)


def _tells_mood(turn: Turn, reading: Reading, text: str, said: str) -> bool:
    """A mood of one's own, in words that the coach has an answer to."""
    key = about("mood", text, turn.lang)
    if key is None or key in _LOW_OR_GLAD or reading.people or len(said.split()) < _MOOD:
        return False
    if key == "mood.joy":
        return _is(reading, "mood")
    return _OF_ONESELF.match(said) is not None and reading.intent in ("mood", "other")


_TO_BE_DONE: Final = ("reminder", "note", "other", "mood", "goal")


def _is_duty(turn: Turn, reading: Reading, text: str, spoken_of: Set[str]) -> bool:
    """Something to do for somebody, or on a day, and no aim in life: "faut que je rappelle le comptable demain"."""
    days = find_days(text, lang=turn.lang)
    if reading.promises:
        return bool(reading.people or days)
    apart = fold_in_place(text).replace("’", "'")
    for day in reversed(days):
        apart = f"{apart[: day.start]} {apart[day.end :]}"
    return bool(days) and reading.intent in _TO_BE_DONE and bool(_own(apart, spoken_of))


def _encounter(turn: Turn, reading: Reading, text: str, said: str, spoken_of: Set[str]) -> Matter | None:
    """An encounter with its day or its hour, and something or somebody that nothing under way speaks of."""
    found = find_days(text, lang=turn.lang)
    timed = bool(found) or _HOUR.search(said) is not None
    if not timed or _BESIDE.search(said) or (_WITH_THEM.search(said) and not _names(reading, spoken_of)):
        return None
    read_so = reading.intent in ("log_meeting", "plan_meeting")
    at_its_hour = reading.date is not None and reading.time is not None
    sure = read_so and reading.confidence.get("intent", 0.0) >= (_LIKELY if at_its_hour else _SURELY)
    head = _HEAD.search(said)
    if not (sure or head):
        return None
    spans = [(day.start, day.end) for day in found]
    if not (_names(reading, spoken_of) or _tells_of(said, text, spans, spoken_of, told=head is not None)):
        return None
    days = [day for one in found for day in one.days(turn.today, "past")]
    return "met" if _is_past(reading, days, turn.today) else "plan"


def _is_past(reading: Reading, days: list[date], today: date) -> bool:
    if reading.intent in ("log_meeting", "plan_meeting"):
        return reading.intent == "log_meeting"
    return bool(days) and days[0] <= today


def _tells_of(said: str, text: str, spans: list[tuple[int, int]], spoken_of: Set[str], *, told: bool) -> bool:
    """Whether it has words of its own before the day, or right behind the verb: "la conseillère", "team lunch"."""
    plain = fold_in_place(text).replace("’", "'")
    first = min((start for start, _ in spans), default=len(plain))
    if hour := _HOUR.search(plain):
        first = min(first, hour.start())
    if _own(plain[:first], spoken_of):
        return True
    behind = _HEAD_OF.search(said) if told else None
    return behind is not None and bool(_own(behind["whom"], spoken_of))


def _own(said: str, spoken_of: Set[str]) -> set[str]:
    return set(re.findall(r"[a-z-]{2,}", said)) - _LITTLE - set(spoken_of)
