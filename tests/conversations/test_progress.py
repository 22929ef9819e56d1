"""Good news of one's own: shown before it counts, answered in a word as well as by a tap (P26)."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.goals import Goal
from tests.conversations.talk import Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
NEWS = {"fr": "j'ai signé un nouveau client", "en": "I signed a new client"}


async def with_news(lang: str) -> Talk:
    camille = await talk(lang)
    await camille.store.keep(camille.known.put(Goal("g91", "trois clients", date(2026, 11, 1))))
    return await camille.says(NEWS[lang])


@langs
async def test_yes_keeps_the_news_and_no_leaves_it_aside(lang: str) -> None:
    camille = await with_news(lang)
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    assert [one.what for one in camille.known.goals[0].progress] == [NEWS[lang]]
    camille = await with_news(lang)
    await camille.says({"fr": "non", "en": "no"}[lang])
    assert camille.lines == ["card.dropped"]
    assert camille.known.goals[0].progress == ()


@langs
async def test_another_matter_leaves_the_news_waiting(lang: str) -> None:
    camille = await with_news(lang)
    await camille.says({"fr": "café avec Karim Benali ce matin", "en": "coffee with Karim Benali this morning"}[lang])
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    await camille.says({"fr": "non", "en": "no"}[lang])
    assert camille.known.meetings


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "on vient de signer un contrat avec Orange !!"),
        ("fr", "je viens de décrocher un entretien chez Danone"),
        ("en", "we just signed a contract with Orange!!"),
    ],
)
async def test_a_firm_in_good_news_is_nobody_to_ask_about(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["progress.won", "goal.who_had_a_hand"]


@pytest.mark.parametrize(
    ("lang", "said", "kept"),
    [
        (
            "en",
            "great news!! we got planning permission for the extension",
            "we got planning permission for the extension",
        ),
        ("en", "big news: I signed a new client", "I signed a new client"),
        ("fr", "super nouvelle, j’ai signé un nouveau client", "j’ai signé un nouveau client"),
        ("fr", "Bonne nouvelle ! j’ai signé un nouveau client", "j’ai signé un nouveau client"),
    ],
)
async def test_news_is_kept_without_its_trumpet(lang: str, said: str, kept: str) -> None:
    camille = await talk(lang)
    await camille.store.keep(camille.known.put(Goal("g91", "trois clients", date(2026, 11, 1))))
    await camille.says(said)
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    assert [one.what for one in camille.known.goals[0].progress] == [kept]


@pytest.mark.parametrize(
    ("lang", "said", "kept"),
    [
        ("fr", "oui, j'ai signé le bail de l'atelier !", "j'ai signé le bail de l'atelier !"),
        ("fr", "l'atelier : j'ai signé le bail", "j'ai signé le bail"),
        ("en", "yes, we signed the lease of the workshop!", "we signed the lease of the workshop!"),
        ("en", "the workshop: we signed the lease", "we signed the lease"),
    ],
)
async def test_news_is_of_the_goal_it_names_and_says_only_what_is_new(lang: str, said: str, kept: str) -> None:
    what = {"fr": "trouver un atelier", "en": "find a workshop"}[lang]
    day = date(2026, 11, 1)
    camille = await talk(lang)
    await camille.store.keep(camille.known.put(Goal("g91", "trois clients", day), Goal("g92", what, day)))
    await camille.says(said)
    await camille.presses("progress.other")
    await camille.presses(what)
    await camille.presses("button.keep")
    assert [one.what for one in camille.known.goals[1].progress] == [kept]


@pytest.mark.parametrize(("lang", "said"), [("fr", "L’atelier : atteint !"), ("en", "The workshop: achieved!")])
async def test_a_goal_is_named_and_said_to_be_reached(lang: str, said: str) -> None:
    camille = await talk(lang)
    what = {"fr": "trouver un atelier", "en": "find a workshop"}[lang]
    await camille.store.keep(camille.known.put(Goal("g91", what, date(2026, 11, 1))))
    await camille.says(said)
    assert "goal.ask_reached" in camille.lines or camille.known.goals[0].reached
    assert len(camille.known.goals) == 1


INTERVIEW = {
    "fr": "j'ai décroché un entretien au Louvre jeudi !",
    "en": "I got an interview at the Tate on Thursday!",
}


@langs
async def test_how_an_interview_went_is_asked_the_day_after_if_one_likes(lang: str) -> None:
    camille = await talk(lang)
    await camille.store.keep(camille.known.put(Goal("g91", "un poste", date(2026, 11, 1), "job")))
    await camille.says(INTERVIEW[lang])
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    assert camille.lines[0] == "progress.kept_glad"
    await camille.presses("progress.ask_after")
    (reminder,) = camille.known.reminders
    assert reminder.on == date(2026, 11, 27)
    await camille.waits(days=7)
    assert "reminder.how_went" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "j'ai signé un nouveau client jeudi"), ("en", "I signed a new client on Thursday")]
)
async def test_nothing_to_come_is_nothing_to_ask_about(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.store.keep(camille.known.put(Goal("g91", "trois clients", date(2026, 11, 1))))
    await camille.says(said)
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    assert "progress.ask_after" not in str(camille.replies)


WENT = {
    "fr": ("plutôt bien, ils me rappellent dans dix jours", "bof, je n'ai pas convaincu"),
    "en": ("rather well, they'll call back in ten days", "not great, I was too nervous"),
}


@langs
@pytest.mark.parametrize("which", [0, 1])
async def test_how_it_went_is_news_of_the_goal(lang: str, which: int) -> None:
    camille = await talk(lang)
    await camille.store.keep(camille.known.put(Goal("g91", "un poste", date(2026, 11, 1), "job")))
    await camille.says(INTERVIEW[lang])
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    await camille.presses("progress.ask_after")
    await camille.waits(days=7)
    await camille.says(WENT[lang][which])
    assert camille.lines[0] == "progress.shown"
    await camille.presses("button.keep")
    assert camille.known.goals[0].progress[-1].what == WENT[lang][which]
    assert camille.known.reminders[0].done_on or camille.known.was_nudged(f"reminder:{camille.known.reminders[0].id}")
