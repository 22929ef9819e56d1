"""Whom else should I talk to? Asked once a meeting is told, when nothing else is asked; names become leads (P21)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from bot.domain.lines import GAP, Line, line
from bot.domain.meetings import Meeting
from bot.domain.promises import Referral
from bot.flows.cards.follow_up import follow_up
from bot.flows.cues import about
from bot.flows.just_said import just_said
from bot.flows.outcomes.words import told_outcome
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import fold, read_answer
from bot.understanding.dates import find_days

QUESTION: Final = "kept.whom_else"
_NO_QUESTION: Final = ("message",)
_NOBODY: Final = re.compile(
    r"(?:(?:non|no|nope)\W*)?(?:personne(?: d'autre)?|aucun nom|aucune idee|aucun|pas de nom|pas cette fois"
    r"|je ne sais pas"
    r"|nobody(?: else)?|no one(?: else)?|none|no names?|no idea|not this time|i don't know)?"
)
_LEAD: Final = re.compile(
    r"^(?:(?:oui|yes|peut-être|peut etre|maybe|perhaps|aussi|also|puis|then|parler|talk|speak|voir|see"
    r"|contacter|contact"
    r"|(?:les?|ses) (?:deux |trois )?(?:noms?|contacts?|personnes?)"
    r"(?:,? c['’]est|,? c['’]était| sont|,? ce sont)"
    r"|c['’]est|ce sont|c['’]était|ils s['’]appellent|elles s['’]appellent"
    r"|(?:the )?(?:two |three )?(?:names?|contacts?|people)(?: were| are| is| was)"
    r"|they(?:['’]re| are| were)|it(?:['’]s| was)"
    r"|rencontrer|meet|(?:il|elle|on) m['’]a (?:dit|parlé|conseillé|suggéré|recommandé|proposé)"
    r"|(?:he|she|they) (?:told|advised) me(?: to)?|(?:he|she|they) (?:suggested|recommended|mentioned)(?: i)?"
    r"|(?:d['’]|de )?(?:appeler|voir|contacter|rencontrer|écrire|parler|call|contact|speak|talk|write|e?mail|ring)"
    r"|à|a(?= (?-i:[A-ZÀ-Ý]))|de(?= (?-i:[A-ZÀ-Ý]))|to"
    r"|with|avec|d['’](?=(?-i:[A-ZÀ-Ý])))[\s,:]+)+",
    re.IGNORECASE,
)
_WORD: Final = r"[A-ZÀ-Ý][\w'’.-]*"
_NAME: Final = re.compile(
    rf"^(?P<whom>{_WORD}(?: (?:{_WORD}|de|du|la|le|van|von|der|den|el|al|d['’]\w+))*)"
    rf"(?:\s*(?:\(|chez |de chez |at |from |of |@ ?)(?P<org>[\w&'’. -]+?)\)?)?$"
)
_ROLE: Final = re.compile(
    r"^(?P<whom>(?:(?:son|sa|ses|leur|leurs|un|une|le|la|his|her|their|an?|the)\s+|l['’])[\w'’-]+(?: [\w'’&-]+){0,4}?)"
    r"(?:\s*(?:\(|chez |at |from )(?P<org>[\w&'’. -]+?)\)?)?$",
    re.IGNORECASE,
)
_NO_ROLE: Final = re.compile(
    r"\b(?:i|you|we|they|he|she|je|tu|nous|vous|il|elle|on|no|not|can't|ne|pas|que|qui|who|that|but|mais"
    r"|suite|plan|objectifs?|bilan|next|goals?|review|est|sont|etait|ont|cherche\w*|veut|doit|is|are|was|has|have|wants?|needs?|looks?|looking|must|will"
    r"|cafe|dejeuner|diner|verre|coffee|lunch|dinner|call|appel|rdv|rendez-vous|meeting|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|demain|hier|tomorrow"
    r"|yesterday)\b"
)
_APART: Final = re.compile(r"\s*(?:,|;|\n|\bet\b|\band\b|&|\bpuis\b|\bou\b|\bor\b)\s*")
_WHO_IT_IS: Final = re.compile(r"(?:son|sa|leur|his|her|their|la|le|the)\s|l['’]", re.IGNORECASE)
_MOST: Final = 6
_LONGEST: Final = 140  # signs


@dataclass(frozen=True)
class Lead:
    """A name or a role that was told, and where."""

    whom: str
    org: str | None = None


def whom_else(turn: Turn, ids: tuple[str, ...], *, busy: bool) -> tuple[Line, ...]:
    """The question under a meeting just kept; none while anything else is asked, nor when a name was told already."""
    meeting = next((m for m in turn.notebook.meetings if m.id in ids and _is_asked_of(turn, m)), None)
    return () if busy or meeting is None or turn.current else (GAP, line(QUESTION))


def _is_asked_of(turn: Turn, meeting: Meeting) -> bool:
    told = any(referral.meeting == meeting.id for referral in turn.notebook.referrals) or any(
        guess.meeting == meeting.id and guess.of == "introductions" for guess in turn.notebook.guesses
    )
    return meeting.is_held and meeting.kind not in _NO_QUESTION and not told


def hear_whom_else(turn: Turn, text: str) -> Turn | None:
    """Names and roles and nothing else, on the day a meeting was told; None for any other matter.

    Right under the question "nobody" is an answer, too, and a name that is known; later only a new one is.
    """
    today = [m for m in turn.notebook.meetings if m.told_on == turn.today and _is_asked_of(turn, m)]
    if not today or told_outcome(text):
        return None
    asked = _was_just_asked(turn)
    said = fold(text).strip(" .!")
    answer = read_answer(text, lang=turn.lang)
    if asked and ((answer and answer.verb in ("no", "skip")) or (said and _NOBODY.fullmatch(said))):
        return turn.say(line("whom_else.none"))
    leads = () if about("mood", text, turn.lang) else tuple(read_leads(text))
    if not leads or not (asked or all(_is_new(turn, lead) for lead in leads)) or _is_story(turn, text, leads):
        return None
    return _noted(turn, today[-1], leads, named=_TO_CALL.search(said) is not None)


_TO_CALL: Final = re.compile(
    r"\b(?:d['’ ]?appeler|de (?:contacter|voir|rencontrer)|d['’]ecrire|de parler"
    r"|(?:told|advised) me to|(?:suggested|recommended) i)\b"
)
"""It is for oneself to write to whom one was told to call."""


def _is_story(turn: Turn, text: str, leads: tuple[Lead, ...]) -> bool:
    """ "Met Paul Dixon from Shell yesterday": a day, or a word before the name, tells of an encounter."""
    if find_days(text, lang=turn.lang):
        return True
    told = [mention.name for mention in turn.read(text).people]
    return any(lead.whom != name and lead.whom.endswith(f" {name}") for lead in leads for name in told if " " in name)


def _was_just_asked(turn: Turn) -> bool:
    """Whether the question is the last thing the coach said."""
    return QUESTION in just_said(turn)


def _is_new(turn: Turn, lead: Lead) -> bool:
    """A whole name that nobody of the notebook bears; a first name or a role alone may be about anything."""
    known = {fold(name) for p in turn.notebook.people for name in (p.name, p.first_name, *p.nicknames)}
    return lead.whom[:1].isupper() and " " in lead.whom and fold(lead.whom) not in known


def read_leads(text: str) -> Iterator[Lead]:
    """Every name or role of a list; nothing when anything in it is neither."""
    if len(text) > _LONGEST or text.rstrip().endswith("?"):
        return
    found: list[Lead] = []
    for piece in filter(None, _APART.split(_LEAD.sub("", text.strip(" .!")))):
        words = _LEAD.sub("", piece).strip(" .!:")
        lead = _lead(words)
        if lead is None:
            return
        if found and _WHO_IT_IS.match(words) and " " in found[-1].whom and found[-1].whom[:1].isupper():
            found[-1] = replace(found[-1], whom=f"{found[-1].whom}, {words}")  # "Rémi Bastide, their training manager"
        else:
            found.append(lead)
    yield from found[:_MOST]


def _lead(piece: str) -> Lead | None:
    named = _NAME.match(piece) or (None if _NO_ROLE.search(fold(piece)) else _ROLE.match(piece))
    return Lead(named["whom"], (named["org"] or "").strip() or None) if named else None


def _noted(turn: Turn, meeting: Meeting, leads: tuple[Lead, ...], *, named: bool = False) -> Turn:
    """Each one awaited from whoever gave it; from nobody in particular around a bigger table."""
    people = [person for id_ in meeting.people if (person := turn.notebook.person(id_))]
    by = people[0] if len(people) == 1 else None
    ids: list[str] = []
    for lead in leads:
        told = {"whom": lead.whom, "org": lead.org, "promised_on": turn.today, "meeting": meeting.id}
        turn, referral = turn.add(Referral, by=by.id if by else None, named=named, **told)
        ids.append(referral.id)
    turn = turn.did("undo.referrals")
    names = tuple(f"{lead.whom} ({lead.org})" if lead.org else lead.whom for lead in leads)
    said = line("whom_else.noted_by", name=by.called, names=names) if by else line("whom_else.noted", names=names)
    ask = ((press("people.ask", f"asknew:{by.id}"),),) if by else ()
    return turn.say(said, *follow_up(turn, ids), buttons=(*ask, (undo_button(turn),)))


ANSWERS = (hear_whom_else,)
