"""A text ready to send, in the user's own words: to copy, to send from the chat with that person, or to leave."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from bot.coaching.answering import answered
from bot.coaching.drafts import DRAFTS, draft_for
from bot.coaching.nudges import Nudge, pending
from bot.coaching.nudges.thank import help_groups, still_to_thank, unthanked_time
from bot.coaching.sent import sent
from bot.domain.helps import Help
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.meetings import Meeting
from bot.domain.openings import Opening
from bot.domain.people import Person
from bot.domain.promises import Ask, Request
from bot.flows.cards.follow_up import follow_up
from bot.flows.introductions.sent import sent as introduction_sent
from bot.flows.just_said import just_said, last_actions
from bot.flows.people.titles import no_first_names
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import fold

REASONS = {"thanks": "thank", "hello": "silence", "news": "news"}
"""The reason to write that sending one of DRAFTS settles."""


def press_draft(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The draft behind a button; two variants at most."""
    about = ":".join(args)
    variants = draft_for(turn.notebook, about, turn.today, no_first_names(turn.notebook))
    if not variants:
        return turn.toast("error.old_button")
    lines = [line("drafting.head" if len(variants) == 1 else "drafting.head_two")]
    for variant in variants:
        lines += [GAP, line("drafting.text", words=variant)]
    return turn.say(*lines, buttons=_ways(turn, about, variants))


def _ways(turn: Turn, about: str, variants: tuple[Line, ...]) -> Buttons:
    copies = tuple(
        Button(line("drafting.copy" if len(variants) == 1 else f"drafting.copy{number}"), copies=variant)
        for number, variant in enumerate(variants, 1)
    )
    sends = Button(line("drafting.send"), sends=f"draft {about}", style="primary")
    person = person_of(turn, about)
    sent = (press("drafting.sent", f"sent:{about}"),)
    other: tuple[Button, ...] = ()
    if person:
        key = "drafting.in_vous" if person.address == "tu" else "drafting.in_tu"
        other = (press(key, f"say:{'vous' if person.address == 'tu' else 'tu'}:{about}"),)
    return (copies, (sends,), (*sent, *other))


