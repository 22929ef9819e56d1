"""The first weeks of two lives, an HR manager laid off in Lyon and a freelance in London, in their lazy words."""

from __future__ import annotations

import pytest

from tests.conversations.talk import Talk, talk

NAMES = {
    "fr": "Sophie Marchand, ancienne collègue. Nadia Roux, chasseuse de têtes. Et mon cousin Karim",
    "en": "Tom Baker, my old boss at Deloitte. Ruth Cole, headhunter. And my cousin Mark",
}
JOB = {"fr": "trouver un poste de DRH à Lyon d'ici juin", "en": "find a job as head of HR by June"}
YES = {"fr": "oui", "en": "yes"}


async def with_goal(lang: str, role: str) -> Talk:
    someone = await talk(lang)
    await someone.says({"fr": f"mon objectif : {JOB['fr']}", "en": f"my goal: {JOB['en']}"}[lang])
    await someone.says(role)
    return await someone.says(YES[lang])


async def with_names(someone: Talk, lang: str) -> Talk:
    await someone.says({"fr": "je ne connais personne", "en": "I don't know anybody"}[lang])
    for said in (NAMES[lang], YES[lang], {"fr": "ça suffit", "en": "enough"}[lang]):
        await someone.says(said)
    return someone


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        ("fr", "Je suis consultante à Lyon, je veux trois nouveaux clients d'ici mars", "trois nouveaux clients"),
        ("en", "I'm a freelance consultant in London, I want three new clients by March", "three new clients"),
        ("fr", "d'ici juin, je voudrais trouver un associé", "trouver un associé"),
        ("en", "by June, I'd like to find a business partner", "find a business partner"),
    ],
)
async def test_who_one_is_and_by_when_set_the_scene_of_a_goal(lang: str, said: str, what: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines == ["plans.goal_by", "goal.ask.roles"]
    assert what in someone.text


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "J'ai été licenciée de mon poste de DRH en octobre, je cherche un poste de formatrice"),
        ("en", "I was laid off in October, I'm looking for a job as head of HR"),
    ],
)
async def test_a_lost_post_gets_a_word_and_its_month_is_no_deadline(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines == ["goal.laid_off", "goal.ask.due"]


@pytest.mark.parametrize(("lang", "role"), [("fr", "Quelqu'un qui recrute"), ("en", "Someone who hires")])
async def test_a_role_typed_with_a_capital_stands_in_a_sentence_without(lang: str, role: str) -> None:
    someone = await with_goal(lang, role)
    assert [kept[:1] for kept in someone.known.goals[0].roles] == [role[:1].lower()]


@pytest.mark.parametrize(("lang", "role"), [("fr", "un investisseur"), ("en", "an investor")])
async def test_who_to_see_first_is_answered_by_the_names_that_came_back(lang: str, role: str) -> None:
    someone = await with_names(await with_goal(lang, role), lang)
    await someone.says({"fr": "qui devrais-je voir en premier ?", "en": "who should I see first?"}[lang])
    assert someone.lines.count("plans.item") == 3
    assert {"fr": "Sophie Marchand", "en": "Tom Baker"}[lang] in someone.text


@pytest.mark.parametrize(("lang", "role"), [("fr", "quelqu'un qui recrute"), ("en", "someone who hires")])
async def test_a_trade_told_in_two_words_makes_somebody_the_first_to_see(lang: str, role: str) -> None:
    someone = await with_names(await with_goal(lang, role), lang)
    await someone.says({"fr": "mon plan", "en": "my plan"}[lang])
    first = {"fr": "1. Nadia Roux", "en": "1. Ruth Cole"}[lang]
    assert first in someone.text


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_a_name_by_sentence_is_a_person_each(lang: str) -> None:
    someone = await with_names(await talk(lang), lang)
    names = {"fr": ["Sophie Marchand", "Nadia Roux", "Karim"], "en": ["Tom Baker", "Ruth Cole", "Mark"]}[lang]
    assert [person.name for person in someone.known.people] == names


@pytest.mark.parametrize(
    ("lang", "said", "role", "org"),
    [
        ("fr", "Nadia est chasseuse de têtes chez Michael Page", "chasseuse de têtes", "Michael Page"),
        ("en", "Ruth is head of talent at Monzo", "head of talent", "Monzo"),
    ],
)
async def test_what_somebody_is_completes_the_list(lang: str, said: str, role: str, org: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": "je ne connais personne", "en": "I don't know anybody"}[lang])
    await someone.says({"fr": "Nadia Roux, Léa Petit", "en": "Ruth Cole, Ann Bell"}[lang])
    await someone.says(said)
    await someone.says(YES[lang])
    first = someone.known.people[0]
    assert (first.role, first.org) == (role, org)


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_the_rhythm_names_whom_the_memory_brought_back(lang: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": "un café par semaine", "en": "one coffee a week"}[lang])
    await with_names(someone, lang)
    await someone.waits(days=8)
    assert "rhythm.week" in str(someone.replies)
    assert {"fr": "Sophie Marchand, dont", "en": "Tom Baker, whose"}[lang] in someone.text


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "ça va prendre combien de temps avant que ça marche ?", "question.how_soon"),
        ("en", "how long before it pays off?", "question.how_soon"),
        ("fr", "ça va ?", "chat.how_are_you"),
        ("fr", "à quoi bon réseauter ?", "question.what_for"),
        ("en", "what's the point of networking?", "question.what_for"),
        ("en", "what's the point", "mood.discouraged"),
        ("fr", "je ne veux pas demander", "mood.disturbing"),
        ("en", "I'm ashamed to ask", "mood.disturbing"),
        ("fr", "est-ce que Zoé est un contact ou une relation ?", "closeness.not_known"),
        ("en", "is Zoe a contact or a connection?", "closeness.not_known"),
        ("fr", "arrête de chercher pour Airbus", "path.not_sought"),
        ("en", "stop looking for Airbus", "path.not_sought"),
        ("fr", "il me faut un logo", "people.nobody_yet_for_that"),
        ("en", "I need a logo", "people.nobody_yet_for_that"),
        ("fr", "je suis allée à l'EM Lyon", "map.ask_circle_first"),
        ("en", "I went to LSE", "map.ask_circle_first"),
        ("fr", "Paul et Marie sont dans mon club d'œnologie", "map.list_of"),
        ("en", "Paul and Marie are in my wine club", "map.list_of"),
    ],
)
async def test_a_first_question_has_its_own_answer(lang: str, said: str, key: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert key in someone.lines


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "comment demander un rendez-vous à Nadia ?", "asking.vague.open"),
        ("en", "how do I ask Ruth for a meeting?", "asking.vague.open"),
        ("fr", "est-ce que je peux demander ça à Karim ?", "asking.ask.what"),
        ("en", "can I ask Dan for that?", "asking.ask.what"),
    ],
)
async def test_how_to_ask_somebody_begins_the_ask(lang: str, said: str, key: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert key in someone.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "on m'a dit de parler à Sophie"),
        ("en", "I was told to talk to Sophie"),
        ("en", "she told me I should talk to Ben Adler at Octopus"),
    ],
)
async def test_a_name_given_by_nobody_in_particular_is_kept_without_a_question(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert "card.name_given_alone" in someone.lines
    await someone.says(YES[lang])
    assert "follow.named" in someone.lines
    assert len(someone.known.referrals) == 1


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j'ai rencontré Claire Fontaine, DRH chez April, elle m'a donné sa carte"),
        ("en", "met Claire Fountain, head of HR at April, she gave me her card"),
    ],
)
async def test_a_business_card_is_no_help(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert "card.received" not in someone.lines
    assert "card.received_maybe" not in someone.lines


@pytest.mark.parametrize(
    ("lang", "met", "said"),
    [
        ("fr", "café hier avec Paul Morel, il m'a relu mon CV", "merci fait"),
        ("fr", "café hier avec Paul Morel", "merci envoyé"),
        ("en", "coffee yesterday with Paul Moore, he reviewed my CV", "thank-you sent"),
        ("en", "coffee yesterday with Paul Moore", "thanks sent"),
    ],
)
async def test_thanks_sent_are_those_of_the_one_who_awaits_them(lang: str, met: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(met)
    await someone.says(YES[lang])
    await someone.says(said)
    assert someone.lines == ["answer.done.thank"]
    await someone.waits(days=4)
    assert "thank" not in str(someone.lines)


@pytest.mark.parametrize(("lang", "said"), [("fr", "pause deux semaines"), ("en", "pause for two weeks")])
async def test_a_pause_with_its_end_is_heard_while_a_goal_is_asked_about(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": "mon objectif : trois clients", "en": "my goal: three clients"}[lang])
    await someone.says(said)
    assert "pause.until" in someone.lines


@pytest.mark.parametrize(
    ("lang", "goal", "said", "what"),
    [
        ("fr", "trois clients réguliers", "en fait je veux cinq clients, pas trois", "cinq clients réguliers"),
        ("en", "three retainer clients", "actually I want five clients not three", "five retainer clients"),
        ("fr", "trois clients réguliers", "finalement plutôt quatre clients", "quatre clients réguliers"),
        ("en", "three retainer clients", "actually make it four clients", "four retainer clients"),
    ],
)
async def test_another_number_changes_the_goal(lang: str, goal: str, said: str, what: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": f"mon objectif : {goal} d'ici juin", "en": f"my goal: {goal} by June"}[lang])
    await someone.presses("button.skip")
    await someone.presses("button.keep")
    await someone.waits(days=3)
    await someone.says(said)
    assert "goal.shown_changed" in someone.lines
    await someone.says(YES[lang])
    assert [one.what for one in someone.known.goals] == [what]


@pytest.mark.parametrize(
    ("lang", "met", "asked", "found"),
    [
        ("fr", "déjeuner hier avec Léa Petit, elle cherche un comptable", "qui peut aider Léa ?", "Marc Roy"),
        ("en", "lunch yesterday with Ann Bell, she's looking for an accountant", "who can help Ann?", "Mark Roy"),
    ],
)
async def test_who_can_help_somebody_is_whoever_meets_their_need(lang: str, met: str, asked: str, found: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": f"{found} est comptable", "en": f"{found} is an accountant"}[lang])
    await someone.says(YES[lang])
    await someone.says(met)
    await someone.says(YES[lang])
    await someone.says(asked)
    assert someone.lines == ["connect.could_help"]
    assert found in someone.text


@pytest.mark.parametrize(("lang", "asked"), [("fr", "qui peut aider Léa ?"), ("en", "who can help Ann?")])
async def test_of_whom_nothing_is_known_to_be_needed_it_is_to_be_asked(lang: str, asked: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": "déjeuner hier avec Léa Petit", "en": "lunch yesterday with Ann Bell"}[lang])
    await someone.says(YES[lang])
    await someone.says(asked)
    assert someone.lines == ["connect.no_need"]


@pytest.mark.parametrize(
    ("lang", "said", "going"),
    [
        ("fr", "Je vais au salon Pollutec mardi", "oui j'y vais"),
        ("en", "I'm going to a breakfast next Thursday at the Shard", "yes I'm going"),
    ],
)
async def test_going_under_an_event_keeps_it(lang: str, said: str, going: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    await someone.says(going)
    assert "kept.event" in someone.lines


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "ils ont accepté mon devis !"), ("en", "Laura signed! 6 months retainer")]
)
async def test_what_is_signed_is_kept_with_joy(lang: str, said: str) -> None:
    someone = await with_goal(lang, {"fr": "un client", "en": "a client"}[lang])
    await someone.says(said)
    assert "progress.shown" in someone.lines
    await someone.presses("button.keep")
    assert "progress.kept_glad" in someone.lines


@pytest.mark.parametrize(
    ("lang", "ask", "anyway"),
    [
        ("fr", "aide-moi à demander à Paul Morel de me présenter la DRH de Seb", "je lui demande quand même"),
        ("en", "help me ask Tom Baker for an intro to the COO of Monzo", "just send it"),
    ],
)
async def test_asked_all_the_same_and_sent_in_a_word(lang: str, ask: str, anyway: str) -> None:
    someone = await talk(lang)
    await someone.says(ask)
    assert "asking.too_soon" in someone.lines
    await someone.says(anyway)
    assert someone.lines == ["asking.ask.why"]
    await someone.says({"fr": "passer", "en": "skip"}[lang])
    await someone.says({"fr": "qui êtes-vous ?", "en": "who are you?"}[lang])
    await someone.says({"fr": "envoyé", "en": "sent"}[lang])
    assert someone.known.asks[0].sent_on == someone.now.date()


@pytest.mark.parametrize(
    ("lang", "met", "said"),
    [
        ("fr", "café hier avec Léa Petit, elle m'a relu mon CV", "j'ai donné des nouvelles à Léa"),
        ("fr", "café hier avec Léa Petit", "j'ai raconté à Léa comment ça s'est passé"),
        ("en", "coffee yesterday with Ann Bell, she reviewed my CV", "told Ann how it went"),
        ("en", "coffee yesterday with Ann Bell", "I gave Ann an update"),
    ],
)
async def test_news_given_are_noted_and_are_no_gift(lang: str, met: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(met)
    await someone.says(YES[lang])
    await someone.says(said)
    assert someone.lines == ["answer.done.news"]
    assert not someone.known.given


@pytest.mark.parametrize(
    ("lang", "asked"), [("fr", "qui a besoin d'un comptable ?"), ("en", "who needs an accountant?")]
)
async def test_who_needs_somebody_is_not_who_does_it(lang: str, asked: str) -> None:
    someone = await talk(lang)
    for said in {
        "fr": ("Marc Roy est comptable", "oui", "déjeuner hier avec Léa Petit, elle cherche un comptable", "oui"),
        "en": ("Mark Roy is an accountant", "yes", "lunch yesterday with Ann Bell, she needs an accountant", "yes"),
    }[lang]:
        await someone.says(said)
    await someone.says(asked)
    assert {"fr": "Léa Petit", "en": "Ann Bell"}[lang] in someone.text
    assert {"fr": "• Marc Roy", "en": "• Mark Roy"}[lang] not in someone.text


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Tom Roy, mon ancien DG. Léa Petit, avocate. Marc Le Gall, DAF. Dr. Mina Saïdi"),
        ("en", "Tom Baker, CEO. Ruth Cole, coach at IBM. Mark Hill, CFO. Dr. Ann Bell"),
    ],
)
async def test_a_long_row_under_a_question_of_the_map_is_no_evening(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says("/map")
    await someone.says(said)
    assert someone.lines.count("map.entry_about") + someone.lines.count("map.entry") == 4


@pytest.mark.parametrize(("lang", "nobody"), [("fr", "personne pour l'instant"), ("en", "nobody for now")])
async def test_nobody_for_now_is_taken_as_the_button(lang: str, nobody: str) -> None:
    someone = await with_names(await with_goal(lang, {"fr": "un client", "en": "a client"}[lang]), lang)
    assert "map.who_for_goal" in someone.lines
    await someone.says(nobody)
    assert someone.lines == ["map.nobody_for_now"]


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "qu'est-ce qui me gêne ?", "mindset.ask.work"),
        ("en", "what's in my way?", "mindset.ask.work"),
        ("fr", "ai-je donné quelque chose ?", "gave.nothing_yet"),
        ("en", "have I given anything?", "gave.nothing_yet"),
    ],
)
async def test_the_words_of_a_button_do_what_it_does(lang: str, said: str, key: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert key in someone.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "je change d'avis, je veux monter ma boîte"), ("en", "I've changed my mind, I want to start a company")],
)
async def test_a_changed_mind_is_a_goal_and_no_setting(lang: str, said: str) -> None:
    someone = await with_goal(lang, {"fr": "un client", "en": "a client"}[lang])
    await someone.says(said)
    assert "settings.head" not in someone.lines
    assert any(key.startswith("goal.") for key in someone.lines)


@pytest.mark.parametrize(
    ("lang", "said", "whom"),
    [
        ("fr", "Nadia m'a parlé d'un certain Marc Delage", "Marc Delage"),
        ("en", "Ruth mentioned a guy called Mark Hill", "Mark Hill"),
        ("en", "Paul gave me Julie White's name", "Julie White"),
    ],
)
async def test_somebody_spoken_of_is_a_name_given(lang: str, said: str, whom: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert "card.name_given" in someone.lines
    await someone.says(YES[lang])
    assert [one.whom for one in someone.known.referrals] == [whom]


@pytest.mark.parametrize(
    ("lang", "said", "whom"),
    [
        ("fr", "café ce matin avec Léa Petit, elle va me présenter à la DRH de bioMérieux", "bioMérieux"),
        ("en", "had coffee with Ann Bell this morning, she'll introduce me to the COO of Monzo", "Monzo"),
    ],
)
async def test_a_role_one_will_be_introduced_to_keeps_its_firm(lang: str, said: str, whom: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    await someone.says(YES[lang])
    assert "follow.referral" in someone.lines
    assert f"({whom})" in someone.text or f" {whom})" in someone.text
