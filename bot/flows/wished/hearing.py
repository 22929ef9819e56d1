"""A wish in words that none of our tables has: its door opens when it is sure, and is offered when it is likely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import Buttons, line
from bot.flows.below import below
from bot.flows.cards.card import show_card
from bot.flows.cues import about
from bot.flows.just_said import just_said
from bot.flows.meanings.meant import intended
from bot.flows.people.doors import found_people
from bot.flows.people.fitting import who_fits
from bot.flows.seeking.asked import wants_a_hand
from bot.flows.turn import Turn, press
from bot.flows.wished.catalogue import DOORS
from bot.flows.wished.slots import Wished
from bot.understanding.wishes import NONE

SURELY: Final = 0.35
"""As likely as a wish has to be for its door to open; by what was held out (docs/understanding.md)."""
LIKELY: Final = 0.12
_AS_LIKELY_AS_NOT: Final = 0.5
_LEAST: Final = 0.1
_CLEARLY: Final = 1.2
_RATHER: Final = 0.3  # where there is an answer already
OFFERED: Final = "wished"  # the words of a wish that was only likely, until one of its doors is pressed
_FEW: Final = 2
_MEANWHILE: Final = 0.6  # while something is shown or asked, which the words may rather be about
_PLAINLY: Final = 0.9  # for so few words, which may be said of anything
LOST: Final = ("fallback.text", "fallback.about", "small_talk.question")
"""What the coach says first when it could make nothing of a text."""
_NOTE: Final = "card.head.note"
_BARE: Final = frozenset((_NOTE, "card.person", "card.new_person", "card.words", "gap"))
_FOUND_NONE: Final = "people.find_none"
_AS_NOTE: Final = "note"
_MOST: Final = 2
_FACTS: Final = ("log_meeting", "plan_meeting", "done_promise", "done_thanks", "request_received", "reminder")
_OF_ONE: Final = (
    *("card", "last_seen", "next_seen", "promised", "asked_of", "helped_me", "gave_to", "closeness", "how_known"),
    *("mend", "mute", "unmute", "forget", "client_of"),
)
"""What can only be asked of somebody who is known already."""
_READ: Final = ("who_is", "who_helps", "path", "ask")
"""What the reader hears as well."""
_FELT: Final = ("less", "mindset", "skills", "connect", "path")
"""What a mood may sound like."""
_TOLD: Final = 0.8  # as sure as a report has to be of what it is


def hear_wished(turn: Turn, text: str) -> Turn | None:
    """What the wish asks for; None when none is sure, or when the text tells what happened."""
    wished = Wished(turn, text)
    if wished.chances[NONE] > 1 - SURELY:
        return None
    likely = _fitting(wished)
    least = _PLAINLY if len(text.split()) <= _FEW else _MEANWHILE if turn.current else SURELY
    if (
        likely
        and likely[0][1] >= least
        and _is_rather(wished, likely[0][0])
        and not _has_its_answer(wished, likely[0][0])
    ):
        return DOORS[likely[0][0]].answer(wished)
    return _of_whom(wished)


def _of_whom(wished: Wished) -> Turn | None:
    """A question of somebody whom nobody of the notebook is, or several may be; None when it surely is none."""
    name, chance = next(iter(wished.chances.items()))
    mentions = wished.reading.people
    if name not in _OF_ONE or chance < SURELY or wished.turn.current or wished.people or len(mentions) != 1:
        return None
    several = tuple(one for id_ in mentions[0].candidates if (one := wished.turn.notebook.person(id_)))
    return found_people(wished.turn, mentions[0].name, several) if wished.turn.notebook.people else None


def offered(turn: Turn, answered: Turn, text: str) -> Turn:
    """The likeliest doors, where the coach was lost, kept nothing but the words, or found nobody; else the answer."""
    keys = tuple(one.key for reply in answered.replies[len(turn.replies) :] for one in reply.lines)
    first = keys[0].removeprefix("again.") if keys else ""
    lost, bare = first in LOST, first == _NOTE and _BARE.issuperset(keys)
    if not lost and not bare and first != _FOUND_NONE:
        return answered
    wished = Wished(turn, text)
    least = LIKELY if lost else _RATHER
    likely = [name for name, chance in _fitting(wished)[:_MOST] if chance >= least]
    if bare and wished.chances[NONE] > _AS_LIKELY_AS_NOT:
        return answered
    if first == _FOUND_NONE:
        likely = [name for name in likely if name not in _READ]
    if not likely:
        return answered
    if first == _FOUND_NONE:
        kept, _, rows = _with_doors(answered, wished, likely)
        return below(kept, line("wished.or"), rows)
    turn, draft, rows = _with_doors(turn, wished, likely)
    note = press("wished.note", _does(draft, _AS_NOTE))
    others = (press("fallback.today", "tell:today"), press("fallback.examples", "help"))
    which = "wished.which_again" if "wished.which" in just_said(turn) else "wished.which"
    return turn.say(line(which), buttons=(*rows, (note,) if bare else others))


def press_wished(turn: Turn, args: tuple[str, ...]) -> Turn:
    """wished:d4:card: what was typed then is taken for that wish."""
    draft = turn.notebook.draft(args[0] if args else None)
    name = args[1] if len(args) > 1 else ""
    wished = Wished(turn, str(draft.filled.get("text"))) if draft and draft.flow == OFFERED else None
    if wished and name == _AS_NOTE:
        return show_card(turn, replace(wished.reading, intent="note"), wished.text)
    door = DOORS.get(name)
    if wished is None or door is None or not door.fits(wished):
        return turn.toast("error.old_button")
    return door.answer(wished) or turn.toast("error.old_button")


def _fitting(wished: Wished) -> list[tuple[str, float]]:
    """The wishes whose doors fit whoever is named, the likeliest first, as likely as they are among these and none.

    What is hardly likely by itself stays out, however little else fits.
    """
    fitting = {name: chance for name, chance in wished.chances.items() if name in DOORS and DOORS[name].fits(wished)}
    total = sum(fitting.values()) + wished.chances[NONE]
    return [(name, chance / total) for name, chance in fitting.items() if chance >= _LEAST]


def _is_rather(wished: Wished, name: str) -> bool:
    """Whether that wish is clearly likelier than none, whatever other doors do not fit."""
    return wished.chances[name] >= _CLEARLY * wished.chances[NONE]


def _has_its_answer(wished: Wished, name: str) -> bool:
    """Whether it tells what happened, or will, with somebody; or is a search, an ask or a mood that is read as such."""
    reading = wished.reading
    if wants_a_hand(wished.text):
        return True
    intent = intended(wished.turn, reading, wished.text)
    if name in _READ and intent in ("find", "ask"):
        return True
    if intent == "find" and who_fits(wished.turn.notebook, wished.text):
        return True
    if name in _FELT and about("mood", wished.text, wished.turn.lang):
        return True
    if wished.text.rstrip().endswith("?"):
        return False
    if reading.intent == "log_meeting" and reading.date:
        return True
    if not reading.people:
        return False
    facts = reading.promises or reading.received or reading.given or reading.introductions
    sure = reading.confidence.get("intent", 0.0) >= _TOLD
    noted = name in _READ and reading.intent == "note" and (reading.needs or reading.offers)
    return bool(facts) or (sure and bool(noted or reading.intent in _FACTS))


def _with_doors(turn: Turn, wished: Wished, names: Sequence[str]) -> tuple[Turn, Draft, Buttons]:
    """The turn that keeps the words aside, and a button for each of those doors."""
    shown = turn.current
    turn, draft = turn.open(OFFERED, {"text": wished.text})
    turn = turn.lay_aside(draft)
    turn = turn.update(shown) if shown else turn
    return turn, draft, tuple((press(f"wished.{name}", _does(draft, name), **_named(wished)),) for name in names)


def _does(draft: Draft, name: str) -> str:
    return f"wished:{draft.id}:{name}"


def _named(wished: Wished) -> dict[str, str]:
    return {"name": wished.people[0].called} if wished.people else {}


ANSWERS: Final = (hear_wished,)
PRESSES: Final = {OFFERED: press_wished}
