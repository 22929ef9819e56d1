"""With no way in sight: the next good question, one at a time, and in the end the people most likely to know (P18)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from bot.coaching.paths import Chain, Target, nearest, target_of
from bot.domain.drafts import Draft, Value
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.wanted import Wanted
from bot.flows.cards.card import open_card
from bot.flows.cards.memo import new_memo
from bot.flows.paths.doors import asked_for
from bot.flows.paths.in_context import in_context
from bot.flows.paths.shown import ask_rows, chain_line, settled, ways, why
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import Mention, Reading, fold, read_answer
from bot.understanding.rolls import read_roll

PATH: Final = "path"
_SURELY: Final = 0.8
_OTHER_MATTERS: Final = frozenset(
    (
        "log_meeting",
        "plan_meeting",
        "reminder",
        "request_received",
        "done_thanks",
        "done_promise",
        "event",
        "goal",
        "ask",
    )
)
_NOBODY: Final = re.compile(
    r"^\W*(?:non,? )?(?:euh,? )?(?:personne|nobody|no one|aucune idee|no idea|(?:je )?(?:ne )?(?:sais|vois"
    r"|connais) pas"
    r"|(?:je )?(?:ne )?(?:connais|vois) personne|(?:i )?(?:don't|do not|dont) know(?: any(?:one|body))?|none"
    r"|pas la moindre idee|(?:toujours |pas )?(?:aucune?|non plus|mieux|plus|rien|bof|nan|neither|nope)(?: non plus)?"
    r"|can't think of any(?:one|body)|nobody comes to mind|personne ne me vient|rien ne me vient)\b[^,:]{0,40}$"
)
_ASKS: Final = re.compile(
    r"\W*(?:who|whom|what|when|where|how|which|does|do i|can|could|is there|qui(?! je)|qu(?:e|el\w*)|comment|quand|ou"
    r"|est-ce)\b[^,:]*$"
)
"""A question of the user's own is no answer to ours."""


def show_no_way(turn: Turn, wanted: Wanted, chains: tuple[Chain, ...], *, is_new: bool) -> Turn:
    """What is near at best, then the first question; the wish stays in mind."""
    for other in turn.notebook.drafts:
        turn = turn.close(other) if other.flow == PATH else turn  # one search asks at a time
    turn, draft = turn.open(PATH, {"wanted": wanted.id})
    if chains:
        lines = [line("path.around", words=wanted.words), *map(chain_line, chains)]
    else:
        lines = [line("path.none", words=wanted.words)]
    if is_new:
        lines += [*((GAP,) if chains else ()), line("path.kept")]
    undo = (undo_button(turn),) if is_new else ()
    asks = ask_rows(wanted, [chain.first for chain in chains])
    return _ask_next(turn, draft, wanted, tuple(lines), asks, undo)


def _ask_next(
    turn: Turn, draft: Draft, wanted: Wanted, head: tuple[Line, ...], asks: Buttons = (), undo: tuple[Button, ...] = ()
) -> Turn:
    """The next question of those that are left, or the people to turn to when none is."""
    left = [name for name in questions(target_of(wanted)) if name not in draft.skipped]
    if not left:
        return show_nearest(turn.close(draft), wanted, head, _thought_of(draft))
    draft = replace(draft, asking=left[0])
    nobody = press("path.nobody", f"pathno:{draft.id}:{left[0]}")
    gap = (GAP,) if head else ()
    said = question(target_of(wanted), left[0], turn.owner.city)
    rows = (*asks, (nobody,), (*settled(wanted)[1:], why(), *undo))
    return turn.update(draft).say(*head, *gap, said, buttons=rows)


def questions(target: Target) -> tuple[str, ...]:
    """What may be asked of that target, in this order: its surroundings, those who deal with it, the town."""
    return tuple(_questions(target))


def _questions(target: Target) -> Iterator[str]:
    if target.sector:
        yield "sector"
    elif target.role and not target.name:
        yield "trade"
    if target.org:
        yield "dealings"
    elif target.name:
        yield "name"
    yield "town"


def question(target: Target, name: str, city: str | None) -> Line:
    """That question, in the words of the target."""
    match name:
        case "sector" if target.sector and target.org and target.role:
            return line("path.ask.sector_role", sector=line(f"sector.{target.sector.name}"), role=target.role)
        case "sector" if target.sector:
            return line("path.ask.sector", sector=line(f"sector.{target.sector.name}"))
        case "trade" if target.role:
            return line("path.ask.trade", role=target.role)
        case "dealings" if target.org:
            return line("path.ask.dealings", org=called_org(target))
        case "name":
            return line("path.ask.name", name=target.words)
    town = target.town or city
    return line("path.ask.town", town=town) if town else line("path.ask.town_unknown")


def show_nearest(turn: Turn, wanted: Wanted, head: tuple[Line, ...], thought_of: tuple[str, ...]) -> Turn:
    """Two or three people to ask, each with the reason; and what stays in mind."""
    near = nearest(turn.notebook, target_of(wanted), turn.today, thought_of)
    gap = (GAP,) if head else ()
    if not near:
        return turn.say(*head, *gap, line("path.nobody_near"), buttons=(settled(wanted),))
    told = [line("path.near", name=one.person.called, why=one.why) for one in near]
    rows = (*ask_rows(wanted, [one.person for one in near]), settled(wanted))
    return turn.say(*head, *gap, line("path.nearest"), *told, GAP, line("path.in_mind"), buttons=rows)


def called_org(target: Target) -> str:
    """The firm as the words called it: "les Galeries" of "quelqu’un aux Galeries", "la mairie" of "à la mairie"."""
    org = (target.org or "").replace("'", "’")
    before = fold(target.words[: len(target.words) - len(org)]) if target.words.endswith(org) else ""
    article = next((article for end, article in _ARTICLES if before.endswith(end)), "")
    return f"{article}{org}"


