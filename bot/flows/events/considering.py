"""Before saying yes: why go, whom to meet, what to bring; then yes, no, or not yet (P23)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time
from typing import Final

from bot.coaching.commitments import memberships
from bot.domain.drafts import Draft, Value
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.meetings import Event
from bot.flows.cards.follow_up import follow_up
from bot.flows.conversation import Blank, Conversation, free_words
from bot.flows.event_lines import committed_lines, event_lines, totals
from bot.flows.event_naming import Told, same
from bot.flows.events.choosing import Choice, chosen
from bot.flows.events.other_day import other_day
from bot.flows.events.words import told_event
from bot.flows.heading import headed
from bot.flows.meanings.asides import is_aside
from bot.flows.tastes import tells_tastes
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button
from bot.understanding import fold, read_answer, read_day

EVENT: Final = "event"
CARD: Final = "event_card"
FIELDS: Final = ("why", "whom", "bring", "fee")
_NOTHING: Final = re.compile(
    r"\W*(?:(?:pas|plus) grand[- ]?(?:chose|monde)|rien (?:de special|de particulier|en particulier|du tout|de precis)"
    r"|personne en particulier|no(?:thing|body) (?:really|special|in particular|much)|not (?:much|a lot)"
    r"|rien|personne|aucune? idee|je (?:ne )?(?:sais|vois) pas(?: encore| trop)?|j'sais pas|jsp|bof|aucune?|non"
    r"|nothing|nobody|no one|no idea|(?:i )?(?:don't|dont) know(?: yet)?|not sure|dunno|none|no|idk|nope)\W*"
)


# --- asking


def _read_words(turn: Turn, text: str) -> Value:
    """The user's words; "nothing" and "I don't know" leave it open, which is an answer too."""
    if _NOTHING.fullmatch(_said(text)):
        return ""
    return None if told_event(text) else free_words(turn, text)


def _read_on(turn: Turn, text: str) -> Value:
    if _NOTHING.fullmatch(_said(text)):
        return ""
    days = read_day(text, lang=turn.lang, today=turn.today, towards="future")
    ahead = [day for day in days if day >= turn.today]
    return ahead[0].isoformat() if ahead else None


def _said(text: str) -> str:
    return fold(text).replace("’", "'").strip()


def _is_dated(_turn: Turn, draft: Draft) -> bool:
    return not draft.filled.get("membership")


def _is_a_club(_turn: Turn, draft: Draft) -> bool:
    return bool(draft.filled.get("membership"))


_ASKS: Final = re.compile(
    r"(?:(?:et|and|mais|but|au fait|by the way)[ ,]+)?(?:pourquoi|comment|quand|ou|combien|qu'est-ce|est-ce"
    r"|c'est quoi|why|how|when|where|what|do you|can you|is it|should i)\b(?=.*\?|.*\b(?:tu|vous|you)\b)"
)


