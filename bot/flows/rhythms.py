"""How often the user wants to meet people: small, regular, and theirs to change (P9)."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import Button, Buttons, Line, line
from bot.domain.owner import Rhythm
from bot.flows.turn import press
from bot.understanding import fold

NONE: Final = "none"
OFFERED: Final = ("1/month/coffee", "2/month/coffee", "1/week/coffee", NONE)
_AT_MOST: Final = {"week": 7, "month": 20}
_NUMBERS: Final = {
    "une": 1, "un": 1, "one": 1, "a": 1, "an": 1, "once": 1, "deux": 2, "two": 2, "twice": 2, "trois": 3, "three": 3,
    "quatre": 4, "four": 4, "cinq": 5, "five": 5,
}  # fmt: skip
_PERIODS: Final = (
    ("week", r"\b(?:semaines?|hebdo\w*|week(?:s|ly)?)\b"),
    ("month", r"\b(?:mois|mensuel\w*|month(?:s|ly)?)\b"),
)
_EVERY: Final = re.compile(r"(?:\btou(?:te)?s les|\bevery) (\w+) (?:semaines|weeks)\b")
_EVERY_OTHER: Final = re.compile(
    r"\bevery other week\b|\bune semaine sur deux\b|\bfortnight\w*\b|\bquinz(?:e jours|aine)\b"
)
_KINDS: Final = (
    ("breakfast", r"\b(?:petits?[- ]dej\w*|breakfasts?)\b"), ("lunch", r"\b(?:dej\w*|lunch\w*)\b"),
    ("dinner", r"\b(?:diners?|dinners?)\b"), ("drinks", r"\b(?:verres?|aperos?|drinks?)\b"),
    ("meeting", r"\b(?:rencontres?|rendez-vous|rdv|meetings?|encounters?|people|personnes?)\b"),
    ("call", r"\b(?:appels?|coups? de fil|calls?)\b"), ("video", r"\b(?:visios?|videos?)\b"),
)  # fmt: skip
_NO_RHYTHM: Final = re.compile(
    r"\b(?:aucune?|pas de rythme|sans rythme|rien|jamais|none|no rhythm|never)\b|^(?:non|no)$"
)


_SMALL: Final = frozenset(
    "par a per each every chaque tous toutes les le la l un une des de d du en et and the of to for pour in "
    "on je j i we ll me moi m y veux voudrais voudrait vais aimerais prefere prefererais vise souhaite peux "
    "pourrais faire prendre avoir voir rencontrer tenir commencer mettre have do see meet keep take make "
    "start try want would like rather aim can could s plutot disons let say it that ca c est sera suffit "
    "bien va may might maybe peut etre fois times time environ about around max maximum au plus moins at "
    "most least que seulement juste just other fortnight fortnightly quinze jours quinzaine sur only ok okay "
    "oui yes yeah non no not pas merci thanks thank you please stp svp si possible instant moment now "
    "maintenant encore yet debut rythme rhythm petit small mon my nouveau new cool parfait perfect good fine "
    "beaucoup trop too many much serait is be with avec autres others nouvelles nouveaux".split()
)
"""Words among which a rhythm is told."""
_MOST_LEFT: Final = 1
_ONCE: Final = frozenset(
    "last next this derniere dernier prochaine prochain cette ce hier yesterday demain tomorrow".split()
)
"""What tells of one week, and of no rhythm."""
_SAID: Final = re.compile(
    r"(?:(?:je (?:veux|voudrais|vais|vise|souhaite|prefere)|j'aimerais"
    r"|mon (?:nouveau )?rythme(?: c'est| est| sera)? ?:?|disons|plutot|my (?:new )?rhythm(?: is)?:?"
    r"|i(?:'d like| would like| want| aim for|'ll do|'d rather)|let's say"
    r"|make it|rather) (?:to )?)*"
    r"(?:(?:faire|prendre|avoir|voir|rencontrer|tenir|have|do|see|meet|keep to) )?"
    r"(?P<times>\w+) (?P<kind>[\w' -]+?) (?:par|a|per|each|every|chaque|tous les|toutes les) (?:\w+ )?"
    r"(?:mois|semaines?|months?|weeks?)"
)


def told_rhythm(text: str) -> str | None:
    """A rhythm said as a sentence of its own: "two lunches a month", « je veux voir deux personnes par mois »."""
    said = _SAID.fullmatch(fold(text).replace("’", "'").strip(" .!"))
    if said is None or _number(said["times"]) is None:
        return None
    kinds = (*_KINDS, ("coffee", r"\b(?:cafes?|coffees?)\b"))
    return read_rhythm(text) if any(re.search(words, said["kind"]) for _, words in kinds) else None


def read_rhythm(text: str) -> str | None:
    """A rhythm as `write_rhythm` writes it, or NONE; None when the text tells no rhythm or an absurd one.

    "Tom helped me last week" names a week, too: what tells more than a rhythm tells none.
    """
    said = fold(text)
    if _tells_more(said):
        return None
    if _NO_RHYTHM.search(said):
        return NONE
    kind = next((kind for kind, words in _KINDS if re.search(words, said)), "coffee")
    if _EVERY_OTHER.search(said):
        return write_rhythm(Rhythm(2, "month", kind))
    if every := _EVERY.search(said):
        return write_rhythm(Rhythm(2, "month", kind)) if _number(every[1]) == 2 else None
    period = next((period for period, words in _PERIODS if re.search(words, said)), None)
    numbers = [number for word in re.findall(r"\w+", said) if (number := _number(word)) is not None]
    times = numbers[0] if numbers else 1
    if period is None or not 1 <= times <= _AT_MOST[period]:
        return None
    return write_rhythm(Rhythm(times, "week" if period == "week" else "month", kind))


def _tells_more(said: str) -> bool:
    """Whether words are left that no rhythm is told with."""
    for words in (_NO_RHYTHM.pattern, *(words for _, words in (*_KINDS, *_PERIODS)), r"\b(?:cafes?|coffees?)\b"):
        said = re.sub(words, " ", said)
    left = [word for word in re.findall(r"[^\W\d_]+", said) if word not in _SMALL and word not in _NUMBERS]
    return len(left) > _MOST_LEFT or not _ONCE.isdisjoint(left)


def write_rhythm(rhythm: Rhythm | None) -> str:
    """A rhythm in one short word, for a button or a draft."""
    return f"{rhythm.times}/{rhythm.period}/{rhythm.kind}" if rhythm else NONE


def rhythm_of(written: str) -> Rhythm | None:
    """What `write_rhythm` wrote; raises ValueError for anything else, such as a forged button."""
    if written == NONE:
        return None
    times, period, kind = written.split("/")
    if period not in _AT_MOST or not 1 <= int(times) <= _AT_MOST[period] or kind not in dict((*_KINDS, ("coffee", ""))):
        raise ValueError("not a rhythm")
    return Rhythm(int(times), "week" if period == "week" else "month", kind)


def rhythm_line(rhythm: Rhythm | None) -> Line:
    """The rhythm in words."""
    if rhythm is None:
        return line("rhythm.none")
    return line(f"rhythm.a_{rhythm.period}", n=rhythm.times, what=line(f"rhythm.{rhythm.kind}", n=rhythm.times))


def rhythm_buttons(draft: Draft) -> Buttons:
    """The rhythms proposed, the small one first."""
    return tuple((_button(draft, written),) for written in OFFERED)


def _button(draft: Draft, written: str) -> Button:
    return press("rhythm.button", f"pick:{draft.id}:rhythm:{written}", rhythm=rhythm_line(rhythm_of(written)))


def _number(word: str) -> int | None:
    return int(word) if word.isascii() and word.isdigit() and len(word) < 10 else _NUMBERS.get(word)