_ARTICLES: Final = (
    *((" la", "la "), (" l’", "l’"), (" l'", "l’"), (" aux", "les "), (" des", "les "), (" au", "le "), (" du", "le ")),
    ("the", "the "),
)


# --- answers


def press_nobody(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Nobody comes to mind: the next question."""
    draft = turn.notebook.draft(args[0] if args else None)
    wanted = _wanted(turn, draft)
    if draft is None or wanted is None or draft.is_stale(turn.now) or args[1:] != (draft.asking,):
        return turn.toast("error.old_button")
    return _nobody(turn, draft, wanted)


def _nobody(turn: Turn, draft: Draft, wanted: Wanted) -> Turn:
    return _ask_next(turn, replace(draft, skipped=(*draft.skipped, str(draft.asking))), wanted, ())


def _wanted(turn: Turn, draft: Draft | None) -> Wanted | None:
    wanted = turn.notebook.find(Wanted, str(draft.filled.get("wanted"))) if draft and draft.flow == PATH else None
    return wanted if wanted and wanted.is_open else None


def hear_names(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Names, with or without a word on each: shown as a card, and the search is made again once it is kept."""
    wanted = _wanted(turn, draft)
    if wanted is None or asked_for(turn, text) or _ASKS.match(fold(text)):
        return None
    answer = read_answer(text, lang=turn.lang)
    if (answer and answer.verb in ("no", "skip")) or _NOBODY.search(fold(text)):
        return _nobody(turn, draft, wanted)
    if answer and answer.verb in ("drop", "stop", "later"):
        return turn.close(draft).say(line("path.left"))
    reading = turn.read(text)
    people = _told(turn, reading, text)
    if reading.intent in _OTHER_MATTERS and reading.confidence.get("intent", 0.0) >= _SURELY and reading.people:
        return None
    if not people and _UNNAMED.search(fold(text).replace("’", "'")):
        return _unread(turn, draft, "path.unnamed")
    if not people:
        is_answer = reading.intent in ("note", "other") and not answer and not text.rstrip().endswith("?")
        return _unread(turn, draft) if is_answer else None
    turn = turn.update(replace(draft, filled={**draft.filled, "answered": True}))
    told = Reading("note", people=people, needs=reading.needs)  # who may lead there offers nothing by that
    return open_card(turn, new_memo(in_context(turn, target_of(wanted), draft.asking, text), told))


_UNNAMED: Final = re.compile(
    r"\b(?:j'ai|j'avais|je connais|(?:il )?y a|i have|i've got|i know|there's|there is)\s+"
    r"(?:bien |peut-etre |aussi |maybe )?(?:une?|mon|ma|mes|an?|my|one of my|quelqu'un|someone|somebody)\b"
    r"(?!\s+(?:question|probleme|idee|problem|idea)\b)"
)
"""« J'ai un pote chez un de leurs fournisseurs »: somebody, whose name is still to be told."""


def _unread(turn: Turn, draft: Draft, key: str = "path.unread") -> Turn:
    nobody = press("path.nobody", f"pathno:{draft.id}:{draft.asking}")
    return turn.say(line(key), buttons=((nobody, press("button.cancel", f"cancel:{draft.id}")),))


def _told(turn: Turn, reading: Reading, text: str) -> tuple[Mention, ...]:
    """The people of the answer: those of a list, else those the reading sees."""
    roll = read_roll(text, lang=turn.lang, known=turn.known())
    named = [entry for entry in roll.entries if entry.name]
    if named and len(named) >= len(reading.people):
        return tuple(Mention(e.name, e.org, e.role, e.known, e.candidates, e.title) for e in named)
    return reading.people


def _thought_of(draft: Draft) -> tuple[str, ...]:
    """The ids of those who came to mind, the last first."""
    told = draft.filled.get("told")
    return tuple(map(str, reversed(told))) if isinstance(told, list) else ()


def search_again(turn: Turn, draft: Draft, told: Iterable[str]) -> Turn:
    """Somebody was told of since (their ids): the way, if there is one now, else the next question."""
    wanted = _wanted(turn, draft)
    if wanted is None:
        return turn
    told_of: list[Value] = [*reversed(_thought_of(draft)), *told]
    draft = replace(draft, filled={**draft.filled, "told": told_of, "answered": False})
    chains = ways(turn, wanted)
    if chains and (chains[0].is_sure or chains[0].lead.kind in _ANSWERED.get(str(draft.asking), ())):
        turn = turn.close(draft)
        lines = [line("path.now", words=wanted.words), *map(chain_line, chains)]
        return turn.say(*lines, buttons=(*ask_rows(wanted, [c.first for c in chains]), settled(wanted)))
    draft = replace(draft, skipped=(*draft.skipped, str(draft.asking)))
    head = () if draft.asking == "town" else (line("path.not_yet", words=wanted.words),)
    return _ask_next(turn, draft, wanted, head)


_ANSWERED: Final = {"sector": ("sector", "trade"), "trade": ("is", "knows", "trade"), "town": ("town",)}
"""The kinds of lead that are what was asked for, by the question."""


def resume(turn: Turn, draft: Draft) -> Turn:
    """The question once more; after an answer that was kept, the search made again has its say instead."""
    wanted = _wanted(turn, draft)
    if wanted is None or (draft.filled.get("answered") and turn.step):
        return turn
    return _ask_next(turn, draft, wanted, (line("conversation.where_we_were"),))


PRESSES = {"pathno": press_nobody}
DRAFTS = {PATH: hear_names}
RESUMES = {PATH: resume}
