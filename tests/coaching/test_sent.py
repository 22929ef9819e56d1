"""What it writes in the records that a text has gone, when no reason to write was open for it."""

from __future__ import annotations

from dataclasses import replace

from bot.coaching.sent import sent
from bot.domain.articles import Article
from bot.domain.meetings import Meeting
from bot.domain.openings import Opening
from bot.domain.promises import Request
from tests.people import MARIE, PAUL, but, helped, met, moved, notebook, on, wants

TODAY = on("2026-11-20")


def test_thanks_and_news_are_written_where_the_thread_is() -> None:
    book = notebook(helped(MARIE, "2026-01-10"))
    for about in ("thank:h101", f"thanks:{MARIE.id}"):
        after = sent(book, about, TODAY)
        assert after
        assert after.helps[0].thanked_on == TODAY
    assert sent(notebook(), f"thanks:{MARIE.id}", TODAY) is None
    told = sent(
        notebook(wants("un poste", "2026-01-01"), helped(MARIE, "2026-01-10", goal="g1"), moved("x", "2026-11-01")),
        "news:h101:s1",
        TODAY,
    )
    assert told
    assert told.helps[0].news_on == (TODAY,)
    thanked = sent(notebook(met(MARIE, "2026-01-10")), f"thank:m101:{MARIE.id}", TODAY)
    assert thanked
    assert thanked.meetings[0].is_thanked(MARIE.id)


def test_a_gesture_is_a_return_where_something_was_received_and_else_a_gift() -> None:
    read = Article("x1", "un article sur la paie", on("2026-11-18"))
    people = (but(MARIE, needs="comprendre la paie"), PAUL)
    after = sent(notebook(helped(MARIE, "2026-11-01"), people=people).put(read), f"idea:{MARIE.id}:article", TODAY)
    assert after
    assert (after.helps[0].given_back, after.given) == (read.what, ())
    after = sent(notebook(people=people).put(read), f"idea:{MARIE.id}:article", TODAY)
    assert after
    assert [(given.to, given.what) for given in after.given] == [(MARIE.id, read.what)]
    assert sent(notebook(people=people), f"idea:{MARIE.id}:need", TODAY) is None
    assert sent(notebook(), "idea:p99:need", TODAY) is None


def test_first_words_are_a_message_once() -> None:
    book = notebook().put(Opening("y1", MARIE.id, TODAY))
    after = sent(book, "opening:y1", TODAY)
    assert after
    assert after.openings[0].sent_on == TODAY
    assert [(meeting.kind, meeting.people) for meeting in after.meetings] == [("message", (MARIE.id,))]
    assert sent(after, "opening:y1", TODAY) is after
    more = sent(after, "opening:y1:call", TODAY)
    assert more
    assert len([one for one in more.meetings if isinstance(one, Meeting)]) == 2


def test_a_no_that_was_sent_answers_the_request() -> None:
    asked = Request("r1", "un avis", TODAY, MARIE.id)
    after = sent(notebook().put(asked), "request:r1", TODAY)
    assert after
    assert after.requests[0].accepted is False
    done = notebook().put(replace(asked, answered_on=TODAY, accepted=True))
    assert sent(done, "request:r1:yes", TODAY) is None
    assert sent(notebook(), "request:r1", TODAY) is None
    assert sent(notebook(), "hello:p1", TODAY) is None
