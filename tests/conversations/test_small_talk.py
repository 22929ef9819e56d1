"""Whatever is sent gets something useful or kind: moods, questions, hellos, emoji, photos, typos, old buttons."""

from __future__ import annotations

from typing import Literal

import pytest

from bot.domain.owner import Lang
from bot.domain.turns import Pressed, Reworded, SentOther
from bot.flows import TABLES
from bot.flows.cues import about, cues, small_word
from bot.flows.small_talk import OFFERED, meant_mood, meant_other
from bot.flows.turn import Turn
from bot.understanding import Mention, Reading
from tests.conversations.talk import talk, voice

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "pas le tps cette semaine, bcp trop de boulot 😩", "mood.no_time"),
        ("fr", "J’ai l’impression de déranger les gens", "mood.disturbing"),
        ("fr", "Franchement j’en ai marre, personne ne me répond...", "mood.ignored"),
        ("fr", "C’est du piston tout ça", "mood.favouritism"),
        ("fr", "je n’ose pas y aller", "mood.shy"),
        ("fr", "Je ne connais personne", "mood.nobody"),
        ("fr", "Vous m’écrivez trop", "mood.too_many_messages"),
        ("fr", "Trop contente de ma semaine !!", "mood.joy"),
        ("fr", "Je suis crevé", "mood.tired"),
        ("fr", "ça sert à rien", "mood.discouraged"),
        ("en", "too busy this week, I'll do it some other time", "mood.no_time"),
        ("en", "feels like I'm bothering people tbh 😕", "mood.disturbing"),
        ("en", "nobody answers me", "mood.ignored"),
        ("en", "I'm exhausted, can't face another event", "mood.tired"),
        ("en", "I hate selling myself", "mood.selling"),
        ("en", "I've nothing to offer", "mood.nothing_to_offer"),
        ("en", "Best week ever!! So glad I pushed myself 😄", "mood.joy"),
    ],
)
def test_a_mood_is_known_by_its_words(lang: Lang, said: str, key: str) -> None:
    assert about("mood", said, lang) == key


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "C’est quoi une bonne façon de se présenter en 30 secondes ?", "question.introduce_myself"),
        ("fr", "Combien de temps attendre avant de relancer quelqu’un ?", "question.follow_up"),
        ("fr", "Est-ce que c’est mal vu d’inviter un client à déjeuner ?", "question.ask_help"),
        ("fr", "tu gardes mes données combien de temps ?", "question.how_long_kept"),
        ("fr", "comment ça marche ?", "question.how_it_works"),
        ("fr", "qui es-tu ?", "question.who_are_you"),
        ("en", "What exactly do you do with the names I give you?", "question.data"),
        ("en", "How do I follow up without sounding pushy?", "question.follow_up"),
        ("en", "any tips for small talk with a CEO?", "question.start_talking"),
        ("en", "is it weird to connect on linkedin right after a first call", "question.online"),
        ("en", "How do I end a conversation politely?", "question.leave"),
        ("en", "are you a robot?", "question.who_are_you"),
    ],
)
def test_a_question_is_known_by_its_words(lang: Lang, said: str, key: str) -> None:
    assert about("question", said, lang) == key


@pytest.mark.parametrize("said", ["il va pleuvoir demain à Marseille ?", "Paul cancelled on me", "", "😀"])
def test_what_is_neither(said: str) -> None:
    assert about("mood", said, "fr") is None
    assert about("question", said, "fr") is None


@LANGS
def test_every_subject_has_its_answer_and_every_answer_its_subject(lang: Lang) -> None:
    subjects = {cue.key for cue in cues(lang)}
    answers = {key for key in voice().keys() if key.startswith(("mood.", "question.", "chat."))}  # noqa: SIM118
    assert subjects == answers | {"onboarding.unread.goal"}


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("Salut !", "hello"),
        ("Hello you", "hello"),
        ("ok merci 👍", "thanks"),
        ("Thanks a lot!", "thanks"),
        ("Bonne nuit", "bye"),
        ("haha ok", "ok"),
        ("test test", "ok"),
        ("Salut Paul", None),
        ("merci à Marie pour les deux noms", None),
        ("", None),
    ],
)
def test_a_small_word_is_nothing_else(said: str, word: str | None) -> None:
    assert small_word(said) == word


