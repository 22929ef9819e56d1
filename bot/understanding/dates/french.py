"""Days as French speakers write them, with or without accents, in full or as in a text message."""

# ruff: noqa: E501 - a pattern is easier to mend when it stands in one piece
from __future__ import annotations

import re
from typing import Final

from bot.understanding.dates import calendar as cal
from bot.understanding.dates.calendar import When
from bot.understanding.dates.french_words import (
    ABOUT,
    FEAST_OF,
    FEASTS,
    FIRST,
    LOOKALIKES,
    MEETINGS,
    MONTHS,
    NTH,
    NUMBERS,
    RELATIVE,
    SEASON_BEGINS,
    SEASONS,
    SHORT,
    TODAY,
    WEEKDAYS,
)
from bot.understanding.dates.grammar import Build, Grammar, alternation, meaning, rule

_WD: Final = alternation(WEEKDAYS)
_SHORT: Final = alternation(SHORT)
_MON: Final = alternation(MONTHS)
_NUM: Final = alternation(NUMBERS)
_DAY: Final = rf"(?:[0-3]?\d|{alternation(FIRST)}|{_NUM})"
_FIGURES: Final = r"(?:1er|premier|[0-3]?\d)"
_COUNT: Final = rf"(?:\d{{1,3}}|{_NUM})"
_YEAR: Final = r"(?: (?P<year>(?:20|19)\d\d)\b(?! ?(?:€|euros|pers)))?"
_PART: Final = (
    r"(?:,? (?:(?:en )?(?:debut|fin|milieu) (?:de |d')(?:matinee|journee|soiree|apres[- ]?midi|aprem)|(?:dans|en) (?:la )?"
    r"(?:matinee|journee|soiree|aprem|apres[- ]?midi)|(?:au |a )?(?:matin|mat1|mat|soir)|(?:au )?midi(?! (?:et demie?|et quart|trente|pile|moins|quinze)\b)|"
    r"apres[- ]?midi|aprem|apm|avant-midi|dans la nuit|tot|(?:a la |a )?(?:premiere|1ere) heure)\b(?! (?:et quart|moins)))?"
)
_NOT_HOUR: Final = r"(?! ?(?:h\b|h\d|heures?|:\d|\d|%|€|e\b|eme\b|er\b|k\b|min|jours|pers|[-–/] ?\d+ ?h))"
# "le 27" is a day only where nothing follows that it could count: "le 3 pièces", "le 2 rue Volney".
_AFTER_DAY: Final = (
    r"(?= *(?:$|/ |[.,](?!\d)|[;:!?)(…\n]|[^\w\s.,'’/%€$£-]|(?:a|au|aux|av|avt|avec|ac|chez|pour|pr|et|ou|dans|en|sur|j|je|on|il|elle|ils|nous|vers|de|du|des|"
    r"d(?!ecembre)[aeiouyh]\w+(?:er|ir|re)|ah|oh|bref|mais|car|c|ca|qu|que|prochain|dernier|matin|midi|soir|apres|aprem|stp|svp|merci|max|maxi|promis|comme|par|si|"
    r"tu|vous|lui|leur|le|la|les|l|mon|ma|mes|sans|un|une|ok|vu|dej|cafe|rdv|visio|d|sinon|puis|avant|au plus tard|pas|non|euh|inclus|donc|ds|est|etait|sera|serait|m|t|s|n|y|@)\b))"
)
_NEXT: Final = r"(?:prochaine?s?|proch|pro|qui vient|qui arrive)\b"
_LAST: Final = r"(?:derniere?s?(?! delai| carat)|passee?s?)\b"
_WEEK: Final = (
    rf"(?:(?:de |d')?(?:la |cette )?sem(?:aine)?\b(?: (?:{_NEXT}|{_LAST}|d'avant|d'apres|suivante|precedente))?)"
)
_MODIFIER: Final = (
    rf"(?:,? (?:{_WEEK}|d'il y a (?P<ago>{_COUNT}) (?:semaines?|sem|jours?|j)\b|il y a (?P<ago2>{_COUNT}) (?:semaines?|sem|jours?|j)\b|"
    rf"(?P<twice>(?:{_NEXT}|{_LAST}) en (?:huit|8|quinze|15)\b)|dans {_COUNT} (?:semaines?|sem|jours?|mois)\b|"
    rf"dernier\b(?! delai| carat)|passe\b|d'avant\b|d'apres\b|precedent\b|suivant\b|{_NEXT}|en (?:huit|8|quinze|15)\b))"
)
_UNIT: Final = (
    r"(?P<unit>jours?|jrs?|j|semaines?|sem|mois|ans?|annees?|heures?|h|minutes?|min|mn)\b(?P<half> et demie?)?"
)
_UNITS: Final = r"(?:jours?|jrs?|j|semaines?|sem|mois|ans?|annees?|heures?|h|minutes?|min|mn)\b"
_SIDES: Final = (("proch", 1), ("pro", 1), ("qui vient", 1), ("qui arrive", 1), ("derni", -1), ("pass", -1))


