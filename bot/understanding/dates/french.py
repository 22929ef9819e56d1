"""Days as French speakers write them, with or without accents, in full or as in a text message."""

# ruff: noqa: E501 - a pattern is easier to mend when it stands in one piece
from __future__ import annotations

import re
from typing import Final

from bot.understanding.dates import calendar as cal
from bot.understanding.dates.calendar import When
from bot.understanding.dates.grammar import Build, Grammar, alternation

_WEEKDAYS: Final = {
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
    "mecredi": 2, "vendrdi": 4, "jeudy": 3, "lundy": 0, "vendredy": 4, "mercerdi": 2,
}  # fmt: skip
_SHORT: Final = {"lun": 0, "mar": 1, "mer": 2, "merc": 2, "jeu": 3, "ven": 4, "vend": 4, "vendr": 4, "sam": 5, "dim": 6}
_MONTHS: Final = {
    "janvier": 1, "janv": 1, "jan": 1, "fevrier": 2, "fevr": 2, "fev": 2, "mars": 3, "avril": 4, "avr": 4, "mai": 5,
    "juin": 6, "juillet": 7, "juil": 7, "aout": 8, "septembre": 9, "sept": 9, "sep": 9, "octobre": 10, "oct": 10,
    "novembre": 11, "nov": 11, "decembre": 12, "dec": 12,
}  # fmt: skip
_NUMBERS: Final = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix-sept": 17,
    "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "vingt et un": 21, "vingt-deux": 22, "vingt-trois": 23,
    "vingt-quatre": 24, "vingt-cinq": 25, "vingt-six": 26, "vingt-sept": 27, "vingt-huit": 28, "vingt-neuf": 29,
    "trente": 30, "trente et un": 31, "premier": 1, "1er": 1, "1 er": 1,
}  # fmt: skip
_NTH: Final = {
    "premier": 1, "1er": 1, "deuxieme": 2, "2e": 2, "2eme": 2, "second": 2, "troisieme": 3, "3e": 3, "3eme": 3,
    "quatrieme": 4, "4e": 4, "4eme": 4, "dernier": -1,
}  # fmt: skip

_WD: Final = alternation(_WEEKDAYS)
_MON: Final = alternation(_MONTHS)
_NUM: Final = alternation(_NUMBERS)
_DAY: Final = rf"(?:[0-3]?\d|{_NUM})"
_COUNT: Final = rf"(?:\d{{1,3}}|{_NUM})"
_PART: Final = (
    r"(?:,? (?:(?:en )?(?:debut|fin|milieu) (?:de |d')(?:matinee|journee|soiree|apres[- ]?midi|aprem)|(?:dans|en) (?:la )?"
    r"(?:matinee|journee|soiree|aprem|apres[- ]?midi)|(?:au )?(?:matin|mat|soir|midi)|apres[- ]?midi|aprem|apm|"
    r"dans la nuit|tot|premiere heure)\b)?"
)
_NOT_HOUR: Final = r"(?! ?(?:h\b|h\d|heures?|:\d|\d|%|€|e\b|eme\b|er\b|k\b|min|jours|pers))"
# "le 27" is a day only where nothing follows that it could count: "le 3 pièces", "le 2 rue Volney".
_AFTER_DAY: Final = (
    r"(?= *(?:$|[.,;:!?)(…\n]|[^\w\s'’/%€$£-]|(?:a|au|aux|avec|chez|pour|et|ou|dans|en|sur|j|je|on|il|elle|ils|nous|vers|de|du|"
    r"mais|car|c|ca|qu|que|prochain|dernier|matin|midi|soir|apres|aprem|stp|svp|merci|max|maxi|promis|comme|par|si|"
    r"tu|vous|lui|leur|le|la|les|l|mon|ma|mes|sans|un|une|ok|vu|dej|cafe|rdv|visio|d|sinon|puis|avant|au plus tard)\b))"
)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS[text]


def _day(text: str) -> int:
    return _number(text.strip())


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) + (2000 if len(text) == 2 else 0)


