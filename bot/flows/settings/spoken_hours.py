"""When the coach writes, said in the middle of anything: "write to me at 6pm", "jamais le vendredi"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import time
from typing import Final

from bot.flows.meanings.polite import plain
from bot.flows.settings.own_hour import at_hour
from bot.flows.settings.shown import show_changed
from bot.flows.settings.weekly_words import ONCE_A_WEEK
from bot.flows.settings.words import NAMED_DAY, RULES_OUT, WEEKDAY_HABIT, read_days, read_days_but, read_hour
from bot.flows.turn import Turn
from bot.understanding import fold

_ASKED: Final = (
    r"(?:(?:please|stp|svp|alors|ok|only|just|can you|could you|you can|you may|tu peux|peux[- ]tu"
    r"|vous pouvez|pouvez[- ]vous"
    r"|(?:j(?:e )?(?:prefere|prefererais|voudrais|veux)|j'aimerais(?: mieux)?) que (?:tu|vous)"
    r"|(?:i'd|i would) (?:rather you|like you to|prefer you to)|i want you to)[ ,]+)*"
)
_TO_ME: Final = re.compile(
    rf"{_ASKED}(?P<no>(?:don't|dont|do not|never|ne) )?(?:m')?"
    r"(?:(?:ecri[st]|ecrives|ecrivez|ecriviez|ecrire)(?:[- ]moi)?|write(?: to)? me|write(?= (?:at|around|after"
    r"|before|only|on|in the)\b)|message me|text me|contact me"
    r"|send (?:me )?(?:your|the) messages?|envoie(?:z)?[- ]moi (?:tes|vos|les) messages?)\b[ ,]*"
)
_SOFT: Final = re.compile(
    r"\b(?:plutot|de preference|seulement|uniquement|toujours|only|rather|instead|always|please|merci|from now on"
    r"|desormais|dorenavant|any ?more|a partir de maintenant|svp|stp|s'il (?:te|vous) plait)\b"
)
_ONLY: Final = re.compile(
    r"\b(?:seulement|uniquement|exclusivement|juste|rien que|only|just|solely|nothing but"
    r"|(?:,? ?(?:ca|cela) )?(?:me )?(?:suffit|suffira(?:it)?)|(?:is|are|would be|will be|that's) (?:enough|plenty))\b"
    r"|^que (?=(?:le|les|du) )"
)
_NOT_ONLY: Final = re.compile(
    r"\b(?:(?:pas|non|not|jamais|never) (?:que|seulement|uniquement|juste|only|just)"
    r"|(?:don't|do not|never) (?:write(?: to)?|message|text) me (?:only|just))\b"
)
_SPELT: Final = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|past|quarter|noon|midi|o'clock"
    r"|am|pm|a\.m|p\.m"
    r"|heures?|h|et demie|demie|quart|du soir|du matin|de l'apres[- ]midi|(?:in|of) the (?:morning|evening|afternoon)"
    r"|\d{1,2}(?: ?(?:[:h.]|am|pm) ?(?:\d{2})?)?(?: ?(?:am|pm))?)\b"
)
_SETS: Final = re.compile(
    r"\b(?:tous les jours|chaque jour|every ?day|all days|en semaine|jours (?:ouvres|ouvrables|de semaine)"
    r"|(?:week|working |work)days|week[- ]?ends?)\b"
)
_SMALL: Final = re.compile(
    r"\b(?:a|at|vers|around|by|on|the|le|les|du|au|and|et|to|through|jusqu'au|l'|every|chaque|tous)\b"
)
_USUALLY: Final = re.compile(r"\b(?:le|les|du|chaque|tous|every)\b|\b\w+days\b|\b(?:lun|mar|mercre|jeu|vendre)dis\b")
_BEFORE: Final = re.compile(r"(?:avant|before|earlier than)\b")
_AFTER: Final = re.compile(r"(?:apres|after|later than)\b")
_NO: Final = re.compile(
    r"(?:(?P<stop>stop(?: (?:writing|messaging)(?: me| to me)?)?|arrete[rz]?(?: de m'ecrire)?)"
    r"|(?:(?:plus|pas) de messages?|no(?: more)? messages?|(?:plus )?(?:rien|jamais)|pas|plus|nothing|never|not"
    r"|no more)"
    r"(?: any ?more)?)\b[ ,]*"
)
_OF_MESSAGES: Final = re.compile(r"(?:plus|pas|jamais|aucun|no|no more|never any) (?:de |any )?messages?\b")
NOON: Final = time(12)
EVENING: Final = time(18)
_BUSY: Final = ("onboarding", "settings")  # they ask for hours and days themselves


Change = Callable[[Turn], Turn]


def hear_hours(turn: Turn, text: str) -> Turn | None:
    """When to write to the user, said in words and nothing else; without "write to me" only when nothing is open."""
    said = fold(text).replace("’", "'").strip(" .!?")
    is_of_it = _TO_ME.match(said) is not None or _OF_MESSAGES.match(said) is not None
    if (turn.current and not is_of_it) or (turn.current and turn.current.flow in _BUSY):
        return None
    if change := _told(turn, said, asks="?" in text):
        return show_changed(turn, change(turn))
    before, wishes = turn, _AND.split(said)
    for wish in wishes:
        change = _told(turn, wish, asks="?" in text)
        if change is None:
            return None
        turn = change(turn)
    return show_changed(before, turn)


_AND: Final = re.compile(r"(?:,| and| et|,? but|,? mais)+ (?=(?:not|never|no|don't|pas|jamais|rien|plutot|rather)\b)")
"""Between two wishes: "not before 10 and never on Sundays"."""


def _told(turn: Turn, said: str, *, asks: bool) -> Change | None:
    """What one wish, folded, would change; `asks`: a question mark stood behind it."""
    if _NOT_ONLY.search(said):
        return None
    if (preferred := _PREFERS.fullmatch(said)) and not asks:
        return _only_days(f"only {preferred['days']}", denied=False) if len(read_days(preferred["days"])) > 1 else None
    if (suits := _SUITS.fullmatch(said)) and not asks:
        return _wanted(turn, suits["part"], usual=True, adds=False)
    asked = _TO_ME.match(said)
    rest = said[asked.end() :] if asked else said
    if only := _only_days(rest, denied=bool(asked and asked["no"])):
        return None if asked is None and asks else only
    soft = _SOFT.search(rest) is not None
    rest = " ".join(_SOFT.sub(" ", rest).split()).strip(" ,")
    no = _NO.match(rest)
    rest = rest[no.end() :] if no else rest
    if no and no["stop"] and not WEEKDAY_HABIT.search(rest):
        return None
    if no or (asked and asked["no"]):
        return _ruled_out(turn, rest)
    return _wanted(turn, rest, usual=soft, adds=_ALLOWS.search(said) is not None) if asked else None


_PREFERS: Final = re.compile(
    r"(?:(?:je|j')(?: ?(?:prefere|prefererais|voudrais plutot|aimerais mieux))|plutot|i prefer|i(?:'d"
    r"| would) (?:prefer"
    r"|rather(?: have)?)) (?P<days>.+?)(?: (?:pour moi|si possible|for me|if possible|please|svp|stp))*"
)
""" "I prefer Tuesdays and Thursdays", when nothing is asked; of one day alone it may be that of a meeting."""


_PART: Final = r"(?P<part>(?:the |le |les |l')?(?:mornings?|evenings?|afternoons?|matins?|soirs?|apres-midi|midi))"
_SUITS: Final = re.compile(
    rf"{_PART} (?:(?:works?|suits?|is|are|would be|m'arrange(?:nt)?|me convien(?:t|nent)|c'est|serai(?:t|ent)|est"
    rf"|sont)\b ?)"
    r"(?:me |bien |mieux |better|best|mieux|ideal|parfait|fine|good|great)*(?: ?(?:for me|pour moi|me))?"
)
""" "Evenings work better for me", « le soir m'arrange » : the part of the day to be written to in."""


