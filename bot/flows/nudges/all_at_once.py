"""One answer for everything in the last message: both done, none of them, all next week."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Final

from bot.coaching.answering import answered, is_open
from bot.coaching.slots import wall
from bot.domain import nudges
from bot.domain.drafts import Draft
from bot.domain.lines import Buttons, line
from bot.domain.nudges import SaidItem
from bot.flows.nudges.debriefing import TELLS
from bot.flows.nudges.putting_off import coming_on
from bot.flows.nudges.words import read_said
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button
from bot.understanding import Answer, fold

WHICH: Final = "which"
_ALL: Final = re.compile(
    r"\b(?:(?P<two>(?:(?:tous |toutes )?les deux(?: sont)?|both(?: of them)?))"
    r"|(?P<three>(?:tous |toutes )?les trois(?: sont)?|all three(?: of them)?)|all of them"
    r"|tout(?: est)?|tous(?: sont)?|toutes(?: sont)?|everything(?: is|'s)?|all(?: is| are)?)\b"
)
_LEFT_OVER: Final = re.compile(r"^(?:i |for |pour )|(?: for| pour| to| a| de)$")
_EVEN: Final = re.compile(
    r"[ ,]+(?:et |and |even |meme )?\w+(?: \w+)? (?:too|as well|included|aussi|(?:y )?comprise?"
    r"|(?:by|in|over|par|en|au) (?:text|sms|texto|mails?|e-?mail|message|phone|person|telephone|personne|tel))$"
)
"""One of them named once more: "all three thanked, Fiona too"."""
NOON: Final = time(12)
ANSWER: Final[Mapping[str, nudges.Answer]] = {"done": "done", "later": "later", "not": "not_this"}


def all_button(verb: str, day: date | None, items: Sequence[SaidItem]) -> Buttons:
    """A row with that answer for all of them; none when a story is still to be told."""
    if any(item.reason in TELLS for item in items):
        return ()
    does = f"all:{verb}:{day.isoformat()}" if day else f"all:{verb}"
    return ((press("answer.both" if len(items) == 2 else "answer.all", does),),)


def verb_of(answer: Answer) -> str:
    """The button that says the same as an answer in words."""
    return {"done": "done", "yes": "done", "later": "later"}.get(answer.verb, "not")


def without_all(text: str, among: int) -> str | None:
    """The text without "both" or "les deux"; None when it doesn't hold them, or when there are more or fewer."""
    said = fold(text)
    found = _ALL.search(said)
    if found is None or among != {"two": 2, "three": 3}.get(found.lastgroup or "", among):
        return None
    left = " ".join(_EVEN.sub("", _ALL.sub(" ", said).strip(" .!?,")).split())
    return _LEFT_OVER.sub("", left).strip(" .!,")


def ask_which(turn: Turn, verb: str, day: date | None) -> Turn:
    """Remembers what is to be said of which one, so that "both" alone is an answer; a card that is open stays first."""
    turn = _without_question(turn)
    notebook, id_ = turn.notebook.new_draft_id()
    asked = Draft(id_, WHICH, turn.now, {"verb": verb, "day": day.isoformat() if day else ""})
    return turn.keep(replace(notebook, drafts=(asked, *notebook.drafts)))


def hear_all(turn: Turn, rest: str, items: Sequence[SaidItem]) -> Turn | None:
    """ "Both", or "both done": that answer for all of them; None when it is not clear what is said of them."""
    answer = read_said(turn, rest) if rest else None
    asked = next(
        (draft for draft in turn.notebook.drafts if draft.flow == WHICH and not draft.is_stale(turn.now)), None
    )
    if answer:
        verb, day = verb_of(answer), answer.day
    elif asked and not rest:
        verb, day = str(asked.filled["verb"]), iso_day(asked.filled["day"])
    elif not rest:
        return _what_of_all(turn, items)
    else:
        return None
    if not all_button(verb, day, items):
        return None
    heard = press_all(turn, (verb, day.isoformat() if day else ""))
    return replace(heard, replies=tuple(replace(reply, edits=False) for reply in heard.replies))


def _what_of_all(turn: Turn, items: Sequence[SaidItem]) -> Turn | None:
    """ "All of them", and nothing else: what is to be said of them?"""
    if any(item.reason in TELLS for item in items):
        return None
    did = press("answer.did.reminder", "all:done")
    return turn.say(
        line("answer.what_of_all"),
        buttons=((did,), (press("button.later", "all:later"), press("button.not_this", "all:not"))),
    )


def hear_which(_turn: Turn, _draft: Draft, _text: str) -> Turn | None:
    """Which one it is, is found among all that was said first; whatever else is written is another matter."""
    return None


def _without_question(turn: Turn) -> Turn:
    for draft in turn.notebook.drafts:
        if draft.flow == WHICH:
            turn = turn.close(draft)
    return turn


def press_all(turn: Turn, args: tuple[str, ...]) -> Turn:
    """That answer for everything of the last message that is still open; one step for /undo."""
    verb, day = "".join(args[:1]), iso_day("".join(args[1:2]))
    items = [item for item in turn.notebook.attention.last_items if is_open(turn.notebook, item.key, turn.now)]
    items = [item for item in items if item.reason not in TELLS]
    if verb not in ANSWER or not items or (day is not None and verb == "later" and day <= turn.today):
        return turn.toast("error.old_button")
    if verb == "later" and day is None:
        return _until_when(turn)
    turn = _without_question(turn)
    at = wall(turn.owner, day, NOON) if verb == "done" and day and day < turn.today else turn.now
    book, until = turn.notebook, day if verb == "later" else None
    for item in items:
        book = answered(book, item.key, ANSWER[verb], at, until)
    names = turn.notebook.names(dict.fromkeys(id_ for item in items for id_ in item.people))
    turn = turn.keep(book)
    turn = turn.did("undo.answer", names=names) if names else turn.did("undo.answer_alone")
    said_on = coming_on(turn, [item.key for item in items]) or until
    said = line("answer.later", day=said_on) if until and said_on else line(f"answer.{SAID[verb]}")
    return turn.say(said, buttons=((undo_button(turn),),), edits=True)


def _until_when(turn: Turn) -> Turn:
    """Later for all of them: a day first."""
    days = (("tomorrow", 1), ("in_a_week", 7))
    row = tuple(press(f"answer.{name}", f"all:later:{turn.today + timedelta(days=n)}") for name, n in days)
    return turn.say(line("answer.until_when"), buttons=(row,))


SAID: Final = {"done": "done.other", "not": "not_this"}
PRESSES = {"all": press_all}
DRAFTS = {WHICH: hear_which}
