"""What looks like a promise of the user's and is none: "Tariq sending numbers tomorrow" is his, « elle a eu la
gentillesse de relire mon bail » is help, and "if I'm ever stuck I'm to ring him" is nothing yet."""

from __future__ import annotations

import itertools
from collections.abc import Set
from typing import Final

from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_ENDS: Final = frozenset({".", "!", "?", ";", ",", ":", "(", ")", "<br>", "...", "…", "et", "and", "&", "mais", "but"})
# Pronouns run into the verb behind them, as people type: "shes sending it".
_THEYRE: Final = frozenset({"shes", "hes", "theyre"})
_THEY: Final = frozenset({"she", "he", "they"})
_IF: Final = frozenset({"if", "whenever", "si"})
_I: Final = frozenset({"i", "im", "i'm", "we", "j'", "je", "jai", "on"})
_THANKED: Final = (
    ("thanked", "me"), ("thanked", "us"), ("a", "remercie"), ("a", "remerciee"), ("m'a", "remercie"),
    ("m'a", "remerciee"),
)  # fmt: skip
_THANKED_REACH: Final = 4
# What leads up to a favour that somebody did.
_KINDLY: Final = (
    ("enough", "to"), ("so", "kind", "as", "to"), ("the", "time", "to"), ("the", "trouble", "to"), ("managed", "to"),
    ("gentillesse", "de"), ("gentille", "pour"), ("le", "temps", "de"), ("la", "peine", "de"), ("bien", "voulu"),
)  # fmt: skip
# What makes a supposition of "if I": "if I'm ever", and not "she asks if I can".
_BEING: Final = frozenset("'m am ever get need suis ai besoin".split())
_UNDERTAKING: Final = frozenset(
    "undertook undertakes undertaken agreed agrees pledged engage engagee engagent engages accepte".split()
)
_UNDERTAKEN_REACH: Final = 4
_GRATITUDE: Final = frozenset({("fiere", "chandelle"), ("big", "time"), ("owe", "everything"), ("dois", "beaucoup")})
_MINE: Final = _I | {"me", "m'", "myself", "moi"}
_MEANING: Final = frozenset({"comptais", "voulais", "pensais", "allais"})
_GOING: Final = frozenset(
    {("was", "going", "to"), ("was", "gonna", "to"), ("had", "meant", "to"), ("had", "planned", "to")}
)
_BUT: Final = frozenset({"but", "mais"})
_COULD: Final = frozenset({"would", "'d", "will", "'ll", "could", "might", "if", "si", "serait", "pourrait", "sera"})


def meant(message: Labelled, found: Found) -> str:
    """What a deed told as the user's promise is: `todo` if it is one, `offer`, `got`, or nothing at all."""
    if _is_favour(message, found):
        return "got"
    if _is_supposed(message, found) or _was_only_meant(message, found) or _is_idiom(message, found):
        return ""
    return "offer" if _is_their_doing(message, found) else "todo"


def _is_favour(message: Labelled, found: Found) -> bool:
    """ "Zara was kind enough to check my lease": done, and by somebody else."""
    drift = message.view.drifts[found.first]
    before = tuple(message.norms(0, found.first))
    led = any(before[-len(way) :] == way for way in _KINDLY)
    start = max((i for i, norm in enumerate(before) if norm in _ENDS), default=-1) + 1
    clause = set(before[start:])
    return led and drift.subject not in {"i", "we"} and _COULD.isdisjoint(clause) and _I.isdisjoint(clause)


def _was_only_meant(message: Labelled, found: Found) -> bool:
    """ "I was going to give her his number but she has it", « je comptais lui donner son numéro mais elle l'a »."""
    view = message.view
    before = message.norms(max(0, found.first - _UNDERTAKEN_REACH), found.first)
    meant_to = not _MEANING.isdisjoint(before) or tuple(before[-3:]) in _GOING
    sentence = view.drifts[found.first].sentence
    after = (i for i in range(found.last, len(view.tokens)) if view.drifts[i].sentence == sentence)
    return meant_to and any(view.tokens[i].norm in _BUT for i in after)


def _is_supposed(message: Labelled, found: Found, how: Set[str] | None = None) -> bool:
    """ "If I'm ever stuck for a van I'm to ring him"; `how`: the words one of which must follow "if I"."""
    view, sentence = message.view, message.view.drifts[found.first].sentence
    return any(
        view.tokens[i].norm in _IF
        and view.drifts[i].sentence == sentence
        and view.tokens[i + 1].norm in _I
        and (how is None or view.tokens[i + 2].norm in how)
        for i in range(found.first - 1)
    )


def _is_idiom(message: Labelled, found: Found) -> bool:
    """« Je dois une fière chandelle à Ana », "I owe Ana big time": gratitude, and no debt."""
    begin = message.view.drifts[found.first].sentence
    said = [t.norm for t, d in zip(message.view.tokens, message.view.drifts, strict=True) if d.sentence == begin]
    return any(pair in _GRATITUDE for pair in itertools.pairwise(said))


def is_nobodys(message: Labelled, found: Found) -> bool:
    """Whether a need is none of somebody's: "if I'm ever stuck for a van", "thanked me for minding her dog"."""
    before = message.norms(max(0, found.first - _THANKED_REACH), found.first)
    thanked = any(tuple(before[at : at + 2]) in _THANKED for at in range(len(before)))
    return thanked or _is_supposed(message, found, _BEING)


def _is_their_undertaking(message: Labelled, found: Found) -> bool:
    """ "Mr Leckie undertook to send it", « elle s'est engagée à l'envoyer »: said of somebody right before."""
    view, sentence = message.view, message.view.drifts[found.first].sentence
    verb = next(
        (i for i in range(found.first - 1, max(-1, found.first - _UNDERTAKEN_REACH), -1)
         if view.tokens[i].norm in _UNDERTAKING and view.drifts[i].sentence == sentence),
        None,
    )  # fmt: skip
    if verb is None or not _MINE.isdisjoint(message.norms(max(0, verb - _THANKED_REACH), verb)):
        return False
    named = any(f.last == verb for f in message.tagged("p", "m"))
    return named or (view.drifts[verb].subject in _THEY and not _I.intersection(message.norms(verb, found.first)))


def _is_their_doing(message: Labelled, found: Found) -> bool:
    """ "Tariq sending numbers tomorrow", "Una to send the list": right behind a name that begins its clause.

    "She's sending the list" is told of somebody all the more.
    """
    view, at = message.view, found.first
    if _is_their_undertaking(message, found):
        return True
    if view.lang != "en" or not at:
        return False
    doing, before = view.tokens[at].norm.endswith("ing"), view.tokens[at - 1].norm
    if doing and (before in _THEYRE or (before in {"'s", "'re"} and view.drifts[at].subject in _THEY)):
        return True
    at -= before == "to"
    name = next((f for f in message.tagged("p", "m") if f.last == at), None)
    if name is None or not (at < found.first or doing):
        return False
    return not name.first or view.tokens[name.first - 1].norm in _ENDS
