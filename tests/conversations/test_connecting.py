"""Two people who would gain from meeting: proposed at once, each asked, introduced, and what came of it (P30)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import cast

import pytest

from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.owner import Lang, Owner
from bot.domain.people import Need, Offer, Person
from bot.domain.promises import Ask, Introduction
from tests.conversations.talk import CAMILLE, Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
DAY, FRIDAY = date(2026, 11, 2), date(2026, 11, 20)
ANNE = Person("p91", "Anne Roy", DAY, address="tu")
PAUL = Person("p92", "Paul Martin", DAY, org="Kiwi")
LEA = Person("p93", "Léa Petit", DAY)
NEED = {"fr": "graphiste", "en": "graphic designer"}
OFFER = {"fr": "identité visuelle", "en": "logos and branding design"}
TOLD = {
    "fr": "Café avec Paul ce matin, il cherche un graphiste",
    "en": "Coffee with Paul this morning, he's looking for a designer",
}
PAIR = {"fr": "Je devrais présenter Anne à Paul", "en": "I should introduce Anne to Paul"}
YES = {"fr": "{} est d’accord", "en": "{} said yes"}
NO = {"fr": "{} a dit non", "en": "{} said no"}


def book(lang: str, *, offers: bool = True, people: tuple[Person, ...] = (ANNE, PAUL, LEA)) -> Notebook:
    owner = Owner(
        CAMILLE, "Camille", cast(Lang, lang), zone="Europe/Paris", country="FR", started_on=DAY, welcomed_on=DAY
    )
    known = {person.id: person for person in people}
    if offers:
        known["p91"] = replace(known["p91"], offers=(Offer(OFFER[lang], DAY),))
    return Notebook(owner, last_number=100).put(*known.values())


async def with_three(lang: str, *, offers: bool = True) -> Talk:
    return await talk(lang, notebook=book(lang, offers=offers))


def thread(camille: Talk) -> Introduction:
    (found,) = camille.known.introductions
    return found


async def asked_anne(lang: str) -> Talk:
    """Paul's need has been told, and Anne has been written to."""
    camille = await with_three(lang)
    await camille.says(TOLD[lang])
    await camille.presses("button.keep")
    await camille.presses("connect.introduce")
    assert not camille.known.introductions  # shown before it counts
    await camille.presses(f"connectgo:{camille.known.drafts[-1].id}:other")
    assert "Anne" in camille.text
    assert "Paul" not in camille.text  # not named before she agrees
    await camille.presses("drafting.sent")
    return camille


@langs
async def test_a_need_told_meets_an_offer_at_once_and_is_never_proposed_again(lang: str) -> None:
    camille = await with_three(lang)
    await camille.says(TOLD[lang])
    await camille.presses("button.keep")
    assert "connect.at_once" in camille.lines
    assert OFFER[lang] in camille.text
    await camille.says(TOLD[lang].replace("Paul", "Léa"))
    await camille.presses("button.keep")
    assert "Léa Petit" in camille.text
    assert "connect.at_once" in camille.lines  # another pair
    await camille.waits(days=60)
    assert "introduce.pair" not in camille.lines


@langs
async def test_an_offer_told_meets_a_need_as_well(lang: str) -> None:
    looking = replace(PAUL, needs=(Need(NEED[lang], DAY),))
    camille = await talk(lang, notebook=book(lang, offers=False, people=(ANNE, looking, LEA)))
    await camille.says({"fr": "Anne peut aider : logos", "en": "Anne can help with logos"}[lang])
    await camille.presses("button.keep")
    assert "connect.at_once" in camille.lines


@langs
async def test_each_is_asked_then_both_are_introduced_and_a_month_later_it_is_asked_whether_it_helped(
    lang: str,
) -> None:
    camille = await asked_anne(lang)
    assert (thread(camille).one, thread(camille).other) == (PAUL.id, ANNE.id)
    assert thread(camille).other_asked_on == FRIDAY
    await camille.waits(days=1)
    await camille.says(YES[lang].format("Anne"))
    assert "connect.one_yes" in camille.lines
    await camille.presses("connect.write")
    assert "Anne Roy" in camille.text  # she agreed, so he may know
    await camille.presses("drafting.sent")
    await camille.presses("connect.said_yes")
    assert "connect.both_yes" in camille.lines
    await camille.presses("connect.write_both")
    assert NEED["fr"][:6] in camille.text or "design" in camille.text
    assert "Kiwi" in camille.text
    await camille.presses("drafting.sent")
    assert thread(camille).made_on == date(2026, 11, 21)
    await camille.waits(days=40)
    assert "introduce.helped" in camille.lines
    await camille.says("oui" if lang == "fr" else "yes")
    assert thread(camille).helped is True
    await camille.waits(days=60)
    assert "introduce.helped" not in camille.lines


