"""What it costs the user, in messages and taps: the coach is to be lighter than any notebook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.coaching.answering import is_open
from bot.domain.goals import Goal
from bot.domain.owner import Lang
from tests.conversations.talk import Talk, talk

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
LONG_AGO = date(2026, 6, 1)

USUAL = {
    "fr": (
        "Café hier avec Paul Martin",
        "J’ai déjeuné avec Paul Martin hier, il m’a donné deux noms. Je lui envoie l’article vendredi.",
        "Appel avec Paul Martin de chez Kiwi ce matin, il cherche une graphiste",
    ),
    "en": (
        "Coffee yesterday with Paul Martin",
        "I had lunch with Paul Martin yesterday, he gave me two names. I’ll send him the article on Friday.",
        "Call with Paul Martin from Kiwi this morning, he is looking for a designer",
    ),
}


async def after(lang: Lang, *told: str) -> Talk:
    """Who has told these things, and is counted from now on."""
    someone = await talk(lang)
    for said in told:
        await someone.says(said)
        await someone.presses("button.keep")
    someone.taps = 0
    return someone


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, texts in USUAL.items() for said in texts])
async def test_a_usual_meeting_is_noted_with_one_message_and_one_tap(lang: Lang, said: str) -> None:
    someone = await after(lang)
    await someone.says(said)
    await someone.presses("button.keep")
    assert someone.taps <= 2
    assert [person.name for person in someone.known.people] == ["Paul Martin"]
    assert someone.known.meetings[0].is_held


@LANGS
async def test_thanks_with_the_draft_take_two_taps(lang: Lang) -> None:
    someone = await after(lang, USUAL[lang][1])
    await someone.waits(days=3)
    await someone.presses("button.draft")
    await someone.presses("drafting.sent")
    assert someone.taps <= 2
    assert someone.known.helps[0].thanked_on


@LANGS
async def test_thanks_right_after_the_meeting_take_two_taps_too(lang: Lang) -> None:
    someone = await after(lang)
    await someone.says(USUAL[lang][1])
    await someone.presses("button.keep")
    someone.taps = 0
    await someone.presses("card.thank_now")
    await someone.presses("drafting.sent")
    assert someone.taps <= 2
    assert someone.known.helps[0].thanked_on


@LANGS
@pytest.mark.parametrize(("fr", "en"), [("fait", "done"), ("demain", "tomorrow"), ("pas la peine", "drop it")])
async def test_what_the_coach_says_first_is_answered_with_a_word(lang: Lang, fr: str, en: str) -> None:
    someone = await after(lang, USUAL[lang][1])
    await someone.waits(days=3)
    (item,) = someone.known.attention.last_items
    await someone.says(fr if lang == "fr" else en)
    assert someone.taps == 1
    nudged = someone.known.was_nudged(item.key)
    assert nudged
    assert nudged.answer


@LANGS
@pytest.mark.parametrize("button", ["answer.did.thank", "button.not_this"])
async def test_or_with_a_tap(lang: Lang, button: str) -> None:
    someone = await after(lang, USUAL[lang][1])
    await someone.waits(days=3)
    (item,) = someone.known.attention.last_items
    await someone.presses(button)
    assert someone.taps == 1
    assert not is_open(someone.known, item.key, someone.now)


@LANGS
async def test_the_message_of_a_monday_is_answered_in_six(lang: Lang) -> None:
    met = {"fr": "Café hier avec {}, il m’a donné un conseil", "en": "Coffee yesterday with {}, he gave me some advice"}
    names = ("Paul Martin", "Hugo Le Goff", "Karim Diallo")
    someone = await after(lang, *(met[lang].format(name) for name in names))
    await someone.waits(days=3)
    items = someone.known.attention.last_items
    assert len(items) == 3
    for number, item in enumerate(items, 1):
        if number == 1:
            await someone.does(item.draft or "")
            await someone.presses("drafting.sent")
        else:
            await someone.does(f"done:{item.key}")
    assert someone.taps <= 6
    assert not any(is_open(someone.known, item.key, someone.now) for item in items)


@LANGS
async def test_all_of_it_is_done_in_one_message(lang: Lang) -> None:
    met = {"fr": "Café hier avec {}", "en": "Coffee yesterday with {}"}
    someone = await after(lang, *(met[lang].format(name) for name in ("Paul Martin", "Hugo Le Goff")))
    await someone.waits(days=3)
    items = someone.known.attention.last_items
    await someone.says("tout est fait" if lang == "fr" else "all done")
    assert someone.taps == 1
    assert not any(is_open(someone.known, item.key, someone.now) for item in items)


ASKS = {
    "fr": ("/ask", "Marie", "vingt minutes sur l’édition", "elle a publié deux livres"),
    "en": ("/ask", "Marie", "twenty minutes about publishing", "she has published two books"),
}


@LANGS
async def test_an_ask_is_prepared_and_gone_in_five_from_nothing(lang: Lang) -> None:
    someone = await after(lang, {"fr": "Café hier avec Marie Dupont", "en": "Coffee yesterday with Marie Dupont"}[lang])
    for said in ASKS[lang]:
        await someone.says(said)
    await someone.presses("drafting.sent")
    assert someone.taps <= 5
    (ask,) = someone.known.asks
    assert ask.sent_on == date(2026, 11, 20)


@LANGS
async def test_told_in_one_sentence_it_takes_three(lang: Lang) -> None:
    someone = await after(lang, {"fr": "Café hier avec Marie Dupont", "en": "Coffee yesterday with Marie Dupont"}[lang])
    sentence = {
        "fr": "je voudrais demander à Marie vingt minutes sur l’édition",
        "en": "I'd like to ask Marie for twenty minutes about publishing",
    }
    await someone.says(sentence[lang])
    await someone.presses("button.skip")
    await someone.presses("drafting.sent")
    assert someone.taps <= 3
    assert someone.known.asks[0].sent_on


@LANGS
async def test_a_review_of_ones_goals_takes_six_at_most(lang: Lang) -> None:
    someone = await after(lang)
    goals = (Goal("g92", "Librairie", LONG_AGO, "business"), Goal("g93", "DRH", LONG_AGO, "job"))
    started = replace(someone.known.owner, started_on=LONG_AGO)
    await someone.store.keep(someone.known.owned_by(started).put(*goals))
    await someone.says("/review")
    await someone.presses("DRH")
    await someone.says("une chasseuse de têtes" if lang == "fr" else "a head-hunter")
    await someone.presses("goal.moment")
    assert someone.taps <= 6
    goal = someone.known.find(Goal, "g93")
    assert goal
    assert goal.reviewed_on == date(2026, 11, 20)
    assert goal.has_step
