"""What hurried thumbs type, without apostrophes, accents or question marks, is heard as if it were written in full."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.meetings import Event
from bot.domain.owner import Lang
from bot.domain.promises import Request
from bot.flows.cards.memo import Memo, memo_of
from bot.flows.nudges.answer_first import spelled_out, whose_first
from tests.conversations.talk import Talk, talk


async def told(lang: Lang, *texts: str) -> Talk:
    someone = await talk(lang)
    for text in texts:
        await someone.says(text)
    return someone


def goals_told(someone: Talk) -> list[tuple[object, object]]:
    """What is told so far of the goal under way: its words, and whom it needs."""
    drafts = [draft for draft in someone.known.drafts if draft.flow in ("goal", "goal_card")]
    return [(draft.filled["what"], draft.filled.get("roles")) for draft in drafts]


def memo(someone: Talk) -> Memo:
    return memo_of([draft for draft in someone.known.drafts if draft.flow == "card"][-1])


@pytest.mark.parametrize(
    ("lang", "meeting", "correction"),
    [
        (
            "fr",
            "cafe ce matin avec Gwenaelle Le Bris, elle me file le num de sa copine Maud",
            "c etait hier en fait et c est Maude avec un e",
        ),
        (
            "en",
            "coffee this morning with Grace Bell, she'll introduce me to her friend Maud",
            "it was yesterday actually and it's Maude with an e",
        ),
    ],
)
async def test_a_name_spelt_out_puts_the_nearest_name_right_and_leaves_the_others(
    lang: Lang, meeting: str, correction: str
) -> None:
    someone = await told(lang, meeting)
    met = memo(someone).reading.people[0].name

    await someone.says(correction)

    reading = memo(someone).reading
    assert [mention.name for mention in reading.people] == [met]
    assert [one.whom for one in reading.introductions] == ["Maude"]
    assert reading.date == date(2026, 11, 19)


@pytest.mark.parametrize(
    ("lang", "meeting", "correction", "name"),
    [
        ("fr", "Café ce matin avec Karim Benali", "Benaly avec un y", "Karim Benaly"),
        ("en", "Coffee this morning with Grace Bell", "it's spelt Grayce", "Grayce Bell"),
    ],
)
async def test_one_part_of_a_name_spelt_out_keeps_the_other(
    lang: Lang, meeting: str, correction: str, name: str
) -> None:
    someone = await told(lang, meeting, correction)

    assert [mention.name for mention in memo(someone).reading.people] == [name]


@pytest.mark.parametrize(
    ("lang", "meeting", "correction"),
    [
        ("fr", "Café ce matin avec Karim Benali", "c'est Zoé avec un e"),
        ("en", "Coffee this morning with Karim Benali", "it's Zoe with an e"),
    ],
)
async def test_a_name_that_is_near_nobodys_respells_nobody(lang: Lang, meeting: str, correction: str) -> None:
    someone = await told(lang, meeting, correction)

    assert not any(
        mention.name.startswith("Zo") and "Benali" in mention.name for mention in memo(someone).reading.people
    )


@pytest.mark.parametrize(
    ("lang", "goal", "skip", "question"),
    [
        ("fr", "je veux trouver un poste", "passe", "comment on fait pour relancer sans etre lourd"),
        ("en", "i want to find a job", "skip", "how do i follow up without being pushy"),
    ],
)
async def test_a_question_without_its_mark_is_no_answer_to_what_is_asked(
    lang: Lang, goal: str, skip: str, question: str
) -> None:
    someone = await told(lang, goal, skip, question)

    assert "question.follow_up" in someone.lines
    draft = next(draft for draft in someone.known.drafts if draft.flow == "goal")
    assert "roles" not in draft.filled


@pytest.mark.parametrize(
    ("lang", "meeting", "yes", "goal", "skip", "correction"),
    [
        (
            "fr",
            "croisé Typhaine Morel hier",
            "oui",
            "je veux trouver un poste",
            "passe",
            "non Typhaine c est pas ma voisine c est ma collegue",
        ),
        (
            "en",
            "ran into Tess Moore yesterday",
            "yes",
            "i want to find a job",
            "skip",
            "no Tess isn't my neighbour she's my colleague",
        ),
    ],
)
async def test_who_somebody_is_puts_no_goal_in_other_words(
    lang: Lang, meeting: str, yes: str, goal: str, skip: str, correction: str
) -> None:
    someone = await told(lang, meeting, yes, goal, skip, skip)
    (before,) = goals_told(someone)

    await someone.says(correction)

    assert goals_told(someone) == [before]
    assert not {"Typhaine", "Tess"} & set(str(before).split())


@pytest.mark.parametrize(
    ("lang", "plan", "yes", "asked"),
    [
        ("fr", "Café jeudi à 14h avec Maude Hily, de Niji", "oui", "aide moi a preparer jeudi"),
        ("fr", "Café jeudi à 14h avec Maude Hily, de Niji", "oui", "aide-moi à préparer mon café avec Maude"),
        ("en", "Coffee on Thursday at 2pm with Maude Hill from Niji", "yes", "help me prepare thursday"),
        ("en", "Coffee on Thursday at 2pm with Maude Hill from Niji", "yes", "help me prepare my coffee with Maude"),
    ],
)
async def test_a_meeting_ahead_is_prepared_when_asked(lang: Lang, plan: str, yes: str, asked: str) -> None:
    someone = await told(lang, plan, yes, asked)

    assert someone.lines == ["prepare.at"]
    assert "Maude" in someone.text
    assert not someone.known.drafts


@pytest.mark.parametrize(("lang", "asked"), [("fr", "aide-moi à préparer jeudi"), ("en", "help me prepare Thursday")])
async def test_with_no_meeting_ahead_nothing_is_prepared(lang: Lang, asked: str) -> None:
    someone = await told(lang, asked)

    assert "prepare.at" not in someone.lines
    assert "prepare.day" not in someone.lines


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "t as des idees pour remercier qqn qui m a relu mon cv"),
        ("en", "any ideas to thank someone who read my cv"),
    ],
)
async def test_who_asks_how_to_thank_has_thanked_nobody_yet(lang: Lang, text: str) -> None:
    someone = await told(lang, text)

    assert someone.lines == ["question.thank"]


@pytest.mark.parametrize(
    ("lang", "helps", "yes", "answer", "thanked", "open_"),
    [
        (
            "fr",
            ("café hier avec Gwenaëlle Le Bris", "café hier avec Yannick Morel"),
            "oui",
            "oui c fait pr Gwenaelle, Yannick plus tard jsuis de matin",
            "Gwenaëlle Le Bris",
            "Yannick Morel",
        ),
        (
            "en",
            ("coffee yesterday with Grace Bell", "coffee yesterday with Ian Reed"),
            "yes",
            "yes done for Grace, Ian later im on shift",
            "Grace Bell",
            "Ian Reed",
        ),
    ],
)
async def test_an_answer_said_before_whose_it_is_settles_that_one(
    lang: Lang, helps: tuple[str, str], yes: str, answer: str, thanked: str, open_: str
) -> None:
    someone = await told(lang, helps[0], yes, helps[1], yes)
    await someone.waits(days=3)

    await someone.says(answer)

    people = {person.id: person.name for person in someone.known.people}
    said = {people[one.person] for meeting in someone.known.meetings for one in meeting.thanked}
    assert thanked in said
    assert open_ not in said
    assert not [draft for draft in someone.known.drafts if draft.flow == "card"]


def test_the_short_words_of_an_answer_are_spelled_out() -> None:
    assert spelled_out("oui c fait pr Paul") == "oui c'est fait pour Paul"
    assert spelled_out("done for Paul") == "done for Paul"


def test_what_is_no_answer_said_first_stays_as_it_is() -> None:
    assert whose_first("done for 1 and 3") == "1 and 3 done"
    assert whose_first("1 fait, 2 plus tard") == "1 fait, 2 plus tard"
    assert whose_first("a dit a 1 que 2 viendrait") == "a dit a 1 que 2 viendrait"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "bon ok j y vais mais juste une heure"),
        ("fr", "finalement j'y vais"),
        ("en", "ok fine I'm going but just for an hour"),
        ("en", "I'm going after all"),
    ],
)
async def test_to_go_after_all_is_said_of_the_only_event_ahead(lang: Lang, text: str) -> None:
    someone = await talk(lang)
    event = Event("e1", "Les Elles du numérique", on=date(2026, 11, 25), noted_on=date(2026, 11, 20))
    await someone.store.keep(someone.known.put(event))

    await someone.says(text)

    kept = someone.known.find(Event, "e1")
    assert kept is not None
    assert kept.going


@pytest.mark.parametrize(
    ("lang", "request_", "yes", "answer"),
    [
        ("fr", "ya Bertrand Cloarec qui me demande de temoigner a leur journee", "oui", "j ai dit oui a bertrand"),
        ("en", "Bert Cloud asks me to speak at their open day", "yes", "i said yes to bert"),
    ],
)
async def test_a_yes_said_to_who_asked_answers_the_request(lang: Lang, request_: str, yes: str, answer: str) -> None:
    someone = await told(lang, request_, yes, answer)

    assert not [one for one in someone.known.requests if one.is_open]
    assert isinstance(someone.known.requests[0], Request)
