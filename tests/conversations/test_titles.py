"""Mme, Dr, Maître: kept from the card, said before a surname, told and corrected in words, greeted in letters."""

from __future__ import annotations

import json
from datetime import date

import pytest

from bot.domain.helps import Help
from bot.domain.owner import Lang
from bot.domain.people import Person
from bot.domain.promises import Promise
from bot.domain.turns import Sender, SharedContact
from tests.conversations.talk import CAMILLE, Talk, talk

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
DAY = date(2026, 6, 1)
LEFEVRE = Person("p91", "Lefèvre", DAY, title="Mme")
DIALLO = Person("p92", "Diallo", DAY)
MARIE = Person("p93", "Marie Dupont", DAY)


async def knowing(lang: Lang, *people: Person) -> Talk:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(*people))
    return someone


def who_is(someone: Talk, id_: str) -> tuple[str, str | None]:
    person = someone.known.person(id_)
    assert person
    return person.name, person.title


def everybody(someone: Talk) -> list[tuple[str, str | None]]:
    return [(person.name, person.title) for person in someone.known.people]


def said(someone: Talk) -> str:
    """What was answered, with ordinary spaces and apostrophes."""
    return someone.text.replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'")


# --- kept, and said


@pytest.mark.parametrize(
    ("lang", "told", "kept", "named"),
    [
        ("fr", "Café ce matin avec Mme Lefèvre", ("Lefèvre", "Mme"), "Mme Lefèvre"),
        ("fr", "Café ce matin avec Maître Diallo", ("Diallo", "Me"), "Maître Diallo"),
        ("fr", "Café ce matin avec M. Le Goff", ("Le Goff", "M."), "M. Le Goff"),
        ("en", "Coffee this morning with Dr Mehta", ("Mehta", "Dr"), "Dr Mehta"),
        ("en", "Lunch yesterday with Mrs Smith", ("Smith", "Mrs"), "Mrs Smith"),
    ],
)
async def test_a_title_is_shown_on_the_card_and_kept(lang: Lang, told: str, kept: tuple[str, str], named: str) -> None:
    someone = await talk(lang)
    await someone.says(told)
    assert named in someone.text
    await someone.presses("button.keep")
    assert everybody(someone) == [kept]
    assert any(named in label for label in someone.buttons)  # « Remercier Mme Lefèvre »
    await someone.says(f"/who {kept[0]}")
    assert someone.text.startswith(named)


async def test_what_somebody_with_a_title_did_is_told_with_it() -> None:
    someone = await talk("fr")
    await someone.says("Déjeuné hier avec Mme Lefèvre, elle m'a relu mon CV. J'ai promis de lui envoyer l'article")
    assert someone.text.count("Mme Lefèvre") > 1
    await someone.presses("button.keep")
    assert "Mme Lefèvre" in someone.text
    assert all(help_.from_ == someone.known.people[0].id for help_ in someone.known.helps)


@LANGS
async def test_a_message_without_the_title_leaves_it(lang: Lang) -> None:
    someone = await knowing(lang, LEFEVRE)
    await someone.says("Café ce matin avec Lefèvre" if lang == "fr" else "Coffee this morning with Lefèvre")
    assert "Mme Lefèvre" in someone.text
    await someone.presses("button.keep")
    assert everybody(someone) == [("Lefèvre", "Mme")]


@pytest.mark.parametrize(
    ("lang", "told", "title"),
    [
        ("fr", "Café ce matin avec le Dr Lefèvre", "Dr"),
        ("fr", "Café ce matin avec Mme Lefèvre", "Dr"),
        ("en", "Coffee this morning with Ms Lefèvre", "Dr"),
    ],
)
async def test_a_doctor_spoken_of_as_madame_stays_a_doctor(lang: Lang, told: str, title: str) -> None:
    someone = await knowing(lang, Person("p91", "Lefèvre", DAY, title="Dr"))
    await someone.says(told)
    await someone.presses("button.keep")
    assert everybody(someone) == [("Lefèvre", title)]


async def test_a_title_that_goes_against_the_first_name_is_not_kept() -> None:
    someone = await knowing("fr", MARIE)
    await someone.says("Café ce matin avec M. Dupont")
    await someone.presses("button.keep")
    assert who_is(someone, "p93") == ("Marie Dupont", None)


@LANGS
async def test_a_whole_name_is_said_without_the_title_save_on_their_card(lang: Lang) -> None:
    someone = await knowing(lang, Person("p94", "Anil Mehta", DAY, title="Dr"))
    await someone.says("Café ce matin avec Anil Mehta" if lang == "fr" else "Coffee this morning with Anil Mehta")
    assert "Anil Mehta" in someone.text
    assert "Dr" not in someone.text
    await someone.says("/who Anil")
    assert someone.text.startswith("Dr Anil Mehta")


