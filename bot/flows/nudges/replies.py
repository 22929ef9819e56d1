"""Replies to what the coach said first that tell why or when: "he's away until the 5th", « pas avant lundi »."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from datetime import timedelta
from typing import Final, TypeAlias

from bot.flows.nudges.as_buttons_say import as_buttons_say
from bot.flows.nudges.in_a_hurry import hurried, without_means
from bot.flows.settings.until import read_end
from bot.flows.turn import Turn
from bot.understanding import Answer, fold, read_day

_WHO: Final = r"(?:il|elle|ils|elles|on|he|she|they|it)"
_SO: Final = r"(?:(?:oui|non|ok|desolee?|sorry|yes|no|bon|well|en fait|actually|mais|but)[ ,.!:]+)*"
_NOT_TODAY: Final = re.compile(
    rf"{_SO}(?:(?:surtout |vraiment |really )?(?:pas|plus|not) |je (?:ne )?(?:peux|pourrai) pas |i can't )"
    r"(?:aujourd'hui|ce matin|ce soir|today|this morning|tonight)"
)
_NOT_THIS_MONTH: Final = re.compile(rf"{_SO}(?:pas|plus|not|no time) (?:ce mois(?:[- ]ci)?|this month)")
_PARTLY: Final = re.compile(
    rf"{_SO}(?:(?:i(?:'ve)? |j'(?:en )?ai )?(?:fait|envoye|lu|relu|ecrit|done|did|sent|read|written) )?"
    r"(?:(?:him|her|them) )?(?:juste "
    r"|seulement |just |only )?(?:la moitie|le debut|une partie|(?:the first )?half(?: of (?:it|that|them))?"
    r"|(?:part|some) of (?:it|that|them))"
    rf"|{_SO}(?:en partie|partly|in part|almost|nearly|presque|pas (?:tout a fait|completement|entierement)|not"
    r" (?:quite|completely|all of it)|(?:c'est )?en cours|(?:it's )?in progress|i'm (?:still )?on it|working on it"
    r"|j'y travaille|je suis dessus)"
    rf"|{_SO}(?:(?:c'est|ce n'est|it's|it is|is) )?(?:toujours )?(?:pas|not)(?: encore| yet)? (?:fait"
    rf"|envoye|parti|done|sent)"
    r"(?: yet| encore)?"
    rf"|{_SO}(?:je n'ai (?:rien|pas encore) (?:fait|envoye)|(?:i )?(?:haven't|didn't)(?: done| sent| do"
    rf"| send)?(?: it| that"
    r"| anything)?(?: yet)?|j'ai oublie|i forgot|oublie|forgot)"
)
_REST_THEN: Final = re.compile(
    rf"(?:{_PARTLY.pattern})[ ,;:.–-]+(?:(?:et|and|mais|but|with) )?"
    r"(?:(?:je |i'll |i will )?(?:finis|finirai|termine|terminerai|envoie|enverrai|fais|ferai|finish|send|do) )?"
    r"(?:le reste|la suite|l'autre moitie|the rest(?: of (?:it|them))?|the other half|the remainder|it)"
    r"(?: (?:suit|suivra|viendra|part|partira|arrive|sera pret|will (?:follow|come|go)|follows|goes|is coming"
    r"|to (?:come|follow)))?,? (?:(?:pour|by|on|for) )?(?P<day>[^?]{3,30})"
)
_STILL_WAITING: Final = re.compile(
    rf"{_SO}(?:(?:i |i've |je (?:ne )?|je n')?(?:(?:still|toujours|encore|haven't|have not|didn't|had|have|ai|pas"
    r"|no|not|nothing|rien|aucune?|yet) )*(?:hear[d]?(?: back| anything)?|news|word|answer|reply|(?:de )?nouvelles?"
    r"|(?:de )?retour|(?:de )?reponse|nothing|rien|waiting)(?: (?:from|of|de) (?:him|her|them|lui|elle|eux))?"
    r"(?: (?:yet|so far|encore|pour l'instant|a ce jour))?)"
    r"(?:[ ,;.–-]+(?:(?:mais|et|but|and|so|donc) )?(?:je|i'll|i will|i'm going to|let me|moi je) (?P<plan>[^?]{3,60}))?"
)
"""Nothing has come yet; perhaps with what one will do about it."""
_PAST_DAY: Final = re.compile(
    r"(?:oui[ ,]+|yes[ ,]+)?(?:hier(?: soir| matin)?|avant-hier|ce matin|yesterday(?: morning| evening)?|last night"
    r"|this morning|earlier today)"
)
_BACK: Final = re.compile(
    rf"{_SO}(?:(?:quand|des que|lorsque|une fois que?|when|once|after|apres) )?"
    r"(?:je (?:rentre|reviens|serai (?:rentree?|de retour|la))|(?:a )?mon retour"
    r"|i(?:'m| am|'ll be| will be| get| come)? (?:back|home)|i return)(?: (?:de|d'|des|du|from) ?[\w' -]{2,20}?)?"
    r",? (?P<day>(?:le |on |the |en |in |lundi|mardi|mercredi|jeudi|vendredi|monday|tuesday|wednesday|thursday"
    r"|friday).*)"
)
_CANNOT_BEFORE: Final = re.compile(
    rf"{_SO}(?:{_WHO} (?:m'a )?(?:repondu|dit|replied|said|answered|told me)(?: me)?[ :,]+(?:que )?)?"
    r"(?:(?:je|il|elle|on) (?:ne )?(?:peux|peut|pourrai|pourra) (?:rien|pas)|impossible|pas (?:possible"
    r"|dispo(?:nible)?|libre)|pas|rien|(?:(?:i|he|she|they) )?(?:can't|cannot|won't|couldn't)(?: be able to)?"
    r"|not (?:possible|free|available)|not|nothing)"
    r"(?: (?:le |la |lui |m'en )?(?:faire|occuper|parler|do (?:it|that)|see to it))?"
    r" (?:avant|before|until|till) (?P<day>.+)"
)
_BUSY: Final = (
    r"(?:en (?:vacances|conges?(?: (?:maternite|paternite|maladie|parental))?|deplacement|voyage|arret(?: maladie)?"
    r"|reunion|formation)|absente?s?|malades?|souffrante?s?|debordee?s?|occupee?s?|indisponibles?|hospitalisee?s?"
    r"|(?:away )?on (?:holidays?|leave|(?:maternity|paternity|parental|sick) leave|vacation|a trip|sabbatical|tour)"
    r"|away|off (?:sick|work)|ill|sick|busy|swamped|travell?ing|abroad|unavailable|out of (?:office|town)|snowed under)"
)
_AWAY: Final = re.compile(
    rf"{_SO}(?:{_WHO} ?)?(?:'s|is|are|'re|est|sont|sera|seront|will be)"
    rf" (?:tres |very |encore |still |toujours )?{_BUSY}"
    r"(?: (?:en ce moment|ces jours-ci|pour l'instant|right now|at the moment|these days))?"
    r"(?:,? (?P<day>(?:jusqu'|until |till? |pour |for |cette |this |back ).+))?"
)
_KNOWS: Final = re.compile(
    rf"{_SO}(?:{_WHO} )?(?:le |l')?(?:sait|savent|a appris|est au courant|sont au courant|(?:already )?knows?)(?: deja"
    r"| already| it| about it| now)*"
)
_NO_NEED: Final = re.compile(
    rf"{_SO}(?:pas (?:la peine|besoin)|plus la peine|inutile|no need|not needed)[ ,.:]+{_WHO}\b(?!.*\b(?:demain"
    r"|tomorrow)\b)[^,;.]{2,40}"
)
_NOTHING_NEW: Final = re.compile(
    rf"{_SO}(?:(?:il n'y a |j'ai |there's |there is |i have |i've got )?(?:toujours |encore |still )?"
    r"(?:rien(?: de (?:neuf|nouveau|plus|special|particulier))?(?: a (?:dire|raconter|signaler))?(?: pour l'instant"
    r"| encore)?|pas (?:grand-chose|de nouvelles|de nouveau)|nothing(?: (?:new|much|special|to (?:tell|say|report)"
    r"|more))?(?: (?:yet|so far|to (?:tell|say|report)))?|no news|not much)|bof|meh|bah|sans plus|so-so)"
)
_PROVED: Final = re.compile(
    r"(?:(?:il|elle|ils|elles) (?:m'a|nous a|m'ont) (?:bien |enfin )?(?:presentee?|mise? en (?:relation|contact))"
    r"|(?:he|she|they) (?:(?:has|have|finally) )*(?:introduced|connected|put) (?:me|us))\b.*"
)
_GAVE: Final = re.compile(
    r"(?:je (?:l'|lui |leur |les )ai (?:deja |enfin )?(?:envoye|donne|offert|propose|presente|invite|transmis|partage"
    r"|prete|recommande|rendu|apporte|trouve|passe|fait)\w*"
    r"|(?:i(?:'ve| have)? )?(?:already |just |finally )?(?:sent|gave|given|offered|invited|introduced|shared|lent"
    r"|recommended|passed|forwarded|helped|brought|got|bought|took) (?:him|her|them))\b.*"
)
_WISHED: Final = re.compile(
    r"(?:je (?:lui|leur) ai (?:deja )?souhaite|(?:i(?:'ve)? )?(?:already )?wished (?:him|her|them))\b[^?]*"
)
_BARE: Final = re.compile(
    r"(?:deja |enfin |already |just )?(?:relancee?s?|rappelee?s?|appelee?s?|recontactee?s?|contactee?s?)(?: (?:ce matin"
    r"|hier|aujourd'hui|tout a l'heure))?"
)
_ASK_AGAIN: Final = re.compile(
    r"(?:je (?:lui |leur |le |la |les )?(?:redemande|redemanderai|demande|demanderai|repose|reposerai|rappellerai"
    r"|relance|relancerai)(?: la question| ca)?|(?:i'll|i will|let me) (?:ask|remind|chase|check with|nudge)"
    r"(?: (?:him|her|them))?(?: again)?) (?P<day>.+)"
)

_CANCELLED: Final = re.compile(
    rf"{_SO}(?:(?:annule|supprime|enleve|retire)[rz]?(?:[- ](?:le|la|les|ca|cela|celui-la))?"
    r"|cancel(?: (?:it|that|this))?)"
)
_REFUSED: Final = re.compile(
    rf"{_SO}(?:(?:je (?:lui )?(?:dis|dirai|vais dire)|i(?:'ll| will) say|i say) non?|c'est (?:un )?non|it's (?:a )?no"
    r"|(?:n'en (?:a|ont)|je n'en ai) plus besoin|(?:doesn't|don't|no longer) needs? it(?: any ?more| now)?)"
)

_NO_AFTER_ALL: Final = re.compile(
    r"(?:(?:finalement|en fait|actually|after all)[ ,]+(?:non|no|pas)|(?:non|no)[ ,]+(?:finalement|after all)|no way"
    r"|non merci|no,? thanks?(?: you)?)[ .!]*"
)


def refuses(text: str) -> bool:
    """ "Finally no", "no thanks": more than a no, which may mean not yet."""
    return _NO_AFTER_ALL.fullmatch(" ".join(fold(text).split())) is not None


Means: TypeAlias = Callable[[Turn, re.Match[str]], Answer | None]

_HELD: Final = frozenset(("prepare", "debrief", "mission"))
"""Reasons that stand on an encounter, which may itself be called off."""


def read_reply(turn: Turn, said: str, reasons: Collection[str]) -> Answer | None:
    """The answer that a reply is, in small letters; some are one for these reasons only, and None for all others."""
    said = without_means(said)
    if answered := hurried(turn, said, reasons) or as_buttons_say(turn, said, reasons):
        return answered
    if _CANCELLED.fullmatch(said) and not _HELD.intersection(reasons):
        return Answer("drop")
    for words, answer in _ALWAYS:
        if found := words.fullmatch(said):
            return answer(turn, found)
    for reason, words, answer in _FOR:
        if reasons and {reason}.issuperset(reasons) and (found := words.fullmatch(said)):
            return answer(turn, found)
    return None


def _tomorrow(turn: Turn, _found: re.Match[str]) -> Answer:
    return Answer("later", turn.today + timedelta(days=1))


def _next_month(turn: Turn, _found: re.Match[str]) -> Answer:
    return Answer("later", (turn.today.replace(day=1) + timedelta(days=32)).replace(day=1))


def _on_day_in(turn: Turn, found: re.Match[str]) -> Answer:
    """On the day with which a plan ends: "I'll nudge him myself later this week"; asked for when it has none."""
    words = (found["plan"] or "").split()
    ends = (" ".join(words[at:]) for at in range(max(0, len(words) - _DAY), len(words)))
    return Answer("later", next((day for end in ends if (day := read_end(end, turn.lang, turn.today))), None))


_DAY: Final = 5  # words


def _some_day(_turn: Turn, _found: re.Match[str]) -> Answer:
    return Answer("later")


def _on_day(turn: Turn, found: re.Match[str]) -> Answer | None:
    """Of that day, when one is named and nothing else; the day is asked for when the words name none."""
    words = found["day"]
    day = read_end(words, turn.lang, turn.today) if words else None
    return Answer("later", day) if day or not words else None


def _done(_turn: Turn, _found: re.Match[str]) -> Answer:
    return Answer("done")


def _done_then(turn: Turn, found: re.Match[str]) -> Answer:
    days = read_day(found[0], lang=turn.lang, today=turn.today, towards="past")
    return Answer("done", days[0] if days else None)


def _drop(_turn: Turn, _found: re.Match[str]) -> Answer:
    return Answer("drop")


_ALWAYS: Final[Sequence[tuple[re.Pattern[str], Means]]] = (
    (_NOT_TODAY, _tomorrow),
    (_PAST_DAY, _done_then),
    (_REST_THEN, _on_day),
    (_PARTLY, _some_day),
    (_CANNOT_BEFORE, _on_day),
    (_AWAY, _on_day),
    (_BACK, _on_day),
    (_NO_NEED, _drop),
    (_REFUSED, _drop),
)
_FOR: Final[Sequence[tuple[str, re.Pattern[str], Means]]] = (
    ("rhythm", _NOT_THIS_MONTH, _drop),
    *(
        (reason, _NOT_THIS_MONTH, _next_month)
        for reason in ("silence", "give_back", "news", "introduce", "plan", "map")
    ),
    ("news", _KNOWS, _done),
    ("news", _NOTHING_NEW, _drop),
    ("review", _NOTHING_NEW, _done),
    ("outcome", _NOTHING_NEW, _drop),
    ("referral", _PROVED, _done),
    ("referral", _NOTHING_NEW, _some_day),
    ("referral", _STILL_WAITING, _on_day_in),
    ("referral", _ASK_AGAIN, _on_day),
    ("ask", _ASK_AGAIN, _on_day),
    ("ask", _BARE, _done),
    ("silence", _BARE, _done),
    ("give_back", _GAVE, _done),
    ("wishes", _WISHED, _done),
)
"""What is an answer to one reason only: « rien de neuf » ends a review, and leaves news untold."""
