"""Is it honest to let people know? One question at a time, answered by a tap or in words, left at any moment (P2)."""

from __future__ import annotations

import pytest

from bot.domain.owner import Lang
from bot.exchange.notebook_json import from_json, to_json
from bot.flows.mindset.questions import _NEXT, CHOICES
from tests.conversations.talk import Talk, talk, voice

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
COMMAND = {"fr": "/etatdesprit", "en": "/mindset"}
MEETING = {"fr": "Café hier avec Paul Martin", "en": "Coffee yesterday with Paul Martin"}


def asked(someone: Talk) -> str:
    """The question that stands last."""
    return someone.lines[-1].removeprefix("mindset.ask.")


# --- the doors

REACHING = {
    "fr": (
        "réseauter c’est du piston",
        "c’est du piston tout ça",
        "j’ai l’impression de mendier",
        "se vendre me gêne",
        "je n’aime pas me vendre",
        "pour moi le réseau c’est un peu malhonnête",
        "je me sens hypocrite quand je fais du réseau",
        "demander un service, c’est quémander",
        "ça me gêne de profiter des gens",
        "j’ai horreur de me mettre en avant",
        "est-ce que le réseau c’est du piston ?",
        "je ne veux pas passer pour un opportuniste",
        "ça me semble malhonnête de me vendre",
    ),
    "en": (
        "networking is just favouritism",
        "I feel like I'm begging",
        "selling myself feels wrong",
        "networking feels fake",
        "isn't networking just nepotism?",
        "I'd feel like I'm using people",
        "it feels dishonest to promote myself",
        "honestly, it all seems fake to me",
        "I hate self promotion",
        "I don't want to take advantage of people",
        "it all feels a bit sleazy",
        "it's all about who you know",
    ),
}
PASSING_BY = {
    "fr": (
        "Marie dit que c’est du piston",
        "J’ai croisé un vendeur chez Darty hier",
        "Paul se vend très bien",
        "mon objectif : mieux me vendre en entretien d’ici juin",
        "rappelle-moi lundi de ne pas me vendre trop bas",
        "je suis fatigué",
        "j’ai vendu ma voiture",
        "Café avec Paul jeudi",
        "qui peut m’aider à vendre en Allemagne ?",
        "je n’ai pas le temps",
    ),
    "en": (
        "Marie says it's favouritism",
        "I met a salesperson from Acme yesterday",
        "Paul is begging me for an intro",
        "my goal is to sell myself better by June",
        "remind me on Monday to beg the landlord",
        "I'm exhausted",
        "I sold my car",
        "Coffee with Paul on Thursday",
        "who can help me sell in Germany?",
        "no time this week",
    ),
}


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, texts in REACHING.items() for said in texts])
async def test_a_doubt_leads_to_the_first_question(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert asked(someone) == "work"
    assert tuple(someone.known.records()) == ()


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, texts in PASSING_BY.items() for said in texts])
async def test_other_matters_do_not(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert "mindset.ask.work" not in someone.lines


@pytest.mark.parametrize("command", ["/mindset", "/etatdesprit"])
async def test_by_command(command: str) -> None:
    someone = await talk("fr")
    await someone.says(command)
    assert someone.lines == ["mindset.hello", "mindset.ask.work"]


@LANGS
async def test_by_a_button_under_a_mood_that_may_hide_it(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("J’ai peur de déranger" if lang == "fr" else "I'm afraid of bothering people")
    await someone.presses("mindset.door")
    assert asked(someone) == "work"


# --- the questions


@LANGS
async def test_by_taps_the_answers_are_read_back_and_the_way_is_found_by_oneself(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says(COMMAND[lang])
    for tap, then in (("work.yes", "paid"), ("paid.no", "known"), ("known.no", "way")):
        await someone.presses(f"mindset.{tap}")
        assert asked(someone) == then
    assert "mindset.all_well" in someone.lines
    await someone.presses("mindset.way.nothing")
    assert someone.lines[0] == "mindset.free"
    assert someone.known.drafts == ()


@LANGS
async def test_in_ones_own_words_nothing_is_concluded_against_them(lang: Lang) -> None:
    said = {
        "fr": (
            "ça dépend des jours",
            "un peu oui",
            "on me paie pour ce qui m’est facile",
            "je préfère que ça vienne d’eux",
        ),
        "en": ("it depends on the day", "a bit", "I get paid for what comes easily", "I'd rather it came from them"),
    }[lang]
    someone = await talk(lang)
    await someone.says(COMMAND[lang])
    for words, then in zip(said, ("paid", "paid_why", "known", "way"), strict=True):
        await someone.says(words)
        assert asked(someone) == then
    assert "mindset.all_well" not in someone.lines
    for words in (said[0], said[2], said[3]):
        assert words in someone.text
    last = "l’idée d’avoir l’air de quémander" if lang == "fr" else "that it might look like begging"
    await someone.says(last)
    assert "mindset.free" not in someone.lines


@LANGS
async def test_whoever_finds_their_work_not_good_enough_is_not_talked_out_of_it(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says(COMMAND[lang])
    await someone.says("pas vraiment" if lang == "fr" else "not really")
    assert asked(someone) == "liked"
    await someone.presses("mindset.liked.nothing")
    assert asked(someone) == "opinion"
    await someone.says("Léa, mon ancienne cheffe" if lang == "fr" else "Léa, my old boss")
    assert someone.lines == ["mindset.opinion_of", "mindset.opinion_asks"]
    assert someone.known.drafts == ()
    assert tuple(someone.known.records()) == ()
    await someone.presses("mindset.write_it")
    assert someone.lines == ["asking.ask.to"]


@LANGS
async def test_a_memory_leads_on(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says(COMMAND[lang])
    await someone.presses("mindset.work.no")
    await someone.says("l’association, pour son bilan" if lang == "fr" else "the club, for its accounts")
    assert asked(someone) == "paid"


@LANGS
async def test_where_honesty_ends_is_the_users_to_say(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says(COMMAND[lang])
    for tap in ("work.yes", "paid.no", "known.yes"):
        await someone.presses(f"mindset.{tap}")
    assert asked(someone) == "limit"
    words = "quand j’en rajoute" if lang == "fr" else "when I lay it on thick"
    await someone.says(words)
    assert asked(someone) == "way"
    assert words in someone.text


@LANGS
@pytest.mark.parametrize("way", ["disturbing", "shy", "words"])
async def test_what_is_in_the_way_gets_its_answer_and_a_step_out_of_the_notebook(lang: Lang, way: str) -> None:
    someone = await talk(lang)
    await someone.says(MEETING[lang])
    await someone.presses("button.keep")
    await someone.says(COMMAND[lang])
    for tap in ("work.yes", "paid.no", "known.no", f"way.{way}"):
        await someone.presses(f"mindset.{tap}")
    assert someone.lines[0] == f"mood.{way}"
    assert "Paul Martin" in someone.text
    await someone.presses("step.words_ready")
    assert someone.lines[0].startswith("drafting.head")


# --- leaving, coming back, changing one's mind


@LANGS
@pytest.mark.parametrize("question", CHOICES)
async def test_every_question_can_be_left(lang: Lang, question: str) -> None:
    taps = {"liked": ("work.no",), "opinion": ("work.no", "liked.nothing"), "paid": ("work.yes",)}
    taps |= {"paid_why": ("work.yes", "paid.yes"), "known": ("work.yes", "paid.no")}
    taps |= {"limit": (*taps["known"], "known.yes"), "way": (*taps["known"], "known.no"), "work": ()}
    someone = await talk(lang)
    await someone.says(COMMAND[lang])
    for tap in taps.get(question, (*taps["way"], "way.nothing")):
        await someone.presses(f"mindset.{tap}")
    if question == "keep":
        await someone.presses("mindset.keep_a_sentence")
        await someone.presses("mindset.keep.no")
    else:
        assert asked(someone) == question
        await someone.presses("mindset.leave")
    assert someone.lines == (["mindset.without.keep"] if question == "keep" else ["mindset.left"])
    assert someone.known.drafts == ()


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "restons-en là"),
        ("fr", "bon, on s’arrête là pour aujourd’hui"),
        ("en", "let’s leave it there"),
        ("en", "right, that'll do for today"),
    ],
)
async def test_it_is_left_in_words_at_any_question(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(COMMAND[lang])
    for tap in ("work.yes", "paid.no"):
        await someone.presses(f"mindset.{tap}")
    await someone.says(said)
    assert someone.lines == ["mindset.left"]
    assert someone.known.drafts == ()


@LANGS
async def test_cancel_says_what_is_left(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says(COMMAND[lang])
    await someone.says("/cancel")
    assert someone.lines == ["left.mindset"]


@LANGS
async def test_a_meeting_told_meanwhile_is_heard_and_the_question_waits(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says(COMMAND[lang])
    await someone.presses("mindset.work.yes")
    await someone.says(MEETING[lang])
    await someone.presses("button.keep")
    assert [person.name for person in someone.known.people] == ["Paul Martin"]
    await someone.says("merci" if lang == "fr" else "thanks")
    assert "mindset" not in someone.lines[0]
    await someone.says(COMMAND[lang])
    assert someone.lines == ["mindset.again", "mindset.ask.paid"]


@LANGS
async def test_the_next_day_it_goes_on_where_it_was(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says(COMMAND[lang])
    await someone.presses("mindset.work.yes")
    await someone.waits(days=2)
    await someone.says(COMMAND[lang])
    assert asked(someone) == "paid"


@LANGS
async def test_a_sentence_of_ones_own_is_kept_read_back_undone_and_exported(lang: Lang) -> None:
    words = "Je ne prends rien à personne, je propose." if lang == "fr" else "I take nothing away, I only offer."
    someone = await talk(lang)
    await someone.does("minds")
    await someone.says(words)
    assert someone.lines == ["mindset.kept"]
    assert from_json(to_json(someone.known)).owner.conviction == words
    await someone.waits(days=3)
    await someone.says("j’ai l’impression de mendier" if lang == "fr" else "I feel like I'm begging")
    assert words in someone.text
    await someone.says("/cancel")
    await someone.says("/undo")
    assert someone.known.owner.conviction is None


@pytest.mark.parametrize("forged", ["mind:", "mind:d99:work:yes", "mind:d101:paid:no", "mind:d101:work:maybe", "mind"])
async def test_an_old_or_forged_button_is_answered_kindly(forged: str) -> None:
    someone = await talk("fr")
    await someone.says("/mindset")
    (draft,) = someone.known.drafts
    await someone.does(forged.replace("d101", draft.id))
    assert someone.lines == ["error.old_button"]
    assert someone.known.drafts == (draft,)


def test_every_answer_leads_somewhere_and_every_question_has_its_words() -> None:
    assert {question for question, _ in _NEXT} | set(_NEXT.values()) <= set(CHOICES)
    assert {f"mindset.ask.{question}" for question in CHOICES} <= voice().keys()
    assert {f"mindset.{question}.{tap}" for question, taps in CHOICES.items() for tap in taps} <= voice().keys()


@pytest.mark.parametrize(("lang", "passes"), [("fr", "je passe"), ("en", "skip")])
async def test_a_question_passed_over_is_read_back_as_nothing(lang: Lang, passes: str) -> None:
    someone = await talk(lang)
    await someone.says(COMMAND[lang])
    await someone.says({"fr": "plutôt oui", "en": "mostly"}[lang])
    assert asked(someone) == "paid"
    await someone.says(passes)
    assert asked(someone) == "known"
    await someone.says(passes)
    assert asked(someone) == "way"
    assert not any("paid" in key or "known" in key for draft in someone.known.drafts for key in draft.filled)


@pytest.mark.parametrize(("lang", "unsure"), [("fr", "je sais pas"), ("en", "I don't know")])
async def test_not_knowing_what_is_in_the_way_is_not_taken_for_nothing(lang: str, unsure: str) -> None:
    camille = await talk(lang)
    await camille.says("/mindset")
    for tap in ("mindset.work.yes", "mindset.paid.no", "mindset.known.no"):
        await camille.presses(tap)
    await camille.says(unsure)
    assert "mindset.way_unknown" in camille.lines


@pytest.mark.parametrize(("lang", "excuse"), [("fr", "j'ai pas le temps"), ("en", "I have nothing to offer")])
async def test_what_is_in_the_way_may_be_said_at_any_question(lang: str, excuse: str) -> None:
    camille = await talk(lang)
    await camille.says("/mindset")
    await camille.says(excuse)
    assert any(key.startswith("mood.") for key in camille.lines)
    assert not any(key.startswith("mindset.ask") for key in camille.lines)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "qui sont mes contacts les plus importants ?"),
        ("fr", "classe mes contacts par importance"),
        ("en", "who are my most important contacts?"),
        ("en", "rank my contacts"),
    ],
)
async def test_nobody_is_ranked(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["people.unranked"]
    await camille.presses("network.button")


@pytest.mark.parametrize(
    ("lang", "rhythm", "asked", "met"),
    [
        ("fr", "un café par semaine", "est-ce que je tiens mon rythme ?", "j'ai pris un café avec Paul ce matin"),
        ("en", "one coffee a week", "how am I doing?", "I had coffee with Paul this morning"),
        ("fr", "un café par semaine", "/rythme", "j'ai pris un café avec Paul ce matin"),
        ("en", "one coffee a week", "/rhythm", "I had coffee with Paul this morning"),
    ],
)
async def test_where_the_rhythm_stands_is_told_on_asking(lang: str, rhythm: str, asked: str, met: str) -> None:
    camille = await talk(lang)
    await camille.says(asked)
    assert camille.lines == ["rhythm.none_yet"]
    await camille.says(rhythm)
    await camille.says(asked)
    assert camille.lines == ["rhythm.asked_left_week"]
    await camille.says(met)
    await camille.presses("button.keep")
    await camille.says(asked)
    assert camille.lines == ["rhythm.asked_kept_week"]