@LANGS
async def test_the_title_stays_when_the_whole_name_is_told(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("Café ce matin avec Mme Lefèvre" if lang == "fr" else "Lunch yesterday with Mrs Smith")
    await someone.says("c'était Hélène Lefèvre" if lang == "fr" else "it's Helen Smith")
    await someone.presses("button.keep")
    assert everybody(someone) == [("Hélène Lefèvre", "Mme") if lang == "fr" else ("Helen Smith", "Mrs")]


@LANGS
async def test_a_meeting_that_is_debriefed_and_the_mornings_message_name_her_with_her_title(lang: Lang) -> None:
    someone = await knowing(lang, LEFEVRE)
    plan = "Déjeuner demain avec Mme Lefèvre" if lang == "fr" else "Lunch tomorrow with Mrs Lefèvre"
    await someone.says(plan)
    await someone.presses("button.keep")
    await someone.waits(days=3)
    assert ("Mme Lefèvre" if lang == "fr" else "Mrs Lefèvre") in someone.text


# --- told in words


@pytest.mark.parametrize(
    ("lang", "met", "told", "kept"),
    [
        ("fr", "Café ce matin avec Diallo", "c'est Maître Diallo", ("Diallo", "Me")),
        ("fr", "Café ce matin avec M. Diallo", "non, c’est Maître Diallo", ("Diallo", "Me")),
        ("fr", "Café ce matin avec M. Diallo", "c'est Mme Diallo, pas M. Diallo", ("Diallo", "Mme")),
        ("fr", "Café ce matin avec M. Diallo", "pas M., Dr Diallo", ("Diallo", "Dr")),
        ("fr", "Café ce matin avec Mme Lefèvre", "son titre est Docteure", ("Lefèvre", "Dre")),
        ("fr", "Café ce matin avec Mme Lefèvre", "le titre de Lefèvre, c'est Dr", ("Lefèvre", "Dr")),
        ("fr", "Café ce matin avec Mme Lefèvre", "civilité : Mlle", ("Lefèvre", "Mlle")),
        ("fr", "Café ce matin avec Mme Lefèvre", "c'est Mme Hélène Lefèvre", ("Hélène Lefèvre", "Mme")),
        ("en", "Lunch with Mehta from Acme yesterday", "it's Dr Mehta", ("Mehta", "Dr")),
        ("en", "Coffee this morning with Mrs Mehta", "her title is Dr", ("Mehta", "Dr")),
        ("en", "Coffee this morning with Mrs Mehta", "no, it's Dr Mehta, not Mrs Mehta", ("Mehta", "Dr")),
        ("en", "Coffee this morning with Mr Mehta", "call him Dr Mehta", ("Mehta", "Dr")),
        ("en", "Coffee this morning with Mr Mehta", "Mehta's title is Prof", ("Mehta", "Prof")),
    ],
)
async def test_a_title_is_put_right_on_the_card_in_words(
    lang: Lang, met: str, told: str, kept: tuple[str, str]
) -> None:
    someone = await talk(lang)
    await someone.says(met)
    await someone.says(told)
    assert "button.keep" in {b.label.key for reply in someone.replies for row in reply.buttons for b in row}
    await someone.presses("button.keep")
    assert everybody(someone) == [kept]


async def test_what_the_user_puts_right_wins_over_a_higher_title() -> None:
    someone = await knowing("fr", Person("p91", "Lefèvre", DAY, title="Dr"))
    await someone.says("Café ce matin avec Lefèvre")
    await someone.says("c'est Mme Lefèvre")
    assert "Mme Lefèvre" in someone.text
    await someone.presses("button.keep")
    assert everybody(someone) == [("Lefèvre", "Mme")]


@pytest.mark.parametrize(
    ("lang", "told"),
    [("fr", "c’est Maître Diallo"), ("fr", "Le titre de Diallo est Maître"), ("en", "Diallo's title is Maître")],
)
async def test_a_title_can_be_told_without_any_card_and_undone(lang: Lang, told: str) -> None:
    someone = await knowing(lang, DIALLO, MARIE)
    await someone.says(told)
    assert someone.lines == ["teach.title"]
    assert who_is(someone, "p92") == ("Diallo", "Me")
    await someone.says(told)
    assert someone.lines == ["teach.title_known"]
    await someone.says("/undo")
    assert who_is(someone, "p92") == ("Diallo", None)


@pytest.mark.parametrize(("lang", "told"), [("fr", "son titre est Maître"), ("en", "her title is Dr")])
async def test_whose_title_it_is_is_asked_when_nobody_is_named(lang: Lang, told: str) -> None:
    someone = await knowing(lang, DIALLO, MARIE)
    await someone.says(told)
    assert someone.lines == ["teach.title_whose"]
    await someone.presses("Diallo")
    assert who_is(someone, "p92") == ("Diallo", "Me" if lang == "fr" else "Dr")
    assert who_is(someone, "p93") == ("Marie Dupont", None)


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "her title is CFO"), ("fr", "elle est prof"), ("fr", "c'est prof"), ("en", "it's me")]
)
async def test_a_trade_is_no_title(lang: Lang, told: str) -> None:
    someone = await knowing(lang, DIALLO)
    await someone.says(told)
    assert everybody(someone) == [("Diallo", None)]
    assert not {"teach.title", "teach.title_whose"} & set(someone.lines)


