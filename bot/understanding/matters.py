"""What is left of a sentence once the asking and the day are taken away: "rappelle-moi d'appeler Sofia lundi"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from bot.understanding.dates import find_days
from bot.understanding.days import read_day
from bot.understanding.reading import Reading

ASKING: Final = {
    "fr": re.compile(
        r"^\W*(?:(?:peux|pourrais|pouvez|pourriez)[- ](?:tu|vous)[ ,]*)?(?:stp|svp|merci de)?\s*"
        r"(?:me |moi )?(?:rappel\w*|faire penser|fais|faites|relanc\w*)(?:[- ]moi)?(?: penser)?\s*"
        r"(?:de |d['’]|à |a |que je |qu['’]il faut )?",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^\W*(?:(?:can|could|would) you |please |pls )*(?:remind|nudge|ping|poke|prompt)(?: me)?\s*"
        r"(?:to |about |that i (?:need|have|must|should) (?:to )?|that )?",
        re.IGNORECASE,
    ),
}
WISHING: Final = {
    "fr": re.compile(
        r"^\W*(?:(?:mon|notre) (?:objectif|but|ambition|projet)[^:,]{0,20}?"
        r"(?:est |c['’]est |serait )?(?:de |d['’]|:)\s*"
        r"|(?:objectif|but)[^:]{0,20}:\s*"
        r"|(?:je veux|je voudrais|j['’]aimerais|je souhaite|je cherche à|je compte)\s+)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^\W*(?:(?:my|our) (?:goal|aim|objective|ambition|plan)[^:,]{0,20}?(?:is |would be )?(?:to |:)\s*"
        r"|(?:goal|aim|objective)[^:]{0,20}:\s*"
        r"|i(?:['’]d| would| do)? (?:want|like|love|hope|wish|need|plan|intend|aim) to\s+)",
        re.IGNORECASE,
    ),
}
_BEFORE_A_DAY: Final = re.compile(r"\s+(?:d['’]ici(?: à)?|avant|pour|le|by|before|on|for|until)?\s*$", re.IGNORECASE)
BIRTHDAY: Final = re.compile(r"\b(?:birthday|bday|b-day|anniversaire|anniv)\b\W*(?:de \S+ )?(.*)", re.IGNORECASE)
LINKS: Final = re.compile(r"\b(?:c['’]?est|is|est|le|on|the|tombe|falls)\b", re.IGNORECASE)


def matter(text: str, reading: Reading, lang: str) -> str:
    """What a reminder is about, without the asking and without its day; the text itself when nothing would be left."""
    kept = text
    spans = [span for field in ("date", "time") for span in reading.spans.get(field, ()) if span != (0, 0)]
    for start, end in sorted(spans, reverse=True):
        kept = kept[:start] + kept[end:]
    kept = ASKING.get(lang, ASKING["en"]).sub("", kept, count=1)
    kept = re.sub(r"\s+", " ", kept).strip(" ,;:.!?-")
    return kept[:1].upper() + kept[1:] if len(kept) > 2 else text


def ambition(text: str, lang: str) -> str:
    """A goal in the user's own words, without "my goal is to"; the text itself when nothing would be left."""
    kept = WISHING.get(lang, WISHING["en"]).sub("", text.strip(), count=1).strip(" .!")
    return kept if len(kept) > 2 else text.strip()


def with_due(text: str, lang: str, today: date) -> tuple[str, date | None]:
    """A promise typed as "envoyer la v2 d'ici vendredi": what, and the day it ends with, if any."""
    said = text.strip().rstrip(" .!")
    found = next((day for day in find_days(said, lang=lang) if day.end == len(said) and day.start > 0), None)
    days = found.days(today, "future", due=True) if found else ()
    if found is None or not days:
        return said, None
    return _BEFORE_A_DAY.sub("", said[: found.start]).rstrip(" ,"), days[0]


def birthday(text: str, lang: str, today: date) -> date | None:
    """The day of a birthday that a note tells, in its coming year; None when it tells none."""
    told = BIRTHDAY.search(text)
    if told is None:
        return None
    rest = LINKS.sub(" ", told.group(1)).split(",")[0]
    words = rest.split()
    for size in range(min(len(words), 4), 0, -1):
        days = read_day(" ".join(words[:size]), lang=lang, today=today, towards="future")
        if len(days) == 1:
            return days[0]
    return None
