"""What one wants of the notebook, in words that no table of ours has: learned wishes, likely ones, and none."""

from __future__ import annotations

import pytest

from bot.domain.lines import line
from bot.domain.owner import Lang
from bot.flows.wished.catalogue import DOORS
from bot.understanding.learning.wish_learning import sentences
from bot.understanding.wishes import NONE, learned_wishes
from tests.conversations.talk import talk
from tests.conversations.wishing_cast import now, with_everybody
from tests.people import PAUL

WISHES = [
    ("fr", "ça remonte à loin ma dernière entrevue avec Marie ?", "person.last_time"),
    ("fr", "j'étais censée faire quoi pour Paul", "person.promise_by"),
    ("fr", "Anne, elle devait m'apporter quoi suite à ma demande ?", "person.asked"),
    ("fr", "Anne je l'ai connue dans quel contexte", "known.untold"),
    ("fr", "que préparer avant de voir Hugo", "prepare.at"),
    ("fr", "qui sont les personnes vues dernièrement", "asked.met_head"),
    ("fr", "combien de monde j'ai rencontré au mois de novembre", "agenda.counted"),
    ("fr", "fais-moi défiler tous les noms que t'as", "people.count"),
    ("fr", "bon, par quoi j'attaque la journée", "today.head_today"),
    ("fr", "ceux qui m'ont tendu la main, c'était qui", "helps.head.all"),
    ("fr", "aide-moi à creuser ma mémoire pour retrouver des noms", "map.intro"),
    ("fr", "ce serait qui le client parfait pour quelqu'un comme moi", "client_ideal.ask.what"),
    ("fr", "trouve moi les mots pour relancer la conversation avec Anne", "drafting.head_two"),
    ("fr", "on regarde ensemble le chemin parcouru ce mois-ci ?", "review.since"),
    ("fr", "je veux un fichier avec tout dedans", "export.done"),
    ("fr", "bascule en english stp", "settings.speaks"),
    ("fr", "mets-moi Marie et Paul en rapport", "connect.ask.why"),
    ("en", "was it a long while back that I sat down with Marie?", "person.last_time"),
    ("en", "Anne was meant to give me what, following my request?", "person.asked"),
    ("en", "what had I signed up to do for Paul", "person.promise_by"),
    ("en", "have I sworn to do stuff and let it slip", "today.head_promises"),
    ("en", "fancy doing something kind for Marie, got suggestions", "ideas.head"),
    ("en", "knock up a short thanks for Marie would you", "drafting.head_two"),
    ("en", "find me the right words to rekindle things with Anne", "drafting.head_two"),
    ("en", "how many people did I run into in November", "agenda.counted"),
    ("en", "is somebody hanging on for my answer", "requests.head"),
    ("en", "am I the sort who takes without giving", "balance.received"),
    ("en", "help me dig through my memory for names", "map.intro"),
    ("en", "shall we look back at how far I came this month", "review.since"),
    ("en", "what'd be the perfect customer for someone like me", "client_ideal.ask.what"),
    ("en", "I want a file with the whole lot in it", "export.done"),
    ("en", "switch over to français please", "settings.speaks"),
    ("en", "bring Marie and Paul together", "connect.ask.why"),
]


