"""What the user can do for others, told once or asked at the right moment; what they read that may serve somebody."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import Final

from bot.coaching.giving import is_about, served_by
from bot.domain.articles import Article
from bot.domain.drafts import Draft
from bot.domain.lines import GAP, Buttons, Line, line
from bot.domain.people import Offer, Person
from bot.flows.conversation import is_another_matter
from bot.flows.meanings.asides import is_aside
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import fold, read_answer
from bot.understanding.folding import fold_in_place

OFFERS: Final = "own_offers"
_MOST: Final = 3

_LEAD: Final = r"^\W*(?:(?:oui|yes|alors|bon|well|so|moi|et moi|de mon cote|ah|oh)[ ,:]+)*"
_CAN: Final = re.compile(
    _LEAD + r"(?:"
    r"je (?:sais|peux) (?:bien |aussi |meme )?(?:(?:aider|etre utile|donner un coup de main|depanner|conseiller)"
    r"(?: les gens| les autres| quelqu'un| ceux qui)?(?: sur| pour| avec| en| a| qui veulent| d')+ )(?P<a>.+)"
    r"|je sais (?:bien |tres bien |aussi )?(?P<b>(?!que\b|pas\b|plus\b|si\b|qui\b|ou\b|pourquoi\b|"
    r"comment\b|quand\b|ce )"
    r"\w+(?:er|ir|re|oir)\b.*)"
    r"|je (?:m'y connais|m'y connais bien|suis calee?|suis fort|suis forte|suis douee?|suis bon|"
    r"suis bonne|suis competente?) (?:en|sur|pour|a) (?P<c>.+)"
    r"|(?:mon|ma|mes) (?:point fort|points forts|specialite|specialites|truc|competences?|savoir-faire),?"
    r" ?:? ?(?:c'est|est|sont|,)? ?(?P<d>.+)"
    r"|ce que je (?:sais|peux) faire(?: pour les autres)? ?:? ?(?:c'est)? ?(?P<e>.+)"
    r"|i can (?:also )?(?:help(?: people| others| anyone| someone)?(?: out)?|be (?:useful|of use)"
    r"|give a hand|advise)(?: people| others)? (?:with|on|for) (?P<f>.+)"
    r"|i(?:'m| am) (?:also )?(?:really |pretty |quite |very )?(?:good|great|skilled|strong|decent)"
    r" (?:at|with|in) (?P<g>.+)"
    r"|i know (?:a lot|a good deal|quite a bit|a thing or two|plenty) (?:about|on) (?P<h>.+)"
    r"|i know how to (?P<i>.+)"
    r"|my (?:strong point|strength|strengths|speciality|specialty|skill|skills|thing)(?: is| are|:) (?P<j>.+)"
    r"|what i can do(?: for (?:others|people))?(?: is|:) (?P<k>.+)"
    r"|i can (?P<l>(?:build|design|write|edit|proofread|translate|review|fix|teach|code|draw|photograph|record) .+)"
    r")[ .!]*$"
)
_READ: Final = re.compile(
    _LEAD + r"(?:"
    r"(?:je viens d(?:e |')|j'ai (?:bien |juste )?)(?:lire|lu|relu|decouvrir|decouvert|trouver|trouve|"
    r"ecouter|ecoute|voir|vu|regarder|regarde|tomber sur|suivi|suivre) "
    r"(?P<fr>(?:une?|cet|cette|ce) (?:(?:tres |super |excellente?|bon(?:ne)?|bel|belle|beau|chouette|"
    r"petite?|long|longue|interessante?|passionnante?) ?)*"
    r"(?:article|livre|papier|billet|rapport|etude|dossier|podcast|emission|episode|conference|"
    r"video|newsletter|guide|tuto|tutoriel|mooc|post|ouvrage|essai|reportage|documentaire|appel "
    r"a projets?|appel d'offres|annonce|offre d'emploi|formation)\b.+)"
    r"|i(?:'ve| have)? (?:just )?(?:read|listened to|watched|found|came across|come across|saw|"
    r"seen|discovered|heard) "
    r"(?P<en>(?:an?|this|some) (?:(?:very |really |great|good|nice|lovely|excellent|interesting|"
    r"useful|long|short|new|brilliant) ?)*"
    r"(?:article|book|piece|paper|post|report|study|podcast|episode|talk|video|newsletter|guide|"
    r"tutorial|course|essay|documentary|call for (?:projects|tenders|papers)|job ad|job offer|"
    r"ad)\b.+)"
    r")[ .!]*$"
)


# --- what one can do


def hear_own_offer(turn: Turn, text: str) -> Turn | None:
    """ "Je sais faire des sites", "I can help with pitch decks"; of nobody in particular."""
    what = _told(_CAN, text)
    if what is None or turn.read(text).people or text.rstrip().endswith("?"):
        return None
    return _kept(turn, what)


def _told(words: re.Pattern[str], text: str) -> str | None:
    """What stands in the place that the pattern names, as it was typed."""
    said = unicodedata.normalize("NFC", text.strip())
    found = words.match(fold_in_place(said))
    span = next((found.span(name) for name, part in found.groupdict().items() if part), None) if found else None
    return said[span[0] : span[1]].strip(" .!") if span else None


def ask_own_offers(turn: Turn) -> Turn:
    """Asked once, when somebody looks for something: what can the user do for others?"""
    turn, draft = turn.own(offers_asked_on=turn.today).open(OFFERS)
    turn = turn.update(replace(draft, asking="what"))
    return turn.say(line("offers.ask"), buttons=((press("button.skip", f"nooffers:{draft.id}"),),))


def hear_offers(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """The answer in any words; None when it is about another matter."""
    answer = read_answer(text, lang=turn.lang)
    if answer:
        return _later(turn.close(draft)) if answer.verb in ("no", "skip", "later", "drop") else None
    reading = turn.read(text)
    if text.rstrip().endswith("?") or reading.people or is_another_matter(turn, text):
        return None
    if _NOTHING.match(fold(text).replace("’", "'")):
        return _later(turn.close(draft))
    if is_aside(turn, text):
        return None
    what = _told(_CAN, text)
    return _kept(turn.close(draft), what or text.strip(" .!"))


_NOTHING: Final = re.compile(
    r"\W*(?:rien|pas grand|je (?:ne )?(?:sais|vois) (?:pas|rien)|aucune idee|nothing|not (?:much|sure|a lot)"
    r"|no idea|i (?:don't|do not|wouldn't) know|i can't think)\b"
)


def press_no_offers(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != OFFERS:
        return turn.toast("error.old_button")
    return _later(turn.close(draft), edits=True)


def _later(turn: Turn, *, edits: bool = False) -> Turn:
    return turn.say(line("offers.later"), edits=edits)


def _kept(turn: Turn, what: str) -> Turn:
    """Written down; whoever looks for it is named at once."""
    if any(fold(offer.what) == fold(what) for offer in turn.owner.offers):
        return turn.say(line("offers.known", what=what))
    turn = turn.own(offers=(*turn.owner.offers, Offer(what, turn.today))).did("undo.own_offer", what=what)
    needy = served_by(turn.notebook, what, by_oneself=True)[:_MOST]
    lines: list[Line] = [line("offers.kept", what=what)]
    if needy:
        lines += [GAP, *(line("offers.serves", name=person.called, need=need) for person, need in needy)]
    rows = tuple((press("offers.propose", f"draft:idea:{person.id}:skill", name=person.called),) for person, _ in needy)
    return turn.say(*lines, buttons=(*rows, (undo_button(turn),)))


def press_forget_offer(turn: Turn, args: tuple[str, ...]) -> Turn:
    """offerdrop:2 takes one out of the list."""
    number = int(args[0]) if args and args[0].isdecimal() else len(turn.owner.offers)
    offers = turn.owner.offers
    if number >= len(offers):
        return turn.toast("error.old_button")
    turn = turn.own(offers=offers[:number] + offers[number + 1 :]).did("undo.own_offer", what=offers[number].what)
    return turn.say(line("offers.dropped", what=offers[number].what), buttons=((undo_button(turn),),))


_MINE: Final = re.compile(
    r"(?:(?:qu'est-ce que|que) je (?:sais|peux) (?:faire|offrir|apporter)(?: aux autres| pour les autres)?"
    r"|(?:qu'ai-je|qu'est-ce que j'ai) a offrir|que sais-je faire|ce que je sais faire|mes (?:talents|"
    r"points forts|savoir-faire)"
    r"|what (?:can i|do i have to) (?:offer|do for others)|what am i good at|my (?:skills|strengths|offers))"
)


def hear_mine(turn: Turn, text: str) -> Turn | None:
    """ "What do I have to offer?": what was told so far, or the question."""
    return show_own_offers(turn) if _MINE.fullmatch(fold(text).replace("’", "'").strip(" .!?")) else None


def show_own_offers(turn: Turn) -> Turn:
    """What was told so far, each with the way to take it out; else the question."""
    if not turn.owner.offers:
        return ask_own_offers(turn)
    rows: Buttons = tuple(
        (press("offers.drop", f"offerdrop:{number}", what=offer.what),)
        for number, offer in enumerate(turn.owner.offers[:8])
    )
    whats = tuple(offer.what for offer in turn.owner.offers)
    return turn.say(line("offers.mine", whats=whats), line("offers.more"), buttons=rows)


# --- what one read


def hear_article(turn: Turn, text: str) -> Turn | None:
    """ "J'ai lu un article sur la paie": kept, with whom it could serve."""
    what = _told(_READ, text)
    if what is None or turn.read(text).people or text.rstrip().endswith("?"):
        return None
    turn, article = turn.add(Article, what=what, on=turn.today)
    turn = turn.did("undo.article", what=what)
    fits = _fitting(turn, what)[:_MOST]
    if not fits:
        return turn.say(line("article.kept", what=article.what), buttons=((undo_button(turn),),))
    lines = [line("article.serves", name=person.called, because=because) for person, because in fits]
    rows = tuple((press("article.send", f"draft:idea:{person.id}:article", name=person.called),) for person, _ in fits)
    return turn.say(line("article.head", what=what), *lines, buttons=(*rows, (undo_button(turn),)))


def _fitting(turn: Turn, what: str) -> list[tuple[Person, Line]]:
    """Whom it serves: those who look for it first, then those whose field it is."""
    needs = served_by(turn.notebook, what)
    found = {person.id: (person, line("idea.because.need", words=need)) for person, need in needs}
    for person in turn.notebook.people:
        fields = [("offer", offer.what) for offer in person.offers] + [("role", person.role or "")]
        for key, words in fields:
            if person.id not in found and words and is_about(words, what):
                found[person.id] = (person, line(f"idea.because.{key}", words=words))
    return list(found.values())


PRESSES = {"nooffers": press_no_offers, "offerdrop": press_forget_offer}
DRAFTS = {OFFERS: hear_offers}
ANSWERS = (hear_mine, hear_own_offer, hear_article)