def _weekday(m: re.Match[str]) -> When:
    number = _WEEKDAYS.get(m["wd"], _SHORT.get(m["wd"], 0))
    after = m["after"] or m.groupdict().get("late") or ""
    if "semaine" in after or "week" in after:
        weeks = (
            -1
            if re.search(r"derni|passe|d'avant|d'il y a", after)
            else 1
            if re.search(r"proch|pro\b|vient|d'apr", after)
            else 0
        )
        return cal.weekday_of_week(number, weeks)
    if re.search(r"huit|8", after):
        return cal.weekday_after(number, 1)
    if re.search(r"quinze|15", after):
        return cal.weekday_after(number, 2)
    if re.search(r"dernier|passe|d'avant|precedent", after):
        return cal.last_weekday(number)
    if re.search(r"proch|pro\b|vient|arrive|suivant", after):
        return cal.next_weekday(number)
    return cal.this_weekday(number) if m["ce"] else cal.weekday(number)


def _weekday_and_day(m: re.Match[str]) -> When | None:
    number = _WEEKDAYS.get(m["wd"], _SHORT.get(m["wd"], 0))
    day = _day(m["day"])
    if m["mon"]:
        return cal.day_and_month(day, _MONTHS[m["mon"]], _year(m["year"]))
    if m["num"]:
        month = int(m["num"])
        return cal.day_and_month(day, month, _year(m["numyear"])) if 1 <= month <= 12 and day else None
    return cal.day_of_month(day, number) if 1 <= day <= 31 else None


def _day_month(m: re.Match[str]) -> When | None:
    day = _day(m["day"])
    return cal.day_and_month(day, _MONTHS[m["mon"]], _year(m["year"])) if 1 <= day <= 31 else None


def _range(m: re.Match[str]) -> When | None:
    day = _day(m["day"])
    month = _MONTHS[m["mon"] or m["lastmon"]]
    return cal.day_and_month(day, month, _year(m["year"])) if 1 <= day <= 31 else None