@pytest.mark.parametrize(
    ("lang", "text", "title"),
    [
        ("fr", "Maître", "Me"),
        ("fr", "c'est Maître Diallo", "Me"),
        ("fr", "docteure", "Dre"),
        ("fr", "colonel", "colonel"),
        ("en", "Dr.", "Dr"),
        ("en", "her title is Dr", "Dr"),
        ("en", "Rear Admiral", "Rear Admiral"),
    ],
)
async def test_a_title_is_put_right_from_their_card(lang: Lang, text: str, title: str) -> None:
    someone = await knowing(lang, DIALLO)
    await someone.says("/who Diallo")
    await someone.presses("button.correct")
    await someone.presses("person_fix.field.title")
    await someone.says(text)
    assert who_is(someone, "p92") == ("Diallo", title)
    assert "Diallo" in someone.text
    await someone.presses("button.correct")
    await someone.presses("person_fix.field.title")
    await someone.says("-")
    assert who_is(someone, "p92") == ("Diallo", None)


@LANGS
@pytest.mark.parametrize("text", ["Awa Diallo", "12", "I met her at the fair last week in Lyon"])
async def test_what_is_no_title_is_asked_again(lang: Lang, text: str) -> None:
    someone = await knowing(lang, DIALLO)
    await someone.does("pfix:p92:title")
    await someone.says(text)
    assert someone.lines == ["person_fix.unread.title"]
    await someone.says("Dr")
    assert who_is(someone, "p92") == ("Diallo", "Dr")


@LANGS
async def test_a_name_put_right_with_its_title_is_two_things(lang: Lang) -> None:
    someone = await knowing(lang, DIALLO)
    await someone.does("pfix:p92:name")
    await someone.says("Dr Awa Diallo")
    assert who_is(someone, "p92") == ("Awa Diallo", "Dr")
    await someone.does("pfix:p92:name")
    await someone.says("Awa Diallo-Sow")
    assert who_is(someone, "p92") == ("Awa Diallo-Sow", "Dr")


@LANGS
async def test_a_shared_contact_leaves_the_title_out_of_the_name(lang: Lang) -> None:
    someone = await knowing(lang)
    await someone.happens(SharedContact("Dr Mehta"))
    await someone.presses("people.add")
    assert everybody(someone) == [("Mehta", "Dr")]
    await someone.happens(SharedContact("Dr Mehta"))
    assert len(someone.known.people) == 1
    assert "Dr Mehta" in someone.text


# --- letters


async def draft(lang: Lang, person: Person, about: str = "hello") -> str:
    someone = await knowing(lang, person)
    await someone.does(f"draft:{about}:{person.id}")
    return said(someone)


