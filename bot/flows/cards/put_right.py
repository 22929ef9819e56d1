"""A word that puts a card right is heard as such, whatever else it could mean; once the card is kept, too."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.lines import line
from bot.flows.cards.kept_memos import KeptMemo, kept_anew, kept_memos
from bot.flows.cards.lines import card_lines
from bot.flows.cards.memo import CARD, Memo, filled_with, memo_of
from bot.flows.cards.mending import mended_afterwards, mended_at_once
from bot.flows.cards.mending_several import each_mended
from bot.flows.cards.mending_shapes import PRONOUN
from bot.flows.cards.read import memo_for_all
from bot.flows.cards.redating import wrong_days
from bot.flows.cards.respelling import hear_respelt
from bot.flows.cards.shown import FIELDS_OF, as_duties, question, shown, with_known
from bot.flows.cards.told_besides import added, told_of_it
from bot.flows.closing import told_as
from bot.flows.just_said import just_said
from bot.flows.resuming import asks
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding import correct, fold

_LEAD: Final = r"^\W*(?:(?:no|non|nope|sorry|pardon|desolee?|oups|oops|actually|en fait|wait|ah|oh|and|et)\b[ ,.!]*)*"
_SAYS: Final = re.compile(
    rf"{_LEAD}(?:(?:it|that) (?:was|wasn't|was not)|(?:c'|ce n'|ce )etait"
    r"|on (?:etait|s'est (?:vu|parle|rencontre|appele)\w*)"
    r"|nous nous sommes (?:vu|parle|rencontre)\w*|we (?:met|spoke|talked|were|had)"
    rf"|{PRONOUN} (?:now )?(?:works?|bosse|travaille)\b"
    r"|(?:r?ajoutez?|add|include|enlevez?|retirez?|remove|take off)\b|(?:il y avait|there was) (?:aussi|also)"
    r"|(?:avec|with) [\w' -]+ (?:aussi|too|as well)|[\w' -]{2,40} (?:was|were|etait|etaient) "
    r"(?:there|here|la|present\w*)(?:,? (?:too|as well|aussi|egalement))?\W*$)"
)
"""How people begin to put right what has been; folded, apostrophes straight."""
_JUDGES: Final = re.compile(
    r"\b(?:nice|great|lovely|good|fun|fine|bad|brilliant|boring|awful|interesting|useful|hard|easy|sympa\w*|bien|super"
    r"|chouette|top|nulle?|cool|genial\w*|interessant\w*|utile|dur|difficile|agreable|parfait\w*|long|longue"
    r"|ago|years?|ans|first|premiere?|notebook|network|contacts?|carnet|reseau|goals?|objectifs?)\b|[?]|\d{4}"
)
"""What was good, or long ago, puts nothing right."""
_OF_THEM: Final = re.compile(
    rf"{_LEAD}(?:aussi |also )?{PRONOUN}(?:'s| is)? (?:also |aussi )?(?:looking|cherche|needs?|a besoin)\b"
)
""" "She's looking for an intern", of the only one who was met."""
_OF_WHOM: Final = re.compile(
    rf"(?P<lead>{_LEAD})(?:the|my|our|that|le|la|l'|mon|ma|notre|ce|cette) ?[\w-]+(?: [\w-]+)? (?:with|avec) "
    r"(?P<who>[\w' -]{2,40}?),? (?:was|(?:c')?etait)(?P<not>n't| not| pas)? (?P<rest>.{2,60})"
)
""" "Sorry, the dinner with Joe was on Tuesday"."""
_WAS: Final = {"fr": "c'était", "en": "it was"}
_NOT: Final = {"fr": "pas", "en": "not"}
LONGEST: Final = 12  # words


def hear_put_right(turn: Turn, text: str) -> Turn | None:
    """The card under way, or what was kept of it within the day, as these words put it right; else None."""
    draft = turn.current
    if draft and draft.flow == CARD:
        better = mended_at_once(turn, memo_of(draft), text)
        return shown(turn, draft, replace(better, asking=None)) if better else None
    if more := _told_more(turn, text):
        return more
    if (
        (draft and (asks(draft) or draft.flow in _OWN_WORDS))
        or len(text.split()) > LONGEST
        or wrong_days(turn, text)
        or hear_respelt(turn, text)
    ):
        return None
    for kept, before in kept_memos(turn):
        better = None if _adds_somebody_new(turn, kept.memo, text) else better_of(before, kept.memo, text)
        if better and better != kept.memo:
            return kept_right(turn, kept, before, better)
        if not _names_others(turn, kept.memo, text):
            return None
    return None


_OWN_WORDS: Final = frozenset(("outcome",))
"""What is shown and put right in its own words: "no, it was at the lunch" is of the thread under way."""


def _told_more(turn: Turn, text: str) -> Turn | None:
    """ "On a parlé de son projet", "it was lovely", right after a meeting was kept: with the rest of it."""
    draft = turn.current
    if (draft and asks(draft)) or not any(key.startswith(_KEPT) for key in just_said(turn)):
        return None
    kept, before = next(kept_memos(turn), (None, None))
    of_it = told_of_it(kept.memo, turn.read(text), text, turn.lang) if kept else None
    if kept is None or before is None or of_it is None:
        return None
    again = replace(kept_anew(turn, kept, before, of_it[0]), step=None).did("undo.put_right")
    return again.say(line("card.with_the_rest"), buttons=((undo_button(again),),))


_KEPT: Final = ("kept.", "card.with_the_rest")


def reworded_kept(turn: Turn, text: str, message_id: int) -> Turn | None:
    """The message of a card that is kept was edited: it is kept as it reads now; None when it tells several things."""
    for kept, before in kept_memos(turn):
        if kept.draft.message_id == message_id:
            again = memo_for_all(before, before.read(text), text)
            if again.then or again.reading.intent not in FIELDS_OF:
                return None
            return kept_right(turn, kept, before, replace(again, event=kept.memo.event))
    return None


_ADDS: Final = re.compile(r"\W*(?:r?ajoutez?|add|note[rz]?)\b")


def _adds_somebody_new(turn: Turn, memo: Memo, text: str) -> bool:
    """Whether "add Julie Petit, an accountant at Orange" begins a card, where the last one is a note of another."""
    if memo.reading.intent != "note" or not _ADDS.match(fold(text)):
        return False
    return any(mention.known is None and (mention.role or mention.org) for mention in turn.read(text).people)


def _names_others(turn: Turn, memo: Memo, text: str) -> bool:
    """Whether it may be about somebody of an earlier card: then that one is looked at."""
    here = {memo.person_id(mention) for mention in memo.reading.people} | {None}
    return any(mention.known not in here for mention in turn.read(text).people)


def better_of(turn: Turn, memo: Memo, text: str) -> Memo | None:
    """What a kept card held, as these words put it right; None when they don't."""
    said = _of_the_card(turn, memo, text)
    several = each_mended(lambda before, piece: _better_by(turn, before, piece), memo, said)
    return several or _better_by(turn, memo, said)


