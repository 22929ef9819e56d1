"""Where the user lives, from a city in any of its names: only its name, its country and its time zone are kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from babel import Locale
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.coaching.gazetteer import Town, fold_name, gazetteer
from bot.coaching.regions import region_of
from bot.coaching.zones import city_of, country_of, zone_at, zone_named

AT_MOST: Final = 5  # buttons for one question
_DWARFED: Final = 10  # a namesake with ten times the people is who one means
_GUESSED: Final = 50_000  # people; "hello" is not a misspelt village
_GUESSED_BY_ANOTHER_NAME: Final = 300_000
_LARGE: Final = 300_000  # people; a town known well enough to stand behind the name of a quarter
_QUARTER: Final = 2  # words before it
_LONGEST: Final = 6  # words; a longer text is no name of a town
_LEAD_IN: Final = re.compile(
    r"(?:(?:je (?:suis|vis|habite|travaille|reside)|j habite|on est|nous sommes|c est|moi c est"
    r"|i (?:am|m|live|work)|i m based|i am based|we are|it s|based)\s+)?"
    r"(?:(?:a cote de|pres de|vers|autour de|near|around|close to|a|au|aux|en|in|at|de|from)\s+)?(?=\S)"
)
_LEAD_OUT: Final = re.compile(
    r"(?<=\S)\s+(?:(?:like|as) i (?:already )?(?:said|told you|mentioned)|i (?:already )?(?:said|told you)|again"
    r"|(?:right )?now|for now|at the moment|these days|please|thanks|thank you|city|town|mostly"
    r"|(?:comme )?je (?:vous |te )?l ai (?:deja )?dit|comme (?:je (?:vous |te )?(?:l )?ai |deja )?dit|je l ai deja dit"
    r"|maintenant|pour l instant|pour le moment|en ce moment|actuellement|svp|stp|s il (?:vous|te) plait|merci)$"
)
"""What people add behind the name: « Lyon comme je l'ai dit », "Leeds for now"."""
_ALIASES: Final[Mapping[str, str]] = {"usa": "US", "us": "US", "uk": "GB", "angleterre": "GB", "england": "GB"}


@dataclass(frozen=True)
class Place:
    """A city and its IANA zone; `country` is ISO 3166 alpha-2, `region` the state for the United States.

    `keeps` is the region whose public holidays it keeps, as ISO 3166-2 calls it; None where the country's are all.
    """

    id: str  # of GeoNames, or the name of the zone
    city: str
    zone: str
    country: str | None = None
    region: str | None = None
    keeps: str | None = None

    @property
    def is_only_a_zone(self) -> bool:
        """Whether the city itself is unknown: the zone was named, or a place shared."""
        return self.id == self.zone


def find_places(text: str) -> tuple[Place, ...]:
    """The places that `text` names, the likeliest first: () none, one when sure, several when it is to be asked.

    A city in any of its names, "Valence (Espagne)", "Springfield, IL", "j’habite à Lyon", or an IANA zone.
    """
    if zone := zone_named(text):
        return (_of_zone(zone),)
    name = " ".join(word for word in fold_name(text[:100]).split() if not any(c.isdigit() for c in word))
    if not name or len(name.split()) > _LONGEST + 4:
        return ()
    plain = _LEAD_OUT.sub("", name)
    for said in dict.fromkeys((name, _LEAD_IN.sub("", name, count=1), plain, _LEAD_IN.sub("", plain, count=1))):
        if len(said.split()) <= _LONGEST and (found := _named(said)):
            return tuple(_under(place, said, text) for place in found)
    return ()


def find_town_behind(text: str) -> Place | None:
    """The large town that a text of few words is, or ends in: "Hackney, London"; None when there is none."""
    words = fold_name(text[:100]).split()
    for cut in range(min(len(words), _QUARTER + 1)):
        towns = [town for town, own in gazetteer().called(" ".join(words[cut:])) if own and town.people >= _LARGE]
        if towns:
            return _place(max(towns, key=lambda town: town.people))
    return None


def guess_places(text: str) -> tuple[Place, ...]:
    """The places that a misspelt `text` may mean, or the largest cities of the country it names; to be asked."""
    name = _LEAD_IN.sub("", fold_name(text[:100]), count=1)
    if country := _regions().get(name):
        return _largest(country[0]) if not country[1] else ()
    if len(name) < 4 or len(name.split()) > 4:
        return ()
    near = process.extract(name, _alike(name), scorer=OSA.distance, score_cutoff=1 + (len(name) > 7), limit=50)
    for closeness in (1, 2):
        if towns := _worth_guessing(other for other, distance, _ in near if distance == closeness):
            return tuple(map(_place, _distinct(towns)))
    return ()


def place(id_: str) -> Place | None:
    """The place with that id, as `Place.id` gave it."""
    if zone := zone_named(id_):
        return _of_zone(zone)
    town = gazetteer().with_id(int(id_)) if id_.isascii() and id_.isdigit() else None
    return _place(town) if town else None


