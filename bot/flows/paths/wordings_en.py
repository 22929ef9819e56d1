"""How one asks in English for a way to somebody: "who can get me to…", "I need an intro to…", "how do I reach…"."""

from __future__ import annotations

from typing import Final

from bot.flows.paths.kinds import ASKED, AT_WORK, LOOSE, NAMED, STRICT, WISHED, Row

SHORTHAND: Final = {
    "sb": "someone", "smn": "someone", "smone": "someone", "sm1": "someone", "someoen": "someone", "pls": "please",
    "u": "you", "ppl": "people", "whos": "who's", "id": "i'd", "ive": "i've", "iwant": "i want", "dont": "don't",
}  # fmt: skip
"""What is typed in haste, by the word."""

_CONTACTS: Final = r"(?:contacts|network|friends|people|notebook|connections|colleagues|address book|acquaintances)"
_WHO: Final = (
    rf"(?:who(?: else)?(?: (?:here|(?:do|that) i know|(?:in|of|among) my {_CONTACTS}))?(?: (?:that|who))?"
    rf"|which (?:one |person |people )?(?:of|in|among) my {_CONTACTS}(?: (?:that|who))?|which {_CONTACTS} of mine"
    rf"|(?:do|does|can|could|would|might|is) (?:any|one|some|someone|somebody|anyone|anybody)(?: one)? (?:of|in"
    rf"|among) my {_CONTACTS}"
    r"|(?:can|could|would|might) (?:anyone|anybody|someone|somebody|one of (?:my|the) \w+)"
    r"|(?:is there |do i know |do you know )?(?:anyone|anybody|someone|somebody)(?: (?:here"
    r"|i know))?(?: (?:who|that))?)"
)
_LEAD: Final = (
    r"(?:get(?: me)? (?:to|into|in at|in with|in front of|through to|close to|in touch with"
    r"|an intro(?:duction)? (?:to|at))"
    r"|(?:lead|take|bring|point|refer|steer|walk)(?: me)? (?:to|towards|into)|(?:introduce|intro) me (?:to|at)"
    r"|introduce me"
    r"|make an intro(?:duction)? (?:to|at)|(?:connect|hook)(?: me)?(?: up)? (?:to|with)"
    r"|put me (?:in (?:touch with|contact with|front of)|on to)"
    r"|open (?:a |the |some )?doors? (?:for me )?(?:to|at|with|into)"
    r"|help me (?:to )?(?:reach|meet|get (?:to|into|in touch with)|approach|contact|find a way (?:to|into)))"
)

_WANT: Final = (
    r"(?:i(?:'d| would| really)? (?:need|want|like|love|could use)|i'm (?:after|looking for|missing)|looking for"
    r"|(?:can|could) (?:you|i|someone|anyone) (?:find|get|give)(?: me)?|find me|need|get me)"
)
_SOUGHT: Final = (
    r"(?:intros?|introductions?|way in|way|path|route|contacts?|connections?|in|door|foot in the door|links?|ties"
    r"|bridge"
    r"|entry(?: point)?)"
)
_WAY_IN: Final = r"(?:intros?|introductions?|way in|way|path|route|in|door|links?|ties|bridge|entry(?: point)?)"
_CLOSE: Final = (
    r"(?:(?:really |quite |very )?(?:close|closest|near|nearest|connected|linked|tied|well connected|best connected"
    r"|well placed|best placed) (?:to|with|at|in|inside)|friend(?:s|ly) with|on good terms with|in (?:touch )?with"
    r"|in at)"
)
_AIM: Final = (
    r"(?:i(?:'m| am) (?:targeting|aiming (?:at|for)|after|going after|trying to (?:reach|get to|meet))|my (?:target"
    r"|aim|goal)"
    r"(?: is|'s|:)(?: to (?:reach|meet|get to))?|i (?:want|need|have|would like) to (?:reach|get to|meet|approach"
    r"|talk to)"
    r"|i'd (?:like|love) to (?:reach|get to|meet|approach|talk to)|i've got my eye on)"
)
"""Whom one is after, before one asks who may lead there."""
_WISH: Final = (
    r"(?:i(?:'d| would) (?:really )?(?:like|love) to|i want to|(?:i(?:'m| am|'ve been) )?(?:still )?(?:trying|hoping"
    r"|dying) to"
    r"|i wish i could"
    r"|i dream of|i hope to|help me|(?:can|could) you help me)"
)
_MUST: Final = r"(?:(?:i )?(?:must|need to|have to)|i should|i(?:'ve| have) (?:got )?to)"
_MEET: Final = (
    r"(?:meet(?:ing)?|reach|approach|contact|be (?:introduced to|put in touch with)"
    r"|get (?:to|into|in touch with|introduced to|hold of|in front of|a meeting with))"
)
_TALK: Final = r"(?:talk (?:to|with)|speak (?:to|with)|chat with|have (?:a )?(?:coffee|lunch|chat|call) with)"

