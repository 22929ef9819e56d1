"""Which forms of meeting people a text likes, and which it would rather avoid: "les déjeuners, pas les dîners"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.understanding import fold

_WORDS: Final = (
    ("breakfast", r"petits?[- ]dej\w*|breakfasts?"),
    ("lunch", r"(?<!petit )(?<!petits )(?<!petit-)(?<!petits-)(?:dejeuners?|dejeuner|dejs?)|lunch\w*|repas de midi"),
    ("coffee", r"cafes?|coffees?|a cuppa"),
    ("dinner", r"diners?|dinners?|supper"),
    ("event", (r"cocktails?|soirees?|salons?|after[- ]?works?|evenements?|events?|mixers?|meet-?ups?|conferences?"
              r"|fairs?|trade shows?|networking (?:drinks|dos?|nights?|evenings?|breakfasts?|lunch(?:es)?)"
              r"|evenings(?: out)?|receptions?|parties|grandes? tables?|crowds?|big groups?|grands? groupes?")),
    ("walk", r"march(?:e|es|er|ant)|balad\w+|promen\w+|walk\w*|strolls?|prendre l'air|fresh air|outdoors"),
    ("call", r"appels?|coups? de (?:fil|telephone)|telephon\w+|calls?|phone"),
    ("video", r"visios?|visioconferences?|video ?calls?|videos?|zooms?|teams"),
    ("drinks", r"verres?|aperos?|aperitifs?|drinks?|pints?"),
)  # fmt: skip
_FORM: Final = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _WORDS))

_DISLIKE: Final = (
    r"deteste|hais|horreur|fuis|evite|supporte (?:pas|plus|mal)|aime (?:pas|guere|plus|moins)|aime vraiment pas"
    r"|sauf|pas (?:de|d'|les?|la|l')|mais pas|jamais|surtout pas|sans|rien de pire"
    r"|not (?:really )?(?:a fan of|fond of|keen on)|hate|dislike|can't stand|cannot stand|dread|avoid|not|no"
    r"|don't (?:really )?(?:like|enjoy|do)|do not (?:like|enjoy)|never|except|rather not"
)
_LIKE: Final = (
    r"aime|aime (?:bien|beaucoup|surtout|mieux)|adore|prefere|plutot|surtout|mais|prefer|like|love|enjoy|rather|but"
    r"|fond of|keen on|fan of"
)
_TURN: Final = re.compile(rf"\b(?:(?P<no>{_DISLIKE})|(?P<yes>{_LIKE}))(?!\w)")
_THAN: Final = re.compile(r"\b(?:plutot qu\w*|aux?|a la|to|over|(?:rather |more )?than|instead of|plus qu\w*)\b")
_SAYS: Final = re.compile(
    r"^(?:(?:moi|personnellement|perso|franchement|en fait|well|personally|honestly|oh|ah|non|no|oui|yes),? )*"
    r"(?:je (?:n'|ne )?(?:prefere|deteste|hais|fuis|supporte|suis plutot|suis du genre)|j'(?:aime|adore|evite"
    r"|ai horreur)|je n'aime|plutot (?:des?|les?|un|une|la)|pas de"
    r"|i (?:(?:really|do|much|quite|only|always|generally|would|don't|do not|can't|cannot) ){0,2}"
    r"(?:prefer|like|love|enjoy|hate|dislike|dread|avoid|stand)|i'd rather|i'm (?:not )?(?:really )?(?:a fan|fond|keen)"
    r"|no more|rather)(?!\w)(?! (?:to )?(?:have|see|meet) .*\bwith [a-z]+$)"
)
_IS: Final = re.compile(
    r"^(?:(?:moi|perso|franchement|en fait|personally|honestly|non|no|but|mais),? )*"
    r"(?:ce que (?:je |j')(?:n')?(?:deteste|hais|fuis|evite|supporte|aime|adore|prefere)\b|what i(?:'d)? (?:\w+ )?"
    r"(?:hate|dislike|dread|like|love|enjoy|prefer|can't stand)\b|(?:le |mon |ma )?(?:pire|mieux|prefere)\b,? c'est)"
)
""" "Ce que je déteste, c'est les cocktails"."""
_SUITS: Final = (
    r"(?:(?:ca|cela) (?:me |m')(?:va|plait|convient)|c'est (?:(?:tres )?bien|parfait|mon truc|ce que je prefere)"
    r"|je veux bien|volontiers|(?:suits?|works for) me|(?:is|are) (?:fine|good|perfect|my thing)"
    r"|i(?:'m| am) (?:fine|happy|ok) with)"
)
_NOT_FOR_ME: Final = (
    r"(?:(?:c'est|ce n'est|c'|sont) (?:vraiment |franchement )?pas (?:pour moi|mon (?:truc|fort|genre|monde))"
    r"|tres peu pour moi|(?:is|are|it's|they're) (?:really )?not (?:for me|my thing)"
    r"|(?:isn't|aren't) (?:really )?(?:for me|my thing)"
    r"|(?:ca|cela) (?:ne )?(?:me |m')(?:va pas|plait pas|convient pas|saoule|gonfle))"
)
_OF_A_FORM: Final = re.compile(rf"\b(?:(?P<no>{_NOT_FOR_ME})|(?P<yes>{_SUITS}))(?!\w)")
_OF_ONESELF: Final = re.compile(r"\b(?:je |j'|i (?!'d)|i'm )")
_THIS_ONE: Final = re.compile(
    r"\b(?:un|une|ce|cet|cette|an?|this|that)\s+(?:[\w-]+\s+){0,1}?(?:"
    + "|".join(words for _, words in _WORDS)
    + r")\b"
)
_SEVERAL: Final = re.compile(r"\b(?:les|des|aux|breakfasts|lunches|coffees|dinners|walks|calls|drinks|events)\b")
_CLAUSE: Final = re.compile(r"[,.;!]\s*|\s+(?:mais|but|par contre|en revanche|alors que|whereas)\s+")
_LONGEST: Final = 16  # words


@dataclass(frozen=True)
class Tastes:
    """Forms of bot.coaching.formats.FORMATS, in the order of the words."""

    likes: tuple[str, ...] = ()
    avoids: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.likes or self.avoids)


def tastes(text: str) -> Tastes:
    """What a text that answers "what do you enjoy?" names; a form without a word for or against it is liked."""
    said = fold(text).replace("’", "'")
    likes: dict[str, None] = {}
    avoids: dict[str, None] = {}
    for form, is_liked in _named(said):
        (likes if is_liked else avoids)[form] = None
    return Tastes(tuple(one for one in likes if one not in avoids), tuple(avoids))


def tells_tastes_in_general(text: str) -> Tastes:
    """The same, of no meeting in particular: "je n'aime pas les déjeuners", where "plutôt un déjeuner" is of one."""
    said = fold(text).replace("’", "'").strip(" .!")
    told = tells_tastes(text)
    general = _OF_ONESELF.search(said) and not _THIS_ONE.search(said) and (told.avoids or _SEVERAL.search(said))
    return told if general else Tastes()


def tells_tastes(text: str) -> Tastes:
    """The same for a text nobody asked for: only when it says "I like" or "I hate" of a form, and little else."""
    said = fold(text).replace("’", "'").strip(" .!")
    says = _SAYS.match(said) or _IS.match(said) or _of_a_form(said)
    return tastes(text) if says and len(said.split()) <= _LONGEST and "?" not in said else Tastes()


def _of_a_form(said: str) -> bool:
    """ "Les cocktails, c'est pas mon truc", "a walk suits me": a form first, then what one thinks of it."""
    form, judged = _FORM.search(said), _OF_A_FORM.search(said)
    return form is not None and judged is not None and form.start() < 25 and form.end() <= judged.start()


def tells_forms_alone(text: str) -> Tastes:
    """ "Walks and coffees, no evenings please": several forms, one of them with a no, and not a word more."""
    return tastes(text) if _of_forms_alone(fold(text).replace("’", "'").strip(" .!")) else Tastes()


def _of_forms_alone(said: str) -> bool:
    noes = [found for found in _TURN.finditer(said) if found["no"]]
    if len(_FORM.findall(said)) < _SEVERAL_FORMS or not noes or _FORM.search(said, noes[-1].end()) is None:
        return False
    return _AROUND_FORMS.fullmatch(_FORM.sub(" ", _TURN.sub(" ", said))) is not None


_SEVERAL_FORMS: Final = 2
_AROUND_FORMS: Final = re.compile(
    r"(?:[\W_]+|\b(?:and|or|et|ou|ni|please|stp|svp|merci|thanks|thank you|the|les?|la|des?|du|more|mostly|for|me|pour"
    r"|moi|big|grand(?:es?|s)?|long(?:s|ues?)?|early|s'il (?:te|vous) plait|yes|oui|ok|d)\b)*"
)


def _named(said: str) -> Iterator[tuple[str, bool]]:
    """Each form with whether it is liked; a judgement behind a form is of that clause, or of the one before it."""
    clauses = _CLAUSE.split(said)
    at = 0
    while at < len(clauses):
        clause, judged = clauses[at], _OF_A_FORM.search(clauses[at])
        behind = _OF_A_FORM.match(clauses[at + 1]) if at + 1 < len(clauses) and not judged else None
        if verdict := judged or behind:
            yield from ((found.lastgroup or "", verdict["no"] is None) for found in _FORM.finditer(clause))
            clauses[at : at + 1 + (behind is not None)] = [""] * (1 + (behind is not None))
        at += 1 + (behind is not None)
    yield from _told_before(", ".join(filter(None, clauses)))


def _told_before(said: str) -> Iterator[tuple[str, bool]]:
    liked, compared = True, False
    marks = [(m.start(), m) for pattern in (_FORM, _TURN, _THAN) for m in pattern.finditer(said)]
    taken = -1
    for start, mark in sorted(marks, key=lambda one: (one[0], -one[1].end())):
        if start < taken:
            continue
        taken = mark.end()
        if mark.re is _THAN:
            compared = True
        elif mark.re is _TURN:
            liked, compared = mark["no"] is None, False
        elif not compared and mark.lastgroup:
            yield mark.lastgroup, liked
