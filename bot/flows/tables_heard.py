"""All that is heard in words, in the order in which it is tried: the order is the meaning."""

from __future__ import annotations

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
    gave,
    goals,
    helps,
    how_to_thank,
    mapping,
    mindset,
    network,
    online,
    outcomes,
    paths,
    planning,
    preparing,
    rehearsing,
    requests,
    reviewing,
    skills,
    small_talk,
    today,
    trust,
    undo,
    why,
)
from bot.flows.cards import apart, put_right, redating, respelling
from bot.flows.hearing import Answering
from bot.flows.introductions import led_to, whom_else
from bot.flows.introductions import off as introduction_off
from bot.flows.nudges import debriefing
from bot.flows.nudges import in_words as nudged_in_words
from bot.flows.people import closeness, closeness_asked, forgetting, teaching, titling, whom_meant
from bot.flows.settings import cities, muting, spoken_hours, spoken_settings

ANYWHERE: Final[tuple[Answering, ...]] = (
    *spoken_hours.ANSWERS,
    *spoken_settings.ANYWHERE,
    *cities.ANSWERS,
    *clients.ANYWHERE,
    *why.ANSWERS,
    *whom_meant.ANSWERS,
    *helps.ASKED,
    *gave.ANSWERS,
    *requests.ASKED,
    *calling_off.ANSWERS,
    *enjoying.ANYWHERE,
)
FIRST: Final[tuple[Answering, ...]] = (
    *put_right.ANSWERS,
    *apart.ANSWERS,
    *muting.ANSWERS,
    *spoken_settings.ANSWERS,
    *mapping.FIRST,
    *network.ANSWERS,
    *closeness.ANSWERS,
    *closeness_asked.ANSWERS,
    *circles.ANSWERS,
    *helps.ANSWERS,
    *today.ANSWERS,
    *rehearsing.ANSWERS,
    *forgetting.ANSWERS,
    *connecting.FIRST,
    *nudged_in_words.FIRST,
)
DOORS: Final[tuple[Answering, ...]] = (
    *introduction_off.ANSWERS,
    *paths.DOORS,
    *network.ANSWERS,
    *today.ANSWERS,
    *trust.DOORS,
    *online.DOORS,
    *reviewing.ANSWERS,
    *outcomes.DOORS,
    *planning.PUT_RIGHT,
    *preparing.ANSWERS,
    *asking.DOORS,
    *closeness_asked.ANSWERS,
    *mapping.FIRST,
)
ANSWERS: Final[tuple[Answering, ...]] = (
    *undo.ANSWERS,
    *goals.FIRST,
    *introduction_off.ANSWERS,
    *redating.ANSWERS,
    *drafting.ANSWERS,
    *paths.ANSWERS,
    *clients.ANSWERS,
    *nudged_in_words.ANSWERS,
    *debriefing.ANSWERS,
    *mapping.ANSWERS,
    *requests.ANSWERS,
    *connecting.ANSWERS,
    *events.ANSWERS,
    *ask_answers.ANSWERS,
    *trust.ANSWERS,
    *online.ANSWERS,
    *skills.ANSWERS,
    *planning.PUT_RIGHT,
    *preparing.ANSWERS,
    *how_to_thank.ANSWERS,
    *mindset.ANSWERS,
    *enjoying.ANSWERS,
    *whom_else.ANSWERS,
    *planning.ANSWERS,
    *asking.ANSWERS,
    *reviewing.ANSWERS,
    *outcomes.ANSWERS,
    *led_to.ANSWERS,
    *goals.ANSWERS,
    *small_talk.ANSWERS,
    *titling.ANSWERS,
    *teaching.ANSWERS,
    *respelling.ANSWERS,
    *goals.WISHES,
)
