"""What somebody is good at, where no label says so: "very strong in Rust", "if you need somebody who can paint"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.understanding.confidence import GUESSED
from bot.understanding.intents import STATES
from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found

# A word of praise, and what may lead from it to the thing.
_GOOD: Final = {
    "en": frozenset(
        "strong brilliant excellent expert specialist whiz whizz wizard ace unbeatable superb outstanding".split()
    ),
    "fr": frozenset(
        "fort forte imbattable calee cale expert experte specialiste pointu pointue incollable excellent excellente "
        "brillant brillante".split()
    ),
}
_AT: Final = {
    "en": frozenset({"in", "at", "on", "with"}),
    "fr": frozenset({"en", "sur", "du", "de", "des", "d'", "dans"}),
}
_ENDS: Final = frozenset(
    ". ! ? ; , : ( ) - – — <br> ... … and et but mais so donc who qui which that que because car if "
    "si too aussi".split()
)
_ARTICLES: Final = frozenset({"the", "le", "la", "l'", "les"})
# « Très fort de nous avoir trouvés », "strong in my view": no skill.
_NO_SKILLS: Final = frozenset("me us nous moi my our mon notre this that ce cela it her him here there fact".split())
_LONGEST: Final = 6
_BACK: Final = 4
_IF: Final = frozenset({"if", "si", "s'"})
_YOU: Final = frozenset({"you", "ever", "u", "tu", "vous", "jamais", "anyone", "quelqu'", "on"})
_CAN: Final = frozenset("can could knows sait peut saurait fait does".split())
_WHO: Final = frozenset({"who", "qui", "that"})
_THATS: Final = frozenset({"that", "thats", "he", "she", "hes", "shes", "c'", "cest", "elle", "il", "then", "alors"})


def with_skills(message: Labelled) -> Labelled:
    """The message with such skills among what is offered."""
    if "offer" not in STATES[message.intent] or not message.tagged("p", "m"):
        return message
    items = [_as_skill(message, f) if f.tag == "need" else f for f in message.items]
    taken = indices(items)
    items += [skill for skill in _praised(message) if taken.isdisjoint(range(skill.first, skill.last))]
    return message if items == message.items else replace(message, items=sorted(items, key=lambda f: f.first))


def _praised(message: Labelled) -> Iterator[Found]:
    """ "A real expert on (bees)", « très forte en (droit du travail) »."""
    tokens, view = message.view.tokens, message.view
    good, leads = _GOOD[view.lang], _AT[view.lang]
    for at in range(len(tokens) - 2):
        if tokens[at].norm not in good or tokens[at + 1].norm not in leads:
            continue
        drift = view.drifts[at]
        if drift.negated or drift.doubtful or drift.subject in {"i", "we", "you"}:
            continue
        first = at + 2 + (tokens[at + 2].norm in _ARTICLES)
        last = first
        while last < len(tokens) and last - first < _LONGEST and not _ends(message, last):
            last += 1
        if last > first and _NO_SKILLS.isdisjoint(message.norms(at + 2, last)):
            yield Found("offer", first, last, GUESSED)


def _ends(message: Labelled, at: int) -> bool:
    token = message.view.tokens[at]
    return token.norm in _ENDS or bool(token.day or token.clock)


def _as_skill(message: Labelled, need: Found) -> Found:
    """ "If you ever need somebody who can (fix a gearbox)": what the one spoken of can do."""
    sentence = message.view.drifts[need.first].sentence
    before = range(max(0, need.first - _BACK), need.first)
    words = [message.view.tokens[i].norm for i in before if message.view.drifts[i].sentence == sentence]
    if _IF.isdisjoint(words) or _YOU.isdisjoint(words):
        return need
    norms = message.norms(need.first, need.last)
    can = next((i for i in range(1, len(norms)) if norms[i] in _CAN and norms[i - 1] in _WHO), None)
    if can is None:
        return need
    end = next((i for i in range(can + 2, len(norms)) if norms[i] in _THATS), len(norms))
    return replace(need, tag="offer", first=need.first + can + 1, last=need.first + end) if end > can + 1 else need
