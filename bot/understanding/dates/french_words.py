"""The words of French days, as tables: a new spelling, feast or look-alike is one more entry here.

Everything is written without accents and in lower case, as the reading compares it.
"""

from __future__ import annotations

from typing import Final

from bot.understanding.dates import calendar as cal
from bot.understanding.dates import feasts
from bot.understanding.dates.calendar import When

WEEKDAYS: Final = {
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
    "lundy": 0, "lndi": 0, "lubdi": 0, "mrdi": 1, "mardy": 1, "mecredi": 2, "mercerdi": 2, "mercredy": 2, "mrcredi": 2,
    "mercredit": 2, "jeudy": 3, "jedi": 3, "jeudii": 3, "vendrdi": 4, "vendredy": 4, "vendedi": 4, "vendredit": 4,
    "venredi": 4, "vrendredi": 4, "vdd": 4, "vdi": 4, "samdi": 5, "smedi": 5, "samedy": 5, "dimanch": 6, "dimenche": 6,
    "diamnche": 6,
}  # fmt: skip
# Words of their own, too ("jeu", "mer", "Sam"): they need an hour, a number or a preposition beside them.
SHORT: Final = {
    "lun": 0, "mar": 1, "mer": 2, "merc": 2, "mercr": 2, "jeu": 3, "ven": 4, "vend": 4, "vendr": 4, "sam": 5, "dim": 6,
}  # fmt: skip
MONTHS: Final = {
    "janvier": 1, "janv": 1, "jan": 1, "fevrier": 2, "fevr": 2, "fev": 2, "mars": 3, "avril": 4, "avr": 4, "mai": 5,
    "juin": 6, "juillet": 7, "juil": 7, "aout": 8, "septembre": 9, "sept": 9, "sep": 9, "octobre": 10, "oct": 10,
    "novembre": 11, "nov": 11, "decembre": 12, "dec": 12,
    "janvié": 1, "fevrie": 2, "septenbre": 9, "setembre": 9, "otobre": 10, "novenbre": 11, "decenbre": 12,
}  # fmt: skip
NUMBERS: Final = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix-sept": 17,
    "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "vingt et un": 21, "vingt-et-un": 21, "vingt-deux": 22,
    "vingt-trois": 23, "vingt-quatre": 24, "vingt-cinq": 25, "vingt-six": 26, "vingt-sept": 27, "vingt-huit": 28,
    "vingt-neuf": 29, "trente": 30, "trente et un": 31, "trente-et-un": 31, "dix sept": 17, "dix huit": 18,
    "dix neuf": 19, "vingt deux": 22, "vingt trois": 23, "vingt quatre": 24, "vingt cinq": 25, "vingt six": 26,
    "vingt sept": 27, "vingt huit": 28, "vingt neuf": 29,
}  # fmt: skip
FIRST: Final = {"premier": 1, "1er": 1, "1 er": 1}
NTH: Final = {
    "premier": 1, "1er": 1, "deuxieme": 2, "2e": 2, "2eme": 2, "second": 2, "troisieme": 3, "3e": 3, "3eme": 3,
    "quatrieme": 4, "4e": 4, "4eme": 4, "dernier": -1,
}  # fmt: skip
ABOUT: Final = {"huitaine": 7, "dizaine": 10, "quinzaine": 14, "vingtaine": 20, "trentaine": 30}

# How many days from today; patterns, tried in this order.
RELATIVE: Final = (
    (r"(?:avant|avt|av|avent)[- ]?(?:hier|hié)", -2),
    (r"hier|yer|la veille au soir(?=,? hier)", -1),
    (r"aujourd'? ?hui|aujourdhui|ajd'?hui|ojourd'?hui|aujourd|aujd|ajrd|ajd|auj|ojd", 0),
    (r"(?:apres|apre|apr|ap)[- ]?(?:demain|dmain|demin|dem1|dem|2m1)", 2),
    (r"demain|dmain|demin|dmin|dem1|2main|2m1|dmn|dm1", 1),
)
# The parts of today that are a day of their own: "ce matin", "cet aprem", "à soir" as in Québec.
TODAY: Final = (
    r"(?:ce |c'|ct |st |c ?)(?:matin|mat1|mat|midi|soir)",
    r"ce jour",
    r"(?:cet(?:te)? |ct |st |ce |7 ?)(?:apres[- ]?midi|aprem|apm|ap-m|aprem'|avant[- ]midi|matinee|journee|soiree)",
    r"cette nuit",
    r"(?<!demain )(?<!hier )(?:a matin|a soir)",
)

