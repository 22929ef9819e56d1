"""Answers in the words of the buttons, and answers with a word more: "c'est prêt", "fait, il était content" (P29)."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from bot.flows.nudges.in_a_hurry import past_day
from bot.flows.turn import Turn
from bot.understanding import Answer, fold, read_answer

_SO: Final = (
    r"(?:(?:oui|ok|ca y est|voila|bon|yes|well|right)[ ,.!:]+)*(?:c'est |it's |i'm |je suis |tout est )?(?:bien )?"
)
_LABELS: Final = {
    reason: re.compile(rf"{_SO}(?:{words})")
    for reason, words in {
        "thank": r"(?:deja |enfin )?(?:dite?|remerciee?s?|said|thanked)",
        "promise": r"(?:deja |enfin )?(?:faite?s?|tenue?s?)",
        "news": r"(?:deja |enfin )?(?:envoyee?s?|dite?s?|sent)",
        "prepare": r"prete?s?|(?:all )?(?:ready|set|prepared)",
        "mission": r"entendu|bien recu|note|compris|will do|understood|got it|noted",
        "silence": r"(?:j'ai )?fait signe|(?:i )?got in touch",
        "rhythm": r"prevue?|fixee?|cale|planned|scheduled|in the diary|a day is set",
        "plan": r"prevue?|fixee?|cale|planned|scheduled|in the diary|a day is set",
        "review": r"relue?|(?:j'ai )?tout relu|reviewed",
        "give_back": r"rendu|given back",
        "request": r"(?:j'ai )?repondu|answered|replied",
        "ask": r"(?:j'ai )?relancee?|(?:i )?followed up",
        "referral": r"(?:la )?presentation (?:est )?faite|(?:we've been )?introduced",
        "introduce": r"cela a servi|ca a servi|deja presentes|it helped|already introduced",
    }.items()
}
"""What the button of each reason says, as people type it."""
_WISHED: Final = re.compile(
    r"(?:mes |de |la |un |des |a )?(?:bonne annee|(?:meilleurs |bons )?voeux|bon anniversaire"
    r"|joyeux (?:noel|anniversaire)|happy (?:birthday|new year)|(?:season's )?greetings|best wishes"
    r"|birthday (?:wishes|card))"
    r" (?:bien )?(?:envoye|souhaite|dit|sent|wished)e?s?\b[^?]*"
)
_CAN_WAIT: Final = re.compile(
    r"(?:(?:oui|non|bon|ok|oh|bof|no|well)[ ,]+)*(?:(?:ca|cela|it|that|this) (?:peut|pourra|can|will)(?: bien)? "
    r"(?:attendre|wait)(?: (?:un peu|encore|a (?:bit|while)))?|(?:rien ne|ca ne|ca) presse(?: pas)?"
    r"|y'?a pas (?:le feu|urgence)"
    r"|pas (?:urgent|presse)|(?:there's )?no (?:rush|hurry)|not urgent)"
)
_HEAD: Final = re.compile(r"(?P<head>[^,;.!?–—]{2,40}?)\s*[,;.!–—]+\s*(?P<tail>[^?]{3,60})")
_GOES_ON: Final = re.compile(
    r"\b(?:mais|sauf|pas|demain|promis|dois|il faut|me (?:presente|donne|met)|but|except|not|tomorrow|promised|must"
    r"|need to|will|i'll|je (?:vais|le|la|lui) \w+(?:rai|ais)?)\b"
)
"""What makes a tail more than a remark: it is a story of its own, or takes the answer back."""
_WAS: Final = re.compile(
    r"(?:oui|ouais|yes|yeah|yep|of course|bien sur)[ ,!.]+(?:(?:j'y|je|j'|on|c'|nous|i|we|it) ?)"
    r"(?:etais|etait|etions|(?:l'|les |lui |leur |y )?(?:ai|a|avons|suis|est)\b|was|did|have|had|went|were|'ve)"
    r"[^?]{0,60}"
)


def as_buttons_say(turn: Turn, said: str, reasons: Collection[str]) -> Answer | None:
    """The answer that folded words are to what was said of these reasons, when there are any; else None."""
    if _CAN_WAIT.fullmatch(said):
        return Answer("later")
    alone = next(iter(reasons)) if len(set(reasons)) == 1 else None
    if alone and (label := _LABELS.get(alone)) and label.fullmatch(said):
        return Answer("done")
    if alone == "wishes" and _WISHED.fullmatch(said):
        return Answer("done", past_day(turn, said))
    if alone == "promise" and _WAS.fullmatch(said) and not _GOES_ON.search(said) and not _names_somebody(turn, said):
        return Answer("done", past_day(turn, said))
    return _with_a_remark(turn, said) if reasons else None


def _with_a_remark(turn: Turn, said: str) -> Answer | None:
    """ "Fait, il était content": done, and nothing else to be noted."""
    found = _HEAD.fullmatch(said)
    if found is None or _GOES_ON.search(found["tail"]):
        return None
    answer = read_answer(found["head"], lang=turn.lang, today=turn.today)
    if answer is None or answer.verb != "done" or _names_somebody(turn, found["tail"]):
        return None
    return answer if answer.day else Answer("done", past_day(turn, found["tail"]))


def _names_somebody(turn: Turn, said: str) -> bool:
    known = {fold(person.first_name) for person in turn.notebook.people}
    return bool(known & set(re.findall(r"[\w-]+", said)) or turn.read(said).people)
