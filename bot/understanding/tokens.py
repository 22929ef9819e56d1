"""A message as words, with each expression of a day or a clock time folded into one."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from bot.understanding.dates import DayExpression, TimeExpression, find_days, find_times
from bot.understanding.folding import fold_in_place

# Any day will do to see on which side of it an expression falls.
_SAMPLE_DAY: Final = dt.date(2026, 6, 10)
# The signs that many scripts write around a letter (vowels, tones) belong to its word, as do the joiners of letters.
_SIGNS: Final = "".join(
    chr(code)
    for first, last in ((0x300, 0x1200), (0x1700, 0x1D00), (0xA800, 0xAC00))
    for code in range(first, last)
    if unicodedata.category(chr(code)).startswith("M")
)
LETTERS: Final = rf"[^\W_]+(?:[{_SIGNS}\u200c\u200d]+[^\W_]*)*"
_COMMON: Final = (
    r"https?://\S+|[\w.+-]+@[\w-]+\.[\w.-]+"  # addresses
    r"|w/(?!\w)|\d+(?:[.,:]\d+)*[^\W\d_]*"  # w/, numbers with what sticks to them
    r"|(?:[^\W\d_]\.){2,}"  # U.S.A.
    r"|(?<!\w)[A-ZÀ-Ý]\.-[A-ZÀ-Ý](?:\.|(?!\w))"  # A.-L.
    r"|(?<![\w&])[^\W\d_]&[^\W\d_](?![\w&])"  # R&D
    r"|[^\W\d_][\w-]+\.(?:com|org|net|io|ai|fr)(?!\w)"  # Booking.com
    r"|\b(?:[A-ZÀ-Ý]|[DMdm]r|Mrs|Ms|Mme|Mlle|Me|Pr|Prof|[Rr]esp|[Dd]ir|[Dd]ept|[Aa]pprox|[Tt]el|[Ss]t|[Aa]sst|[Mm]gr)"
    r"\.(?!\.)"  # M. and resp.
)
_WORD: Final = {
    # A French elision keeps its apostrophe (l', qu'); an English word keeps what follows it until it is split below.
    "fr": re.compile(_COMMON + rf"|{LETTERS}(?:-{LETTERS})*['’]?|\.\.\.|[^\w\s]|_"),
    "en": re.compile(_COMMON + rf"|{LETTERS}(?:[-'’]{LETTERS})*|\.\.\.|[^\w\s]|_"),
}
_GLUED: Final = re.compile(r"^(?P<stem>.+?)(?P<end>n['’]t|['’](?:s|ll|re|ve|m|d))$", re.IGNORECASE)
_BREAK: Final = re.compile(r"\n+")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a punctuation mark, or a whole expression of time: `text[start:end]`; `norm` is its folded form."""

    norm: str
    raw: str
    start: int
    end: int
    day: DayExpression | None = None
    clock: TimeExpression | None = None


def tokenize(text: str, *, lang: str, month_first: bool = False) -> tuple[Token, ...]:
    """The tokens of `text`; days and clock times stand as `<day…>` and `<time>`, line breaks as `<br>`."""
    days = find_days(text, lang=lang, month_first=month_first)
    clocks = find_times(text, lang=lang, days=days)
    folded = fold_in_place(text)
    tokens: list[Token] = []
    at = 0
    moments: list[DayExpression | TimeExpression] = [*days, *clocks]
    for moment in sorted(moments, key=lambda m: m.start):
        if moment.start < at:
            continue
        tokens += _words(text, folded, at, moment.start, lang)
        raw = text[moment.start : moment.end]
        if isinstance(moment, DayExpression):
            tokens.append(Token(_day_norm(moment), raw, moment.start, moment.end, day=moment))
        else:
            tokens.append(Token("<time>", raw, moment.start, moment.end, clock=moment))
        at = moment.end
    tokens += _words(text, folded, at, len(text), lang)
    return tuple(tokens)


def _words(text: str, folded: str, start: int, end: int, lang: str) -> list[Token]:
    tokens: list[Token] = []
    at = start
    for match in _WORD.get(lang, _WORD["en"]).finditer(text, start, end):
        if _BREAK.search(text, at, match.start()):
            tokens.append(Token("<br>", "\n", at, match.start()))
        at = match.end()
        tokens += _split(text, folded, match.start(), match.end(), lang)
    return tokens


def _split(text: str, folded: str, start: int, end: int, lang: str) -> list[Token]:
    """One match as tokens: "don't" is do + n't, "Sam's" Sam + 's, "l'article" l' + article."""
    raw = text[start:end]
    if lang == "en" and (glued := _GLUED.match(raw)):
        cut = start + len(glued["stem"])
        return [_token(text, folded, start, cut), _token(text, folded, cut, end)]
    return [_token(text, folded, start, end)]


def _token(text: str, folded: str, start: int, end: int) -> Token:
    return Token(folded[start:end], text[start:end], start, end)


def _day_norm(day: DayExpression) -> str:
    past = day.days(_SAMPLE_DAY, "past", due=True)
    future = day.days(_SAMPLE_DAY, "future", due=True)
    if not past and not future:
        return "<day?>"
    if past == future:
        side = "today" if past[0] == _SAMPLE_DAY else "past" if past[0] < _SAMPLE_DAY else "future"
        return f"<day-{side}>"
    return "<day-open>"
