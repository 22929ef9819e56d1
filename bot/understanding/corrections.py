"""Correcting the card by writing: "c'était mardi, avec Paul aussi", "no, it was a call", "ajoute Leïla"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, TypeVar

from bot.understanding.assembling import label
from bot.understanding.elisions import with_apostrophes
from bot.understanding.folding import composed, fold
from bot.understanding.labelled import Labelled, indices
from bot.understanding.mentions import everybody
from bot.understanding.people import Circle, circle, is_misspelling, proper, same_name
from bot.understanding.reader import learned_for, month_first, prepare, read_with
from bot.understanding.reading import Kind, Known, Mention, Promise, Reading, Towards
from bot.understanding.renaming import renamed
from bot.understanding.tokens import Token
from bot.understanding.words import classes_of, first_names, phrases

_AHEAD: Final = frozenset({"plan_meeting", "event", "reminder", "goal"})
_SHORT: Final = 6
_KINDS: Final[dict[str, Kind]] = {
    "k_coffee": "coffee", "k_breakfast": "breakfast", "k_lunch": "lunch", "k_dinner": "dinner", "k_drinks": "drinks",
    "k_call": "call", "k_video": "video", "k_event": "event", "k_message": "message", "k_meeting": "meeting",
}  # fmt: skip
_SMALL: Final = frozenset(
    "le la les l un une des du de d a au mon ma mes son sa ses the an my his her their our to for of and et".split()
)
_RELATIVE: Final = re.compile(
    r"\b(?:c'etait|it was) (?P<who>(?:(?:la|le|l'|son|sa) ?[\w-]+ (?:de |d'|du )\w+)|(?:\w+'s \w+))", re.IGNORECASE
)


_CUES: Final = ("cue", "add", "remove", "rename", "org", "ahead", "behind", "last week")
_WORKING_DAYS: Final = 5
# Words: what is longer tells something else, and that "last week" may be the week of another matter.
_ABOUT_THE_DAY: Final = 8
_Fact = TypeVar("_Fact")


@dataclass(frozen=True)
class _Said:
    """A correcting message: its folded words, and which ways of correcting are in it."""

    folded: str
    lang: str
    adds: bool
    removes: bool
    renames: bool
    cued: bool


def correct(reading: Reading, text: str, *, lang: str, now: dt.datetime, known: Sequence[Known] = ()) -> Reading | None:
    """`reading` as `text` corrects it, or None when `text` corrects nothing.

    `now` is aware, in the user's zone. A whole new message ("Déj avec Paul hier") is no correction.
    """
    plain = with_apostrophes(composed(text), lang)
    said = _said(plain, lang)
    network, learned = circle(tuple(known)), learned_for(plain, lang)
    view = prepare(learned, plain, network, american=month_first(now))
    if not said.cued and len(view.tokens) > _SHORT:
        return None
    words = _Words(label(learned, learned.first_pass(view), plain, network, now.date(), "log_meeting"), network, plain)
    corrected = reading
    for step in _STEPS:
        corrected = step(corrected, said, words, now.date())
    corrected = _more(corrected, said, plain, lang, now, known)
    return None if corrected == reading else corrected


@dataclass(frozen=True)
class _Words:
    """A correcting message with its labels."""

    message: Labelled
    network: Circle
    text: str

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.message.view.tokens

    @property
    def items(self) -> set[str]:
        """The tags of the things found."""
        return {f.tag for f in self.message.items}

    def mentions(self) -> list[Mention]:
        """The people named: those the labeller finds, those the user knows, and words with a capital after a cue."""
        people = everybody(self.message)
        found = [s.mention for s in people]
        covered = indices([m for s in people for m in s.person.mentions])
        covered |= indices(self.message.tagged("o", "r", "place"))
        run: list[int] = []
        for i, token in enumerate((*self.tokens, None)):
            if token and i not in covered and self._may_name(i, token):
                run.append(i)
                continue
            if run:
                typed = self.text[self.tokens[run[0]].start : self.tokens[run[-1]].end]
                link = self.network.link(typed)
                found.append(
                    Mention(link.name if link.known else proper(typed), None, None, link.known, link.candidates)
                )
                run = []
        return found

    def _may_name(self, i: int, token: Token) -> bool:
        if token.day or token.clock or not token.raw[:1].isalpha():
            return False
        if self.network.calls(token.norm):
            return True
        kinds = classes_of(token.norm, self.message.view.lang)
        if token.raw.isupper() and token.norm not in first_names():
            return False
        capital = token.raw[:1].isupper() and (i > 0 or token.norm in first_names())
        return capital and not kinds

    def slice(self, tag: str) -> str | None:
        """The words of the first stretch with a tag."""
        found = next(iter(self.message.tagged(tag)), None)
        return self.message.slice(found) if found else None


def _said(text: str, lang: str) -> _Said:
    folded = f" {re.sub(r'[^a-z0-9@&]+', ' ', fold(text).replace(chr(39), ' '))} "
    return _Said(
        folded,
        lang,
        adds=_any("add", folded, lang),
        removes=_any("remove", folded, lang),
        renames=_any("rename", folded, lang),
        cued=any(_any(name, folded, lang) for name in _CUES),
    )


def _any(name: str, folded: str, lang: str) -> bool:
    return any(phrase in folded for phrase in _cues(lang)[name])


@cache
def _cues(lang: str) -> dict[str, tuple[str, ...]]:
    listed = phrases(lang if lang in {"fr", "en"} else "en", "corrections")
    return {name: tuple(f" {phrase.replace(chr(39), ' ')} " for phrase in said) for name, said in listed.items()}


# --- one step per kind of correction: (reading, said, words, today) -> reading


def _side(reading: Reading, said: _Said, words: _Words, today: dt.date) -> Reading:  # noqa: ARG001 - a step among others
    """ "C'est à venir": a plan, whose day is asked again when it lay behind; "it already happened": a log."""
    if len(said.folded.split()) > _ABOUT_THE_DAY:
        return reading
    if reading.intent == "log_meeting" and _any("ahead", said.folded, said.lang):
        still = tuple(day for day in reading.dates if day >= today)
        date = reading.date if reading.date and reading.date >= today else None
        return replace(reading, intent="plan_meeting", date=date, dates=still)
    if reading.intent == "plan_meeting" and any(_any(name, said.folded, said.lang) for name in ("behind", "last week")):
        over = tuple(day for day in reading.dates if day <= today)
        date = reading.date if reading.date and reading.date <= today else None
        return replace(reading, intent="log_meeting", date=date, dates=over)
    return reading


def _last_week(reading: Reading, said: _Said, words: _Words, today: dt.date) -> Reading:
    """ "C'était la semaine dernière": one of its days, to be asked, the same day of the week first."""
    named = any(token.day and token.day.days(today, "past") for token in words.tokens)
    about_it = len(said.folded.split()) <= _ABOUT_THE_DAY and _any("last week", said.folded, said.lang)
    if named or reading.intent != "log_meeting" or not about_it:
        return reading
    monday = today - dt.timedelta(days=today.weekday() + 7)
    days = [monday + dt.timedelta(days=n) for n in range(_WORKING_DAYS)]
    if told := reading.date:
        days.sort(key=lambda day: abs(day.weekday() - told.weekday()))
    return replace(reading, date=None, dates=tuple(days))


def _removed(reading: Reading, said: _Said, words: _Words, today: dt.date) -> Reading:  # noqa: ARG001 - a step among others
    """ "Enlève la promesse": the only one, the one whose words are said, or all when it is said of several."""
    if not said.removes:
        return reading
    for field in _REMOVABLE:
        items = getattr(reading, field)
        if not items or not _any(field, said.folded, said.lang):
            continue
        spoken = set(said.folded.split()) - _SMALL
        meant = [item for item in items if spoken & set(re.findall(r"[a-z0-9]+", fold(_words_of(item))))]
        if not meant and (len(items) == 1 or _any("several", said.folded, said.lang)):
            meant = list(items)
        changes: dict[str, Any] = {field: tuple(item for item in items if item not in meant)}
        reading = replace(reading, **changes)
    return reading


def _words_of(item: object) -> str:
    return str(getattr(item, "what", None) or getattr(item, "whom", ""))


def _days(reading: Reading, said: _Said, words: _Words, today: dt.date) -> Reading:
    towards: Towards = "future" if reading.intent in _AHEAD else "past"
    told = indices(words.message.tagged("due")) if "todo" in words.items else set()
    for i, token in enumerate(words.tokens):
        if not token.day or i in told:
            continue
        promise = _promise_meant(reading, said, deadline=token.day.deadline)
        if promise is not None:
            due = token.day.days(today, "future", due=True)
            if due:
                promises = tuple(replace(p, due=due[0]) if p == promise else p for p in reading.promises)
                reading = replace(reading, promises=promises)
            continue
        days = (
            _of_that_month(reading, token, towards)
            or token.day.days(today, towards)
            or _some_day(words.tokens, i, today, towards)
        )
        if reading.goal and (due := token.day.days(today, "future", due=True)):
            reading = replace(reading, goal=replace(reading.goal, due=due[0]))
        elif days:
            reading = replace(reading, date=days[0], dates=days)
    return reading


def _of_that_month(reading: Reading, token: Token, towards: Towards) -> tuple[dt.date, ...]:
    """ "It was the 12th", of a meeting "in March": the 12th of that March; none of what names another time."""
    guessed = reading.date and reading.confidence.get("date", 1.0) <= _A_GUESS
    if not guessed or token.day is None or reading.date is None or not re.search(r"\d", token.raw):
        return ()
    month_end = (reading.date.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
    days = token.day.days(month_end, towards)
    return days if {(day.year, day.month) for day in days} == {(reading.date.year, reading.date.month)} else ()


_A_GUESS: Final = 0.5


def _some_day(tokens: Sequence[Token], at: int, today: dt.date, towards: Towards) -> tuple[dt.date, ...]:
    """ "It was a Wednesday": any one elsewhere, but the nearest where a day is put right; none of "not a Tuesday"."""
    token, before = tokens[at], tokens[at - 1].norm if at else ""
    if token.day is None or not _A_DAY.match(token.raw) or before in _NOT or before.endswith("n't"):
        return ()
    return token.day.by_name(today, towards)


_A_DAY: Final = re.compile(r"(?:on )?(?:une?|an?) ", re.IGNORECASE)
_NOT: Final = frozenset(("pas", "non", "not", "no"))


def _promise_meant(reading: Reading, said: _Said, *, deadline: bool) -> Promise | None:
    """The promise whose deadline is corrected: the one whose words are repeated, or the only one after "by"."""
    spoken = set(said.folded.split())
    for promise in reading.promises:
        if set(re.findall(r"[a-z0-9]+", fold(promise.what))) - _SMALL & (spoken - _SMALL):
            return promise
    about_promise = bool(spoken & {"promesse", "promise", "promis", "promised", "deadline", "echeance", "due"})
    return reading.promises[0] if len(reading.promises) == 1 and (deadline or about_promise) else None


def _time(reading: Reading, said: _Said, words: _Words, today: dt.date) -> Reading:  # noqa: ARG001 - a step among others
    clock = next((t.clock for t in words.tokens if t.clock), None)
    return replace(reading, time=clock.time) if clock else reading


def _kind(reading: Reading, said: _Said, words: _Words, today: dt.date) -> Reading:  # noqa: ARG001 - a step among others
    if reading.kind is None:
        return reading
    named = indices(words.message.tagged("p", "m", "o"))
    for i, token in enumerate(words.tokens):
        for kind in classes_of(token.norm, words.message.view.lang) if i not in named else ():
            if kind in _KINDS and kind != "k_meeting":
                return replace(reading, kind=_KINDS[kind])
    return reading


def _people(reading: Reading, said: _Said, words: _Words, today: dt.date) -> Reading:  # noqa: ARG001 - a step among others
    if relative := _RELATIVE.search(fold(words.text)):
        start, end = relative.span("who")
        named = words.text[start:end] if len(fold(words.text)) == len(words.text) else relative["who"]
        return renamed(reading, 0, Mention(named[:1].upper() + named[1:])) if reading.people else reading
    named_people = words.mentions()
    denied = [m for m in named_people if _denied(m.name, said)]
    meant = [m for m in named_people if m not in denied]
    people = list(reading.people)
    if said.removes:
        left = [p for p in people if not any(same_name(m.name, p.name) or m.name == p.name for m in named_people)]
        return replace(reading, people=tuple(left)) if len(left) < len(people) else reading
    if said.renames and len(meant) == 1 and people:
        index = next(
            (i for i, p in enumerate(people) if same_name(p.name, meant[0].name)), 0 if len(people) == 1 else None
        )
        if index is None:
            return reading
        return renamed(reading, index, replace(meant[0], org=people[index].org, role=people[index].role))
    for old in denied:
        index = next((i for i, p in enumerate(people) if same_name(old.name, p.name)), None)
        if index is not None and meant:
            reading = renamed(reading, index, meant.pop(0))
    for new in meant:
        people = list(reading.people)
        same = next(
            (i for i, p in enumerate(people) if same_name(new.name, p.name) or same_name(p.name, new.name)), None
        )
        if same is None and not said.adds and (wrong := _misspelt(new.name, people)) is not None:
            reading = renamed(reading, wrong, replace(new, org=people[wrong].org, role=people[wrong].role))
        elif same is not None:
            old = people[same]
            if new.known or len(new.name) > len(old.name) or (new.org and new.org != old.org):
                merged = replace(new, org=new.org or old.org, role=new.role or old.role)
                reading = renamed(reading, same, merged)
        elif said.adds or len(people) != 1 or denied:
            reading = replace(reading, people=(*reading.people, new))
        else:
            reading = renamed(reading, 0, replace(new, org=new.org, role=new.role or people[0].role))
    return reading


def _misspelt(name: str, people: Sequence[Mention]) -> int | None:
    """Who on the card has that name but for a few letters: "Karim Bennani" puts "Karim Benali" right."""
    near = [i for i, person in enumerate(people) if is_misspelling(name, person.name)]
    return near[0] if len(near) == 1 else None


def _details(reading: Reading, said: _Said, words: _Words, today: dt.date) -> Reading:  # noqa: ARG001 - a step among others
    """An organisation or a role given without a name belongs to the only person."""
    if len(reading.people) != 1 or words.mentions():
        return reading
    person = reading.people[0]
    person = replace(person, org=words.slice("o") or person.org, role=words.slice("r") or person.role)
    return replace(reading, people=(person,))


def _more(reading: Reading, said: _Said, text: str, lang: str, now: dt.datetime, known: Sequence[Known]) -> Reading:
    """What else the correction tells: a promise, a help, somebody to be introduced to."""
    if len(said.folded.split()) < _SHORT:
        return reading
    told = read_with(learned_for(text, lang), text, now=now, known=known)
    only = reading.people[0].name if len(reading.people) == 1 else None
    return replace(
        reading,
        introductions=_joined(reading.introductions, told.introductions, lambda x: replace(x, via=x.via or only)),
        received=_joined(reading.received, told.received, lambda x: replace(x, from_=x.from_ or only)),
        promises=_joined(reading.promises, told.promises, lambda x: replace(x, to=x.to or only)),
        given=_joined(reading.given, told.given, lambda x: replace(x, to=x.to or only)),
        needs=_joined(reading.needs, told.needs, lambda x: replace(x, who=x.who or only)),
        offers=_joined(reading.offers, told.offers, lambda x: replace(x, who=x.who or only)),
    )


def _joined(old: tuple[_Fact, ...], new: tuple[_Fact, ...], owned: Callable[[_Fact], _Fact]) -> tuple[_Fact, ...]:
    return (*old, *(fact for fact in map(owned, new) if fact not in old))


def _denied(name: str, said: _Said) -> bool:
    """ "Pas Marie", "not Marie"."""
    first = next(iter(re.sub(r"[^a-z0-9]+", " ", fold(name)).split()), None)
    # A name without a Latin letter is not among the folded words.
    return first is not None and bool(
        re.search(
            rf" (?:pas|not|non|no|instead of|au lieu de|wasn t|etait pas)(?: (?:avec|with|de|d))? {re.escape(first)}\b",
            said.folded,
        )
    )


_REMOVABLE: Final = ("promises", "introductions", "received", "given", "needs", "offers")
_STEPS: Final = (_side, _days, _last_week, _removed, _time, _kind, _people, _details)
