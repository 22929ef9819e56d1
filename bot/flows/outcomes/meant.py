"""Of whom, and of which encounter, somebody speaks who tells where something came from (P6)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from bot.coaching.matches import words_of
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.flows.outcomes.words import is_pronoun, kind_in
from bot.flows.people.noted_last import meant_by
from bot.flows.turn import Turn
from bot.understanding import Mention, find_people, fold, read_day
from bot.understanding.words import first_names

_SURE: Final = 0.9
_LONGEST_NAME: Final = 2  # words
_MONTHS: Final = (
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(),
    "january february march april may june july august september october november december".split(),
)


def people_in(turn: Turn, text: str, source: str) -> tuple[Mention, ...]:
    """The people that the source names, who is new among them; for "he", who was spoken of just now."""
    if is_pronoun(source):
        person = meant_by(turn, fold(source))
        return (Mention(person.name, known=person.id),) if person else ()
    words = set(re.findall(r"\w+", fold(source)))
    found = [m for m in turn.read(text).people if set(re.findall(r"\w+", fold(m.name))) & words]
    if found := [m for m in found if m.known or m.candidates or _is_a_name(m.name)]:
        return tuple(_in_full(m, source) for m in found)
    known: list[Mention] = []
    for name in re.findall(r"\b[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)*", source):
        likely = [match.id for match in find_people(name, turn.known()) if match.score >= _SURE]
        if len(likely) == 1:
            known.append(Mention(name, known=likely[0]))
        elif likely:
            known.append(Mention(name, candidates=tuple(likely)))
        elif _is_a_name(name):
            known.append(Mention(name))
    return tuple(known) or _small_letters(turn, source)


def _in_full(mention: Mention, source: str) -> Mention:
    """Somebody new with the whole of a name written with capitals, though its last word is a word too: "Hugo Petit"."""
    runs = re.findall(r"\b[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)+", source)
    whole = next((run for run in runs if run.startswith(f"{mention.name} ")), None)
    return replace(mention, name=whole) if whole and not mention.known and not mention.candidates else mention


def _small_letters(turn: Turn, source: str) -> tuple[Mention, ...]:
    """Somebody named without capitals: "paul", "marie dupont"."""
    words = source.split()
    if len(words) > _LONGEST_NAME or not _is_a_name(source):
        return ()
    likely = tuple(match.id for match in find_people(source, turn.known()) if match.score >= _SURE)
    if likely:
        return (Mention(source, known=likely[0]) if len(likely) == 1 else Mention(source, candidates=likely),)
    return (Mention(source.title()),) if source.islower() else ()


def _is_a_name(name: str) -> bool:
    """Whether it is somebody's rather than a firm's: it begins with a first name."""
    return fold(name.split(maxsplit=1)[0]) in first_names()


def meetings_meant(turn: Turn, source: str, people: set[str]) -> tuple[Meeting, ...]:
    """Those that the source may mean, the last first; none when it names no encounter."""
    kind = kind_in(source)
    if kind is None:
        return ()
    held = [m for m in turn.notebook.meetings if m.is_held and m.on <= turn.today and m.kind != "message"]
    fits = [m for m in held if people <= set(m.people) and (people or _is_event_in(turn.notebook, m, source))]
    fits = [m for m in fits if _is_then(turn, m.on, source)]
    exact = [m for m in fits if m.kind == kind] if kind != "meeting" else fits
    return tuple(sorted(exact, key=lambda m: (m.on, m.id), reverse=True))


def _is_event_in(notebook: Notebook, meeting: Meeting, source: str) -> bool:
    event = next((event for event in notebook.events if event.id == meeting.event), None)
    told = f"{event.name if event else ''} {meeting.place or ''}"
    return bool(words_of(told) & words_of(source))


def _is_then(turn: Turn, day: date, source: str) -> bool:
    """Whether a day fits the time that the words tell: "in March", "en 2024", "hier"."""
    said = fold(source)
    if year := re.search(r"\b(20\d\d)\b", said):
        if day.year != int(year[1]):
            return False
    elif re.search(r"\b(?:l'an(?:nee)? dernier|l'annee derniere|l'an passe|last year)\b", said) and (
        day.year != turn.today.year - 1
    ):
        return False
    months = [months.index(word) + 1 for months in _MONTHS for word in re.findall(r"\w+", said) if word in months]
    if months:
        return day.month == months[0]
    days = read_day(source, lang=turn.lang, today=turn.today, towards="past") if not year else None
    return not days or day in days
