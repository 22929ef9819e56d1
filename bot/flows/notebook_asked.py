"""What the notebook is asked in plain words: whom I met this month, when I last saw Ben, my contacts, my goal."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.domain.lines import GAP, Line, line
from bot.domain.people import Person
from bot.flows.goals.cards import command_goals
from bot.flows.helps.ideas import show_ideas
from bot.flows.helps.listed import of_person
from bot.flows.meanings.polite import plain
from bot.flows.network import command_network
from bot.flows.people.card_asked import named
from bot.flows.people.doors import command_people, show
from bot.flows.privacy import command_privacy
from bot.flows.spans import Span, past_span
from bot.flows.turn import Turn, press
from bot.understanding.folding import as_typed

MOST: Final = 10
_WHO: Final = r"(?P<who>[^,;:.!?]{2,60}?)"
_WHEN: Final = (
    r"(?P<when>today|yesterday|this week|last week|this month|last month|lately|recently|aujourd'hui|hier"
    r"|cette semaine"
    r"|la semaine (?:derniere|passee)|ce mois[- ]ci|ce mois|le mois (?:dernier|passe)|ces derniers temps|recemment"
    r"|dernierement)"
)
_SAW: Final = r"(?:see|saw|seen|meet|met|speak to|spoke to|talk to)"
_VU: Final = r"(?:vue?s?|rencontree?s?|croisee?s?|parle a)"
_LAST_TIME_FR: Final = r"la derniere fois (?:avec|que j'ai (?:vue?|croisee?|rencontree?))"
_MET: Final = (
    (
        rf"(?:list |show me )?(?:who|whom|everyone|the people)(?: have"
        rf"| did)? i(?:'ve)?(?: have)? {_SAW}(?: with)? {_WHEN}"
    ),
    rf"(?:c'est )?qui (?:est[- ]ce que )?(?:j'ai|ai[- ]je) {_VU} {_WHEN}",
    rf"j'ai (?:vu|rencontre|croise) qui {_WHEN}",
)
_LAST: Final = (
    rf"when did (?:i|we) (?:last )?{_SAW} {_WHO}(?: last)?",
    rf"(?:when|what) was the last time i {_SAW} {_WHO}",
    rf"(?:c'est quand|quand)(?: est[- ]ce que| c'est que)? (?:j'ai|ai[- ]je) {_VU} {_WHO}(?: pour la derniere fois)?",
    rf"(?:c'est quand|c'etait quand|quand c'etait) {_LAST_TIME_FR} {_WHO}",
)
_ENCOUNTER: Final = (
    r"(?:meeting|coffee|lunch|dinner|call|drink|appointment|rdv|rendez[- ]vous|cafe|dejeuner|dej|diner|appel|verre)"
)
_DAY: Final = (
    r"(?: (?:today|tomorrow|on|this|next|planned|coming|aujourd'hui|demain|lundi|mardi|mercredi|jeudi|vendredi|cette"
    r"|la|le|bientot|prevue?)\b.*)?"
)
_PLANNED: Final = (
    rf"(?:have i(?: got)?|do i have|did i plan|is there) (?:an?|any) {_ENCOUNTER}s? (?:planned )?with {_WHO}{_DAY}",
    rf"(?:est[- ]ce que )?(?:j'ai|ai[- ]je|il y a) une? {_ENCOUNTER}(?: de prevue?)? avec {_WHO}{_DAY}",
)
_HELPED: Final = (
    rf"(?:did i|have i)(?: already| ever)? thank(?:ed)? {_WHO}(?: (?:yet|already|for .*))?",
    rf"(?:est[- ]ce que )?(?:j'ai|ai[- ]je)(?: deja| bien)? remercie {_WHO}(?: deja)?",
    rf"what (?:did|has) {_WHO} (?:do|done) for me",
    rf"how (?:did|has) {_WHO} help(?:ed)? me",
)
_PROMISED: Final = (
    rf"what (?:did|have) i promised?(?: to)? {_WHO}",
    rf"(?:qu'est[- ]ce que |que )(?:j'ai|ai[- ]je|je dois|dois[- ]je)(?: bien)? (?:promis )?a {_WHO}",
    rf"(?:j'ai promis|je dois) quoi a {_WHO}",
)
_GIFT: Final = (
    rf"(?:an? |any )?(?:present|gift|ideas?|something nice)(?: ideas?)? for {_WHO}(?:,? (?:any )?ideas?)?",
    rf"what (?:could|can|should) i (?:get|give|offer|buy) {_WHO}",
    (
        rf"(?:une? |des )?(?:cadeau|idees?|attention|petit quelque chose)(?: de cadeau| cadeau)? pour {_WHO}"
        r"(?:,? (?:une |des )?idees?)?"
    ),
    rf"(?:qu'est[- ]ce que |que )(?:je (?:peux|pourrais)|puis[- ]je) offrir a {_WHO}",
)
_ASKED_OF: Final = (
    rf"what (?:did|have) i ask(?:ed)? {_WHO}(?: for| to do)?",
    rf"(?:qu'est[- ]ce que |que )(?:j'ai|ai[- ]je)(?: bien)? demande a {_WHO}",
    rf"j'ai demande quoi a {_WHO}",
)
_HOW_MANY: Final = re.compile(
    r"(?:je connais|j'ai) combien de (?:monde|personnes|gens|contacts)(?: dans mon carnet)?"
    r"|combien de (?:monde|personnes|gens|contacts) (?:est[- ]ce que )?(?:je connais|j'ai)(?: dans mon carnet)?"
)
_ASKED: Final[tuple[tuple[re.Pattern[str], Callable[[Turn, str], Turn]], ...]] = (
    (_HOW_MANY, command_network),
    (
        re.compile(
            r"(?:(?:what(?:'s| is| are|s)|remind me(?: of)?) my (?:current )?goals?(?: again)?|(?:show me "
            r"|list )?my goals?"
            r"|remind me what my goals? (?:is|are|was)|rappelle[rz]?[- ]moi (?:mon|mes) objectifs?"
            r"|(?:c'est quoi |quels? (?:est|sont) )?(?:deja )?(?:mon|mes) objectifs?(?: deja)?)"
        ),
        command_goals,
    ),
    (
        re.compile(
            r"(?:list|show(?: me)?|see|voir|liste[rz]?|montre(?:[- ]moi)?|affiche) (?:all )?(?:my |tous )?"
            r"(?:mes |mon )?(?:contacts?|people|notebook|carnet|gens|personnes)|(?:qui est|il y a qui) dans mon carnet"
            r"|who(?:'s| is) in my notebook"
            r"|(?:tell|show) me (?:what|everything|all) you (?:know|have)|(?:raconte|dis"
            r"|montre)[- ]moi (?:tout )?ce que tu (?:sais|as)"
        ),
        command_people,
    ),
    (
        re.compile(
            r"what do you know about me|what(?:'s| is| have you) (?:stored|kept|saved)(?: about me)?"
            r"|(?:qu'est[- ]ce que|que) (?:tu sais|vous savez|sais[- ]tu|savez[- ]vous) (?:de|sur) moi"
            r"|tu sais quoi (?:de|sur) moi"
        ),
        command_privacy,
    ),
)


def hear_notebook_asked(turn: Turn, text: str) -> Turn | None:
    """The answer; None for what asks nothing of the kind, or of nobody known."""
    said, asks = plain(text).rstrip(" ?.!"), text.rstrip().endswith("?")
    if not turn.notebook.people:
        return None
    for pattern, answer in _ASKED:
        if pattern.fullmatch(said):
            return answer(turn, "")
    if found := _match(_MET, said):
        return met_in(turn, past_span(turn.today, found["when"]))
    if found := _match(_LAST, said) or (_match(_PLANNED, said) if asks else None):
        person = named(turn, as_typed(text, found["who"]), alone=True)
        return show(turn, person) if person else None
    if found := _match(_PROMISED, said):
        person = named(turn, as_typed(text, re.sub(r" (?:deja|again|already)$", "", found["who"])), alone=True)
        return promised_to(turn, person) if person else None
    if found := _match(_GIFT, said):
        person = named(turn, as_typed(text, found["who"]), alone=True)
        return show_ideas(turn, person) if person else None
    if found := _match(_ASKED_OF, said):
        person = named(turn, as_typed(text, re.sub(r" (?:deja|again|already)$", "", found["who"])), alone=True)
        return asked_of(turn, person) if person else None
    found = _match(_HELPED, said)
    if found is None or (said.startswith("j'ai") and not asks):
        return None
    person = named(turn, as_typed(text, found["who"]), alone=True)
    return of_person(turn, person) if person else None


def promised_to(turn: Turn, person: Person) -> Turn:
    """What they wait for: promises and requests that are open; their card is one tap away."""
    open_ones = [one for one in turn.notebook.promises if one.is_open and one.to == person.id]
    asked = [one for one in turn.notebook.requests if one.is_open and one.from_ == person.id]
    lines = [
        *(
            line("person.promise_by", what=one.what, day=one.due) if one.due else line("person.promise", what=one.what)
            for one in open_ones
        ),
        *(line("person.request", what=one.what) for one in asked),
    ]
    card = press("people.button", f"card:{person.id}", name=person.called)
    if not lines:
        return turn.say(line("asked.promised_none", name=person.called), buttons=((card,),))
    return turn.say(line("person.name", name=person.called), *lines, buttons=((card,),))


def asked_of(turn: Turn, person: Person) -> Turn:
    """What was asked of them, and what became of it."""
    asks = [one for one in turn.notebook.asks if one.to == person.id and one.dropped_on is None]
    card = press("people.button", f"card:{person.id}", name=person.called)
    if not asks:
        return turn.say(line("asked.nothing_of", name=person.called), buttons=((card,),))
    state = {True: "asked.was_yes", False: "asked.was_no", None: "person.asked"}
    lines = [line(state[one.accepted] if one.sent_on else "person.ask", what=one.what) for one in asks]
    return turn.say(line("person.name", name=person.called), *lines, buttons=((card,),))


def _match(patterns: tuple[str, ...], said: str) -> re.Match[str] | None:
    return next((found for pattern in patterns if (found := re.fullmatch(pattern, said))), None)


def met_in(turn: Turn, span: Span) -> Turn:
    """Whom one met in those days, the latest first."""
    begin, end = span
    held = sorted(
        (meeting for meeting in turn.notebook.meetings if meeting.is_held and begin <= meeting.on <= end),
        key=lambda meeting: meeting.on,
        reverse=True,
    )
    lines: list[Line] = [
        line("asked.met", day=meeting.on, names=turn.notebook.names(meeting.people))
        for meeting in held[:MOST]
        if meeting.people
    ]
    if not lines:
        return turn.say(line("asked.met_nobody"))
    more = (line("asked.met_more", n=len(held) - MOST),) if len(held) > MOST else ()
    return turn.say(line("asked.met_head"), GAP, *lines, *more)


ANSWERS = (hear_notebook_asked,)
