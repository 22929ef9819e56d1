"""A promise or a reminder that changes: "I won't send Owen the article", « repousse l'article à vendredi »."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.answering import is_open
from bot.coaching.matches import words_of
from bot.domain.lines import line
from bot.domain.promises import Promise, Reminder
from bot.flows.calling_off import names_of
from bot.flows.meanings.polite import plain
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding.dates import find_days

_LEAD: Final = (
    r"(?:(?:actually|well|in the end|sorry|so|but|on second thoughts?|change of plan"
    r"|finalement|en fait|bon|mais|desolee?|apres reflexion)[ ,:]+)*"
)
_AFTER_ALL: Final = r"(?: (?:after all|any ?more|in the end|now|at all|finalement|tout compte fait))?"
_THE_WORD: Final = r"(?P<kind>(?:promise|promesse|reminder|rappel))"
_NO_DEED: Final = (
    r"(?!(?:find|see|open|remember|understand|believe|read|wait|stand|say|tell|think|stop|miss|forget|seem|get over"
    r"|trouver|voir|ouvrir|comprendre|croire|lire|attendre|dire|rater|manquer|oublier|retrouver|me souvenir)\b)"
)
_WHAT: Final = rf"{_NO_DEED}(?P<what>.+?)"
_I_WONT: Final = (
    r"i (?:won't|will not|can't|cannot|no longer want to|don't want to|needn't|don't (?:need|have) to)(?: be able to)?"
)
_STRIKE: Final = (
    r"(?:drop|forget(?: about)?|scrap|cancel|delete|remove|laisse[rz]? tomber|abandonne[rz]?|oublie[rz]?"
    r"|annule[rz]?|supprime[rz]?|enleve[rz]?|retire[rz]?|efface[rz]?)"
)
_WILL_NOT: Final = tuple(
    re.compile(_LEAD + pattern + _AFTER_ALL)
    for pattern in (
        rf"i(?:'m| am) not (?:going to|gonna) {_WHAT}",
        rf"{_I_WONT} {_WHAT}",
        rf"(?:i(?:'ve| have) decided not to|no (?:more )?need to|there's no need to) {_WHAT}",
        rf"je (?:ne |n')?(?:vais|veux|peux|pourrai|compte|dois) (?:finalement )?(?:plus|pas) {_WHAT}",
        r"je (?:ne |n')?(?:lui |leur )?(?P<what>\w+rai (?:finalement )?(?:plus|pas) .+?)",
        rf"(?:je n'ai |j'ai )?(?:plus|pas) (?:besoin|la peine|l'intention) (?:de |d'){_WHAT}",
        (
            r"(?:je )?(?:n'|ne )?(?:j'|lui |leur )?(?:ai|avais) (?:rien |jamais rien |jamais "
            r"|pas )(?P<denied>promis)(?P<what>.*?)"
        ),
        r"i (?:never|didn't|haven't|did not)(?: really| actually)? (?P<denied>promised?)(?P<what>.*?)",
        rf"{_STRIKE} (?:(?:the|my|that|la|le|ma|mon|cette|ce) )?(?:\w+ )?{_THE_WORD}(?P<what>.*?)",
    )
)
_MOVE: Final = (
    r"(?:(?:can|could) (?:we|i) |let's |i'll |i(?:'d like| need| want) to )?"
    r"(?:push|move|postpone|delay|put off|shift|bring forward|reschedule|change)(?: back)?"
)
_REMIND_ME: Final = r"(?:rappelle[rz]?[- ]moi|reparle[sz]?[- ]moi d[eu']|remind me (?:of|about))"
_REPORTE: Final = r"(?:on |je |peux-tu |tu peux )?(?:repouss|report|decal|deplac|recul|avanc)\w*"
_PROMISED_FOR: Final = (
    r"(?:i|je)(?: have|'ve| l'| lui| leur| te l')? ?(?:ai |avais )?promis(?:ed|e)?(?: it| that| him| her| them| ca)*"
)
_NOT_THEN: Final = r"(?:,? (?:and )?(?:not|pas|et pas|et non) [^,]+)?"
_PUT_OFF: Final = tuple(
    re.compile(_LEAD + pattern)
    for pattern in (
        rf"{_MOVE} (?P<what>.+?)(?: back)? (?:to|till|until|for|by|on) (?P<day>.+)",
        r"(?P<what>.+?) (?:can wait|will wait|has to wait|is for|will be for) (?:(?:till|until) )?(?P<day>.+)",
        rf"{_PROMISED_FOR} (?:for|by|pour|d'ici) (?P<day>[^,]+?){_NOT_THEN}, (?P<what>.+)",
        rf"{_PROMISED_FOR} (?P<what>.+?) (?:for|by|pour|d'ici) (?P<day>[^,]+?){_NOT_THEN}",
        rf"{_REMIND_ME} ?(?P<what>.+?) (?P<day>(?:on |le )?\w+),? (?:plutot|instead|rather|pas avant)",
        rf"{_REPORTE} (?P<what>.+?) (?:a|au|jusqu'a|jusqu'au|pour|de) (?P<day>.+)",
        r"(?P<what>.+?) (?:attendra|peut attendre|sera pour|ce sera pour|c'est pour) (?:jusqu'a )?(?P<day>.+)",
    )
)


_NOT_YET: Final = tuple(
    re.compile(_LEAD + pattern)
    for pattern in (
        r"i (?:haven't|have not|still haven't|didn't|'ve not)(?: actually| even)? (?P<what>.+?)(?: yet| so far)",
        r"i still (?:have to|need to|must|owe) (?P<what>.+)",
        r"(?:je )?(?:n'|ne )?(?:j')?(?:lui |leur )?ai (?:toujours )?pas (?:encore )(?P<what>.+)",
        r"(?:je dois|il faut que je|faut que je|il me reste a) (?:encore|toujours) (?P<what>.+)",
    )
)
_NEED_NO_MORE: Final = re.compile(
    r"(?P<what>[\w' -]{2,40}?) (?:(?:doesn't|does not|no longer|don't) needs? .{2,60}?(?: any ?more| after all| now)?"
    r"|(?:n'a|a) plus besoin (?:de |d').{2,60}|has found (?:some(?:one|body)|it|another) .{0,40}"
    r"|a trouve (?:quelqu'un|ailleurs).{0,40})"
)


def hear_word_changed(turn: Turn, text: str) -> Turn | None:
    """Dropped, or due on another day, with a way back; None when no one open promise or reminder is meant."""
    said = plain(text)
    if text.rstrip().endswith("?") and not said.startswith(("can ", "could ", "peux", "tu peux")):
        return None
    for pattern in _PUT_OFF:
        if (found := pattern.fullmatch(said)) and (put_off := _put_off(turn, found)):
            return put_off
    if _is_asked_of(turn):
        return None  # the answer to what the coach has just spoken of, with its day
    for pattern in _NOT_YET:
        if (found := pattern.fullmatch(said)) and (one := _meant(turn, found)):
            return _still_open(turn, one)
    if (found := _NEED_NO_MORE.fullmatch(said)) and (no_more := _needed_no_more(turn, found)):
        return no_more
    for pattern in _WILL_NOT:
        if (found := pattern.fullmatch(said)) and (one := _meant(turn, found)):
            return _dropped(turn, one, denied="denied" in found.groupdict())
    return None


def _is_asked_of(turn: Turn) -> bool:
    """Whether a promise or a request that the coach spoke of first still waits for an answer."""
    said = (item for item in turn.notebook.attention.last_items if item.reason in ("promise", "request"))
    return any(is_open(turn.notebook, item.key, turn.now) for item in said)


def _put_off(turn: Turn, found: re.Match[str]) -> Turn | None:
    days = find_days(found["day"], lang=turn.lang)
    ahead = [day for one in days for day in one.days(turn.today, "future", due=True) if day >= turn.today]
    one = _meant(turn, found) if ahead else None
    if one is None:
        return None
    match one:
        case Promise():
            turn = turn.put(replace(one, due=ahead[0]))
        case Reminder():
            turn = turn.put(replace(one, on=ahead[0]))
    turn = turn.did("undo.word_changed", what=one.what)
    return turn.say(line("word.put_off", what=one.what, day=ahead[0]), buttons=((undo_button(turn),),))


def _still_open(turn: Turn, one: Promise | Reminder) -> Turn:
    """Nothing changes; the day it is due is told again."""
    due = one.due if isinstance(one, Promise) else one.on
    said = line("word.still_open_by", what=one.what, day=due) if due else line("word.still_open", what=one.what)
    return turn.say(said)


def _needed_no_more(turn: Turn, found: re.Match[str]) -> Turn | None:
    """The only request of theirs that is open, or else the only promise to them."""
    words = set(re.findall(r"[\w-]+", found["what"]))
    ids = {person.id for person in turn.notebook.people if words & names_of(turn, person.id)}
    requests = [one for one in turn.notebook.requests if one.is_open and one.from_ in ids]
    promises = [one for one in turn.notebook.promises if one.is_open and one.to in ids]
    if len(requests) == 1:
        turn = turn.put(replace(requests[0], dropped_on=turn.today)).did("undo.word_changed", what=requests[0].what)
        return turn.say(line("word.dropped", what=requests[0].what), buttons=((undo_button(turn),),))
    return _dropped(turn, promises[0], denied=True) if len(promises) == 1 and not requests else None


def _dropped(turn: Turn, one: Promise | Reminder, *, denied: bool) -> Turn:
    match one:
        case Promise():
            turn = turn.put(replace(one, dropped_on=turn.today))
        case Reminder():
            turn = turn.put(replace(one, done_on=turn.today))
    turn = turn.did("undo.word_changed", what=one.what)
    names = turn.notebook.names((one.to,)) if isinstance(one, Promise) else ()
    if isinstance(one, Promise) and one.to and names and not denied:
        tell = press("people.hello", f"draft:hello:{one.to}")
        return turn.say(line("word.dropped_to", what=one.what, names=names), buttons=((tell, undo_button(turn)),))
    return turn.say(line("word.dropped", what=one.what), buttons=((undo_button(turn),),))


def _meant(turn: Turn, found: re.Match[str]) -> Promise | Reminder | None:
    """The only open one that shares its words, to whoever is named; any of theirs when it is called a promise."""
    what = found["what"]
    words = set(re.findall(r"[\w-]+", what.replace("'s", " ")))
    named = {p.id for p in turn.notebook.people if words & names_of(turn, p.id)}
    asked = words_of(what)
    told = found.groupdict()
    kind = told.get("kind") or told.get("denied") or ""
    open_ones: list[Promise | Reminder] = []
    is_promise = kind.startswith("prom")
    if kind not in ("reminder", "rappel"):
        open_ones += [one for one in turn.notebook.promises if one.is_open and (not named or one.to in named)]
    if not is_promise:
        open_ones += [one for one in turn.notebook.reminders if one.done_on is None]
    shared = [one for one in open_ones if words_of(one.what) & asked]
    if not shared and kind:
        shared = [one for one in open_ones if not named or isinstance(one, Promise) or not named.isdisjoint(one.people)]
    return shared[0] if len(shared) == 1 else None


ANSWERS: Final = (hear_word_changed,)
