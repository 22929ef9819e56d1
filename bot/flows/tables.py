"""Everything the coach can converse about, on one page."""

from __future__ import annotations

from functools import partial
from typing import Final

from bot.flows import (
    afterwards,
    all_at_once,
    ask_answers,
    calling_off,
    card,
    cities,
    debriefing,
    drafting,
    enjoying,
    export,
    forgetting,
    goal_serving,
    goals,
    led_to,
    mindset,
    nudging,
    onboarding,
    outcomes,
    pausing,
    people,
    person_fix,
    privacy,
    progress,
    requests,
    reviewing,
    rhythm_kept,
    settings,
    small_talk,
    spoken_hours,
    spoken_settings,
    teaching,
    titling,
    today,
    undo,
    why,
)
from bot.flows import (
    help as helping,
)
from bot.flows.conversation import Conversation
from bot.flows.hearing import Answering, Command, Hearing, Meaning, Press, Tables

COMMANDS: Final[dict[str, Command]] = {
    **onboarding.COMMANDS,
    **card.COMMANDS,
    **goals.COMMANDS,
    **reviewing.COMMANDS,
    **outcomes.COMMANDS,
    **people.COMMANDS,
    **today.COMMANDS,
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

PRESSES: Final[dict[str, Press]] = {
    **onboarding.PRESSES,
    **card.PRESSES,
    **calling_off.PRESSES,
    **nudging.PRESSES,
    **all_at_once.PRESSES,
    **drafting.PRESSES,
    **today.PRESSES,
    **goals.PRESSES,
    **goal_serving.PRESSES,
    **reviewing.PRESSES,
    **outcomes.PRESSES,
    **progress.PRESSES,
    **people.PRESSES,
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
}

CONVERSATIONS: Final[dict[str, Conversation]] = {
    **onboarding.CONVERSATIONS,
    **goals.CONVERSATIONS,
    **settings.CONVERSATIONS,
}

DRAFTS: Final[dict[str, Hearing]] = {
    **card.DRAFTS,
    **nudging.DRAFTS,
    **all_at_once.DRAFTS,
    **debriefing.DRAFTS,
    **goals.DRAFTS,
    **reviewing.DRAFTS,
    **outcomes.DRAFTS,
    **progress.DRAFTS,
    **person_fix.DRAFTS,
    **forgetting.DRAFTS,
    **enjoying.DRAFTS,
    **mindset.DRAFTS,
    **small_talk.DRAFTS,
}

FIRST: Final[tuple[Answering, ...]] = (
    *spoken_settings.ANSWERS,
    *why.ANSWERS,
    *today.ANSWERS,
    *forgetting.ANSWERS,
)
ANSWERS: Final[tuple[Answering, ...]] = (
    *undo.ANSWERS,
    *nudging.ANSWERS,
    *debriefing.ANSWERS,
    *requests.ANSWERS,
    *ask_answers.ANSWERS,
    *calling_off.ANSWERS,
    *reviewing.ANSWERS,
    *outcomes.ANSWERS,
    *led_to.ANSWERS,
    *goals.ANSWERS,
    *enjoying.ANSWERS,
    *mindset.ANSWERS,
    *small_talk.ANSWERS,
    *titling.ANSWERS,
    *teaching.ANSWERS,
    *goals.WISHES,
)

MEANINGS: Final[dict[str, Meaning]] = {
    **card.MEANINGS,
    **goals.MEANINGS,
    **people.MEANINGS,
    **small_talk.MEANINGS,
}

TABLES: Final = Tables(
    commands=COMMANDS,
    presses=PRESSES,
    conversations=CONVERSATIONS,
    drafts=DRAFTS,
    anywhere=spoken_hours.ANSWERS,
    first=FIRST,
    answers=ANSWERS,
    meanings=MEANINGS,
    reworded=small_talk.reworded,
    contact=people.shared_contact,
    picked=people.picked_people,
    place=partial(cities.shared_place, conversations=tuple(CONVERSATIONS.values())),
    other=small_talk.sent_other,
    cancelled=small_talk.cancelled,
    unknown_command=small_talk.unknown_command,
    old_button=small_talk.old_button,
    afterwards=afterwards.afterwards,
)
