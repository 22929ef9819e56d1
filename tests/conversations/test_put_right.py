"""Once a card is kept, a word still puts it right: nothing is told twice, nothing is kept twice, all can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import Talk, talk

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
TOLD: dict[str, str] = {
    "fr": "Déjeuner mercredi avec Paul Martin, commercial chez Acme. Il m'a relu mon CV. Je lui envoie le devis lundi.",
    "en": "Lunch on Wednesday with Paul Martin, salesman at Acme. He reviewed my CV. I'll send him the quote Monday.",
}
TUESDAY, THURSDAY = date(2026, 11, 17), date(2026, 11, 19)


async def kept(lang: Lang, told: str | None = None) -> Talk:
    someone = await talk(lang)
    await someone.says(told or TOLD[lang])
    await someone.presses("button.keep")
    return await someone.waits(minutes=1)


def people(someone: Talk) -> list[tuple[str, str | None, str | None]]:
    return [(person.name, person.org, person.role) for person in someone.known.people]


def names(someone: Talk) -> list[str]:
    return [person.name for person in someone.known.people]


def meetings(someone: Talk) -> list[tuple[date, str, str | None]]:
    return [(meeting.on, meeting.kind, meeting.place) for meeting in someone.known.meetings]


def promises(someone: Talk) -> list[tuple[str, date | None]]:
    return [(promise.what, promise.due) for promise in someone.known.promises]


def circles(someone: Talk) -> list[tuple[str, ...]]:
    return [person.circles for person in someone.known.people]


WEDNESDAY = date(2026, 11, 18)
FRIDAY = date(2026, 11, 27)
Check = Callable[[Talk], object]
RIGHT: list[tuple[Lang, str, Check, object]] = [
    ("fr", "c'était jeudi", meetings, [(THURSDAY, "lunch", None)]),
    ("en", "it was actually Thursday", meetings, [(THURSDAY, "lunch", None)]),
    ("fr", "on s'est vus au téléphone", meetings, [(WEDNESDAY, "call", None)]),
    ("en", "we spoke over the phone", meetings, [(WEDNESDAY, "call", None)]),
    ("fr", "pas un déj, un café", meetings, [(WEDNESDAY, "coffee", None)]),
    ("en", "not lunch, coffee", meetings, [(WEDNESDAY, "coffee", None)]),
    ("fr", "au Chat Bleu", meetings, [(WEDNESDAY, "lunch", "Chat Bleu")]),
    ("en", "at the Blue Cat", meetings, [(WEDNESDAY, "lunch", "Blue Cat")]),
    ("fr", "non, c'était la sœur de Paul", names, ["La sœur de Paul"]),
    ("en", "no, it was Paul's sister", names, ["Paul's sister"]),
    ("fr", "c'était pas Paul, c'était Tom", names, ["Tom"]),
    ("en", "it wasn't Paul, it was Tom", names, ["Tom"]),
    ("fr", "ajoute Leïla", names, ["Paul Martin", "Leïla"]),
    ("en", "add Leila", names, ["Paul Martin", "Leila"]),
    ("fr", "Leïla était là aussi", names, ["Paul Martin", "Leïla"]),
    ("en", "Leila was there too", names, ["Paul Martin", "Leila"]),
    ("fr", "le nom de Paul c'est Martineau", names, ["Paul Martineau"]),
    ("en", "his surname is Marten", names, ["Paul Marten"]),
    ("fr", "pas Acme, Acmé Conseil", people, [("Paul Martin", "Acmé Conseil", "commercial")]),
    ("en", "not Acme, Acme Consulting", people, [("Paul Martin", "Acme Consulting", "salesman")]),
    ("fr", "il bosse chez Apex", people, [("Paul Martin", "Apex", "commercial")]),
    ("en", "he works at Apex", people, [("Paul Martin", "Apex", "salesman")]),
    ("fr", "il est DAF", people, [("Paul Martin", "Acme", "DAF")]),
    ("en", "he's CFO", people, [("Paul Martin", "Acme", "CFO")]),
    ("fr", "Paul est de ma chorale", circles, [("chorale",)]),
    ("en", "Paul is from my choir", circles, [("choir",)]),
    ("fr", "enlève la promesse", promises, []),
    ("en", "remove the promise", promises, []),
    ("fr", "je n'ai rien promis", promises, []),
    ("en", "I didn't promise anything", promises, []),
    ("fr", "c'est pas moi qui ai promis, c'est lui", promises, []),
    ("en", "it wasn't me who promised, he did", promises, []),
    ("fr", "l'échéance c'est vendredi prochain", promises, [("envoyer le devis", FRIDAY)]),
    ("en", "the deadline is next Friday", promises, [("send the quote", FRIDAY)]),
    ("fr", "pas le devis, le contrat", promises, [("envoyer le contrat", date(2026, 11, 23))]),
    ("en", "not the quote, the contract", promises, [("send the contract", date(2026, 11, 23))]),
    ("fr", "il cherche un stagiaire", lambda s: [n.what for n in s.known.people[0].needs], ["stagiaire"]),
    ("en", "he's looking for an intern", lambda s: [n.what for n in s.known.people[0].needs], ["intern"]),
]


@pytest.mark.parametrize("days", [0, 1])
@pytest.mark.parametrize(("lang", "said", "check", "expected"), RIGHT, ids=[r[1] for r in RIGHT])
async def test_what_was_kept_is_put_right_that_day_and_the_next(
    lang: Lang, said: str, check: Check, expected: object, days: int
) -> None:
    someone = await kept(lang)
    if days:
        await someone.waits(days=days)
    await someone.says(said)
    assert "kept.put_right" in someone.lines
    assert check(someone) == expected
    assert len(someone.known.meetings) == 1


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [("fr", "c'était jeudi", "non, c'était mardi"), ("en", "it was Thursday", "no, it was Tuesday")],
)
async def test_it_is_put_right_again_and_each_time_can_be_undone(lang: Lang, first: str, second: str) -> None:
    someone = await kept(lang)
    await someone.says(first)
    await someone.waits(minutes=1)
    await someone.says(second)
    assert meetings(someone) == [(TUESDAY, "lunch", None)]
    await someone.presses("button.undo")
    assert meetings(someone) == [(THURSDAY, "lunch", None)]
    await someone.waits(minutes=1)
    await someone.says(second)
    assert meetings(someone) == [(TUESDAY, "lunch", None)]
    for _ in range(3):
        await someone.says("/undo")
    assert meetings(someone) == []
    assert names(someone) == []
    assert promises(someone) == []


@pytest.mark.parametrize(
    ("lang", "other", "said"),
    [
        ("fr", "Café hier avec Zoé Petit", "pardon, le déjeuner avec Paul c'était mardi"),
        ("en", "Coffee yesterday with Zoe Hill", "sorry, the lunch with Paul was on Tuesday"),
    ],
)
async def test_an_earlier_one_is_put_right_by_the_name_of_who_was_there(lang: Lang, other: str, said: str) -> None:
    someone = await kept(lang)
    await someone.says(other)
    await someone.presses("button.keep")
    await someone.waits(minutes=1)
    await someone.says(said)
    assert sorted(meetings(someone)) == [(TUESDAY, "lunch", None), (THURSDAY, "coffee", None)]


@pytest.mark.parametrize(("lang", "said"), [("fr", "c'était jeudi"), ("en", "it was Thursday")])
async def test_what_was_said_of_it_is_not_said_again(lang: Lang, said: str) -> None:
    someone = await kept(
        lang, {"fr": "Café mercredi avec Paul Martin", "en": "Coffee on Wednesday with Paul Martin"}[lang]
    )
    before = {record.id for record in someone.known.records()}
    await someone.says(said)
    assert {record.id for record in someone.known.records()} == before
    await someone.waits(days=1)
    assert names(someone) == ["Paul Martin"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "c'était super"),
        ("fr", "je n'ai pas envoyé le devis"),
        ("fr", "ajoute un objectif"),
        ("fr", "Tom est DAF maintenant"),
        ("en", "it was great"),
        ("en", "I didn't send the quote"),
        ("en", "add a goal"),
        ("en", "it was Sophie's birthday yesterday"),
        ("en", "Tom is CFO now"),
    ],
)
async def test_what_tells_something_else_changes_nothing_of_it(lang: Lang, said: str) -> None:
    someone = await kept(lang)
    before = (people(someone), meetings(someone), promises(someone))
    await someone.says(said)
    assert "kept.put_right" not in someone.lines
    assert (people(someone), meetings(someone), promises(someone)) == before


@pytest.mark.parametrize(("lang", "said"), [("fr", "oublie Paul"), ("en", "forget Paul")])
async def test_to_forget_somebody_is_asked_of_the_notebook_and_takes_the_words_along(lang: Lang, said: str) -> None:
    someone = await kept(lang)
    await someone.says(said)
    assert "forget.person" in someone.lines
    assert someone.known.told
    await someone.presses("forget.yes")
    assert someone.known.told == ()


@pytest.mark.parametrize(("lang", "said"), [("fr", "c'était jeudi"), ("en", "it was Thursday")])
async def test_days_later_it_is_as_it_is(lang: Lang, said: str) -> None:
    someone = await kept(lang)
    await someone.waits(days=3)
    await someone.says(said)
    assert "kept.put_right" not in someone.lines
    assert meetings(someone) == [(WEDNESDAY, "lunch", None)]


@pytest.mark.parametrize(
    ("lang", "told", "edited"),
    [
        (
            "fr",
            "Déjeuner hier avec Paul Martin",
            "Déjeuner mardi dernier avec Paul Martin et Zoé Roux, je leur envoie le devis",
        ),
        (
            "en",
            "Lunch yesterday with Paul Martin",
            "Lunch last Tuesday with Paul Martin and Zoe Hill, I'll send them a quote",
        ),
    ],
)
async def test_an_edited_message_puts_right_what_was_kept_of_it(lang: Lang, told: str, edited: str) -> None:
    someone = await kept(lang, told)
    await someone.edits(edited)
    assert "kept.put_right" in someone.lines
    assert meetings(someone) == [(TUESDAY, "lunch", None)]
    assert len(names(someone)) == 2
    assert {what.split()[0] for what, _ in promises(someone)} == {{"fr": "envoyer", "en": "send"}[lang]}
    await someone.presses("button.undo")
    assert meetings(someone) == [(THURSDAY, "lunch", None)]


@pytest.mark.parametrize(
    ("lang", "edited"),
    [
        ("fr", "Déjeuner hier avec Paul Martin. Rappelle-moi d'appeler Max demain à 9h"),
        ("en", "Lunch yesterday with Paul Martin. Remind me to call Max tomorrow at 9"),
    ],
)
async def test_an_edit_that_tells_more_things_leaves_what_was_kept(lang: Lang, edited: str) -> None:
    someone = await kept(lang)
    before = tuple(someone.known.records())
    await someone.edits(edited)
    assert someone.lines == ["small_talk.reworded"]
    assert tuple(someone.known.records()) == before


@pytest.mark.parametrize("when", ["on the card", "once kept"])
@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "pas un déj, un café, et c'était jeudi"),
        ("en", "not lunch, coffee, and it was Thursday"),
        ("fr", "c'était jeudi et c'était un café"),
        ("en", "it was coffee; it was Thursday"),
    ],
)
async def test_several_things_are_put_right_in_one_message(lang: Lang, said: str, when: str) -> None:
    someone = await talk(lang)
    await someone.says(TOLD[lang])
    if when == "on the card":
        await someone.says(said)
        await someone.presses("button.keep")
    else:
        await someone.presses("button.keep")
        await someone.says(said)
    assert meetings(someone) == [(THURSDAY, "coffee", None)]


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        ("fr", "jdois lui envoyer mon cv avant mercredi", "envoyer mon cv"),
        ("en", "ill send him my cv by wednesday", "send my cv"),
    ],
)
async def test_right_after_a_card_him_is_who_was_met(lang: Lang, said: str, what: str) -> None:
    someone = await kept(lang, {"fr": "Café hier avec Paul Martin", "en": "Coffee yesterday with Paul Martin"}[lang])
    await someone.says(said)
    assert "card.ask.people" not in someone.lines
    await someone.presses("button.keep")
    (promise,) = someone.known.promises
    (person,) = someone.known.people
    assert promise.to == person.id
    assert promise.what == what


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "je dois lui envoyer mon cv avant mercredi"), ("en", "I'll send him my cv by Wednesday")]
)
async def test_an_hour_later_it_is_asked_whom_that_is_about(lang: Lang, said: str) -> None:
    someone = await kept(lang, {"fr": "Café hier avec Paul Martin", "en": "Coffee yesterday with Paul Martin"}[lang])
    await someone.waits(hours=1)
    await someone.says(said)
    assert "card.ask.people" in someone.lines


GOAL: dict[str, tuple[str, str]] = {
    "fr": ("Objectif : ouvrir une librairie à Nantes", "passe"),
    "en": ("My goal is to open a bookshop in Leeds", "skip"),
}


@pytest.mark.parametrize(
    ("lang", "correction", "day", "person"),
    [
        ("fr", "en fait c'était mardi", TUESDAY, ("Paul Martin", "Acme", "commercial")),
        ("fr", "non, c'était mardi, pas mercredi", TUESDAY, ("Paul Martin", "Acme", "commercial")),
        ("fr", "pardon, chez Apex, pas Acme", date(2026, 11, 18), ("Paul Martin", "Apex", "commercial")),
        ("en", "actually it was Tuesday", TUESDAY, ("Paul Martin", "Acme", "salesman")),
        ("en", "no, it was Tuesday, not Wednesday", TUESDAY, ("Paul Martin", "Acme", "salesman")),
        ("en", "sorry, it's Apex, not Acme", date(2026, 11, 18), ("Paul Martin", "Apex", "salesman")),
    ],
)
async def test_while_a_goal_is_asked_about_the_card_is_put_right_and_the_question_comes_back(
    lang: Lang, correction: str, day: date, person: tuple[str, str, str]
) -> None:
    someone = await kept(lang)
    goal, skip = GOAL[lang]
    await someone.says(goal)
    await someone.says(skip)
    asked = someone.lines[-1]
    assert asked == "goal.ask.roles"

    await someone.says(correction)

    assert [meeting.on for meeting in someone.known.meetings] == [day]
    assert people(someone) == [person]
    assert someone.lines[-1] == asked
    assert next(draft for draft in someone.known.drafts if draft.flow == "goal").asking == "roles"


@pytest.mark.parametrize(
    ("lang", "correction"), [("fr", "non c'était mardi en fait"), ("en", "no, it was on Tuesday actually")]
)
async def test_in_the_first_minute_too(lang: Lang, correction: str) -> None:
    someone = await talk(lang, zone=None)
    await someone.says(TOLD[lang])
    await someone.presses("button.keep")
    asked = someone.lines[-1]
    assert asked == "onboarding.ask.goal"

    await someone.says(correction)

    assert [meeting.on for meeting in someone.known.meetings] == [TUESDAY]
    assert someone.lines[-1] == asked


@pytest.mark.parametrize(
    ("lang", "answer"),
    [
        ("fr", "un comptable"),
        ("fr", "non, plutôt un notaire"),
        ("en", "an accountant"),
        ("en", "no, rather a banker"),
    ],
)
async def test_an_answer_puts_no_card_right(lang: Lang, answer: str) -> None:
    someone = await kept(lang)
    for text in GOAL[lang]:
        await someone.says(text)
    before = (people(someone), meetings(someone), promises(someone))

    await someone.says(answer)

    assert (people(someone), meetings(someone), promises(someone)) == before
    assert "goal.shown" in someone.lines


@pytest.mark.parametrize(
    ("lang", "told", "correction", "role"),
    [
        ("fr", "croisé Typhaine Morel hier", "Typhaine n'est pas ma voisine, c'est ma collègue", "collègue"),
        ("fr", "croisé Typhaine Morel hier", "c'est ma cousine", "cousine"),
        ("en", "ran into Tess Moore yesterday", "Tess isn't my neighbour, she's my colleague", "colleague"),
        ("en", "ran into Tess Moore yesterday", "she's actually my cousin", "cousin"),
    ],
)
async def test_what_somebody_is_to_me_is_put_right(lang: Lang, told: str, correction: str, role: str) -> None:
    someone = await kept(lang, told)

    await someone.says(correction)

    assert [person.role for person in someone.known.people] == [role]
    assert someone.lines[0] == "kept.put_right"


@pytest.mark.parametrize(("lang", "said"), [("fr", "c'est ma cousine"), ("en", "he's my cousin")])
async def test_what_somebody_does_is_worth_more_than_what_they_are_to_me(lang: Lang, said: str) -> None:
    someone = await kept(lang)

    await someone.says(said)

    assert [person.role for person in someone.known.people] == [{"fr": "commercial", "en": "salesman"}[lang]]


@pytest.mark.parametrize(
    ("lang", "told", "said"),
    [
        ("fr", "Déjeuner aujourd'hui avec Hamish Grant et Fiona Muir", "Fiona n'était pas là"),
        ("fr", "Déjeuner aujourd'hui avec Hamish Grant et Fiona Muir", "finalement Fiona n'est pas venue"),
        ("en", "Lunch today with Hamish Grant and Fiona Muir", "Fiona wasn't there"),
        ("en", "Lunch today with Hamish Grant and Fiona Muir", "sorry, Fiona Muir didn't come in the end"),
    ],
)
async def test_who_was_not_there_leaves_the_meeting_and_is_not_to_be_thanked(lang: Lang, told: str, said: str) -> None:
    someone = await kept(lang, told)
    await someone.says(said)
    assert "kept.put_right" in someone.lines
    (meeting,) = someone.known.meetings
    assert someone.known.names(meeting.people) == ("Hamish Grant",)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "Café ce matin avec Hamish Grant, il cherche à trouver un bon électricien pour son bateau"),
        ("en", "Coffee this morning with Hamish Grant. He wants to find a decent electrician for his boat"),
    ],
)
async def test_what_is_looked_for_needs_no_verb(lang: Lang, told: str) -> None:
    someone = await kept(lang, told)
    (need,) = someone.known.people[0].needs
    assert not need.what.startswith(("find", "trouver"))


@pytest.mark.parametrize(
    ("lang", "said", "place"),
    [
        ("fr", "on s'est vus à Rennes", "Rennes"),
        ("fr", "c'était chez lui", "chez lui"),
        ("fr", "je l'ai vu à la gare", "la gare"),
        ("en", "we met in Leeds", "Leeds"),
        ("en", "I met him at the station", "the station"),
        ("en", "it was at his office", "his office"),
    ],
)
@pytest.mark.parametrize("is_kept", [False, True])
async def test_where_one_met_is_a_place_and_nobodys_name(lang: Lang, said: str, place: str, *, is_kept: bool) -> None:
    someone = await kept(lang) if is_kept else await (await talk(lang)).says(TOLD[lang])
    await someone.says(said)
    if not is_kept:
        await someone.presses("button.keep")
    assert meetings(someone) == [(WEDNESDAY, "lunch", place)]
    assert names(someone) == ["Paul Martin"]


@pytest.mark.parametrize(
    ("lang", "said", "day", "kind"),
    [
        ("fr", "en fait c'était un jeudi", THURSDAY, "lunch"),
        ("fr", "c'était un mardi, pas un mercredi", TUESDAY, "lunch"),
        ("fr", "c'était un café", WEDNESDAY, "coffee"),
        ("en", "it was a Thursday actually", THURSDAY, "lunch"),
        ("en", "it was on a Tuesday, not a Wednesday", TUESDAY, "lunch"),
        ("en", "it was a coffee", WEDNESDAY, "coffee"),
    ],
)
@pytest.mark.parametrize("is_kept", [False, True])
async def test_an_article_makes_no_place_of_a_day_or_of_a_kind(
    lang: Lang, said: str, day: date, kind: str, *, is_kept: bool
) -> None:
    someone = await kept(lang) if is_kept else await (await talk(lang)).says(TOLD[lang])
    await someone.says(said)
    if not is_kept:
        await someone.presses("button.keep")
    assert meetings(someone) == [(day, kind, None)]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "c'était en mars"), ("fr", "on s'est vus à midi"), ("en", "we met in March"), ("en", "we met at noon")],
)
async def test_when_one_met_is_no_place(lang: Lang, said: str) -> None:
    someone = await (await talk(lang)).says(TOLD[lang])
    await someone.says(said)
    assert "card.place" not in someone.lines


@pytest.mark.parametrize(
    ("lang", "told", "said"),
    [
        ("fr", "Awa Diop tient un restaurant à Bordeaux", "ajoute Julie Petit, comptable chez Orange"),
        ("en", "Awa Diop runs a restaurant in Leeds", "add Julie Small, accountant at Orange"),
    ],
)
async def test_somebody_added_behind_a_note_of_another_is_a_note_of_their_own(lang: Lang, told: str, said: str) -> None:
    someone = await kept(lang, told)
    await someone.says(said)
    assert someone.lines[0] == "card.head.note"
    await someone.presses("button.keep")
    assert [person.org for person in someone.known.people] == [None, "Orange"]
