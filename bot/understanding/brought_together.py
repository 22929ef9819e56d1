"""What is over already: "she introduced me to the mayor" is help received, "I introduced Tom to Hannah" help given.

"Got Gav's number from Dave" is help of Dave's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.confidence import CLEAR
from bot.understanding.intents import STATES
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.naming import is_capital
from bot.understanding.took_place import DETAILS, took_place

_BRINGING: Final = frozenset(
    "introduced connected put presente presentee presentes presentees mis mise branche branchee".split()
)
_ENGLISH: Final = frozenset({"introduced", "connected", "put"})
_ME: Final = frozenset({"me", "us", "nous"})
# « Paul m'a présenté Sam », and not « me présente »
_HAS: Final = frozenset({"m'a", "ma", "m'ont", "a", "ont"})
# « Paul m'a présenté son DRH »
_THEIRS: Final = frozenset({"son", "sa", "ses", "leur", "leurs", "un", "une", "le", "la", "l'"})
_TO: Final = frozenset({"to", "with", "w", "w/", "a", "au", "aux", "avec", "ac", "avc"})
# What may stand between who is introduced and to whom: "in touch", "en relation".
_TOUCH: Final = frozenset("in touch contact en relation lien".split())
_MOST_TOUCH: Final = 2
_I: Final = frozenset({"i", "we", "j'", "j", "jai", "on", "nous"})
_HELPING: Final = frozenset(
    {"ai", "a", "avons", "have", "'ve", "just", "also", "finally", "already", "bien", "deja", "aussi"}
)
_REACH: Final = 4
_LONGEST: Final = 9
_ENDS: Final = frozenset(
    {".", "!", "?", ";", ",", ":", "(", ")", "<br>", "et", "and", "&", "mais", "but", "who", "qui"}
)
_GOT: Final = frozenset("got have had received eu recu recupere ai".split())
_FROM: Final = frozenset({"from", "via", "through", "par", "aupres"})
_OF: Final = frozenset({"de", "du", "des", "of", "for", "pour"})
_MINE: Final = frozenset({"my", "our", "mon", "ma", "mes", "notre", "nos"})
_SOMEBODYS: Final = frozenset({"the", "a", "an", "his", "her", "le", "la", "l'", "un", "une", "son", "sa"})
_HELPED: Final = frozenset({"aide", "aidee", "aides", "depanne", "depannee", "accompagne", "accompagnee", "coache"})
_TELLING_WORDS: Final = _BRINGING | _HELPED | DETAILS
_TELLING: Final = frozenset({"note", "other", "mood", "progress"})


def with_brought_together(message: Labelled) -> Labelled:
    """The message with what was received so, and what was given so, each as one fact in whole words."""
    if _TELLING_WORDS.isdisjoint(token.norm for token in message.view.tokens):
        return message
    for at, token in enumerate(message.view.tokens):
        if token.norm in _BRINGING and took_place(message, at):
            message = _given(message, at) or _received(message, at) or message
        elif token.norm in _HELPED and message.view.lang == "fr" and took_place(message, at):
            message = _helped(message, at) or _has_helped(message, at)
        elif token.norm in DETAILS:
            message = _details(message, at) or message
    return message


def _received(message: Labelled, at: int) -> Labelled | None:
    """ "(Paul) introduced me to the mayor", whoever that is; None where the user is not who was introduced."""
    unread = message.intent in {"mood", "other"}  # nothing was looked for in it
    if not (unread or "got" in STATES[message.intent]) or message.view.drifts[at].subject in {"i", "we"}:
        return None
    norms, english = message.norms(0, len(message.view.tokens)), message.view.tokens[at].norm in _ENGLISH
    told = norms[at + 1 : at + 2] if english else norms[max(0, at - 3) : at]
    if not ({*told} & _ME or (not english and {*told} & {"m'", "m'a", "ma", "m'ont"})):
        return None
    link = _after_touch(norms, at + 2 if english else at + 1)
    if norms[link : link + 1] == []:
        return None
    by_name = is_capital(message.view, link) and not _HAS.isdisjoint(told)
    shown = norms[at].startswith("presente") and (norms[link] in _THEIRS or by_name)
    if not (norms[link] in _TO or shown):
        return None
    whom = [f for f in message.tagged("w") if f.first <= link + _REACH and f.last > link]
    if whom and not unread:
        return _met(message, at, [f for f in whom if is_capital(message.view, f.first)])  # told with whoever it is
    entities = [f for f in message.entities if f not in whom]
    message = replace(message, intent="note", entities=entities) if unread else message
    last = _end(message, link + 1)
    around = [f for f in message.items if f.first < last and at < f.last]
    if named := [f for f in message.tagged("p", "m") if link <= f.first < last]:
        return _met(message, at, named)
    if any(f.tag != "got" for f in around):
        return None
    last = max([last, *(f.last for f in around)])
    margin = max([f.margin for f in around], default=CLEAR)
    items = [f for f in message.items if not (f.tag == "got" and f.first < last and at < f.last)]
    return _with(message, [*items, Found("got", at, last, margin)])


def _met(message: Labelled, at: int, named: list[Found]) -> Labelled | None:
    """Whoever has a name was met; that it was help is told of nobody, where nobody else is named."""
    if not named or "p" not in STATES[message.intent]:
        return None
    others = [f for f in message.tagged("p", "m") if f not in named]
    # Of whom something is told ("Léa introduced Hugo, he's a dev at Acme"), more is kept than that they were named.
    alone = len(named) == 1 and any(f.tag in {"r", "o"} and f.first > named[0].last for f in message.entities)
    entities = [replace(f, tag="p") if f in named and (alone or f.tag == "w") else f for f in message.entities]
    items = [f for f in message.items if others or f.tag != "got" or not f.first <= at < f.last]
    return replace(message, entities=entities, items=items)


def _given(message: Labelled, at: int) -> Labelled | None:
    """ "I introduced Tom to Hannah": both are of it, and it is done; None where the user did not bring two together."""
    norms = message.norms(0, len(message.view.tokens))
    before = at - 1
    while before >= 0 and norms[before] in _HELPING:
        before -= 1
    if before >= 0 and norms[before] not in _I | _ENDS:
        return None
    people = message.tagged("p", "m", "w")
    one = next((f for f in people if f.first == at + 1), None)
    link = _after_touch(norms, one.last) if one else 0
    other = next((f for f in people if f.first == link + 1), None) or _unnamed(message, at, one, link)
    if one is None or other is None or norms[link] not in _TO:
        return None
    told = message.intent in _TELLING or (message.intent == "log_meeting" and not message.tagged("d", "t"))
    message = replace(message, intent="done_promise") if told else message
    if "gave" not in STATES[message.intent]:
        return None
    entities = [replace(f, tag="p") if f in (one, other) else f for f in message.entities]
    items = [f for f in message.items if not (f.first < other.last and at < f.last)]
    items = [f for f in items if f.tag in STATES[message.intent]]
    return _with(replace(message, entities=entities), [*items, Found("gave", at, other.last, CLEAR)])


def _unnamed(message: Labelled, at: int, one: Found | None, link: int) -> Found | None:
    """Who has no name at the other end: "with (my landlord)"; of no one merely "put to bed"."""
    if one is None or link + 2 >= len(message.view.tokens):
        return None
    lead, in_touch = message.view.tokens[link + 1].norm, link > one.last
    if lead not in _MINE and not (in_touch and lead in _SOMEBODYS):
        return None
    if not in_touch and message.view.tokens[at].norm in {"put", "mis", "mise"}:
        return None
    return Found("m", link + 1, _end(message, link + 1))


def _helped(message: Labelled, at: int) -> Labelled | None:
    """« J'ai aidé Hugo à remplir son dossier » is help given."""
    one = next((f for f in message.tagged("p", "m") if f.first == at + 1), None)
    before = {*message.norms(max(0, at - 2), at)}
    if one is None or not before & {"ai", "jai", "avons"} or before & _ME or message.told("gave", "todo", "got"):
        return None
    message = replace(message, intent="done_promise") if message.intent in _TELLING else message
    if "gave" not in STATES[message.intent]:
        return None
    first = next((i for i in range(one.last, len(message.view.tokens)) if not message.view.tokens[i].day), one.last)
    words = range(first, _end(message, first))
    last = next((i for i in words if not message.view.tokens[i].raw[:1].isalnum()), words.stop)
    return _with(message, [*message.items, Found("gave", at, last, CLEAR)]) if last > first else None


