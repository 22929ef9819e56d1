"""How one comes to introduce two people: /connect, a sentence, or what the notebook brings together by itself (P30)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from bot.coaching.introducing import between, made, open_introductions, proposals
from bot.coaching.introduction_letters import BOTH
from bot.domain.lines import Button, Line, line
from bot.domain.promises import Ask, Introduction
from bot.flows.connecting import came_of
from bot.flows.connecting.asking import hear_card, start
from bot.flows.connecting.in_few_words import (
    consent_of_pronoun,
    dropped_under_way,
    hear_under_card,
    made_just_now,
    to_write_to,
    written_to,
)
from bot.flows.connecting.thread import both_agreed, consent, drop, helped, press_made, show
from bot.flows.connecting.words import (
    Pair,
    Said,
    asks_for_list,
    pair_of_names,
    told_consent,
    told_one,
    told_pair,
    told_them,
)
from bot.flows.drafting import press_draft, press_sent
from bot.flows.heading import headed
from bot.flows.introductions.sent import make
from bot.flows.introductions.waiting import to_thread, waiting
from bot.flows.just_said import last_actions
from bot.flows.people.whom import Whom
from bot.flows.turn import Turn, press
from bot.understanding import read_day
from bot.understanding.loosely import loosely_past

MOST: Final = 5


def command_connect(turn: Turn, rest: str) -> Turn:
    """/connect: what is under way, then whom one could introduce; with two names behind it, these two."""
    if rest:
        pair = pair_of_names(turn, rest)
        told = _told(turn, pair) if pair else None
        return told or headed(turn, start(turn), line("connect.not_read", words=rest))
    return _listed(turn)


def _listed(turn: Turn) -> Turn:
    under_way = open_introductions(turn.notebook)[:MOST]
    possible = tuple(proposals(turn.notebook))[:MOST]
    if not under_way and not possible:
        return headed(turn, start(turn), line("connect.none"))
    lines: list[Line] = []
    rows: list[tuple[Button, ...]] = []
    if under_way:
        lines.append(line("connect.under_way"))
        lines += waiting(turn)[0]
        rows += [(to_thread(turn, introduction),) for introduction in under_way]
    if possible:
        lines.append(line("connect.possible"))
        for match in possible:
            told = {"need": match.need.what, "offer": match.offer.what}
            lines.append(line("connect.possible_one", one=match.of.called, other=match.by.called, **told))
            rows.append((_to_proposal(match.of.id, match.of.called, match.by.id, match.by.called),))
    return turn.say(*lines, buttons=(*rows, (press("connect.others", "connect"),)))


def _to_proposal(one: str, name: str, other: str, other_name: str) -> Button:
    return press("connect.button", f"connect:{one}:{other}", one=name, other=other_name)


# --- in words


def hear_pair(turn: Turn, text: str) -> Turn | None:
    """ "Présente Anne à Paul", "Anne and Paul should meet", "drop the intro between Anne and Paul"."""
    if pair := told_pair(turn, text):
        return _told(turn, pair)
    if told_them(text):
        return _bring_together(turn)
    if one := told_one(turn, text):
        return _with_somebody(turn, one)
    return _listed(turn) if asks_for_list(text) else None


def hear_status(turn: Turn, text: str) -> Turn | None:
    """ "Où en est la présentation d'Anne et Paul ?": a question of these two, whatever else is planned with them."""
    if "?" not in text or (pair := told_pair(turn, text)) is None or pair.kind != "status":
        return None
    return _told(turn, pair)


def _bring_together(turn: Turn) -> Turn | None:
    """The text to both of the last two who agreed; else how far it is with the last ones thought of."""
    under_way = open_introductions(turn.notebook)
    agreed = next((one for one in under_way if one.is_agreed), None)
    if agreed:
        return press_draft(turn, ("intro", agreed.id, BOTH))
    if under_way:
        return show(turn, under_way[0])
    pair = _proposed(turn)
    return start(turn, Whom(pair[0]), Whom(pair[1])) if pair else None


def _proposed(turn: Turn) -> tuple[str, ...]:
    """The ids of the two whom the coach proposed just now."""
    shown = [does.split(":")[1:] for does in last_actions(turn) if does.startswith("connect:")]
    return tuple(shown[0]) if len(shown) == 1 and len(shown[0]) == 2 else ()


def _with_somebody(turn: Turn, one: Whom) -> Turn:
    """Whoever looks for what they can do, or can do what they look for; else it is asked whom they should meet."""
    matches = [match for match in proposals(turn.notebook) if one.id in match.pair]
    if not matches:
        return start(turn, one)
    other = next(id_ for id_ in matches[0].pair if id_ != one.id)
    return start(turn, one, Whom(other))


def _told(turn: Turn, pair: Pair) -> Turn | None:
    """What the sentence says of the two; None when it is about an introduction that the notebook does not know."""
    if pair.kind == "start":
        return start(turn, pair.one, pair.other, pair.why)
    if pair.one.id is None or pair.other.id is None:
        return _made_of_new(turn, pair) if pair.kind == "made" else None
    known = between(turn.notebook, pair.one.id, pair.other.id)
    if pair.kind == "status":
        return show(turn, known) if known else start(turn, pair.one, pair.other)
    if pair.kind in ("made", "met"):
        return _made(turn, pair, known)
    if known is None:
        return None
    if pair.kind == "drop":
        return drop(turn, known) if known.is_open else None
    if known.is_open:
        known = made(known, turn.today)  # what has helped was made, whether it was told or not
    return helped(turn, known, well=pair.kind == "helped") if known.made_on else None


def _made(turn: Turn, pair: Pair, known: Introduction | None) -> Turn | None:
    if known and known.is_open:
        return make(turn, known, on=_day(turn, pair))
    if pair.kind == "met" or _settles_a_promise(turn, pair):
        return None
    names = turn.notebook.names((pair.one.id, pair.other.id))
    note = press("connect.note", f"intronote:{pair.one.id}:{pair.other.id}:{_day(turn, pair).isoformat()}")
    return turn.say(line("connect.made_ask", names=names), buttons=((note, press("button.drop", "introleave")),))


def _made_of_new(turn: Turn, pair: Pair) -> Turn | None:
    """Two of whom the notebook has one at most: they come into it with what was done for them."""
    if pair.one.candidates or pair.other.candidates or _settles_a_promise(turn, pair):
        return None
    turn, one = pair.one.kept(turn)
    turn, two = pair.other.kept(turn)
    turn, introduction = turn.add(Introduction, one=one.id, other=two.id, why="", thought_on=turn.today)
    return make(turn, introduction, on=_day(turn, pair), told=True)


def _day(turn: Turn, pair: Pair) -> date:
    """When they were brought together: the day that was told, else today."""
    days = read_day(pair.day, lang=turn.lang, today=turn.today, towards="past") if pair.day else ()
    if len(days) == 1 and days[0] <= turn.today:
        return days[0]
    return (loosely_past(pair.day, turn.today) if pair.day else None) or turn.today


def _settles_a_promise(turn: Turn, pair: Pair) -> bool:
    """Whether it was promised to one of them: then it is a promise kept."""
    ids = (pair.one.id, pair.other.id)
    return any(promise.is_open and promise.to in ids for promise in turn.notebook.promises) or any(
        request.is_open and request.from_ in ids for request in turn.notebook.requests
    )


def press_leave(turn: Turn, args: tuple[str, ...]) -> Turn:
    del args
    return turn.say(line("connect.left"), edits=True)


def hear_consent(turn: Turn, text: str) -> Turn | None:
    """ "Paul est d'accord", "Anne said no": of the introduction under way with them, unless an ask was sent since."""
    said = told_consent(turn, text) or consent_of_pronoun(turn, text)
    if said is None:
        return None
    meant = [one for one in open_introductions(turn.notebook) if _waits_for(one, said)]
    if not meant and said.who in (pair := _proposed(turn)) and said.consent == "yes":
        turn = start(turn, Whom(pair[0]), Whom(pair[1]))
        draft = turn.current
        return hear_card(replace(turn, replies=()), draft, text) if draft else None
    if not meant or (said.who and _is_of_an_ask(turn, meant[0], said)):
        return None
    if said.who is None:
        return both_agreed(turn, meant[0]) if len(meant) == 1 else None
    if len(meant) == 1:
        return consent(turn, meant[0], said.who, yes=said.consent == "yes")
    return turn.say(line("connect.which"), buttons=tuple(_which(turn, one, said.who, said.consent) for one in meant))


def hear_of_today(turn: Turn, text: str) -> Turn | None:
    """The same, before anything else that waits, where one of the two was asked or agreed today; or was asked now."""
    moving = [one for one in open_introductions(turn.notebook) if turn.today in _days_of(one)]
    if not moving:
        return None
    if left := dropped_under_way(turn, text):
        return drop(turn, left)
    if made_now := made_just_now(turn, text):
        return press_made(turn, (made_now,))
    if to := to_write_to(turn, text, moving):
        return press_draft(turn, ("intro", *to))
    if to := written_to(turn, text, moving):
        sent = press_sent(turn, ("intro", *to))
        return replace(sent, replies=tuple(replace(reply, edits=False) for reply in sent.replies))
    return hear_consent(turn, text)


def _days_of(introduction: Introduction) -> tuple[date | None, ...]:
    of = introduction
    return of.one_asked_on, of.other_asked_on, of.one_agreed_on, of.other_agreed_on


def _waits_for(introduction: Introduction, said: Said) -> bool:
    if said.who is None:
        return introduction.one_asked_on is not None or introduction.other_asked_on is not None
    return said.who in (introduction.one, introduction.other) and introduction.agreed_on(said.who) is None


def _which(turn: Turn, introduction: Introduction, who: str, verb: str) -> tuple[Button, ...]:
    one, other = turn.notebook.names((introduction.one, introduction.other))
    return (press("connect.button", f"consent:{introduction.id}:{who}:{verb}", one=one, other=other),)


def _is_of_an_ask(turn: Turn, introduction: Introduction, said: Said) -> bool:
    """Whether the answer is rather to something the user asked of them for themselves."""
    asks = [ask for ask in turn.notebook.asks if ask.to == said.who and _is_open(ask)]
    asked_on = introduction.asked_on(said.who or "")
    if not asks or said.of_meeting:
        return False
    return asked_on is None or max(ask.sent_on or ask.written_on for ask in asks) > asked_on


def _is_open(ask: Ask) -> bool:
    return ask.answered_on is None and ask.dropped_on is None


COMMANDS = dict.fromkeys(("connect", "introduce", "presenter", "relier", "mettreenrelation"), command_connect)
PRESSES = {"introleave": press_leave}
FIRST = (hear_under_card, hear_of_today, *came_of.FIRST, hear_pair)
ANSWERS = (*came_of.ANSWERS, hear_consent)
ASKED = (hear_status,)