@pytest.mark.parametrize(("lang", "said", "key"), WISHES)
async def test_a_wish_in_new_words_opens_its_door(lang: Lang, said: str, key: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert key in camille.lines


@pytest.mark.parametrize(("lang", "said", "key"), WISHES)
def test_none_of_these_words_is_one_that_was_learned(lang: Lang, said: str, key: str) -> None:
    del key
    assert said not in {text for _, text in sentences(lang)}


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "stop, oublie un peu Paul ces prochains mois"),
        ("en", "let's leave Paul out of the picture for some months"),
    ],
)
async def test_who_is_to_be_left_alone_can_be_taken_back(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert now(camille, PAUL).muted_on
    await camille.presses("button.undo")
    assert now(camille, PAUL).muted_on is None


@pytest.mark.parametrize(
    ("lang", "said", "wish", "key"),
    [
        ("fr", "y aurait-il des paroles données que j'ai oubliées", "promises", "today.head_promises"),
        ("en", "refresh me on what it is I'm aiming for", "goals", "goal.list"),
    ],
)
async def test_what_is_likely_is_offered_where_the_coach_would_be_lost(
    lang: Lang, said: str, wish: str, key: str
) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert "wished.which" in camille.lines
    await camille.presses(f"wished.{wish}")
    assert key in camille.lines


@pytest.mark.parametrize(
    ("lang", "said", "wish", "key"),
    [
        ("fr", "Anne et moi ça vient d'où", "how_known", "known.untold"),
        ("en", "in what way did Marie bail me out", "helped_me", "help.head"),
    ],
)
async def test_words_on_somebody_that_may_be_a_wish_are_one_or_a_note(
    lang: Lang, said: str, wish: str, key: str
) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    note = camille.button("wished.note").does or ""
    await camille.presses(f"wished.{wish}")
    assert key in camille.lines
    await camille.does(note)
    assert "card.head.note" in camille.lines
    assert said in camille.text


@pytest.mark.parametrize(
    ("lang", "said", "wish"),
    [
        ("en", "which of my lot am I letting drift", "neglected"),
    ],
)
async def test_a_search_that_found_nobody_may_have_been_a_wish(lang: Lang, said: str, wish: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines[0] == "people.find_none"
    assert camille.button(f"wished.{wish}")


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "Marie et moi on se revoit à quelle date déjà"), ("en", "what date am I next sitting down with Marie")],
)
async def test_where_nothing_is_planned_with_somebody_it_is_said_above_their_card(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines[:2] == ["wished.nothing_planned", "person.name_about"]


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_everything_goes_only_on_a_second_press(lang: Lang) -> None:
    camille = await with_everybody(lang)
    await camille.says(
        {"fr": "j'en ai ma claque, supprime l'intégralité", "en": "I've had it, remove absolutely all of it"}[lang]
    )
    assert "forget.everything" in camille.lines
    assert camille.known.people


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Barnabé c'est qui déjà"),
        ("en", "who's Barnaby again"),
    ],
)
async def test_of_nobody_known_it_is_said_that_they_are_not_there(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert "people.none" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Vu Marie hier, elle m'a demandé qui je connais chez Airbus"),
        ("fr", "J'ai promis à Paul de lui dire qui j'ai rencontré"),
        ("en", "Saw Marie yesterday, she asked me who I know at Airbus"),
        ("en", "Promised Paul I'd tell him who I met"),
    ],
)
async def test_a_report_with_people_in_it_is_never_a_wish(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines[0].startswith("card.head.")


async def test_an_old_button_of_a_wish_says_so() -> None:
    camille = await with_everybody("fr")
    await camille.does("wished:d99:card")
    assert "error.old_button" in camille.lines


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_every_wish_that_is_learned_has_its_door_and_its_words(lang: Lang) -> None:
    camille = await with_everybody(lang)
    assert {*DOORS, NONE} == set(learned_wishes(lang).names)
    labels = [camille.words(line(f"wished.{name}", name="Ana")) for name in DOORS]
    assert len(set(labels)) == len(DOORS)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "comment toucher la directrice des achats de Danone, tu vois un chemin ?"),
        ("en", "tryna reach the head of sustainability at Danone, whos my way in"),
    ],
)
async def test_whom_one_would_reach_is_heard_by_post_and_firm(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    (wanted,) = someone.known.wanted
    assert wanted.org == "Danone"
    assert wanted.role


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je viens d’entrer en contact avec Hélène Marchal sur LinkedIn, je lui dis quoi ?"),
        ("en", "just connected with a Helen Marsh on LinkedIn, what do I say that isn't cringe"),
    ],
)
async def test_a_first_message_goes_to_whoever_is_named_known_or_not(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert "online.ask.whom" not in someone.lines
    assert someone.lines[-1].startswith("online.ask.")
