""" "That's wrong", « je les connais déjà », with no word of what it should be: what is to be changed is asked."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.lines import line
from bot.flows.cards.buttons import press_fix
from bot.flows.cards.kept_memos import kept_memos
from bot.flows.cards.memo import CARD, memo_of
from bot.flows.cards.shown import shown
from bot.flows.cards.words import led
from bot.flows.just_said import just_said
from bot.flows.people.fixing import press_fix as fix_person
from bot.flows.people.just_shown import just_shown
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_of
from bot.understanding import fold

_LEAD: Final = (
    r"(?:(?:non|no|nope|nan|mais|but|hey|ah|oh|euh|hm+|wait|attend(?:s|ez)|sorry|pardon|desolee?|oups|oops)\W+)*"
)
_ALL: Final = r"(?:tout |tous |all |completement |completely |totalement |totally |vraiment |du tout |just |so )*"
_SAID: Final = r"(?:ce que (?:j'ai|je t'ai|je vous ai) (?:dit|ecrit)|what i (?:said|wrote|meant|told you))"
WRONG: Final = re.compile(
    rf"{_LEAD}(?:"
    rf"(?:c'est |c'etait |(?:that|this|it)(?:'s| is| was) )?{_ALL}"
    r"(?:faux|errone|inexact|incorrect|wrong|false|une erreur|erreur|a mistake)"
    rf"|(?:(?:ce n'|c')?est |(?:that|this|it)(?:'s| is) |(?:that|this|it) )(?:pas|not|isn't) {_ALL}"
    rf"(?:juste|bon|vrai|correct|exact|ca|right|true|it|{_SAID})"
    r"|(?:il y a|there's|there is) (?:une |an |a )?(?:erreur|error|mistake)"
    r"|(?:tu (?:t'es|te)|vous vous etes|t'es) (?:trompee?s?|plantee?s?)|(?:tu as|t'as|vous avez) (?:tout |mal )+"
    r"(?:compris|lu|note|entendu)(?: de travers)?"
    r"|(?:je n'ai|j'ai) (?:pas|jamais) (?:dit|ecrit) (?:ca|cela)"
    r"|i (?:didn't|did not|never) (?:say|said|write|mean) that"
    r"|you (?:got|have|understood) (?:it|that|this|me) (?:all )?wrong|you (?:have |'ve )?misunderstood(?: me)?"
    r")\W*"
)
_KNOWN_ALREADY: Final = re.compile(
    rf"{_LEAD}(?:(?:je |on )(?:le |la |les |l'|se )?connai(?:s|t|ssais|ssait)(?: pourtant)? deja(?: bien)?"
    r"|(?:ce n'|c')est pas (?:un nouveau nom|(?:une? |des )?(?:nouveaux?|nouvelle)s?(?: personnes?| noms?)?)"
    r"|(?:i|we) (?:already|do) know (?:him|her|them|each other)(?: already)?|i know (?:him|her|them) already"
    r"|(?:he|she|they)(?:'s| is|'re| are) not new(?: to me)?|not a new name)\W*"
)


def hear_wrong(turn: Turn, text: str) -> Turn | None:
    """What is to be put right: on the card under way, of who was just shown, or on what has just been kept."""
    said = fold(text).replace("’", "'")
    draft = turn.current
    if draft and draft.flow == CARD and memo_of(draft).asking is None:
        if WRONG.fullmatch(said):
            asked = press_fix(turn, (draft.id,))
            return replace(asked, replies=tuple(replace(reply, edits=False) for reply in asked.replies))
        return (
            led(shown(turn, draft, memo_of(draft)), line("card.new_here")) if _KNOWN_ALREADY.fullmatch(said) else None
        )
    if draft is None and WRONG.fullmatch(said) and (person := just_shown(turn)):
        return fix_person(turn, (person.id,))
    if not any(key.startswith(("kept.", "card.with_the_rest")) for key in just_said(turn)):
        return None
    kept = next((kept for kept, _ in kept_memos(turn)), None)
    if kept is None:
        return None
    if _KNOWN_ALREADY.fullmatch(said):
        return turn.say(line("card.new_here"))
    if WRONG.fullmatch(said):
        return turn.say(line("kept.what_is_wrong"), buttons=((press("button.undo", undo_of(kept.steps[-1])),),))
    return None


ANSWERS = (hear_wrong,)
