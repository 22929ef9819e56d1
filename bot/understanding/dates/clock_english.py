"""Clock times as English speakers write them: 3pm, half six, quarter past 8, 10.15, 2-3pm, 3ish."""

# ruff: noqa: E501 - a pattern is easier to mend when it stands in one piece
from __future__ import annotations

import datetime as dt
import re
from typing import Final

from bot.understanding.dates.clock_grammar import Clock, ClockRule, clock_time, quarter_before, told_before
from bot.understanding.dates.grammar import alternation

_HOURS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
_MINUTES: Final = {
    "half": 30, "a quarter": 15, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25, "twenty five": 25,
    "5": 5, "10": 10, "20": 20, "25": 25,
}  # fmt: skip
_AFTER_HOUR: Final = {
    "thirty": 30,
    "fifteen": 15,
    "forty five": 45,
    "forty-five": 45,
    "twenty": 20,
    "forty": 40,
    "ten": 10,
}
_HOUR: Final = rf"(?:1[0-2]|0?[1-9]|{alternation(_HOURS)})"
_HALF: Final = r" ?(?:am|pm|a\.m\.?|p\.m\.?)(?!\w)| in the (?:morning|mornin|afternoon|evening)| at night|(?<=\d)[ap](?!\w)|(?= tonight\b)"
_END: Final = r"(?![\w/%€$£])(?![.,:]\d)(?!-\w)"
_TO: Final = r" ?(?:-|–|to|till|until|and|/) ?"
_COUNTED: Final = re.compile(
    r" (?:people|of\b|other|others|euros|pounds|dollars|quid|percent|different|minutes|mins?\b|hours?|hrs?\b|points|companies|places|times|street|years|yrs|days|weeks|wks|months|a (?:share|head|piece|pop|unit|month|year|week)\b|each\b|per\b|apiece|(?:\w+ ){1,2}(?:street|st|road|rd|avenue|ave|lane)\b|"
    r"more|clients|candidates|leads|intros?|names|questions|slides|pages|copies|slots|jobs|offers|meetings|calls|firms|schools|k\b|million|or so|plus)|-\w"
)


# A bare figure behind a day is an hour only where nothing follows that it could count: "this morning, 12 orders".
_ALONE: Final = re.compile(
    r" ?(?:$|[.,;!?/]|[^\w\s()'’%€$£-]|(?:with|w|at|in|on|outside|over|by|sharp|please|pls|chez)\b)"
)
_CLAUSE_END: Final = re.compile(r" ?(?:$|[.,;!?)])")


def _hour(said: str) -> int:
    return int(said) if said.isdigit() else _HOURS[said]


_EVENING: Final = re.compile(
    r"\b(?:dinner|drinks?|supper|tonight|tonite|2nite|2night|evening|eve|night|nite|pub|pint|beers?|gig|party)\b"
)
_MORNING: Final = re.compile(r"\b(?:breakfast|brekkie|brkfst|morning|morn|dawn|woke|wake|up at|alarm)\b")


def _of_day(hour: int, half: str, m: re.Match[str]) -> int:
    """People meet between seven in the morning and six in the evening unless they say otherwise."""
    half = half.strip()
    if not half and hour < 12:
        if told_before(_EVENING, m) and hour > 4:
            return hour + 12
        if told_before(_MORNING, m) and hour > 4:
            return hour
    if half.startswith(("p", "in the a", "in the e", "at n")) or (not half and 1 <= hour <= 6):
        return hour % 12 + 12 if hour <= 12 else hour
    if half.startswith(("a", "in the m")):
        return hour % 12 if hour <= 12 else hour
    return hour


def _with_half(m: re.Match[str], _: str) -> dt.time | None:
    half = m["half"] if m["half"].strip() else "pm"
    return clock_time(_of_day(_hour(m["h"]), half, m), int(m["m"] or 0))


def _span(m: re.Match[str], _: str) -> dt.time | None:
    first, last, half = _hour(m["h"]), _hour(m["to"]), m["half"] or ""
    # "11-1pm" begins in the morning.
    if "p" in half and first % 12 > last % 12:
        half = "am"
    return clock_time(_of_day(first, half, m), int(m["m"] or 0))


