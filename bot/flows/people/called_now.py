"""Another name for somebody known: "Sofia's surname is Berg now", "Martha goes by Matty", « Karim et Kader, c'est la
même personne »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz

from bot.domain.lines import line
from bot.domain.people import Person
from bot.flows.calling_off import names_of
from bot.flows.cards.spoken_of import only_one_met
from bot.flows.meanings.polite import plain
from bot.flows.people.card_asked import named
from bot.flows.people.doors import with_name
from bot.flows.people.fixing import ask_merge
from bot.flows.people.just_shown import just_shown
from bot.flows.people.teaching import nicknamed
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import fold
from bot.understanding.dates import find_days
from bot.understanding.folding import as_typed
from bot.understanding.people import proper
from bot.understanding.words import first_names

_WORD: Final = r"[^\W\d_][\w'-]*"
_WHO: Final = r"(?P<who>[^,;:.!?]{2,40}?)"
_QUOTE: Final = "[\"'«»“” ]*"
_NEW: Final = rf"{_QUOTE}(?P<new>{_WORD}(?: {_WORD}){{0,2}}?){_QUOTE}"
_BOTH: Final = rf"(?P<both>{_WORD}(?: {_QUOTE}{_WORD}{_QUOTE}){{1,3}})"
_NOW: Final = r"(?:,? (?:now|these days|actually|maintenant|a present|en fait))?"
_MADE: Final = r"(?:maintenant |desormais |a present |en fait |plutot |now |actually )?"
_SURNAME_EN: Final = r"(?P<last>surname|last name|family name|married name)"
_SURNAME_FR: Final = r"(?P<last>nom de famille|nom de mariage|nom d'epouse|nom marital|nom)"
_THEY_SAY: Final = r"(?:every(?:one|body)|people|we|they|i|(?:his|her) friends) (?:all )?calls?"
_ON_DIT: Final = r"(?:tout le monde|on|les gens|ses amis|nous|je) "


def _ways(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


_SLIP: Final = r"(?:mal (?:ecrit|orthographie|note)|ecorche|estropie)"
_RENAMED: Final = _ways(
    rf"i (?:got|spelt|spelled|wrote|misspelt|misspelled) {_WHO}'s? name (?:wrong|badly)[ ,:;]+(?:it's|it is"
    rf"|it should be|that's) {_NEW}"
    r"(?: with .{1,20})?",
    rf"j'ai {_SLIP} le nom (?:de |d'){_WHO}[ ,:;]+(?:c'est|ca s'ecrit) {_NEW}(?: avec .{{1,20}})?",
    rf"{_WHO}(?:'s|s')? (?:new |actual |real )?{_SURNAME_EN} (?:is|has become|has changed to) {_MADE}{_NEW}{_NOW}",
    rf"{_WHO}(?:'s|s')? (?:new |full |first |real |proper )?name is {_MADE}{_NEW}{_NOW}",
    rf"{_WHO}(?:'s| is) (?:now )?called {_MADE}{_NEW}{_NOW}",
    rf"{_WHO}(?: has|'s)? changed (?:his|her|their) (?:{_SURNAME_EN}|name) to {_NEW}{_NOW}",
    rf"(?:rename|change) {_WHO} (?:to|as|into) {_NEW}",
    rf"{_WHO},? s'appelle {_MADE}{_NEW}{_NOW}",
    rf"(?:le )?{_SURNAME_FR} (?:de |d'){_WHO},? (?:c'est|est|devient|est devenu) {_MADE}{_NEW}{_NOW}",
    rf"{_WHO} a change de nom[ ,:]+(?:c'est|pour|elle s'appelle|il s'appelle) {_MADE}{_NEW}{_NOW}",
    rf"renomme[rz]? {_WHO} en {_NEW}",
)
_KNOWN_AS: Final = _ways(
    rf"{_WHO} (?:also )?(?:goes by|likes to be called|prefers to be called|is known as|prefers to go by) {_NEW}",
    rf"{_WHO} (?:se fait appeler|prefere qu'on l'appelle|aime qu'on l'appelle|veut qu'on l'appelle) {_NEW}",
    rf"{_WHO},? {_ON_DIT}l'appell(?:e|ent|ons) {_NEW}",
    rf"{_WHO},? {_THEY_SAY} (?:him|her|them) {_NEW}",
    rf"{_THEY_SAY} {_BOTH}",
    rf"{_ON_DIT}appell(?:e|ent|ons) {_BOTH}",
)
_CALL: Final = _ways(
    rf"{_WHO},? (?:you can |just )?call (?:him|her|them) {_NEW}",
    rf"(?:you can |just )?call (?:him|her|them) {_NEW}",
    rf"(?:you can |just )?call {_BOTH}",
    rf"{_WHO},? (?:tu peux l'|vous pouvez l')?appel(?:le|ez|er)(?:[- ]l[ea])? {_NEW}",
    rf"appel(?:le|ez)[- ]l[ea] {_NEW}",
    rf"appel(?:le|ez) {_BOTH}",
)
_ONE: Final = r"(?P<one>[^,;:.!?]{2,40}?)"
_OTHER: Final = r"(?P<other>[^,;:.!?]{2,40}?)"
_SAME: Final = (
    r"(?:in fact |actually |really |en fait |bien |tous les deux )*(?:one and )?(?:the|la|une seule et(?: la)?)? ?"
    r"(?:very )?(?:same|meme|one)(?: (?:person|one|man|woman|guy|personne))"
)
_ARE: Final = r"(?:are|is|'s|sont|est|c'est|,? ?c'est|,? ce sont)"
_IN_FACT: Final = r"(?: en fait| actually| in fact)?"
_ONE_PERSON: Final = _ways(
    rf"{_ONE} (?:and|et|&) {_OTHER},? ?{_ARE} {_SAME}{_IN_FACT}",
    rf"{_ONE},? ?{_ARE} {_SAME} (?:as|que) {_OTHER}{_IN_FACT}",
    rf"(?:it's|c'est) {_SAME}[ ,:]+{_ONE} (?:and|et|&) {_OTHER}",
    rf"(?:merge|combine|join|fusionne[rz]?|reuni[st]|reunissez|regroupe[rz]?) {_ONE} (?:and|with|et|avec|&) {_OTHER}",
)


def hear_called(turn: Turn, text: str) -> Turn | None:
    """Renamed, or known by one more name, with a way back; None when nobody known is meant, or no name is given."""
    said = plain(text)
    if text.rstrip().endswith("?") or find_days(text, lang=turn.lang):
        return None
    for patterns in (_RENAMED, _KNOWN_AS, _CALL):
        for found in filter(None, (pattern.fullmatch(said) for pattern in patterns)):
            person, new = _meant(turn, text, found)
            if person is None or not _is_name(text, new):
                continue
            new = proper(as_typed(text, new))
            if patterns is _KNOWN_AS:
                return nicknamed(turn, person, new)
            return _renamed(turn, person, _whole(person, new, is_surname="last" in found.groupdict(default=None)))
    return None


def hear_same(turn: Turn, text: str) -> Turn | None:
    """Two cards that are of one person: asked back before they become one."""
    said = plain(text)
    for found in filter(None, (pattern.fullmatch(said) for pattern in _ONE_PERSON)):
        one, other = (named(turn, as_typed(text, found[name]), alone=True) for name in ("one", "other"))
        if one and other and one.id != other.id and not text.rstrip().endswith("?"):
            return ask_merge(turn, one, other)
    return None


_ALIKE: Final = 70  # of 100: a part of a name that is spelt another way


def _meant(turn: Turn, text: str, found: re.Match[str]) -> tuple[Person | None, str]:
    """Whom it is about, and the name they are given."""
    groups = found.groupdict()
    if groups.get("both"):
        halves = ((named(turn, as_typed(text, who), alone=True), who, new) for who, new in _halves(found["both"]))
        return next(((one, new) for one, who, new in halves if one and who in names_of(turn, one.id)), (None, ""))
    if groups.get("who"):
        return named(turn, as_typed(text, found["who"]), alone=True), found["new"]
    people = turn.notebook.people
    return just_shown(turn) or only_one_met(turn) or (people[0] if len(people) == 1 else None), found["new"]


def _halves(both: str) -> Iterator[tuple[str, str]]:
    """ "priya nair pri": the longest name that may be somebody's first, and what is left of it."""
    words = both.split()
    for at in range(len(words), 0, -1):
        yield " ".join(words[:at]), " ".join(words[at:]).strip("\"'«»“” ")


