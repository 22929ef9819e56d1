"""French around names, days and numbers."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from bot.domain.lines import Line
from tests.texts.speaking import TODAY, bare, said, voice


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Marie", "de Marie"),
        ("Anne", "d’Anne"),
        ("Élodie", "d’Élodie"),
        ("Eloi", "d’Eloi"),
        ("Œdipe", "d’Œdipe"),
        ("Hélène Roux", "d’Hélène Roux"),
        ("Henri", "d’Henri"),
        ("Hugo", "d’Hugo"),
        ("Hugues", "d’Hugues"),
        ("Hervé", "d’Hervé"),
        ("Hadrien", "d’Hadrien"),
        ("Hortense", "d’Hortense"),
        ("Hubert", "d’Hubert"),
        ("Hans", "de Hans"),
        ("Helmut", "de Helmut"),
        ("Harry", "de Harry"),
        ("Hassan", "de Hassan"),
        ("Hugh", "de Hugh"),
        ("Yves", "d’Yves"),
        ("Yvonne", "d’Yvonne"),
        ("Yann", "de Yann"),
        ("Yasmine", "de Yasmine"),
        ("Youssef", "de Youssef"),
        ("Y", "de Y"),
        ("IBM", "d’IBM"),
        ("HP", "d’HP"),
        ("HEC", "d’HEC"),
        ("LVMH", "de LVMH"),
        ("8 h", "de 8 h"),
        ("onze personnes", "de onze personnes"),
        ("huit jours", "de huit jours"),
        ("huîtres", "d’huîtres"),
        ("un article", "d’un article"),
        ("hôtel", "d’hôtel"),
        ("hier", "d’hier"),
        ("hiérarchie", "de hiérarchie"),
        ("handicap", "de handicap"),
        ("« Atlas »", "d’« Atlas »"),
        ('"Atlas"', 'd’"Atlas"'),
        ("le projet", "du projet"),
        ("les équipes", "des équipes"),
        ("la banque", "de la banque"),
        ("Le Goff", "de Le Goff"),
        ("Dr Mehta", "du Dr Mehta"),
        ("Pre Roy", "de la Pre Roy"),
        ("Mme Lefèvre", "de Mme Lefèvre"),
        ("M. Lefèvre", "de M. Lefèvre"),
        ("Les Échos", "de Les Échos"),
        ("le", "de le"),
        ("Арсений", "de Арсений"),
        ("🎁", "de 🎁"),
        ("", ""),
    ],
)
def test_de_before_a_word(tmp_path: Path, word: str, expected: str) -> None:
    assert said(voice(tmp_path, fr="{word:de}"), word=word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Marie", "que Marie"), ("Anne", "qu’Anne"), ("Hélène", "qu’Hélène"), ("le projet", "que le projet")],
)
def test_que_before_a_word(tmp_path: Path, word: str, expected: str) -> None:
    assert said(voice(tmp_path, fr="{word:que}"), word=word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Anne", "à Anne"),
        ("le projet", "au projet"),
        ("les autres", "aux autres"),
        ("Pr Roy", "au Pr Roy"),
        ("Mme Roy", "à Mme Roy"),
    ],
)
def test_a_before_a_word(tmp_path: Path, word: str, expected: str) -> None:
    assert said(voice(tmp_path, fr="{word:à}"), word=word) == expected


@pytest.mark.parametrize(
    ("town", "expected"),
    [
        ("Oslo", "à Oslo, d’Oslo"),
        ("Le Havre", "au Havre, du Havre"),
        ("Les Sables-d’Olonne", "aux Sables-d’Olonne, des Sables-d’Olonne"),
        ("La Rochelle", "à La Rochelle, de La Rochelle"),
        ("Lens", "à Lens, de Lens"),
    ],
)
def test_a_town_takes_its_article_in(tmp_path: Path, town: str, expected: str) -> None:
    spoken = voice(tmp_path, fr="{town:in}, {town:of}")
    assert said(spoken, town=town) == expected
    assert said(spoken, lang="en", town=town) == f"in {town}, {town}"


def test_names_in_a_row_repeat_their_little_word(tmp_path: Path) -> None:
    names = ("Marie", "Anne", "Léa")
    for form, expected in {
        "{names}": "Marie, Anne et Léa",
        "{names:or}": "Marie, Anne ou Léa",
        "{names:de}": "de Marie, d’Anne et de Léa",
        "{names:à}": "à Marie, à Anne et à Léa",
        "{names:que}": "que Marie, Anne et Léa",
        "{names:list}": "• Marie\n• Anne\n• Léa",
    }.items():
        assert said(voice(tmp_path, fr=form), names=names) == expected


def test_one_name_or_none_makes_no_row(tmp_path: Path) -> None:
    spoken = voice(tmp_path, fr="[{names:de}]")
    assert said(spoken, names=("Anne",)) == "[d’Anne]"
    assert said(spoken, names=()) == "[]"


@pytest.mark.parametrize(
    ("day", "plain", "on", "by", "until", "de"),
    [
        (date(2026, 11, 18), "avant-hier", "avant-hier", "pour avant-hier", "jusqu’à avant-hier", "d’avant-hier"),
        (date(2026, 11, 19), "hier", "hier", "pour hier", "jusqu’à hier", "d’hier"),
        (TODAY, "aujourd’hui", "aujourd’hui", "pour aujourd’hui", "jusqu’à aujourd’hui", "d’aujourd’hui"),
        (date(2026, 11, 21), "demain", "demain", "pour demain", "jusqu’à demain", "de demain"),
        (
            date(2026, 11, 22),
            "après-demain",
            "après-demain",
            "d’ici après-demain",
            "jusqu’à après-demain",
            "d’après-demain",
        ),
        (date(2026, 11, 23), "lundi", "lundi", "d’ici lundi", "jusqu’à lundi", "de lundi"),
        (date(2026, 11, 26), "jeudi", "jeudi", "d’ici jeudi", "jusqu’à jeudi", "de jeudi"),
        (
            date(2026, 11, 16),
            "lundi dernier",
            "lundi dernier",
            "pour lundi dernier",
            "jusqu’à lundi dernier",
            "de lundi dernier",
        ),
    ],
)
def test_a_near_day(tmp_path: Path, day: date, plain: str, on: str, by: str, until: str, de: str) -> None:
    spoken = voice(tmp_path, fr="{day} | {day:on} | {day:by} | {day:until} | {day:de}")
    assert said(spoken, day=day) == f"{plain} | {on} | {by} | {until} | {de}"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 27), "vendredi 27 novembre"),
        (date(2026, 12, 1), "mardi 1er décembre"),
        (date(2026, 11, 13), "vendredi 13 novembre"),
        (date(2026, 9, 1), "1er septembre"),
        (date(2027, 1, 5), "mardi 5 janvier 2027"),
        (date(2027, 3, 3), "3 mars 2027"),
        (date(2026, 1, 2), "2 janvier 2026"),
    ],
)
def test_a_far_day_has_its_date_and_its_article(tmp_path: Path, day: date, expected: str) -> None:
    spoken = voice(tmp_path, fr="{day} | {day:on} | {day:by} | {day:until} | {day:de}")
    by = f"pour le {expected}" if day < TODAY else f"d’ici au {expected}"
    assert said(spoken, day=day) == f"{expected} | le {expected} | {by} | jusqu’au {expected} | du {expected}"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 19), "hier, jeudi 19 novembre"),
        (date(2026, 11, 24), "mardi 24 novembre"),
        (date(2027, 3, 3), "mercredi 3 mars 2027"),
    ],
)
def test_a_day_in_full(tmp_path: Path, day: date, expected: str) -> None:
    assert said(voice(tmp_path, fr="{day:full}"), day=day) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (TODAY, "moins d’un jour"),
        (date(2026, 11, 19), "un jour"),
        (date(2026, 11, 13), "une semaine"),
        (date(2026, 11, 10), "dix jours"),
        (date(2026, 11, 1), "trois semaines"),
        (date(2026, 7, 20), "quatre mois"),
        (date(2025, 11, 20), "un an"),
        (date(2025, 6, 20), "17 mois"),
        (date(2024, 11, 20), "deux ans"),
    ],
)
def test_how_long_ago(tmp_path: Path, day: date, expected: str) -> None:
    assert said(voice(tmp_path, fr="{day:span}"), day=day) == expected


def test_hours_and_instants(tmp_path: Path) -> None:
    assert said(voice(tmp_path, fr="{hour}"), hour=time(9, 30)) == "9\u00a0h\u00a030"
    assert said(voice(tmp_path, fr="{hour}"), hour=time(14)) == "14\u00a0h"
    assert said(voice(tmp_path, fr="{hour:de}"), hour=time(20)) == "de 20\u00a0h"
    instant = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # the next day already in Paris
    spoken = voice(tmp_path, fr="{at} | {at:on} | {at:day} | {at:time}")
    assert (
        said(spoken, at=instant) == "demain à 0\u00a0h\u00a030 | demain à 0\u00a0h\u00a030 | demain | 0\u00a0h\u00a030"
    )


def test_a_sentence_may_begin_with_what_is_filled_in(tmp_path: Path) -> None:
    spoken = voice(tmp_path, fr="{day:On}, {name:De}, {what:cap}")
    assert said(spoken, day=date(2026, 12, 3), name="Anne", what="élan") == "Le jeudi 3 décembre, D’Anne, Élan"


def test_what_comes_back_every_year_has_no_year(tmp_path: Path) -> None:
    assert said(voice(tmp_path, fr="{day:dm}"), day=date(2000, 5, 1)) == "1er mai"


def test_large_numbers_are_grouped(tmp_path: Path) -> None:
    spoken = voice(tmp_path, fr="{n}")
    assert [said(spoken, n=n) for n in (0, 1, 9999, 12345)] == ["0", "1", "9999", "12\u202f345"]


def test_small_numbers_can_stand_in_words(tmp_path: Path) -> None:
    spoken = voice(tmp_path, fr="{n:words} {n:Words}")
    assert [said(spoken, n=n) for n in (2, 13)] == ["deux Deux", "13 13"]
    assert said(spoken, lang="en", n=12) == "twelve Twelve"


def test_markup_inside_a_line_argument_is_kept_behind_its_little_word(tmp_path: Path) -> None:
    spoken = voice(tmp_path, fr="{what:de}")
    inner = Line("talk.it", {"what": "Anne"})
    assert said(spoken, what=inner) == "de d’Anne"
    assert bare(spoken, what="Anne & Hugo") == "d’Anne & Hugo"
