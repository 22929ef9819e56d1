"""Silence asked for in words: "stop until January", "laisse-moi tranquille une semaine", "I'm on holiday"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from bot.domain.lines import line
from bot.flows.heading import headed
from bot.flows.meanings.polite import is_spoken_over, plain
from bot.flows.settings.doors import ask
from bot.flows.settings.pausing import pause_for, pause_now
from bot.flows.settings.until import Until, read_end, read_silence
from bot.flows.settings.words import WEEKDAY_HABIT
from bot.flows.turn import Turn

_MESSAGES: Final = (
    r"(?:(?:les|tes|vos|des|ces|the|your|these|all|any|tous (?:les|tes|vos)|all (?:the|your) )? ?"
    r"(?:messages?|rappels?|notifications?|notifs?|relances?|reminders?|nudges?|texts?))"
)
_BARE: Final = re.compile(
    r"(?:(?:(?:mets|mettez)(?:[- ](?:toi|vous|moi|le|tout))? en |mettre (?:le coach )?en |put (?:it|yourself"
    r"|me) on )?pause"
    r"|stop(?:pe[rz]?)?(?: it| tout| everything| now| la)?|arrete(?:[rz])?(?:[- ](?:toi|vous))?(?: tout| ca| la)?"
    r"|arretons"
    r"|on arrete(?: la| tout)?|ca suffit|assez|enough|that's enough|halt|chut|hush|silence(?: radio)?|radio silence"
    r"|desabonne[zr]?(?:[- ]moi)?|me desabonner|unsubscribe(?: me)?)(?!\w)"
)
"""Words that may also be said of what is under way: while something is open they leave that."""
_CLEAR: Final = re.compile(
    rf"(?:(?:arrete[rz]?|cesse[rz]?|stop|quit)(?: de| d')? ?(?:m'ecrire|me (?:relancer|rappeler|contacter|deranger"
    rf"|solliciter"
    rf"|harceler|parler|notifier|(?:spammer|spam))|m'envoyer {_MESSAGES}|{_MESSAGES}|avec {_MESSAGES})"
    rf"|(?:ne )?(?:m'(?:ecri[st]|ecrive[sz])|me (?:contacte|derange|relance|rappelle|sollicite)[sz]?) (?:plus"
    rf"|pas)(?: rien| du tout)?"
    rf"|(?:ne )?m'envoie[sz]? (?:plus|pas)(?: rien| de {_MESSAGES})"
    r"|(?:de )?ne (?:plus|pas) (?:m'ecrire|me (?:contacter|deranger|relancer|rappeler|solliciter))"
    rf"|(?:plus|pas)(?: de| aucun)? {_MESSAGES}|(?:plus aucun|aucun) {_MESSAGES}|no(?: more)? {_MESSAGES}"
    r"|stop (?:writing|messaging|texting|nagging|bugging|contacting|pinging|bothering|nudging"
    r"|reminding)(?: to)?(?: me)?"
    rf"|stop sending(?: me)? {_MESSAGES}"
    r"|(?:don't|dont|do not|never) (?:write|message|text|contact|nudge|ping|disturb|bother|remind|bug)(?: to)?(?: me)?"
    rf"(?: any ?more| again| at all)?|(?:don't|do not) send(?: me)?(?: {_MESSAGES}| anything)(?: any ?more)?"
    r"|(?:laisse|laissez|fiche|fichez|fous|foutez)[- ]moi (?:(?:un peu )?(?:tranquille|en paix|souffler|respirer)"
    r"|la paix)"
    r"|leave me (?:alone|in peace|be)|give me (?:a break|some (?:peace|space|quiet))"
    r"|(?:tais[- ]toi|taisez[- ]vous|reste[z]? silencieux|garde[z]? le silence|(?:be |keep )?quiet(?= (?:until"
    r"|till|for|from|as|starting|after)\b)|be quiet|keep quiet"
    r"|stay (?:quiet"
    r"|silent)|go quiet"
    r"|shut up)"
    r"|(?:fais|faites|faisons|on fait|prends|prenons|on prend) une (?:petite )?pause|(?:let's )?(?:take|have) a"
    r" (?:little |short )?break|let's pause|pause everything)(?!\w)"
)
_PAUSE: Final = re.compile(
    r"(?:(?:(?:mets|mettez)(?:[- ](?:toi|vous|moi|le|tout))? en |mettre (?:le coach )?en |put (?:it|yourself|me) on )?"
    r"pause)(?!\w)"
)
"""With its end, it can be said of nothing that is open: "pause for two weeks"."""
_NEEDED: Final = re.compile(
    r"(?:(?:je (?:fais|prends|vais faire|vais prendre|veux|voudrais|souhaite)(?: (?:faire|prendre))?|j'ai besoin d'"
    r"|il me faut"
    r"|j'aimerais(?: (?:faire|prendre))?) ?(?:une |de )?(?:petite )?pause|je me mets en pause|je suis en pause"
    r"|(?:i need to |i'd like to |i'll |i'm going to )(?:take|have) a (?:little |short )?break"
    r"|i(?:'m| am) (?:taking|having) a (?:little |short )?break|i need a (?:little |short )?break|no nudges)(?!\w)"
)
"""Said of oneself as much as to the coach: a pause of the coach's only with its end."""
_BECAUSE: Final = re.compile(
    r"(?<=[^ ])(?:,| -|[.!;:]) ?(?:c'est|ce sont|j'ai|je (?:suis|pars|serai)|on est|on part|trop de|it's|it is|i'm"
    r"|i am|i have"
    r"|i need|we're|too (?:busy|much)|bonnes?|joyeux|happy|merry|a bientot|see you) [\w' -]{2,50}$"
)
"""Why, said behind it in a few words."""
_AWAY: Final = re.compile(
    r"(?:je (?:suis|serai|pars|m'en vais|vais etre|me mets)|j'y suis|on (?:est|sera|part)|nous (?:sommes|serons"
    r"|partons)"
    r"|i(?:'m| am|'ll be| will be|'m going(?: to be)?| am going(?: to be)?)|we(?:'re| are|'ll be))? ?(?:tous )?"
    r"(?:(?:en )?(?:vacances|conges?(?: (?:maternite|paternite|parental|maladie))?|arret(?: maladie)?|voyage de noces"
    r"|repos|retraite)"
    r"|absente?s?(?: du bureau)?|indisponibles?|pas la|off(?: work| on holiday| on vacation)?|away|unavailable"
    r"|(?:on|off on) (?:holidays?|vacation|(?:annual |sick |maternity |paternity |parental )?leave|my honeymoon"
    r"|a break)"
    r"|out of (?:the )?office)(?!\w)"
)
_DURING: Final = re.compile(
    rf"(?:(?:ne )?(?:m'(?:ecri[st]|ecrive[sz])|me (?:contacte|derange|relance)[sz]?) (?:pas|plus)"
    rf"|(?:pas|plus|rien|aucun)(?: de)?(?: {_MESSAGES})?|(?:not|nothing|no {_MESSAGES})"
    r"|(?:don't|do not|never) (?:write|message|text|nudge)(?: to)?(?: me)?)"
    r" (?:pendant|durant|during|over|while (?:i'm|i am) (?:away )?on) (?:mes |les |nos |my |the |our )?"
    r"(?:vacances|conges?(?: (?:maternite|paternite|parental|maladie))?|absence|voyage|holidays?"
    r"|vacation|leave|time off|trip|break)(?!\w)"
)
"""Silence while one is away: with its days, else they are asked for."""
_BUSY: Final = ("onboarding", "settings")  # they ask for days themselves