@langs
async def test_a_no_ends_it_and_the_other_is_told_when_asked_already(lang: str) -> None:
    camille = await asked_anne(lang)
    await camille.says(YES[lang].format("Anne"))
    await camille.says(NO[lang].format("Paul"))
    assert camille.lines == ["connect.one_no_other_waits"]
    assert thread(camille).dropped_on == FRIDAY
    await camille.presses("connect.tell_off")
    assert "Anne" in camille.text
    await camille.presses("drafting.sent")
    assert camille.lines == ["connect.off_sent"]


@langs
async def test_a_no_of_the_first_one_is_told_to_nobody(lang: str) -> None:
    camille = await asked_anne(lang)
    await camille.presses("connect.said_no")
    assert camille.lines == ["connect.one_no"]
    assert camille.buttons == [camille.words(camille.button("button.undo").label)]
    await camille.presses("button.undo")
    assert thread(camille).is_open


@langs
async def test_what_was_done_is_undone_step_by_step(lang: str) -> None:
    camille = await asked_anne(lang)
    await camille.says(YES[lang].format("Anne"))
    await camille.presses("button.undo")
    assert thread(camille).other_agreed_on is None
    await camille.says("undo" if lang == "en" else "annule ça")
    await camille.says("/undo")
    await camille.says("/undo")
    assert not camille.known.introductions


@langs
async def test_without_a_match_the_reason_is_asked_and_may_be_left(lang: str) -> None:
    camille = await with_three(lang, offers=False)
    await camille.says(PAIR[lang])
    assert camille.lines == ["connect.ask.why"]
    await camille.presses("button.skip")
    assert "connect.ask_each" in camille.lines
    await camille.says("oui" if lang == "fr" else "yes")
    assert "drafting.head" in camille.lines
    assert thread(camille).why == ""


@langs
async def test_two_at_a_tap_when_both_have_agreed_already(lang: str) -> None:
    camille = await with_three(lang, offers=False)
    await camille.says(PAIR[lang] + {"fr": " parce que Lisbonne", "en": " because Lisbon"}[lang])
    await camille.presses("connect.both_agreed")
    assert "Lisb" in camille.text
    await camille.presses("drafting.sent")
    assert thread(camille).made_on == FRIDAY


@langs
async def test_a_meeting_told_meanwhile_is_heard_and_the_next_day_the_thread_goes_on(lang: str) -> None:
    camille = await asked_anne(lang)
    await camille.says({"fr": "Déjeuner hier avec Léa Petit", "en": "Lunch yesterday with Léa Petit"}[lang])
    assert "card.head.log_meeting" in camille.lines
    await camille.presses("button.keep")
    await camille.waits(days=1)
    await camille.says("/connect")
    await camille.presses("connect.button")
    assert "connect.state_asked" in camille.lines
    await camille.presses("connect.said_yes")
    assert thread(camille).other_agreed_on == date(2026, 11, 21)


@langs
async def test_it_is_cancelled_before_and_dropped_after(lang: str) -> None:
    camille = await with_three(lang, offers=False)
    await camille.says("/connect")
    await camille.says("/cancel")
    assert camille.lines == ["left.connect"]
    camille = await asked_anne(lang)
    await camille.says(
        {"fr": "Laisse tomber la mise en relation entre Anne et Paul", "en": "Drop the intro between Anne and Paul"}[
            lang
        ]
    )
    assert camille.lines == ["connect.dropped"]
    assert "connect.tell_off" in [b.label.key for row in camille.replies[-1].buttons for b in row]
    assert thread(camille).dropped_on


@langs
async def test_the_command_asks_for_one_and_for_the_other(lang: str) -> None:
    camille = await with_three(lang, offers=False)
    await camille.says("/connect" if lang == "en" else "/presenter")
    assert camille.lines == ["connect.none", "connect.ask.one"]
    await camille.says("anne")
    assert camille.lines == ["connect.ask.other"]
    await camille.says("Anne Roy")
    assert camille.lines == ["connect.same_person"]
    await camille.says("Zoé Blanc")
    assert camille.lines == ["connect.ask.why"]
    await camille.says({"fr": "la reliure", "en": "bookbinding"}[lang])
    assert "connect.new" in camille.lines
    assert len(camille.known.people) == 3
    await camille.presses("connect.ask_first")
    assert [person.name for person in camille.known.people][-1] == "Zoé Blanc"


