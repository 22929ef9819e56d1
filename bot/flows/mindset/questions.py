"""The questions, one at a time: is the work good, is it honest to live from it, to let it be known, what is in the way?

Each is answered by a tap or in one's own words, and none of the answers is argued with. What was said is read back
before the last question, so that whatever there is to find, the user finds. Nothing is kept of it, but a sentence of
their own, if they wish, for the days of doubt.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import GAP, Buttons, Line, line
from bot.flows.conversation import is_another_matter
from bot.flows.cues import about, small_word
from bot.flows.enough import has_enough
from bot.flows.meanings.no_answer_yet import is_at_a_loss
from bot.flows.mindset.read_back import answers, is_all_well
from bot.flows.moods import BEHIND, DOUBTS, with_step, worded
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import Answer, fold, read_answer

MINDSET: Final = "mindset"
HONEST: Final = "P2"
PASSED: Final = "passed"  # a question left open: nothing is read back of it
UNSURE: Final = "unsure"  # what is in the way is not known: nothing is concluded from it
LONGEST: Final = 300

CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "work": ("yes", "no"),
    "liked": ("nothing",),
    "opinion": ("not_today",),
    "paid": ("no", "yes"),
    "paid_why": ("go_on",),
    "known": ("no", "yes"),
    "limit": ("go_on",),
    "way": ("nothing", "disturbing", "shy", "words"),
    "keep": ("no",),
}
"""The questions and the taps that answer each."""

_NEXT: Final[Mapping[tuple[str, str], str]] = {
    ("work", "yes"): "paid",
    ("work", "no"): "liked",
    ("work", "words"): "paid",
    ("liked", "nothing"): "opinion",
    ("liked", "words"): "paid",
    ("paid", "no"): "known",
    ("paid", "yes"): "paid_why",
    ("paid", "words"): "known",
    ("paid_why", "go_on"): "known",
    ("paid_why", "words"): "known",
    ("known", "no"): "way",
    ("known", "yes"): "limit",
    ("known", "words"): "way",
    ("limit", "go_on"): "way",
    ("limit", "words"): "way",
}
"""(question, answer) -> the next question; all that is missing ends the dialogue."""


def begin(turn: Turn, *head: Line) -> Turn:
    """The first question, or the one at which it was left."""
    for draft in turn.notebook.drafts:
        if draft.flow == MINDSET:
            return _asked(turn, draft, str(draft.asking), *head, line("mindset.again"))
    said, owner = head or (line("mindset.hello"),), turn.owner
    if owner.conviction and owner.convinced_on:
        said = (*said, GAP, line("mindset.you_said", day=owner.convinced_on, words=owner.conviction))
    turn, draft = turn.open(MINDSET)
    return _asked(turn, draft, "work", *said)


def _asked(turn: Turn, draft: Draft, question: str, *head: Line) -> Turn:
    draft = replace(draft, asking=question)
    lines = (*head, GAP) if head else ()
    if question == "way":
        lines = (*lines, _read_back(draft), GAP)
    return turn.update(draft).say(*lines, line(f"mindset.ask.{question}"), buttons=_buttons(draft))


def _read_back(draft: Draft) -> Line:
    if is_all_well(draft.filled):
        return line("mindset.all_well")
    return line("mindset.read_back", answers=answers(draft.filled))


def _buttons(draft: Draft) -> Buttons:
    question = str(draft.asking)
    taps = [press(f"mindset.{question}.{tap}", f"mind:{draft.id}:{question}:{tap}") for tap in CHOICES[question]]
    rows = tuple(tuple(taps[at : at + 2]) for at in range(0, len(taps), 2))
    leave = () if question == "keep" else (press("mindset.leave", f"mind:{draft.id}:{question}:leave"),)
    why = (press("button.why", f"why:{HONEST}"),) if question == "work" else ()
    return (*rows, (*leave, *why))


# --- answered


def press_mindset(turn: Turn, _args: tuple[str, ...]) -> Turn:
    """The door under a mood."""
    return begin(turn)


def press_mind(turn: Turn, args: tuple[str, ...]) -> Turn:
    """A tap, on the question that stands."""
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != MINDSET or len(args) != 3 or draft.asking != args[1]:
        return turn.toast("error.old_button")
    question, tap = args[1:]
    if tap == "leave":
        return turn.close(draft).say(line("mindset.left"), edits=True)
    return _answered(turn, draft, tap) if tap in CHOICES[question] else turn.toast("error.old_button")


_LEAVING: Final = 12  # signs: "c'est bon" may be an answer


def hear_mind(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """An answer in words, right under the question; anything else is another matter, and the question waits."""
    if not _was_just_asked(turn) or is_another_matter(turn, text) or _is_else(turn, text):
        return None
    answer = read_answer(text, lang=turn.lang)
    tap = "leave" if len(text) >= _LEAVING and has_enough(text) else _as_tap(str(draft.asking), answer, text)
    if tap == "leave":
        return turn.close(draft).say(line("mindset.left"))
    if tap == PASSED:
        return _asked(turn, draft, _NEXT[str(draft.asking), "words"])
    if tap == UNSURE:
        return _ended(turn, draft, line("mindset.way_unknown"))
    return _answered(turn, draft, tap) if tap else _in_words(turn, draft, text.strip()[:LONGEST])


def _was_just_asked(turn: Turn) -> bool:
    last = next((unsaid for unsaid in reversed(turn.notebook.unsaid) if unsaid.update_id is not None), None)
    return last is not None and any(one.key.startswith("mindset.") for r in last.replies for one in r.lines)


_ELSEWHERE: Final = ("goal", "find", "ask", "event", "request_received", "reminder")
_SURELY: Final = 0.8


def _is_else(turn: Turn, text: str) -> bool:
    if text.startswith("/") or text.rstrip().endswith("?") or small_word(text) in ("hello", "bye"):
        return True
    reading = turn.read(text)
    return reading.intent in _ELSEWHERE and reading.confidence.get("intent", 0.0) >= _SURELY


_SAID: Final = (
    ("yes", (r"oui|plutot oui|un peu|si|je (?:crois|pense)(?: que oui)?|dans l'ensemble|yes|yeah|a bit|a little"
            r"|sort of|kind of|somewhat|mostly|on the whole|i think so|i (?:do|guess so)")),
    ("no", (r"non|pas (?:du tout|vraiment|assez|terrible)|bien sur que non|evidemment non|no|nope|not (?:really|at all)"
           r"|not (?:good )?enough|of course not")),
    ("nothing", r"rien|personne|aucune? idee|nothing|nobody|no one|no idea"),
)  # fmt: skip
_LEAD: Final = r"(?:(?:pour moi|for me|moi|ben|bah|euh|well|hm+|honestly|franchement),? )?"
_LONGEST_TAP: Final = 5  # words; a longer answer has a meaning of its own


def _as_tap(question: str, answer: Answer | None, text: str) -> str | None:
    """The tap that a short answer stands for; a longer one is kept in its words."""
    said, taps = fold(text).replace("’", "'").strip(" .!"), CHOICES[question]
    if len(said.split()) > _LONGEST_TAP:
        return UNSURE if question == "way" and is_at_a_loss(text) else None
    if tap := next((tap for tap, words in _SAID if tap in taps and re.match(rf"{_LEAD}(?:{words})(?!\w)", said)), None):
        return tap
    verb = answer.verb if answer else None
    if question == "way" and (verb in ("skip", "later") or is_at_a_loss(text)):
        return UNSURE
    if verb in ("skip", "later") and question in ("paid", "known"):
        return PASSED
    if verb in ("skip", "no", "later") and taps[0] in ("go_on", "nothing", "not_today", "no"):
        return taps[0]
    return "leave" if verb in ("skip", "drop", "later") else None


def _in_words(turn: Turn, draft: Draft, words: str) -> Turn:
    question = str(draft.asking)
    if question == "keep":
        return _kept(turn, draft, words)
    if question == "opinion":
        return _opinion(turn.close(draft), words)
    if question in ("work", "paid", "known") and (mood := about("mood", words, turn.lang)) in _IN_THE_WAY:
        return _on_mood(turn, draft, str(mood))
    heard = line("mindset.heard_too" if any(key.endswith("_words") for key in draft.filled) else "mindset.heard")
    draft = replace(draft, filled={**draft.filled, f"{question}_words": words})
    if question == "way":
        return _on_the_way(turn, draft, words)
    return _asked(turn, draft, _NEXT[question, "words"], heard)


_IN_THE_WAY: Final = frozenset(BEHIND) - {*DOUBTS, "mood.joy"}
"""What is said of these answers the last question, whichever was asked: no time, nothing to offer, too old."""


def _opinion(turn: Turn, words: str) -> Turn:
    """Whose opinion: the ask is written with the coach, to them when they are in the notebook."""
    known = next((mention.known for mention in turn.read(words).people if mention.known), None)
    write = press("mindset.write_it", f"asknew:{known}" if known else "asknew")
    return turn.say(line("mindset.opinion_of", words=words), line("mindset.opinion_asks"), buttons=((write,),))


def _answered(turn: Turn, draft: Draft, tap: str) -> Turn:
    question = str(draft.asking)
    draft = replace(draft, filled={**draft.filled, question: tap})
    if following := _NEXT.get((question, tap)):
        return _asked(turn, draft, following)
    if question == "way":
        return _ended(turn, draft, line("mindset.free")) if tap == "nothing" else _on_mood(turn, draft, f"mood.{tap}")
    return turn.close(draft).say(line(f"mindset.without.{question}"))


# --- the end: what is in the way, and a step small enough to pass under it


def _on_the_way(turn: Turn, draft: Draft, words: str) -> Turn:
    mood = about("mood", words, turn.lang)
    if mood in BEHIND and mood != "mood.joy":
        return _on_mood(turn, draft, str(mood))
    return _ended(turn, draft, line("mindset.in_the_way", words=words))


def _on_mood(turn: Turn, draft: Draft, mood: str) -> Turn:
    turn, words = worded(turn, mood)
    return _ended(turn, draft, words, mood=mood)


def _ended(turn: Turn, draft: Draft, *lines: Line, mood: str = "mood.selling") -> Turn:
    """One step out of the notebook, and the offer to keep a sentence of theirs."""
    turn, step, rows = with_step(turn.close(draft), mood)
    return turn.say(*lines, *step, buttons=(*rows, (press("mindset.keep_a_sentence", "minds"),)))


def press_sentence(turn: Turn, _args: tuple[str, ...]) -> Turn:
    """A sentence of their own for the days of doubt: asked for, then kept."""
    for draft in turn.notebook.drafts:
        turn = turn.close(draft) if draft.flow == MINDSET else turn
    turn, draft = turn.open(MINDSET)
    return _asked(turn, draft, "keep")


def _kept(turn: Turn, draft: Draft, words: str) -> Turn:
    turn = turn.close(draft).own(conviction=words, convinced_on=turn.today).did("undo.conviction")
    return turn.say(line("mindset.kept", words=words), buttons=((undo_button(turn),),))


PRESSES = {"mindset": press_mindset, "mind": press_mind, "minds": press_sentence}
DRAFTS = {MINDSET: hear_mind}