_BACK_ON: Final = re.compile(
    r"(?:reprends?|reprenez|recommence[rz]?|reviens|revenez|start (?:writing )?again|resume|come back"
    r"|on (?:en )?(?:reprend|reparle|s'y remet)|let's (?:pick (?:this|it) up(?: again)?|resume|talk(?: again)?"
    r"|continue|start again))"
    r"(?: a m'ecrire| writing(?: to me)?)? (?P<day>(?:en|in|le|on|a partir d[eu]|from|apres|after|dans|next|lundi"
    r"|mardi"
    r"|mercredi|jeudi|vendredi|samedi|dimanche|demain|tomorrow|monday|tuesday|wednesday|thursday|friday)\b.*)"
)


def hear_pause(turn: Turn, text: str) -> Turn | None:
    """Silence, for as long as is said; None when anything else is said with it."""
    said = plain(text)
    if (back := _BACK_ON.fullmatch(said)) and turn.current is None:
        day = read_end(re.sub(r"^(?:en|in|a partir d[eu]|from) ", "", back["day"]), turn.lang, turn.today)
        return pause_for(turn, Until(day)) if day else None
    if (bare := _BARE.match(said)) and _is_free(turn, said[bare.end() :]):
        silence = _rest(turn, said[bare.end() :])
        return _paused(turn, silence) if silence else None
    return hear_clear_pause(turn, text)