@langs
async def test_a_first_name_of_two_people_is_asked_about(lang: str) -> None:
    other = Person("p94", "Paul Durand", DAY)
    camille = await talk(lang, notebook=book(lang, offers=False, people=(ANNE, PAUL, LEA, other)))
    await camille.says(PAIR[lang])
    assert "card.ask.which" in camille.lines
    await camille.presses("Paul Durand")
    assert camille.lines == ["connect.ask.why"]
    await camille.presses("button.skip")
    assert "Paul Durand" in camille.text


@langs
async def test_what_was_done_without_the_coach_is_noted(lang: str) -> None:
    camille = await with_three(lang, offers=False)
    await camille.says({"fr": "J’ai présenté Anne à Paul", "en": "I introduced Anne to Paul"}[lang])
    assert not camille.known.introductions
    await camille.presses("connect.note")
    assert thread(camille).made_on == FRIDAY
    await camille.says(
        {
            "fr": "La mise en relation entre Anne et Paul a bien marché",
            "en": "The intro between Anne and Paul worked out",
        }[lang]
    )
    assert thread(camille).helped is True


@langs
async def test_an_answer_to_an_ask_sent_since_is_left_to_the_ask(lang: str) -> None:
    camille = await asked_anne(lang)
    ask = Ask("a95", ANNE.id, "un avis", date(2026, 11, 21), sent_on=date(2026, 11, 21))
    await camille.store.keep(camille.known.put(ask))
    await camille.says(YES[lang].format("Anne"))
    assert thread(camille).other_agreed_on is None
    of_meeting = {"fr": "Anne est d’accord pour rencontrer Paul", "en": "Anne said yes to meeting Paul"}[lang]
    await camille.says(of_meeting)
    assert thread(camille).other_agreed_on is not None


@langs
async def test_they_stand_on_the_cards_of_both(lang: str) -> None:
    camille = await asked_anne(lang)
    await camille.says("/who anne")
    assert "connect.on_card" in camille.lines
    await camille.presses("connect.to_thread")
    assert "connect.state_asked" in camille.lines


WHO: tuple[tuple[str, str], ...] = (
    ("fr", "présente Anne à Paul"),
    ("fr", "Je voudrais mettre Anne et Paul en relation"),
    ("fr", "il faudrait que je présente Anne Roy à Paul Martin"),
    ("fr", "Mettre Anne en contact avec Paul"),
    ("fr", "Anne et Paul devraient se rencontrer"),
    ("fr", "Anne devrait rencontrer Paul"),
    ("fr", "et si je présentais anne à paul ?"),
    ("fr", "Je pense que Anne et Paul auraient des choses à se dire"),
    ("fr", "est-ce que je présente Anne à Paul ?"),
    ("fr", "j’ai envie de présenter Anne à Paul"),
    ("en", "introduce Anne to Paul"),
    ("en", "I'd like to connect Anne and Paul"),
    ("en", "Anne and Paul should meet"),
    ("en", "put Anne in touch with Paul"),
    ("en", "I want to put Anne and Paul in touch"),
    ("en", "should I introduce Anne to Paul?"),
    ("en", "I was thinking of introducing Anne to Paul"),
    ("en", "Anne should talk to Paul"),
    ("en", "let's get Anne and Paul together"),
    ("en", "maybe introduce Anne to Paul"),
)
NOT_THESE: tuple[tuple[str, str], ...] = (
    ("fr", "Anne m’a présenté Paul"),
    ("fr", "Présente-moi à Paul"),
    ("fr", "Paul veut me présenter à Anne"),
    ("fr", "rappelle-moi de présenter Anne à Paul lundi"),
    ("fr", "J’ai promis de présenter Anne à Paul"),
    ("fr", "je dois présenter mon projet à Paul"),
    ("fr", "Café avec Anne et Paul"),
    ("fr", "on devrait voir Paul"),
    ("fr", "comment présenter deux personnes ?"),
    ("fr", "Je voudrais demander à Anne de me présenter à Paul"),
    ("en", "Anne introduced me to Paul"),
    ("en", "Introduce me to Paul"),
    ("en", "I should introduce myself to Paul"),
    ("en", "remind me to introduce Anne to Paul on Monday"),
    ("en", "I promised to introduce Anne to Paul"),
    ("en", "I should talk to Paul"),
    ("en", "Anne and Paul had lunch together"),
    ("en", "I need to present the project to Paul"),
    ("en", "how do I introduce two people?"),
    ("en", "I'd like to ask Anne to introduce me to Paul"),
)