def _colon(m: re.Match[str], _: str) -> dt.time | None:
    hour = int(m["h"])
    # "02:30" is the clock of a railway, "2:30" that of a café.
    return clock_time(_of_day(hour, "", m) if not m["h"].startswith("0") else hour, int(m["m"]))


def _past(m: re.Match[str], prep: str) -> dt.time | None:
    minutes = _MINUTES[m["past"]]
    if m["past"].isdigit() and m["dir"] in {"to", "till"} and not prep:
        return None  # "9 to 10" is a span, or a count.
    hour = _of_day(_hour(m["h"]), m["half"] or "", m)
    return quarter_before(hour, minutes) if m["dir"] in {"to", "till", "of"} else clock_time(hour, minutes)


def _oclock(m: re.Match[str], _: str) -> dt.time | None:
    return clock_time(_of_day(_hour(m["h"]), m["half"] or "", m))


def _half_six(m: re.Match[str], prep: str) -> dt.time | None:
    return clock_time(_of_day(_hour(m["h"]), m["half"] or "", m), 30) if prep not in {"from", "by", "for"} else None


def _bare(m: re.Match[str], prep: str) -> dt.time | None:
    if prep not in {
        "",
        "at",
        "@",
        "at about",
        "at around",
        "about",
        "around",
        "before",
        "by",
        "from",
        "until",
        "till",
    } or _COUNTED.match(m.string, m.end()):
        return None
    if not prep and not m["h"].isdigit() and not m["m"] and not m["ish"]:
        return None
    if prep not in {"", "at", "@", "at about", "at around"} and not (m["ish"] or m["m"]) and not _closing(m):
        return None
    if not prep and m["h"].isdigit() and not m["m"] and not m["ish"] and not _ALONE.match(m.string, m.end()):
        return None
    minute = m["m"] or ""
    return clock_time(
        _of_day(_hour(m["h"]), m["half"] or "", m),
        int(minute) if minute.isdigit() else _AFTER_HOUR[minute] if minute else 0,
    )


def _spaced(m: re.Match[str], prep: str) -> dt.time | None:
    """ "At 6 30": without a dot only where an hour is announced."""
    return _bare(m, prep) if prep in {"at", "@", "at about", "at around"} else None


def _closing(m: re.Match[str]) -> bool:
    """ "About nine." ends there; "about nine of us" does not."""
    return not m["h"].isdigit() and bool(_CLAUSE_END.match(m.string, m.end()))


def _military(m: re.Match[str], _: str) -> dt.time | None:
    return clock_time(int(m["h"]), int(m["m"]))


def _sharp(m: re.Match[str], _: str) -> dt.time | None:
    return clock_time(_of_day(int(m["h"]), "", m), int(m["m"] or 0))


def _noon(m: re.Match[str], _: str) -> dt.time | None:
    return dt.time(0) if m["word"] == "midnight" else dt.time(12)


def _words_with_half(m: re.Match[str], _: str) -> dt.time | None:
    minute = 30 if "thirty" in m[0] else 15 if "fifteen" in m[0] else 0
    return clock_time(_of_day(_HOURS[m["h"]], m["half"], m), minute)


