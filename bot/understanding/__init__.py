"""From what somebody types to what a careful assistant would note: the one door of this folder."""

from bot.understanding import one_core as one_core  # first: before anything imports numpy

# isort: split
from bot.understanding.answers import read_answer
from bot.understanding.corrections import correct
from bot.understanding.days import read_day, read_part_of_day, read_time
from bot.understanding.elisions import with_apostrophes
from bot.understanding.folding import fold
from bot.understanding.languages import guess_lang
from bot.understanding.people import find_people
from bot.understanding.reader import read
from bot.understanding.reading import (
    INTENTS,
    KINDS,
    PURPOSES,
    Answer,
    Given,
    GoalRead,
    Intent,
    Introduction,
    Kind,
    Known,
    Match,
    Mention,
    Need,
    Offer,
    Promise,
    Purpose,
    Reading,
    Received,
    Towards,
    Verb,
)

__all__ = [
    "INTENTS", "KINDS", "PURPOSES", "Answer", "Given", "GoalRead", "Intent", "Introduction", "Kind", "Known", "Match",
    "Mention", "Need", "Offer", "Promise", "Purpose", "Reading", "Received", "Towards", "Verb", "correct",
    "find_people", "fold", "guess_lang", "read", "read_answer", "read_day", "read_part_of_day", "read_time",
    "with_apostrophes",
]  # fmt: skip
