"""A card answered in words: what it asked for, a correction, yes or no; anything else is another matter."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import GAP, Line, line
from bot.flows.cards.day_answered import answered_days
from bot.flows.cards.going import says_going
from bot.flows.cards.kept import dropped, kept_card
from bot.flows.cards.memo import CARD, SOMEBODY_NEW, Memo, memo_of
from bot.flows.cards.mending_several import mended_in_all
from bot.flows.cards.month_said import month_said
from bot.flows.cards.of_others import (
    LONGEST_DAY,
    is_an_answer_of_another,
    is_another_encounter,
    is_another_matter,
    is_beyond_note,
    is_of_another_day,
    is_of_somebody_else,
    is_until,
    tells_of_others,
)
from bot.flows.cards.read import memo_for_all
from bot.flows.cards.shown import FIELDS_OF, ITEMS, shown
from bot.flows.cards.told_besides import added, told_of_it, told_of_them, with_field
from bot.flows.meanings.matters import matter_of
from bot.flows.meanings.meant import says_thanks
from bot.flows.people.teaching import names_somebody
from bot.flows.people.titles import with_titles_of
from bot.flows.people.titling import entitles_somebody
from bot.flows.people.told_apart import is_none_of_them, told_apart
from bot.flows.request_at_once import answered_at_once
from bot.flows.seeking.asked import asks_for_people
from bot.flows.turn import Turn
from bot.understanding import Promise, Reading, Towards, correct, fold, read_answer, read_day, read_time
from bot.understanding.anew import LEADS_OF_A_CORRECTION, starts_anew, tells_of_oneself
from bot.understanding.fragments import read_fragment
from bot.understanding.matters import birthday, with_due
from bot.understanding.reading import Given, Introduction, Need, Offer, Received

_TO_CORRECT: Final = ("place", "kind", *ITEMS)
"""What is only asked to put it right."""
_NO_NAMES = frozenset(
    "bof meh hmm hm euh mouais rien personne aucun aucune non nobody none nothing idk dunno jsp seul seule"
    " alone".split()
)
"""What may be answered to "who with?" without being a name."""


def hear_card(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """An answer to the card's question, a correction in words, or None: another matter."""
    if asks_for_people(text):
        return None
    memo = memo_of(draft)
    answer = read_answer(text, lang=turn.lang)
    if memo.reading.intent == "request_received" and (accepted := answered_at_once(turn, draft, memo, text)):
        return accepted
    if answer and memo.asking == "is_it" and answer.verb == "yes":
        return shown(turn, draft, _as_guessed(memo))
    if answer and answer.verb == "done" and memo.reading.intent != "done_thanks" and says_thanks(text):
        return None  # "thanked her", of whoever was spoken of before
    if answer and answer.verb in ("yes", "done"):
        return kept_card(turn, draft, memo)  # or asks again for what it can't do without
    if memo.reading.intent == "event" and memo.asking is None and says_going(text):
        return kept_card(turn, draft, memo)
    if answer and memo.asking is None and answer.verb in ("no", "drop"):
        return dropped(turn, draft)
    if answer and memo.asking == "is_it" and answer.verb == "no":
        return shown(turn, draft, _somebody_new(memo))
    if answer and answer.verb in ("skip", "stop") and memo.asking is None:
        return None  # "I don't know" puts nothing right
    if answer and answer.day is None and memo.asking in _TO_CORRECT and answer.verb in ("skip", "later", "no", "drop"):
        return shown(turn, draft, replace(memo, asking=None))  # it stays as it was
    if is_of_another_day(turn, memo, text):
        return None
    if month := month_said(turn, memo, text):
        return shown(turn, draft, month)
    if better := mended_in_all(turn, memo, text):
        return shown(turn, draft, replace(better, asking=None))
    if promised := _promised(turn, memo, text):
        return shown(turn, draft, promised)
    if is_until(memo, text) or names_somebody(turn, text) or entitles_somebody(turn, text):
        return None
    if is_an_answer_of_another(turn, memo, text):
        return None  # of nobody on this card
    fresh = turn.read(text)
    if of_it := told_of_it(memo, fresh, text, turn.lang):
        card = shown(turn, draft, of_it[0])
        return card if of_it[1] else led(card, line("card.with_the_rest"))
    anew = starts_anew(text, fresh, memo.reading)
    anew = anew or is_another_encounter(text, fresh, memo) or is_another_matter(text, fresh, memo)
    anew = anew or (memo.asking == "when" and _is_long(text) and bool(fresh.people))
    answers = memo.asking and (not anew or (memo.asking == "people" and not _is_whole(fresh)))
    if answers and (corrected := _answered(turn, memo, text)):
        return shown(turn, draft, replace(corrected, asking=None))
    told = told_of_them(turn, memo, fresh, text)
    if anew or is_of_somebody_else(text, fresh, memo) or (not told and tells_of_others(text, fresh, memo)):
        return None
    if is_beyond_note(text, fresh, memo, turn.lang):
        return None
    reading = correct(memo.reading, text, lang=turn.lang, now=turn.local_now, known=turn.known())
    if reading and reading.people != memo.reading.people and tells_of_oneself(text):
        return None  # "I didn't dare chase Tom": nobody of this card
    is_same = reading is not None and _names_in(reading) == _names_in(memo.reading)
    if told and (not is_same or birthday(text, turn.lang, turn.today)):  # a day of theirs, and not of the meeting
        return shown(turn, draft, told)
    reading = with_titles_of(memo.reading, reading) if reading else added(memo.reading, fresh)
    if reading:
        return shown(turn, draft, memo.read_as(reading, fresh))
    return _nothing_new(turn, draft, memo, fresh, text)


def _names_in(reading: Reading) -> set[str]:
    return {mention.name for mention in reading.people}