@pytest.mark.parametrize(("lang", "said"), WHO)
async def test_it_is_said_in_many_ways(lang: str, said: str) -> None:
    camille = await with_three(lang, offers=False)
    await camille.says(said)
    assert camille.lines == ["connect.ask.why"]


@pytest.mark.parametrize(("lang", "said"), NOT_THESE)
async def test_what_sounds_alike_is_another_matter(lang: str, said: str) -> None:
    camille = await with_three(lang, offers=False)
    await camille.says(said)
    assert not any(line.startswith("connect.") for line in camille.lines)


@langs
@pytest.mark.parametrize(
    "button",
    [
        "connect:p1:p2", "connect:p91", "connect:p91:p99", "connectgo:d9:other", "connectdrop:d9", "intro:i9",
        "consent:i9:p91:yes", "consent:i9", "intromade:i9", "introdrop:i9", "intronote:p91:p91", "intronote",
        "draft:intro:i9:p91",
        "sent:intro:i9:p1",
    ],
)  # fmt: skip
async def test_forged_and_old_buttons_are_answered_kindly(lang: str, button: str) -> None:
    camille = await with_three(lang)
    await camille.does(button)
    if button == "connect:p91":
        assert camille.lines == ["connect.ask.other"]
    else:
        assert camille.lines in (["error.old_button"], ["answer.already"])
    assert not camille.known.introductions


@langs
async def test_buttons_pressed_twice_change_nothing_twice(lang: str) -> None:
    camille = await asked_anne(lang)
    id_ = thread(camille).id
    await camille.does(f"consent:{id_}:p91:yes")
    await camille.does(f"consent:{id_}:p91:no")
    assert camille.lines == ["answer.already"]
    await camille.does(f"consent:{id_}:p93:yes")
    assert camille.lines == ["error.old_button"]
    await camille.does(f"intromade:{id_}")
    await camille.does(f"introdrop:{id_}")
    assert camille.lines == ["answer.already"]
    assert thread(camille).made_on


# --- typed in passing


IN_PASSING = {
    "fr": ("anne est d'accord", "paul aussi", "mets-les en contact", "envoyé"),
    "en": ("anne said yes", "paul's keen too", "intro them", "sent"),
}


@langs
async def test_who_was_asked_without_the_coach_is_heard_and_a_word_goes_to_both(lang: str) -> None:
    camille = await with_three(lang, offers=False)
    await camille.says(PAIR[lang])
    await camille.presses("button.skip")
    first, second, together, sent = IN_PASSING[lang]
    await camille.says(first)
    assert "connect.one_yes" in camille.lines
    await camille.says(second)
    assert "connect.both_yes" in camille.lines
    await camille.says(together)
    assert "drafting.text" in camille.lines
    await camille.says(sent)
    assert camille.lines == ["connect.made"]
    assert thread(camille).made_on == FRIDAY


@pytest.mark.parametrize(("lang", "said"), [("fr", "paul a dit non merci"), ("en", "paul said no thanks")])
async def test_a_refusal_is_no_reason_to_introduce(lang: str, said: str) -> None:
    camille = await with_three(lang, offers=False)
    await camille.says(PAIR[lang])
    assert camille.lines == ["connect.ask.why"]
    await camille.says(said)
    assert camille.lines == ["connect.left"]
    assert not camille.known.introductions


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "mets Anne en contact avec quelqu'un qui cherche un logo"),
        ("en", "put Anne in touch with someone who needs a logo"),
        ("en", "introduce anne to somebody who needs a designer pls"),
    ],
)
async def test_somebody_is_found_for_one_who_is_named(lang: str, said: str) -> None:
    camille = await with_three(lang)
    await camille.says(TOLD[lang])
    await camille.presses("button.keep")
    await camille.says(said)
    assert "connect.pair" in camille.lines
    assert "Paul Martin" in camille.text