class Considering(Conversation):
    """The questions for a club differ from those for an evening; the choice is one tap away at any time."""

    def hear(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        if not draft.filled.get("membership") and (day := other_day(turn, iso_day(draft.filled.get("on")), text)):
            draft = replace(draft, filled={**draft.filled, "on": day.isoformat()})
            event = _drafted(turn, dict(draft.filled))
            return headed(
                turn, self.go_on(turn.update(draft), draft), *event_lines(event)[:1], *committed_lines(turn, event)
            )
        choice = chosen(text)
        if choice in ("yes", "no") and (draft.asking != "fee" or choice == "yes"):
            return _kept(turn.close(draft), draft, going=GOING[choice])
        asks = draft.asking in ("why", "whom", "bring", "fee")
        if asks and (_ASKS.match(_said(text)) or is_aside(turn, text, likes=draft.asking != "why")):
            return None
        return super().hear(turn, draft, text)

    def question(self, draft: Draft, blank: Blank) -> Line:
        club = "_club" if draft.filled.get("membership") and blank.name in ("why", "whom", "bring") else ""
        return line(f"event.ask.{blank.name}{club}", name=str(draft.filled.get("name")))

    def _buttons(self, turn: Turn, draft: Draft, blank: Blank) -> Buttons:
        (*rows, skip) = super()._buttons(turn, draft, blank)
        return (*rows, (*skip, press("event.decide_now", f"eventnow:{draft.id}")))


def start(turn: Turn, told: Told, *, membership: bool = False, event: Event | None = None) -> Turn:
    """What is told goes without asking; an event that the notebook knows is gone on with."""
    open_events = (one for one in turn.notebook.events if one.is_open and one.membership == membership)
    event = event or same(open_events, told)
    filled: dict[str, Value] = {"name": event.name if event else told.name, "membership": membership}
    filled |= {name: words for name in FIELDS if event and (words := getattr(event, name))}
    fresh = {"on": told.on and told.on.isoformat(), "at": told.at and told.at.isoformat()}
    fresh |= {"fee": told.fee, "pace": told.pace, "event": event.id if event else None}
    if event and event.on and not told.on:
        fresh["on"] = event.on.isoformat()
    filled |= {name: value for name, value in fresh.items() if value}
    begun = CONVERSATION.start(turn, **filled)
    shown = _drafted(begun, filled)
    return headed(turn, begun, *event_lines(shown), *committed_lines(turn, shown))


def _drafted(turn: Turn, filled: dict[str, Value]) -> Event:
    """The event as far as it has been told."""
    known = turn.notebook.find(Event, str(filled.get("event")))
    event = known or Event("", str(filled.get("name")), noted_on=turn.today, membership=bool(filled.get("membership")))
    words = {name: str(filled[name]) for name in (*FIELDS, "pace") if filled.get(name)}
    at = filled.get("at")
    return replace(
        event,
        on=iso_day(filled.get("on")) or event.on,
        at=time.fromisoformat(at) if isinstance(at, str) else event.at,
        why=words.get("why", event.why),
        whom=words.get("whom", event.whom),
        bring=words.get("bring", event.bring),
        fee=words.get("fee", event.fee),
        pace=words.get("pace", event.pace),
    )


def _drawn_up(turn: Turn, draft: Draft) -> Turn:
    """All is asked: the choice; what was said yes to before is only completed.

    The event is noted as undecided meanwhile: an answer given days later finds it.
    """
    known = turn.notebook.find(Event, str(draft.filled.get("event")))
    if known and known.is_committed:
        return _kept(turn, draft, going=True)
    if known is None:
        turn, event = _noted(turn, _drafted(turn, dict(draft.filled)))
        draft = replace(draft, filled={**draft.filled, "event": event.id})
        turn = turn.put(event).did("undo.event_choice", name=event.name)
    turn, shown = turn.open(CARD, draft.filled)
    return _shown(turn, shown)


def _noted(turn: Turn, event: Event) -> tuple[Turn, Event]:
    if event.id:
        return turn, event
    notebook, id_ = turn.notebook.new_id(Event)
    return turn.keep(notebook), replace(event, id=id_)


def _shown(turn: Turn, draft: Draft) -> Turn:
    event = _drafted(turn, dict(draft.filled))
    said = [name for name in ("why", "whom", "bring") if getattr(event, name)]
    choose = line("event.choose" if said else "event.choose_open")
    yes, no = ("event.join", "event.no_thanks") if event.membership else ("event.go", "event.not_this_time")
    row = (
        Button(line(yes), does=f"eventdo:{draft.id}:yes", style="success"),
        press(no, f"eventdo:{draft.id}:no"),
    )
    later = (press("event.not_yet", f"eventdo:{draft.id}:later"),)
    return turn.say(*event_lines(event), GAP, choose, buttons=(row, later))


# --- choosing


def press_now(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The questions are left: the choice at once."""
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != EVENT or draft.is_stale(turn.now):
        return turn.toast("error.old_button")
    return _drawn_up(turn.close(draft), draft)


def press_do(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Yes, no, not yet."""
    draft = turn.notebook.draft(args[0] if args else None)
    verb = args[1] if len(args) > 1 else ""
    if draft is None or draft.flow != CARD or draft.is_stale(turn.now) or verb not in GOING:
        return turn.toast("error.old_button")
    return _kept(turn.close(draft), draft, going=GOING[verb])


GOING: Final[dict[str, bool | None]] = {"yes": True, "no": False, "later": None}


def hear_card(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """The choice in words; anything else is another matter."""
    if tells_tastes(text):
        return None
    answer = read_answer(text, lang=turn.lang)
    verb = answer.verb if answer and answer.day is None else None
    choice = chosen(text) or _BY_VERB.get(verb or "")
    return _kept(turn.close(draft), draft, going=GOING[choice]) if choice else None


_BY_VERB: Final[dict[str, Choice]] = {
    "later": "later", "no": "no", "drop": "no", "skip": "no", "yes": "yes", "done": "yes",
}  # fmt: skip


def _kept(turn: Turn, draft: Draft, *, going: bool | None) -> Turn:
    turn, event = _noted(turn, _drafted(turn, dict(draft.filled)))
    return settle(turn, event, going=going)


def settle(turn: Turn, event: Event, *, going: bool | None) -> Turn:
    """Written down as chosen; what follows is said at once."""
    known = turn.notebook.find(Event, event.id)
    turn = turn.put(replace(event, going=going, asked_again_on=None if going is None else event.asked_again_on))
    turn = turn.did("undo.event_choice", name=event.name)
    club = "_club" if event.membership else ""
    if going is None:
        return turn.say(line(f"event.kept_later{club}", name=event.name), buttons=((undo_button(turn),),))
    if not going:
        return turn.say(line(f"event.kept_no{club}", name=event.name), buttons=((undo_button(turn),),))
    key = "event.completed" if known and known.is_committed else f"event.kept_yes{club}"
    lines = [line(key, name=event.name), *follow_up(turn, (event.id,))]
    if event.membership and (fees := totals(memberships(turn.notebook))):
        lines.append(line("event.fees_so_far", amounts=fees))
    return turn.say(*lines, buttons=((undo_button(turn),),))


CONVERSATION: Final = Considering(
    EVENT,
    (
        Blank("on", _read_on, wanted=_is_dated),
        Blank("why", _read_words),
        Blank("whom", _read_words),
        Blank("bring", _read_words),
        Blank("fee", _read_words, wanted=_is_a_club),
    ),
    _drawn_up,
)
PRESSES = {"eventnow": press_now, "eventdo": press_do}
CONVERSATIONS = {EVENT: CONVERSATION}
DRAFTS = {CARD: hear_card}
