"""Somebody the coach is to leave alone, for good or until a day: "mute Paul", « … de Paul pendant un mois » (P29)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.domain.lines import Button, line
from bot.domain.people import Person
from bot.flows.meanings.polite import plain
from bot.flows.people.whom import SURE
from bot.flows.settings.until import Until, read_silence
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button
from bot.understanding import find_people, fold

_WRITE_TO: Final = (
    r"(?:d'ecrire a|de (?:relancer|rappeler|contacter|voir|recontacter)|de faire signe a|to (?:write|talk) to"
    r"|to (?:contact|call|see|message|email)|writing to|contacting|calling|i (?:write|talk) to|i (?:contact"
    r"|call|message))"
)
_REASON: Final = r"(?:because|since|as|he|she|they|it|car|parce|vu|il|elle|c'est|ca)\b"
_MUTE: Final = re.compile(
    r"(?:mute|met(?:s|tez) en sourdine"
    r"|(?:ne )?me (?:parle|reparle|rappelle)[sz]? (?:plus(?: jamais)?|pas) (?:de |d')"
    r"|(?:ne )?me (?:propose|suggere|conseille)[sz]? (?:plus(?: jamais)?|pas)"
    r"|(?:don't|do not|stop) (?:suggest|suggesting|propose|proposing|mention|mentioning)"
    rf"|(?:ne )?me (?:propose|suggere|conseille|demande)[sz]? (?:plus(?: jamais)?|pas) {_WRITE_TO}"
    r"|(?:plus rien|plus un mot|rien) (?:sur|a propos de)"
    rf"|(?:arrete|cesse)[rz]? de me (?:parler (?:de |d')|(?:proposer|suggerer|demander) {_WRITE_TO})"
    r"|(?:don't|do not|never) (?:mention|bring up|remind me of|talk (?:to me )?about|nudge me about"
    r"|write (?:to me )?about)"
    rf"|(?:don't|do not|never) (?:suggest|propose)(?: that)? {_WRITE_TO}"
    rf"|stop (?:mentioning|bringing up|nagging me about|reminding me of|talking about|(?:suggesting"
    rf"|proposing) {_WRITE_TO})"
    r"|(?:stop|enough|lay off|no more|quit)(?: with| w/?| of)?(?: all)?(?: the| those| your)?(?: [\w-]+){0,3}?"
    r" (?:nags?|nagging|nudges?|reminders?|messages?) (?:about|for|re|on|to)"
    r"|(?:arrete[rz]?|assez|stop)(?: avec| de| d'| les| tes| vos)*(?: [\w-]+){0,2}? ?(?:rappels?|relances?|messages?)"
    r"(?: de \w+)? (?:pour|sur|concernant|a propos de)"
    r"|(?:pas|plus) de (?:rappels?|messages?|relances?) (?:pour|sur|concernant)"
    r"|no(?: more)? (?:reminders?|messages?|nudges?) (?:about|for)|(?:no more|nothing more|nothing|enough) (?:about"
    r"|on|with)|(?:arrete[rz]?|assez) avec)"
    r" ?(?P<who>[\w'’ -]+?)(?:,? (?:j'ai compris|c'est bon|ca suffit|i get it|i got it|already))?(?: (?:any ?more"
    r"|again|ever again|a l'avenir|desormais|in future|up again))?"
)
_LEFT: Final = tuple(
    re.compile(rf"{words}(?:,? {_REASON}.*)?")
    for words in (
        r"(?:on |nous )?(?:laisse[rz]?|laissons) (?P<who>[\w'’ -]+?) (?:tranquille|en paix|respirer|souffler)",
        r"(?:fiche|fous|fichez|foutez)(?:[- ]lui)? la paix (?:a|avec) (?P<who>[\w'’ -]+?)",
        r"(?:met(?:s|tez|tre)) (?P<who>[\w'’ -]+?) en (?:sourdine|silencieux|mode silencieux)",
        r"(?:leave|let) (?P<who>[\w'’ -]+?) (?:alone|be|in peace|out of (?:it|this)|off)",
        r"give (?P<who>[\w'’ -]+?) (?:a (?:rest|break)|some (?:space|peace|time))",
        r"put (?P<who>[\w'’ -]+?) (?:on (?:mute|ice|snooze)|to sleep)",
        r"(?:snooze|silence) (?P<who>[\w'’ -]+?)",
    )
)
"""Whoever is to have some peace."""
_WITH_ITS_END: Final = re.compile(
    r"(?:plus|pas)(?: un mot)? (?:de |d'|sur |avec )(?P<fr>[\w'’ -]+?)"
    r"|(?:oublie[rz]?|skip|hide|forget(?: about)?|drop|pause|no) (?P<en>[\w'’ -]+?)"
    r"|(?:don't|do not|let's not) (?:bother|disturb|contact|write to|call|ping|chase|message) (?P<left>[\w'’ -]+?)"
    r"|(?:on (?:ne |n')?|ne |n'|nous n')?(?:ecri(?:s|t|vons|vez)|appell?e|appelons|contacte|contactons|relance"
    r"|relancons|derange|derangeons) pas (?:a )?(?P<pas>[\w'’ -]+?)|(?P<paused>[\w'’ -]+?) en pause"
)
"""What mutes somebody only when it is said until when: "forget Paul" forgets him."""
_UNWANTED: Final = re.compile(
    r"(?P<who>[\w'’ -]+?) (?:(?:doesn't|does not|no longer) wants? (?:me to (?:contact|write|call|message|text|bother)"
    r"|to (?:hear from|talk to|see|speak to)) ?(?:to )?(?:him|her|them|me|us)?"
    r"|(?:ne )?(?:veut|souhaite) plus (?:que je (?:le|la|lui|l')? ?(?:contacte|ecrive|appelle|derange|relance|voie"
    r"|parle)"
    r"|(?:me |m')(?:parler|voir|entendre|lire|ecrire)|entendre parler de moi|de mes (?:messages|nouvelles)))"
    r"(?: (?:any ?more|at all|du tout))?"
)
"""Who wants to be left alone is."""
_UNMUTE: Final = re.compile(
    r"(?:unmute|(?:tu peux |vous pouvez )?(?:me )?(?:reparler|parler a nouveau) (?:de |d')"
    r"|reparle[sz]?[- ]moi (?:de |d')"
    r"|(?:you can |you may )?(?:mention|bring up|talk about)(?= .* again)"
    r"|you can remind me of) ?(?P<who>[\w'’ -]+?)(?: again)?"
)


def hear_mute(turn: Turn, text: str) -> Turn | None:
    """Whom not to propose any more, or again, said and nothing else; None when nobody of the notebook is named."""
    said = plain(text)
    if found := _UNMUTE.fullmatch(said):
        return _changed(turn, "off", _people(turn, text, found["who"]), None)
    head, until = silence_in(turn, said)
    ways = (_MUTE, *_LEFT, _UNWANTED, *((_WITH_ITS_END,) if until else ()))
    for found in filter(None, (words.fullmatch(head) for words in ways)):
        who = next(filter(None, found.groupdict().values()))
        if answered := _changed(turn, "on", _people(turn, text, who), until):
            return answered
    return None


def _changed(turn: Turn, how: str, people: list[Person], until: Until | None) -> Turn | None:
    """The one who is meant, left alone or back; which one is asked when several are; None for nobody."""
    if len(people) > 1:
        day = f":{until.back.isoformat()}" if until and until.back else ""
        rows = ((press("muted.button", f"mute:{how}:{one.id}{day}", name=one.name),) for one in people)
        return turn.say(line("muted.which"), buttons=tuple(rows))
    if not people:
        return None
    return unmuted(turn, people[0]) if how == "off" else muted(turn, people[0], until)


def silence_in(turn: Turn, said: str) -> tuple[str, Until | None]:
    """What is wanted, and the silence told behind it: "mute Paul", "until March"; None when it has no end told."""
    for lead in _LEADS.finditer(said):
        end = _REASON_BEHIND.sub("", said[lead.end() :])
        until = Until(None) if _UNTIL_THEY.match(end) else read_silence(end, turn.lang, turn.today)
        if until and not until.first:
            return said[: lead.start()], until
    return said, None


_LEADS: Final = re.compile(
    r",? (?=(?:pendant|pour|durant|jusqu'|avant|d'ici|un(?: petit)? (?:peu|moment|temps)|quelque temps|ce mois|cette"
    r"|tant qu|until|till?|for|before|over|during|while|as long as|this|a (?:while|bit)|now|right now"
    r"|(?:un|une|deux|trois|quelques|a|two|three|six) (?:mois|semaines?|months?|weeks?))\b)"
    r"|,? (?=jusqu'|tant qu')"
)
"""Before what tells how long."""
_UNTIL_THEY: Final = re.compile(
    r"(?:(?:until|till?|while|as long as) (?:s?he|they|things?)|jusqu'a (?:ce qu|son |leur )|tant qu'?)"
)
"""An end without a day: "until she's back"."""
_REASON_BEHIND: Final = re.compile(r",? (?:because|parce|car|since)\b.*|, (?:s?he|they|it|elle|il|c'est|ca)\b.*")


def muted(turn: Turn, person: Person, until: Until | None = None, *, edits: bool = False) -> Turn:
    """No proposal to write to them from now on; what is owed to them stays. "For a while" may be told its end."""
    back = until.back if until else None
    turn = turn.put(replace(person, muted_on=turn.today, muted_until=back)).did("undo.muted", name=person.called)
    said = line("muted.until", name=person.called, day=back) if back else line("muted.now", name=person.called)
    ends = _ends(turn, person) if until and not back else ()
    return turn.say(said, buttons=(ends, (undo_button(turn),)), edits=edits)


def muted_as_said(turn: Turn, person: Person, text: str) -> Turn:
    """The same, for as long as the words tell."""
    return muted(turn, person, silence_in(turn, plain(text))[1])


def _ends(turn: Turn, person: Person) -> tuple[Button, ...]:
    """How long "for a while" may be."""
    days = (turn.today + timedelta(days=30), turn.today + timedelta(days=91))
    return tuple(press("muted.end", f"mute:on:{person.id}:{day.isoformat()}", day=day) for day in days)


def unmuted(turn: Turn, person: Person) -> Turn:
    """They may come up again."""
    turn = turn.put(replace(person, muted_on=None, muted_until=None)).did("undo.muted", name=person.called)
    return turn.say(line("muted.no_more", name=person.called), buttons=((undo_button(turn),),))


def press_mute(turn: Turn, args: tuple[str, ...]) -> Turn:
    """One of several of that name, or until when."""
    how, person = args[0] if args else "", turn.notebook.person(args[1] if len(args) > 1 else None)
    day = iso_day(args[2]) if len(args) > 2 else None
    if person is None or how not in ("on", "off") or (len(args) > 2 and day is None):
        return turn.toast("error.old_button")
    if how == "off":
        return unmuted(turn, person)
    return muted(turn, person, Until(day) if day else None, edits=day is not None and person.muted_on is not None)


def _people(turn: Turn, text: str, who: str) -> list[Person]:
    """Those of that name; the words as they were typed tell more than the folded ones."""
    place = fold(text).replace("’", "'").find(who)
    typed = text[place : place + len(who)] if place >= 0 and len(fold(text)) == len(text) else who
    ids = [match.id for match in find_people(typed, turn.known()) if match.score >= SURE]
    return [person for id_ in dict.fromkeys(ids) if (person := turn.notebook.person(id_))]


ANSWERS: Final = (hear_mute,)
PRESSES: Final = {"mute": press_mute}
