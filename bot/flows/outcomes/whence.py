"""Where did it come from? Asked of good news, and answered by a name, an encounter, or any words (P6)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.goals import Goal, Outcome
from bot.domain.lines import line
from bot.flows.conversation import is_another_matter
from bot.flows.meanings.won import won_in
from bot.flows.outcomes.corrected import other_source, put_right
from bot.flows.outcomes.story import about, points
from bot.flows.outcomes.telling import begun, hear_outcome
from bot.flows.outcomes.words import Told, asked_story, source_in, told_outcome
from bot.flows.sayings import plainly
from bot.flows.turn import Turn, press
from bot.flows.who_had_a_hand import HAND, WHENCE
from bot.understanding import read_answer
from bot.understanding.folding import fold_in_place

_LONGEST: Final = 12  # words
_ALONE: Final = (
    r"(?:(?:c'est |c'était |it was |just )?(?:personne|nobody|no ?one|no-one)"
    r"(?: en particulier| de sp[ée]cial| in particular| really| special)?"
    r"|(?:just |only |que |c'est |it was |juste )*(?:moi(?:[ -]m[êe]me)?|me|myself)"
    r"|(?:j'ai (?:tout )?fait (?:[çc]a )?|je l'ai fait |i did it )?"
    r"(?:toute? seule?|(?:all )?(?:on my own|by myself|alone)))"
)
_NOBODY: Final = re.compile(
    rf"(?:(?:oh|euh|ben|well|honestly|franchement|no|non)[ ,]+)*{_ALONE}(?:[ ,.]+{_ALONE})*[\s.!]*", re.IGNORECASE
)
"""Nobody had a hand in it."""
_IT_WAS: Final = re.compile(r"(?:c'est|c'etait|it was|it's|grace a|thanks to) ")


def ask_source(turn: Turn, what: str, words: str | None = None) -> Turn:
    """The question; whatever names somebody or an encounter answers it."""
    turn, draft = turn.open(WHENCE, {"what": what, "words": words or what})
    turn = turn.update(replace(draft, asking="source"))
    unknown = press("outcome.whence_unknown", f"cancel:{draft.id}")
    return turn.say(line("outcome.whence", what=what), buttons=((unknown,),))


def press_nobody(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Nobody in particular: one's own doing, and nothing to thank for."""
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != WHENCE:
        return turn.toast("error.old_button")
    return turn.close(draft).say(line("outcome.nobody_yet"))


def press_whence(turn: Turn, args: tuple[str, ...]) -> Turn:
    """whence:g3:s5, of news noted on a goal; whence:d4, of news that waits for one."""
    words = _of_goal(turn, args) if len(args) > 1 else _waiting(turn, args)
    what = won_in(words) or words.strip(" .!") if words else None
    return ask_source(turn, what, words) if what else turn.toast("error.old_button")


def _of_goal(turn: Turn, args: tuple[str, ...]) -> str | None:
    goal = turn.notebook.find(Goal, args[0])
    return next((one.what for one in goal.progress if one.id == args[1]), None) if goal else None


def _waiting(turn: Turn, args: tuple[str, ...]) -> str | None:
    draft = turn.notebook.draft(args[0] if args else None)
    words = draft.filled.get("words") if draft else None
    return words if isinstance(words, str) else None


def hear_source(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """ "De Paul", "the breakfast with Léa", "an advert"; None for another matter."""
    answer = read_answer(text, lang=turn.lang)
    if (answer and answer.verb in ("no", "skip", "later", "drop", "stop")) or _NOBODY.fullmatch(plainly(text)):
        if HAND in draft.filled:
            return press_nobody(turn, (draft.id,))
        return turn.close(draft).say(line("outcome.nothing_yet"))
    told = told_outcome(text)
    if told and told.what:
        return hear_outcome(turn.close(draft), text)
    source = other_source(text) or (told.source if told else source_in(text))
    names = _IT_WAS.match(fold_in_place(plainly(text))) is not None
    another = told is None and (text.rstrip().endswith("?") or (not names and is_another_matter(turn, text)))
    if answer or another or not source or len(source.split()) > _LONGEST:
        return None
    if replaced := turn.notebook.find(Outcome, str(draft.filled.get("replaces"))):
        return put_right(turn.close(draft), replaced, source)
    told = Told(str(draft.filled["what"]), source)
    return begun(turn.close(draft), told, str(draft.filled["words"]), goal=draft.filled.get("goal"))


def hear_where_from(turn: Turn, text: str) -> Turn | None:
    """ "D'où vient le contrat Danone ?", of which nothing is noted: asked back; None when something is."""
    asked = asked_story(text)
    if asked is None or asked.question != "where_from" or points(asked.words) or about(turn, asked.words):
        return None
    at = fold_in_place(said := plainly(text)).find(asked.words)
    return ask_source(turn, said[at : at + len(asked.words)] if at >= 0 else asked.words)


PRESSES = {"whence": press_whence, "nohand": press_nobody}
DRAFTS = {WHENCE: hear_source}
ANSWERS = (hear_where_from,)
