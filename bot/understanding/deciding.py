"""What a message is taken for: what its words and labels say of themselves goes before what is merely likeliest.

Four tables of rules. Of each, the first rule that fits decides; the order of their rows is their meaning. What fits one
of `_AT_ONCE` is settled; else each of the other three looks at the message as the ones before have taken it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.understanding import by_its_day, intents
from bot.understanding.agreed import agrees_to_meet
from bot.understanding.asked_back import is_asked_back, somebody_sought
from bot.understanding.confidence import CLEAR
from bot.understanding.duties import has_to_find, is_to_be_done
from bot.understanding.gone_asks import is_gone_ask, with_named, with_whom
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.loosely import is_surely_past
from bot.understanding.met_nameless import has_met_mine
from bot.understanding.no_mood import told_instead
from bot.understanding.off_topic import is_off_topic
from bot.understanding.oneself import own_name
from bot.understanding.reading import Intent
from bot.understanding.refuted import is_refuted, is_undone
from bot.understanding.reminding import asks_to_be_reminded
from bot.understanding.taken_back import met_nobody
from bot.understanding.talked import only_tells_of_talk
from bot.understanding.thanked import has_thanked
from bot.understanding.their_news import tells_news
from bot.understanding.weary import is_weary
from bot.understanding.who_was import seeks_a_name, seeks_somebody_there, without_descriptions
from bot.understanding.worked_together import tells_of_years

_DONE: Final = frozenset({"done_thanks", "done_promise"})
_UNTHANKED: Final = frozenset({"other", "note", "mood"})
_LIVED: Final = frozenset({"log_meeting", "done_promise", "plan_meeting"})
_MAY_ASK: Final = frozenset({"find", "question", "note"})
_MAY_WONDER: Final = frozenset({"goal", "mood", "other"})


@dataclass(frozen=True)
class Case:
    """A message as it is taken so far, and what else it could be.

    `chances` are the probabilities of the intents; `now` is the user's own time; `taken_as` labels the message anew as
    one of another intent.
    """

    message: Labelled
    chances: Mapping[Intent, float]
    now: dt.datetime
    taken_as: Callable[[Intent], Labelled]

    @property
    def chance(self) -> float:
        """How likely the intent is that the message is taken for."""
        return self.chances[self.message.intent]

    def likeliest(self, *among: Intent) -> Intent:
        """The likeliest of some intents, or of all."""
        return max(among or self.chances, key=self.chances.__getitem__)


Rule = Callable[[Case], Labelled | None]
"""The message as what it is; None where the rule does not fit."""


def decided(case: Case) -> Labelled:
    """The message as one of the intent that it has after all; `case` takes it for the likeliest."""
    settled = _first(case, _AT_ONCE)
    if settled is not None:
        return settled
    for rules in (_DOUBTED, _BY_ITS_WORDS, _BY_WHAT_IT_HOLDS):
        case = replace(case, message=_first(case, rules) or case.message)
    return case.message


def _first(case: Case, rules: Sequence[Rule]) -> Labelled | None:
    return next((taken for rule in rules if (taken := rule(case)) is not None), None)


def _is(fits: Callable[[Labelled], bool], intent: Intent) -> Rule:
    """A rule for which the message alone is enough."""
    return lambda case: case.taken_as(intent) if fits(case.message) else None


def _introduced_oneself(case: Case) -> Labelled | None:
    return case.taken_as("other").holding([]) if own_name(case.message.text) is not None else None


def _sought(case: Case) -> Labelled | None:
    return without_descriptions(case.taken_as("find")) if seeks_a_name(case.message) else None


def _sought_by_first_name(case: Case) -> Labelled | None:
    at = somebody_sought(case.message)
    if at is None:
        return None
    found = case.taken_as("find")
    over = [f for f in found.entities if f.first <= at < f.last]
    named = Found("p", at, max([at + 1, *(f.last for f in over if f.tag in {"p", "m"})]), CLEAR)
    return found.holding(sorted([*(f for f in found.entities if f not in over), named], key=lambda f: f.first))


def _took_place(case: Case) -> Labelled | None:
    """What can only have taken place."""
    message = case.message
    past = only_tells_of_talk(message) or (intents.may_be_met(message) and is_surely_past(message.text))
    return case.taken_as("log_meeting") if past else None


def _refuted(case: Case) -> Labelled | None:
    """The next likely thing, where the labels contradict the likeliest."""
    if not is_refuted(case.message, case.chance):
        return None
    if intents.is_unanswered(case.message.view):
        return case.taken_as("other")
    if case.message.intent == "done_thanks" and case.message.tagged("p", "m"):
        return case.taken_as("reminder")  # it is still to be said
    undone = is_undone(case.message)
    rest = [one for one in case.chances if one != case.message.intent and not (undone and one in _DONE)]
    return case.taken_as(case.likeliest(*rest))


def _credited(case: Case) -> Labelled | None:
    credits_only = intents.only_credits(case.message)
    return case.taken_as(case.likeliest("progress", "plan_meeting", "log_meeting")) if credits_only else None


def _worded(case: Case) -> Labelled | None:
    return with_named(case.taken_as("ask")) if intents.asks_for_words(case.message) else None


def _bare(case: Case) -> Labelled | None:
    if not intents.is_bare_news(case.message):
        return None
    return case.taken_as("goal" if case.chances["goal"] > intents.BARELY else "other")


def _counted_on(case: Case) -> Labelled | None:
    unsure = case.chance < intents.UNSURE
    return case.taken_as("request_received") if unsure and intents.is_counted_on(case.message.view) else None


def _seeking(case: Case) -> Labelled | None:
    return case.taken_as(case.likeliest("find", "goal")) if intents.seeks(case.message) else None


def _gone_ask(case: Case) -> Labelled | None:
    gone = is_gone_ask(case.message, max(case.chances.values()))
    return with_whom(case.taken_as("ask")) if gone else None


def _by_its_day(case: Case) -> Labelled | None:
    other = by_its_day.told_by_its_day(case.message, case.now)
    return case.taken_as(other) if other else None


def _promised_anew(case: Case) -> Labelled | None:
    if not intents.promises_anew(case.message):
        return None
    return _if_told(case, case.likeliest("log_meeting", "note"), "todo")


def _help_alone(case: Case) -> Labelled | None:
    return _if_told(case, "note", "got") if by_its_day.is_help_alone(case.message, case.chance) else None


def _duty(case: Case) -> Labelled | None:
    owed = case.message.intent == "goal" and intents.owes(case.message.view)
    undertaken = intents.is_undertaken(case.message) and case.chances["reminder"] < intents.UNSURE
    return _if_told(case, "note", "todo") if owed or undertaken else None


def _plain_fact(case: Case) -> Labelled | None:
    plainly = told_instead(case.message, case.taken_as, case.chances)
    return None if plainly is case.message else plainly


def _kept_after_all(case: Case) -> Labelled | None:
    if case.message.intent != "note" or case.message.items:
        return None
    doubtful = case.chance < intents.UNSURE and case.chances["done_promise"] > intents.PERHAPS
    if not doubtful and not intents.has_handed_over(case.message):
        return None
    done = case.taken_as("done_promise")
    return done if done.told("gave") else None


def _hiding(case: Case) -> Labelled | None:
    """A note, where what is only just taken for a mood or nothing holds a promise or a help."""
    hidden = intents.MAY_HIDE.get(case.message.intent)
    if hidden is None or case.chance >= intents.UNSURE:
        return None
    noted = case.taken_as("note")
    return noted if noted.tagged("p") and noted.told(*hidden) else None


def _if_told(case: Case, intent: Intent, tag: str) -> Labelled:
    """The message as one of an intent, if it then tells of such a thing; else as it is."""
    taken = case.taken_as(intent)
    return taken if taken.told(tag) else case.message


def _is_unanswered(message: Labelled) -> bool:
    return intents.is_unanswered(message.view) and not message.items


_AT_ONCE: Final[tuple[Rule, ...]] = (
    _introduced_oneself,
    _sought_by_first_name,
    _is(is_asked_back, "question"),
    _is(agrees_to_meet, "plan_meeting"),
    _sought,
    _is(lambda message: message.intent in _LIVED and tells_of_years(message), "note"),
    _took_place,
)
_DOUBTED: Final[tuple[Rule, ...]] = (_refuted, _credited)
_BY_ITS_WORDS: Final[tuple[Rule, ...]] = (
    _is(lambda message: asks_to_be_reminded(message.view), "reminder"),
    _is(has_to_find, "goal"),
    _is(has_met_mine, "log_meeting"),
    _is(lambda message: message.intent in _MAY_WONDER and intents.is_judging(message.view), "question"),
    _is(is_weary, "mood"),
    _is(is_off_topic, "other"),
    _is(seeks_somebody_there, "find"),
    _is(intents.is_of_invitation, "event"),
    _is(lambda message: intents.is_told_by_somebody(message) or intents.has_met_people(message), "log_meeting"),
    _is(intents.wonders_of_somebody, "other"),
    _is(lambda message: message.intent in _UNTHANKED and has_thanked(message), "done_thanks"),
    _worded,
    _bare,
    _is(lambda message: message.intent == "log_meeting" and _is_unanswered(message), "other"),
    _counted_on,
    _is(lambda message: message.intent in _MAY_ASK and intents.asks_for_introduction(message.view), "ask"),
    _is(lambda message: message.intent in _MAY_WONDER and intents.has_meetings(message), "plan_meeting"),
    _seeking,
)
_BY_WHAT_IT_HOLDS: Final[tuple[Rule, ...]] = (
    _gone_ask,
    _is(tells_news, "note"),
    _by_its_day,
    _is(met_nobody, "other"),
    _promised_anew,
    _help_alone,
    _duty,
    _is(is_to_be_done, "reminder"),
    _plain_fact,
    _kept_after_all,
    _hiding,
)
