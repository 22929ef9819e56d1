"""How is my network doing? Width and depth in words, what was exchanged of late, and one step (P14, P15)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.coaching.balance import balance_line
from bot.coaching.depth import depth
from bot.coaching.network import Active, View, advice, nearest_to_deep, view
from bot.domain.lines import GAP, Button, Line, line
from bot.domain.people import Person
from bot.flows.circles import command_circles
from bot.flows.mapping.listing import some
from bot.flows.turn import Turn, press
from bot.understanding import fold

_LINKS: Final = 8

_HOW: Final = re.compile(
    r"(?:(?:comment (?:va|se porte|vont|est)|ou en (?:est|sont)|que vaut|dans quel etat est|fai(?:s"
    r"|tes)[- ](?:moi )?le point sur"
    r"|faisons le point sur|parle[sz]?[- ]moi de|montre[sz]?[- ]moi|l'etat de|etat de|bilan de|un point sur) )?"
    r"(?:mon reseau|l'etat de mon reseau)(?: pro\w*)?(?: en ce moment| aujourd'hui| va[- ]t[- ]il bien"
    r"| se porte comment| il va comment)?"
    r"|(?:est[- ]ce que )?mon reseau (?:est|est[- ]il)(?: assez| trop)? (?:large|profond|solide|etroit|vivant"
    r"|bon|equilibre)(?: ou .{3,20})?"
    r"|(?:so,? )?(?:how(?:'s| is| are) my (?:network|connections)(?: doing| going| looking)?(?: these days"
    r"| today| lately)?"
    r"|what(?:'s| is) the state of my network|show me my network|my network|where (?:does|do) my network stand"
    r"|how (?:wide|deep|strong|healthy|alive) is my network|is my network (?:wide|deep|strong|healthy|alive"
    r"|any good)(?: enough)?"
    r"|(?:let's )?(?:take|have) (?:a look|stock) (?:at|of) my network|am i (?:active"
    r"|passive)(?: enough)? in my network)"
    r"|(?:am i|are we|(?:est[- ]ce que )?je suis|suis[- ]je) (?:too |rather |more |mostly |plutot |trop |assez )?"
    r"(?:active|passive|actif|passif)(?: enough)?(?: (?:or|ou) (?:active|passive|actif|passif))?"
    r"|am i (?:just|only) (?:collecting|swapping) (?:business )?(?:cards|contacts|names)"
    r"|(?:rate|score|grade|judge|assess|evaluate|analyse|analyze|review) my network"
    r"|(?:note[rz]?|evalue[rz]?|analyse[rz]?|juge[rz]?) mon reseau"
    r"|how many (?:people|contacts|connections) (?:do i (?:know|have)|have i got|are there in my (?:notebook"
    r"|network))"
    r"|combien (?:de |d')(?:personnes|gens|contacts|liens|relations|amis) (?:(?:est[- ]ce que )?je connais|ai[- ]je"
    r"|(?:est[- ]ce que )?j'ai)(?: dans mon carnet)?"
    r"|do i have a (?:good|strong|decent|wide|deep) network|how (?:good|big|large) is my network"
    r"|(?:est[- ]ce que )?j'ai un (?:bon|vrai|grand|beau) reseau"
)
_WHO: Final = re.compile(
    r"(?:qui sont|quels sont|quelles sont|montre[sz]?[- ]moi|c'est qui|donne[sz]?[- ]moi) (?:donc )?(?:mes|tous mes) "
    r"(?:vrais? |vraies? |bons |bonnes |plus proches |meilleurs |meilleures )?(?:liens?|relations|connexions"
    r"|soutiens|allies)(?: solides| proches| forts| fortes)?"
    r"|(?:qui sont )?(?:mes proches|tous mes liens|mes liens(?: (?:forts|solides))?)"
    r"|(?:who are )?my (?:close )?connections"
    r"|mes (?:vrais?|vraies?) (?:liens?|relations|contacts?)|qui sont mes vrais contacts"
    r"|sur qui (?:puis[- ]je|je peux|est[- ]ce que je peux) (?:vraiment )?compter|qui prendrait mon appel"
    r"|qui me connait vraiment"
    r"|(?:who(?:'re| are)|which are|show me|what are) my (?:real|true|strong|strongest|closest|best|deep|actual) "
    r"(?:connections|ties|relationships|contacts|links)|my real (?:connections|contacts|ties)"
    r"|whom? (?:can|could) i (?:really |truly |actually )?(?:count|rely|depend) on|who would take my call"
    r"|who (?:really|truly) knows me"
    r"|whom? (?:do i|am i) (?:really )?(?:know (?:best|well|the best)|trust(?: (?:the )?most)?|close(?:st)? to)"
    r"|qui (?:est[- ]ce que )?(?:je connais|connais[- ]je) (?:le mieux|vraiment)|(?:qui sont )?mes plus proches"
    r"|(?:de qui|a qui) (?:est[- ]ce que )?(?:je suis|suis[- ]je|je fais|fais[- ]je) (?:le plus )?(?:proche"
    r"|confiance)"
)


_DEEPEN: Final = re.compile(
    r"(?:avec qui|qui|quels? liens?|quelles? relations?) (?:est-ce que )?(?:(?:je )?(?:devrais|dois|pourrais"
    r"|peux)[- ]?(?:je )?)?"
    r"(?:mieux )?(?:approfondir|renforcer|creuser|consolider|connaitre|me rapprocher|developper)"
    r"(?: (?:le lien|la relation|le contact|les liens))?|de qui (?:devrais[- ]je|je devrais|je dois) me rapprocher"
    r"|(?:comment )?approfondir (?:mes liens|mon reseau|mes relations)"
    r"|(?:who|whom|which (?:ties?|contacts?|relationships?|connections?)) (?:should|could|can|must) i"
    r" (?:get (?:to know better|closer to|close to)|know better|deepen|strengthen|build on|grow|invest in|work on)"
    r"|how (?:do|can|could) i deepen (?:my network|my ties|my connections)"
)
_PASSING: Final = re.compile(
    r"(?:(?:quels sont |qui sont )?(?:mes |les )?(?:simples? )?contacts?|qui|lesquels"
    r"|which (?:of my )?(?:contacts|ones|people)"
    r"|who|my contacts (?:that|who)|contacts (?:that|who))"
    r" (?:qui )?(?:(?:ne |n')?(?:sont|est) (?:pas|que|qu')(?: encore)?|aren't|are not|isn't|is not|is just"
    r"|is only|are just"
    r"|are only|who aren't) ?(?:yet )?(?:des |un |de |a |my )*(?:vrais? |real |true )?(?:liens?|contacts?"
    r"|connections?|ties?)"
    r"(?: yet| encore)?|mes simples contacts|my mere contacts|who do i (?:only|just) know in passing"
    r"|(?:qui|mes contacts) de passage"
)


def command_links(turn: Turn, _rest: str) -> Turn:
    """/liens, /connections: those who know the user and would take the call."""
    return links(turn)


def command_network(turn: Turn, rest: str) -> Turn:
    """/network: how it is doing; with the name of a circle behind it, that circle."""
    return command_circles(turn, rest) if rest else show(turn)


def press_network(turn: Turn, args: tuple[str, ...]) -> Turn:
    match args:
        case ("links",):
            return links(turn)
        case ("passing",):
            return passing(turn)
    return show(turn)


def hear_network(turn: Turn, text: str) -> Turn | None:
    """ "How is my network doing?", « qui sont mes vrais liens ? »."""
    said = fold(text).replace("’", "'").strip(" .!?")
    if _WHO.fullmatch(said):
        return links(turn)
    if turn.notebook.people and _DEEPEN.fullmatch(said):
        return deepen(turn)
    if _PASSING.fullmatch(said) and view(turn.notebook, turn.today).in_passing:
        return passing(turn)
    return show(turn) if _HOW.fullmatch(said) else None


def deepen(turn: Turn) -> Turn:
    """Whom to get closer to, and the step that does it."""
    one = advice(turn.notebook, view(turn.notebook, turn.today), turn.today)
    why = press("button.why", f"why:{one.why}")
    return turn.say(
        one.line, buttons=((Button(one.label, does=one.step),), (press("network.passing", "network:passing"), why))
    )


def show(turn: Turn) -> Turn:
    """The whole, and one thing to do."""
    if not turn.notebook.people:
        return turn.say(line("network.nobody"), buttons=((press("map.begin", "map"),),))
    seen = view(turn.notebook, turn.today)
    one = advice(turn.notebook, seen, turn.today)
    only = balance_line(turn.notebook, turn.today)  # P33, for the user alone
    received = (GAP, only) if only else ()
    lines = (line("network.head"), *_width(seen), GAP, *_depth(seen), GAP, *_lately(seen), *received, GAP, one.line)
    first = (Button(one.label, does=one.step),)
    more = [press("network.links", "network:links")] if seen.connections else []
    more += [press("network.passing", "network:passing")] if seen.in_passing else []
    more += [press("circle.all", "circles")] if seen.circles else []
    gesture = (press("balance.way_out", "balance"),) if only else ()
    return turn.say(*lines, buttons=(first, gesture, tuple(more), (press("button.why", f"why:{one.why}"),)))


def _width(seen: View) -> Iterator[Line]:
    if seen.circles:
        yield line("network.width", n=seen.people, circles=some(seen.circles), of=_circles(len(seen.circles)))
    else:
        yield line("network.width_no_circle", n=seen.people)


def _circles(n: int) -> Line:
    return line("network.circles", n=n)


def _depth(seen: View) -> Iterator[Line]:
    if seen.connections:
        yield line("network.connections", n=len(seen.connections), names=_names(seen.connections))
    else:
        yield line("network.no_connection")
    if seen.in_passing:
        yield line("network.in_passing", n=len(seen.in_passing), names=_names(seen.in_passing))
    if seen.silent:
        person, last = seen.silent[0]
        if len(seen.silent) == 1:
            yield line("network.silent_one", name=person.called, day=last)
        else:
            yield line("network.silent", names=_names([one for one, _ in seen.silent]), name=person.called, day=last)


def _names(people: tuple[Person, ...] | list[Person]) -> tuple[str | Line, ...]:
    return some(tuple(person.called for person in people))


def _lately(seen: View) -> Iterator[Line]:
    lately = seen.lately
    if not (lately.met or lately.given or lately.asked or lately.introduced):
        yield line("network.quiet")
        return
    did = tuple(_did(lately))
    yield line("network.lately", did=did)
    if lately.is_passive:
        yield line("network.passive")
    elif lately.given or lately.introduced:
        yield line("network.active")


def _did(lately: Active) -> Iterator[Line]:
    for name in ("met", "given", "introduced", "asked"):
        if n := getattr(lately, name):
            yield line(f"network.did_{name}", n=n)


# --- who the connections are


def links(turn: Turn) -> Turn:
    """Those who know, like and trust the user, as far as the notebook tells, and why it says so."""
    if not turn.notebook.people:
        return turn.say(line("network.nobody"), buttons=((press("map.begin", "map"),),))
    people = view(turn.notebook, turn.today).connections
    if not people:
        near = nearest_to_deep(turn.notebook, turn.today)
        rows = ((press("network.see", f"card:{near.id}", name=near.called),),) if near else ()
        nearest = (line("network.nearest", name=near.called),) if near else ()
        return turn.say(line("network.no_links"), *nearest, buttons=rows)
    told = [_link(turn, person) for person in people[:_LINKS]]
    more = (line("network.more_links", n=len(people) - _LINKS),) if len(people) > _LINKS else ()
    buttons = [press("people.button", f"card:{person.id}", name=person.called) for person in people[:_LINKS]]
    pairs = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return turn.say(line("network.links_head", n=len(people)), *told, *more, buttons=pairs)


def _link(turn: Turn, person: Person) -> Line:
    return line("network.link", name=person.called, because=depth(turn.notebook, person, turn.today).because)


def passing(turn: Turn) -> Turn:
    """Those known by a name only, or from one encounter."""
    people = view(turn.notebook, turn.today).in_passing[:_LINKS]
    rows = tuple((press("people.button", f"card:{person.id}", name=person.called),) for person in people)
    return turn.say(line("network.passing_head"), buttons=rows) if rows else turn.toast("error.old_button")


COMMANDS = {
    **dict.fromkeys(("network", "reseau"), command_network),
    **dict.fromkeys(("connections", "liens"), command_links),
}
PRESSES = {"network": press_network}
ANSWERS = (hear_network,)
