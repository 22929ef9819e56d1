"""Which practice a "why" in so many words asks about: "what's the point of thanking people?", « pourquoi donner ? »."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding import fold

_ASKS: Final = re.compile(
    r"\W*(?:(?:but|and|so|ok|well|yes|mais|et|bon|alors|oui|attends?)[ ,]+)*"
    r"(?:why(?:'s| is| are| do| does| should| would| must| bother| am| be)?|how come"
    r"|what(?:'?s| is) the (?:point|use|good|idea|big deal|benefit|sense)(?: of| in| with| to| behind)?"
    r"|what good (?:is|does)"
    r"|pourquoi|a quoi (?:bon|ca sert|sert)(?: de| d')?|quel (?:est )?(?:l'|le )?(?:interet|but|avantage)(?: de"
    r"| d'| a)?"
    r"|(?:c'est )?quoi (?:l'interet|le but)(?: de| d')?|/why|/pourquoi)(?:\s+|(?<='))(?P<what>\S.*?)[\s?!.]*"
)
_OF_OTHERS: Final = re.compile(
    r"\b(?:any(?:one|body)|no ?one|nobody|they|he|she|him|personne|ils|elles?|lui|leur|il (?!faut|faudrait|vaut))\b"
)
"""A "why" about what others do asks for no practice: "why would anybody introduce me?"."""
_FOR_THE_COACH: Final = re.compile(
    r"(?:est-ce que )?(?:you|u|tu|vous|t') ?(?:need|want|ask|as besoin|avez besoin|veux|voulez|demande[sz]?)\b"
)
""" "Why do you need a goal?" is asked of the coach, which answers for itself."""
_LONGEST: Final = 18  # words
_TOPICS: Final = tuple(
    (practice, re.compile(rf"\b(?:{words})"))
    for practice, words in (
        (
            "P33",
            (r"(?:only|just) (?:tak|receiv)\w*|balance\b|(?:give|giving|offer\w*) (?:\w+ )?(?:first|before)"
            r"|give\b.*\bbefore"
            r"|(?:seulement|que|juste) (?:recevoir|recois|prendre)|(?:donn|offr)\w+ (?:d'abord|avant|en premier"
            r"|le premier|la premiere)"),
        ),
        ("P4", r"(?:keep|count)\w*\b.*\b(?:score|count|track|tally)|compt\w+ (?:ce|les) "),
        ("P27", (r"(?:give|giving|pay|paying) (?:\w+ )?back|return(?:ing)? (?:a |the )?favou?r|renvoyer l'ascenseur"
                r"|rendre (?:la pareille|un service|en retour|quelque chose)|donner en retour")),
        ("P25", r"thank\w*|say(?:ing)? thanks|remerci\w*|dire merci"),
        ("P26", (r"(?:send|giv|tell|keep|shar)\w*\b.*\b(?:news|updates?|posted|informed|in the loop|how it went)"
                r"|(?:donn|envoy)\w*\b.*\bnouvelles|tenir au courant|inform\w+")),
        ("P21", (r"(?:whom?|anyone) else|(?:ask\w* for )?(?:other |more |new )?names\b|demander (?:d'autres "
         "|des )?noms"
                r"|d'autres noms")),
        ("P20", r"precise\w*|specific\w*|one thing|(?:my|a|the) cv\b|(?:mon|un|le) cv\b|precis\w*|une seule chose"),
        ("P22", (r"contacts? (?:or|and|ou|et) (?:a )?(?:connections?|relations?)|earn\w*|ask\w* (?:so|too) (?:soon"
        r"|early)"
                r"|(?:demander|solliciter) (?:trop |si )tot|meriter")),
        ("P14", r"connections?\b(?! (?:people|them))|deep\w*|depth|profond\w*|qualite"),
        ("P10", (r"(?:writ\w+|not\w+|set\w*|hav\w+)\b.*\bgoals?|goals?\b|(?:ecri\w+|not\w+|fix\w+"
        r"|avoir)\b.*\bobjectifs?"
                r"|objectifs?\b|review\w*|bilans?\b")),
        ("P9", (r"rhythm|every (?:week|month)|once a (?:week|month)|small steps?|rythme|chaque (?:semaine|mois)"
               r"|(?:une fois|un cafe) par mois|petits? pas")),
        ("P12", r"(?:list|map)\w*\b.*\b(?:people|network|names|know)|(?:list|recens|cartograph)\w+|liste de noms"),
        ("P16", r"ideal (?:client|customer)s?|clients? ideal\w*"),
        ("P18", (r"(?:start|go)\w*\b.*\b(?:people|those|someone) i (?:already )?know|through (?:people|someone)"
                r"|(?:partir|passer)\b.*\b(?:gens|ceux) que je connais")),
        ("P24", r"strangers?|mingl\w*|mix(?:ing)?\b|inconnus?|aller vers les gens"),
        (
            "P23",
            (
                r"(?:aux|des|les|to|attend\w*|bother with) (?:events|fairs|conferences|evenements|salons|soirees)\b"
                r"|(?:choos|pick)\w*\b.*\bevents?|member\w*|adhesions?|cotis\w*|choisir\b.*\bevenements?"
            ),
        ),
        ("P30", (r"(?:introduc|connect)\w*\b.*\b(?:people|others|them|two)|(?:present|connect)\w*\b.*\b(?:gens"
        r"|autres|deux)"
                r"|mettre\b.*\ben relation")),
        ("P31", r"linked ?in|online|en ligne|reseaux sociaux"),
        ("P32", r"recommend\w*|testimonials?|references?\b|recommand\w*|temoignages?"),
        (
            "P29",
            (
                r"(?:so )?(?:few|rarely|seldom)\b|hold\w* back|restraint|si (?:peu|rarement)|retenue|insist\w*"
                r"|harcel\w*|pestering|(?:une |des |a |take )?(?:pauses?|breaks?)\b|souffler"
                r"|(?:not|n't|ne pas|pas|n'|ne)\b.*\b(?:relanc\w+|reecri\w+|follow\w* up|chas(?:e|ing)|write again"
                r"|remind\w*)"
                r"|(?:wait\w*|attend\w*|patienter|laisser passer)\b.*\b(?:relanc\w+|reecri\w+|follow\w* up|chas\w+"
                r"|write|writing|days?|weeks?|jours?|semaines?)"
            ),
        ),
        ("P28", (r"relanc\w+|follow(?:ing)? up\b|(?:keep|stay|get)\w*\b.*\b(?:in touch|contact)|silence"
                r"|reach\w* out|(?:garder|reprendre)\b.*\bcontact"
                r"|(?:donner|faire) signe")),
        ("P5", r"interns?|titles?|important people|stagiaires?|titres?\b|gens importants"),
        ("P3", r"enjoy\w*|fun\b|pleasure|plaisir"),
        ("P1", r"(?:so |take\w* )(?:long|slow)|patien\w*|si long\w*|(?:autant|tant) de temps"),
    )
)  # fmt: skip
"""The words of each practice, folded; the more telling before the others."""
_WHENCE: Final = re.compile(
    r"\W*(?:(?:and|so|et|mais|but)[ ,]+)*(?:where (?:do|did|d'|d)? ?(?:you|u) (?:get|find|take) (?:all )?(?:this"
    r"|that|these|your)"
    r"(?: advice| tips| ideas| stuff)?(?: from)?|where (?:does|do) (?:all )?(?:this|your|these) (?:advice"
    r"|tips) come from"
    r"|what(?:'s| is) (?:all )?(?:this|your) advice based on|who says(?: so)?|d'ou (?:tu |vous )?(?:sors|sortez"
    r"|tires|tirez"
    r"|viennent|vient|tenez|tiens)(?:[- ](?:tu|vous))? (?:tout ca|ca|ces conseils|tes conseils|vos conseils"
    r"|ce conseil)"
    r"|where (?:does|did) (?:this|your|the) (?:method|approach|way) come from|what is (?:this"
    r"|your) method(?: based on)?"
    r"|d'ou vien(?:t|nent) (?:cette|ta|votre|la) (?:methode|approche|facon de faire)"
    r"|(?:c'est quoi|quelle est) (?:ta|votre|cette|la) methode"
    r"|sur quoi (?:tu |vous )?(?:te |vous )?(?:bases?|basez|appuies?|appuyez|reposent)\b.*)[\s?!.]*"
)


def practice_asked(text: str) -> str | None:
    """The practice, as "P25", that a question of one's own is about; None for any other text."""
    said = fold(text).replace("’", "'")
    found = _ASKS.fullmatch(said)
    if found is None or len(said.split()) > _LONGEST or _OF_OTHERS.search(found["what"]):
        return None
    if _FOR_THE_COACH.match(found["what"]):
        return None
    return topic(found["what"])


def topic(words: str) -> str | None:
    """The practice that a few words name: "thanking", « donner d’abord »."""
    said = fold(words).replace("’", "'")
    return next((practice for practice, pattern in _TOPICS if pattern.search(said)), None)


def asks_whence(text: str) -> bool:
    """ "Where do you get all this advice from?"."""
    return _WHENCE.fullmatch(fold(text).replace("’", "'")) is not None
