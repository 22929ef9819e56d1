"""What a message is, once its labels are known: "lunch yesterday" took place, "I promised" is a promise to keep."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from bot.understanding.credit import owed_to
from bot.understanding.features import View
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.reading import Intent

FUTURE: Final = frozenset({"plan_meeting", "event", "reminder", "goal"})
KINDED: Final = frozenset({"log_meeting", "plan_meeting"})
DATED: Final = frozenset({"log_meeting", "plan_meeting", "event", "reminder", "done_thanks", "done_promise"})
SURELY_DATED: Final = frozenset({"plan_meeting", "reminder", "done_thanks", "done_promise"})
ABOUT_SOMEBODY: Final = frozenset({"reminder", "ask", "request_received", "done_thanks", "done_promise", "note"})
# What a message of each intent can state; anything else found in it is more likely a mistake.
STATES: Final[dict[str, frozenset[str]]] = {
    "log_meeting": frozenset({"p", "w", "got", "gave", "todo", "need", "offer"}),
    "plan_meeting": frozenset({"p", "w", "got", "gave", "todo", "need", "offer"}),
    "event": frozenset(),
    "goal": frozenset({"goal"}),
    "progress": frozenset({"p", "got"}),
    "request_received": frozenset({"p", "need", "offer", "got"}),
    "ask": frozenset({"p"}),
    "find": frozenset({"p"}),
    "done_thanks": frozenset({"p", "got", "todo"}),
    "done_promise": frozenset({"p", "gave", "todo"}),
    "reminder": frozenset({"p"}),
    "note": frozenset({"p", "w", "need", "offer", "got", "todo"}),
    "mood": frozenset(),
    "question": frozenset(),
    "other": frozenset({"p"}),
}
# What is only just taken for one of these may hold a promise all the same ("found him a flat, owe him the keys"), and
# what is only just taken for nothing may hold help ("Paul wrote me a reference").
MAY_HIDE: Final[dict[Intent, tuple[str, ...]]] = {
    "progress": ("todo",), "mood": ("todo",), "other": ("todo", "got", "gave"),
}  # fmt: skip
UNSURE: Final = 0.6
PERHAPS: Final = 0.25
BARELY: Final = 0.15  # a bare row of words is a goal when it looks at least so much like one
_BEFORE: Final = 4
_LEAD: Final = 4
_I_HAVE: Final = (("i", "have"), ("i", "'ve", "got"), ("ive", "got"), ("j'", "ai"), ("j'ai",), ("jai",))
_SOME: Final = frozenset(
    "un une mon ma mes des deux trois quatre cinq plusieurs a an my two three four five several some".split()
)
_BY_USER: Final = frozenset({"i", "we", "i've", "ive", "j'", "j'ai", "jai", "je", "on", "nous"})
_GAVE: Final = frozenset({"sent", "gave", "lent", "brought", "passed"})
_HAVE: Final = frozenset({"ai", "j'ai", "jai", "avons", "have", "'ve", "ive", "i've"})
_ON_ME: Final = ("compte sur moi", "comptent sur moi", "counting on me", "counts on me")
_MEETINGS: Final = ("meeting", "reunion", "rendez-vous", "rdv", "interview", "entretien")
_SAID_TO_ME: Final = (("a", "parle"), ("m'a", "parle"), ("told", "me"), ("mentioned", "a"), ("a", "signale"))
_WONDERING: Final = (
    ("tu", "crois"), ("tu", "penses"), ("vous", "croyez"), ("vous", "pensez"), ("you", "think"), ("you", "reckon"),
)  # fmt: skip
_WRITING: Final = frozenset(
    {("dis", "quoi"), ("ecris", "quoi"), ("reponds", "quoi"), ("i", "say"), ("i", "write"), ("i", "reply")}
)
# "I don't know what to say to Paul", « je sais pas quoi dire à Paul ».
_WHAT_TO_SAY: Final = frozenset(
    {("quoi", "dire"), ("quoi", "ecrire"), ("quoi", "repondre"), ("to", "say"), ("to", "write")}
)
_NO_IDEA: Final = frozenset({"know", "sure", "idea", "sais", "idee", "clue"})
_AT_A_LOSS: Final = frozenset({"reminder", "note", "other", "mood"})
_TOLD_DONE: Final = frozenset({"done", "new", "good", "met", "give", "send", "thank"})
_TOLD_ENDS: Final = ("ed", "n't", "!", ".")
_ME: Final = frozenset({"me", "us", "m'", "nous"})
_TO_WHOM: Final = frozenset({"lui", "leur", "jlui", "jleur"})
# Words before "promised" that make it an old promise.
_EARLIER: Final = frozenset({"as", "comme", "que", "qu'", "'d", "had", "avais", "that", "what", "id"})
_JUDGING: Final = (("c'", "est"), ("cest",), ("est", "ce", "que", "c'", "est"), ("is", "it"), ("would", "it", "be"))
_JUDGED: Final = 9
_OWNED: Final = frozenset("mon ma mes notre le la les un une l' my our the a an decide time".split())
_OF_DOING: Final = frozenset({"de", "d'", "si", "to", "if"})
_PRONOUNS: Final = frozenset({"she", "he", "him", "they"})


def is_wordless(view: View) -> bool:
    """Whether a message has neither a letter nor a digit: it tells nothing."""
    return not any(character.isalnum() for token in view.tokens for character in token.raw)


def is_unanswered(view: View) -> bool:
    """ "Wrote to Zoe, no reply": nobody was met."""
    words = {token.norm for token in view.tokens}
    return any("neg" in kinds for kinds in view.kinds) and not words.isdisjoint({"reply", "answer", "reponse"})


def is_counted_on(view: View) -> bool:
    """ "Her son is looking for an internship, she's counting on me": it is asked of the user."""
    words = " ".join(token.norm for token in view.tokens)
    return any(said in words for said in _ON_ME) and any("seek" in kinds for kinds in view.kinds)


def has_meetings(message: Labelled) -> bool:
    """ "I have three meetings tomorrow": what one has is to come, and no goal."""
    words = message.norms(0, _LEAD + 1)
    start = next((len(way) for way in _I_HAVE if tuple(words[: len(way)]) == way), 0)
    start += words[start : start + 1] != [] and words[start] in _SOME
    held = start > 0 and any(word.startswith(_MEETINGS) for word in words[start : start + 1])
    return held and any(token.day for token in message.view.tokens)


def is_of_invitation(message: Labelled) -> bool:
    """ "Got an invitation to the summit on the 8th" is no goal."""
    bidden = any(token.norm.startswith("invit") for token in message.view.tokens)
    return message.intent == "goal" and bidden and any(token.day for token in message.view.tokens)


def has_met_people(message: Labelled) -> bool:
    """Whether an event is told of where people were met: « j'ai rencontré plein de monde hier soir au salon »."""
    met = any("met" in kinds for kinds in message.view.kinds)
    return message.intent == "event" and met and "<day-past>" in message.norms(0, len(message.view.tokens))


