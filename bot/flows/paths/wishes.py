"""Whom the user looks for a way to is kept until it is found: once for each, listed, found or let go."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.matches import words_of
from bot.coaching.paths import Target, target_of
from bot.coaching.roots import shared
from bot.domain.lines import line
from bot.domain.wanted import Wanted
from bot.flows.just_said import last_actions
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import fold


def kept(turn: Turn, target: Target) -> tuple[Turn, Wanted, bool]:
    """The turn with that wish in the notebook, the wish, and whether it is new."""
    for wanted in turn.notebook.wanted:
        if wanted.is_open and target_of(wanted).is_like(target):
            return turn, wanted, False
    words = target.words.replace("'", "’")
    turn, wanted = turn.add(
        Wanted,
        words=words,
        wanted_on=turn.today,
        person=target.person,
        name=target.name,
        org=target.org,
        role=target.role,
    )
    return turn.did("undo.wanted", words=words), wanted, True


def open_wishes(turn: Turn) -> tuple[Wanted, ...]:
    """The latest first."""
    return tuple(wanted for wanted in reversed(turn.notebook.wanted) if wanted.is_open)


def press_end(turn: Turn, args: tuple[str, ...]) -> Turn:
    """pathend:t4:found: they have met; pathend:t4:drop: it no longer matters."""
    wanted = turn.notebook.find(Wanted, args[0] if args else None)
    if wanted is None or args[1:] not in (("found",), ("drop",)):
        return turn.toast("error.old_button")
    if not wanted.is_open:
        return turn.toast("answer.already")
    for draft in turn.notebook.drafts:
        if draft.filled.get("wanted") == wanted.id:
            turn = turn.close(draft)
    if args[1] == "found":
        turn = turn.put(replace(wanted, found_on=turn.today)).did("undo.wanted_end", words=wanted.words)
        said = line("path.ended_found")
        return turn.say(said, buttons=((press("path.tell", "tell:met"), undo_button(turn)),))
    turn = turn.put(replace(wanted, dropped_on=turn.today)).did("undo.wanted_end", words=wanted.words)
    return turn.say(line("path.ended_dropped", words=wanted.words), buttons=((undo_button(turn),),))


# --- said in words


def hear_end(turn: Turn, text: str) -> Turn | None:
    """ "Ne cherche plus la mairie", "c'est bon, j'ai trouvé pour le CHU": the search that these words name is over."""
    said = fold(text).replace("’", "'")
    found = _ENDED.match(said) or _SORTED.fullmatch(said.strip(" .!"))
    if found is None:
        return None
    named = _named(turn, found["whom"] or "")
    how = "found" if found["found"] else "drop"
    if named:
        return press_end(turn, (named.id, how))
    whom = _LOOKED_FOR.match(text)
    return turn.say(line("path.not_sought", whom=whom["whom"].strip())) if whom and not found["found"] else None


_LOOKED_FOR: Final = re.compile(
    r"\W*(?:arr[êe]te[rz]? de chercher|(?:je )?(?:ne )?cherche[rz]? plus|stop (?:looking|searching)(?: for)?)\s+"
    r"(?:pour |chez |[àa] |for |at |quelqu['’]un (?:chez|[àa]) |(?:some|any)one (?:at|in) )?"
    r"(?P<whom>[A-ZÀ-Þ][^.!?]{1,40})"
)


def _named(turn: Turn, whom: str) -> Wanted | None:
    """The open search with most of these words; without a word, the one that is asked about, or was just shown."""
    open_ones = open_wishes(turn)
    asked = words_of(_ANYBODY.sub(" ", whom))
    if not asked:
        shown = {action.split(":")[1] for action in last_actions(turn) if action.startswith("pathend:")}
        asked_of = turn.current.filled.get("wanted") if turn.current else None
        of_it = [one for one in open_ones if one.id == asked_of or shown == {one.id}]
        return of_it[0] if len(of_it) == 1 else None
    ranked = sorted(open_ones, key=lambda one: len(shared(asked, one.words)), reverse=True)
    return ranked[0] if ranked and len(shared(asked, ranked[0].words)) == len(asked) else None


_ANYBODY: Final = re.compile(r"\b(?:quelqu'un|personne|qqn|un contact|someone|somebody|anyone|anybody|a contact)\b")
_ENDED: Final = re.compile(
    r"\W*(?:(?:ah|oh|ok|non|no|bon|finalement|en fait|actually|c'est bon|c'est regle|ca y est|that's it"
    r"|that's sorted|sorted|it's ok|cool|super)\W+)*"
    r"(?:(?P<drop>laisse[rz]? tomber|oublie[rz]?|(?:je )?(?:ne )?cherche[rz]? plus|arrete[rz]? (?:de chercher)?"
    r"|(?:je n'ai |j'ai )?plus besoin d(?:e|')|forget|drop|stop looking"
    r"|(?:stop|i've stopped|i'm no longer) (?:looking|searching) for"
    r"|no need (?:for|of)|never mind)"
    r"|(?P<found>(?:c'est |j'ai (?:enfin |deja )?)?trouve|(?:i've |i have |i )?(?:finally )?found"
    r"|(?:i've |i have |i )?(?:now |finally )?met (?:him|her|them)(?: now)?|je l'ai (?:enfin )?(?:rencontree?|vue?)))"
    r"(?:\s+(?:pour|un contact|quelqu'un|for|a contact|someone|somebody))?(?:\s+(?P<whom>\S.*?))?[\s.!]*$"
)
_SORTED: Final = re.compile(
    r"(?:(?:c'est (?:bon|regle)|ca y est|sorted|all (?:good|sorted)|i'm (?:good|sorted))[ ,]+)"
    r"(?:pour|chez|for|at|with) (?P<whom>[^,;:.]{2,40}?)[ ,:]+(?P<found>(?:j'ai |on a )(?:enfin |fini par )?trouver?"
    r"|(?:i|we)(?:'ve)? (?:have )?found)"
    r"(?:\s.{0,30})?"
)

PRESSES = {"pathend": press_end}
