"""Words to send, asked for in words; what there is to do; the names that were given, told afterwards."""

from __future__ import annotations

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import Talk, talk

MET = {
    "fr": "Déjeuné hier avec Bastien Roy du cabinet Lumen, il m'a donné deux contacts",
    "en": "Lunch yesterday with Ben Royce from Lumen, he gave me two contacts",
}


async def someone_who_met(lang: Lang) -> Talk:
    someone = await (await talk(lang)).says(MET[lang])
    return await someone.presses("button.keep")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "remercie Bastien"),
        ("fr", "faut que je remercie Bastien"),
        ("fr", "écris à Bastien pour le remercier"),
        ("fr", "un mot pour remercier Bastien stp"),
        ("en", "thank Ben"),
        ("en", "I should thank Ben for the contacts"),
        ("en", "a note to thank Ben"),
        ("en", "write Ben a thank you note"),
    ],
)
async def test_a_word_of_thanks_is_drafted_when_it_is_asked_for(lang: Lang, said: str) -> None:
    someone = await someone_who_met(lang)
    await someone.says(said)
    assert someone.lines[0] == "drafting.head_two"
    await someone.presses("drafting.sent")
    assert someone.known.helps[0].thanked_on == someone.now.date()


@pytest.mark.parametrize(
    ("lang", "note", "thank", "sent"),
    [
        ("fr", "Anne Petit aime le jazz", "remercie Bastien", "c'est envoyé"),
        ("en", "Anne Petty loves jazz", "thank Ben", "it's sent"),
    ],
)
async def test_thanks_are_no_part_of_the_card_that_is_open(lang: Lang, note: str, thank: str, sent: str) -> None:
    someone = await someone_who_met(lang)
    for said in (note, thank, sent):
        await someone.says(said)
    assert someone.known.helps[0].thanked_on == someone.now.date()
    assert [person.name for person in someone.known.people][1:] == []


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "Remercié Bastien", "drafting.head_two"),
        ("fr", "rappelle-moi de remercier Bastien mardi", "drafting.head_two"),
        ("en", "I thanked Ben", "drafting.head_two"),
        ("en", "remind me to thank Ben on Tuesday", "drafting.head_two"),
    ],
)
async def test_what_has_been_done_or_has_its_day_is_no_draft(lang: Lang, said: str, key: str) -> None:
    someone = await someone_who_met(lang)
    await someone.says(said)
    assert key not in someone.lines


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "un petit mot pour Bastien", "drafting.head_two"),
        ("fr", "qu'est-ce que je dois faire cette semaine", "today.head_week"),
        ("fr", "j'ai quoi de prévu aujourd'hui ?", "today.head_today"),
        ("en", "drop Ben a line", "drafting.head_two"),
        ("en", "what do i have to do this week", "today.head_week"),
        ("en", "what's on my to-do list", "today.head_today"),
        ("fr", "donne-moi une idée pour aujourd'hui", "today.head_today"),
        ("en", "give me an idea for today", "today.head_today"),
    ],
)
async def test_a_sign_and_what_there_is_to_do_are_asked_for_in_plain_words(lang: Lang, said: str, key: str) -> None:
    someone = await someone_who_met(lang)
    await someone.says(said)
    assert any(one.startswith(key) for one in someone.lines), someone.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "les deux contacts c'est Yann Kermadec et Lise Aubert"),
        ("fr", "ce sont Yann Kermadec et Lise Aubert"),
        ("en", "the two contacts are Yann Kermadec and Lise Aubert"),
        ("en", "they were Yann Kermadec and Lise Aubert"),
    ],
)
async def test_the_names_that_were_given_can_be_told_afterwards(lang: Lang, said: str) -> None:
    someone = await someone_who_met(lang)
    await someone.says(said)
    assert [referral.whom for referral in someone.known.referrals] == ["Yann Kermadec", "Lise Aubert"]


