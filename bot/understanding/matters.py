"""What is left of a sentence once the asking and the day are taken away: "rappelle-moi d'appeler Sofia lundi"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from bot.understanding.dates import find_days
from bot.understanding.days import read_day
from bot.understanding.polite_words import PLEASE, THANKS
from bot.understanding.reading import Reading

_POLITE: Final = {
    "fr": r"(?:tu |vous )?(?:peux|pourrais|pouvez|pourriez)(?:[- ](?:tu|vous))?|stp|svp|merci de|il faut(?:dra)?"
    r"|pense[zs]?(?: bien)? [àa]|hey|ok",
    "en": r"(?:can|could|would|will) (?:you|u)|please|pls|plz|hey|ok",
}
_REMIND: Final = {
    "fr": r"(?:me |m['’]|moi )?(?:rappel\w*|(?:re)?fai(?:s|tes|re)|relanc\w*|bip\w*|ping\w*|alert\w*|pr[ée]vien\w*)"
    r"(?:[- ]moi)?(?: (?:re)?penser)?|(?:il )?(?:ne )?faut pas que j['’]oublie|ne me laisse[zs]? pas oublier",
    "en": r"(?:remind|nudge|ping|poke|prompt|alert)(?: me)?|(?:don['’]?t|do not) let me forget",
}
_OF: Final = {
    "fr": r"de |d['’]|à |a |pour |que je |qu['’]il faut ",
    "en": r"to |about |re |of |for |that i (?:need|have|must|should) (?:to )?|that ",
}
ASKING: Final = {
    lang: re.compile(rf"^\W*(?:(?:{_POLITE[lang]})[ ,]*)*(?:{_REMIND[lang]})\s*(?:{_OF[lang]})?", re.IGNORECASE)
    for lang in ("fr", "en")
}
_PLEASE: Final = re.compile(rf"[ ,]+(?:{PLEASE}|{THANKS})$", re.IGNORECASE)
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
    kept = ASKING.get(lang, ASKING["en"]).sub("", kept.lstrip(" ,"), count=1)
    kept = _PLEASE.sub("", re.sub(r"\s+", " ", kept).strip(" ,;:.!?-"))
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
    for part in LINKS.sub(" ", told.group(1)).split(",")[:2]:  # "d'Ousmane, c'est le 21"
        words = part.split()
        for size in range(min(len(words), 4), 0, -1):
            days = read_day(" ".join(words[:size]), lang=lang, today=today, towards="future")
            if len(days) == 1:
                return days[0]
    return None
