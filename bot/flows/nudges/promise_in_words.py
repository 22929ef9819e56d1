""" "C'est envoyé pour le CV", "the CV is sent": a promise kept, told by what it was (P27)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.matches import words_of
from bot.domain.lines import line
from bot.domain.promises import Promise
from bot.flows.cards.read import memo_for
from bot.flows.closing import settled_by
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding import fold

_DONE: Final = (
    r"(?:envoyee?s?|partie?s?|faite?s?|reglee?s?|transmise?s?|livree?s?|rendue?s?|terminee?s?|sent|done|gone|off"
    r"|delivered|sorted|finished)"
)
_THE: Final = r"(?:le |la |les |l'|mon |ma |mes |the |my |that |ce |cette )"
_SAYS: Final = tuple(
    re.compile(
        rf"(?:(?:ca y est|voila|ok|bon|so|right)[ ,!]+)*{words}(?: (?:hier|aujourd'hui|ce matin|yesterday|today))?"
    )
    for words in (
        rf"(?:c'est |it's |all )?{_DONE} (?:pour |for |with |avec )?{_THE}(?P<what>.+?)",
        rf"(?:j'ai |i've |i have |i )(?:bien |enfin |finally |just )?{_DONE} (?:with )?{_THE}(?P<what>.+?)",
        (
            rf"[\w' -]{{2,40}}? (?:a |has |have |'s )?(?:bien |deja |enfin |finally |just )*(?:recu|eu|got|received"
            rf"|gotten) "
            rf"{_THE}(?P<what>.+?)"
        ),
        (
            rf"{_THE}?(?P<what>.+?)(?: est| sont| a ete| is| are| has been|'s|,? c'est)? (?:bien |enfin "
            rf"|finally )?{_DONE}"
        ),
    )
)


def hear_promise_kept(turn: Turn, text: str) -> Turn | None:
    """Kept, when these words are those of one open promise and of no other; None for anything else."""
    said = fold(text).replace("’", "'").strip(" .!")
    if reminded := _just_reminded(turn, text):
        return _kept(turn, reminded)
    whats = [words_of(found["what"]) for says in _SAYS if (found := says.fullmatch(said))]
    open_ones = [promise for promise in turn.notebook.promises if promise.is_open]
    meant = {one.id: one for what in whats if what for one in open_ones if what <= words_of(one.what)}
    if len(meant) != 1:
        return None
    (promise,) = meant.values()
    people = turn.read(text).people
    theirs = len(people) == 1 and people[0].known == promise.to and _GOT.search(said) is not None
    return _kept(turn, promise) if theirs or not people else None


_GOT: Final = re.compile(r"\b(?:recu|eu|got|received|gotten)\b")
"""Said of whoever it was promised to."""


def _just_reminded(turn: Turn, text: str) -> Promise | None:
    """The promise that the coach has just spoken of, when it and no other is told as done: a nudge takes one answer."""
    about = {item.about for item in turn.notebook.attention.last_items if item.reason == "promise"}
    reading = turn.read(text) if about and not text.rstrip().endswith("?") else None
    if reading is None or reading.intent != "done_promise" or reading.received or reading.needs or reading.promises:
        return None
    settled = settled_by(turn, memo_for(turn, reading, text))
    one = settled[0] if settled and len(settled) == 1 else None
    return one if isinstance(one, Promise) and one.id in about else None


def _kept(turn: Turn, promise: Promise) -> Turn:
    names = turn.notebook.names((promise.to,))
    turn = turn.put(replace(promise, kept_on=turn.today))
    turn = turn.did("undo.answer", names=names) if names else turn.did("undo.answer_alone")
    said_back = line("answer.done.promise", names=names) if names else line("answer.done.other")
    return turn.say(said_back, buttons=((undo_button(turn),),))


ANSWERS: Final = (hear_promise_kept,)
