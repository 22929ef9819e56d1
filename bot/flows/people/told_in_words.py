"""What is known of somebody, put right in so many words: no longer at a firm, a number, tu or vous, a note to erase."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.coaching.matches import words_of
from bot.coaching.sectors import is_one_org
from bot.domain.lines import Line, line
from bot.domain.people import Note, Person
from bot.flows.meanings.polite import plain
from bot.flows.people.card_asked import named
from bot.flows.people.fixing import press_merge
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding.folding import as_typed

_WHO: Final = r"(?P<who>[^,;:.!?]{2,40}?)"
_ORG: Final = r"(?P<org>[^,;:.!?]{2,40}?)"
_NOW: Final = r"(?: (?:now|recently|last (?:week|month|year)|any ?more|any longer|maintenant|recemment|desormais))?"
_AT: Final = r"(?:at|with|for|in)"
_CHEZ: Final = r"(?:chez|a la|a l'|au|aux|a|dans|de chez)"
_LEFT: Final = (
    rf"{_WHO}(?:'s| has|'d)?(?: just)? (?:left|quit|resigned from|been (?:fired|sacked|laid off) from) {_ORG}{_NOW}",
    rf"{_WHO}(?: is|'s)? ?(?:n't|not| no longer)(?: working| employed)? {_AT} {_ORG}{_NOW}",
    rf"{_WHO} (?:no longer works|doesn't work|does not work) {_AT} {_ORG}{_NOW}",
    (
        rf"{_WHO} (?:a|vient de|va) (?:quitte|quitter|demissionne d[eu]|demissionner d[eu]) ?(?:de |la |l'|le "
        rf"|les )?{_ORG}{_NOW}"
    ),
    rf"{_WHO} (?:n'est|ne travaille|ne bosse|est|travaille|bosse) plus {_CHEZ} ?{_ORG}{_NOW}",
)
_DIGITS: Final = r"(?P<phone>\+?\d[\d .()/-]{6,20}\d)"
_NUMBER: Final = r"(?:(?:phone|mobile|cell|new|work|home)* ?(?:number|phone|mobile|cell))"
_NUMERO: Final = r"(?:(?:nouveau )?(?:numero|num|tel|telephone|portable|mobile)(?: de telephone| de portable)?)"
_PHONE: Final = (
    rf"{_WHO}(?:'s|s')? {_NUMBER}(?: is|'s|:)? ?{_DIGITS}",
    rf"(?:le |son )?{_NUMERO} (?:de |d'){_WHO},? ?(?:c'est|est|:)? ?{_DIGITS}",
    rf"(?:phone|call|tel|telephone|numero|number)? ?{_WHO} ?:? {_DIGITS}",
)
_TU: Final = (
    rf"(?:(?:on se |je le |je la |je )?(?:tutoie[rsz]?|dis tu a)|(?:say |use )?tu (?:with|to|avec|a|pour)) {_WHO}",
    rf"(?:be |write )?(?:less formal(?:ly)?|(?:more )?casual(?:ly)?|informal(?:ly)?) (?:with|to) {_WHO}",
    rf"{_WHO},? on se tutoie",
)
_VOUS: Final = (
    (
        rf"(?:(?:on se |je le |je la |je )?(?:vouvoie[rsz]?|dis vous a)|(?:say |use )?vous (?:with|to|avec|a"
        rf"|pour)) {_WHO}"
    ),
    rf"(?:be |write )?(?:more formal(?:ly)?|formal(?:ly)?|more polite(?:ly)?) (?:with|to) {_WHO}",
    rf"{_WHO},? on se vouvoie",
)
_ERASE: Final = (
    r"(?:delete|remove|erase|scrap|forget|drop|efface[rz]?|supprime[rz]?|enleve[rz]?|retire[rz]?|oublie[rz]?)"
)
_ABOUT: Final = r"(?:about|on|that says|saying|sur|concernant|a propos de|de|du|des|d')"
_NOTE: Final = (
    rf"{_ERASE} (?:the|my|that|la|ma|cette|les|mes) (?:notes?|remarques?) {_ABOUT} ?(?P<what>.+)",
    rf"{_ERASE} (?P<what>.+?)'s? notes?",
)
_CIRCLE: Final = (
    rf"(?:put|add|move) {_WHO} (?:in|into|to) (?:the |my )?(?P<circle>.+?) circle",
    rf"{_WHO} (?:is|belongs) (?:in|to|part of) (?:the |my )?(?P<circle>.+?) circle",
    (
        rf"(?:mets|mettre|ajoute[rz]?|range[rz]?|classe[rz]?) {_WHO} (?:dans|a|au|parmi) (?:le |mon )?cercle (?:de |d'"
        rf"|du |des )?(?P<circle>.+)"
    ),
    rf"{_WHO} (?:est|fait partie) (?:dans le|du|de mon) cercle (?:de |d'|du |des )?(?P<circle>.+)",
)
_ITS_NAME: Final = r"(?:,? ?(?:(?:it's |it is |c'est |ca s')?(?:called|named|appelle|qui s'appelle)|:|-) ?| )"
_OWN_FIRM: Final = (
    (
        rf"{_WHO}(?:'s| has)?(?: just)? (?:started|launched|set up|founded|opened) (?:his|her|their|a|an)(?: own)? "
        rf"(?:company|business|firm|agency|startup|start-up|studio|practice){_ITS_NAME}(?P<org>\S.{{1,40}})"
    ),
    (
        rf"{_WHO} (?:vient de |a )(?:tout juste )?(?:lance|lancer|cree|creer|monte|monter|fonde|fonder|ouvert"
        rf"|ouvrir) (?:sa|son|une?)(?: propre)? "
        rf"(?:boite|entreprise|societe|agence|startup|start-up|cabinet|studio|affaire){_ITS_NAME}(?P<org>\S.{{1,40}})"
    ),
)
_TWICE: Final = (
    (
        rf"(?:i(?:'ve| have)?(?: got)?|you(?:'ve| have)?(?: got)?|there(?:'s| is"
        rf"| are)) (?:two )?{_WHO}s? (?:in (?:here"
        rf"|there"
        r"|my notebook|the notebook) )?(?:twice|two times|in double)"
    ),
    rf"{_WHO} (?:is|appears|shows up) (?:in (?:here|there|my notebook|the notebook) )?twice",
    (
        rf"(?:j'ai|il y a|tu as|t'as|vous avez) deux fois {_WHO}"
        r"(?: (?:dans|ici|la).*)?"
    ),
    rf"(?:j'ai|il y a|tu as|t'as|vous avez) {_WHO} (?:deux fois|en double)(?: (?:dans|ici|la).*)?",
    rf"{_WHO} est (?:la |ici |dans le carnet )?(?:deux fois|en double)(?: .*)?",
)


def hear_told(turn: Turn, text: str) -> Turn | None:
    """Done at once, with a way back; None when nobody known is named, or nothing of theirs is meant."""
    if text.rstrip().endswith("?"):
        return None
    said = plain(text)
    for patterns, change in _CHANGES:
        for found in filter(None, (pattern.fullmatch(said) for pattern in patterns)):
            groups = found.groupdict()
            who = groups.get("who") or groups.get("what") or ""
            if changed := change(turn, text, found, who):
                return changed
    return None


def _one(turn: Turn, text: str, who: str) -> Person | None:
    return named(turn, as_typed(text, who), alone=True)


def _left(turn: Turn, text: str, found: re.Match[str], who: str) -> Turn | None:
    person = _one(turn, text, who)
    if person is None or not person.org or not is_one_org(person.org, as_typed(text, found["org"])):
        return None
    told = line("person_told.left", name=person.called, org=person.org)
    return _changed(turn, replace(person, org=None), told)


def _phone(turn: Turn, text: str, found: re.Match[str], who: str) -> Turn | None:
    person = _one(turn, text, who)
    phone = " ".join(found["phone"].split())
    if person is None:
        return None
    return _changed(turn, replace(person, phone=phone), line("person_told.phone", name=person.called, phone=phone))


def _tu(turn: Turn, text: str, _found: re.Match[str], who: str) -> Turn | None:
    person = _one(turn, text, who)
    if person is None:
        return None
    return _changed(turn, replace(person, address="tu"), line("person_told.tu", name=person.called))


def _vous(turn: Turn, text: str, _found: re.Match[str], who: str) -> Turn | None:
    person = _one(turn, text, who)
    if person is None:
        return None
    return _changed(turn, replace(person, address="vous"), line("person_told.vous", name=person.called))


def _note_gone(turn: Turn, _text: str, _found: re.Match[str], what: str) -> Turn | None:
    """The one note that shares the words, or the only one of whoever is named."""
    asked = words_of(what)
    said = set(re.findall(r"[\w-]+", what.replace("'s", "").replace("'", " ")))
    noted = [(person, note) for person in turn.notebook.people for note in person.notes]
    of = [(person, note) for person, note in noted if said & {name.casefold() for name in person.name.split()}] or noted
    fitting = [(person, note) for person, note in of if words_of(note.text) & asked]
    meant = fitting or (of if of is not noted else [])
    if len(meant) != 1:
        return None
    person, note = meant[0]
    left = tuple(one for one in person.notes if one is not note)
    return _changed(
        turn, replace(person, notes=left), line("person_told.note_gone", words=note.text, name=person.called)
    )


def _circle(turn: Turn, text: str, found: re.Match[str], who: str) -> Turn | None:
    person, circle = _one(turn, text, who), as_typed(text, found["circle"])
    if person is None:
        return None
    circles = tuple(dict.fromkeys((*person.circles, circle)))
    return _changed(
        turn, replace(person, circles=circles), line("person_told.circle", name=person.called, circle=circle)
    )


def _own_firm(turn: Turn, text: str, found: re.Match[str], who: str) -> Turn | None:
    person, org = _one(turn, text, who), as_typed(text, found["org"])
    if person is None or not org[:1].isupper():
        return None
    note = Note(text.strip(), turn.today)
    at_work = replace(person, org=org, notes=(*person.notes, note))
    return _changed(turn, at_work, line("person_told.org", name=person.called, org=org))


def _twice(turn: Turn, text: str, _found: re.Match[str], who: str) -> Turn | None:
    person = _one(turn, text, who)
    return press_merge(turn, (person.id,)) if person else None


def _changed(turn: Turn, person: Person, told: Line) -> Turn:
    turn = turn.put(person).did("undo.fixed", name=person.called)
    card = press("people.button", f"card:{person.id}", name=person.called)
    return turn.say(told, buttons=((card, undo_button(turn)),))


_Change = Callable[[Turn, str, re.Match[str], str], Turn | None]
_CHANGES: Final[tuple[tuple[tuple[re.Pattern[str], ...], _Change], ...]] = tuple(
    (tuple(re.compile(pattern) for pattern in patterns), change)
    for patterns, change in (
        (_LEFT, _left),
        (_PHONE, _phone),
        (_TU, _tu),
        (_VOUS, _vous),
        (_TWICE, _twice),
        (_CIRCLE, _circle),
        (_OWN_FIRM, _own_firm),
        (_NOTE, _note_gone),
    )
)

ANSWERS: Final = (hear_told,)
