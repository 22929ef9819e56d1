"""What became of the one thing that the coach spoke of: no answer, a yes with its day, a meeting instead."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from bot.coaching.answering import answered
from bot.domain.goals import Goal
from bot.domain.lines import line
from bot.domain.nudges import SaidItem
from bot.domain.promises import Reminder, Request
from bot.flows.ask_answers import hear_ask_answer
from bot.flows.cards.card import show_card
from bot.flows.conversation import is_another_matter
from bot.flows.goals.patterns import told_of_goal
from bot.flows.meanings.polite import with_thanks
from bot.flows.nudges.debriefing import TELLS
from bot.flows.nudges.nudging import answers_of, noted
from bot.flows.nudges.putting_off import answer_later
from bot.flows.nudges.words import CONTACTED, met_instead, read_said, says_unanswered
from bot.flows.progress import told_for
from bot.flows.requests.answering import reply
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding import fold, read_day


def told_of(turn: Turn, item: SaidItem, text: str) -> Turn | None:
    """What was said first, settled by what became of it; None when the words tell nothing of that."""
    said = with_thanks(text)
    if item.reason == "ask" and (heard := _answered(turn, text)):
        return heard
    if item.reason == "request" and (given := _given(turn, item, said)):
        return given
    if item.reason == "debrief" and _NOTHING_TO_TELL.fullmatch(said):
        turn = noted(turn, item, answered(turn.notebook, item.key, "done", turn.now))
        return turn.say(line("answer.nothing_to_tell"), buttons=((undo_button(turn),),))
    if item.line.key == "reminder.how_went" and (told := _how_it_went(turn, item, text)):
        return told
    day = item.line.args.get("day")
    if _ON_THE_DAY.fullmatch(said) and isinstance(day, date) and day > turn.today:
        return answer_later(turn, item, day)
    if _GOOD_IDEA.fullmatch(said) and item.draft:
        return turn.say(line("answer.go_on"), buttons=answers_of([item]))
    return _met(turn, item, text)


def _how_it_went(turn: Turn, item: SaidItem, text: str) -> Turn | None:
    """Words on the interview that was asked about: news of its goal; None for a bare "done", or another matter."""
    asked = turn.notebook.find(Reminder, item.about)
    goal = turn.notebook.find(Goal, asked.goal) if asked else None
    if goal is None or not goal.is_open or text.rstrip().endswith("?"):
        return None
    if told_of_goal(text) or read_said(turn, text, {item.reason}) or is_another_matter(turn, text):
        return None
    turn = noted(turn, item, answered(turn.notebook, item.key, "done", turn.now))
    return told_for(turn, goal, text)


def _answered(turn: Turn, text: str) -> Turn | None:
    said_yes, never = ASKED[turn.lang]
    if says_unanswered(text):
        return hear_ask_answer(turn, never)
    if found := _ANSWERED.fullmatch(" ".join(fold(text).replace("’", "'").strip(" .!").split())):
        return hear_ask_answer(turn, f"{said_yes}, {found['plan']}")
    return None


def _given(turn: Turn, item: SaidItem, said: str) -> Turn | None:
    """The answer that the user gave, or will give, to what they were asked."""
    asked = turn.notebook.find(Request, item.about)
    if asked is None or not asked.is_open:
        return None
    return next((reply(turn, asked, verb) for verb, words in _SAID.items() if words.fullmatch(said)), None)


def _met(turn: Turn, item: SaidItem, text: str) -> Turn | None:
    person = turn.notebook.person(item.people[0]) if len(item.people) == 1 else None
    met = met_instead(turn, text) if person and item.reason not in TELLS else None
    if person is None or met is None or (met[0] == "call" and item.reason in CONTACTED):
        return None
    sentence = f"{MET[turn.lang][met[0]]} {person.name} {met[1]}".strip()
    days = read_day(met[1], lang=turn.lang, today=turn.today, towards="past") if met[1] else (turn.today,)
    reading = turn.read(sentence)
    held = replace(reading, intent="log_meeting", date=days[0] if days else None)  # Saturday is the last one
    sure = {**reading.confidence, "intent": 1.0, "date": 1.0}
    return show_card(turn, replace(held, confidence=sure), sentence)


ASKED: Final = {"fr": ("il a dit oui", "il n'a jamais répondu"), "en": ("they said yes", "they never replied")}
MET: Final = {
    "fr": {"meeting": "Rencontre avec", "call": "Appel avec"},
    "en": {"meeting": "Met with", "call": "Call with"},
}
"""How it is said in full, for what hears of answers and of meetings."""
_ANSWERED: Final = re.compile(
    r"(?:(?:il|elle|ils|elles) (?:m'a |m'ont |a |ont )?(?:enfin )?(?:repondu|rappele|ecrit)|(?:he|she"
    r"|they) (?:has |have |finally )*"
    r"(?:replied|answered|called back|wrote back|got back to me))[ ,.:;]+(?:et |and )?(?P<plan>(?:on|nous|we)\b.+)"
)
_NOTHING_TO_TELL: Final = re.compile(
    r"(?:bof|meh|bah|sans plus|so-so|(?:il n'y a |j'ai |there's |there is |i have )?(?:rien|nothing|not much|pas grand-"
    r"chose)(?: (?:de )?(?:special|particulier|nouveau|new|much))?(?: (?:a|to) (?:dire|raconter|signaler|tell|say"
    r"|report))?)"
)
_I_SAY: Final = (
    r"(?:(?:je (?:lui |leur )?(?:dis|dirai|reponds|vais dire)|j'ai (?:dit|repondu)|c'est|ce sera"
    r"|(?:i(?:'ll| will|'ve)? )?(?:say|said|answered|told (?:him|her|them))|it's|it is) (?:que |un |a )?)"
)
_SAID: Final = {
    "yes": re.compile(rf"oui|yes|yep|{_I_SAY}(?:oui|ok|d'accord|yes|okay)(?:[ ,].{{0,30}})?|j'accepte|i accept"),
    "no": re.compile(rf"non|no|nope|{_I_SAY}(?:non|no)(?:[ ,].{{0,30}})?|je refuse|je decline|i decline|i refuse"),
}
_ON_THE_DAY: Final = re.compile(
    r"(?:(?:redis|rappelle|dis|redites|rappelez|dites)-(?:le[- ])?moi (?:ca |cela )?|(?:remind|tell|ask) me"
    r" (?:again )?)?(?:le jour (?:meme|j|venu)|on the (?:very |big )?day(?: itself)?|that day|ce jour-la)"
)
_GOOD_IDEA: Final = re.compile(
    r"(?:(?:ah |oh |tiens |oui |ok |yes )?,? ?(?:quelle |tres |une |c'est une |what a |that's a |a )?(?:bonne"
    r"|excellente|super|good|great|nice|excellent|lovely) ide(?:e|a)|pourquoi pas|volontiers|avec plaisir|why not"
    r"|gladly|with pleasure|i'd love to|allons-y|let's do it|let's go)"
)
