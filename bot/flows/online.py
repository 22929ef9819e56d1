"""The first words to somebody met on a professional network: who, why them, one true detail, one question (P31)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.online_letters import TALKS, sells
from bot.domain.drafts import Draft, Value
from bot.domain.lines import Button, Buttons, line
from bot.domain.openings import Opening
from bot.domain.people import Person
from bot.flows.conversation import Blank, Conversation, free_words, is_another_matter, pick
from bot.flows.drafting import press_draft
from bot.flows.heading import headed
from bot.flows.helps.patterns import plain
from bot.flows.online_words import NETWORK, REPLIED, WAYS, asks_how_to_reply, asks_whether_to_accept, without_question
from bot.flows.people.whom import Whom, answered_whom, told_whom, whom_of
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button, with_undo
from bot.understanding.folding import fold_in_place

ONLINE: Final = "online"


def command_online(turn: Turn, rest: str) -> Turn:
    """/online, /enligne: goes on with the one under way, or begins; a name or a sentence may follow."""
    if rest:
        return hear_online(turn, rest) or start(turn, answered_whom(turn, rest))
    begun = [d for d in turn.notebook.drafts if d.flow == ONLINE and "whom" in d.filled and not d.is_stale(turn.now)]
    if begun:
        return headed(turn, CONVERSATION.go_on(turn, begun[-1]), line("online.resume"))
    return start(turn, None)


def hear_online(turn: Turn, text: str) -> Turn | None:
    """ "Je viens d'ajouter Jane Doe sur LinkedIn", "what do I write to somebody who accepted my invitation?" """
    said = without_question(plain(text))
    for door, words in WAYS:
        if found := words.fullmatch(said):
            whom = told_whom(turn, turn.read(text)) or _named(turn, text, found.groupdict().get("name"))
            network = next(iter(_networks(text)), None)
            return start(turn, whom, door or None, network) if whom or door == "accepted" else None
    return None


def hear_how_to_reply(turn: Turn, text: str) -> Turn | None:
    """ "How do I reply to a LinkedIn invite?": in a word, then the reply itself; and whom to accept at all."""
    said = plain(text)
    if asks_whether_to_accept(said):
        return turn.say(line("online.whom_to_accept"))
    found = asks_how_to_reply(said)
    if found is None:
        return None
    whom = told_whom(turn, turn.read(text)) or _named(turn, text, found["name"])
    asked = start(turn, whom, "they", next(iter(_networks(text)), None))
    return headed(turn, asked, line("online.how_to_reply"))


_SOME: Final = re.compile(r"^(?:un certain|une certaine|a certain) ")
_PRONOUNS: Final = frozenset("il elle ils elles on lui eux he she they him her them it".split())


def _named(turn: Turn, text: str, name: str | None) -> Whom | None:
    """Whoever stands in the place for a name, as it was typed; a pronoun names nobody."""
    name = _SOME.sub("", name) if name else name
    at = fold_in_place(text).find(name) if name and name not in _PRONOUNS else -1
    return answered_whom(turn, text[at : at + len(name)]) if name and at >= 0 else None


def _networks(text: str) -> tuple[str, ...]:
    """The network as the user writes it."""
    return tuple(found[0] for found in re.finditer(NETWORK, text, re.IGNORECASE))


def start(turn: Turn, whom: Whom | None, door: str | None = None, network: str | None = None) -> Turn:
    """What is still to be told; an opening that has not gone yet is shown again."""
    waiting = [o for o in turn.notebook.openings if whom and o.to == whom.id and whom.id and o.sent_on is None]
    if waiting:
        opening = replace(waiting[-1], door=door or waiting[-1].door)
        return headed(turn, press_draft(turn.put(opening), ("opening", opening.id)), line("online.waiting"))
    filled: dict[str, Value] = {"whom": whom.as_value()} if whom else {}
    if door:
        filled["door"] = door
    if network:
        filled["network"] = network
    return CONVERSATION.start(turn, **filled)


# --- what is asked


def _read_whom(turn: Turn, text: str) -> Value:
    if text.rstrip().endswith("?") or is_another_matter(turn, text):
        return None
    whom = answered_whom(turn, text)
    return whom.as_value() if whom else None


def _candidates(turn: Turn, draft: Draft) -> tuple[Person, ...]:
    whom = whom_of(draft.filled.get("whom"))
    found = (turn.notebook.person(id_) for id_ in (whom.candidates if whom and not whom.id else ()))
    return tuple(person for person in found if person)


def _is_several(turn: Turn, draft: Draft) -> bool:
    return bool(_candidates(turn, draft))


def _which_buttons(turn: Turn, draft: Draft) -> Buttons:
    rows = tuple((pick(draft, "which", p.id, "people.button", name=p.called),) for p in _candidates(turn, draft))
    return (*rows, (pick(draft, "which", "new", "online.somebody_new"),))


def _read_which(turn: Turn, text: str) -> Value:
    whom = answered_whom(turn, text)
    return whom.id if whom else None


def _told(turn: Turn, text: str) -> Value:
    """In the user's words; a question back is none."""
    if text.rstrip().endswith("?"):
        return None
    return free_words(turn, " ".join(text.split()).rstrip(" ."))