@pytest.mark.parametrize(
    ("lang", "said", "keys"),
    [
        ("fr", "Salut !", ["fallback.hello"]),
        ("en", "hello", ["fallback.hello"]),
        ("fr", "merci", ["fallback.thanks"]),
        ("en", "thanks!", ["fallback.thanks"]),
        ("fr", "😀😀😀", ["small_talk.ok"]),
        ("en", "👀", ["fallback.emoji"]),
        ("fr", "\u200f", ["fallback.emoji"]),
        ("fr", "je n’ai vraiment pas le temps", ["mood.no_time"]),
        ("en", "I'm so tired of this", ["mood.tired"]),
    ],
)
async def test_a_text_that_tells_nothing_gets_something_useful(lang: Lang, said: str, keys: list[str]) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines == keys
    assert tuple(someone.known.records()) == ()


@LANGS
async def test_a_mood_offers_its_reason(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("je n’ai pas le temps" if lang == "fr" else "no time, too busy")
    await someone.presses("button.why")
    assert someone.lines == ["why.P9"]


@LANGS
async def test_too_many_messages_can_be_hushed_in_one_tap(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("Vous m’écrivez trop" if lang == "fr" else "too many messages")
    await someone.presses("small_talk.pause_a_week")
    assert someone.lines[0] == "pause.until"
    assert someone.known.owner.paused_until


async def test_a_name_alone_is_asked_what_it_is_about_and_a_button_makes_a_card_of_it() -> None:
    someone = await talk("fr")
    await someone.says("Marie Dupont")
    assert someone.lines == ["fallback.about"]
    assert tuple(someone.known.records()) == ()
    await someone.presses("fallback.met")
    assert "Marie Dupont" in someone.text
    await someone.presses("button.keep")
    assert [person.name for person in someone.known.people] == ["Marie Dupont"]


@pytest.mark.parametrize(
    "said", ["blabla " * 585, "<b>&amp;</b>", "{name}", "%s", "\u202eעברית", "a\u0000b", "1", "/", "\\n"]
)
async def test_the_strangest_text_is_survived(said: str) -> None:
    someone = await talk("fr")
    await someone.says(said)
    assert someone.text
    assert tuple(someone.known.records()) == ()


# --- what cannot be read


@pytest.mark.parametrize("kind", ["photo", "voice", "video", "sticker", "document", "other"])
async def test_what_cannot_be_read_gets_a_word_on_what_can(
    kind: Literal["photo", "voice", "video", "sticker", "document", "other"],
) -> None:
    someone = await talk("en")
    await someone.happens(SentOther(kind))
    assert someone.lines == [f"error.cannot_read_{kind}"]


async def test_a_caption_is_read() -> None:
    someone = await talk("fr")
    await someone.happens(SentOther("photo", caption="merci"))
    assert someone.lines == ["error.cannot_read_photo", "fallback.thanks"]


async def test_an_edited_message_of_no_card_gets_a_word_on_how_to_correct() -> None:
    someone = await talk("en")
    await someone.happens(Reworded("something else", 42))
    assert someone.lines == ["small_talk.reworded"]


async def test_an_edited_message_of_an_open_card_is_read_again() -> None:
    someone = await talk("fr")
    await someone.says("/met Marie Dupont hier")
    (card,) = someone.known.drafts
    await someone.happens(Reworded("J’ai déjeuné avec Paul Martin hier", card.message_id or 0))
    assert "Paul Martin" in someone.text


# --- commands and buttons


def test_only_commands_that_exist_are_offered_for_a_misspelt_one() -> None:
    assert set(OFFERED) - {"cancel"} <= TABLES.commands.keys()


@pytest.mark.parametrize(
    ("typed", "nearest"), [("/setings", "/settings"), ("/goal", "/goals"), ("/udno", "/undo"), ("/expotr", "/export")]
)
async def test_the_nearest_command_is_proposed(typed: str, nearest: str) -> None:
    someone = await talk("fr")
    await someone.says(typed)
    assert someone.lines == ["small_talk.nearest"]
    assert nearest in someone.text


@pytest.mark.parametrize("typed", ["/xyzzyx", "/<b>", "/" + "a" * 4000])
async def test_an_unknown_command_is_answered(typed: str) -> None:
    someone = await talk("en")
    await someone.says(typed)
    assert someone.lines == ["fallback.unknown_command"]
    assert len(someone.text) < 200


@pytest.mark.parametrize("forged", ["", ":", "nothing", "as:d99:note", "as:", "tell:", "tell:lies", "skip:", "pick:x"])
async def test_an_old_or_forged_button_is_answered_kindly(forged: str) -> None:
    someone = await talk("fr")
    await someone.happens(Pressed(forged))
    assert someone.lines == ["error.old_button"]


@LANGS
async def test_cancel_with_nothing_under_way_says_so(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("/cancel")
    assert someone.lines == ["fallback.nothing_open"]


@pytest.mark.parametrize(
    ("lang", "said", "cancel", "key"),
    [
        ("fr", "/met Marie Dupont hier", "/cancel", "left.card"),
        ("en", "/met Marie Dupont yesterday", "/cancel", "left.card"),
        ("fr", "/pause n’importe quand", "annule", "left.setting"),
        ("en", "/forget", "cancel", "left.forget"),
    ],
)
async def test_cancel_says_what_was_left_aside(lang: Lang, said: str, cancel: str, key: str) -> None:
    someone = await talk(lang)
    await someone.says("/met Paul Martin")
    await someone.presses("button.keep")
    await someone.says(said)
    before = tuple(someone.known.records())
    await someone.says(cancel)
    assert someone.lines == [key]
    assert someone.known.drafts == ()
    assert tuple(someone.known.records()) == before


async def test_a_card_under_way_stays_the_one_that_corrections_are_for() -> None:
    someone = await talk("fr")
    await someone.says("/met Paul Martin hier")
    about_zoe = Reading("other", people=(Mention("Zoé"),))
    turn = meant_other(Turn(someone.known, someone.now), about_zoe, "Zoé, Zoé, Zoé")
    assert turn.replies[0].lines[0].key == "fallback.about"
    assert turn.current
    assert turn.current.flow == "card"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Ruth ne répond plus. je devrais relancer ?"),
        ("en", "ruth went quiet. should i chase?"),
    ],
)
async def test_what_one_should_do_is_a_question_and_nobodys_request(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert not someone.known.drafts
    assert any(key.startswith(("question.", "mood.", "answer.")) for key in someone.lines), someone.lines


@LANGS
async def test_what_is_only_guessed_to_be_a_mood_is_not_consoled(lang: Lang) -> None:
    camille = await talk(lang)
    turn = Turn(camille.known, camille.now)
    said = meant_mood(turn, Reading(intent="mood", confidence={"intent": 0.6}), "zorglub")
    assert said.replies[-1].lines[0].key == "fallback.text"
    sure = meant_mood(turn, Reading(intent="mood", confidence={"intent": 0.95}), "zorglub")
    assert sure.replies[-1].lines[0].key == "small_talk.mood"


@pytest.mark.parametrize(
    ("lang", "said", "name"),
    [
        ("fr", "appelle-moi Alex", "Alex"),
        ("fr", "non, appelez-moi Jean-Marc s'il vous plaît", "Jean-Marc"),
        ("fr", "tu peux m'appeler alex", "Alex"),
        ("en", "call me Alex", "Alex"),
        ("en", "please call me alex", "Alex"),
        ("en", "you can just call me Mary Jo, not Mary", "Mary Jo"),
    ],
)
async def test_one_is_called_as_one_likes(lang: Lang, said: str, name: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines == ["called_me.noted"]
    assert name in someone.text
    await someone.says("bonjour" if lang == "fr" else "hello")
    assert name in someone.text
    await someone.says("annule ça" if lang == "fr" else "undo")
    assert someone.known.owner.first_name == "Camille"
    assert someone.known.people == ()


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "appelle-moi demain"), ("en", "call me tomorrow"), ("en", "call me when Paul writes")]
)
async def test_a_call_asked_for_is_no_name(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert "called_me.noted" not in someone.lines
    assert someone.known.owner.first_name == "Camille"


@pytest.mark.parametrize("said", ["tu peux me tutoyer ?", "on se tutoie ?"])
async def test_how_one_is_spoken_to_is_answered(said: str) -> None:
    someone = await (await talk("fr")).says(said)
    assert someone.lines == ["chat.tu"]
