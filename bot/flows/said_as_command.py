"""Commands said in plain words: "help", "export my data", « supprime ce que je viens de dire », "what's coming up?"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.flows.export import command_export
from bot.flows.gave import command_gave
from bot.flows.help import command_help
from bot.flows.meanings.polite import plain
from bot.flows.today import command_week
from bot.flows.turn import Turn
from bot.flows.undo import command_undo

_ALL: Final = (
    r"(?:(?:me|all|moi|toutes?|tout|my|mes|mon|the|le|ma|of) )*"
    r"(?:data|donnees|notes|notebook|carnet)"
)
_SAID: Final[tuple[tuple[re.Pattern[str], Callable[[Turn, str], Turn]], ...]] = (
    (
        re.compile(
            r"help(?: me)?|aide|aide[sz]?[- ]moi|au secours|a l'aide|what can i (?:say|do|ask)(?: here| to you)?"
            r"|(?:que|qu'est[- ]ce que je) (?:puis[- ]je |peux )?(?:dire|demander|te dire|vous dire)"
        ),
        command_help,
    ),
    (
        re.compile(
            rf"(?:export(?:e[rz]?)?|download|telecharge[rz]?|sauvegarde[rz]?|back ?up)[ -]{_ALL}"
            rf"|(?:je (?:veux|voudrais|peux|souhaite) |j'aimerais |comment |can i |i (?:want|need|'d like"
            rf"|would like)(?: to)? )?"
            rf"(?:recuperer|avoir|exporter|get|have|keep|recover)?(?: back)? ?{_ALL}(?: back| out)"
            rf"|(?:je (?:veux|voudrais|peux|souhaite) |j'aimerais )?(?:recuperer|exporter) {_ALL}"
            rf"|(?:give|send|donne[rz]?|envoie[rz]?)[ -]{_ALL}"
        ),
        command_export,
    ),
    (
        re.compile(
            r"(?:delete|remove|undo|erase|scrap|forget) (?:my |the |that )?last (?:entry|one|thing|message|note)"
            r"|(?:supprime|efface|annule|enleve|retire)[rz]? (?:ma |la |le |mon )?derniere? (?:entree|note|chose|truc)"
            r"|(?:supprime|efface|annule|oublie)[rz]? ce que je viens de (?:dire|noter|garder|faire)"
        ),
        command_undo,
    ),
    (
        re.compile(
            r"what(?:'s| is) (?:coming(?: up)?|ahead|next up)|what do i have coming up"
            r"|qu'est[- ]ce qui (?:arrive|m'attend)"
        ),
        command_week,
    ),
    (
        re.compile(
            r"how (?:did|have) i (?:help|helped) .{2,40}|what (?:did|have) i (?:do|done) for .{2,40}"
            r"|comment (?:est[- ]ce que )?(?:j'ai|ai[- ]je) aide .{2,40}"
            r"|qu'est[- ]ce que j'ai fait pour .{2,40}|j'ai fait quoi pour .{2,40}"
        ),
        command_gave,
    ),
)


def hear_command(turn: Turn, text: str) -> Turn | None:
    """What the command does; None for anything else."""
    said = plain(text).rstrip(" ?.!")
    answer = next((answer for pattern, answer in _SAID if pattern.fullmatch(said)), None)
    return answer(turn, "") if answer else None


ANSWERS: Final = (hear_command,)