FEASTS: Final[dict[str, When]] = {
    "noel": cal.day_and_month(25, 12),
    "reveillon de noel": cal.day_and_month(24, 12),
    "nouvel an": cal.day_and_month(1, 1),
    "jour de l'an": cal.day_and_month(1, 1),
    "reveillon du jour de l'an": cal.day_and_month(31, 12),
    "reveillon du nouvel an": cal.day_and_month(31, 12),
    "la saint-sylvestre": cal.day_and_month(31, 12),
    "la saint sylvestre": cal.day_and_month(31, 12),
    "la toussaint": cal.day_and_month(1, 11),
    "l'epiphanie": cal.day_and_month(6, 1),
    "la chandeleur": cal.day_and_month(2, 2),
    "la saint-valentin": cal.day_and_month(14, 2),
    "la saint valentin": cal.day_and_month(14, 2),
    "la saint-jean": cal.day_and_month(24, 6),
    "la saint jean": cal.day_and_month(24, 6),
    "la saint-nicolas": cal.day_and_month(6, 12),
    "la fete de la musique": cal.day_and_month(21, 6),
    "la fete nationale": cal.day_and_month(14, 7),
    "l'assomption": cal.day_and_month(15, 8),
    "l'armistice": cal.day_and_month(11, 11),
    "halloween": cal.day_and_month(31, 10),
    "mardi gras": feasts.easter(-47),
    "mercredi des cendres": feasts.easter(-46),
    "les rameaux": feasts.easter(-7),
    "jeudi saint": feasts.easter(-3),
    "vendredi saint": feasts.easter(-2),
    "paques": feasts.easter(),
    "dimanche de paques": feasts.easter(),
    "lundi de paques": feasts.easter(1),
    "l'ascension": feasts.easter(39),
    "jeudi de l'ascension": feasts.easter(39),
    "la pentecote": feasts.easter(49),
    "lundi de pentecote": feasts.easter(50),
    "l'action de grace": cal.nth_weekday(2, 0, 10),
    "l'action de graces": cal.nth_weekday(2, 0, 10),
    "black friday": cal.offset(cal.nth_weekday(4, 3, 11), 1),
    "cyber monday": cal.offset(cal.nth_weekday(4, 3, 11), 4),
    "diwali": feasts.kept_in("IN", "Diwali"),
    "divali": feasts.kept_in("IN", "Diwali"),
    "nouvel an chinois": feasts.kept_in("SG", "Chinese New Year"),
    "nouvel an lunaire": feasts.kept_in("SG", "Chinese New Year"),
    "roch hachana": feasts.kept_in("IL", "Rosh Hashanah"),
    "kippour": feasts.kept_in("IL", "Yom Kippur"),
    "yom kippour": feasts.kept_in("IL", "Yom Kippur"),
    "pessah": feasts.kept_in("IL", "Pesach"),
}

# Times that everybody knows and nobody can date to the day: with "avant" or "d'ici" they are a deadline without a day.
SEASONS: Final = (
    r"(?:l'|cet |le |la |les )?(?:ete|hiver|automne|printemps|rentree|retour des vacances|vacances(?! de? \d)|conges|"
    r"grandes vacances|fetes|ramadan|fin du ramadan|tabaski|korite|aid(?: el[- ]\w+)?|careme|moisson|vendanges|soldes|"
    r"releve|demenagement|examens|partiels|bac)"
    r"(?: (?:scolaires?|d'ete|d'hiver|de printemps|d'automne|de noel|de paques|de (?:la )?toussaint|de fevrier|"
    r"de fin d'annee|prochaine?|universitaire))?"
)
# The day and month on which each begins, where a year says which one it is: "avant l'été 2027".
SEASON_BEGINS: Final = {
    "printemps": (20, 3), "ete": (21, 6), "rentree": (1, 9), "automne": (22, 9), "hiver": (21, 12),
}  # fmt: skip
# What a feast belongs to here is no day: "la fête de Noël", "les vacances de Pâques".
FEAST_OF: Final = (
    r"(?:vacances|conges|cadeaux?|marches?|repas|fetes?|soiree|diner|dejeuner|dej|pot|arbre|gouter|sapin|papa|pere|contes?|"
    r"chants?|marche|week-?end|we|w-e|pont|prime|colis|menu|chocolats?|oeufs?|cloches|bal|ile|carte|album|film|offres?|promos?|"
    r"semaine|periode|temps)"
)

# What has a day: after these "du 14" is one ("celle du 14"), and "jeu" is Thursday ("RDV jeu").
MEETINGS: Final = (
    "celle",
    "celui",
    "rdv",
    "rv",
    "rendez-vous",
    "reunion",
    "reu",
    "dej",
    "dejeuner",
    "diner",
    "souper",
    "cafe",
    "kfe",
    "visio",
    "call",
    "appel",
    "apero",
    "verre",
    "point",
    "soiree",
    "salon",
    "conseil",
    "comite",
    "seminaire",
    "atelier",
    "rencontre",
    "entretien",
    "seance",
    "conference",
    "meetup",
    "afterwork",
    "petit-dej",
    "resto",
    "restau",
    "entrevue",
    "assemblee",
    "ag",
    "session",
    "formation",
)
_STREET: Final = (
    r"(?:rue|place|pl\.?|bd|boulevard|avenue|ave|quai|pont|square|metro|station|stade|impasse|allee|cours|lycee|college|"
    r"caserne|villa)"
)
# Names and counts that hold the words of a day: nothing in them is one.
LOOKALIKES: Final = (
    rf"{_STREET} (?:du|des) (?:1er|premier|\d\d?)[ -](?:{'|'.join(MONTHS)})(?: (?:18|19)\d\d)?",
    r"24 ?h(?:eures)? ?(?:du mans|chrono|/ ?24|sur 24)",
    r"7 ?j(?:ours)? ?(?:/|sur) ?7",
    r"24/24",
    r"7/7",
    r"24/7",
    r"50/50",
    r"journal du dimanche",
    r"casual friday",
    r"ruby tuesday",
    r"monday\.com",
    r"champ[- ]de[- ]mars",
    r"mars & co",
    r"(?:fruits?|bord|vue|front|sel|niveau) (?:de |de la )?mer",
    r"jeux? de (?:societe|role|cartes|mots)",
    r"poissons? d'avril",
    r"(?:monde|hommes?|femmes?|entreprises?|metiers?|villes?|medecine|ecole|mobilite|talents) de demain",
    r"les quatre jeudis",
)
