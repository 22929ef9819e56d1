"""What the labels say, set right by the words around them: each room in its turn, before any field is filled."""

from __future__ import annotations

from dataclasses import replace

from bot.understanding import introductions, items, moments, naming, partners
from bot.understanding.absent import without_absent
from bot.understanding.agreed import without_meetings
from bot.understanding.announced import with_announced
from bot.understanding.at_last_met import with_at_last_met
from bot.understanding.bare_roles import with_bare_roles
from bot.understanding.beside_names import with_beside
from bot.understanding.brought_together import with_brought_together
from bot.understanding.called_firms import without_kinds
from bot.understanding.came_through import with_what_came_through
from bot.understanding.companions import with_companions
from bot.understanding.employers import with_employers
from bot.understanding.fulfilled import with_fulfilled
from bot.understanding.groups import with_groups
from bot.understanding.handed import with_handed
from bot.understanding.in_a_row import with_the_rest
from bot.understanding.in_towns import without_towns
from bot.understanding.initials import joined_initials, parted_at_initials, parted_at_short_forms
from bot.understanding.job_ending import without_endings
from bot.understanding.labelled import Labelled
from bot.understanding.namesakes import with_both
from bot.understanding.newcomers import with_newcomers
from bot.understanding.no_help import without_no_help
from bot.understanding.not_that_one import with_told_apart, without_others
from bot.understanding.not_without import with_what_was_needed
from bot.understanding.only_suggested import without_suggested
from bot.understanding.passed_on import with_passed_on
from bot.understanding.said_to_be import with_what_they_are
from bot.understanding.same_promise import with_one_promise
from bot.understanding.skilled import with_skills
from bot.understanding.spoken_of import with_spoken_of
from bot.understanding.their_children import without_children
from bot.understanding.their_kin import without_their_kin
from bot.understanding.their_word import with_their_word
from bot.understanding.time_given import with_time_given
from bot.understanding.to_do import with_to_do
from bot.understanding.undertaken import with_undertaken
from bot.understanding.venues import without_venues
from bot.understanding.what_they_do import with_what_they_do
from bot.understanding.willing import with_willing


def mended(message: Labelled) -> Labelled:
    """The message with its labels set right by what the words around them say."""
    message = message.holding(moments.without_moments(message))
    message = message.holding(joined_initials(message))
    message = message.holding(parted_at_initials(message))
    message = message.holding(parted_at_short_forms(message))
    message = message.holding(naming.names(message))
    message = message.holding(with_at_last_met(message))
    message = message.holding(with_both(message))
    message = message.holding(without_venues(message))
    message = message.holding(without_children(message))
    message = message.holding(with_told_apart(message))
    message = message.holding(without_others(message))
    message = message.holding(without_absent(message))
    message = message.holding(without_suggested(message))
    message = message.holding(without_their_kin(message))
    message = message.holding(with_employers(message))
    message = message.holding(with_groups(message))
    message = message.holding(without_kinds(message))
    message = with_beside(with_what_they_are(message))
    message = message.holding(with_bare_roles(message))
    message = message.holding(with_newcomers(message))
    message = message.holding(without_towns(message))
    message = with_announced(message)
    message = without_no_help(replace(message, items=items.stated(message)))
    message = replace(message, items=without_endings(message)) if message.intent == "goal" else message
    message = replace(message, items=without_meetings(message)) if message.intent == "plan_meeting" else message
    message = message.holding(moments.with_deadlines(message))
    message = with_to_do(message)
    message = with_undertaken(message)
    message = with_willing(message)
    message = with_skills(message)
    message = with_time_given(message)
    message = with_their_word(message)
    message = with_what_they_do(message)
    message = with_fulfilled(message)
    message = with_one_promise(message)
    message = with_handed(message)
    message = with_brought_together(message)
    message = with_what_came_through(message)
    message = with_what_was_needed(message)
    message = with_passed_on(message)
    message = with_the_rest(message)
    message = with_companions(message)
    message = with_spoken_of(message)
    message = message.holding(partners.without_chatter(message))
    message = message.holding(partners.without_beneficiaries(message))
    message = message.holding(introductions.without_denied(message))
    return message.holding(introductions.without_present(message))
