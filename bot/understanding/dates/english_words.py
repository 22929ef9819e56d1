"""The words of English days, as tables: a new spelling, feast or look-alike is one more entry here.

Everything is written in lower case, as the reading compares it.
"""

from __future__ import annotations

from typing import Final

from bot.understanding.dates import calendar as cal
from bot.understanding.dates import feasts
from bot.understanding.dates.calendar import When

WEEKDAYS: Final = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "tues": 1, "tue": 1, "weds": 2, "wednes": 2, "thurs": 3, "thur": 3, "thu": 3, "thrs": 3, "fri": 4,
    "monady": 0, "mondy": 0, "munday": 0, "tuseday": 1, "teusday": 1, "tuesdy": 1, "teusady": 1, "wensday": 2,
    "wendesday": 2, "wednsday": 2, "wednesdy": 2, "wenesday": 2, "thrusday": 3, "thursdy": 3, "thurday": 3,
    "thirsday": 3, "firday": 4,
    "fridy": 4, "frieday": 4, "saterday": 5, "saturdy": 5, "satday": 5, "sundy": 6, "sundey": 6,
}  # fmt: skip
# Words of their own, too ("we sat in the sun"): they need a preposition, a modifier, an hour or a number beside them.
SHORT: Final = {"mon": 0, "wed": 2, "sat": 5, "sun": 6}
MONTHS: Final = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6,
    "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10,
    "november": 11, "nov": 11, "december": 12, "dec": 12, "febuary": 2, "febrary": 2, "setember": 9, "septmber": 9,
    "ocotber": 10, "novemeber": 11, "decemeber": 12,
}  # fmt: skip
NUMBERS: Final = {
    "a couple of": 2, "a couple": 2, "couple of": 2, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14,
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "sixty": 60, "ninety": 90,
    "forty-eight": 48, "forty eight": 48, "seventy-two": 72, "twenty-four": 24,
}  # fmt: skip
ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21, "twenty-second": 22,
    "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26, "twenty-seventh": 27,
    "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31, "twenty first": 21,
    "twenty second": 22, "twenty third": 23, "twenty fourth": 24, "twenty fifth": 25, "twenty sixth": 26,
    "twenty seventh": 27, "twenty eighth": 28, "twenty ninth": 29, "thirty first": 31,
}  # fmt: skip
NTH: Final = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1,
}  # fmt: skip

YESTERDAY: Final = r"(?:yesterdays?|yesteday|yestarday|yesterdy|yesturday|ystrday|yestday|yesty|yest|ystd|yst|yday|yda)"
TOMORROW: Final = (
    r"(?:tomorrow|tomorow|tommorow|tommorrow|tomorro|tomrrow|tmrrw|tmoro|tmrw|tmrow|tmr|tmw|tomoz|tomo|"
    r"2moro|2morrow|2mrw|2moz|2mo|the (?:morra|morro|morn)(?!\w))"
)
TODAY: Final = r"(?:today|todays|2day|tdy|tday|tonight|tonite|2nite|2night|tonght)"
_PARTS: Final = r"(?:morning|mornin|mrng|morn|afternoon|aft|arvo|evening|eve|am|pm|lunch ?time|midday|noon)"
# How many days from today; patterns, tried in this order.
RELATIVE: Final = (
    (rf"(?:the )?day before {YESTERDAY}", -2), (YESTERDAY, -1),
    (r"(?:last|lst) (?:night|nite|nyt|evening|eve)|yesternight", -1),
    (TODAY, 0), (rf"(?:the )?day after {TOMORROW}|overmorrow|next tomorrow", 2), (TOMORROW, 1),
    (rf"(?:this|dis) (?:very )?{_PARTS}", 0),
    (r"earlier (?:on )?today|later (?:on )?today", 0),
)  # fmt: skip

