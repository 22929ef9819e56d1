"""The words by which one has had enough for now: "that's me done for today, we'll pick it up tomorrow"."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding import fold

_ENOUGH: Final = re.compile(
    r"(?:(?:bon|ok|alors|non|merci|bah|ben|stop|voila|allez|ah|oh|well|thanks|no|fine|right|and|so"
    r"|i think|nah|yeah)[ ,]+)*"
    r"(?:(?:ca|cela) (?:me )?suffi(?:t|ra)|c'est (?:assez|bon|tout|suffisant|fini|deja bien)|assez"
    r"|j'en (?:ai (?:assez|marre|ras le bol)|peux plus)|marre|ras le bol|j'ai fini"
    r"|on (?:s'arrete|arrete|en reste|va s'arreter)(?: la)?|arretons(?:[- ]nous)?(?: la)?|j(?:e m)?'arrete(?: la)?"
    r"|restons[- ]en la"
    r"|stop(?: la)?|arrete|la suite (?:une autre fois|plus tard|demain)|une autre fois|plus tard"
    r"|on continue(?:ra)? (?:demain|plus tard)"
    r"|enough|(?:that'?s? (?:is )?|that'?ll be )(?:quite |more than )?(?:enough|all|it|plenty|will do)"
    r"(?: (?:of|with) (?:this|that|it|these|those|them)| names| people| from me)?"
    r"|that'?ll do|(?:i'?m|we'?re|that'?s (?:me|us)) (?:all )?(?:done|finished)(?: with (?:this|that|it))?"
    r"|i'?ve had enough(?: of (?:this|it))?"
    r"|let'?s call it a (?:day|night)|let'?s leave (?:it|this|that)"
    r"|i'?m (?:fed up|bored|tired)(?: (?:with|of) (?:this|it))?|enough of this"
    r"|let'?s? (?:stop|leave it)(?: here| there)?"
    r"|stop(?: here| now| there)?|no more(?: names| people| questions)?|later"
    r"|another time|some other time|the rest (?:later|tomorrow))"
    r"(?:[ ,]+(?:pour aujourd'hui|aujourd'hui|pour ce soir|pour l'instant|pour le moment|pour cette fois|la"
    r"|merci|comme ca|for (?:today|now|tonight)"
    r"|today|tonight|now|thanks|thank you|ta|cheers|please|then|here|a minute|for a bit|this evening|ce soir))*"
)


def has_enough(text: str) -> bool:
    """ "Ça suffit pour aujourd'hui", "that's me done for today, we'll pick it up tomorrow"."""
    return says_one_of(text, _ENOUGH, beside=_TO_BE_CONTINUED)


_TO_BE_CONTINUED: Final = re.compile(
    r"(?:and |et |then |puis )*(?:(?:on|je|nous)(?: le| les| la)? (?:verra|fera|fera le reste|continuera|finira"
    r"|reprendra"
    r"|reprend|continue|finit|verrons|ferons|continuerons|finirons|reprendrons|verrai|ferai|continuerai|finirai"
    r"|reprendrai|reprends|finis)"
    r"|(?:(?:we|i)(?:'?ll| will| can)?|let'?s) (?:do|pick|carry|continue|finish|get back|come back|go on|see)"
    r"(?: (?:it|this|that|these|the rest|the others|more|on|up|to it|to this|back))*"
    r"|la suite|le reste|the rest|more|to be continued|a suivre)"
    r"(?: (?:ca|cela|la suite|le reste|les autres))?"
    r"(?: (?:demain|une autre fois|plus tard|un autre jour|ce soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|la semaine prochaine|tom+or+ow?|tomoz|later|another (?:time|day)|some other time|tonight|this evening|next week"
    r"|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day))?(?: (?:matin|soir|morning|evening|then|alors))?"
)


def says_one_of(text: str, *ways: re.Pattern[str], beside: re.Pattern[str] | None = None) -> bool:
    """Whether it is one of these, whole or clause by clause; a clause of `beside` may stand with another."""
    said = fold(text).replace("’", "'").strip(" .!?…")
    if any(way.fullmatch(said) for way in ways):
        return True
    clauses = [clause for clause in _CLAUSES.split(said) if clause]
    main = [clause for clause in clauses if not (beside and beside.fullmatch(clause))]
    return len(clauses) > 1 and bool(main) and all(any(way.fullmatch(one) for way in ways) for one in main)


_CLAUSES: Final = re.compile(r"\s*[,;.!…–]+\s*|\s+(?:and|et|so|donc|du coup)\s+")
