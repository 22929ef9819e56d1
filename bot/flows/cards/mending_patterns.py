"""The short ways in which people put a card right, in both languages; apostrophes are straight, letters of any size."""

from __future__ import annotations

import re
from typing import Final

from bot.flows.cards.mending_shapes import FIRST, NOT, PRONOUN, SOME, way
from bot.understanding.kin import FAMILY_EN, FAMILY_FR, FRIENDS_EN, FRIENDS_FR, spelt

_BE: Final = (
    r"(?:c'est |c'était |it's |it was |it is |mets |mettez |écris |écrivez |put |write "
    r"|(?:il|elle|he|she|they)(?:'s| is| ne| n')? ?\w+ (?:for )?)?"
)
ROLE: Final = way(
    rf"(?P<who>{PRONOUN}|{FIRST})(?:'s| is| are|'re| est| c'est)(?: now| maintenant)? ",
    r"(?:the |an? |la |le |une? |l')?(?P<what>[^,]{2,50})",
)
"""she's CFO · Paul est DAF chez Apex"""

RELATED: Final = (
    way(
        rf"(?P<who>{FIRST}),? (?:c'est|est|c'était) (?P<role>(?:la |le |l')\s*",
        "(?P<tie>[\\w-]+)",
        r" (?:de |d')[\w' -]+)",
    ),
    way(rf"(?P<who>{FIRST}) (?:is|was) (?P<role>[\w -]+'s (?P<tie>[\w-]+))"),
)
"""Zoé c'est la boss de Paul"""

_WE_MET_FR: Final = (
    r"(?:c'était|on était|on s'est (?:vue?s?|rencontrée?s?|croisée?s?|retrouvée?s?)|nous nous sommes (?:vus|rencontrés)"
    r"|(?:je|on) l[ae]?s?['’ ]?(?:ai|a) (?:vue?s?|rencontrée?s?|croisée?s?))"
)
_WE_MET_EN: Final = (
    r"(?:it was|we were|we met|we had (?:it|that)"
    r"|(?:i|we) (?:met|saw|ran into|bumped into) (?:him|her|them|each other))"
)
PLACED: Final = (
    way(
        rf"(?:(?:{_WE_MET_FR}|{_WE_MET_EN}) )?(?:au|à la|à l'|aux|at the|in the) ",
        r"(?P<place>(?-i:[^\W\d_a-zà-ÿ]).{1,60})",
    ),
    way(
        rf"(?:{_WE_MET_FR} (?:à|a|en|dans|près de|devant)|{_WE_MET_EN} (?:in|at|near)) ",
        r"(?P<place>(?:(?:la|le|les|the) |l')?[^\W\d_].{1,60})",
    ),
    way(rf"{_WE_MET_FR} (?P<place>chez [^\W\d_].{{1,60}})"),
    way(rf"{_WE_MET_FR} (?:au|aux) (?P<place>[^\W\d_].{{1,60}})"),
)
"""au Train Bleu · we met in Leeds"""

NONE_OF: Final = way(
    r"(?:c'était|c'est|ce n'est|ce n'était|it's|it is|it was|that's|that was|it|that)?\s*(?:pas|not|isn't|wasn't|n't) ",
    r"(?:vraiment |really )?(?:une? |an? |any )?(?:(?P<promises>promesse|engagement|promise|commitment)"
    r"|(?P<received>coup de main|aide|help|favour|favor)|(?P<introductions>mise en relation|introduction|intro))",
)
"""that wasn't a promise"""

NO_MEETING: Final = way(
    r"(?:(?:c'était|c'est|ce n'est|ce n'était|it's|it is|it was|that's|that was|it|that|this)?\s*",
    r"(?:pas|not|isn't|wasn't|n't) (?:vraiment |really )?(?:une? |an? )?",
    r"(?:rencontre|rendez-vous|entrevue|meeting|encounter)",
    r"|(?:on|nous) (?:ne )?(?:s'est|nous sommes|s'était) pas (?:vue?s?|rencontrée?s?|croisée?s?)",
    r"|we (?:didn't|did not|haven't|never) (?:meet|met|see each other|seen each other))",
    rf"(?:[,;. ]+(?:car |mais |et |as |but |and |because )?(?:je|on|i|we) {SOME})?",
)
"""it wasn't a meeting, I know them already"""

_IT_IS: Final = (
    r"(?:c'est|c'était|plutôt|it's|it is|it was|that's|that was|rather"
    r"|(?:appelle|appelez)[- ](?:la|le)|call (?:him|her|them)) "
)
_TITLE: Final = r"(?P<title>[^\W\d_]{1,12})\.?"
_NO_OTHER: Final = rf"(?:,? {NOT} (?P<other>[^,;]{{1,40}}))?"
TITLED: Final = way(
    rf"(?:(?P<short>{FIRST}),? (?={_IT_IS}))?(?P<lead>{_IT_IS})?",
    rf"(?:(?:pas|not) (?P<denied>[^,;]{{1,40}})[,;] *(?:{_IT_IS}|mais |but )?)?",
    rf"{_TITLE}(?: (?P<name>{FIRST}(?: {FIRST}){{0,3}}?))?",
    _NO_OTHER,
)
"""c'est Maître Diallo · it's Dr Mehta, not Mr Mehta"""

