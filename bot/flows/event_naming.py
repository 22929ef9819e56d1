"""An event as one names it: without the asking around it, its day, its hour and its fee; and which one is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Final

from bot.coaching.fees import read_fee
from bot.coaching.matches import words_of
from bot.domain.meetings import Event
from bot.flows.gist import event_name
from bot.flows.turn import Turn
from bot.understanding import Reading, fold, read_time
from bot.understanding.dates import find_days, find_times

_MEETS_FR: Final = (
    r"(?:réunions?|rencontres?|séances?|dîners?|déjeuners?|petits?[- ]d[ée]j\w*|soirées?|apéros?|cafés?|ateliers?"
    r"|conférences?|visios?|afterworks?|fois)"
)
_MEETS: Final = r"(?:meetings?|breakfasts?|dinners?|lunch(?:es)?|evenings?|events?|calls?|times?)"
_WHEN_FR: Final = r"(?:mois|semaines?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|quinze jours|trimestres?)"
_WHEN: Final = r"(?:week|month|quarter|fortnight|monday|tuesday|wednesday|thursday|friday)"
_PACE: Final = re.compile(
    rf"(?:avec )?(?:une?|deux|trois|des|les) {_MEETS_FR}[^,.;]{{0,12}}?"
    r"(?:/|\b(?:par|tou(?:te)?s les|chaque|le)\b)[^,.;]{2,30}"
    rf"|(?:tou(?:te)?s les|chaque) {_WHEN_FR}[^,.;]{{0,20}}|\w+ fois par \w+"
    rf"|(?:(?:a|an|one|two|three|with|some) )?(?:weekly|monthly|quarterly|fortnightly) {_MEETS}"
    rf"|(?:one|two|three|a) {_MEETS}[^,.;]{{0,10}}? (?:a|an|per|each|every|on the) [^,.;]{{2,25}}"
    rf"|(?:(?:the|every) )?(?:first|second|third|fourth|last|1st|2nd|3rd) {_WHEN} of (?:the|every|each) month"
    rf"|(?:(?:le|chaque) )?(?:1er|premier|deuxième|troisième|dernier) {_WHEN_FR} (?:du|de chaque) mois"
    rf"|every (?:other |single |second )?{_WHEN}[^,.;]{{0,20}}|(?:once|twice) a {_WHEN}",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(
    r"[,;.!?\s]+(?:(?:est-ce que )?j'y vais(?: ou pas| ou non)?|j'hésite.*|qu'en (?:penses|pensez)[- ](?:tu|vous)"
    r"|qu['’]est-ce que (?:tu en|t['’]en|vous en)"
    r" (?:penses|pensez)|(?:t['’]en|tu en|vous en) (?:penses|pensez) quoi|je ne"
    r" sais pas(?: si j'y vais| encore)?|bonne idée|ça vaut le coup|utile|ou pas|should i go|should i|worth it|worth"
    r" going|not sure(?: yet| if i'll go)?|what do you think|good idea|is it worth it|do i go|i wonder)[\s?!.]*$",
    re.IGNORECASE,
)
_LED_TO: Final = re.compile(
    r"^\W*(?:(?:should|shall|do|can|could|must) (?:i|we) (?:really |bother )?(?:go(?:ing)? to|attend|be at|join)"
    r"|i(?:['’]ve| have)? (?:just )?(?:signed up (?:for|to)|registered (?:for|at)|booked(?: a (?:place|ticket|seat))?"
    r"(?: for| at)?|(?:got|bought) a (?:ticket|place|seat) (?:for|at|to))"
    r"|i(?:['’]m| am) (?:signed up|registered|down|booked) (?:for|on|at)"
    r"|(?:(?:i|we)(?:['’](?:ve|m|re)| have| am| was| were| got)? )?(?:just )?(?:been |got )?(?:invited|asked)"
    r"(?: along)? to"
    r"|(?:i(?:['’]m| am) )?(?:thinking (?:of|about)|tempted (?:by|to)|considering) (?:joining|going to|join|go to)?"
    r"|(?:je suis|on est|j['’]ai été|on m['’]a|on nous a) (?:invitée?s?|conviée?s?) (?:à|au|aux)"
    r"|(?:on|ils|elles) (?:m|nous) ?['’]?(?:invite|convie|propose)(?:nt)? (?:d['’]aller |de venir )?(?:à|au|aux)"
    r"|invitée?s? (?:à|au|aux)|(?:je (?:pense|songe)|j['’]hésite) (?:à |aller |adhérer |m['’]inscrire )+(?:à|au|aux)?"
    r"|(?:est-ce que )?(?:je (?:vais|dois aller|devrais aller)|dois-je aller|devrais-je aller|faut-il que j['’]aille)"
    r" (?:à|au|aux)|they(?:['’](?:re|ve)| are| have)? (?:inviting|invited|asking|asked) me (?:along )?to"
    r"|je me suis inscrite? (?:à|au|aux|pour)|je suis inscrite? (?:à|au|aux|pour)"
    r"|(?:j['’]ai|il y a|y['’]? ?a|i['’]ve got|i have|there['’]s)(?= (?:une?|le|la|an?|the|my|mon|ma)\b)"
    r"|j['’]ai (?:pris|réservé|acheté) (?:ma|mon|une?) (?:place|billet) (?:pour|à|au))\s+"
    r"(?=\w)",
    re.IGNORECASE,
)
"""What one says of oneself before naming the event: "I signed up for a conference" is a conference."""
_FEE_LEAD: Final = re.compile(
    r"[\s,;:(]*(?:(?:pour|à|coûte|la cotisation|cotisation|c'est|ça coûte|il faut payer|moyennant|de|for|at|it's|it"
    r" costs|costs|costing|fee|the fee is|membership is)\s*)+$",
    re.IGNORECASE,
)
_LITTLE: Final = frozenset(
    "le la les l l' à a au aux en du de des d d' chez the on at in of by for from dans vers pour ce cet cette un une an"
    " this next my mon ma qui that and et".split()
)
_ARTICLES: Final = re.compile(
    r"^(?:(?:(?:et|and|sinon|mais|but|au fait|by the way),?"
    r"|le|la|les|une?|des|mon|ma|au|aux|du|the|an?|my|our|this|that)\s+|l['’]|à (?:la|l['’])\s*)+",
    re.IGNORECASE,
)
_COMMON: Final = frozenset(
    "salon soiree evenement conference fair event evening club association reseau network meetup forum journee"
    " annuel annual".split()
)
_SHORTEST: Final = 2


@dataclass(frozen=True)
class Told:
    """What is told of an event: its name, and what stands beside it in the words."""

    name: str
    on: date | None = None
    at: time | None = None
    fee: str | None = None
    pace: str | None = None


def told(turn: Turn, words: str) -> Told:
    """The event of these words; of several days that may be meant the likeliest is left open."""
    kept = _LED_TO.sub("", without_aside(words))
    pace = _PACE.search(kept)
    if pace:
        kept = f"{kept[: pace.start()]} {kept[pace.end() :]}"
    fee = read_fee(kept)
    said_fee = kept[fee.start : fee.end].strip() if fee else None
    if fee:
        kept = f"{_FEE_LEAD.sub('', kept[: fee.start])} {kept[fee.end :]}"
    days = find_days(kept, lang=turn.lang)
    on = [day for one in days for day in one.days(turn.today, "future", due=True)]
    times = find_times(kept, lang=turn.lang, days=days)
    at = read_time(kept[times[0].start : times[0].end], lang=turn.lang) if times else None
    spans = [(day.start, day.end) for day in days] + [(hour.start, hour.end) for hour in times]
    for start, end in sorted(spans, reverse=True):
        kept = f"{_without_little(kept[:start])} {kept[end:]}"
    unique = tuple(dict.fromkeys(on))
    return Told(
        _named(kept) or words.strip(),
        unique[0] if len(unique) == 1 and unique[0] >= turn.today else None,
        at,
        said_fee,
        pace[0].strip() if pace else None,
    )


def without_aside(text: str) -> str:
    """What is told, without "should I go?" or « t'en penses quoi ? » behind it."""
    return _ASIDE.sub("", text.strip())


