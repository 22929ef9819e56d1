"""What I have done for others, found again with joy; for the user alone, whether I have only been receiving (P33)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.balance import Balance, balance, way_out
from bot.coaching.gifts import Gift, gifts
from bot.coaching.giving import idea_line
from bot.domain.lines import GAP, Buttons, Line, line
from bot.domain.people import Person
from bot.flows.helps.patterns import plain
from bot.flows.people.whom import answered_whom
from bot.flows.turn import Turn, press

MOST: Final = 6
_A_FEW: Final = 3

_GAVE: Final = re.compile(
    r"(?:(?:et )?(?:qu'ai-je|qu'est-ce que j'ai|qu'est ce que j'ai) (?:deja |bien )?(?:fait|donne|"
    r"apporte|offert|transmis)(?: pour| aux| a)? ?(?:les |mes )?(?:autres|gens|contacts)?"
    r"|(?:qui|a qui) (?:ai-je|est-ce que j'ai|j'ai)(?: deja)? (?:aidee?s?|rendu service|donne "
    r"un coup de main|fait plaisir|apporte quelque chose)"
    r"|(?:est-ce que j'ai|ai-je|j'ai)(?: deja)? donne quelque chose(?: aux autres| a quelqu'un)?"
    r"|(?:have i|did i)(?: ever)? (?:given|give|done|do) (?:anything|something)(?: back)?"
    r"(?: for (?:others|anyone|people))?"
    r"|ce que j'ai (?:fait pour (?:les autres|mon reseau)|donne|offert)|mes (?:gestes|cadeaux|"
    r"services rendus)|montre-moi ce que j'ai donne"
    r"|what (?:have i|did i|i have|i've) (?:done|do|given|give|shared|share)(?: for| to| with)? ?(?:other "
    r"people|others|people|my network)?"
    r"|(?:show me )?what i(?:'ve| have)? (?:done for others|given)|whom? (?:have i|did i) (?:ever "
    r")?help(?:ed)?(?: out)?(?: so far| lately)?"
    r"|(?:how|in what way) have i (?:helped|been useful to) (?:others|other people|people))"
)
_FOR: Final = re.compile(
    r"(?:(?:et )?qu(?:'ai-je|'est-ce que j'ai|'est ce que j'ai) (?:deja |bien )?(?:fait|donne|apporte) (?:pour|a)"
    r"|(?:and )?what (?:have i|did i|i have|i've) (?:ever )?(?:done|do|given|give) (?:for|to)) (?P<name>[^?]{2,40})"
)
_BALANCE: Final = re.compile(
    r"(?:(?:est-ce que je|je) (?:donne|rends|partage|aide) (?:bien |vraiment )?(?:assez|suffisamment)"
    r"(?: aux autres| autour de moi)?"
    r"|donne-je assez|(?:est-ce que )?je (?:ne )?fais (?:pas )?que (?:recevoir|prendre|demander|quemander)"
    r"|(?:est-ce que )?je ne (?:sais que|pense qu'a) (?:recevoir|prendre|demander)"
    r"|(?:est-ce que )?je (?:prends|recois|demande) (?:trop|plus que je ne donne|sans (?:rien )?(?:donner|rendre))"
    r"|(?:est-ce que )?je (?:profite|abuse) (?:trop )?(?:des gens|des autres|de mes amis|de mon "
    r"reseau|d'eux)|suis-je (?:ingrate?|egoiste|profiteur|profiteuse)"
    r"|(?:est-ce que )?je suis (?:ingrate?|un profiteur|une profiteuse)"
    r"|am i (?:only|just|always|mostly) (?:taking|receiving|asking)|do i (?:only|just|always) "
    r"(?:take|receive|ask)(?: and never give)?"
    r"|(?:do i give|am i giving) (?:back )?(?:enough|anything back)(?: back)?|am i (?:a taker|"
    r"ungrateful|selfish|taking too much|asking too much)"
    r"|i(?:'m| am) (?:only|just|always) (?:taking|receiving)|i (?:only|just|always) take(?: and never give)?)"
)


_TAIL: Final = re.compile(r"[ ,]+(?:non|hein|en fait|quand meme|no|right|am i not|aren't i|don't i)$")
_OWED: Final = re.compile(
    r"(?:qui (?:me doit|m'est redevable|me doivent)(?: (?:quelque chose|un (?:service|renvoi d'ascenseur)"
    r"|une faveur|encore))*"
    r"|(?:a )?qui (?:puis-je|je peux|pourrais-je) (?:reclamer|demander) (?:un )?(?:retour|renvoi d'ascenseur"
    r"|la pareille)"
    r"|(?:est-ce (?:que|qu')|est-ce que ?)?(?:\w+ )?(?:on|quelqu'un) me doit (?:quelque chose|un service|des services)"
    r"|(?:combien|que|qu'est-ce qu'on) me doit[- ]on|ce qu'on me doit"
    r"|who owes me(?: (?:something|anything|a favou?r|favou?rs|one))?|(?:does any(?:one|body) owe me|who is in my debt)"
    r"(?: (?:something|anything|a favou?r|favou?rs))?|(?:what|which favou?rs) (?:am i|do people|are they) ?(?:owed?"
    r"|owe me)?"
    r"|whom? can i call (?:a )?favou?rs? in from)"
)


def command_gave(turn: Turn, rest: str) -> Turn:
    """/gave, /donne; behind it the name of somebody, for what was done for them."""
    return (_shown_for(turn, rest) if rest else None) or show(turn)


def hear_gave(turn: Turn, text: str) -> Turn | None:
    """What I gave, or how it stands, asked in words."""
    said = plain(text)
    if _OWED.fullmatch(said):
        rows = ((press("gave.all", "gave"), press("helps.everybody", "helps:all:0")),)
        return turn.say(line("gave.nobody_owes"), buttons=rows)
    if _GAVE.fullmatch(said):
        return show(turn)
    if found := _FOR.fullmatch(said):
        return _shown_for(turn, found["name"])
    return show_balance(turn) if _BALANCE.fullmatch(_TAIL.sub("", said)) else None


def show(turn: Turn, start: int = 0, *, edits: bool = False) -> Turn:
    """The gestures, the latest first, and nothing about what they are worth."""
    found = gifts(turn.notebook)
    shown = found[start : start + MOST]
    if not found:
        return turn.say(line("gave.nothing_yet"), buttons=gesture(turn)[1], edits=edits)
    if not shown:
        return turn.toast("error.old_button")
    more = (press("people.after", f"gave:{start + MOST}"),) if start + MOST < len(found) else ()
    before = (press("people.before", f"gave:{max(start - MOST, 0)}"),) if start else ()
    lines = (line("gave.head"), GAP, *(gift_line(turn, gift) for gift in shown), GAP, line("gave.foot"))
    return turn.say(*lines, buttons=((*before, *more),), edits=edits)


def _shown_for(turn: Turn, name: str) -> Turn | None:
    """What was done for whoever bears the name, and the way to all the rest; None when nobody known does."""
    whom = answered_whom(turn, name)
    person = turn.notebook.person(whom.id) if whom else None
    return show_for(turn, person) if person else None


def show_for(turn: Turn, person: Person) -> Turn:
    """What was done for one person, and ideas for more."""
    theirs = [gift_line(turn, gift) for gift in gifts(turn.notebook) if person.id in gift.people][:MOST]
    told = (line("gave.head_for", name=person.called), GAP, *theirs) if theirs else ()
    nothing = () if theirs else (line("gave.nothing_for", name=person.called),)
    ideas = press("balance.gesture", f"ideas:{person.id}", name=person.called)
    return turn.say(*told, *nothing, buttons=((press("gave.all", "gave"), ideas),))


def gift_line(turn: Turn, gift: Gift) -> Line:
    """One gesture, with whom and when."""
    names = turn.notebook.names(gift.people)
    if gift.kind == "recommended":
        return line("gave.recommended", names=names, day=gift.on)
    return line(f"gave.{gift.kind}", names=names, what=gift.what, day=gift.on)


def press_gave(turn: Turn, args: tuple[str, ...]) -> Turn:
    if not args:
        return show(turn)
    return show(turn, int(args[0]), edits=True) if args[0].isdecimal() else turn.toast("error.old_button")


# --- between receiving and giving


def show_balance(turn: Turn) -> Turn:
    """In words, kindly; when only receiving, one small gesture is the way out."""
    found = balance(turn.notebook, turn.today)
    why = (press("button.why", "why:P33"),)
    if found.kind in ("both", "giving"):
        lines = [line(f"balance.{found.kind}"), *_examples(turn, found)]
        return turn.say(*lines, buttons=((press("gave.all", "gave"), *why),))
    said, buttons = gesture(turn)
    head = line(f"balance.{found.kind}", names=turn.notebook.names(found.helpers[:_A_FEW]))
    return turn.say(head, *said, buttons=(*buttons, why))


def press_balance(turn: Turn, args: tuple[str, ...]) -> Turn:
    """From /network: the same, with its way out."""
    return turn.toast("error.old_button") if args else show_balance(turn)


def _examples(turn: Turn, found: Balance) -> list[Line]:
    return [GAP, *(gift_line(turn, gift) for gift in found.gifts[:_A_FEW])] if found.gifts else []


def gesture(turn: Turn) -> tuple[list[Line], Buttons]:
    """One small concrete thing to do, if anybody is there to do it for."""
    found = way_out(turn.notebook, turn.today)
    if found is None:
        return [], ()
    person, idea = found
    button = press("balance.gesture", f"ideas:{person.id}", name=person.called)
    return [GAP, line("balance.small"), idea_line(person, idea)], ((button,),)


COMMANDS = dict.fromkeys(("gave", "given", "donne", "donner"), command_gave)
PRESSES = {"gave": press_gave, "balance": press_balance}
ANSWERS = (hear_gave,)