@pytest.mark.parametrize(
    ("lang", "said", "on", "well"),
    [
        ("fr", "j'ai mis en contact Paul et Léa", FRIDAY, "oui, ils bossent ensemble"),
        ("en", "I put Paul in touch with Lea", FRIDAY, "they're working together now"),
        ("en", "I introduced Paul to Lea last week", date(2026, 11, 11), "yes it did"),
    ],
)
async def test_two_strangers_to_the_notebook_come_into_it_with_what_was_done_for_them(
    lang: str, said: str, on: date, well: str
) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["connect.made_noted"]
    assert [person.name[:2] for person in camille.known.people] == ["Pa", "Lé" if lang == "fr" else "Le"]
    assert thread(camille).made_on == on
    await camille.waits(days=32)
    assert "introduce.helped" in camille.lines
    await camille.says(well)
    assert thread(camille).helped


@pytest.mark.parametrize(
    ("lang", "need", "trade"),
    [
        ("fr", "Marie cherche un graphiste", "Bob fait du design"),
        ("fr", "Karim recherche un traducteur anglais", "Nina traduit de l'anglais"),
        ("en", "Jane is looking for a graphic designer", "Bob does freelance design"),
        ("en", "Karim needs a python dev", "Nina is a software developer"),
        ("en", "Jane wants help with her website", "Bob builds websites"),
        ("en", "Jane needs an accountant", "had coffee with Nina Reed, who is an accountant in Leeds"),
    ],
)
async def test_what_somebody_does_is_enough_to_bring_them_to_who_needs_it(lang: str, need: str, trade: str) -> None:
    camille = await talk(lang)
    for said in (need, trade):
        await camille.says(said)
        await camille.presses("button.keep")
    assert "connect.introduce" in str(camille.replies)


async def test_whom_one_knows_somewhere_is_noted_and_not_looked_for() -> None:
    camille = await talk("fr")
    await camille.says("j'ai un contact chez Airbus, Marie Petit, qui cherche un graphiste")
    assert "card.need" in camille.lines


@langs
async def test_a_pair_told_anew_leaves_the_question_before_it(lang: str) -> None:
    camille = await with_three(lang, offers=False)
    await camille.says("/connect")
    await camille.says({"fr": "présente Anne à Paul", "en": "introduce Anne to Paul"}[lang])
    await camille.says(YES[lang].format("Paul"))
    assert camille.lines == ["connect.one_yes"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j'ai présenté anne à paul hier"),
        ("fr", "présenté anne à paul hier"),
        ("en", "introduced anne to paul yesterday"),
        ("en", "I've connected Anne with Paul yesterday"),
    ],
)
async def test_what_was_done_yesterday_is_noted_for_yesterday(lang: str, said: str) -> None:
    camille = await with_three(lang, offers=False)
    await camille.says(said)
    assert camille.lines == ["connect.made_ask"]
    await camille.presses("connect.note")
    assert thread(camille).made_on == date(2026, 11, 19)


@langs
async def test_with_is_often_one_letter(lang: str) -> None:
    camille = await with_three(lang, offers=False)
    await camille.says("connect anne w paul pls")
    assert camille.lines == ["connect.ask.why"]


@pytest.mark.parametrize(
    ("lang", "agrees", "key"),
    [
        ("fr", "anne est d'accord", "connect.one_yes"),
        ("en", "anne's keen", "connect.one_yes"),
        ("fr", "mets-les en contact", "connect.pair"),
        ("en", "connect them", "connect.pair"),
    ],
)
async def test_a_proposal_is_taken_up_in_words(lang: str, agrees: str, key: str) -> None:
    camille = await with_three(lang)
    await camille.says(TOLD[lang])
    await camille.presses("button.keep")
    assert "connect.at_once" in camille.lines
    await camille.says(agrees)
    assert key in camille.lines


# --- in few words


async def with_matching(lang: str) -> Talk:
    """Paul looks for what Anne can do."""
    camille = await with_three(lang)
    await camille.store.keep(camille.known.put(replace(PAUL, needs=(Need(NEED[lang], DAY),))))
    return camille


WISHED = {
    "fr": (
        "tu pourrais relier Paul Martin et Anne ?",
        "je vais présenter Anne à Paul la semaine prochaine",
        "aide-moi à mettre Anne en contact avec Paul demain",
        "presente Paul a Anne stp",
    ),
    "en": (
        "could you connect Paul Martin and Anne?",
        "I'm going to introduce Anne to Paul next week",
        "help me put Anne in touch with Paul tomorrow",
        "introduce Paul to Anne please",
    ),
}


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, many in WISHED.items() for said in many])
async def test_two_people_are_brought_together_in_more_words(lang: Lang, said: str) -> None:
    camille = await with_matching(lang)
    await camille.says(said)
    assert camille.lines[0] == "connect.pair"
    assert not camille.known.introductions


