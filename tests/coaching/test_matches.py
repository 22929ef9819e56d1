"""What one looks for meets what another can do, whatever each calls it; a wrong proposal is worse than none (P30)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from bot.coaching.matches import all_matches, match_for, matches_for, meets
from bot.coaching.trade_words import BadTradesError, read_rows, root
from bot.coaching.trades import sought
from bot.domain.people import Need, Person
from tests.crowds import in_need
from tests.people import ANNE, HUGO, MARIE, NADIA, PAUL, but, notebook, with_people


@pytest.mark.parametrize(
    ("need", "offer"),
    [
        ("cherche un graphiste", "designer freelance"),
        ("a web designer", "freelance designer"),
        ("un webdesigner", "designer freelance"),
        ("une nounou", "elle s'occupe d'enfants"),
        ("a nanny", "looks after children"),
        ("graphiste freelance", "identité visuelle"),
        ("un logo", "graphiste"),
        ("quelqu'un pour faire un logo", "infographiste"),
        ("someone to design a logo", "graphic designer"),
        ("a lawyer", "avocate en droit social"),
        ("un bon avocat pour son divorce", "avocate en droit de la famille"),
        ("conseils juridiques", "solicitor"),
        ("développeur", "coder, React"),
        ("recruter un développeur", "développeuse"),
        ("a developer to build an app", "développeuse"),
        ("développeuse web", "React"),
        ("développeurs Flutter", "developpeur flutter senior"),
        ("un comptable pour sa SCI", "expert-comptable à Lyon"),
        ("expert comptable", "comptabel"),
        ("an accountant", "cabinet d’expertise comptable"),
        ("help with payroll", "gestionnaire de paie"),
        ("a part-time CFO", "DAF externalisée"),
        ("une DRH", "head of HR"),
        ("funding", "fonds d’investissement"),
        ("des traductions", "translator"),
        ("traducteur anglais-japonais", "traductrice japonais"),
        ("nannies", "assistante maternelle"),
        ("un photographe de mariage", "photographe"),
        ("un poste de comptable", "recrute des comptables"),
        ("un local à Nantes", "locaux à Nantes"),
        ("ruches", "apiculture, ruches"),
        ("someone to redo their logo", "freelance designer"),
        ("treasurer", "accountant"),
        ("un trésorier", "expert-comptable"),
        ("quelqu'un pour refaire son logo", "je fais de l'identité visuelle"),
        ("monter un site vitrine", "développe des sites WordPress"),
        ("un prof de piano pour sa fille", "donne des cours de piano"),
        ("déménager", "tient une boîte de déménagement"),
        ("apprendre l'espagnol", "prof d'espagnol"),
        ("learn Spanish", "prof d'espagnol"),
        ("relire son manuscrit", "correctrice"),
        ("someone to run payroll", "gestionnaire de paie"),
        ("une kiné", "masseur-kinésithérapeute"),
        ("un menuisier pour des étagères", "ébéniste"),
        ("SEO pour sa boutique", "référenceur"),
        ("a sales rep", "développeur commercial"),
    ],
)
def test_a_need_meets_an_offer_in_other_words_and_in_the_other_language(need: str, offer: str) -> None:
    assert meets(need, offer)


@pytest.mark.parametrize(
    ("need", "offer"),
    [
        ("art director", "direct sales"),
        ("un développeur", "développeur commercial"),
        ("apprendre l'espagnol", "prof d'allemand"),
        ("apprendre l'espagnol", "traductrice espagnol"),
        ("une formation Excel", "formatrice en premiers secours"),
        ("un photographe de mariage", "organisateur de mariages"),
        ("un musicien", "prof de maths"),
        ("une salle de sport", "prof de sport"),
        ("a book editor", "video editor"),
        ("conseil municipal", "conseil en recrutement"),
        ("conseil en stratégie", "conseil en image"),
        ("un avocat en droit maritime", "avocate en droit social"),
        ("un avocat pour son divorce", "avocate en droit des affaires"),
        ("un développeur iOS", "développeuse React"),
        ("a web designer", "graphiste"),
        ("un architecte", "architecte d’intérieur"),
        ("architecte logiciel", "architecte"),
        ("un coach", "coach sportif"),
        ("un agent littéraire", "agent immobilier"),
        ("un chef de projet", "chef à domicile"),
        ("prof de piano", "guitariste"),
        ("traducteur japonais", "traductrice espagnol"),
        ("photographe de mariage", "photographe culinaire"),
        ("un livre sur la comptabilité", "expert-comptable"),
        ("un logiciel de paie", "gestionnaire de paie"),
        ("un poste de comptable", "comptable"),
        ("a job as a developer", "developer"),
        ("un stage en marketing", "directrice marketing"),
        ("clients pour son cabinet comptable", "comptable"),
        ("un associé développeur", "développeur freelance"),
        ("un développeur", "recrute un développeur"),
        ("un plombier à Lyon", "plombier à Nantes"),
        ("une banque", "banque alimentaire"),
        ("un fonds de commerce", "fonds d’investissement"),
        ("la garde de ses enfants", "garde du corps"),
        ("vendre sa maison", "directeur des ventes"),
        ("appartement à Lyon", "guide à Lyon"),
        ("voiture électrique", "voiture de collection"),
        ("un stage", "stage de voile"),
        ("des conseils", "conseils"),
        ("quelqu’un de bien pour un travail", "un travail pour quelqu’un"),
    ],
)
def test_what_only_looks_alike_is_not_proposed(need: str, offer: str) -> None:
    assert not meets(need, offer)


def test_a_trade_is_the_first_thing_told_and_lists_are_several_things() -> None:
    assert [one.trades for one in sought("un graphiste et une comptable")] == [{"graphic design"}, {"accountant"}]
    assert [one.only for one in sought("un livre sur le vin")] == ["tool"]
    assert [one.trades for one in sought("les voisins de sa comptable")] == [frozenset()]
    assert sought("le bruit de la mer") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("avocates", "avocat"),
        ("rédactrice", "rédacteur"),
        ("développeuses", "développeur"),
        ("conseillère", "conseiller"),
        ("associée", "associé"),
        ("locaux", "local"),
        ("agencies", "agency"),
        ("musiciennes", "musicien"),
    ],
)
def test_plural_and_feminine_are_one_word(one: str, other: str) -> None:
    assert root(one) == root(other)


def test_a_row_without_words_says_where_it_is() -> None:
    with pytest.raises(BadTradesError, match="line 2"):
        list(read_rows("baker: boulanger | baker\nbutcher:"))


def test_the_trade_of_somebody_counts_after_what_is_offered() -> None:
    looking = but(MARIE, needs="un graphiste", since="2026-11-18")
    book = notebook(people=with_people(looking, but(HUGO, offers="logos", since="2026-11-01")))
    assert [match.by.id for match in matches_for(book, looking)] == [HUGO.id, ANNE.id]
    assert [match.offer.what for match in matches_for(book, looking)] == ["logos", "graphiste"]


def test_the_closest_comes_first() -> None:
    looking = but(MARIE, needs="une avocate en droit social")
    people = with_people(looking, but(PAUL, offers="avocat"), but(NADIA, offers="avocate, droit social"))
    found = match_for(notebook(people=people), looking)
    assert found
    assert found.by.id == NADIA.id
    assert match_for(notebook(people=people), PAUL) is None


def test_nobody_is_matched_with_themselves_nor_for_what_they_found() -> None:
    both = but(but(MARIE, needs="un comptable"), offers="comptable")
    assert not list(all_matches(notebook(people=(both,))))
    met = replace(MARIE, needs=(Need("un comptable", date(2026, 11, 1), met_on=date(2026, 11, 2)),))
    assert not list(all_matches(notebook(people=(met, but(HUGO, offers="comptable")))))


def test_among_three_hundred_people_nobody_is_missed_and_few_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    book, compared = in_need(300), list[str]()

    def counted(need: str, offer: str) -> int:
        compared.append(need)
        return meets(need, offer)

    monkeypatch.setattr("bot.coaching.matches.meets", counted)
    found = {(match.of.id, match.by.id) for match in all_matches(book)}
    assert found == {(one.id, other.id) for one, other in permutations(book.people, 2) if _meet(one, other)}
    assert len(compared) < 300 * 300 / 8


def _meet(one: Person, other: Person) -> bool:
    return any(meets(need.what, offer.what) for need in one.needs for offer in other.offers)


@pytest.mark.parametrize(
    ("wanted", "job"),
    [
        ("comptable", "poste de comptable"),
        ("un comptable", "un emploi comme comptable"),
        ("an accountant", "a job as an accountant"),
        ("an accountant", "an accountant position"),
    ],
)
def test_who_hires_meets_who_looks_for_that_job(wanted: str, job: str) -> None:
    hiring = replace(MARIE, needs=(Need(wanted, date(2026, 11, 2)),), offers=(), role=None)
    looking = replace(HUGO, needs=(Need(job, date(2026, 11, 3)),), offers=(), role=None)
    known = notebook(people=(hiring, looking))
    assert [(match.of.id, match.by.id) for match in all_matches(known)] == [(MARIE.id, HUGO.id)]
