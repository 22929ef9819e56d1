"""From labelled words to facts: the people and their details, the day, and each thing with the person it belongs to."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, TypeVar, cast

from bot.understanding import second_look
from bot.understanding.classifier import kind_signs, purpose_signs
from bot.understanding.dates import DayExpression
from bot.understanding.features import View
from bot.understanding.folding import fold
from bot.understanding.labeller import Found
from bot.understanding.model import Model
from bot.understanding.owners import Person, gather
from bot.understanding.people import Circle, proper
from bot.understanding.reading import (
    Given,
    GoalRead,
    Intent,
    Introduction,
    Kind,
    Mention,
    Need,
    Offer,
    Promise,
    Purpose,
    Reading,
    Received,
    Span,
    Towards,
)
from bot.understanding.tokens import Token
from bot.understanding.words import classes_of

_FUTURE: Final = frozenset({"plan_meeting", "event", "reminder", "goal"})
_KINDED: Final = frozenset({"log_meeting", "plan_meeting"})
_DATED: Final = frozenset({"log_meeting", "plan_meeting", "event", "reminder", "done_thanks", "done_promise"})
# What a message of each intent can state; anything else found in it is more likely a mistake.
_STATES: Final[dict[str, frozenset[str]]] = {
    "log_meeting": frozenset({"p", "w", "got", "gave", "todo", "need", "offer"}),
    "plan_meeting": frozenset({"p", "w", "got", "gave", "todo", "need", "offer"}),
    "event": frozenset(),
    "goal": frozenset({"goal"}),
    "progress": frozenset({"p", "got"}),
    "request_received": frozenset({"p", "need", "offer", "got"}),
    "ask": frozenset({"p"}),
    "find": frozenset({"p"}),
    "done_thanks": frozenset({"p", "got"}),
    "done_promise": frozenset({"p", "gave"}),
    "reminder": frozenset({"p"}),
    "note": frozenset({"p", "w", "need", "offer", "got", "todo"}),
    "mood": frozenset(),
    "question": frozenset(),
    "other": frozenset({"p"}),
}
_LEADING: Final = frozenset(
    "un une des de du d' le la les l' a an the some his her their its son sa ses leur leurs to for with of about que "
    "qu' , : ; -".split()
)
_TRAILING: Final = frozenset(
    "a au aux de du d' to for with from by of at et and & + , : ; - ( . avec pour chez que at on le la the".split()
)
_POINTERS: Final = frozenset("them it that this one ca cela le la les l' en y".split())
_OBJECTS: Final = frozenset("him her them lui leur us".split())
_ABOUT_SOMEBODY: Final = frozenset({"reminder", "ask", "request_received", "done_thanks", "done_promise", "note"})
_SURE_GOAL: Final = 0.8
_DENIAL_REACH: Final = 8
_DENIALS: Final = frozenset({"n't", "not", "never", "cannot", "cant", "wont", "didnt", "doesnt", "pas", "jamais"})
_SURELY_DATED: Final = frozenset({"plan_meeting", "reminder", "done_thanks", "done_promise"})
_GUESS: Final = 0.5
# The margin, in the unit of the labeller's weights, at which a label is as likely wrong as right.
_DOUBTFUL: Final = 1500.0
_DETAIL_REACH: Final = 14
_LEADS: Final = 4
_AT: Final = frozenset({"at", "@", "chez", "from"})
_ADVICE_REACH: Final = 9
_ADVICE: Final = frozenset(
    "should devrais conseil recomm recomma sugges sugger reckons advise advised dit says said told conseille".split()
)
_TYING: Final = frozenset("de du d' chez from at of @ la le l' the in with a au".split())
_SENTENCE_END: Final = frozenset({".", "!", "?", "<br>"})
_Fact = TypeVar("_Fact")


@dataclass(frozen=True)
class Somebody:
    """A person of the message with what the reading will call them."""

    person: Person
    mention: Mention
    margin: float


def assemble(learned: Model, view: View, text: str, circle: Circle, now: dt.datetime, odds: Sequence[float]) -> Reading:
    """The reading of a message whose words can now be labelled; `now` is the user's own time."""
    today = now.date()
    ranked = sorted(range(len(odds)), key=odds.__getitem__, reverse=True)
    intent = cast(Intent, learned.intents.classes[ranked[0]])
    maker = Maker(learned, view, text, circle, today, intent)
    if intent == "goal" and odds[ranked[0]] < _SURE_GOAL and not any(f.tag == "goal" for f in maker.second):
        # A goal without anything to reach is something else.
        intent = cast(Intent, learned.intents.classes[ranked[1]])
        maker = Maker(learned, view, text, circle, today, intent)
    if intent == "done_promise" and second_look.cannot_be_kept(view, maker.first):
        intent = cast(Intent, learned.intents.classes[ranked[1]])
        maker = Maker(learned, view, text, circle, today, intent)
    other = maker.told_by_its_day(now.hour)
    if other is not None:
        maker = Maker(learned, view, text, circle, today, other)
    elif maker.promises_anew():
        told = max(("log_meeting", "note"), key=lambda name: odds[learned.intents.classes.index(name)])
        telling = Maker(learned, view, text, circle, today, cast(Intent, told))
        maker = telling if any(f.tag == "todo" for f in telling.second) else maker
    return maker.reading(odds[ranked[0]])


