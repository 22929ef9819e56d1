"""What is told of a goal while something else of it is asked: a second goal, a step with its day, more of the same."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.matches import words_of
from bot.domain.drafts import Draft
from bot.flows.by_when import read_when, says_only, without_when
from bot.flows.goals.blanks import is_told_vaguely
from bot.flows.goals.patterns import is_wish
from bot.flows.goals.reading import announces_goal, in_own_words
from bot.flows.turn import Turn
from bot.understanding.folding import fold_in_place

TELLING: Final = 3  # words that say more than a purpose or a day


def begins_another(turn: Turn, draft: Draft, text: str) -> bool:
    """Whether a whole goal is told where one thing of another was asked; a vague one may only be told better."""
    text, on_top = _ALSO.subn(" ", text)
    if not (is_wish(text) or announces_goal(text)) or (draft.asking != "roles" and is_told_vaguely(turn, draft)):
        return False
    if draft.asking == "due" and (bare_act(text) or _is_of_the_same(turn, draft, text)):
        return False  # "find a place by March", "I'd like to open it by March"
    return bool(on_top) or len(in_own_words(turn, text).split()) > TELLING


_ALSO: Final = re.compile(r"\s+(?:also|aussi|[ée]galement|as well|too)\b", re.IGNORECASE)


def _is_of_the_same(turn: Turn, draft: Draft, text: str) -> bool:
    """Whether it says again what the goal is, with its day."""
    same = words_of(without_when(turn, text)) & words_of(str(draft.filled.get("what")))
    return bool(same) and read_when(turn, text) is not None


def bare_act(text: str) -> str | None:
    """ "Find a place by March", « et il faut trouver un local »: what is to be done, and no wish of one's own.

    Its words without what leads to them; None for a wish in so many words, and for anything else.
    """
    found = _BARE_ACT.match(fold_in_place(text).replace("’", "'"))
    return text[found.start("act") :].strip(" .!") if found else None


_BARE_ACT: Final = re.compile(
    r"\W*(?:(?:et|and|puis|then|ensuite|avant ca|before that|il faudra|il faudrait|il faut|je dois|i have to"
    r"|i need to|i must)[ ,:]+)*(?:d'abord |first )?(?P<act>(?:me |m'|se |s')?[a-z]{2,}(?:er|ir|re|oir) (?!que\b)"
    r"|(?:find|rent|get|buy|build|meet|call|write|hire|raise|open|sign|visit|secure|choose|pick|learn|train"
    r"|register)\b)"
)


def tells_act(turn: Turn, draft: Draft, text: str) -> bool:
    """Whether its day is that of something to do, and not of the goal in the same words: "call the bank by Monday".

    Without a day, something to do has a word before it that says so: "find ten regular clients" is what it looks like.
    """
    when = read_when(turn, text)
    led = not text.strip(" .!").startswith(bare_act(text) or text.strip(" .!"))  # "and I have to find a place"
    if (when is None and not led) or (when and says_only(text, when)):
        return False
    return not words_of(without_when(turn, text)) & words_of(str(draft.filled.get("what")))


_FEW: Final = 12  # words that say more of what was told, rather than a story
_NARROWS: Final = re.compile(
    r"\W*(?:plutot |surtout |ideally |idealement |mostly |preferably )?"
    r"(?:dans|chez|cote|avec|sur|autour|pres|in|at|near"
    r"|around|within|with|for an?|pour une?)\b(?!.*\b(?:je|j'|i|i'm|on|we)\b)"
    r"|[\w' -]+, (?:pour|for) (?:une?|mon|ma|an?|my)\b"
)
"""How one narrows what was told: "dans le marketing à Lille", "technical, for an app"."""


def success_told(text: str) -> str | None:
    """What a goal would look like, where the words say that this is what they tell; None for anything else."""
    found = _SUCCESS.fullmatch(text.strip())
    return found["whole"] or found["words"] if found else None


_SUCCESS: Final = re.compile(
    r"(?:(?:i['’]?d |i would )?(?:say|think|guess|reckon) |well,? |(?:disons|je dirais|bah|ben|eh bien),? (?:que )?)*"
    r"(?:(?:success|winning|réussir|la réussite|le succès)(?: to me| for me| pour moi)?,? (?:would be|is|means"
    r"|looks like|c['’]est"
    r"|ce serait|serait) (?P<words>[^?]{3,160}?)"
    r"|(?P<whole>(?:(?:when|once|quand|une fois que|lorsque) )(?:i['’]?ve|i have|i['’]?m|i am|i get|we['’]?ve"
    r"|j['’]aurai|je serai"
    r"|j['’]ai|nous aurons)\b(?![^?]*,\s*(?:i['’]?ll|i will|i |je |j['’]))[^?]{3,160}?))[\s.!]*",
    re.IGNORECASE,
)


def tells_more(turn: Turn, draft: Draft, text: str) -> bool:
    """Whether it says more of the goal that is told, and begins no other: "une dizaine de restos", for more clients.

    A vague one is only told better by what else one would do: "trouver un poste plus utile", for another life.
    """
    if _NARROWS.match(fold_in_place(text)) and len(text.split()) <= _FEW and not turn.read(text).people:
        return True
    if turn.read(text).intent != "goal" or announces_goal(text):
        return False
    return not is_wish(text) or (is_told_vaguely(turn, draft) and bare_act(text) is not None)
