"""Somebody is left alone when the user says so: no proposal to write to them, shown in the settings, and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.coaching.rehearsal import ignores, rehearse
from bot.domain.owner import Lang, Rhythm
from tests.conversations.talk import Talk
from tests.conversations.test_nudge_words import monday
from tests.people import ANNE, MARIE, PAUL, met, promised

LONG_AGO = (met(PAUL, "2026-04-01", thanked="2026-04-01"), met(MARIE, "2026-04-02", thanked="2026-04-02"))


def proposed(camille: Talk) -> set[str]:
    """Who was spoken of since the beginning."""
    return {person for nudged in camille.known.nudged for person in nudged.people}


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "ne me parle plus de Paul"),
        ("fr", "ne me propose plus d'écrire à Paul Martin"),
        ("fr", "arrête de me parler de Paul"),
        ("fr", "plus rien sur Paul"),
        ("fr", "pas de rappel pour Paul"),
        ("fr", "arrête avec les rappels pour Paul"),
        ("en", "stop w the thank you nags for Paul"),
        ("en", "mute Paul"),
        ("en", "no reminders about Paul"),
        ("en", "don't mention Paul any more"),
        ("en", "stop suggesting I write to Paul"),
        ("en", "nothing more about Paul Martin, please"),
    ],
)
async def test_who_is_muted_is_proposed_no_more(lang: Lang, said: str) -> None:
    camille = await monday(lang)
    await camille.says(said)
    assert camille.lines == ["muted.now"]
    book = camille.known
    for fact in LONG_AGO:
        book = fact(book)
    told = [nudge for message in rehearse(book, camille.now, 60, ignores) for nudge in message.nudges]
    assert {person for nudge in told for person in nudge.people} == {MARIE.id}


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_it_is_shown_in_the_settings_and_can_be_undone(lang: Lang) -> None:
    camille = await monday(lang)
    await camille.says("plus rien sur Paul" if lang == "fr" else "mute Paul")
    await camille.presses("button.undo")
    assert camille.known.person(PAUL.id) == PAUL
    await camille.says("plus rien sur Paul" if lang == "fr" else "mute Paul")
    await camille.says("/settings")
    assert "settings.muted" in camille.lines
    assert "Paul Martin" in camille.text
    await camille.says("tu peux me reparler de Paul" if lang == "fr" else "you can mention Paul again")
    assert camille.lines == ["muted.no_more"]
    assert camille.known.person(PAUL.id) == PAUL
    await camille.says("/settings")
    assert "settings.muted" not in camille.lines


async def test_what_is_owed_to_them_comes_up_all_the_same() -> None:
    camille = await monday("fr", promised(PAUL, made="2026-11-18", due="2026-11-25"))
    await camille.says("ne me parle plus de Paul")
    await camille.waits(days=2, hours=1)
    assert camille.lines == ["promise.today"]


async def test_no_rhythm_and_no_new_year_names_them() -> None:
    owner = Rhythm(2)
    close = (replace(PAUL, tie="close", muted_on=date(2026, 11, 20)), replace(ANNE, tie="close"))
    camille = await monday("fr", lambda book: replace(book.put(*close), owner=replace(book.owner, rhythm=owner)))
    await camille.waits(days=60)
    assert {"rhythm", "wishes"} <= {nudged.reason for nudged in camille.known.nudged}
    assert PAUL.id not in proposed(camille)
    assert ANNE.id in proposed(camille)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "plus rien de Paul"),
        ("fr", "Paul ne me parle plus"),
        ("en", "Paul is mute"),
        ("en", "don't mention it to Paul"),
        ("en", "nothing about Noah"),
    ],
)
async def test_what_only_sounds_like_it_mutes_nobody(lang: Lang, said: str) -> None:
    camille = await monday(lang)
    await camille.says(said)
    assert not [person for person in camille.known.people if person.muted_on]


@pytest.mark.parametrize(
    ("lang", "said", "until"),
    [
        ("fr", "ne me parle plus de Paul pendant un mois", date(2026, 12, 23)),
        ("fr", "laisse Paul tranquille jusqu’en janvier, il vient d’être papa", date(2027, 1, 1)),
        ("fr", "pas de Paul avant le 15 décembre", date(2026, 12, 15)),
        ("fr", "oublie Paul pendant deux semaines", date(2026, 12, 7)),
        ("fr", "on laisse Paul tranquille un mois", date(2026, 12, 23)),
        ("fr", "n’écrivons pas à Paul avant février", date(2027, 2, 1)),
        ("en", "don’t bother Paul for a month", date(2026, 12, 23)),
        ("en", "leave Paul alone until January", date(2027, 1, 1)),
        ("en", "mute Paul for two weeks please", date(2026, 12, 7)),
        ("en", "stop suggesting Paul until after Christmas", date(2026, 12, 26)),
        ("en", "skip Paul this month", date(2026, 12, 1)),
    ],
)
async def test_somebody_is_left_alone_until_a_day(lang: Lang, said: str, until: date) -> None:
    camille = await monday(lang)
    await camille.says(said)
    assert camille.lines == ["muted.until"]
    paul = camille.known.person(PAUL.id)
    assert paul
    assert paul.muted_until == until
    await camille.says("c’est qui Paul ?" if lang == "fr" else "who is Paul?")
    assert "person.muted_until" in camille.lines
    await camille.says("/settings")
    assert "settings.muted_until" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "ne me parle plus de Paul pendant un mois"), ("en", "leave Paul alone for a month")]
)
async def test_who_was_left_alone_comes_up_again_after_it(lang: Lang, said: str) -> None:
    camille = await monday(lang)
    await camille.says(said)
    book = camille.known
    for fact in LONG_AGO:
        book = fact(book)
    told = rehearse(book, camille.now, 60, ignores)
    of_paul = [book.owner.local(one.at).date() for one in told for nudge in one.nudges if PAUL.id in nudge.people]
    assert of_paul
    assert min(of_paul) >= date(2026, 12, 23)


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "oublie Paul pour l’instant"), ("en", "give Paul a rest for a while")]
)
async def test_for_a_while_is_given_its_end_by_a_tap(lang: Lang, said: str) -> None:
    camille = await monday(lang)
    await camille.says(said)
    assert camille.lines == ["muted.now"]
    await camille.presses("muted.end")
    paul = camille.known.person(PAUL.id)
    assert paul
    assert paul.muted_until
    assert paul.muted_until > camille.now.date()