def _better_by(turn: Turn, memo: Memo, said: str) -> Memo | None:
    if better := mended_afterwards(turn, memo, said):
        return better
    words = fold(said).replace("’", "'")
    if _OF_THEM.match(words) and len(memo.reading.people) == 1:
        fresh = turn.read(said)
        more = added(memo.reading, fresh)
        return memo.read_as(more, fresh) if more else None
    if not _SAYS.match(words) or _JUDGES.search(words):
        return None
    reading = correct(memo.reading, said, lang=turn.lang, now=turn.local_now, known=turn.known())
    if reading is None or any("'s " in mention.name for mention in reading.people):
        return None
    return memo.read_as(reading)


def _of_the_card(turn: Turn, memo: Memo, text: str) -> str:
    """ "The dinner with Joe was on Tuesday", of the card where Joe is: "it was on Tuesday"."""
    found = _OF_WHOM.match(fold(text).replace("’", "'"))
    here = {word for mention in memo.reading.people for word in fold(mention.name).split()}
    if found is None or len(fold(text)) != len(text) or not set(found["who"].split()) <= here:
        return text
    lead = _NOT[turn.lang] if found["not"] else _WAS[turn.lang]
    return f"{lead} {text[found.start('rest') : found.end('rest')]}"


def kept_right(turn: Turn, kept: KeptMemo, before: Turn, better: Memo) -> Turn:
    """Kept anew and said so; a question that this opens is asked first, on a card."""
    better = as_duties(before, better)
    opened, draft = before.open(CARD, filled_with(better))
    if question(opened, draft, better)[0]:
        return shown(opened, draft, better)
    told = told_as(before, better)
    again = replace(kept_anew(turn, kept, before, better), step=None).did("undo.put_right")
    lines = card_lines(again, _known(again, better), told)[1:]
    return again.say(line("kept.put_right"), *lines, buttons=((undo_button(again),),))


def _known(turn: Turn, memo: Memo) -> Memo:
    return replace(memo, reading=with_known(turn, memo.reading))


ANSWERS = (hear_put_right,)
