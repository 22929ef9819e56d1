"""Until when the coach is to keep silent: "until January", "jusqu'à la rentrée", "du 20 au 28 décembre"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot.domain.owner import Lang
from bot.flows.settings.within import lasting, months
from bot.understanding import fold
from bot.understanding.dates import DayExpression, find_days

LANGS: Final[tuple[Lang, ...]] = ("fr", "en")


@dataclass(frozen=True)
class Until:
    """A silence from `first` (None: at once) to before `back`, local days; `back` None: until the user says so."""

    back: date | None
    first: date | None = None

    @property
    def has_days(self) -> bool:
        """Whether it says when it begins or ends."""
        return bool(self.back or self.first)


def read_silence(text: str, lang: Lang, today: date) -> Until | None:
    """The silence that `text` names and nothing else: an end, a span, or from when until when; None for other words."""
    said = _flat(text)
    if not said or _OPEN.fullmatch(said):
        return Until(None)
    for language in (lang, *(other for other in LANGS if other != lang)):
        if found := _span_of_days(said, language, today) or _within(said, language, today):
            return found
        onwards = _ONWARDS.fullmatch(said)
        first = read_end(onwards["first"], language, today) if onwards else None
        back = None if onwards and not onwards["after"] else read_end(said, language, today)
        if back or first:
            return Until(back, None if back else first)
    return None


_ONWARDS: Final = re.compile(
    r"(?:from|starting(?: from)?|as (?:of|from)|beginning|a (?:partir|compter) d(?:e|u|es)|des|(?P<after>apres|after)) "
    r"(?:le |the )?(?P<first>.+?)(?: (?:on|onwards?|on wards?))?"
)
""" "From Monday on", « à partir du 3 décembre » : silence that begins then."""


def read_end(text: str, lang: Lang, today: date) -> date | None:
    """The first day to come on which the coach may write again, when `text` names it and nothing else."""
    said = _flat(text)
    bare = _LEAD.sub("", said).strip(" ,")
    year = date(int(bare), 1, 1) if re.fullmatch(r"20\d\d", bare) else None
    back = year or _named(bare, today) or _month(bare, lang, today) or _day(bare, lang, today)
    return back if back and back > today else None


_OPEN: Final = re.compile(
    r"(?:pour (?:l'instant|le moment|toujours|de bon)|maintenant|tout de suite|des maintenant|definitivement"
    r"|desormais|dorenavant|from now(?: on)?|a partir de maintenant"
    r"|jusqu'a (?:nouvel ordre|mon retour)|jusqu'a ce que je (?:te|vous) (?:le )?(?:dise|rappelle|fasse signe|ecrive)"
    r"|jusqu'a ce que je (?:revienne|reprenne)|jusqu'a mon signal"
    r"|now|right now|for now|for the moment|for good|for ever|forever|until further notice|please"
    r"|un(?: petit)? (?:peu|moment|temps)|quelque temps|pendant (?:quelque temps|un (?:moment|temps))"
    r"|pour (?:un moment|quelque temps|un temps)|(?:for )?(?:a (?:little )?(?:while|bit|moment)|some time)"
    r"|(?:until|till?) (?:i(?:'m| am) back|i (?:return|come back|say so|tell you(?: so)?|call you(?: back)?"
    r"|write(?: again)?)))"
)
_LEAD: Final = re.compile(
    r"^(?:(?:et |and |, ?|mais )?(?:je (?:reviens|rentre|serai de retour)|i(?:'m| am|'ll be| will be) back|de retour"
    r"|retour"
    r"|reprise|back|returning)(?: on| le| en| in)? "
    r"|jusqu'(?:(?:au|aux|a|en)\b)? ?|de |d'|until |till? |before |avant |d'ici |pendant |pour |durant |for "
    r"|over |during )"
    r"(?:(?:le |la |les |l'|the )(?!\d))?"
)
_SMALL: Final = re.compile(
    r"(?:\b(?:le|la|les|l|du|de|des|au|a|en|the|on|of|to|and|et|inclus|compris|included|inclusive|please|merci"
    r"|prochaine?"
    r"|next|environ|about|encore|another|autre|stp|svp|matin|morning|midi|noon|soir|evening|pendant|pour|for)\b"
    r"|[' ,.-])+"
)


def _flat(text: str) -> str:
    return " ".join(fold(text).replace("’", "'").strip(" .!?,…:").split())


# --- named ends


def _first_of_month(day: date, ahead: int = 1) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + ahead, 12)
    return date(year, month + 1, 1)


def _next(month: int, day: int) -> Callable[[date], date]:
    def on(today: date) -> date:
        this = date(today.year, month, day)
        return this if this > today else date(today.year + 1, month, day)

    return on


def _in(**span: float) -> Callable[[date], date]:
    return lambda today: today + timedelta(**span)


def _monday(today: date) -> date:
    return today + timedelta(days=7 - today.weekday())


_NAMED: Final[Sequence[tuple[re.Pattern[str], Callable[[date], date]]]] = tuple(
    (re.compile(words), end)
    for words, end in (
        (r"(?:le )?mois prochain|next month", _first_of_month),
        ((r"(?:la )?fin (?:du|de ce) mois|(?:the )?end of (?:the|this) month|ce mois-?(?:ci)?"
         r"|this month"), _first_of_month),
        ((r"(?:la )?semaine prochaine|next week|(?:the )?end of (?:the|this) week|(?:la )?fin de (?:la"
         r"|cette) semaine"), _monday),
        (r"(?:en )?fin de semaine|plus tard (?:dans la|cette) semaine|later (?:this|in the) week", _monday),
        (r"cette semaine|this week|(?:le |the |apres le |ce |this )?week-?end", _monday),
        ((r"(?:l')?(?:annee|an) prochaine?|(?:le )?nouvel an|(?:la )?nouvelle annee|next year"
         r"|(?:the )?new year"), _next(1, 1)),
        (r"(?:la )?fin de (?:l'|cette )annee|(?:the )?(?:end of (?:the|this) year|year[- ]end)", _next(1, 1)),
        (r"(?:apres |after )?(?:noel|christmas|xmas)", _next(12, 26)),
        ((r"(?:apres )?les fetes|(?:la )?fin des fetes|(?:after )?(?:the )?(?:holidays|festive season"
         r"|christmas holidays)"), _next(1, 4)),
        ((r"(?:apres )?(?:la )?rentree(?: de septembre)?|after (?:the )?summer(?: holidays)?|(?:la )?fin de l'ete"
        r"|apres l'ete"
         r"|(?:l')?automne|(?:the )?(?:end of (?:the )?summer|autumn|fall)"), _next(9, 1)),
        (r"(?:le )?printemps|(?:the )?spring", _next(3, 20)),
        (r"(?:l')?ete|(?:the )?(?:beginning of )?(?:the )?summer", _next(6, 21)),
        ((r"huit jours|(?:encore )?(?:une )?huitaine|another week|encore une semaine|(?:a )?week"
         r"|(?:une )?semaine"), _in(days=7)),
        (r"quinze jours|(?:une )?quinzaine(?: de jours)?|(?:a )?fortnight", _in(days=14)),
        (r"quelques jours|(?:a )?(?:few|couple of) days", _in(days=4)),
        (r"quelques semaines|(?:a )?few weeks", _in(weeks=3)),
        (r"quelques mois|(?:a )?few months", lambda today: _first_of_month(today, 3)),
        (r"(?:la )?journee|aujourd'hui|today|(?:the )?day", _in(days=1)),
    )
)  # fmt: skip
"""What people call an end, and the first day after it."""


def _named(said: str, today: date) -> date | None:
    return next((end(today) for words, end in _NAMED if words.fullmatch(said)), None)


# --- months and days


def _month(said: str, lang: Lang, today: date) -> date | None:
    """ "January" ends when it begins; "the end of January" when February does, "mid-January" in its middle."""
    names = "|".join(map(re.escape, months(lang)))
    found = re.fullmatch(
        r"(?P<part>(?:(?:la )?fin|(?:le )?(?:debut|milieu)|mi|(?:the )?(?:end|beginning|start|middle)|mid|early|late)"
        r"[ -](?:de |d'|du |of )?)?(?:(?:le )?mois (?:de |d'))?"
        rf"(?P<name>{names})(?: (?P<year>20\d\d))?",
        said,
    )
    if found is None:
        return None
    month, part = months(lang)[found["name"]], found["part"] or ""
    year = int(found["year"]) if found["year"] else today.year
    first = date(year, month, 1)
    if re.search(r"fin|end|late", part):
        back = _first_of_month(first)
    else:
        back = first.replace(day=15) if re.search(r"mi|mid|milieu", part) else first
    if found["year"] or back > today:
        return back
    return back.replace(year=back.year + 1)


def _day(said: str, lang: Lang, today: date) -> date | None:
    """A day, or a span as if "dans" or "in" stood before it; nothing else may be said."""
    alone = f"{'le' if lang == 'fr' else 'the'} {said}" if said.isdecimal() else said
    for words in (alone, f"{'dans' if lang == 'fr' else 'in'} {said}"):
        found = [(one, days) for one in find_days(words, lang=lang) if (days := _ahead(one, today))]
        if len(found) == 1 and _is_nothing(words[: found[0][0].start] + " " + words[found[0][0].end :]):
            return found[0][1]
    return None


def _ahead(expression: DayExpression, today: date) -> date | None:
    return next((day for day in expression.days(today, "future") if day > today), None)


def _is_nothing(words: str) -> bool:
    return not words.strip() or _SMALL.fullmatch(words) is not None


def _within(said: str, lang: Lang, today: date) -> Until | None:
    """ "Over the summer", "in August": a silence that begins and ends with it."""
    found = lasting(said, lang, today)
    return Until(found[1], found[0]) if found else None


_FROM: Final = re.compile(
    r"^(?:(?:du|de|des|from|between|entre|a partir d[ue]|starting) )?(?P<first>.+?)"
    r"(?: (?:au|a|to|until|till?|jusqu'(?:au|a)|and|et|through) | ?[-–—] ?)(?P<last>.+)$"
)


def _span_of_days(said: str, lang: Lang, today: date) -> Until | None:
    """ "Du 20 au 28 décembre": the last day is of it, as the first is."""
    found = _FROM.fullmatch(said)
    if found is None:
        return None
    last = read_end(found["last"], lang, today)
    if last is None:
        return None
    first = _first_of(found["first"], found["last"], last, lang, today)
    return Until(last + timedelta(days=1), first if first > today else None) if first and first <= last else None


def _first_of(words: str, last_words: str, last: date, lang: Lang, today: date) -> date | None:
    """The first day, which borrows the month of the last when it has none: "du 20 au 28 décembre"."""
    number = re.fullmatch(r"(?:le |the )?(?P<day>\d{1,2})(?:er|st|nd|rd|th)?", words)
    if number and re.search(r"[a-z]{3,}", last_words):
        day = int(number["day"])
        year, month = (last.year, last.month) if day <= last.day else _month_before(last)
        return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None
    if words in ("aujourd'hui", "maintenant", "today", "now"):
        return today
    return read_end(words, lang, today) or (today if _day(words, lang, today - timedelta(days=1)) == today else None)


def _month_before(day: date) -> tuple[int, int]:
    before = day.replace(day=1) - timedelta(days=1)
    return before.year, before.month