def _has_helped(message: Labelled, at: int) -> Labelled:
    """« Nadia m'a dépannée » is help received, however little its label won by."""
    to_user = not {"m'a", "ma", "m'", "nous"}.isdisjoint(message.norms(max(0, at - 3), at))
    items = [
        replace(f, margin=max(f.margin, CLEAR)) if to_user and f.tag == "got" and f.first == at else f
        for f in message.items
    ]
    return replace(message, items=items)


def _details(message: Labelled, at: int) -> Labelled | None:
    """ "Got Gav's number from Dave", « le numéro de Gav par Dave »; None where nobody is said to have given it."""
    norms, drifts = message.norms(0, len(message.view.tokens)), message.view.drifts
    got = next((i for i in range(at - 1, max(-1, at - 1 - _REACH), -1) if norms[i] in _GOT), None)
    led = next((i for i in range(at + 1, min(len(norms), at + _LONGEST)) if norms[i] in _FROM), None)
    if got is None or led is None or drifts[got].negated or drifts[got].future or not took_place(message, got):
        return None
    giver = next((f for f in message.tagged("p", "m") if f.first == led + 1), _unlabelled(message, led + 1))
    if giver is None or message.told("gave", "todo"):
        return None
    whose = [f for f in message.tagged("p", "m") if got < f.first < led]
    if not whose and norms[at + 1].isalpha() and norms[at + 1] not in _FROM | _OF:
        return None  # "a linkedin message from Dave"
    plain = all(norm.replace("-", "").replace("'", "").isalpha() for norm in norms[at + 1 : led])
    last = led if plain else max([at + 1, *(f.last for f in whose)])
    message = replace(message, intent="note") if message.intent in {"done_promise", "other"} else message
    if "got" not in STATES[message.intent]:
        return None
    entities = [f if f not in whose else replace(f, tag="m") for f in message.entities if f is not giver]
    entities = sorted([*entities, replace(giver, tag="p")], key=lambda f: f.first)
    items = [f for f in message.items if not (f.first < last and got < f.last)]
    return _with(replace(message, entities=entities), [*items, Found("got", got + 1, last, CLEAR)])


def _unlabelled(message: Labelled, at: int) -> Found | None:
    """Whoever stands at a token with a capital and a first name, though no label says so."""
    free = at < len(message.view.tokens) and not any(f.first <= at < f.last for f in message.entities)
    named = free and is_capital(message.view, at) and "N" in message.view.names[at]
    return Found("p", at, at + 1, CLEAR) if named else None


def _after_touch(norms: list[str], at: int) -> int:
    """Where "in touch", if it stands there, is over."""
    end = at
    while end < len(norms) and end < at + _MOST_TOUCH and norms[end] in _TOUCH:
        end += 1
    return end


def _end(message: Labelled, first: int) -> int:
    """Where the words for somebody end: before the next clause, a day, an hour or a sign."""
    tokens, end = message.view.tokens, first
    moments = {i for f in message.tagged("d", "t", "due") for i in range(f.first, f.last)}
    while end < min(len(tokens), first + _LONGEST) and end not in moments and tokens[end].norm not in _ENDS:
        if tokens[end].day or tokens[end].clock:
            break
        end += 1
    return end


def _with(message: Labelled, items: list[Found]) -> Labelled:
    return replace(message, items=sorted(items, key=lambda f: f.first))