_IS: Final = r" ?(?:'s |is |est |c'est |: ?|= ?)"
ENTITLED: Final = (
    way(rf"(?:(?:his|her|their|son|sa) )?(?:title|titre|civilité){_IS}{_TITLE}", _NO_OTHER),
    way(rf"(?:le titre|la civilité|the title) (?:de |d'|of )(?P<name>[\w' -]+?),?{_IS}{_TITLE}", _NO_OTHER),
    way(rf"(?P<name>[\w. -]+?)'s title{_IS}{_TITLE}", _NO_OTHER),
)
"""her title is Dr · le titre de Diallo est Maître"""

CALLED: Final = way(
    rf"(?P<short>{FIRST}),? (?:c'est|c'était|est|is|was|it's|stands for|means) (?P<name>{FIRST}(?: {FIRST}){{0,3}})"
)
"""JB, c'est Jean-Baptiste Guillou"""

OF_WORK: Final = (
    "patron|patronne|boss|chef|cheffe|manager|collègue|associé|associée|assistant|assistante|adjoint|adjointe"
    "|directeur|directrice|stagiaire|colleague|partner|deputy|intern|director|successor|predecessor|team lead"
    "|business partner|co-founder|cofounder|prédécesseur|successeur"
)
_OF_KIN: Final = spelt([*FAMILY_FR, *FRIENDS_FR, *FAMILY_EN, *FRIENDS_EN])
TIES: Final = f"{OF_WORK}|{_OF_KIN}"
_TIE: Final = rf"(?P<tie>{TIES})"
THEIRS: Final = way(
    r"(?:(?:c'était |it was |that was )?(?:pas|not) (?:lui|elle|him|her|them)[ ,]*(?:mais |but )?",
    r"|c'était |it was |that was |plutôt |rather )(?:avec |with )?(?:son|sa|his|her|their) ",
    _TIE,
)
"""not him, his boss"""

SOMEBODYS: Final = (
    way(r"(?:c'était |plutôt )(?:avec )?(?P<name>(?:la |le |l')\s*", _TIE, r" (?:de |d')[\w' -]+)"),
    way(r"(?:it was |that was |rather )(?:with )?(?P<name>[\w' -]+'s ", _TIE, ")"),
)
"""c'était la sœur de Paul"""

SWAPS: Final = (
    way(rf"{_BE}(?:pas|not) (?P<x>{SOME})[,;]+ *{_BE}(?:mais |but )?(?P<y>{SOME})"),
    way(rf"{_BE}(?:pas|not) (?P<x>{SOME}?) (?:mais|but) (?P<y>{SOME})"),
    way(rf"{_BE}(?P<y>{SOME}?)[,;]* {NOT} (?P<x>{SOME})"),
)
"""pas Acme, Apex · Apex, not Acme"""

CHANGED: Final = way(
    rf"(?:change|changez|replace|swap|switch|remplace|remplacez) (?P<x>{SOME}?) ",
    rf"(?:to|with|by|for|into|par|en|pour) (?P<y>{SOME})",
)
"""change Acme to Apex · remplace Paul par Tom"""

ORG: Final = way(r"(?:c'est|c'était|it's|it is|it was|plutôt|rather) (?:chez |at |from |with )?(?P<org>[^,;]{2,40})")
"""it's Acme Consulting"""

LEAD: Final = re.compile(r"^(?:chez|de chez|from|at|à|au|aux|in|the|la|le|l')\s*", re.IGNORECASE)

WORKS: Final = (
    way(
        r"(?P<org>.{2,40}?),? c'est (?:la boîte|la boite|l'entreprise|la société|l'agence|l'employeur",
        rf"|là où (?:travaille|bosse)) (?:de |d')?(?P<who>{FIRST})",
    ),
    way(r"(?P<org>.{2,40}?) is where (?P<who>[^\W\d_][\w-]*) works"),
    way(r"(?P<org>.{2,40}?) is (?P<who>[^\W\d_][\w-]*)'s (?:company|firm|employer|agency|workplace)"),
)
"""Acme is where Marie works"""

