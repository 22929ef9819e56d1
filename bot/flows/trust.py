"""Recommendations: asked of those who saw the work, in two precise lines; written from what one saw (P32)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.trust import PLACES, Witness, portrait, witnesses
from bot.coaching.trust_letters import RECOMMENDATION, reference_text
from bot.domain.drafts import Draft, Value
from bot.domain.helps import Given
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.people import Person
from bot.domain.promises import Ask
from bot.flows.card import show_card
from bot.flows.conversation import Blank, Conversation, free_words, is_another_matter, pick
from bot.flows.drafting import press_draft
from bot.flows.heading import headed
from bot.flows.helps.patterns import plain
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button, with_undo
from bot.flows.whom import Whom, answered_whom, told_whom, whom_of
from bot.understanding import Mention, Reading, Received, read_answer

ASKING: Final = "recommend"
GIVING: Final = "reference"
_MOST: Final = 4


def _some(name: str) -> str:
    """Whoever is named there."""
    return rf"(?P<{name}>[^,.;:!?]{{2,60}}?)"


_PLEASE: Final = r"(?:aide-moi a |aidez-moi a |(?:can|could) you |help me |please )?"
_WANT: Final = (
    r"(?:(?:je (?:veux|voudrais|souhaite|souhaiterais|vais|dois|peux)|j'aimerais|on devrait|il "
    r"faudrait|comment|il faut que je)"
    r"|(?:i(?:'d| would) (?:like|love) to|i(?:'ll| will)|i (?:want|have|need) to|let me|how (?:do|"
    r"can|should) i|how to))?\s*"
)
_RECO: Final = (
    r"(?:une |des |ma |la |an? |some |my )?(?:courte |petite |belle |short |good |written )*(?:recommandations?|"
    r"recos?|references?|recommendations?|testimonials?|temoignages?|lettres? de recommandation|letters? "
    r"of recommendation|recommendation letters?|reference letters?)"
)
_ASK: Final = re.compile(
    _PLEASE + _WANT + r"(?:"
    rf"(?:demander|demande|obtenir|avoir|solliciter|besoin d'|j'ai besoin d'|il me faut(?:drait)?)"
    rf"\s*{_RECO}(?: (?:a|aupres de|de la part de|de) {_some('name')})?"
    rf"|demander a {_some('n2')} (?:de me recommander|{_RECO})"
    rf"|(?:qui|a qui)(?: (?:pourrait|peut|pourrais-je|puis-je|saurait|accepterait de|pourraient))?(?: "
    rf"bien)? (?:me recommander|m'ecrire {_RECO}|demander {_RECO}|se porter garant(?: pour moi| de moi)?|parler de mon "
    rf"travail|temoigner(?: pour moi| de mon travail)?)"
    rf"|(?:get|ask for|request|obtain|need|i need|i could use) {_RECO}(?: from {_some('n3')})?"
    rf"|ask {_some('n4')} (?:for {_RECO}|to (?:recommend me|write (?:me )?{_RECO}|vouch for me))"
    rf"|whom? (?:could|can|would|should)(?: i)? (?:recommend me|write (?:me )?{_RECO}|vouch for "
    rf"me|speak (?:about|for) my work|be my referees?|ask for {_RECO}|ask to recommend me)"
    r")"
)
_GIVE: Final = re.compile(
    _PLEASE + _WANT + r"(?:"
    rf"(?:recommander|recommend|endorse) {_some('name')}(?: (?:sur|on|aupres de|chez|to|for) .+)?"
    rf"|(?:ecrire|ecris|ecrivez|rediger|redige|faire|fais|donner|laisser|laisse|write|draft|give|"
    rf"leave)(?:-moi|-lui| me)? {_RECO} (?:pour|a|de|sur|for|to|of|about) {_some('n2')}(?: (?:sur|"
    rf"on) linkedin)?"
    rf"|(?:write|give|leave) {_some('n3')} {_RECO}(?: on linkedin)?"
    r")"
)


_RECEIVED: Final = re.compile(
    rf"(?:j'ai (?:bien |enfin )?recu (?:{_RECO}|la recommandation) (?:de|d') ?{_some('a')}"
    rf"|{_some('c')} m'a (?:enfin |bien )?(?:ecrit|fait|laisse|donne|envoye) {_RECO}(?: sur linkedin)?"
    rf"|i(?:'ve)? (?:just |finally )?(?:got|received) {_RECO} from {_some('d')}"
    rf"|{_some('e')} (?:has |just |finally )*(?:wrote|written|given|gave|left|sent) me {_RECO}(?: on linkedin)?)"
)
"""One that came: a help like any other."""


# --- doors


def command_recommend(turn: Turn, rest: str) -> Turn:
    """/recommend: asked for, or written; behind it the name of whom to recommend."""
    if rest:
        whom = answered_whom(turn, rest)
        if whom:
            return give_to(turn, whom)
    row = (press("recommend.to_ask", "recask"), press("recommend.to_give", "recgive"))
    return turn.say(line("recommend.which"), buttons=(row, (press("button.why", "why:P32"),)))


def hear_recommend(turn: Turn, text: str) -> Turn | None:
    """ "Who could recommend me?", "ask Marie for a reference", « je veux recommander Anne »."""
    said = plain(text)
    if found := _ASK.fullmatch(said):
        named = next((part for part in found.groupdict().values() if part), None)
        return start_asking(turn, _known(turn, text) or (answered_whom(turn, named) if named else None))
    found = _GIVE.fullmatch(said)
    named = next((part for part in found.groupdict().values() if part), None) if found else None
    whom = (_known(turn, text) or _somebody(turn, text, named)) if named else None
    return give_to(turn, whom) if whom else None


def hear_received(turn: Turn, text: str) -> Turn | None:
    """ "J'ai reçu une recommandation de Paul": a help of his, on a card before it counts."""
    found = _RECEIVED.fullmatch(plain(text))
    named = next((part for part in found.groupdict().values() if part), None) if found else None
    if named is None:
        return None
    reading = turn.read(text)
    people = reading.people or _mentioned(turn, named)
    if len(people) != 1:
        return None
    got = Received(people[0].name, text.strip(" .!"))
    sure = {**reading.confidence, "intent": 1.0}
    told = Reading(
        "note", people=people, received=(got,), confidence=sure, confidences={"people": (1.0,), "received": (1.0,)}
    )
    return show_card(turn, told, text)


def _mentioned(turn: Turn, name: str) -> tuple[Mention, ...]:
    """Somebody of the notebook whom the reading did not see."""
    whom = answered_whom(turn, name)
    person = turn.notebook.person(whom.id) if whom else None
    return (Mention(person.name, person.org, person.role, person.id, title=person.title),) if person else ()


def _known(turn: Turn, text: str) -> Whom | None:
    whom = told_whom(turn, turn.read(text))
    return whom if whom and (whom.id or whom.candidates) else None


def _somebody(turn: Turn, text: str, named: str) -> Whom | None:
    """Somebody of the notebook by a name without capitals, or a name that reads as one: never "a good book"."""
    whom = answered_whom(turn, named)
    if whom and (whom.id or whom.candidates):
        return whom
    return told_whom(turn, turn.read(text))


# --- asking for one


def start_asking(turn: Turn, whom: Whom | None = None) -> Turn:
    """From whom, about what, where; those who saw the work are named with the reason."""
    filled: dict[str, Value] = {"whom": whom.as_value()} if whom else {}
    asked = CONVERSATION.start(turn, **filled)
    if whom:
        return asked
    seen = _to_ask(turn)
    if not seen:
        return asked
    told = (line("recommend.witness", name=one.person.called, because=one.because) for one in seen)
    return headed(turn, asked, line("recommend.who_saw" if seen[0].saw_it else "recommend.who_knows"), *told)


def _to_ask(turn: Turn) -> tuple[Witness, ...]:
    """Those who saw the work; when the notebook knows none, those who gave a hand."""
    found = witnesses(turn.notebook, turn.today)
    return (tuple(one for one in found if one.saw_it) or found)[:_MOST]


def press_ask(turn: Turn, args: tuple[str, ...]) -> Turn:
    """recask, or recask:p3"""
    if not args:
        return start_asking(turn)
    person = turn.notebook.person(args[0])
    return start_asking(turn, Whom(person.id)) if person else turn.toast("error.old_button")


def _read_whom(turn: Turn, text: str) -> Value:
    if is_another_matter(turn, text) or text.rstrip().endswith("?"):
        return None
    whom = answered_whom(turn, text)
    return whom.as_value() if whom else None


def _witness_buttons(turn: Turn, draft: Draft) -> Buttons:
    seen = _to_ask(turn)
    return tuple((pick(draft, "whom", one.person.id, "people.button", name=one.person.called),) for one in seen)


def _candidates(turn: Turn, draft: Draft) -> tuple[Person, ...]:
    whom = whom_of(draft.filled.get("whom"))
    found = (turn.notebook.person(id_) for id_ in (whom.candidates if whom and not whom.id else ()))
    return tuple(person for person in found if person)


def _is_several(turn: Turn, draft: Draft) -> bool:
    return bool(_candidates(turn, draft))


def _which_buttons(turn: Turn, draft: Draft) -> Buttons:
    return tuple((pick(draft, "which", p.id, "people.button", name=p.called),) for p in _candidates(turn, draft))


def _read_which(turn: Turn, text: str) -> Value:
    whom = answered_whom(turn, text)
    return whom.id if whom else None


def _read_what(turn: Turn, text: str) -> Value:
    return None if text.rstrip().endswith("?") else free_words(turn, text.strip(" ."))


def _place_buttons(_turn: Turn, draft: Draft) -> Buttons:
    return tuple((pick(draft, "where", place, f"recommend.place.{place}"),) for place in PLACES)


def _finish(turn: Turn, draft: Draft) -> Turn:
    """The ask, written: followed up like any other once it has gone."""
    which = draft.filled.get("which")
    whom = Whom(which) if isinstance(which, str) else whom_of(draft.filled.get("whom"))
    if whom is None:
        return turn.toast("error.old_button")
    turn, person = whom.kept(turn)
    where = draft.filled.get("where")
    turn, ask = turn.add(
        Ask,
        to=person.id,
        what=str(draft.filled.get("what") or ""),
        written_on=turn.today,
        kind=RECOMMENDATION,
        where=where if isinstance(where, str) else None,
    )
    turn = turn.did("undo.recommend_asked", name=person.called)
    connected = any(one.person.id == person.id and one.connection for one in witnesses(turn.notebook, turn.today))
    head = [] if connected else [line("recommend.little_known", name=person.called)]
    return headed(
        turn, with_undo(press_draft(turn, ("ask", ask.id))), line("recommend.ready", name=person.called), *head
    )


CONVERSATION: Final = Conversation(
    ASKING,
    (
        Blank("whom", _read_whom, _witness_buttons, needed=True),
        Blank("which", _read_which, _which_buttons, needed=True, wanted=_is_several),
        Blank("what", _read_what, needed=True),
        Blank("where", free_words, _place_buttons),
    ),
    _finish,
)


# --- writing one


def give_to(turn: Turn, whom: Whom) -> Turn:
    """Somebody known: what was seen of them is asked; somebody new joins the notebook first."""
    if whom.candidates:
        people = [person for id_ in whom.candidates if (person := turn.notebook.person(id_))]
        rows = tuple((press("people.button", f"recgive:{person.id}", name=person.called),) for person in people)
        return turn.say(line("people.several"), buttons=rows)
    person = turn.notebook.person(whom.id)
    if person:
        return start_giving(turn, person)
    turn, draft = turn.open(GIVING, {"whom": whom.as_value()})
    row = (press("recommend.add", f"recnew:{draft.id}"), press("button.cancel", f"cancel:{draft.id}"))
    return turn.say(line("recommend.unknown", name=whom.called(turn)), buttons=(row,))


def start_giving(turn: Turn, person: Person, *, edits: bool = False) -> Turn:
    """What is known already, and the one thing that only the user knows: what they saw."""
    turn, draft = turn.open(GIVING, {"person": person.id})
    return _ask_seen(turn, draft, person, edits=edits)


def _ask_seen(turn: Turn, draft: Draft, person: Person, *, edits: bool = False) -> Turn:
    known = portrait(turn.notebook, person)
    lines: list[Line] = []
    if known.offers:
        lines.append(line("recommend.knows.offers", whats=known.offers))
    if known.helps:
        lines.append(line("recommend.knows.helps", whats=known.helps))
    head = [line("recommend.knows", name=person.called), *lines, GAP] if lines else []
    turn = turn.update(replace(draft, asking="seen"))
    skip = (press("button.skip", f"recskip:{draft.id}"), press("button.cancel", f"cancel:{draft.id}"))
    return turn.say(*head, line("recommend.seen", name=person.called), buttons=(skip,), edits=edits)


def hear_seen(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """What the user saw, as typed; None when it is about another matter."""
    person = _of(turn, draft)
    if person is None or draft.asking != "seen" or text.rstrip().endswith("?"):
        return None
    answer = read_answer(text, lang=turn.lang)
    if answer:
        return _shown(turn, replace(draft, asking=None), person) if answer.verb in ("skip", "no", "later") else None
    reading = turn.read(text)
    others = {mention.known for mention in reading.people if mention.known} - {person.id}
    if others or reading.intent in ("plan_meeting", "reminder", "request_received"):
        return None
    return _shown(turn, replace(draft, filled={**draft.filled, "seen": text.strip()}, asking=None), person)


def _of(turn: Turn, draft: Draft | None) -> Person | None:
    return turn.notebook.person(str(draft.filled.get("person"))) if draft and draft.flow == GIVING else None


def _shown(turn: Turn, draft: Draft, person: Person, *, edits: bool = False) -> Turn:
    """The text, what is still missing in it, and what can be done with it."""
    seen = draft.filled.get("seen")
    (text,) = reference_text(turn.notebook, person, seen if isinstance(seen, str) else None)
    known = portrait(turn.notebook, person)
    lines = [line("recommend.text_head"), GAP, line("drafting.text", words=text)]
    lines += [GAP, line("recommend.missing")] if not seen and not known.helps else []
    copies = Button(line("drafting.copy"), copies=text)
    sends = Button(line("drafting.send"), sends=f"draft reference:{draft.id}", style="primary")
    given = press("recommend.given", f"recgave:{draft.id}")
    again = press("recommend.again" if seen else "recommend.complete", f"recagain:{draft.id}")
    return turn.update(draft).say(*lines, buttons=((copies,), (sends,), (given, again)), edits=edits)


def press_give(turn: Turn, args: tuple[str, ...]) -> Turn:
    """recgive:p3, or recgive alone: for whom?"""
    if not args:
        turn, draft = turn.open(GIVING, {})
        turn = turn.update(replace(draft, asking="whom"))
        return turn.say(line("recommend.for_whom"), buttons=((press("button.cancel", f"cancel:{draft.id}"),),))
    person = turn.notebook.person(args[0])
    return start_giving(turn, person) if person else turn.toast("error.old_button")


def hear_giving(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Whom to recommend, or what was seen of them."""
    if draft.asking != "whom":
        return hear_seen(turn, draft, text)
    if is_another_matter(turn, text) or text.rstrip().endswith("?"):
        return None
    whom = answered_whom(turn, text)
    return give_to(turn.close(draft), whom) if whom else None


