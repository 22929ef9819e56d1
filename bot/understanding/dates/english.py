"""Days as English speakers write them, on both sides of the Atlantic and in text messages."""

# ruff: noqa: E501 - a pattern is easier to mend when it stands in one piece
from __future__ import annotations

import re
from typing import Final

from bot.understanding.dates import calendar as cal
from bot.understanding.dates.calendar import When
from bot.understanding.dates.grammar import Build, Grammar, alternation

_WEEKDAYS: Final = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "tues": 1, "tue": 1, "weds": 2, "wednes": 2, "thurs": 3, "thur": 3, "thu": 3, "fri": 4, "wensday": 2,
    "wendesday": 2, "thrusday": 3, "firday": 4, "tuseday": 1, "teusday": 1, "wednsday": 2,
}  # fmt: skip
# Words of their own, too: they need a preposition, a modifier or a number.
_SHORT: Final = {"mon": 0, "wed": 2, "sat": 5, "sun": 6}
_MONTHS: Final = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6,
    "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10,
    "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
_NUMBERS: Final = {
    "a": 1, "an": 1, "one": 1, "a couple of": 2, "a couple": 2, "couple of": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15,
    "twenty": 20, "thirty": 30, "ninety": 90, "sixty": 60,
}  # fmt: skip
_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21, "twenty-second": 22,
    "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26, "twenty-seventh": 27,
    "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31, "twenty first": 21,
    "twenty second": 22, "twenty third": 23, "twenty fourth": 24, "twenty fifth": 25, "thirty first": 31,
}  # fmt: skip
_NTH: Final = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1,
}  # fmt: skip

_WD: Final = alternation(_WEEKDAYS)
_ANYWD: Final = alternation(_WEEKDAYS | _SHORT)
_MON: Final = alternation(_MONTHS)
_ORD: Final = rf"(?:[0-3]?\d ?(?:st|nd|rd|th)\b|{alternation(_ORDINALS)})"
_DAY: Final = rf"(?:{_ORD}|[0-3]?\d\b)"
_COUNT: Final = rf"(?:\d{{1,3}}|{alternation(_NUMBERS)})"
_PART: Final = (
    r"(?:,? (?:(?:early |late |mid[- ]?)?(?:in the )?(?:morning|afternoon|evening|night|lunchtime|lunch time|midday|arvo|am|pm)\b|first thing|"
    r"lunch(?= (?:at|with)\b)))?"
)
_UNIT: Final = r"(?P<unit>days?|weeks?|wks?|months?|mths?|years?|yrs?|hours?|hrs?|h|fortnights?)\b"


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS[text]


def _day(text: str) -> int:
    text = text.strip()
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else _ORDINALS[text]


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) + (2000 if len(text) == 2 else 0)


def _number_of(m: re.Match[str]) -> int:
    name = m["wd"]
    return _WEEKDAYS[name] if name in _WEEKDAYS else _SHORT[name]


def _weekday(m: re.Match[str]) -> When:
    number, before, after = _number_of(m), m["before"] or "", m["after"] or ""
    if "fortnight" in after:
        return cal.weekday_after(number, 2)
    if re.search(r"last week|week before", after) or re.search(r"last week", before):
        return cal.weekday_of_week(number, -1)
    if "next week" in after or "next week" in before:
        return cal.weekday_of_week(number, 1)
    if "this week" in after:
        return cal.weekday_of_week(number, 0)
    if "week" in after or re.search(r"week|wk", before):
        return cal.weekday_after(number, 1)
    if re.search(r"last|past", before):
        return cal.last_weekday(number)
    if re.search(r"next|coming", before) or re.search(r"next|coming", after):
        return cal.next_weekday(number)
    if "gone" in after or "past" in after or "just" in after:
        return cal.last_weekday(number)
    return cal.this_weekday(number) if "this" in before else cal.weekday(number)


def _weekday_and_day(m: re.Match[str]) -> When | None:
    number, day = _number_of(m), _day(m["day"] or m["day2"])
    month = m["mon"] or m["mon2"]
    if not 1 <= day <= 31:
        return None
    if month:
        return cal.day_and_month(day, _MONTHS[month], _year(m["year"]))
    return cal.day_of_month(day, number)


def _day_month(m: re.Match[str]) -> When | None:
    day = _day(m["day"])
    return cal.day_and_month(day, _MONTHS[m["mon"]], _year(m["year"])) if 1 <= day <= 31 else None


