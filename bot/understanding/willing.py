"""What somebody is ready to do, where no label says so: "she's happy to read my draft", « il est prêt à venir »."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.understanding.confidence import GUESSED
from bot.understanding.intents import STATES
from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found

_READY: Final = {
    "en": frozenset("ready willing happy glad prepared delighted game keen".split()),
    "fr": frozenset("pret prete partant partante dispo disponible d'accord ok volontaire".split()),
}
_TO: Final = {"en": frozenset({"to"}), "fr": frozenset({"a", "pour"})}
_SURELY: Final = frozenset(
    {"always", "more", "than", "quite", "very", "toujours", "tout", "toute", "meme", "also", "aussi"}
)
_IS: Final = frozenset("is 's was would be hes shes est serait sera etait".split())
_ENDS: Final = frozenset(
    ". ! ? ; : ( ) - – — <br> ... … , et and but mais car because si if quand when que qui who which".split()
)
# What helps nobody: "happy to hear it", "keen to meet", "ready to retire".
_NO_HELP: Final = frozenset(
    "hear meet see be have know get go leave sell retire start stay learn work talk chat catch do buy try move quit "
    "savoir voir etre avoir partir vendre changer quitter commencer travailler se s' entendre acheter payer pay".split()
)
_MINE: Final = frozenset("me us my our mine m' nous moi mon ma mes notre nos".split())
_LONGEST: Final = 12


def with_willing(message: Labelled) -> Labelled:
    """The message with such offers."""
    if "offer" not in STATES[message.intent] or not message.tagged("p", "m"):
        return message
    taken = indices([*message.items, *message.tagged("w")])
    found = [f for f in _willing(message) if taken.isdisjoint(range(f.first, f.last))]
    items = sorted([*message.items, *found], key=lambda f: f.first)
    return replace(message, items=items) if found else message


def _willing(message: Labelled) -> Iterator[Found]:
    view = message.view
    tokens, ready, leads = view.tokens, _READY[view.lang], _TO[view.lang]
    for at in range(1, len(tokens) - 2):
        if tokens[at].norm not in ready or tokens[at + 1].norm not in leads or not _is_theirs(message, at):
            continue
        if tokens[at + 2].norm in _NO_HELP:
            continue
        last = at + 3
        while last < len(tokens) and last - at < _LONGEST and not _ends(message, last):
            last += 1
        helps = view.lang == "fr" or not _MINE.isdisjoint(message.norms(at + 2, last))
        if helps and last > at + 3:
            yield Found("offer", at + 2, last, GUESSED)


def _is_theirs(message: Labelled, at: int) -> bool:
    """Whether it is said of somebody, and so."""
    drift, lead = message.view.drifts[at], at - 1
    while lead > 0 and message.view.tokens[lead].norm in _SURELY:
        lead -= 1
    told = message.view.tokens[lead].norm in _IS
    return told and drift.subject not in {"i", "we", "you"} and not (drift.negated or drift.doubtful)


def _ends(message: Labelled, at: int) -> bool:
    token = message.view.tokens[at]
    return token.norm in _ENDS or bool(token.day or token.clock)
