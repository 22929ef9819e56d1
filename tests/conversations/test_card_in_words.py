"""A card is put right by writing, in the short ways people have; what isn't about the card is heard as new."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bot.domain.drafts import Draft
from bot.domain.owner import Lang
from bot.domain.people import Person
from bot.flows.cards.memo import Memo, memo_of
from tests.conversations.talk import Talk, talk

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
TOLD: dict[str, str] = {
    "fr": "Déjeuné mardi avec Paul Durand, DRH chez Acme, je lui envoie l'article lundi",
    "en": "Had lunch on Tuesday with Paul Durand, HR director at Acme, I'll send him the article on Monday",
}


async def with_card(lang: Lang, *people: Person, told: str = "") -> Talk:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(*people))
    return await someone.says(told or TOLD[lang])


def memo(someone: Talk) -> Memo:
    return memo_of([draft for draft in someone.known.drafts if draft.flow == "card"][-1])


def people(someone: Talk) -> list[tuple[str, str | None]]:
    return [(mention.name, mention.org) for mention in memo(someone).reading.people]


Check = Callable[[Talk], object]

CORRECTIONS: list[tuple[Lang, str, Check, object]] = [
    ("fr", "non, c'était la sœur de Paul", people, [("La sœur de Paul", None)]),
    ("en", "no, it was Paul's sister", people, [("Paul's sister", None)]),
    ("fr", "pas lui, son patron", people, [("Le patron de Paul Durand", "Acme")]),
    ("fr", "non, c'était avec sa collègue", people, [("La collègue de Paul Durand", "Acme")]),
    ("en", "not him, his boss", people, [("Paul Durand's boss", "Acme")]),
    ("fr", "pas Acme, Apex", people, [("Paul Durand", "Apex")]),
    ("en", "not Acme, Apex", people, [("Paul Durand", "Apex")]),
    ("en", "it's Apex, not Acme", people, [("Paul Durand", "Apex")]),
    ("fr", "c'est Apex et pas Acme", people, [("Paul Durand", "Apex")]),
    ("fr", "ajoute Leïla", people, [("Paul Durand", "Acme"), ("Leïla", None)]),
    ("en", "add Leïla", people, [("Paul Durand", "Acme"), ("Leïla", None)]),
    ("fr", "elle est DAF", lambda s: memo(s).reading.people[0].role, "DAF"),
    ("en", "she's CFO", lambda s: memo(s).reading.people[0].role, "CFO"),
    ("fr", "c'était jeudi", lambda s: memo(s).reading.date, date(2026, 11, 19)),
    ("en", "it was Thursday", lambda s: memo(s).reading.date, date(2026, 11, 19)),
    ("fr", "c'était un appel, pas un déjeuner", lambda s: memo(s).reading.kind, "call"),
    ("en", "it was a call, not lunch", lambda s: memo(s).reading.kind, "call"),
    ("fr", "au Train Bleu", lambda s: memo(s).reading.place, "Train Bleu"),
    ("en", "no, at the Zimmer", lambda s: memo(s).reading.place, "Zimmer"),
    ("fr", "Paul, c'est le patron de Marie", lambda s: memo(s).reading.people[0].role, "patron de Marie"),
    ("en", "Paul is Marie's boss", lambda s: memo(s).reading.people[0].role, "Marie's boss"),
    ("fr", "c'était pas une promesse", lambda s: memo(s).reading.promises, ()),
    ("en", "that wasn't a promise", lambda s: memo(s).reading.promises, ()),
    ("fr", "enlève la promesse", lambda s: memo(s).reading.promises, ()),
    ("en", "remove the promise", lambda s: memo(s).reading.promises, ()),
]


FULL: dict[str, str] = {
    "fr": "Déjeuner mardi avec Paul Durand, DRH chez Acme. Il m'a relu mon CV. Je lui ai promis d'envoyer l'article.",
    "en": "Lunch on Tuesday with Paul Durand, HR director at Acme. He reviewed my CV. I promised to send the article.",
}


def kind(someone: Talk) -> str | None:
    return memo(someone).reading.kind


def facts(someone: Talk) -> dict[str, list[str]]:
    reading = memo(someone).reading
    fields = ("received", "given", "promises", "offers")
    return {field: [item.what for item in items] for field in fields if (items := getattr(reading, field))}


SEND = {"fr": "envoyer l'article", "en": "send the article"}
READ = {"fr": "relu mon CV", "en": "reviewed my CV"}
THEIRS = {lang: {"received": [READ[lang]], "offers": [SEND[lang]]} for lang in ("fr", "en")}
GAVE = {lang: {"given": [READ[lang]], "promises": [SEND[lang]]} for lang in ("fr", "en")}
NO_PROMISE = {lang: {"received": [READ[lang]]} for lang in ("fr", "en")}
NO_HELP = {lang: {"promises": [SEND[lang]]} for lang in ("fr", "en")}
SAME = {lang: NO_PROMISE[lang] | NO_HELP[lang] for lang in ("fr", "en")}

MISREAD: list[tuple[Lang, str, Check, object]] = [
    ("fr", "son nom de famille c'est Durandeau", people, [("Paul Durandeau", "Acme")]),
    ("en", "Paul's surname is Durrant", people, [("Paul Durrant", "Acme")]),
    ("fr", "le nom de Paul c'est Durandeau", people, [("Paul Durandeau", "Acme")]),
    ("en", "his last name is Durrant", people, [("Paul Durrant", "Acme")]),
    ("fr", "il s'appelle Paul Durandeau", people, [("Paul Durandeau", "Acme")]),
    ("en", "he's Paul Durrant", people, [("Paul Durrant", "Acme")]),
    ("fr", "son nom c Durandeau", people, [("Paul Durandeau", "Acme")]),
    ("en", "his surnames Durande with an e", people, [("Paul Durande", "Acme")]),
    ("fr", "Durandeau, pas Durand", people, [("Paul Durandeau", "Acme")]),
    ("en", "Durrant not Durand", people, [("Paul Durrant", "Acme")]),
    ("fr", "Paul s'écrit Pol", people, [("Pol Durand", "Acme")]),
    ("en", "Paul is spelled Pol", people, [("Pol Durand", "Acme")]),
    ("fr", "c'est Acme Conseil", people, [("Paul Durand", "Acme Conseil")]),
    ("en", "it's Acme Consulting", people, [("Paul Durand", "Acme Consulting")]),
    ("fr", "change Acme en Apex", people, [("Paul Durand", "Apex")]),
    ("en", "change Acme to Apex", people, [("Paul Durand", "Apex")]),
    ("fr", "remplace Paul par Tom", people, [("Tom", None)]),
    ("en", "replace Paul with Tom", people, [("Tom", None)]),
    ("en", "take Paul off", people, []),
    ("fr", "enlève Paul", people, []),
    ("fr", "pas un déj, un café", kind, "coffee"),
    ("en", "not lunch, coffee", kind, "coffee"),
    ("en", "not lunch but a call", kind, "call"),
    ("fr", "je n'ai rien promis", facts, NO_PROMISE["fr"]),
    ("en", "I didn't promise anything", facts, NO_PROMISE["en"]),
    ("fr", "pas de promesse", facts, NO_PROMISE["fr"]),
    ("en", "no promise", facts, NO_PROMISE["en"]),
    ("fr", "oublie l'article", facts, NO_PROMISE["fr"]),
    ("en", "forget the article", facts, NO_PROMISE["en"]),
    ("fr", "il ne m'a pas relu le CV", facts, NO_HELP["fr"]),
    ("en", "he didn't review my CV", facts, NO_HELP["en"]),
    ("fr", "c'est pas moi qui ai promis, c'est lui", facts, THEIRS["fr"]),
    ("en", "it wasn't me who promised, he did", facts, THEIRS["en"]),
    ("fr", "c'est Paul qui envoie l'article", facts, THEIRS["fr"]),
    ("en", "he's the one who'll send the article", facts, THEIRS["en"]),
    ("fr", "c'est moi qui ai relu son CV, pas lui", facts, GAVE["fr"]),
    ("en", "I reviewed his CV, not the other way round", facts, GAVE["en"]),
    ("fr", "relu mon dossier, pas mon CV", facts, {"received": ["relu mon dossier"], "promises": [SEND["fr"]]}),
    ("en", "reviewed my deck, not my CV", facts, {"received": ["reviewed my deck"], "promises": [SEND["en"]]}),
]


@pytest.mark.parametrize(("lang", "said", "check", "expected"), MISREAD, ids=[m[1] for m in MISREAD])
async def test_names_facts_and_whose_they_are_are_put_right(
    lang: Lang, said: str, check: Check, expected: object
) -> None:
    someone = await with_card(lang, told=FULL[lang])
    assert facts(someone) == SAME[lang]
    await someone.says(said)
    assert "card.head.log_meeting" in someone.lines
    assert check(someone) == expected


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je n'ai pas encore envoyé l'article"),
        ("en", "I haven't sent the article yet"),
        ("fr", "il n'a pas aimé mon accent"),
        ("en", "he didn't like my accent"),
    ],
)
async def test_what_is_not_done_yet_or_tells_of_nothing_on_the_card_takes_nothing_off(lang: Lang, said: str) -> None:
    someone = await with_card(lang, told=FULL[lang])
    await someone.says(said)
    assert facts(someone) == SAME[lang]


@pytest.mark.parametrize(("lang", "said", "check", "expected"), CORRECTIONS, ids=[c[1] for c in CORRECTIONS])
async def test_a_card_is_put_right_in_a_few_words(lang: Lang, said: str, check: Check, expected: object) -> None:
    someone = await with_card(lang)
    await someone.says(said)
    assert "card.head.log_meeting" in someone.lines
    assert check(someone) == expected


PROMISES: list[tuple[Lang, str, list[tuple[str, date | None]]]] = [
    ("fr", "et j'ai promis de l'appeler", [("envoyer l'article", date(2026, 11, 23)), ("appeler", None)]),
    ("en", "and I promised to call", [("send the article", date(2026, 11, 23)), ("call", None)]),
    ("fr", "à faire vendredi, pas lundi", [("envoyer l'article", date(2026, 11, 27))]),
    ("en", "due Friday not Monday", [("send the article", date(2026, 11, 27))]),
    ("fr", "pas lundi, jeudi", [("envoyer l'article", date(2026, 11, 26))]),
    ("en", "not Monday, Thursday", [("send the article", date(2026, 11, 26))]),
    (
        "en",
        "and I have to call him on Friday",
        [("send the article", date(2026, 11, 23)), ("call him", date(2026, 11, 27))],
    ),
    (
        "fr",
        "et j'ai promis de lui envoyer mon book d'ici mardi",
        [("envoyer l'article", date(2026, 11, 23)), ("envoyer mon book", date(2026, 11, 24))],
    ),
    ("fr", "avant mercredi", [("envoyer l'article", date(2026, 11, 25))]),
    ("en", "by Wednesday", [("send the article", date(2026, 11, 25))]),
    ("fr", "pas l'article, le devis", [("envoyer le devis", date(2026, 11, 23))]),
]


@pytest.mark.parametrize(("lang", "said", "promises"), PROMISES, ids=[p[1] for p in PROMISES])
async def test_promises_are_put_right_and_the_meeting_stays(
    lang: Lang, said: str, promises: list[tuple[str, date | None]]
) -> None:
    someone = await with_card(lang)
    await someone.says(said)
    reading = memo(someone).reading
    assert [(promise.what, promise.due) for promise in reading.promises] == promises
    assert (reading.date, reading.kind) == (date(2026, 11, 17), "lunch")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Café demain avec Zoé Petit"),
        ("en", "Coffee tomorrow with Zoe Hill"),
        ("fr", "qui connaît un graphiste ?"),
        ("fr", "Marie Leroy cherche un graphiste"),
        ("en", "who knows a designer?"),
        ("fr", "je suis crevé"),
        ("en", "I'm exhausted"),
        ("fr", "JB c'est Jean-Baptiste Guillou"),
        ("en", "JB is Jean-Baptiste Guillou"),
    ],
)
async def test_what_is_no_correction_is_heard_as_new_and_leaves_the_card_alone(lang: Lang, said: str) -> None:
    someone = await with_card(lang)
    (card,) = someone.known.drafts
    await someone.says(said)
    assert someone.lines[0] not in ("card.head.log_meeting", "card.same")
    kept = next(draft for draft in someone.known.drafts if draft.id == card.id)
    assert kept.filled == card.filled


@pytest.mark.parametrize(("lang", "said"), [("fr", "c'était mardi"), ("en", "it was Tuesday")])
async def test_a_correction_that_changes_nothing_is_said_to_be_there_already(lang: Lang, said: str) -> None:
    someone = await with_card(lang)
    await someone.says(said)
    assert someone.lines[:2] == ["card.same", "card.head.log_meeting"]


@LANGS
async def test_an_open_card_of_an_older_version_is_still_understood(lang: Lang) -> None:
    someone = await with_card(lang)
    (card,) = someone.known.drafts
    reading = card.filled["reading"]
    assert isinstance(reading, dict)
    old = {
        "words": card.filled["words"],
        "who": {},
        "reading": {k: v for k, v in reading.items() if k != "confidences"},
    }
    await someone.store.keep(someone.known.open_draft(Draft(card.id, "card", card.opened_at, old)))
    await someone.does(f"keep:{card.id}")
    assert len(someone.known.meetings) == 1


@pytest.mark.parametrize(
    ("lang", "told", "fix", "what"),
    [
        (
            "fr",
            "Appel avec Paul Durand hier, il cherche un associé",
            "il cherche pas un associé mais un stagiaire",
            "stagiaire",
        ),
        ("fr", "Appel avec Paul Durand hier, il cherche un associé", "pas un associé, un stagiaire", "stagiaire"),
        ("en", "Call with Paul Durand yesterday, he's looking for a partner", "not a partner, an intern", "intern"),
    ],
)
async def test_what_is_needed_is_said_anew(lang: Lang, told: str, fix: str, what: str) -> None:
    someone = await with_card(lang, told=told)
    await someone.says(fix)
    assert [need.what for need in memo(someone).reading.needs] == [what]
    assert memo(someone).reading.people[0].role is None


@pytest.mark.parametrize(("lang", "more"), [("fr", "ah et il m'a relu mon CV"), ("en", "oh and he reviewed my CV")])
async def test_one_more_thing_is_of_the_only_person(lang: Lang, more: str) -> None:
    someone = await with_card(lang)
    await someone.says(more)
    assert [received.from_ for received in memo(someone).reading.received] == ["Paul Durand"]


@pytest.mark.parametrize(
    ("lang", "told", "said"),
    [
        ("fr", "Café hier avec Olivier Roux", "J'ai pas osé relancer Thomas."),
        ("fr", "Café hier avec Olivier Roux", "je n'ai toujours pas appelé Thomas"),
        ("en", "Coffee yesterday with Owen Rowe", "Didn't dare chase Tom."),
        ("en", "Coffee yesterday with Owen Rowe", "I still haven't called Tom"),
    ],
)
async def test_a_sentence_about_oneself_puts_nobody_in_the_place_of_who_was_met(
    lang: str, told: str, said: str
) -> None:
    camille = await talk(lang)
    await camille.says(told)
    await camille.says(said)
    card = next(draft for draft in camille.known.drafts if draft.flow == "card")
    assert "Tom" not in str(card.filled)


@pytest.mark.parametrize(
    ("lang", "told", "said"),
    [
        ("fr", "Déjeuner mardi avec Karim Benali et Ana Ruiz", "En fait c Karim Bennani"),
        ("fr", "Déjeuner mardi avec Karim Benali", "pardon, Karim Bennani"),
        ("en", "Lunch on Tuesday with Karim Benali and Ana Ruiz", "sorry, Karim Bennani"),
        ("en", "Lunch on Tuesday with Karim Benali", "actually it's Karim Bennani"),
    ],
)
async def test_a_name_spelt_better_takes_the_place_of_the_misspelt_one(lang: str, told: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(told)
    await camille.says(said)
    await camille.presses("button.keep")
    names = {person.name for person in camille.known.people}
    assert "Karim Bennani" in names
    assert "Karim Benali" not in names


TWO: dict[str, tuple[Person, Person]] = {
    "fr": (
        Person("p901", "Marie Leroy", date(2026, 11, 1), org="Veolia"),
        Person("p902", "Marie Dupont", date(2026, 11, 1), org="Fidal", role="avocate"),
    ),
    "en": (
        Person("p901", "Paul Dixon", date(2026, 11, 1), org="Shell"),
        Person("p902", "Paul Martin", date(2026, 11, 1), org="Fidal", role="lawyer"),
    ),
}


@pytest.mark.parametrize(
    ("lang", "told", "which", "who"),
    [
        ("fr", "café avec marie ce matin", "celle de Veolia", "Marie Leroy"),
        ("fr", "café avec marie ce matin", "l'avocate", "Marie Dupont"),
        ("fr", "café avec marie ce matin", "dupont", "Marie Dupont"),
        ("fr", "café avec marie ce matin", "la première", "Marie Leroy"),
        ("fr", "café avec marie ce matin", "aucune des deux", "Marie"),
        ("en", "coffee with paul this morning", "the one from Shell", "Paul Dixon"),
        ("en", "coffee with paul this morning", "the lawyer", "Paul Martin"),
        ("en", "coffee with paul this morning", "martin", "Paul Martin"),
        ("en", "coffee with paul this morning", "the second one", "Paul Martin"),
        ("en", "coffee with paul this morning", "neither of them", "Paul"),
    ],
)
async def test_which_of_two_is_told_by_what_only_one_of_them_has(lang: Lang, told: str, which: str, who: str) -> None:
    someone = await with_card(lang, *TWO[lang], told=told)
    assert "card.ask.which" in someone.lines
    assert told.split()[2].capitalize() in someone.text
    await someone.says(which)
    await someone.presses("button.keep")
    ((met,),) = [meeting.people for meeting in someone.known.meetings]
    person = someone.known.person(met)
    assert person is not None
    assert person.name == who


@pytest.mark.parametrize("said", ["Déjeuné mardi avec Paul Durand", "Croisé mardi Paul Durand", "vu Paul Durand mardi"])
async def test_a_participle_alone_tells_what_has_been(said: str) -> None:
    someone = await talk("fr")
    await someone.says(said)
    assert "card.head.log_meeting" in someone.lines
    assert memo(someone).reading.date == date(2026, 11, 17)


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [
        ("fr", "Vu Marie Dupont hier", "Rencontré Zoé Petit de Shell mardi"),
        ("en", "Met Paul Martin yesterday", "Met Paul Dixon from Shell yesterday"),
    ],
)
async def test_another_encounter_told_under_whom_else_is_no_name_that_came_up(
    lang: Lang, first: str, second: str
) -> None:
    someone = await with_card(lang, told=first)
    await someone.presses("button.keep")
    assert "kept.whom_else" in someone.lines
    await someone.says(second)
    assert someone.lines[0] == "card.head.log_meeting"
    assert someone.known.referrals == ()


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "sophie lang m'a demandé un bon comptable"), ("en", "raj patel asked me for a good accountant")],
)
async def test_who_asks_for_something_awaits_an_answer(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert "card.head.request_received" in someone.lines


@pytest.mark.parametrize(
    ("lang", "shown", "month", "told"),
    [
        ("en", "had drinks with Kim in September", "no, in August", "15 August"),
        ("fr", "café avec Kim hier", "non, en août", "15 août"),
        ("en", "Web Summit", "next March", "Web Summit"),
        ("fr", "Salon du livre", "en mars", "Salon du livre"),
    ],
)
async def test_a_month_alone_is_nobody_on_the_card(lang: str, shown: str, month: str, told: str) -> None:
    someone = await (await talk(lang)).says(shown)
    await someone.says(month)
    assert told in someone.text
    assert not [name for name in ("August", "March", "Août", "Mars") if f"👤 {name}" in someone.text]
