"""How one comes to a recommendation: /recommend, a button, or a sentence; and one that came, told (P32)."""

from __future__ import annotations

from bot.domain.lines import line
from bot.flows.card import show_card
from bot.flows.helps.patterns import plain
from bot.flows.trust.asking import start_asking
from bot.flows.trust.patterns import ASK, GIVE, RECEIVED
from bot.flows.trust.writing import give_to
from bot.flows.turn import Turn, press
from bot.flows.whom import Whom, answered_whom, told_whom
from bot.understanding import Mention, Reading, Received


def command_recommend(turn: Turn, rest: str) -> Turn:
    """/recommend: asked for, or written; behind it the name of whom to recommend."""
    if rest:
        whom = answered_whom(turn, rest)
        if whom:
            return give_to(turn, whom)
    row = (press("recommend.to_ask", "recask"), press("recommend.to_give", "recgive"))
    return turn.say(line("recommend.which"), buttons=(row, (press("button.why", "why:P32"),)))


def hear_recommend(turn: Turn, text: str) -> Turn | None:
    """ "Who could recommend me?", "ask Marie for a reference", « je veux recommander Anne »."""
    said = plain(text)
    if found := ASK.fullmatch(said):
        named = next((part for part in found.groupdict().values() if part), None)
        return start_asking(turn, _known(turn, text) or (answered_whom(turn, named) if named else None))
    found = GIVE.fullmatch(said)
    named = next((part for part in found.groupdict().values() if part), None) if found else None
    whom = (_known(turn, text) or _somebody(turn, text, named)) if named else None
    return give_to(turn, whom) if whom else None


def hear_received(turn: Turn, text: str) -> Turn | None:
    """ "J'ai reçu une recommandation de Paul": a help of his, on a card before it counts."""
    found = RECEIVED.fullmatch(plain(text))
    named = next((part for part in found.groupdict().values() if part), None) if found else None
    if named is None:
        return None
    reading = turn.read(text)
    people = reading.people or _mentioned(turn, named)
    if len(people) != 1:
        return None
    got = Received(people[0].name, text.strip(" .!"))
    sure = {**reading.confidence, "intent": 1.0}
    told = Reading(
        "note", people=people, received=(got,), confidence=sure, confidences={"people": (1.0,), "received": (1.0,)}
    )
    return show_card(turn, told, text)


def _mentioned(turn: Turn, name: str) -> tuple[Mention, ...]:
    """Somebody of the notebook whom the reading did not see."""
    whom = answered_whom(turn, name)
    person = turn.notebook.person(whom.id) if whom else None
    return (Mention(person.name, person.org, person.role, person.id, title=person.title),) if person else ()


def _known(turn: Turn, text: str) -> Whom | None:
    whom = told_whom(turn, turn.read(text))
    return whom if whom and (whom.id or whom.candidates) else None


def _somebody(turn: Turn, text: str, named: str) -> Whom | None:
    """Somebody of the notebook by a name without capitals, or a name that reads as one: never "a good book"."""
    whom = answered_whom(turn, named)
    if whom and (whom.id or whom.candidates):
        return whom
    return told_whom(turn, turn.read(text))


COMMANDS = {"recommend": command_recommend, "recommander": command_recommend}
ANSWERS = (hear_received, hear_recommend)
