"""Once a week, as people wish it: "pas plus d'une fois par semaine", "weekly is fine"."""

from __future__ import annotations

import re
from typing import Final

_TIMES: Final = (
    r"(?:(?:une?|1) (?:seule? )?(?:fois|messages?|mots?|rappels?|points?) (?:par|la|chaque|a la) semaine|chaque semaine"
    r"|toutes les semaines|(?:once|(?:an?|one|1) (?:single )?(?:message|text|nudge|reminder)) (?:a|per|each|every) week"
    r"|every week|(?:an? )?weekly(?: (?:message|text|nudge|pace|rhythm))?"
    r"|(?:(?:un |le )?(?:message|rythme) |en |l')?(?:hebdomadaire|hebdo))"
)
_AT_MOST: Final = (
    r"(?:(?:seulement|juste|plutot|au plus|au maximum|maximum|max|only|just|rather|at most|maybe|peut-etre) "
    r"|(?:(?:surtout )?(?:pas|jamais)|not|never|no) (?:plus|more) (?:(?:souvent|frequemment|often|frequently) )?"
    r"(?:d'|de |qu'|que |than )|(?:qu'|que ))"
)
_AND_NO_MORE: Final = (
    r"(?:,? (?:seulement|au plus|maximum|au maximum|max|only|at most|tops|instead|a la place"
    r"|(?:et )?pas (?:plus|davantage)|(?:and )?(?:no|not) more(?: than that)?))"
)
_ONCE: Final = rf"{_AT_MOST}?{_TIMES}{_AND_NO_MORE}?"
ONCE_A_WEEK: Final = re.compile(rf"\b{_ONCE}(?!\w)")
"""Said of folded text; what stands around it is for others to read."""

_PREFERABLY: Final = (
    r"(?:(?:je (?:prefere|prefererais|voudrais|veux|souhaite|souhaiterais)|j'aimerais(?: (?:mieux|bien))?"
    r"|disons|mettons|(?:on )?(?:passe[rz]?|passons|met(?:s|tez|tons)?)(?: (?:ca|le rythme))?(?: a)?"
    r"|on (?:fait|dit|part sur)|i (?:want|prefer)|(?:i'd|i would) (?:prefer|like|rather(?: have)?)"
    r"|let's (?:do|say|go(?: for| with)?|make (?:it|that)|keep it (?:to|at))|make (?:it|that)|keep it (?:to|at)|do|go"
    r"|switch to|change (?:it )?to|(?:how|what) about) )"
)
_VERY: Final = (
    r"(?:(?:tres|bien|deja|largement|amplement|tout a fait|mieux|more than|quite|just|perfectly|really|totally"
    r"|absolutely|already) )*"
)
_ENOUGH: Final = (
    r"(?:,? (?:(?:ca|cela) )?(?:(?:me |m')?(?:suffit|suffira(?:it)?|ira(?:it)?|convient|conviendrai?t?|arrange)"
    r"|(?:ca|cela) va|me va)(?: (?:tres bien|parfaitement|tout a fait|largement|amplement|bien|mieux))?"
    rf"|,? (?:c'est|est|(?:ce |ca )?(?:sera|serait)) {_VERY}(?:bien|assez|parfait|suffisant|ideal|mieux|bon|raisonnable"
    r"|mon (?:maximum|max))"
    r"(?: (?:pour moi|comme ca))?"
    rf"|,? (?:(?:that|it)(?:'s| is| would be| will be)|is|would be|will be) {_VERY}"
    r"(?:enough|fine|good|great|ok|okay|plenty|perfect|ideal|best|better|right|sufficient|all i (?:want|need)|my max)"
    r"(?: (?:for|with|by) me)?"
    r"|,? (?:(?:that|it) )?(?:(?:would|will|should) (?:suit|work|do|suffice)|suits|works|suffices)"
    r"(?: (?:me|for me|fine|nicely|well|best|better))*)"
)
_WISHED: Final = re.compile(rf"{_PREFERABLY}?{_ONCE}")
_IS_ENOUGH: Final = re.compile(rf"{_ONCE}{_ENOUGH}")


def wishes_weekly(said: str, *, asks: bool) -> bool:
    """Whether `said` (plain, folded) wishes once a week and says nothing else; `asks`: it is a question.

    "Would once a week be enough?" asks for advice, and wishes nothing yet.
    """
    return bool(_WISHED.fullmatch(said) or (not asks and _IS_ENOUGH.fullmatch(said)))
