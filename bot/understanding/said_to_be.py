"""What somebody is said to be, whole: "Bruno is a plumber", « bosse chez Hachette comme correctrice »."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.confidence import CLEAR
from bot.understanding.features import View
from bot.understanding.kin import NEAR_EN, NEAR_FR
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.once import FORMERLY
from bot.understanding.trades import is_trade

_BEING: Final = frozenset("is 's est c'est became become becomes devient devenu devenue".split())
_SUBJECTS: Final = frozenset("he she il elle lui c' shes hes whos".split())
_WHO: Final = frozenset({"who", "qui"})  # but not "someone who is"
_SUBJECTS_BEING: Final = frozenset({"shes", "hes", "whos"})
_TURNING: Final = (
    ("turns", "out", "to", "be"), ("turned", "out", "to", "be"), ("se", "trouve", "etre"), ("s'", "avere", "etre"),
    ("se", "revele", "etre"),
)  # fmt: skip
_ADVERBS: Final = frozenset(
    "now also currently actually apparently just still mainly mostly maintenant aussi desormais actuellement "
    "toujours plutot devenu devenue passe passee mtn been made named appointed promoted nomme nommee promu "
    "promue".split()
)
_ARTICLES: Final = frozenset(
    "a an the d un une le la l' notre our their his her its leur leurs son sa mon ma my".split()
)
_NEAR: Final = NEAR_EN | NEAR_FR
_OWNERS: Final = frozenset("his her their my our son sa leur mon ma notre".split())
_CORRECTING: Final = frozenset({"non", "no", "pardon", "sorry", "nope"})
_AS: Final = frozenset({"as", "comme"})
_WORKING: Final = frozenset(
    "works work working worked joined joins started starts hired employed took travaille travaillait bosse bossait "
    "bossant travaillant embauche embauchee recrute recrutee engage engagee commence debute".split()
)
_AS_REACH: Final = 9
_ITEMS: Final = frozenset({"need", "offer", "got", "gave"})
_PRAISE: Final = frozenset(
    "new great good brilliant lovely nice big small really very nouveau nouvelle jeune bon bonne "
    "grand grande petit petite excellent excellente tres super vrai vraie".split()
)
_LONGEST: Final = 5
# In English the trade comes last, and these follow it.
_BEHIND_EN: Final = frozenset(
    "in at for of with on from to by near and but or who that which where so because as he she they i we it his her "
    "now then since until too just there here today these this those over based like a an the if when while".split()
)
_NO_TRADE_BEFORE: Final = ("ing", "ed")
_TRADES_BEFORE: Final = frozenset(
    "marketing accounting leasing engineering consulting buying purchasing planning publishing nursing training "
    "advertising catering manufacturing retired certified chartered licensed qualified trained registered".split()
)
# In French it comes first, and goes on over « en droit du travail ».
_LINKS: Final = frozenset({"de", "d'", "du", "des", "en"})
_THROUGH: Final = frozenset({"la", "l'", "les"})
_ADJECTIVES: Final = (
    "al", "ale", "aire", "ique", "if", "ive", "ier", "iere", "ien", "ienne", "ance", "ante", "ant", "ain", "aine",
    "ois", "oise", "able", "el", "elle", "eur", "euse",
)  # fmt: skip
_PLAIN: Final = frozenset({"web", "freelance", "independant", "independante", "senior", "junior", "data", "produit"})
_NEVER: Final = frozenset(
    "elle quelle pendant avant maintenant bien rien faire mal chez une mon ses nos leur leurs plus moi lui nous".split()
)


def with_what_they_are(message: Labelled) -> Labelled:
    """The message with the whole role of whoever is said to be something, which nobody needs, offers or received."""
    message = message.holding([f for f in message.entities if f.tag != "r" or not _is_no_role(message, f)])
    said = [found for at in range(1, len(message.view.tokens)) if (found := _said_at(message, at))]
    if not said:
        return message
    for found in said:
        message = message.holding(_without_corrected(message, found))
        message = message.holding(with_role(message, found))
    items = [f for f in message.items if not (f.tag in _ITEMS and any(s.first - 1 <= f.first < s.last for s in said))]
    return message if len(items) == len(message.items) else replace(message, items=items)


def _is_no_role(message: Labelled, found: Found) -> bool:
    """Whether a role is only what somebody looks for, or a deed: "someone who is a locksmith", "(sourcing) a venue"."""
    sought = any(f.first < found.first and found.last <= f.last for f in message.told("need"))
    word, after = message.view.tokens[found.last - 1].norm, message.norms(found.last, found.last + 1)
    doing = message.view.lang == "en" and word.endswith("ing") and after[:1] != [] and after[0] in _ARTICLES
    return sought or (doing and found.last - found.first == 1)


def _without_corrected(message: Labelled, role: Found) -> list[Found]:
    """The entities without the role that another one corrects: "he's a nurse, no sorry, he's a doctor now"."""
    before = next((f for f in reversed(message.tagged("r")) if f.last <= role.first), None)
    if before is None or _CORRECTING.isdisjoint(message.norms(before.last, role.first)):
        return message.entities
    named = any(f.tag in {"p", "m", "w"} and before.last <= f.first < role.first for f in message.entities)
    return message.entities if named else [f for f in message.entities if f is not before]


def with_role(message: Labelled, role: Found) -> list[Found]:
    """The entities with a role instead of what was labelled within it, joined to the rest of it."""
    over = [f for f in message.entities if f.first < role.last and role.first < f.last]
    roles = [f for f in over if f.tag == "r"]
    first, last = min([role.first, *(f.first for f in roles)]), max([role.last, *(f.last for f in roles)])
    kept = [f for f in message.entities if f not in over]
    return sorted([*kept, replace(role, first=first, last=last)], key=lambda f: f.first)


def trade_at(message: Labelled, at: int) -> Found | None:
    """The role that a noun phrase at a token names; None where it names nothing that one is by trade."""
    view = message.view
    while at < len(view.tokens) and view.tokens[at].norm in _PRAISE:
        at += 1
    if view.tokens[at : at + 1] and view.tokens[at].norm in FORMERLY:
        return None
    end = _end_of_french(message, at) if view.lang == "fr" else _end_of_english(message, at)
    return Found("r", at, end, CLEAR) if end else None


def _said_at(message: Labelled, at: int) -> Found | None:
    """The role that a clause with its verb at a token, or its "as", gives to somebody."""
    view, norm = message.view, message.view.tokens[at].norm
    start = at + 1
    if norm in _AS:
        behind = message.norms(start, start + 1)
        working = not _WORKING.isdisjoint(_earlier(view, at))
        return _phrase(message, start) if working and (view.lang == "fr" or _ARTICLES & set(behind)) else None
    if _turns_out(message, at):
        return _phrase(message, start)
    if norm not in _BEING | _SUBJECTS_BEING or not (norm in _SUBJECTS_BEING or _has_subject(message, at)):
        return None
    while start < len(view.tokens) and view.tokens[start].norm in _ADVERBS:
        start += 1
    promoted = message.norms(start - 1, start + 1) == ["promoted", "to"]
    return _phrase(message, start + promoted)


def _turns_out(message: Labelled, at: int) -> bool:
    """ "Who turns out to (be)", « qui se trouve (être) »: what somebody is, found out."""
    words = tuple(message.norms(max(0, at - 3), at + 1))
    return words in _TURNING or words[1:] in _TURNING


def _phrase(message: Labelled, at: int) -> Found | None:
    article = at < len(message.view.tokens) and message.view.tokens[at].norm in _ARTICLES
    found = trade_at(message, at + 1 if article else at)
    if found and not article and message.view.lang == "en" and _is_doing(message.view, found.first):
        return None
    return found


def _is_doing(view: View, at: int) -> bool:
    word = view.tokens[at].norm
    return word.endswith(_NO_TRADE_BEFORE) and word not in _TRADES_BEFORE


def _earlier(view: View, at: int) -> set[str]:
    sentence = view.drifts[at].sentence
    return {view.tokens[i].norm for i in range(max(0, at - _AS_REACH), at) if view.drifts[i].sentence == sentence}


def _has_subject(message: Labelled, at: int) -> bool:
    """Whether a name, or a word that stands for one, is the subject of the verb at a token."""
    lead = at - 1
    while lead > 0 and message.view.tokens[lead].norm in _ADVERBS:
        lead -= 1
    if message.view.tokens[lead].norm in _WHO:
        lead -= 1 + (message.norms(lead - 1, lead) == [","])
        return _is_named(message, lead) or _is_kin_of_theirs(message, lead)
    return _is_named(message, lead) or message.view.tokens[lead].norm in _SUBJECTS


def _is_named(message: Labelled, at: int) -> bool:
    return any(f.tag in {"p", "m", "w"} and f.last == at + 1 for f in message.entities)


def _is_kin_of_theirs(message: Labelled, at: int) -> bool:
    """ "Ben, her husband, (who is a miller)": what somebody is to another, between the name and what they are."""
    owned = message.view.tokens[at].norm in _NEAR and message.norms(at - 2, at - 1) == [","]
    return owned and message.view.tokens[at - 1].norm in _OWNERS and _is_named(message, at - 3)


def _is_word(message: Labelled, at: int) -> bool:
    token = message.view.tokens[at]
    named = any(f.tag in {"p", "m", "o", "place"} and f.first <= at < f.last for f in message.entities)
    return token.norm[:1].isalpha() and not (token.day or token.clock or named)


def _end_of_english(message: Labelled, at: int) -> int | None:
    """Where "IT project manager" ends, its trade last of all; None where there is none."""
    view, end = message.view, at
    while end < len(view.tokens) and end - at <= _LONGEST:
        if not _is_word(message, end) or (view.tokens[end].norm in _BEHIND_EN and view.shapes[end] != "XX"):
            break
        end += 1
    return end if at < end <= at + _LONGEST and is_trade(view.tokens[end - 1].norm, "en") else None


def _end_of_french(message: Labelled, at: int) -> int | None:
    """Where « avocat en droit du travail » ends, its trade first of all; None where there is none."""
    view = message.view
    if at >= len(view.tokens) or not _is_word(message, at) or not is_trade(view.tokens[at].norm, "fr"):
        return None
    end = at + 1
    while end < len(view.tokens) and end - at < _LONGEST + 1:
        norm = view.tokens[end].norm
        linked = end + 1 + (norm in _LINKS and message.norms(end + 1, end + 2)[:1] in ([w] for w in _THROUGH))
        if norm in _LINKS and linked < len(view.tokens) and _is_thing(message, linked):
            end = linked + 1
        elif _is_quality(message, end):
            end += 1
        else:
            break
    return end


def _is_thing(message: Labelled, at: int) -> bool:
    """Whether a word in small letters is a thing; without any capitals, "du blagnac" is rather a name."""
    token, view = message.view.tokens[at], message.view
    if view.careless and view.rare[at] and view.tokens[at - 1].norm == "du":
        return False
    return _is_word(message, at) and token.raw.islower() and len(token.norm) > 2 and token.norm not in _NEVER


def _is_quality(message: Labelled, at: int) -> bool:
    token = message.view.tokens[at]
    if not _is_word(message, at) or not token.raw.islower() or token.norm in _NEVER:
        return False
    return token.norm in _PLAIN or (token.norm.endswith(_ADJECTIVES) and not message.view.kinds[at])
