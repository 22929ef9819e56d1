"""What a mood, a question or a small word is about, from a few telling words that anybody can mend."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from bot.domain.owner import Lang
from bot.understanding import fold

_FOLDER: Final = Path(__file__).parent
_GAP: Final = r"(?: [\w'-]+){0,3} "

_SMALL_WORDS: Final = {
    "hello": "bonjour bonsoir salut coucou hello hi hey morning afternoon evening yo allo",
    "thanks": "merci thanks thank thx cheers ty",
    "bye": "revoir bientot nuit soiree journee ciao bye goodbye night adieu",
    "ok": "ok okay accord entendu compris parfait super cool bien noted"
    " brilliant excellent lovely perfect fantastic wonderful nickel impeccable great nice sure fine mdr lol haha hihi"
    " test",
}
_AROUND_THEM: Final = "a all and au beaucoup bonne coach et good la le lot much oh see so to toi tres very vous you"
_WISHES: Final = frozenset(("nuit", "soiree", "journee", "night"))
_WISHING: Final = frozenset(("bonne", "bon", "belle", "douce", "good", "nice"))
_KNOWN: Final = frozenset(" ".join((*_SMALL_WORDS.values(), _AROUND_THEM)).split())


class BadCuesError(Exception):
    """A line of a .txt file says no subject, or no words."""


@dataclass(frozen=True)
class Cue:
    """A subject, the key of a line in `bot/texts`, and the words it is known by."""

    key: str
    words: re.Pattern[str]


def about(kind: str, text: str, lang: Lang) -> str | None:
    """The key of what `text` is about, `mood.tired` or `question.thank`; None when no row of that kind fits.

    People mix languages: the other one is tried when the user's own has no answer.
    """
    said = fold(text)
    others: tuple[Lang, ...] = ("en",) if lang == "fr" else ("fr",)
    for language in (lang, *others):
        for cue in cues(language):
            if cue.key.startswith(f"{kind}.") and cue.words.search(said):
                return cue.key
    return None


def small_word(text: str) -> str | None:
    """What `text` is when it is nothing else: hello, thanks, bye, ok."""
    words = re.findall(r"\w+", fold(text))
    found = [name for name, small in _SMALL_WORDS.items() for word in words if word in small.split()]
    if "bye" in found and not _WISHES.isdisjoint(words) and _WISHING.isdisjoint(words):
        return None  # "la nuit" is an hour, "bonne nuit" a goodbye
    return found[0] if found and len(words) <= 5 and _KNOWN.issuperset(words) else None


@lru_cache
def cues(lang: Lang) -> tuple[Cue, ...]:
    """The rows of one language, in the order of their file; raises BadCuesError."""
    return tuple(_rows((_FOLDER / f"{lang}.txt").read_text(encoding="utf-8")))


def _rows(content: str) -> Iterator[Cue]:
    for number, row in enumerate(content.splitlines(), 1):
        if row and not row.startswith("#"):
            key, colon, phrases = row.partition(": ")
            if not colon or not phrases.strip():
                raise BadCuesError(f"line {number}: subject: words, words")
            yield Cue(key, re.compile("|".join(_pattern(phrase) for phrase in phrases.split(", "))))


def _pattern(phrase: str) -> str:
    start, *rest = re.escape(fold(phrase)).replace(r"\ ", " ").replace(r"\*", r"\w*").split(" … ")
    return rf"(?<!\w){_GAP.join((start, *rest))}(?!\w)"
