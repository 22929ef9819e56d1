"""What is told beside a card: more of the same person is added in its words, another matter is another card."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.owner import Lang
from bot.flows.cards.memo import CARD, Memo, memo_of
from tests.conversations.talk import Talk, talk

LUNCH: dict[Lang, str] = {"fr": "J'ai déjeuné hier avec Maud Perrin", "en": "I had lunch with Maud Perrin yesterday"}
NOTE: dict[Lang, str] = {"fr": "Achille cherche un stagiaire", "en": "Niall is looking for an intern"}


async def told(lang: Lang, words: dict[Lang, str]) -> Talk:
    return await (await talk(lang)).says(words[lang])


def cards(someone: Talk) -> list[Memo]:
    return [memo_of(draft) for draft in someone.known.drafts if draft.flow == CARD]


@pytest.mark.parametrize(
    ("lang", "said", "noted"),
    [
        ("fr", "elle habite à Rennes", "elle habite à Rennes"),
        ("fr", "elle vient d'avoir un bébé", "elle vient d'avoir un bébé"),
        ("fr", "au fait, elle connaît bien Tom Petit", "elle connaît bien Tom Petit"),
        ("fr", "son four est tombé en panne", "son four est tombé en panne"),
        ("fr", "sa sœur cherche un appart", "sa sœur cherche un appart"),
        ("en", "she moved to Leeds", "she moved to Leeds"),
        ("en", "she just had a baby", "she just had a baby"),
        ("en", "and she knows Tom Oak well", "she knows Tom Oak well"),
        ("en", "her oven broke down", "her oven broke down"),
        ("en", "her sister is looking for a flat", "her sister is looking for a flat"),
    ],
)
async def test_what_she_does_is_noted_of_her_and_renames_nobody(lang: Lang, said: str, noted: str) -> None:
    someone = await told(lang, LUNCH)
    await someone.says(said)
    assert "card.aside" in someone.lines
    await someone.presses("button.keep")
    (maud,) = someone.known.people
    assert maud.name == "Maud Perrin"
    assert [note.text for note in maud.notes] == [noted]


@pytest.mark.parametrize(("lang", "said"), [("fr", "elle cherche un stagiaire"), ("en", "she's looking for an intern")])
async def test_what_she_needs_is_still_her_need(lang: Lang, said: str) -> None:
    someone = await told(lang, LUNCH)
    await someone.says(said)
    await someone.presses("button.keep")
    (maud,) = someone.known.people
    assert [need.what for need in maud.needs] == [said.rsplit(maxsplit=1)[-1]]
    assert maud.notes == ()


@pytest.mark.parametrize(("lang", "said"), [("fr", "elle bosse chez Cobalt"), ("en", "she works at Cobalt")])
async def test_where_she_works_is_still_put_on_the_card(lang: Lang, said: str) -> None:
    someone = await told(lang, LUNCH)
    await someone.says(said)
    assert [mention.org for mention in cards(someone)[-1].reading.people] == ["Cobalt"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "il y avait aussi Tom"), ("en", "Tom was there too")])
async def test_who_was_there_too_is_on_the_card(lang: Lang, said: str) -> None:
    someone = await told(lang, LUNCH)
    await someone.says(said)
    assert [mention.name for mention in cards(someone)[-1].reading.people] == ["Maud Perrin", "Tom"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Solène m'a dit qu'Achille allait quitter Cobalt"),
        ("fr", "je déjeune avec Achille demain"),
        ("fr", "Achille m'a appelé hier"),
        ("fr", "le salon est le 20 janvier"),
        ("en", "Saoirse told me Niall is leaving Cobalt"),
        ("en", "lunch with Niall tomorrow"),
        ("en", "call Niall on Monday"),
        ("en", "the fair is on 20 January"),
    ],
)
async def test_another_matter_under_a_note_is_another_card_and_the_first_stays(lang: Lang, said: str) -> None:
    someone = await told(lang, NOTE)
    (first,) = cards(someone)
    keep = someone.button("button.keep").does
    await someone.says(said)
    shown = cards(someone)
    assert len(shown) == 2
    assert shown[0] == first
    assert keep is not None
    await someone.does(keep)
    assert [note.text for person in someone.known.people for note in person.notes] == [NOTE[lang]]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "la réunion est décalée au 3 décembre"), ("fr", "Solène a rappelé"), ("en", "Saoirse called")],
)
async def test_what_is_no_word_of_a_note_leaves_it_as_it_is(lang: Lang, said: str) -> None:
    someone = await told(lang, NOTE)
    first = cards(someone)
    await someone.says(said)
    assert cards(someone)[: len(first)] == first


@pytest.mark.parametrize(
    ("lang", "said", "words"),
    [
        ("fr", "il habite à Rennes", "Achille cherche un stagiaire. Il habite à Rennes"),
        ("en", "he lives in Leeds", "Niall is looking for an intern. He lives in Leeds"),
    ],
)
async def test_more_of_the_same_person_joins_the_note(lang: Lang, said: str, words: str) -> None:
    someone = await told(lang, NOTE)
    await someone.says(said)
    assert [memo.words for memo in cards(someone)] == [words]


@pytest.mark.parametrize(
    ("lang", "said", "noted"),
    [
        ("fr", "J'ai vu Maud Perrin hier, sa sœur cherche un appart", "sa sœur cherche un appart"),
        ("fr", "J'ai vu Maud Perrin hier, le DAF cherche un comptable", "le DAF cherche un comptable"),
        ("en", "I saw Maud Perrin yesterday. Her sister is looking for a flat", "Her sister is looking for a flat"),
        ("en", "I saw Maud Perrin yesterday. The CFO needs an accountant", "The CFO needs an accountant"),
    ],
)
async def test_what_a_nameless_relative_or_boss_needs_is_a_note_and_no_need(lang: Lang, said: str, noted: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert "card.aside" in someone.lines
    await someone.presses("button.keep")
    (maud,) = someone.known.people
    assert maud.needs == ()
    assert [note.text for note in maud.notes] == [noted]


TALKED: list[tuple[Lang, str]] = [
    ("fr", "on a parlé de son déménagement"),
    ("fr", "pour discuter de son prochain livre"),
    ("en", "we talked about her move"),
    ("en", "about her next book"),
]
JUDGED: list[tuple[Lang, str]] = [
    ("fr", "c'était très sympa"),
    ("fr", "ça s'est bien passé"),
    ("en", "it was lovely"),
    ("fr", "c'était un vrai plaisir"),
    ("en", "great chat"),
    ("en", "it was a real pleasure"),
]


@pytest.mark.parametrize(("lang", "said"), TALKED)
async def test_what_was_talked_about_is_noted_under_the_card(lang: Lang, said: str) -> None:
    someone = await told(lang, LUNCH)
    await someone.says(said)
    assert "card.aside" in someone.lines
    await someone.presses("button.keep")
    (maud,) = someone.known.people
    assert [note.text for note in maud.notes] == [said]


@pytest.mark.parametrize(("lang", "said"), [*TALKED, *JUDGED])
@pytest.mark.parametrize("is_kept", [False, True])
async def test_how_it_was_and_what_about_stay_with_the_meeting(lang: Lang, said: str, *, is_kept: bool) -> None:
    words: dict[Lang, str] = {
        "fr": "J'ai déjeuné hier avec Maud Perrin et Achille Roy",
        "en": "Lunch yesterday with Maud Perrin and Bo Lin",
    }
    someone = await told(lang, words)
    if is_kept:
        await someone.presses("button.keep")
        await someone.waits(minutes=1)
    await someone.says(said)
    assert someone.lines[0] == "card.with_the_rest"
    if not is_kept:
        await someone.presses("button.keep")
    (meeting,) = someone.known.meetings
    assert (meeting.words or "").endswith(said)
    assert meeting.kind == "lunch"
    assert len(someone.known.people) == 2


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_what_is_added_once_it_is_kept_can_be_undone(lang: Lang) -> None:
    someone = await told(lang, LUNCH)
    await someone.presses("button.keep")
    await someone.waits(minutes=1)
    await someone.says("on a parlé de son déménagement" if lang == "fr" else "we talked about her move")
    assert [len(person.notes) for person in someone.known.people] == [1]
    await someone.presses("button.undo")
    assert [len(person.notes) for person in someone.known.people] == [0]
    assert len(someone.known.meetings) == 1


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "Achille m'a dit que Maud quitte Cobalt"), ("en", "Bo told me Maud is leaving Cobalt")]
)
async def test_who_stands_on_two_open_cards_becomes_one_person(lang: Lang, said: str) -> None:
    someone = await told(lang, LUNCH)
    first = someone.button("button.keep").does
    await someone.says(said)
    second = someone.button("button.keep").does
    for keep in (first, second):
        await someone.does(keep or "")
    assert "Maud Perrin" in [person.name for person in someone.known.people]
    assert len(someone.known.people) == 2


@pytest.mark.parametrize(("lang", "said"), [("fr", "le salon est le 20 janvier"), ("en", "the fair is on 20 January")])
async def test_an_event_to_come_under_the_card_of_a_meeting_is_its_own(lang: Lang, said: str) -> None:
    someone = await told(lang, LUNCH)
    await someone.says(said)
    assert [memo.reading.intent for memo in cards(someone)] == ["log_meeting", "event"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "on a discuté de son livre"), ("en", "we talked about her book"), ("en", "we discussed her book")],
)
async def test_what_was_talked_about_later_is_a_note_on_who_was_met(lang: Lang, said: str) -> None:
    someone = await told(lang, LUNCH)
    await someone.presses("button.keep")
    await someone.says("merci" if lang == "fr" else "thanks")
    await someone.says(said)
    await someone.presses("button.keep")
    (maud,) = someone.known.people
    assert [note.text for note in maud.notes] == [said]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "on a discuté de son livre"),
        ("fr", "je l'ai rencontrée à Brest"),
        ("en", "we talked about her book"),
        ("en", "she has moved to Cork"),
    ],
)
async def test_of_whom_it_was_is_asked_when_nobody_was_met(lang: Lang, said: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert someone.lines[-1] == "card.ask.people"
    await someone.says("Maud Perrin")
    await someone.presses("button.keep")
    assert [(person.name, person.notes[0].text) for person in someone.known.people] == [("Maud Perrin", said)]


@pytest.mark.parametrize(
    ("lang", "met", "said"),
    [
        ("fr", "Café avec Catriona Bell ce matin", "je l'appelle jeudi"),
        ("en", "Coffee with Catriona Bell this morning", "I'll ring her on Thursday"),
    ],
)
async def test_what_one_will_do_about_whom_one_just_told_of_is_a_reminder(lang: Lang, met: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(met)
    await someone.presses("button.keep")
    await someone.says(said)
    assert "card.head.reminder" in someone.lines
    await someone.presses("button.keep")
    (reminder,) = someone.known.reminders
    assert (reminder.on, someone.known.names(reminder.people)) == (date(2026, 11, 26), ("Catriona Bell",))


async def test_what_was_said_of_january_is_no_meeting_of_january() -> None:
    someone = await talk("fr")
    await someone.says("Café avec Catriona Bell ce matin")
    await someone.presses("button.keep")
    await someone.says("elle m'a dit qu'ils ouvrent un poste en janvier")
    assert someone.lines[:2] == ["card.head.note", "card.person"]
    await someone.presses("button.keep")
    assert len(someone.known.meetings) == 1


@pytest.mark.parametrize(("lang", "said"), [("fr", "son anniversaire c'est le 3 mai"), ("en", "her birthday is 3 May")])
async def test_a_birthday_told_under_the_card_is_theirs_and_no_day_of_the_meeting(lang: Lang, said: str) -> None:
    someone = await told(lang, LUNCH)
    await someone.says(said)
    await someone.presses("button.keep")
    (maud,) = someone.known.people
    assert maud.birthday is not None
    assert (maud.birthday.month, maud.birthday.day) == (5, 3)
    assert [meeting.on.isoformat() for meeting in someone.known.meetings] == ["2026-11-19"]


@pytest.mark.parametrize(
    ("lang", "said", "words"),
    [
        (
            "fr",
            "Vu Sandrine au marché hier. Son mari monte une boîte de vélos, il cherche un local",
            "« Son mari monte une boîte de vélos, il cherche un local »",
        ),
        (
            "en",
            "Saw Sandra yesterday. Her husband is opening a bike shop, he's looking for premises",
            "“Her husband is opening a bike shop, he's looking for premises”",
        ),
    ],
)
async def test_what_a_husband_needs_is_kept_in_its_words_and_is_nobodys_need(lang: Lang, said: str, words: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert words in someone.text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")
    await someone.presses("button.keep")
    assert not someone.known.people[0].needs


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Finalement Hugo ne pourra pas nous prêter sa salle"),
        ("fr", "en fait Hugo cherche un local pour mars"),
        ("en", "actually Hugo can't lend us his hall"),
    ],
)
async def test_what_is_told_of_somebody_else_puts_nobody_in_their_place(lang: Lang, said: str) -> None:
    someone = await told(lang, LUNCH)
    await someone.says(said)
    assert [[mention.name for mention in memo.reading.people] for memo in cards(someone)] == [["Maud Perrin"], ["Hugo"]]


@pytest.mark.parametrize(("lang", "said"), [("fr", "finalement c'était Hugo"), ("en", "actually it was Hugo")])
async def test_who_it_was_after_all_is_put_right(lang: Lang, said: str) -> None:
    someone = await told(lang, LUNCH)
    await someone.says(said)
    assert [[mention.name for mention in memo.reading.people] for memo in cards(someone)] == [["Hugo"]]
