"""The answer to a request said in words: "je lui ai dit oui pour jeudi", "tell Léa I can't", "pass it on to Anne"."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.lines import line
from bot.domain.promises import Request
from bot.flows.helps.patterns import plain
from bot.flows.requests.answering import SHOWN, reply, request_of
from bot.flows.requests.passing import ask_who, passed
from bot.flows.turn import Turn, press
from bot.understanding import fold, read_day

_HEAD: Final = r"(?:(?:ca y est|c'est bon|done|ok|voila|bon|alors|finalement|actually|well|so|please)[ ,:]+)*"
_I: Final = (
    r"(?:(?:j'ai|je viens de|je vais|je dois|je veux|il faut que je|je|j')|i(?:'ve| have|'ll| will|"
    r"'d| want to| have to)?"
    r"(?: just)?|we(?:'ve)?)?\s*"
)
_TO: Final = r"(?:\s*(?:a|to) [\w' -]+?| (?:him|her|them|[\w'-]+(?: [\w'-]+)?))?"
_SAY: Final = (
    r"(?:(?:lui |leur )?(?:ai |l'ai |viens de |vais |avais )?(?:lui |leur )?(?:bien |enfin |finalement )?"
    r"(?:dit|dire|dis|repondu|repondre|reponds)(?:s|-lui|-leur|z-lui|ez-lui)?"
    r"|(?:say|said|tell|told|answer|answered|replied|reply))"
)
_CANT: Final = (
    r"(?:que )?(?:je ne (?:peux|pourrai|pourrais) pas|je (?:peux|pourrai) pas|c'est non|ce (?:sera|"
    r"n'est) (?:pas possible|non)|ca ne va pas"
    r"|(?:that )?i (?:can't|cannot|can not|won't|won't be able to|couldn't)|it's (?:a )?no|it won't be possible)"
)
_ANSWERS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("pass", re.compile(
        _HEAD + r"(?:(?:je )?(?:passe|transmets|transmettre|passer|renvoie)(?:z)? (?:la demande|sa demande|"
            r"le projet|ca)?.* a [\w' -]+"
        r"|(?:i(?:'ll)? )?(?:pass|forward|hand)(?:ed)? (?:it|this|that|[\w' -]+?(?:'s|s') (?:request|"
        r"question))(?: on| over)? to [\w' -]+"
        r"|qui (?:d'autre )?(?:pourrait|peut|saurait) (?:mieux )?(?:aider|repondre a|s'occuper "
        r"de) [\w' -]+ a ma place"
        r"|who (?:else )?(?:could|can) (?:help|do it for|take care of) [\w' -]+?(?: instead(?: of me)?))"
    )),
    ("time", re.compile(
        _HEAD + _I + r"(?:(?:demande|demander|demandez|demande-lui|demander a)\b.*\b(?:temps|delai|jours)\b.*"
        r"|(?:ai )?(?:besoin de|il me faut|me faut) (?:plus de |un peu de |un peu plus de |du )?temps pour .+"
        rf"|{_SAY}{_TO} (?:que )?(?:je (?:lui |leur |la |le )?(?:re)?(?:reponds|repondrai|recontacte|"
        rf"recontacterai|dirai|dis|rappelle|rappellerai)|(?:that )?i(?:'ll| will) (?:answer|reply|"
        rf"get back|let (?:him|her|them) know|tell (?:him|her|them)|respond)).*"
        r"|ask(?:ed)? .+ for (?:more |some |a bit (?:more )?of |a little (?:more )?)?time\b.*"
        r"|need (?:more |some )?time (?:for|to answer|to reply to) .+)"
    )),
    ("no", re.compile(
        _HEAD + _I + rf"(?:{_SAY}{_TO} (?:non|no)\b.*|{_SAY} (?:non|no)\b.*|{_SAY}{_TO} {_CANT}\b.*|{_SAY} {_CANT}.*"
        r"|(?:ne )?peux pas (?:l'aider|les aider|(?:aider|repondre a|rendre service a) .+)|(?:refuse|"
        r"refuser|decline|decliner|declined|turn(?:ed)? down)\b.*"
        r"|turn(?:ed)? .+ down|can't (?:help|do it for|do that for) .+)"
    )),
    ("yes", re.compile(
        _HEAD + _I + rf"(?:{_SAY}{_TO} (?:que )?(?:oui|yes|d'accord|ok|je le fais|je m'en occupe|i'll do it|"
            rf"i'd be happy to)\b.*|{_SAY} (?:oui|yes|d'accord|ok)\b.*"
        r"|'?accept(?:e|er|ed|ee)?\b.*|m'en (?:charge|occupe)(?: pour .+)?|do (?:it|that) for .+)"
    )),
    ("done", re.compile(
        _HEAD + _I + r"(?:bien |enfin |finally |just )*(?:repondue?|answered|replied|got back|gotten back|written "
            r"back|wrote back)\b.*"
    )),
)  # fmt: skip
"""What the words say, the more telling ones first; which request they are about is looked for among the open ones."""

_PRONOUN: Final = re.compile(
    r"\b(?:lui|leur|l'|him|her|them|sa demande|la demande|cette demande|the request|it|this|that)\b|-lui\b|-leur\b"
)
_FOR_ALL: Final = ("yes", "no", "time", "pass")


def hear_answered(turn: Turn, text: str) -> Turn | None:
    """The request that the words answer; None when no open one is meant."""
    open_ones = [request for request in turn.notebook.requests if request.is_open]
    said = plain(text)
    answer = next((answer for answer, words in _ANSWERS if words.fullmatch(said)), None) if open_ones else None
    if answer is None:
        return None
    asked = _meant(turn, said, open_ones, answer)
    if not asked:
        return None
    days = read_day(text, lang=turn.lang, today=turn.today, towards="future") if answer in ("yes", "time") else ()
    day = next((day for day in days if day >= turn.today), None)
    if len(asked) > 1:
        ending = f":{day.isoformat()}" if day else ""
        verb = "reply" if answer != "pass" else "passon"
        does = [f"reply:{one.id}:{answer}{ending}" if verb == "reply" else f"passon:{one.id}" for one in asked]
        rows = tuple((press("request.which", action, what=one.what),) for one, action in zip(asked, does, strict=True))
        return turn.say(line("request.ask"), buttons=rows)
    if answer == "pass":
        return _pass(turn, asked[0], text)
    return reply(turn, asked[0], answer, day)


def _meant(turn: Turn, said: str, open_ones: list[Request], answer: str) -> list[Request]:
    """Theirs who are named; else the one shown or spoken of last, when a pronoun stands for somebody."""
    words = set(re.findall(r"[\w-]+", said.replace("'s", " ")))
    named = [request for request in open_ones if words & _names(turn, request.from_)]
    if named:
        return named
    if turn.read(said).people or not _PRONOUN.search(said) or answer not in _FOR_ALL:
        return []
    shown = [request_of(turn, d.filled.get("request")) for d in turn.notebook.drafts
             if d.flow == SHOWN and not d.is_stale(turn.now)]  # fmt: skip
    asked_about = [i.about for i in turn.notebook.attention.last_items if i.reason == "request"]
    last = [one for one in shown if one and one.is_open] or [one for one in open_ones if one.id in asked_about]
    return last[-1:] if last else open_ones if len(open_ones) == 1 else []


def _names(turn: Turn, id_: str | None) -> set[str]:
    """The words that name somebody: first name, surname, what else they are called."""
    person = turn.notebook.person(id_)
    if person is None:
        return set()
    return {word for name in (person.name, *person.nicknames) for word in fold(name).split() if len(word) > 1}


def _pass(turn: Turn, asked: Request, text: str) -> Turn:
    """To whoever else is named, or to somebody whom the notebook knows for it."""
    others = [m.known for m in turn.read(text).people if m.known and m.known != asked.from_]
    person = turn.notebook.person(others[-1]) if others else None
    return passed(turn, asked, person) if person else ask_who(turn, asked)


ANSWERS = (hear_answered,)
