"""A help that was noted and was none, or came from another: "it wasn't Priya who gave me the contact, it was Owen"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.matches import words_of
from bot.domain.helps import Help
from bot.domain.lines import line
from bot.domain.people import Person
from bot.flows.meanings.polite import plain
from bot.flows.people.card_asked import named
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding.folding import as_typed

_WHO: Final = r"(?P<who>[^,;:.!?]{2,40}?)"
_OTHER: Final = r"(?P<other>[^,;:.!?]{2,40}?)"
_WHAT: Final = r"(?P<what>.{3,80}?)"
_FROM_ANOTHER: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?:it (?:wasn't|was not|isn't)|not) {_WHO} (?:who|that) {_WHAT}(?:,| but|;) ?(?:it was |it's "
            rf"|but )*{_OTHER}"
        ),
        rf"it was {_OTHER},? not {_WHO},? (?:who|that) {_WHAT}",
        (
            rf"(?:ce n'est|ce n'etait|c'est|c'etait|n'est) pas {_WHO} qui {_WHAT}(?:,| mais|;) ?(?:c'est |c'etait "
            rf"|mais )*{_OTHER}"
        ),
        rf"c'(?:est|etait) {_OTHER},? (?:et )?pas {_WHO},? qui {_WHAT}",
    )
)
_NONE: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?:actually |in fact |no )?{_WHO} (?:didn't|did not|never|hasn't)(?: really| actually"
            rf"| even)? {_WHAT}(?: after all)?"
        ),
        (
            rf"(?:en fait |non )?{_WHO} (?:ne |n')?(?:m'|nous |me )?(?:a|l'a) (?:finalement )?(?:pas|jamais)"
            rf"(?: vraiment| encore| du tout| en fait)? {_WHAT}"
        ),
    )
)


def hear_help_denied(turn: Turn, text: str) -> Turn | None:
    """Given to whoever it was, or asked back before it goes; None when no help that was noted shares the words."""
    if not turn.notebook.helps or text.rstrip().endswith("?"):
        return None
    said = plain(text)
    for found in filter(None, (pattern.fullmatch(said) for pattern in _FROM_ANOTHER)):
        was, is_ = (named(turn, as_typed(text, found[name]), alone=True) for name in ("who", "other"))
        help_ = _meant(turn, was, found["what"]) if was and is_ else None
        if help_ and is_:
            return _given_to(turn, help_, is_)
    for found in filter(None, (pattern.fullmatch(said) for pattern in _NONE)):
        was = named(turn, as_typed(text, found["who"]), alone=True)
        if was and (help_ := _meant(turn, was, found["what"])):
            row = (press("help_denied.yes", f"nohelp:{help_.id}"), press("plan.leave", f"nohelp:{help_.id}:leave"))
            return turn.say(line("help_denied.ask", what=help_.what, name=was.called), buttons=(row,))
    return None


def _meant(turn: Turn, person: Person, what: str) -> Help | None:
    """The help from them that shares the words; the only one in a "who helped me"."""
    theirs = [one for one in turn.notebook.helps if one.from_ == person.id]
    asked = words_of(what)
    shared = [one for one in theirs if words_of(one.what) & asked]
    return shared[-1] if shared else None


def _given_to(turn: Turn, help_: Help, person: Person) -> Turn:
    turn = turn.put(replace(help_, from_=person.id)).did("undo.fixed", name=person.called)
    card = press("people.button", f"card:{person.id}", name=person.called)
    said = line("help_denied.of_another", what=help_.what, name=person.called)
    return turn.say(said, buttons=((card, undo_button(turn)),))


def press_gone(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It goes, or stays."""
    help_ = turn.notebook.find(Help, args[0] if args else None)
    if help_ is None:
        return turn.toast("error.old_button")
    if args[1:] == ("leave",):
        return turn.say(line("plan.stays"), edits=True)
    turn = turn.keep(turn.notebook.without(help_.id)).did("undo.help_out", what=help_.what)
    return turn.say(line("help_denied.gone", what=help_.what), buttons=((undo_button(turn),),), edits=True)


PRESSES: Final = {"nohelp": press_gone}
ANSWERS: Final = (hear_help_denied,)