def _only_days(rest: str, *, denied: bool) -> Change | None:
    """Some days of every week and no others: "only on Mondays", "once a week, on Fridays", "le lundi me suffit".

    `denied`: after a "don't", where they are meant only as « ne… que ».
    """
    left = _ONLY.sub(" ", ONCE_A_WEEK.sub(" ", rest))
    if left == rest or (denied and not rest.startswith("que ")):
        return None
    left = " ".join(_SOFT.sub(" ", plain(left)).split()).strip(" ,")
    days = read_days(left) if _says_only_when(left) and not _SPELT.search(left) else ()
    is_habit = len(days) > 1 or _USUALLY.search(left)
    return (lambda turn: turn.own(days=days).did("undo.days")) if days and is_habit else None


_ALLOWS: Final = re.compile(r"\b(?:tu peux|vous pouvez|you can|you may|aussi|also|as well|too)\b")
"""What may be done as well takes nothing away: "you can write at weekends"."""
_PARTS: Final = (
    (re.compile(r"(?:le |in the |les )?(?:matins?|mornings?)"), time(9)),
    (re.compile(r"(?:a |le |at )?(?:midi|noon|lunchtime)"), NOON),
    (re.compile(r"(?:l'|in the |les )?(?:apres-midi|afternoons?)"), time(14)),
    (re.compile(r"(?:le |in the |les )?(?:soirs?|evenings?)"), EVENING),
)
"""Parts of a day, and the hour that is meant."""


