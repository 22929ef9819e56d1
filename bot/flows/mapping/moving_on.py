"""The words that ask for the next question of a session of names, or that say that nobody more comes to mind."""

from __future__ import annotations

import re
from typing import Final

from bot.flows.enough import says_one_of
from bot.understanding import fold

_NEXT: Final = re.compile(
    r"(?:(?:ok|oui|bon|allez|alors|well|yes|please)[ ,]+)*"
    r"(?:(?:the )?next(?: question| one)?|(?:another|a different|an other) (?:question|one)"
    r"|ask (?:me )?(?:something|anything|about something) else|try (?:me with )?(?:another|something else)"
    r"|(?:pose[sz]?|demande[sz]?)(?:[- ]moi)? (?:une autre|autre chose)(?: question)?"
    r"|same (?:people|ones|as before)|the same(?: people| ones)?|(?:une )?autre question"
    r"|(?:la )?question suivante|(?:la )?suivante|suivant"
    r"|les memes(?: personnes| gens)?|toujours les memes|change(?:z|ons)? de question)(?:[ ,]+(?:please|svp|stp))?"
)
_AGAIN: Final = re.compile(r"(?:more|any more|who else|keep going|encore|qui d'autre|qui encore|and)")


def wants_next(text: str) -> bool:
    """ "Next question", « une autre question », "the same people": nobody more comes to mind for this one."""
    return says_one_of(text, _NEXT)


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
    r"(?:[ ,]+(?:sorry|right now|really|at the moment|for that(?: one)?|for this(?: one)?|for now|on that(?: one)?"
    r"|there|here|tbh|la|comme ca|pour l'instant|pour le moment|pour celle[- ]la|desole|la tout de suite|vraiment))*"
)


def has_nobody_more(text: str) -> bool:
    """ "Nobody comes to mind, next", « personne d'autre », "that's all for that one": this question has no more."""
    return says_one_of(text, _NONE, _NEXT) and not says_one_of(text, _NEXT)
