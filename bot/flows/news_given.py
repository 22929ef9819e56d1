""" "I gave Marie an update", « j’ai raconté à Paul comment c’était »: whoever helped has had the news (P26)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.lines import line
from bot.flows.drafting import press_sent
from bot.flows.meanings.polite import plain
from bot.flows.people.card_asked import named
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding.folding import as_typed

_WHO: Final = r"(?P<who>[^,;:.!?]{2,40}?)"
_ENDS: Final = r"(?: (?:aujourd'hui|hier|ce matin|ce soir|today|yesterday|this morning|last night|just now))?"
_I: Final = r"(?:(?:i|i've|i have) )?(?:just |already |finally )?"
_J_AI: Final = r"(?:j'ai|je viens de|ai) (?:bien |deja |enfin )?"  # « donne des nouvelles à Marie » asks for words
_HOW: Final = (
    r"(?:how (?:it|that|things|the [\w-]+|my [\w-]+) (?:went|ended|turned out|is going|are going)|(?:all )?about it"
    r"|the (?:good |latest |big )?news|where (?:i am|things stand|i stand)|what (?:came of it|happened))"
)
_GIVEN: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_J_AI}(?:donne|donner|envoye|envoyer) (?:de mes |des |les (?:dernieres )?)nouvelles a {_WHO}{_ENDS}",
        (
            rf"{_J_AI}(?:raconte|raconter|dit|dire) a {_WHO} (?:comment (?:ca|cela|c'|l'[\w-]+|mon [\w-]+|la [\w-]+"
            rf"|le [\w-]+) ?(?:s'est passee?|s'etait passee?|etait|va|avance)|ou j'en (?:suis|etais)"
            rf"|ce que (?:ca|cela) a donne|la (?:bonne |grande )?nouvelle){_ENDS}"
        ),
        rf"{_J_AI}(?:tenu|tenir|mis|mettre) {_WHO} (?:au courant|a jour|informee?){_ENDS}",
        rf"{_I}(?:gave|given|sent) {_WHO} (?:an |a quick |a short |my )?(?:update|news|the news){_ENDS}",
        rf"{_I}(?:told|let) {_WHO} (?:know )?{_HOW}{_ENDS}",
        rf"{_I}(?:updated|kept) {_WHO}(?: posted| up to date| in the loop| informed)?{_ENDS}",
    )
)


def hear_news_given(turn: Turn, text: str) -> Turn | None:
    """The news is told to that one person of the notebook; without help of theirs, it is a sign of life."""
    said = plain(text)
    if text.rstrip().endswith("?"):
        return None
    found = next((match for pattern in _GIVEN if (match := pattern.fullmatch(said.rstrip(" .!")))), None)
    person = named(turn, as_typed(text, found["who"]), alone=True) if found else None
    if person is None:
        return None
    helps = [help_ for help_ in turn.notebook.helps if help_.from_ == person.id and help_.is_open]
    about = f"news:{helps[-1].id}" if helps else f"hello:{person.id}"
    told = replace(press_sent(turn, tuple(about.split(":"))), replies=turn.replies)
    return told.say(line("answer.done.news", names=(person.called,)), buttons=((undo_button(told),),))


ANSWERS: Final = (hear_news_given,)