def _is_name(text: str, new: str) -> bool:
    """Whether it is written as a name: "call her back" gives none."""
    typed = as_typed(text, new)
    return bool(new) and all(word[:1].isupper() for word in typed.split())


def _whole(person: Person, new: str, *, is_surname: bool) -> str:
    """The whole name: one word is the first name or the surname, and the other stays."""
    first, _, surname = person.name.partition(" ")
    if " " in new or not (surname or is_surname):
        return new
    if not is_surname and max(fuzz.ratio(fold(new), fold(part)) for part in (first, surname)) >= _ALIKE:
        is_surname = fuzz.ratio(fold(new), fold(surname)) > fuzz.ratio(fold(new), fold(first))
        return f"{first} {new}" if is_surname else f"{new} {surname}"
    is_first = not is_surname and (fold(new) in first_names() or fold(new)[:1] == fold(first)[:1])
    return f"{new} {surname}" if is_first else f"{first} {new}"


def _renamed(turn: Turn, person: Person, name: str) -> Turn:
    better = with_name(person, name)
    turn = turn.put(better).did("undo.fixed", name=better.called)
    card = press("people.button", f"card:{better.id}", name=better.called)
    said = line("teach.renamed", old=person.called, name=better.called)
    return turn.say(said, buttons=((card, undo_button(turn)),))


ANSWERS: Final = (hear_same, hear_called)
