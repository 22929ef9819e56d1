"""/requests: what people wait for an answer to, and what was promised to them since."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import GAP, Button, Line, line
from bot.domain.promises import Promise, Request
from bot.flows.helps.patterns import plain
from bot.flows.requests.answering import SHOWN, reply, request_of, without_card
from bot.flows.requests.cannot import answer_of
from bot.flows.turn import Turn, press
from bot.understanding import read_answer, read_day

MOST: Final = 8
_BRIEF: Final = 10  # words: an answer rather than a story

_LIST: Final = re.compile(
    r"(?:(?:montre(?:z)?(?:-moi)?|voir|rappelle(?:z)?-moi|affiche(?:z)?) )?(?:"
    r"(?:quelles|les|toutes les|quelles sont les)(?: sont)?(?: les)? demandes (?:recues?|en attente|"
    r"qu'on m'a faites|que j'ai recues|ai-je recues|j'ai recues|qui m'attendent|ai-je|sans reponse|"
    r"auxquelles (?:je dois )?repondre)"
    r"|(?:qui|qui donc) (?:m'a|m'avait|m'ont) (?:demande|sollicitee?)(?: (?:quelque chose|de l'aide|"
    r"un service|un coup de main|des choses|quoi))?"
    r"|qu'est-ce qu'on (?:m'a demande|attend de moi|me demande)|que m'a-t-on demande"
    r"|(?:a qui|qui) (?:est-ce que )?(?:je |dois-je |faut-il )?(?:dois |devrais )?(?:encore )?(?:une "
    r"reponse|repondre|donner une reponse)"
    r"|qui attend (?:une|ma) reponse(?: de ma part)?|ou en sont mes demandes"
    r"|(?:toutes )?mes demandes(?: recues?| envoyees| en cours| en attente)?"
    r"|(?:qu'ai-je|qu'est-ce que j'ai|ce que j'ai) demande(?: a qui| aux gens)?"
    r"|de qui (?:j'attends|est-ce que j'attends|attends-je) (?:une reponse|des nouvelles)"
    r"|qui (?:ne m'a|m'a|n'a) pas (?:encore )?repondu|(?:my |all my )?(?:open |pending )?asks"
    r"|what (?:have i|did i) asked?(?: for| people)?"
    r"|who (?:hasn't|has not|have i not|haven't i) (?:answered(?: me)?|replied(?: to me)?|heard (?:back )?from)"
    r"(?: yet)?|where do my (?:requests|asks) stand"
    r"|(?:show me )?(?:the |my |all |any )?(?:open |pending )?requests(?: (?:i have|i've received|"
    r"i've got|from people|waiting|to answer))?"
    r"|(?:what|which) requests (?:do i have|have i (?:received|got)|are (?:open|waiting|pending))"
    r"|who(?:'s| has|'ve)? (?:asked|asking) me (?:for )?(?:something|anything|help|a favou?r|what|things)"
    r"|what (?:have|did|do) (?:people|they) (?:asked?|want|expect) (?:me|of me|from me)(?: for| to do)?"
    r"|who(?:'s| is| am i)? (?:still )?(?:waiting for (?:my|an) (?:answer|reply)(?: from me)?|keeping waiting)"
    r"|whom? (?:do|should) i (?:still )?(?:owe (?:an answer|a reply)(?: to)?|(?:need to )?(?:answer|"
    r"reply to|get back to)))"
)


def answer_buttons(turn: Turn, ids: tuple[str, ...]) -> tuple[Button, ...]:
    """The answers to a request just noted."""
    asked = next((request for request in turn.notebook.requests if request.id in ids and request.is_open), None)
    if asked is None:
        return ()
    yes, no = press("request.yes", f"reply:{asked.id}:yes"), press("request.no", f"reply:{asked.id}:no")
    return yes, no, press("request.else", f"request:{asked.id}")


def command_requests(turn: Turn, rest: str) -> Turn:
    """/requests, /demandes; behind it the name of somebody."""
    named = {mention.known for mention in turn.read(rest).people} if rest else set()
    theirs = [asked for asked in turn.notebook.requests if asked.is_open and asked.from_ in named]
    return show(turn, theirs[0]) if len(theirs) == 1 else listed(turn)


def hear_requests(turn: Turn, text: str) -> Turn | None:
    """ "Who am I keeping waiting?" """
    return listed(turn) if _LIST.fullmatch(plain(text)) else None


def listed(turn: Turn) -> Turn:
    """Those that wait, the oldest first, and the promises that a yes became."""
    waiting = sorted((asked for asked in turn.notebook.requests if asked.is_open), key=lambda r: (r.on, r.id))[:MOST]
    promised, mine = tuple(_promised(turn)), _mine(turn)
    if not waiting and not promised and not mine:
        return turn.say(line("requests.none"))
    lines: list[Line] = [line("requests.head"), *(_item(turn, asked) for asked in waiting)] if waiting else []
    if promised:
        lines += [*([GAP] if lines else []), line("requests.promised"), *promised]
    if mine:
        lines += [*([GAP] if lines else []), line("requests.mine"), *mine]
    if not waiting:
        return turn.say(line("requests.all_answered"), GAP, *lines)
    rows = tuple((press("requests.button", f"request:{asked.id}", what=asked.what),) for asked in waiting)
    return turn.say(*lines, buttons=rows)


def _item(turn: Turn, asked: Request) -> Line:
    (name,) = turn.notebook.names((asked.from_,)) or ("",)
    waits = asked.time_until if asked.time_until and asked.time_until > turn.today else None
    key, told = ("requests.item_time" if waits else "requests.item"), {"what": asked.what}
    if asked.due and not waits:
        key = "requests.item_by"
    day = waits or asked.due or asked.on
    return line(key, name=name, day=day, **told) if name else line(f"{key}_alone", day=day, **told)


def _mine(turn: Turn) -> tuple[Line, ...]:
    """What the user asked and waits for in turn (P20), the oldest first."""
    waiting = sorted((ask for ask in turn.notebook.asks if ask.is_waiting), key=lambda ask: (ask.sent_on, ask.id))
    return tuple(
        line("requests.item", name=name, day=ask.sent_on or turn.today, what=ask.what)
        for ask in waiting[:MOST]
        for name in turn.notebook.names((ask.to,))
    )


def _promised(turn: Turn) -> Iterator[Line]:
    """What was said yes to and is still to be done."""
    for asked in turn.notebook.requests:
        promise = turn.notebook.find(Promise, asked.promise)
        (name,) = turn.notebook.names((asked.from_,)) or ("",)
        if promise and promise.is_open and name:
            what = promise.what
            yield (
                line("requests.promise_by", name=name, what=what, day=promise.due)
                if promise.due
                else line("requests.promise", name=name, what=what)
            )


# --- one of them


def awaited(turn: Turn, ids: tuple[str, ...]) -> Turn:
    """The turn in which what is written next may answer the request just noted, if one was."""
    asked = next((request for request in turn.notebook.requests if request.id in ids and request.is_open), None)
    return without_card(turn).open(SHOWN, {"request": asked.id})[0] if asked else turn


def show(turn: Turn, asked: Request, *, edits: bool = False) -> Turn:
    """One request with all that one can answer; what is written next may be the answer."""
    (name,) = turn.notebook.names((asked.from_,)) or ("",)
    what, day = asked.what, asked.on
    lines = [
        line("request.shown", name=name, what=what, day=day)
        if name
        else line("request.shown_alone", what=what, day=day)
    ]
    if asked.due:
        lines.append(line("request.wanted_by", day=asked.due))
    if asked.time_until:
        lines.append(line("request.time", day=asked.time_until))
    turn = without_card(turn).open(SHOWN, {"request": asked.id})[0]
    first = (press("request.yes", f"reply:{asked.id}:yes"), press("request.no", f"reply:{asked.id}:no"))
    second = (press("request.pass", f"passon:{asked.id}"), press("request.more_time", f"reply:{asked.id}:time"))
    third = (press("request.answered", f"reply:{asked.id}:done"), press("request.drop", f"reply:{asked.id}:drop"))
    return turn.say(*lines, buttons=(first, second, third), edits=edits)


def press_request(turn: Turn, args: tuple[str, ...]) -> Turn:
    asked = request_of(turn, args[0] if args else None)
    if asked is None:
        return turn.toast("error.old_button")
    return show(turn, asked) if asked.is_open else turn.toast("answer.already")


_FLATLY_NO: Final = re.compile(
    r"(?:non|no|nope|nan)\s*[,;.!:].*\b(?:pas (?:le temps|possible|moyen|envie)|peux pas|pourrai pas|desolee?"
    r"|deborde\w*|trop (?:de|pris)|no time|can'?t|cannot|won't|not possible|rather not|sorry|busy|swamped|too much)\b"
)
_LATER: Final = re.compile(r"\b(?:plus tard|dans|apres|a partir|later|in|after|until|from|mais|but)\b")
_NOT_NOW: Final = re.compile(r"\b(?:pas|plus tard|dans|apres|not|no time|later|in|after|until|busy|deborde\w*)\b")


def hear_shown(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """ "Oui pour jeudi", "no", "no time now, in two weeks", right under the card; None for another matter."""
    asked, answer = request_of(turn, draft.filled.get("request")), read_answer(text, lang=turn.lang, today=turn.today)
    if asked is None or not asked.is_open:
        return None
    if cannot := answer_of(text):
        return reply(turn, asked, cannot, None)
    said = plain(text)
    days = [day for day in read_day(text, lang=turn.lang, today=turn.today, towards="future") if day > turn.today]
    if answer is None and _FLATLY_NO.match(said) and not _LATER.search(said) and not turn.read(text).people:
        return reply(turn, asked, "no", None)
    if answer is None:
        others = {mention.known or mention.name for mention in turn.read(text).people} - {asked.from_}
        not_now = days and not others and len(said.split()) <= _BRIEF and _NOT_NOW.search(said)
        return reply(turn, asked, "time", days[0]) if not_now else None
    first = said.replace(",", " ").split()[:1]
    if answer.verb == "yes" or (days and first and first[0] in ("oui", "yes", "ok", "d'accord")):
        return reply(turn, asked, "yes", days[0] if days else None)
    verbs = {"no": "no", "done": "done", "later": "time", "drop": "drop"}
    return reply(turn, asked, verbs[answer.verb], answer.day) if answer.verb in verbs else None


COMMANDS = dict.fromkeys(("requests", "demandes", "demandesrecues"), command_requests)
PRESSES = {"request": press_request}
DRAFTS = {SHOWN: hear_shown}
ANSWERS = (hear_requests,)