def press_say(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The same in tu, or in vous; in English less formal, or more; remembered for that person."""
    about = ":".join(args[1:])
    person = person_of(turn, about)
    if person is None or args[0] not in ("tu", "vous"):
        return turn.toast("error.old_button")
    turn = turn.put(replace(person, address="tu" if args[0] == "tu" else "vous")).did("undo.fixed", name=person.called)
    shown = press_draft(turn, args[1:])
    return replace(shown, replies=(*shown.replies[:-1], replace(shown.replies[-1], edits=True)))


def press_sent(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It was sent: the reason to write is settled, or a sign of life is noted."""
    about = ":".join(args)
    if introduced := introduction_sent(turn, about):
        return introduced
    person = person_of(turn, about)
    coming: tuple[Line, ...] = ()
    if ask := _asked(turn, about):
        turn = turn.put(_gone(ask, turn))
        coming = follow_up(turn, (ask.id,))
    elif nudge := _settles(turn, about):
        turn = turn.keep(answered(turn.notebook, nudge.key, "done", turn.now))
    elif written := sent(turn.notebook, about, turn.today):
        if written is turn.notebook:
            return turn.toast("answer.already")
        turn = turn.keep(written)
    elif person:
        turn, _ = turn.add(Meeting, people=(person.id,), on=turn.today, kind="message", told_on=turn.today)
    else:
        return turn.toast("answer.already" if about else "error.old_button")
    name = person.called if person else ""
    turn = turn.did("undo.sent", name=name)
    return turn.say(line("drafting.noted", name=name), *coming, buttons=((undo_button(turn),),), edits=True)


_SENT: Final = re.compile(
    r"(?:(?:ok|voila|hop|ca y est|c'est|it's|its|that's|all|just|yes|oui|bien"
    r"|i(?:'ve)?|je (?:l'ai|viens de l')|j'ai)[ ,.!]*)*"
    r"(?:(?:je )?(?:lui ai |l'ai )?(?:bien |deja )?(?:envoyee?|demandee?|ecrit)|envoyer|partie?|expediee?|gone|posted"
    r"|done|fait|chose faite|(?:i(?:'ve)? )?(?:just )?(?:sent|asked|wrote|written)(?: (?:to )?(?:him|her|them))?)"
    r"(?: (?:it|off|ce matin|hier|a l'instant))?(?: (?:a|to) (?P<whom>[\w' -]{2,40}))?"
)


def hear_sent(turn: Turn, text: str) -> Turn | None:
    """ "Sent", right under a text: that text is on its way."""
    said = _SENT.fullmatch(fold(text).replace("’", "'").strip(" .!"))
    shown = [does for does in last_actions(turn) if does.startswith("sent:")] if said else []
    lost = any(key.removeprefix("again.") == "fallback.text" for key in just_said(turn))
    if said and not shown and (lost or (_GONE.search(said[0]) and not _spoke_first_today(turn))):
        shown = [f"sent:ask:{ask.id}" for ask in turn.notebook.asks if ask.is_ready and ask.written_on == turn.today]
    if said is None or len(shown) != 1 or not _is_to(turn, shown[0], said["whom"]):
        return None
    gone = press_sent(turn, tuple(shown[0].split(":")[1:]))
    return replace(gone, replies=tuple(replace(reply, edits=False) for reply in gone.replies))


_THANKED: Final = re.compile(
    r"(?:(?:ok|voila|hop|ca y est|c'est|oui|yes|done|i(?:'ve)?|je viens de|j'ai(?: bien)?)[ ,.!]*)*(?:"
    r"(?:(?:le |mon |un |petit |mot de )*(?:merci|remerciements?)|(?:the |my |a )?(?:thank[- ]?you|thanks)(?: note"
    r"| mail| email| message)?)(?: (?:a ete|has been|was|is|est|c'est|bien))? ?(?:fait|envoyee?s?|dit|partie?|transmis"
    r"|sent|done|said|gone|out)"
    r"|(?:envoye|dit|fait|ecrit|sent|said|wrote) (?:le |mon |un |the |my |a )?(?:mot de )?(?:merci|remerciements?"
    r"|thank[- ]?you|thanks)(?: note| mail| email| message)?)"
)


def hear_thanked(turn: Turn, text: str) -> Turn | None:
    """« Merci envoyé », of nobody named: of the one person who still awaits a thank-you."""
    if _THANKED.fullmatch(fold(text).replace("’", "'").strip(" .!")) is None:
        return None
    waiting = {f"thank:{meeting.id}:{id_}": id_ for meeting, id_ in unthanked_time(turn.notebook)}
    waiting |= {f"thank:{helps[0].id}": giver for (giver, _), helps in help_groups(turn.notebook).items()}
    fresh = {about: id_ for about, id_ in waiting.items() if still_to_thank(turn.notebook, id_)}
    if len(fresh) != 1:
        return None
    (about, id_), *_ = fresh.items()
    gone = replace(press_sent(turn, tuple(about.split(":"))), replies=turn.replies)
    names = turn.notebook.names((id_,))
    return gone.say(line("answer.done.thank", names=names), buttons=((undo_button(gone),),))


_GONE: Final = re.compile(r"\b(?:envoyee?|partie?|expediee?|sent|gone|posted)\b")
"""What is said of words that go, and not "done", which answers whatever stands there."""


def _spoke_first_today(turn: Turn) -> bool:
    """Whether the coach has spoken first since the morning: "sent" may answer that."""
    spoke = turn.notebook.attention.last_unasked_at
    return spoke is not None and spoke.astimezone(turn.owner.tz).date() == turn.today


def _is_to(turn: Turn, shown: str, whom: str | None) -> bool:
    """Whether the words on screen are to whoever is named, or nobody is."""
    person = person_of(turn, shown.removeprefix("sent:"))
    return whom is None or (person is not None and fold(whom) in (fold(person.name), fold(person.first_name)))


def _asked(turn: Turn, about: str) -> Ask | None:
    """The ask that this draft is, or reminds of: from now on it is followed up."""
    reason, _, rest = about.partition(":")
    ask = turn.notebook.find(Ask, rest.split(":")[0]) if reason == "ask" else None
    return ask if ask and (ask.is_ready or (ask.is_waiting and turn.today not in _days(ask))) else None


def _days(ask: Ask) -> tuple[date | None, ...]:
    return ask.sent_on, *ask.reminded_on


def _gone(ask: Ask, turn: Turn) -> Ask:
    """Sent today, or brought to mind today."""
    if ask.sent_on is None:
        return replace(ask, sent_on=turn.today)
    return replace(ask, reminded_on=(*ask.reminded_on, turn.today))


def _settles(turn: Turn, about: str) -> Nudge | None:
    """The reason to write that this draft answers."""
    reason, _, rest = about.partition(":")
    nudges = list(pending(turn.notebook, turn.now))
    exact = next((nudge for nudge in nudges if nudge.key == about), None)
    same = (nudge for nudge in nudges if nudge.reason == REASONS.get(reason, reason))
    return exact or next((nudge for nudge in same if rest in (*nudge.people, nudge.about)), None)


def person_of(turn: Turn, about: str) -> Person | None:
    """Who a draft is written to."""
    reason, _, rest = about.partition(":")
    if reason in DRAFTS and (person := turn.notebook.person(rest)):
        return person
    if person := turn.notebook.person(rest.rpartition(":")[2]):
        return person
    for nudge in pending(turn.notebook, turn.now):
        if nudge.key == about or (nudge.reason == reason and nudge.about == rest.split(":")[0]):
            return turn.notebook.person(nudge.people[0] if nudge.people else None)
    if reason in ("ask", "asked") and (ask := turn.notebook.find(Ask, rest)):
        return turn.notebook.person(ask.to)
    return _whom(turn, rest)


def _whom(turn: Turn, rest: str) -> Person | None:
    """Who the records in a key are about, the last one first."""
    for part in reversed(rest.split(":")):
        record = turn.notebook.record(part)
        if isinstance(record, Person):
            return record
        if isinstance(record, (Help, Request, Opening)):
            return turn.notebook.person(record.to if isinstance(record, Opening) else record.from_)
    return None


ANSWERS = (hear_sent, hear_thanked)
PRESSES = {"draft": press_draft, "say": press_say, "sent": press_sent}
