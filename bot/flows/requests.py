"""Somebody asked for something: a yes or a no in one tap, now or when the coach asks again (P27)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.lines import Button, line
from bot.domain.promises import Request
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import find_people, fold


def answer_buttons(turn: Turn, ids: tuple[str, ...]) -> tuple[Button, ...]:
    """The answers to a request just noted."""
    asked = next((request for request in turn.notebook.requests if request.id in ids and request.is_open), None)
    if asked is None:
        return ()
    return press("request.yes", f"reply:{asked.id}:yes"), press("request.no", f"reply:{asked.id}:no")


def press_reply(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It was answered; a no has its kind words ready."""
    asked = turn.notebook.find(Request, args[0] if args else None)
    if asked is None or args[1:] not in (("yes",), ("no",), ("done",)):
        return turn.toast("error.old_button")
    if not asked.is_open:
        return turn.toast("answer.already")
    accepted = {"yes": True, "no": False}.get(args[1])
    turn = turn.put(replace(asked, answered_on=turn.today, accepted=accepted)).did("undo.reply", what=asked.what)
    draft = (
        () if accepted is not False or asked.from_ is None else (press("request.draft", f"draft:request:{asked.id}"),)
    )
    return turn.say(line(f"request.said_{args[1]}"), buttons=(draft, (undo_button(turn),)))


_ANSWERED: Final = re.compile(
    r"^\W*(?:ca y est |c'est bon |done |ok |voila )*,?\s*(?:(?:j'ai|je viens de|i(?:'ve| have)?(?: just)?)\s+)?"
    r"(?:bien |enfin |finally )?(?:repondu?e?r?|answered|replied|got back|gotten back|written back|wrote back"
    r"|(?:dit|dire|said|told \w+)\s+(?P<said>oui|non|yes|no))\b(?P<rest>.*)$"
)


def hear_answered(turn: Turn, text: str) -> Turn | None:
    """ "J'ai répondu à Marie", "I said no to Marie": her request is answered; None when none of hers is open."""
    found = _ANSWERED.match(fold(text).replace("’", "'").strip(" .!"))
    people = {mention.known for mention in turn.read(text).people if mention.known} if found else set()
    people |= {match.id for match in find_people(_name(found["rest"]), turn.known())[:1]} if found else set()
    asked = [request for request in turn.notebook.requests if request.is_open and request.from_ in people]
    if found is None or not asked:
        return None
    if len(asked) > 1:
        rows = tuple(
            (press("request.which", f"reply:{one.id}:{_verb(found['said'])}", what=one.what),) for one in asked
        )
        return turn.say(line("request.ask"), buttons=rows)
    return press_reply(turn, (asked[0].id, _verb(found["said"])))


def _name(rest: str) -> str:
    words = [word for word in rest.split() if word not in ("a", "to", "hier", "yesterday", "ce", "matin")]
    return " ".join(words[:2])


def _verb(said: str | None) -> str:
    """The answer that the words tell, "done" when they don't tell which."""
    return {"oui": "yes", "yes": "yes", "non": "no", "no": "no"}.get(said or "", "done")


PRESSES = {"reply": press_reply}
ANSWERS = (hear_answered,)