@pytest.mark.parametrize(
    ("lang", "first"),
    [
        ("fr", "commence par Paul"),
        ("fr", "demande d'abord à Paul"),
        ("fr", "Paul d'abord"),
        ("en", "start with Paul"),
        ("en", "ask Paul first"),
    ],
)
async def test_whom_to_ask_first_is_said_under_the_two_and_a_pronoun_is_who_was_asked(lang: Lang, first: str) -> None:
    camille = await with_matching(lang)
    await camille.says(WISHED[lang][0])
    await camille.says(first)
    assert "Paul," in camille.text
    await camille.presses("drafting.sent")
    await camille.waits(days=1)
    await camille.says({"fr": "il est partant", "en": "he's up for it"}[lang])
    assert camille.lines == ["connect.one_yes"]
    await camille.says({"fr": "elle a dit non", "en": "she said no"}[lang])
    assert camille.lines[0].startswith("connect.one_no")
    assert camille.known.introductions[0].dropped_on


@pytest.mark.parametrize(("lang", "said"), [("fr", "non pas eux"), ("fr", "pas elles"), ("en", "not them")])
async def test_not_them_leaves_the_two(lang: Lang, said: str) -> None:
    camille = await with_matching(lang)
    await camille.says(WISHED[lang][0])
    await camille.says(said)
    assert camille.lines == ["connect.left"]
    assert not camille.known.drafts


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "présente Sophie Blanc à Karim Diallo"), ("en", "introduce Sophie White to Karim Diallo")],
)
async def test_two_whom_the_notebook_has_not_yet_are_brought_together_too(lang: Lang, said: str) -> None:
    camille = await with_matching(lang)
    await camille.says(said)
    assert camille.lines == ["connect.ask.why"]


@pytest.mark.parametrize(
    ("lang", "said", "well"),
    [
        ("fr", "oui, elle lui a fait son logo", True),
        ("fr", "non pas vraiment, ils ne se sont pas rappelés", False),
        ("en", "yes, she drew his logo", True),
        ("en", "not really, they never called each other", False),
    ],
)
async def test_whether_it_helped_is_answered_with_its_story(lang: str, said: str, well: bool) -> None:
    camille = await with_matching(lang)
    made = Introduction("i91", "p92", "p91", "", FRIDAY, made_on=FRIDAY)
    await camille.store.keep(camille.known.put(made))
    await camille.says("/today")
    await camille.waits(days=34)
    assert "introduce.helped" in camille.lines
    await camille.says(said)
    assert camille.lines == ["connect.helped" if well else "connect.no_help"]
    assert thread(camille).helped is well


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Paul a trouvé son graphiste"),
        ("fr", "paul n'a plus besoin de graphiste"),
        ("fr", "Paul ne cherche plus de graphiste"),
        ("en", "Paul found his designer"),
        ("en", "Paul has finally hired a graphic designer"),
        ("en", "Paul no longer needs a designer"),
    ],
)
async def test_what_somebody_found_is_looked_for_no_more(lang: str, said: str) -> None:
    camille = await with_matching(lang)
    await camille.says(said)
    assert camille.lines == ["connect.need_over"]
    paul = camille.known.person("p92")
    assert paul
    assert not paul.open_needs
    await camille.presses("button.undo")
    back = camille.known.person("p92")
    assert back
    assert back.open_needs


STILL = {
    "connect.waits_text": Introduction(
        "i91", "p92", "p91", "", DAY, one_agreed_on=DAY, other_agreed_on=DAY, one_asked_on=DAY, other_asked_on=DAY
    ),
    "connect.waits_answer": Introduction("i91", "p92", "p91", "", DAY, other_asked_on=date(2026, 11, 13)),
    "connect.waits_other": Introduction("i91", "p92", "p91", "", DAY, other_asked_on=DAY, other_agreed_on=DAY),
}


@langs
@pytest.mark.parametrize("key", STILL)
@pytest.mark.parametrize("where", ["/today", "/week", "/connect"])
async def test_an_introduction_that_waits_for_the_user_is_said_where_they_look(lang: str, key: str, where: str) -> None:
    camille = await talk(lang, notebook=book(lang, offers=False).put(STILL[key]))
    await camille.says(where)
    assert key in camille.lines
    assert "Anne Roy" in camille.text
    assert "Paul Martin" in camille.text
    await camille.presses("intro:i91")
    assert "connect.pair" in camille.lines


