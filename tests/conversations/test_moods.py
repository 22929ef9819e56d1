"""An excuse gets two sentences and one step of one's own notebook, a tap away; the next time another of each (P7)."""

from __future__ import annotations

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import Talk, talk

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])

EXCUSES = {
    "fr": {
        "mood.tired": (
            "pfff j'ai plus le courage",
            "je suis crevé",
            "pas envie ce soir, je suis lessivé",
            "je suis malade",
            "pfff",
            "😩",
        ),
        "mood.no_time": (
            "pas le temps",
            "jamais le temps",
            "je n’ai pas le temps",
            "je suis débordé en ce moment",
            "j'ai déjà trop d'engagements",
        ),
        "mood.children": (
            "avec les enfants c’est impossible",
            "j’ai les gosses le soir",
            "j'ai une vie de famille",
            "j'ai un nouveau-né, je dors plus",
        ),
        "mood.shy": ("je n’ose pas y aller", "je suis trop timide pour ça"),
        "mood.disturbing": (
            "j’ai peur de déranger",
            "j’ai l’impression de déranger les gens",
            "ils vont penser que je veux quelque chose",
        ),
        "mood.nothing_to_offer": (
            "je n’ai rien à apporter",
            "j’ai rien à offrir aux gens",
            "j'ai rien d'interessant a raconter",
        ),
        "mood.words": ("je sais pas quoi leur dire", "je ne trouve pas les mots"),
        "mood.failed": ("j’ai déjà essayé, ça n’a rien donné", "j’ai essayé et ça n’a pas marché"),
        "mood.refused": ("il m’a dit non",),
        "mood.ignored": ("personne ne me répond",),
        "mood.guilty": (
            "j’ai honte d’être en retard",
            "me revoilà, j’ai eu un passage à vide",
            "c'est trop tard, je l'ai pas recontacté depuis 3 ans",
        ),
        "mood.discouraged": ("à quoi bon", "ça sert à rien", "j'en suis incapable", "je ne suis pas bon à ça", "😞"),
        "mood.not_my_thing": ("c'est pas mon truc le reseau", "je suis pas fait pour ça"),
        "mood.worth": ("je suis pas légitime", "qui voudrait me parler", "je suis trop vieux pour ça"),
        "mood.putting_off": ("je le ferai la semaine prochaine", "je remets toujours à plus tard"),
    },
    "en": {
        "mood.tired": ("no energy left for this", "I'm exhausted", "too tired tonight", "i'm off sick", "ugh", "😩"),
        "mood.no_time": ("no time", "never enough time", "no time at all", "I'm swamped"),
        "mood.children": ("I've got kids, evenings are impossible", "with a toddler I can't", "i have a family"),
        "mood.shy": ("I'm too shy for that", "I'm scared of going"),
        "mood.disturbing": (
            "I'm afraid of bothering people",
            "I don't want to be a nuisance",
            "they'll think i'm after something",
            "i feel guilty about asking",
        ),
        "mood.nothing_to_offer": (
            "I've nothing to offer",
            "I have nothing to give",
            "i've got nothing interesting to say",
        ),
        "mood.words": ("I don't know what to say to them", "I never know what to say"),
        "mood.failed": ("I tried and it didn't work", "I tried that, it went nowhere"),
        "mood.refused": ("they said no",),
        "mood.ignored": ("nobody answers me",),
        "mood.guilty": ("I feel guilty about it", "sorry, I dropped off the radar"),
        "mood.discouraged": (
            "what's the point",
            "I feel like giving up",
            "I can't do it",
            "I'm not good at this",
            "😞",
        ),
        "mood.not_my_thing": ("networking isn't my thing", "i'm not cut out for this"),
        "mood.worth": ("i feel like a fraud", "who would want to talk to me", "i'm too old for this"),
        "mood.putting_off": ("i'll do it next week", "i've been putting it off"),
    },
}


async def with_a_past(lang: Lang) -> Talk:
    """Who has met two people, one of whom helped."""
    someone = await talk(lang)
    for said in {
        "fr": ("Café hier avec Paul Martin, il m’a donné deux noms", "Déjeuner hier avec Nadia Cherif"),
        "en": ("Coffee yesterday with Paul Martin, he gave me two names", "Lunch yesterday with Nadia Cherif"),
    }[lang]:
        await someone.says(said)
        await someone.presses("button.keep")
    return someone


@pytest.mark.parametrize(
    ("lang", "mood", "said"),
    [(lang, mood, said) for lang, moods in EXCUSES.items() for mood, texts in moods.items() for said in texts],
)
async def test_every_excuse_gets_its_words_and_a_step_a_tap_away(lang: Lang, mood: str, said: str) -> None:
    someone = await with_a_past(lang)
    await someone.says(said)
    assert someone.lines[0] == mood
    assert "Paul Martin" in someone.text or "Nadia Cherif" in someone.text
    await someone.presses("step.words_ready")
    assert someone.lines[0].startswith("drafting.head")


