"""One changes one's mind while telling a goal: "finalement non, 4 clients", "actually make it investors"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.domain.owner import Lang
from bot.flows.by_when import read_horizon, read_when, says_only
from bot.flows.turn import Turn
from bot.understanding import fold
from bot.understanding.folding import fold_in_place

_INSTEAD: Final = re.compile(
    r"^\W*(?:(?:ah|oh|euh|hmm|wait|hang on|hold on|attends?|attendez|hang on|hold on|mais|but|ok|bon)[ ,.]+)*"
    r"(?:(?:mon (?:objectif|but)|my goal|c['’]|it|it['’]s),? ?(?:c['’]est|est|serait|ce serait|is|would be)? "
    r"?(?=plut[oô]t|rather|more (?:like|of)))?"
    r"(?:(?:non|nan|no(?! longer\b)|nope|en fait|finalement|plut[oô]t|pardon|actually|rather|more (?:like|of)|i mean"
    r"|sorry|je (?:voulais|veux) dire"
    r"|hang on|hold on|je change d['’]avis|(?:j['’]ai )?chang[ée] d['’]avis|(?:i(?:['’]ve"
    r"| have)? )?changed my mind|on second thoughts?"
    r"|scratch that)[ ,:.…]+)+"
    r"(?:(?:c['’]est|ce serait|ce sera|disons|plut[oô]t|mettons|make (?:it|that)|let['’]s say|say|rather|it['’]s"
    r"|it(?:['’]d| would) be|more (?:like|of)|je (?:préfère|prefere|préférerais|prefererais|veux|voudrais)"
    r"(?: plut[oô]t)?|j['’]aimerais (?:mieux|plut[oô]t)|i(?:['’]d| would) (?:rather|prefer(?: to)?))\s+)*"
    r"(?P<words>\S.*?)[\s.!]*$",
    re.IGNORECASE,
)
_NUMBERS: Final = (
    r"\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt"
    r"|two|three|four|five|seven|eight|nine|ten|twelve|fifteen|twenty"
)
_NUMBER: Final = re.compile(rf"\b(?:{_NUMBERS})\b", re.IGNORECASE)
_FEWEST: Final = 2  # words that can stand for a goal


def instead(text: str) -> str | None:
    """What is said in the place of something else; None when the text corrects nothing."""
    found = _INSTEAD.match(text)
    return found["words"] if found else None


def with_instead(what: str, words: str) -> str | None:
    """The goal in its new words: another number in the old ones, or new ones; None for a word too few."""
    if swapped := _NOT_BUT.match(words):
        return in_its_place(what, swapped["old"], swapped["new"]) or swapped["new"]
    old, new = _NUMBER.findall(what), _NUMBER.findall(words)
    if len(old) == len(new) == 1 and _rest(words) <= _rest(what):
        return _NUMBER.sub(new[0], what)
    return words if len(words.split()) >= _FEWEST else None


def in_its_place(what: str, old: str, new: str) -> str | None:
    """ "Ouvrir un salon de thé" of « ouvrir un restaurant », with a tea room in its place; None when it isn't there."""
    bare = _ARTICLE.sub("", fold_in_place(old))
    at = fold_in_place(what).find(bare) if bare else -1
    if at < 0:
        return None
    start = at
    if before := _ARTICLE_BEFORE.search(what[:at]):
        start = before.start()
    return f"{what[:start]}{new}{what[at + len(bare) :]}"


def swapped_in(what: str, text: str) -> str | None:
    """A goal one has, put right by "j'ai changé d'avis, pas un restaurant, un salon de thé"; None for all else."""
    words = instead(text) or ""
    if found := _NOT_BUT.match(words):
        return in_its_place(what, found["old"], found["new"])
    if found := _BUT_NOT.fullmatch(words or text) or _BUT_NOT.fullmatch(f"{_I_WANT}{words}" if words else ""):
        return _other_number(what, found["old"], found["new"]) or in_its_place(what, found["old"], found["new"])
    wanted = _WANTING.sub("", words)
    return with_instead(what, wanted) if words and changes_number(what, wanted) else None