@langs
@pytest.mark.parametrize(
    "moving",
    [
        Introduction("i91", "p92", "p91", "", DAY, other_asked_on=date(2026, 11, 14)),
        Introduction("i91", "p92", "p91", "", DAY),
        Introduction("i91", "p92", "p91", "", DAY, one_agreed_on=DAY, other_agreed_on=DAY, made_on=FRIDAY),
        Introduction("i91", "p92", "p91", "", DAY, other_asked_on=DAY, dropped_on=DAY),
    ],
)
async def test_one_that_waits_for_nobody_is_left_in_peace(lang: str, moving: Introduction) -> None:
    camille = await talk(lang, notebook=book(lang, offers=False).put(moving))
    await camille.says("/today")
    assert not [key for key in camille.lines if key.startswith("connect.waits")]


@langs
async def test_a_standstill_is_never_told_unasked(lang: str) -> None:
    camille = await talk(lang, notebook=book(lang, offers=False).put(STILL["connect.waits_answer"]))
    await camille.waits(days=20)
    assert not [key for key in camille.lines if key.startswith("connect.waits")]


@pytest.mark.parametrize(("lang", "said"), [("fr", "elle est d’accord"), ("en", "she’s up for it")])
async def test_a_yes_under_the_words_to_her_is_hers_though_an_ask_waits(lang: str, said: str) -> None:
    camille = await with_three(lang)
    await camille.store.keep(camille.known.put(Ask("a90", "p93", "vingt minutes", DAY, sent_on=DAY)))
    await camille.says(TOLD[lang])
    await camille.presses("button.keep")
    await camille.presses("connect.introduce")
    await camille.presses(f"connectgo:{camille.known.drafts[-1].id}:other")
    await camille.says(said)
    assert thread(camille).agreed_on("p91") == FRIDAY
    assert camille.known.asks[0].answered_on is None


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "demandé à Anne"), ("fr", "je lui ai écrit"), ("en", "asked her"), ("en", "I wrote to Anne")],
)
async def test_that_she_was_asked_is_said_in_words(lang: str, said: str) -> None:
    camille = await with_three(lang)
    await camille.says(TOLD[lang])
    await camille.presses("button.keep")
    await camille.presses("connect.introduce")
    await camille.presses(f"connectgo:{camille.known.drafts[-1].id}:other")
    await camille.says(said)
    assert thread(camille).asked_on("p91") == FRIDAY


@pytest.mark.parametrize(
    ("lang", "told", "theirs", "yours"),
    [
        (
            "fr",
            "Café avec Paul ce matin, il cherche un graphiste pour ses étiquettes",
            "ses étiquettes",
            "vos étiquettes",
        ),
        (
            "en",
            "Coffee with Paul this morning, he's looking for a designer for his labels",
            "his labels",
            "your labels",
        ),
    ],
)
async def test_what_they_look_for_is_said_to_them_as_theirs(lang: str, told: str, theirs: str, yours: str) -> None:
    camille = await with_three(lang)
    await camille.says(told)
    await camille.presses("button.keep")
    await camille.presses("connect.introduce")
    await camille.presses(f"connectgo:{camille.known.drafts[-1].id}:other")
    assert theirs in camille.text  # Anne is told of Paul's
    await camille.presses("drafting.sent")
    await camille.does(f"consent:{thread(camille).id}:p91:yes")
    await camille.does(f"draft:intro:{thread(camille).id}:p92")
    assert yours in camille.text
    assert theirs not in camille.text


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "où en est la présentation d’Anne et Paul ?"),
        ("fr", "Que devient la mise en relation entre Anne et Paul ?"),
        ("en", "how is the intro between Anne and Paul going?"),
        ("en", "any news of the introduction of Anne to Paul?"),
    ],
)
async def test_how_far_an_introduction_is_can_be_asked(lang: str, said: str) -> None:
    camille = await asked_anne(lang)
    coffee = Meeting("m90", ("p92",), FRIDAY, kind="coffee", planned_on=DAY, at=time(20))
    await camille.store.keep(camille.known.put(coffee))
    await camille.says(said)
    assert "connect.pair" in camille.lines
    assert thread(camille).is_open


