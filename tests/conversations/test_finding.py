"""Who could help? By trade, firm, circle, offer or need, however words are bent; and kindly when nobody is there."""

from __future__ import annotations

from datetime import date

import pytest

from bot.coaching.roots import same_root
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.owner import Lang, Owner
from bot.domain.people import Need, Note, Offer, Person
from bot.flows.people.fitting import who_fills, who_fits
from tests.conversations.talk import Talk, talk

DAY = date(2026, 6, 1)
PEOPLE = (
    Person("p91", "Léa Roy", DAY, role="éditrice", org="Hachette"),
    Person("p92", "Paul Martin", DAY, org="Airbus", offers=(Offer("comptabilité", DAY),)),
    Person("p93", "Anne Petit", DAY, role="graphiste", circles=("club d'aviron",)),
    Person("p94", "Hugo Stone", DAY, role="publisher", needs=(Need("stagiaires", DAY),)),
    Person("p96", "Kim Reed", DAY, role="designer"),
    Person("p95", "Nadia Cherif", DAY, notes=(Note("a monté une chaîne de boulangeries", DAY),)),
)


async def with_network(lang: Lang) -> Talk:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(*PEOPLE))
    return someone


@pytest.mark.parametrize(
    ("lang", "asked", "name"),
    [
        ("fr", "qui connaît l'édition ?", "Léa Roy"),
        ("fr", "qui pourrait me parler des éditeurs ?", "Léa Roy"),
        ("fr", "qui s'y connaît en compta ou comptable ?", "Paul Martin"),
        ("fr", "je cherche une graphiste", "Anne Petit"),
        ("fr", "qui fait du graphisme dans mes contacts ?", "Anne Petit"),
        ("fr", "qui est chez Airbus ?", "Paul Martin"),
        ("fr", "qui vient du club d’aviron ?", "Anne Petit"),
        ("fr", "qui cherche un stagiaire ?", "Hugo Stone"),
        ("fr", "qui connaît un boulanger ?", "Nadia Cherif"),
        ("en", "who knows about publishing?", "Hugo Stone"),
        ("en", "who do I know at Airbus?", "Paul Martin"),
        ("en", "I'm looking for a publisher", "Hugo Stone"),
        ("en", "I'm looking for a graphic designer", "Kim Reed"),
        ("en", "I'm looking for somebody in publishing", "Hugo Stone"),
    ],
)
async def test_somebody_is_found_however_the_words_are_bent(lang: Lang, asked: str, name: str) -> None:
    someone = await with_network(lang)
    await someone.says(asked)
    assert name in someone.text + " ".join(someone.buttons)
    assert "people.find_none" not in someone.lines


@pytest.mark.parametrize("said", ["I'm looking for a job as a designer", "I'm looking for a way out", "I'm exhausted"])
async def test_a_job_or_a_way_out_is_nobody_to_search_for(said: str) -> None:
    someone = await with_network("en")
    await someone.says(said)
    assert "Kim Reed" not in someone.text + " ".join(someone.buttons)
    assert "people.find_none" not in someone.lines


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("edition", "editrice", True),
        ("editeur", "editrice", True),
        ("comptable", "comptabilite", True),
        ("designer", "design", True),
        ("infirmier", "infirmiere", True),
        ("journalist", "journalisme", True),
        ("contact", "contrat", False),
        ("commerce", "communication", False),
        ("marche", "marketing", False),
        ("dsi", "drh", False),
    ],
)
def test_words_of_one_root(one: str, other: str, *, same: bool) -> None:
    assert same_root(one, other) is same


async def test_only_those_who_look_for_it_are_named_when_seekers_are_asked_for_and_they_fit_nothing_else() -> None:
    someone = await talk("fr")
    giver = Person("p91", "Anne Petit", DAY, offers=(Offer("graphisme", DAY),))
    seeker = Person("p92", "Marie Dupont", DAY, needs=(Need("un graphiste", DAY),))
    book = someone.known.put(giver, seeker)
    assert [found.person for found in who_fits(book, "qui cherche un graphiste ?")] == [seeker]
    assert [found.person for found in who_fits(book, "qui est graphiste ?")] == [giver]