def _number(text: str) -> int:
    return int(text) if text.isdigit() else FIRST.get(text) or NUMBERS[text]


def _year(text: str | None) -> int | None:
    return int(text) + (2000 if len(text) == 2 else 0) if text else None


def _weekday_number(name: str) -> int:
    return WEEKDAYS[name] if name in WEEKDAYS else SHORT[name]


def _side(words: str) -> int | None:
    """Which week, month… from this one the words mean; None for one that only the story can tell ("suivant")."""
    if re.search(r"suiv|d'apres|d'avant|preced", words):
        return None
    return next((side for word, side in _SIDES if re.search(rf"\b{word}", words)), 0)


def _weekday(m: re.Match[str]) -> When:
    number = _weekday_number(m["wd"])
    after = m["after"] or m.groupdict().get("late") or ""
    if ago := m.groupdict().get("ago") or m.groupdict().get("ago2"):
        days = _number(ago)
        weeks = days if "sem" in after else {8: 1, 15: 2}.get(days, days // 7 if days % 7 == 0 else 0)
        if not weeks:
            return cal.never
        return cal.either(cal.weekday_of_week(number, -weeks), cal.week_ago_weekday(number, weeks))
    if m.groupdict().get("twice"):
        return (
            cal.weekday_after(number, 2 if re.search(r"quinze|15", after) else 1)
            if re.search(r"pro|vient", after)
            else cal.never
        )
    if re.search(r"\bdans\b", after):
        return cal.never  # "lundi dans deux semaines": from today or from that Monday?
    if "sem" in after:
        # "La semaine d'avant" is the last one when it is told of a weekday.
        weeks = (
            -1 if re.search(r"d'avant|preced", after) else 1 if re.search(r"d'apres|suiv", after) else _side(after) or 0
        )
        return cal.weekday_of_week(number, weeks)
    if re.search(r"huit|8", after):
        return cal.weekday_after(number, 1)
    if re.search(r"quinze|15", after):
        return cal.weekday_after(number, 2)
    side = _side(after)
    if side is None:
        return cal.never
    if side:
        return cal.next_weekday(number) if side > 0 else cal.last_weekday(number)
    return cal.this_weekday(number) if m["ce"] else cal.weekday(number)


def _weekday_and_day(m: re.Match[str]) -> When | None:
    number, day = _weekday_number(m["wd"]), _number(m["day"])
    if not 1 <= day <= 31:
        return None
    if m["mon"]:
        return cal.day_and_month(day, MONTHS[m["mon"]], _year(m["year"]))
    if m["num"]:
        month = int(m["num"])
        return cal.day_and_month(day, month, _year(m["numyear"])) if 1 <= month <= 12 else None
    return cal.day_of_month(day, number)


def _weekdays(m: re.Match[str]) -> When:
    """ "Mardi-jeudi" begins on Tuesday, "mardi/jeudi" is to be asked, "lundi-vendredi" is nobody's appointment."""
    first, last = _weekday_number(m["first"]), _weekday_number(m["last"])
    if m["by"] == "/":
        return cal.either(cal.weekday(first), cal.weekday(last))
    return cal.never if first == 0 and last >= cal.FRIDAY else cal.Range(cal.weekday(first), cal.weekday(last))


def _day_month(m: re.Match[str]) -> When | None:
    # "Dix sept" is rather a number than the tenth of September.
    if m["mon"] == "sept" and not m["day"][0].isdigit() and m["day"] in NUMBERS and "de" not in m[0].split():
        return None
    day = _number(m["day"])
    return cal.day_and_month(day, MONTHS[m["mon"]], _year(m["year"])) if 1 <= day <= 31 else None


def _range(m: re.Match[str]) -> When | None:
    first, last, month = _number(m["day"]), _number(m["to"]), MONTHS[m["lastmon"]]
    if not 1 <= first <= 31 or not 1 <= last <= 31:
        return None
    year = _year(m["year"])
    ends = cal.day_and_month(last, month, year)
    begins = cal.day_and_month(first, MONTHS[m["mon"]] if m["mon"] else month, year)
    return _stretch(m[0], begins, ends)


def _short_range(m: re.Match[str]) -> When | None:
    first, last = _number(m["day"]), _number(m["to"])
    if not 1 <= first <= 31 or not 1 <= last <= 31:
        return None
    days = [WEEKDAYS[name] if name else None for name in (m["first"], m["last"])]
    return _stretch(m[0], cal.day_of_month(first, days[0]), cal.day_of_month(last, days[1]))


def _stretch(words: str, begins: When, ends: When) -> When:
    if words.startswith("entre"):
        # Some day between the two: nobody knows which, but the last is the deadline.
        return lambda asked: ends(asked) if asked.due else ()
    return cal.either(begins, ends) if " ou " in words else cal.Range(begins, ends)


def _units(sign: int) -> Build:
    def build(m: re.Match[str]) -> When | None:
        unit, count, half = m["unit"], _number(m["count"]), bool(m["half"])
        if unit.startswith("j"):
            # "Huit jours" is a week and "quinze jours" a fortnight.
            return cal.plus(sign * {8: 7, 15: 14}.get(count, count))
        if unit.startswith("s"):
            return cal.plus(sign * (7 * count + (3 if half else 0)))
        if unit in {"min", "mn", "minute", "minutes"}:
            return cal.hours_ahead if sign > 0 else None
        if unit.startswith("m"):
            return cal.plus_months(sign * count, sign * 15 if half else 0)
        if unit.startswith("a"):
            # "Il y a trois ans" tells how long, not which day.
            return cal.plus_months(12 * count + (6 if half else 0)) if sign > 0 else cal.never
        if count % 24 == 0:
            return cal.plus(sign * (count // 24))
        return cal.hours_ahead if sign > 0 and count < 8 else None

    return build


def _about(sign: int) -> Build:
    return lambda m: cal.plus(sign * ABOUT[m["about"]])


def _month_part(m: re.Match[str]) -> When:
    month, year, part = MONTHS[m["mon"]], _year(m["year"]), m["part"]
    if "courant" in part:
        return cal.within_month(month, year)
    if "fin" in part:
        return cal.end_of_month(month, year)
    # When exactly a month "begins" nobody says.
    return cal.never if "debut" in part else cal.day_and_month(15, month, year)


def _end(m: re.Match[str]) -> When | None:
    what, side = m["what"], _side(m["then"] or "")
    if side is None:
        return cal.never
    if what.startswith("mois"):
        return cal.end_of_month_in(side)
    if what.startswith("sem"):
        return cal.end_of_week(side)
    if what.startswith("trim"):
        return cal.end_of_quarter() if side == 0 else cal.some_quarter(side)
    if what.startswith("journee"):
        return cal.plus(0)
    if what[0] in "qt" and what[-1].isdigit():
        return cal.end_of_quarter(int(what[-1]))
    if what.isdigit():
        return cal.day_and_month(31, 12, int(what))
    return cal.end_of_year(side)


def _vague(m: re.Match[str]) -> When:
    what, side = m["what"], _side(m[0])
    if side is None:
        return cal.never
    if what.startswith("sem"):
        return cal.some_week(side)
    if what.startswith("mois"):
        return cal.some_month(side)
    if what.startswith("trim"):
        return cal.some_quarter(side)
    return cal.some_weekend(side) if what.startswith("w") else cal.some_year(side)


def _nth(m: re.Match[str]) -> When:
    nth, number = NTH[m["nth"]], _weekday_number(m["wd"])
    if m["mon"]:
        return cal.nth_weekday(nth, number, MONTHS[m["mon"]])
    return cal.nth_weekday(nth, number, None, _side(m["then"] or "") or 0)


def _relative(days: int) -> Build:
    def build(m: re.Match[str]) -> When:
        weeks = 2 if re.search(r" en (?:quinze|15)\b", m[0]) else 1 if re.search(r" en (?:huit|8)\b", m[0]) else 0
        return cal.plus(days + 7 * weeks)

    return build


def _today_as_deadline(asked: cal.Asked) -> cal.Days:
    return (asked.today,) if asked.due else ()


def _day_alone(m: re.Match[str]) -> When | None:
    day = _number(m["day"])
    return cal.day_of_month(day) if 1 <= day <= 31 else None


def _day_of_that_month(m: re.Match[str]) -> When | None:
    day, side = _number(m["day"]), _side(m["then"])
    return cal.day_of_month_in(day, side) if side and 1 <= day <= 31 else None


def _weekday_of_that_week(m: re.Match[str]) -> When | None:
    day = _number(m["day"])
    if not 1 <= day <= 31:
        return None
    when = cal.day_and_month(day, MONTHS[m["mon"]]) if m["mon"] else cal.day_of_month(day)
    return cal.weekday_of_that_week(_weekday_number(m["wd"]), when)


def _numbered_week(m: re.Match[str]) -> When | None:
    week = int(m["week"])
    if not 1 <= week <= 53:
        return None
    return cal.numbered_week(week, _weekday_number(m["wd"]) if m["wd"] else None)


def _season(m: re.Match[str]) -> When:
    day, month = SEASON_BEGINS[m["season"]]
    return cal.season_begins(day, month, int(m["year"]))


def _within_month(m: re.Match[str]) -> When:
    return cal.within_month(MONTHS[m["mon"]], _year(m["year"]))


def _working_days(m: re.Match[str]) -> When:
    # "Ouvrables" counts Saturdays for some and not for others.
    return cal.plus_working(_number(m["count"])) if m["which"].startswith("ouvre") else cal.never


_FEAST: Final = alternation(FEASTS)
# "Noël Ancel" and "avec Fred Noël" are people.
_NO_NAME: Final = r"(?![A-Z]\S+ [A-Z][a-z])" + "".join(rf"(?<![a-z] [A-Z][a-zà-ÿ]{{{size}}} )" for size in range(2, 10))
_OF: Final = re.compile(rf"\b{FEAST_OF} (?:de |d'|du |de la |a )(?:la |l')?$")
_UNTIL: Final = r"(?:(?<=ici )|(?<=avant )|(?<=\bav )|(?<=\bavt )|(?<=ici a ))"
_MET: Final = "(?:" + "|".join(rf"(?<=\b{word} )" for word in MEETINGS) + ")"
# "jusqu'au 30", "décalé au 19"
_UP_TO: Final = (
    "(?:"
    + "|".join(
        rf"(?<={word} au )"
        for word in (
            "ici",
            "jusqu",
            "jusqu'",
            "decale",
            "decalee",
            "reporte",
            "reportee",
            "repousse",
            "repoussee",
            "deplace",
            "deplacee",
            "avance",
            "avancee",
            "remis",
            "remise",
            "remet ca",
            "remettons ca",
            "remets ca",
            "decalons",
            "reportons",
            "fixe",
            "fixee",
            "cale",
            "calee",
        )
    )
    + r"|(?<=jusqu'au )|(?<=jusquau ))"
)
_TO: Final = r"(?:et|ou|au|a|jusqu'au|-|–|/)"

_RULES: Final = (
    *(rule(rf"(?:{pattern})(?: en (?:huit|8|quinze|15)\b)?{_PART}(?!\w)", _relative(days)) for pattern, days in RELATIVE),
    *(rule(rf"(?:{pattern})(?![\w-])(?! la(?: ?$|[.,;!?)]| (?:on|j|il|elle|nous)\b))", meaning(cal.plus(0))) for pattern in TODAY),
    rule(r"(?:la )?nuit derniere\b", meaning(cal.plus(-1))),
    # "aprem" alone, where no other day owns it: "vu Paul aprem".
    rule(
        r"aprem(?=$| ?[.,;!?)]| (?:a|vers|avec|ac|av|chez)\b)", meaning(cal.plus(0)),
        not_after=re.compile(r"(?:\b(?:l|d|une?|cett?e?|toute|tte|bonne|belle|demi|chaque|matin|hier|demain|\w*di|\w+che|auj|le \d+)[ ']|')$"),
    ),
    rule(rf"(?P<ce>ce )?(?P<wd>{_WD})\b(?P<after>{_MODIFIER})?{_PART}(?P<late> (?:{_WEEK}|{_NEXT}|dernier\b(?! delai| carat)|passe\b))?", _weekday),
    rule(rf"(?:la )?(?P<after>sem(?:aine)? (?:{_NEXT}|{_LAST})),? (?:le |des )?(?P<wd>{_WD})\b(?P<ce>){_PART}", _weekday),
    rule(rf"(?P<ce>ce )?(?P<wd>{_SHORT})\b\.?(?P<after> (?:dernier|prochain|prochin|pro|proch|en huit|en 8|en quinze|en 15)\b)", _weekday),
    rule(rf"(?P<ce>ce )?(?P<wd>{_SHORT})\b\.? (?:matin|mat1|mat|soir|midi|aprem|apm|apres[- ]midi)\b(?P<after>)", _weekday),
    rule(rf"(?P<ce>ce )?(?P<wd>{_SHORT})\b\.?(?P<after>)(?=,? (?:a |vers |@ ?)?[012]?\d ?(?:h|:))", _weekday),
    rule(rf"{_UNTIL}(?P<ce>)(?P<wd>{_SHORT})\b\.?(?P<after>)(?=[ ,;.:!?)/]|$)", _weekday, typed="[a-zà-ÿ]"),
    rule(rf"(?:{_MET})(?P<ce>)(?P<wd>{_SHORT})\b\.?(?P<after>)(?= ?(?:[:@(]| (?:avec|ac|av|chez|au|a)\b))", _weekday),
    rule(rf"(?:{_MET})(?P<ce>)(?P<wd>jeu|mer|mar)\b\.?(?P<after>)(?= ?(?:[.,;!?)]|$))", _weekday),
    rule(r"(?P<ce>ce )(?P<wd>lun|mar|merc|ven|vend|vendr|sam|dim)\b\.?(?P<after>)", _weekday),
    rule(r"(?P<ce>)(?P<wd>vend|vendr|merc|mercr)\b\.?(?P<after>)(?= (?:a |vers )|$| ?[.,;)!:])", _weekday),
    rule(r"(?P<ce>)(?P<wd>lun|ven|dim)\b\.?(?P<after>)(?=[ .,;:!?)/]|$)(?! ?\d)", _weekday, typed=r"[a-z]|[A-Z][a-z]+ ?[:.,/]"),
    rule(rf"plutot (?:le )?(?P<wd>{_WD}) que (?:le )?(?:{_WD})\b", lambda m: cal.weekday(_weekday_number(m["wd"]))),
    rule(rf"(?P<first>{_WD}|{_SHORT}) ?(?P<by>[-–/]) ?(?P<last>{_WD}|{_SHORT})\b", _weekdays),
    rule(
        rf"(?P<wd>{_WD}|{_SHORT})\b\.?,? (?:le )?(?P<day>{_FIGURES}){_NOT_HOUR}"
        rf"(?:(?: de|-)? ?(?P<mon>{_MON})\b\.?{_YEAR}|[/.-](?P<num>[01]?\d)(?:[/.-](?P<numyear>20\d\d|\d\d))?(?![\d/])|{_AFTER_DAY}){_PART}",
        _weekday_and_day,
    ),
    rule(
        rf"(?P<wd>{_WD})\b,? (?:le )?(?P<day>{alternation(FIRST)}|(?!une?\b)(?:{_NUM}))\b(?:(?: de)? (?P<mon>{_MON})\b{_YEAR}|(?P<num>)(?P<numyear>){_AFTER_DAY}){_PART}",
        _weekday_and_day,
    ),
    rule(rf"(?P<day>{_DAY})(?: ?er|-)? ?(?:du mois de |de |d')?(?P<mon>{_MON})\b\.?{_YEAR}(?:,? (?:prochain|dernier))?{_PART}", _day_month, typed=r"(?![A-Z]\w+ [A-Z])"),
    rule(
        rf"(?:(?:du |de |entre |les? )(?:(?:{_WD}) )?(?:le )?)?(?P<day>{_DAY})(?: ?(?P<mon>{_MON})\b\.?)?(?:, ?[0-3]?\d){{0,6}} ?{_TO} ?(?:le )?(?:(?:{_WD}) )?(?P<to>{_DAY}) ?(?:de |d')?(?P<lastmon>{_MON})\b\.?{_YEAR}",
        _range,
    ),
    rule(
        rf"(?:du (?:(?P<first>{_WD}) )?|entre le |les )(?P<day>{_FIGURES}){_NOT_HOUR}(?:, ?[0-3]?\d){{0,6}} {_TO} (?:le )?(?:(?P<last>{_WD}) )?(?P<to>{_FIGURES})\b{_NOT_HOUR}{_AFTER_DAY}",
        _short_range,
    ),
    rule(rf"le (?P<first>)(?P<last>)(?P<day>{_FIGURES}) (?:ou|et) (?:le )?(?P<to>{_FIGURES})\b{_NOT_HOUR}{_AFTER_DAY}", _short_range),
    rule(rf"(?<=\ble )(?P<day>[0-3]?\d)\b{_NOT_HOUR}(?: de ce mois| du mois(?! (?:de|d'|proch|pro|dern|pass|suiv)))?{_AFTER_DAY}", _day_alone),
    rule(r"(?<=\ble )(?P<day>premier|1er) (?:du mois|de ce mois)\b(?! (?:proch|pro|dern|pass|suiv))", _day_alone),
    rule(rf"(?<=\ble )(?P<day>1er){_AFTER_DAY}(?! (?:a|de|du|des|qui|pour|en|sur)\b)", _day_alone),
    rule(rf"(?<=\ble )(?P<day>(?!un\b|une\b|neuf\b){_NUM})(?![\w-]){_AFTER_DAY}(?! (?:de|du|des|en|dans|pour)\b)", _day_alone),
    rule(rf"(?<=\ble )(?P<day>{_DAY}) du mois (?P<then>{_NEXT}|{_LAST})", _day_of_that_month),
    rule(rf"{_UP_TO}(?P<day>[0-3]?\d)\b{_NOT_HOUR}{_AFTER_DAY}", _day_alone),
    rule(rf"(?<=pour le )(?P<day>[0-3]?\d)\b{_NOT_HOUR}{_AFTER_DAY}", _day_alone),
    # "celle du 14", "le conseil du 9"
    rule(rf"{_MET}du (?P<day>[0-3]?\d|1er)\b{_NOT_HOUR}{_AFTER_DAY}(?! (?:au|a) \d)", _day_alone),
    rule(rf"(?P<wd>{_WD}) de la (?:semaine|sem) du (?:lundi )?(?P<day>{_FIGURES})(?: (?P<mon>{_MON})\b|\b(?!/))", _weekday_of_that_week),
    rule(rf"(?:(?<=semaine du )|(?<=\bsem du )|(?<=week-end du )|(?<=weekend du )|(?<=\bwe du )|(?<=w-e du ))(?P<day>{_FIGURES})\b{_NOT_HOUR}(?:-[0-3]?\d\b)?{_AFTER_DAY}", _day_alone),
    rule(rf"(?:(?P<wd>{_WD}) )?(?:(?:de )?la |en )?(?:semaine|sem\.?) (?:no? ?|numero )?(?P<week>[1-5]?\d)\b(?! ?(?:jours|sur|h\b|%))", _numbered_week),
    rule(
        rf"(?P<part>mi|debut|fin|courant|milieu|dans le courant)[- ]+(?:de |du mois de |du mois d'|d')?(?P<mon>{_MON})\b{_YEAR}",
        _month_part,
    ),
    rule(rf"(?:mi|debut|fin)[- ](?:{_MON})\.?(?:,| ou| a|/| -)? ?(?:mi|debut|fin)[- ](?:{_MON})\b", meaning(cal.never)),
    rule(r"(?:la )?mi[- ]mois|(?:le )?milieu du mois\b", lambda _: cal.day_of_month(15)),
    # Parts of a week, a month or a year that are no day, and keep "la semaine prochaine" behind them from being one.
    rule(
        rf"(?:le |la )?(?:debut|milieu|mi|premiere moitie|deuxieme moitie)[- ](?:de (?:la |l'|cette |ce )?|du |d')?(?:sem(?:aine)?|mois|annee|trimestre|20\d\d)\b(?: (?:{_NEXT}|{_LAST}|d'apres|suivante?))?(?<!mi-mois)(?<!mi mois)(?<!milieu du mois)",
        meaning(cal.never),
    ),
    rule(
        r"(?:la )?fin (?:de (?:la |l'|ce |cette )?|du |d')?(?P<what>mois|semaine|sem|annee|an|trimestre|trim|journee|[qt][1-4]|20\d\d)\b"
        rf"(?P<then> (?:{_NEXT}|{_LAST}|suivante?))?(?! de la semaine)",
        _end,
    ),
    rule(rf"{_UNTIL}(?:la )?fin (?:de (?:la |l'|mon |ma |mes |son |sa |ses |leur |notre )?|du |des |d')(?!mois|sem|ann|journ|trim|[qt]\d|20\d\d|{_MON})[^\W\d]+(?:[- ][^\W\d]+)?", meaning(cal.never)),
    rule(rf"(?:d'ici|dici|d ici|dans|ds|sous) (?:les |a peu pres |environ |maximum |max |maxi )?(?:petites? )?(?:prochaine?s )?(?P<count>{_COUNT}) ?(?:petits? |prochaine?s |bonnes? )?{_UNIT}(?! et (?:quelques|des))", _units(1)),
    rule(rf"(?:d'ici|dici|d ici|dans|ds|sous) (?:les |environ )?(?:prochaine?s )?(?P<count>{_COUNT}) (?:jours|j) (?P<which>ouvre|ouvrable)s?\b", _working_days),
    rule(
        rf"(?:d'ici|dici|d ici|dans|ds|sous|il ?y ?a|y ?a|ya) (?:les |environ )?{_COUNT}(?:(?:,? ?(?:[-–/]|\ba\b|\bou\b|voire)? ?){_COUNT} ?{_UNITS}| ?{_UNITS},? (?:[-–/]|a|ou|voire) {_COUNT} ?(?:jours?|j|semaines?|sem|mois|ans)\b)",
        meaning(cal.never),
    ),
    rule(rf"(?:d'ici|dici|d ici|dans|ds|sous|il ?y ?a|y ?a|ya) (?:une?|1) {_UNITS} ou (?:deux|2)\b", meaning(cal.never)),
    rule(rf"(?:il ?y ?a|y ?a|ya|ca fait|voici|voila) (?:environ |a peu pres |deja |bien )?(?P<count>{_COUNT}) ?{_UNIT}(?! (?:que?\b|qu'|ou (?:deux|2)))", lambda m: _units(-1)(m) if not m["unit"].startswith("h") else None),
    rule(r"(?:d'ici|dici|d ici|dans|ds|sous|a) (?:une? |la )?(?P<about>huitaine|dizaine|quinzaine|vingtaine|trentaine)(?: de jours?| jours?)?\b", _about(1)),
    rule(r"(?:il ?y ?a|y ?a|ya) (?:une )?(?P<about>huitaine|dizaine|quinzaine|vingtaine|trentaine)(?: de jours?)?\b", _about(-1)),
    rule(r"(?:dans|ds) (?:la |le courant de la )(?P<what>semaine|journee|matinee|soiree)\b(?! (?:du|de|proch|pro|dern|qui|suiv))", lambda m: cal.some_week(0) if m["what"] == "semaine" else _today_as_deadline),
    rule(r"(?:dans|ds) le mois\b(?! (?:de|d'|qui|proch|pro|dern))", meaning(cal.some_month(0))),
    rule(rf"(?:la |l'|le |en |courant )?(?P<what>semaine|sem\.?|mois|trimestre|annee|an|w-?e|week-?end) (?:{_NEXT}|{_LAST}|suivante?\b|precedente?\b|d'apres|d'avant)(?!\w)", _vague),
    rule(r"(?:cette |ce |le |au |du |courant )(?P<what>sem(?:aine)?|mois|trimestre|annee|week-?end|w-?e)\b(?<!le semaine)(?<!du mois)(?<!le mois)(?<!le trimestre)(?<!du trimestre)(?! (?:du|de|d'|suiv|preced|avant|apres)\b)", _vague),
    rule(rf"(?:la |le )(?:semaine|week-?end|w-?e|mois) (?:avant|apres|d'avant|precedant|suivant) (?:le |la )?(?:{_FEAST}|\d{{1,2}} (?:{_MON}))\b", meaning(cal.never)),
    rule(rf"(?P<nth>{alternation(NTH)}) (?P<wd>{_WD}) (?:(?:de|d'|du mois de|du mois d') ?(?P<mon>{_MON})\b|(?:du|de ce) mois(?P<then> (?:{_NEXT}|{_LAST}))?)", _nth),
    rule(rf"(?:{alternation(NTH)}) (?:{_WD})(?: (?:de|du) (?:chaque|tous|toutes|la|l'annee|l'an)\b[^,.;]{{0,20}})?", meaning(cal.never)),
    rule(rf"(?:{alternation(NTH)}) (?:week-?end|w-?e|semaine|quinzaine) (?:de |d'|du mois de )(?:{_MON})\b", meaning(cal.never)),
    rule(rf"prochain (?P<wd>{_WD})\b(?P<ce>)(?P<after>)", lambda m: cal.next_weekday(_weekday_number(m["wd"]))),
    rule(rf"(?:{_WD})(?: \w+)? (?:de |des? )?chaque (?:mois|semaine|quinzaine)", meaning(cal.never)),
    rule(rf"(?:le )?dernier jour (?:du|de ce) mois(?: (?:de |d')(?P<mon>{_MON})\b)?(?! (?:proch|pro|dern))", lambda m: cal.end_of_month(MONTHS[m["mon"]]) if m["mon"] else cal.end_of_month_in(0)),
    rule(rf"(?:le )?dernier jour (?:de |d')(?P<mon>{_MON})\b", lambda m: cal.end_of_month(MONTHS[m["mon"]])),
    rule(rf"{_UNTIL}(?:le mois de |le mois d')?(?P<mon>{_MON})\b{_YEAR}(?: prochain)?", _within_month, typed=r"(?:le mois d\S ?)?[a-zà-ÿ]|[A-Z]\w+(?= ?(?:$|[.,;!?)\d]))"),
    rule(rf"{_UNTIL}(?P<year>20[2-9]\d)\b(?! ?(?:€|euros|pers))", lambda m: cal.year_begins(int(m["year"]))),
    rule(rf"{_UNTIL}{SEASONS}\b", meaning(cal.never)),
    rule(rf"{_UNTIL}(?:l'|la |le )?(?P<season>{alternation(SEASON_BEGINS)})(?: de)? (?P<year>20[2-9]\d)\b(?! ?(?:€|euros|pers))", _season),
    rule(rf"{_UNTIL}(?:mes|ses|leurs) (?:\d\d?|{_NUM}) ans\b", meaning(cal.never)),
    rule(rf"(?P<feast>{_FEAST})\b(?!-)", lambda m: FEASTS[m["feast"]], typed=_NO_NAME, not_after=_OF),
)  # fmt: skip


def _anchored(m: re.Match[str], anchor: When) -> When | None:
    if m["wd"]:
        return cal.weekday_beside(
            anchor, _weekday_number(m["wd"]), -1 if m["beside"] in {"avant", "precedant", "qui precede"} else 1
        )
    if m["eve"]:
        return cal.offset(anchor, -2 if "avant" in m["eve"] else -1)
    if m["next"]:
        return cal.offset(anchor, 2 if m["next"].startswith("sur") else 1)
    days = _number(m["count"]) * (7 if m["unit"].startswith("s") else 1)
    days = {8: 7, 15: 14}.get(days, days)
    return cal.offset(anchor, days if m["side"] == "apres" else -days)


FRENCH: Final = Grammar(
    lookalikes=re.compile(
        rf"(?<!\w)(?:{'|'.join(LOOKALIKES)}|(?:le |son |mon |un )?0[67](?= de (?:mon|ma|mes|son|sa|ses|notre|leur)\b))(?!\w)"
    ),
    trigger=re.compile(
        rf"(?<![\w/.,€$£°#-])(?:(?:avant|avt|av|avent)[- ]?hi|hier|yer|auj|aj|ojo|ojd|a (?:matin|soir|huit|quin)|c(?:e|'|t|et|ette)? ?(?:{_WD}|{_SHORT}|matin|mat|midi|soir|jour|apr|ap|aprem|avant|nuit|sem|mois|an|week|w|trim)|"
        rf"st ?ap|7 ?ap|aprem|nuit|de[mi]|dmain|dm1|dmn|dmin|2m|ap(?:res?|r)?[- ]?d|{_WD}|(?:{_SHORT})\b|\d|(?:{_NUM}|premier)\b|du |entre |les? |la |l'|mi[- ]|debut|milieu|fin |courant|"
        rf"d'ici |dici |d ici |dans |ds |sous |en |il ?y|y ?a |ya |ca fait|voici|voila|sem|mois|week|we |w-e|mes |ses |dernier|deuxieme|second|troisieme|quatrieme|prochain|plutot |au |{_MON}|{_FEAST}|"
        r"an |annee|trimestre|ete|hiver|automne|printemps|rentree|vacances|ramadan|tabaski|fetes)"
    ),
    rules=_RULES,
    before=re.compile(
        r"(?:\b(?:(?:merci|bravo|desolee?) pour|bon|bonne|joyeux|joyeuses|(?:quelques (?:jours|semaines)|(?:un )?peu|bien|longtemps) (?:avant|apres)(?: le| la)?|"
        r"(?:pas )?(?:d'ici|dici|d ici)(?: a| au| la| le| ce| cette)?|(?:pas )?(?:avant|avt|av)(?: le| la| ce| cette)?|(?:pour|pr)(?: le| la| ce| cette)?|(?:dernier delai|date limite|deadline|au plus tard) ?:?(?: le| la)?|jusqu'?(?:a|au|en)(?: le| la)?|"
        r"au plus tard(?: le| la| pour)?|(?:depuis|dps)(?: le)?|(?:apres|ap)(?: le| la)?|passe(?: le)?|des(?: le)?|vers(?: le| la)?|courant|a partir (?:de|du)|"
        r"le soir du|le matin du|chaque|tous les|toutes les|un|les|pas(?: le| ce)?|ni|sauf(?: le)?|"
        r"le|la|ce|cette|du|de|au|a|en|sous|par))\s*$"
    ),
    deadlines=re.compile(
        r"^(?:d'ici|dici|d ici|avant\b(?![- ]?hier)|avt\b(?![- ]?hier)|av\b(?![- ]?hier)|pour\b|pr\b|jusqu|au plus tard|dernier delai|date limite|deadline|sous|dans|ds)"
    ),
    ahead=re.compile(r"^(?:avant|avt|av)\b(?![- ]?hier)"),
    refused=re.compile(
        rf"^(?:depuis|dps|(?:apres|ap)(?![- ]?d)\b|passe\b|chaque|tous|toutes|les (?:{_WD})|un (?!mois)|bon(?! (?:ce|hier|demain|auj))|bonne|joyeux|joyeuses|quelques|(?:un )?peu|bien|longtemps|a partir|pas|ni|sauf)\b"
    ),
    refused_after=re.compile(r"^ (?:de (?:chaque|tous les)\b|sur (?:deux|trois|2|3)\b|ou jeudi des deux)|^s\b"),
    corrects=re.compile(
        r"^[\s,.…(–-]*(?:(?:euh|heu|ah|bah?|ou|mais)\b[\s,.…]*){0,3}(?:(?:non|nan|pardon|plutot(?! que)|mieux(?: encore)?|je veux dire|jveux dire|enfin|desolee?|"
        r"correction|en fait|rectif\w*|oups|erreur|mais|pardonnez-moi)\b[\s,.…:]*){1,4}(?:(?:c'etait|c'est|cetait|cest|pas)\b[\s,]*){0,2}(?:le |de )?$"
    ),
    denies=re.compile(
        r"^[\s,.(–-]*(?:(?:et |mais )?(?:non pas|pas|et non|plutot que|au lieu de|au lieu du)|et non) (?:le |du )?"
    ),
    alternates=re.compile(r"^,? ?(?:ou|voire|ou bien|ou sinon|/)(?: le| peut-etre)? ?$"),
    to=re.compile(r" ?(?:[-–]|(?:au|a|jusqu'au|jusqu'a)\b) ?"),
    moved=re.compile(
        r"\b(?:decal|report|repouss|deplac|avanc|recul|chang|bascul|remis)\w*(?: \w+){0,3} (?:de |du |d')?$"
    ),
    week_of=re.compile(r"(?:(?P<weekend>(?:week-?end|w-?e) du)|(?:semaine|sem) (?:du|qui commence le)) (?:lundi )?$"),
    of_year=re.compile(r",? (?:de )?(?:l'an|l'annee) (?:(?P<next>prochaine?)|derniere?|passee?)\b"),
    yearly=re.compile(rf"\b(?:{_MON}|{_FEAST})\b|\d[/.-]\d"),
    working_week=re.compile(
        r"^(?:du |de |le )?lun(?:di)? ?(?:-|–|au|a|jusqu'au) ?(?:ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?)\b"
    ),
    edges=re.compile(r"\b(?:fin|debut|milieu) (?:de |d')(?:journee|matinee|soiree)$"),
    edge_gap=re.compile(r"^,? ?(?:de |du |le |ce )?$"),
    anchors=re.compile(
        rf"(?<!\w)(?:(?P<eve>l'avant-veille|l'avant veille|la veille)|(?P<next>le (?:sur)?lendemain)|(?P<count>{_COUNT}) (?P<unit>jours?|semaines?|sem|j) (?P<side>avant|apres)|"
        rf"(?P<wd>{_WD}) (?P<beside>avant|apres|precedant|suivant|qui suit|qui precede))"
        r"(?: (?:du|de|la|le|au|mon|ma|notre)\b| (?:d'|l'))* *(?:au soir )?"
    ),
    anchored=_anchored,
)
