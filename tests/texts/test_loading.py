"""Bad texts are found when the program starts, all at once, and never by a user."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.texts import BadTextsError, Voice
from tests.texts.speaking import po, written
from tests.work import growth

GOOD = po(talk__it="<b>Bonjour</b> {name}")


def faults(folder: Path, *, fr: str = GOOD, en: str = GOOD) -> str:
    with pytest.raises(BadTextsError) as caught:
        Voice.load(written(folder, fr=fr, en=en))
    return str(caught.value)


def test_good_texts_load_and_tell_their_keys_and_placeholders(tmp_path: Path) -> None:
    voice = Voice.load(written(tmp_path, fr=GOOD, en=GOOD))
    assert voice.keys() == {"talk.it"}
    assert voice.placeholders("talk.it") == {"name"}


def test_three_times_the_sentences_are_three_times_the_work(tmp_path: Path) -> None:
    def sentences(many: int) -> Path:
        text = po(**{f"talk__n{number}": "<b>Bonjour</b> {name}" for number in range(many)})
        return written(tmp_path, fr=text, en=text)

    assert growth(Voice.load, sentences) < 4


@pytest.mark.parametrize(
    ("fr", "fault"),
    [
        (po(talk__it="<b>Bonjour</b> {name}", talk__more="Oui"), "talk.more is missing in en"),
        (po(talk__other="Oui"), "talk.it is missing in fr"),
        (po(talk__it="Bonjour {nom}"), "talk.it has {nom} in fr but {name} in en"),
        (po(talk__it="Bonjour"), "talk.it has no placeholder in fr but {name} in en"),
        (GOOD + "\n" + GOOD, "talk.it is said twice"),
        ("#, fuzzy\n" + GOOD, "talk.it is marked fuzzy"),
        (GOOD + '\n#~ msgid "talk.old"\n#~ msgstr "Vieux"\n', "obsolete"),
        (po(talk__it="<b>Bonjour {name}"), "<b> is never closed"),
        (po(talk__it="<b><i>Bonjour</b></i> {name}"), "</b> closes nothing that is open"),
        (po(talk__it="<h1>Bonjour</h1> {name}"), "<h1> is not a tag that Telegram shows"),
        (po(talk__it="<a>Bonjour</a> {name}"), "<a> has attributes that it may not have, or lacks one"),
        (po(talk__it="Bonjour {name} & vous"), "a loose & should be &amp;"),
        (po(talk__it="Bonjour {name} <3"), "a loose < or >"),
        (po(talk__it="Bonjour {name"), "its braces don't match"),
        (po(talk__it="Bonjour {}"), "{} is no name for a placeholder"),
        (po(talk__it="Bonjour {name!r}"), "is no name for a placeholder"),
        (po(talk__it="Bonjour {name:chez}"), "{name:chez}: there is no such form"),
        (po(talk__it=" Bonjour {name}"), "spaces or line ends around it"),
        (po(talk__it=""), "it says nothing"),
        (po(Talk__it="Bonjour {name}"), "a key reads subject.thing"),
        ('msgid "talk.it"\nmsgstr "Bonjour {name}\n', "not a line of a .po file"),
        ('msgid "talk.it"\n', "missing msgstr"),
        ('msgid "talk.it"\nmsgid_plural "talk.them"\nmsgstr[0] "{name}"\nmsgstr[1] "{name}"\n', "are the same key"),
        ('msgid "talk.it"\nmsgid_plural "talk.it"\nmsgstr[0] "{name}"\n', "it says nothing"),
        (
            'msgid "talk.it"\nmsgid_plural "talk.it"\nmsgstr[0] "{name}"\nmsgstr[1] "{name}"\n',
            "plural forms in only one",
        ),
    ],
)
def test_a_fault_is_named(tmp_path: Path, fr: str, fault: str) -> None:
    assert fault in faults(tmp_path, fr=fr)


def test_a_key_said_in_two_files_is_a_fault(tmp_path: Path) -> None:
    folder = written(tmp_path, fr=GOOD, en=GOOD)
    (folder / "fr" / "again.po").write_text(GOOD, encoding="utf-8")
    with pytest.raises(BadTextsError, match=r"fr/talk.po: talk.it is said already in fr/again.po"):
        Voice.load(folder)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    told = faults(tmp_path, fr=po(talk__it="<b>{name}", talk__more="&"), en=po(talk__it="{nom}", talk__more="Yes"))
    assert len(told.splitlines()) == 3


def test_a_file_in_another_encoding_is_a_fault(tmp_path: Path) -> None:
    folder = written(tmp_path, fr=GOOD, en=GOOD)
    (folder / "fr" / "old.po").write_bytes(po(talk__old="Évidemment").encode("latin-1"))
    with pytest.raises(BadTextsError, match=r"fr/old\.po: not UTF-8"):
        Voice.load(folder)


def test_a_language_without_files_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "talk.po").write_text(GOOD, encoding="utf-8")
    with pytest.raises(BadTextsError, match=r"fr: there is no \.po file"):
        Voice.load(tmp_path)
