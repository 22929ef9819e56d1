"""From a way to its first step: the ask to the first person, with what to ask for already in words (P20)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.coaching.asks import smaller
from bot.coaching.paths import Chain
from bot.domain.owner import Lang
from bot.domain.people import Person
from bot.domain.wanted import Wanted
from bot.flows.asking.starting import start
from bot.flows.paths.shown import ways
from bot.flows.people.whom import Whom
from bot.flows.turn import Turn

_INTRODUCE: Final[Mapping[Lang, str]] = {"fr": "me présenter {to}", "en": "introduce me to {to}"}
_NAME: Final[Mapping[Lang, str]] = {
    "fr": "me dire à qui parler pour arriver {to}",
    "en": "tell me whom to talk to, to reach {to}",
}


def press_ask(turn: Turn, args: tuple[str, ...]) -> Turn:
    """pathask:t4:p2: the ask to that person, on the way to what is wanted."""
    wanted = turn.notebook.find(Wanted, args[0] if args else None)
    person = turn.notebook.person(args[1] if len(args) > 1 else None)
    if wanted is None or person is None or not wanted.is_open:
        return turn.toast("error.old_button")
    return start(turn, Whom(person.id), what_to_ask(turn, wanted, person))


def what_to_ask(turn: Turn, wanted: Wanted, person: Person) -> str:
    """One precise thing: to be introduced to the next one, or a talk with whom one was looking for."""
    chain = next((chain for chain in ways(turn, wanted) if chain.first.id == person.id), None)
    if chain is None or chain.lead.kind in ("trade", "sector", "town", "told"):
        return _said(_NAME, turn.lang, wanted.words)
    if len(chain.people) > 1:
        return _said(_INTRODUCE, turn.lang, chain.people[1].called)
    return _of_one(turn, wanted, chain)


def _of_one(turn: Turn, wanted: Wanted, chain: Chain) -> str:
    """Who is the one sought, or is there when anybody would do, is asked for a talk; the others for an introduction."""
    if chain.lead.kind == "is" or (chain.lead.kind == "works" and wanted.role is None):
        return smaller(turn.lang, chain.first)
    return _said(_INTRODUCE, turn.lang, wanted.words)


def _said(sentence: Mapping[Lang, str], lang: Lang, whom: str) -> str:
    return sentence[lang].format(to=_to(whom) if lang == "fr" else whom)


def _to(whom: str) -> str:
    """ "à un acheteur", "au directeur", "aux éditeurs"."""
    article, _, rest = whom.partition(" ")
    contracted = {"le": "au", "les": "aux"}.get(article)
    return f"{contracted} {rest}" if contracted and rest else f"à {whom}"


PRESSES = {"pathask": press_ask}
