"""What somebody was to do and did not, or has still to do: "she was to introduce me, in the end she didn't"."""

from __future__ import annotations

import itertools
import re
from typing import Final

from bot.understanding.features import View
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.took_place import DENIALS

_WAS_TO: Final = frozenset({"devait", "devaient", "cense", "censee"})
_HAD_TO: Final = frozenset({"was", "supposed", "meant", "due", "going"})
_NEVER: Final = DENIALS | frozenset("rien oublie forgot nothing annule tomber cancelled".split())
_REACH: Final = 14
_BEFORE: Final = 8
_HAVING: Final = frozenset("a ont avait avaient m'a ma m'ont m'avait as avez ai".split())
_COMING: Final = frozenset({"'s", "is", "are", "'re", "shes", "hes", "theyre"})
_VERB_BEFORE: Final = 4
_USER: Final = frozenset({"me", "us", "m'", "nous"})

_LEAD: Final = 6
# What somebody is ready, or bound, to do: « doit m'envoyer », "is prepared to".
_STILL_TO: Final = re.compile(
    r"(?:\b(?:doit|doivent|devrait) (?:\S+ )?(?:me|m'|nous) (?:\S+(?:er|ir|re) )(?:\S+ )?(?:\S+ )?"
    r"|\bpre(?:t|te|ts|tes) (?:a|pour) (?:me |m' |nous )?"
    r"|\b(?:is|'s|was) (?:ready|prepared|going|gonna|gona|gunna) (?:to )?(?:\S+ me )?(?:\S+ )?"
    r"|\b(?:shell|hell|theyll) (?:\S+ )?(?:me |us )(?:\S+ )?)$"
)


def is_let_down(message: Labelled, found: Found) -> bool:
    """Whether the words before a stretch say that somebody was to do it, and those after it that they did not."""
    view = message.view
    clause, sentence = view.drifts[found.first].clause, view.drifts[found.first].sentence
    before = range(max(0, found.first - _BEFORE), found.first)
    words = [view.tokens[i].norm for i in before if view.drifts[i].clause == clause]
    was_to = not _WAS_TO.isdisjoint(words) or any(a in _HAD_TO and b == "to" for a, b in itertools.pairwise(words))
    if not was_to:
        return False
    after = range(found.last, min(len(view.tokens), found.last + _REACH))
    return any(view.tokens[i].norm in _NEVER and view.drifts[i].sentence <= sentence + 1 for i in after)


def is_coming(view: View, found: Found) -> bool:
    """Whether somebody is only about to do it: "she's sending me", or « elle me file … vendredi » of a day to come."""
    clause = view.drifts[found.first].clause
    around = range(max(0, found.first - _VERB_BEFORE), found.last)
    verb = next((i for i in around if not {"give", "send"}.isdisjoint(view.kinds[i])), None)
    if verb is None or view.drifts[verb].clause != clause:
        return False
    if view.lang == "en":
        user = view.tokens[verb + 1].norm if verb + 1 < len(view.tokens) else ""
        going = verb > 0 and view.tokens[verb - 1].norm in _COMING and view.tokens[verb].norm.endswith("ing")
        sends = view.tokens[verb].norm.endswith("s") and _has_day_to_come(view, verb, clause)
        return (going or sends) and user in _USER
    before = [t.norm for t in view.tokens[max(0, verb - 3) : verb]]
    present = before[-1:] != [] and before[-1] in _USER and _HAVING.isdisjoint(before)
    return present and _has_day_to_come(view, verb, clause)


def _has_day_to_come(view: View, verb: int, clause: int) -> bool:
    return any(
        token.norm in {"<day-open>", "<day-future>"} and view.drifts[i].clause == clause
        for i, token in enumerate(view.tokens[verb:], verb)
    )


def is_to_come(view: View, found: Found) -> bool:
    """ "She will send me a template", « il doit m'envoyer la liste »: nothing has been received yet."""
    here = view.drifts[found.first]
    lead = " ".join(token.norm for token in view.tokens[max(0, found.first - _LEAD) : found.first]) + " "
    if _STILL_TO.search(lead):
        return True
    return any(
        "will" in view.kinds[i] and (view.drifts[i].sentence, view.drifts[i].clause) == (here.sentence, here.clause)
        for i in range(found.first)
    )
