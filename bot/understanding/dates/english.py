"""Days as English speakers write them, on both sides of the Atlantic and in text messages."""

# ruff: noqa: E501 - a pattern is easier to mend when it stands in one piece
from __future__ import annotations

import re
from typing import Final

from bot.understanding.dates import calendar as cal
from bot.understanding.dates.calendar import When
from bot.understanding.dates.english_words import (
    FEAST_THINGS,
    FEASTS,
    LOOKALIKES,
    MEETINGS,
    MONTHS,
    NTH,
    NUMBERS,
    ORDINALS,
    RELATIVE,
    SEASON_BEGINS,
    SEASONS,
    SHORT,
    TODAY,
    TOMORROW,
    WEEKDAYS,
)
from bot.understanding.dates.grammar import Build, Grammar, alternation, meaning, rule

_WD: Final = alternation(WEEKDAYS)
_SHORT: Final = alternation(SHORT)
_ANYWD: Final = alternation([*WEEKDAYS, *SHORT])
_MON: Final = alternation(MONTHS)
_WORDS: Final = alternation(ORDINALS)
# "The first" is mostly no day, "the thirtieth" mostly is.
_LATE_WORDS: Final = alternation(word for word, day in ORDINALS.items() if day > 12)
_ORD: Final = rf"(?:[0-3]?\d ?(?:st|nd|rd|th)\b|(?:{_WORDS})\b)"
_DAY: Final = rf"(?:{_ORD}|[0-3]?\d\b)"
_COUNT: Final = rf"(?:\d{{1,3}}|(?:{alternation(NUMBERS)})\b)"
_YEAR: Final = r"(?:,? (?P<year>(?:20|19)\d\d)\b)?"
_PART: Final = (
    r"(?:,? (?:(?:early |late |mid[- ]?)?(?:in the )?(?:morning|mornin|morn|afternoon|aft|evening|eve|night|nite|lunchtime|lunch time|teatime|midday|arvo|am|pm)\b|"
    r"first thing|last thing|lunch(?= (?:at|with)\b)))?"
)
_UNIT: Final = (
    r"(?P<unit>days?|weeks?|wks?|months?|mths?|years?|yrs?|hours?|hrs?|h|minutes?|mins?|fortnights?|nights?)\b"
)
_UNITS: Final = r"(?:days?|weeks?|wks?|months?|mths?|years?|yrs?|hours?|hrs?|fortnights?)\b"
# "Two or three days", "a week or so": nobody knows how many.
_SOME: Final = (
    rf"(?:{_COUNT} ?(?:{_UNITS})? ?(?:-|–|/|to|or) ?{_COUNT} ?{_UNITS}|{_COUNT} {_UNITS} or (?:two|so|2|more)\b)"
)
_NEXT: Final = r"(?:next|nxt)"
_LAST: Final = r"(?:last|lst|past)"
# "Friday 10" is a day of the month only where nothing follows that it could count: "Friday 10 people came".
_NOT_HOUR: Final = (
    r"(?![\d:.]\d|\d| ?(?:am|pm|a\.m|p\.m|h\b|hrs?\b|ish|o'?clock|people|of us|min|k\b|%|-\d|–\d|- \d|to \d|x\b|/))"
    r"(?= *(?:$|[.,;:!?)(…\n]|[^\w\s'’/%€$£-]|(?:at|with|w|in|on|and|for|to|from|by|we|i|he|she|they|it|the|or|about|around|re|is|was|will|lunch|coffee|dinner|"
    r"call|meeting|please|pls|plz|noon|morning|evening|afternoon|night|no|not|if|so|but|when|where|works|ok|my|our|his|her)\b))"
)
_AFTER_NTH: Final = (
    r"(?! (?:time|floor|one|day|person|meeting|call|coffee|lunch|district|street|st\b|avenue|ave\b|arr|round|year|week|edition|anniversary|birthday|place|century|grade|"
    r"attempt|interview|version|draft|quarter|month|option|chapter|stage|child|kid|batch|cohort|member|candidate|client|customer|hire|intern|row|hole|annual|"
    r"international|national|amendment|generation|party|hour|minute|wedding|go\b|try|class|session|employee|largest|biggest|best|most|in (?:line|command)|form|team|"
    r"of (?!this|the month|next|last|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)))"
)


# "12 March Street" is an address.
_NO_STREET: Final = (
    r"(?! (?:street|st\.?|road|rd|avenue|ave|lane|close|drive|hall|court|place|square|gardens|terrace)\b)"
)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS[text]


def _day(text: str) -> int:
    text = text.strip()
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else ORDINALS[text]


def _year(text: str | None) -> int | None:
    return int(text) if text else None


def _weekday_number(name: str) -> int:
    return WEEKDAYS[name] if name in WEEKDAYS else SHORT[name]


def _side(which: str) -> int:
    if re.search(r"next|nxt|coming", which):
        return 1
    return -1 if re.search(r"last|lst|past", which) else 0


