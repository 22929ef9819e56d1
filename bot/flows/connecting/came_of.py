""" "Oui, elle lui a fait son logo", "Paul a trouvé son graphiste": what came of it, in the user's own words (P30)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.matches import meets, words_of
from bot.domain.lines import line
from bot.domain.people import Need, Person
from bot.domain.promises import Introduction
from bot.flows.connecting.thread import helped
from bot.flows.connecting.words import named
from bot.flows.meanings.no_answer_yet import flat
from bot.flows.sayings import plainly
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding.folding import fold_in_place

_YES: Final = re.compile(r"\W*(?:oui|ouais|carrement|tout a fait|yes|yeah|yep|absolutely|it did|ca a servi)\b")
_WELL: Final = re.compile(
    r"\W*(?:ils|elles|they|eux)\b.*?\b(?:bosse\w*|travaille\w*|collabor\w*|sign\w+|lanc\w+|associe\w*|ensemble|working"
    r"|work|together|hired|partners|business|deal|got on|hit it off|entend\w*|plu)\b"
)
""" "They're working together now"."""
_NO: Final = re.compile(r"\W*(?:non|pas (?:vraiment|du tout)|no|nope|not (?:really|at all))\b")
_NOT: Final = re.compile(r"\b(?:pas|never|not|jamais|n't|didn't|haven't|aren't)\b")
_LEAD: Final = r"\W*(?:(?:au fait|tiens|bonne nouvelle|ca y est|by the way|good news|finally|finalement)[\s,:!]+)*"
_WHO: Final = r"(?P<who>[^\s,]+(?: [^\s,]+){0,2}?)"
_OVER: Final = tuple(
    re.compile(rf"{_LEAD}{_WHO} {form}[\s.!…]*$")
    for form in (
        (
            r"(?:a|ont) (?:enfin |finalement |bien |deja )?(?:trouve|deniche|recrute|embauche|engage)"
            r" (?:son |sa |ses |un |une |des |le |la |les |leur |leurs |l')?(?P<what>\S.{1,60}?)"
        ),
        r"(?:n'a|n'ont|a) plus besoin (?:de la |de l'|du |des |de |d'une? |d')(?P<what>\S.{1,60}?)",
        r"(?:ne )?cherche(?:nt)? plus (?:de |d'|un |une |le |la |son |sa )?(?P<what>\S.{1,60}?)",
        (
            r"(?:has |have |'s )?(?:finally |already |at last )?(?:found|hired|recruited)"
            r" (?:his |her |their |an? |the |some )?(?P<what>\S.{1,60}?)"
        ),
        (
            r"(?:no longer needs?|doesn't need|does not need|is no longer looking for|isn't looking for"
            r"|stopped looking for)"
            r" (?:an? |any |the |his |her )?(?P<what>\S.{1,60}?)(?: any ?more| any longer)?"
        ),
    )
)
_IT: Final = re.compile(r"(?:ce qu'(?:il|elle)s? cherch\w+|what (?:he|she|they) (?:was|were) (?:looking for|after))")


def hear_helped(turn: Turn, text: str) -> Turn | None:
    """A yes or a no with its story, right under "did it help?"; None when nothing of the kind was asked."""
    asked = [item.about for item in turn.notebook.attention.last_items if item.reason == "introduce"]
    known = [one for about in asked if (one := turn.notebook.find(Introduction, about))]
    if len(known) != 1 or known[0].helped is not None or known[0].made_on is None or turn.current is not None:
        return None
    said = flat(text)
    if _YES.match(said) or (_WELL.match(said) and not _NOT.search(said)):
        return helped(turn, known[0], well=True)
    return helped(turn, known[0], well=False) if _NO.match(said) else None


def hear_over(turn: Turn, text: str) -> Turn | None:
    """ "Paul a trouvé son graphiste": what they looked for is settled; None unless the notebook knows of it."""
    said = plainly(text)
    flat_said = fold_in_place(said)
    for form in _OVER:
        found = form.match(flat_said) if "?" not in said else None
        whom = named(turn, said[found.start("who") : found.end("who")]) if found else None
        person = turn.notebook.person(whom.id) if whom else None
        if found and person and (needs := _meant(person, found["what"])):
            return _settled(turn, person, needs)
    return None


def _meant(person: Person, what: str) -> tuple[Need, ...]:
    if _IT.fullmatch(what):
        return person.open_needs if len(person.open_needs) == 1 else ()
    return tuple(need for need in person.open_needs if meets(need.what, what) or words_of(need.what) & words_of(what))


def _settled(turn: Turn, person: Person, needs: tuple[Need, ...]) -> Turn:
    kept = tuple(replace(need, met_on=turn.today) if need in needs else need for need in person.needs)
    turn = turn.put(replace(person, needs=kept)).did("undo.need_over", name=person.called)
    said = line("connect.need_over", name=person.called, need=needs[0].what)
    return turn.say(said, buttons=((undo_button(turn),),))


FIRST: Final = (hear_over,)
ANSWERS: Final = (hear_helped,)