@pytest.mark.parametrize(
    ("lang", "yes", "write", "wrote", "too"),
    [
        ("fr", "elle est partante", "écris à Paul", "envoyé à Paul", "il est d’accord aussi"),
        ("en", "she’s happy to", "ask Paul", "I wrote to Paul too", "he said yes too"),
    ],
)
async def test_both_are_asked_and_agree_in_words_while_something_else_waits(
    lang: str, yes: str, write: str, wrote: str, too: str
) -> None:
    camille = await with_three(lang)
    coffee = Meeting("m90", ("p93",), FRIDAY, kind="coffee", planned_on=DAY, at=time(9))
    await camille.store.keep(camille.known.put(coffee))
    await camille.says(TOLD[lang])
    await camille.presses("button.keep")
    await camille.presses("connect.introduce")
    await camille.presses(f"connectgo:{camille.known.drafts[-1].id}:other")
    await camille.presses("drafting.sent")
    await camille.waits(hours=1)
    await camille.says(yes)
    assert thread(camille).agreed_on("p91") == FRIDAY
    await camille.says(write)
    assert "Paul" in camille.text
    assert "drafting.sent" in [button.label.key for r in camille.replies for row in r.buttons for button in row]
    await camille.says(wrote)
    assert thread(camille).asked_on("p92") == FRIDAY
    await camille.says(too)
    assert thread(camille).is_agreed


@pytest.mark.parametrize(
    ("lang", "no"),
    [
        ("fr", "Anne dit que c’est pas le moment, trop de boulot"),
        ("fr", "Anne est débordée"),
        ("en", "Anne says not right now, too much on"),
        ("en", "Anne's snowed under"),
    ],
)
async def test_not_now_is_a_no_and_nobody_is_kept_waiting(lang: str, no: str) -> None:
    camille = await asked_anne(lang)
    await camille.says(YES[lang].format("Paul"))
    await camille.says(no)
    assert camille.lines == ["connect.one_no_other_waits"]
    assert thread(camille).dropped_on


@pytest.mark.parametrize(
    ("lang", "sent", "well"),
    [
        ("fr", "envoyé", "le truc entre Anne et Paul a bien marché, elle lui a fait son logo"),
        ("fr", "c'est parti, envoyé", "alors Anne et Paul, ça a donné quelque chose, ils bossent ensemble"),
        ("en", "sent", "the Anne and Paul thing worked out, she did his logo"),
        ("en", "right, sent", "so Anne and Paul are now working together"),
    ],
)
async def test_sent_under_the_word_to_both_makes_it_and_weeks_later_it_is_told_how_it_went(
    lang: str, sent: str, well: str
) -> None:
    camille = await asked_anne(lang)
    for name in ("Anne", "Paul"):
        await camille.says(YES[lang].format(name))
    assert "connect.both_yes" in camille.lines
    await camille.says(sent)
    assert thread(camille).made_on == FRIDAY
    camille.now += timedelta(days=20)
    await camille.says(well)
    assert camille.lines == ["connect.helped"]
    assert thread(camille).helped


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j'ai fait se rencontrer Anne et Paul la semaine passée"),
        ("en", "I got Anne and Paul talking last week"),
    ],
)
async def test_two_who_were_brought_together_are_no_meeting_of_mine(lang: str, said: str) -> None:
    camille = await talk(lang, notebook=book(lang))
    await camille.says(said)
    assert not camille.known.drafts or camille.known.drafts[-1].flow != "card"
    assert "Anne" in camille.text
    assert "Paul" in camille.text


@pytest.mark.parametrize(("lang", "said"), [("fr", "Anne préfère attendre"), ("en", "Anne'd rather leave it for now")])
async def test_who_would_rather_leave_it_is_not_kept_from_the_notebook(lang: str, said: str) -> None:
    camille = await asked_anne(lang)
    await camille.says(YES[lang].format("Paul"))
    await camille.says(said)
    assert camille.lines == ["connect.one_no_other_waits"]
    assert not any(person.muted_on for person in camille.known.people)


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "finalement laisse tomber pour ces deux-là"), ("en", "actually let's drop those two")],
)
async def test_the_two_under_way_are_left_by_pointing_at_them(lang: str, said: str) -> None:
    camille = await asked_anne(lang)
    await camille.says(YES[lang].format("Anne"))
    await camille.says(said)
    assert thread(camille).dropped_on


@pytest.mark.parametrize(
    ("lang", "hires", "looks"),
    [
        ("fr", "Marie recrute un comptable", "Hugo cherche un poste de comptable"),
        ("en", "Mary is hiring an accountant", "Hugo is looking for a job as an accountant"),
    ],
)
async def test_who_hires_is_brought_to_who_looks_for_that_job(lang: Lang, hires: str, looks: str) -> None:
    camille = await talk(lang)
    for said in (hires, looks):
        await camille.says(said)
        await camille.presses("button.keep")
    assert "connect.at_once" in camille.lines
    await camille.presses("connect.introduce")
