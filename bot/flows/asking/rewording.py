"""An ask that is shown, put otherwise in words: "shorter", « ajoute que c'est urgent », "ask Tom instead" (P20)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.coaching.matches import words_of
from bot.coaching.wording import tidy
from bot.domain.lines import Line, line
from bot.domain.promises import Ask
from bot.flows.asking.checking import judged
from bot.flows.asking.rewording_words import (
    ADD,
    ADD_AS_IT_IS,
    AGAIN,
    CLAUSE,
    INSTEAD,
    LONGER,
    REASON,
    SHORTER,
    SUBJECT,
    TAKE_OUT,
    TALK_OF,
    TO_ADD,
    without_politeness,
)
from bot.flows.asking.shown import show_ask
from bot.flows.asking.starting import start
from bot.flows.asking.to_other import other_person
from bot.flows.just_said import last_actions
from bot.flows.people.whom import Whom
from bot.flows.turn import Turn, press
from bot.understanding.folding import as_typed, fold_in_place

_GREETS: Final = re.compile(
    r"\W*(?:bonjour|bonsoir|salut|coucou|ch[eè]re?|hi|hello|hey|dear)\b.{2,40}?[,!.\n]", re.IGNORECASE
)
_LETTER: Final = 8  # words: one's own version of the text


def hear_reworded(turn: Turn, text: str) -> Turn | None:
    """The ask in its new words; None when no ask is on screen, and for words about anything else."""
    ask = _on_screen(turn)
    if ask is None:
        return None
    if _GREETS.match(text) and len(text.split()) >= _LETTER:
        return _changed(turn, replace(ask, text=text.strip()))
    if other := other_person(turn, text, ask.to):
        return start(turn, Whom(other.id), ask.what, ask=ask.id)
    if told := judged(turn, ask.what, text):
        return _left(turn, ask, told)
    said = without_politeness(text)
    for change in (_shorter, _longer, _taken_out, _instead, _besides):
        if changed := change(turn, ask, said):
            return changed
    return start(turn, Whom(ask.to), None, ask=ask.id, why=ask.why) if _says(AGAIN, said) else None


def _on_screen(turn: Turn) -> Ask | None:
    """The ask whose words were just shown, while it can still be changed."""
    shown = next((does for does in last_actions(turn) if does.startswith("askfix:")), "")
    ask = turn.notebook.find(Ask, shown.partition(":")[2])
    return ask if ask and ask.is_ready else None


def _says(words: re.Pattern[str], said: str) -> re.Match[str] | None:
    return words.fullmatch(fold_in_place(said))


def _changed(turn: Turn, ask: Ask) -> Turn:
    return show_ask(turn.put(ask).did("undo.ask_reworded"), ask)


def _left(turn: Turn, ask: Ask, told: Line) -> Turn:
    """The text stays as it is, and can still be changed or sent."""
    row = (press("drafting.sent", f"sent:ask:{ask.id}"), press("asking.change", f"askfix:{ask.id}"))
    return turn.say(told, buttons=(row,))


def _shorter(turn: Turn, ask: Ask, said: str) -> Turn | None:
    """Without the project and in fewer words; then without the reason; then there is no more to take away."""
    if not _says(SHORTER, said):
        return None
    shorter = replace(ask, brief=True) if not ask.brief else replace(ask, why=None, besides=())
    if ask.text or shorter == ask:
        return _left(turn, ask, line("asking.shortest"))
    return _changed(turn, shorter)


def _longer(turn: Turn, ask: Ask, said: str) -> Turn | None:
    if not _says(LONGER, said):
        return None
    return _changed(turn, replace(ask, brief=False)) if ask.brief else _left(turn, ask, line("asking.what_to_add"))


def _taken_out(turn: Turn, ask: Ask, said: str) -> Turn | None:
    """Without the reason, the project, or what was added."""
    found = _says(TAKE_OUT, said)
    if found is None:
        return None
    what = found["what"]
    if REASON.search(what):
        return _changed(turn, replace(ask, why=None))
    if SUBJECT.search(what) and ask.goal:
        return _changed(turn, replace(ask, goal=None))
    kept = tuple(one for one in ask.besides if not words_of(one) & words_of(what))
    if kept != ask.besides:
        return _changed(turn, replace(ask, besides=kept))
    return _changed(turn, replace(ask, why=None)) if words_of(ask.why or "") & words_of(what) else None


def _instead(turn: Turn, ask: Ask, said: str) -> Turn | None:
    """Another thing asked of the same person."""
    found = _says(INSTEAD, said)
    what = next((as_typed(said, value) for value in found.groupdict().values() if value), None) if found else None
    return start(turn, Whom(ask.to), tidy(what), ask=ask.id, why=ask.why) if what else None


def _besides(turn: Turn, ask: Ask, said: str) -> Turn | None:
    """One sentence more; a subject only named becomes one, and anything else is asked for as it is to be read."""
    if found := _says(ADD_AS_IT_IS, said):
        return _adding(turn, ask, as_typed(said, found["words"]))
    if (found := _says(ADD, said)) and CLAUSE.match(found["words"]):
        return _adding(turn, ask, as_typed(said, found["words"]))
    if about := _says(TALK_OF, said):
        return _adding(turn, ask, _OF[turn.lang](as_typed(said, about["words"])))
    return _left(turn, ask, line("asking.what_to_add")) if TO_ADD.match(fold_in_place(said)) else None


def _adding(turn: Turn, ask: Ask, words: str) -> Turn:
    added = tidy(words.strip(' "“”«»'))
    if ask.text:
        return _changed(turn, replace(ask, text=f"{ask.text}\n\n{added}"))
    return _changed(turn, replace(ask, besides=(*ask.besides, added)))


def _au_sujet(words: str) -> str:
    contracted = re.sub(r"^les? ", lambda le: "du " if le[0] == "le " else "des ", words)
    if contracted != words or re.match(r"(?:d['’]|de |du |des )", words):
        return f"c’est au sujet {contracted}"
    return f"c’est au sujet {'d’' if words[:1].lower() in 'aeiouyéèêh' else 'de '}{words}"


_OF: Final[dict[str, Callable[[str], str]]] = {"fr": _au_sujet, "en": lambda words: f"it’s about {words}"}

ANSWERS = (hear_reworded,)
