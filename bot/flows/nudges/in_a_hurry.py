"""Answers to what the coach says first, typed between two doors: "no time, Thursday rather", "thanked her by text"."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from typing import Final

from bot.flows.settings.until import read_end
from bot.flows.turn import Turn
from bot.understanding import Answer, fold, read_day

_MEANS: Final = re.compile(
    r"\s+(?:de vive voix|au (?:telephone|tel)|(?:par|via|en|sur|by|on|over|through|in)\s+"
    r"(?:un |une |la |le |a |an |the |my |mon |ma )?(?:petite? |little )?"
    r"(?:sms|texto|text(?: message)?|mails?|e-?mails?|courriel|messages?|whats ?app|messenger|signal|telegram|linkedin"
    r"|insta(?:gram)?|facebook|teams|slack|zoom|visio|skype|telephone|tel|phone|courrier|post|carte|card"
    r"|personne|person|face a face|main propre|dm|mp|vocal|voice message))(?=$|[\s,;.!])"
)
_SO: Final = (
    r"(?:(?:oui|non|ok|oups|oops|zut|desolee?|sorry|pardon|aie|mince|argh|ah|oh|yes|no|nope|bon"
    r"|well|pas encore|not yet)"
    r"[ ,.!:]+)*"
)
_NO_TIME: Final = re.compile(
    rf"{_SO}(?:(?:j'ai |je n'ai |j'avais |je n'avais )?(?:vraiment |toujours )?pas (?:encore |vraiment |trop )?"
    r"(?:eu (?:le temps|une (?:seconde|minute))|pu)"
    r"|(?:i )?(?:still |just |really )?(?:haven't|have not|hadn't|didn't|did not)(?: yet)? "
    r"(?:had|have|get|got|find|found)"
    r"(?: the| any| a)? (?:time|minute|second|moment|chance)(?: yet)?|(?:i )?couldn't|(?:i had )?no time(?: yet)?)"
    r"(?P<but>[ ,;:.–-]+(?:(?:mais|plutot|disons|donc|alors|du coup|peut-etre|but|rather|maybe|say|let's say|more like"
    r"|i'll (?:do|try|thank|write|call)(?: (?:it|him|her|them))?|je (?:le |la |m'en |lui |l')?(?:fais|ferai|occupe"
    r"|ecris|appelle|remercie))[ ,]+)*(?P<day>[^?]+?)(?:,? (?:plutot|rather|instead))?)?"
)
_PARTICIPLE: Final = (
    r"(?:relu|lu|vu|revu|ecrit|redige|rempli|corrige|imprime|depose|poste|rendu|livre|paye|regle|reserve|achete|commande"
    r"|appele|rappele|repare|traduit|prepare|fini|termine|boucle|partage|transfere|transmis|expedie|remis|apporte"
    r"|rapporte|valide|signe|envoye|fait|donne|parti|demande|trouve|commence|contacte|relance)e?s?"
)
_DID: Final = (
    r"(?:read|reviewed|proofread|written|wrote|filled in|corrected|printed|dropped off|posted|paid|booked|bought"
    r"|ordered|called|rung|fixed|translated|prepared|finished|started|shared|forwarded|shipped|brought|signed|sent|done"
    r"|given|found|asked|contacted|chased|emailed|texted)"
)
_KEPT: Final = re.compile(
    rf"(?:(?:oui|ok|yes|ca y est|voila|bon|well|hop)[ ,.!:]+)*(?:"
    rf"(?:c'est (?:enfin |bien |deja )?|(?:je (?:l'|les |lui )ai|j'ai tout) (?:enfin |bien |deja )?)?"
    rf"{_PARTICIPLE}(?:(?: et |, ?){_PARTICIPLE})*"
    rf"|(?:it's |all |i(?:'ve| have) )?(?:now |finally |already |just )?{_DID}(?:(?: and |, ?){_DID})*"
    r"(?: (?:it|them))?)(?P<when>[ ,]+(?:hier|ce matin|tout a l'heure|yesterday|this morning|last night|just now))?"
)
_NOT_YET: Final = re.compile(
    rf"{_SO}(?:(?:je (?:n'ai |ne l'ai |l'ai |ne lui ai |lui ai )|j'ai |c'est )?(?:toujours )?pas (?:encore )?"
    rf"{_PARTICIPLE}(?: [^,;.?]{{1,40}})?"
    rf"|(?:i )?(?:still )?(?:haven't|have not|not)(?: yet)? {_DID}(?: [^,;.?]{{1,40}})?)"
    r"(?P<but>(?:\s*[,;:.–-]+\s*|\s+(?=(?:mais|plutot|but|rather|je|i'll)\b))"
    r"(?:(?:mais|plutot|disons|donc|but|rather|maybe|say|i'll (?:do|get to|try)(?: it)?(?: on)?"
    r"|je (?:le |la |m'en |lui |l'|m'y )?(?:fais|ferai|occupe|mets|mettrai|colle|envoie))[ ,]+)*(?P<day>[^?]+?)"
    r"(?:,? (?:plutot|rather|instead|je (?:le |la |m'en |lui |l'|m'y )?\w+|i'll (?:do|get to|try)(?: it)?))?)?"
)
_TO_BE_DONE: Final = frozenset(("promise", "thank", "news", "give_back", "ask", "silence", "wishes"))
_THANKED: Final = re.compile(
    r"(?:(?:oui|ok|yes|ca y est|voila|bon|c'est bon|well)[ ,.!:]+)*(?:"
    r"(?:un |mon |petit )*merci (?:bien )?(?:envoye|dit|fait|transmis|parti|ecrit)"
    r"|(?:(?:je (?:l'|lui |les |leur )ai|j'ai|je viens de|c'est) )?(?:(?:deja|enfin|bien|vite|juste) )*"
    r"(?:(?:dit|dire|envoye|envoyer|ecrit|fait|transmis) (?:un |mon |le )?(?:petit |grand |gros )?(?:mot de )?merci"
    r"|(?:remercie|remercier)e?s?)"
    r"|(?:je (?:l'|les |lui |leur )ai|j'ai) (?:appele|ecrit|vu|rappele|croise|envoye|laisse)[^,;.?]{0,40}? pour "
    r"(?:le |la |les |lui |leur )?(?:remercier|dire merci)"
    r"|(?:(?:i(?:'ve| have)? )?(?:already |just |finally )*(?:thanked(?: (?:him|her|them))?"
    r"|(?:sent|wrote|said|gave)(?: (?:him|her|them))?(?: a| my)?(?: \w+)? ?(?:thank[- ]?yous?|thanks)"
    r"(?: (?:note|message|card|text))?(?: to (?:him|her|them))?"
    r"|(?:called|rang|wrote|texted|emailed|saw)(?: (?:him|her|them))?"
    r" to (?:thank (?:him|her|them)|say thanks?(?: you)?))))"
    r"(?P<when>[ ,]+[^,;?]{3,30})?"
)


def says_thanked(text: str) -> bool:
    """Whether it says that somebody was thanked, whatever else might be done."""
    return _THANKED.fullmatch(without_means(" ".join(fold(text).split()))) is not None


def without_means(said: str) -> str:
    """Folded words without the way it was done, "by text", « de vive voix »; as they are if nothing else is said."""
    return " ".join(_MEANS.sub("", said).split()) or said


def hurried(turn: Turn, said: str, reasons: Collection[str]) -> Answer | None:
    """Not yet, for lack of time, until the day that is told; or thanked, where thanking was proposed."""
    if found := _NO_TIME.fullmatch(said):
        day = read_end(found["day"], turn.lang, turn.today) if found["but"] else None
        return Answer("later", day) if day or not found["but"] else None
    if reasons and _TO_BE_DONE.issuperset(reasons) and (found := _NOT_YET.fullmatch(said)):
        day = read_end(found["day"], turn.lang, turn.today) if found["but"] else None
        return Answer("later", day) if (day or not found["but"]) and not turn.read(said).people else None
    if reasons and {"promise"}.issuperset(reasons) and (found := _KEPT.fullmatch(said)):
        return Answer("done", past_day(turn, found["when"]))
    thanked = _THANKED.fullmatch(said) if reasons and {"thank"}.issuperset(reasons) else None
    if thanked is None:
        return None
    past = past_day(turn, thanked["when"])
    return Answer("done", past) if past or not thanked["when"] else None


def past_day(turn: Turn, words: str | None) -> date | None:
    """The day until today that the words name, if any."""
    days = read_day(words, lang=turn.lang, today=turn.today, towards="past") if words else ()
    return next((day for day in days if day <= turn.today), None)