def _other_number(what: str, old: str, new: str) -> str | None:
    """ "Five retainer clients" of "three retainer clients", when it is said to be "five clients, not three"."""
    before, told, after = _NUMBER.findall(what), _NUMBER.findall(old), _NUMBER.findall(new)
    same = len(before) == len(told) == len(after) == 1 and fold(before[0]) == fold(told[0])
    return _NUMBER.sub(after[0], what) if same and _rest(old) | _rest(new) <= _rest(what) else None


_I_WANT: Final = "i want "
_WISH: Final = (
    r"(?:(?:i(?:['’]d| would)? (?:want|like|need)|i['’]m after|je (?:veux|voudrais|vise|cherche)|j['’]aimerais"
    r"|(?:il )?m['’]en faut|il (?:m['’]|me )en faut|it['’]s|c['’]est|make (?:it|that)|mettons|disons) )"
)
_WANTING: Final = re.compile(rf"^{_WISH}", re.IGNORECASE)
_BUT_NOT: Final = re.compile(
    rf"{_WISH}(?P<new>[^,;:?]+?),? (?:and |et )?(?:not|instead of|rather than|non pas|non plus|pas|plut[oô]t que"
    r"|au lieu d(?:e |['’])) ?(?P<old>[^,;:?]+?)[\s.!]*",
    re.IGNORECASE,
)
""" "I want five clients, not three": what holds stands first."""


@dataclass(frozen=True)
class OtherDay:
    """A day put in the place of another: what names it, the day that no longer holds, whether a goal is spoken of."""

    words: str
    old: date | None
    of_goal: bool


def other_day(turn: Turn, text: str) -> OtherDay | None:
    """ "C'est plus Pâques, c'est fin juin, mon objectif", "not Easter but end of June, for my goal"; else None."""
    of_goal = _OF_GOAL.search(text) is not None
    said = _OF_GOAL.sub(" ", text).strip(" ,.!:")
    found = _NOT_BUT.match(instead(said) or said)
    if found is None or "?" in text:
        return None
    new = _IT_IS.sub("", found["new"])
    when = read_when(turn, new)
    if when is None or not says_only(new, when):
        return None
    return OtherDay(
        new, read_horizon(turn, found["old"]) or read_horizon(turn, f"{_BY[turn.lang]} {found['old']}"), of_goal
    )


_BY: Final[Mapping[Lang, str]] = {"fr": "d’ici", "en": "by"}
_OF_GOAL: Final = re.compile(
    r"[\s,]*\b(?:pour |for )?(?:mon|cet|l['’]|my|the|this) ?(?:objectif|but|[ée]ch[ée]ance|goal|aim"
    r"|deadline)\b[\s,:]*",
    re.IGNORECASE,
)
_IT_IS: Final = re.compile(r"^(?:c['’]est|ce sera|it['’]s|it is|it will be|is) (?:plut[oô]t |rather )?", re.IGNORECASE)
_NOT_BUT: Final = re.compile(
    r"(?:ce n['’]est |c['’]est |it['’]s |it is |is |ce sera )?(?:pas|plus|not|no longer) (?P<old>[^,;:]+?)"
    r"(?:\s*[,;:]\s*|\s+(?=mais |but |plut|c['’]est |it['’]s ))"
    r"(?:mais |but |plut[oô]t |rather |et plut[oô]t )*(?P<new>\S.*?)[\s.!]*$",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"^(?:une?|des|du|de la|le|la|les|l['’]|d['’]|an?|the|some)\s*\b", re.IGNORECASE)
_ARTICLE_BEFORE: Final = re.compile(r"\b(?:une?|des|du|le|la|les|an?|the|some)\s+$", re.IGNORECASE)


def changes_number(what: str, words: str) -> bool:
    """Whether the words only change the number in those of the goal."""
    changed = with_instead(what, words)
    return changed is not None and changed != words and changed != what


def _rest(words: str) -> set[str]:
    return set(re.findall(r"\w+", fold(_NUMBER.sub(" ", words))))
