"""Somebody the coach is to leave alone: "mute Paul", « ne me parle plus de Paul »; and back again (P29)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.domain.lines import Button, line
from bot.domain.people import Person
from bot.flows.meanings.polite import plain
from bot.flows.people.whom import SURE
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import find_people, fold

_WRITE_TO: Final = (
    r"(?:d'ecrire a|de (?:relancer|rappeler|contacter|voir|recontacter)|de faire signe a|to (?:write|talk) to"
    r"|to (?:contact|call|see|message|email)|writing to|contacting|calling|i (?:write|talk) to|i (?:contact"
    r"|call|message))"
)
_MUTE: Final = re.compile(
    r"(?:mute|met(?:s|tez) en sourdine"
    r"|(?:ne )?me (?:parle|reparle|rappelle)[sz]? (?:plus(?: jamais)?|pas) (?:de |d')"
    rf"|(?:ne )?me (?:propose|suggere|conseille|demande)[sz]? (?:plus(?: jamais)?|pas) {_WRITE_TO}"
    r"|(?:plus rien|plus un mot|rien) (?:sur|a propos de)"
    rf"|(?:arrete|cesse)[rz]? de me (?:parler (?:de |d')|(?:proposer|suggerer|demander) {_WRITE_TO})"
    r"|(?:don't|do not|never) (?:mention|bring up|remind me of|talk (?:to me )?about|nudge me about"
    r"|write (?:to me )?about)"
    rf"|(?:don't|do not|never) (?:suggest|propose)(?: that)? {_WRITE_TO}"
    rf"|stop (?:mentioning|bringing up|nagging me about|reminding me of|talking about|(?:suggesting"
    rf"|proposing) {_WRITE_TO})"
    r"|(?:stop|enough|lay off|no more|quit)(?: with| w/?| of)?(?: all)?(?: the| those| your)?(?: [\w-]+){0,3}?"
    r" (?:nags?|nagging|nudges?|reminders?|messages?) (?:about|for|re|on|to)"
    r"|(?:arrete[rz]?|assez|stop)(?: avec| de| d'| les| tes| vos)*(?: [\w-]+){0,2}? ?(?:rappels?|relances?|messages?)"
    r"(?: de \w+)? (?:pour|sur|concernant|a propos de)"
    r"|(?:pas|plus) de (?:rappels?|messages?|relances?) (?:pour|sur|concernant)"
    r"|no(?: more)? (?:reminders?|messages?|nudges?) (?:about|for)|(?:no more|nothing more|nothing|enough) (?:about"
    r"|on|with)|(?:arrete[rz]?|assez) avec)"
    r" ?(?P<who>[\w'’ -]+?)(?:,? (?:j'ai compris|c'est bon|ca suffit|i get it|i got it|already))?(?: (?:any ?more"
    r"|again|ever again|a l'avenir|desormais|in future|up again))?"
)
_UNWANTED: Final = re.compile(
    r"(?P<who>[\w'’ -]+?) (?:(?:doesn't|does not|no longer) wants? (?:me to (?:contact|write|call|message|text|bother)"
    r"|to (?:hear from|talk to|see|speak to)) ?(?:to )?(?:him|her|them|me|us)?"
    r"|(?:ne )?(?:veut|souhaite) plus (?:que je (?:le|la|lui|l')? ?(?:contacte|ecrive|appelle|derange|relance|voie"
    r"|parle)"
    r"|(?:me |m')(?:parler|voir|entendre|lire|ecrire)|entendre parler de moi|de mes (?:messages|nouvelles)))"
    r"(?: (?:any ?more|at all|du tout))?"
)
"""Who wants to be left alone is."""
_UNMUTE: Final = re.compile(
    r"(?:unmute|(?:tu peux |vous pouvez )?(?:me )?(?:reparler|parler a nouveau) (?:de |d')"
    r"|reparle[sz]?[- ]moi (?:de |d')"
    r"|(?:you can |you may )?(?:mention|bring up|talk about)(?= .* again)"
    r"|you can remind me of) ?(?P<who>[\w'’ -]+?)(?: again)?"
)


def hear_mute(turn: Turn, text: str) -> Turn | None:
    """Whom not to propose any more, or again, said and nothing else; None when nobody of the notebook is named."""
    said = plain(text)
    for words, change in ((_UNMUTE, unmuted), (_MUTE, muted), (_UNWANTED, muted)):
        found = words.fullmatch(said)
        people = _people(turn, text, found["who"]) if found else []
        if len(people) > 1:
            return turn.say(line("muted.which"), buttons=tuple((_choice(person, change),) for person in people))
        if people:
            return change(turn, people[0])
    return None


def muted(turn: Turn, person: Person) -> Turn:
    """No proposal to write to them from now on; what is owed to them stays."""
    turn = turn.put(replace(person, muted_on=turn.today)).did("undo.muted", name=person.called)
    return turn.say(line("muted.now", name=person.called), buttons=((undo_button(turn),),))


def unmuted(turn: Turn, person: Person) -> Turn:
    """They may come up again."""
    turn = turn.put(replace(person, muted_on=None)).did("undo.muted", name=person.called)
    return turn.say(line("muted.no_more", name=person.called), buttons=((undo_button(turn),),))


def press_mute(turn: Turn, args: tuple[str, ...]) -> Turn:
    """One of several of that name."""
    change = {"on": muted, "off": unmuted}.get(args[0] if args else "")
    person = turn.notebook.person(args[1] if len(args) > 1 else None)
    return change(turn, person) if change and person else turn.toast("error.old_button")


def _choice(person: Person, change: Callable[[Turn, Person], Turn]) -> Button:
    return press("muted.button", f"mute:{'on' if change is muted else 'off'}:{person.id}", name=person.name)


def _people(turn: Turn, text: str, who: str) -> list[Person]:
    """Those of that name; the words as they were typed tell more than the folded ones."""
    place = fold(text).replace("’", "'").find(who)
    typed = text[place : place + len(who)] if place >= 0 and len(fold(text)) == len(text) else who
    ids = [match.id for match in find_people(typed, turn.known()) if match.score >= SURE]
    return [person for id_ in dict.fromkeys(ids) if (person := turn.notebook.person(id_))]


ANSWERS: Final = (hear_mute,)
PRESSES: Final = {"mute": press_mute}