def is_told_by_somebody(message: Labelled) -> bool:
    """Whether what looks like a search tells of somebody: « quelqu'un chez Cobalt m'a parlé d'un poste »."""
    norms = message.norms(0, len(message.view.tokens))
    if message.intent != "find" or norms[-1] == "?":
        return False
    met = any("met" in kinds for kinds in message.view.kinds) and "<day-past>" in norms
    return met or any(pair in _SAID_TO_ME for pair in pairwise(norms))


def wonders_of_somebody(message: Labelled) -> bool:
    """ "Do you think Nadia would still help me?" is about Nadia."""
    begins = tuple(message.norms(0, 2))
    wonders = begins in _WONDERING or tuple(message.norms(1, 3)) in _WONDERING
    return message.intent == "question" and wonders and bool(message.tagged("p", "m"))


def asks_for_words(message: Labelled) -> bool:
    """ "I'm in touch with Ana Roy now, what do I write to her?" is about Ana."""
    norms = message.norms(0, len(message.view.tokens))
    pairs = set(pairwise(norms))
    lost = message.intent in _AT_A_LOSS and not _WHAT_TO_SAY.isdisjoint(pairs) and not _NO_IDEA.isdisjoint(norms)
    wonders = message.intent == "question" and not _WRITING.isdisjoint(pairs)
    return (wonders or lost) and bool(message.tagged("p", "m"))


def is_bare_news(message: Labelled) -> bool:
    """ "Live by the sea", "lawyers, recruiters": like news to the reader, but nobody did anything."""
    view = message.view
    if message.intent != "progress" or any(d.subject != "-" for d in view.drifts):
        return False
    if view.lang == "fr" and view.tokens[0].norm not in _SOME:
        return False
    done = any(not _TOLD_DONE.isdisjoint(kinds) for kinds in view.kinds)
    bare = all(not token.norm.endswith(_TOLD_ENDS) and token.raw[-1] not in "éÉ" for token in view.tokens)
    return bare and not done and not message.items and not message.entities


def is_judging(view: View) -> bool:
    """Whether it is wondered how something would be taken, "c'est impoli de…", "is it odd to…": no goal begins so."""
    words = [t.norm.replace("’", "'") for t in view.tokens[:_JUDGED]]
    begins = next((lead for lead in _JUDGING if words[: len(lead)] == list(lead)), None)
    if begins is None:
        return False
    rest = words[len(begins) :]
    return len(rest) > 1 and rest[0] not in _OWNED and not _OF_DOING.isdisjoint(rest[1:3])


