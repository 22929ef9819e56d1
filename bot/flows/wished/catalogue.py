"""What one can want of the notebook: for each wish its one door, and how many people it has to name.

The names are those of `bot/understanding/data/wishes`; what each means stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.flows.agenda_asked import neglected
from bot.flows.asking.doors import meant_ask
from bot.flows.circles import command_circles
from bot.flows.clients.mine import command_client
from bot.flows.clients.theirs import show_theirs
from bot.flows.connecting.doors import command_connect
from bot.flows.enjoying import show_tastes
from bot.flows.events.doors import command_events
from bot.flows.export import command_export
from bot.flows.gave import show as show_gave
from bot.flows.gave import show_balance, show_for
from bot.flows.goals.asking import press_new
from bot.flows.goals.cards import command_goals
from bot.flows.help import command_help
from bot.flows.helps.ideas import show_ideas
from bot.flows.helps.listed import listed as listed_helps
from bot.flows.helps.listed import of_person
from bot.flows.mapping.doors import command_map
from bot.flows.mindset.doors import command_mindset
from bot.flows.my_asks import asks_open
from bot.flows.network import command_network
from bot.flows.notebook_asked import asked_of, promised_to
from bot.flows.paths import command_path
from bot.flows.people.closeness_asked import tie_told
from bot.flows.people.doors import command_people, show
from bot.flows.people.fixing import press_fix
from bot.flows.people.forgetting import press_forget
from bot.flows.people.how_known import how_known
from bot.flows.planning.doors import command_plan
from bot.flows.privacy import command_privacy
from bot.flows.rehearsing import command_rehearse
from bot.flows.requests.listed import listed as listed_requests
from bot.flows.reviewing.review import command_review
from bot.flows.settings.doors import command_settings
from bot.flows.settings.muting import muted_as_said, unmuted
from bot.flows.settings.pausing import command_resume
from bot.flows.settings.spoken_pace import daily, weekly
from bot.flows.skills import show_own_offers
from bot.flows.today import agenda, command_today, command_week
from bot.flows.turn import Turn
from bot.flows.undo import command_undo
from bot.flows.why import command_why
from bot.flows.wished import of_all, of_people
from bot.flows.wished.slots import Wished

Answer = Callable[[Wished], Turn | None]


@dataclass(frozen=True)
class Door:
    """What answers a wish that names so many people of the notebook, `least` to `most`."""

    answer: Answer
    least: int = 0
    most: int = 0

    def fits(self, wished: Wished) -> bool:
        return self.least <= len(wished.people) <= self.most


def _command(command: Callable[[Turn, str], Turn]) -> Door:
    """The command of that name, with nothing behind it."""
    return Door(lambda wished: command(wished.turn, ""))


def _turn(answer: Callable[[Turn], Turn | None]) -> Door:
    return Door(lambda wished: answer(wished.turn))


def _one(answer: Callable[[Turn, str], Turn]) -> Door:
    """By the id of the one who is named."""
    return Door(lambda wished: answer(wished.turn, wished.people[0].id), 1, 1)


DOORS: Final[Mapping[str, Door]] = {
    "card": Door(lambda wished: show(wished.turn, wished.people[0]), 1, 1),
    "last_seen": Door(lambda wished: show(wished.turn, wished.people[0]), 1, 1),
    "next_seen": Door(of_people.next_seen, 1, 1),
    "promised": Door(lambda wished: promised_to(wished.turn, wished.people[0]), 1, 1),
    "asked_of": Door(lambda wished: asked_of(wished.turn, wished.people[0]), 1, 1),
    "helped_me": Door(lambda wished: of_person(wished.turn, wished.people[0]), 1, 1),
    "gave_to": Door(lambda wished: show_for(wished.turn, wished.people[0]), 1, 1),
    "closeness": Door(lambda wished: tie_told(wished.turn, wished.people[0]), 1, 1),
    "how_known": Door(lambda wished: how_known(wished.turn, wished.people[0]), 1, 1),
    "gift": Door(lambda wished: show_ideas(wished.turn, wished.people[0]), 1, 1),
    "prepare": Door(of_people.prepare, 1, 2),
    "mend": _one(lambda turn, id_: press_fix(turn, (id_,))),
    "mute": Door(lambda wished: muted_as_said(wished.turn, wished.people[0], wished.text), 1, 1),
    "unmute": Door(lambda wished: unmuted(wished.turn, wished.people[0]), 1, 1),
    "forget": Door(of_people.forget, 1, 1),
    "thank": Door(lambda wished: of_people.words_for("thanks", wished.turn, wished.people[0]), 1, 1),
    "news": Door(lambda wished: of_people.words_for("news", wished.turn, wished.people[0]), 1, 1),
    "hello": Door(lambda wished: of_people.words_for("hello", wished.turn, wished.people[0]), 1, 1),
    "ask": Door(lambda wished: meant_ask(wished.turn, wished.reading, wished.text), 1, 3),
    "introduce": Door(of_people.introduce, 1, 2),
    "connect": _command(command_connect),
    "recommend_ask": Door(of_people.recommend_ask, 0, 1),
    "recommend_give": Door(of_people.recommend_give, 1, 1),
    "online": Door(of_people.online, 0, 1),
    "met": Door(of_all.met),
    "count": Door(of_all.count),
    "neglected": _turn(neglected),
    "who_is": Door(of_all.who),
    "who_helps": Door(of_all.who),
    "path": Door(of_all.path),
    "knows_at": Door(of_people.knows_at, 1, 1),
    "people": _command(command_people),
    "network": _command(command_network),
    "circles": _command(command_circles),
    "today": _command(command_today),
    "week": _command(command_week),
    "agenda": Door(of_all.agenda),
    "plan": _command(command_plan),
    "promises": _turn(lambda turn: agenda(turn, "promises")),
    "requests": _turn(listed_requests),
    "thanks_owed": _turn(lambda turn: agenda(turn, "thanks")),
    "news_owed": _turn(lambda turn: listed_helps(turn, "news")),
    "asks_open": _turn(asks_open),
    "helps": _turn(lambda turn: listed_helps(turn, "all")),
    "gave": _turn(show_gave),
    "balance": _turn(show_balance),
    "give_ideas": Door(of_all.give_ideas),
    "goals": _command(command_goals),
    "goal_new": _turn(lambda turn: press_new(turn, ())),
    "step": Door(of_all.step),
    "review": _command(command_review),
    "outcomes": Door(lambda wished: (of_people.outcomes if wished.people else of_all.outcome)(wished), 0, 2),
    "mapping": _command(command_map),
    "searches": _command(command_path),
    "client": _command(command_client),
    "client_of": Door(lambda wished: show_theirs(wished.turn, wished.people[0]), 1, 1),
    "skills": _turn(show_own_offers),
    "events": _command(command_events),
    "event": Door(of_all.event),
    "mission": Door(of_all.mission),
    "mindset": _command(command_mindset),
    "enjoy": _turn(show_tastes),
    "why": _command(command_why),
    "help": _command(command_help),
    "privacy": _command(command_privacy),
    "export": _command(command_export),
    "forget_all": _turn(lambda turn: press_forget(turn, ("all",), edits=False)),
    "undo": _command(command_undo),
    "settings": _command(command_settings),
    "less": _turn(weekly),
    "more": _turn(daily),
    "pause": Door(of_all.pause),
    "resume": _command(command_resume),
    "language": Door(of_all.language),
    "rehearse": _command(command_rehearse),
}
