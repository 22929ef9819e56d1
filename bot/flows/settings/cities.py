"""Where the user lives, hence what time it is there: a city typed in any of its names, a zone, or a shared place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.coaching.places import (
    Place,
    city_name,
    country_name,
    find_places,
    find_town_behind,
    guess_places,
    place,
    place_at,
)
from bot.coaching.zones import city_of, is_offset
from bot.domain.drafts import Draft, Value
from bot.domain.lines import Button, Buttons, Line, line
from bot.domain.owner import Lang
from bot.domain.turns import SharedPlace
from bot.flows.conversation import Blank, Conversation, is_another_matter, pick
from bot.flows.heading import headed
from bot.flows.just_said import just_said
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding import read_answer

CITY = "city"
LEFT_OPEN = ("skip", "later", "no", "drop", "stop")  # answers that leave a question open
_SAID = "said"  # in a draft: a name that several cities bear, until the user says which


def _read_city(_turn: Turn, text: str) -> Value:
    """A city when there is only one of that name; all else is for `AsksCity` to answer."""
    places = find_places(text)
    return {"id": places[0].id, "city": places[0].city} if len(places) == 1 else None


CITY_BLANK = Blank(CITY, _read_city, wish="location")


@dataclass(frozen=True)
class AsksCity(Conversation):
    """A conversation of which one blank is the city; it is kept at once, so that nothing waits for the end."""

    def hear(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        answer = read_answer(text, lang=turn.lang)
        if answer and answer.verb in LEFT_OPEN:
            return self.skip(turn, draft)
        if text.rstrip().endswith("?") and (draft.asking != CITY or not find_places(text)):
            return None
        if draft.asking != CITY:
            return self._told_meanwhile(turn, draft, text) or super().hear(turn, draft, text)
        said = draft.filled.get(_SAID)
        places = (find_places(f"{said} {text}") if isinstance(said, str) else ()) or find_places(text)
        places = places or find_places(_BESIDE.sub("", text))
        if len(places) == 1:
            return self.fill(turn, draft, {"id": places[0].id, "city": places[0].city})
        if places:
            turn = turn.update(replace(draft, filled={**draft.filled, _SAID: text.strip()}))
            return self._ask_which(turn, draft, "city.which", places)
        if is_another_matter(turn, text):
            return None
        if town := find_town_behind(text):
            return self.fill(turn, draft, {"id": town.id, "city": town.city})
        if is_offset(text):
            return self._ask_which(turn, draft, "city.offset", ())
        guesses = guess_places(text)
        return self._ask_which(turn, draft, "city.guess" if guesses else "city.unknown", guesses)

    def _told_meanwhile(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        """The city, told while something else is asked: kept, and the question stands."""
        found = home_in(turn, text)
        if found is None:
            return None
        moved = move(turn, found)
        return headed(turn, self.go_on(moved, draft), noted(moved))

    def question(self, draft: Draft, blank: Blank) -> Line:
        return line("city.ask") if blank.name == CITY else super().question(draft, blank)

    def fill(self, turn: Turn, draft: Draft, value: Value) -> Turn:
        if draft.asking != CITY:
            return super().fill(turn, draft, value)
        found = _place_of(value)
        if found is None:
            return turn.toast("error.old_button")
        filled = {name: kept for name, kept in draft.filled.items() if name != _SAID}
        moved = move(turn, found)
        return headed(turn, super().fill(moved, replace(draft, filled=filled), found.id), noted(moved))

    def _ask_which(self, turn: Turn, draft: Draft, key: str, places: Sequence[Place]) -> Turn:
        blank = next(blank for blank in self.blanks if blank.name == CITY)
        return turn.say(line(key), buttons=(*place_buttons(turn, draft, places), *self._buttons(turn, draft, blank)))


def home_in(turn: Turn, text: str) -> Place | None:
    """Where the user says they live: "I'm based in Leeds"; the name alone, as long as no city is known."""
    if at := _HOME.match(text.strip().replace("’", "'")):
        return _only(at["town"])
    is_answer = turn.owner.zone is not None or len(text.split()) > _A_NAME or read_answer(text, lang=turn.lang)
    return None if is_answer else _only(text) if "," in text else find_town_behind(text)


def _only(text: str) -> Place | None:
    places = find_places(text)
    return places[0] if len(places) == 1 else None if places else find_town_behind(text)


_A_NAME: Final = 3  # words
_HOME: Final = re.compile(
    r"(?:(?:by the way|btw|oh|and|also|au fait|sinon|et)[ ,]+)*"
    r"(?:i(?:'?m| am)(?: now)? (?:based|living)(?: now)? in|i(?: now)? live in|i(?:'?ve| have)? (?:just )?moved to"
    r"|i(?:'?m| am) (?:back|home) in|je suis (?:rentrée?|de retour|revenue?) (?:à|en|au)"
    r"|j'habite(?: maintenant| désormais)?(?: à| en| au)?|je vis(?: maintenant| désormais)? (?:à|en|au)"
    r"|je suis (?:basée?|installée?|domiciliée?) (?:à|en|au)|j'ai (?:déménagé|emménagé) (?:à|en|au))\s+"
    r"(?P<town>[^,;.!?]+?(?:, ?[^,;.!?]+?)?)"
    r"(?:[ ,]+(?:now|btw|by the way|these days|actually|since [^,]+"
    r"|maintenant|désormais|au fait|depuis [^,]+))?[ .!]*$",
    re.IGNORECASE,
)


_VISIT: Final = re.compile(
    r"(?P<asked>(?:please |stp )?(?:(?:change|set|update) (?:my |the )?time ?zone|i(?:'ve)? changed time ?zones?"
    r"|je change de fuseau(?: horaire)?|change[rz]? (?:mon |de |le )?fuseau(?: horaire)?)[ ,:.!]+(?:to )?)?"
    r"(?:i(?:'?m| am)(?: now| currently)? in|je suis(?: maintenant| actuellement)? (?:à|en|au)|on est (?:à|en|au))\s+"
    r"(?P<town>[A-ZÉÈÀÎÔ][^,;.!?\d]*?)"
    r"(?P<span>[ ,]+(?:for|until|till|this|all|pour|pendant|jusqu['’]|cette|toute)\b.*)?[ .!]*$",
    re.IGNORECASE,
)


def hear_visit(turn: Turn, text: str) -> Turn | None:
    """ "I'm in Lisbon for two weeks": the clock of there, and how to come home; a place alone changes nothing."""
    if turn.current and turn.current.flow in _BUSY:
        return None
    found = _VISIT.match(text.strip().replace("’", "'"))
    if found is None or not (found["asked"] or found["span"]) or not found["town"][:1].isupper():
        return None
    home, there = turn.owner.city, _only(found["town"])
    if there is None:
        return None
    turn = move(turn, there)
    back = (line("city.back_home", city=home),) if home and found["span"] and home != turn.owner.city else ()
    return turn.say(noted(turn), *back, buttons=((undo_button(turn),),))


def hear_home(turn: Turn, text: str) -> Turn | None:
    """Where they live, said in passing or when it was said to be missing; None while a conversation asks for it."""
    if turn.current and turn.current.flow in _BUSY:
        return None
    tells = "city.missing" in just_said(turn) or _HOME.match(text.strip().replace("’", "'"))
    found = home_in(turn, text) if tells else None
    if found is None:
        return None
    turn = move(turn, found)
    return turn.say(noted(turn), buttons=((undo_button(turn),),))


_BUSY: Final = ("onboarding", "settings")
ANSWERS = (hear_home, hear_visit)


def place_buttons(turn: Turn, draft: Draft, places: Sequence[Place]) -> Buttons:
    """One button a place, the likeliest first: where the user's language is spoken."""
    likely = sorted(places, key=lambda found: found.country not in _SPOKEN_IN[turn.lang])
    return tuple((_place_button(turn, draft, found),) for found in likely)


