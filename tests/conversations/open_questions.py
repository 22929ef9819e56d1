"""Every question that a conversation can leave open: how one gets there, and a plain answer, in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.domain.goals import Goal
from bot.domain.helps import Help
from bot.domain.meetings import Event, Meeting
from bot.domain.people import Person
from bot.domain.promises import Request
from tests.conversations.talk import Talk, talk

LONG_AGO: Final = date(2026, 1, 5)


@dataclass(frozen=True)
class Question:
    """`steps` are said, or done when they begin with "="; both languages are parted by " | ". `answer` likewise."""

    steps: tuple[str, ...]
    answer: str
    newcomer: bool = False  # nothing is known yet, the welcome has just begun


QUESTIONS: Final[dict[str, Question]] = {
    "the day of a card": Question(("je vois Marie Dupont pour un café | I'm having a coffee with Marie Dupont",),
                                  "jeudi à 10h | Thursday at 10"),
    "who was on a card": Question(("j'ai pris un café hier | had a coffee yesterday",),
                                  "avec Karim Benali | with Karim Benali"),
    "the day of a reminder": Question(("rappelle-moi d'appeler Paul | remind me to call Paul",),
                                      "lundi à 9h | Monday at 9"),
    "the goal of the welcome": Question(("/start",), "trouver un poste de DRH | find a job as HR director", True),
    "the city of the welcome": Question(
        ("/start", "trouver un poste de DRH | find a job as HR director", "oui | yes"), "Lyon | London", True),
    "the rhythm of the welcome": Question(
        ("/start", "trouver un poste de DRH | find a job as HR director", "oui | yes", "Lyon | London"),
        "deux cafés par mois | two coffees a month", True),
    "what a goal is": Question(("=goalnew",), "trouver trois clients | find three clients"),
    "what a goal looks like": Question(("=goalnew", "changer de boulot | change jobs"),
                                       "un poste de DRH dans une ONG | an HR job in a charity"),
    "the day of a goal": Question(("=goalnew", "trouver trois clients | find three clients"),
                                  "fin mars | end of March"),
    "whom a goal needs": Question(("=goalnew", "trouver trois clients | find three clients", "fin mars | end of March"),
                                  "des DRH, des recruteurs | HR directors, recruiters"),
    "the day of a known goal": Question(("=goalset:g91:due",), "fin mars | end of March"),
    "what a known goal would be": Question(("=goalset:g91:success",), "un CDI signé | a signed contract"),
    "the roles of a known goal": Question(("=goalset:g91:roles",), "un recruteur | a recruiter"),
    "what came of a coffee": Question(("=outcome:m91",), "elle m'a pris en mission | she hired me for a project"),
    "the hour of writing": Question(("=set:hour",), "8h | 8am"),
    "the city of the settings": Question(("=set:city",), "Lyon | London"),
    "how long to pause": Question(("=set:pause",), "jusqu'au 3 janvier | until January 3rd"),
    "the ideal client": Question(("/client",), "une librairie indépendante | an independent bookshop"),
    "somebody's ideal client": Question(("=idealask:p91",), "une PME du bâtiment | a small builder"),
    "whom to connect": Question(("/connect",), "Marie | Marie"),
    "why to connect two": Question(("=connect:p91:p92",), "ils recrutent tous les deux | they are both hiring"),
    "the day of an event": Question(
        ("je pense aller au salon du livre | I'm thinking of going to the book fair",),
        "le 12 décembre | December 12th"),
    "why go to an event": Question(
        ("je pense aller au salon du livre le 12 décembre | I'm thinking of going to the book fair on December 12th",),
        "rencontrer des éditeurs | to meet publishers"),
    "another day for an event": Question(("=eventday:e91",), "le 10 décembre | December 10th"),
    "whom to plan": Question(("=planadd",), "Paul | Paul"),
    "what a plan is for": Question(("=planset:p92:what",), "lui parler de mon projet | talk about my project"),
    "when to do what is planned": Question(("=planset:p92:when",), "en décembre | in December"),
    "whom to ask": Question(("/ask",), "Marie | Marie"),
    "what to ask": Question(("=asknew:p91",), "le nom d'un cabinet de recrutement | the name of a recruitment firm"),
    "what to be recommended for": Question(("=recask:p91",), "mon travail sur la paie | my work on payroll"),
    "what was seen of somebody": Question(("=recgive:p92",), "il tient ses délais | he keeps his deadlines"),
    "whom to write to online": Question(("/online",), "Jane Doe | Jane Doe"),
    "names for the map": Question(("/map",), "Karim Benali, Zoé Lenoir | Karim Benali, Zoe Lenoir"),
    "whom a path leads to": Question(("/path",), "un acheteur chez Airbus | a buyer at Airbus"),
    "who may know the way": Question(("/path un acheteur chez Airbus | /path a buyer at Airbus",),
                                     "Luc Roy | Luke Roy"),
    "what a help was": Question(("=helpfix:h91:what",), "relu ma lettre | reviewed my letter"),
    "the day of a help": Question(("=helpfix:h91:on",), "le 3 novembre | November 3rd"),
    "by when an answer is due": Question(("=reply:r91:yes",), "vendredi | Friday"),
    "who could do it better": Question(("=passon:r91",), "Paul | Paul"),
    "where somebody works": Question(("=pfix:p91:org",), "Apex | Apex"),
    "a birthday": Question(("=pfix:p91:birthday",), "le 3 mai | May 3rd"),
    "whom to forget": Question(("/forget",), "Paul | Paul"),
}  # fmt: skip


def said(lang: str, both: str) -> str:
    """The half of "oui | yes" in that language."""
    french, _, english = both.partition(" | ")
    return french if lang == "fr" or not english else english


async def opened(lang: str, question: Question) -> Talk:
    """The conversation at the moment when that question has just been asked."""
    camille = await talk(lang, zone=None) if question.newcomer else await talk(lang)
    if not question.newcomer:
        await camille.store.keep(camille.known.put(*_records(lang)))
    for step in question.steps:
        if step.startswith("="):
            await camille.does(step[1:])
        else:
            await camille.says(said(lang, step))
    return camille


def _records(lang: str) -> tuple[Person | Goal | Meeting | Help | Request | Event, ...]:
    french = lang == "fr"
    coffee = date(2026, 11, 12)
    return (
        Person("p91", "Marie Dupont", LONG_AGO, org="Acme", role="DRH" if french else "HR director"),
        Person("p92", "Paul Martin", LONG_AGO, org="Kiwi", address="tu"),
        Person("p93", "Anne Roy", LONG_AGO, circles=("Chorale",)),
        Person("p94", "Léa Petit", LONG_AGO),
        Goal("g91", "Trouver un poste de DRH" if french else "Find a job as HR director", LONG_AGO, purpose="job"),
        Meeting("m91", ("p91",), coffee, kind="coffee", told_on=coffee),
        Help("h91", "p91", "relu mon CV" if french else "reviewed my CV", coffee, "m91"),
        Request("r91", "relire son mémo" if french else "review her memo", date(2026, 11, 17), "p94"),
        Event("e91", "salon RH" if french else "HR fair", date(2026, 12, 3), going=True, noted_on=LONG_AGO),
    )
