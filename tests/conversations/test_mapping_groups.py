"""Names told all at once, by what they are to the user: a list to be read back, and no meeting of today."""

from __future__ import annotations

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import talk


@pytest.mark.parametrize(
    ("lang", "said", "names", "circle"),
    [
        (
            "fr",
            "mes collegues: Yasmine Benkirane cadre de santé, Loïc Abgrall, et Mme Kerbrat qui dirigeait l'école",
            ("Yasmine Benkirane", "Loïc Abgrall", "Kerbrat"),
            "collegues",
        ),
        ("fr", "mes voisins : Paul, Nadia et le vieux Gérard", ("Paul", "Nadia", "Gérard"), "voisins"),
        ("fr", "dans mon réseau j'ai Karim (notaire), Sonia (banquière)", ("Karim", "Sonia"), None),
        (
            "en",
            "my colleagues: Jane Holt ward sister at St Thomas, Tom Reed anaesthetist, Priya (a friend)",
            ("Jane Holt", "Tom Reed", "Priya"),
            "colleagues",
        ),
        ("en", "in my network there's Karim (solicitor), Sonia (banker)", ("Karim", "Sonia"), None),
    ],
)
async def test_people_told_by_what_they_are_together_are_a_list_and_no_meeting(
    lang: Lang, said: str, names: tuple[str, ...], circle: str | None
) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines[0] == ("map.list_of" if circle else "map.list")
    await someone.presses("map.keep")
    assert tuple(person.name for person in someone.known.people) == names
    assert {person.circles for person in someone.known.people} == {(circle,) if circle else ()}
    assert not someone.known.meetings


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "mes rencontres d'hier : Paul, Léa"), ("en", "people I met yesterday: Paul, Lea")],
)
async def test_those_seen_on_a_day_are_a_meeting_and_no_list(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines[0] == "card.head.log_meeting"


@pytest.mark.parametrize(
    ("lang", "said", "names"),
    [
        (
            "fr",
            "et puis ma cousine Solenn qui bosse à l'ARS, son mari Yann Le Goff kiné, Fatou Diarra puéricultrice",
            ("Solenn", "Yann Le Goff", "Fatou Diarra"),
        ),
        ("fr", "du club de course: Erwan, Bénédicte Roussel (éditrice), Jo le prof de SVT", None),
        ("en", "then there's my cousin Sheila at the council, her husband Ian Moss (physio), Fay Moore a nurse", None),
    ],
)
async def test_a_row_of_people_with_a_word_on_each_is_read_back_with_every_word(
    lang: Lang, said: str, names: tuple[str, ...] | None
) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines[0] in ("map.list", "map.list_of"), someone.lines
    await someone.presses("map.keep")
    assert len(someone.known.people) == 3
    assert not someone.known.meetings
    assert names is None or tuple(person.name for person in someone.known.people) == names


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Paul a besoin d'un devis, Marie cherche un stage et Karim part en Inde"),
        ("fr", "café avec Paul Durand (Acme), Léa Petit (Globex) et Karim"),
        ("en", "Paul needs a quote, Mary is looking for an internship and Karim is off to India"),
        ("en", "coffee with Paul Durand (Acme), Lea Petit (Globex) and Karim"),
    ],
)
async def test_what_several_people_need_and_a_coffee_with_them_are_no_row_of_names(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert not any(key.startswith("map.") for key in someone.lines)
