"""How one comes to a recommendation: /recommend, a button, or a sentence; and one that came, told (P32)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.trust_letters import RECOMMENDATION
from bot.domain.drafts import Draft
from bot.domain.lines import line
from bot.domain.owner import Lang
from bot.flows.cards.card import show_card
from bot.flows.connecting.doors import command_connect
from bot.flows.heading import headed
from bot.flows.helps.patterns import plain
from bot.flows.people.card_asked import named
from bot.flows.people.whom import Whom, answered_whom, told_whom, whom_of
from bot.flows.recommended import is_recommendation
from bot.flows.sayings import plainly
from bot.flows.trust.asking import ASKING, CONVERSATION, WHICH, start_asking
from bot.flows.trust.patterns import ASK, GIVE, PUT_UP, RECEIVED, RECO
from bot.flows.trust.writing import give_to, press_give
from bot.flows.turn import Turn, press
from bot.understanding import Mention, Reading, Received
from bot.understanding.folding import fold_in_place


def command_recommend(turn: Turn, rest: str) -> Turn:
    """/recommend: asked for, or written; behind it the name of whom to recommend."""
    if rest:
        whom = answered_whom(turn, rest)
        if whom:
            return give_to(turn, whom)
    begun = [draft for draft in turn.notebook.drafts if draft.flow == ASKING and not draft.is_stale(turn.now)]
    if begun and "whom" in begun[-1].filled:
        name = whom.called(turn) if (whom := whom_of(begun[-1].filled["whom"])) else ""
        return headed(turn, CONVERSATION.go_on(turn, begun[-1]), line("recommend.resume", name=name))
    for draft in begun:
        turn = turn.close(draft)
    turn, _ = turn.open(WHICH)
    row = (press("recommend.to_ask", "recask"), press("recommend.to_give", "recgive"))
    return turn.say(line("recommend.which"), buttons=(row, (press("button.why", "why:P32"),)))


def hear_which(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """ "En demander une", "une pour Paul", "from Marie": which of the two; None for another matter."""
    said = plain(text)
    found = next(((name, match) for name, words in _WHICH if (match := words.fullmatch(said))), None)
    if found is None:
        return None
    name, match = found
    whom = answered_whom(turn, match["name"].title()) if match["name"] else None
    turn = turn.close(draft)
    if name == "ask":
        return start_asking(turn, whom)
    return give_to(turn, whom) if whom else press_give(turn, ())


_ONE: Final = r"(?:(?:a |en |l')*(?:%s)(?: une)?|(?:to )?(?:%s)(?: for)?(?: one)?|%s)"
_WHICH: Final = tuple(
    (name, re.compile(rf"(?:plutot |rather )?{_ONE % words}(?: (?P<name>[\w' -]{{2,40}}))?"))
    for name, words in (
        ("ask", ("demander|recevoir|avoir", "ask|get|receive", "(?:une )?(?:de|d')|(?:one )?from")),
        ("give", ("ecrire|donner|faire|rediger", "write|give|draft", "(?:une )?pour|(?:one )?(?:for|about)")),
    )
)


def hear_recommend(turn: Turn, text: str) -> Turn | None:
    """ "Who could recommend me?", "ask Marie for a reference", « je veux recommander Anne »."""
    said = plain(text)
    if found := ASK.fullmatch(said):
        name = next((part for part in found.groupdict().values() if part), None)
        return start_asking(turn, _known(turn, text) or (answered_whom(turn, name) if name else None))
    found = GIVE.fullmatch(said)
    if found and (pair := _TO_SOMEBODY.search(said)):
        one, other = named(turn, pair["one"], alone=True), named(turn, pair["other"], alone=True)
        if one and other:
            return command_connect(turn, _AND[turn.lang].join((one.name, other.name)))
    name = next((part for part in found.groupdict().values() if part), None) if found else None
    whom = (_known(turn, text) or _somebody(turn, text, name)) if name else None
    return give_to(turn, whom) if whom else None


_AND: Final[dict[Lang, str]] = {"fr": " et ", "en": " and "}
_TO_SOMEBODY: Final = re.compile(
    r"\b(?:recommander|recommend) (?P<one>[\w' -]{2,40}?) (?:a|aupres de|to) (?P<other>[\w' -]{2,40})$"
)


def hear_received(turn: Turn, text: str) -> Turn | None:
    """ "J'ai reçu une recommandation de Paul": a help of his, on a card before it counts."""
    found = RECEIVED.fullmatch(plain(text)) or PUT_UP.fullmatch(plain(text))
    named = next((part for part in found.groupdict().values() if part), None) if found else None
    if found is None or named is None:
        return None
    reading = turn.read(text)
    people = reading.people or _mentioned(turn, named)
    if len(people) != 1 or (found.re is PUT_UP and not _was_asked(turn, people[0].known)):
        return None
    got = Received(people[0].name, _A_RECO[turn.lang] if found.re is PUT_UP else _as_typed(text))
    sure = {**reading.confidence, "intent": 1.0}
    told = Reading(
        "note", people=people, received=(got,), confidence=sure, confidences={"people": (1.0,), "received": (1.0,)}
    )
    return show_card(turn, told, text)


_A_RECO: Final[dict[Lang, str]] = {"fr": "une recommandation", "en": "a recommendation"}


def _was_asked(turn: Turn, id_: str | None) -> bool:
    """Whether they were asked for one that has not come: "Marie l'a mise en ligne" then tells of it."""
    given = [help_.on for help_ in turn.notebook.helps if help_.from_ == id_ and is_recommendation(help_.what)]
    asked = [ask for ask in turn.notebook.asks if ask.to == id_ and ask.kind == RECOMMENDATION and not ask.dropped_on]
    return bool(asked) and not any(on >= asked[-1].written_on for on in given if on)


def _as_typed(text: str) -> str:
    """What came, in the user's words: "une super recommandation"."""
    said = plainly(text)
    at = re.search(rf"\b{RECO}\b", fold_in_place(said))
    return said[at.start() : at.end()].strip() if at else said.strip(" .!")


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


COMMANDS = dict.fromkeys(("recommend", "recommander", "recommandation", "recommendation", "reco"), command_recommend)
DRAFTS = {WHICH: hear_which}
DOORS = (hear_recommend,)
ANSWERS = (hear_received, hear_recommend)
