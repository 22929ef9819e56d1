""" "It didn't come from Paul but from Marie", "nothing came of that coffee": what was noted is put right (P6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.domain.goals import Outcome
from bot.domain.lines import Line, line
from bot.domain.people import Person
from bot.flows.just_said import just_said, last_lines
from bot.flows.outcomes.asked import nothing_came
from bot.flows.outcomes.meant import meetings_meant, people_in
from bot.flows.outcomes.story import about, chain_line
from bot.flows.outcomes.through import leader_in, led_to, through_in
from bot.flows.outcomes.words import Told, kind_in, source_in, told_outcome
from bot.flows.sayings import plainly
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.flows.who_had_a_hand import WHENCE
from bot.understanding.folding import fold_in_place

_LEAD: Final = (
    r"\W*(?:(?:en fait|finalement|non|ah non|au fait|erreur|pardon|rectification|actually|no|sorry|in fact|wait"
    r"|by the way"
    r"|(?:scrap|scratch|correct) that|correction|i tell a lie|my mistake)[\s,!.:]+)*"
)
_WHAT: Final = r"(?P<what>\S.{1,60}?)"
_WRONG: Final = r"(?P<wrong>\S.{1,50}?)"
_RIGHT: Final = r"(?P<right>\S.{1,80}?)"
_OF: Final = r"(?:de la |de l'|du |des |de |d'|grace (?:a |au |aux )|par |via |chez )"
_FROM: Final = r"(?:from |thanks to |through |out of |via )"
_FORMS: Final = tuple(
    re.compile(rf"{_LEAD}(?:{form})[\s.!…]*$")
    for form in (
        (
            rf"{_WHAT} (?:ne |n'|n)?(?:me |m'|m)?(?:vien(?:t|nent)|venait|est|sont|etait) ?(?:pas|plus)(?: venue?s?"
            rf"| sortie?s?| due?s?)?"
            rf" (?:{_OF})?{_WRONG}[, ]+(?:mais|c'est|c'etait|plutot)(?: bien| plutot)? (?:{_OF})?{_RIGHT}"
        ),
        (
            rf"{_WHAT} (?:vien(?:t|nent)|est venue?s?|sont venue?s?) {_OF}{_RIGHT}[, ]+(?:et )?(?:pas"
            rf"|non)(?: pas)? (?:{_OF})?{_WRONG}"
        ),
        (
            rf"{_WHAT} (?:ne |n'|n)?(?:me |m')?(?:vien(?:t|nent)|venait|est|sont) ?pas(?: venue?s?"
            rf"| sortie?s?)? {_OF}{_WRONG}"
        ),
        (
            rf"{_WHAT} (?:did not|didn't|does not|doesn't|was not|wasn't|is not|isn't) (?:come |came )?{_FROM}{_WRONG}"
            rf"[, ]+(?:but|it was|it's|it came|rather)(?: rather)? (?:{_FROM})?{_RIGHT}"
        ),
        rf"{_WHAT} (?:came|comes|was|is) {_FROM}{_RIGHT}[, ]+(?:and )?not (?:{_FROM})?{_WRONG}",
        rf"{_WHAT} (?:did not|didn't|does not|doesn't) come {_FROM}{_WRONG}",
        (
            rf"(?:it was|it's) (?:actually |really |in fact )?{_RIGHT} (?:who|that) (?:actually |really )?(?:got"
            rf"|brought"
            rf"|gave|won|landed|found|put|led|sent)(?: (?:me|us))?(?: (?:on|on to|onto"
            rf"|to))? {_WHAT}[, ]+(?:and )?not {_WRONG}"
        ),
        (
            rf"(?:c'est|c'etait) (?:en fait |bien |plutot )?{_RIGHT} qui (?:m'a|nous a|me l'a|l'a|a) (?:eu|trouve"
            rf"|apporte"
            rf"|amene|obtenu|donne|decroche|fait avoir|procure|valu"
            rf"|dirigee? vers) {_WHAT}[, ]+(?:et )?(?:non )?pas {_WRONG}"
        ),
        (
            rf"(?:c'est |c'etait |it's |it was )?(?:pas|not) (?:{_OF}|{_FROM})?{_WRONG}[, ]+"
            rf"(?:mais|but|c'est|c'etait|it's|it was|plutot) (?:bien |rather )?(?:{_OF}|{_FROM})?{_RIGHT}"
        ),
    )
)
_LEADS: Final = re.compile(_LEAD)
_IT_WAS: Final = re.compile(r"(?:c'est|c'etait|it was|it's) (?P<right>\S.{1,60}?)[\s.!…]*$")
_NOTHING: Final = re.compile(
    rf"{_LEAD}(?:rien n'(?:est|en est|est encore) (?:encore )?(?:sorti|ressorti|venu|ne) (?:de |du |d')"
    r"|il n'est rien sorti (?:de |du |d')|nothing (?:came|has come|ever came)(?: out)? (?:of|from) (?:the |that )?)"
    r"(?P<source>\S.{1,80}?)[\s.!…]*$"
)
_FRUITLESS: Final = re.compile(
    rf"{_LEAD}(?P<source>\S.{{1,80}}?) (?:"
    r"(?:ne |n')?(?:m'|nous )?(?:a |ont )(?:rien (?:donne|apporte|rapporte)|(?:mene|abouti) (?:a rien|nulle part))"
    r"|(?:has )?(?:led|came to|amounted to|went) (?:nowhere|nothing|to nothing)"
    r"|(?:didn't|did not|hasn't|has not) (?:lead|led|come|amount|go|gone)(?: to)? (?:anything|anywhere|much)"
    r")[\s.!…]*$"
)
_POINTING: Final = re.compile(r"(?:ca|cela|elle|il|ce|c'|it|that|this)\b")


def hear_correction(turn: Turn, text: str) -> Turn | None:
    """Another source for what was noted, at once and with the way back; without one it is asked where it came from."""
    if "?" in text or not turn.notebook.outcomes:
        return None
    said = plainly(text)
    flat = fold_in_place(said)
    for form in _FORMS:
        if found := form.match(flat):
            told = {name: said[found.start(name) : found.end(name)] for name, part in found.groupdict().items() if part}
            if "what" not in told and not any(key.startswith(("outcome.", "story.")) for key in just_said(turn)):
                return None  # said of something else
            outcome = _meant(turn, told.get("what", "it"), told["wrong"])
            return _corrected(turn, outcome, told.get("right")) if outcome else None
    return _told_otherwise(turn, said)


def _told_otherwise(turn: Turn, said: str) -> Turn | None:
    """ "No, it came from the breakfast", "non, c'était Julie", right under the chain that says otherwise."""
    outcome, lead = _just_told(turn), _LEADS.match(fold_in_place(said))
    if outcome is None or lead is None:
        return None
    rest = said[lead.end() :]
    told = told_outcome(rest)
    if told is None and lead[0] and (found := _IT_WAS.match(fold_in_place(rest))):
        told = Told(None, rest[found.start("right") : found.end("right")])
    if told is None or told.what or told.source == outcome.source:
        return None
    somebody = kind_in(told.source) or people_in(turn, told.source, source_in(told.source))
    return _corrected(turn, outcome, told.source) if somebody else None


def _just_told(turn: Turn) -> Outcome | None:
    """The only one that the coach's last answer told the chain of."""
    said = {name for one in last_lines(turn) for name in _outcomes_in(one)}
    told = [one for one in turn.notebook.outcomes if one.what in said]
    return told[-1] if len(said) == 1 and told else None


