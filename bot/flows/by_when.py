"""By when something is meant to be: "en décembre", "avant l'été", "d'ici trois semaines"; or on which day."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from babel.dates import get_month_names

from bot.flows.turn import Turn
from bot.understanding import fold
from bot.understanding.dates import find_days
from bot.understanding.folding import fold_in_place

_LEADS: Final = {
    "fr": r"(?:d'ici(?: a| au)?|avant|courant|pour|en|vers|des|jusqu'(?:a|au|en)?|apres|plutot en|debut|fin|mi-?|"
    r"a la fin(?: du mois)? d[e'] ?|au mois d[e'] ?|au debut d[e'] ?|le mois d[e'] ?)",
    "en": r"(?:by(?: the end of)?|before|in|during|around|until|till|after|early|late|mid-?|(?:the )?end of|for|from)",
}
_DEADLINE: Final = {
    "fr": re.compile(r"(?:d'ici(?: a| au)?|avant|pour|jusqu'(?:a|au)|apres|a partir d[eu']) ?(?:le |la |l')?$"),
    "en": re.compile(r"(?:by|before|within|until|till|after|from|no later than) ?(?:the )?$"),
}
_SEASONS: Final = {
    "fr": {
        r"(?:noel|les fetes(?: de fin d'annee)?)": (12, 24), r"(?:la )?fin (?:de l'|d')annee": (12, 31),
        r"(?:le )?printemps": (3, 20),
        r"l'ete": (6, 20), r"les (?:grandes )?vacances": (6, 30), r"(?:la )?rentree": (9, 15),
        r"l'automne": (9, 22), r"l'hiver": (12, 20),
    },
    "en": {
        r"(?:christmas|xmas|the holidays)": (12, 24), r"(?:end of (?:the )?year|year[- ]end|new year)": (12, 31),
        r"spring": (3, 20),
        r"summer": (6, 20), r"(?:autumn|fall)": (9, 22), r"winter": (12, 20),
    },
}  # fmt: skip
"""The day by which it is before that season: "avant l'été" is before the summer begins."""
_THIS: Final = {
    "fr": {
        r"cette annee": (12, 31), r"ce printemps": (6, 20), r"cet ete": (9, 20), r"cet automne": (12, 20),
        r"cet hiver": (3, 19),
    },
    "en": {
        r"this year": (12, 31), r"this spring": (6, 20), r"this summer": (9, 20), r"this (?:autumn|fall)": (12, 20),
        r"this winter": (3, 19),
    },
}  # fmt: skip
"""A season one is in or comes to: until its last day."""
_SPANS: Final = {
    "fr": {
        r"(?:ce mois-?ci|dans le mois|avant la fin du mois|d'ici la fin du mois|fin du mois)": "month",
        r"(?:(?:d'ici |avant )?(?:(?:la )?fin du|le) mois prochain|dans un mois)": "next month",
        r"(?:cette semaine|dans la semaine|avant la fin de la semaine)": "week",
        r"la semaine prochaine": "next week",
    },
    "en": {
        r"(?:this month|within the month|(?:by |before )?the end of the month)": "month",
        r"(?:next month|in a month)": "next month",
        r"(?:this week|within the week|(?:by |before )?the end of the week)": "week",
        r"next week": "next week",
    },
}


@dataclass(frozen=True)
class When:
    """A day read in a text: the last by which, or `exact`; `first` is where a month or a span begins."""

    by: date
    first: date
    exact: bool
    start: int  # its place in the text, with the little words before it
    end: int
    led: bool = True  # whether a little word says that it is one: "d'ici", "by"


def read_horizon(turn: Turn, text: str) -> date | None:
    """The last day that the text names for something to reach, of a month its last; None when it names none."""
    found = read_when(turn, text)
    return found.by if found else None


def without_when(turn: Turn, text: str) -> str:
    """The text without the "d'ici juin" or "by the summer" in it; the text when nothing would be left.

    In the middle of it, only a plain deadline is cut out: "un stage pour l'été à Londres" stays whole.
    """
    found = read_when(turn, text)
    if found is None or not found.led:
        return text
    said = fold_in_place(text).replace("’", "'")
    end = found.end + (late.end() if (late := _AT_THE_LATEST.match(said[found.end :])) else 0)
    before, after = text[: found.start].rstrip(" ,;:.-–"), text[end:].strip(" ,;:.!-–")
    if after and not _BY.match(said[found.start :]):
        return text
    if before and _PAUSED.match(said[end:]):
        return before  # another sentence begins there: "by Christmas, rent's killing me"
    return " ".join(part for part in (before, after) if part) or text


def says_only(text: str, when: When) -> bool:
    """Whether a text tells that moment and nothing else, but for what corrects: "wait, by next June"."""
    around = fold_in_place(f"{text[: when.start]} {text[when.end :]}").replace("’", "'")
    return _CORRECTING.fullmatch(around) is not None


_CORRECTING: Final = re.compile(
    r"(?:\W+|\b(?:wait|no|nope|sorry|oops|actually|rather|i mean|make (?:it|that)|let's say|say|well|ok|hmm+|or|maybe"
    r"|and|attends|attendez|non|nan|pardon|oups|en fait|finalement|plutot|je veux dire|disons|mettons|euh+|bon|ou|et"
    r"|peut-etre)\b)*"
)
"""What may stand around a day that is put right."""
_EARLY: Final = 10  # of the month: "early December" is over by then
_AT_THE_LATEST: Final = re.compile(
    r"[\s,]*(?:au plus tard|(?:au |grand )?max(?:imum)?|dernier delai|at the (?:very )?latest"
    r"|at (?:the )?most|tops|latest)\b"
)
_PAUSED: Final = re.compile(
    r"\s*[,;.!…–-]+\s+(?:(?:because|cos|since|car|parce qu[e']|vu qu[e']) ?)?(?:(?:the |my |our |le |la |les |mon "
    r"|ma |mes )?"
    r"[\w-]+(?:'s|'re| is| are| has| have| est| sont| a| ont| ne| n'\w+)|i|i'm|i've|it's|we|they|he|she|there's|j'"
    r"|je|c'|ce"
    r"|on|il|elle)\b"
)
_BY: Final = re.compile(r"(?:d'ici|avant|by|before|within|no later than)\b")


def read_when(turn: Turn, text: str) -> When | None:
    """The first moment to come that the text names; None when it names none, or one that is over."""
    said = fold_in_place(text)
    found = _span(turn, said) or _season(turn, said) or _month(turn, said) or _day(turn, text, said)
    return found if found and found.by >= turn.today else None


def _span(turn: Turn, said: str) -> When | None:
    today = turn.today
    for words, span in _SPANS[turn.lang].items():
        if match := re.search(rf"\b{words}\b(?! (?:prochaine?|d[e']|of)\b)", said):
            if span.endswith("week"):
                monday = today - timedelta(days=today.weekday()) + timedelta(weeks=span.startswith("next"))
                first, last = monday, monday + timedelta(days=6)
            else:
                year, month = _after(today, months=int(span.startswith("next")))
                first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
            return When(last, max(first, today), exact=False, start=match.start(), end=match.end())
    return None


def _after(day: date, months: int) -> tuple[int, int]:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def _season(turn: Turn, said: str) -> When | None:
    lang, the = turn.lang, "(?:the )?"
    named = [
        (rf"\b(?:(?:{_LEADS[lang]}|a|au) (?:next )?|next ){the}{words}(?: prochaine?)?\b", on)
        for words, on in _SEASONS[lang].items()
    ]
    alone = [(rf"^\W*{the}{words}\W*$", on) for words, on in _SEASONS[lang].items()]
    this = [(rf"\b(?:{_LEADS[lang]} )?{words}\b", on) for words, on in _THIS[lang].items()]
    for pattern, (month, day) in (*this, *named, *alone):
        if match := re.search(pattern, said):
            last = _ENDS.get((month, day), (month, day)) if _WITHIN.match(match.group()) else (month, day)
            on = date(turn.today.year, *last)
            over = on < turn.today or _NEXT_YEAR.search(match.group()) is not None
            on = on.replace(year=on.year + 1) if over else on
            return When(on, on, exact=False, start=match.start(), end=match.end())
    return None


_NEXT_YEAR: Final = re.compile(r"\bannee prochaine\b")
_ENDS: Final = {(3, 20): (6, 20), (6, 20): (9, 20), (9, 22): (12, 20), (12, 20): (3, 19)}
"""The last day of a season, by the day that it begins on."""
_WITHIN: Final = re.compile(r"(?:in|during|next|a|au|en|courant|pendant)\b")
""" "In the spring" lasts until it is over; "by the spring" ends where it begins."""


def _month(turn: Turn, said: str) -> When | None:
    """A month without a day in it: until its last day."""
    months = _months(turn.lang)
    names = "|".join(map(re.escape, months))
    lead = _LEADS[turn.lang]
    pattern = (
        rf"(?:\b(?:next|this) |\b{lead} (?:next |this )?"
        rf"(?:(?:la |le |the )?(?:fin|debut|end of|early|late) (?:d'|de |du mois d(?:e |'))?)?)?"
        rf"(?<!\d )(?<!\der )\b(?P<name>{names})\b(?: (?P<year>20\d\d))?"
    )
    match = re.search(pattern, said)
    after = re.match(r"\s+\d{1,2}(?!\d)", said[match.end() :]) if match else None
    if match is None or after or _is_another_word(match, said):
        return None
    month = months[match["name"]]
    year = int(match["year"]) if match["year"] else turn.today.year + (month < turn.today.month)
    first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    if re.search(r"\b(?:avant|before)\b(?!.*\b(?:fin|end)\b)", match.group()):
        last = first - timedelta(days=1)
    elif re.search(r"\b(?:debut|early)\b", match.group()):
        last = first.replace(day=_EARLY)
    led = match.start() != match.start("name")
    return When(last, max(first, turn.today), exact=False, start=match.start(), end=match.end(), led=led)


def _is_another_word(match: re.Match[str], said: str) -> bool:
    """ "May", "march" and "mars" are months only behind a little word, or when nothing else is said."""
    bare = match["name"] in ("may", "march", "mars") and match.start() == match.start("name")
    return bare and said.strip(" .!?") != match.group()


def _day(turn: Turn, text: str, said: str) -> When | None:
    """A day; "by Friday" and "within two weeks" are days by which, "Friday" is a day of its own."""
    for expression in find_days(text, lang=turn.lang):
        days = expression.days(turn.today, "future", due=True)
        if not days:
            continue
        lead = _DEADLINE[turn.lang].search(said[: expression.start])
        loose = re.match(r"(?:dans|in|within|d'ici|avant|by|before)\b", said[expression.start :]) is not None
        exact = lead is None and not loose
        start = lead.start() if lead else expression.start
        return When(days[0], days[0], exact, start, expression.end, led=not exact)
    return None


@lru_cache
def _months(lang: str) -> dict[str, int]:
    """The names of the months without accents, and their numbers."""
    return {fold(name): number for number, name in get_month_names("wide", locale=lang).items()}