def event_of(turn: Turn, text: str, reading: Reading) -> Told:
    """The event of a whole sentence: "there's a startup fair at Olympia" is a startup fair."""
    new = told(turn, text)
    name = event_name(new.name, Reading("event"), turn.lang)
    if reading.place and fold(name).endswith(fold(reading.place)):
        name = _without_little(name[: -len(reading.place)].rstrip(" ,")) or name
    return replace(new, name=name)


_IS_ON: Final = re.compile(
    r"[\s,;:(-]+(?:(?:et )?(?:c['’]?|ce|ça|cela|and it['’]?s?|it['’]?s?) ?)?"
    r"(?:est|sera|tombe|se (?:tient|passe)|a lieu|aura lieu|is|will be|takes place|falls|happens)?[\s,;:-]*$",
    re.IGNORECASE,
)
"""What is left of "the expo c'est le 20 mars" once its day is taken away: "the expo c'est"."""


_JOINED: Final = re.compile(r"(?:[\s,;]+(?:and|et|for|pour|at|à|hmm+|euh+))*(?=\s*(?:,\s*h?u?m+|$))", re.IGNORECASE)
"""What joined the fee to the pace: "BNI, 900 quid a year and every Wednesday, hmm"."""


_TOO: Final = re.compile(r"\s(?:aussi|également|too|as well|also)$", re.IGNORECASE)


def _named(kept: str) -> str:
    kept = _without_little(re.sub(r"\s+", " ", kept).strip(" ,;:.!?-()"))
    kept = _IS_ON.sub("", f"{kept} ").strip() or kept
    kept = _JOINED.sub("", kept)
    kept = _TOO.sub("", kept)
    kept = _ARTICLES.sub("", kept).strip(" ,;:.!?-()")
    kept = re.split(r"\s*[,;(]\s", kept, maxsplit=1)[0].rstrip()  # what comes after a pause is told beside it
    return kept[:1].upper() + kept[1:] if len(kept) >= _SHORTEST else ""


def _without_little(text: str) -> str:
    """Without the little words that led to what was taken away: "salon le" -> "salon"."""
    words = text.rstrip(" ,;(").split(" ")
    while words and words[-1].lower().replace("’", "'") in _LITTLE:
        words.pop()
    return " ".join(words).rstrip(" ,;")


def meant(events: Iterable[Event], text: str) -> Event | None:
    """The event that a text speaks of, by the words of its name; None when none or several may be meant."""
    said = words_of(text)
    scored = [(len(words_of(event.name) & said), len(words_of(event.name) & said - _COMMON), event) for event in events]
    scored = [one for one in scored if one[0]]
    best = max(((score, rare) for score, rare, _ in scored), default=(0, 0))
    found = [event for score, rare, event in scored if (score, rare) == best]
    return found[0] if len(found) == 1 else None


def same(events: Iterable[Event], new: Told) -> Event | None:
    """The event of the notebook that these words tell of again: of the same name, and of no other day."""
    name = words_of(new.name) or frozenset((new.name.casefold(),))
    for event in events:
        known = words_of(event.name) or frozenset((event.name.casefold(),))
        fits = known == name or (len(known & name - _COMMON) >= 1 and (known <= name or name <= known))
        if fits and (new.on is None or event.on is None or new.on == event.on):
            return event
    return None
