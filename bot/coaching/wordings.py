"""The ways of saying what comes back: the same matter, week after week, never in the same words twice running.

To add one: its key here, at the end of its row, and its sentence in each language. A row begins with the sentence that
is said first; the others may leave out something that it tells, and tell nothing that it does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.domain.goals import PURPOSES

ROWS: Final[tuple[tuple[str, ...], ...]] = (
    ("thank.help", "thank.help.2", "thank.help.3"),
    ("thank.help_again", "thank.help_again.2"),
    ("thank.help_late", "thank.help_late.2", "thank.help_late.3", "thank.help_late.4"),
    ("thank.meeting", "thank.meeting.2", "thank.meeting.3", "thank.meeting.4"),
    ("thank.meeting_again", "thank.meeting_again.2", "thank.meeting_again.3"),
    ("thank.meeting_late", "thank.meeting_late.2", "thank.meeting_late.3"),
    ("promise.today", "promise.today.2"),
    ("promise.today_alone", "promise.today_alone.2"),
    ("promise.late", "promise.late.2", "promise.late.3"),
    ("promise.late_alone", "promise.late_alone.2", "promise.late_alone.3"),
    ("promise.open", "promise.open.2", "promise.open.3"),
    ("promise.open_alone", "promise.open_alone.2", "promise.open_alone.3"),
    ("request.first", "request.first.2"),
    ("debrief.meeting", "debrief.meeting.2", "debrief.meeting.3", "debrief.meeting.4"),
    ("debrief.event", "debrief.event.2"),
    ("prepare.at", "prepare.at.2"),
    ("prepare.day", "prepare.day.2"),
    ("prepare.ask", "prepare.ask.2", "prepare.ask.3"),
    ("referral.first", "referral.first.2"),
    ("referral.again", "referral.again.2"),
    ("referral.named", "referral.named.2", "referral.named.3"),
    ("referral.named_again", "referral.named_again.2"),
    ("ask.first", "ask.first.2"),
    ("news.progress", "news.progress.2"),
    ("news.quiet", "news.quiet.2", "news.quiet.3"),
    ("news.quiet_again", "news.quiet_again.2"),
    ("news.quiet_last", "news.quiet_last.2"),
    ("news.untold", "news.untold.2"),
    ("give_back.plain", "give_back.plain.2", "give_back.plain.3", "give_back.plain.4"),
    ("give_back.need", "give_back.need.2", "give_back.need.3"),
    ("silence.new", "silence.new.2", "silence.new.3"),
    ("silence.new_late", "silence.new_late.2"),
    ("silence.need", "silence.need.2", "silence.need.3"),
    ("silence.helped", "silence.helped.2", "silence.helped.3"),
    ("silence.org", "silence.org.2"),
    ("silence.through", "silence.through.2"),
    ("silence.long", "silence.long.2", "silence.long.3", "silence.long.4", "silence.long.5"),
    ("silence.never", "silence.never.2"),
    ("rhythm.month", "rhythm.month.2", "rhythm.month.3"),
    ("rhythm.month_alone", "rhythm.month_alone.2"),
    ("rhythm.week", "rhythm.week.2", "rhythm.week.3", "rhythm.week.4"),
    ("rhythm.week_alone", "rhythm.week_alone.2"),
    *((f"road.next.{aim}", f"road.next.{aim}.2", f"road.next.{aim}.3") for aim in PURPOSES),
    ("review.goals", "review.goals.2", "review.goals.3", "review.goals.4", "review.goals.5", "review.goals.6"),
    ("review.still_this", "review.still_this.2", "review.still_this.3"),
    ("review.who", "review.who.2"),
    ("review.who_else", "review.who_else.2", "review.who_else.3"),
    ("review.step_open", "review.step_open.2", "review.step_open.3"),
    ("review.done", "review.done.2", "review.done.3"),
    ("outcome.asked", "outcome.asked.2", "outcome.asked.3"),
    ("wishes.birthday", "wishes.birthday.2", "wishes.birthday.3"),
    ("wishes.new_year", "wishes.new_year.2"),
)

WORDINGS: Final[Mapping[str, tuple[str, ...]]] = {row[0]: row for row in ROWS}
"""The key of a sentence -> all sentences that may stand in its place, itself first."""
