"""Moods, questions, hellos, and all that is none of the coach's business: answered with something useful or kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.lines import Button, Line, line
from bot.domain.turns import SentOther
from bot.flows import aside
from bot.flows.about_the_coach import asked_of_the_coach
from bot.flows.aside import about_somebody
from bot.flows.behind import practice_of
from bot.flows.cards.card import command_met
from bot.flows.cards.put_right import reworded_kept
from bot.flows.cards.words import reworded_card
from bot.flows.chat import emoji_answer
from bot.flows.cues import about, small_word
from bot.flows.just_said import just_said, last_actions
from bot.flows.kept_it import hear_kept
from bot.flows.leaving import cancelled
from bot.flows.mapping.doors import begin_with_nobody
from bot.flows.meanings.laid_off import hear_laid_off
from bot.flows.meanings.meant import TO_NOTHING, says_nobody
from bot.flows.meanings.news_told import tells_news
from bot.flows.meanings.no_answer_yet import is_undecided, needs_time
from bot.flows.mindset import doubts
from bot.flows.mood_names import hear_name
from bot.flows.moods import BEHIND, DOUBTS, answered, worded
from bot.flows.nudges.promise_in_words import hear_promise_kept
from bot.flows.progress import meant_progress
from bot.flows.resuming import asks
from bot.flows.today import command_today
from bot.flows.turn import Turn, press
from bot.flows.undo import command_undo
from bot.understanding import Reading, read_answer
from bot.understanding.oneself import own_name

_SURELY: Final = 0.8
OFFERED: Final = (
    "start", "met", "today", "week", "goals", "review", "story", "plan", "ask", "people", "who", "path", "map",
    "network", "connections",
    "rehearse", "rhythm", "circles", "connect", "events", "helps", "gave", "requests", "recommend", "online", "client",
    "settings", "lang", "language",
    "pause", "resume", "undo", "cancel", "why", "mindset", "help", "privacy", "export", "forget",
)  # fmt: skip
"""The commands that a misspelt one may mean."""


def fresh(turn: Turn, key: str) -> Line:
    """That line, or its other wording when it was the coach's last answer: never the same twice in a row."""
    return line(f"again.{key}") if key in just_said(turn) else line(key)


# --- meanings


def meant_mood(turn: Turn, reading: Reading, text: str) -> Turn:
    """Discouragement, reluctance, excuses (P7) or joy: a small answer and the smallest next step."""
    if not reading.people and tells_news(text):
        return meant_progress(turn, reading, text)
    if text.rstrip().endswith("?") and about("question", text, turn.lang) == "question.what_for":
        return meant_question(turn, reading, text)
    key = about("mood", text, turn.lang)
    if key is None:
        if said := _some_word(turn, text):
            return said
        guessed = reading.confidence.get("intent", 0.0) < _SURELY  # no word of a mood in it: rather not understood
        return _lost(turn) if guessed else turn.say(fresh(turn, "small_talk.mood"))
    if key == "mood.too_many_messages":
        row = (press("small_talk.pause_a_week", "hush:7"), press("small_talk.settings", "settings"))
        return turn.say(fresh(turn, key), buttons=((press("pace.button.weekly", "pace:weekly"),), row))
    if key == "mood.nobody":
        turn, words = worded(turn, key)
        return begin_with_nobody(turn, words)
    if key in DOUBTS:
        return doubts(turn, key)
    return answered(turn, key) if key in BEHIND else turn.say(fresh(turn, key))


def meant_question(turn: Turn, reading: Reading, text: str) -> Turn:
    """A question on meeting people, or on how the coach works; an honest word for all others."""
    if key := about("question", text, turn.lang):
        why = practice_of(key)
        return turn.say(fresh(turn, key), buttons=((press("button.why", f"why:{why}"),),) if why else ())
    if about("mood", text, turn.lang):
        return meant_mood(turn, reading, text)
    if len(reading.people) == 1 and reading.people[0].known:
        return about_somebody(turn, reading, text)
    return turn.say(fresh(turn, "small_talk.question"), buttons=(_doors(),))


def hear_about_the_coach(turn: Turn, text: str) -> Turn | None:
    """A question about the coach itself; "who are you?" is no search for somebody."""
    if (key := asked_of_the_coach(turn, text)) is None:
        return None
    why = practice_of(key)
    return turn.say(fresh(turn, key), buttons=((press("button.why", f"why:{why}"),),) if why else ())


def hear_pause_for_thought(turn: Turn, text: str) -> Turn | None:
    """ "Let me think", "perhaps", when nothing was asked."""
    waits = turn.current is None and (needs_time(text) or is_undecided(text))
    has_words = waits and about("mood", text, turn.lang)  # "I don't know what to say to them" has its own
    return turn.say(line("conversation.no_hurry")) if waits and not has_words else None


