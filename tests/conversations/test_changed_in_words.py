"""More that is said in passing of people, plans and promises, each with an answer of its own."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.domain.owner import Lang
from tests.conversations.wishing_cast import now, with_everybody
from tests.people import ANNE, HUGO, MARIE, PAUL


@pytest.mark.parametrize(
    ("lang", "said", "at"),
    [
        ("fr", "on peut décaler Hugo d'une heure ?", time(13, 30)),
        ("fr", "avance le déjeuner avec Hugo d'une demi-heure", time(12)),
        ("en", "can Hugo be an hour later?", time(13, 30)),
        ("en", "move lunch with Hugo half an hour earlier", time(12)),
    ],
)
async def test_a_plan_is_an_hour_later(lang: Lang, said: str, at: time) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert [one.at for one in camille.known.meetings if one.is_planned] == [at]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "rappelle-moi une heure avant le déjeuner avec Hugo"), ("en", "remind me an hour before lunch with Hugo")],
)
async def test_a_reminder_is_set_by_the_meeting_it_is_for(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    (reminder,) = camille.known.reminders
    assert (reminder.on, reminder.at, reminder.people) == (date(2026, 11, 24), time(11, 30), (HUGO.id,))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "en fait c'était un café, pas un déjeuner, avec Marie"),
        ("en", "it was a coffee, not lunch, with Marie"),
        ("en", "it wasn't lunch with Marie, it was coffee"),
    ],
)
async def test_what_an_encounter_was_is_put_right(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.known.meetings[0].kind == "coffee"


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "j'ai pas encore envoyé l'article à Paul", "word.still_open_by"),
        ("fr", "rappelle-moi l'article jeudi plutôt", "word.put_off"),
        ("fr", "Hugo n'a plus besoin de mon avis", "word.dropped"),
        ("en", "I haven't sent Paul the article yet", "word.still_open_by"),
        ("en", "remind me of the article on Thursday instead", "word.put_off"),
        ("en", "Hugo doesn't need my feedback any more", "word.dropped"),
    ],
)
async def test_how_far_a_promise_is(lang: Lang, said: str, key: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == [key]


@pytest.mark.parametrize(
    ("lang", "said", "org", "circles"),
    [
        ("fr", "Paul vient de lancer sa boîte, ça s'appelle Kapto", "Kapto", ()),
        ("fr", "mets Paul dans le cercle rugby", "Kiwi", ("rugby",)),
        ("en", "Paul's started his own company, it's called Kapto", "Kapto", ()),
        ("en", "put Paul in the rugby circle", "Kiwi", ("rugby",)),
    ],
)
async def test_a_firm_of_ones_own_and_a_circle_go_on_the_card(
    lang: Lang, said: str, org: str, circles: tuple[str, ...]
) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert (now(camille, PAUL).org, now(camille, PAUL).circles) == (org, circles)


@pytest.mark.parametrize(
    ("lang", "said", "name"),
    [
        ("fr", "j'ai écorché le nom de Marie, c'est Dupond avec un d", "Marie Dupond"),
        ("en", "I spelt Marie's name wrong, it's Maree", "Maree Dupont"),
    ],
)
async def test_the_part_of_a_name_that_is_alike_was_misspelt(lang: Lang, said: str, name: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert now(camille, MARIE).name == name


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "tu crois que Nadia m'aiderait encore ?", "person.name_about"),
        ("fr", "je peux compter sur Anne", "card.head.note"),
        ("fr", "ajoute Pierre Lacombe, je l'ai connu à la fac", "card.head.note"),
        ("fr", "bloque-moi jeudi matin pour voir Anne", "card.head.plan_meeting"),
        ("fr", "change un truc pour Anne", "fallback.order_about"),
        ("fr", "tu peux enlever Anne de ma liste ?", "forget.person"),
        ("fr", "j'ai la trouille d'appeler Anne", "mood.shy"),
        ("fr", "qu'est-ce que j'ai demandé à Anne ?", "person.name"),
        ("fr", "qu'est-ce que je dois demander à Hugo mardi ?", "prepare.at"),
        ("fr", "un cadeau pour Anne, une idée ?", "ideas.head"),
        ("fr", "c'est quoi la différence entre contact et lien ?", "question.contact_or_connection"),
        ("fr", "mon objectif est trop vague non ?", "goal.what"),
        ("fr", "tu m'écris quand la prochaine fois ?", "rehearse.head"),
        ("fr", "on reprend lundi", "pause.until"),
        ("fr", "je veux récupérer toutes mes notes", "export.done"),
        ("fr", "mardi", "agenda.head"),
        ("fr", "peut-être", "conversation.no_hurry"),
        ("fr", "fais-moi un point sur Anne", "person.name_about"),
        ("fr", "Hugo me propose plutôt mercredi", "plan.move"),
        ("fr", "on déjeune où avec Hugo ?", "agenda.item_at"),
        ("fr", "j'ai rien de prévu cette semaine ?", "agenda.nothing"),
        ("fr", "rappelle-moi mon objectif", "goal.list"),
        ("fr", "Anne a vu mon message mais rien", "asked.silent_early"),
        ("fr", "dis à Anne que je suis débordée", "drafting.head_two"),
        ("fr", "c'est toi qui envoies les messages aux gens ?", "question.who_are_you"),
        ("fr", "t'es là ?", "chat.here"),
        ("fr", "c'est noté ?", "chat.got_it"),
        ("fr", "raconte-moi ce que tu sais", "people.count"),
        ("fr", "ajoute une promesse : envoyer une photo à Anne avant dimanche", "card.head.note"),
        ("en", "catch me up on Anne", "person.name_about"),
        ("en", "Hugo suggests Wednesday instead", "plan.move"),
        ("en", "nothing on this week then?", "agenda.nothing"),
        ("en", "remind me what my goal is", "goal.list"),
        ("en", "Anne saw my message but nothing", "asked.silent_early"),
        ("en", "tell Anne I'm swamped", "drafting.head_two"),
        ("en", "do you message people for me?", "question.who_are_you"),
        ("en", "you there?", "chat.here"),
        ("en", "did you get that?", "chat.got_it"),
        ("en", "I hate asking for help", "mood.disturbing"),
        ("en", "tell me what you know", "people.count"),
        ("en", "brilliant!", "small_talk.ok"),
        ("en", "do you think Anne would help me again?", "person.name_about"),
        ("en", "I can count on Anne", "card.head.note"),
        ("en", "add Peter Lacey, I know him from uni", "card.head.note"),
        ("en", "block Thursday morning for Anne", "card.head.plan_meeting"),
        ("en", "change something for Anne", "fallback.order_about"),
        ("en", "could you take Anne off my list?", "forget.person"),
        ("en", "I'm scared of calling Anne", "mood.shy"),
        ("en", "what did I ask Anne for?", "person.name"),
        ("en", "what should I ask Hugo on Tuesday?", "prepare.at"),
        ("en", "a present for Anne, any ideas?", "ideas.head"),
        ("en", "what's the difference between a contact and a connection?", "question.contact_or_connection"),
        ("en", "is my goal too vague?", "goal.what"),
        ("en", "only write on Fridays", "settings.when"),
        ("en", "let's pick this up on Monday", "pause.until"),
        ("en", "I want all my notes back", "export.done"),
        ("en", "Tuesday", "agenda.head"),
        ("en", "perhaps", "conversation.no_hurry"),
    ],
)
async def test_what_is_said_in_passing_is_understood(lang: Lang, said: str, key: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines[0] == key
    assert not any(key.startswith("asking.") for key in camille.lines)


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "tu peux m'aider à demander un avis à Anne ?"), ("en", "I want to ask Anne to introduce me to her boss")],
)
async def test_an_ask_is_still_an_ask(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines[0].startswith("asking.")
    assert camille.known.person(ANNE.id) is not None
