"""The days that "last month", « la semaine prochaine » or "tomorrow" name: the first and the last of them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from bot.flows.turn import Turn
from bot.understanding.dates import find_days

Span = tuple[date, date]
LATELY: Final = timedelta(days=60)
_SMALL: Final = re.compile(r"\b(?:on|le|pour|for|de|du|the|prochain|next|coming)\b")


def past_span(today: date, when: str) -> Span:
    """Of days that have been, in folded words; some two months when nothing else is said. Local days."""
    monday, first = today - timedelta(days=today.weekday()), today.replace(day=1)
    if when in ("today", "aujourd'hui"):
        return today, today
    if when in ("yesterday", "hier"):
        return today - timedelta(days=1), today - timedelta(days=1)
    if when in ("this week", "cette semaine"):
        return monday, today
    if "week" in when or "semaine" in when:
        return monday - timedelta(days=7), monday - timedelta(days=1)
    if when in ("this month", "ce mois", "ce mois-ci", "ce mois ci"):
        return first, today
    if "month" in when or "mois" in when:
        return (first - timedelta(days=1)).replace(day=1), first - timedelta(days=1)
    if when in ("this year", "cette annee"):
        return date(today.year, 1, 1), today
    return today - LATELY, today


def span_ahead(turn: Turn, when: str) -> Span | None:
    """Of days to come, in folded words that say nothing else; None for other words. Local days."""
    today = turn.today
    named = next((ahead for words, ahead in _named(today) if re.fullmatch(words, when)), None)
    if named:
        return named
    days = find_days(when, lang=turn.lang)
    if len(days) != 1 or _SMALL.sub("", when[: days[0].start] + when[days[0].end :]).strip():
        return None
    ahead = [day for day in days[0].days(today, "future") if day >= today]
    return (ahead[0], ahead[0]) if ahead else None


def _named(today: date) -> tuple[tuple[str, Span], ...]:
    monday = today - timedelta(days=today.weekday())
    end = _end_of_month(today)
    return (
        (r"(?:pour |for )?(?:aujourd'hui|today|ce soir|tonight)", (today, today)),
        (r"", (today, today + LATELY)),
        (r"(?:this week|cette semaine|la semaine)", (today, monday + timedelta(days=6))),
        (r"(?:next week|(?:la )?semaine prochaine)", (monday + timedelta(days=7), monday + timedelta(days=13))),
        (r"(?:this weekend|the weekend|ce week-?end)", (monday + timedelta(days=5), monday + timedelta(days=6))),
        (r"(?:soon|bientot|prochainement|ces jours-ci|coming up|ahead)", (today, today + timedelta(days=14))),
        (r"(?:this month|ce mois(?:[- ]ci)?)", (today, end)),
        (r"(?:next month|le mois prochain)", (end + timedelta(days=1), _end_of_month(end + timedelta(days=1)))),
    )


def _end_of_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