def _wanted(turn: Turn, rest: str, *, usual: bool, adds: bool) -> Change | None:
    """An hour, days of the week, or both; a single day that is not said to be usual is one coming day, no setting."""
    if part := next((hour for words, hour in _PARTS if words.fullmatch(rest)), None):
        return lambda turn: turn.own(slot=part).did("undo.hour")
    if not rest or not _says_only_when(_in_its_part(rest)):
        return None
    days = read_days(rest)
    if days and adds:
        days = tuple(sorted({*days, *turn.owner.days}))
    hour = read_hour(_in_its_part(_without_days(rest)), turn.lang)
    if days and len(days) == 1 and not (usual or _USUALLY.search(rest)):
        return None
    if hour and days:
        return lambda turn: at_hour(turn.own(days=days), hour)
    if hour:
        return lambda turn: at_hour(turn, hour)
    return (lambda turn: turn.own(days=days).did("undo.days")) if days else None


_PART_AND_HOUR: Final = re.compile(
    r"^(?:que )?(?P<part>(?:le |les |l'|in the |in )?(?:matin|soir|apres-midi|morning|evening|afternoon)s?)[ ,]+"
    r"(?P<hour>(?:(?:a|at|vers|around|by|to) )?(?:\d|midi|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|half|quarter).*)$"
)


def _in_its_part(rest: str) -> str:
    """ "Le soir vers 8h" as "vers 8h du soir", which is how an hour is read; any other words as they stand."""
    found = _PART_AND_HOUR.match(rest)
    if found is None:
        return rest
    bare = re.sub(r"^(?:les? |l'|in the |in )", "", found["part"]).rstrip("s")
    own = {"matin": "du matin", "soir": "du soir", "apres-midi": "de l'apres-midi"}.get(bare, f"in the {bare}")
    return f"{found['hour']} {own}"


def _ruled_out(turn: Turn, rest: str) -> Change | None:
    """Not before an hour, not after one, never on a day."""
    for words, limit_of in _HALVES:
        if words.fullmatch(rest):
            return limit_of
    for words, change in ((_BEFORE, _not_before), (_AFTER, _not_after)):
        if limit := words.match(rest):
            hour = read_hour(rest[limit.end() :], turn.lang) if _says_only_when(rest[limit.end() :]) else None
            return change(hour) if hour else None
    left = read_days_but(rest, turn.owner.days)
    if not read_days(rest) or not _says_only_when(rest) or not left or _SPELT.search(rest):
        return None
    return lambda turn: turn.own(days=left).did("undo.days")


def _not_before(hour: time) -> Change:
    def change(turn: Turn) -> Turn:
        none = turn.owner.quiet_from == turn.owner.quiet_until
        start = time(0) if none else turn.owner.quiet_from
        return turn.own(quiet_from=start, quiet_until=hour).did("undo.quiet")

    return change


def _not_after(hour: time) -> Change:
    def change(turn: Turn) -> Turn:
        none = turn.owner.quiet_from == turn.owner.quiet_until
        end = time(0) if none else turn.owner.quiet_until
        return turn.own(quiet_from=hour, quiet_until=end).did("undo.quiet")

    return change


_HALVES: Final = (
    (
        re.compile(r"(?:(?:avant|before) (?:midi|noon)|(?:le|les) matins?|(?:in )?the mornings?|in mornings)"),
        _not_before(NOON),
    ),
    (re.compile(r"(?:le|les) soirs?|(?:in )?the evenings?|in evenings|at night|la nuit"), _not_after(EVENING)),
)
"""Half a day that is ruled out, and what then becomes of the quiet hours."""


def _without_days(rest: str) -> str:
    return " ".join(_SETS.sub(" ", NAMED_DAY.sub(" ", rest)).split())


def _says_only_when(rest: str) -> bool:
    """Nothing but hours, days of the week and small words: "at 6pm tomorrow" is about tomorrow."""
    left = _SMALL.sub(" ", _SPELT.sub(" ", _without_days(rest)))
    return not left.strip(" ,-–'") and RULES_OUT.search(rest) is None


ANSWERS: Final = (hear_hours,)