class Maker:
    """Holds one labelled message while its reading is put together."""

    def __init__(self, learned: Model, view: View, text: str, circle: Circle, today: dt.date, intent: Intent) -> None:
        first, second = learned.label(view, intent)
        self.learned, self.view, self.text, self.circle, self.today, self.intent = (
            learned,
            view,
            text,
            circle,
            today,
            intent,
        )
        found = [f for f in second_look.names(view, first) if f.tag not in {"p", "m", "w"} or self._is_name(f)]
        self.first = self._completed(self._retagged(self._split(found)))
        self.states = _STATES[intent]
        second = second_look.things(view, self.first, second)
        self.second = [f for f in second if f.tag in self.states and not (f.tag == "got" and self._denied(f))]
        self.first = second_look.beneficiaries(view, self.first, self.second)
        self.first = [f for f in self.first if not (f.tag == "w" and self._denied(f))]
        self.towards: Towards = "future" if intent in _FUTURE else "past"
        self.spans: dict[str, tuple[Span, ...]] = {}
        self.sure: dict[str, float] = {}
        self.people = self._people()

    def reading(self, sure: float) -> Reading:
        """The reading; `sure` is the probability of the intent."""
        self.sure["intent"] = sure
        days = self._days()
        reading = Reading(
            intent=self.intent,
            kind=self._kind(),
            date=days[0] if days else None,
            dates=days,
            time=self._time(),
            people=self._mentions(),
            introductions=self._introductions(),
            received=self._items("got", "received", Received),
            promises=self._promises(),
            given=self._items("gave", "given", Given),
            needs=self._items("need", "needs", Need),
            offers=self._items("offer", "offers", Offer),
            goal=self._goal(),
            place=self._place(),
        )
        return replace(reading, confidence=MappingProxyType(dict(self.sure)), spans=MappingProxyType(dict(self.spans)))

    def told_by_its_day(self, hour: int) -> Intent | None:
        """ "Lunch yesterday" took place, "lunch tomorrow" is to come, whatever else the message looks like.

        So did "coffee this morning", once the morning is over: `hour` is the user's.
        """
        sides = {t.norm for f in self._tagged("d") for t in self.view.tokens[f.first : f.last] if t.day}
        parts = [self.slice(f) for f in self._tagged("d")]
        over = bool(parts) and all(second_look.lies_behind(part, hour) for part in parts)
        if self.intent == "plan_meeting" and (sides == {"<day-past>"} or over):
            return "log_meeting"
        if self.intent == "log_meeting" and (sides == {"<day-future>"} or second_look.set_anew(self.view)):
            return "plan_meeting"
        return None

    def promises_anew(self) -> bool:
        """Whether what looks like a kept promise or an open request is a promise made just now."""
        at = second_look.undertakes(self.view)
        if at is None:
            return False
        if self.intent == "request_received":
            return True
        earlier = any(f.tag == "gave" and f.first < at for f in self.second)
        return self.intent == "done_promise" and not earlier and not second_look.says_done(self.view)

    def _denied(self, found: Found) -> bool:
        """Whether the clause says that it is not so: "he can't introduce me to his boss"."""
        clause = self.view.drifts[found.first].clause
        start = max(0, found.first - _DENIAL_REACH)
        return any(
            self.view.tokens[i].norm.replace("’", "'") in _DENIALS and self.view.drifts[i].clause == clause
            for i in range(start, found.first)
        )

    # --- people

    def _people(self) -> list[Somebody]:
        gathered = gather(self.view, self.text, self.first)
        if self.intent in _ABOUT_SOMEBODY and not any(p.tag == "p" for p in gathered):
            gathered = [p if self._is_promised(p) else replace(p, tag="p") for p in gathered] or gather(
                self.view, self.text, [replace(f, tag="p") for f in self.first if f.tag == "w" and self._bears_name(f)]
            )
        if "p" not in self.states:
            gathered = [replace(p, tag="m") for p in gathered]
        self._step_back(gathered)
        details = self._details(gathered)
        self._tied = details
        found: list[Somebody] = []
        for index, person in enumerate(gathered):
            org, role = (self.slice(f) if (f := details.get((index, tag))) else None for tag in ("o", "r"))
            link = self.circle.link(person.name, org if self._tells_apart(person, index, "o") else None)
            name = link.name if link.known else proper(person.name, self.view.lang)
            mention = Mention(name, _organisation(org), role, link.known, link.candidates)
            margin = max(m.margin for m in person.mentions)
            twin = next((i for i, s in enumerate(found) if fold(s.mention.name) == fold(name)), None)
            if twin is None:
                found.append(Somebody(person, mention, margin))
                continue
            other = found[twin]
            other.person.mentions.extend(person.mentions)
            if person.tag == "p":
                other.person.tag = "p"
            merged = replace(
                other.mention, org=other.mention.org or mention.org, role=other.mention.role or mention.role
            )
            found[twin] = Somebody(other.person, merged, max(other.margin, margin))
        return found

    def _step_back(self, people: Sequence[Person]) -> None:
        """Who is named only inside what is promised, given or asked is no partner, if somebody else is."""
        items = [f for f in self.second if f.tag in {"todo", "need", "got", "gave", "offer"}]

        def inside(person: Person) -> bool:
            return all(any(i.first <= m.first < i.last for i in items) for m in person.mentions)

        outside = [p for p in people if p.tag == "p" and not inside(p)]
        for person in people:
            if person.tag == "p" and outside and inside(person):
                person.tag = "m"

    def _is_promised(self, person: Person) -> bool:
        """Whether somebody is named only inside a promise made to another one ("I promised her an intro to Paul")."""
        promised = [f for f in self.second if f.tag == "todo"]
        to_another = any("him" in self.view.kinds[i] for f in promised for i in range(max(0, f.first - 3), f.first))
        return to_another and all(any(f.first < m.first < f.last for f in promised) for m in person.mentions)

    def _details(self, people: Sequence[Person]) -> dict[tuple[int, str], Found]:
        """The organisation and role of each person: those that follow the name, or lead up to it."""
        details: dict[tuple[int, str], Found] = {}
        named = sorted(
            [(m.first, m.last, i) for i, p in enumerate(people) for m in p.mentions]
            + [(f.first, f.last, -1) for f in self.first if f.tag == "w"]
        )
        for found in self.first:
            if found.tag not in {"o", "r"}:
                continue
            owner = self._detail_owner(found, named)
            if owner is not None and owner >= 0:
                details.setdefault((owner, found.tag), found)
        return details

    def _detail_owner(self, found: Found, named: list[tuple[int, int, int]]) -> int | None:
        before = [(found.first - last, i) for first, last, i in named if last <= found.first]
        after = [(first - found.last, i) for first, last, i in named if first >= found.last]
        near_after = after[0] if after else None
        if near_after and (not before or before[-1][0] > 3) and self._leads_to(found, near_after[0]):
            return near_after[1]
        if before and before[-1][0] <= _DETAIL_REACH:
            return before[-1][1]
        return None

    def _tells_apart(self, person: Person, index: int, tag: str) -> bool:
        """Whether the organisation says who is meant ("Hugo from Acme"), not news of them ("Hugo joined Acme")."""
        found = self._tied.get((index, tag))
        if found is None:
            return False
        last = max((m.last for m in person.mentions if m.last <= found.first), default=None)
        if last is None:
            return True
        between = self.view.tokens[last : found.first]
        roles = {i for f in self.first if f.tag == "r" for i in range(f.first, f.last)}
        return all(
            last + i in roles or t.norm in _TYING or (not t.norm.isalpha() and t.norm not in _SENTENCE_END)
            for i, t in enumerate(between)
        )

    def _split(self, first: list[Found]) -> list[Found]:
        """ "Alex de Doctolib" is Alex, who works there, when the user knows one who does."""
        parted: list[Found] = []
        for found in first:
            cut = next(
                (i for i in range(found.first + 1, found.last - 1) if self.view.tokens[i].norm in _TYING), None
            ) if found.tag == "p" else None  # fmt: skip
            known = found.tag != "p" or self.circle.link(self.slice(found)).known
            if not known and (at := second_look.firm_after(self.view, found)) is not None:
                parted += [Found("p", found.first, at, found.margin), Found("o", at + 1, found.last, found.margin)]
                continue
            if cut is not None:
                who = Found("p", found.first, cut, found.margin)
                where = Found("o", cut + 1, found.last, found.margin)
                if not known and self.circle.works_for(self.slice(who), self.slice(where)):
                    parted += [who, where]
                    continue
            parted.append(found)
        return parted

    def _retagged(self, first: list[Found]) -> list[Found]:
        """What stands where an organisation stands is no person; whom one is told to talk to is to be met."""
        tokens = self.view.tokens
        ends = {f.last: f for f in first if f.tag in {"p", "r"}}
        kept: list[Found] = []
        for found in first:
            at = found.first
            before = tokens[at - 1].norm if at else ""
            if found.tag == "p" and not self.circle.link(self.slice(found)).known:
                lead = ends.get(at - 1)
                if lead and (before in _AT or (before == "," and lead.tag == "r" and self._in_brackets(at))):
                    kept.append(replace(found, tag="o"))
                    continue
                if kept and any(k.tag == "p" for k in kept) and self._advised(at):
                    kept.append(replace(found, tag="w"))
                    continue
            kept.append(found)
        return self._with_firms(kept)

    def _with_firms(self, first: list[Found]) -> list[Found]:
        """ "Claire d'EDF", "Ana @ Acme": the capitals that follow a person and such a word are an organisation."""
        tokens, taken = self.view.tokens, {i for f in first for i in range(f.first, f.last)}
        added = []
        for found in first:
            at = found.last
            while found.tag == "p" and at < len(tokens) and tokens[at].norm in _TYING and at - found.last < 3:
                at += 1
            if found.tag != "p" or at == found.last or at >= len(tokens) or at in taken:
                continue
            strong = any(t.norm in _AT for t in tokens[found.last : at])
            if self.view.shapes[at] == "XX" or (strong and self._capital(at)) or self.view.names[at] == "o":
                end = at + 1
                while end < len(tokens) and end not in taken and self.view.shapes[end] in {"XX", "Xx", "XxX"}:
                    end += 1
                added.append(Found("o", at, end, found.margin))
        return sorted([*first, *added], key=lambda f: f.first)

    def _in_brackets(self, at: int) -> bool:
        norms = [t.norm for t in self.view.tokens[max(0, at - _DETAIL_REACH) : at]]
        return "(" in norms and ")" not in norms[len(norms) - norms[::-1].index("(") :]

    def _advised(self, at: int) -> bool:
        """Whether the words before a name say that somebody advises to talk to its bearer."""
        sentence = self.view.drifts[at].sentence
        start = next((i for i in range(max(0, at - _ADVICE_REACH), at) if self.view.drifts[i].sentence == sentence), at)
        words = [t.norm for t in self.view.tokens[start:at]]
        talk = next((i for i, k in enumerate(self.view.kinds[start:at]) if "talkto" in k), None)
        return talk is not None and any(w in _ADVICE or w[:6] in _ADVICE for w in words[:talk])

    def _completed(self, first: list[Found]) -> list[Found]:
        """Names that stop short go on over the capitalised words, or the known last name, that follow at once."""
        taken = {i for f in first for i in range(f.first, f.last)}
        whole = []
        for found in first:
            end = found.last
            if found.tag in {"p", "m", "w"} and self._capital(found.last - 1):
                while end < len(self.view.tokens) and end not in taken and self._capital(end):
                    end += 1
            elif found.tag in {"p", "m"} and end < len(self.view.tokens) and end not in taken:
                typed = f"{self.slice(found)} {self.view.tokens[end].raw}"
                if self.circle.knows(self.view.tokens[end].norm) and self.circle.link(typed).known:
                    end += 1
            whole.append(replace(found, last=end))
        return whole

    def _capital(self, index: int) -> bool:
        token = self.view.tokens[index]
        return self.view.shapes[index] in {"Xx", "XxX"} and not (token.day or token.clock)

    def _leads_to(self, found: Found, distance: int) -> bool:
        between = {t.norm for t in self.view.tokens[found.last : found.last + distance]}
        return distance <= _LEADS and not between & _SENTENCE_END and not between & {"et", "and", "&", "+"}

    def _mentions(self) -> tuple[Mention, ...]:
        partners = [s for s in self.people if s.person.tag == "p"]
        if partners:
            self.spans["people"] = tuple(self._span(s.person.mentions[0]) for s in partners)
            self.sure["people"] = min(_sure(s.margin) for s in partners)
        return tuple(s.mention for s in partners)

    def _owner(self, item: Found) -> str | None:
        people = [s.person for s in self.people]
        index = self.learned.owners.choose(self.view, item, people)
        if index is None or (item.tag == "todo" and self._is_promised(people[index])):
            return None
        return self.people[index].mention.name

    def _bears_name(self, found: Found) -> bool:
        return any(name.upper().startswith("K") or "N" in name for name in self.view.names[found.first : found.last])

    def _is_name(self, found: Found) -> bool:
        words = [t.norm for t in self.view.tokens[found.first : found.last]]
        return any(any(c.isalpha() for c in w) and not w.startswith("<") for w in words)

    # --- days and times

    def _days(self) -> tuple[dt.date, ...]:
        if self.intent not in _DATED:
            return ()
        for found in self._tagged("d"):
            for token in self.view.tokens[found.first : found.last]:
                if token.day and (days := self._resolve(token.day)):
                    self.spans["date"] = (self._span(found),)
                    self.sure["date"] = _sure(found.margin) / len(days)
                    return days
        return self._likely_days()

    def _likely_days(self) -> tuple[dt.date, ...]:
        """The day of a message that surely has one, when none was labelled as such: the first that can be it."""
        if self.intent not in _SURELY_DATED and self.intent != "log_meeting":
            return ()
        within = {i for f in self.second for i in range(f.first, f.last)}
        due = {i for f in self._tagged("due") for i in range(f.first, f.last)}
        if self.intent == "log_meeting":
            # Only where the meeting itself is told.
            places = [i for i, d in enumerate(self.view.drifts) if d.sentence == 0 and i not in within and i not in due]
        else:
            size = len(self.view.tokens)
            places = [i for i in range(size) if i not in within and i not in due] + sorted(within) + sorted(due)
        for i in places:
            token = self.view.tokens[i]
            if token.day and (days := self._resolve(token.day)):
                self.spans["date"] = ((token.start, token.end),)
                self.sure["date"] = _GUESS / len(days)
                return days
        return ()

    def _resolve(self, day: DayExpression) -> tuple[dt.date, ...]:
        """The days an expression may mean that lie on the side of today where such a message speaks of."""
        if self.towards == "past" and day.deadline:
            return ()
        days = day.days(self.today, self.towards)
        return tuple(d for d in days if (d <= self.today if self.towards == "past" else d >= self.today))

    def _time(self) -> dt.time | None:
        if self.intent not in _DATED:
            return None
        for found in self._tagged("t"):
            for token in self.view.tokens[found.first : found.last]:
                if token.clock:
                    self.spans["time"] = (self._span(found),)
                    self.sure["time"] = _sure(found.margin)
                    return token.clock.time
        return None

    def _due(self, item: Found, items: Sequence[Found]) -> tuple[dt.date | None, Found | None]:
        """The deadline of a promise: the one inside it, else the first after it and before the next promise, else one
        just before it that no earlier promise has."""
        said = {i for f in self.first if f.tag in {"due", "t"} for i in range(f.first, f.last)}
        bare = [
            Found("due", i, i + 1)
            for i, token in enumerate(self.view.tokens)
            if token.day and token.day.deadline and i not in said
        ]
        dues = sorted([*self._tagged("due"), *bare], key=lambda f: f.first)
        inside = [d for d in dues if item.first <= d.first < item.last]
        following = min((i.first for i in items if i.first > item.first), default=len(self.view.tokens))
        sentence = self.view.drifts[item.last - 1].sentence
        after = [
            d for d in dues
            if item.last <= d.first < following and self.view.drifts[d.first].sentence <= sentence + 1
        ]  # fmt: skip
        previous = max((i.last for i in items if i.first < item.first), default=0)
        start = self.view.drifts[item.first].sentence
        before = [
            d for d in dues
            if previous <= d.first < item.first and self.view.drifts[d.first].sentence == start and previous == 0
        ]  # fmt: skip
        for found in (*inside, *after[:1], *before[-1:]):
            for token in self.view.tokens[found.first : found.last]:
                if token.day and (days := token.day.days(self.today, "future", due=True)):
                    return days[0], found
        return None, None

    # --- things

    def _items(self, tag: str, field: str, make: Callable[[str | None, str], _Fact]) -> tuple[_Fact, ...]:
        found = [f for f in self.second if f.tag == tag]
        facts, spans = [], []
        for item in found:
            what = self._what(item)
            if what:
                facts.append(make(self._owner(item), what))
                spans.append(self._span(item))
        if facts:
            self.spans[field] = tuple(spans)
            self.sure[field] = min(_sure(f.margin) for f in found)
        return tuple(facts)

    def _promises(self) -> tuple[Promise, ...]:
        found = [f for f in self.second if f.tag == "todo"]
        facts, spans = [], []
        for item in found:
            what = self._meant(item) or self._what(item)
            if what:
                due, _ = self._due(item, found)
                facts.append(Promise(self._owner(item), what, due))
                spans.append(self._span(item))
        if facts:
            self.spans["promises"] = tuple(spans)
            self.sure["promises"] = min(_sure(f.margin) for f in found)
        return tuple(facts)

    def _meant(self, item: Found) -> str | None:
        """ "I'll send them": what the other asked for just before, when the promise only points at it."""
        norms = [t.norm for t in self.view.tokens[item.first : item.last] if not t.day]
        before = {t.norm for t in self.view.tokens[max(0, item.first - 2) : item.first]}
        telling = [n for n in norms if n not in _POINTERS and n not in _OBJECTS]
        if len(telling) > 1 or not _POINTERS & ({*norms} | before):
            return None
        asked = [f for f in self.second if f.tag == "need" and f.last <= item.first]
        return self._what(asked[-1]) if asked else None

    def _introductions(self) -> tuple[Introduction, ...]:
        if "w" not in self.states:
            return ()
        found = self._named_once([f for f in self.first if f.tag == "w"])
        facts, spans = [], []
        orgs = self._tagged("o")
        for item in found:
            whom = self._what(item)
            if not whom:
                continue
            following = min(
                (f.first for f in self.first if f.tag in {"p", "w", "m"} and f.first > item.first), default=10**6
            )
            org = next(
                (o for o in orgs if item.last <= o.first < following and o.first - item.last <= _DETAIL_REACH), None
            )
            named = any(t.raw[:1].isupper() for t in self.view.tokens[item.first : item.last]) and not classes_of(
                self.view.tokens[item.first].norm, self.view.lang
            )
            link = self.circle.link(self.slice(item)) if named else None
            name = link.name if link and link.known else whom
            facts.append(Introduction(name, _organisation(self.slice(org)) if org else None, self._owner(item)))
            spans.append(self._span(item))
        if facts:
            self.spans["introductions"] = tuple(spans)
            self.sure["introductions"] = min(_sure(f.margin) for f in found)
        return tuple(facts)

    def _named_once(self, found: list[Found]) -> list[Found]:
        """ "Their CIO, Yann Le Goff" is one person: the name stands for the role before it."""
        kept = []
        for item, after in zip(found, (*found[1:], None), strict=False):
            between = self.view.tokens[item.last : after.first] if after else ()
            if after and [t.norm for t in between] in ([","], []) and self._capital(after.first):
                continue
            kept.append(item)
        return kept

    def _goal(self) -> GoalRead | None:
        if self.intent != "goal":
            return None
        found = next((f for f in self.second if f.tag == "goal"), None)
        purpose, sure = self.learned.purposes.best(purpose_signs(self.view))
        due = self._goal_due()
        what = self._what(found) if found else self.text.strip()
        self.spans["goal"] = (self._span(found) if found else (0, len(self.text)),)
        self.sure["goal"] = sure
        return GoalRead(what, cast(Purpose, purpose), due)

    def _goal_due(self) -> dt.date | None:
        labelled = [t for f in self._tagged("due") for t in self.view.tokens[f.first : f.last]]
        for token in (*labelled, *self.view.tokens):
            if token.day and (days := token.day.days(self.today, "future", due=True)) and days[0] >= self.today:
                return days[0]
        return None

    def _kind(self) -> Kind | None:
        if self.intent not in _KINDED:
            return None
        kind, sure = self.learned.kinds.best(kind_signs(self.view))
        self.sure["kind"] = sure
        return cast(Kind, kind)

    def _place(self) -> str | None:
        found = next(iter(self._tagged("place")), None)
        if found is None or self.intent not in _DATED:
            return None
        self.spans["place"] = (self._span(found),)
        self.sure["place"] = _sure(found.margin)
        return self.slice(found)

    # --- words

    def _tagged(self, tag: str) -> list[Found]:
        return [f for f in self.first if f.tag == tag]

    def _span(self, found: Found) -> Span:
        return self.view.tokens[found.first].start, self.view.tokens[found.last - 1].end

    def slice(self, found: Found) -> str:
        """The words of a stretch, as typed."""
        start, end = self._span(found)
        return " ".join(self.text[start:end].split())

    def _what(self, item: Found) -> str:
        """The words of a thing, without the people, days and small words that do not belong to it."""
        cut = {i for f in self.first if f.tag in {"p", "due", "d", "t"} for i in range(f.first, f.last)}
        kept = (
            [i for i in range(item.first, item.last) if i not in cut]
            if item.tag != "w"
            else list(range(item.first, item.last))
        )
        tokens = self.view.tokens
        while kept and tokens[kept[0]].norm in _LEADING:
            kept = kept[1:]
        while kept and (tokens[kept[-1]].norm in _TRAILING or _is_deadline(tokens[kept[-1]])):
            kept = kept[:-1]
        if item.tag == "todo" and len(kept) > 2 and tokens[kept[1]].norm in _OBJECTS:
            kept = [kept[0], *kept[2:]]
        return _joined(self.text, [(tokens[i].start, tokens[i].end) for i in kept])


def _is_deadline(token: Token) -> bool:
    """Until when is no part of the thing: "relire son plan avant vendredi"."""
    return token.day is not None and token.day.deadline


def _joined(text: str, pieces: Sequence[Span]) -> str:
    """The pieces with the white space that stood between neighbours, one blank where something was cut out."""
    out: list[str] = []
    before = None
    for start, end in pieces:
        if before is not None:
            between = text[before:start]
            out.append(between if not between.strip() else " ")
        out.append(text[start:end])
        before = end
    return " ".join("".join(out).split())


def _organisation(typed: str | None) -> str | None:
    if typed is None:
        return None
    return proper(typed) if typed == typed.lower() else typed


def _sure(margin: float) -> float:
    return 1 / (1 + math.exp((_DOUBTFUL - margin) / _DOUBTFUL))
