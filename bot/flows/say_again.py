""" "Quoi ?", "hein ?", "I don't get it": what the coach has just said or asked is told again, with its reason."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import GAP, Buttons, Line, line
from bot.flows.cards.memo import CARD
from bot.flows.just_said import last_answer
from bot.flows.meanings.no_answer_yet import flat, is_at_a_loss, is_undecided
from bot.flows.resuming import asks
from bot.flows.turn import Turn
from bot.flows.why_asked import reason_asked

_SHORT: Final = (
    r"(?:de )?quoi(?: (?:donc|ca|encore))?|hein|comment (?:ca|cela)|c'est[- ]a[- ]dire|c'est quoi(?: (?:ca|cela))?"
    r"|what(?: (?:was|is) (?:that|this))?|huh|eh|pardon me|come again|say (?:that )?again|how so|meaning"
)
_MARKED: Final = r"pardon|comment|sorry|excuse me|plait-il"  # an apology, without its mark
_LOST: Final = (
    r"(?:(?:desolee?|pardon|sorry|euh|mais|but|um|bah|ben)[ ,]+)*"
    r"(?:(?:je )?(?:ne |n')?(?:comprends?|ai|saisis|pige|capte) (?:pas|rien)(?: (?:bien|trop|tout|compris|saisi))*"
    r"|(?:pas|rien) (?:bien |tout )?(?:compris|capte|saisi|pige)"
    r"|i (?:don't|do not|didn't|dont|didnt) (?:really |quite )?(?:get|understand|follow)"
    r"|i(?:'m| am) (?:lost|confused)|not sure what you mean|what (?:do|did) you mean|you mean what)"
    r"(?: (?:la |votre |ta |the |your |this |that )?(?:question|ca|cela|it|that|this)"
    r"| ce que (?:tu|vous) (?:me )?(?:veux|voulez|demande[sz]?|dis|dites)(?: dire| savoir)?"
    r"| what you(?: are|'re)? (?:mean|ask(?:ing)?|want)(?: me)?)?"
    r"|(?:ca veut|cela veut|tu veux|vous voulez)(?: dire)? quoi|(?:qu'est[- ]ce que|que) (?:ca|cela|tu|vous) "
    r"(?:veut|veux|voulez)(?: dire)?|(?:tu peux|vous pouvez|peux-tu|pouvez-vous|can you|could you) "
    r"(?:repeter|reformuler|repeat|rephrase|explain|expliquer)(?: (?:ca|la question|that|it|the question))?"
)
_WHAT: Final = re.compile(rf"(?:{_SHORT}|{_LOST})")
_WITH_MARK: Final = re.compile(_MARKED)
_FINDS_OUT: Final = "mindset"  # its practice would give the answer away
_MOST: Final = 4  # lines told again; a longer page is explained rather than repeated
_NOTHING: Final = ("fallback", "small_talk", "again", "error", "question", "conversation")
"""The beginnings of what is not worth telling twice."""


def hear_what(turn: Turn, text: str) -> Turn | None:
    """What was meant: the reason of the open question and the question, what a card is for, the last words again."""
    if not is_what(text):
        return None
    draft = turn.current
    if _spoke_first(turn):
        return _item_again(turn)
    if draft and asks(draft) and draft.question:
        return question_again(turn, draft, _reason(turn, draft) or line("conversation.meant_question"))
    if draft and draft.question and draft.flow != "aside":
        return turn.say(_of_card(draft), buttons=draft.question.buttons)
    return _last_again(turn)


def hear_unsure(turn: Turn, text: str) -> Turn | None:
    """ "Jsp", "no idea", under what the coach wrote first: neither done nor dropped, and nothing is lost."""
    if not (_spoke_first(turn) and is_undecided(text) and is_at_a_loss(text)):
        return None
    return turn.say(line("conversation.unsure_item"))


def is_what(text: str) -> bool:
    """ "Quoi ?", "hein ?", "je ne comprends pas la question", "?"."""
    said = flat(text)
    marked = text.rstrip().endswith("?")
    return bool(_WHAT.fullmatch(said)) or (marked and (not said or bool(_WITH_MARK.fullmatch(said))))


def question_again(turn: Turn, draft: Draft, *head: Line) -> Turn:
    """The open question in the words it was asked in, under its reason."""
    if draft.question is None:
        return turn.say(*head)
    lines = draft.question.lines
    after_gap = max((place for place, one in enumerate(lines) if one == GAP), default=-1) + 1
    return turn.say(*head, GAP, *lines[after_gap:], buttons=draft.question.buttons, wish=draft.question.wish)


def _reason(turn: Turn, draft: Draft) -> Line | None:
    """What the question is for: its own reason, or the practice behind it."""
    if reason := reason_asked(draft):
        return reason
    if draft.flow == _FINDS_OUT:
        return None
    return next((line(f"why.{one}") for one in turn.notebook.attention.advised[:1]), None)


def _of_card(draft: Draft) -> Line:
    return line("conversation.meant_card" if draft.flow == CARD else "conversation.meant_choice")


def _spoke_first(turn: Turn) -> bool:
    """Whether the last message is one that the coach wrote unasked."""
    said_at, answer = turn.notebook.attention.last_unasked_at, last_answer(turn)
    return bool(turn.notebook.attention.last_items) and said_at is not None and (
        answer is None or said_at > answer.kept_at
    )  # fmt: skip


def _item_again(turn: Turn) -> Turn:
    items = turn.notebook.attention.last_items
    reasons = [key for key in dict.fromkeys(f"why.{item.why}" for item in items) if key != "why.asked"]
    return turn.say(*(line(key) for key in reasons[:1]), GAP, *(i.line for i in items), line("conversation.meant_item"))


def _last_again(turn: Turn) -> Turn:
    answer = last_answer(turn)
    lines: tuple[Line, ...] = tuple(one for reply in answer.replies for one in reply.lines) if answer else ()
    first = lines[0].key.partition(".")[0] if lines else ""
    if not lines or first in _NOTHING:
        return turn.say(line("question.how_it_works"))
    buttons: Buttons = tuple(row for reply in (answer.replies if answer else ()) for row in reply.buttons)
    why = next((line(f"why.{one}") for one in turn.notebook.attention.advised[:1]), None)
    if len(lines) > _MOST:
        return turn.say(why or line("question.how_it_works"), buttons=buttons)
    return turn.say(why or line("conversation.meant_that"), GAP, *lines, buttons=buttons)
