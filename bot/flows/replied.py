"""Somebody has replied, or not: what they said of what was asked; of nothing asked, a sign of life (P20, P28).

"Martha got back to me", « Delphine n'a pas répondu », "still waiting for Sofia's intro".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.lines import line
from bot.domain.people import Person
from bot.domain.promises import Referral
from bot.flows.ask_answers import answer_buttons, press_answer
from bot.flows.ask_words import read_said
from bot.flows.calling_off import names_of
from bot.flows.cards.card import show_card
from bot.flows.introductions.words import INTRO
from bot.flows.meanings.polite import plain
from bot.flows.people.card_asked import named
from bot.flows.turn import Turn, press
from bot.understanding import Mention, Reading, fold
from bot.understanding.folding import as_typed

_LEAD: Final = (
    r"(?:(?:good news|great|yay|finally|at last|so|bonne nouvelle|super|enfin|ca y est|youpi|tiens|hey|voila)[ ,:!]+)*"
)
_WHO: Final = r"(?P<who>[^,;:.!?]{2,40}?)"
_NOW: Final = (
    r"(?: (?:today|yesterday|just now|this morning|last night|at last|finally|aujourd'hui|hier|ce matin|a l'instant"
    r"|enfin|finalement))?"
)
_ADVERB: Final = r"(?:(?:just|finally|at last|now|enfin|finalement|bien|tout juste) )*"
_BACK_EN: Final = (
    r"(?:replied|answered|responded|texted back|called (?:me )?back|rang (?:me )?back|wr(?:ote|itten) back|got back"
    r"|gotten back|c[ao]me back)(?: to (?:me|us)| me)?"
)
_BACK_FR: Final = (
    r"(?:repondu?|repondre|rappelee?|recontactee?|ecrit|donne (?:signe de vie|de ses nouvelles)|fait signe|rappeler"
    r"|recontacter)"
)
_I: Final = rf"(?:i(?:'ve| have)? )?{_ADVERB}"
_REPLIED: Final = tuple(
    re.compile(_LEAD + pattern + _NOW)
    for pattern in (
        rf"{_WHO}(?:'s| has)? {_ADVERB}{_BACK_EN}",
        rf"{_I}(?:got|had|received|there's) (?:an? )?(?:reply|answer|response|word) from {_WHO}",
        rf"{_I}heard (?:back )?from {_WHO}",
        rf"{_WHO} (?:m'a|nous a|a|vient de (?:me )?) ?{_ADVERB}{_BACK_FR}",
        rf"(?:j'ai {_ADVERB}(?:eu|recu) )?(?:une |la )?reponse (?:de |d'){_WHO}",
        rf"j'ai {_ADVERB}(?:eu|recu) (?:des nouvelles|un retour|un message|un mail) (?:de |d'){_WHO}",
    )
)
_WAITING: Final = re.compile(
    r"\b(?:still waiting|waiting for|where(?:'s| is)|any news|no (?:news|sign)|not come|hasn't (?:come|introduced"
    r"|made)"
    r"|j'attends|toujours (?:pas|rien)|pas encore|ou en est|des nouvelles|n'est pas venue)\b"
)
_BROUGHT: Final = re.compile(rf"{INTRO}|\b(?:introduce[ds]?|presente[er]?|mis(?:e)? en (?:relation|contact|lien))\b")


def hear_replied(turn: Turn, text: str) -> Turn | None:
    """Which word came, when something is asked of them; else a message to note. None when nobody known is named."""
    said = plain(text)
    for found in filter(None, (pattern.fullmatch(said) for pattern in _REPLIED)):
        person = named(turn, as_typed(text, found["who"]), alone=True)
        if person is not None and not text.rstrip().endswith("?"):
            return _replied(turn, person, text)
    return None


def _replied(turn: Turn, person: Person, text: str) -> Turn:
    asks = [ask for ask in turn.notebook.asks if ask.to == person.id and (ask.is_waiting or ask.is_ready)]
    if asks:
        ask = max(asks, key=lambda one: (one.sent_on or one.written_on, one.id))
        said = line("asked.what_came", name=person.called, what=ask.what)
        return turn.say(said, buttons=(answer_buttons(ask.id),))
    reading = turn.read(text)
    mention = Mention(person.name, known=person.id)
    on = reading.date if reading.date and reading.date <= turn.today else turn.today
    sure = {"intent": 1.0, "kind": 1.0, "date": 1.0}
    return show_card(turn, Reading("log_meeting", kind="message", date=on, people=(mention,), confidence=sure), text)


_LET_GO: Final = re.compile(
    r"(?:(?:bon|ok|so|well|allez)[ ,]+)*(?:laisse[rz]? tomber|tant pis|oublie[rz]?|never ?mind|forget(?: it)?|drop it"
    r"|let it go"
    rf"|give up)(?: (?:pour|avec|about|for|with|on))+ {_WHO}"
)
_CHASE: Final = re.compile(
    r"(?:et |and |so )?(?:est-ce que |est-ce qu'il faut que )?(?:je (?:dois |devrais )?|dois-je |faut-il |should i "
    r"|shall i |do i )"
    rf"(?:relancer?|chase(?: up)?|nudge|remind|follow up with|ping) {_WHO}(?: ou (?:pas|non)| or not| now| again"
    rf"| maintenant"
    r"| encore| tout de suite| yet)*"
)


def hear_let_go(turn: Turn, text: str) -> Turn | None:
    """ "Never mind about Martha": what was asked of her is waited for no more; "should I chase her?" has its day."""
    said = plain(text).rstrip(" ?.!")
    for pattern, verb in ((_LET_GO, "drop"), (_CHASE, "silent")):
        found = pattern.fullmatch(said)
        person = named(turn, as_typed(text, found["who"]), alone=True) if found else None
        asks = [one for one in turn.notebook.asks if person and one.to == person.id and one.is_waiting]
        if asks:
            told = press_answer(turn, (asks[-1].id, verb))
            return replace(told, replies=tuple(replace(reply, edits=False) for reply in told.replies))
    return None


def hear_silent(turn: Turn, text: str) -> Turn | None:
    """Of an introduction that is awaited, or of nothing that was noted; the asks have their own answer."""
    if introduced := _awaited(turn, text):
        return introduced
    said = read_said(turn, text)
    person = turn.notebook.person(said.people[0]) if said and said.verb == "silent" and said.people else None
    if person is None:
        return None
    awaited = [one for one in turn.notebook.referrals if one.is_open and one.by == person.id]
    if awaited:
        return _tell(turn, awaited[-1], person)
    ways = (press("people.hello", f"draft:hello:{person.id}"), press("people.ask", f"asknew:{person.id}"))
    return turn.say(line("asked.nothing_noted", name=person.called), buttons=(ways,))


def _awaited(turn: Turn, text: str) -> Turn | None:
    said = fold(text).replace("’", "'")
    if not (_WAITING.search(said) and _BROUGHT.search(said)):
        return None
    words = set(re.findall(r"[\w-]+", said.replace("'s", "")))
    for one in turn.notebook.referrals:
        by = turn.notebook.person(one.by)
        if one.is_open and by and words & names_of(turn, by.id):
            return _tell(turn, one, by)
    return None


def _tell(turn: Turn, awaited: Referral, by: Person) -> Turn:
    said = line("referral.awaited", name=by.called, whom=awaited.whom, day=awaited.promised_on)
    return turn.say(said, buttons=((press("asked.button.again", f"draft:referral:{awaited.id}"),),))


ANSWERS: Final = (hear_let_go, hear_replied, hear_silent)
