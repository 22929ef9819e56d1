"""When the coach writes can be said in the middle of anything, is shown at once, and can be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import talk


@pytest.mark.parametrize(
    ("lang", "words", "slot"),
    [
        ("fr", "écris-moi à 18h", time(18)),
        ("fr", "Écrivez-moi plutôt à 18 h 30.", time(18, 30)),
        ("fr", "tu peux m’écrire vers midi ?", time(12)),
        ("en", "write to me at 6pm", time(18)),
        ("en", "Please write to me at half past seven in the evening", time(19, 30)),
        ("en", "write to me at noon", time(12)),
        ("en", "write to me at 6pm tomorrow", None),
        ("en", "write to me on Monday", None),
        ("fr", "écris-moi lundi à 18h", None),
    ],
)
async def test_the_hour_in_words(lang: str, words: str, slot: time | None) -> None:
    camille = await talk(lang)
    before = camille.known.owner.slot
    await camille.says(words)
    assert camille.known.owner.slot == (slot or before)
    assert ("settings.when" in camille.lines) == (slot is not None)
    assert "settings.head" not in camille.lines


@pytest.mark.parametrize(
    ("lang", "words", "days"),
    [
        ("fr", "écris-moi plutôt le lundi", (0,)),
        ("fr", "écris-moi le mardi et le jeudi", (1, 3)),
        ("fr", "jamais le vendredi", (0, 1, 2, 3)),
        ("fr", "ne m’écris pas le vendredi", (0, 1, 2, 3)),
        ("fr", "Ne m’écrivez jamais le lundi", (1, 2, 3, 4)),
        ("en", "write to me on Mondays", (0,)),
        ("en", "write to me on Monday and Thursday", (0, 3)),
        ("en", "never on Fridays", (0, 1, 2, 3)),
        ("en", "don’t write to me on Fridays", (0, 1, 2, 3)),
        ("en", "write to me only on weekdays", (0, 1, 2, 3, 4)),
        ("fr", "seulement le lundi", (0,)),
        ("fr", "que le lundi stp", (0,)),
        ("fr", "Ne m’écris que le lundi", (0,)),
        ("fr", "écris-moi juste le lundi", (0,)),
        ("fr", "le lundi me suffit", (0,)),
        ("fr", "une fois par semaine, le vendredi", (4,)),
        ("fr", "uniquement les mardis et les jeudis", (1, 3)),
        ("en", "only on Mondays please", (0,)),
        ("en", "Mondays only, thanks", (0,)),
        ("en", "just write to me on Mondays", (0,)),
        ("en", "Fridays are enough", (4,)),
        ("en", "once a week, on Fridays", (4,)),
        ("en", "write to me once a week on Mondays", (0,)),
    ],
)
async def test_the_days_in_words(lang: str, words: str, days: tuple[int, ...]) -> None:
    camille = await talk(lang)
    await camille.says(words)
    assert camille.known.owner.days == days
    assert "settings.when" in camille.lines


@pytest.mark.parametrize(
    ("lang", "words", "limit"),
    [
        ("fr", "pas avant 10h", {"quiet_until": time(10)}),
        ("fr", "ne m’écris pas après 19h", {"quiet_from": time(19)}),
        ("en", "not before 10", {"quiet_until": time(10)}),
        ("en", "don’t write to me after 7pm", {"quiet_from": time(19)}),
    ],
)
async def test_what_is_too_early_or_too_late_becomes_quiet(lang: str, words: str, limit: dict[str, Any]) -> None:
    camille = await talk(lang)
    before = camille.known.owner
    await camille.says(words)
    assert camille.known.owner == replace(before, **limit)


@pytest.mark.parametrize(("lang", "words"), [("fr", "écris-moi à 18h"), ("en", "write to me at 6pm")])
async def test_it_is_undone_with_a_tap(lang: str, words: str) -> None:
    camille = await talk(lang)
    before = camille.known.owner
    await camille.says(words)
    await camille.presses("button.undo")
    assert camille.known.owner == before


@pytest.mark.parametrize(("lang", "words"), [("fr", "écris-moi à 18h"), ("en", "write to me at 6pm")])
async def test_it_is_heard_while_a_goal_is_asked_for_and_is_no_goal(lang: str, words: str) -> None:
    camille = await talk(lang)
    await camille.says("/goals")
    await camille.says(words)
    assert camille.known.owner.slot == time(18)
    assert [draft.asking for draft in camille.known.drafts] == ["what"]


@pytest.mark.parametrize(("lang", "words"), [("fr", "jamais le vendredi"), ("en", "never on Fridays")])
async def test_a_day_never_wanted_answers_the_question_of_the_days(lang: str, words: str) -> None:
    camille = await talk(lang)
    await camille.says("/settings")
    await camille.presses("set:days")
    await camille.says(words)
    assert camille.known.owner.days == (0, 1, 2, 3)


@pytest.mark.parametrize(
    ("lang", "note"),
    [
        ("fr", "J’ai écrit à Marie à 18h"),
        ("en", "I’ll write to Marie at 6pm"),
        ("en", "Paul will write to me on Mondays"),
        ("fr", "je le vois seulement le lundi"),
        ("fr", "pas seulement le lundi"),
        ("fr", "que le lundi ?"),
        ("fr", "juste lundi"),
        ("en", "I see her only on Mondays"),
        ("en", "not only on Mondays"),
        ("en", "don’t write to me only on Mondays"),
        ("en", "only on Mondays?"),
        ("en", "only Monday"),
    ],
)
async def test_a_note_is_no_setting(lang: str, note: str) -> None:
    camille = await talk(lang)
    before = camille.known.owner
    await camille.says(note)
    assert camille.known.owner == before


@pytest.mark.parametrize(
    ("lang", "said", "hours"),
    [
        ("fr", "pas le matin", (20, 12)),
        ("fr", "jamais le soir", (18, 8)),
        ("en", "not in the morning", (20, 12)),
        ("en", "never in the evenings", (18, 8)),
        ("en", "don't write after 7pm", (19, 8)),
    ],
)
async def test_half_a_day_can_be_ruled_out(lang: Lang, said: str, hours: tuple[int, int]) -> None:
    camille = await talk(lang)
    await camille.says(said)
    owner = camille.known.owner
    assert (owner.quiet_from.hour, owner.quiet_until.hour) == hours
    await camille.says("/undo")
    assert camille.known.owner.quiet_until.hour == 8
    assert camille.known.owner.quiet_from.hour == 20


@pytest.mark.parametrize(
    ("lang", "said", "hour"),
    [("fr", "écris-moi le soir", 18), ("fr", "écris-moi plutôt le matin", 9), ("en", "write to me in the evening", 18)],
)
async def test_a_part_of_the_day_is_an_hour(lang: Lang, said: str, hour: int) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.known.owner.slot == time(hour)


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "tu peux m'écrire le week-end"), ("en", "you can write to me at weekends")]
)
async def test_what_may_be_done_as_well_takes_nothing_away(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.known.owner.days == (0, 1, 2, 3, 4, 5, 6)


@pytest.mark.parametrize(
    ("lang", "words", "slot", "quiet"),
    [
        ("fr", "jveux que tu m'ecrives que le soir vers 20h", time(20), (time(21), time(8))),
        ("fr", "écris-moi plutôt le soir vers 8h", time(20), (time(21), time(8))),
        ("fr", "écris-moi le matin à 7h", time(7), (time(20), time(7))),
        ("fr", "écris-moi à 23h", time(23), (time(0), time(8))),
        ("en", "write to me in the evening around 8", time(20), (time(21), time(8))),
        ("en", "message me at 9pm on weekdays", time(21), (time(22), time(8))),
        ("en", "write to me in the morning at 7", time(7), (time(20), time(7))),
        ("en", "write to me at 11pm", time(23), (time(0), time(8))),
    ],
)
async def test_the_silence_gives_way_to_an_hour_that_is_asked_for(
    lang: Lang, words: str, slot: time, quiet: tuple[time, time]
) -> None:
    camille = await talk(lang)
    await camille.says(words)
    owner = camille.known.owner
    assert (owner.slot, (owner.quiet_from, owner.quiet_until)) == (slot, quiet)
    assert "settings.waits" not in camille.lines
    await camille.presses("button.undo")
    assert camille.known.owner.quiet_from == time(20)


@pytest.mark.parametrize(
    ("lang", "met", "said"),
    [
        ("fr", "Café hier avec Marie Dupont", "pas de messages le week end stp"),
        ("en", "Coffee yesterday with Marie Dupont", "no messages at the week end please"),
    ],
)
async def test_no_messages_on_some_days_is_heard_over_a_card_that_waits(lang: Lang, met: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(met)
    await camille.says(said)
    assert camille.lines[0] == "settings.when"


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "dont write to me before 10 and never on a friday"),
        ("fr", "ne m’écris pas avant 10h et jamais le vendredi"),
    ],
)
async def test_two_wishes_in_one_sentence_are_both_kept(lang: Lang, words: str) -> None:
    camille = await talk(lang)
    await camille.says(words)
    assert "settings.when" in camille.lines
    assert "settings.head" not in camille.lines
    assert camille.known.owner.quiet_until == time(10)
    assert 4 not in camille.known.owner.days


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "don't write to me before 10 and never mind the rest"),
        ("fr", "ne m’écris pas avant 10h et jamais de la vie"),
    ],
)
async def test_a_wish_half_understood_changes_nothing(lang: Lang, words: str) -> None:
    camille = await talk(lang)
    before = camille.known.owner
    await camille.says(words)
    assert camille.known.owner == before


@pytest.mark.parametrize(
    ("lang", "words", "days"),
    [
        ("fr", "je préfère le mardi et le jeudi", (1, 3)),
        ("fr", "plutôt les lundis et mercredis pour moi", (0, 2)),
        ("en", "I prefer Tuesdays and Thursdays", (1, 3)),
        ("en", "I'd rather have Mondays and Wednesdays", (0, 2)),
    ],
)
async def test_the_days_one_prefers_are_the_days(lang: Lang, words: str, days: tuple[int, ...]) -> None:
    camille = await talk(lang)
    await camille.says(words)
    assert camille.known.owner.days == days
    assert camille.lines == ["settings.when"]
    await camille.presses("button.undo")
    assert camille.known.owner.days != days


@pytest.mark.parametrize(
    ("lang", "words"),
    [("fr", "je préfère le café"), ("fr", "je préfère mardi"), ("en", "I prefer coffee"), ("en", "I prefer Tuesday")],
)
async def test_what_else_one_prefers_is_no_day_to_write(lang: Lang, words: str) -> None:
    camille = await talk(lang)
    before = camille.known.owner.days
    await camille.says(words)
    assert camille.known.owner.days == before