def _read_question(_turn: Turn, text: str) -> Value:
    return " ".join(text.split()) or None


def _finish(turn: Turn, draft: Draft) -> Turn:
    """The first words, ready; somebody new joins the notebook with them."""
    whom, which = whom_of(draft.filled.get("whom")), draft.filled.get("which")
    if whom is None:
        return turn.toast("error.old_button")
    whom = whom.settled(which) if isinstance(which, str) else whom
    network = draft.filled.get("network")
    is_new = turn.notebook.person(whom.id) is None
    turn, person = whom.kept(turn)
    if is_new and isinstance(network, str):
        person = replace(person, how_met=network)
        turn = turn.put(person)
    words = {name: value for name in ("door", "network", "why", "detail", "question")
             if isinstance(value := draft.filled.get(name), str)}  # fmt: skip
    turn, opening = turn.add(Opening, to=person.id, written_on=turn.today, **words)
    turn = turn.did("undo.opening", name=person.called)
    head = [line("online.ready_new" if is_new else "online.ready", name=person.called)]
    head += [line("online.no_pitch")] if sells(opening) else []
    return headed(turn, with_undo(press_draft(turn, ("opening", opening.id))), *head)


CONVERSATION: Final = Conversation(
    ONLINE,
    (
        Blank("whom", _read_whom, needed=True),
        Blank("which", _read_which, _which_buttons, needed=True, wanted=_is_several),
        Blank("why", _told),
        Blank("detail", _told),
        Blank("question", _read_question),
    ),
    _finish,
)  # fmt: skip


# --- when they answer


def hear_replied(turn: Turn, text: str) -> Turn | None:
    """ "Jane m'a répondu": the next step is a talk, proposed without weight; None when nothing was written to them."""
    found = REPLIED.fullmatch(plain(text))
    whom = (told_whom(turn, turn.read(text)) or answered_whom(turn, found["name"])) if found else None
    waiting = [o for o in turn.notebook.openings if whom and whom.id and o.to == whom.id and o.answered_on is None]
    return answered(turn, waiting[-1]) if waiting else None


def answered(turn: Turn, opening: Opening) -> Turn:
    """They answered: a call, a coffee, in the order of what the user enjoys."""
    turn = turn.put(replace(opening, sent_on=opening.sent_on or opening.written_on, answered_on=turn.today))
    (name,) = turn.notebook.names((opening.to,)) or ("",)
    turn = turn.did("undo.opening_answered", name=name)
    return turn.say(line("online.answered", name=name), buttons=(_talks(turn, opening), (undo_button(turn),)))


def _talks(turn: Turn, opening: Opening) -> tuple[Button, ...]:
    enjoys = turn.owner.enjoys
    order = sorted(TALKS, key=lambda how: (how not in enjoys, TALKS.index(how)))
    return tuple(press(f"online.{how}", f"draft:opening:{opening.id}:{how}") for how in order)


COMMANDS = dict.fromkeys(("online", "enligne", "linkedin"), command_online)
CONVERSATIONS = {ONLINE: CONVERSATION}
DOORS = (hear_how_to_reply, hear_online, hear_replied)
ANSWERS = DOORS