_RULES: Final = (
    ClockRule(re.compile(rf"(?P<h>{_HOUR})(?:[:.](?P<m>[0-5]\d))?(?: ?(?:am|pm))?{_TO}(?P<to>{_HOUR})(?:[:.][0-5]\d)?(?P<half>{_HALF}){_END}"), _span),
    ClockRule(re.compile(rf"(?P<h>1[0-2]|0?[1-9])[:.h]?(?P<m>[0-5]\d)?(?:ish)?(?P<half>{_HALF}){_END}"), _with_half),
    ClockRule(re.compile(rf"(?P<h>{alternation(_HOURS)})(?: (?P<m>)(?:thirty|fifteen))?(?P<half> ?(?:am|pm)\b| in the (?:morning|evening|afternoon)){_END}"), _words_with_half),
    ClockRule(re.compile(rf"(?P<h>[012]?\d)[:h](?P<m>[0-5]\d)(?!\d)(?: ?(?:hrs|hours))?(?:{_TO}[012]?\d[:h][0-5]\d)?{_END}"), _colon),
    ClockRule(re.compile(rf"(?P<h>[012]?\d)[.:](?P<m>[0-5]\d) ?(?:hrs|hours)\b{_END}"), _military),
    ClockRule(re.compile(rf"(?P<h>[012]\d)(?P<m>[0-5]\d) ?(?:hrs|hours|h\b){_END}"), _military),
    ClockRule(re.compile(rf"(?P<past>{alternation(_MINUTES)}) (?P<dir>past|to|after|till|of) (?P<h>{_HOUR})(?P<half>{_HALF})?{_END}(?! (?:people|of\b|companies|days|weeks|years|months))"), _past),
    ClockRule(re.compile(rf"(?P<h>{_HOUR}|1[3-9]|2[0-3]) ?o ?'?clock(?P<half>{_HALF})?{_END}"), _oclock),
    ClockRule(re.compile(r"(?P<word>noon|midday|midnight)(?![\w-])"), _noon),
    ClockRule(re.compile(rf"half (?P<h>{_HOUR})(?P<half>{_HALF})?{_END}(?! (?:people|of|a|the|days?|hours?|price)\b)"), _half_six, needs_company=True),
    ClockRule(re.compile(rf"(?P<h>[12]\d)h{_END}(?! (?:of|a|per)\b)"), lambda m, prep: clock_time(int(m["h"])) if prep in {"at", "@", "from", "around", ""} else None, needs_company=True),
    ClockRule(re.compile(r"(?P<h>0\d|1[0-8])(?P<m>[0-5][05])(?![\w/:%€$£-])(?![.,]\d)(?! (?:people|euros|pounds|employees|of|staff|words|users|miles))"), lambda m, prep: _military(m, prep) if prep in {"", "at", "@", "from", "around"} else None, needs_company=True),
    ClockRule(re.compile(rf"(?P<h>1[0-2]|[1-9])(?:[.](?P<m>[0-5]\d))?(?P<ish>-?ish)(?P<half>{_HALF})?{_END}(?! (?:people|of|k\b|clients))"), lambda m, prep: _bare(m, prep if prep in {"at", "@"} else "")),
    ClockRule(re.compile(r"(?P<h>1\d|2[0-3]|0?[1-9])(?:[.:](?P<m>[0-5]\d))?(?P<ish>)(?P<half>),? (?:sharp|on the dot)\b"), _sharp),
    ClockRule(re.compile(rf"(?P<h>1\d|2[0-3]|0?[1-9])\.(?P<m>[0-5]\d)(?P<ish>)(?P<half>{_HALF})?{_END}(?! ?(?:%|k\b|m\b|million|out of|euros|pounds|quid|x\b|gpa|km|miles|kg))"), _bare, needs_company=True),
    ClockRule(re.compile(rf"(?P<h>1[0-2]|[1-9]) (?P<m>[0-5][05])(?P<ish>)(?P<half>{_HALF})?{_END}(?! ?(?:%|minute|\d))"), _spaced),
    ClockRule(re.compile(rf"(?P<h>{alternation(_HOURS)})(?: (?P<m>{alternation(_AFTER_HOUR)}))?(?P<ish>-?ish)?(?P<half>{_HALF})?{_END}(?! (?:thousand|hundred|million))"), _bare, needs_company=True),
    ClockRule(re.compile(rf"(?P<h>1\d|2[0-3]|0?[1-9])(?P<m>)(?P<ish>)(?P<half>){_END}(?!\d|,\d|st\b|nd\b|rd\b|th\b)"), _bare, follows=True),
)  # fmt: skip


ENGLISH_CLOCK: Final = Clock(
    lookalikes=re.compile(
        r"(?<!\w)(?:24 ?h(?:ours?)?(?: of)? le mans|one by one|two by two|one on one|24/7|(?:nine|9)[ -](?:to|till|2)?[ -]?(?:five|5)(?: job| grind)?|high noon|midnight (?:train|oil|mass)|half (?:term|time|day|hour|an hour|price|marathon))(?!\w)"
    ),
    trigger=re.compile(
        rf"(?<![\w/.,:€$£-])(?:\d|half |a quarter|quarter |(?:{alternation(_HOURS)})\b|twenty|noon|midday|midnight)"
    ),
    rules=_RULES,
    before=re.compile(
        r"(?<!\w)(?P<prep>at about |at around |at |around |about |from |between |by |before |b4 |after |until |till |til |@ ?|for )$"
    ),
)
