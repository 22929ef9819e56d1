"""Who led the user to whom: a promised introduction that came, and "I met Sofia through Paul" (P6, P21)."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Final

from bot.coaching.chain import led_by
from bot.coaching.matches import meets, words_of
from bot.domain.helps import Help
from bot.domain.lines import Line, line
from bot.domain.meetings import Meeting
from bot.domain.people import Person
from bot.domain.promises import Referral
from bot.flows.cards.follow_up import coming, follow_up
from bot.flows.sayings import plainly, sayings
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import Reading, find_people, fold, read_day
from bot.understanding.loosely import loosely_past
from bot.understanding.renaming import renamed

_SAID: Final = Path(__file__).parent / "led_to.txt"
_SURE: Final = 0.9


def referrals_come(turn: Turn, meeting: Meeting) -> Turn:
    """With the open introductions whose person was met, or is about to be: they have come, and who made them led."""
    for id_ in meeting.people:
        person = turn.notebook.person(id_)
        waiting = [one for one in turn.notebook.referrals if one.is_open and one.by not in (None, id_)]
        come = [one for one in waiting if person and _is_for(turn, one, person)]
        come = come or [one for one in waiting if person and _is_so(turn, one, person, meeting)][:1]
        for referral in come if person else ():
            turn = turn.put(replace(referral, came_on=min(meeting.on, turn.today), person=id_))
            if person and person.through is None:
                person = replace(person, through=referral.by)
                turn = turn.put(person)
    return turn


def with_those_met(before: Turn, turn: Turn) -> Turn:
    """The turn in which nobody waits to be introduced to whom they have met, or have arranged to meet, since."""
    if turn.notebook.people is before.notebook.people and turn.notebook.meetings is before.notebook.meetings:
        return turn
    since = min((one.promised_on for one in turn.notebook.referrals if one.is_open), default=None)
    for meeting in turn.notebook.meetings:
        if since and meeting.on >= since and meeting.cancelled_on is None:
            turn = referrals_come(turn, meeting)
    return turn


def _is_for(turn: Turn, referral: Referral, person: Person) -> bool:
    """Whether a promised introduction was to that person; a first name will do within a firm, or if no other has it."""
    whom, name = set(re.findall(r"\w+", fold(referral.whom))), re.findall(r"\w+", fold(person.name))
    if len(name) > 1 and whom.issuperset(name):
        return True
    if name[:1] == [] or whom != {name[0]}:
        return False
    if referral.org and person.org:
        return fold(referral.org) == fold(person.org)
    return len(name) > 1 and [one.id for one in turn.notebook.people if _first(one) == name[0]] == [person.id]


def _first(person: Person) -> str:
    words: list[str] = re.findall(r"\w+", fold(person.name))
    return words[0] if words else ""


def named_when_promised(turn: Turn, reading: Reading) -> Reading:
    """The reading with the whole name of somebody new, told by a first name, whom one was to be introduced to."""
    for number, mention in enumerate(reading.people):
        if not (mention.known or mention.candidates) and (promised := _promised(turn, mention.name)):
            reading = renamed(reading, number, replace(mention, name=promised.whom, org=mention.org or promised.org))
    return reading


def whom_in_full(turn: Turn, whom: str) -> str:
    """A first name as the whole name of whom somebody else is to introduce: Moira's "Hamish" is Ana's Hamish Grant."""
    promised = _promised(turn, whom)
    return promised.whom if promised else whom


def _promised(turn: Turn, first: str) -> Referral | None:
    """The one introduction, awaited or just come, to somebody whose whole name begins with that first name."""
    coming = (one for one in turn.notebook.referrals if one.is_open or (one.came_on and one.person is None))
    awaited = [one for one in coming if _is_name(one.whom)]
    found = {one.whom: one for one in awaited if fold(one.whom).split()[0] == fold(first)}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_name(whom: str) -> bool:
    words = whom.split()
    return 1 < len(words) <= _NAME and all(word[:1].isupper() for word in words)


_NAME: Final = 4  # words


def _is_so(turn: Turn, referral: Referral, person: Person, meeting: Meeting) -> bool:
    """Whether somebody promised by role, "her chair", was met: of that role, at their firm or told with their name."""
    by = turn.notebook.person(referral.by)
    if by is None or not person.role or not (meets(referral.whom, person.role) or _shares(referral.whom, person.role)):
        return False
    firms = {fold(org) for org in (by.org, referral.org) if org}
    said = re.findall(r"\w+", fold(meeting.words or ""))
    name = fold(by.first_name)
    return (person.org is not None and fold(person.org) in firms) or bool({name, f"{name}s"} & set(said))


def _shares(whom: str, role: str) -> bool:
    wanted = words_of(whom)
    return bool(wanted) and wanted <= words_of(role)


def led_lines(turn: Turn, ids: Collection[str]) -> tuple[Line, ...]:
    """What the records of these ids tell of who led to whom, once it is written down."""
    found = [one for one in turn.notebook.referrals if one.id in ids and one.person]
    names = [(turn.notebook.person(one.by), turn.notebook.person(one.person)) for one in found]
    return tuple(line("story.led", leader=by.called, name=to.called) for by, to in names if by and to)


def hear_led_to(turn: Turn, text: str) -> Turn | None:
    """ "J'ai rencontré Sofia par Paul", of two people of the notebook; None when it tells of anybody else."""
    said = plainly(text)
    name, found = next(((n, match) for n, pattern in sayings(_SAID) if (match := pattern.match(said))), ("", None))
    person, leader = (_known(turn, found["who"]), _known(turn, found["through"])) if found else (None, None)
    if person is None or leader is None or person.id == leader.id:
        return None
    before = led_by(turn.notebook, person)
    turn = turn.put(replace(person, through=leader.id))
    if name == "introduced" and found:
        return _helped(turn, person, leader, found)
    turn = turn.did("undo.fixed", name=person.called)
    card = press("people.button", f"card:{person.id}", name=person.called)
    told = line("led.known" if before == leader else "led.noted", leader=leader.called, name=person.called)
    return turn.say(told, buttons=((card, undo_button(turn)),))


def _helped(turn: Turn, person: Person, leader: Person, found: re.Match[str]) -> Turn:
    """Being introduced is help received: thanked for, and answered in turn (P25, P27)."""
    when = (found["when"] or "").strip(" ,")
    days = read_day(when, lang=turn.lang, today=turn.today, towards="past") if when else ()
    on = min(days[0] if len(days) == 1 else loosely_past(when, turn.today) or turn.today, turn.today)
    what = found.string[found.end("through") : found.start("when") if when else found.end("who")].strip()
    what = _WHO_DID.sub("", what)
    known = [one for one in turn.notebook.helps if one.from_ == leader.id and fold(one.what) == fold(what)]
    if not known:
        turn, help_ = turn.add(Help, from_=leader.id, what=what, on=on)
        known = [help_]
    turn = turn.did("undo.fixed", name=person.called)
    ids = (known[-1].id,)
    thanks = [nudge for nudge, _ in coming(turn, ids) if nudge.reason == "thank"]
    thank = tuple(press("card.thank_now", one.draft or "", names=(leader.called,)) for one in thanks[:1])
    told = line("led.noted", leader=leader.called, name=person.called)
    return turn.say(told, *follow_up(turn, ids), buttons=(thank, (undo_button(turn),)))


_WHO_DID: Final = re.compile(r"^(?:m['’]a |has )?(?:(?:déjà|bien|gentiment|kindly|just) )*", re.IGNORECASE)


def _known(turn: Turn, name: str) -> Person | None:
    likely = [match.id for match in find_people(name, turn.known()) if match.score >= _SURE]
    return turn.notebook.person(likely[0]) if len(likely) == 1 else None


ANSWERS = (hear_led_to,)
