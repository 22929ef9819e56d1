"""One message that tells more than its kind usually does: news and the help behind it, thanks and what came along."""

from __future__ import annotations

from dataclasses import replace

from bot.flows.cutting import PAUSES, Piece
from bot.flows.meanings.news_told import tells_news
from bot.flows.turn import Turn
from bot.understanding import Mention, Reading
from bot.understanding.renaming import renamed


def one_with_all(turn: Turn, whole: Reading, text: str) -> tuple[Piece, ...] | None:
    """The cards of such a message, each with all of it; None for any other message."""
    if whole.intent == "progress" and whole.received and whole.people:
        return _news_and_help(turn, whole, text)
    if whole.intent in ("log_meeting", "note") and tells_news(text) and (whole.received or whole.people):
        return _news_and_help(turn, whole, text)
    if whole.intent in ("log_meeting", "note") and whole.kind in (None, "meeting", "message"):
        return _thanks_and_more(turn, whole, text)
    return None


def _news_and_help(turn: Turn, whole: Reading, text: str) -> tuple[Piece, ...] | None:
    """ "J'ai décroché un entretien grâce à Marie, elle m'a relu mon CV": the help first, so that she hears the news."""
    news = replace(whole, intent="progress")
    if not whole.received:
        return (Piece(news, text),)
    thanks_to = replace(whole, intent="note", kind=None, date=None, dates=(), time=None)
    for place, mention in enumerate(whole.people):
        thanks_to = renamed(thanks_to, place, _credited(turn, mention))
    return Piece(thanks_to, text), Piece(news, text)


def _credited(turn: Turn, mention: Mention) -> Mention:
    """Who is credited is no employee of whom the news is of: "chez Airbus grâce à Marie" leaves Marie where she is."""
    known = turn.read(mention.name).people
    return replace(known[0], title=mention.title) if len(known) == 1 else replace(mention, org=None)


def _thanks_and_more(turn: Turn, whole: Reading, text: str) -> tuple[Piece, ...] | None:
    """ "I thanked Marie for the review, and promised her the article": thanks said, with all that came along."""
    head = text[: found.start()] if (found := PAUSES.search(text)) else ""
    first = turn.read(head) if len(head.split()) > 1 else None
    if first is None or first.intent != "done_thanks" or not first.people:
        return None
    people = whole.people or first.people
    return (
        Piece(replace(whole, intent="done_thanks", kind=None, people=people, date=first.date, dates=first.dates), text),
    )
