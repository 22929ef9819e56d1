"""Erasing somebody, or everything: named and counted first, done on a second press, and for good."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.forgetting import forget_person
from bot.domain.lines import Button, Buttons, Line, line
from bot.domain.notebook import TABLES, Record
from bot.domain.people import Person
from bot.flows.conversation import is_elsewhere
from bot.flows.people.doors import search
from bot.flows.turn import Turn, press
from bot.understanding import find_people, fold, read_answer
from bot.understanding.polite_words import PLEASE

_FORGET_IN_WORDS: Final = re.compile(
    r"(?:please |can you |peux[- ]tu |pouvez[- ]vous |je veux (?:que tu |tout )?|i want (?:you )?to )?"
    r"(?:forget|delete|erase|wipe|oubliez?|oublier|effacez?|effacer|supprimez?|supprimer) "
    r"(?:everything|it all|all(?: of)? my data|my (?:whole )?notebook|my data|all my notes|me"
    r"|tout|moi|mes donnees|toutes mes donnees|mon carnet|tout mon carnet)"
)
_KEEP_IN_WORDS: Final = re.compile(
    r"(?:no|non|nope|nan)?[ ,.!]*(?:(?:keep|garde[rz]?|conserve[rz]?)"
    r"(?: (?:it|it all|them|everything|all|that|him|her|my data|my notes|tout|ca|le|la|les|mes donnees|mes notes))?"
    r"|surtout pas|don't(?: do it)?|never mind|n'efface[rz]? rien|merci|thanks|thank you)"
)
FORGET: Final = "forget"
SURE: Final = "sure"  # in the draft: what would go, once it was asked for
ALL: Final = "all"
_EVERYTHING: Final = frozenset({"tout", "tout effacer", "tout oublier", "all", "everything", "forget everything"})
_AT_MOST: Final = 6


def command_forget(turn: Turn, rest: str) -> Turn:
    """/forget: whom? A name may stand behind it, or "everything"."""
    if rest:
        return _named(turn, rest)
    if not turn.notebook.people:
        return _confirm_all(turn)
    turn, draft = turn.open(FORGET)
    return turn.say(line("forget.whom"), buttons=_ways_out(draft))


def hear_forget(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """The name that was asked for, or whether it shall go: a "no" is enough, a "yes" takes the button."""
    answer = read_answer(text, lang=turn.lang)
    no = answer and answer.verb in ("no", "stop", "drop", "later", "skip")
    if no or _KEEP_IN_WORDS.fullmatch(fold(text).strip(" .!").replace("’", "'")):
        return turn.close(draft).say(line("forget.kept"))
    if SURE in draft.filled:
        yes = answer and answer.verb in ("yes", "done")
        return press_forget(turn, (str(draft.filled[SURE]),), edits=False) if yes else None
    if is_elsewhere(turn, text):
        return None
    return _named(turn.close(draft), text)


def hear_forget_all(turn: Turn, text: str) -> Turn | None:
    """ "Delete my data", said in words: what goes is named, and nothing goes before a press."""
    return _confirm_all(turn) if _FORGET_IN_WORDS.fullmatch(fold(text).strip(" .!?")) else None


def hear_forget_one(turn: Turn, text: str) -> Turn | None:
    """ "Forget Priya", "Barna isn't a person", of somebody known: what would go is named.

    Not of somebody whom the coach waits an answer about, unless the words say that it is no person.
    """
    said = " ".join(text.split())
    found = _ONE_IN_WORDS.fullmatch(fold(said).replace("’", "'").strip(" .!?"))
    who = (found["who"] or found["thing"]) if found else ""
    matches = [match for match in find_people(who, turn.known()) if match.score >= _SURELY] if who else []
    best = [match.id for match in matches if match.score == matches[0].score]
    person = turn.notebook.person(best[0]) if len(best) == 1 else None
    waits = {id_ for item in turn.notebook.attention.last_items for id_ in item.people}
    is_thing = found is not None and (found["thing"] or found["why"])
    return _confirm(turn, person) if person and (is_thing or person.id not in waits) else None


_SURELY: Final = 0.9  # likeness of a name
_ONE_IN_WORDS: Final = re.compile(
    r"(?:(?:please|can you|could you|you can|stp|svp|peux[- ]tu|pouvez[- ]vous|tu peux|vous pouvez|je veux"
    r"|i want to)[ ,]+)*"
    r"(?:forget(?: about)?|delete|erase|remove|scrap|wipe|take|get rid of|oublie[rz]?|efface[rz]?|supprime[rz]?"
    r"|enleve[rz]?"
    r"|retire[rz]?|vire[rz]?)"
    r"(?: (?:completement|totalement|carrement|definitivement|completely|totally|all about|tout sur"
    r"|everything (?:you (?:know|have) )?(?:about|on|concerning)|tout ce (?:qui concerne|que (?:tu sais"
    r"|vous savez) (?:de|sur))))?"
    r" (?P<who>[^\W\d_][\w'-]*(?: [\w'-]+){0,3}?)"
    r"(?: (?:from|out of|off|de|du) (?:my |the |mon |ton |ma |ta |mes |tes |votre )?(?:notebook|contacts?|list|carnet"
    r"|liste))?"
    rf"(?: {PLEASE})?"
    r"(?P<why>[ ,.;:!–—-]+(?:(?:that|it|this|he|she|they)(?:'?s| is|'?re| are| isn'?t| was)|because|cos|cause|not an?"
    r"|c'est|c'etait|ce n'est|car|parce|puisque|pas un)\b.*)?"
    r"|(?:(?:no|non|but|mais|oh|ah)[ ,]+)*(?P<thing>[^\W\d_][\w-]*(?: [\w-]+){0,2}?)"
    r"(?:'?s| is| was| est| etait|,? ce n'est|,? c'est|,? c'etait| n'est| n'etait)?"
    r" (?:not|isn'?t|wasn'?t|pas) (?:a person|a human|a contact|anybody|anyone|somebody|someone"
    r"|une personne|quelqu'un|un contact)"
    r"(?:[ ,.;:!–—-]+(?:it|its|that|thats|this|just|but|rather|c'est|c'etait|mais|juste|plutot)\b[^?]*)?"
)
"""To be forgotten, with or without the reason; or no person in the first place."""


def press_forget(turn: Turn, args: tuple[str, ...], *, edits: bool = True) -> Turn:
    """Shows what would go; nothing goes yet."""
    if not args:
        return command_forget(turn, "")
    if args[0] == ALL:
        return _confirm_all(turn, edits=edits)
    person = turn.notebook.person(args[0])
    return _confirm(turn, person) if person else turn.toast("error.old_button")


def press_yes(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The second press: it goes, and the last answers of the coach that named it are replaced."""
    if args == (ALL,):
        return replace(turn, forgets_all=True).say(line("forget.all_done"), edits=True)
    person = turn.notebook.person(args[0] if args else None)
    if person is None:
        return turn.toast("error.old_button")
    turn = _without_question(turn)
    forgotten = replace(turn.keep(forget_person(turn.notebook, person.id)), undoes=True)
    return forgotten.say(line("forget.done"), edits=True)  # without the name, which would stay in the outbox


