""" "Commence par Paul", "pas eux", "il est partant": short words under two people who are brought together (P30)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from bot.coaching.introducing import open_introductions, to_ask
from bot.domain.drafts import Draft
from bot.domain.lines import line
from bot.domain.people import Person
from bot.domain.promises import Introduction
from bot.flows.connecting.asking import CARD, begin_with
from bot.flows.connecting.words import Said, named, told_consent
from bot.flows.just_said import last_actions
from bot.flows.meanings.no_answer_yet import flat
from bot.flows.people.he_or_she import can_be
from bot.flows.turn import Turn
from bot.understanding import fold, read_answer

_LATELY: Final = timedelta(days=30)
_ASK: Final = (
    r"(?:(?:ok|oui|alors|bon|yes|well)[ ,]+)*(?:on |je |j'|tu |i'll |i |let's )?"
    r"(?:vais |va |peux |will |can )?(?:demande[rsz]?|commence[rsz]?|commen[cç]ons|ecri[rst]e?|ecrivez|contacte[rsz]?"
    r"|vois|voir|sonde[rsz]?|plutot|d'abord|ask|start|begin|write|contact|message)"
    r"(?: (?:d'abord|first))?(?: (?:a|par|avec|to|with))?"
)
_WHOM_FIRST: Final = re.compile(
    rf"(?:{_ASK} (?P<who>\S+(?: \S+){{0,2}}?)|(?P<bare>\S+(?: \S+){{0,2}}?))"
    r"(?: (?:d'abord|en premier|en premiere|pour commencer|first|to begin with))?"
)
_NOT_THEM: Final = re.compile(
    r"(?:(?:non|no|nope|nan|bof|euh)[ ,]+)*(?:(?:pas|surtout pas|not) (?:eux|elles|ces deux(?:-la)?|ceux-la|celles-la"
    r"|them|these two|those two)|mauvaise idee|bad idea|(?:ils|elles) (?:ne )?(?:s'entendr|se plair|s'aim)\w+ pas"
    r"|they (?:won't|wouldn't|don't) (?:get on|get along|like each other)|quelqu'un d'autre|d'autres|somebody else"
    r"|someone else|others)"
)
_PRONOUN: Final = re.compile(
    r"(?P<lead>\W*(?:(?:bon|ok|alors|well|so|oui|yes|non|no)[ ,]+)*)(?P<who>il|elle|he|she)\b(?='| )"
)


def hear_under_card(turn: Turn, text: str) -> Turn | None:
    """Whom to ask first, or "not them", while the two are shown; None for anything else."""
    draft = turn.current
    if draft is None or draft.flow != CARD:
        return None
    if _NOT_THEM.fullmatch(flat(text)):
        return turn.close(draft).say(line("connect.left"))
    return _with_whom(turn, draft, text)


def _with_whom(turn: Turn, draft: Draft, text: str) -> Turn | None:
    said = " ".join(text.replace("’", "'").strip(" .!…").split())
    found = _WHOM_FIRST.fullmatch(fold(said))
    if found is None or len(fold(said)) != len(said):
        return None
    start, end = found.span("who" if found["who"] else "bare")
    whom = named(turn, said[start:end])
    return begin_with(turn, draft, whom.id) if whom and whom.id else None


def dropped_under_way(turn: Turn, text: str) -> Introduction | None:
    """ "Laisse tomber pour ces deux-là", "let's leave those two": the only introduction under way; None for else."""
    if not _LEAVE_THEM.fullmatch(flat(text)):
        return None
    under_way = [one for one in open_introductions(turn.notebook) if turn.today - one.thought_on <= _LATELY]
    return under_way[0] if len(under_way) == 1 else None


_LEAVE_THEM: Final = re.compile(
    r"(?:(?:non|no|bon|finalement|en fait|actually|well|ok)[ ,]+)*"
    r"(?:(?:on |je |let's |i'll )?(?:laisse[sz]?|laissons|oublie[sz]?|abandonne[sz]?|leave|drop|forget"
    r"|scrap)(?: tomber)?)"
    r"(?: (?:pour|avec|la mise en relation de|about|the intro(?:duction)? of))?"
    r" (?:eux|elles|ces deux(?:[- ]la)?|those two|these two|them(?: two)?|the two of them)"
)


def written_to(turn: Turn, text: str, moving: Sequence[Introduction]) -> tuple[str, str] | None:
    """ "Envoyé à Nadia": the introduction, and the one of the two who is asked by now; None when it is neither."""
    return _still_to_ask(turn, _WROTE_TO, text, moving)


def to_write_to(turn: Turn, text: str, moving: Sequence[Introduction]) -> tuple[str, str] | None:
    """ "Écris à Nadia": the introduction, and the one of the two who is still to be asked."""
    return _still_to_ask(turn, _WRITE_TO, text, moving)


def _still_to_ask(
    turn: Turn, words: re.Pattern[str], text: str, moving: Sequence[Introduction]
) -> tuple[str, str] | None:
    said = words.fullmatch(" ".join(text.replace("’", "'").strip(" .!…").split()))
    whom = named(turn, said["whom"]) if said else None
    found = [one for one in moving if whom and whom.id in to_ask(one) and one.asked_on(whom.id or "") is None]
    return (found[0].id, str(whom.id)) if whom and len(found) == 1 else None


_WROTE_TO: Final = re.compile(
    r"(?:(?:oui|ok|voilà|ça y est|yes|done)[ ,!]+)*(?:c'est )?(?:j'ai (?:bien )?|i(?:'ve| have)? (?:just )?)?"
    r"(?:envoyé|demandé|écrit|parti|sent(?: it)?|asked|wrote|written)(?: (?:un mot|a note|it|un message))?"
    r" (?:(?:à|to) )?(?P<whom>[\w'-]+(?: [\w'-]+){0,2}?)(?: aussi| too| as well)?",
    re.IGNORECASE,
)


_WRITE_TO: Final = re.compile(
    r"(?:(?:ok|alors|bon|oui|et|maintenant|now|then|yes)[ ,!]+)*(?:(?:je |j'|on |i'll |let's )?"
    r"(?:vais )?(?:écris|écrit|écrire|écrivons|demande|demander|demandons|write|ask))"
    r" (?:(?:à|to) )?(?P<whom>[\w'-]+(?: [\w'-]+){0,2}?)(?: maintenant| aussi| now| too)?",
    re.IGNORECASE,
)


def made_just_now(turn: Turn, text: str) -> str | None:
    """ "Sent", right under "one message to the two of them": the introduction that it makes; None for anything else."""
    answer = read_answer(_OFF_IT_GOES.sub("", text.strip()) or text, lang=turn.lang)
    shown = [does.split(":")[1] for does in last_actions(turn) if does.startswith("intromade:")]
    return shown[0] if answer and answer.verb == "done" and len(shown) == 1 else None


_OFF_IT_GOES: Final = re.compile(
    r"^(?:(?:allez|c['’]est (?:parti|bon|tout bon)|voil[àa]|hop|et (?:voil[àa]|hop)|there (?:we|you) go|off it goes"
    r"|right|all good)[\s,!.]+)+",
    re.IGNORECASE,
)


def consent_of_pronoun(turn: Turn, text: str) -> Said | None:
    """ "Elle a dit non", of the one introduction under way: of who was asked, or of the only one it can be."""
    typed = text.replace("’", "'")
    found = _PRONOUN.match(fold(typed))
    if found and (written_to := _just_written_to(turn)) and can_be(written_to, found["who"]):
        return told_consent(turn, f"{written_to.name}{typed[found.end() :]}")
    under_way = [one for one in open_introductions(turn.notebook) if turn.today - one.thought_on <= _LATELY]
    if found is None or len(under_way) != 1 or _waits_for_an_ask(turn):
        return None
    id_ = _meant(turn, under_way[0], found["who"])
    person = turn.notebook.person(id_)
    return told_consent(turn, f"{person.name}{typed[found.end() :]}") if person else None


def _just_written_to(turn: Turn) -> Person | None:
    """Whose consent the words ask for that were shown last, sent or not."""
    shown = [does.split(":")[1:] for does in last_actions(turn) if does.startswith("sent:intro:")]
    return turn.notebook.person(shown[0][-1]) if len(shown) == 1 else None


def _meant(turn: Turn, introduction: Introduction, pronoun: str) -> str | None:
    waiting = to_ask(introduction)
    asked = [id_ for id_ in waiting if introduction.asked_on(id_)] or list(waiting)
    people = [person for id_ in asked if (person := turn.notebook.person(id_))]
    fits = [person.id for person in people if can_be(person, pronoun)]
    return fits[0] if len(fits) == 1 else None


def _waits_for_an_ask(turn: Turn) -> bool:
    return any(ask.sent_on and ask.answered_on is None and ask.dropped_on is None for ask in turn.notebook.asks)
