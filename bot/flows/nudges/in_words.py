"""What the coach says first, answered in words: "done yesterday", "later", "drop Paul", "1 sent, 2 next week"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Final

from bot.coaching.answering import is_open as is_unsettled
from bot.domain.lines import Button, line
from bot.domain.nudges import Reason, SaidItem
from bot.flows.cards.memo import CARD, memo_of
from bot.flows.meanings.polite import with_thanks
from bot.flows.nudges.all_at_once import all_button, ask_which, hear_all, verb_of, without_all
from bot.flows.nudges.and_besides import hear_besides, hear_will
from bot.flows.nudges.answer_first import spelled_out, whose_first
from bot.flows.nudges.become_of import told_of
from bot.flows.nudges.in_a_hurry import says_thanked
from bot.flows.nudges.nudging import answer_done, answer_not, answers_of, find_item, key_of
from bot.flows.nudges.numbered import answer_in, hear_bare_numbers, hear_numbers
from bot.flows.nudges.places_said import by_number
from bot.flows.nudges.putting_off import answer_later, press_later
from bot.flows.nudges.replies import read_reply
from bot.flows.nudges.words import CONTACTED, read_said, writes_of
from bot.flows.turn import Turn, iso_day, press
from bot.understanding import Answer, fold, read_day

BEFORE_A_NAME: Final = frozenset(("for", "to", "with", "about", "pour", "a", "avec", "de"))


def hear_answer(turn: Turn, text: str) -> Turn | None:
    """ "Fait", "done yesterday", "later", "drop Paul": for the one item it can be, else which is asked."""
    open_items = [
        item for item in turn.notebook.attention.last_items if is_unsettled(turn.notebook, item.key, turn.now)
    ]
    listed, text = turn.notebook.attention.last_items, spelled_out(text)
    if len(listed) > 1:
        by_place = _numbers_for_names(turn, listed, text)
        if numbered := hear_numbers(turn, by_place, listed, _settle):
            return numbered
        if not _is_names(turn, listed, text) and (shown := hear_bare_numbers(turn, by_place, listed)):
            return shown
    if len(open_items) > 1 and (left := without_all(text, len(open_items))) is not None:
        if answered_all := hear_all(turn, left, open_items):
            return answered_all
        text = left if read_said(turn, left) else text
    named, rest = _without_names(turn, open_items, text)
    reasons = {_read_as(item) for item in named or open_items}
    if len(named or open_items) == 1 and (told := told_of(turn, (named or open_items)[0], rest)):
        return told
    thanks = [item for item in named if item.reason == "thank"] if says_thanked(rest) else []
    named, reasons = (thanks, {_read_as(item) for item in thanks}) if thanks else (named, reasons)
    answer = _of_named(turn, rest, reasons) if named else read_said(turn, rest, reasons)
    if not open_items or answer is None or answer.verb not in IN_WORDS:
        return hear_besides(turn, text, open_items, _settle) if answer is None else None
    if not named and answer.verb in ("skip", "later") and _is_busy_since(turn):
        return turn.say(line("conversation.take_your_time"))
    meant = named or open_items
    if len(meant) > 1:
        rows = tuple((_which(turn, item, answer),) for item in meant)
        verb = verb_of(answer)
        all_row = all_button(verb, answer.day, meant) if len(meant) == len(open_items) else ()
        turn = ask_which(turn, verb, answer.day) if all_row else turn
        return turn.say(line("answer.which_one"), buttons=(*rows, *all_row))
    return IN_WORDS[answer.verb](turn, meant[0], answer.day)


def _read_as(item: SaidItem) -> Reason:
    """A name that was given is done with once one has written, as a silence is."""
    return "silence" if item.line.key.startswith("referral.named") else item.reason


def _of_named(turn: Turn, rest: str, reasons: Collection[str]) -> Answer | None:
    """What is said of those named: a short answer, a reason for it, or that one has written to them."""
    if CONTACTED.issuperset(reasons) and writes_of(rest):
        days = read_day(rest, lang=turn.lang, today=turn.today, towards="past")
        return Answer("done", next((day for day in days if day <= turn.today), None))
    return answer_in(turn, rest) or read_reply(turn, with_thanks(rest), reasons)


def hear_named(turn: Turn, text: str) -> Turn | None:
    """ "Priya next week", while the card of somebody else is shown."""
    draft = turn.current
    there = (
        {memo_of(draft).person_id(one) for one in memo_of(draft).reading.people}
        if draft and draft.flow == CARD
        else set()
    )
    items = [item for item in turn.notebook.attention.last_items if not there & set(item.people)]
    named, rest = _without_names(turn, items, text)
    return hear_answer(turn, text) if named and answer_in(turn, rest) else None


def _is_names(turn: Turn, items: Sequence[SaidItem], text: str) -> bool:
    """Names and nothing else, which may be said of anything."""
    named, rest = _without_names(turn, items, text)
    return bool(named) and rest.strip(" ,&").lower() in ("", "et", "and")


def _settle(turn: Turn, item: SaidItem, answer: Answer) -> Turn:
    if answer.verb == "yes":
        answer = Answer("done", answer.day)  # "Marie yes, Paul not yet" tells which is done
    known = answer.verb in IN_WORDS and is_unsettled(turn.notebook, item.key, turn.now)
    return IN_WORDS[answer.verb](turn, item, answer.day) if known else turn.say(line("answer.already"))


def _is_busy_since(turn: Turn) -> bool:
    """Whether something else was begun since the coach last wrote first: "skip" and "later" are said of that."""
    draft, said_at = turn.current, turn.notebook.attention.last_unasked_at
    return draft is not None and (said_at is None or draft.opened_at > said_at)


def _without_names(turn: Turn, items: Sequence[SaidItem], text: str) -> tuple[list[SaidItem], str]:
    """The items whose people the text names, and the text without those names: "drop Paul" is a "drop" for Paul's."""
    names = {item.key: _name_words(turn, item) for item in items}
    said = set(_folded_words(text))
    named = [item for item in items if names[item.key] & said]
    if not named:
        return [], text
    most = max(len(names[item.key] & said) for item in named)
    named = [item for item in named if len(names[item.key] & said) == most]  # "Paul Martin" is not any other Paul
    spoken, words = set().union(*names.values()), text.split()
    is_name = [spoken.issuperset(_folded_words(word)) for word in words]
    leads = [fold(word) in BEFORE_A_NAME and name for word, name in zip(words, [*is_name[1:], False], strict=True)]
    rest = " ".join(w for w, name, lead in zip(words, is_name, leads, strict=True) if not (name or lead))
    return named, rest.strip(" :,")


