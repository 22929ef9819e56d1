"""What is plainly still to come, though it looks like a meeting told: « Tél prévu le 7/9 », "drinks tonight at 6"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Set
from typing import Final

from bot.understanding.dates import DayExpression
from bot.understanding.labelled import Labelled, indices

_LONG_AGO: Final = dt.timedelta(days=150)
_SOON: Final = dt.timedelta(days=62)
_DAY: Final = r"<day-(?:open|future|today)>"
_REST: Final = r"(?: (?![.;!?]|<br>)\S+){0,14}?"
_LEAD: Final = r"(?:(?:so|ok|right|and|bon|alors|donc|normalement|du coup|please|note|,|:) )*"
_MEETING: Final = (
    r"(?:coffee|lunch|breakfast|brekkie|brunch|dinner|drinks?|supper|call|zoom|teams|meeting|mtg|catch-up|interview|tea"
    r"|cafe|dej|dejeuner|diner|apero|verre|visio|appel|tel|telephone|reunion|rdv|rendez-vous|entretien|point|petit-dej)"
)
_SET: Final = (
    r"(?:prevue?|calee?|fixee?|agendee?|programmee?|planifiee?|scheduled|pencill?ed in|lined up|booked in|arranged|set"
    r" for|booked for)"
)
_GOING_TO: Final = r"(?:gonna|going to|scheduled to|due to|set to|hoping to)"
_TO_MEET: Final = r"(?:have|see|meet|grab|catch|do|call|talk|speak|ring|phone|zoom|sit)"
_NEXT: Final = re.compile(
    # "Lunch is on with Kit on the 31st", « le déj est mardi »
    rf"{_LEAD}(?:the |my |our |le |la |mon |ma |notre )?{_MEETING} (?:is|are|'s|est|sera|aura lieu){_REST} {_DAY}"
    # « Visio calée avec Ana mardi », "call lined up with Tom for Tuesday"
    rf"|{_LEAD}(?:{_MEETING} )(?:{_REST} )?(?<!etait )(?<!was ){_SET}{_REST} {_DAY}"
    # "I'm scheduled to have a call", "gonna have a pint with her next month"
    rf"|{_LEAD}(?:(?:i|we) (?:am |'m |are |'re )?|im )?{_GOING_TO} {_TO_MEET} "
    rf"|{_LEAD}(?:i am|i 'm|im|we are|we 're) to {_TO_MEET} "
    # « Jeudi 17h chez Nora pour causer photo »
    rf"|{_LEAD}{_DAY} (?:<time> )?(?:chez|au|a la|avec) (?:(?![.;!?]|<br>)\S+ ){{1,14}}?pour \w+(?:er|ir|re|oir)\b"
    # « Je retrouve Aminata au Salon le 27 », "I'm seeing her on Tuesday"
    r"|(?:.* )?(?:je|jvais|on se|nous nous|on) (?:retrouve|(?:re)?vois|(?:re)?voit|(?:re)?voyons|dejeune|dine"
    rf"|vais voir|prends (?:un|le) (?:cafe|verre|the))(?:{_REST}) {_DAY}"
    r"|(?:.* )?(?:i|we) (?:see (?!that|it|the|why|how|what|if|you)|(?:am |'m |are |'re )(?:seeing|meeting) )"
    rf"(?:(?![.;!?]|<br>)\S+ ){{0,14}}?{_DAY}"
)
# "Now it's Monday", « on remet ça au 11 », « c'est reporté à lundi »
_ANEW: Final = re.compile(
    rf"(?:\bnow it 's|\bit 's now|\bits now|\bis now|\bnow on|\b(?:moved|pushed|shifted) (?:it |this |that )?to"
    r"|\brescheduled (?:for|to)"
    rf"|\bc' est (?:reporte|decale|repousse|remis|maintenant|deplace)e?|\bon (?:remet|reporte|decale) (?:ca|cela)?)"
    rf"(?: (?!who|which|qui|the|a|le|la|une?|[.;!?])\S+){{0,3}}? (?:{_DAY}|<day\?>)"
)
_OFF: Final = re.compile(
    r"\b(?:annul|cancel|malade|lapin|bail|no-show|plante|piked|flaked|moved|pushed|postponed|(?:pas|rien) pu|meant to"
    r"|going to be|supposed to|devait|prevue?|n't make|not make|never showed|n't show|sick|ill)"
)
_MET: Final = frozenset(
    "met saw had spoke ran bumped caught talked chatted was were went vu vue vus croise croisee rencontre rencontree "
    "dejeune dine parle pris bu mange eu passe revu discute retrouve etait".split()
)
_BEEN: Final = frozenset({"was", "were", "had", "went", "etait"})
_NOW: Final = frozenset({"je", "on", "nous", "vous", "qu'"})
_REACH: Final = 8  # tokens, in which a new day is told as such
_WISHES: Final = re.compile(
    r"\b(?:wanna|i want to|want to (?:sound|ask|pitch|pick)|tell me what|what (?:do|should) i"
    r"|help me prep\w*|j' aimerais|jaimerais|je voudrais|je prepare quoi|je lui dis quoi"
    r"|(?:il|elle|y) (?:veut|voudrait|veux) (?:qu' on|me|m') (?:parle\w*|jase\w*|discut\w*|cause\w*|voi\w*))\b"
)

_FIRST_REACH: Final = 7
_AT_FIRST: Final = re.compile(
    r"\b(?:(?:was|were) (?:going|meant|supposed|due|to) (?:to )?(?:be )?|was originally "
    r"|(?:etait|avait) (?:ete )?prevue?s? |devait (?:etre|avoir lieu|se faire) "
    r"|originally |a l'origine |initialement )(?:on |for |pour )?$"
)


def is_ahead(message: Labelled, now: dt.datetime) -> bool:
    """Whether a meeting is still to come, by its day or by how its words begin; `now` is the user's own time."""
    words = _words(message)
    return (
        is_set_anew(message)
        or _is_near(message)
        or _is_later_today(message, now)
        or _is_headed(message, words)
        or _is_said_so(message, words)
    )