def _weekday(m: re.Match[str]) -> When:
    number, before, after = _weekday_number(m["wd"]), m["before"] or "", m["after"] or ""
    if "fortnight" in after:
        return cal.weekday_after(number, 2)
    if re.search(r"(?:last|lst) w|week before", after) or re.search(r"(?:last|lst) w", before):
        return cal.weekday_of_week(number, -1)
    if re.search(r"(?:next|nxt) w", after + before):
        return cal.weekday_of_week(number, 1)
    if re.search(r"this w", after):
        return cal.weekday_of_week(number, 0)
    if re.search(r"week|wk", after):
        return cal.weekday_after(number, 1)
    if re.search(r"last|lst|past", before) or re.search(r"gone|past|last", after):
        return cal.last_weekday(number)
    if re.search(r"next|nxt|coming", before + after):
        return cal.next_weekday(number)
    return cal.this_weekday(number) if "this" in before else cal.weekday(number)


def _weekday_and_day(m: re.Match[str]) -> When | None:
    number, said = _weekday_number(m["wd"]), m["day"] or m["day2"]
    day, month = _day(said), m["mon"] or m["mon2"]
    if not 1 <= day <= 31:
        return None
    if month:
        return cal.day_and_month(day, MONTHS[month], _year(m["year"]))
    if said.strip().isdigit() and day <= 12:
        # "Friday 1" where the first is no Friday: the number is an hour.
        near = cal.day_of_month(day, number, tries=1)
        return lambda asked: near(asked) or cal.weekday(number)(asked)
    return cal.day_of_month(day, number)


def _weekday_weeks_ago(m: re.Match[str]) -> When:
    number, weeks = _weekday_number(m["wd"]), _number(m["count"])
    return cal.either(cal.weekday_of_week(number, -weeks), cal.week_ago_weekday(number, weeks))


def _weekdays(m: re.Match[str]) -> When:
    """ "Tue-Thu" begins on Tuesday, "Tue/Thu" is to be asked, "Mon-Fri" is nobody's appointment."""
    first, last = _weekday_number(m["first"]), _weekday_number(m["last"])
    if m["by"] == "/":
        return cal.either(cal.weekday(first), cal.weekday(last))
    return cal.never if first == 0 and last >= cal.FRIDAY else cal.Range(cal.weekday(first), cal.weekday(last))


def _day_month(m: re.Match[str]) -> When | None:
    day = _day(m["day"])
    return cal.day_and_month(day, MONTHS[m["mon"]], _year(m["year"])) if 1 <= day <= 31 else None


def _day_alone(m: re.Match[str]) -> When | None:
    day = _day(m["day"])
    return cal.day_of_month(day) if 1 <= day <= 31 else None


def _day_of_that_month(m: re.Match[str]) -> When | None:
    day = _day(m["day"])
    return cal.day_of_month_in(day, _side(m["which"])) if 1 <= day <= 31 else None


def _range(m: re.Match[str]) -> When | None:
    first, last = _day(m["day"]), _day(m["to"])
    if not 1 <= first <= 31 or not 1 <= last <= 31:
        return None
    month, lastmonth, year = m["mon"], m["lastmon"], _year(m["year"])
    if not month and not lastmonth:
        return _stretch(m[0], cal.day_of_month(first), cal.day_of_month(last))
    begins = cal.day_and_month(first, MONTHS[month or lastmonth], year)
    return _stretch(m[0], begins, cal.day_and_month(last, MONTHS[lastmonth or month], year))


def _stretch(words: str, begins: When, ends: When) -> When:
    if words.startswith("between"):
        # Some day between the two: nobody knows which, but the last is the deadline.
        return lambda asked: ends(asked) if asked.due else ()
    return cal.either(begins, ends) if " or " in words else cal.Range(begins, ends)