@pytest.mark.parametrize(
    ("lang", "told", "said", "thanks"),
    [
        (
            "fr",
            "Café hier avec Nina Faure, je lui envoie le plan dans trois semaines",
            "j'ai promis quoi ?",
            "qui je dois remercier ?",
        ),
        (
            "en",
            "Coffee yesterday with Nina Ford, I'll send her the plan in three weeks",
            "what have I promised?",
            "who should I thank?",
        ),
    ],
)
async def test_what_was_promised_is_told_whenever_it_is_due(lang: Lang, told: str, said: str, thanks: str) -> None:
    someone = await (await talk(lang)).says(told)
    await someone.presses("button.keep")
    await someone.says(said)
    assert someone.lines[0] == "today.head_promises"
    assert "plan" in someone.text
    await someone.says(thanks)
    assert someone.lines[0] == "today.head_thanks"
    assert "plan" not in someone.text
    assert (await (await talk(lang)).says(said)).lines == ["today.nothing_promises"]


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "qui j'ai vu ce mois-ci ?", "asked.met_head"),
        ("fr", "quand est-ce que j'ai vu Bastien pour la dernière fois", "person.name_about"),
        ("fr", "est-ce que j'ai remercié Bastien ?", "help.head"),
        ("fr", "liste mes contacts", "people.count"),
        ("fr", "montre mon carnet", "people.count"),
        ("fr", "/cancel", "fallback.nothing_open"),
        ("fr", "c'est quoi mon objectif", "goal.none"),
        ("fr", "qu'est-ce que tu sais de moi", "privacy.text"),
        ("fr", "j'ai un rdv avec Bastien demain ?", "person.name_about"),
        ("fr", "aide", "help.text"),
        ("fr", "exporte mes données", "export.done"),
        ("fr", "supprime ce que je viens de dire", "undo.done"),
        ("fr", "annule", "undo.done"),
        ("fr", "qu'est-ce qui m'attend ?", "today.head_week"),
        ("fr", "qu'est-ce que je dis à Bastien", "drafting.head_two"),
        ("fr", "relance Bastien pour les contacts", "drafting.head_two"),
        ("fr", "donne des nouvelles à Bastien", "drafting.head"),
        ("en", "who did I meet this week", "asked.met_head"),
        ("en", "when did I last see Ben", "person.name_about"),
        ("en", "did I thank Ben?", "help.head"),
        ("en", "list my contacts", "people.count"),
        ("en", "show my notebook", "people.count"),
        ("en", "cancel", "undo.done"),
        ("en", "/cancel", "fallback.nothing_open"),
        ("en", "what's my goal", "goal.none"),
        ("en", "what do you know about me?", "privacy.text"),
        ("en", "have I got a meeting with Ben tomorrow?", "person.name_about"),
        ("en", "help", "help.text"),
        ("en", "export my data", "export.done"),
        ("en", "delete my last entry", "undo.done"),
        ("en", "what's coming up?", "today.head_week"),
        ("en", "what should I say to Ben", "drafting.head_two"),
        ("en", "chase Ben about the contacts", "drafting.head_two"),
        ("en", "give Ben an update", "drafting.head"),
    ],
)
async def test_the_notebook_is_asked_in_plain_words(lang: Lang, said: str, key: str) -> None:
    someone = await someone_who_met(lang)
    await someone.says(said)
    assert someone.lines[0] == key


@pytest.mark.parametrize(
    ("lang", "when"),
    [("fr", "la semaine dernière"), ("fr", "le mois dernier"), ("en", "last week"), ("en", "last month")],
)
async def test_nobody_was_met_in_days_without_a_meeting(lang: Lang, when: str) -> None:
    someone = await someone_who_met(lang)
    await someone.says(f"{'qui j’ai vu' if lang == 'fr' else 'who did I meet'} {when}")
    assert someone.lines == ["asked.met_nobody"]


@pytest.mark.parametrize(
    ("lang", "firm", "note", "words"),
    [
        ("fr", "change l'entreprise de Bastien en Apex", "ajoute une note sur Bastien : aime le jazz", "aime le jazz"),
        ("en", "change Ben's company to Apex", "add a note to Ben: likes jazz", "likes jazz"),
    ],
)
async def test_a_firm_is_changed_and_a_note_added_in_so_many_words(
    lang: Lang, firm: str, note: str, words: str
) -> None:
    someone = await someone_who_met(lang)
    for said in (firm, note):
        await someone.says(said)
        await someone.presses("button.keep")
    (ben,) = someone.known.people
    assert ben.org == "Apex"
    assert [kept.text for kept in ben.notes][-1] == words
    assert someone.known.promises == ()


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "écris des nouvelles à Paul sur mon projet"), ("en", "write some news to Paul about my project")],
)
async def test_news_to_somebody_are_words_for_them(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says("Café hier avec Paul Martin" if lang == "fr" else "Coffee yesterday with Paul Martin")
    await someone.presses("button.keep")
    await someone.says(said)
    assert any(button.startswith(("Copier", "Copy")) for button in someone.buttons)


@pytest.mark.parametrize(
    ("lang", "helped", "said"),
    [
        ("fr", "Paul Martin m'a relu mon plan hier", "faudrait que je dise à Paul où j'en suis"),
        ("fr", "Paul Martin m'a relu mon plan hier", "je dois raconter à Paul comment ça s'est terminé"),
        ("en", "Paul Martin reviewed my plan yesterday", "I should let Paul know how it went"),
    ],
)
async def test_news_for_whoever_helped_give_news_and_ask_for_none(lang: Lang, helped: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(helped)
    await someone.presses("button.keep")
    await someone.says(said)
    assert someone.lines[0] == "drafting.head"
    await someone.presses("drafting.sent")