_THANKSGIVING: Final = cal.nth_weekday(4, 3, 11)
FEASTS: Final[dict[str, When]] = {
    "christmas eve": cal.day_and_month(24, 12),
    "christmas day": cal.day_and_month(25, 12),
    "christmas": cal.day_and_month(25, 12),
    "xmas eve": cal.day_and_month(24, 12),
    "xmas day": cal.day_and_month(25, 12),
    "xmas": cal.day_and_month(25, 12),
    "boxing day": cal.day_and_month(26, 12),
    "st stephen's day": cal.day_and_month(26, 12),
    "new year's eve": cal.day_and_month(31, 12),
    "new years eve": cal.day_and_month(31, 12),
    "nye": cal.day_and_month(31, 12),
    "hogmanay": cal.day_and_month(31, 12),
    "new year's day": cal.day_and_month(1, 1),
    "new years day": cal.day_and_month(1, 1),
    "new year's": cal.day_and_month(1, 1),
    "new years": cal.day_and_month(1, 1),
    "new year": cal.day_and_month(1, 1),
    "new yr": cal.day_and_month(1, 1),
    "burns night": cal.day_and_month(25, 1),
    "australia day": cal.day_and_month(26, 1),
    "groundhog day": cal.day_and_month(2, 2),
    "valentine's day": cal.day_and_month(14, 2),
    "valentines day": cal.day_and_month(14, 2),
    "valentine's": cal.day_and_month(14, 2),
    "st patrick's day": cal.day_and_month(17, 3),
    "st paddy's day": cal.day_and_month(17, 3),
    **dict.fromkeys(("paddy's day", "paddys day"), cal.day_and_month(17, 3)),
    "st paddy's": cal.day_and_month(17, 3),
    "anzac day": cal.day_and_month(25, 4),
    "may day": cal.day_and_month(1, 5),
    "juneteenth": cal.day_and_month(19, 6),
    "canada day": cal.day_and_month(1, 7),
    "independence day": cal.day_and_month(4, 7),
    "the fourth of july": cal.day_and_month(4, 7),
    "bastille day": cal.day_and_month(14, 7),
    "halloween": cal.day_and_month(31, 10),
    "bonfire night": cal.day_and_month(5, 11),
    "guy fawkes night": cal.day_and_month(5, 11),
    "veterans day": cal.day_and_month(11, 11),
    "remembrance day": cal.day_and_month(11, 11),
    "remembrance sunday": cal.nth_weekday(2, 6, 11),
    "mlk day": cal.nth_weekday(3, 0, 1),
    "presidents' day": cal.nth_weekday(3, 0, 2),
    "presidents day": cal.nth_weekday(3, 0, 2),
    "memorial day": cal.nth_weekday(-1, 0, 5),
    "labor day": cal.nth_weekday(1, 0, 9),
    "columbus day": cal.nth_weekday(2, 0, 10),
    "canadian thanksgiving": cal.nth_weekday(2, 0, 10),
    "thanksgiving": _THANKSGIVING,
    "turkey day": _THANKSGIVING,
    "black friday": cal.offset(_THANKSGIVING, 1),
    "cyber monday": cal.offset(_THANKSGIVING, 4),
    "giving tuesday": cal.offset(_THANKSGIVING, 5),
    "shrove tuesday": feasts.easter(-47),
    "pancake day": feasts.easter(-47),
    "mardi gras": feasts.easter(-47),
    "ash wednesday": feasts.easter(-46),
    "palm sunday": feasts.easter(-7),
    "maundy thursday": feasts.easter(-3),
    "good friday": feasts.easter(-2),
    "easter saturday": feasts.easter(-1),
    "easter sunday": feasts.easter(),
    "easter": feasts.easter(),
    "easter monday": feasts.easter(1),
    "ascension day": feasts.easter(39),
    "whitsun": feasts.easter(49),
    "pentecost": feasts.easter(49),
    "whit monday": feasts.easter(50),
    "diwali": feasts.kept_in("IN", "Diwali"),
    "deepavali": feasts.kept_in("IN", "Diwali"),
    "divali": feasts.kept_in("IN", "Diwali"),
    "chinese new year": feasts.kept_in("SG", "Chinese New Year"),
    "lunar new year": feasts.kept_in("SG", "Chinese New Year"),
    "rosh hashanah": feasts.kept_in("IL", "Rosh Hashanah"),
    "yom kippur": feasts.kept_in("IL", "Yom Kippur"),
    "passover": feasts.kept_in("IL", "Pesach"),
    "pesach": feasts.kept_in("IL", "Pesach"),
}
# What has a feast's name and is no day: "the Christmas party".
FEAST_THINGS: Final = (
    r"(?:part(?:y|ies)|drinks|dos?|lunch(?:es)?|dinners?|cards?|markets?|cakes?|menus?|gifts?|presents?|sales?|breaks?|"
    r"holidays?|jumpers?|editions?|homes?|shopping|trees?|fairs?|weekend|week|season|campaigns?|deals?|"
    r"resolutions?|"
    r"eggs?|term|concerts?|carols?|songs?|meals?|events?|raffle|bonus|rush|stock|orders?|charity|appeal|play|quiz|"
    r"night out|gala|ball|parade|dance|hols|vacation|service|islands?|carol)"
)
# Times that everybody knows and nobody can date to the day: with "before" or "by" they are a deadline without a day.
SEASONS: Final = (
    r"(?:the |this |next |our |my |his |her |their )?(?:summer|winter|spring|autumn|fall|half[- ]?term|term|"
    r"term starts|school starts|the holidays|holidays|hols|bank holiday|"
    r"eid(?: al[- ]\w+)?|ramadan|lent|harvest|exams?|finals|graduation|"
    r"retirement|semester|season|launch|wedding|freshers|hanukkah|holi|nowruz|xmas hols|"
    r"christmas holidays|easter holidays|christmas break|summer holidays|spring break)"
)