@pytest.mark.parametrize(
    ("lang", "need", "said"),
    [("fr", "un comptable", "je cherche un comptable"), ("en", "an accountant", "I'm looking for an accountant")],
)
async def test_who_only_looks_for_the_same_is_said_to(lang: Lang, need: str, said: str) -> None:
    someone = await talk(lang)
    tom = Person("p92", "Tom Reed", DAY, needs=(Need(need, DAY),))
    seen = Meeting("m91", ("p92",), date(2026, 11, 2), told_on=date(2026, 11, 2))
    await someone.store.keep(someone.known.put(tom, seen))
    await someone.says(said)
    assert someone.lines[:2] == ["find.seek_too", "find.ask_around"]
    assert "Tom Reed" in someone.text


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "qui peut m'aider ?"),
        ("fr", "qui pourrait m'aider"),
        ("en", "who can help me?"),
        ("en", "who could help"),
    ],
)
async def test_a_hand_for_nothing_in_particular_is_asked_what_for(lang: Lang, said: str) -> None:
    someone = await with_network(lang)
    await someone.says(said)
    assert someone.lines == ["find.for_what"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "qui peut m'aider sur la protection des données ?"), ("en", "who can help me hire a data scientist?"),
        ("fr", "qui dans mon réseau connaît le secteur du luxe ?"), ("en", "who in my network knows luxury?"),
    ],
)  # fmt: skip
async def test_a_search_whatever_it_is_about_is_a_search(lang: Lang, said: str) -> None:
    someone = await with_network(lang)
    await someone.says(said)
    assert someone.lines[0] == "people.find_none"


@pytest.mark.parametrize(
    ("lang", "asked"), [("fr", "qui connaît la plongée sous-marine ?"), ("en", "who knows about scuba diving?")]
)
async def test_when_nobody_is_there_the_coach_says_with_whom_to_begin(lang: Lang, asked: str) -> None:
    someone = await with_network(lang)
    met = Meeting("m91", ("p93",), date(2026, 11, 10), told_on=date(2026, 11, 10))
    await someone.store.keep(someone.known.put(*PEOPLE, met))
    await someone.says(asked)
    assert someone.lines == ["people.find_none", "find.ask_around"]
    assert "Anne Petit" in someone.text
    await someone.presses("Anne Petit")
    assert "person.name_about" in someone.lines


@pytest.mark.parametrize(("lang", "asked"), [("fr", "qui connaît l'édition ?"), ("en", "who knows about publishing?")])
async def test_an_empty_notebook_asks_for_its_first_name(lang: Lang, asked: str) -> None:
    someone = await talk(lang)
    await someone.says(asked)
    assert someone.lines == ["people.nobody_yet"]


@pytest.mark.parametrize(
    ("lang", "asked"),
    [("fr", "un expert en RGPD dans mes contacts ?"), ("en", "any GDPR expert in my network?")],
)
async def test_an_expert_among_ones_contacts_is_no_question_about_the_coach(lang: Lang, asked: str) -> None:
    someone = await with_network(lang)
    await someone.says(asked)
    assert someone.lines[0] == "people.find_none"


