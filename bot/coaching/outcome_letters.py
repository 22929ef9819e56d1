"""A word to those to whom one owes what came of it: "the contract came about thanks to you" (P6, P25, P26)."""

from __future__ import annotations

from datetime import date

from bot.coaching.letters import Letter
from bot.coaching.wording import tidy
from bot.domain.goals import Outcome
from bot.domain.lines import Line
from bot.domain.notebook import Notebook


def outcome_letter(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:  # noqa: ARG001
    """`rest` is "<outcome>:<person>"; () when either is gone."""
    id_, _, person_id = rest.partition(":")
    outcome, person = notebook.find(Outcome, id_), notebook.person(person_id)
    if outcome is None or person is None:
        return ()
    letter = Letter(notebook, person)
    return (letter.text(letter.line("outcome.thanks", what=tidy(outcome.what)), letter.line("outcome.close")),)
