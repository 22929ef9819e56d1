"""What a message is not, though it looks most like it: a goal that nobody wants, thanks that were only meant."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from bot.understanding.features import View
from bot.understanding.intents import is_by_somebody, says_done
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_SURE_GOAL: Final = 0.9
_PLAIN: Final = 0.7  # what names nothing done must look at least so much like it
_SINCE: Final = ("depuis", "dps", "since")
_SEEN_TO: Final = frozenset({"done", "fixed", "repaired", "mended"})
_WISHED: Final = frozenset({"want", "seek", "promise", "must"})
_NOT_YET: Final = frozenset("meant forgot oublie failli voulais aurais voulu".split())
# What one still has to do.
_STILL_TO_DO: Final = frozenset({"faudrait", "faut", "devrais", "should"})
_I: Final = frozenset({"i", "je", "j'"})
_LEAD: Final = 6  # "I don't want to", « je ne veux pas »
_NO_WISH: Final = frozenset(
    {("veux", "pas"), ("voudrais", "pas"), ("souhaite", "pas"), ("n't", "want"), ("dont", "want")}
)
_TO_THANK: Final = frozenset({"remercier", "thank"})
_TO_BE_DONE: Final = frozenset(
    "veux voudrais aimerais dois aide aidez aide-moi aidez-moi faut want wanna need like must should help gotta".split()
)
_MINE: Final = frozenset({"my", "our", "mon", "ma", "mes", "notre", "nos"})
_HAVING: Final = frozenset(
    {"got", "gets", "has", "have", "had", "'s", "received", "recu", "a", "eu", "thanked", "remercie"}
)


def is_refuted(message: Labelled, odds: float) -> bool:
    """Whether the labels contradict the likeliest intent, of probability `odds`: the next likeliest then counts."""
    if message.intent == "goal":
        # A goal without anything to reach is something else.
        unsaid = odds < _SURE_GOAL and not message.told("goal")
        return unsaid or _lasts(message) or _is_unwanted(message)
    if message.intent == "reminder":
        return _only_puts_off(message)
    if message.intent == "done_thanks":
        if _only_meant_to(message.view):
            return True
        # Without a word for thanks nobody was thanked, unless it looks much like it.
        return odds < _PLAIN and not message.told("got") and not any("thank" in kinds for kinds in message.view.kinds)
    if message.intent == "done_promise" and any(is_by_somebody(message, found) for found in message.told("gave")):
        return True
    if message.intent == "done_promise" and odds < _PLAIN and not message.told("gave"):
        return True
    return message.intent == "done_promise" and _cannot_be_kept(message.view, message.entities)


def is_undone(message: Labelled) -> bool:
    """Whether neither thanks nor a promise was seen to: one of them was refuted, or nobody is there to whom."""
    return message.intent in {"done_thanks", "done_promise"} or not message.tagged("p", "m")


def _only_meant_to(view: View) -> bool:
    """ "Meant to thank Wilf today, clean forgot"; not "thanked Ruth, it meant a lot to her"."""
    thanks = next((i for i, kinds in enumerate(view.kinds) if "thank" in kinds), 0)
    before = [token.norm for token in view.tokens[:thanks]]
    bare = view.tokens[thanks].norm in _TO_THANK
    return any(norm in _NOT_YET or (bare and norm in _TO_BE_DONE) for norm in before)


def _lasts(message: Labelled) -> bool:
    """ "The printer has been down since Monday": what has lasted, and is neither wanted nor sought, is no goal."""
    wished = any(not _WISHED.isdisjoint(kinds) for kinds in message.view.kinds)
    one = message.view.drifts[-1].clause == message.view.drifts[0].clause
    return one and not wished and any(token.raw.lower().startswith(_SINCE) for token in message.view.tokens)


def _is_unwanted(message: Labelled) -> bool:
    """ "I don't want to take advantage of people", "I need work done on my site"."""
    goal = next(iter(message.told("goal")), None)
    if goal is None:
        return not _NO_WISH.isdisjoint(pairwise(message.norms(0, _LEAD)))
    seen_to = _SEEN_TO.intersection(message.norms(goal.first, goal.last)) and "need" in message.norms(0, goal.first)
    denied = range(goal.first, goal.last)[:_LEAD] if message.view.tokens[goal.first].norm in _I else (goal.first,)
    return any(message.view.drifts[at].negated for at in denied) or bool(seen_to)


def _only_puts_off(message: Labelled) -> bool:
    """ "I'll do it next week", when no reminder is asked for."""
    asked = any("remind" in kinds for kinds in message.view.kinds)
    norms = message.norms(0, len(message.view.tokens))
    return not asked and not message.tagged("p", "m") and ("do", "it") in pairwise(norms)


def _cannot_be_kept(view: View, entities: list[Found]) -> bool:
    """Whether no promise can have been kept here: it has still to be done, or nobody is there to have had it."""
    norms = {t.norm for t in view.tokens}
    if says_done(view) or any(norm.startswith("promis") for norm in norms):
        return False
    somebody = any(f.tag in {"p", "m"} for f in entities) or any("him" in kinds for kinds in view.kinds)
    return bool(norms & _STILL_TO_DO) or not somebody or _is_done_by_somebody(view, entities)


def _is_done_by_somebody(view: View, entities: list[Found]) -> bool:
    """ "Marie reviewed my CV yesterday": what somebody did with what is the user's is no promise of the user's."""
    first = next((f for f in entities if f.tag in {"p", "m"} and f.first == 0), None)
    after = [t.norm for t in view.tokens[first.last :]] if first else []
    is_theirs = _HAVING.isdisjoint(after) and not any(drift.subject in {"i", "we"} for drift in view.drifts)
    return bool(after) and is_theirs and not _MINE.isdisjoint(after[1:])