@LANGS
async def test_the_next_time_other_words_and_another_step(lang: Lang) -> None:
    someone = await with_a_past(lang)
    said = EXCUSES[lang]["mood.tired"][0]
    await someone.says(said)
    first = someone.text
    await someone.waits(days=1)
    await someone.says(said)
    assert someone.lines[0] == "again.mood.tired"
    assert ("Paul Martin" in first) != ("Paul Martin" in someone.text)


@LANGS
async def test_the_only_step_there_is_is_not_said_twice_in_the_same_words(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("Café hier avec Paul Martin" if lang == "fr" else "Coffee yesterday with Paul Martin")
    await someone.presses("button.keep")
    said = EXCUSES[lang]["mood.tired"][0]
    await someone.says(said)
    assert "Paul Martin" in someone.text
    await someone.says(said)
    assert someone.lines == ["again.mood.tired", "step.still"]
    await someone.presses("step.words_ready")
    assert "Paul" in someone.text


@LANGS
async def test_without_anybody_in_the_notebook_the_words_are_enough(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says(EXCUSES[lang]["mood.tired"][0])
    assert someone.lines == ["mood.tired"]
    assert not any(button.startswith("✍") for button in someone.buttons)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Paul a deux enfants"),
        ("fr", "Marie est débordée en ce moment"),
        ("fr", "Café hier avec Anne Roy, elle est crevée"),
        ("fr", "rappelle-moi de dire non à Paul lundi"),
        ("en", "Paul has two kids"),
        ("en", "Marie is swamped at the moment"),
        ("en", "Coffee yesterday with Anne Roy, she is exhausted"),
        ("en", "remind me to say no to Paul on Monday"),
    ],
)
async def test_what_is_told_of_others_is_no_excuse(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert not any(key.startswith(("mood.", "again.mood.")) for key in someone.lines)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "ca me gene d'aller voir Nadia juste pour demander"),
        ("fr", "franchement je suis mal à l’aise de demander ça à Nadia"),
        ("en", "I feel awkward asking Nadia for that"),
        ("en", "it's embarrassing to ask Nadia"),
    ],
)
async def test_an_unease_comes_first_and_the_ask_to_them_is_a_tap_away(lang: Lang, said: str) -> None:
    someone = await with_a_past(lang)
    await someone.says(said)
    assert someone.lines[0] == "mood.disturbing"
    await someone.presses("people.ask")
    assert "asking.ask.what" in someone.lines
    assert "Nadia" in someone.text


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je préfère être choisi pour mes compétences"),
        ("fr", "c'est pour les gens qui ont fait de grandes écoles"),
        ("en", "i'd rather be hired on merit"),
        ("en", "that's for people who went to oxbridge"),
    ],
)
async def test_a_doubt_is_neither_a_goal_nor_a_search(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines == ["mood.favouritism", "mindset.ask.work"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "qu'est-ce que j'aime ?"), ("en", "what do I enjoy?")])
async def test_what_one_enjoys_is_told_back_and_changed_by_a_tap(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": "j'aime les marches", "en": "I like walks"}[lang])
    await someone.says(said)
    assert someone.lines == ["settings.ask.forms", "enjoy.likes"]
    await someone.presses("enjoy:lunch")
    assert someone.known.owner.enjoys == ("walk", "lunch")


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "j'ai tenu mes deux déjeuners ce mois-ci"), ("en", "I kept my two lunches this month")]
)
async def test_a_rhythm_told_as_kept_is_greeted_and_the_names_are_asked_for(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines == ["small_talk.kept_it"]
    assert not someone.known.events


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "its full of people who know each other"),
        ("en", "everyone already knows each other at those things"),
        ("fr", "c’est plein de gens qui se connaissent déjà"),
        ("fr", "ils se connaissent tous entre eux là-bas"),
    ],
)
async def test_a_room_where_all_know_each_other_is_no_search(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines[0] == "mood.shy"


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "je suis trop timide pour écrire à Paul"), ("en", "I feel shy writing to Paul")]
)
async def test_what_one_feels_about_writing_is_no_reminder(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines[0] == "mood.shy"
    assert not someone.known.drafts


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je n’ai parlé à âme qui vive depuis trois semaines, je suis nulle à ça"),
        ("fr", "les autres trouvent ça facile"),
        ("en", "haven't spoken to a soul in three weeks, I'm rubbish at this"),
        ("en", "everyone else seems to find this so easy"),
    ],
)
async def test_feeling_no_good_at_it_is_met_with_words_and_a_step(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines[0].startswith("mood.discouraged")
