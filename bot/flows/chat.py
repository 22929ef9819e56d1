"""What is said to the coach as to anybody: a joke wanted, an insult, praise, "is this any good?", a heart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.domain.lines import line
from bot.flows.cues import about
from bot.flows.turn import Turn, press
from bot.understanding import fold

_SAID: Final[Mapping[str, str]] = {
    "fallback.thanks": "❤🧡💛💚💙💜🙏😍🥰😘💪👏🤝🫶🌟⭐🔥💯🙌🤗",
    "small_talk.ok": "👍👌✅🆗😀😊🙂😉😄😎☺✔🫡",
    "small_talk.laugh": "😂🤣😅😆😁😹",
    "chat.insult": "👎😡😠🤬🖕💩🙄😤",
    "conversation.no_hurry": "🤔🤷💭.…",
}
_SMALL: Final = ("chat.meh", "chat.bored", "chat.bye")
_HELLO: Final = "👋🙋"
_LONGEST: Final = 14  # words
_SHORT: Final = 5


_GOING_TO: Final = re.compile(r"\bca va (?:me |m'|nous |bien |vraiment |encore )*[a-z]+(?:er|ir|re|oir)\b")


def hear_chat(turn: Turn, text: str) -> Turn | None:
    """None for whatever speaks of somebody, or is long enough to be a story."""
    key = about("chat", text, turn.lang)
    if key is None or len(text.split()) > _LONGEST or any(one.known for one in turn.read(text).people):
        return None
    if key in ("chat.how_are_you", "chat.got_it") and "?" not in text:
        return None  # "ça va" answers
    if key == "chat.how_are_you" and _GOING_TO.search(fold(text)):
        return None  # « ça va prendre combien de temps ? »
    if key in _SMALL and about("mood", text, turn.lang):
        return None  # "meh, no energy today" has a word of its own
    if key in ("chat.bye", "chat.here") and len(text.split()) > _SHORT:
        return None  # "until tomorrow", "is anyone there…" may be said of anything
    if key == "chat.bored":
        return turn.say(line(key), buttons=((press("fallback.today", "tell:today"),),))
    if key == "chat.worth":
        return _worth(turn)
    return turn.say(line(key))


def emoji_answer(turn: Turn, text: str) -> Turn:
    """To signs without a word: the first one that has a meaning of its own."""
    for sign in text:
        if sign in _HELLO:
            name = turn.owner.first_name
            return turn.say(line("fallback.hello", name=name) if name else line("fallback.hello_nameless"))
        if key := next((key for key, signs in _SAID.items() if sign in signs), None):
            return turn.say(line(key))
    return turn.say(line("fallback.emoji"))


def _worth(turn: Turn) -> Turn:
    """What has come of it so far, in plain counts, and that it takes time (P1)."""
    met = sum(meeting.is_held for meeting in turn.notebook.meetings)
    helps = len(turn.notebook.helps)
    so_far = (
        *((line("small_talk.met_so_far", n=met),) if met else ()),
        *((line("small_talk.helped_so_far", n=helps),) if helps else ()),
    )
    row = (press("button.why", "why:P1"), press("review.begin", "review"))
    return turn.say(line("chat.worth"), *so_far, buttons=(row,))


ANSWERS: Final = (hear_chat,)
