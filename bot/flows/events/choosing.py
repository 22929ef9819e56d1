"""The choice said in words: "bon, j'y vais", "I'm in", "trop cher, sans moi", "we'll see" (P23)."""

from __future__ import annotations

import re
from typing import Final, Literal

from bot.flows.meanings.no_answer_yet import flat

Choice = Literal["yes", "no", "later"]

_LEAD: Final = (
    r"(?:(?:oui|ouais|ok|okay|bon|allez|aller|non|finalement|en fait|bah|ben|euh|hmm+|d'accord|apres reflexion"
    r"|tout compte fait|reflexion faite|yes|yeah|well|no|nope|nah|actually|fine|right|alright|so|on reflection"
    r"|i think|i guess|je crois que|je pense que)[ ,.!…]+)*"
)
_TAIL: Final = (
    r"(?:[ ,.!]+(?:finalement|quand meme|alors|du coup|donc|bien sur|avec plaisir|pour cette fois|cette fois(?:-ci)?"
    r"|cette annee|merci|je crois|je pense|then|after all|anyway|of course|this time|this year|thanks|i think|for sure"
    r"|definitely|with pleasure|en fait|actually))*"
)
_SAID: Final[tuple[tuple[Choice, str], ...]] = (
    ("later", (r"je (?:ne )?sais pas(?: encore| trop)?|j'hesite(?: encore)?|on verra(?: bien)?|a voir|peut-etre"
              r"|pas encore(?: sure?| decidee?)?|je vais (?:y )?reflechir|j'y reflechis|plus tard|je te redis"
              r"|je vous redis"
              r"|i (?:don't|dont) know(?: yet)?|not sure(?: yet)?|maybe|we'll see|perhaps|let me think|undecided|later"
              r"|i'll think about it")),
    ("no", (r"(?:je )?n'y vais pas|j'y vais pas|(?:je )?n'irai pas|j'irai pas|je (?:ne )?vais pas y aller"
           r"|je (?:ne )?(?:le )?(?:prends|signe|fais|viens|veux) pas|j'adhere pas|je n'adhere pas|je m'inscris pas"
           r"|je ne m'inscris pas|pas cette fois(?:-ci)?|pas cette annee|non merci|sans moi|ce sera sans moi|c'est non"
           r"|je passe(?: mon tour)?|je laisse(?: tomber)?|laisse tomber|je renonce|tant pis|je decline|pas pour moi"
           r"|ca (?:ne )?m'interesse pas|je (?:ne )?prefere pas|j'ai mieux a faire|je reste chez moi"
           r"|i'm not (?:going|joining)|i won't (?:go|join)|not this (?:time|year)|no thanks?|i'll pass|i'll skip it"
           r"|count me out|not for me|i'd rather not|i'm out|i'll give it a miss|never mind")),
    ("yes", (r"j'y vais|j'irai|j'y serai|je vais y aller|j'y vais quand meme|je viens|j'adhere|je prends|je signe"
            r"|je m'inscris|je vais m'inscrire|je vais adherer|je le fais|je fonce|je me lance|allons-y|on y va|vas-y"
            r"|banco|c'est parti|je suis partante?|partante?|j'en suis|j'accepte|go"
            r"|i'm going|i'll go|i will go|i'm in|let's go|let's do it|i'll join|i'm joining|i'll do it|count me in"
            r"|i'll sign up|i'll be there|sign me up|go for it|i accept|i'll take it")),
)  # fmt: skip
_COSTS: Final = (
    r"(?:c'est |it's |that's )?(?:trop(?: (?:cher|loin|tard|long|d'argent))?|pas le temps"
    r"|too (?:expensive|dear|far|late|much))"
)
_FORMS: Final = tuple((choice, re.compile(rf"{_LEAD}(?:{said}){_TAIL}")) for choice, said in _SAID)
_NO_BY_REASON: Final = re.compile(
    rf"{_LEAD}{_COSTS}(?: pour moi| for me)?(?:[ ,.!]+(?:donc |alors |so )?(?:{_SAID[1][1]}))?{_TAIL}"
)


def chosen(text: str) -> Choice | None:
    """The choice that a text makes in so many words; None for a bare yes or no, and for anything else."""
    said = flat(text).rstrip(" ,")
    if _NO_BY_REASON.fullmatch(said):
        return "no"
    return next((choice for choice, form in _FORMS if form.fullmatch(said)), None)
