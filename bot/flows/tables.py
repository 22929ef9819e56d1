"""Everything the coach can converse about: what is open between two turns, what starts something, and all the rest."""

from __future__ import annotations

from functools import partial
from typing import Final

from bot.flows import (
    afterwards,
    asking,
    circles,
    clients,
    connecting,
    enjoying,
    events,
    goals,
    helps,
    leaving,
    mapping,
    mindset,
    onboarding,
    online,
    outcomes,
    paths,
    planning,
    progress,
    requests,
    reviewing,
    skills,
    small_talk,
    trust,
    wished,
)
from bot.flows.cards import card
from bot.flows.cards.meanwhile import hear_meanwhile
from bot.flows.conversation import Conversation
from bot.flows.hearing import Hearing, Meaning, Tables
from bot.flows.nudges import all_at_once, debriefing, putting_off
from bot.flows.people import doors as people
from bot.flows.people import fixing as person_fix
from bot.flows.people import forgetting
from bot.flows.people import shared as people_shared
from bot.flows.resuming import Resume
from bot.flows.settings import cities
from bot.flows.settings import doors as settings
from bot.flows.tables_heard import ANSWERS, ANYWHERE, DOORS, FIRST
from bot.flows.tables_pressed import COMMANDS, LONG_COMMANDS, LONG_WORDS, PRESSES

CONVERSATIONS: Final[dict[str, Conversation]] = {
    **onboarding.CONVERSATIONS,
    **goals.CONVERSATIONS,
    **settings.CONVERSATIONS,
    **clients.CONVERSATIONS,
    **connecting.CONVERSATIONS,
    **events.CONVERSATIONS,
    **planning.CONVERSATIONS,
    **asking.CONVERSATIONS,
    **trust.CONVERSATIONS,
    **online.CONVERSATIONS,
}

DRAFTS: Final[dict[str, Hearing]] = {
    **card.DRAFTS,
    **putting_off.DRAFTS,
    **all_at_once.DRAFTS,
    **debriefing.DRAFTS,
    **connecting.DRAFTS,
    **events.DRAFTS,
    **goals.DRAFTS,
    **reviewing.DRAFTS,
    **outcomes.DRAFTS,
    **progress.DRAFTS,
    **mapping.DRAFTS,
    **circles.DRAFTS,
    **person_fix.DRAFTS,
    **clients.DRAFTS,
    **paths.DRAFTS,
    **planning.DRAFTS,
    **helps.DRAFTS,
    **skills.DRAFTS,
    **requests.DRAFTS,
    **trust.DRAFTS,
    **forgetting.DRAFTS,
    **enjoying.DRAFTS,
    **mindset.DRAFTS,
    **small_talk.DRAFTS,
}

MEANINGS: Final[dict[str, Meaning]] = {
    **card.MEANINGS,
    **events.MEANINGS,
    **goals.MEANINGS,
    **people.MEANINGS,
    **small_talk.MEANINGS,
    **asking.MEANINGS,
}

RESUMES: Final[dict[str, Resume]] = {
    **{name: conversation.resume for name, conversation in CONVERSATIONS.items()},
    **mapping.RESUMES,
    **paths.RESUMES,
    **card.RESUMES,
}

TABLES: Final = Tables(
    commands=COMMANDS,
    long_commands=LONG_COMMANDS,
    long_words=LONG_WORDS,
    presses=PRESSES,
    conversations=CONVERSATIONS,
    drafts=DRAFTS,
    meanwhile=hear_meanwhile,
    anywhere=ANYWHERE,
    first=FIRST,
    doors=DOORS,
    answers=ANSWERS,
    meanings=MEANINGS,
    offered=wished.offered,
    reworded=small_talk.reworded,
    resumes=RESUMES,
    contact=people_shared.shared_contact,
    picked=people_shared.picked_people,
    place=partial(cities.shared_place, conversations=tuple(CONVERSATIONS.values())),
    other=small_talk.sent_other,
    cancelled=leaving.cancelled,
    unknown_command=small_talk.unknown_command,
    old_button=small_talk.old_button,
    afterwards=afterwards.afterwards,
)
