"""A way to somebody out of reach: found through the notebook, asked for, kept in mind until somebody leads there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

import pytest

from bot.domain.helps import Help
from bot.domain.meetings import Meeting
from bot.domain.owner import Lang
from bot.domain.people import Note, Person
from bot.flows.paths.asking import PATH
from bot.flows.paths.doors import asked_for
from bot.flows.turn import Turn
from tests.conversations.talk import FRIDAY_EVENING, Talk, talk
from tests.people import EVERYBODY, ZOE, met, notebook

DAY = date(2026, 6, 1)
PAUL = Person("p91", "Paul Martin", DAY, org="Kiwi")
MARIE = Person("p92", "Marie Dupont", DAY, org="Airbus", role="acheteuse", through="p91")
HUGO = Person("p93", "Hugo Stone", DAY, circles=("rowing club", "school parents"))
WELL_KNOWN = (
    Meeting("m91", ("p91",), date(2026, 3, 2), told_on=date(2026, 3, 2)),
    Meeting("m92", ("p91",), date(2026, 10, 1), told_on=date(2026, 10, 1)),
    Help("h91", "p91", "relu mon CV", date(2026, 3, 2), thanked_on=date(2026, 3, 3)),
    Meeting("m93", ("p93",), date(2026, 9, 1), told_on=date(2026, 9, 1)),
)

ASKED = {
    "fr": [
        "qui peut me mener à un acheteur chez Airbus ?",
        "qui pourrait me présenter à Jane Doe ?",
        "j'ai besoin d'une intro chez Airbus",
        "je ne connais personne chez Thalès",
        "comment arriver jusqu'à la DRH de Danone ?",
        "qui connaît quelqu'un chez Michelin ?",
        "par qui passer pour joindre le directeur des achats d'Airbus ?",
        "il me faut un contact à la mairie",
        "je cherche un acheteur chez airbus",
        "quelqu'un pourrait m'introduire auprès de Claire Fontaine ?",
        "qui me présenterait à jane doe ?",
        "je ne connais personne dans l'édition",
        "Qui pourrait m'ouvrir la porte de Gallimard ?",
        "un chemin vers Jane Doe",
        "faut que je touche qqn chez Airbus, une idée ?",
        "qqn pour m'ouvrir la porte chez Airbus ?",
        "qui peut me mettre devant la DG d'Emmaüs ?",
        "j'adorerais une intro à Jane Doe",
        "qui peut me mettre en contact avec yousign",
        # every verb, every little word, elided or not
        "qui m'ouvrirait les portes du CHU ?",
        "qui pour m'introduire aux Galeries Lafayette ?",
        "qui connaît la DRH de Sanofi ?",
        "qui est proche de Claire Fontaine ?",
        "qui pourrait glisser mon nom à l'acheteuse des Galeries Lafayette ?",
        "qui peut faire passer mon CV chez Sanofi",
        "à qui demander pour être présentée à Claire Fontaine ?",
        "vers qui me tourner pour rencontrer un architecte ?",
        "par qui je passe pour les Galeries ?",
        "comment décrocher un rendez-vous avec la DRH de bioMérieux",
        "qui contacter pour arriver à l'adjointe à la culture de la mairie de Rezé ?",
        "je voudrais être présentée au directeur de la com du CHU de Nantes",
        "j'aimerais qu'on me présente à l'acheteuse des Galeries Lafayette",
        "je dois absolument parler à la DRH de Seb",
        "aidez-moi à rencontrer la DRH de Seb",
        "mets-moi en relation avec l'éditrice d'Actes Sud",
        "il me faudrait quelqu'un d'Airbus",
        "aucun contact chez Boiron",
        "une intro à la mairie ?",
        # the aim first, and then the question
        "je vise la DSI de Renault, par qui passer ?",
        "ma cible : la responsable formation d'Orange, vous voyez qui ?",
        "je lorgne sur Mistral, qui peut m'aider ?",
        "je dois rencontrer le DAF de Somfy, à qui m'adresser ?",
        # a foot in the door, and who is close
        "une porte d'entrée chez L'Oréal ?",
        "vous voyez une porte d'entrée à l'Opéra de Lyon ?",
        "j'aimerais mettre un pied chez Ubisoft",
        "qui a un pied chez Capgemini",
        "comment atteindre Jane Doe",
        "par quel biais joindre la DRH de Lidl",
        "comment je fais pour rentrer en contact avec la directrice du musée d'Orsay",
        "dans mon carnet, qui est proche de Carrefour ?",
        "est-ce qu'un de mes contacts connaît bien Safran",
        "qui a travaillé avec la directrice de Doctolib",
        "qui pourrait toucher un mot à quelqu'un de la SNCF",
        # typed in haste
        "ki peut me présenter a la drh d'airbus",
        "qqn pr me mettre en relation av un acheteur chez airbus?",
        "jveux rencontrer la drh d airbus chez airbus",
    ],
    "en": [
        "who can get me to Jane Doe?",
        "I need an intro to someone at Airbus",
        "I don't know anyone at Airbus",
        "how do I reach the head of buying at Airbus?",
        "who could introduce me to a buyer at Airbus?",
        "is there a way to Jane Doe?",
        "who knows somebody at Rolls-Royce?",
        "nobody I know works at Airbus",
        "I'd love an introduction to the editor of Vogue",
        "who might put me in touch with a publisher?",
        "I don't know anybody in publishing",
        "how can I get into Penguin?",
        "could someone connect me with Jane Doe?",
        "looking for a way into Rolls-Royce",
        "need to reach someone at Airbus, any ideas",
        "who do i know that could intro me to a publisher",
        "who could put me in front of the CEO of Airbus?",
        "i've got to talk to someone at Airbus",
        "who can get me to monzo",
        "who knows the head of HR at Sanofi?",
        "who is close to Claire Fontaine?",
        "who could put in a good word for me at Sanofi?",
        "who could pass on my CV to the head of HR at Seb?",
        "who should I ask to be introduced to Claire Fontaine?",
        "whom do I go through to reach the head of HR at Seb?",
        "I want to meet the head of HR at Seb",
        "I must talk to the head of HR at Seb",
        "help me meet the head of HR at Seb",
        "put me in touch with the head of HR at Airbus",
        "an intro to Claire Fontaine?",
        "who can get me to smn at airbus",
        # the aim first, and then the question
        "I'm targeting the CIO of Barclays, who should I go through?",
        "my target is the head of people at Revolut, any ideas?",
        "I'm after the marketing director of Greggs, who can help?",
        # a foot in the door, and who is close
        "anyone I know close to Airbus?",
        "who's connected to Arup?",
        "who's closest to Diageo among my contacts",
        "is anybody in my network friendly with someone at Ikea",
        "who's my way into Deloitte",
        "shortest route to an agent in London?",
        "who do I know that knows Jane Doe",
        "do any of my contacts work with Airbus",
        "which of my contacts could introduce me to a florist in York",
        "I want to get my foot in the door at Google",
        "I have no way into the NHS",
        "do I have an in at Pearson?",
        "any links to the Tate?",
        "how could I get a meeting with Sarah Miller",
        "how do people get in at Ofcom",
        "who should I speak to about getting into Ocado",
        "who do I talk to for an introduction to Paul Graham",
        "could anyone vouch for me at Arup",
        "trying to get hold of someone at Monzo",
        "I'd love an intro to a literary agent in Bristol",
    ],
}
NOT_ASKED = {
    "fr": [
        "qui connaît l'édition ?",
        "je ne connais personne",
        "je ne connais personne à Lyon",
        "comment rencontrer des gens ?",
        "je cherche un poste chez Airbus",
        "qui peut m'aider à relire mon CV ?",
        "Paul m'a présenté à Jane Doe hier",
        "je ne connais personne à cette soirée",
        "qui est chez Airbus ?",
        "comment contacter Paul ?",
        "j'ai rencontré un acheteur chez Airbus",
        "qui peut me mener à la réussite ?",
        "qui peut m'amener à réussir",
        "qui peut m'aider à arriver à demain",
        "Marie va me présenter à un acheteur chez Airbus",
        "je voudrais rencontrer dix éditeurs cette année",
        "je voudrais rencontrer plus de monde",
        "qui connaît Power BI ?",
        "qui connaît bien Excel",
        "je dois parler à la DRH de Seb jeudi à 14h",
        "je veux rencontrer la DRH de Seb d'ici fin mars",
        "je dois contacter Claire Fontaine",
        "contact avec Claire Fontaine hier",
        "je voudrais rencontrer un associé",
        "qui peut relire mon CV ?",
        "je vise un chiffre d'affaires de 50 000 euros, comment faire ?",
        "mon objectif c'est de courir un marathon, qui peut m'aider ?",
        "je veux changer de métier, par où commencer ?",
        "j'aimerais avoir un contact plus régulier avec Paul",
        "des contacts à relancer ?",
        "Paul a un ami chez Capgemini",
    ],
    "en": [
        "who knows about publishing?",
        "who can lead me to success",
        "who can point me to resources",
        "who do I know at Airbus?",
        "I don't know anyone",
        "I don't know anyone in London",
        "how do I meet people?",
        "I'm looking for a job at Airbus",
        "who can help me with my CV?",
        "Paul introduced me to Jane Doe",
        "how do I contact Paul?",
        "I need a way to relax",
        "I don't know anyone at this party",
        "Marie will introduce me to a buyer at Airbus",
        "how do I get to the station?",
        "lunch with Paul at Airbus on Friday",
        "I'd like to meet more people",
        "who knows Power BI?",
        "I must talk to the head of HR at Seb on Thursday at 2pm",
        "I want to meet the head of HR at Seb by March",
        "I must contact Claire Fontaine",
        "I'd like to meet a co-founder",
        "Paul, can you introduce me to people?",
        "my goal is to run a marathon, who can help?",
        "I'm aiming for 50k this year, how do I get there?",
        "any contacts to follow up with?",
        "Paul has an in at Google",
        "Marie is close to the CIO of Barclays",
        "I have no time for this",
        "who's close to retirement",
    ],
}


def turn(lang: Lang) -> Turn:
    """Everybody has been met."""
    return Turn(notebook(met(EVERYBODY, "2026-11-01"), owner=replace(ZOE, lang=lang)), FRIDAY_EVENING)


async def knowing(lang: Lang, *records: Person | Meeting | Help) -> Talk:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(*records))
    return someone


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, told in ASKED.items() for said in told])
def test_it_is_asked_for_in_many_words(lang: Lang, said: str) -> None:
    assert asked_for(turn(lang), said)


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, told in NOT_ASKED.items() for said in told])
def test_what_only_sounds_like_it_is_left_to_others(lang: Lang, said: str) -> None:
    assert asked_for(turn(lang), said) is None


WHO_AT = {
    "fr": [
        "t'aurais pas quelqu'un chez Michelin ?",
        "aurais-je quelqu'un chez Michelin ?",
        "il y a quelqu'un chez Michelin dans mes contacts ?",
        "des contacts chez Michelin ?",
        "je connais qui chez Michelin déjà ?",
    ],
    "en": [
        "know anyone at Michelin?",
        "got any contacts at Michelin?",
        "do I know a soul at Michelin",
        "are there any people at Michelin in my notebook?",
    ],
}


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, told in WHO_AT.items() for said in told])
async def test_whom_one_knows_at_a_firm_is_shown_and_looked_for_when_there_is_nobody(lang: Lang, said: str) -> None:
    nobody_there = await knowing(lang, PAUL)
    await nobody_there.says(said)
    assert nobody_there.lines[:2] == ["path.none", "path.kept"]
    assert nobody_there.known.wanted[0].org == "Michelin"
    somebody_there = await knowing(lang, replace(PAUL, org="Michelin"))
    await somebody_there.says(said)
    assert "Paul Martin" in somebody_there.text
    assert somebody_there.known.wanted == ()


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "je connais quelqu'un chez Michelin maintenant"), ("en", "I know someone at Michelin now")],
)
async def test_to_know_somebody_there_asks_for_no_way(lang: Lang, said: str) -> None:
    someone = await knowing(lang, PAUL)
    await someone.says(said)
    assert someone.known.wanted == ()


@pytest.mark.parametrize(
    ("lang", "said", "role"),
    [
        ("fr", "qui m'amène à un boulanger de Rennes ?", "boulanger de Rennes"),
        ("fr", "par quel biais joindre le maire de Villeurbanne", "maire de Villeurbanne"),
        ("en", "who could get me to a buyer for Leeds?", "buyer for Leeds"),
    ],
)
def test_the_town_of_a_trade_is_no_firm(lang: Lang, said: str, role: str) -> None:
    target = asked_for(turn(lang), said)
    assert target
    assert (target.org, target.role) == (None, role)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("qui peut me mener à un acheteur chez Airbus ?", (None, "Airbus", "acheteur")),
        ("comment arriver jusqu'à la DRH de Danone ?", (None, "Danone", "DRH")),
        ("qui peut m'amener jusqu'au patron de Kiwi ?", (None, "Kiwi", "patron")),
        ("qui me présenterait à jane doe ?", ("Jane Doe", None, None)),
        ("je ne connais personne chez Thalès", (None, "Thalès", None)),
        ("qui peut me présenter à un éditeur ?", (None, None, "éditeur")),
        ("qui peut me mener à Jane Doe de chez Airbus, s'il te plaît ?", ("Jane Doe", "Airbus", None)),
        (
            "par qui joindre l'adjointe à la culture de la mairie de Rezé ?",
            (None, "mairie de Rezé", "adjointe à la culture"),
        ),
        (
            "je voudrais être présentée au directeur de la com du CHU de Nantes",
            (None, "CHU de Nantes", "directeur de la com"),
        ),
        ("par qui joindre les Hospices civils de Lyon ?", (None, "Hospices civils de Lyon", None)),
        ("qui pourrait m'amener à la DRH des Hospices civils de Lyon ?", (None, "Hospices civils de Lyon", "DRH")),
        ("par où entrer à la mairie de Rezé ?", (None, "mairie de Rezé", None)),
        ("qui connaît quelqu'un chez L'Oréal ?", (None, "L'Oréal", None)),
        ("qui peut me présenter à Mme Le Bihan ?", ("Le Bihan", None, None)),
        ("qui connaît quelqu'un aux Galeries Lafayette ?", (None, "Galeries Lafayette", None)),
        ("qui peut m'ouvrir les portes du CHU ?", (None, "CHU", None)),
        ("ki peut me présenter a la drh d'airbus", (None, "Airbus", "drh")),
    ],
)
def test_a_name_a_firm_and_a_role_are_told_apart(said: str, told: tuple[str | None, ...]) -> None:
    target = asked_for(turn("fr"), said)
    assert target
    assert (target.name, target.org, target.role) == told


@pytest.mark.parametrize(
    ("lang", "asked", "says"),
    [
        (
            "fr",
            "qui peut me mener à un acheteur chez Airbus ?",
            "Paul vous a présenté Marie et Marie y est justement acheteuse",
        ),
        ("en", "who can get me to a buyer at Airbus?", "Paul introduced you to Marie and Marie"),
    ],
)
async def test_a_chain_is_told_with_its_reasons_and_its_ask_is_a_tap_away(lang: Lang, asked: str, says: str) -> None:
    someone = await knowing(lang, PAUL, MARIE, *WELL_KNOWN)
    await someone.says(asked)
    assert someone.lines == ["path.found", "path.chain"]
    assert says in someone.text
    await someone.presses("path.ask")
    assert "Paul Martin" in someone.text
    assert "Marie Dupont" in someone.text


@pytest.mark.parametrize(
    ("lang", "asked", "nobody", "names", "told"),
    [
        ("fr", "je ne connais personne chez Airbus", "personne", "Luc Roy, un ancien", "Luc"),
        ("en", "I don't know anyone at Airbus", "no idea", "Luke Ray, who used to work there", "Luke"),
    ],
)
async def test_without_a_way_it_asks_one_question_at_a_time_and_tries_again(
    lang: Lang, asked: str, nobody: str, names: str, told: str
) -> None:
    someone = await knowing(lang, HUGO, *WELL_KNOWN)
    await someone.says(asked)
    assert someone.lines == ["path.none", "path.kept", "path.ask.sector"]
    await someone.says(nobody)
    assert someone.lines == ["path.ask.dealings"]
    await someone.says(names)
    assert "card.head.note" in someone.lines
    assert "Airbus" in someone.text
    await someone.presses("button.keep")
    assert "path.now" in someone.lines
    assert told in someone.text
    assert [person.first_name for person in someone.known.people] == ["Hugo", told]


@pytest.mark.parametrize(("lang", "asked"), [("fr", "/chemin Jane Doe"), ("en", "/path Jane Doe")])
async def test_with_nobody_left_to_think_of_it_proposes_whom_to_ask(lang: Lang, asked: str) -> None:
    someone = await knowing(lang, PAUL, MARIE, HUGO, *WELL_KNOWN)
    await someone.says(asked)
    assert someone.lines[-1] == "path.ask.name"
    await someone.presses("path.nobody")
    assert someone.lines == ["path.ask.town"]
    await someone.presses("path.nobody")
    assert someone.lines == ["path.nearest", "path.near", "path.near", "path.in_mind"]
    assert someone.text.index("Paul Martin") < someone.text.index("Hugo Stone")
    await someone.presses("path.ask")
    assert "Jane Doe" in someone.text


@pytest.mark.parametrize(
    ("lang", "asked", "told", "notices"),
    [
        (
            "fr",
            "qui connaît quelqu'un chez Gallimard ?",
            "Café avec Jeanne Petit hier, elle travaille chez Gallimard",
            "Jeanne y travaille",
        ),
        (
            "en",
            "who knows someone at Penguin?",
            "Coffee with Jane Small yesterday, she works at Penguin",
            "Jane works there",
        ),
    ],
)
async def test_the_wish_is_kept_and_whoever_is_told_of_later_is_pointed_out(
    lang: Lang, asked: str, told: str, notices: str
) -> None:
    someone = await knowing(lang, HUGO, *WELL_KNOWN)
    await someone.says(asked)
    await someone.waits(days=2)
    await someone.says(told)
    await someone.presses("button.keep")
    assert "path.noticed" in someone.lines
    assert notices in someone.text
    await someone.presses("path.is_found")
    assert someone.known.wanted[0].found_on == date(2026, 11, 22)
    await someone.presses("button.undo")
    assert someone.known.wanted[0].is_open


async def test_it_is_pointed_out_once_and_not_for_what_was_known() -> None:
    someone = await knowing("fr", HUGO, *WELL_KNOWN)
    await someone.says("j'ai besoin d'une intro chez Gallimard")
    await someone.waits(days=2)
    await someone.says("Café avec Jeanne Petit hier, elle travaille chez Gallimard")
    await someone.presses("button.keep")
    await someone.says("Café avec Jeanne Petit ce matin")
    await someone.presses("button.keep")
    assert "path.noticed" not in someone.lines


async def test_meeting_the_one_who_was_sought_is_the_end_of_the_way() -> None:
    someone = await knowing("en", HUGO, *WELL_KNOWN)
    await someone.says("/path Jane Doe")
    await someone.waits(days=2)
    await someone.says("I had coffee with Jane Doe this morning")
    await someone.presses("button.keep")
    assert "path.noticed_self" in someone.lines


async def test_a_search_that_finds_nobody_becomes_a_way_to_find() -> None:
    someone = await knowing("fr", MARIE, PAUL, *WELL_KNOWN)
    await someone.says("qui travaille chez Gallimard ?")
    assert "path.none" in someone.lines
    await someone.says("qui est chez Airbus ?")
    assert not any(key.startswith("path.") for key in someone.lines)


async def test_somebody_one_has_met_needs_no_way() -> None:
    someone = await knowing("fr", PAUL, *WELL_KNOWN)
    await someone.says("qui peut me mener à Paul Martin ?")
    assert someone.lines == ["path.known"]
    assert someone.known.wanted == ()


async def test_the_same_wish_is_kept_once_listed_and_let_go() -> None:
    someone = await knowing("en", HUGO, *WELL_KNOWN)
    await someone.says("I don't know anyone at Airbus")
    await someone.says("who can get me to someone at Airbus?")
    assert len(someone.known.wanted) == 1
    await someone.says("/path")
    await someone.presses("Someone at Airbus")
    assert "path.none" in someone.lines
    await someone.presses("path.let_go")
    assert someone.known.wanted[0].dropped_on
    await someone.says("/path")
    assert someone.lines == ["path.whom"]
    await someone.says("a publisher")
    assert "path.none" in someone.lines


async def test_a_new_wish_can_be_undone() -> None:
    someone = await knowing("fr", HUGO, *WELL_KNOWN)
    await someone.says("je ne connais personne chez Airbus")
    await someone.presses("button.undo")
    assert someone.known.wanted == ()


async def test_another_matter_is_heard_and_the_question_waits() -> None:
    someone = await knowing("fr", HUGO, *WELL_KNOWN)
    await someone.says("je ne connais personne chez Airbus")
    await someone.says("Déjeuner avec Hugo Stone hier, il a relu mon CV")
    assert "card.head.log_meeting" in someone.lines
    await someone.presses("button.drop")
    await someone.says("Luc Roy, ingénieur là-bas")
    assert "card.head.note" in someone.lines


async def test_the_next_day_the_question_is_gone_and_the_wish_stays() -> None:
    someone = await knowing("fr", HUGO, *WELL_KNOWN)
    await someone.says("je ne connais personne chez Airbus")
    nobody = someone.button("path.nobody").does or ""
    await someone.waits(days=2)
    await someone.does(nobody)
    assert someone.lines == ["error.old_button"]
    await someone.says("/path")
    await someone.presses("Quelqu’un chez Airbus")
    assert "path.ask.sector" in someone.lines


@pytest.mark.parametrize(
    "action", ["path", "path:t1", "pathask:t1:p1", "pathend:t1:found", "pathno:d1:sector", "pathend"]
)
async def test_old_and_forged_buttons_do_nothing(action: str) -> None:
    someone = await knowing("fr", HUGO)
    await someone.does(action)
    assert someone.lines == ["error.old_button"]


async def test_a_forgotten_person_is_no_longer_sought() -> None:
    someone = await knowing("fr", PAUL, replace(MARIE, notes=(Note("DRH", DAY),)), *WELL_KNOWN)
    await someone.says("qui peut me mener à Marie Dupont ?")
    assert someone.known.wanted[0].person == MARIE.id
    await someone.says("/forget Marie Dupont")
    await someone.presses(someone.buttons[0])
    assert someone.known.wanted == ()


@pytest.mark.parametrize(
    ("lang", "told", "asked"),
    [
        ("fr", "Anne Petit a un cousin chez Airbus", "je ne connais personne chez Airbus"),
        ("en", "Anne Petit has a cousin at Airbus", "I don't know anyone at Airbus"),
    ],
)
async def test_whose_cousin_works_there_does_not_work_there(lang: Lang, told: str, asked: str) -> None:
    someone = await knowing(lang, HUGO, *WELL_KNOWN)
    await someone.says(told)
    await someone.presses("button.keep")
    assert someone.known.people[-1].org is None
    await someone.says(asked)
    assert "cousin" in someone.text


async def test_one_thing_strikes_the_coach_at_a_time() -> None:
    someone = await knowing("en", HUGO, *WELL_KNOWN)
    await someone.says("/client small hotels")
    await someone.says("a shopfitter")
    await someone.says("/path a shopfitter")
    await someone.waits(days=2)
    await someone.says("Coffee with Ana Luz, shopfitter at Luz & Co, yesterday")
    await someone.presses("button.keep")
    assert [key for key in someone.lines if "noticed" in key] == ["path.noticed"]


# --- several searches, and answers of other things


DEALT: Final = {
    "fr": (
        "qui peut me mener à un acheteur chez Airbus ?",
        "personne",
        "Sam Colas, il était chez Rolls Royce",
        "Lia Petit y était avant",
        "y a travaillé («",
    ),
    "en": (
        "who can get me to a buyer at Airbus?",
        "nobody",
        "Sam Cole, he was at Rolls Royce",
        "Lia Small was there before",
        "used to work there",
    ),
}


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_who_was_elsewhere_is_not_said_to_have_been_there(lang: Lang) -> None:
    asked, nobody, elsewhere, there, says = DEALT[lang]
    for answer, is_said in ((elsewhere, False), (there, True)):
        someone = await knowing(lang, HUGO, *WELL_KNOWN)
        for said in (asked, nobody, answer):
            await someone.says(said)
        await someone.presses("button.keep")
        assert "path.now" in someone.lines
        assert (says in someone.text) is is_said


@pytest.mark.parametrize(
    ("lang", "searches", "question"),
    [
        ("fr", ("un chemin vers Jane Doe", "qui peut me mener à un acheteur chez Airbus ?"), "qui est Hugo Stone ?"),
        ("en", ("is there a way to Jane Doe?", "who can get me to a buyer at Airbus?"), "who is Hugo Stone?"),
    ],
)
async def test_one_search_asks_at_a_time_and_a_question_is_no_answer(
    lang: Lang, searches: tuple[str, ...], question: str
) -> None:
    someone = await knowing(lang, HUGO, *WELL_KNOWN)
    for said in searches:
        await someone.says(said)
    assert len([draft for draft in someone.known.drafts if draft.flow == PATH]) == 1
    await someone.says(question)
    assert "card.head.note" not in someone.lines
    assert "Hugo Stone" in someone.text


# --- one after the other, let go and found in words


@pytest.mark.parametrize(
    ("lang", "searches", "drops", "found"),
    [
        (
            "fr",
            ("qui connaît la DRH d'EDF ?", "je connais personne à la mairie de Villeurbanne"),
            "ah non, ne cherche plus la mairie",
            "c'est bon, j'ai trouvé pour EDF",
        ),
        (
            "en",
            ("who knows the head of HR at EDF?", "I don't know anyone at Rolls-Royce"),
            "actually, stop looking for Rolls-Royce",
            "it's ok, I've found someone at EDF",
        ),
    ],
)
async def test_a_search_is_let_go_or_found_in_words(
    lang: Lang, searches: tuple[str, ...], drops: str, found: str
) -> None:
    someone = await knowing(lang, HUGO, *WELL_KNOWN)
    for said in searches:
        await someone.says(said)
    await someone.says(drops)
    assert someone.lines == ["path.ended_dropped"]
    await someone.says(found)
    assert someone.lines == ["path.ended_found"]
    first, second = someone.known.wanted
    assert first.found_on
    assert second.dropped_on


@pytest.mark.parametrize(
    ("lang", "asked", "following", "words"),
    [
        ("fr", "je connais personne chez Airbus", "et pour les Hospices de Lyon ?", "quelqu’un aux Hospices de Lyon"),
        ("en", "I don't know anyone at Airbus", "and at Rolls-Royce?", "someone at Rolls-Royce"),
    ],
)
async def test_the_next_one_is_asked_for_in_half_a_sentence(lang: Lang, asked: str, following: str, words: str) -> None:
    someone = await knowing(lang, HUGO, *WELL_KNOWN)
    await someone.says(asked)
    await someone.says(following)
    assert someone.known.wanted[-1].words == words


@pytest.mark.parametrize(
    ("lang", "asked", "told", "following", "words"),
    [
        (
            "fr",
            "je connais personne chez Airbus",
            "Luc Roy, un ancien",
            "et chez Gallimard ?",
            "quelqu’un chez Gallimard",
        ),
        ("en", "I don't know anyone at Airbus", "Luke Ray, he was there", "and at Penguin?", "someone at Penguin"),
    ],
)
async def test_the_next_one_is_no_correction_of_the_card(
    lang: Lang, asked: str, told: str, following: str, words: str
) -> None:
    someone = await knowing(lang, HUGO, *WELL_KNOWN)
    for said in (asked, told):
        await someone.says(said)
    assert "card.head.note" in someone.lines
    await someone.says(following)
    assert someone.known.wanted[-1].words == words


@pytest.mark.parametrize(
    ("lang", "asked", "again"),
    [
        ("fr", "j'ai personne aux Galeries Lafayette", "un contact aux galeries ?"),
        ("en", "I don't know anyone at Airbus Helicopters", "who knows someone at Airbus?"),
    ],
)
async def test_the_same_firm_in_other_words_is_the_same_search(lang: Lang, asked: str, again: str) -> None:
    someone = await knowing(lang, HUGO, *WELL_KNOWN)
    await someone.says(asked)
    await someone.says(again)
    assert len(someone.known.wanted) == 1


@pytest.mark.parametrize(
    ("lang", "asked", "told", "says"),
    [
        (
            "fr",
            "j'ai personne aux Galeries",
            "Zoé Benali, la sœur de Karim, y bosse",
            "Zoé Benali\N{NO-BREAK SPACE}: y travaille",
        ),
        (
            "fr",
            "je connais personne au CHU",
            "ma cousine Maud Petit bosse au CHU",
            "Maud Petit\N{NO-BREAK SPACE}: y travaille",
        ),
        ("en", "I don't know anyone at Airbus", "Zoe Bell, Karim's sister, works there", "Zoe Bell: works there"),
        ("en", "I don't know anyone at Airbus", "my cousin Maud Small works at Airbus", "Maud Small: works there"),
    ],
)
async def test_whoever_is_somebodys_sister_works_there_herself(lang: Lang, asked: str, told: str, says: str) -> None:
    someone = await knowing(lang, HUGO, *WELL_KNOWN)
    await someone.says(asked)
    for _ in range(3):
        if someone.lines[-1] != "path.ask.dealings":
            await someone.presses("path.nobody")
    await someone.says(told)
    await someone.presses("button.keep")
    assert says in someone.text


@pytest.mark.parametrize(
    ("lang", "asked", "says"),
    [
        ("fr", "un contact aux Galeries Lafayette ?", "affaire aux Galeries Lafayette"),
        ("fr", "comment joindre quelqu'un à la mairie de Rezé ?", "affaire à la mairie de Rezé"),
        ("fr", "qui peut m'ouvrir les portes du CHU ?", "affaire au CHU"),
        ("fr", "qui connaît quelqu'un à l'Apec ?", "affaire à l’Apec"),
        ("fr", "je connais personne chez Gallimard", "affaire à Gallimard"),
        ("en", "who knows somebody at the BBC?", "dealings with the BBC"),
    ],
)
async def test_a_house_keeps_its_article_in_the_question(lang: Lang, asked: str, says: str) -> None:
    someone = await knowing(lang, HUGO, *WELL_KNOWN)
    await someone.says(asked)
    for _ in range(2):
        if "path.ask.dealings" not in someone.lines:
            await someone.presses("path.nobody")
    assert says in someone.text


@pytest.mark.parametrize(
    ("lang", "asks", "way"),
    [
        ("fr", "je cherche un poste de DRH", "qui connaît la DRH d'EDF ?"),
        ("en", "I'm looking for a job in HR", "who knows the head of HR at EDF?"),
    ],
)
async def test_a_way_is_asked_for_while_something_else_is_asked(lang: Lang, asks: str, way: str) -> None:
    someone = await knowing(lang, HUGO, *WELL_KNOWN)
    await someone.says(asks)
    assert someone.lines == ["goal.ask.due"]
    await someone.says(way)
    assert "path.none" in someone.lines
    await someone.says("Café avec Luc Roy demain" if lang == "fr" else "Coffee with Luke Ray tomorrow")
    await someone.says(way)
    assert someone.lines[0] in ("path.none", "path.around")


@pytest.mark.parametrize(
    ("lang", "first", "then", "org"),
    [
        ("fr", "qui peut me mener à un acheteur d'Airbus ?", "en fait non, plutôt quelqu'un de chez Safran", "Safran"),
        ("fr", "qui peut me mener à un acheteur d'Airbus ?", "pardon, chez Michelin", "Michelin"),
        ("en", "who can get me to a buyer at Airbus?", "actually no, rather someone at Safran", "Safran"),
        ("en", "who can get me to a buyer at Airbus?", "sorry, I mean at Michelin", "Michelin"),
    ],
)
async def test_another_firm_in_the_place_of_the_one_just_sought_is_sought(
    lang: Lang, first: str, then: str, org: str
) -> None:
    someone = await knowing(lang, PAUL)
    await someone.says(first)
    await someone.says(then)
    assert someone.lines[0].startswith("path.")
    assert someone.known.wanted[-1].org == org


@pytest.mark.parametrize(
    ("lang", "first", "said"),
    [
        ("fr", "qui peut me mener à Jane Doe ?", "où j’en suis de mes recherches ?"),
        ("fr", "qui peut me mener à Jane Doe ?", "je cherche qui déjà ?"),
        ("en", "who can get me to Jane Doe?", "where am I with my searches?"),
        ("en", "who can get me to Jane Doe?", "who am I looking for again?"),
    ],
)
async def test_what_one_is_looking_for_is_listed_the_next_day(lang: Lang, first: str, said: str) -> None:
    someone = await knowing(lang, PAUL)
    await someone.says(first)
    await someone.says("/cancel")
    await someone.waits(days=1)
    await someone.says(said)
    assert someone.lines == ["path.whom_else"]
    assert any("Jane Doe" in label for label in someone.buttons)


@pytest.mark.parametrize(
    ("lang", "told", "asked", "name"),
    [
        ("fr", "Mme Kerbrat est acheteuse chez Cobalt", "qui peut me mener à un acheteur chez Airbus ?", "Kerbrat"),
        ("fr", "Fergal Byrne travaille chez Airbus", "qui peut me mener à un acheteur chez Airbus ?", "Fergal"),
        ("en", "Fergal Byrne is a buyer at Cobalt", "who can lead me to a buyer at Airbus?", "Fergal"),
        ("en", "Fergal Byrne works at Airbus", "who can lead me to a buyer at Airbus?", "Fergal"),
    ],
)
@pytest.mark.parametrize("is_met", [False, True])
async def test_a_way_through_one_person_names_them_once(
    lang: Lang, told: str, asked: str, name: str, *, is_met: bool
) -> None:
    someone = await (await talk(lang)).says(told)
    await someone.presses("button.keep")
    if is_met:
        met = someone.known.people[0].called
        await someone.says(f"déjeuner hier avec {met}" if lang == "fr" else f"lunch yesterday with {met}")
        await someone.presses("button.keep")
    await someone.says(asked)
    (way,) = [row for row in someone.text.splitlines() if row.startswith("•")]
    assert way.count(name) == 1


@pytest.mark.parametrize(
    ("lang", "asked", "answer", "kept"),
    [
        (
            "fr",
            "je cherche une intro pour Charlotte Weber, elle dirige les achats chez Carrefour",
            "euh peut-être Paul Mercier, il faisait la compta de quelqu’un là-bas",
            "Paul Mercier, il faisait la compta de quelqu’un là-bas",
        ),
        (
            "en",
            "I'm after an intro to Charlotte Webb, she runs procurement at Sainsbury's",
            "hmm maybe Paul Mercier, he used to do the books for someone over there",
            "Paul Mercier, he used to do the books for someone over there",
        ),
    ],
)
async def test_the_post_told_behind_a_name_is_looked_for_and_a_doubtful_answer_kept_without_its_doubt(
    lang: str, asked: str, answer: str, kept: str
) -> None:
    someone = await talk(lang)
    await someone.says(asked)
    (wanted,) = someone.known.wanted
    assert (wanted.name or "").startswith("Charlotte")
    assert (wanted.org or "").startswith(("Carrefour", "Sainsbury"))
    assert wanted.role in ("responsable achats", "head of procurement")
    await someone.says(answer)
    await someone.presses("button.keep")
    (person,) = someone.known.people
    assert person.notes[0].text.endswith(kept)
    assert "maybe" not in person.notes[0].text
    assert "peut-être" not in person.notes[0].text
    assert not person.offers


@pytest.mark.parametrize(
    ("lang", "asked", "answer", "over"),
    [
        (
            "fr",
            "qui peut me mener à quelqu’un chez Danone ?",
            "Paul Mercier travaillait chez Danone",
            "ne cherche plus",
        ),
        ("en", "who can lead me to someone at Danone?", "Paul Mercier used to work at Danone", "stop looking"),
    ],
)
async def test_a_search_that_was_just_shown_is_stopped_in_two_words(
    lang: str, asked: str, answer: str, over: str
) -> None:
    someone = await talk(lang)
    await someone.says(asked)
    await someone.says(answer)
    await someone.presses("button.keep")
    assert "path.now" in someone.lines
    await someone.says(over)
    assert someone.lines == ["path.ended_dropped"]


@pytest.mark.parametrize(
    ("lang", "asked", "said"),
    [
        (
            "fr",
            "qui pourrait me mener à un acheteur chez Renault ?",
            "non personne là-bas, mais j'ai un pote chez un de leurs fournisseurs",
        ),
        (
            "en",
            "who could lead me to a buyer at Renault?",
            "no, nobody there, but I've got a mate at one of their suppliers",
        ),
    ],
)
async def test_somebody_who_comes_to_mind_without_a_name_is_asked_for_it(lang: Lang, asked: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(asked)
    await someone.says(said)
    assert someone.lines == ["path.unnamed"]
    await someone.says({"fr": "Karim Haddad, chez Valeo", "en": "Karim Haddad at Valeo"}[lang])
    await someone.presses("button.keep")
    assert [person.name for person in someone.known.people] == ["Karim Haddad"]


@pytest.mark.parametrize(
    ("lang", "asked", "over"),
    [
        ("fr", "qui peut me mener à quelqu’un chez Danone ?", "c’est réglé, je l’ai rencontrée"),
        (
            "en",
            "trying to get in with the finance director at Danone, who might know them",
            "that's sorted, I've met her now",
        ),
    ],
)
async def test_who_was_sought_and_met_is_found(lang: str, asked: str, over: str) -> None:
    someone = await talk(lang)
    await someone.says(asked)
    assert someone.known.wanted[0].org == "Danone"
    await someone.says(over)
    assert someone.lines == ["path.ended_found"]


@pytest.mark.parametrize(
    ("lang", "asked", "said"),
    [
        ("fr", "qui peut me mener chez Renault ?", "c'est bon pour Renault j'ai trouvé tout seul"),
        ("en", "who could lead me to someone at Renault?", "sorted for Renault, I've found somebody myself"),
    ],
)
async def test_a_search_that_is_over_may_be_named_before_it_is_found(lang: Lang, asked: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(asked)
    await someone.says(said)
    assert someone.lines == ["path.ended_found"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "un chemin vers Airbus"), ("en", "a way into Airbus")])
async def test_nobody_is_asked_the_way_to_whoever_may_be_asked_as_well(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    sophie = Person("p91", "Sophie Blanc", DAY, org="Airbus", notes=(Note("Sophie Blanc knows Jane Doe", DAY),))
    await someone.store.keep(someone.known.put(sophie, Person("p92", "Jane Doe", DAY)))
    await someone.says(said)
    asks = [name for name in someone.buttons if name.startswith("✍️")]
    assert len(asks) == 1
    assert "Sophie Blanc" in asks[0]