_CIRCLE: Final = (
    "(?:club|cercle|promo|promotion|chorale|asso|association|école|ecole|master|réseau|reseau|équipe|equipe|anciens"
    "|anciennes|alumni|bni|paroisse|quartier|syndicat|fac|atelier|groupe|choir|class|school|network|circle|team|church"
    "|neighbourhood|neighborhood|union|university|college|society|group|workshop|chapter|cohort)"
)
CIRCLES: Final = (
    way(r"(?:le |son |sa |the |his |her )?(?:cercle|circle) ?(?::|c'est|is|=) ?(?P<circle>.{2,60})"),
    way(
        rf"(?P<who>il|elle|{FIRST}) (?:est|vient|fait partie|c'est) (?:de la |de l'|de |du |des |d'|un |une )?",
        rf"(?:mon |ma |mes |notre |nos )?(?P<circle>(?:[\w'-]+ ){{0,2}}{_CIRCLE}\b.{{0,40}})",
    ),
    way(
        r"(?P<who>he|she|they|[^\W\d_][\w-]*?)(?:'s| is| are|'re| comes)? (?:from|in|part of|a member of) ",
        rf"(?:my |our |the )?(?P<circle>(?:[\w'-]+ ){{0,3}}{_CIRCLE}\b.{{0,40}})",
    ),
)
"""she's from my choir · cercle : anciens d'Essilor"""

PROMISED: Final = (
    way(
        r"(?:j'oubliais[ ,:]*)?(?:aussi |en plus )?(?:j'ai (?:aussi |également )?promis(?: aussi)?",
        r"|je (?:lui |leur )?ai (?:aussi )?promis) (?:de |d')?(?:(?:le |la |les |lui |leur )|l')?(?P<what>.{3,200})",
    ),
    way(
        r"(?:also |plus )?(?:i'll|i will|i have to|i've got to|i need to|i must|i'm to|gotta|i gotta) "
        r"(?=.*\b(?:him|her|them)\b)(?P<what>.{3,200})",
    ),
    way(
        r"(?:also |plus )?i(?:'ve| have)?(?: also)? promised ",
        r"(?:(?:him|her|them) )?(?:to )?(?P<what>.{3,200})",
    ),
)
"""and I promised to call"""

DUE: Final = way(
    r"(?:c'est |it's |it is |la promesse,? (?:c'est |est )?|the promise is |the |l'|la )?",
    r"(?P<until>à faire|à rendre|à envoyer|échéance|date limite|délai|d'ici|avant|pour",
    r"|due date|due|deadline|by|before)",
    r"\b[ :]*(?:is |was |c'est |est |serait )?",
    r"(?:le |la |on |by |for |pour |d'ici )?(?P<day>.{2,60}?)",
    rf"(?:,? {NOT} .{{2,40}})?",
)
"""due Friday, not Monday"""

_SURNAMED: Final = r"(?P<last>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*)?)"
_WITH_A_LETTER: Final = r"(?:[ ,(]+(?:avec|with) (?:une?|deux|des|an?|two|one|a double|double) \w(?:s|'s)?\b.{0,12})?"
SURNAMES: Final = (
    way(
        r"(?:his|her|their|(?P<who>[^\W\d_][\w-]*?)'s) (?:last |family |sur ?)name",
        r"(?:'?s| is| was|:)? ?(?:actually |spelt |spelled )?",
        _SURNAMED,
        _WITH_A_LETTER,
    ),
    way(
        rf"(?:son nom(?: de famille)?|le nom(?: de famille)? (?:de |d')(?P<who>{FIRST})),? ?",
        r"(?:c'est|c|est|s'écrit|:)? ?",
        _SURNAMED,
        _WITH_A_LETTER,
    ),
    way(rf"(?P<who>{FIRST}),? (?:son )?nom de famille,? ?(?:c'est|est|:)? ?", _SURNAMED),
)
"""Marie's surname is Dupond · son nom de famille c'est Dupond"""

WHOLE_NAME: Final = way(
    r"(?:(?:he|she|it)(?:'s| is| was)|c'est|c'était|(?:his|her) (?:full )?name(?:'s| is)"
    r"|son nom(?: complet)? (?:c'est|est)|(?:il|elle) s'appelle|(?:he|she)(?:'s| is) called) "
    r"(?:actually |en fait |plutôt )?",
    r"(?P<name>(?-i:[^\W\d_a-zà-ÿ][\w'-]*(?: (?:de |du |van |von |d'|le |la )?[^\W\d_a-zà-ÿ][\w'-]*){1,2}))",
)
"""he's Paul Marten · elle s'appelle Marie Dupond"""

PART_OF_NAME: Final = (
    way(rf"(?:it's |c'est )?(?:not|pas) (?P<x>{FIRST})[,;]? (?:but |mais |it's |c'est )?(?P<y>{FIRST})"),
    way(rf"(?:it's |c'est )?(?P<y>{FIRST})[,;]? {NOT} (?P<x>{FIRST})"),
)
"""Marten not Martin · pas Katy, Cathy"""
SPELT: Final = way(
    rf"(?P<x>{FIRST}),? (?:ça )?(?:s'écrit|is spelt|is spelled|should be|is written) (?:plutôt )?(?P<y>{FIRST})"
)
"""Paul s'écrit Pol"""
