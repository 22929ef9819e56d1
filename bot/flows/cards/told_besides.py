""" "She lives in Leeds", "he needs a designer", said under somebody's card: one more thing of theirs, no other name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Final

from bot.domain.owner import Lang
from bot.flows.ask_words import read_said
from bot.flows.cards.guesses import NAME_OF
from bot.flows.cards.lines import MEETINGS
from bot.flows.cards.memo import Memo
from bot.flows.cards.shown import FIELDS_OF, ITEMS
from bot.flows.meanings.told_as_past import GOOD_OR_BAD
from bot.flows.turn import Turn
from bot.understanding import Reading
from bot.understanding.dates import find_days
from bot.understanding.folding import fold_in_place
from bot.understanding.reading import Aside

_LEAD: Final = r"\W*(?:(?:and|et|au fait|btw|by the way|oh|ah)\W+)*"
_FIELD: Final = (
    r"(?:(?:sur|first |last |pre)?(?:name|nom)|numero|number|tel\w*|phone|e-?mail|adresse|address"
    r"|titre|title|role|boulot|job|poste|boite|company|firm)\b"
)
"""What a card, or the notebook, has a place of its own for."""
_OF_THEM: Final = re.compile(
    rf"{_LEAD}(?:(?P<who>he|she|il|elle)(?:'s|'d)? (?!(?:is |est )?(?:called|named)\b|s'appelle\b|y a)"
    rf"|(?P<theirs>(?:his|her|son|sa|ses)) (?!{_FIELD})[\w'-]+ \w)"
)
_PLAIN: Final = ("note", "other", "mood")
_FEWEST: Final = 3  # words


def added(reading: Reading, fresh: Reading) -> Reading | None:
    """ "And she is looking for an intern": one more thing for the card when nobody is named; None for anything else."""
    new = [field for field in ITEMS if field in FIELDS_OF[reading.intent] and getattr(fresh, field)]
    if fresh.people or not new or fresh.intent not in ("log_meeting", "note", "other"):
        return None
    only = reading.people[0].name if len(reading.people) == 1 else None
    for field in new:
        told = (_owned(item, field, only) for item in getattr(fresh, field))
        reading = with_field(reading, field, (*getattr(reading, field), *told))
    return reading


def told_of_them(turn: Turn, memo: Memo, fresh: Reading, text: str) -> Memo | None:
    """The memo with what "she" is told to do, need or be; None when it is not said of the only one on the card.

    What cannot be told apart is remembered in its words: "she just had a baby" is no excuse of the user's.
    """
    said = fold_in_place(text).replace("’", "'")
    found = _OF_THEM.match(said)
    if found is None or len(memo.reading.people) != 1 or memo.asking or len(said.split()) < _FEWEST:
        return None
    if text.rstrip().endswith("?") or read_said(turn, text) is not None:
        return None
    words = text[found.start("who" if found["who"] else "theirs") :]
    if not fresh.people:
        plain = fresh.intent in _PLAIN or (found["theirs"] and fresh.intent not in (*MEETINGS, "reminder"))
        return None if added(memo.reading, fresh) or not plain else _in_words(memo, words)
    if found["theirs"]:
        return None
    name = memo.reading.people[0].name
    named = turn.read(f"{name}{text[found.end('who') :]}")
    reading = memo.reading
    for field in (one for one in ITEMS if one in FIELDS_OF[reading.intent]):
        theirs = [item for item in getattr(named, field) if getattr(item, NAME_OF[field]) == name]
        reading = with_field(reading, field, (*getattr(reading, field), *theirs)) if theirs else reading
    return memo.read_as(reading, named) if reading != memo.reading else _in_words(memo, words)


def told_of_it(memo: Memo, fresh: Reading, text: str, lang: Lang) -> tuple[Memo, bool] | None:
    """The memo with what was talked about, or how it was, under the card of a meeting; None for any other words.

    And whether the card shows it: how a meeting was stands among its words.
    """
    told = any(getattr(fresh, field) for field in ITEMS)
    if memo.reading.intent not in MEETINGS or memo.asking or fresh.people or told or find_days(text, lang=lang):
        return None
    said = fold_in_place(text).replace("’", "'")
    if "?" in said or (
        not _TALKED.match(said) and (memo.reading.intent != "log_meeting" or not _JUDGED.fullmatch(said))
    ):
        return None
    if len(memo.reading.people) == 1 and _TALKED.match(said):
        return _in_words(memo, text), True
    return replace(memo, words=f"{memo.words.rstrip(' .')}. {text.strip()}"), False


_TALKED: Final = re.compile(
    rf"{_LEAD}(?:(?:on|nous|j'|je|we|i)(?:'ve)? ?(?:(?:a|ai|avons|va|vais|have|also|just|mostly|surtout|aussi|bien) )*"
    r"(?:(?:parle|discute|echange|cause|papote|parler|discuter)\b.{0,20}? (?:de|du|des|d'|sur)\b|discussed\b"
    r"|(?:talked|spoke|chatted|talk)\b.{0,20}? about\b)"
    r"|(?:c'est |c'etait |it's |it was )?(?:pour|to) (?:parler|discuter|echanger|evoquer|preparer|talk|discuss|chat"
    r"|catch up|plan|prepare|go over)\b|(?:a propos|au sujet) d"
    r"|(?:c'etait |it was |it's |c'est )?about (?!that\b)\w) ?.*"
)
_JUDGED: Final = re.compile(
    rf"{_LEAD}(?:(?:c'etait|ca a ete|ca s'est|tout s'est|it was|it went|that was|it's been|was|went) )?"
    r"(?:(?:une?|an?|really|very|so|quite|pretty|such|real|vraie?|vraiment|tres|trop|assez|plutot|pas|not|super) )*"
    rf"(?:{GOOD_OR_BAD}|(?:bien|mal) passee?|well|badly|cordial\w*|chaleureu\w+|warm|inspiring|inspirant\w*"
    r"|pleasure|joy|delight|treat|plaisir|bonheur|regal|joie"
    r"|in person|face to face|en personne|en vrai|en face a face|in a group|en groupe)"
    r"(?: (?:moment|discussion|echange|rencontre|cafe|dejeuner|diner|appel|chat|talk|coffee|lunch|dinner|call|meeting"
    r"|time|conversation|catch-up|person|personne))?(?:,? (?:et|and|mais|but) [\w' ]{2,30})?\W*"
)


def _in_words(memo: Memo, text: str) -> Memo:
    """With these words too, to be remembered of the only one there is."""
    words = text.strip(" .")
    if memo.reading.intent == "note":
        return replace(memo, words=f"{memo.words.rstrip(' .')}. {words[:1].upper()}{words[1:]}")
    told = Aside(words, memo.reading.people[0].name)
    return replace(memo, reading=replace(memo.reading, asides=(*memo.reading.asides, told)))


def _owned(item: Any, field: str, name: str | None) -> Any:
    """An item told of nobody is of the only person there is."""
    return item if getattr(item, NAME_OF[field]) or not name else replace(item, **{NAME_OF[field]: name})


def with_field(reading: Reading, field: str, items: object) -> Reading:
    changes: dict[str, Any] = {field: items}
    return replace(reading, **changes)
