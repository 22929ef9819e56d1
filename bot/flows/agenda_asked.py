"""The meetings to come, and how many there were: "who am I seeing next week?", « combien de cafés ce mois-ci ? »."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from bot.coaching.contacts import contacts
from bot.domain.lines import GAP, Line, line
from bot.domain.meetings import Meeting
from bot.flows.calling_off import names_of
from bot.flows.first_words import first_person
from bot.flows.meanings.polite import plain
from bot.flows.planning.words import read_how
from bot.flows.spans import Span, past_span, span_ahead
from bot.flows.turn import Turn, press
from bot.understanding.dates import find_days

_KIND: Final = (
    r"(?P<kind>(?:coffee|lunch|dinner|breakfast|call|drink|meeting|appointment|encounter|person|people|contact|cafe"
    r"|dejeuner|diner|petit[- ]dej\w*|appel|verre|rencontre|rendez[- ]vous|rdv|personne|gens|visio)(?:e?s)?)"
)
_WHEN: Final = r"(?P<when>.{3,30})"
_SEEING: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?:who|whom|what|which (?:people|meetings))(?:'s| is| am| do| have| are|'m)?(?: i| we)?(?: got"
            rf"| have)? ?"
            rf"(?:seeing|meeting|see|meet|have|on|planned|coming up|due)?(?: on| for| in)? {_WHEN}"
        ),
        (
            rf"(?:do i have |have i got |is there |got )?(?:anything|anyone|any meetings?|something)(?: on| planned"
            rf"| to see)?"
            rf"(?: for| on)? {_WHEN}"
        ),
        (
            rf"(?:show me |list )?my (?:meetings|appointments|calendar|diary|schedule|plans)(?: for| on"
            rf"| of)?(?: {_WHEN})?"
        ),
        rf"(?:so )?nothing (?:on|planned|at all)?(?: for| on)? ?{_WHEN}(?<! then)(?: then)?",
        rf"(?:je n'ai |j'ai |il n'y a |y a )?rien(?: de prevu| de neuf| a faire)?(?: pour)? {_WHEN}",
        rf"(?:je|on) (?:vois|voit|rencontre|dejeune avec|dine avec|retrouve) qui(?: {_WHEN})?",
        rf"qui (?:est-ce que )?(?:je vois|vois-je|je rencontre)(?: {_WHEN})?",
        rf"qui (?:est-ce que )?je dois voir {_WHEN}",
        (
            rf"(?:est-ce que )?(?:j'ai|ai-je|il y a) (?:quelque chose|quoi|des rendez-vous|un truc|qqch)(?: de prevu"
            rf"| prevu)? ?"
            rf"(?:pour )?{_WHEN}"
        ),
        rf"(?:c'est quoi )?(?:mon |le )?(?:programme|planning|agenda)(?: de| pour| du)? ?{_WHEN}",
        (
            r"(?:montre-moi |liste |quels sont )?mes (?:rendez-vous|rdv|rencontres prevues|rencontres a venir)"
            rf"(?: (?:de|pour|du))?(?: {_WHEN})?"
        ),
    )
)
_ABOUT_ONE: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:on|je|nous) (?:se )?\w+ (?:ou|quand|a quelle heure|quel jour) avec (?P<what>.+)",
        (
            r"(?:what time|when|where)(?:'s| is| am| do| are| does)?(?: i| we)? ?(?:seeing|meeting|having|see|meet"
            r"|have)? ?"
            r"(?:my |the )?(?P<what>.+?)(?: again| at| on| start)*"
        ),
        (
            r"(?:c'est |j'ai )?(?:a quelle heure|quand|ou|quel jour)(?: est| c'est| j'ai| je vois| ai-je| deja"
            r"| est-ce que)*,? "
            r"(?:mon |le |la |ma )?(?P<what>.+?)(?: deja)?"
        ),
        (
            r"(?:je vois |on voit )?(?:mon |le )?(?P<what>.+?),? (?:c'est )?(?:a quelle heure|quand|ou"
            r"|quel jour)(?: deja)?"
        ),
    )
)
_PAST: Final = (
    r"(?P<when>today|yesterday|(?:this|last) (?:week|month|year)|lately|recently|so far|aujourd'hui|hier"
    r"|cette (?:semaine|annee)|la semaine (?:derniere|passee)|ce mois(?:[- ]ci)?|le mois (?:dernier|passe)|recemment)"
)
_HOW_MANY: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"how many (?:different )?{_KIND}(?: have i| did i| i)?(?:'ve)?(?: had| have| done| seen| met| see| meet"
            rf"| made)?"
            rf"(?: {_PAST})?"
        ),
        (
            rf"(?:j'ai (?:pris|eu|fait|vu|rencontre|passe) )?combien (?:de |d'){_KIND}"
            r"(?: (?:est-ce que )?(?:j'ai|ai-je)"
            rf"(?: pris| eue?s?| faite?s?| vue?s?| rencontree?s?| passee?s?)?)?(?: {_PAST})?"
        ),
    )
)
_NEGLECTED: Final = re.compile(
    r"(?:et |and |so )?(?:who|whom)(?: am i| have i| do i| should i)(?: been)? ?(?:neglect(?:ing|ed)?|forget(?:ting)?"
    r"|forgotten"
    r"|lost (?:touch|sight of)|losing (?:touch|sight) (?:with|of)|not (?:seen|met|spoken to|been in touch with).*"
    r"|(?:get|be) back in touch with|reconnect with|catch up with|hear from|check in with)(?: with)?"
    r"|who haven't i (?:seen|met|spoken to|talked to|been in touch with)\b.*"
    r"|(?:a |de |avec )?qui (?:est-ce )?(?:que |qu')?(?:je (?:neglige|oublie|laisse de cote|delaisse)"
    r"|n'ai-je (?:pas|plus) (?:vu|revu|contacte).*|j'ai (?:neglige|oublie|perdu de vue)\b.*"
    r"|(?:je (?:ne |n')?|j')(?:ai )?(?:pas|plus|jamais) (?:vu|revu|contacte|appele|parle|ecrit|donne)\b.*"
    r"|(?:je ne |je )(?:vois|revois|parle|ecris) (?:plus|jamais)\b.*)"
    r"|(?:avec|a|aupres de|de) qui (?:est-ce que )?(?:je (?:devrais|dois|peux|pourrais)|dois-je|devrais-je) "
    r"(?:reprendre contact|renouer|donner (?:des nouvelles|signe)|faire signe|prendre des nouvelles|me rapprocher)"
    r"|qui (?:je )?(?:devrais|dois)(?:[- ]je)? (?:recontacter|rappeler|relancer|revoir)"
)
_MOST: Final = 3
_LATELY: Final = timedelta(days=7)
_ANYBODY: Final = re.compile(r"pe(?:rsonne|ople)|gens|contact|rencontre|meeting|encounter|rendez|rdv|appointment")


def hear_agenda(turn: Turn, text: str) -> Turn | None:
    """What is planned in those days, the one meeting that is asked about, how many there were, who waits for a sign."""
    said = plain(text).rstrip(" ?.!")
    if _NEGLECTED.fullmatch(said):
        return neglected(turn)
    if found := _first(_HOW_MANY, said):
        return _counted(turn, found)
    found = _first(_SEEING, said)
    if found and (span := span_ahead(turn, found["when"] or "")):
        return planned_in(turn, span)
    if (found := _first(_ABOUT_ONE, said)) and (meant := _of(turn, found["what"])):
        return turn.say(*(told(turn, one) for one in meant))
    return None


def day_told(turn: Turn, word: str) -> Turn | None:
    """ "Monday" and nothing else: whom one sees that day; None for any other words."""
    named = len(find_days(word, lang=turn.lang)) == 1 and len(word.split()) == 1
    span = span_ahead(turn, word) if named and word not in ("demain", "tomorrow", "aujourd'hui", "today") else None
    return planned_in(turn, span) if span else None


def _first(patterns: Sequence[re.Pattern[str]], said: str) -> re.Match[str] | None:
    return next((found for pattern in patterns if (found := pattern.fullmatch(said))), None)


def planned_in(turn: Turn, span: Span) -> Turn:
    """Whom one sees in those days, and where one goes."""
    book, (begin, end) = turn.notebook, span
    meetings = sorted(
        (
            one
            for one in book.meetings
            if one.is_planned and begin <= one.on <= end and (one.about or book.names(one.people))
        ),
        key=lambda one: (one.on, one.at is None, one.at, one.id),
    )
    events = [one for one in book.events if one.is_open and one.on and begin <= one.on <= end]
    if not meetings and not events:
        return turn.say(line("agenda.nothing"), buttons=((press("fallback.plan", "tell:plan"),),))
    lines: list[Line] = [told(turn, one) for one in meetings]
    lines += [line("event.item_on", name=one.name, day=one.on) for one in events if one.on]
    return turn.say(line("agenda.head"), *lines)


def told(turn: Turn, one: Meeting) -> Line:
    names, kind = turn.notebook.names(one.people), line(f"kind.{one.kind}")
    key = "agenda.item_at" if one.at else "agenda.item"
    if not names:
        return line(f"{key}_about", what=one.about or "", day=one.on, **({"time": one.at} if one.at else {}))
    words = line(key, kind=kind, names=names, day=one.on, **({"time": one.at} if one.at else {}))
    return line("agenda.where", told=words, place=one.place) if one.place else words


def _of(turn: Turn, what: str) -> list[Meeting]:
    """The plans that the words name by whom, or by their kind and day."""
    words = set(re.findall(r"[\w-]+", what.replace("'s", "")))
    planned = [one for one in turn.notebook.meetings if one.is_planned and one.on >= turn.today]
    theirs = [one for one in planned if any(words & names_of(turn, id_) for id_ in one.people)]
    if theirs:
        return theirs[:_MOST]
    kind = read_how(what)
    days = {day for one in find_days(what, lang=turn.lang) for day in one.days(turn.today, "future")}
    return [one for one in planned if one.kind == kind and (not days or one.on in days)][:_MOST] if kind else []


def _counted(turn: Turn, found: re.Match[str]) -> Turn | None:
    """How many encounters of that kind were held in those days, and with whom."""
    kind = read_how(found["kind"])
    if kind is None and not _ANYBODY.search(found["kind"]):
        return None
    return counted_in(turn, past_span(turn.today, found["when"]) if found["when"] else (date.min, turn.today), kind)


def counted_in(turn: Turn, span: Span, kind: str | None) -> Turn:
    """How many encounters of that kind, or of any, there were in those days, and with whom."""
    begin, end = span
    held = [one for one in turn.notebook.meetings if one.is_held and begin <= one.on <= end]
    held = [one for one in held if kind in (None, "meeting") or one.kind == kind]
    names = turn.notebook.names(dict.fromkeys(id_ for one in held for id_ in one.people))
    return turn.say(line("agenda.counted", n=len(held), names=names) if held else line("asked.met_nobody"))


def neglected(turn: Turn) -> Turn:
    """Those met longest ago first; who was met lately, or will be seen soon, waits for no sign."""
    seen = contacts(turn.notebook)
    soon = {id_ for one in turn.notebook.meetings if one.is_planned and one.on >= turn.today for id_ in one.people}
    lately = {id_ for id_, days in seen.items() if max(days) > turn.today - _LATELY}
    left = [one for one in turn.notebook.living if not one.is_muted(turn.today) and one.id not in soon | lately]
    if not left:
        return turn.say(line("agenda.neglected_none")) if seen else first_person(turn)
    people = sorted(left, key=lambda one: (max(seen.get(one.id, ()), default=one.added_on), one.id))[:_MOST]
    days = [(one, max(seen.get(one.id, ()), default=None)) for one in people]
    lines = [
        line("agenda.neglected_since", name=one.called, day=day) if day else line("agenda.never", name=one.called)
        for one, day in days
    ]
    rows = tuple((press("agenda.hello", f"draft:hello:{one.id}", name=one.called),) for one in people)
    return turn.say(line("agenda.neglected"), GAP, *lines, buttons=rows)


ANSWERS: Final = (hear_agenda,)
