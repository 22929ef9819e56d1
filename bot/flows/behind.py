"""The practice behind each advice, on one page: "pourquoi ?" is answered under whatever the coach has advised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from bot.domain.lines import Arg, Line, Reply
from bot.flows.moods import BEHIND as MOODS

MOST: Final = 3  # practices that one message is explained by

BEHIND: Final[Mapping[str, str]] = {
    **MOODS,
    # questions on meeting people
    "question.trust": "P32", "question.what_for": "P1",
    "question.follow_up": "P29", "question.introduce_myself": "P32", "question.how_long": "P28",
    "question.how_soon": "P1",
    "question.event_bring": "P23", "question.start_talking": "P24", "question.leave": "P24", "question.names": "P5",
    "question.ask_help": "P20", "question.job_search": "P20", "question.after_silence": "P28",
    "question.thank": "P25", "question.give_back": "P27", "question.introduce_others": "P30",
    "question.say_no": "P27", "question.online": "P31", "question.contact_or_connection": "P14",
    "small_talk.mood": "P7", "small_talk.kept_it": "P9", "small_talk.nobody_seen": "P7",
    # what the coach says first, by its reason
    "thank": "P25", "promise": "P27", "news": "P26", "give_back": "P27", "request": "P27", "ask": "P20",
    "referral": "P21", "prepare": "P19", "debrief": "P21", "debrief.event": "P24", "mission": "P24", "silence": "P28",
    "wishes": "P28", "introduce": "P30", "pace": "P29",
    "rhythm.month": "P9", "rhythm.month_alone": "P9", "rhythm.week": "P9", "rhythm.week_alone": "P9",
    # what follows from what was noted
    "follow.thank": "P25", "follow.promise": "P27", "follow.promise_alone": "P27", "follow.news": "P26",
    "follow.give_back": "P27", "follow.request": "P27", "follow.request_alone": "P27", "follow.ask": "P20",
    "follow.named": "P21", "follow.named_several": "P21",
    "follow.referral": "P21", "follow.referral_alone": "P21", "follow.prepare": "P19", "follow.prepare_alone": "P19",
    "follow.debrief": "P21", "follow.debrief_alone": "P21", "follow.mission_alone": "P24", "follow.silence": "P28",
    "follow.wishes": "P28",
    "kept.whom_else": "P21", "kept.ask": "P20", "kept.done_thanks": "P25", "kept.done_promise": "P27",
    "kept.gave": "P4", "kept.request_received": "P27", "ask.contact": "P22", "ask.connection": "P22",
    # somebody's card
    "person.contact": "P14", "person.connection": "P14",
    "next.thank": "P25", "next.promise": "P27", "next.news": "P26", "next.give_back": "P27", "next.request": "P27",
    "next.ask": "P20", "next.referral": "P21", "next.prepare": "P19", "next.debrief": "P21", "next.silence": "P28",
    "next.wishes": "P28", "next.know": "P14", "next.keep": "P28",
    # goals and their review
    "goal.ask.purpose": "P8", "goal.ask.purpose_of": "P8", "goal.ask": "P10", "goal.vague": "P10", "goal.none": "P10",
    "goal.kept": "P10", "goal.tell.roles": "P11", "goal.tell.step": "P11", "goal.tell.when": "P9", "goal.tell": "P10",
    "goal.ask.roles": "P11", "goal.known": "P17", "goal.whom_do_you_know": "P18", "goal.tell_how_it_ended": "P26",
    "road": "P11", "review": "P10", "serves.which": "P26", "progress.tell_them": "P26",
    "progress.glad_to_hear": "P26", "outcome": "P6", "story": "P6",
    # the network one has, and the way to somebody outside it
    "map": "P12", "map.ask.colleagues": "P13", "map.ask.alumni": "P13", "map.ask.second_school": "P13",
    "map.ask.affinity": "P13", "map.ask.associations": "P13", "map.ask.outside": "P13", "map.name_circle": "P13",
    "map.who_for_goal": "P10", "circle.none": "P13",
    "network": "P14", "network.passive": "P15", "network.active": "P15", "network.advice.share": "P15",
    "network.advice.share_need": "P15", "network.advice.silent": "P28", "network.advice.outside": "P13",
    "network.advice.names": "P12", "network.nobody": "P12", "network.advice.well": "P28", "closeness": "P14",
    "find": "P17", "find.ask_around": "P18", "people.find_none": "P18", "path": "P18",
    "people.nobody_yet": "P12",
    # the plan, and asking
    "plans": "P19", "planning": "P19", "plan.soon": "P19", "plan.back": "P19", "plan.back_on_day": "P19",
    "asking": "P20", "asking.too_soon": "P22", "asking.deep_enough": "P22", "asking.earn": "P22", "asked": "P20",
    "asked.silent": "P29", "asked.silent_early": "P29", "asked.silent_twice": "P29", "whom_else": "P21",
    # help received and given, requests, two people for each other
    "helps": "P4", "helps.head.thank": "P25", "helps.head.news": "P26", "helps.head.back": "P27",
    "help.to_thank": "P25", "help.untold": "P26", "help.outcome_untold": "P26", "help.to_give_back": "P27",
    "ideas": "P27", "idea": "P27", "offers": "P27", "article": "P15", "gave": "P4", "balance": "P33",
    "requests": "P27", "connect": "P30",
    # those who serve the same clients, events, the online door, trust
    "client": "P16", "client_ideal": "P16", "client_trades": "P16", "client_favourite": "P16", "prepare.client": "P16",
    "next.ideal": "P16",
    "event": "P23", "event.shy": "P7", "event.shy_small": "P24", "event.shy_small_whom": "P24",
    "event.shy_first_words": "P24", "event.is_small": "P24", "event.how_to_leave": "P24", "event.tell_me": "P24",
    "online": "P31", "recommend": "P32", "reference": "P32",
    # the spirit of it
    "mindset": "P2", "step": "P7", "enjoy": "P3", "settings.ask.forms": "P3", "rhythm.enjoyed": "P3",
    "rhythm.kept_month": "P1", "rhythm.kept_week": "P1", "rhythm.raise": "P9", "rhythm.stays": "P9",
    "rhythm.none_yet": "P9", "rhythm.asked_left_month": "P9", "rhythm.asked_left_week": "P9",
    "rhythm.asked_kept_month": "P1", "rhythm.asked_kept_week": "P1",
    "settings.ask.rhythm": "P9", "onboarding.ask.rhythm": "P9", "onboarding.ask.goal": "P10",
    "onboarding.ask.purpose": "P8",
    # words to send
    "draft.thank": "P25", "draft.news": "P26", "draft.give_back": "P27", "draft.promise": "P27",
    "draft.request": "P27", "draft.ask": "P20", "draft.referral": "P21", "draft.outcome": "P6",
    "draft.hello_new": "P28", "draft.hello_again": "P28", "draft.hello_need": "P28", "draft.hello_never": "P28",
    "draft.hello_since": "P28", "draft.wishes": "P28", "draft.new_year": "P28",
}  # fmt: skip
"""Key of a line, or the beginning of keys up to a dot -> the practice; the longest that fits counts."""


def practice_of(key: str) -> str | None:
    """The practice that a line of this key stands on; None when it advises nothing."""
    key = key.removeprefix("again.")
    while key:
        if key in BEHIND:
            return BEHIND[key]
        key = _DATED.get(key) or key.rpartition(".")[0]
    return None


_DATED: Final[Mapping[str, str]] = {
    f"next.{reason}_on": f"next.{reason}"
    for reason in (
        "thank", "promise", "news", "give_back", "request", "ask", "referral", "prepare", "debrief", "silence",
        "wishes",
    )
}  # fmt: skip
"""A step with its day advises what the step does."""


def practices(replies: Iterable[Reply]) -> tuple[str, ...]:
    """The practices behind what these messages advise, in the order of their lines, `MOST` at most."""
    keys = (key for reply in replies for line in reply.lines for key in _keys(line))
    found = dict.fromkeys(practice for key in keys if (practice := practice_of(key)))
    return tuple(found)[:MOST]


def _keys(arg: Arg) -> Iterator[str]:
    """The keys of a line and of the lines within it."""
    match arg:
        case Line(key, args):
            yield key
            for inner in args.values():
                yield from _keys(inner)
        case tuple():
            for inner in arg:
                yield from _keys(inner)
