"""The words that end a session of names, that ask for the next question, or that say that nobody more comes to mind."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding import fold

_ENOUGH: Final = re.compile(
    r"(?:(?:bon|ok|alors|non|merci|bah|ben|stop|voila|allez|ah|oh|well|thanks|no|fine|right|and|so"
    r"|i think|nah|yeah)[ ,]+)*"
    r"(?:(?:ca|cela) (?:me )?suffi(?:t|ra)|c'est (?:assez|bon|tout|suffisant|fini|deja bien)|assez"
    r"|j'en (?:ai (?:assez|marre|ras le bol)|peux plus)|marre|ras le bol|j'ai fini"
    r"|on (?:s'arrete|arrete|en reste|va s'arreter)(?: la)?|arretons(?:[- ]nous)?(?: la)?|je m'arrete(?: la)?"
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
    return _says(text, _ENOUGH, beside=_TO_BE_CONTINUED)


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


def _says(text: str, *ways: re.Pattern[str], beside: re.Pattern[str] | None = None) -> bool:
    """Whether it is one of these, whole or clause by clause; a clause of `beside` may stand with another."""
    said = fold(text).replace("’", "'").strip(" .!?…")
    if any(way.fullmatch(said) for way in ways):
        return True
    clauses = [clause for clause in _CLAUSES.split(said) if clause]
    main = [clause for clause in clauses if not (beside and beside.fullmatch(clause))]
    return len(clauses) > 1 and bool(main) and all(any(way.fullmatch(one) for way in ways) for one in main)


_CLAUSES: Final = re.compile(r"\s*[,;.!…–]+\s*|\s+(?:and|et|so|donc|du coup)\s+")


_NEXT: Final = re.compile(
    r"(?:(?:ok|oui|bon|allez|alors|well|yes|please)[ ,]+)*"
    r"(?:(?:the )?next(?: question| one)?|(?:another|a different|an other) (?:question|one)"
    r"|same (?:people|ones|as before)|the same(?: people| ones)?|(?:une )?autre question"
    r"|(?:la )?question suivante|(?:la )?suivante|suivant"
    r"|les memes(?: personnes| gens)?|toujours les memes|change(?:z|ons)? de question)(?:[ ,]+(?:please|svp|stp))?"
)
_AGAIN: Final = re.compile(r"(?:more|any more|who else|keep going|encore|qui d'autre|qui encore|and)")


def wants_next(text: str) -> bool:
    """ "Next question", « une autre question », "the same people": nobody more comes to mind for this one."""
    return _says(text, _NEXT)


def wants_more(text: str) -> bool:
    """ "Who else?", « encore »: the question once more."""
    return _AGAIN.fullmatch(fold(text).replace("’", "'").strip(" .!?…")) is not None


_NONE: Final = re.compile(
    r"(?:(?:bon|ok|alors|non|euh|bah|ben|voila|ah|oh|no|nope|um|er|erm|hmm|well|right|and|so|sorry|honestly|really|mais"
    r"|but|franchement)[ ,.!…]+)*"
    r"(?:(?:nobody|no ?one|none)(?: else)?(?: really)?(?: (?:comes|springs|jumps) (?:to mind|out))?|nobody at all"
    r"|(?:i )?(?:really )?(?:can'?t|cannot|could ?n'?t) (?:really )?(?:think of|come up with|see)"
    r" (?:any(?:body|one)?|others?"
    r"|any(?:body|one)? (?:else|more|other)|any others?|any more(?: names| people)?)"
    r"|(?:i'?m )?drawing a blank|(?:i'?ve )?(?:got )?(?:nobody|no one)(?: else)? in mind"
    r"|that'?s? (?:is )?(?:every(?:one|body)|the lot|all of them|all (?:for|on) (?:that|this)(?: one| question)?)"
    r"|personne(?: d'autre| de plus)?(?: (?:ne )?(?:me )?vient(?: a l'esprit| en tete)?)?"
    r"|(?:je )?(?:ne )?(?:vois|trouve|pense a)(?: vraiment)? (?:pas|personne)(?: d'autres?| qui| de plus)?"
    r"|j(?:e n)?'?en (?:vois|trouve|ai) (?:pas|plus|aucun)(?: d'autres?)?|je seche"
    r"|j(?:e n)?'ai (?:plus )?personne(?: d'autre)? en tete|y a(?: plus)? personne(?: d'autre)?"
    r"|c'est tout (?:pour|sur) (?:ca|cela|celle[- ](?:ci|la)|cette (?:question|fois)))"
    r"(?:[ ,]+(?:sorry|right now|really|at the moment|for that(?: one)?|for this(?: one)?|on that(?: one)?|there|here"
    r"|tbh|la|comme ca|pour l'instant|pour le moment|pour celle[- ]la|desole|la tout de suite|vraiment))*"
)


def has_nobody_more(text: str) -> bool:
    """ "Nobody comes to mind, next", « personne d'autre », "that's all for that one": this question has no more."""
    return _says(text, _NONE, _NEXT) and not _says(text, _NEXT)
