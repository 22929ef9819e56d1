"""A precise ask is prepared in a few words, whatever door one comes by, and followed until its answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.domain.goals import Goal
from bot.domain.helps import Help
from bot.domain.meetings import Meeting
from bot.domain.owner import Lang
from bot.domain.people import Need, Person
from bot.domain.promises import Ask
from tests.conversations.talk import Talk, talk

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
DAY = date(2026, 6, 1)
TODAY = date(2026, 11, 20)
MARIE = Person("p91", "Marie Dupont", DAY, org="Acme", role="DRH")
PAUL = Person("p92", "Paul Martin", DAY, org="Kiwi", address="tu")
LEA = Person("p93", "Léa Petit", DAY)
GOAL: dict[str, Goal] = {
    "fr": Goal("g91", "Trouver un poste de DRH", DAY, roles=("DRH",)),
    "en": Goal("g91", "Find a job as HR director", DAY, roles=("HR director",)),
}
CLOSE = (
    Meeting("m91", ("p91",), date(2026, 5, 1), kind="lunch", told_on=date(2026, 5, 1)),
    Meeting("m92", ("p91",), date(2026, 11, 2), kind="lunch", told_on=date(2026, 11, 2)),
    Help("h91", "p91", "relu mon CV", date(2026, 11, 2), thanked_on=date(2026, 11, 3)),
)


async def somebody(lang: str, *records: Any, people: tuple[Person, ...] = (MARIE, PAUL, LEA)) -> Talk:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(*people, *CLOSE, *records))
    someone.notebook = await someone.store.load(someone.known.owner.user_id)
    return someone


DOORS: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "je voudrais demander à Marie de me présenter son DSI",
        "aide-moi à demander à Marie un avis sur mon deck",
        "comment demander à Marie de relire mon CV ?",
        "il faut que je demande à Marie son avis sur mes prix",
        "je n'ose pas demander à Marie de me recommander",
        "demander à Marie si elle connaît quelqu'un chez Airbus",
        "j'ai une demande à faire à Marie",
        "aidez-moi à formuler une demande",
        "j'aimerais demander vingt minutes à Marie",
        "Je vais demander à Marie le nom de son avocate",
        "demande à Marie",
    ),
    "en": (
        "I'd like to ask Marie to introduce me to her CTO",
        "help me ask Marie for feedback on my deck",
        "how do I ask Marie to review my CV?",
        "I need to ask Marie for advice on hiring",
        "I don't dare ask Marie for a recommendation",
        "ask Marie for the name of her lawyer",
        "asking Marie for twenty minutes on pricing",
        "help me write an ask",
        "I have a favour to ask of Marie: read my deck",
        "I want to ask Marie if she knows someone at Airbus",
        "could you help me ask Marie for an intro?",
    ),
}
NEAR: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "Marie me demande de relire son CV",
        "Marie m'a demandé un contact chez Kiwi",
        "Café hier avec Marie, elle m'a demandé un avis",
        "Marie a demandé des nouvelles de Paul",
        "Rappelle-moi de répondre à la demande de Marie mardi",
        "Je me demande si Marie viendra",
        "Déjeuner avec Marie jeudi à 12h30",
        "J'ai remercié Marie",
        "Qui connaît l'édition ?",
        "Mon objectif : trouver un poste",
        "demander un service, c'est quémander",
        "je n'ose pas demander",
    ),
    "en": (
        "Marie wants me to review her CV",
        "Marie asked me for a contact at Kiwi",
        "Coffee with Marie yesterday, she asked for my opinion",
        "Marie asked after Paul",
        "Remind me to answer Marie's request on Tuesday",
        "I wonder if Marie will come",
        "Lunch with Marie on Thursday at 12:30",
        "I thanked Marie",
        "Who knows publishing?",
        "My goal: find a job",
        "asking for a favour is begging",
        "I don't dare ask",
    ),
}


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, all_ in DOORS.items() for said in all_])
async def test_plain_words_lead_to_the_ask(lang: Lang, said: str) -> None:
    someone = await somebody(lang)
    await someone.says(said)
    assert [draft.flow for draft in someone.known.drafts] == ["asking"]
    assert not someone.known.asks


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, all_ in NEAR.items() for said in all_])
async def test_words_that_are_near_do_not(lang: Lang, said: str) -> None:
    someone = await somebody(lang)
    await someone.says(said)
    assert "asking" not in [draft.flow for draft in someone.known.drafts]


@pytest.mark.parametrize(
    ("lang", "steps", "part"),
    [
        ("fr", ["je voudrais demander à Marie de me présenter son DSI", "elle le connaît bien"], "votre DSI"),
        ("fr", ["/ask", ">Marie Dupont", "relire mon CV", ">button.skip"], "relire mon CV"),
        ("fr", ["/demande Marie", "n'importe quel poste", ">asking.take_first", ">button.skip"], "DRH"),
        ("en", ["I'd like to ask Marie to introduce me to her CTO", "she knows him well"], "your CTO"),
        ("en", ["/ask", ">Marie Dupont", "review my CV", ">button.skip"], "review my CV"),
        ("en", ["/ask Marie", "any opportunity", ">asking.take_first", ">button.skip"], "HR director"),
    ],
)
async def test_an_ask_costs_five_messages_and_taps_at_most(lang: Lang, steps: list[str], part: str) -> None:
    someone = await somebody(lang, GOAL[lang])
    for step in steps:
        await (someone.presses(step[1:]) if step.startswith(">") else someone.says(step))
    assert part in someone.text
    await someone.presses("drafting.sent")
    assert someone.taps <= 5
    (ask,) = someone.known.asks
    assert (ask.to, ask.sent_on) == ("p91", TODAY)
    assert "follow.ask" in someone.lines


@LANGS
async def test_what_is_vague_is_named_and_ones_own_words_may_be_kept_all_the_same(lang: Lang) -> None:
    someone = await somebody(lang)
    vague = {"fr": "quelqu'un qui pourrait m'aider", "en": "someone who could help me"}[lang]
    await someone.says("/ask Marie")
    await someone.says(vague)
    assert "asking.vague.whoever" in someone.lines
    assert vague in someone.text
    await someone.presses("asking.keep_mine")
    await someone.presses("button.skip")
    assert someone.known.asks[0].what == vague


@LANGS
async def test_the_ask_can_be_worded_again_instead_of_taking_the_better_version(lang: Lang) -> None:
    someone = await somebody(lang)
    await someone.says("/ask Marie")
    await someone.says({"fr": "de l'aide", "en": "help"}[lang])
    assert "asking.vague.open" in someone.lines
    await someone.says({"fr": "relire ma page d'accueil", "en": "read my home page"}[lang])
    assert someone.lines == ["asking.ask.why"]


@LANGS
async def test_of_two_asks_one_is_chosen(lang: Lang) -> None:
    someone = await somebody(lang)
    await someone.says("/ask Marie")
    await someone.says(
        {"fr": "relire mon CV et me présenter son DSI", "en": "review my CV and introduce me to her CTO"}[lang]
    )
    assert someone.lines == ["asking.vague.two", "asking.which_first"]
    await someone.presses("asking.take_first")
    await someone.presses("button.skip")
    assert someone.known.asks[0].what == {"fr": "relire mon CV", "en": "review my CV"}[lang]


BIG = {
    "fr": "je voudrais demander à Paul de me présenter son DSI",
    "en": "I'd like to ask Paul to introduce me to his CTO",
}


@LANGS
async def test_a_contact_is_not_asked_for_much_before_it_is_said_and_the_user_may_go_on(lang: Lang) -> None:
    someone = await somebody(lang)
    await someone.says(BIG[lang])
    assert someone.lines == ["asking.too_soon", "asking.earn.meet"]
    await someone.says({"fr": "tant pis, quand même", "en": "ask anyway"}[lang])
    assert someone.lines == ["asking.ask.why"]


@LANGS
async def test_a_smaller_ask_is_one_tap_away(lang: Lang) -> None:
    someone = await somebody(lang)
    await someone.says(BIG[lang])
    await someone.presses("asking.ask_less")
    await someone.presses("button.skip")
    assert "Kiwi" in someone.known.asks[0].what


@LANGS
async def test_the_step_that_earns_it_is_one_tap_away_and_fits_what_is_known(lang: Lang) -> None:
    someone = await somebody(lang)
    await someone.says(BIG[lang])
    await someone.presses("asking.step.meet")
    assert "plans.shown" in someone.lines
    met = Meeting("m95", ("p92",), date(2026, 11, 10), kind="coffee", told_on=date(2026, 11, 10))
    someone = await somebody(lang, met)
    await someone.says(BIG[lang])
    assert "asking.earn.give" in someone.lines
    needy = replace(PAUL, needs=(Need("une graphiste", DAY),))
    someone = await somebody(lang, met, people=(MARIE, needy, LEA))
    await someone.says(BIG[lang])
    assert "asking.earn.need" in someone.lines
    await someone.presses("asking.step.give")
    assert "une graphiste" in someone.text


@LANGS
async def test_a_connection_may_be_asked_frankly(lang: Lang) -> None:
    someone = await somebody(lang)
    await someone.says(BIG[lang].replace("Paul", "Marie"))
    assert someone.lines == ["asking.deep_enough", "asking.ask.why"]


@pytest.mark.parametrize(
    ("lang", "why", "said"),
    [
        ("fr", "parce qu'elle connaît l'édition", "parce que vous connaissez l'édition."),
        ("fr", "son expérience de l'édition", "pour votre expérience de l'édition."),
        ("en", "because she knows publishing", "because you know publishing."),
        ("en", "her eye for prices", "for your eye for prices."),
    ],
)
async def test_the_reason_is_said_to_the_person(lang: Lang, why: str, said: str) -> None:
    someone = await somebody(lang)
    await someone.says("/ask Marie")
    await someone.says({"fr": "relire mon CV", "en": "review my CV"}[lang])
    await someone.says(why)
    assert said in someone.text
    assert someone.known.asks[0].why == why


async def test_a_reason_that_cannot_be_turned_is_left_out_and_that_is_said() -> None:
    someone = await somebody("fr")
    for step in ("/ask Marie", "relire mon CV", "elle dort peu"):
        await someone.says(step)
    assert "asking.why_left_out" in someone.lines
    assert "elle dort" not in someone.text.partition("asking")[0].split("Bien à vous")[0]


@LANGS
async def test_the_project_can_be_left_out_of_the_text(lang: Lang) -> None:
    someone = await somebody(lang, GOAL[lang])
    await someone.says("/ask Marie")
    await someone.says({"fr": "relire mon CV", "en": "review my CV"}[lang])
    await someone.presses("button.skip")
    assert someone.known.asks[0].goal == "g91"
    await someone.presses("asking.without_goal")
    assert someone.known.asks[0].goal is None
    await someone.presses("asking.with_goal")
    assert someone.known.asks[0].goal == "g91"


@LANGS
async def test_the_ask_is_changed_in_place_and_undone(lang: Lang) -> None:
    someone = await somebody(lang)
    await someone.says("/ask Marie")
    await someone.says({"fr": "relire mon CV", "en": "review my CV"}[lang])
    await someone.presses("button.skip")
    await someone.presses("asking.change")
    await someone.says({"fr": "relire ma lettre", "en": "review my letter"}[lang])
    if "asking.ask.why" in someone.lines:
        await someone.presses("button.skip")
    assert [ask.what for ask in someone.known.asks] == [{"fr": "relire ma lettre", "en": "review my letter"}[lang]]
    await someone.presses("button.undo")
    assert [ask.what for ask in someone.known.asks] == [{"fr": "relire mon CV", "en": "review my CV"}[lang]]


@LANGS
async def test_somebody_new_is_known_once_the_ask_is_written(lang: Lang) -> None:
    someone = await somebody(lang)
    await someone.says("/ask")
    await someone.says("Sophie Bernard")
    await someone.says({"fr": "relire mon CV", "en": "review my CV"}[lang])
    assert len(someone.known.people) == 3
    await someone.presses("button.skip")
    assert someone.known.people[-1].name == "Sophie Bernard"
    assert someone.known.asks[0].to == someone.known.people[-1].id


@LANGS
async def test_which_of_two_is_asked(lang: Lang) -> None:
    other = Person("p94", "Marie Leroy", DAY)
    someone = await somebody(lang, people=(MARIE, PAUL, other))
    await someone.says(
        {"fr": "aide-moi à demander à Marie de relire mon CV", "en": "help me ask Marie to review my CV"}[lang]
    )
    assert someone.lines == ["asking.ask.which"]
    await someone.presses("Marie Leroy")
    await someone.presses("button.skip")
    assert someone.known.asks[0].to == "p94"


@LANGS
async def test_a_meeting_told_meanwhile_is_heard_and_the_ask_is_taken_up_again(lang: Lang) -> None:
    someone = await somebody(lang)
    await someone.says("/ask Marie")
    await someone.says({"fr": "Café ce matin avec Léa Petit", "en": "Coffee this morning with Léa Petit"}[lang])
    assert "card.head.log_meeting" in someone.lines
    await someone.presses("button.keep")
    assert "kept.whom_else" not in someone.lines  # the ask is still being asked about
    await someone.says("/ask")
    assert someone.lines == ["asking.resume", "asking.ask.what"]


@LANGS
async def test_it_can_be_left_and_two_days_later_begins_anew(lang: Lang) -> None:
    someone = await somebody(lang)
    await someone.says("/ask Marie")
    await someone.says("/cancel")
    assert someone.lines == ["left.asking"]
    await someone.says("/ask Marie")
    await someone.waits(days=2)
    await someone.says("/ask")
    assert someone.lines == ["asking.ask.to"]


@LANGS
async def test_a_plan_asked_for_meanwhile_is_no_reason(lang: Lang) -> None:
    someone = await somebody(lang, GOAL[lang])
    await someone.says("/ask Marie")
    await someone.says({"fr": "relire mon CV", "en": "review my CV"}[lang])
    await someone.says({"fr": "par qui commencer ?", "en": "who should I meet first?"}[lang])
    assert "plans.goal" in someone.lines
    assert not someone.known.asks


@LANGS
async def test_from_the_card_of_somebody(lang: Lang) -> None:
    someone = await somebody(lang)
    await someone.says("/who Paul")
    await someone.presses("people.ask")
    assert someone.lines == ["asking.ask.what"]


@pytest.mark.parametrize(
    "forged", ["asknew:p9", "asknew:p91:a9", "askplan:l9", "askfix:a9", "askgoal:a91:g9", "askgoal:", "askans:a9:yes",
               "askans:a91:perhaps", "pick:d1:to:p91"],
)  # fmt: skip
async def test_forged_and_late_buttons_are_met_kindly(forged: str) -> None:
    someone = await somebody("fr", Ask("a91", "p91", "deux noms", TODAY))
    await someone.does(forged)
    assert someone.lines == ["error.old_button"]


async def test_a_forged_name_in_the_question_is_met_kindly() -> None:
    someone = await somebody("fr")
    await someone.says("/ask")
    draft = someone.known.drafts[-1].id
    await someone.does(f"pick:{draft}:to:p9")
    assert someone.lines == ["error.old_button"]


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        ("fr", "comment demander à Claire Fontaine de parler de son métier, sans mendier ?", "parler de son métier"),
        ("fr", "je veux demander à Claire Fontaine de relire mon CV sans photo", "relire mon CV sans photo"),
        ("en", "how can I ask Claire Fontaine to read my CV without sounding desperate?", "read my CV"),
        ("en", "I want to ask Claire Fontaine to read my CV without its letter", "read my CV without its letter"),
    ],
)  # fmt: skip
async def test_how_one_would_not_like_to_sound_is_no_part_of_what_is_asked(lang: str, said: str, what: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.known.drafts[-1].filled["what"] == what


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "on m'invite à rejoindre le club DRH Auvergne, 480€ par an et un petit déj par mois"),
        ("en", "I'm invited to join the Rotary club, £480 a year and a breakfast a month"),
    ],
)
async def test_an_invitation_is_no_answer_to_what_one_asks(lang: str, said: str) -> None:
    camille = await somebody(lang)
    await camille.says(
        {"fr": "je voudrais demander quelque chose à Marie", "en": "I'd like to ask Marie something"}[lang]
    )
    await camille.says(said)
    assert "event.club" in camille.lines


@pytest.mark.parametrize(
    ("lang", "ask", "said", "what"),
    [
        ("fr", "aide-moi à demander à {} de me présenter à son DAF",
         "finalement non, demande plutôt un quart d’heure de son temps", "un quart d’heure de"),
        ("fr", "aide-moi à demander à {} de me présenter à son DAF", "demander juste un conseil sur mon CV",
         "un conseil sur mon CV"),
        ("en", "help me ask {} to introduce me to her CFO", "actually, just ask her for some advice on my CV",
         "some advice on my CV"),
        ("en", "help me ask {} to introduce me to her CFO", "no, I’d ask for ten minutes instead", "ten minutes"),
    ],
)  # fmt: skip
async def test_a_smaller_ask_told_as_one_would_say_it_is_asked_without_the_word_ask(
    lang: Lang, ask: str, said: str, what: str
) -> None:
    someone = await talk(lang)
    await someone.says("déjeuner hier avec Judith Amar" if lang == "fr" else "lunch yesterday with Judith Amar")
    await someone.presses("button.keep")
    await someone.says(ask.format("Judith"))
    assert "asking.too_soon" in someone.lines
    await someone.says(said)
    (draft,) = (one for one in someone.known.drafts if one.flow == "asking") if not someone.known.asks else (None,)
    asked = str(draft.filled["what"]) if draft else someone.known.asks[0].what
    assert asked.replace("'", "’").startswith(what)


@pytest.mark.parametrize(
    ("lang", "asked", "why"),
    [
        ("en", "help me ask Marie to pass on small jobs", "she's too busy for them, they turn them away"),
        (
            "fr",
            "aide-moi à demander à Marie de me passer des chantiers",
            "elle est trop occupée pour les petits projets",
        ),
    ],
)
async def test_a_reason_that_tells_of_their_tiredness_is_no_mood_of_ones_own(lang: str, asked: str, why: str) -> None:
    camille = await somebody(lang)
    await camille.says(asked)
    await camille.says(why)
    assert "asking.ready" in camille.lines


@pytest.mark.parametrize(
    ("lang", "met", "said", "what"),
    [
        (
            "fr",
            "Déjeuner hier avec Mme Kerbrat, directrice à Vannes",
            "aide moi a demander a Mme Kerbrat si elle peut relire mon dossier",
            "relire mon dossier",
        ),
        (
            "fr",
            "Café hier avec M. Le Goff, notaire",
            "aide-moi à demander à M. Le Goff de relire mon bail",
            "relire mon bail",
        ),
        (
            "en",
            "Lunch yesterday with Mrs Holt, ward sister",
            "help me ask Mrs Holt whether she could read my plan",
            "read my plan",
        ),
    ],
)
async def test_a_title_is_no_word_of_what_is_asked(lang: Lang, met: str, said: str, what: str) -> None:
    someone = await talk(lang)
    await someone.says(met)
    await someone.presses("button.keep")
    await someone.says(said)
    assert [draft.filled["what"] for draft in someone.known.drafts if draft.flow == "asking"] == [what]


WONDERED: list[tuple[Lang, str, str]] = [
    ("fr", "c'est qui Maud ?", "asking.name_only"),
    ("fr", "qui est Maud Perrin ?", "asking.name_only"),
    ("fr", "je lui demande quoi ?", "asking.for_example"),
    ("fr", "quoi par exemple ?", "asking.for_example"),
    ("fr", "vous avez une idée ?", "asking.for_example"),
    ("fr", "pouvez-vous m'aider à la formuler ?", "asking.for_example"),
    ("en", "who is Maud?", "asking.name_only"),
    ("en", "who's Maud Perrin?", "asking.name_only"),
    ("en", "what should I ask?", "asking.for_example"),
    ("en", "such as what?", "asking.for_example"),
    ("en", "any ideas?", "asking.for_example"),
    ("en", "could you help me write it?", "asking.for_example"),
]


@pytest.mark.parametrize(("lang", "said", "told"), WONDERED)
async def test_a_question_to_the_coach_is_no_ask_and_the_question_comes_back(lang: Lang, said: str, told: str) -> None:
    someone = await talk(lang)
    await someone.says("/ask Maud Perrin")
    await someone.says(said)
    assert someone.lines == [told, "asking.ask.what"]
    await someone.says("20 minutes sur son métier" if lang == "fr" else "20 minutes about her trade")
    assert "asking.ask.why" in someone.lines


@pytest.mark.parametrize(("lang", "said"), [("fr", "pourquoi ?"), ("en", "why?")])
async def test_why_is_told_and_the_question_comes_back(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says("/ask Maud Perrin")
    await someone.says(said)
    assert someone.lines[-1] == "asking.ask.what"
    assert someone.known.asks == ()


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        ("fr", "pourriez-vous relire ma lettre ?", "relire ma lettre"),
        ("fr", "auriez-vous vingt minutes ?", "auriez-vous vingt minutes"),
        ("en", "could you look at my letter?", "look at my letter"),
        ("en", "do you have twenty minutes?", "do you have twenty minutes"),
    ],
)
async def test_a_question_to_them_is_what_is_asked(lang: Lang, said: str, what: str) -> None:
    someone = await talk(lang)
    await someone.says("/ask Maud Perrin")
    await someone.says(said)
    assert someone.lines == ["asking.ask.why"]
    assert [draft.filled["what"] for draft in someone.known.drafts] == [what]


@LANGS
async def test_sent_is_still_of_the_ask_after_words_that_were_not_understood(lang: Lang) -> None:
    someone = await somebody(lang)
    fr = lang == "fr"
    await someone.says("demander à Marie si elle connaît un frigoriste" if fr else "ask Marie if she knows a plumber")
    await someone.says("passe" if fr else "skip")
    assert someone.known.asks[-1].is_ready
    await someone.says("une dizaine de minutes, disons" if fr else "ten minutes or so, say")
    await someone.says("envoyé" if fr else "sent")
    assert someone.known.asks[-1].sent_on == TODAY


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        ("fr", "je veux demander à Maud Perrin de chez Cobalt un avis sur mon budget", "un avis sur mon budget"),
        ("fr", "je veux demander à Maud Perrin (Cobalt) de relire ma lettre", "relire ma lettre"),
        ("fr", "je voudrais demander à Maud Perrin, DAF chez Cobalt, de relire ma lettre", "relire ma lettre"),
        ("en", "I want to ask Maud Perrin at Cobalt for twenty minutes on pricing", "twenty minutes on pricing"),
        ("en", "I want to ask Maud Perrin from Cobalt to read my letter", "read my letter"),
        ("en", "I'd like to ask Maud Perrin, CFO at Cobalt, to read my letter", "read my letter"),
    ],
)
async def test_whose_firm_it_is_is_no_part_of_what_is_asked(lang: Lang, said: str, what: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    (draft,) = someone.known.drafts
    assert draft.filled["what"] == what
    assert isinstance(draft.filled["to"], dict)
    assert draft.filled["to"]["org"] == "Cobalt"


@pytest.mark.parametrize(
    ("lang", "said", "what", "why", "letter", "sent"),
    [
        (
            "fr",
            "aide-moi à écrire à Maud Perrin, je voudrais qu’elle me présente à sa responsable des achats",
            "me présenter à sa responsable des achats",
            "pcq elle travaille avec elle",
            "parce que vous travaillez avec elle",
            "envoyé ce matin",
        ),
        (
            "en",
            "help me write to Maud Perrin, I want her to put me in touch with her head of buying",
            "put me in touch with her head of buying",
            "cos she's known her for ever",
            "because you have known her for ever",
            "sent it off this morning",
        ),
    ],
)
async def test_what_one_would_have_somebody_do_is_the_ask_and_a_short_because_its_reason(
    lang: Lang, said: str, what: str, why: str, letter: str, sent: str
) -> None:
    someone = await talk(lang)
    await someone.says(said)
    (draft,) = someone.known.drafts
    assert draft.filled["what"] == what
    await someone.says(why)
    await someone.says("quand même" if lang == "fr" else "all the same")
    assert letter in someone.text
    await someone.says(sent)
    assert someone.known.asks[-1].sent_on == TODAY


@pytest.mark.parametrize(
    ("lang", "said", "what", "sent", "yes"),
    [
        (
            "fr",
            "j’ai un service à demander à Maud Perrin : je voudrais qu’elle relise ma page",
            "relire ma page",
            "oui envoyé à l’instant",
            "Maud m’a répondu, elle veut bien, jeudi midi",
        ),
        (
            "en",
            "need a favour off Maud Perrin, want her to look over my pitch",
            "look over my pitch",
            "yep fired it off just now",
            "Maud came back to me, she'd be delighted to, Thursday lunchtime works",
        ),
    ],
)
async def test_a_favour_told_with_what_it_is_goes_and_is_answered(
    lang: str, said: str, what: str, sent: str, yes: str
) -> None:
    someone = await talk(lang)
    await someone.says(said)
    (draft,) = someone.known.drafts
    assert draft.filled["what"] == what
    for _ in range(2):
        if not someone.known.asks:
            await someone.says(
                "quand même" if draft.asking == "tie" and lang == "fr" else "passe" if lang == "fr" else "skip"
            )
    await someone.says(sent)
    assert someone.known.asks[-1].sent_on == TODAY
    await someone.says(yes)
    assert someone.lines[0] == "asked.yes_day"


@pytest.mark.parametrize(("lang", "why"), [("fr", "pourquoi c’est trop tôt ?"), ("en", "why's it too soon")])
async def test_why_it_is_too_soon_is_no_other_ask(lang: str, why: str) -> None:
    someone = await talk(lang)
    fr = lang == "fr"
    await someone.says(
        "demander à Maud Perrin de me présenter son patron" if fr else "ask Maud Perrin to introduce me to her CEO"
    )
    assert "asking.too_soon" in someone.lines
    await someone.says(why)
    assert someone.lines[0] == "why.P22"
    (draft,) = someone.known.drafts
    assert draft.asking == "tie"


@pytest.mark.parametrize(
    ("lang", "said", "better", "what"),
    [
        (
            "fr",
            "ce message te va : Bonjour Maud, je suis ouverte à toute opportunité, voici mon CV",
            "vingt minutes sur la façon dont Cobalt choisit ses consultants",
            "vingt minutes sur la façon dont Cobalt choisit ses consultants",
        ),
        (
            "en",
            "is this ok to send: Hi Maud, I'm open to any opportunity, here's my CV, tell me if you hear of anything",
            "twenty minutes on how Cobalt hires consultants",
            "twenty minutes on how Cobalt hires consultants",
        ),
    ],
)
async def test_words_of_ones_own_are_looked_over_and_what_is_vague_is_named(
    lang: str, said: str, better: str, what: str
) -> None:
    someone = await talk(lang)
    await someone.says(
        "Café hier avec Maud Perrin de Cobalt" if lang == "fr" else "Coffee yesterday with Maud Perrin from Cobalt"
    )
    await someone.presses("button.keep")
    await someone.says(said)
    assert someone.lines[0].startswith("asking.vague.")
    await someone.says(better)
    (draft,) = someone.known.drafts
    assert draft.filled["what"] == what


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "fr",
            "tu peux relire mon message : Bonjour Maud, pourriez-vous me dire en vingt minutes comment Cobalt achète ?",
        ),
        ("en", "is this ok to send: Hi Maud, could you spare twenty minutes to tell me how Cobalt buys?"),
    ],
)
async def test_a_good_ask_that_is_looked_over_is_left_alone(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(
        "Café hier avec Maud Perrin de Cobalt" if lang == "fr" else "Coffee yesterday with Maud Perrin from Cobalt"
    )
    await someone.presses("button.keep")
    await someone.says(said)
    assert someone.lines[-1] == "asking.ask.why"
