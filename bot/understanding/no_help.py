"""What looks like help or a need and is none: "liked my deck", "didn't ask her for it", "help me prepare"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.talked import is_talk

_STOPS: Final = frozenset(". ! ? ; <br> ... … : - – —".split())
_POLITE: Final = frozenset(
    "please pls plz kindly so and now ok can could you just svp stp alors du coup peux tu".split()
)
_DO: Final = frozenset(
    "tell help remind show give send find prep prepare draft write suggest explain dis dites aide aidez donne donnez "
    "montre montrez trouve trouvez prepare rappelle rappelez redige explique expliquez conseille conseillez".split()
)
_ME: Final = frozenset({"me", "us", "moi", "nous"})
_DO_IT: Final = tuple(f"{verb}-moi" for verb in _DO)
_LIKING: Final = frozenset("liked loved enjoyed likes loves enjoys hated aime adore apprecie aimait adorait".split())
_ASKING: Final = frozenset("ask asked asking demande demander demandais reclame".split())
_NOT: Final = frozenset("n't not never didnt dont havent haven't pas jamais rien n' ne".split())
_DID: Final = frozenset({("did", "it"), ("done", "it"), ("did", "so"), ("did", "that")})
_BEFORE: Final = 6
_OF_THEIRS: Final = frozenset(
    "carte cartes visite card cards business numero number phone telephone mail email e-mail linkedin "
    "coordonnees".split()
)
"""What people hand over when they meet, and is no help: « elle m'a donné sa carte »."""
_BESIDE: Final = frozenset(
    "sa ses son une la le les l' de his her their a the an mobile portable adresse address".split()
)
# What is only said, and helps nobody: "sent her apologies", "mark my words".
_SAID: Final = frozenset("apologies regrets excuses regards wishes felicitations congratulations".split())
_WORDS: Final = ["mark", "my", "words"]
_DETERMINERS: Final = frozenset("the my our a an le la l' les mon ma mes notre nos".split())


def without_no_help(message: Labelled) -> Labelled:
    """The message without such items: what was only liked, what was not asked for, what the coach is to do."""
    asked = {at for at in range(len(message.view.tokens)) if _is_asked_of_coach(message, at)}
    kept = [
        f for f in message.items if not (_is_in(message, f, asked) or any(is_none(message, f) for is_none in _NONE))
    ]
    return message if len(kept) == len(message.items) else replace(message, items=kept)


def _is_liked(message: Labelled, found: Found) -> bool:
    at = found.first - (message.view.tokens[found.first].norm not in _LIKING)
    while at > 0 and message.view.tokens[at].norm in _DETERMINERS:
        at -= 1
    return found.tag == "got" and at >= 0 and message.view.tokens[at].norm in _LIKING and not _hands(message, found)


def _is_card(message: Labelled, found: Found) -> bool:
    norms = frozenset(message.norms(found.first, found.last + 1))
    return found.tag == "got" and not norms.isdisjoint(_OF_THEIRS) and norms <= _OF_THEIRS | _BESIDE


def _points_back(message: Labelled, found: Found) -> bool:
    """ "Did it on the spot", « l'a fait »: the thing is told elsewhere."""
    return tuple(message.norms(found.first, found.first + 2)) in _DID and found.tag in {"got", "gave"}


def _hands(message: Labelled, found: Found) -> bool:
    """ "Loved the book she lent me": it was lent all the same."""
    kinds = message.view.kinds[found.first : found.last + _BEFORE]
    return any(not {"give", "send"}.isdisjoint(kind) for kind in kinds)


def _is_said(message: Labelled, found: Found) -> bool:
    norms = message.norms(found.first, found.last)
    return found.tag in {"got", "gave"} and (norms[-1] in _SAID or norms[:3] == _WORDS)


def _is_unasked(message: Labelled, found: Found) -> bool:
    """What the user says they did not ask for; not « elle ne m'a pas demandé »."""
    clause = message.view.drifts[found.first].clause
    before = [i for i in range(max(0, found.first - _BEFORE), found.first) if message.view.drifts[i].clause == clause]
    asking = next((i for i in before if message.view.tokens[i].norm in _ASKING), None)
    if found.tag not in {"need", "offer", "got"} or asking is None:
        return False
    mine = message.view.drifts[asking].subject in {"i", "-"}
    return mine and not _NOT.isdisjoint(message.norms(max(0, asking - 3), asking))


def _is_asked_of_coach(message: Labelled, at: int) -> bool:
    """Whether a sentence that tells the coach to do something begins at a token, or with polite words before it."""
    norms = message.norms(at, at + 2)
    led = norms[0] in _DO_IT or (norms[0] in _DO and norms[1:] and norms[1] in _ME)
    lead = at - 1
    while lead >= 0 and message.view.tokens[lead].norm in _POLITE:
        lead -= 1
    return bool(led) and (lead < 0 or message.view.tokens[lead].norm in _STOPS - {":"})


def _is_in(message: Labelled, found: Found, asked: set[int]) -> bool:
    """Whether an item stands in what the coach is told to do."""
    drifts = message.view.drifts
    same = [at for at in asked if at <= found.first and drifts[at].sentence == drifts[found.first].sentence]
    return found.tag in {"got", "offer", "gave", "need"} and bool(same)


_NONE: Final = (_is_liked, _is_card, _is_unasked, _points_back, is_talk, _is_said)
