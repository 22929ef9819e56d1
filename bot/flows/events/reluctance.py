"""Who would rather not go: allowed, and how to go in a small way, what to say first, how to leave early (P7, P24)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.coaching.slots import DAY, EVENING, wall
from bot.domain.lines import line
from bot.domain.meetings import Event
from bot.flows.event_naming import meant
from bot.flows.events.changes import press_off
from bot.flows.events.listed import find
from bot.flows.events.unnoted import Unnoted, noted, to_be_noted
from bot.flows.just_said import last_lines
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import fold

SOON: Final = timedelta(days=31)
_BRIEF: Final = 9  # words
_BARE: Final = 4  # words: "oh, la flemme" on the eve of an event is said of it
_UNWILLING: Final = re.compile(
    r"(?:\bpas (?:du tout |trop |tres |vraiment |bien )?(?:envie|motivee?|la force|le courage|chaude?)\b"
    r"|\b(?:la |une )?(?:grosse )?flemme\b|\btrop (?:fatiguee?|crevee?|timide|stressee?|angoissee?|naze)\b"
    r"|\bje (?:redoute|apprehende|stresse|flippe)\b|\bj'apprehende\b|\bj'ai (?:peur|le trac|la trouille)\b"
    r"|\bca (?:me|m') ?(?:stresse|angoisse|fait peur|saoule|gonfle|coute|effraie)\b|\bj'irais bien pas\b"
    r"|\bje (?:prefererais|prefere|vais peut-etre|crois que je vais) (?:rester|ne pas)\b"
    r"|\b(?:je )?(?:le |la |ne )?sens pas (?:du tout |trop |bien )?(?:ce|cet|cette|le|la)\b"
    r"|\benvie de rester\b|\bje (?:ne )?me sens pas d'y\b|\ba reculons\b"
    r"|\b(?:don't|do not|dont|not) (?:really |much )?(?:feel like|want to go|in the mood|keen|up (?:to|for) it|looking"
    r" forward)\b|\bcan't (?:be bothered|face)\b|\b(?:dreading|dread)\b|\btoo (?:tired|shy|nervous|anxious|stressed)\b"
    r"|\b(?:nervous|anxious|scared|worried|stressed) (?:about|of)\b|\brather (?:stay|not go)\b|\bsecond thoughts\b"
    r"|\bwish i (?:didn't|did not) have to\b|\bhaving cold feet\b)"
)
_LOW: Final = re.compile(
    r"\b(?:crevee?|fatiguee?|naze|lessivee?|epuisee?|claquee?|stressee?|tired|knackered|exhausted|shattered|worn out"
    r"|scared|nervous|anxious|shy|timide|le trac|peur|trouille|angoisse\w*|moral|rough day|grosse journee"
    r"|in the mood)\b"
    r"|^(?:oh |ah |hmm )?(?:bof+|mouais|meh+|ugh+|pff+|pfiou|argh)\b"
    r"|\b(?:faut|fait|dois-je|je dois|suis-je obligee?|do i|must i|should i) ?(?:-il)?(?: que j'y| vraiment| really|y"
    r"| que| have to| go)*\b.*\b(?:aille|aller|go)\b"
    r"|\b(?:pas sure?|sais pas|not sure|don't know|unsure|hesite|in two minds)\b"
    r"(?:.*\b(?:y aller|j'irai|j'y vais|go|going)\b|$)"
)
"""What is said of the evening when the coach has just spoken of it."""
_THERE: Final = re.compile(
    r"\b(?:y aller|d'y|j'y|y etre|me montrer|sortir|aller|demain|ce soir|jeudi|it|going|go|there|tomorrow|tonight|this"
    r" evening|showing up|turning up)\b"
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:aller|sortir|going|go)(?: back)? (?:a la|a l'|au|aux|chez|en|faire|courir|travailler|bosser|dormir|voir"
    r"|to|for|out for|home|back)\b\s*(?:the |a |my )?(?P<where>.*)$"
)
_SUCH: Final = re.compile(r"\b(?:soiree|salon|evenement|conference|truc|event|thing|evening|party|do|fair|meetup)\b")


def hear_reluctant(turn: Turn, text: str) -> Turn | None:
    """ "I don't feel like going": about the event that comes next, or the one that is named; None for anything else."""
    said = fold(text).replace("’", "'").strip(" .!?…")
    events = coming(turn)
    told = events[0] if events and _was_just_told(turn, events[0]) else None
    if told and _is_of_it(said) and not turn.read(text).people:
        return permit(turn, told)
    if not (_UNWILLING.search(said) or _EARLY.search(said)) or turn.read(text).people:
        return None
    named = meant(events, text)
    alone = _UNWILLING.search(said) and before_unwilling(text) is None
    if named is None and alone and (unnoted := to_be_noted(turn, text)):
        return permit_unnoted(turn, unnoted)
    at_hand = bool(events) and (events[0].on or turn.today) <= turn.today + timedelta(days=1)
    bare = at_hand and len(said.split()) <= _BARE
    if named is None and (not events or not (bare or _THERE.search(said)) or _is_elsewhere(said)):
        return None
    if not _UNWILLING.search(said):
        return press_early(turn, ((named or events[0]).id,)) if named or at_hand else None
    return permit(turn, named or events[0])


def hear_answer(turn: Turn, text: str) -> Turn | None:
    """ "Bon, j'y vais trente minutes", "I'll stay in": the answer in words, right under what was allowed."""
    name = next((one.args.get("name") for one in last_lines(turn) if one.key == "event.shy"), None)
    event = next((event for event in coming(turn) if event.name == name), None)
    if event is None or turn.read(text).people:
        return None
    said = fold(text).replace("’", "'").strip(" .!?…")
    if _STAYS.search(said):
        return press_off(turn, (event.id, "not_going"))
    if _EARLY.search(said):
        return press_early(turn, (event.id,))
    return _small(turn, event) if _GOES.search(said) else None


_STAYS: Final = re.compile(
    r"\b(?:je n'y vais pas|j'y vais pas|j'irai pas|je n'irai pas|je reste (?:chez moi|a la maison|au chaud)"
    r"|pas ce soir|tant pis|je passe mon tour|sans moi|i'm not going|i won't go|i'll (?:stay|skip|pass)"
    r"|staying (?:in|home|at home)|not tonight)\b|^(?:non|no|nope)$"
)
_EARLY: Final = re.compile(
    r"\b(?:partir tot|m'eclipser|comment (?:je )?(?:pars|partir|filer)|leave early|slip (?:away|out))\b"
)
_GOES: Final = re.compile(
    r"\b(?:j'y (?:vais|passe|serai|file)|y (?:aller|passer|faire un (?:saut|tour))|j'irai|(?:une|1) (?:petite )?heure"
    r"|demi-heure|(?:\d+|dix|quinze|vingt|trente) ?(?:min\w*|mn)|en (?:tout )?petit"
    r"|i'll (?:go|pop in|show up|drop in|be there)|i will go|i'm going|(?:\d+|ten|fifteen|twenty|thirty) ?min\w*"
    r"|half an hour|an hour|in a small way|only for a bit)\b"
    r"|^(?:ok|okay|oui|yes|bon|allez|d'accord|fine|all right|alright)(?:[ ,]+(?:ok|alors|then|d'accord|bon))*$"
)


_BUT: Final = re.compile(r"[,;.\s]+(?:mais|sauf que|but|though|only|et|and)\s+", re.IGNORECASE)


def before_unwilling(text: str) -> str | None:
    """What stands before "but I don't feel like it"; None when a sentence does not end so."""
    for found in _BUT.finditer(text):
        rest = fold(text[found.end() :]).replace("’", "'")
        if _UNWILLING.search(rest) and found.start():
            return text[: found.start()]
    return None


def coming(turn: Turn) -> list[Event]:
    """The events of the coming month that the user goes to, or may go to; the next one first."""
    open_events = [event for event in turn.notebook.events if event.is_open and not event.membership]
    soon = [event for event in open_events if event.on and turn.today <= event.on <= turn.today + SOON]
    return sorted(soon, key=lambda event: (event.on or turn.today, event.id))


def _is_of_it(said: str) -> bool:
    """Whether a few words say that one had rather not, and of nothing else."""
    return (
        bool(_LOW.search(said) or _UNWILLING.search(said)) and len(said.split()) <= _BRIEF and not _is_elsewhere(said)
    )


def _was_just_told(turn: Turn, event: Event) -> bool:
    """Whether the last thing that the coach said first is the mission of that event."""
    items = turn.notebook.attention.last_items
    return any(item.reason == "mission" and item.about == event.id for item in items)


def _is_elsewhere(said: str) -> bool:
    """ "I don't feel like going to the gym"."""
    found = _ELSEWHERE.search(said)
    return found is not None and bool(found["where"]) and not _SUCH.search(found["where"])


def permit(turn: Turn, event: Event) -> Turn:
    """Staying at home is allowed; so is going for twenty minutes."""
    small = line("event.shy_small_whom", whom=event.whom) if event.whom else line("event.shy_small")
    rows = (
        (press("event.go_small", f"eventsmall:{event.id}"), press("event.not_going", f"eventoff:{event.id}:not_going")),
        (press("event.leave_early", f"eventearly:{event.id}"),),
    )
    return turn.say(line("event.shy", name=event.name), small, line("event.shy_first_words"), buttons=rows)


def permit_unnoted(turn: Turn, event: Unnoted) -> Turn:
    """The same for an evening that was never told: it is noted when the user goes after all."""
    go = press("event.go_small", f"eventgo:{event.on.isoformat()}:{event.name}")
    return turn.say(
        line("event.shy_any"), line("event.shy_small"), line("event.shy_first_words"),
        buttons=((go,), (press("event.leave_early", "eventearly:any"),)),
    )  # fmt: skip


def press_go(turn: Turn, args: tuple[str, ...]) -> Turn:
    """eventgo:2026-11-20:Drinks: noted, with its small mission; a day that is over is noted no more."""
    event = noted(turn, args)
    return _small(*event) if event else turn.toast("error.old_button")


def press_shy(turn: Turn, args: tuple[str, ...]) -> Turn:
    event = find(turn, args)
    return permit(turn, event) if event and event.is_open else turn.toast("error.old_button")


def press_small(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The mission becomes a smaller one."""
    event = find(turn, args)
    if event is None or not event.is_open:
        return turn.toast("error.old_button")
    return turn.toast("answer.already") if event.reluctant_on and event.going else _small(turn, event)


def _small(turn: Turn, event: Event) -> Turn:
    turn = turn.put(replace(event, reluctant_on=turn.today, going=True)).did("undo.event_small", name=event.name)
    rows = ((press("event.leave_early", f"eventearly:{event.id}"),), (undo_button(turn),))
    if event.on and wall(turn.owner, event.on - DAY, EVENING) <= turn.now:
        return turn.say(line("event.is_small_now"), line("event.shy_first_words"), buttons=rows)
    return turn.say(line("event.is_small"), buttons=rows)


def press_early(turn: Turn, args: tuple[str, ...]) -> Turn:
    """How to leave early, and be glad to have been there."""
    known = args == ("any",) or find(turn, args)
    return turn.say(line("event.how_to_leave")) if known else turn.toast("error.old_button")


ANSWERS = (hear_answer,)
PRESSES = {"eventshy": press_shy, "eventgo": press_go, "eventsmall": press_small, "eventearly": press_early}
