"""What the coach says first, and what one answers: by button, in words, one item or several."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.helps import Help
from bot.domain.lines import Line
from bot.domain.people import Person
from bot.domain.promises import Promise
from tests.conversations.talk import Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
HELPED = {
    "fr": "Café ce matin avec {name}, elle m'a relu mon CV",
    "en": "Coffee this morning with {name}, she reviewed my CV",
}


async def helped_by(lang: str, *names: str) -> Talk:
    camille = await talk(lang)
    for name in names:
        await camille.says(HELPED[lang].format(name=name))
        await camille.presses("button.keep")
    await camille.waits(days=3)  # Monday
    return camille


@langs
async def test_one_tap_answers_a_nudge(lang: str) -> None:
    camille = await helped_by(lang, "Marie Dupont")
    assert "thank.help" in camille.lines
    camille.taps = 0
    await camille.presses("answer.did.thank")
    assert camille.known.helps[0].thanked_on == date(2026, 11, 23)
    assert camille.taps == 1


@langs
async def test_several_things_come_in_one_message_each_with_its_answer(lang: str) -> None:
    camille = await helped_by(lang, "Marie Dupont", "Aïcha Benali")
    assert len(camille.replies) == 1
    assert camille.lines.count("answer.item") == 2
    await camille.presses("answer.done")
    assert sum(help_.thanked_on is not None for help_ in camille.known.helps) == 1


@langs
async def test_a_list_puts_the_same_matter_in_other_words_for_each(lang: str) -> None:
    camille = await helped_by(lang, "Marie Dupont", "Aïcha Benali")
    await camille.says("/today")
    items = [one.args["words"] for reply in camille.replies for one in reply.lines if one.key == "answer.item"]
    assert len({item.key for item in items if isinstance(item, Line)}) == len(items) == 2


@langs
async def test_later_takes_a_day_by_button(lang: str) -> None:
    camille = await helped_by(lang, "Marie Dupont")
    await camille.presses("button.later")
    await camille.presses("answer.in_a_week")
    assert camille.lines == ["answer.later"]
    await camille.waits(days=6)
    assert not camille.replies
    await camille.waits(days=1)
    assert any(line.startswith("thank.help") for line in camille.lines)


@pytest.mark.parametrize(("lang", "day"), [("fr", "jeudi"), ("en", "on Thursday")])
async def test_later_takes_a_day_in_words(lang: str, day: str) -> None:
    camille = await helped_by(lang, "Marie Dupont")
    await camille.presses("button.later")
    await camille.says(day)
    assert camille.lines == ["answer.later_of"]
    await camille.waits(days=3)
    assert camille.now.date() == date(2026, 11, 26)
    assert any(line.startswith("thank.help") for line in camille.lines)


@pytest.mark.parametrize(("lang", "words"), [("fr", "fait"), ("en", "done")])
async def test_done_in_words(lang: str, words: str) -> None:
    camille = await helped_by(lang, "Marie Dupont")
    await camille.says(words)
    assert camille.known.helps[0].thanked_on == date(2026, 11, 23)


@pytest.mark.parametrize(("lang", "words"), [("fr", "fait"), ("en", "done")])
async def test_done_for_one_of_several_asks_which(lang: str, words: str) -> None:
    camille = await helped_by(lang, "Marie Dupont", "Aïcha Benali")
    await camille.says(words)
    assert camille.lines == ["answer.which_one"]


@pytest.mark.parametrize(
    ("lang", "words", "label"),
    [
        ("fr", "fait hier", "answer.which"),
        ("en", "done yesterday", "answer.which"),
        ("en", "in 3 days", "answer.which"),
    ],
)
async def test_the_day_that_was_said_goes_with_the_one_that_is_chosen(lang: str, words: str, label: str) -> None:
    camille = await helped_by(lang, "Marie Dupont", "Aïcha Benali")
    await camille.says(words)
    await camille.presses(label)
    thanked = [help_.thanked_on for help_ in camille.known.helps if help_.thanked_on]
    later = [nudged.later_until for nudged in camille.known.nudged if nudged.later_until]
    assert (thanked, later) in (([date(2026, 11, 22)], []), ([], [date(2026, 11, 26)]))


@pytest.mark.parametrize(
    ("lang", "words", "said"),
    [
        ("fr", "laisse tomber Aïcha", "answer.not_this_of"),
        ("en", "drop aicha", "answer.not_this_of"),
        ("en", "done for Aïcha yesterday", "answer.done.thank"),
        ("en", "Aïcha tomorrow", "answer.later_of"),
    ],
)
async def test_a_name_tells_which_of_several_is_answered(lang: str, words: str, said: str) -> None:
    camille = await helped_by(lang, "Marie Dupont", "Aïcha Benali")
    await camille.says(words)
    assert camille.lines == [said]
    [answered] = [nudged for nudged in camille.known.nudged if nudged.answer]
    assert camille.known.names(answered.people) == ("Aïcha Benali",)


@pytest.mark.parametrize(("lang", "words"), [("fr", "fait hier"), ("en", "done yesterday")])
async def test_what_was_done_yesterday_is_noted_for_yesterday(lang: str, words: str) -> None:
    camille = await helped_by(lang, "Marie Dupont")
    await camille.says(words)
    assert camille.known.helps[0].thanked_on == date(2026, 11, 22)


@langs
async def test_what_was_said_for_the_last_time_may_still_be_answered(lang: str) -> None:
    camille = await helped_by(lang, "Marie Dupont")
    await camille.waits(days=7)
    assert any(line.startswith("thank.help_late") for line in camille.lines)
    await camille.presses("answer.did.thank")
    assert camille.lines == ["answer.done.thank"]
    assert camille.known.helps[0].thanked_on


@pytest.mark.parametrize(("lang", "words"), [("fr", "Noah m'a appelé"), ("en", "now then")])
async def test_words_that_merely_hold_a_no_do_not_drop_anything(lang: str, words: str) -> None:
    camille = await helped_by(lang, "Marie Dupont")
    await camille.says(words)
    assert not {"answer.not_this", "answer.not_this_of"} & set(camille.lines)
    assert camille.known.was_nudged(camille.known.nudged[0].key).answer is None  # type: ignore[union-attr]


@langs
async def test_not_this_one_is_the_end_of_it(lang: str) -> None:
    camille = await helped_by(lang, "Marie Dupont")
    await camille.presses("button.not_this")
    await camille.waits(days=15)
    assert not any(line.startswith("thank") for line in camille.lines)


@langs
async def test_an_answer_can_be_undone(lang: str) -> None:
    camille = await helped_by(lang, "Marie Dupont")
    await camille.presses("answer.did.thank")
    await camille.presses("button.undo")
    assert camille.known.helps[0].thanked_on is None


@langs
async def test_why_gives_the_practice(lang: str) -> None:
    camille = await helped_by(lang, "Marie Dupont")
    await camille.presses("button.why")
    assert "why.P25" in camille.lines


@langs
async def test_the_draft_and_that_it_was_sent_are_two_taps(lang: str) -> None:
    camille = await helped_by(lang, "Marie Dupont")
    camille.taps = 0
    await camille.presses("button.draft")
    assert "Marie" in camille.text
    await camille.presses("drafting.sent")
    assert camille.known.helps[0].thanked_on == date(2026, 11, 23)
    assert camille.taps == 2


async def test_tu_and_vous_are_remembered_per_person() -> None:
    camille = await helped_by("fr", "Marie Dupont")
    await camille.presses("button.draft")
    assert "vous" in camille.text.lower()
    await camille.presses("drafting.in_tu")
    assert camille.known.people[0].address == "tu"
    assert "votre" not in camille.text.lower()


@langs
async def test_a_button_pressed_weeks_later_is_answered_kindly(lang: str) -> None:
    camille = await helped_by(lang, "Marie Dupont")
    done = camille.button("answer.did.thank").does or ""
    await camille.presses("answer.did.thank")
    await camille.waits(days=40)
    await camille.does(done)
    assert camille.lines in (["answer.already"], ["error.old_button"])


@pytest.mark.parametrize(
    "forged",
    [
        "done:thank:h999",
        "later:",
        "until:d1:yesterday",
        "keep",
        "who:x",
        "draft:",
        "zzz:1",
        "on",
        "on:done",
        "say",
        "sent",
        "cut:d1",
        "merge",
        "moved",
    ],
)
async def test_a_forged_button_does_nothing(forged: str) -> None:
    camille = await helped_by("en", "Marie Dupont")
    before = camille.known.helps
    await camille.does(forged)
    assert camille.lines == ["error.old_button"]
    assert camille.known.helps == before


@langs
async def test_today_shows_what_matters_even_before_it_is_said(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(HELPED[lang].format(name="Marie Dupont"))
    await camille.presses("button.keep")
    await camille.says("/today")
    assert camille.lines == ["today.nothing_today"]
    await camille.says("/week")
    assert "today.head_week" in camille.lines
    await camille.presses("answer.done")
    assert camille.known.helps[0].thanked_on == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("lang", "plan"), [("fr", "Je déjeune mardi avec Paul Martin"), ("en", "Lunch on Tuesday with Paul Martin")]
)
async def test_the_week_asks_of_no_meeting_before_it_is_held_and_says_its_day_once(lang: str, plan: str) -> None:
    camille = await talk(lang)
    await camille.says(plan)
    await camille.presses("button.keep")
    await camille.says("/week")
    assert camille.lines == ["today.head_week", "answer.item"]
    assert "prepare.day" in str(camille.replies)


@langs
async def test_the_week_is_told_day_by_day(lang: str) -> None:
    camille = await talk(lang)
    promised = Promise("w91", "article", date(2026, 11, 20), due=date(2026, 11, 26))  # as pressing as thanks, and later
    helped = Help("h91", "p91", "CV", date(2026, 11, 20))
    await camille.store.keep(camille.known.put(Person("p91", "Marie Dupont", date(2026, 11, 20)), helped, promised))
    await camille.says("/week")
    assert camille.text.index("Marie Dupont") < camille.text.index("article")


@langs
async def test_what_a_list_cannot_hold_is_one_tap_away(lang: str) -> None:
    camille = await talk(lang)
    people = [Person(f"p{n}", f"Marie {n}", date(2026, 11, 19)) for n in range(8)]
    helps = [Help(f"h{n}", f"p{n}", "CV", date(2026, 11, 19)) for n in range(8)]
    await camille.store.keep(camille.known.put(*people, *helps))
    await camille.says("/week")
    assert "Marie 6" in camille.text
    assert "Marie 7" not in camille.text
    await camille.presses("today.more")
    assert camille.text.count("Marie") == 1
    assert "Marie 7" in camille.text


@pytest.mark.parametrize("forged", ["agenda", "agenda:year:7", "agenda:week:x"])
async def test_a_forged_page_of_the_agenda_is_answered_kindly(forged: str) -> None:
    camille = await helped_by("en", "Marie Dupont")
    await camille.does(forged)
    assert camille.lines == ["error.old_button"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "Que faire aujourd’hui ?"),
        ("en", "what’s for today?"),
    ],
)
async def test_what_matters_can_be_asked_in_words(lang: str, words: str) -> None:
    camille = await helped_by(lang, "Marie Dupont")
    await camille.says(words)
    assert camille.lines == ["today.head_today", "answer.item"]


@pytest.mark.parametrize(("lang", "words"), [("fr", "fait"), ("en", "done")])
async def test_both_are_done_with_one_more_tap_and_undone_as_one(lang: str, words: str) -> None:
    camille = await helped_by(lang, "Marie Dupont", "Aïcha Benali")
    await camille.says(words)
    await camille.presses("answer.both")
    assert {help_.thanked_on for help_ in camille.known.helps} == {date(2026, 11, 23)}
    await camille.presses("button.undo")
    assert {help_.thanked_on for help_ in camille.known.helps} == {None}


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", ["fait", "les deux"]),
        ("fr", ["fait", "Tous les deux !"]),
        ("fr", ["les deux, c’est fait"]),
        ("fr", ["fait pour les deux"]),
        ("en", ["done", "both"]),
        ("en", ["done", "Both of them"]),
        ("en", ["both done"]),
        ("en", ["done for both"]),
    ],
)
async def test_both_can_be_said_in_words(lang: str, words: list[str]) -> None:
    camille = await helped_by(lang, "Marie Dupont", "Aïcha Benali")
    for word in words:
        await camille.says(word)
    assert {help_.thanked_on for help_ in camille.known.helps} == {date(2026, 11, 23)}
    assert camille.known.drafts == ()
    await camille.presses("button.undo")
    assert {help_.thanked_on for help_ in camille.known.helps} == {None}


@pytest.mark.parametrize(
    ("lang", "both", "three"),
    [("fr", "fait pour les deux", "fait pour les trois"), ("en", "both done", "all three done")],
)
async def test_both_are_not_all_three(lang: str, both: str, three: str) -> None:
    camille = await helped_by(lang, "Marie Dupont", "Aïcha Benali", "Léa Simon")
    await camille.says(both)
    assert {help_.thanked_on for help_ in camille.known.helps} == {None}
    await camille.says(three)
    assert {help_.thanked_on for help_ in camille.known.helps} == {date(2026, 11, 23)}


@pytest.mark.parametrize(("lang", "word"), [("fr", "les deux"), ("en", "both")])
async def test_both_of_nothing_asked_changes_nothing(lang: str, word: str) -> None:
    camille = await helped_by(lang, "Marie Dupont", "Aïcha Benali")
    await camille.says(word)
    assert {help_.thanked_on for help_ in camille.known.helps} == {None}


@pytest.mark.parametrize(("lang", "words"), [("fr", "dans 3 jours"), ("en", "in 3 days")])
async def test_both_wait_for_the_day_that_was_said(lang: str, words: str) -> None:
    camille = await helped_by(lang, "Marie Dupont", "Aïcha Benali")
    await camille.says(words)
    await camille.presses("answer.both")
    assert [nudged.later_until for nudged in camille.known.nudged] == [date(2026, 11, 26)] * 2


@pytest.mark.parametrize(("lang", "words", "label"), [("fr", "plus tard", "Plus tard"), ("en", "later", "Later")])
async def test_which_one_says_what_a_tap_will_do(lang: str, words: str, label: str) -> None:
    camille = await helped_by(lang, "Marie Dupont", "Aïcha Benali")
    await camille.says(words)
    one, other, _both = camille.buttons
    assert label in one
    assert label in other


@pytest.mark.parametrize(("lang", "words"), [("fr", "non pas maintenant"), ("en", "not now")])
async def test_both_can_wait_for_the_same_day(lang: str, words: str) -> None:
    camille = await helped_by(lang, "Marie Dupont", "Aïcha Benali")
    await camille.says(words)
    await camille.presses("answer.both")
    assert camille.lines == ["answer.until_when"]
    await camille.presses("answer.tomorrow")
    assert camille.lines == ["answer.later"]
    await camille.waits(days=1)
    assert "Marie Dupont" in camille.text
    assert "Aïcha Benali" in camille.text


@pytest.mark.parametrize("forged", ["all", "all:later:2020-01-01", "all:eaten"])
async def test_a_forged_answer_for_all_does_nothing(forged: str) -> None:
    camille = await helped_by("fr", "Marie Dupont", "Aïcha Benali")
    await camille.does(forged)
    assert camille.lines == ["error.old_button"]
    assert {help_.thanked_on for help_ in camille.known.helps} == {None}


@pytest.mark.parametrize(("lang", "words"), [("fr", "laisse tomber Aïcha"), ("en", "drop Aïcha")])
async def test_what_today_shows_is_answered_in_words_and_stays_in_sight(lang: str, words: str) -> None:
    camille = await helped_by(lang, "Marie Dupont", "Aïcha Benali")
    await camille.waits(days=1)
    await camille.says("/today")
    await camille.says(words)
    assert camille.lines == ["answer.not_this_of"]
    await camille.says("/week")
    await camille.presses("answer.done")
    assert [reply.edits for reply in camille.replies] == [False]
    await camille.says("/undo")
    assert camille.lines == ["undo.done"]


@pytest.mark.parametrize(
    ("lang", "goal", "words"),
    [("fr", "Je veux trouver des clients d'ici juin", "passer"), ("en", "I want to find clients by June", "skip")],
)
async def test_what_is_left_open_after_the_message_is_what_skip_is_said_of(lang: str, goal: str, words: str) -> None:
    camille = await helped_by(lang, "Marie Dupont")
    await camille.says(goal)
    while "goal.shown" not in camille.lines:
        await camille.says(words)
    await camille.says(words)
    assert camille.lines == ["conversation.waits"]
    assert not any(nudged.answer for nudged in camille.known.nudged)


NUMBERED = [
    ("fr", "1 envoyé. 2 pas encore, relance-moi mercredi", (True, False)),
    ("fr", "le premier c'est fait, le deuxième la semaine prochaine", (True, False)),
    ("fr", "2 fait, 1 mercredi", (False, True)),
    ("fr", "1 et 2 fait", (True, True)),
    ("en", "1 sent. 2 not yet, nudge me wed", (True, False)),
    ("en", "1) done 2) next week", (True, False)),
    ("en", "2 done, 1 wednesday", (False, True)),
    ("en", "1 and 2 sent", (True, True)),
]


@pytest.mark.parametrize(("lang", "words", "thanked"), NUMBERED)
async def test_each_of_several_is_answered_by_its_number(lang: str, words: str, thanked: tuple[bool, bool]) -> None:
    camille = await helped_by(lang, "Marie Dupont", "Aïcha Benali")
    order = [item.people[0] for item in camille.known.attention.last_items]
    await camille.says(words)
    done = {help_.from_ for help_ in camille.known.helps if help_.thanked_on}
    assert tuple(id_ in done for id_ in order) == thanked
    put_off = {nudged.people[0] for nudged in camille.known.nudged if nudged.later_until}
    assert tuple(id_ in put_off for id_ in order) == tuple(not one for one in thanked)
    assert len(camille.replies) == 1


@pytest.mark.parametrize(
    ("lang", "words"), [("fr", "1 café avec Luc hier"), ("en", "2 coffees with Luke yesterday"), ("en", "1 maybe")]
)
async def test_a_number_before_something_else_answers_nothing(lang: str, words: str) -> None:
    camille = await helped_by(lang, "Marie Dupont", "Aïcha Benali")
    await camille.says(words)
    assert not any(nudged.answer for nudged in camille.known.nudged)


@pytest.mark.parametrize(("lang", "words"), [("fr", "Aïcha mercredi"), ("en", "Aïcha next week")])
async def test_an_answer_that_names_another_than_the_card_is_no_correction_of_it(lang: str, words: str) -> None:
    camille = await helped_by(lang, "Marie Dupont", "Aïcha Benali")
    await camille.says({"fr": "Tom Roux travaille chez Safran", "en": "Tom Reed works at Aviva"}[lang])
    assert "button.keep" in {b.label.key for r in camille.replies for row in r.buttons for b in row}
    await camille.says(words)
    assert camille.lines == ["answer.later_of"]
    assert "Aïcha" in camille.text


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "so what do i do now"),
        ("en", "ok now what"),
        ("fr", "bon, je fais quoi maintenant"),
        ("fr", "et maintenant ?"),
    ],
)
async def test_who_asks_what_to_do_now_is_told_what_is_for_today(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "Paul Martin est avocat", "en": "Paul Martin is a lawyer"}[lang])
    await camille.presses("button.keep")
    await camille.says(said)
    assert camille.lines == ["today.nothing_today"]