def place_at(latitude: float, longitude: float) -> Place | None:
    """The place of a point in degrees, named after its zone: a shared location tells no more, and is not kept."""
    zone = zone_at(latitude, longitude)
    return _of_zone(zone) if zone else None


def country_name(country: str, lang: str) -> str:
    """An ISO 3166 country (alpha-2) in words of that language."""
    return str(Locale(lang).territories.get(country, country))


def city_name(place: Place, lang: str) -> str:
    """Its city as that language calls it, where the language has a name of its own for it: Bruxelles, Londres."""
    if place.city != city_of(place.zone):
        return place.city
    return str(Locale(lang).time_zones.get(place.zone, {}).get("city", place.city))


def _of_zone(zone: str) -> Place:
    return Place(zone, city_of(zone), zone, country_of(zone))


def _place(town: Town) -> Place:
    region = gazetteer().states.get(town.region) if town.country == "US" else None
    return Place(str(town.id), town.name, town.zone, town.country, region, region_of(town))


def _named(name: str) -> tuple[Place, ...]:
    """The places of that folded name, which may end in a country or a state."""
    if found := _likeliest(list(gazetteer().called(name))):
        return (*found, *_country_alike(name, found))
    words = name.split()
    for cut in range(1, len(words)):
        country, region = _regions().get(" ".join(words[cut:]), ("", ""))
        if country:
            towns = gazetteer().called(" ".join(words[:cut]))
            return _likeliest([t for t in towns if t[0].country == country and region in ("", t[0].region)])
    return ()


def _country_alike(name: str, found: Sequence[Place]) -> tuple[Place, ...]:
    """The chief cities of the country of that name, when none is found: a village of France is called La Réunion."""
    country, region = _regions().get(name, ("", ""))
    return () if not country or region or country in {place.country for place in found} else _largest(country)


def _likeliest(found: Sequence[tuple[Town, bool]]) -> tuple[Place, ...]:
    """The largest first, without those that are dwarfed by a namesake."""
    kept = [town for town, own in found if not any(_dwarfs(*other, town, own) for other in found)]
    return tuple(map(_place, _distinct(sorted(kept, key=lambda town: -town.people))))


def _dwarfs(town: Town, own: bool, other: Town, others_own: bool) -> bool:
    """Whether nobody would mean `other`: a town whose own name it is never yields to one that only bears it too."""
    if own and not others_own:
        return town.people >= other.people
    return own == others_own and town.people >= _DWARFED * other.people


def _distinct(towns: Sequence[Town]) -> Iterator[Town]:
    """One per country, state and zone, the first of each: the others would be the same answer."""
    firsts = {(t.country, t.zone, t.region if t.country == "US" else ""): t for t in reversed(towns)}
    return iter([town for town in towns if town in firsts.values()][:AT_MOST])


def _largest(country: str) -> tuple[Place, ...]:
    towns = sorted(gazetteer().towns_of(country), key=lambda town: -town.people)
    zones = {town.zone: town for town in reversed(towns)}
    return tuple(_place(town) for town in towns if town in zones.values())[:AT_MOST]


def _worth_guessing(names: Iterable[str]) -> list[Town]:
    """The towns of those names that are large enough to be meant, the largest first."""
    found = (each for name in names for each in gazetteer().called(name))
    towns = {town.id: town for town, own in found if town.people >= (_GUESSED if own else _GUESSED_BY_ANOTHER_NAME)}
    return sorted(towns.values(), key=lambda town: -town.people)


def _alike(name: str) -> list[str]:
    """The names with the same first letter and about as long: whoever mistypes a city seldom errs there."""
    return [other for other in gazetteer().names_from(name[0]) if abs(len(other) - len(name)) <= 2]


def _under(place: Place, said: str, text: str) -> Place:
    """The place under the name that the user gave it, which folds to `said`: Londres stays Londres."""
    words = text.strip().split()
    tails = (" ".join(words[start:]) for start in range(len(words)))
    typed = next((tail for tail in tails if fold_name(tail) == said), "")
    if len(typed) < 4 or said == fold_name(place.city) or not _bears(place, said):
        return place
    return replace(place, city=typed if typed != typed.lower() else typed.title())


def _bears(place: Place, name: str) -> bool:
    return any(str(town.id) == place.id for town, _ in gazetteer().called(name))


@lru_cache(maxsize=1)
def _regions() -> Mapping[str, tuple[str, str]]:
    """Countries, and the states of the United States, by all their folded names: (country, GeoNames region or "")."""
    states = {fold_name(name): ("US", code) for code, name in gazetteer().states.items()}
    codes = {code.lower(): ("US", code) for code in gazetteer().states}
    countries = {
        fold_name(name): (code, "")
        for lang in ("en", "fr")
        for code, name in Locale(lang).territories.items()
        if len(code) == 2 and code.isalpha()
    }
    return codes | states | countries | {alias: (code, "") for alias, code in _ALIASES.items()}