def hear_clear_pause(turn: Turn, text: str) -> Turn | None:
    """Silence said in words that can mean nothing else, whatever is being asked."""
    said = plain(text)
    if (pause := _PAUSE.match(said)) and (silence := _rest(turn, said[pause.end() :])) and silence.has_days:
        return _paused(turn, silence)
    during = _DURING.match(said)
    if during is None and (clear := _CLEAR.match(said)):
        silence = _rest(turn, said[clear.end() :])
        return _paused(turn, silence) if silence else None
    if turn.current and turn.current.flow in _BUSY:
        return None
    away = during or _AWAY.match(said)
    about_oneself = away or _NEEDED.match(said)
    silence = _rest(turn, said[about_oneself.end() :]) if about_oneself else None
    if silence is None:
        return None
    if away and not during:
        silence = _while_away(turn, said[away.end() :].strip(" .,!:"), silence)
    if silence.has_days:
        return _paused(turn, silence)
    return None if turn.current or not away else headed(turn, ask(turn, "pause", insists=False), line("pause.away"))


def _is_free(turn: Turn, rest: str) -> bool:
    """ "Stop", or "enough for today", is said of what is open, unless the coach has spoken first since.

    With its end it never is: "stop until Monday".
    """
    has_end = rest.strip(" .,!") and not _FOR_NOW.fullmatch(rest.strip(" .,!"))
    return bool(has_end) or turn.current is None or is_spoken_over(turn)


_FOR_NOW: Final = re.compile(
    r"(?:(?:pour|for)(?: the)? )?(?:aujourd'hui|ce soir|l'instant|le moment|cette fois|today|now|tonight|moment)"
)


def _rest(turn: Turn, rest: str) -> Until | None:
    rest = rest.strip(" .,!:")
    if WEEKDAY_HABIT.search(rest):
        return None
    return read_silence(rest, turn.lang, turn.today) or read_silence(_BECAUSE.sub("", rest), turn.lang, turn.today)


def _while_away(turn: Turn, rest: str, silence: Until) -> Until:
    """The same, of "I'm off tomorrow", which says when it begins; of "away next week" that week is meant."""
    if _NEXT_WEEK.fullmatch(rest):
        monday = turn.today + timedelta(days=7 - turn.today.weekday())
        return Until(monday + timedelta(days=7), monday)
    return silence if not rest or silence.first or _HAS_AN_END.match(rest) else Until(None, silence.back)


_NEXT_WEEK: Final = re.compile(r"(?:toute )?la semaine prochaine|(?:all |the whole of )?next week")
_HAS_AN_END: Final = re.compile(
    r"(?:jusqu|until|till|til\b|to\b|pour|for|pendant|during|de\b|du\b|des\b|from|back|retour|dans|over|toute|all|cette"
    r"|this|encore|\d)"
)


def _paused(turn: Turn, silence: Until) -> Turn:
    return pause_for(turn, silence) if silence.has_days else pause_now(turn)


ANSWERS: Final = (hear_pause,)
ANYWHERE: Final = (hear_clear_pause,)
