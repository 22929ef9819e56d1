"""What the user has asked of others, and waits for: "where do my asks stand?", « qui ne m'a pas répondu ? » (P20)."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.promises import Ask
from bot.flows.ask_answers import answer_buttons
from bot.flows.meanings.polite import plain
from bot.flows.requests.listed import listed
from bot.flows.turn import Turn, press

_MOST: Final = 6
_MINE: Final = re.compile(
    r"(?:(?:et |alors |so |and )?(?:(?:montre[rz]?|voir|liste|affiche[rz]?|rappelle[rz]?)(?:[- ]moi)? |show (?:me )?"
    r"|list )?)?(?:"
    r"(?:ou (?:en sont|j'en suis (?:de|avec)) |quelles sont |c'est quoi )?(?:toutes |all )?(?:mes|les) demandes"
    r"(?: (?:que j'ai (?:faites|envoyees)|envoyees|en cours|sans reponse|faites|parties))?(?: en sont ou)?"
    r"|(?:qu'ai-je|qu'est-ce que j'ai|ce que j'ai|j'ai) demande(?: quoi)?(?: a qui| aux gens| et a qui)?"
    r"|(?:de qui (?:j'attends|est-ce que j'attends|attends-je)|j'attends)"
    r" (?:une reponse|des reponses|des nouvelles|quoi)(?: de qui)?"
    r"|qui (?:donc )?(?:ne m'a|m'a|n'a) (?:toujours )?pas (?:encore )?repondu"
    r"|qui (?:doit|va|devait) (?:encore )?me (?:repondre|donner une reponse)|qui me doit une reponse"
    r"|(?:my|all my) (?:open |pending |sent )?asks|(?:what's|what is) (?:the (?:state|status) of|up with) my asks"
    r"|(?:where|how) (?:are|do|have) (?:all )?my (?:asks|requests)(?: (?:stand|at|doing|got to|now))*"
    r"|what (?:have i|did i) ask(?:ed)?(?: for| people| whom?| who)*"
    r"|who (?:still )?(?:hasn't|has not|didn't|have i not|haven't i)"
    r" (?:yet )?(?:answered?(?: me)?|repl(?:ied|y)(?: to me)?|heard (?:back )?from|got(?:ten)? back to me)(?: yet)?"
    r"|who (?:still )?owes me an? (?:answer|reply)|who(?:m)? am i waiting (?:for|on)(?: an answer(?: from)?)?"
    r")"
)


def hear_my_asks(turn: Turn, text: str) -> Turn | None:
    """Each with its day; of one alone, its answer can be told in a tap. None when people's requests wait as well."""
    if _MINE.fullmatch(plain(text)) is None or any(asked.is_open for asked in turn.notebook.requests):
        return None
    return my_asks(turn)


def asks_open(turn: Turn) -> Turn:
    """Whoever waits for an answer, the user or others: with requests that wait, both are told."""
    return listed(turn) if any(asked.is_open for asked in turn.notebook.requests) else my_asks(turn)


def my_asks(turn: Turn) -> Turn:
    """Those that went, the oldest first, and those that are written and wait to go."""
    waiting = sorted(
        (ask for ask in turn.notebook.asks if ask.is_waiting), key=lambda ask: (ask.sent_on or ask.written_on, ask.id)
    )
    ready = [ask for ask in turn.notebook.asks if ask.is_ready]
    lines: list[Line] = [line("my_asks.waiting"), *(_item(turn, ask) for ask in waiting[:_MOST])] if waiting else []
    if ready:
        lines += [*([GAP] if lines else []), line("my_asks.ready"), *(_item(turn, ask) for ask in ready[:_MOST])]
    if not lines:
        return turn.say(line("my_asks.none"), buttons=((press("my_asks.new", "asknew"),),))
    return turn.say(*lines, buttons=_buttons(turn, waiting[:_MOST], ready[:_MOST]))


def _item(turn: Turn, ask: Ask) -> Line:
    (name,) = turn.notebook.names((ask.to,)) or ("",)
    return line("requests.item", name=name, day=ask.sent_on or ask.written_on, what=ask.what)


def _buttons(turn: Turn, waiting: list[Ask], ready: list[Ask]) -> Buttons:
    if len(waiting) == 1 and not ready:
        (ask,) = waiting
        return (answer_buttons(ask.id), (press("asked.button.again", f"draft:ask:{ask.id}"),))
    return tuple((_of(turn, ask, f"askopen:{ask.id}"),) for ask in (*waiting, *ready))


def _of(turn: Turn, ask: Ask, does: str) -> Button:
    (name,) = turn.notebook.names((ask.to,)) or ("",)
    return press("asked.button_of", does, name=name, what=ask.what)


def press_open(turn: Turn, args: tuple[str, ...]) -> Turn:
    """askopen:a5: one of them, with what may have become of it."""
    ask = turn.notebook.find(Ask, args[0] if args else None)
    if ask is None or turn.notebook.person(ask.to) is None:
        return turn.toast("error.old_button")
    if not (ask.is_waiting or ask.is_ready):
        return turn.toast("answer.already")
    words = press("asked.button.again" if ask.is_waiting else "asked.button.words", f"draft:ask:{ask.id}")
    drop = press("asked.button.drop", f"askans:{ask.id}:drop")
    head = line("my_asks.waiting" if ask.is_waiting else "my_asks.ready")
    rows = (answer_buttons(ask.id), (words, drop)) if ask.is_waiting else ((words, drop),)
    return turn.say(head, _item(turn, ask), buttons=rows)


PRESSES: Final = {"askopen": press_open}
ANSWERS: Final = (hear_my_asks,)