@pytest.mark.parametrize(
    ("lang", "name", "title", "greeting"),
    [
        ("fr", "Lefèvre", "Mme", "Bonjour Madame Lefèvre,"),
        ("fr", "Mehta", "Dr", "Bonjour Docteur Mehta,"),
        ("fr", "Diallo", "Me", "Bonjour Maître Diallo,"),
        ("fr", "Le Goff", "M.", "Bonjour Monsieur Le Goff,"),
        ("fr", "Martin", "Pre", "Bonjour Professeure Martin,"),
        ("fr", "Diallo", "Colonel", "Bonjour Colonel Diallo,"),
        ("fr", "Lefèvre", None, "Bonjour,"),
        ("fr", "Le Goff", None, "Bonjour,"),
        ("fr", "Marie", None, "Bonjour Marie,"),
        ("fr", "Jean-Marc", None, "Bonjour Jean-Marc,"),
        ("fr", "JB", None, "Bonjour JB,"),
        ("fr", "Hélène Lefèvre", "Mme", "Bonjour Hélène,"),
        ("en", "Lefèvre", "Mme", "Dear Ms Lefèvre,"),
        ("en", "Mehta", "Dr", "Dear Dr Mehta,"),
        ("en", "Smith", "Mrs", "Dear Mrs Smith,"),
        ("en", "Diallo", "Me", "Dear Maître Diallo,"),
        ("en", "Chen", "Prof", "Dear Professor Chen,"),
        ("en", "John", "Sir", "Dear Sir John,"),
        ("en", "Lefèvre", None, "Hello,"),
        ("en", "Marie", None, "Hello Marie,"),
        ("en", "Helen Smith", "Mrs", "Hello Helen,"),
    ],
)
async def test_a_letter_greets_by_what_is_known(lang: Lang, name: str, title: str | None, greeting: str) -> None:
    assert f"\n{greeting}\n" in await draft(lang, Person("p91", name, DAY, title=title))


@pytest.mark.parametrize(
    ("lang", "name", "title", "greeting"),
    [
        ("fr", "Hélène Lefèvre", "Mme", "Bonjour Madame Lefèvre,"),
        ("fr", "Hugo Le Goff", "Dr", "Bonjour Docteur Le Goff,"),
        ("fr", "Hélène Lefèvre", None, "Bonjour Hélène,"),
        ("en", "Helen M. Smith Jr.", "Ms", "Dear Ms Smith,"),
        ("en", "John Smith", "Sir", "Dear Sir John,"),
        ("en", "Helen Smith", None, "Hello Helen,"),
    ],
)
async def test_a_formal_letter_greets_by_title_when_one_is_known(
    lang: Lang, name: str, title: str | None, greeting: str
) -> None:
    assert f"\n{greeting}\n" in await draft(lang, Person("p91", name, DAY, title=title, address="vous"))


@pytest.mark.parametrize(
    ("lang", "person", "wish"),
    [
        ("fr", LEFEVRE, "Joyeux anniversaire, Madame Lefèvre !"),
        ("fr", Person("p91", "Lefèvre", DAY), "Joyeux anniversaire !"),
        ("en", LEFEVRE, "Happy birthday, Ms Lefèvre!"),
        ("en", Person("p91", "Lefèvre", DAY), "Happy birthday!"),
    ],
)
async def test_wishes_call_nobody_by_a_bare_surname(lang: Lang, person: Person, wish: str) -> None:
    assert wish in await draft(lang, person, "wishes")


@LANGS
async def test_the_draft_sent_from_another_chat_greets_alike(lang: Lang) -> None:
    someone = await knowing(lang, DIALLO)
    offered = await someone.coach.inline(Sender(CAMILLE, "Camille", lang), "draft hello:p92")
    texts = [someone.words(one.text) for one in offered]
    assert texts
    assert all(text.startswith("Bonjour,\n" if lang == "fr" else "Hello,\n") for text in texts)


# --- kept, given back, and made one


@LANGS
async def test_merging_two_people_keeps_the_title_of_either(lang: Lang) -> None:
    for kept, other in (("p91", "p93"), ("p93", "p91")):
        someone = await knowing(lang, LEFEVRE, Person("p93", "Hélène Lefèvre", DAY))
        await someone.does(f"merged:{kept}:{other}")
        assert [person.title for person in someone.known.people] == ["Mme"]


@LANGS
async def test_a_title_is_exported(lang: Lang) -> None:
    someone = await knowing(lang, LEFEVRE, MARIE)
    await someone.says("/export")
    (exported,) = (reply.attachment.content for reply in someone.replies if reply.attachment)
    people = json.loads(exported)["people"]
    assert people["p91"]["title"] == "Mme"
    assert "title" not in people["p93"]


@LANGS
async def test_the_title_is_said_wherever_a_surname_alone_would_be(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.store.keep(
        someone.known.put(
            LEFEVRE,
            Help("h91", "p91", "a relu mon CV" if lang == "fr" else "reviewed my CV", DAY),
            Promise("w91", "envoyer le devis" if lang == "fr" else "send the quote", DAY, to="p91", due=DAY),
        )
    )
    for asked in ("/people", "/today", "/forget Lefèvre", "/who Mme Lefèvre"):
        await someone.says(asked)
        everything = said(someone) + " ".join(someone.buttons)
        assert everything.count("Lefèvre") == everything.count("Mme Lefèvre") > 0, asked
