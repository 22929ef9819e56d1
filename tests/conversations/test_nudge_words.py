"""What the coach said first is answered in everyday words, for one thing or each of several, and does what it says."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.owner import Lang, Owner
from tests.conversations.talk import CAMILLE, Talk, talk
from tests.people import MARIE, PAUL, Fact, asked, helped, notebook, planned, promised

QUOTE = promised(PAUL, made="2026-11-18", due="2026-11-23")
HELP = helped(MARIE, "2026-11-20")
TO_PAUL = asked(PAUL, "2026-11-13")
OPEN, DONE, DROPPED = None, "done", "not_this"


async def monday(lang: Lang, *facts: Fact) -> Talk:
    """What is due on that Monday morning has just been said."""
    owner = Owner(
        CAMILLE,
        "Camille",
        lang,
        zone="Europe/Paris",
        city="Paris",
        country="FR",
        started_on=date(2026, 1, 5),
        welcomed_on=date(2026, 1, 5),
    )
    camille = await talk(lang, notebook=notebook(*facts, owner=owner))
    return await camille.waits(days=2, hours=17)


@pytest.mark.parametrize(
    ("lang", "said", "answer", "until"),
    [
        *(
            ("fr", said, DONE, "")
            for said in ("fait", "c'est réglé", "je l'ai fait hier soir", "je lui ai envoyé ce matin")
        ),
        *(
            ("fr", said, DONE, "")
            for said in ("c'est envoyé", "oui c'est fait", "déjà fait", "je lui ai donné en main propre")
        ),
        *(
            ("fr", said, DROPPED, "")
            for said in ("laisse tomber Paul", "il n'en a plus besoin", "pas besoin", "finalement non")
        ),
        ("fr", "jeudi prochain", "later", "2026-11-26"),
        ("fr", "rappelle-moi en mars", "later", "2027-03-01"),
        ("fr", "dans deux semaines", "later", "2026-12-07"),
        ("fr", "en janvier", "later", "2027-01-01"),
        ("fr", "après les fêtes", "later", "2027-01-04"),
        ("fr", "la semaine prochaine", "later", "2026-11-30"),
        ("fr", "pas le temps cette semaine", "later", "2026-11-30"),
        ("fr", "je le fais demain", "later", "2026-11-24"),
        ("fr", "je m'en occupe jeudi", "later", "2026-11-26"),
        ("fr", "ce soir", "later", "2026-11-24"),
        ("fr", "Paul en mars", "later", "2027-03-01"),
        *(("en", said, DONE, "") for said in ("done", "it's sorted", "did it last night", "I sent it this morning")),
        *(("en", said, DONE, "") for said in ("sent", "yes, done", "done yesterday", "I've given it to him in person")),
        *(
            ("en", said, DROPPED, "")
            for said in ("drop Paul", "he doesn't need it any more", "no need", "forget about it")
        ),
        ("en", "next Thursday", "later", "2026-11-26"),
        ("en", "remind me in March", "later", "2027-03-01"),
        ("en", "in two weeks", "later", "2026-12-07"),
        ("en", "in January", "later", "2027-01-01"),
        ("en", "after the holidays", "later", "2027-01-04"),
        ("en", "next week", "later", "2026-11-30"),
        ("en", "no time this week", "later", "2026-11-30"),
        ("en", "I'll do it tomorrow", "later", "2026-11-24"),
        ("en", "will do it on Wednesday", "later", "2026-11-25"),
        ("en", "tonight", "later", "2026-11-24"),
        ("en", "Paul in March", "later", "2027-03-01"),
    ],
)
async def test_a_promise_is_answered_in_a_few_words(lang: Lang, said: str, answer: str | None, until: str) -> None:
    camille = await monday(lang, QUOTE)
    await camille.says(said)
    (nudged,) = camille.known.nudged
    assert nudged.answer == answer
    assert (nudged.later_until.isoformat() if nudged.later_until else "") == until


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "pas encore"), ("fr", "ok je le fais"), ("en", "not yet"), ("en", "ok I'll do it")]
)
async def test_later_without_its_day_is_asked_for_it(lang: Lang, said: str) -> None:
    camille = await monday(lang, QUOTE)
    await camille.says(said)
    assert camille.lines == ["answer.until_when"]


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        *(("fr", said, "asked.yes") for said in ("elle a dit oui", "il est d'accord")),
        ("fr", "elle a dit oui, café le 12", "asked.yes_day"),
        ("fr", "il a répondu, on déjeune jeudi", "asked.yes_day"),
        *(
            ("fr", said, "asked.silent")
            for said in ("toujours rien", "pas de réponse", "pas de nouvelles", "il n'a jamais répondu")
        ),
        *(("en", said, "asked.yes") for said in ("she said yes", "he agreed")),
        ("en", "she said yes, coffee on the 12th", "asked.yes_day"),
        ("en", "he replied, we're having lunch on Thursday", "asked.yes_day"),
        *(("en", said, "asked.silent") for said in ("still nothing", "no answer", "no news", "he never replied")),
    ],
)
async def test_what_became_of_a_request(lang: Lang, said: str, key: str) -> None:
    camille = await monday(lang, TO_PAUL)
    await camille.says(said)
    assert camille.lines[0] == key


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "on s'est vus finalement"),
        ("fr", "on s'est vus hier"),
        ("fr", "je l'ai appelé hier"),
        ("en", "we met after all"),
        ("en", "I saw him yesterday"),
        ("en", "I called him yesterday"),
    ],
)
async def test_having_met_after_all_is_a_meeting_with_them(lang: Lang, said: str) -> None:
    camille = await monday(lang, QUOTE)
    await camille.says(said)
    await camille.presses("button.keep")
    assert [meeting.people for meeting in camille.known.meetings] == [(PAUL.id,)]
    assert camille.known.promises[0].is_open


@pytest.mark.parametrize(
    ("lang", "said", "answers"),
    [
        ("fr", "les deux sont faits", {"promise": "done", "thank": "done"}),
        ("fr", "Paul c'est fait, Marie la semaine prochaine", {"promise": "done", "thank": "later"}),
        ("fr", "Paul : fait. Marie : jeudi.", {"promise": "done", "thank": "later"}),
        ("fr", "1 fait, 2 demain", {"promise": "done", "thank": "later"}),
        ("fr", "le premier c'est fait", {"promise": "done", "thank": None}),
        ("fr", "laisse tomber Paul", {"promise": "not_this", "thank": None}),
        ("en", "both done", {"promise": "done", "thank": "done"}),
        ("en", "Paul is done, Marie next week", {"promise": "done", "thank": "later"}),
        ("en", "Paul: done. Marie: Thursday.", {"promise": "done", "thank": "later"}),
        ("en", "1 done, 2 tomorrow", {"promise": "done", "thank": "later"}),
        ("en", "the first one is done", {"promise": "done", "thank": None}),
        ("en", "drop Paul", {"promise": "not_this", "thank": None}),
    ],
)
async def test_each_of_several_has_its_answer(lang: Lang, said: str, answers: dict[str, str | None]) -> None:
    camille = await monday(lang, QUOTE, HELP)
    await camille.says(said)
    assert {nudged.reason: nudged.answer for nudged in camille.known.nudged} == answers


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Noah"),
        ("fr", "Déjeuner avec Nadia Cherif hier"),
        ("fr", "C'est Paul qui a fait le site de Kiwi"),
        ("en", "Noah"),
        ("en", "now"),
        ("en", "Lunch with Nadia Cherif yesterday"),
        ("en", "Paul made the Kiwi website"),
    ],
)
async def test_what_is_no_answer_answers_nothing(lang: Lang, said: str) -> None:
    camille = await monday(lang, QUOTE)
    await camille.says(said)
    assert [nudged.answer for nudged in camille.known.nudged] == [OPEN]


@pytest.mark.parametrize(
    ("lang", "said", "answer", "until"),
    [
        ("fr", "pas eu le temps, plutot jeudi", "later", "2026-11-26"),
        ("fr", "désolée j'ai pas encore eu le temps, je m'en occupe vendredi", "later", "2026-11-27"),
        ("fr", "merci envoyé à Marie par sms", DONE, ""),
        ("fr", "dit merci par whatsapp", DONE, ""),
        ("fr", "remerciée par texto hier soir", DONE, ""),
        ("fr", "je l'ai appelée pour la remercier", DONE, ""),
        ("en", "no time, rather Thursday", "later", "2026-11-26"),
        ("en", "sorry, haven't had time yet, I'll do it Friday", "later", "2026-11-27"),
        ("en", "sent Marie a thank you on whatsapp", DONE, ""),
        ("en", "thanked her by text", DONE, ""),
        ("en", "said thanks over the phone last night", DONE, ""),
        ("en", "I called her to say thanks", DONE, ""),
    ],
)
async def test_a_thank_you_proposed_is_answered_in_a_hurry(lang: Lang, said: str, answer: str, until: str) -> None:
    camille = await monday(lang, HELP)
    await camille.says(said)
    assert camille.lines[0] == ("answer.done.thank" if answer == DONE else "answer.later_of")
    assert bool(camille.known.helps[0].thanked_on) == (answer == DONE)
    later = [nudged.later_until for nudged in camille.known.nudged if nudged.later_until]
    assert [day.isoformat() for day in later] == ([until] if until else [])
    assert not camille.known.drafts


@pytest.mark.parametrize(("lang", "said"), [("fr", "pas eu le temps"), ("en", "didn't get a minute")])
async def test_for_lack_of_time_a_day_is_asked_for_and_no_word_said_of_moods(lang: Lang, said: str) -> None:
    camille = await monday(lang, HELP)
    await camille.says(said)
    assert camille.lines == ["answer.until_when"]


@pytest.mark.parametrize(
    ("lang", "asks", "said"),
    [
        ("fr", "aide-moi à demander à Marie de relire mon bail", "pas eu le temps, plutôt jeudi"),
        ("en", "help me ask Marie to read my lease", "no time, rather Thursday"),
    ],
)
async def test_what_was_said_first_since_is_answered_before_an_older_question(lang: Lang, asks: str, said: str) -> None:
    camille = await monday(lang)
    camille = await talk(lang, notebook=notebook(HELP, owner=camille.known.owner))
    await camille.says(asks)
    asked_before = camille.known.drafts
    await camille.waits(days=2, hours=17)
    assert [item.reason for item in camille.known.attention.last_items] == ["thank"]
    await camille.says(said)
    assert camille.lines[0] == "answer.later_of"
    assert [draft.filled for draft in camille.known.drafts] == [draft.filled for draft in asked_before]


@pytest.mark.parametrize(
    ("lang", "said", "answer", "until"),
    [
        ("fr", "pas encore relu son devis, dimanche je m'y colle", "later", "2026-11-29"),
        ("fr", "pas encore fait, je m'y mets dimanche", "later", "2026-11-29"),
        ("fr", "j'ai pas encore envoyé le devis, je le fais jeudi", "later", "2026-11-26"),
        ("fr", "c'est relu, envoyé", DONE, ""),
        ("fr", "écrit et posté ce matin", DONE, ""),
        ("en", "haven't sent the quote yet, I'll get to it Sunday", "later", "2026-11-29"),
        ("en", "not done yet, Thursday", "later", "2026-11-26"),
        ("en", "reviewed and sent", DONE, ""),
        ("en", "written and posted this morning", DONE, ""),
    ],
)
async def test_a_promise_is_told_as_done_or_not_yet_in_its_own_words(
    lang: Lang, said: str, answer: str, until: str
) -> None:
    camille = await monday(lang, QUOTE)
    await camille.says(said)
    (nudged,) = camille.known.nudged
    assert nudged.answer == answer, camille.lines
    assert (nudged.later_until.isoformat() if nudged.later_until else "") == until


@pytest.mark.parametrize(("lang", "said"), [("fr", "pas encore envoyé le devis"), ("en", "haven't sent it yet")])
async def test_not_yet_without_a_day_is_asked_for_one(lang: Lang, said: str) -> None:
    camille = await monday(lang, QUOTE)
    await camille.says(said)
    assert camille.lines == ["answer.until_when"]


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "pas encore vu Nadia Ferrand"), ("en", "haven't called Nadia Ferrand yet")]
)
async def test_what_is_not_yet_done_with_somebody_else_puts_off_nothing(lang: Lang, said: str) -> None:
    camille = await monday(lang, QUOTE)
    await camille.says(said)
    assert "answer.until_when" not in camille.lines


@pytest.mark.parametrize(
    ("lang", "said", "answer", "until"),
    [
        ("fr", "fait, il était content", DONE, ""),
        ("fr", "oui j'y étais, on a bien ri", DONE, ""),
        ("fr", "c'est les fêtes, on verra ça en janvier", "later", "2027-01-01"),
        ("en", "done, he was pleased", DONE, ""),
        ("en", "yes I was there, we had a laugh", DONE, ""),
        ("en", "it's the holidays, let's see in January", "later", "2027-01-01"),
    ],
)
async def test_an_answer_may_say_a_word_more(lang: Lang, said: str, answer: str, until: str) -> None:
    camille = await monday(lang, QUOTE)
    await camille.says(said)
    (nudged,) = [one for one in camille.known.nudged if one.reason == "promise"]
    assert (nudged.answer, nudged.later_until.isoformat() if nudged.later_until else "") == (answer, until)


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "fait, mais pas tout"), ("en", "yes I will"), ("fr", "oui je vais le faire")]
)
async def test_a_word_more_that_takes_the_answer_back_is_no_answer(lang: Lang, said: str) -> None:
    camille = await monday(lang, QUOTE)
    await camille.says(said)
    assert camille.known.promises[0].kept_on is None


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "ça peut attendre"), ("fr", "rien ne presse"), ("en", "it can wait")]
)
async def test_what_can_wait_is_asked_until_when(lang: Lang, said: str) -> None:
    camille = await monday(lang, HELP)
    await camille.says(said)
    assert camille.lines == ["answer.until_when"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "dit hier"), ("en", "thanked her yesterday")])
async def test_said_yesterday_is_thanked_yesterday(lang: Lang, said: str) -> None:
    camille = await monday(lang, HELP)
    await camille.says(said)
    assert camille.known.helps[0].thanked_on == date(2026, 11, 22)


@pytest.mark.parametrize(("lang", "said"), [("fr", "c'est prêt"), ("fr", "je suis prête"), ("en", "I'm ready")])
async def test_being_ready_answers_what_there_is_to_prepare(lang: Lang, said: str) -> None:
    camille = await monday(lang, planned(MARIE, "2026-11-24", "09:00"))
    await camille.waits(hours=10)
    assert camille.known.attention.last_items[0].reason == "prepare"
    await camille.says(said)
    assert [one.answer for one in camille.known.nudged if one.reason == "prepare"] == ["done"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "merci envoyé à Marie"), ("en", "thanked Marie by text")])
async def test_thanks_are_of_the_help_and_not_of_the_promise(lang: Lang, said: str) -> None:
    camille = await monday(lang, HELP, promised(MARIE, made="2026-11-18", due="2026-11-23"))
    await camille.says(said)
    assert camille.known.helps[0].thanked_on
    assert camille.known.promises[0].kept_on is None


@pytest.mark.parametrize(("lang", "said"), [("fr", "c'est dit à Marie"), ("en", "thanked Marie")])
async def test_one_thank_you_is_for_all_that_somebody_did(lang: Lang, said: str) -> None:
    camille = await monday(lang, HELP, helped(MARIE, "2026-11-19", "deux noms"))
    assert len(camille.known.attention.last_items) == 1
    await camille.says(said)
    assert all(help_.thanked_on for help_ in camille.known.helps)