def press_no(turn: Turn, _args: tuple[str, ...]) -> Turn:
    return _without_question(turn).say(line("forget.kept"), edits=True)


def _named(turn: Turn, text: str) -> Turn:
    if fold(text).strip(" .!") in _EVERYTHING:
        return _confirm_all(turn)
    people = search(turn, text)
    if not people:
        return turn.say(line("forget.nobody"))
    if len(people) == 1:
        return _confirm(turn, people[0])
    return turn.say(line("forget.which"), buttons=tuple((_choice(person),) for person in people[:_AT_MOST]))


def _choice(person: Person) -> Button:
    if person.org:
        return press("forget.this_one_at", f"forget:{person.id}", name=person.called, org=person.org)
    return press("forget.this_one", f"forget:{person.id}", name=person.called)


def _confirm(turn: Turn, person: Person) -> Turn:
    after = {record.id: record for record in forget_person(turn.notebook, person.id).records()}
    others = [record for record in turn.notebook.records() if record.id != person.id]
    counts = _counts(record for record in others if record.id not in after)
    goes = line("forget.goes", what=counts) if counts else line("forget.goes_only")
    some_stay = any(record.id in after and after[record.id] != record for record in others)
    stays = (line("forget.others_stay"),) if some_stay else ()
    name = line("forget.person", name=person.called)
    turn = _asked(turn, person.id)
    return turn.say(name, goes, *stays, line("forget.for_good"), buttons=_yes_or_no(person.id))


def _confirm_all(turn: Turn, *, edits: bool = False) -> Turn:
    counts = _counts(turn.notebook.records())
    goes = line("forget.goes", what=counts) if counts else line("forget.goes_settings")
    lines = (line("forget.everything"), goes, line("forget.and_settings"), line("forget.for_good_all"))
    return _asked(turn, ALL).say(*lines, buttons=_yes_or_no(ALL), edits=edits)


def _asked(turn: Turn, what: str) -> Turn:
    """The next "no" is for this question, not for a card that was open before."""
    turn, _ = _without_question(turn).open(FORGET, {SURE: what})
    return turn


def _without_question(turn: Turn) -> Turn:
    for draft in turn.notebook.drafts:
        if draft.flow == FORGET:
            turn = turn.close(draft)
    return turn


def _counts(records: Iterable[Record]) -> tuple[Line, ...]:
    """How many of each kind, in the order of the tables."""
    counted = Counter(TABLES[type(record)] for record in records)
    return tuple(line(f"forget.count.{table}", n=counted[table]) for table in TABLES.values() if counted[table])


def _yes_or_no(what: str) -> Buttons:
    yes = Button(line("forget.yes"), does=f"forgetyes:{what}", style="danger")
    return ((yes, press("forget.no", "forgetno")),)


def _ways_out(draft: Draft) -> Buttons:
    return ((press("forget.all_button", f"forget:{ALL}"), press("button.cancel", f"cancel:{draft.id}")),)


COMMANDS = {"forget": command_forget, "oublier": command_forget}
PRESSES = {"forget": press_forget, "forgetyes": press_yes, "forgetno": press_no}
DRAFTS = {FORGET: hear_forget}
ANSWERS = (hear_forget_all, hear_forget_one)
