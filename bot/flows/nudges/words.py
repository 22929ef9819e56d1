"""What people say back to what the coach said first: "je l'ai appelé hier", "remind me in March"."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from bot.flows.meanings.polite import with_thanks
from bot.flows.nudges.in_a_hurry import without_means
from bot.flows.nudges.replies import read_reply, refuses
from bot.flows.settings.until import read_end
from bot.flows.turn import Turn
from bot.understanding import Answer, read_answer, read_day
from bot.understanding.dates import find_days

_AFFIRMED: Final = (
    r"(?:(?:oui|ok|okay|ca y est|voila|bon|c'est bon|bien sur|yes|yep|right|sure|well|actually|en fait"
    r"|finalement|no|non"
    r"|nan|pas encore|not yet)[ ,.!:]+)*"
)
_WEEK: Final = re.compile(
    r"(?:la )?semaine (?:prochaine|suivante|d'apres)|next week|the (?:following week|week after$)"
)
_FOLLOWING: Final = re.compile(r"week after next|semaine (?:d'apres la|suivant la) prochaine|pas la semaine prochaine,")
_MONTH: Final = re.compile(r"(?:le )?mois (?:prochain|suivant)|next month|the following month")
_NOT_BEFORE: Final = re.compile(
    rf"{_AFFIRMED}(?:(?:pas(?: le temps)?|not|no time|can't|je (?:ne )?peux pas|busy|deborde(?:e)?|occupe(?:e)?)[ ,]+"
    r"(?:cette semaine|this week)|(?:pas|not) (?:avant|before|until|till) (?:la semaine prochaine|next week))"
    r"(?:[ ,].*(?:semaine|week))?"
)
_AGAIN: Final = re.compile(
    rf"{_AFFIRMED}(?:(?:rappelle|rappelez|redis|redites|reparle|reparlez|relance|relancez|redemande[zr]?"
    rf"|repose[zr]?|dis|ecri[st]"
    r"|ecrivez|remets|repousse[zr]?|reporte[zr]?|repoussons|reportons)(?:[- ](?:le|la|moi|m'en|lui|moi-le"
    r"|moi-la|m'en))*"
    r"(?: (?:ca|cela|moi|la question))?|on (?:en )?(?:reparle(?:ra)?|verra|voit ca|s'en occupe(?:ra)?)(?: ca| cela)?"
    r"|(?:plutot|peut-etre|disons|vers)"
    r"|je (?:verrai|le verrai|m'y remets|m'y remettrai|reviens vers (?:lui|elle|eux))"
    r"|(?:pas |plus )?(?:avant|apres)|(?:re)?chase (?:him|her|them|it)?|nudge (?:him|her|them|me)"
    r"|remind me(?: (?:of (?:it|that)|again))?"
    r"|ask me(?: again)?|bring (?:it|that|this) (?:up|back)(?: again)?|tell me(?: again)?|(?:not )?(?:before"
    r"|until|till)|postpone(?: it)?"
    r"|put it off|move it|push it(?: back)?|snooze(?: it)?|let's (?:see|talk)(?: about it)?|rather|maybe|say"
    r"|more like|try(?: me)?(?: again)?)"
    r"[ ,:]+(?:(?:a|au|en|to|until|till|pour|for|jusqu'(?:au|a|en)) )?(?P<day>.+)"
)
_TODAY: Final = re.compile(
    rf"{_AFFIRMED}(?:(?:je (?:le |la |lui |m'en |l'|te |vous |t'en )?\w+|i'll \w+(?: \w+)?|will do(?: it)?)[ ,]+)?"
    r"(?:ce soir|tout a l'heure|cet apres-midi|dans (?:une|deux|\d+) heures?|avant ce soir|dans la journee|aujourd'hui"
    r"|tonight|this (?:evening|afternoon)|in (?:an|two|\d+) hours?|later today|today|before tonight)"
)
_WILL: Final = re.compile(
    rf"{_AFFIRMED}(?:je (?:le |la |les |lui |leur |m'en |l'|m'y )?(?:fais|ferai|vais (?:le |la |lui |m'en "
    rf"|l')?\w+|m?'?occuperai|occupe|"
    r"remercierai|remercie|appellerai|appelle|ecrirai|ecris|enverrai|envoie|rappellerai|rappelle|relancerai"
    r"|relance|reponds|repondrai"
    r"|verrai|vois|mets|mettrai)(?: ca| cela| un mot| un mail| merci)?"
    r"|(?:i'll|i will|will|i'm going to|gonna|i shall) (?:do|thank|call|write(?: to)?|send|ring|email|text"
    r"|chase|nudge|see|get"
    r"|answer|tell|take care of)(?: (?:it|that|this|him|her|them|to it|back))*)"
)
_DONE: Final = re.compile(
    rf"{_AFFIRMED}(?:(?:il|elle|he|she|they) (?:m'a|has|called|wrote|rang"
    rf"|came)[^,]{{0,24}}, )?(?:(?:tout )?(?:je (?:l'|le |la |les |lui |leur |leur en |lui en |m'en )?(?:ai "
    rf"|suis |l'ai )|j'ai )?"
    r"(?:(?:deja|enfin|bien|tout|vite|bel et bien) )*(?:faite?s?|envoyee?s?|remerciee?s?|reglee?s?"
    r"|donnee?s?|transmise?s?|tenue?s?"
    r"|rendue?s?|occupee?s?|repondu|dite?s?|dit merci|termine)"
    r"(?: (?:merci|un mot|un mail|un message|suivre|ca|deja|moi-meme))*"
    r"(?: (?:de vive voix|au telephone|par (?:mail|message|sms|telephone)|en personne|en main propre"
    r"|comme (?:prevu|promis)))?"
    r"|(?:c'est|sont|est) (?:deja |enfin |tout )?(?:faits?|envoye|regle|parti|rendu|donne|dit|boucle|termine"
    r"|ok)(?: merci)?"
    r"|(?:it's|that's|it is|it was|is|are|was) (?:already |all |been )?(?:done|sorted|sent|settled|taken care of"
    r"|dealt with|finished)(?: now)?"
    r"|(?:i(?:'ve| have)? )?(?:already |just |finally )?(?:did|done|sent|said thanks?(?: you)?|thanked|gave"
    r"|given|handed|delivered"
    r"|answered|replied|kept"
    r"|sorted|settled)(?: (?:it|that|him|her|them|to him|to her|back|over|off|a thank[- ]you(?: note)?|a note"
    r"|a word|my word))*"
    r"(?: (?:in person|by (?:phone|email|text)|over the phone|on the phone|as promised))?)(?: already)?"
)
_TOUCHED: Final = re.compile(
    rf"{_AFFIRMED}(?:(?:je (?:l'|lui |les |leur )ai (?:deja |enfin )?(?:appelee?s?|rappelee?s?|ecrit"
    rf"|relancee?s?|contactee?s?|parle|vue?s?"
    r"|croisee?s?|fait signe|telephone|repondu)|on (?:s'est|s'etait|a) (?:enfin )?(?:parle|appele?e?s?|ecrit|vue?s?"
    r"|telephone)"
    r"(?: finalement| enfin)?|nous nous sommes (?:vue?s?|parle))"
    r"|(?:i(?:'ve| have)? )?(?:already |just |finally )?(?:called|rang|wrote to|written to|texted|emailed"
    r"|nudged|reminded|chased|contacted"
    r"|talked to|spoke (?:to|with)|saw|met) (?:him|her|them)(?: (?:again|back))?"
    r"|we (?:finally )?(?:met|spoke|talked|caught up)(?: (?:after all|finally|in the end))?)"
)
_NO_MORE: Final = re.compile(
    rf"{_AFFIRMED}(?:(?:il|elle|ils|elles|on) n'en (?:a|ont) plus besoin|(?:je n'en ai |on n'en a )?(?:pas"
    rf"|plus) besoin|plus la peine"
    r"|ce n'est plus (?:la peine|necessaire|d'actualite)|c'est plus (?:la peine|d'actualite)|plus d'actualite"
    r"|ca ne sert a rien"
    r"|laisse[rz]? tomber(?: ca)?|je laisse(?: tomber)?|on oublie|rien de tout (?:ca|cela)|aucun(?:e)? des deux"
    r"|(?:he|she|they) (?:doesn't|don't|does not|no longer) needs? it(?: any ?more| now)?|no need(?: any ?more| now)?"
    r"|not needed(?: any ?more)?|forget (?:about )?(?:it|that|him|her)|let it go|no longer (?:needed|relevant)"
    r"|none of (?:that|those|it|them)"
    r"|neither(?: of them)?)(?: finalement| now| any ?more)?"
)
_UNANSWERED: Final = re.compile(
    rf"{_AFFIRMED}(?:toujours (?:rien|pas(?: de reponse| de nouvelles)?)|pas de (?:reponse|retour|nouvelles)"
    rf"|aucune? (?:reponse|nouvelle|retour)"
    r"|sans reponse|rien(?: recu| du tout)?|silence radio|still (?:nothing|no (?:answer|reply|news|word)|waiting)"
    r"|no (?:answer|reply|news|response|word)(?: yet| from (?:him|her|them))?|nothing(?: yet| so far)?"
    r"|radio silence|haven't heard(?: back)?)"
)
_IS_DONE: Final = re.compile(
    r"(?:is|are|'s|est|sont) (?:now |already |all |deja |enfin )?(?:done|sent|sorted|settled|finished|off|faite?"
    r"|reglee?|envoyee?|partie?)"
)
"""What is left of "Paul is done" without its name."""
CONTACTED: Final = frozenset(("silence", "ask", "news", "rhythm", "wishes", "plan"))
"""Reasons that are done once one has written, called or met."""


def read_said(turn: Turn, text: str, reasons: Collection[str] = (), *, sentences: bool = True) -> Answer | None:
    """The answer that `text` is to what the coach said of these reasons; None when it is something else.

    Without `sentences`, only in the short words of an answer: a sentence about somebody named is a story of its own.
    """
    said = without_means(with_thanks(text))
    if refuses(text):
        return Answer("drop")
    if _NOT_BEFORE.fullmatch(said):
        return Answer("later", _monday(turn.today))
    if _WEEK.fullmatch(said) or _MONTH.fullmatch(said):
        return _on_its_first_day(turn, said, Answer("later"))
    answer = read_reply(turn, said, reasons) or read_answer(text, lang=turn.lang, today=turn.today)
    if answer:
        return _on_its_first_day(turn, said, answer) if answer.verb == "later" else answer
    if not sentences and _IS_DONE.fullmatch(said):
        return Answer("done")
    if _NO_MORE.fullmatch(said):
        return Answer("drop")
    if _TODAY.fullmatch(said):
        return Answer("later", turn.today + timedelta(days=1))
    if day := _again(turn, said):
        return Answer("later", day)
    return _done_or_to_do(turn, text, said, reasons) if sentences else None


def _on_its_first_day(turn: Turn, said: str, answer: Answer) -> Answer:
    """Next week is its Monday, next month its first day; later today is not before tomorrow."""
    if _FOLLOWING.search(said):
        return Answer("later", _monday(turn.today) + timedelta(days=7))
    if _WEEK.search(said):
        return Answer("later", _monday(turn.today))
    if _MONTH.search(said):
        return Answer("later", (turn.today.replace(day=1) + timedelta(days=32)).replace(day=1))
    return Answer("later", turn.today + timedelta(days=1)) if answer.day == turn.today else answer


def met_instead(turn: Turn, text: str) -> tuple[str, str] | None:
    """ "On s'est vus finalement hier": a call or a meeting, and the words of its day; None for any other text."""
    said = with_thanks(text)
    days = find_days(said, lang=turn.lang)
    left = " ".join((f"{said[: days[0].start]} {said[days[0].end :]}" if days else said).split()).strip(" ,.")
    left = re.sub(r" (?:on|le|the)$", "", left)
    if len(days) > 1 or not _TOUCHED.fullmatch(left) or _LETTER.search(left):
        return None
    return ("call" if _CALL.search(left) else "meeting"), (said[days[0].start : days[0].end].strip() if days else "")


_LETTER: Final = re.compile(r"ecrit|relance|contact|signe|repondu|wrote|written|text|email|nudge|remind|chase|croise")
_CALL: Final = re.compile(r"appel|telephon|parl|call|rang|talk|spoke")


def writes_of(text: str) -> bool:
    """ "J'ai écrit (à Anne)", "I called (Anne)": a sign of life, once the name is left out."""
    return _WROTE.fullmatch(with_thanks(text)) is not None


_WROTE: Final = re.compile(
    rf"{_AFFIRMED}(?:j'ai (?:deja |enfin |bien )?(?:ecrit|appele|rappele|relance|contacte|recontacte|telephone"
    r"|fait signe|laisse un (?:mot|message)|envoye un (?:mot|mail|message|sms))(?: a)?"
    r"|i(?:'ve| have)? (?:already |just |finally )?(?:wrote|written|called|rang|texted|emailed|messaged|nudged|chased"
    r"|contacted|sent a (?:note|line|message|text|mail))(?: to)?)(?: (?:hier|ce matin|aujourd'hui|yesterday|today"
    r"|this morning|last night))?"
)


def says_unanswered(text: str) -> bool:
    """ "Toujours rien", "no answer": what was asked of somebody has had none."""
    return _UNANSWERED.fullmatch(with_thanks(text)) is not None


def _again(turn: Turn, said: str) -> date | None:
    """The day of "remind me in March", or of "in January" alone."""
    found = _AGAIN.fullmatch(said)
    if found is None and (behind := _AGAIN.fullmatch(said.rpartition(",")[2].strip())):
        found = behind  # « c'est les fêtes, on verra ça en janvier »
    day = re.sub(r"^(?:en|in|courant|around|vers) ", "", found["day"] if found else said)
    return read_end(day, turn.lang, turn.today) if len(said.split()) < _MANY else None


_MANY: Final = 12  # words: a story, and no short answer


def _done_or_to_do(turn: Turn, text: str, said: str, reasons: Collection[str]) -> Answer | None:
    days = find_days(said, lang=turn.lang)
    if len(days) > 1:
        return None
    left = f"{said[: days[0].start]} {said[days[0].end :]}" if days else said
    left = " ".join(
        re.sub(
            r"\b(?:matin|midi|soir|morning|evening|at noon"
            r"|apres-midi)\b",
            " ",
            left,
        ).split()
    ).strip(" ,.")
    touched = bool(reasons) and CONTACTED.issuperset(reasons) and _TOUCHED.fullmatch(left)
    if touched or _DONE.fullmatch(left):
        past = read_day(text, lang=turn.lang, today=turn.today, towards="past") if days else ()
        if days and not any(day <= turn.today for day in past):
            return None
        return Answer("done", next((day for day in past if day <= turn.today), None))
    if _WILL.fullmatch(left):
        ahead = read_day(text, lang=turn.lang, today=turn.today, towards="future") if days else ()
        return Answer("later", next((day for day in ahead if day > turn.today), None))
    return None


def _monday(today: date) -> date:
    return today + timedelta(days=7 - today.weekday())
