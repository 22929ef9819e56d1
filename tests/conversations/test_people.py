"""Finding somebody, reading their card, putting it right, and making one person of two."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.domain.goals import Goal
from bot.domain.helps import Help
from bot.domain.meetings import Meeting
from bot.domain.owner import Lang
from bot.domain.people import Birthday, Need, Offer, Person
from bot.domain.promises import Promise, Referral
from bot.domain.turns import PickedPeople, SharedContact
from tests.conversations.talk import Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
DAY = date(2026, 6, 1)


async def with_a_network(lang: str) -> Talk:
    camille = await talk(lang)
    notebook = camille.known.put(
        Person("p91", "Hélène Lefèvre", DAY, org="Acme", role="DRH", needs=(Need("graphiste", DAY),)),
        Person("p92", "Paul Martin", DAY, org="Airbus", role="acheteur", offers=(Offer("comptabilité", DAY),)),
        Person("p93", "Paul Martineau", DAY),
        Meeting("m91", ("p91",), date(2026, 10, 5), kind="lunch", told_on=date(2026, 10, 5)),
        Help("h91", "p91", "a relu mon CV", date(2026, 10, 5), meeting="m91"),
        Promise("w91", "envoyer l'article", date(2026, 10, 5), to="p91", due=date(2026, 11, 27)),
        Referral("f91", "p91", "son DSI", date(2026, 10, 5), meeting="m91"),
    )
    await camille.store.keep(notebook)
    return camille


@langs
@pytest.mark.parametrize(
    "asked", ["/who Hélène", "/who helene", "/who lefevre", "/who Helène Lefebvre", "/who acme", "/who graphiste"]
)
async def test_somebody_is_found_by_name_firm_or_need_whatever_the_accents(lang: str, asked: str) -> None:
    camille = await with_a_network(lang)
    await camille.says(asked)
    assert "Hélène Lefèvre" in camille.text + " ".join(camille.buttons)


@langs
async def test_a_card_tells_what_is_open_on_both_sides_and_the_next_step(lang: str) -> None:
    camille = await with_a_network(lang)
    await camille.says("/who Hélène")
    wanted = {"person.name_about", "person.last_time", "person.help_to_thank", "person.promise_by", "person.referral"}
    assert wanted | {"person.need", "person.contact", "person.next_step"} <= set(camille.lines)


@langs
async def test_a_name_that_fits_two_people_lets_one_choose(lang: str) -> None:
    camille = await with_a_network(lang)
    await camille.says("/who paul")
    assert "people.several" in camille.lines
    await camille.presses("Paul Martineau")
    assert "person.name" in camille.lines


@langs
async def test_nobody_of_that_name_is_said_kindly(lang: str) -> None:
    camille = await with_a_network(lang)
    await camille.says("/who zzz")
    assert camille.lines == ["people.none"]


@langs
async def test_an_empty_notebook_asks_for_a_meeting(lang: str) -> None:
    camille = await talk(lang)
    await camille.says("/people")
    assert camille.lines == ["people.nobody_yet"]


@langs
async def test_a_long_list_has_pages(lang: str) -> None:
    camille = await talk(lang)
    people = [Person(f"p{900 + n}", f"Person {n:02}", DAY) for n in range(20)]
    await camille.store.keep(camille.known.put(*people))
    await camille.says("/people")
    first = camille.buttons
    await camille.presses("people.after")
    assert not set(first[:8]) & set(camille.buttons[:8])
    await camille.presses("people.before")
    assert camille.buttons == first


@langs
async def test_a_card_is_put_right(lang: str) -> None:
    camille = await with_a_network(lang)
    await camille.says("/who Hélène")
    await camille.presses("button.correct")
    await camille.presses("person_fix.field.name")
    await camille.says("Hélène Lefèvre-Roy")
    assert camille.known.people[0].name == "Hélène Lefèvre-Roy"
    await camille.presses("button.correct")
    await camille.presses("person_fix.field.org")
    await camille.says("-")
    assert camille.known.people[0].org is None
    await camille.says("/who Lefèvre")
    assert "person.name_about" in camille.lines


@langs
async def test_two_cards_of_one_person_become_one_and_back(lang: str) -> None:
    camille = await with_a_network(lang)
    await camille.says("/who Martineau")
    await camille.presses("people.merge")
    await camille.says("Hélène")
    await camille.presses("merge.yes")
    assert {person.id for person in camille.known.people} == {"p92", "p93"}
    assert camille.known.helps[0].from_ == "p93"
    assert camille.known.meetings[0].people == ("p93",)
    await camille.says("/undo")
    assert {person.id for person in camille.known.people} == {"p91", "p92", "p93"}
    assert camille.known.helps[0].from_ == "p91"


@langs
async def test_a_shared_contact_is_added_on_a_tap_and_its_number_only_if_wanted(lang: str) -> None:
    camille = await with_a_network(lang)
    await camille.happens(SharedContact("Ngozi Eze", "+33612345678", 77))
    assert not any(person.name == "Ngozi Eze" for person in camille.known.people)
    await camille.presses("people.add")
    added = camille.known.people[-1]
    assert (added.name, added.phone, added.telegram_id) == ("Ngozi Eze", None, 77)


@langs
async def test_people_picked_in_telegram_are_offered_one_by_one(lang: str) -> None:
    camille = await with_a_network(lang)
    await camille.happens(PickedPeople(((5, "Ngozi Eze", "ngozi"), (6, "Omar Sefrioui", None))))
    assert camille.lines == ["people.shared", "people.shared"]


@pytest.mark.parametrize(
    ("lang", "asked"),
    [("fr", "Qui dans mon réseau s'y connaît en comptabilité ?"), ("en", "Who do I know in comptabilité?")],
)
async def test_who_could_help_is_found_by_what_people_are_good_at(lang: str, asked: str) -> None:
    camille = await with_a_network(lang)
    await camille.says(asked)
    assert "Paul Martin" in camille.text


@langs
async def test_a_card_offers_news_rather_than_thanks_once_these_were_said(lang: str) -> None:
    camille = await with_a_network(lang)
    await camille.says("/who Hélène")
    assert camille.button("people.thanks")
    thanked = Help("h91", "p91", "a relu mon CV", date(2026, 10, 5), goal="g91", thanked_on=date(2026, 10, 6))
    await camille.store.keep(camille.known.put(thanked, Goal("g91", "trois clients", DAY)))
    await camille.says("/who Hélène")
    await camille.presses("people.news")
    assert "Hélène" in camille.text
    assert "drafting.head" in camille.lines


# --- "which Paul?"


async def two_pauls(lang: str) -> Talk:
    camille = await talk(lang)
    for name in ("Paul Martin", "Paul Durand"):
        await camille.says(f"café hier avec {name}" if lang == "fr" else f"coffee yesterday with {name}")
        await camille.presses("button.keep")
    return camille


WHICH = [
    ("fr", "quel paul ?"), ("fr", "de quel Paul vous parlez ?"), ("fr", "paul qui ?"), ("fr", "lequel ?"),
    ("fr", "euh, c’est quel paul déjà ?"), ("en", "which paul?"), ("en", "Which Paul do you mean?"),
    ("en", "paul who?"), ("en", "which one?"), ("en", "sorry, which paul is that?"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "said"), WHICH)
async def test_under_the_card_that_asks_which_paul_both_are_told_apart_and_it_asks_again(lang: str, said: str) -> None:
    camille = await two_pauls(lang)
    await camille.says("j’ai promis un article à Paul" if lang == "fr" else "I promised Paul an article")
    buttons = camille.buttons
    await camille.says(said)
    assert camille.lines == ["whom.met", "whom.met", "card.ask.which"]
    assert camille.buttons == buttons
    await camille.says("paul durand")
    await camille.presses("button.keep")
    (promise,) = camille.known.promises
    assert camille.known.names((promise.to,)) == ("Paul Durand",)


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, said in WHICH if "paul" in said.lower()])
async def test_when_nobody_is_spoken_of_all_who_bear_the_name_are_told_apart(lang: str, said: str) -> None:
    camille = await two_pauls(lang)
    await camille.says("/settings")
    await camille.says(said)
    assert camille.lines == ["people.several", "whom.met", "whom.met"]
    assert camille.buttons == ["Paul Martin", "Paul Durand"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "quel paul ?"), ("en", "which paul?")])
async def test_the_one_just_spoken_of_is_meant(lang: str, said: str) -> None:
    camille = await two_pauls(lang)
    await camille.says(said)
    assert camille.lines[0] == "person.name"
    assert "Paul Durand" in camille.text


@pytest.mark.parametrize(
    ("lang", "told", "said"),
    [("fr", "café hier avec Gina", "gina qui ?"), ("en", "coffee yesterday with Gina", "which gina?")],
)
async def test_a_name_nobody_bears_yet_is_said_to_be_new_and_the_card_stays(lang: str, told: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(told)
    await camille.says(said)
    assert camille.lines == ["whom.new"]
    await camille.presses("button.keep")
    assert [person.name for person in camille.known.people] == ["Gina"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "quel jour ?"), ("en", "which day?"), ("en", "which book?")])
async def test_which_of_a_thing_is_no_question_about_somebody(lang: str, said: str) -> None:
    camille = await two_pauls(lang)
    await camille.says(said)
    assert not {"whom.met", "whom.new", "people.several"} & set(camille.lines)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "L'anniversaire d'Ousmane Diarra, c'est le 21 novembre"),
        ("fr", "L'anniversaire de Solène Guillou est le 21 novembre"),
        ("en", "Dev Patel's birthday is 21 November"),
        ("en", "Dev Patel's birthday, by the way, is on 21 November"),
    ],
)
async def test_a_birthday_told_in_passing_is_kept(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    await camille.presses("button.keep")
    (person,) = camille.known.people
    assert person.birthday == Birthday(11, 21)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "show Helene"),
        ("en", "whos helene again"),
        ("en", "whats the story with Hélène Lefèvre"),
        ("en", "what do u have on helene"),
        ("en", "Helene’s card"),
        ("en", "helene?"),
        ("en", "whats helene lefevres number"),
        ("en", "what does Helene do again"),
        ("fr", "c’est quoi déjà le numéro d’Hélène"),
        ("fr", "où travaille Hélène ?"),
        ("fr", "montre-moi Hélène"),
        ("fr", "c’est qui déjà hélène"),
        ("fr", "t’as quoi sur Hélène"),
        ("fr", "ouvre la fiche d’Hélène"),
        ("fr", "fiche Hélène"),
        ("fr", "Hélène ?"),
    ],
)
async def test_a_card_is_asked_for_in_words(lang: str, said: str) -> None:
    camille = await with_a_network(lang)
    await camille.says(said)
    assert camille.lines[0].startswith("person.name")
    assert "Hélène Lefèvre" in camille.text


@pytest.mark.parametrize(("lang", "said"), [("en", "show Helene my deck"), ("fr", "montre à Hélène mon book")])
async def test_showing_somebody_something_opens_no_card(lang: str, said: str) -> None:
    camille = await with_a_network(lang)
    await camille.says(said)
    assert not camille.lines[0].startswith("person.name")


@pytest.mark.parametrize(
    ("lang", "asked"),
    [
        ("fr", "comment j'ai connu Anne ?"),
        ("fr", "qui m'a présenté Anne Roy ?"),
        ("fr", "d'où je connais Anne déjà ?"),
        ("en", "how did I meet Anne?"),
        ("en", "who introduced me to Anne Roy?"),
        ("en", "where do I know Anne from?"),
    ],
)
async def test_how_somebody_was_met_is_told_from_the_notebook(lang: str, asked: str) -> None:
    day = date(2026, 3, 2)
    paul, anne = Person("p91", "Paul Martin", day), Person("p92", "Anne Roy", day, through="p91", how_met="à Lyon")
    first = Meeting("m91", ("p92",), day, kind="lunch", place="Train Bleu", told_on=day)
    last = Meeting("m92", ("p92",), date(2026, 5, 4), kind="coffee", told_on=date(2026, 5, 4))
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(paul, anne, last, first))
    await someone.says(asked)
    assert someone.lines == ["known.through", "known.words", "known.first_at"]
    assert "Paul Martin" in someone.text
    assert "Train Bleu" in someone.text


@pytest.mark.parametrize(("lang", "asked"), [("fr", "comment j'ai connu Anne ?"), ("en", "how did I meet Anne?")])
async def test_what_was_never_told_of_it_is_asked(lang: str, asked: str) -> None:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(Person("p92", "Anne Roy", date(2026, 3, 2))))
    await someone.says(asked)
    assert someone.lines == ["known.untold"]
    await someone.presses("person_fix.field.how_met")
    await someone.says({"fr": "à la chorale", "en": "at the choir"}[lang])
    await someone.says(asked)
    assert someone.lines == ["known.words"]


@pytest.mark.parametrize(("lang", "asked"), [("fr", "comment j'ai connu Zoé ?"), ("en", "how did I meet Zoe?")])
async def test_of_somebody_unknown_nothing_is_told(lang: str, asked: str) -> None:
    someone = await talk(lang)
    await someone.says(asked)
    assert not any(key.startswith("known.") for key in someone.lines)


@pytest.mark.parametrize(
    ("lang", "who", "said"),
    [
        ("fr", "c'est qui Niamh", "son anniversaire c'est le 4 juin"),
        ("en", "who's Niamh again", "her birthday is 4 June"),
    ],
)
async def test_what_is_told_under_somebodys_card_is_said_of_them(lang: Lang, who: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says("Café hier avec Niamh Burke" if lang == "fr" else "Coffee yesterday with Niamh Burke")
    await someone.presses("button.keep")
    someone.now += timedelta(days=3)
    for words in (who, said):
        await someone.says(words)
    await someone.presses("button.keep")
    (niamh,) = someone.known.people
    assert niamh.birthday is not None
    assert (niamh.birthday.month, niamh.birthday.day) == (6, 4)
