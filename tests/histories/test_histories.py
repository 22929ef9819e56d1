"""Whatever happens, in every order, in every zone: the coach keeps its word, and a restart is never felt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from bot.coaching.nudges import Nudge, pending
from bot.coaching.rehearsal import Reaction, does_all, ignores
from bot.domain.nudges import Answer, SaidItem
from bot.domain.owner import Lang
from bot.domain.people import Tie
from tests.histories.diary import first_difference
from tests.histories.laws import helps_without_a_word
from tests.histories.life import Life
from tests.histories.machine import USER
from tests.histories.telling import ANSWERS, FIRST_DAYS, PLACES, SENTENCES, WISHES, Fact, facts, names
from tests.people import EVERYBODY, ZOE, notebook, wants

COUNTRIES = {
    "Europe/Paris": "FR", "America/New_York": "US", "America/Sao_Paulo": "BR", "Asia/Kolkata": "IN",
    "Australia/Lord_Howe": "AU", "Africa/Casablanca": "MA", "Pacific/Auckland": "NZ",
}  # fmt: skip

DAYS_AFTER = 45
TIES: tuple[Tie | None, ...] = ("close", None, "active", "slow", None)
EXAMPLES, EXAMPLES_OF_A_HUNT = 60, 2000

zones = st.sampled_from(sorted(PLACES))
minutes = st.integers(1, 180).map(lambda n: timedelta(minutes=n))
hours = st.integers(1, 20).map(lambda n: timedelta(hours=n))
some_days = st.integers(1, 6).map(lambda n: timedelta(days=n))
weeks = st.integers(1, 4).map(lambda n: timedelta(weeks=n))

several = st.lists(facts, min_size=1, max_size=4)
answers = st.sampled_from(("done", "later", "not_this"))


class Histories(RuleBasedStateMachine):
    """What may happen, in any order. Every step is noted, so that the same life can be lived again without restarts."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: list[Callable[[Life], None]] = []
        self.is_sound = False

    @initialize(
        manner=st.sampled_from((does_all, does_all, ignores)),
        otherwise=st.sampled_from(("spared", "told the other way round")),
        zone=zones,
        first=st.sampled_from(FIRST_DAYS),
        at=st.sampled_from((time(0, 30), time(7), time(11), time(19))),
        lang=st.sampled_from(("fr", "en")),
        country=st.booleans(),
        slot=st.sampled_from((time(9, 30), time(9, 30), time(2, 30), time(19, 45))),
        days=st.sampled_from(((0, 1, 2, 3, 4), (0, 1, 2, 3, 4), (1, 3), (0, 1, 2, 3, 4, 5, 6))),
    )
    def begins(
        self,
        manner: Reaction,
        otherwise: str,
        zone: str,
        first: date,
        at: time,
        lang: Lang,
        country: bool,
        slot: time,
        days: tuple[int, ...],
    ) -> None:
        owner = replace(
            ZOE, user_id=USER, lang=lang, zone=zone, country=COUNTRIES[zone] if country else None, slot=slot, days=days
        )
        people = tuple(replace(one, tie=tie) for one, tie in zip(EVERYBODY, TIES, strict=True))
        self.book = notebook(wants("trouver un poste", "2026-09-01"), owner=owner, people=people)
        self.began = datetime.combine(first, at, owner.tz).astimezone(UTC)
        self.manner, self.otherwise = manner, otherwise
        self.life = Life(self.book, self.began)
        self.is_sound = True

    def does(self, step: Callable[[Life], None]) -> None:
        self.is_sound = False
        self.steps.append(step)
        self.life.does(step)
        self.is_sound = True

    @property
    def lang(self) -> Lang:
        return self.life.book.owner.lang

    # --- telling

    @rule(told=several)
    def facts_are_told(self, told: list[Fact]) -> None:
        self.does(lambda life: life.writes_down(*told))

    @rule(told=several, span=some_days)
    def facts_are_told_and_days_pass(self, told: list[Fact], span: timedelta) -> None:
        self.does(lambda life: life.writes_down(*told))
        self.does(lambda life: life.passes(span))

    @rule(n=st.integers(0, 10), name=names, span=hours)
    def something_is_typed(self, n: int, name: str, span: timedelta) -> None:
        words = SENTENCES[self.lang][n].format(name=name)
        self.does(lambda life: life.types(words))
        self.does(lambda life: life.passes(span))

    @rule(n=st.integers(0, 9), answer=answers, until=st.integers(1, 40))
    def a_button_is_pressed(self, n: int, answer: Answer, until: int) -> None:
        items: list[SaidItem | Nudge] = [*self.life.book.attention.last_items, *pending(self.life.book, self.life.now)]
        if items:
            self._presses(items[n % len(items)], answer, until)

    @rule(answer=answers, until=st.integers(1, 40), span=some_days)
    def all_is_answered(self, answer: Answer, until: int, span: timedelta) -> None:
        for item in self.life.book.attention.last_items:
            self._presses(item, answer, until)
        self.does(lambda life: life.passes(span))

    def _presses(self, item: SaidItem | Nudge, answer: Answer, until: int) -> None:
        about, span = (item.key, item.reason, item.people), timedelta(days=until)
        self.does(lambda life: life.presses(about, answer, span))

    @rule(n=st.integers(0, 5))
    def an_answer_is_typed(self, n: int) -> None:
        self.does(lambda life: life.types(ANSWERS[self.lang][n]))

    # --- wishing

    @rule(n=st.integers(0, 7))
    def a_wish_is_typed(self, n: int) -> None:
        self.does(lambda life: life.types(WISHES[self.lang][n]))

    @rule(until=st.one_of(st.none(), st.integers(1, 9)), told=several, span=some_days, resumes=st.integers(0, 3))
    def silence_is_wished(self, until: int | None, told: list[Fact], span: timedelta, resumes: int) -> None:
        """For some days, or until told; what is told meanwhile is kept."""
        if until is None:
            self.does(Life.says_stop)
        else:
            day = self.life.today + timedelta(days=until)
            words = f"stop jusqu'au {day}" if self.lang == "fr" else f"stop until {day}"
            self.does(lambda life: life.types(words))
        self.does(lambda life: life.writes_down(*told))
        self.does(lambda life: life.passes(span))
        if resumes:
            self.does(Life.says_go_on)

    @rule(zone=zones)
    def the_user_travels(self, zone: str) -> None:
        self.does(lambda life: life.moves_to(zone))

    @rule(span=st.one_of(hours, some_days))
    def the_bot_is_blocked_for_a_while(self, span: timedelta) -> None:
        self.does(Life.blocks)
        self.does(lambda life: life.passes(span))
        self.does(Life.comes_back)

    # --- time

    @rule(span=st.one_of(minutes, hours, weeks))
    def time_passes(self, span: timedelta) -> None:
        self.does(lambda life: life.passes(span))

    @rule(span=some_days)
    def days_pass(self, span: timedelta) -> None:
        self.does(lambda life: life.passes(span))

    @rule(span=st.one_of(minutes, hours, some_days))
    def the_machine_sleeps(self, span: timedelta) -> None:
        self.does(lambda life: life.sleeps(span))

    @rule(span=minutes)
    def the_clock_jumps_back(self, span: timedelta) -> None:
        self.does(lambda life: life.jumps_back(span))

    @rule(down=st.one_of(st.just(timedelta()), minutes, hours, some_days), forgets=st.booleans())
    def the_program_restarts(self, down: timedelta, forgets: bool) -> None:
        """And Telegram delivers again what it had delivered last."""
        self.does(lambda life: life.restarts(down, forgets=forgets))
        self.does(Life.repeats_itself)

    @rule(span=some_days)
    def the_program_dies_in_its_next_message(self, span: timedelta) -> None:
        self.does(Life.will_die_in_a_message)
        self.does(lambda life: life.passes(span))

    @rule(span=st.one_of(minutes, hours, some_days))
    def the_wire_is_cut_for_a_while(self, span: timedelta) -> None:
        self.does(Life.loses_the_wire)
        self.does(lambda life: life.passes(span))
        self.does(Life.has_the_wire_again)

    # --- in the end

    def teardown(self) -> None:
        """The same life again, as it would have been; then what the coach rehearses comes true, and all are thanked."""
        if not self.is_sound:
            return
        is_spared = self.otherwise == "spared"
        other = Life(self.book, self.began, spared=is_spared, turned_round=not is_spared)
        for step in self.steps:
            other.does(step)
        odd = first_difference(self.life.diary, other.diary)
        assert not odd, f"{self.otherwise} makes a difference: {odd}"
        self.life.does(Life.settles)
        owed = {id_ for id_, help_ in helps_without_a_word(self.life.book).items() if help_.given_back_on is None}
        self.life.as_rehearsed(DAYS_AFTER, self.manner)
        if self.manner is does_all:
            waiting = owed & helps_without_a_word(self.life.book).keys()
            assert not waiting, f"{waiting} are neither thanked nor dropped nor asked for"


IS_HUNT = settings.get_current_profile_name() == "hunt"

TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=EXAMPLES_OF_A_HUNT if IS_HUNT else EXAMPLES,
    stateful_step_count=20,
    suppress_health_check=list(HealthCheck),
)
