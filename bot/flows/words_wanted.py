"""Words to send, asked for in words: "thank Ben", « aide-moi à remercier Marie », "a line to Paul" (P25, P28)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.drafts import draft_for
from bot.domain.people import Person
from bot.flows.drafting import press_draft
from bot.flows.meanings.polite import plain
from bot.flows.turn import Turn
from bot.understanding.dates import find_days
from bot.understanding.folding import as_typed
from bot.understanding.rolls import read_roll

_MOST: Final = 3
_LEAD: Final = (
    r"(?:(?:help me|let me|let's|i(?:'d| would)? (?:want|need|have|ought|like|wish)|i (?:should|must|gotta)|time)"
    r"(?: to)? (?:really |now )?|(?:can|could) i (?:have|get) |aide[sz]?[- ]moi a |m'aider a "
    r"|(?:il )?faut (?:que je )?"
    r"|je (?:dois|veux|voudrais|vais|devrais) |j'aimerais |on va )*"
)
_WRITE: Final = (
    r"(?:(?:write|draft|give|make|prepare|find|send|get|ecri[rstvez]+|redige[rz]?|prepare[rz]?|trouve[rz]?|fais|faire"
    r"|donne[rz]?|envoie[rz]?|envoyer)(?:[- ](?:me|moi))? )?"
)
_A: Final = r"(?:(?:an?|the|some|my|une?|le|des|mon|quelques) )?(?:(?:short|quick|little|nice|petite?|court|gentil) )*"
_NOTE: Final = r"(?:notes?|messages?|lines?|letter|text|email|words?|mots?|mails?|texto|sms|lettre)"
_HIM: Final = r"(?:him|her|them|le |la |les |l')"
_ECRIS: Final = r"(?:write|ecri[rstvez]+)"
_WHO: Final = r"(?P<who>[^,;:.!?]{2,60}?)"
_WHY: Final = (
    r"(?: (?:for|pour|de|d'|in|since|depuis|about|sur|a propos|again|encore|properly|now|maintenant|today)\b.*)?"
)
_THANKS: Final = (
    rf"{_LEAD}(?:thank|say thanks to|remercie[rz]?|dire merci a|dis merci a|send (?:my )?thanks to) {_WHO}{_WHY}",
    rf"{_LEAD}{_WRITE}{_A}(?:thank[- ]?you {_NOTE}|{_NOTE} de remerciements?) (?:to|for|pour|a) {_WHO}{_WHY}",
    rf"{_LEAD}{_WRITE}{_A}{_NOTE} (?:to thank|to say thanks to|pour remercier|pour dire merci a) {_WHO}{_WHY}",
    rf"{_LEAD}{_ECRIS}(?: {_A}{_NOTE})? (?:to |a )?{_WHO} (?:to thank {_HIM}|pour {_HIM}?remercier){_WHY}",
    rf"{_LEAD}(?:write|send|draft)(?: for)? {_WHO} {_A}thank[- ]?you {_NOTE}{_WHY}",
)
_HELLO: Final = (
    rf"{_LEAD}(?:drop|send) {_WHO} {_A}{_NOTE}",
    rf"{_LEAD}(?:write|reach out|say hello|say hi) to {_WHO}",
    rf"{_LEAD}(?:ecri[rstvez]+|fais signe|faire signe|(?:prends|prendre) des nouvelles) (?:a|de) {_WHO}",
    rf"{_LEAD}{_WRITE}{_A}{_NOTE} (?:to|for|pour|a) {_WHO}",
    rf"(?:contacte[rz]?|contact|message|e-?mail) {_WHO}",
    rf"{_LEAD}tell {_WHO} (?:that )?i(?:'m| am|'ll| can't| will| won't)\b.+",
    rf"{_LEAD}(?:dis|dire|dites) a {_WHO} que je .+",
    rf"{_LEAD}(?:chase(?: up)?|follow up with|check in with|relance[rz]?|recontacte[rz]?) {_WHO}{_WHY}",
    rf"what (?:should|do|can|could) i (?:say|write|tell)(?: to)? {_WHO}",
    rf"(?:qu'est[- ]ce que je|que) (?:dis|dire|ecris|ecrire|peux dire|peux ecrire) a {_WHO}",
    rf"(?:je |on )?(?:dis|ecris) quoi a {_WHO}",
    rf"i(?:'ve)? (?:have )?lost (?:touch|contact) with {_WHO}",
    rf"j'ai perdu {_WHO} de vue",
    rf"j'ai perdu (?:le )?contact avec {_WHO}",
    rf"(?:je n'ai |j'ai )?plus (?:de|aucune?) (?:nouvelles?|signe) de {_WHO}",
)
_NEWS: Final = (
    (
        rf"{_LEAD}{_WRITE}(?:some |a bit of |the |my |an |a little |quelques |des |les |mes |un mot de )?"
        rf"(?:news|updates?|nouvelles) (?:to|for|a|pour) {_WHO}{_WHY}"
    ),
    (
        rf"(?:(?:il )?(?:faut|faudrait) que je (?:dise|raconte)|je (?:dois|devrais) (?:dire|raconter)) a {_WHO}"
        r" (?:ou (?:j'en suis|ca en est|on en est)|comment (?:ca|cela|c'est|je) .+)(?: depuis .+)?"
    ),
    (
        rf"i (?:should|must|need to|ought to|have to) (?:tell|let) {_WHO}"
        r" (?:know )?(?:how (?:it|things|i)(?:'s|'re|'ve| ).+|where (?:i am|i'm at|things are|i've got to).*)"
    ),
    rf"{_LEAD}(?:give|send|write) {_WHO} (?:an update|some news|news|the news)",
    rf"{_LEAD}(?:update|tell) {_WHO} (?:how (?:it|things)\b.*|what (?:came|became) of it)",
    rf"{_LEAD}(?:donne[rz]?|envoie[rz]?|envoyer)(?:[- ]moi)? (?:des |mes |les |quelques )?nouvelles a {_WHO}",
)
_DONE: Final = re.compile(r"\bremerciée?s?\b", re.IGNORECASE)
_KINDS: Final = {
    kind: tuple(re.compile(pattern) for pattern in patterns)
    for kind, patterns in (("thanks", _THANKS), ("news", _NEWS), ("hello", _HELLO))
}


_TELL: Final = re.compile(rf"{_LEAD}(?:tell|dis|dire|dites)\b")


def hear_words_wanted(turn: Turn, text: str) -> Turn | None:
    """The words for somebody known, to copy or send. With a day it is a reminder; "remercié Paul" has been done.

    While something is open, only thanks are heard: "write to Paul" may answer it.
    """
    if _DONE.search(text):
        return None
    for kind, patterns in _KINDS.items():
        found = next((found for pattern in patterns if (found := pattern.fullmatch(plain(text)))), None)
        if found is None or (kind != "thanks" and turn.current):
            continue
        people = _named(turn, as_typed(text, found["who"]))
        if _TELL.match(found[0]) and any(one.is_open and one.from_ in _ids(people) for one in turn.notebook.requests):
            return None  # it answers what they ask for
        if people and not find_days(text, lang=turn.lang):
            for person in people:
                turn = press_draft(turn, _about(turn, kind, person))
            return turn
    return None


def _about(turn: Turn, kind: str, person: Person) -> tuple[str, str]:
    """The draft of that kind; news to whoever helped for no goal are of that help; else a sign of life."""
    if draft_for(turn.notebook, f"{kind}:{person.id}", turn.today):
        return kind, person.id
    helped = [one.id for one in turn.notebook.helps if one.from_ == person.id] if kind == "news" else []
    of_help = helped and draft_for(turn.notebook, f"{kind}:{helped[-1]}", turn.today)
    return (kind, helped[-1]) if of_help else ("hello", person.id)


def _ids(people: tuple[Person, ...]) -> frozenset[str]:
    return frozenset(person.id for person in people)


def _named(turn: Turn, who: str) -> tuple[Person, ...]:
    """The people of the notebook who are named, if nobody else is and nothing more is said of them."""
    entries = read_roll(who, lang=turn.lang, known=turn.known()).entries
    known = tuple(turn.notebook.person(entry.known) for entry in entries if not entry.words)
    people = tuple(person for person in known if person)
    return people if 0 < len(people) == len(entries) <= _MOST else ()


ANSWERS = (hear_words_wanted,)