def has_handed_over(message: Labelled) -> bool:
    """Whether it begins with what the user gave somebody: "I sent Claire my CV", « j'ai envoyé mon CV à Claire »."""
    norms, kinds = message.norms(0, _LEAD + 1), message.view.kinds[: _LEAD + 1]
    by_user = norms[:1] != [] and norms[0] in _BY_USER
    at = next((i for i, kind in enumerate(kinds) if not {"give", "send"}.isdisjoint(kind)), None)
    if not by_user or at is None or message.view.drifts[at].future or message.view.drifts[at].negated:
        return False
    past = norms[at].endswith("ed") or norms[at] in _GAVE or not _HAVE.isdisjoint(norms[:at])
    return past and bool(message.tagged("p", "m"))


def may_be_met(message: Labelled) -> bool:
    """Whether it is of a meeting, whenever that is, or of nothing though it names one and somebody."""
    if message.intent != "other":
        return message.intent == "plan_meeting"
    held = any(kind.startswith("k_") for kinds in message.view.kinds for kind in kinds)
    return held and bool(message.tagged("p")) and not any(drift.negated for drift in message.view.drifts)


def asks_for_introduction(view: View) -> bool:
    """Whether it is asked for an introduction: "could Anne introduce me to her boss?"."""
    words = [token.norm for token in view.tokens]
    asks = words[-1] == "?" and words[0] in {"could", "can", "would", "pourrait", "peut"}
    return asks and any("intro" in kinds for kinds in view.kinds) and not _ME.isdisjoint(words)


def seeks(message: Labelled) -> bool:
    """Whether what looks like a note tells of a need, and of nobody whose it is: "looking for a plumber"."""
    theirs = any(drift.subject in {"she", "he", "they"} for drift in message.view.drifts)
    somebodys = theirs or message.tagged("p", "m", "w")
    return message.intent == "note" and bool(message.told("need")) and not somebodys


def is_undertaken(message: Labelled) -> bool:
    """Whether what looks like a reminder asks for none: "faut que j'envoie les photos à Ana avant dimanche"."""
    if message.intent != "reminder" or any("remind" in kinds for kinds in message.view.kinds):
        return False
    return any("must" in kinds for kinds in message.view.kinds)


def only_credits(message: Labelled) -> bool:
    """Whether what looks like thanks, or like a kept promise, only tells to whom something is owed."""
    view = message.view
    if message.intent not in {"done_thanks", "done_promise"} or says_done(view):
        return False
    named = {f.first for f in message.tagged("p", "m")}
    owed = [at for at in owed_to(view) if at in named or at + 1 in named or not _PRONOUNS.isdisjoint(view.kinds[at])]
    return bool(owed) and sum("thank" in kinds for kinds in view.kinds) <= 1


def promises_anew(message: Labelled) -> bool:
    """Whether what looks like a kept promise or an open request is a promise made just now."""
    at = undertaking(message.view)
    if at is None:
        return False
    if message.intent == "request_received":
        return True
    earlier = any(f.first < at for f in message.told("gave"))
    return message.intent == "done_promise" and not earlier and not says_done(message.view)


def is_by_somebody(message: Labelled, found: Found) -> bool:
    """ "Got (my CV looked over) by Joanne": who did it stands behind it."""
    named = {f.first for f in message.tagged("p", "m")}
    return message.norms(found.last, found.last + 1) in (["by"], ["par"]) and found.last + 1 in named


def owes(view: View) -> bool:
    """Whether the user says to owe somebody something: "je lui dois mon book", "I owe her my deck". No goal does."""
    words = [token.norm for token in view.tokens]
    french = any(one in _TO_WHOM and "dois" in words[i + 1 : i + 2] for i, one in enumerate(words))
    return french or any(one == "owe" and words[i + 1 : i + 2] != ["it"] for i, one in enumerate(words))


def undertaking(view: View) -> int | None:
    """Where the user says "I promised" of something still to be done; None when they tell that it was done."""
    for i, token in enumerate(view.tokens):
        drift = view.drifts[i]
        if not token.norm.startswith("promis") or drift.negated or drift.subject in {"she", "he", "they", "you"}:
            continue
        before = {t.norm for t in view.tokens[max(0, i - _BEFORE) : i]}
        if not before & _EARLIER:
            return i
    return None


def says_done(view: View) -> bool:
    """Whether some word tells that a thing has been done."""
    return any(
        ("done" in kinds and not token.norm.startswith("promis")) or token.norm == "did"
        for token, kinds in zip(view.tokens, view.kinds, strict=True)
    )