# The day and month on which each begins, where a year says which one it is: "by summer 2027".
SEASON_BEGINS: Final = {
    "spring": (20, 3), "summer": (21, 6), "autumn": (22, 9), "fall": (22, 9), "winter": (21, 12),
}  # fmt: skip

# What has a day: after these "sat" is one and no verb ("brekkie sat with Maz").
MEETINGS: Final = (
    "lunch",
    "lnch",
    "dinner",
    "dindins",
    "brekkie",
    "breakfast",
    "brunch",
    "brekfast",
    "coffee",
    "cofee",
    "drinks",
    "beers",
    "pint",
    "pints",
    "call",
    "zoom",
    "meeting",
    "mtg",
    "meetup",
    "catchup",
    "catch up",
    "chat",
    "tea",
    "bite",
    "sesh",
    "webinar",
    "party",
    "event",
    "hackathon",
    "you",
    "u",
    "ya",
    "conference",
    "fair",
    "footy",
    "gym",
    "due",
    "it",
    "them",
    "rent",
    "shift",
    "viewing",
    "interview",
    "date",
    "open",
    "ready",
    "back",
    "free",
    "again",
    "teams",
    "facetime",
    "ft",
)
# Names and counts that hold the words of a day: nothing in them is one.
LOOKALIKES: Final = (
    r"24/7",
    r"24 ?/ ?7",
    r"50/50",
    r"9/11",
    r"7/7",
    r"monday\.com",
    r"24h(?:ours?)? (?:of )?le mans",
    r"monday\.com",
    r"ruby tuesday",
    r"casual fridays?",
    r"blue monday",
    r"happy mondays?",
    r"(?:the )?sunday (?:times|telegraph|mirror|mail|post|league)",
    r"(?:the )?mail on sunday",
    r"(?:the )?friday club",
    r"super bowl sunday",
    r"wednesday addams",
    r"friday night lights",
    r"man friday",
    r"sun microsystems",
    r"the sun",
    r"in the sun",
    r"march madness",
    r"(?:the )?may(?:fair|flower| queen)",
    r"april fools?(?: day)?",
)
