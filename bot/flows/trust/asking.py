"""A recommendation asked for: from whom, about what, where; two lines, followed up like any other ask (P32)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.trust import PLACES, Witness, witnesses
from bot.coaching.trust_letters import RECOMMENDATION
from bot.domain.drafts import Draft, Value
from bot.domain.lines import Buttons, line
from bot.domain.people import Person
from bot.domain.promises import Ask
from bot.flows.conversation import Blank, Conversation, free_words, is_another_matter, pick
from bot.flows.drafting import press_draft
from bot.flows.heading import headed
from bot.flows.people.whom import Whom, answered_whom, whom_of
from bot.flows.turn import Turn
from bot.flows.undo import with_undo
from bot.understanding import fold

ASKING: Final = "recommend"
WHICH: Final = "recommend_which"  # to ask for one, or to write one?
_MOST: Final = 4


def start_asking(turn: Turn, whom: Whom | None = None) -> Turn:
    """From whom, about what, where; those who saw the work are named with the reason."""
    for draft in turn.notebook.drafts:
        turn = turn.close(draft) if _is_begun_again(draft, whom) else turn
    filled: dict[str, Value] = {"whom": whom.as_value()} if whom else {}
    asked = CONVERSATION.start(turn, **filled)
    if whom:
        return asked
    seen = _to_ask(turn)
    if not seen:
        return asked
    told = (line("recommend.witness", name=one.person.called, because=one.because) for one in seen)
    return headed(turn, asked, line("recommend.who_saw" if seen[0].saw_it else "recommend.who_knows"), *told)


def _is_begun_again(draft: Draft, whom: Whom | None) -> bool:
    """Whether that draft asks what is asked now: of the same person, or of nobody yet."""
    if draft.flow != ASKING:
        return draft.flow == WHICH
    return whom is None or whom_of(draft.filled.get("whom")) in (None, whom)


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


def _read_where(turn: Turn, text: str) -> Value:
    """Where it will be of use; what somebody did or said is a matter of its own."""
    if _ONLINE.fullmatch(fold(text).strip(" .!")):
        return ONLINE
    return None if _TELLS.match(fold(text)) and turn.read(text).people else free_words(turn, text)


_ONLINE: Final = re.compile(
    r"(?:(?:on|for|sur|pour|to put on|a mettre sur) )?(?:(?:my|mon|ma|the|le) )?(?:linked ?in|xing|malt|upwork"
    r"|online(?: profile)?|profil(?:e)?(?: (?:linked ?in|en ligne))?|linked ?in profile|en ligne)(?: page| profile)?"
    r"(?: please| stp| svp| i think| je crois| probably| sans doute)?"
)
ONLINE: Final = PLACES[0]


_TELLS: Final = re.compile(
    r"\W*(?:(?:so|well|bon|alors|au fait|by the way)[ ,]+)*(?:i|i've|we|he|she|they|je|j|on|nous|il|elle)\b"
)


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
        Blank("where", _read_where, _place_buttons),
    ),
    _finish,
)


PRESSES = {"recask": press_ask}
CONVERSATIONS = {ASKING: CONVERSATION}