def _outcomes_in(told: Line) -> Iterator[str]:
    """What was won, in the words of each outcome that a line tells of."""
    if told.key == "story.outcome":
        yield str(told.args["what"])
    for arg in told.args.values():
        if isinstance(arg, Line):
            yield from _outcomes_in(arg)


def hear_nothing(turn: Turn, text: str) -> Turn | None:
    """ "Nothing came of the coffee with Paul": not asked any more; it may come years later."""
    said = plainly(text)
    found = _NOTHING.match(fold_in_place(said)) or _FRUITLESS.match(fold_in_place(said))
    source = said[found.start("source") : found.end("source")] if found else ""
    people = {mention.known for mention in people_in(turn, source, source) if mention.known} if source else set()
    meetings = meetings_meant(turn, source, {id_ for id_ in people if id_}) if people else ()
    return nothing_came(turn, meetings[0]) if meetings else None


def other_source(text: str) -> str | None:
    """The right source of "not from Paul but from Marie", told where a source was asked for."""
    said = plainly(text)
    found = next((found for form in _FORMS if (found := form.match(fold_in_place(said)))), None)
    right = found.groupdict().get("right") if found else None
    return said[found.start("right") : found.end("right")] if found and right else None


def _meant(turn: Turn, what: str, wrong: str) -> Outcome | None:
    """The outcome of those words; of "it", the last one that is told to come from the wrong source."""
    ids = {mention.known for mention in people_in(turn, wrong, wrong) if mention.known}
    of_wrong = [one for one in turn.notebook.outcomes if ids & set(one.people)]
    if _POINTING.match(fold_in_place(what)):
        return of_wrong[-1] if of_wrong else None
    named = about(turn, fold_in_place(what))
    both = [one for one in named if one in of_wrong]
    return both[-1] if both else named[0] if len(named) == 1 else of_wrong[0] if len(of_wrong) == 1 else None


def _corrected(turn: Turn, outcome: Outcome, right: str | None) -> Turn:
    if right is None:
        turn = turn.put(replace(outcome, people=(), meeting=None, source=None, after=None))
        turn = turn.did("undo.outcome", what=outcome.what)
        turn, draft = turn.open(WHENCE, {"what": outcome.what, "words": outcome.what, "replaces": outcome.id})
        turn = turn.update(replace(draft, asking="source"))
        unknown = press("outcome.whence_unknown", f"cancel:{draft.id}")
        return turn.say(line("outcome.source_gone", what=outcome.what), buttons=((unknown, undo_button(turn)),))
    return put_right(turn, outcome, right)


def put_right(turn: Turn, outcome: Outcome, right: str) -> Turn:
    """The outcome with that source instead."""
    link = through_in(right)
    source = source_in(link.whom if link else right)
    mentions = people_in(turn, source, source)
    ids = tuple(mention.known for mention in mentions if mention.known)
    for mention in mentions:
        if not mention.known and not mention.candidates:
            turn, person = turn.add(Person, name=mention.name, added_on=turn.today)
            ids = (*ids, person.id)
    meetings = meetings_meant(turn, source, set(ids))
    meeting = meetings[0].id if len(meetings) == 1 else None
    now = replace(outcome, people=ids, meeting=meeting, source=source_in(right), after=None)
    turn = turn.put(now)
    if link and ids and (leader := leader_in(turn, link.by)):
        turn = led_to(turn, ids[0], leader)
    turn = turn.did("undo.outcome", what=outcome.what)
    return turn.say(line("outcome.corrected"), chain_line(turn.notebook, now), buttons=((undo_button(turn),),))


ANSWERS: Final = (hear_correction, hear_nothing)