def hear_nobody(turn: Turn, text: str) -> Turn | None:
    """ "I've met nobody this week": no meeting to note, and nothing to be sorry for."""
    met_nobody = says_nobody(text) and not turn.read(text).people
    return turn.say(line("small_talk.nobody_seen")) if met_nobody else None


def meant_other(turn: Turn, reading: Reading, text: str) -> Turn:
    """None of what the coach knows: it asks what it is when it speaks of somebody, and shows the doors otherwise."""
    if not any(character.isalnum() for character in text):
        mood = about("mood", text, turn.lang)
        return answered(turn, mood) if mood and mood in BEHIND else emoji_answer(turn, text)
    if said := _some_word(turn, text):
        return said
    if (answer := read_answer(text, lang=turn.lang)) and answer.verb == "cancel":
        just_noted = any(does.split(":")[0] == "undo" for does in last_actions(turn))
        return command_undo(turn, "") if just_noted else cancelled(turn, None)
    mood = about("mood", text, turn.lang)
    if not mood and turn.current is None and answer and answer.day is None and answer.verb in TO_NOTHING:
        return turn.say(line(WORDS["ok"]))
    if reading.people and text.rstrip().endswith("?") and about("question", text, turn.lang):
        return meant_question(turn, reading, text)
    if reading.people:
        return about_somebody(turn, reading, text)
    if mood or tells_news(text):
        return meant_mood(turn, reading, text)
    if text.rstrip().endswith("?"):
        return meant_question(turn, reading, text)
    return _lost(turn)


def _lost(turn: Turn) -> Turn:
    """Not understood: what it may be, each one tap away."""
    first = (press("fallback.met", "tell:met"), press("fallback.plan", "tell:plan"))
    return turn.say(fresh(turn, "fallback.text"), buttons=(first, (press("fallback.goal", "goalnew"), *_doors())))


def _some_word(turn: Turn, text: str) -> Turn | None:
    name = own_name(text)
    word = small_word(text)
    if word == "hello" or name:
        return turn.say(_hello(turn, name or turn.owner.first_name))
    return turn.say(line(WORDS[word])) if word else None


def _hello(turn: Turn, name: str | None) -> Line:
    """A hello, and whom they met; only a hello while something else is asked, and will be asked again."""
    if turn.current and asks(turn.current):
        return line("fallback.hello_back", name=name) if name else line("fallback.hello_back_nameless")
    return line("fallback.hello", name=name) if name else line("fallback.hello_nameless")


WORDS: Final[Mapping[str, str]] = {"thanks": "fallback.thanks", "bye": "fallback.bye", "ok": "small_talk.ok"}


def _doors() -> tuple[Button, ...]:
    return press("fallback.today", "tell:today"), press("fallback.examples", "help")


def press_tell(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The doors: a meeting held, one to come, what matters today."""
    match args:
        case ("met",):
            return command_met(turn, "")
        case ("plan",):
            return turn.say(line("small_talk.plan"))
        case ("today",):
            return command_today(turn, "")
    return turn.toast("error.old_button")


# --- what cannot be read, and what is no longer there


def sent_other(turn: Turn, sent: SentOther) -> Turn:
    """A photo, a voice message, a sticker…: a kind word on what the coach can take."""
    return turn.say(line(f"error.cannot_read_{sent.kind}"))


def unknown_command(turn: Turn, name: str) -> Turn:
    """A command that is none, and the nearest that is one."""
    nearest = process.extractOne(name, OFFERED, scorer=OSA.distance, score_cutoff=2 if len(name) > 4 else 1)
    if nearest:
        return turn.say(line("small_talk.nearest", name=name[:32], nearest=f"/{nearest[0]}"))
    return turn.say(line("fallback.unknown_command", name=name[:32]))


def old_button(turn: Turn) -> Turn:
    """A button of a card that is gone, of another version, or forged."""
    return turn.toast("error.old_button")


def reworded(turn: Turn, text: str, message_id: int) -> Turn:
    """An edited message: the card that came from it is read again; for any other, a word on how to correct."""
    again = reworded_card(turn, text, message_id) or reworded_kept(turn, text, message_id)
    return again or turn.say(line("small_talk.reworded"))


MEANINGS = {"mood": meant_mood, "question": meant_question, "other": meant_other}
PRESSES = {**aside.PRESSES, "tell": press_tell}
DRAFTS = aside.DRAFTS
ANSWERS = (
    hear_kept,
    hear_pause_for_thought,
    hear_about_the_coach,
    hear_nobody,
    hear_promise_kept,
    hear_laid_off,
    hear_name,
)
