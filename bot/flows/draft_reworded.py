"""Words to send, wished otherwise: in tu or vous; "shorter", where there is no other version, is the user's part."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.lines import line
from bot.domain.promises import Ask
from bot.flows.asking.shown import show_ask
from bot.flows.drafting import press_say
from bot.flows.just_said import last_actions
from bot.flows.meanings.no_answer_yet import flat
from bot.flows.turn import Turn, press


def hear_address(turn: Turn, text: str) -> Turn | None:
    """ "Tutoie-la", "plutôt vous", under words to send: the button of that name, said."""
    found = _ADDRESS.fullmatch(flat(text))
    if found is None:
        return None
    actions = last_actions(turn)
    wanted = "tu" if found["tu"] else "vous"
    press_it = next((does for does in actions if does.startswith(f"say:{wanted}:")), None)
    if press_it is None:
        there = any(does.startswith("say:") for does in actions)
        return turn.say(line(f"drafting.already_{wanted}")) if there else None
    said = press_say(turn, tuple(press_it.split(":")[1:]))
    ask = turn.notebook.find(Ask, press_it.rpartition(":")[2])
    if ask and ask.is_ready and ask.kind is None:
        return show_ask(replace(said, replies=turn.replies), ask)
    return replace(said, replies=tuple(replace(reply, edits=False) for reply in said.replies))


_ADDRESS: Final = re.compile(
    r"(?:(?:non|ok|plutot|mais|en fait|stp|svp|please|bien|merci|oui|yes)[ ,]+)*(?:on se |(?:je |tu "
    r"|vous )?(?:(?:peux"
    r"|pouvez|veux) )?(?:le |la |l'|les )?)?"
    r"(?:(?:make|say|put|get|write|fais|faites|mets|mettez|rends|rendez|dis|dites|ecris|redis|passe|passez)"
    r"(?:[- ](?:it|this|that|le|la|ca|moi))* )?(?:(?:au|en|avec|un peu|a bit|a little|bien|much|un ton|le ton) )*"
    r"(?:(?P<tu>tutoie[rsz]?|tutoyez|tutoiement|tu"
    r"|(?:less formal(?:ly)?|more (?:casual|informal|relaxed|friendly)(?:ly)?|casual(?:ly)?|informal(?:ly)?"
    r"|friendlier"
    r"|warmer|(?:trop|too|un peu trop|a bit too) (?:formel(?:le)?|formal|stiff|raide|solennel(?:le)?|guinde)"
    r"|moins (?:formel|guinde|raide|solennel|froid)(?:le)?|plus (?:decontracte|detendu|cool|familier|amical|sympa"
    r"|informel|relax)(?:e|le)?))"
    r"|(?:vouvoie[rsz]?|vouvoyez|vouvoiement|vous|more (?:formal|polite)(?:ly)?|politer|formal(?:ly)?"
    r"|(?:trop|too) (?:familier|familiere|casual|informal)|plus (?:formel|poli|serieux|professionnel|pro)(?:le)?"
    r"|moins familier))(?:[- ](?:le|la|les|lui|nous|please|stp|svp))*"
)
_OTHERWISE: Final = re.compile(
    r"(?:(?:non|no|ok|mais|but|bien|merci|please|plutot|hmm+|c'est|it's|that's|fais|make it|say it|mets)[ ,]+)*"
    r"(?:(?:un peu |encore |a bit |even |much |trop |too )*(?:plus (?:court|long|chaleureux|direct|simple|leger)e?"
    r"|shorter|longer|simpler|more direct|(?:trop|too) (?:long|court|short)e?|long|court)|raccourci[rst]?"
    r"|shorten(?: it)?"
    r"|(?:autre version|une autre|another(?: one| version)?|autrement|differently|reformule[rz]?|reword(?: it)?"
    r"|(?:r?ajoute[rz]?|add|mention|precise[rz]?|enleve[rz]?|remove|take out|change[rz]?) .{2,80}))"
    r"(?:[ ,]+(?:please|stp|svp|s'il (?:te|vous) plait))*"
)


def hear_otherwise(turn: Turn, text: str) -> Turn | None:
    """ "Shorter", "add that…", under words of which the coach has no other version: they are the user's to change."""
    actions = last_actions(turn)
    if not any(does.startswith("sent:") for does in actions) or any(does.startswith("askfix:") for does in actions):
        return None
    if _OTHERWISE.fullmatch(flat(text)) is None:
        return None
    address = next((does for does in actions if does.startswith("say:")), None)
    in_tu = bool(address and address.startswith("say:tu:"))
    buttons = ((press("drafting.in_tu" if in_tu else "drafting.in_vous", address),),) if address else ()
    return turn.say(line("drafting.yours_to_change"), buttons=buttons)


ANSWERS: Final = (hear_address, hear_otherwise)
