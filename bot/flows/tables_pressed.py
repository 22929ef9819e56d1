"""All that can be pressed or typed as a command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.flows import (
    ask_answers,
    asking,
    calling_off,
    circles,
    clients,
    connecting,
    drafting,
    enjoying,
    events,
    export,
    gave,
    goal_serving,
    goals,
    help_denied,
    helps,
    mapping,
    mindset,
    my_asks,
    network,
    onboarding,
    online,
    outcomes,
    paths,
    planning,
    privacy,
    progress,
    rehearsing,
    requests,
    reviewing,
    rhythm_asked,
    rhythm_kept,
    skills,
    small_talk,
    taking_out,
    today,
    trust,
    undo,
    why,
    wished,
)
from bot.flows import help as helping
from bot.flows.cards import card
from bot.flows.hearing import Command, Press
from bot.flows.introductions import off as introduction_off
from bot.flows.nudges import all_at_once, nudging, putting_off
from bot.flows.nudges import in_words as nudged_in_words
from bot.flows.people import closeness, forgetting, titling
from bot.flows.people import doors as people
from bot.flows.people import fixing as person_fix
from bot.flows.people import shared as people_shared
from bot.flows.settings import doors as settings
from bot.flows.settings import muting, pausing, spoken_settings

COMMANDS: Final[dict[str, Command]] = {
    **onboarding.COMMANDS,
    **card.COMMANDS,
    **goals.COMMANDS,
    **reviewing.COMMANDS,
    **outcomes.COMMANDS,
    **people.COMMANDS,
    **clients.COMMANDS,
    **connecting.COMMANDS,
    **events.COMMANDS,
    **mapping.COMMANDS,
    **network.COMMANDS,
    **circles.COMMANDS,
    **paths.COMMANDS,
    **planning.COMMANDS,
    **asking.COMMANDS,
    **helps.COMMANDS,
    **gave.COMMANDS,
    **requests.COMMANDS,
    **trust.COMMANDS,
    **online.COMMANDS,
    **today.COMMANDS,
    **rehearsing.COMMANDS,
    **rhythm_asked.COMMANDS,
    **settings.COMMANDS,
    **pausing.COMMANDS,
    **undo.COMMANDS,
    **helping.COMMANDS,
    **why.COMMANDS,
    **mindset.COMMANDS,
    **privacy.COMMANDS,
    **export.COMMANDS,
    **forgetting.COMMANDS,
}

LONG_COMMANDS: Final[frozenset[str]] = frozenset(rehearsing.LONG_COMMANDS)
LONG_WORDS: Final[tuple[Callable[[str], bool], ...]] = (*rehearsing.LONG_WORDS,)

PRESSES: Final[dict[str, Press]] = {
    **onboarding.PRESSES,
    **card.PRESSES,
    **calling_off.PRESSES,
    **taking_out.PRESSES,
    **introduction_off.PRESSES,
    **nudging.PRESSES,
    **muting.PRESSES,
    **putting_off.PRESSES,
    **nudged_in_words.PRESSES,
    **all_at_once.PRESSES,
    **drafting.PRESSES,
    **connecting.PRESSES,
    **events.PRESSES,
    **today.PRESSES,
    **goals.PRESSES,
    **goal_serving.PRESSES,
    **reviewing.PRESSES,
    **outcomes.PRESSES,
    **progress.PRESSES,
    **people.PRESSES,
    **people_shared.PRESSES,
    **clients.PRESSES,
    **mapping.PRESSES,
    **network.PRESSES,
    **circles.PRESSES,
    **closeness.PRESSES,
    **paths.PRESSES,
    **planning.PRESSES,
    **asking.PRESSES,
    **ask_answers.PRESSES,
    **my_asks.PRESSES,
    **helps.PRESSES,
    **help_denied.PRESSES,
    **gave.PRESSES,
    **skills.PRESSES,
    **trust.PRESSES,
    **person_fix.PRESSES,
    **titling.PRESSES,
    **settings.PRESSES,
    **pausing.PRESSES,
    **undo.PRESSES,
    **helping.PRESSES,
    **why.PRESSES,
    **export.PRESSES,
    **forgetting.PRESSES,
    **spoken_settings.PRESSES,
    **enjoying.PRESSES,
    **mindset.PRESSES,
    **rhythm_kept.PRESSES,
    **small_talk.PRESSES,
    **wished.PRESSES,
}