def said_anew(message: Labelled, at: int) -> bool:
    """Whether the day at a token is the one on which a meeting now is: "it was Thursday, and now it's (Monday)"."""
    near = " ".join(message.norms(max(0, at - _REACH), at + 1))
    return any(found.end() == len(near) for found in _ANEW.finditer(near))


def was_to_be(message: Labelled, at: int) -> bool:
    """Whether a day is the one a meeting was moved from: "it was going to be (the 8th)", « c'était prévu (mardi) »."""
    return _AT_FIRST.search("".join(f"{norm} " for norm in message.norms(max(0, at - _FIRST_REACH), at))) is not None


def is_on_its_day(message: Labelled) -> bool:
    """Whether an event is told with a single day, in figures: it can only be its own."""
    said = [token.raw for token in message.view.tokens if token.day] if message.intent == "event" else []
    return len(said) == 1 and any(map(str.isdigit, said[0]))


def _words(message: Labelled) -> str:
    return " ".join(message.norms(0, len(message.view.tokens)))


def is_set_anew(message: Labelled) -> bool:
    """Whether what did not take place was given another day: "she was ill, so now it's Monday"."""
    words = _words(message)
    found = _ANEW.search(words)
    before = words[: found.start()] if found else ""
    return _OFF.search(before) is not None and not _tells(before, _MET - _BEEN)


def _days(message: Labelled) -> list[tuple[int, DayExpression]]:
    tokens = message.view.tokens
    return [(at, day) for f in message.tagged("d") for at in range(f.first, f.last) if (day := tokens[at].day)]


def _is_near(message: Labelled) -> bool:
    """ "Breakfast on 1 April", in March: nobody tells of last year's."""
    days = _days(message)
    first = " ".join(message.norms(0, days[0][0])) if days else ""
    if not days or _tells(first) or not any(map(str.isdigit, message.view.tokens[days[0][0]].raw)):
        return False
    gone, coming = days[0][1].days(message.today, "past"), days[0][1].days(message.today, "future")
    return bool(gone and coming) and (
        gone[0] < message.today - _LONG_AGO and message.today <= coming[0] <= message.today + _SOON
    )


def _is_later_today(message: Labelled, now: dt.datetime) -> bool:
    """ "Drinks tonight at 6", at five."""
    days, tokens = _days(message), message.view.tokens
    clock = next((t.clock for f in message.tagged("t") for t in tokens[f.first : f.last] if t.clock), None)
    today = len(days) == 1 and days[0][1].days(message.today, "future")[:1] == (message.today,)
    return bool(today and clock and clock.time > now.time()) and not _tells(_words(message))


def _is_said_so(message: Labelled, words: str) -> bool:
    """Whether it begins as one tells what is to come, or wishes for something of it that is still open."""
    sides = {message.view.tokens[at].norm for at, _ in _days(message)}
    if sides - {"<day-open>", "<day-future>", "<day?>"}:
        return False
    found, wished = _NEXT.match(words), _WISHES.search(words)
    if found and found[0].startswith("<day") and message.told("got"):
        return False
    if found and not (_is_deadline(message, found) or _tells(found[0], _MET - _BEEN)):
        return True
    heading = any(kind.startswith("k_") for kinds in message.view.kinds[:2] for kind in kinds)
    return bool(sides and heading and wished) and not _tells(words.replace(wished[0] if wished else "", ""))


def _is_headed(message: Labelled, words: str) -> bool:
    """ "Thursday 5pm at Ana's, to talk about it": a day and an hour before all, and nothing that took place."""
    tokens = message.view.tokens[:3]
    headed = len(tokens) > 2 and tokens[0].norm == "<day-open>" and any(token.clock for token in tokens[1:])
    return headed and not message.told("got", "gave") and not _tells(words)


def _is_deadline(message: Labelled, found: re.Match[str]) -> bool:
    """Whether the day with which some words end is only that until which something is to be done."""
    at = len(found[0].split()) - 1
    if found[0].startswith("<day"):
        return False
    day = message.view.tokens[at].day
    return day is not None and (day.deadline or at in indices(message.tagged("due")))


def _tells(words: str, told: Set[str] = _MET) -> bool:
    """Whether some word tells that people met; « je retrouve » does not."""
    said = words.split()
    return any(word in told and (not at or said[at - 1] not in _NOW) for at, word in enumerate(said))