@pytest.mark.parametrize(
    ("lang", "asked", "name"),
    [
        ("fr", "qui s’y connaît en boulangerie autour de moi", "Nadia Cherif"),
        ("fr", "je peux demander à qui pour la comptabilité", "Paul Martin"),
        ("fr", "y a-t-il une graphiste dans mon réseau", "Anne Petit"),
        ("fr", "j’aurais besoin d’aide en comptabilité, qui voir ?", "Paul Martin"),
        ("en", "any designers in my notebook?", "Kim Reed"),
        ("en", "is there a publisher among my contacts", "Hugo Stone"),
        ("en", "who around me knows about design", "Kim Reed"),
    ],
)
async def test_help_is_looked_for_around_one_in_many_words(lang: Lang, asked: str, name: str) -> None:
    someone = await with_network(lang)
    await someone.says(asked)
    assert name in someone.text


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "qui bosse chez Cobalt"),
        ("fr", "qui travaille pour Cobalt"),
        ("fr", "mes contacts chez Cobalt"),
        ("fr", "du monde chez Cobalt"),
        ("en", "who works at Cobalt"),
        ("en", "who's at Cobalt"),
        ("en", "people at Cobalt"),
        ("en", "anyone I know at Cobalt"),
    ],
)
async def test_who_is_at_a_firm_is_a_search_without_its_question_mark_too(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    for name in ("Maud Perrin", "Achille Roy"):
        await someone.says(f"{name} travaille chez Cobalt" if lang == "fr" else f"{name} works at Cobalt")
        await someone.presses("button.keep")
    await someone.says(said)
    assert someone.lines == ["find.several", "find.because", "find.because"]
    assert someone.known.drafts == ()


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "quelqu'un chez Cobalt m'a parlé d'un poste"), ("en", "somebody at Cobalt gave me a tip")],
)
async def test_what_somebody_there_said_is_no_search(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says("Maud Perrin travaille chez Cobalt" if lang == "fr" else "Maud Perrin works at Cobalt")
    await someone.presses("button.keep")
    await someone.says(said)
    assert not any(key.startswith(("find.", "person.")) for key in someone.lines)


@pytest.mark.parametrize(
    ("role", "theirs", "fills"),
    [
        ("un DRH de PME", "patron d'une PME", False),
        ("un patron d'entreprise industrielle", "patron d'une PME", True),
        ("un directeur de la formation", "directrice des achats", False),
        ("un directeur de la formation", "directrice de la formation continue", True),
        ("a training manager", "purchasing manager", False),
        ("a training manager", "head of training", True),
        ("the owner of a small brewery", "accountant of a small brewery", False),
        ("an accountant", "accountant in a brewery", True),
    ],
)
def test_a_role_is_filled_by_its_trade_and_not_by_its_rank_or_its_field_alone(
    role: str, theirs: str, fills: bool
) -> None:
    book = Notebook(Owner(1, "Camille", "fr"), people=(Person("p91", "Léa Roy", DAY, role=theirs),))
    assert bool(who_fills(book, role)) == fills


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "à qui je dois un merci ?"),
        ("fr", "c koi la suite du programme"),
        ("en", "to whom do I owe a thank-you?"),
    ],
)
async def test_what_asks_for_no_one_who_could_help_searches_for_nobody(lang: Lang, said: str) -> None:
    someone = await with_network(lang)
    await someone.store.keep(
        someone.known.put(Person("p97", "Odile Roux", DAY, notes=(Note("c'est ma voisine", DAY),)))
    )
    await someone.says(said)
    assert "Odile" not in someone.text
    assert "people.find_none" not in someone.lines or "suite" in said  # what it is, is for others to hear


TOWN = (
    Person("p81", "Karim Haddad", DAY, role="agent immobilier", offers=(Offer("locaux commerciaux", DAY),)),
    Person("p82", "Claire Petit", DAY, needs=(Need("comptable", DAY),), notes=(Note("cherche un comptable", DAY),)),
    Person("p83", "Hugo Blanc", DAY, role="expert-comptable"),
    Person("p84", "Nadia Benali", DAY, role="banquière", org="BNP", offers=(Offer("prêts aux entreprises", DAY),)),
    Person("p85", "Awa Diop", DAY, notes=(Note("Awa Diop tient un restaurant à Bordeaux", DAY),)),
    Person("p86", "Tom Roy", DAY, role="developer"),
    Person("p87", "Ines Fell", DAY, role="journalist", org="Guardian"),
)