ROWS: Final[tuple[Row, ...]] = (
    (
        LOOSE,
        rf"{_WHO}(?:\s+(?:can|could|might|would|may|will|is able to))?\s+(?:be able to )?{_LEAD}\s+(?P<t>.+)",
    ),
    (
        STRICT,
        (
            rf"(?:{_WHO}|does (?:anyone|anybody)|anyone|anybody)(?: else)?\s+"
            r"(?:knows?|might know|would know|could know|has)\s+(?P<t>(?:someone|somebody|anyone|anybody|people"
            r"|a contact"
            r"|an in|a way in)\s+(?:at|in|from|inside|with)\s.+)"
        ),
    ),
    (
        ASKED,
        (
            r"how (?:do|can|could|would|might|should|does) (?:i|we|people|one|someone)\s+(?:best )?(?:get (?:to|into"
            r"|in touch with"
            r"|through to"
            r"|in front of|hold of|an intro(?:duction)? (?:to|at)|introduced to|in at"
            r"|(?:a |some )?(?:meeting|call|coffee|appointment|time|minute|chat|word) with)|reach|meet|approach|contact"
            r"|find a way (?:to|into))\s+(?P<t>.+)"
        ),
    ),
    (
        STRICT,
        (
            r"(?:i (?:don't|do not|dont) (?:know|have)|i don't think i know) (?:anyone|anybody|any contacts?"
            r"|a contact"
            r"|a soul|a single person)\s+(?!\w+ (?:this|that|these|those) )(?P<there>(?:at|in|from|inside|within)\s.+)"
        ),
    ),
    (
        STRICT,
        (
            r"(?:i know (?:nobody|no one|no-one)"
            r"|i(?:'ve| have) (?:got )?(?:no|zero) (?:contacts?|connections?|one|way in)"
            r"|(?:nobody|no one|none of the people) i know (?:works|is|who works))\s+"
            r"(?P<there>(?:at|in|from|inside|for)\s.+)"
        ),
    ),
    (
        STRICT,
        (
            rf"{_WANT}\s+(?:to (?:find|get|have) )?(?:an? |any |some )?(?:warm |good )?{_SOUGHT}\s+"
            r"(?P<t>(?:to|at|into|with|inside)\s.+)"
        ),
    ),
    (
        WISHED,
        (
            r"(?:i(?:'m| am) looking for|(?:i(?:'ve got| have)? (?:really )?)?need|looking for|i want"
            r"|i(?:'ve| have)? (?:got|have) to)\s+(?:to )?"
            r"(?:find )?"
            r"(?P<t>(?:someone|somebody|an? \S+(?: \S+){0,3}?|the \S+(?: \S+){0,3}?)\s+(?:at|inside)\s.+)"
        ),
    ),
    (
        STRICT,
        (
            r"(?:is there|what(?:'s| is)|who(?:'s| is)|any|show me|find)\s+(?:a |the |any |my )?(?:best |shortest "
            r"|quickest )?"
            r"(?:way in|way|path|route|road|link|bridge|door|entry point|in)\s+(?P<t>(?:to|into|at|with|inside)\s.+)"
        ),
    ),
    (
        STRICT,
        (
            r"i(?:'d| would) (?:like|love) (?:to (?:meet|reach|approach)|to be introduced to"
            r"|an intro(?:duction)? to)"
            r"\s+(?P<t>.+)"
        ),
    ),
    (
        NAMED,
        (
            rf"(?:{_WHO}|does (?:anyone|anybody))(?: (?:who|that|else|i know))?\s+"
            rf"(?:knows?|(?:might|would|could|may) know|(?:deals?|works?|worked|does business) with"
            rf"|is {_CLOSE})\s+(?P<t>\S.+)"
        ),
    ),
    (
        STRICT,
        (
            rf"{_WHO}\s+(?:(?:can|could|might|would)\s+)?(?:put in a (?:good )?word(?: for me)?|drop my name"
            r"|pass on my (?:cv|resume|name)|pass my (?:cv|resume|name)(?: on)?|vouch for me|recommend me)\s+"
            r"(?P<t>(?:to|at|with)\s.+)"
        ),
    ),
    (
        ASKED,
        (
            r"(?:who(?:m)? (?:do|should|can|could|might) i (?:ask|go through|talk to|speak (?:to|with)|turn to|see"
            r"|approach|contact)"
            r"|where do i start)\s+(?:[\w' -]{0,20}\s)?"
            r"(?:to (?:get to|reach|meet|approach|get into|be introduced to|get an intro to)"
            r"|for an intro(?:duction)? to|for"
            r"|(?:about|on) (?:getting (?:into|to|in at|in touch with)|reaching|meeting|approaching))\s+"
            r"(?P<t>\S.+)"
        ),
    ),
    (STRICT, rf"(?:who(?: else)?(?:'s| is)|{_WHO})\s+(?:is |be )?{_CLOSE}\s+(?P<t>\S.+)"),
    (
        STRICT,
        (
            rf"{_AIM}\s+(?P<t>[^,;:!?]+?)(?=\s*[,;:.!–-]+\s*(?:and |so |but )?(?:who|whom|how|which|what|any|is there"
            r"|where|can|could|do i|does)\b)"
        ),
    ),
    (
        STRICT,
        (
            rf"(?:i(?:'ve| have) (?:got )?|got |there(?:'s| is) )?(?:no|zero|not a single|not one) {_SOUGHT}\s+"
            r"(?P<t>(?:to|at|into|with|inside|in)\s.+)"
        ),
    ),
    (
        STRICT,
        (
            r"(?:(?:do|have|would) (?:i|we|you) (?:have|got)|have you got|is there|are there|got)\s+(?:an?|any"
            r"|some)?\s*"
            rf"(?:good |warm )?{_WAY_IN}\s+(?P<t>(?:to|at|into|with|inside)\s.+)"
        ),
    ),
    (
        WISHED,
        (
            rf"{_WISH}\s+(?:really |finally )?(?:get (?:a|my) foot in the door|get (?:a way )?in|break in|find (?:a"
            rf"|some) way"
            r" in|make (?:a )?contacts?)\s+(?P<there>(?:at|inside|with)\s.+)"
        ),
    ),
    (WISHED, rf"{_WISH}\s+(?:really |finally )?{_MEET}\s+(?P<t>\S.+)"),
    (AT_WORK, rf"(?:{_WISH}|{_MUST})\s+(?:really |finally )?(?:{_MEET}|{_TALK})\s+(?P<t>\S.+)"),
    (
        STRICT,
        (
            r"^\W*(?:please |(?:can|could) you )?(?:introduce me|put me in (?:touch|contact)|connect me|hook me up)\s+"
            r"(?P<t>(?:to|with)\s.+)"
        ),
    ),
    (
        STRICT,
        rf"^\W*(?:the |my |an? |any )?(?:warm |best |shortest |quickest )?{_SOUGHT}\s+(?P<t>(?:to|at|into|with)\s.+\?)",
    ),
    (STRICT, rf"^\W*(?:the |an? |any )?(?:warm |best |shortest |quickest )?{_WAY_IN}\s+(?P<t>(?:to|at|into)\s.+)"),
)

WHO_AT: Final = (
    r"^\W*(?:who (?:do i know|works|worked|is|has worked|have i got|do i have)(?: already)?"
    r"|who (?:of|in|among) my (?:contacts|network) (?:works|is)"
    r"|(?:do (?:i|you) know|have (?:i|you) got|do (?:i|you) have|is there|are there|i know(?=.*\?\W*$)|know|got"
    r"|have)?\s?(?:anyone|anybody"
    r"|someone|somebody|any (?:contacts?|connections?|people|friends)|people|a (?:single )?soul)"
    r"(?: i know)?(?: who)?(?: works| working)?)\s+"
    r"(?P<there>(?:at|inside)\s.+)"
)