def _units(sign: int) -> Build:
    def build(m: re.Match[str]) -> When | None:
        unit, count = m["unit"], _number(m["count"])
        half = bool(m["half"])
        if unit.startswith("j"):
            # "Huit jours" is a week and "quinze jours" a fortnight.
            return cal.plus(sign * {8: 7, 15: 14}.get(count, count))
        if unit.startswith("s"):
            return cal.plus(sign * (7 * count + (3 if half else 0)))
        if unit.startswith("m"):
            return cal.plus_months(sign * count, sign * 15 if half else 0)
        if unit.startswith("a"):
            return cal.plus_months(sign * (12 * count + (6 if half else 0)))
        return cal.plus(sign * (count // 24)) if count % 24 == 0 else None

    return build


def _about(sign: int) -> Build:
    days = {"huitaine": 7, "dizaine": 10, "quinzaine": 14, "vingtaine": 20, "trentaine": 30}
    return lambda m: cal.plus(sign * days[m["about"]])


def _month_part(m: re.Match[str]) -> When:
    month, year = _MONTHS[m["mon"]], _year(m["year"])
    if m["part"].startswith(("fin", "courant")):
        return cal.end_of_month(month, year)
    if m["part"].startswith("mi"):
        return cal.day_and_month(15, month, year)
    return cal.day_and_month(1, month, year) if m["part"].startswith("debut") else cal.day_and_month(15, month, year)


def _end(m: re.Match[str]) -> When | None:
    what, then = m["what"], m["then"] or ""
    shift = 1 if re.search(r"proch|pro\b|vient|suiv", then) else -1 if re.search(r"derni|pass", then) else 0
    if what.startswith("mois"):
        return cal.end_of_month_in(shift)
    if what.startswith("semaine"):
        return cal.end_of_week(shift)
    if what.startswith("trim"):
        return cal.end_of_quarter()
    if what.startswith("journee"):
        return cal.plus(0)
    if what[0] in "qt" and what[-1].isdigit():
        return cal.end_of_quarter(int(what[-1]))
    if what.isdigit():
        return cal.day_and_month(31, 12, int(what))
    return cal.end_of_year(shift)


def _vague(m: re.Match[str]) -> When:
    what, words = m["what"], m[0]
    shift = (
        1
        if re.search(r"proch|pro\b|vient|suiv|d'apres", words)
        else -1
        if re.search(r"derni|pass|d'avant|precedent", words)
        else 0
    )
    if what.startswith("sem"):
        return cal.some_week(shift)
    if what.startswith("mois"):
        return cal.some_month(shift)
    if what.startswith("w"):
        return cal.some_weekend(shift)
    return cal.some_year(shift)


def _nth(m: re.Match[str]) -> When:
    nth, number = _NTH[m["nth"]], _WEEKDAYS[m["wd"]]
    if m["mon"]:
        return cal.nth_weekday(nth, number, _MONTHS[m["mon"]])
    then = m["then"] or ""
    return cal.nth_weekday(nth, number, None, 1 if "proch" in then else -1 if "dern" in then else 0)


def _today_as_deadline(asked: cal.Asked) -> cal.Days:
    return (asked.today,) if asked.due else ()


def _numeric(m: re.Match[str]) -> When | None:
    day, month = int(m["a"]), int(m["b"])
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return cal.day_and_month(day, month, _year(m["year"]))


_FEASTS: Final = {
    "noel": cal.day_and_month(25, 12), "nouvel an": cal.day_and_month(1, 1), "jour de l'an": cal.day_and_month(1, 1),
    "la saint-sylvestre": cal.day_and_month(31, 12), "la toussaint": cal.day_and_month(1, 11),
    "la saint-valentin": cal.day_and_month(14, 2), "la saint-jean": cal.day_and_month(24, 6),
    "paques": cal.easter(), "lundi de paques": cal.easter(1), "l'ascension": cal.easter(39),
    "la pentecote": cal.easter(49), "l'armistice": cal.day_and_month(11, 11), "la fete du travail": cal.day_and_month(1, 5),
    "la fete nationale": cal.day_and_month(14, 7),
}  # fmt: skip
_FEAST: Final = "|".join(sorted(map(re.escape, _FEASTS), key=len, reverse=True))

_RELATIVE: Final = (
    (rf"avant[- ]?hier{_PART}", -2), (rf"(?:hier|yer){_PART}", -1), (r"aujourd'? ?hui|aujourdhui|ajd|auj|ajrd|aujd", 0),
    (r"ce (?:matin|mat|midi|soir|jour)\b|cet(?:te)? (?:apres[- ]?midi|aprem|aprèm|apm|ap-m|matinee)|cette nuit", 0),
    (rf"(?:apres[- ]?demain|apres[- ]?dem|ap[- ]?demain){_PART}", 2),
    (rf"(?:demain|dmain|dem1|2main|2m1|dmn){_PART}", 1),
)  # fmt: skip

_MODIFIER: Final = (
    r"(?: (?:(?:de|d') ?(?:la |cette )?sem(?:aine)?(?: (?:derniere|passee|d'avant|prochaine|pro\b|qui vient|d'apres))?|"
    r"dernier|passe|d'avant|precedent|prochain|pro\b|qui vient|qui arrive|suivant|en (?:huit|8|quinze|15)\b))"
)
_UNIT: Final = r"(?P<unit>jours?|jrs?|j|semaines?|sem|mois|ans?|annees?|heures?|h)\b(?P<half> et demie?)?"


def _rule(pattern: str, build: Build) -> tuple[re.Pattern[str], Build]:
    return re.compile(pattern), build


def _fixed(days: int) -> Build:
    return lambda _: cal.plus(days)


_RULES: Final = (
    *(_rule(rf"(?:{pattern})(?!\w)", _fixed(days)) for pattern, days in _RELATIVE),
    _rule(rf"(?P<ce>ce )?(?P<wd>{_WD})\b(?P<after>{_MODIFIER})?{_PART}(?P<late>{_MODIFIER})?", _weekday),
    _rule(
        r"(?P<ce>ce )?(?P<wd>sam|dim|lun|mar|mer|merc|jeu|ven|vend)\.?(?P<after> (?:dernier|prochain|pro\b|en huit|en 8))(?!\w)",
        _weekday,
    ),
    _rule(
        r"(?P<ce>ce )?(?P<wd>vend|vendr|merc|jeu|ven|lun|mar|mer|sam|dim)\.?(?P<after>)(?= (?:a |vers |matin|soir|midi|aprem)|$| ?[.,;)!])",
        lambda m: _weekday(m) if m["ce"] or m["wd"] in {"vend", "vendr", "merc"} else None,
    ),
    _rule(
        rf"(?P<wd>{_WD}|lun|mar|mer|merc|jeu|ven|vend|sam|dim)\.? (?:le )?(?P<day>1er|premier|[0-3]?\d){_NOT_HOUR}"
        rf"(?:(?: de)? (?P<mon>{_MON})\b\.?(?: (?P<year>20\d\d)\b)?|[/.-](?P<num>[01]?\d)(?:[/.-](?P<numyear>20\d\d|\d\d))?(?![\d/]))?{_PART}",
        _weekday_and_day,
    ),
    _rule(
        rf"(?P<day>{_DAY})(?: ?er)? (?:du mois de |de )?(?P<mon>{_MON})\b\.?(?: (?P<year>20\d\d)\b(?! ?(?:€|euros)))?(?: (?:prochain|dernier))?{_PART}",
        _day_month,
    ),
    _rule(
        rf"(?:du (?:{_WD}|le)? ?|entre le )?(?P<day>1er|premier|[0-3]?\d)(?: (?P<mon>{_MON})\b\.?)? ?(?:et(?: le)?|au|a|-|–|/)"
        rf" ?(?:(?:{_WD}) )?(?:1er|[0-3]?\d) (?P<lastmon>{_MON})\b\.?(?: (?P<year>20\d\d)\b)?",
        _range,
    ),
    _rule(
        rf"du (?P<day>1er|[0-3]?\d) au (?:1er|[0-3]?\d)\b{_NOT_HOUR}{_AFTER_DAY}",
        lambda m: cal.day_of_month(_day(m["day"])),
    ),
    _rule(r"(?P<a>[0-3]?\d)/(?P<b>[01]?\d)(?:/(?P<year>20\d\d|\d\d))?(?![\d/]|\s?(?:€|%|d'heure|eur))", _numeric),
    _rule(r"(?P<a>[0-3]?\d)[.-](?P<b>[01]?\d)[.-](?P<year>20\d\d|\d\d)(?!\d|[.-]\d)", _numeric),
    _rule(r"(?P<year>20\d\d)-(?P<b>[01]\d)-(?P<a>[0-3]\d)(?!\d)", _numeric),
    _rule(
        rf"(?<=\ble )(?P<day>1er|premier|[0-3]?\d|quinze|vingt|trente)(?: (?:du mois|de ce mois))?\b{_NOT_HOUR}{_AFTER_DAY}",
        lambda m: cal.day_of_month(_day(m["day"])) if 1 <= _day(m["day"]) <= 31 else None,
    ),
    _rule(
        rf"(?P<part>mi|debut|fin|courant|milieu)[- ](?:de |du mois de |d')?(?P<mon>{_MON})\b(?: (?P<year>20\d\d))?",
        _month_part,
    ),
    _rule(r"mi[- ]mois|milieu du mois", lambda _: cal.day_of_month(15)),
    _rule(
        r"(?:la )?fin (?:de (?:la |l'|ce |cette )?|du |d')?(?P<what>mois|semaine|annee|an|trimestre|trim|journee|[qt][1-4]|20\d\d)\b"
        r"(?P<then> (?:prochaine?|pro|qui vient|derniere?|passee?|suivante?))?(?! de la semaine)",
        _end,
    ),
    _rule(
        rf"(?:(?:d'ici|dans|sous|en) )(?:les |a peu pres |environ |maximum |max )?(?P<count>{_COUNT}) (?:petits? |prochaine?s )?{_UNIT}",
        _units(1),
    ),
    _rule(rf"(?:(?:d'ici|dans|sous) )(?:les |environ )?(?P<count>\d{{1,3}}) ?{_UNIT}", _units(1)),
    _rule(
        rf"(?:il ?y ?a|y ?a|ya|ca fait|voici) (?:environ |a peu pres )?(?P<count>{_COUNT}) ?{_UNIT}",
        lambda m: _units(-1)(m) if m["unit"] not in {"h", "heure", "heures"} else None,
    ),
    _rule(
        r"(?:d'ici|dans|sous) (?:une? |la )?(?P<about>huitaine|dizaine|quinzaine|vingtaine|trentaine)(?: de jours?| jours?)?",
        _about(1),
    ),
    _rule(
        r"(?:il ?y ?a|y ?a|ya) (?:une )?(?P<about>huitaine|dizaine|quinzaine|vingtaine|trentaine)(?: de jours?)?",
        _about(-1),
    ),
    _rule(
        r"dans la (?P<what>semaine|journee|matinee|soiree)",
        lambda m: cal.some_week(0) if m["what"] == "semaine" else _today_as_deadline,
    ),
    _rule(r"dans le mois", lambda _: cal.some_month(0)),
    _rule(
        r"(?:la |l')?(?P<what>semaine|sem|mois|annee|an|w-?e|week-?end)(?: d'apres| d'avant)?(?: (?:prochaine?|pro|qui vient|qui arrive|suivante?|derniere?|passee?|precedente?))(?!\w)",
        _vague,
    ),
    _rule(
        r"(?:le )(?P<what>mois|week-?end|w-?e) (?:prochain|pro|qui vient|suivant|dernier|passe|precedent|d'avant)(?!\w)",
        _vague,
    ),
    _rule(
        r"(?:cette |ce |le |au |du )(?P<what>sem(?:aine)?|mois|annee|week-?end|w-?e)\b(?<!le semaine)(?<!du mois)(?<!le mois)",
        _vague,
    ),
    _rule(
        rf"(?P<nth>{alternation(_NTH)}) (?P<wd>{_WD}) (?:(?:de|d'|du mois de|du mois d') ?(?P<mon>{_MON})\b|(?:du|de ce) mois(?P<then> prochain| dernier)?)",
        _nth,
    ),
    _rule(r"(?:le )?dernier jour (?:du|de ce) mois", lambda _: cal.end_of_month_in(0)),
    _rule(rf"(?P<feast>{_FEAST})\b", lambda m: _FEASTS[m["feast"]]),
)


def _anchor_days(m: re.Match[str]) -> int:
    if m["eve"]:
        return -1
    if m["next"]:
        return 1
    if m["second"]:
        return 2
    days = _number(m["count"]) * (7 if m["unit"].startswith("s") else 1)
    return days if m["side"] == "apres" else -days


FRENCH: Final = Grammar(
    trigger=re.compile(
        rf"(?<![\w/.,€$£-])(?:avant[- ]?hier|hier|yer|auj|aj|ce |cet|demain|dmain|dem1|2m|dmn|ap(?:res)?[- ]?dem|{_WD}|vend|merc|"
        rf"(?:lun|mar|mer|jeu|ven|sam|dim)\b|\d|(?:{_NUM})\b|du |entre le |la |l'|le (?=mois|we|w-|week|dernier|premier|nouvel|jour|lundi de)|mi[- ]|debut|milieu|fin|courant|d'ici|dans|"
        r"sous|en |il ?y|y ?a|ya|ca fait|voici|semaine|sem |week|we |dernier|deuxieme|second|troisieme|quatrieme|noel|nouvel|jour de|"
        r"paques|au )"
    ),
    rules=_RULES,
    before=re.compile(
        r"(?:\b(?:d'ici(?: a| au| la| le| ce| cette)?|avant(?: le| la| ce)?|pour(?: le| la| ce)?|jusqu'(?:a|au|en)(?: le| la)?|"
        r"au plus tard(?: le| la)?|depuis(?: le)?|apres(?: le| la)?|passe(?: le)?|des(?: le)?|vers(?: le| la)?|courant|a partir (?:de|du)|"
        r"le soir du|le matin du|chaque|tous les|toutes les|un|les|"
        r"le|la|ce|cette|du|de|au|a|en|sous|par))\s*$"
    ),
    deadlines=re.compile(r"^(?:d'ici|avant|pour|jusqu|au plus tard|sous|dans)"),
    refused=re.compile(r"^(?:depuis|apres(?![- ]?dem)|passe|chaque|tous|toutes|les|un|a partir)\b"),
    refused_after=re.compile(r"^ (?:sur deux|sur trois|ou jeudi des deux)|^s\b"),
    corrects=re.compile(
        r"^[\s,.…(–-]*(?:(?:euh|heu|ah|bah?|ou|et|mais)\b[\s,.…]*){0,3}(?:(?:non|pardon|plutot|je veux dire|enfin|desolee?|"
        r"correction|en fait|rectif\w*|oups|erreur|mais)\b[\s,.…:]*){1,4}(?:(?:c'etait|c'est|pas)\b[\s,]*){0,2}(?:le |de )?$"
    ),
    alternates=re.compile(r"^,? ?(?:ou|voire|ou bien|ou sinon)(?: le| peut-etre)? $"),
    anchors=re.compile(
        rf"(?:la (?P<eve>veille)|le (?P<next>lendemain)|le (?P<second>surlendemain)|(?P<count>{_COUNT}) (?P<unit>jours?|semaines?) (?P<side>avant|apres))"
        r"(?: (?:du|de|la|le|au|mon|ma|notre)\b| (?:d'|l'))*\s*"
    ),
    anchor_days=_anchor_days,
)