@pytest.mark.parametrize(
    ("lang", "asked", "name"),
    [
        ("fr", "qui peut m’aider à trouver un local ?", "Karim Haddad"),
        ("fr", "qui pourrait m’aider avec ma compta ?", "Hugo Blanc"),
        ("fr", "j’ai besoin d’un prêt pour ma boîte, qui voir ?", "Nadia Benali"),
        ("fr", "j’aimerais parler à quelqu’un de la banque", "Nadia Benali"),
        ("fr", "je cherche quelqu’un dans la presse", "Ines Fell"),
        ("fr", "qui pourrait me parler de la restauration ?", "Awa Diop"),
        ("fr", "tu vois quelqu’un pour refaire mon site ?", "Tom Roy"),
        ("en", "who could help me find premises?", "Karim Haddad"),
        ("en", "I'd like to talk to someone in banking", "Nadia Benali"),
        ("en", "I need a website", "Tom Roy"),
        ("en", "can you think of anyone to redo my website?", "Tom Roy"),
        ("en", "who in my network does accounts", "Hugo Blanc"),
        ("en", "I'm looking for someone in the press", "Ines Fell"),
    ],
)
async def test_who_could_help_is_named_with_what_speaks_for_them(lang: Lang, asked: str, name: str) -> None:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(*TOWN))
    await someone.says(asked)
    assert someone.lines == ["find.one"]
    assert name in someone.text
    await someone.presses("people.ask_them")
    assert name in someone.text


@pytest.mark.parametrize(
    ("lang", "asked"), [("fr", "je cherche un associé"), ("en", "I'm looking for a co-founder"), ("fr", "je cherche")]
)
async def test_the_words_of_a_search_find_nobody_who_searches_as_well(lang: Lang, asked: str) -> None:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(*TOWN))
    await someone.says(asked)
    assert "Claire Petit" not in someone.text + " ".join(someone.buttons)


async def test_what_somebody_is_known_for_stands_without_their_name() -> None:
    someone = await talk("fr")
    await someone.store.keep(someone.known.put(*TOWN))
    await someone.says("qui s’y connaît en restaurants ?")
    assert someone.text == "Je pense à Awa Diop\u00a0: tient un restaurant à Bordeaux."


@pytest.mark.parametrize(
    ("lang", "asked"), [("fr", "c’est qui déjà la journaliste ?"), ("en", "who was that journalist again?")]
)
async def test_who_it_was_is_answered_by_their_card(lang: Lang, asked: str) -> None:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(*TOWN))
    await someone.says(asked)
    assert "person.name_about" in someone.lines or "person.name" in someone.lines
    assert "Ines Fell" in someone.text


@pytest.mark.parametrize(
    ("lang", "asked", "what"),
    [
        ("fr", "qui peut m’aider à trouver un local ?", "trouver un local"),
        ("en", "who could help me with pricing?", "pricing"),
        ("en", "I'm looking for a co-founder", "find a co-founder"),
    ],
)
async def test_in_an_empty_notebook_what_one_looks_for_can_become_a_goal(lang: Lang, asked: str, what: str) -> None:
    someone = await talk(lang)
    await someone.says(asked)
    assert someone.lines == ["people.nobody_yet_for_that"]
    await someone.presses("find.as_goal_button")
    (draft,) = someone.known.drafts
    assert (draft.flow, draft.filled["what"]) == ("goal", what)


async def test_a_note_is_told_whole_and_found_by_no_need_in_it() -> None:
    someone = await talk("fr")
    note = "Claire Petit, basée à Rennes, cherche un comptable"
    claire = Person("p82", "Claire Petit", DAY, needs=(Need("comptable", DAY),), notes=(Note(note, DAY),))
    book = someone.known.put(claire)
    assert [found.because for found in who_fits(book, "qui est à Rennes ?")] == [note]
    assert who_fits(book, "il me faut un comptable") == ()