def _as_guessed(memo: Memo) -> Memo:
    mention = memo.unsettled()
    return memo.settle(mention.name, mention.known) if mention and mention.known else memo


def _somebody_new(memo: Memo) -> Memo:
    mention = memo.unsettled()
    return memo.settle(mention.name, SOMEBODY_NEW) if mention else memo


def _nothing_new(turn: Turn, draft: Draft, memo: Memo, fresh: Reading, text: str) -> Turn | None:
    """A correction that says what the card says already: shown again, with a word; None when it is no correction."""
    words = fold(text).replace("’", "'").split()
    if len(words) > LONGEST_DAY or not words or words[0].strip(",.!") not in LEADS_OF_A_CORRECTION:
        return None
    reading = memo.reading
    names = {fold(mention.name) for mention in reading.people}
    towards: Towards = "past" if reading.intent == "log_meeting" else "future"
    days = read_day(text, lang=turn.lang, today=turn.today, towards=towards)
    same_people = bool(fresh.people) and all(fold(mention.name) in names for mention in fresh.people)
    if not (same_people or (days and reading.date in days)):
        return None
    return led(shown(turn, draft, memo.told("date") if days else memo), line("card.same"))


def led(turn: Turn, first: Line) -> Turn:
    """With that word above the card."""
    *others, card = turn.replies
    return replace(turn, replies=(*others, replace(card, lines=(first, GAP, *card.lines))))


def _is_long(text: str) -> bool:
    """Longer than a day takes to say: a story with people in it is no answer to "which day?"."""
    return len(text.split()) > LONGEST_DAY


def _is_whole(fresh: Reading) -> bool:
    """Whether a text tells a story of its own, and is more than the name that was asked for."""
    return fresh.date is not None and any(getattr(fresh, field) for field in ITEMS)


def _promised(turn: Turn, memo: Memo, text: str) -> Memo | None:
    """ "Je lui dois mon dossier avant mardi": one more promise of this card, with its own day."""
    if memo.asking in ("promises", "given") or matter_of(turn, text) not in ("promise", "duty"):
        return None
    fresh = turn.read(text)
    reading = added(memo.reading, fresh) if fresh.promises else None
    return memo.read_as(reading, fresh) if reading else None


def reworded_card(turn: Turn, text: str, message_id: int) -> Turn | None:
    """The message a card came from was edited: it is read again, in its place; None when no open card did."""
    for draft in turn.notebook.drafts:
        if draft.flow == CARD and draft.message_id == message_id and not draft.is_stale(turn.now):
            again = memo_for_all(turn, turn.read(text), text)
            again = replace(again, event=memo_of(draft).event)
            return shown(turn, draft, again, edits=True) if again.reading.intent in FIELDS_OF else None
    return None


def _answered(turn: Turn, memo: Memo, text: str) -> Memo | None:
    """The memo with the field that was asked for taken from the text; None when it holds nothing of the kind."""
    reading, field = memo.reading, memo.asking or ""
    if field == "which":
        return _named(turn, memo, text)
    if field == "when":
        days = answered_days(turn, reading, text)
        time = read_time(text, lang=turn.lang)
        if not days and not time:
            return None
        day = days[0] if len(days) == 1 else reading.date if not days else None
        return memo.read_as(replace(reading, date=day, dates=days, time=time or reading.time))
    if field == "place":
        return memo.read_as(replace(reading, place=text.strip()))
    if field in ("people", *ITEMS):
        return _filled(turn, memo, field, text)
    return None


def _named(turn: Turn, memo: Memo, text: str) -> Memo | None:
    """ "Marie from Acme", "the one from Acme", "neither" settle which Marie; to speak of others settles nothing."""
    mention = memo.unsettled()
    if mention is None or is_none_of_them(text):
        return memo.settle(mention.name, SOMEBODY_NEW) if mention else None
    told = read_fragment("people", text, lang=turn.lang, now=turn.local_now, known=turn.known()).people
    found = next((m.known for m in told if m.known in mention.candidates), None) or told_apart(turn, mention, text)
    return memo.settle(mention.name, found) if found else None


def _filled(turn: Turn, memo: Memo, field: str, text: str) -> Memo | None:
    reading = memo.reading
    told = read_fragment(field, text, lang=turn.lang, now=turn.local_now, known=turn.known())
    if field == "people":
        if not told.people or fold(text).strip(" .!?…") in _NO_NAMES:
            return None
        names = {mention.name for mention in told.people}
        kept = tuple(mention for mention in reading.people if mention.name not in names)
        return memo.read_as(with_titles_of(reading, replace(reading, people=(*kept, *told.people))))
    items = getattr(told, field)
    if not items or all(_is_bare(item) for item in items):
        items = (_plain_item(turn, field, text, reading),)
    old = getattr(reading, field)
    return memo.read_as(with_field(reading, field, items if len(old) == 1 else (*old, *items)))


def _is_bare(item: object) -> bool:
    """Whether of the words nothing but "him" or « lui » was understood."""
    what = getattr(item, "what", None)
    return isinstance(what, str) and what.lower() in ("lui", "leur", "le", "la", "les", "him", "her", "them", "it")


def _plain_item(
    turn: Turn, field: str, text: str, reading: Reading
) -> Received | Given | Promise | Introduction | Need | Offer:
    """The words as they stand, as an item of that field about the only person there is."""
    name = reading.people[0].name if len(reading.people) == 1 else None
    what = text.strip()
    match field:
        case "received":
            return Received(name, what)
        case "given":
            return Given(name, what)
        case "promises":
            return Promise(name, *with_due(what, turn.lang, turn.today))
        case "introductions":
            return Introduction(what, None, name)
        case "needs":
            return Need(name, what)
        case _:
            return Offer(name, what)
