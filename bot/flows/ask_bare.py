"""A bare "yes" some day after an ask has gone: whether it is the answer that was waited for."""

from __future__ import annotations

from bot.domain.lines import line
from bot.flows.turn import Turn, press
from bot.understanding import read_answer


def hear_bare_yes(turn: Turn, text: str) -> Turn | None:
    """ "Oui", when nothing else is open and one answer alone is waited for: asked rather than taken for granted."""
    if not any(letter.isalpha() for letter in text):
        return None  # a thumb is for the coach
    answer = read_answer(text, lang=turn.lang)
    if turn.current or turn.notebook.attention.last_items or answer is None or answer.verb != "yes" or answer.day:
        return None
    waiting = [one for one in turn.notebook.asks if one.is_waiting and one.sent_on and one.sent_on < turn.today]
    person = turn.notebook.person(waiting[0].to) if len(waiting) == 1 else None
    if person is None:
        return None
    yes = press("asked.button.yes", f"askans:{waiting[0].id}:yes")
    no = press("asked.button.not_yet", f"askans:{waiting[0].id}:silent")
    return turn.say(line("asked.is_it_yes", name=person.called, what=waiting[0].what), buttons=((yes, no),))


ANSWERS = (hear_bare_yes,)
