"""Whoever is forgotten is nowhere any more: no record, no word, no draft, no step to undo, no unsaid message."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

from bot.domain.drafts import Draft
from bot.domain.forgetting import ERASED, forget_person
from bot.domain.goals import Goal, Outcome, Progress
from bot.domain.helps import Given, Help
from bot.domain.lines import Reply, line
from bot.domain.meetings import Meeting, Thanked
from bot.domain.notebook import Notebook, Unsaid
from bot.domain.nudges import Attention, Nudged, SaidItem
from bot.domain.owner import Owner
from bot.domain.people import Note, Person
from bot.domain.promises import Ask, Introduction, Promise, Referral, Reminder, Request

DAY = date(2026, 11, 10)
NOW = datetime(2026, 11, 10, 18, tzinfo=UTC)
MARIE = Person("p1", "Marie Dupont", DAY, org="Acme", nicknames=("Mimi",), phone="+33 6 00 00 00 01")
PAUL = Person(
    "p2", "Paul Martin", DAY, through="p1", how_met="Dîner chez Marie Dupont", notes=(Note("ami de Mimi", DAY),)
)
CURIE = Person("p3", "Marie Curie", DAY)


def notebook() -> Notebook:
    return Notebook(Owner(1), last_number=50).put(
        MARIE,
        PAUL,
        CURIE,
        Meeting(
            "m1", ("p1", "p2"), DAY, words="Déjeuner avec MARIE et Paul", told_on=DAY, thanked=(Thanked("p1", DAY),)
        ),
        Meeting("m2", ("p1",), DAY, words="Café", told_on=DAY),
        Goal("g1", "Publier avec Marie Dupont", DAY),
        Outcome("o1", "une mission", DAY, people=("p1", "p2"), meeting="m2"),
        Help("h1", "p1", "deux noms", DAY, meeting="m2"),
        Help("h2", "p2", "un avis", DAY, meeting="m2"),
        Given("v1", "p1", "une adresse", DAY),
        Promise("w1", "présenter marie dupont à Paul", DAY, to="p2"),
        Promise("w2", "l’article", DAY, to="p1"),
        Request("r1", "un avis", DAY, from_="p1"),
        Ask("a1", "p1", "un café", DAY),
        Referral("f1", "p1", "la DRH", DAY),
        Introduction("i1", "p1", "p2", "le livre", DAY),
        Reminder("n1", "appeler Mimi", DAY, DAY, people=("p1",)),
        Reminder("n2", "écrire à Marie Curie", DAY, DAY, people=("p3",)),
    )


def test_what_concerned_only_them_goes_and_what_concerns_others_stays() -> None:
    left = forget_person(notebook(), "p1")
    assert {record.id for record in left.records()} == {"p2", "p3", "m1", "g1", "o1", "h2", "w1", "n2"}


def test_nothing_that_stays_names_them() -> None:
    left = forget_person(notebook(), "p1")
    words = repr([left.people, left.meetings, left.goals, left.outcomes, left.helps, left.promises, left.reminders])
    for trace in ("p1'", "Dupont", "dupont", "Mimi", "MARIE", "m2"):
        assert trace not in words, trace
    (meeting,) = left.meetings
    assert meeting.words == f"Déjeuner avec {ERASED} et Paul"
    assert (meeting.people, meeting.thanked) == (("p2",), ())
    assert left.promises[0].what == f"présenter {ERASED} à Paul"


def test_a_namesake_keeps_their_name() -> None:
    left = forget_person(notebook(), "p1")
    assert left.person("p3") == CURIE
    assert left.reminders[0].what == "écrire à Marie Curie"


def test_a_first_name_alone_goes_from_words_that_point_to_nobody_unless_another_bears_it() -> None:
    lea = Person("p9", "Léa Roche", DAY)
    told = notebook().put(
        lea,
        Goal("g2", "Trois clients avec Lea", DAY, progress=(Progress("s1", DAY, "un contrat grâce à léa"),)),
        Goal("g3", "Un livre avec Marie", DAY),
        Outcome("o2", "un contrat", DAY, people=("p9",), goal="g2"),
        Reminder("n3", "relire la page de Léa", DAY, DAY),
    )
    left = forget_person(told, "p9")
    assert not re.search("l[ée]a", repr([left.goals, left.outcomes, left.reminders]), re.IGNORECASE)
    assert [goal.what for goal in forget_person(told, "p1").goals][-1] == "Un livre avec Marie"  # Curie is one, too


def test_a_first_name_that_is_also_a_word_leaves_the_word() -> None:
    told = Notebook(Owner(1), last_number=50).put(
        Person("p1", "Grace Hill", DAY), Goal("g1", "Un poste grâce à mon réseau, et à Grace", DAY)
    )
    assert forget_person(told, "p1").goals[0].what == f"Un poste grâce à mon réseau, et à {ERASED}"


def test_an_introduction_to_whoever_is_forgotten_is_awaited_no_more() -> None:
    told = notebook().put(Referral("f9", "p2", "Marie Dupont", DAY), Referral("f8", "p2", "Nina Roy", DAY))
    assert [one.whom for one in forget_person(told, "p1").referrals] == ["Nina Roy"]


def test_who_came_through_them_came_by_themselves() -> None:
    paul = forget_person(notebook(), "p1").person("p2")
    assert paul
    assert (paul.through, paul.how_met, paul.notes[0].text) == (None, f"Dîner chez {ERASED}", f"ami de {ERASED}")


def test_no_step_can_bring_them_back() -> None:
    before = notebook()
    changed = before.put(replace(PAUL, org="Globex")).changed_since(before, line("undo.change"), NOW)
    met = changed.put(replace(MARIE, org="Initech"))
    met = met.changed_since(changed, line("undo.fixed", name="Marie Dupont"), NOW)
    left = forget_person(met, "p1")
    while undone := left.undone():
        left, _ = undone
    assert left.person("p1") is None
    assert "Dupont" not in repr(left)


def test_a_step_that_has_nothing_to_do_with_them_can_still_be_undone() -> None:
    before = notebook()
    curie = before.put(replace(CURIE, org="Radium")).changed_since(before, line("undo.change"), NOW)
    undone = forget_person(curie, "p1").undone()
    assert undone
    assert undone[0].person("p3") == CURIE


def test_open_drafts_reasons_to_write_and_unsaid_words_go_too() -> None:
    item = SaidItem("thank:h1", "thank", ("p1",), line("thank.nudge", name="Marie Dupont"), "P25", about="h1")
    kept = SaidItem("thank:h2", "thank", ("p2",), line("thank.nudge", name="Paul Martin"), "P25", about="h2")
    full = replace(
        notebook(),
        drafts=(
            Draft("d1", "card", NOW, {"text": "vu marie dupont hier"}),
            Draft("d2", "pfix", NOW, {"person": "p1"}),
            Draft("d3", "settings", NOW, {"field": "hour"}),
        ),
        nudged=(
            Nudged("thank:h1", "thank", ("p1",)),
            Nudged("silence:p1:2026-11-10", "silence"),
            Nudged("thank:h2", "thank"),
        ),
        attention=Attention(last_items=(item, kept)),
        unsaid=(
            Unsaid("u1", (Reply((line("thank.nudge", name="Marie Dupont"),)),), NOW),
            Unsaid("u2", (Reply((line("help.text"),)),), NOW),
        ),
    )
    left = forget_person(full, "p1")
    assert [draft.id for draft in left.drafts] == ["d3"]
    assert [nudged.key for nudged in left.nudged] == ["thank:h2"]
    assert left.attention.last_items == (kept,)
    assert [unsaid.id for unsaid in left.unsaid] == ["u2"]


def test_a_sentence_kept_for_the_days_of_doubt_and_the_steps_proposed_name_them_no_more() -> None:
    full = replace(
        notebook(),
        owner=Owner(1, "Marie", conviction="Mimi me l’a dit : je propose, rien de plus."),
        attention=Attention(offered=("mood.tired", "last_met:p1", "last_met:p2")),
    )
    left = forget_person(full, "p1")
    assert left.owner.conviction == f"{ERASED} me l’a dit : je propose, rien de plus."
    assert left.owner.first_name == "Marie"
    assert left.attention.offered == ("mood.tired", "last_met:p2")


def test_forgetting_nobody_changes_nothing() -> None:
    assert forget_person(notebook(), "p99") == notebook()


def test_an_id_is_never_used_again() -> None:
    left, fresh = forget_person(notebook(), "p1").new_id(Person)
    assert fresh == "p51"
    assert left.person("p51") is None
