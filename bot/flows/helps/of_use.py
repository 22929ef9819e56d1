"""To whom could I be of use? Those who said what they look for; else how one comes to know it (P4, P27, P30)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.domain.lines import Buttons, Line, line
from bot.domain.people import Person
from bot.flows.gave import gesture
from bot.flows.helps.patterns import plain
from bot.flows.people.fitting import ask_around
from bot.flows.turn import Turn, press

_MOST: Final = 5
_MINE_FR: Final = r"(?: (?:dans|parmi|de|autour de) (?:mes?|mon|ma) \w+| autour de moi)?"
_MINE_EN: Final = r"(?: (?:in|of|among) my \w+| around me)?"
_FR: Final = (
    (
        rf"(?:qui|a qui){_MINE_FR} (?:est-ce que )?(?:je (?:peux|pourrais|puisse)|puis-je|pourrais-je)(?: bien)?"
        r" (?:aider|etre utile|rendre service|(?:donner|filer) un coup de (?:main|pouce)|apporter quelque chose)"
        r"(?: (?:en ce moment|aujourd'hui|cette semaine|maintenant))?"
    ),
    (
        rf"(?:qui|lesquels|lequel|laquelle|lesquelles){_MINE_FR} (?:aurait|auraient|a|ont|(?:pourrait|peut) avoir)"
        r" (?:peut-etre )?besoin (?:de moi|d'aide|d'un coup de (?:main|pouce)|de mon aide|de mes services"
        r"|de mes competences|de quoi|de quelque chose)"
    ),
    r"qui cherche (?:quoi|quelque chose)(?: en ce moment)?",
    (
        r"comment (?:(?:est-ce que )?je (?:peux|pourrais) |puis-je |pourrais-je )?(?:(?:etre utile|rendre service)"
        r"(?: aux autres| aux gens| a mes contacts| a mon reseau| autour de moi)?"
        r"|aider (?:mon reseau|mes contacts|les autres|les gens))"
    ),
)
_EN: Final = (
    (
        rf"who{_MINE_EN} (?:can|could|might|should) i (?:help|be (?:useful|of use|of help|helpful) to|do a (?:good turn"
        r"|favou?r)(?: for)?|give a hand(?: to)?|support)(?: (?:out|right now|now|today|this week|at the moment))*"
    ),
    (
        rf"(?:who|which (?:one|person|people|contacts?|friends?)|which){_MINE_EN} (?:could|can|might|would)?"
        r"(?: ?(?:use|needs?|do with|benefit from|appreciate|welcome|want)) (?:my (?:help|skills?|services|support)|me"
        r"|help|a hand|some help|some support)(?: (?:now|today|this week))?"
    ),
    r"(?:to )?whom (?:can|could) i (?:help|be (?:useful|of use)(?: to)?)",
    r"how (?:can|could|might) i be (?:of use|useful|helpful)(?: to (?:people|others|my (?:contacts|network)))?",
    r"how (?:can|could) i help (?:people|others|my (?:contacts|network))",
    r"who(?: needs| wants| is looking for|'s looking for) (?:what|something)",
    r"(?:is )?any(?:one|body) looking for (?:something|anything)",
    r"what (?:are|do) (?:people|my contacts) (?:looking for|need)",
)
_OF_USE: Final = re.compile(rf"(?:(?:et|and|so|alors|sinon|au fait)[ ,]+)*(?:{'|'.join((*_FR, *_EN))})")


def hear_of_use(turn: Turn, text: str) -> Turn | None:
    """ "Which of my contacts could use my help?", « à qui je pourrais être utile ? »."""
    said = plain(text)
    is_wished = turn.current is None and _WISHED.fullmatch(said) is not None
    return show_of_use(turn) if is_wished or _OF_USE.fullmatch(said) else None


_WISHED: Final = re.compile(
    r"(?:(?:je (?:veux|voudrais|souhaite)|j'aimerais)(?: bien)? (?:aider (?:quelqu'un|les autres|des gens"
    r"|mes contacts)|rendre service|me rendre utile|etre utile|donner un coup de main)"
    r"|i(?:'d like| would like|'d love| want) to (?:help (?:someone|somebody|people|others|my contacts|out)"
    r"|be (?:useful|of use|helpful)|give back|do (?:someone|somebody) a (?:favou?r|good turn)))"
    r"(?: (?:aujourd'hui|today|cette semaine|this week))?"
)
"""Said when nothing is asked: it might be a goal otherwise."""


def show_of_use(turn: Turn) -> Turn:
    """Each with what they look for, or wait for; then a small gesture; then how one comes to know."""
    if not turn.notebook.people:
        return turn.say(line("people.nobody_yet"), buttons=((press("map.begin", "map"),),))
    found: dict[str, tuple[Person, Line]] = {}
    for person, told in _in_need(turn):
        found.setdefault(person.id, (person, told))
    if found:
        shown = tuple(found.values())[:_MOST]
        rows = tuple((press("balance.gesture", f"ideas:{one.id}", name=one.called),) for one, _ in shown)
        return turn.say(line("of_use.head"), *(told for _, told in shown), buttons=rows)
    said, buttons = gesture(turn)
    if said:
        return turn.say(line("of_use.none_told"), *said, buttons=buttons)
    return _how_to_know(turn)


def _in_need(turn: Turn) -> Iterator[tuple[Person, Line]]:
    """Those who asked for something, then those who look for something, the latest first."""
    for request in reversed(turn.notebook.requests):
        person = turn.notebook.person(request.from_)
        if request.is_open and person and not person.died_on:
            yield person, line("of_use.waits", name=person.called, what=request.what)
    looking = [person for person in turn.notebook.living if person.open_needs]
    looking.sort(key=lambda person: person.open_needs[-1].said_on, reverse=True)
    for person in looking:
        yield person, line("of_use.looks_for", name=person.called, what=person.open_needs[-1].what)


def _how_to_know(turn: Turn) -> Turn:
    near = ask_around(turn.notebook)
    names = tuple(person.called for person in near)
    said = line("of_use.ask_them", names=names) if names else line("of_use.ask")
    rows: Buttons = tuple((press("people.button", f"card:{one.id}", name=one.called),) for one in near)
    return turn.say(line("of_use.none_told"), said, buttons=rows)


ANSWERS: Final = (hear_of_use,)