def _units(sign: int) -> Build:
    def build(m: re.Match[str]) -> When | None:
        unit, count = m["unit"], _number(m["count"])
        if unit.startswith("d"):
            return cal.plus(sign * count)
        if unit.startswith("w"):
            return cal.plus(sign * 7 * count)
        if unit.startswith("f"):
            return cal.plus(sign * 14 * count)
        if unit.startswith("m"):
            return cal.plus_months(sign * count)
        if unit.startswith("y"):
            return cal.plus_months(sign * 12 * count)
        return cal.plus(sign * (count // 24)) if count % 24 == 0 else None

    return build


def _end(m: re.Match[str]) -> When | None:
    what = m["what"]
    shift = 1 if (m["which"] or "").startswith("next") else -1 if (m["which"] or "").startswith("last") else 0
    if what.startswith(("month", "eom")):
        return cal.end_of_month_in(shift)
    if what.startswith("week"):
        return cal.end_of_week(shift)
    if what.startswith("quarter"):
        return cal.end_of_quarter()
    if what[0] == "q":
        return cal.end_of_quarter(int(what[-1]))
    if what.isdigit():
        return cal.day_and_month(31, 12, int(what))
    return cal.end_of_year(shift)


def _vague(m: re.Match[str]) -> When:
    what, which = m["what"], m["which"]
    shift = 1 if re.search(r"next|coming|follow", which) else -1 if re.search(r"last|past", which) else 0
    if what.startswith("weekend"):
        return cal.some_weekend(shift)
    if what.startswith("w"):
        return cal.some_week(shift)
    return cal.some_month(shift) if what.startswith("m") else cal.some_year(shift)


def _nth(m: re.Match[str]) -> When:
    nth, number = _NTH[m["nth"]], _number_of(m)
    if m["mon"]:
        return cal.nth_weekday(nth, number, _MONTHS[m["mon"]])
    which = m["which"] or ""
    return cal.nth_weekday(nth, number, None, 1 if which.startswith("next") else -1 if which.startswith("last") else 0)


def _numeric(m: re.Match[str]) -> When | None:
    day, month = int(m["a"]), int(m["b"])
    if month > 12 >= day:
        day, month = month, day
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return cal.day_and_month(day, month, _year(m["year"]))


def _end_of_day(m: re.Match[str]) -> When:
    if m["wd"]:
        return cal.weekday(_number_of(m))
    return cal.plus(1 if (m["day"] or "").strip().startswith(("tom", "tmr", "tmw", "2mo")) else 0)


_FEASTS: Final = {
    "christmas eve": cal.day_and_month(24, 12), "christmas day": cal.day_and_month(25, 12),
    "christmas": cal.day_and_month(25, 12), "xmas eve": cal.day_and_month(24, 12), "xmas": cal.day_and_month(25, 12),
    "boxing day": cal.day_and_month(26, 12), "new year's eve": cal.day_and_month(31, 12),
    "new years eve": cal.day_and_month(31, 12), "new year's day": cal.day_and_month(1, 1),
    "new year's": cal.day_and_month(1, 1), "new year": cal.day_and_month(1, 1), "halloween": cal.day_and_month(31, 10),
    "valentine's day": cal.day_and_month(14, 2), "valentine's": cal.day_and_month(14, 2),
    "st patrick's day": cal.day_and_month(17, 3), "easter monday": cal.easter(1), "easter": cal.easter(),
    "good friday": cal.easter(-2), "thanksgiving": cal.nth_weekday(4, 3, 11), "labor day": cal.nth_weekday(1, 0, 9),
    "memorial day": cal.nth_weekday(-1, 0, 5), "independence day": cal.day_and_month(4, 7),
    "the fourth of july": cal.day_and_month(4, 7),
}  # fmt: skip
_FEAST: Final = "|".join(sorted(map(re.escape, _FEASTS), key=len, reverse=True))

_TOMORROW: Final = r"(?:tomorrow|tomorow|tommorow|tommorrow|tmrw|tmrow|tmr|tmw|tomoz|tomo|2moro|2morrow|2mrw)"
_RELATIVE: Final = (
    (rf"(?:the )?day before (?:yesterday|yest){_PART}", -2), (rf"(?:yesterday|yesterdays|yest|ystd|yday|yesteday|yestarday){_PART}", -1),
    (r"last (?:night|evening)|yesternight", -1), (rf"(?:today|2day|tdy|tonight|tonite|2nite|2night){_PART}", 0),
    (r"this (?:morning|afternoon|aft|arvo|evening|am|pm|lunchtime|lunch time|midday)|earlier today", 0),
    (rf"(?:the )?day after {_TOMORROW}{_PART}", 2), (rf"{_TOMORROW}{_PART}", 1),
)  # fmt: skip

_AFTER: Final = r"(?:,? (?:week|fortnight)(?! (?:i|we|he|she|they|at|off)\b)|,? (?:of |in )?(?:last|this|next) week|,? the week before|,? gone|,? coming|,? next|,? just (?:gone|past))\b"
_BEFORE: Final = r"(?:this (?:past|coming) |last |this |next |coming |the coming |past |a week (?:on|from|this|next) |week on |(?:last|next) week,? (?:on )?)"


def _rule(pattern: str, build: Build) -> tuple[re.Pattern[str], Build]:
    return re.compile(pattern), build


def _fixed(days: int) -> Build:
    return lambda _: cal.plus(days)


_SUFFIX_DAY: Final = (
    rf"(?:,? (?:the )?(?P<day>{_ORD}|[0-3]?\d(?![\d:.]\d|\d| ?(?:am|pm|h\b|people|of us|min)))(?:,?(?: of)? (?P<mon>{_MON})\b\.?)?"
    rf"|,? (?P<mon2>{_MON})\.? (?P<day2>{_DAY}))(?:,? (?P<year>20\d\d)\b)?"
)


def _month_part(m: re.Match[str]) -> When:
    month, year, part = _MONTHS[m["mon"]], _year(m["year"]), m["part"]
    if "end" in part:
        return cal.end_of_month(month, year)
    if part in {"mid", "middle of"}:
        return cal.day_and_month(15, month, year)
    return cal.end_of_month(month, year) if part == "late" else cal.day_and_month(1, month, year)


_RULES: Final = (
    *(_rule(rf"(?:{pattern})(?!\w)", _fixed(days)) for pattern, days in _RELATIVE),
    _rule(rf"(?P<before>{_BEFORE})?(?P<wd>{_WD})\b(?P<after>(?:{_PART}){_AFTER})?{_PART}", _weekday),
    _rule(
        rf"(?P<before>{_BEFORE})(?P<wd>mon|wed|sat|sun)\b(?P<after>{_AFTER})?{_PART}(?! (?:next|down|in|with|on))",
        _weekday,
    ),
    _rule(rf"(?P<before>)(?<=\bon )(?P<wd>mon|wed|sat|sun)\b(?P<after>{_AFTER})?{_PART}", _weekday),
    _rule(rf"(?P<before>)(?<=\bby )(?P<wd>mon|wed|sat|sun)\b(?P<after>{_AFTER})?{_PART}", _weekday),
    _rule(rf"(?P<before>)(?<=\bfor )(?P<wd>mon|wed|sat|sun)\b(?P<after>{_AFTER})?{_PART}", _weekday),
    _rule(rf"(?P<before>)(?<=before )(?P<wd>mon|wed|sat|sun)\b(?P<after>{_AFTER})?{_PART}", _weekday),
    _rule(rf"(?P<before>)(?<=until )(?P<wd>mon|wed|sat|sun)\b(?P<after>{_AFTER})?{_PART}", _weekday),
    _rule(
        r"(?P<before>)(?P<wd>mon|wed|sat|sun) (?:morning|afternoon|evening|night|am|pm|lunch\w*|eve)\b(?P<after>)",
        _weekday,
    ),
    _rule(r"(?P<before>)(?P<wd>mon|wed)\b(?P<after>)(?= (?:at |\d)|$| ?[,.;!)])", _weekday),
    _rule(rf"(?:this |last |next )?(?P<wd>{_ANYWD})\b\.?{_SUFFIX_DAY}{_PART}", _weekday_and_day),
    _rule(
        rf"(?:the )?(?P<day>{_DAY})(?: day)?(?: of)? (?P<mon>{_MON})\b\.?(?:,? (?P<year>20\d\d)\b)?{_PART}", _day_month
    ),
    _rule(
        rf"(?P<mon>{_MON})\b\.? (?:the )?(?P<day>{_ORD}|[0-3]?\d(?!\d|[:.]\d| ?(?:am|pm|%|k\b|people|euros|pounds|of\b)))\b(?:,? (?P<year>20\d\d)\b)?{_PART}",
        _day_month,
    ),
    _rule(
        rf"(?:from |between )?(?:the )?(?P<day>{_DAY})(?: (?:of )?(?P<mon>{_MON})\b\.?)? ?(?:to|and|-|–|through|until|till)(?: the)? ?{_DAY}"
        rf"(?: of)? (?P<lastmon>{_MON})\b\.?(?:,? (?P<year>20\d\d)\b)?",
        lambda m: cal.day_and_month(_day(m["day"]), _MONTHS[m["mon"] or m["lastmon"]], _year(m["year"])),
    ),
    _rule(
        rf"(?P<mon>{_MON})\b\.? (?P<day>{_DAY}) ?(?:to|-|–|through|until|till|and)(?: the)? ?(?:(?:{_MON}) )?{_DAY}(?:,? (?P<year>20\d\d)\b)?",
        _day_month,
    ),
    _rule(r"(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)(?:/(?P<year>20\d\d|\d\d))?(?![\d/]|\s?(?:%|€|of\b))", _numeric),
    _rule(r"(?P<a>[0-3]?\d)[.-](?P<b>[01]?\d)[.-](?P<year>20\d\d|\d\d)(?!\d|[.-]\d)", _numeric),
    _rule(r"(?P<year>20\d\d)-(?P<b>[01]\d)-(?P<a>[0-3]\d)(?!\d)", _numeric),
    _rule(
        rf"the (?P<day>[0-3]?\d ?(?:st|nd|rd|th)|(?:{alternation(_ORDINALS)})(?= (?:at|with|of (?:this|the) month|i|we)\b|[.,;!?)]|$))(?: of (?:this|the) month)?(?!\w)(?! (?:time|floor|one|day|person|meeting|call|coffee|lunch|district|street|avenue|arr|round|year|week|edition|anniversary|birthday|place|of (?!this|the month)))",
        lambda m: cal.day_of_month(_day(m["day"])) if 1 <= _day(m["day"]) <= 31 else None,
    ),
    _rule(
        r"(?<=on )(?P<day>[0-3]?\d(?:st|nd|rd|th))(?!\w)(?! (?:street|ave|floor))",
        lambda m: cal.day_of_month(_day(m["day"])),
    ),
    _rule(
        rf"(?P<part>mid|early|late|start of|beginning of|middle of|(?:the )?end of|end)[- ](?P<mon>{_MON})\b(?:,? (?P<year>20\d\d))?",
        _month_part,
    ),
    _rule(r"mid[- ]month|middle of (?:the|this) month", lambda _: cal.day_of_month(15)),
    _rule(
        r"(?:(?:the )?(?:very )?end of(?: the| this| (?P<which>next|last))? (?P<what>month|week|quarter|year|calendar year|q[1-4]|20\d\d))\b(?!-)",
        _end,
    ),
    _rule(r"(?P<which>)(?P<what>month|year|quarter|week)[- ]?end\b(?<!weekend)", _end),
    _rule(r"eow\b", lambda _: cal.end_of_week()),
    _rule(r"eom\b", lambda _: cal.end_of_month_in(0)),
    _rule(r"eoq\b", lambda _: cal.end_of_quarter()),
    _rule(r"eoy\b", lambda _: cal.end_of_year()),
    _rule(
        rf"(?:eod|cob|cop|eob|eop|(?:the )?end of (?:the |business |play )?day|close of (?:play|business)|end of (?:play|business))\b(?:,? (?:on )?(?:(?P<day>today|{_TOMORROW})|(?P<wd>{_ANYWD}))\b)?",
        _end_of_day,
    ),
    _rule(rf"(?P<wd>{_ANYWD})(?P<day>) (?:eod|cob|cop|close of play)\b", _end_of_day),
    _rule(rf"{_TOMORROW} (?:eod|cob|cop)\b", _fixed(1)),
    _rule(
        rf"(?:in|within|inside|under|after) (?:the (?:next|coming) |about |around |next |roughly |maybe |another )?(?P<count>{_COUNT})[- ]?(?:more )?{_UNIT}(?:'?s? time)?",
        lambda m: _units(1)(m) if not m[0].startswith("after") else None,
    ),
    _rule(rf"(?:the )?next (?P<count>\d{{1,2}}|two|three|four|five|six) {_UNIT}", _units(1)),
    _rule(rf"(?P<count>{_COUNT}) ?{_UNIT} (?:from (?:now|today)|time)\b", _units(1)),
    _rule(
        rf"(?:about |around |like )?(?P<count>{_COUNT}) ?(?P<unit>days?|weeks?|wks?|months?|mths?|years?|yrs?|fortnights?) (?:ago|back|earlier)\b",
        _units(-1),
    ),
    _rule(r"within (?:the|a) week", lambda m: cal.some_week(0) if "the" in m[0] else cal.plus(7)),
    _rule(r"within (?:the|a) month", lambda m: cal.some_month(0) if "the" in m[0] else cal.plus_months(1)),
    _rule(r"within (?:the) day", _fixed(0)),
    _rule(
        r"(?P<which>this|next|last|this coming|this past|the following|the coming|coming|past|the past) (?P<what>weekend|week|wk|month|year)\b(?!-)(?! or two ago)",
        _vague,
    ),
    _rule(r"(?:at |over )?(?P<which>the) (?P<what>weekend|w/e)\b", _vague),
    _rule(
        rf"(?:the )?(?P<nth>{alternation(_NTH)}) (?P<wd>{_ANYWD}) (?:of|in) (?:(?P<mon>{_MON})\b|(?P<which>this |next |last |the )?month)",
        _nth,
    ),
    _rule(r"(?:the )?last day of (?:the|this) month", lambda _: cal.end_of_month_in(0)),
    _rule(
        rf"(?P<feast>{_FEAST})\b(?! (?:party|drinks|do|lunch|dinner|cards?|market|market|cake|menu|gifts?|sale|break|holidays?|jumper|edition|homes?))",
        lambda m: _FEASTS[m["feast"]],
    ),
)


def _anchor_days(m: re.Match[str]) -> int:
    if m["eve"]:
        return -1
    if m["next"] or m["second"]:
        return 1
    days = _number(m["count"]) * (7 if m["unit"].startswith("w") else 1)
    return -days if m["side"] in {"before", "prior to"} else days


ENGLISH: Final = Grammar(
    trigger=re.compile(
        rf"(?<![\w/.,€$£-])(?:the |yest|yday|ystd|last |2day|2n|2m|tod|ton|tdy|this |earlier|tom|tmr|tmw|day |{_ANYWD}|next |coming|past|"
        rf"a |an |week|\d|{alternation(_ORDINALS)}|{_MON}|from |between |mid|early|late|start|beginning|middle|end|eo|co[bp]|close|"
        rf"in |with|inside|under|about |around |like |two|three|four|five|six|seven|eight|nine|ten|twelve|couple|month|quarter|year|at the w|over the w|"
        rf"{_FEAST})"
    ),
    rules=_RULES,
    before=re.compile(
        r"(?:\b(?:by(?: the)?|before(?: the)?|until|till|til|no later than|not later than|due(?: on| by)?|for(?: the)?|since(?: the)?|after(?: the)?|"
        r"on(?: the)?|every(?: other)?|each|most|other|starting|from|at|in|of|the|a|around|towards|during))\s*$"
    ),
    deadlines=re.compile(r"^(?:by|before|until|till|til|no later|not later|due|for|within|in)\b"),
    refused=re.compile(r"^(?:since|after|every|each|most|other|starting|from)\b"),
    refused_after=re.compile(r"^s\b"),
    corrects=re.compile(
        r"^[\s,.…(–-]*(?:(?:uh|um|er|oh|ah|or|hmm|well)\b[\s,.…]*){0,3}(?:(?:no|sorry|actually|i mean|rather|scratch that|make that|hang on|"
        r"correction|wait|oops|my mistake|my bad|but)\b[\s,.…:]*){1,4}(?:(?:it was|it's|not)\b[\s,]*){0,2}(?:on |the )?$"
    ),
    alternates=re.compile(r"^,? ?(?:or)(?: maybe| on| perhaps)* $"),
    anchors=re.compile(
        rf"(?:the (?P<eve>day before|night before|eve of)|the (?P<next>day after)|the morning (?P<second>after)|(?P<count>{_COUNT}) (?P<unit>days?|weeks?) (?P<side>before|after|from|prior to))"
        r"(?: (?:of|the|my|our|on))*\s*"
    ),
    anchor_days=_anchor_days,
)