def _units(sign: int) -> Build:
    def build(m: re.Match[str]) -> When | None:
        unit, count = m["unit"], _number(m["count"])
        if unit.startswith(("d", "n")):
            return cal.plus(sign * count)
        if unit.startswith("w"):
            return cal.plus(sign * 7 * count)
        if unit.startswith("f"):
            return cal.plus(sign * 14 * count)
        if unit.startswith("min"):
            return cal.hours_ahead if sign > 0 else None
        if unit.startswith("m"):
            return cal.plus_months(sign * count)
        if unit.startswith("y"):
            # "Three years ago" tells how long, not which day.
            return cal.plus_months(12 * count) if sign > 0 else cal.never
        if count % 24 == 0:
            return cal.plus(sign * (count // 24))
        return cal.hours_ahead if sign > 0 and count < 8 else None

    return build


def _weeks_from(m: re.Match[str]) -> When | None:
    """ "A week on Friday", "two weeks ago Monday"."""
    number, count = _weekday_number(m["wd"]), _number(m["count"]) * (2 if m["unit"].startswith("f") else 1)
    if re.search(r"ago|last", m["how"]):
        return cal.week_ago_weekday(number, count)
    return cal.weekday_after(number, count)


def _from_today(m: re.Match[str]) -> When | None:
    """ "A week today", "three weeks ago tomorrow"."""
    base = 1 if re.fullmatch(TOMORROW, m["base"]) else 0
    sign, unit, count = (-1 if "ago" in (m["how"] or "") else 1), m["unit"], _number(m["count"])
    if unit.startswith("m"):
        return cal.plus_months(sign * count, base)
    if unit.startswith("y"):
        return cal.plus_months(sign * 12 * count, base)
    return cal.plus(base + sign * count * {"d": 1, "w": 7, "f": 14}[unit[0]])


def _end(m: re.Match[str]) -> When | None:
    what, side = m["what"], _side(m["which"] or "")
    if what.startswith(("month", "eom")):
        return cal.end_of_month_in(side)
    if what.startswith(("week", "wk")):
        return cal.end_of_week(side)
    if what.startswith("quarter"):
        return cal.end_of_quarter() if side == 0 else cal.some_quarter(side)
    if what[0] == "q":
        return cal.end_of_quarter(int(what[-1]))
    if what.isdigit():
        return cal.day_and_month(31, 12, int(what))
    return cal.end_of_year(side)


def _vague(m: re.Match[str]) -> When:
    what, which = m["what"], m["which"]
    if "follow" in which:
        return cal.never
    side = _side(which)
    if what.startswith(("weekend", "wkend", "w/e", "wk-end", "week-end", "w/end")):
        return cal.some_weekend(side)
    if what.startswith("w"):
        return cal.some_week(side)
    if what.startswith("q"):
        return cal.some_quarter(side)
    return cal.some_month(side) if what.startswith("m") else cal.some_year(side)


def _nth(m: re.Match[str]) -> When:
    nth, number = NTH[m["nth"]], _weekday_number(m["wd"])
    if m["mon"]:
        return cal.nth_weekday(nth, number, MONTHS[m["mon"]])
    return cal.nth_weekday(nth, number, None, _side(m["which"] or ""))


def _end_of_day(m: re.Match[str]) -> When:
    if m["wd"]:
        return cal.weekday(_weekday_number(m["wd"]))
    return cal.plus(1 if re.fullmatch(TOMORROW, (m["day"] or "").strip()) else 0)


def _month_part(m: re.Match[str]) -> When:
    month, year, part = MONTHS[m["mon"]], _year(m["year"]), m["part"]
    if "end" in part:
        return cal.end_of_month(month, year)
    # When exactly a month is "early" or "late" nobody says.
    return cal.day_and_month(15, month, year) if part.startswith("mid") else cal.never


def _season(m: re.Match[str]) -> When:
    day, month = SEASON_BEGINS[m["season"]]
    return cal.season_begins(day, month, int(m["year"]))


def _within_month(m: re.Match[str]) -> When:
    return cal.within_month(MONTHS[m["mon"]], _year(m["year"]))


def _working_days(m: re.Match[str]) -> When:
    return cal.plus_working(_number(m["count"]))


_FEAST: Final = alternation(FEASTS)
_MET: Final = "(?:" + "|".join(rf"(?<=\b{word} )" for word in MEETINGS) + ")"
_LEADS: Final = (
    "(?:"
    + "|".join(
        rf"(?<=\b{word} )"
        for word in (
            "on",
            "by",
            "for",
            "before",
            "until",
            "till",
            "til",
            "b4",
            "bfr",
            "due",
            "since",
            "from",
            "every",
            "latest",
        )
    )
    + ")"
)
_UNTIL: Final = (
    "(?:" + "|".join(rf"(?<=\b{word} )" for word in ("by", "before", "until", "till", "til", "b4", "bfr")) + ")"
)
_CLOCKED: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|about|around|lunch)\b"
_AFTER: Final = (
    rf"(?:,? (?:week|wk|fortnight)(?! (?:i|we|he|she|they|off)\b| at (?!\d|noon|mid|half|{_CLOCKED}))|,? (?:of |in )?(?:last|this|next|nxt|lst) (?:week|wk)|,? the week before|,? gone|,? coming|,? next|"
    r",? last(?! (?:week|month|year|night|time))|,? past(?! \w)|,? just (?:gone|past))\b"
)
_BEFORE: Final = (
    rf"(?:this (?:past|coming|last|here) |{_LAST} |this |dis |{_NEXT} |coming |the coming |the next |the past |past |"
    r"week on |(?:last|next|nxt|lst) (?:week|wk),? (?:on )?)"
)
_SUFFIX_DAY: Final = (
    rf"(?:,? (?:the )?(?:(?P<day>{_ORD}|[0-3]?\d(?= (?:of )?(?:{_MON})\b)|[0-3]?\d{_NOT_HOUR})(?:,?(?: of)? (?P<mon>{_MON})\b\.?)?"
    rf"|(?P<mon2>{_MON})\.? (?P<day2>{_DAY}))){_YEAR}"
)
_EOD: Final = r"(?:eod|cob|cop|eob|eop|(?:the )?end of (?:the |business |play )?day|close of (?:play|business)|end of (?:play|business))"
_SUBJECTS: Final = re.compile(
    r"\b(?:i|we|he|she|they|who|and|then|just|people|all|was|were|been|had|got|that|having|be|being|which|everyone|always|also|both) $"
)

_RULES: Final = (
    *(rule(rf"(?:{pattern}){_PART}(?:,? first thing)?(?!\w)", meaning(cal.plus(days))) for pattern, days in RELATIVE),
    rule(r"(?:the )?night before last\b", meaning(cal.plus(-2))),
    # Small and beside no figure: elsewhere it counts since the first of January.
    rule(r"ytd(?=$| ?[.,;!?)]| (?:at|@|w|with|in|on|and|1?\d(?:am|pm|[.:]))\b| (?:1?\d ?(?:am|pm))| w/)", meaning(cal.plus(-1)), typed=r"ytd", not_after=re.compile(r"(?:[\d%€$£k]|\b(?:sales|revenue|figures|numbers|profit|growth|results|up|down|spend|income|total)) $")),
    rule(r"(?:this time|this day|same day) next (?:week|wk)\b", meaning(cal.plus(7))),
    rule(r"(?:this time|this day) last (?:week|wk)\b", meaning(cal.plus(-7))),
    rule(rf"(?:{TODAY}|(?P<tomorrow>{TOMORROW})) (?:week|(?P<fortnight>fortnight))\b", lambda m: cal.plus((1 if m["tomorrow"] else 0) + (14 if m["fortnight"] else 7))),
    rule(rf"(?P<before>{_BEFORE})?(?P<wd>{_WD})\b(?P<after>(?:{_PART}){_AFTER})?{_PART}", _weekday),
    rule(rf"(?P<before>{_BEFORE})(?P<wd>{_SHORT})\b(?P<after>{_AFTER})?{_PART}(?! (?:next|down|in|with|on))", _weekday),
    rule(rf"(?P<before>){_LEADS}(?P<wd>{_SHORT})\b(?P<after>{_AFTER})?{_PART}", _weekday),
    rule(rf"(?P<before>)(?P<wd>{_SHORT}) (?:morning|morn|afternoon|aft|arvo|evening|night|nite|am|pm|lunch\w*|eve)\b(?P<after>)", _weekday),
    rule(r"(?P<before>)(?P<wd>mon|wed)\b(?P<after>)(?=[ ,.;:!?)/—–-]|$)", _weekday, not_after=re.compile(r"\b(?:to|be|are|were|was|got|newly|is|bon|cher|de|que|pour|avec|mr|ms|mrs|dr) $")),
    rule(r"(?P<before>)(?P<wd>sat|sun) (?P<after>wk|week|fortnight)\b", _weekday),
    rule(rf"(?P<before>){_MET}(?P<wd>sat|sun)\b(?P<after>)(?!-)", _weekday),
    rule(
        r"(?P<before>)(?P<wd>sat|sun)\b(?P<after>)(?= ?(?:$|[.,;:!?)(]|[^\w\s'’/%€$£-])|,? (?:w\b|@|noon\b|1?\d ?(?:am|pm|ish)|[012]?\d:\d\d|(?:at|from) \d))", _weekday,
        not_after=re.compile(rf"{_SUBJECTS.pattern}|\b(?:the|in|of|a|an|no|some|under|more|hot|morning|evening|rising|setting|full|much|mr|ms|mrs|dr|enough|for) $"),
    ),
    # "Sat" with a capital is rarely a verb, unless it begins the sentence.
    rule(
        r"(?P<before>)(?P<wd>sat)\b(?P<after>)(?! (?:next|down|in|on|with|by|through|beside|near|around|between|for|across|and|nav|behind|opposite|there|here|together|back|up)\b)", _weekday,
        typed=r"Sat\b(?! [A-Z])", not_after=_SUBJECTS,
    ),
    rule(r"(?P<before>)(?<=[a-z,] )(?P<wd>sat|sun)\b(?P<after>)", _weekday, typed=r"S(?:at|un)\b(?! [A-Z])(?!')", not_after=re.compile(r"\b(?:the|mr|ms|mrs|dr) $")),
    rule(rf"(?P<wd>{_ANYWD}),? (?P<count>{_COUNT}) (?:weeks?|wks?) ago\b", _weekday_weeks_ago),
    # A Monday that is only told by another day is none: "the Monday after", "the following Monday".
    rule(rf"(?:the )?(?P<wd>{_ANYWD}) (?:after|before|following)(?P<next> next)?(?= ?(?:$|[.,;:!?)])| that\b)", lambda m: cal.weekday_after(_weekday_number(m["wd"]), 1) if m["next"] else cal.never),
    rule(rf"(?:the )?following (?:{_ANYWD})\b", meaning(cal.never)),
    rule(rf"(?P<first>{_ANYWD}) ?(?P<by>[-–/]) ?(?P<last>{_ANYWD})\b", _weekdays),
    rule(rf"(?:this |{_LAST} |{_NEXT} )?(?P<wd>{_ANYWD})\b\.?{_SUFFIX_DAY}{_PART}", _weekday_and_day),
    rule(rf"(?:the )?(?P<day>{_DAY})(?: day)?(?: of)?[ -](?P<mon>{_MON})\b\.?(?:-(?P<yy>20\d\d|\d\d)\b)?{_NO_STREET}{_YEAR}{_PART}", lambda m: _day_month(m) if not m["yy"] else cal.day_and_month(_day(m["day"]), MONTHS[m["mon"]], int(m["yy"]) % 2000 + 2000)),
    rule(rf"(?P<day>[0-3]?\d)(?P<mon>(?:{_MON}))\b{_YEAR}", _day_month),
    rule(
        rf"(?P<mon>{_MON})\b\.? (?:the )?(?P<day>{_ORD}|[0-3]?\d(?!\d|[:.]\d| ?(?:am|pm|%|k\b|people|euros|pounds|dollars|of\b|hours|years|months|days|weeks|times|more|other|clients|leads)))\b{_YEAR}{_PART}",
        _day_month,
    ),
    rule(
        rf"(?:from |between )?(?:(?:{_ANYWD}),? )?(?:the )?(?P<day>{_DAY})(?: (?:of )?(?P<mon>{_MON})\b\.?)?(?:, ?(?:the )?{_DAY}){{0,6}} ?(?:to|and|or|-|–|/|&|through|until|till)(?: the)? ?(?:(?:{_ANYWD}),? )?(?:the )?(?P<to>{_DAY})"
        rf"(?: of)? (?P<lastmon>{_MON})\b\.?{_YEAR}",
        _range,
    ),
    rule(
        rf"(?:from |between )?(?P<mon>{_MON})\b\.? (?:the )?(?P<day>{_DAY}) ?(?:to|-|–|/|&|or|through|until|till|and)(?: the)? ?(?:(?P<lastmon>{_MON})\b\.? )?(?P<to>{_DAY}){_NOT_HOUR}{_YEAR}",
        _range,
    ),
    rule(
        rf"(?:(?:from |between )(?:the )?|the |(?<=\bon ))(?P<day>[0-3]?\d(?:st|nd|rd|th))(?P<mon>)(?P<lastmon>)(?P<year>) ?(?:to|and|or|-|–|&|through|until|till)(?: the)? ?(?P<to>[0-3]?\d(?:st|nd|rd|th))\b{_AFTER_NTH}",
        _range,
    ),
    rule(
        rf"the (?P<day>[0-3]?\d ?(?:st|nd|rd|th)|(?:{_LATE_WORDS})(?= (?:at|with|of (?:this|the) month|i|we|no|he|she|and|or|for|in|to|if|is|was)\b|[.,;!?)]|$)|(?:{_WORDS})(?= (?:at \d|of (?:this|the) month)|[.,;!?)]|$)(?<!\bthe first)(?<!\bthe second)(?<!\bthe third))(?: of (?:this|the) month)?(?!\w){_AFTER_NTH}",
        _day_alone, not_after=re.compile(r"\b(?:\d+ of|in|on to) $"),
    ),
    rule(rf"(?:the )?(?P<day>[0-3]?\d ?(?:st|nd|rd|th)|{_WORDS}) (?:of )?(?P<which>(?:next|last|nxt) month|instant\b|inst\b\.?)", _day_of_that_month),
    rule(rf"{_LEADS}(?P<day>[0-3]?\d(?:st|nd|rd|th))(?!\w){_AFTER_NTH}", _day_alone),
    rule(rf"{_LEADS}the (?P<day>first|second|third)(?= (?:at|with|we|i|of (?:this|the) month)\b|[.,;!?)]|$)", _day_alone),
    # "copy due 28th.", "rent 1st"
    rule(
        r"(?P<day>[0-3]?\d(?:st|nd|rd|th))(?= ?(?:[.,;!?)]|$))", _day_alone,
        not_after=re.compile(r"\b(?:came|finish\w*|plac\w*|rank\w*|my|his|her|their|our|your|s|turn\w*|grade|an?|was|in|is|for|and|only|one|1st|2nd|3rd|to|the) $"),
    ),
    rule(r"(?:week|wk) (?:no\.? ?|number )?(?P<week>[1-5]?\d)\b(?! ?(?:of|weeks|days|%))", lambda m: cal.numbered_week(int(m["week"])) if 1 <= int(m["week"]) <= 53 else None, not_after=re.compile(r"\b(?:in|on|my|our|now|currently) $")),
    rule(
        rf"(?P<part>mid|early|late|start of|the start of|beginning of|the beginning of|middle of|the middle of|(?:the )?(?:very )?end of|end|early in|late in)[- ](?P<mon>{_MON})\b{_YEAR}",
        _month_part,
    ),
    rule(rf"(?:mid|early|late|end)[- ](?:of )?(?:{_MON})(?:,| or| to|/| -| early| late)+ ?(?:mid|early|late|end)?[- ]?(?:of )?(?:{_MON})\b", meaning(cal.never)),
    rule(r"mid[- ]month|(?:the )?middle of (?:the|this) month", lambda _: cal.day_of_month(15)),
    # Parts of a week, a month or a year that are no day, and keep "next week" behind them from being one.
    rule(
        rf"(?:early|mid|the middle|middle|the beginning|beginning|the start|start|first half|second half)(?:-| | of | in | of the )(?:the )?(?:this |{_NEXT} |{_LAST} |coming |following |new )?(?:week|wk|year|quarter|(?<=next )month|(?<=early )month)\b(?!-)",
        meaning(cal.never),
    ),
    rule(r"mid-?week\b", meaning(cal.never)),
    rule(rf"(?:later|late|sometime|some time|any time|anytime) (?:in )?(?P<which>this|{_NEXT}) (?P<what>week|wk|month|year|quarter)\b(?!-)", _vague),
    rule(rf"(?:(?:the )?(?:very )?end of(?: the| this| (?P<which>{_NEXT}|last))? (?P<what>month|week|wk|quarter|year|calendar year|q[1-4]|20\d\d))\b(?!-)", _end),
    rule(r"(?P<which>)(?P<what>month|year|quarter|week)(?:'s)?[- ]?end\b(?<!weekend)", _end),
    rule(r"eow\b", meaning(cal.end_of_week())),
    rule(r"eom\b", meaning(cal.end_of_month_in(0))),
    rule(r"eoq\b", meaning(cal.end_of_quarter())),
    rule(r"eoy\b", meaning(cal.end_of_year())),
    rule(rf"{_EOD}\b(?:,? (?:on )?(?:(?P<day>{TODAY}|{TOMORROW})|(?P<wd>{_ANYWD}))\b(?! (?:{_DAY}|week\b)))?", _end_of_day, not_after=re.compile(r"\bat (?:the )?$")),
    rule(rf"(?P<wd>{_ANYWD})(?P<day>),? {_EOD}\b", _end_of_day),
    rule(rf"{TOMORROW},? {_EOD}\b", meaning(cal.plus(1))),
    rule(
        rf"(?:in|within|inside|under) (?:the (?:next|coming) |about |around |next |roughly |maybe |another |exactly )?(?P<count>{_COUNT})[- ]?(?:more |full )?{_UNIT}(?:'?s?'? time)?(?! (?:or (?:two|so|2)|if|max\w*,)\b)(?! (?:flat|chunks|increments)\b)",
        _units(1),
    ),
    rule(r"in half an hour\b", meaning(cal.hours_ahead)),
    rule(rf"(?:in|within) (?:the next )?(?P<count>{_COUNT}) (?:working|business|work|biz) days?(?:'? time)?\b", _working_days),
    rule(
        rf"(?:(?:in|within) (?:the next )?(?:{_SOME})(?:'? time)?|(?:about |around )?(?:{_SOME}) (?:ago|back|from now))(?!\w)",
        meaning(cal.never),
    ),
    rule(rf"(?:the )?{_NEXT} (?P<count>\d{{1,2}}|two|three|four|five|six) {_UNIT}", _units(1)),
    rule(rf"(?P<count>{_COUNT}) ?{_UNIT} (?:from (?:now|today)|hence|time\b)", _units(1)),
    rule(rf"(?:about |around |like |roughly |some )?(?P<count>{_COUNT}) ?(?P<unit>days?|weeks?|wks?|months?|mths?|years?|yrs?|fortnights?|nights?) (?:ago|back(?! (?:to|in|at|from|on))|earlier)\b", _units(-1)),
    rule(
        rf"(?P<count>{_COUNT}) ?(?P<unit>weeks?|wks?|fortnights?)(?P<how> ago,?(?: on| last| this)?| last| on| from| from this| from next| from last| this| next) (?P<wd>{_ANYWD})\b{_PART}",
        _weeks_from, not_after=re.compile(r"\b(?:for|take|takes|took|spend|spent|been|over|nearly|almost) $"),
    ),
    rule(
        rf"(?P<count>{_COUNT}) ?(?P<unit>days?|weeks?|wks?|fortnights?|months?|years?)(?P<how> ago,?| from)? (?P<base>today|{TOMORROW})\b",
        _from_today, not_after=re.compile(r"\b(?:for|take|takes|took|spend|spent|been|over|nearly|almost|it's|its|is|was|s) $"),
    ),
    rule(r"within (?:the|a) (?P<what>week|month|fortnight|day)\b", lambda m: {"week": cal.some_week(0) if "the" in m[0] else cal.plus(7), "fortnight": cal.plus(14), "day": cal.plus(0) if "the" in m[0] else cal.plus(1)}.get(m["what"]) or (cal.some_month(0) if "the" in m[0] else cal.plus_months(1))),
    rule(r"within the hour", meaning(cal.hours_ahead)),
    rule(
        rf"(?P<which>this|{_NEXT}|last|lst|this coming|this past|the following|the coming|coming|past|the past) (?P<what>weekend|wkend|week-end|w/end|week|wk|month|quarter|year|yr)\b(?!-)(?! or two ago)",
        _vague,
    ),
    rule(rf"(?:the )?(?:week|weekend|month) (?:after (?:{_NEXT}|that)|before last)\b", lambda m: cal.some_week(2) if re.match(r"(?:the )?week after (?:next|nxt)", m[0]) else cal.never),
    rule(r"(?:at |over )?(?P<which>the) (?P<what>weekend|wkend|week-end|w/e)\b(?! (?:after|before|of)\b)", _vague),
    rule(rf"(?:the )?(?:week|weekend|month|fortnight) (?:before|after|of) (?:the )?(?:{_FEAST})\b", meaning(cal.never)),
    rule(
        rf"(?:the )?(?P<nth>{alternation(NTH)}) (?P<wd>{_ANYWD}) (?:of|in) (?:(?P<mon>{_MON})\b|(?P<which>this |{_NEXT} |last |the )?month)",
        _nth,
    ),
    rule(rf"(?:the )?(?:{alternation([n for n in NTH if n != 'last'])}) (?:{_ANYWD})\b(?: (?:of|in) (?:the|each|every|a) (?!month)\w+(?: \w+)?)?", meaning(cal.never)),
    rule(rf"(?:the )?(?:{alternation(NTH)}) (?:{_ANYWD})(?: of| in)? (?:each|every)\b", meaning(cal.never)),
    rule(rf"(?:the )?(?:{alternation(NTH)}) (?:week|weekend|half|fortnight|quarter)(?: end)? (?:of|in) (?:{_MON}|the (?:month|year)|next \w+|this \w+|20\d\d)\b", meaning(cal.never)),
    rule(rf"(?:the )?last day of (?:(?:the|this) month|(?P<mon>{_MON})\b)", lambda m: cal.end_of_month(MONTHS[m["mon"]]) if m["mon"] else cal.end_of_month_in(0)),
    rule(rf"(?:the )?(?:first|1st) of (?:(?:the|this) month|(?P<which>next month)|(?P<mon>{_MON})\b)", lambda m: cal.day_and_month(1, MONTHS[m["mon"]]) if m["mon"] else cal.day_of_month_in(1, 1) if m["which"] else cal.day_of_month(1)),
    rule(rf"{_UNTIL}(?:{_NEXT} |this )?(?P<mon>(?!(?:may|june|april|jan|august|aug|apr|jun)\b)(?:{_MON}))\b{_YEAR}", _within_month, typed=r"(?:\w+ )?\w+(?! [A-Z]\w)"),
    rule(
        rf"{_UNTIL}(?:{_NEXT} |this )?(?P<mon>may|june|april|jan|august|aug|apr|jun)\b{_YEAR}", _within_month, typed=r"(?:\w+ )?\w+(?! [A-Z]\w)(?!'s)",
        not_after=re.compile(r"\b(?:\w+(?:ed|en)|sent|made|done|led|run|told|said|met|built|held|set|given|shown|taught|cc'd) by $"),
    ),
    rule(rf"{_UNTIL}(?P<year>20[2-9]\d)\b(?! ?(?:€|euros|pounds|people))", lambda m: cal.year_begins(int(m["year"]))),
    rule(rf"{_UNTIL}{SEASONS}\b", meaning(cal.never)),
    rule(rf"{_UNTIL}(?:the |the start of )?(?P<season>{alternation(SEASON_BEGINS)})(?: of)? (?P<year>20[2-9]\d)\b(?! ?(?:€|euros|pounds|people))", _season),
    rule(rf"{_UNTIL}(?:the )?end of (?:(?:my|his|her|their|our|the) (?!month|week|quarter|year|day|business|play)\w+|(?:term|half[- ]term|season|summer|winter|spring|autumn)\b)", meaning(cal.never)),
    rule(rf"{_UNTIL}i turn \w+", meaning(cal.never)),
    rule(rf"(?P<feast>{_FEAST})\b(?!'s)(?!-)(?! {FEAST_THINGS}\b)", lambda m: FEASTS[m["feast"]], not_after=re.compile(r"\b(?:merry|happy) $")),
)  # fmt: skip


def _anchored(m: re.Match[str], anchor: When) -> When | None:
    if m["wd"]:
        return cal.weekday_beside(anchor, _weekday_number(m["wd"]), -1 if m["beside"] in {"before", "prior to"} else 1)
    if m["eve"]:
        return cal.offset(anchor, -1)
    if m["next"]:
        return cal.offset(anchor, 1)
    days = _number(m["count"]) * {"d": 1, "w": 7, "f": 14}[m["unit"][0]]
    return cal.offset(anchor, -days if m["side"] in {"before", "prior to"} else days)


ENGLISH: Final = Grammar(
    lookalikes=re.compile(rf"(?<!\w)(?:{'|'.join(LOOKALIKES)})(?!\w)"),
    trigger=re.compile(
        rf"(?<![\w/.,€$£°#-])(?:the |yest|yst|ystr|yda|ytd|overm|last |lst |2day|2n|2m|tod|ton|tdy|tday|this |dis |same |earl|later? |tom|tmr|tmo|tmw|day |{_ANYWD}|next |nxt |coming|past|"
        rf"a |an |week|wk|\d|{alternation(ORDINALS)}|{_MON}|from |between |mid|start |beginning|middle|end |eo|co[bp]\b|close|night|"
        rf"in |with|inside|under|about |around |roughly |some|any ?time|{alternation(n for n in NUMBERS if len(n) > 2)}|couple|month|quarter|year|at the w|over the w|"
        rf"{_FEAST}|{SEASONS}\b|i turn )"
    ),
    rules=_RULES,
    before=re.compile(
        r"(?:\b(?:(?:thanks|thank you|thx|sorry|cheers) for|happy|(?:(?:a few|several|some) (?:days|weeks)|shortly|soon|well|days|weeks) (?:before|after)(?: the)?|"
        r"(?:not )?(?:by|b4|bfr|before|until|till|til|no later than|not later than|due(?: on| by)?|for|since|after|on|on or before|at)(?: the)?(?: (?:first|last) thing(?: on)?| early(?: on)?| late(?: on)?| around| about)?|"
        r"(?:first|last) thing(?: on)?|bright and early(?: on)?|early(?: on)?|late(?: on)?|later(?: on)?|sometime(?: on)?|"
        r"every(?: other)?|each|alternate|most|other|that|one|some|any|on an?|starting|from|in|of|the|an?|around|towards|during|over|not|except|latest))\s*$"
    ),
    deadlines=re.compile(
        r"^(?:by|b4|bfr|before|until|till|til|no later|not later|due|for|within|in|on or before|latest)\b"
    ),
    ahead=re.compile(r"^(?:before|b4|bfr)\b"),
    refused=re.compile(
        rf"^(?:since|after|every|each|alternate|most|other|(?:that|one|some|any) (?:{_ANYWD})|starting|from|not(?! later)|happy|a few|several|some (?:days|weeks)|shortly|soon|well|days|weeks|except|(?:during|over) (?:the )?(?:{_FEAST})|(?:on )?an? (?:{_ANYWD}))\b"
    ),
    refused_after=re.compile(r"^s\b"),
    corrects=re.compile(
        r"^[\s,.…(–-]*(?:(?:uh|um|er|oh|ah|or|hmm|well|erm)\b[\s,.…]*){0,3}(?:(?:no|sorry|better(?: still| yet)?|actually|i mean|rather(?! than)|scratch that|make(?: that| it)?|hang on|hang|i tell a lie|tell a lie|"
        r"correction|wait|oops|my mistake|my bad|but|well|nope|that is)\b[\s,.…:]*){1,5}(?:(?:it was|it's|not)\b[\s,]*){0,2}(?:on |the )?$"
    ),
    denies=re.compile(r"^[\s,.(–-]*(?:and |but )?(?:not|instead of|rather than)(?: on)?(?: the)? "),
    alternates=re.compile(r"^,? ?(?:or|/)(?: maybe| on| perhaps)* ?$"),
    to=re.compile(r" ?(?:[-–]|(?:to|till|until|through|thru)\b)(?: the\b)? ?"),
    moved=re.compile(
        r"\b(?:mov|push|shift|reschedul|postpon|bump|switch|slid|swap|brought forward|put (?:back|off))\w*(?: \w+){0,4} (?:from |back )?(?:the )?$"
    ),
    week_of=re.compile(
        r"(?:(?P<weekend>weekend of|w/e of)|week of|week commencing|week beginning|week starting|w/c|w\.c\.|wc)(?: on)?(?: the)? ?(?:monday )?$"
    ),
    of_year=re.compile(r",? (?:of )?(?:(?P<next>next)|last) (?:year|yr)\b"),
    yearly=re.compile(rf"\b(?:{_MON}|{_FEAST})\b|\d[/.-]\d"),
    working_week=re.compile(
        r"^(?:from |on |the )?mon(?:day)? ?(?:-|–|to|till|until|through|thru) ?(?:fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b"
    ),
    edges=re.compile(rf"(?:{_EOD}|first thing|last thing)$"),
    edge_gap=re.compile(r"^,? ?(?:on |of |this )?(?:the )?$"),
    anchors=re.compile(
        rf"(?<!\w)(?:(?P<eve>(?:the )?(?:day|night) before|(?:the )?eve of)|the (?P<next>day after|morning after)|(?<!for )(?P<count>{_COUNT}) (?P<unit>days?|weeks?|fortnights?) (?P<side>before|after|from|prior to)|"
        rf"(?P<wd>{_ANYWD}) (?P<beside>before|after|following|prior to))"
        r"(?: (?:of|the|my|our|on)\b)* *"
    ),
    anchored=_anchored,
)
