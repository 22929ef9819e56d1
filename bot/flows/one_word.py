"""A word or two and nothing else: "goals", « Solène », "Tilia", « le salon » : what is meant is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from bot.coaching.answering import is_open
from bot.coaching.matches import words_of
from bot.flows.agenda_asked import day_told
from bot.flows.calling_off import names_of
from bot.flows.circles import command_circles
from bot.flows.event_naming import meant
from bot.flows.events.doors import command_events
from bot.flows.events.listed import show as show_event
from bot.flows.goals.cards import command_goals
from bot.flows.goals.cards import show as show_goal
from bot.flows.help import command_help
from bot.flows.helps.listed import command_helps
from bot.flows.mapping.doors import command_map
from bot.flows.meanings.polite import plain
from bot.flows.network import command_network
from bot.flows.people.doors import command_people, found_people, show
from bot.flows.privacy import command_privacy
from bot.flows.requests.listed import command_requests
from bot.flows.reviewing.review import command_review
from bot.flows.today import agenda, command_next, command_today, command_week
from bot.flows.turn import Turn
from bot.understanding import fold

_SUBJECTS: Final[tuple[tuple[str, Callable[[Turn, str], Turn]], ...]] = (
    ("goal goals objectif objectifs but buts", command_goals),
    ("contact contacts people notebook carnet personnes gens relations names noms", command_people),
    ("today todo todos aujourd'hui agenda programme", command_today),
    ("now maintenant next suite", command_next),
    ("week semaine tomorrow demain", command_week),
    ("network reseau networking", command_network),
    ("map mapping carte cartographie", command_map),
    ("event events evenement evenements salons sorties soirees", command_events),
    ("helps aides coups services favours favors", command_helps),
    ("request requests ask asks demande demandes", command_requests),
    ("circle circles cercle cercles", command_circles),
    ("privacy confidentialite donnees data", command_privacy),
    ("review bilan point recap summary resume", command_review),
    ("menu command commands commande commandes options aide", command_help),
    ("promise promises promesse promesses", lambda turn, _rest: agenda(turn, "promises")),
    ("thank-you thank-yous remerciement remerciements", lambda turn, _rest: agenda(turn, "thanks")),
)
_COMMANDS: Final[Mapping[str, Callable[[Turn, str], Turn]]] = {
    word: command for words, command in _SUBJECTS for word in words.split()
}
_BEFORE: Final = frozenset("my the mes mon ma le la les l show see list voir".split())
_MOST: Final = 3  # words


def hear_subject(turn: Turn, text: str) -> Turn | None:
    """A subject of the coach's own, when nothing is open."""
    word = _bare(text)
    if turn.current is None and (told := day_told(turn, word)):
        return told
    command = _COMMANDS.get(word) if word and turn.current is None else None
    return command(turn, "") if command and not _puts_off(turn, word) else None


def _puts_off(turn: Turn, word: str) -> bool:
    """ "Tomorrow", to what the coach has said first and waits for an answer."""
    waits = (item for item in turn.notebook.attention.last_items if is_open(turn.notebook, item.key, turn.now))
    return word in ("tomorrow", "demain") and any(waits)


def hear_name(turn: Turn, text: str) -> Turn | None:
    """Somebody, a firm, an event or a goal of the notebook, when nothing is open and nothing else is said."""
    said = _bare(text)
    if not said or turn.current is not None:
        return None
    people = [person for person in turn.notebook.people if said in names_of(turn, person.id)]
    people = people or [one for one in turn.notebook.people if set(said.split()) <= set(fold(one.org or "").split())]
    if people:
        return show(turn, people[0]) if len(people) == 1 else found_people(turn, text, tuple(people))
    asked = words_of(said)
    event = meant([event for event in turn.notebook.events if event.is_open], said)
    if event and asked and asked <= words_of(event.name):
        return show_event(turn, event)
    goals = [goal for goal in turn.notebook.goals if goal.is_open and asked and asked <= words_of(goal.what)]
    return show_goal(turn, goals[0]) if len(goals) == 1 else None


def _bare(text: str) -> str:
    """The words, without a "my" or « les » before them; "" when there are too many."""
    words = plain(text).rstrip(" .!?…").replace("l'", "l ").split()
    while len(words) > 1 and words[0] in _BEFORE:
        words = words[1:]
    return " ".join(words) if len(words) <= _MOST else ""


ANSWERS: Final = (hear_subject, hear_name)