_SPOKEN_IN: Final[Mapping[Lang, frozenset[str]]] = {
    "fr": frozenset(("FR", "BE", "CH", "LU", "MC")),
    "en": frozenset(("GB", "IE", "US", "CA", "AU", "NZ")),
}
_BESIDE: Final = re.compile(r"\s*(?:,|\(|\b(?:en|dans|in|near|près de|à côté de)\b).*$", re.IGNORECASE | re.DOTALL)
"""A region said beside the town: "Brest, Bretagne"."""


def move(turn: Turn, found: Place) -> Turn:
    """The user lives there: their clock is set."""
    city = None if found.is_only_a_zone else city_name(found, turn.lang)
    return turn.own(zone=found.zone, city=city, country=found.country, region=found.keeps).did("undo.city")


def noted(turn: Turn) -> Line:
    """What the coach believes of the user's place, with their wall clock, so that they can check it."""
    owner, time = turn.owner, turn.local_now.time()
    if owner.city:
        return line("city.noted", city=owner.city, time=time)
    return line("city.noted_zone", city=city_of(owner.zone or "UTC"), time=time)


def shared_place(turn: Turn, shared: SharedPlace, conversations: Sequence[Conversation] = ()) -> Turn:
    """A shared location: only its time zone is kept. Answers the question under way when that is the city."""
    found = place_at(shared.latitude, shared.longitude)
    if found is None:
        return turn.say(line("city.at_sea"))
    draft = turn.current
    asking = draft and draft.asking == CITY and next((c for c in conversations if c.name == draft.flow), None)
    if draft and asking:
        return asking.fill(turn, draft, {"id": found.id, "city": found.city})
    turn = move(turn, found)
    return turn.say(noted(turn))


def _place_of(value: Value) -> Place | None:
    if isinstance(value, dict):
        found = place(str(value.get("id")))
        return replace(found, city=str(value.get("city"))) if found else None
    return place(str(value))


def _place_button(turn: Turn, draft: Draft, found: Place) -> Button:
    city = city_name(found, turn.lang)
    country = country_name(found.country, turn.lang) if found.country else found.zone
    if found.region:
        return pick(draft, CITY, found.id, "city.button_region", city=city, region=found.region, country=country)
    return pick(draft, CITY, found.id, "city.button", city=city, country=country)
