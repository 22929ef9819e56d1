"""What people ask of the user: seen, answered by tap or in words, and what a yes becomes (P27)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from bot.domain.people import Person
from bot.domain.promises import Ask, Promise, Request
from tests.conversations.giving_cast import request_of, with_helpers, with_only
from tests.conversations.talk import Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
TODAY = date(2026, 11, 20)
THURSDAY = date(2026, 11, 26)
OTHER = Request("r92", "un avis", date(2026, 11, 18), "p92")

LISTED = {
    "fr": (
        "quelles demandes ai-je reçues ?",
        "les demandes en attente",
        "qui m'a demandé quelque chose ?",
        "qu'est-ce qu'on m'a demandé ?",
        "à qui je dois une réponse ?",
        "à qui dois-je répondre ?",
        "qui attend une réponse de ma part ?",
        "quelles sont les demandes en attente ?",
        "/requests",
        "/demandes",
    ),
    "en": (
        "what requests do I have?",
        "show me the open requests",
        "who asked me for something?",
        "what have people asked me for?",
        "what do people expect from me?",
        "who do I owe an answer?",
        "who do I owe a reply to?",
        "who am I keeping waiting?",
        "who's waiting for my answer?",
        "who should I get back to?",
        "/requests",
    ),
}
BOTH = {
    "fr": ("mes demandes", "où en sont mes demandes ?", "qui n'a pas répondu ?", "qu'ai-je demandé ?"),
    "en": ("my requests", "where do my requests stand?", "who hasn't answered me?", "what have I asked for?"),
}
NOT_LISTED = {
    "fr": (
        "Paul me demande un avis",
        "qui pourrait m'aider ?",
        "je voudrais demander un service à Paul",
        "j'ai demandé un rendez-vous à Marie",
        "quoi demander à Marie ?",
        "comment demander de l'aide ?",
        "Marie attend une réponse de son banquier",
        "qui dois-je remercier ?",
    ),
    "en": (
        "Paul wants my opinion",
        "who could help me?",
        "I'd like to ask Paul for a favour",
        "I asked Marie for a meeting",
        "what should I ask Marie?",
        "how do I ask for help?",
        "Marie is waiting for an answer from her bank",
        "whom should I thank?",
    ),
}
YES = {
    "fr": (
        "j'ai dit oui à Léa",
        "je lui ai dit oui",
        "dis oui à Léa",
        "j'accepte la demande de Léa",
        "j’ai répondu oui à Léa",
    ),
    "en": (
        "I said yes to Léa",
        "I told her yes",
        "tell Léa yes",
        "I accept Léa's request",
        "say yes to Léa",
    ),
}
NO = {
    "fr": (
        "j'ai dit non à Léa",
        "dis à Léa que je ne peux pas",
        "je lui ai dit non",
        "je ne peux pas aider Léa",
        "je refuse la demande de Léa",
    ),
    "en": (
        "tell Léa I can't",
        "I said no to Léa",
        "I told her I can't",
        "I can't help Léa",
        "decline Léa's request",
    ),
}
TIME = {
    "fr": (
        "demande à Léa un délai jusqu'à lundi",
        "dis à Léa que je lui réponds lundi",
        "j'ai besoin de temps pour répondre à Léa, jusqu'à lundi",
    ),
    "en": (
        "ask Léa for more time until Monday",
        "tell Léa I'll answer on Monday",
        "tell Léa I'll get back to her on Monday",
    ),
}


def said_in(told: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(lang, text) for lang, texts in told.items() for text in texts]


def promise_of(camille: Talk) -> Promise | None:
    return camille.known.find(Promise, request_of(camille).promise)


@pytest.mark.parametrize(("lang", "text"), [("fr", "dis à Yolande que je ne peux pas"), ("en", "tell Zack I can't")])
async def test_an_answer_to_nobody_known_is_no_fact_about_them(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert camille.lines == ["requests.of_nobody_known"]


@pytest.mark.parametrize(("lang", "text"), said_in(LISTED))
async def test_who_waits_for_an_answer_can_be_asked_in_many_words(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert camille.lines == ["requests.head", "requests.item"]


@pytest.mark.parametrize(("lang", "text"), said_in(NOT_LISTED))
async def test_what_sounds_like_it_is_something_else(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert "requests.head" not in camille.lines
    assert request_of(camille).is_open


@langs
async def test_nobody_waits_and_it_is_said(lang: str) -> None:
    camille = await talk(lang)
    await camille.says("/requests")
    assert camille.lines == ["requests.none"]


@langs
async def test_a_yes_becomes_a_promise_with_its_day_and_comes_back(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.says("/requests")
    await camille.presses(request_of(camille).what)
    await camille.presses("request.yes")
    assert "request.said_yes" in camille.lines
    promise = promise_of(camille)
    assert promise
    assert (promise.to, promise.due) == ("p94", None)
    await camille.says({"fr": "jeudi", "en": "Thursday"}[lang])
    promise = promise_of(camille)
    assert promise
    assert promise.due == THURSDAY
    await camille.presses("request.tell")
    assert {"fr": "jeudi", "en": "Thursday"}[lang] in camille.text
    await camille.says("/requests")
    assert "requests.promise_by" in camille.lines
    said = ""
    for _ in range(6):
        await camille.waits(days=1)
        said += str(camille.replies)
    assert "promise.today" in said


@langs
async def test_the_day_is_tapped_left_open_or_comes_the_next_day(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("reply:r91:yes")
    await camille.presses("request.day")
    promise = promise_of(camille)
    assert promise
    assert promise.due
    await camille.says("/undo")
    assert promise_of(camille) == replace(promise, due=None)
    await camille.says("/undo")
    assert request_of(camille).is_open
    assert not camille.known.promises
    await camille.does("reply:r91:yes")
    await camille.presses("request.no_day")
    assert "request.without_day" in camille.lines
    later = await with_helpers(lang)
    await later.does("reply:r91:yes")
    await later.waits(hours=20)
    await later.says({"fr": "jeudi", "en": "Thursday"}[lang])
    promise = promise_of(later)
    assert promise
    assert promise.due == THURSDAY


@langs
async def test_a_meeting_told_instead_of_the_day_is_heard(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("reply:r91:yes")
    told = {"fr": "Déjeuner hier avec Marie Dupont", "en": "Lunch yesterday with Marie Dupont"}[lang]
    await camille.says(told)
    assert "card.head.log_meeting" in camille.lines
    promise = promise_of(camille)
    assert promise
    assert promise.due is None


@langs
async def test_a_promise_told_with_the_request_is_not_made_twice(lang: str) -> None:
    what = "relire son mémo" if lang == "fr" else "review her memo"
    told = Promise("w91", what, date(2026, 11, 17), "p94", due=THURSDAY)
    camille = await with_helpers(lang, told)
    await camille.does("reply:r91:yes")
    assert [promise.id for promise in camille.known.promises] == ["w91"]
    assert "request.said_yes_by" in camille.lines


@pytest.mark.parametrize(("lang", "text"), said_in(YES))
async def test_a_yes_in_words(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert request_of(camille).accepted is True
    assert promise_of(camille)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "je lui ai dit oui pour jeudi"),
        ("fr", "j'ai dit oui à Léa pour jeudi"),
        ("en", "I told her yes for Thursday"),
        ("en", "I said yes to Léa for Thursday"),
    ],
)
async def test_a_yes_with_its_day(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    promise = promise_of(camille)
    assert promise
    assert promise.due == THURSDAY


@pytest.mark.parametrize(("lang", "text"), said_in(NO))
async def test_a_no_in_words_has_its_kind_text(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert request_of(camille).accepted is False
    await camille.presses("request.draft")
    assert "Léa" in camille.text
    await camille.presses("drafting.sent")
    assert camille.lines == ["drafting.noted"]
    await camille.says("/undo")
    await camille.says("/undo")
    assert request_of(camille).is_open


@pytest.mark.parametrize(("lang", "text"), said_in(TIME))
async def test_time_is_asked_for_in_words_and_kept_quiet_about(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    asked = request_of(camille)
    assert (asked.time_until, asked.is_open) == (date(2026, 11, 23), True)
    await camille.presses("request.tell")
    assert {"fr": "lundi", "en": "Monday"}[lang] in camille.text
    await camille.says("/requests")
    assert "requests.item_time" in camille.lines


@langs
async def test_time_until_when_is_asked_on_a_tap(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("request:r91")
    await camille.presses("request.more_time")
    await camille.says({"fr": "mardi", "en": "Tuesday"}[lang])
    assert request_of(camille).time_until == date(2026, 11, 24)
    await camille.waits(days=3)
    assert "request.first" not in str(camille.replies)
    said = ""
    for _ in range(2):
        await camille.waits(days=1)
        said += str(camille.replies)
    assert "request.first" in said


@pytest.mark.parametrize(
    ("lang", "said", "accepted"),
    [("fr", "oui", True), ("fr", "oui, jeudi", True), ("fr", "non", False), ("en", "yes", True), ("en", "no", False)],
)
async def test_an_answer_right_under_the_card(lang: str, said: str, *, accepted: bool) -> None:
    camille = await with_helpers(lang)
    await camille.does("request:r91")
    await camille.says(said)
    assert request_of(camille).accepted is accepted


@langs
async def test_the_nudge_leads_to_all_answers(lang: str) -> None:
    camille = await with_only(lang, Person("p94", "Léa Petit", TODAY), Request("r91", "un avis", TODAY, "p94"))
    await camille.says("/requests")
    for _ in range(4):
        await camille.waits(days=1)
        if "request.first" in str(camille.replies):
            await camille.presses("request.answer_to")
            assert camille.lines[0] == "request.shown"
            return
    raise AssertionError(camille.text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "passe la demande de Léa à Anne"),
        ("fr", "transmets la demande de Léa à Anne"),
        ("en", "pass Léa's request on to Anne"),
        ("en", "forward Léa's request to Anne"),
        ("en", "forward Léa's request to Anne Roy please"),
    ],
)
async def test_somebody_else_can_do_it_and_both_are_asked_first(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert (request_of(camille).passed_to, request_of(camille).is_open) == ("p93", False)
    (introduction,) = camille.known.introductions
    assert (introduction.one, introduction.other, introduction.made_on) == ("p94", "p93", None)
    await camille.presses("request.to_other")
    assert "Léa" not in camille.text
    await camille.says("/undo")
    assert request_of(camille).is_open
    assert not camille.known.introductions


@langs
async def test_who_could_is_proposed_or_named(lang: str) -> None:
    what = "l'identité visuelle de son salon" if lang == "fr" else "the visual identity of her salon"
    camille = await with_helpers(lang, Request("r93", what, TODAY, "p92"))
    await camille.does("passon:r93")
    assert "request.who_could" in camille.lines
    await camille.presses("Anne Roy")
    assert camille.known.find(Request, "r93").passed_to == "p93"  # type: ignore[union-attr]
    await camille.does("passon:r91")
    assert camille.lines == ["request.who_could_none"]
    await camille.says("Jane Doe")
    assert camille.known.names((request_of(camille).passed_to,)) == ("Jane Doe",)


@langs
async def test_changing_ones_mind_about_who_leaves_it_as_it_is(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("passon:r91")
    await camille.says({"fr": "personne", "en": "nobody"}[lang])
    assert camille.lines == ["request.stays"]
    assert request_of(camille).is_open
    await camille.does("passon:r91")
    await camille.presses("button.cancel")
    assert request_of(camille).is_open


@langs
async def test_it_can_be_let_go(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("request:r91")
    await camille.presses("request.drop")
    assert request_of(camille).dropped_on == TODAY
    await camille.presses("button.undo")
    assert request_of(camille).is_open


@langs
async def test_a_pronoun_among_several_is_whom_was_spoken_of_last(lang: str) -> None:
    camille = await with_helpers(lang, OTHER)
    said = {"fr": "je lui ai dit non", "en": "I told her no"}[lang]
    await camille.says(said)
    assert all(request.is_open for request in camille.known.requests)
    await camille.says("/cancel")
    await camille.does("request:r91")
    await camille.says(said)
    assert [request.is_open for request in camille.known.requests] == [False, True]


@pytest.mark.parametrize(
    "action",
    ["request:r9", "request", "reply:r9:yes", "reply:r91:x", "reply:r91:yes:x", "replyby:d9:2026-11-26",
     "passon:r9", "passto:r91:p9", "passto:r91:p94"],
)  # fmt: skip
@langs
async def test_late_and_forged_buttons_change_nothing(lang: str, action: str) -> None:
    camille = await with_helpers(lang)
    await camille.does(action)
    assert camille.lines == ["error.old_button"]
    assert request_of(camille).is_open


NEW = {"fr": "Nina Roy me demande un avis sur son site", "en": "Nina Roy asks me for an opinion on her site"}
NOT_NOW = {"fr": "pas le temps en ce moment, dans 2 semaines", "en": "no time right now, in 2 weeks"}


@langs
async def test_right_under_a_request_just_noted_a_bare_yes_no_or_not_now_is_its_answer(lang: str) -> None:
    for said, key in (
        ({"fr": "oui", "en": "yes"}, "request.said_yes"),
        ({"fr": "non", "en": "no"}, "request.said_no"),
        ({"fr": "je lui ai dit non", "en": "I told her no"}, "request.said_no"),
        ({"fr": "non, pas le temps ce mois-ci", "en": "no, no time this month"}, "request.said_no"),
        (NOT_NOW, "request.has_time"),
    ):
        camille = await talk(lang)
        await camille.says(NEW[lang])
        await camille.presses("button.keep")
        await camille.says(said[lang])
        assert camille.lines[0] == key
        await camille.says("/undo")
        assert all(asked.is_open and not asked.time_until for asked in camille.known.requests)


@langs
async def test_a_no_that_puts_something_right_declines_nothing(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(NEW[lang])
    await camille.presses("button.keep")
    await camille.says({"fr": "non, c’est sur son blog", "en": "no, it's about her blog"}[lang])
    assert "request.said_no" not in camille.lines
    assert [asked.is_open for asked in camille.known.requests] == [True]


@langs
async def test_another_matter_right_under_a_request_is_heard_as_such(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(NEW[lang])
    await camille.presses("button.keep")
    await camille.says(
        {"fr": "café avec Karim Benali dans deux semaines", "en": "coffee with Karim Benali in two weeks"}[lang]
    )
    assert "card.head.plan_meeting" in camille.lines
    assert camille.known.requests[0].time_until is None


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in BOTH.items() for text in texts])
async def test_my_requests_are_those_made_to_me_and_those_i_made(lang: str, text: str) -> None:
    sent = Ask("a92", "p92", "deux noms", date(2026, 11, 2), sent_on=date(2026, 11, 3))
    camille = await with_helpers(lang, sent)
    await camille.says(text)
    assert "requests.mine" in camille.lines
    assert "deux noms" in camille.text
    assert ("requests.head" in camille.lines) == any(one.is_open for one in camille.known.requests)


AT_ONCE = {
    "fr": ("Inès Roy m'a écrit, elle veut que je relise sa lettre", "oui pour vendredi", "relire sa lettre"),
    "en": ("Ines Roy wrote, she'd like me to proofread her letter", "yes, by Friday", "proofread her letter"),
}


@langs
async def test_yes_with_its_day_under_the_card_keeps_it_and_promises(lang: str) -> None:
    told, yes, what = AT_ONCE[lang]
    camille = await talk(lang)
    await camille.says(told)
    await camille.says(yes)
    assert len(camille.replies) == 1
    (asked,) = camille.known.requests
    (promise,) = camille.known.promises
    assert (asked.accepted, asked.what) == (True, what)
    assert (promise.due, promise.to) == (date(2026, 11, 27), camille.known.people[0].id)
    await camille.says("/undo")
    assert not camille.known.promises


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "oui je lui ai dit oui pour vendredi"), ("en", "yes I told her yes for Friday")],
)
async def test_an_answer_told_with_a_yes_before_it_is_the_answer(lang: str, said: str) -> None:
    camille = await with_helpers(lang)
    await camille.says("/requests")
    await camille.says(said)
    assert camille.lines[0] == "request.said_yes_by"


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "je lui ai dit la semaine prochaine"), ("en", "told her next week"), ("en", "yes told her in two weeks")],
)
async def test_a_time_told_to_who_asks_is_the_answer(lang: str, said: str) -> None:
    camille = await with_helpers(lang)
    await camille.says("/requests")
    await camille.says(said)
    assert camille.lines[0].startswith("request.")


@pytest.mark.parametrize(
    ("lang", "told", "kept", "said", "answered"),
    [
        ("fr", "Bertrand me demande de relire son CV", (), "je peux pas en ce moment", "request.until_when"),
        ("fr", "Bertrand me demande de relire son CV", ("oui",), "je peux pas en ce moment", "request.until_when"),
        ("fr", "Bertrand me demande de relire son CV", ("oui",), "désolée, je ne peux pas", "request.said_no"),
        ("en", "Bert asks me to review his CV", (), "I can't right now", "request.until_when"),
        ("en", "Bert asks me to review his CV", ("yes",), "I can't right now", "request.until_when"),
        ("en", "Bert asks me to review his CV", ("yes",), "sorry, I can't", "request.said_no"),
    ],
)
async def test_right_under_a_request_i_cannot_is_its_answer(
    lang: str, told: str, kept: tuple[str, ...], said: str, answered: str
) -> None:
    someone = await talk(lang)
    for text in (told, *kept, said):
        await someone.says(text)
    assert answered in someone.lines
    (asked,) = someone.known.requests
    assert asked.accepted is (False if answered == "request.said_no" else None)


@pytest.mark.parametrize(("lang", "said"), [("fr", "je peux pas en ce moment"), ("en", "I can't right now")])
async def test_with_no_request_told_i_cannot_answers_none(lang: str, said: str) -> None:
    someone = await with_helpers(lang)
    await someone.says(said)
    assert not any(key.startswith("request.") for key in someone.lines)


@pytest.mark.parametrize(
    ("lang", "asked", "said"),
    [
        ("fr", "Paul Martin me demande une intro auprès de Léa", "oui je m’en occupe"),
        ("fr", "Paul Martin me demande une intro auprès de Léa", "avec plaisir"),
        ("en", "Paul Martin asked me for an intro to Léa", "yes I'll do it"),
        ("en", "Paul Martin asked me for an intro to Léa", "happy to help"),
    ],
)
async def test_right_under_a_request_a_yes_in_words_is_its_answer(lang: str, asked: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(asked)
    await someone.presses("button.keep")
    await someone.says(said)
    (request,) = someone.known.requests
    assert not request.is_open
    assert len(someone.known.promises) == 1


@pytest.mark.parametrize(
    ("lang", "said", "by"),
    [
        ("fr", "Sana m’a demandé de relire son CV avant vendredi", date(2026, 11, 27)),
        ("fr", "Paul me demande un devis pour le 3 décembre", date(2026, 12, 3)),
        ("fr", "Léa voudrait que je relise son mémoire d’ici lundi", date(2026, 11, 23)),
        ("en", "Sana asked me to review her resume by Friday", date(2026, 11, 27)),
        ("en", "Priya asked if I could proofread her article, she needs it for Monday", date(2026, 11, 23)),
        ("fr", "Paul m’a demandé hier de relire son CV", None),
        ("en", "On Tuesday Sana asked me to review her resume", None),
    ],
)
async def test_the_day_by_which_it_is_wanted_is_kept(lang: str, said: str, by: date | None) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert ("card.request_by" in camille.lines) == (by is not None)
    await camille.presses("button.keep")
    (asked,) = camille.known.requests
    assert asked.due == by
    await camille.says("oui" if lang == "fr" else "I’d be happy to")
    (promise,) = camille.known.promises
    assert promise.due == by


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Sana m’a demandé de relire son CV avant vendredi"),
        ("en", "Sana asked me to review her resume by Friday"),
    ],
)
async def test_it_is_brought_up_before_that_day(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    await camille.presses("button.keep")
    await camille.says("/requests")
    assert "requests.item_by" in camille.lines
    await camille.waits(days=5)
    assert "request.first_by" in camille.lines