def press_new(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Somebody new joins the notebook, to be recommended."""
    draft = turn.notebook.draft(args[0] if args else None)
    whom = whom_of(draft.filled.get("whom")) if draft and draft.flow == GIVING else None
    if draft is None or whom is None or draft.is_stale(turn.now):
        return turn.toast("error.old_button")
    turn, person = whom.kept(turn.close(draft))
    return start_giving(turn.did("undo.added", name=person.called), person, edits=True)


def press_skip(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    person = _of(turn, draft)
    if draft is None or person is None:
        return turn.toast("error.old_button")
    return _shown(turn, replace(draft, asking=None), person, edits=True)


def press_again(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Said in other words."""
    draft = turn.notebook.draft(args[0] if args else None)
    person = _of(turn, draft)
    if draft is None or person is None:
        return turn.toast("error.old_button")
    return _ask_seen(turn.close(draft), replace(draft, opened_at=turn.now), person)


def press_gave(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It was published or sent: a gift, and a return where something was received."""
    draft = turn.notebook.draft(args[0] if args else None)
    person = _of(turn, draft)
    if draft is None or person is None:
        return turn.toast("error.old_button")
    seen = draft.filled.get("seen")
    what = " ".join(seen.split()).rstrip(" .") if isinstance(seen, str) else ""
    turn, _ = turn.close(draft).add(Given, to=person.id, what=what, on=turn.today, kind=RECOMMENDATION)
    turn = turn.did("undo.recommended", name=person.called)
    return turn.say(line("recommend.noted", name=person.called), buttons=((undo_button(turn),),), edits=True)


COMMANDS = {"recommend": command_recommend, "recommander": command_recommend}
PRESSES = {
    "recask": press_ask,
    "recgive": press_give,
    "recnew": press_new,
    "recskip": press_skip,
    "recagain": press_again,
    "recgave": press_gave,
}
CONVERSATIONS = {ASKING: CONVERSATION}
DRAFTS = {GIVING: hear_giving}
ANSWERS = (hear_received, hear_recommend)
