"""What is told of somebody kept, or of something noted, once it is known better: a firm left, a help that was none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from bot.domain.owner import Lang
from bot.domain.people import Note
from tests.conversations.wishing_cast import now, with_everybody
from tests.people import ANNE, HUGO, MARIE, PAUL, on, wants


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Marie n'est plus chez Acme"),
        ("fr", "Marie a quitté Acme"),
        ("en", "Marie isn't at Acme any more"),
        ("en", "Marie has left Acme"),
        ("en", "Marie no longer works for Acme"),
    ],
)
async def test_who_has_left_a_firm_is_there_no_more(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == ["person_told.left"]
    assert now(camille, MARIE).org is None
    await camille.presses("button.undo")
    assert now(camille, MARIE) == MARIE


@pytest.mark.parametrize(("lang", "said"), [("fr", "Marie a quitté la soirée"), ("en", "Marie left the party")])
async def test_to_leave_anything_else_leaves_no_firm(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert now(camille, MARIE).org == "Acme"


@pytest.mark.parametrize(
    ("lang", "said", "phone"),
    [
        ("fr", "le numéro de Marie c'est 06 12 34 56 78", "06 12 34 56 78"),
        ("fr", "Marie : 06.12.34.56.78", "06.12.34.56.78"),
        ("en", "Marie's number is +44 7700 900123", "+44 7700 900123"),
    ],
)
async def test_a_number_goes_on_the_card(lang: Lang, said: str, phone: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert now(camille, MARIE).phone == phone


@pytest.mark.parametrize(
    ("lang", "said", "address"),
    [
        ("fr", "tutoie Marie", "tu"),
        ("fr", "avec Marie, on se vouvoie", "vous"),
        ("fr", "vouvoie Paul", "vous"),
        ("en", "be less formal with Marie", "tu"),
        ("en", "more formal with Paul please", "vous"),
    ],
)
async def test_how_to_address_somebody_is_said_in_words(lang: Lang, said: str, address: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert now(camille, PAUL if "Paul" in said else MARIE).address == address


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "efface la note sur les filles d'Hugo"),
        ("en", "delete the note about Hugo's daughters"),
        ("en", "remove Hugo's note"),
    ],
)
async def test_a_note_is_erased_by_what_it_is_about(lang: Lang, said: str) -> None:
    words = {"fr": "a deux filles", "en": "has two daughters"}[lang]
    camille = await with_everybody(lang)
    await camille.store.keep(camille.known.put(replace(HUGO, notes=(Note(words, on("2026-11-10")),))))
    await camille.says(said)
    assert camille.lines == ["person_told.note_gone"]
    assert now(camille, HUGO).notes == ()


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "j'ai deux fois Paul dans le carnet"), ("en", "I've got Paul twice")]
)
async def test_somebody_who_is_there_twice_is_to_be_merged(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == ["merge.whom"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Paul ne veut plus que je le contacte"),
        ("fr", "arrête avec Paul, j'ai compris"),
        ("en", "Paul doesn't want me to contact him any more"),
        ("en", "enough about Paul, I get it"),
    ],
)
async def test_who_is_to_be_left_alone_is(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert now(camille, PAUL).muted_on == camille.now.date()


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "c'est pas Marie qui m'a donné le nom du recruteur, c'est Paul"),
        ("en", "it wasn't Marie who gave me the recruiter's name, it was Paul"),
    ],
)
async def test_a_help_was_somebody_elses(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == ["help_denied.of_another"]
    assert camille.known.helps[0].from_ == PAUL.id


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "en fait Marie ne m'a pas donné de recruteur"), ("en", "Marie never gave me that recruiter's name")],
)
async def test_a_help_that_was_none_goes_once_it_is_confirmed(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == ["help_denied.ask"]
    await camille.presses("help_denied.yes")
    assert camille.known.helps == ()
    await camille.presses("button.undo")
    assert len(camille.known.helps) == 1


@pytest.mark.parametrize(
    ("lang", "said", "due"),
    [
        ("fr", "je lui ai promis pour jeudi, pas mardi, l'article à Paul", date(2026, 11, 26)),
        ("en", "I promised it for Thursday not Tuesday, the article for Paul", date(2026, 11, 26)),
    ],
)
async def test_a_promise_was_for_another_day(lang: Lang, said: str, due: date) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.known.promises[0].due == due


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "j'ai rien promis à Paul", "word.dropped"),
        ("fr", "Paul a bien reçu mon article", "answer.done.promise"),
        ("en", "I didn't promise Paul anything", "word.dropped"),
        ("en", "Paul got my article", "answer.done.promise"),
    ],
)
async def test_a_promise_was_none_or_is_kept(lang: Lang, said: str, key: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == [key]
    assert not camille.known.promises[0].is_open


@pytest.mark.parametrize(
    ("lang", "said", "place", "at"),
    [
        ("fr", "le déjeuner avec Hugo sera au Bistrot des Halles", "Bistrot des Halles", time(12, 30)),
        ("fr", "le déjeuner avec Hugo est à 13h", None, time(13)),
        ("en", "lunch with Hugo is at the Crown", "Crown", time(12, 30)),
        ("en", "lunch with Hugo is at 1pm", None, time(13)),
    ],
)
async def test_the_place_and_the_hour_of_a_plan_are_added_to_it(
    lang: Lang, said: str, place: str | None, at: time
) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    plans = [one for one in camille.known.meetings if one.is_planned]
    assert [(one.place, one.at) for one in plans] == [(place, at)]


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "finalement Hugo et moi on s'est pas vus", "plan.off"),
        ("fr", "j'ai raté mon appel avec Nadia", "plan.ask_take_out"),
        ("en", "Hugo and I didn't meet in the end", "plan.off"),
        ("en", "I missed my call with Nadia on Tuesday", "plan.ask_take_out"),
        ("en", "we've brought lunch with Hugo forward to Monday", "plan.move"),
    ],
)
async def test_what_was_not_held_is_taken_back(lang: Lang, said: str, key: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == [key]


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "je vois qui la semaine prochaine ?", "agenda.head"),
        ("fr", "à quelle heure déjà le déjeuner de mardi ?", "agenda.item_at"),
        ("fr", "combien d'appels j'ai passés ce mois-ci ?", "agenda.counted"),
        ("fr", "qui je néglige ?", "agenda.neglected"),
        ("fr", "j'ai quelque chose de prévu demain ?", "agenda.nothing"),
        ("en", "who am I seeing next week?", "agenda.head"),
        ("en", "what time is Tuesday's lunch again", "agenda.item_at"),
        ("en", "how many lunches have I had this month?", "agenda.counted"),
        ("en", "who should I get back in touch with", "agenda.neglected"),
        ("en", "have I got anything on tomorrow?", "agenda.nothing"),
    ],
)
async def test_the_agenda_is_told(lang: Lang, said: str, key: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines[0] == key


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "je relance Anne ou pas ?", "asked.silent_early"),
        ("fr", "laisse tomber pour Anne", "asked.dropped"),
        ("fr", "Anne accepte mais après Noël", "asked.yes_introduction"),
        ("en", "should I chase Anne or not?", "asked.silent_early"),
        ("en", "never mind about Anne", "asked.dropped"),
        ("en", "Anne will do it but after Christmas", "asked.yes_introduction"),
    ],
)
async def test_an_ask_is_spoken_of_by_the_name_of_whom_it_went_to(lang: Lang, said: str, key: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines[0] == key


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "mets la photo de côté pour l'instant"), ("en", "put my photo goal on hold for now")]
)
async def test_a_goal_waits_and_the_other_comes_first(lang: Lang, said: str) -> None:
    camille = await with_everybody(
        lang, wants("apprendre la photo" if lang == "fr" else "learn photo", "2026-11-08", "g2")
    )
    await camille.says(said)
    assert camille.lines == ["goal.on_hold"]
    assert camille.known.goals[0].chosen_on == camille.now.date()


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "Anne c'est laquelle déjà ?", "person.name_about"),
        ("fr", "Anne peut m'aider pour quoi ?", "person.name_about"),
        ("fr", "je me suis fâchée avec Anne", "card.head.note"),
        ("fr", "tu gardes mes messages combien de temps ?", "question.how_long_kept"),
        ("fr", "tu t'appelles comment ?", "question.who_are_you"),
        ("fr", "je m'ennuie", "chat.bored"),
        ("fr", "tu m'as déjà dit ça", "chat.repeating"),
        ("fr", "j'ai eu un refus chez Safran", "mood.refused"),
        ("fr", "désolée, j'étais pas là ces derniers jours", "mood.guilty"),
        ("en", "Anne, which one is she again", "person.name_about"),
        ("en", "what can Anne help me with?", "person.name_about"),
        ("en", "I fell out with Anne", "card.head.note"),
        ("en", "how long do you keep my messages?", "question.how_long_kept"),
        ("en", "am I talking to a person?", "question.who_are_you"),
        ("en", "I'm bored", "chat.bored"),
        ("en", "you already said that", "chat.repeating"),
        ("en", "have a good one", "chat.bye"),
        ("en", "Bill Hardy called me", "card.head.log_meeting"),
        ("en", "forgot to say, I saw Anne last Monday too", "card.head.log_meeting"),
    ],
)
async def test_a_remark_has_an_answer_of_its_own(lang: Lang, said: str, key: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines[0] == key


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "ajoute un café avec Anne vendredi 9h"), ("en", "put in a coffee with Anne Friday 9am")]
)
async def test_an_hour_that_is_over_today_is_of_next_week(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    await camille.presses("button.keep")
    assert camille.known.meetings[-1].on == date(2026, 11, 27)
    assert camille.known.meetings[-1].people == (ANNE.id,)