def _numbers_for_names(turn: Turn, items: Sequence[SaidItem], text: str) -> str:
    """ "Paul done, Marie next week" as "1 done, 2 next week"; any other text as it stands."""
    names = [_name_words(turn, item) for item in items]
    said: list[str] = []
    for word in text.split():
        bare = set(_folded_words(word))
        found = [str(number) for number, own in enumerate(names, 1) if bare <= own]
        if len(found) > 1:
            return text
        if not found:
            said.append(word)
        elif not said or said[-1] != found[0]:
            said.append(found[0])
        if found and not word[-1].isalnum():
            said[-1:] = [found[0] + word[-1]]
    numbered = by_number(" ".join(said), len(items))
    if numbered == " ".join(said) and len({word.strip(",.:;") for word in said} & _NUMBERS) < 2:
        return text
    return whose_first(numbered)


_NUMBERS: Final = frozenset("123")


def _name_words(turn: Turn, item: SaidItem) -> set[str]:
    people = filter(None, map(turn.notebook.person, item.people))
    whom = str(item.line.args.get("whom") or "") if item.reason == "referral" else ""
    if whom[:1].isupper():
        return {*_folded_words(whom), *(word for person in people for word in _folded_words(person.name))}
    return {word for person in people for name in (person.name, *person.nicknames) for word in _folded_words(name)}


def _folded_words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text)) or [text]


def _which(turn: Turn, item: SaidItem, answer: Answer) -> Button:
    """One of several that the answer may be for; the day that was said goes with it."""
    verb = verb_of(answer)
    dated = f"on:{verb}:{answer.day.isoformat()}" if answer.day and verb != "not" else verb
    said = {"later": line("button.later"), "not": line("button.not_this")}.get(verb)
    did = said or line(f"answer.did.{item.reason}")
    if names := turn.notebook.names(item.people):
        return press("answer.which", f"{dated}:{item.key}", names=names, did=did)
    number = turn.notebook.attention.last_items.index(item) + 1
    return press("answer.which_number", f"{dated}:{item.key}", number=number, did=did)


def press_on(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The item that was meant by "done yesterday" or "next Thursday"."""
    verb, day, item = "".join(args[:1]), iso_day("".join(args[1:2])), find_item(turn, key_of(args[2:]))
    if day is None or item is None or verb not in ("done", "later"):
        return turn.toast("error.old_button")
    return IN_WORDS[verb](turn, item, day)


def _later_in_words(turn: Turn, item: SaidItem, day: date | None) -> Turn:
    return answer_later(turn, item, day) if day else press_later(turn, tuple(item.key.split(":")))


def _agreed(turn: Turn, item: SaidItem, day: date | None) -> Turn:
    """ "Ok", which is no "done": where something is to be written or kept, it is still to be."""
    if day or item.reason not in TO_BE_DONE or item.line.key in ASKS_WHETHER_DONE:
        return answer_done(turn, item, day or turn.today)
    return turn.say(line("answer.go_on"), buttons=answers_of([item]))


def _denied(turn: Turn, item: SaidItem, _day: date | None) -> Turn:
    """ "No" to a promise that is due is "not yet"; to whether it still stands, and to all else, it ends it."""
    if item.reason == "promise" and not item.line.key.startswith("promise.ask"):
        return press_later(turn, tuple(item.key.split(":")))
    return answer_not(turn, item)


TO_BE_DONE: Final = frozenset(("thank", "promise", "news", "give_back", "silence", "ask", "wishes"))
ASKS_WHETHER_DONE: Final = frozenset(("promise.late.2", "promise.late_alone.2"))
IN_WORDS: Final[Mapping[str, Callable[[Turn, SaidItem, date | None], Turn]]] = {
    "done": lambda turn, item, day: answer_done(turn, item, day or turn.today),
    "yes": _agreed,
    "later": _later_in_words,
    "drop": lambda turn, item, _day: answer_not(turn, item),
    "no": _denied,
    "skip": lambda turn, item, _day: answer_not(turn, item),
}

PRESSES = {"on": press_on}
FIRST = (hear_named,)
ANSWERS = (hear_answer, hear_will)
