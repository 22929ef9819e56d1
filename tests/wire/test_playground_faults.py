"""Whatever can go wrong at Telegram can be ordered at the playground."""

from collections.abc import Callable
from dataclasses import dataclass

import httpx
import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.playground import Fault
from bot.playground.errors import Refusal
from bot.playground.flood import Flood
from tests.wire.playing import ALEX, CAMILLE, playing

pytestmark = pytest.mark.wire


@pytest.fixture(autouse=True)
def _waits_are_timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    """PTB warns of the change to come unless it is chosen already."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.mark.parametrize(
    ("fault", "error", "words"),
    [
        (Fault("sendMessage", status=400, description="Bad Request: CHAT_RESTRICTED"), BadRequest, "Chat_restricted"),
        (Fault("sendMessage", status=403), Forbidden, "bot was blocked by the user"),
        (Fault("sendMessage", status=429, retry_after=7), RetryAfter, "Retry in 0:00:07"),
        (Fault("sendMessage", status=429), RetryAfter, "Retry in 0:00:01"),
        (Fault("sendMessage", status=500), NetworkError, "Internal Server Error"),
        (Fault("sendMessage", status=502), NetworkError, "Bad Gateway"),
        (Fault("*", status=503), NetworkError, "Service Unavailable"),
        (Fault("sendmessage", drop=True), NetworkError, "httpx"),
        (Fault("sendMessage", status=400, migrate_to_chat_id=-100123), ChatMigrated, "-100123"),
    ],
)
async def test_an_ordered_fault_happens_once_and_then_all_is_well(
    fault: Fault, error: type[TelegramError], words: str
) -> None:
    """Before the call is carried out: nothing arrives."""
    async with playing() as table:
        await table.meets()
        table.playground.order(fault)
        with pytest.raises(error, match=words):
            await table.bot.send_message(CAMILLE, "lost")
        await table.bot.send_message(CAMILLE, "sent")
        assert [message["text"] for message in await table.camille.unread()] == ["sent"]


@pytest.mark.parametrize("fault", [Fault("sendMessage", drop=True, after=True), Fault("*", status=500, after=True)])
async def test_an_answer_may_be_lost_after_the_deed(fault: Fault) -> None:
    """The bot cannot know that its message arrived."""
    async with playing() as table:
        await table.meets()
        table.playground.order(fault)
        with pytest.raises(NetworkError):
            await table.bot.send_message(CAMILLE, "sent after all")
        assert (await table.camille.reads())["text"] == "sent after all"


async def test_a_fault_may_be_for_one_user_and_several_times() -> None:
    """Others are not concerned; orders queue up."""
    async with playing() as table:
        await table.meets(table.camille, table.alex)
        table.playground.order(Fault("sendMessage", user=CAMILLE, times=2, status=500))
        await table.bot.send_message(ALEX, "fine")
        for _ in range(2):
            with pytest.raises(NetworkError):
                await table.bot.send_message(CAMILLE, "lost")
        await table.bot.send_message(CAMILLE, "sent")


async def test_a_slow_answer_comes_late() -> None:
    """Later than the bot waits for it; and a stop of the playground does not wait for it either."""
    async with playing() as table:
        await table.meets()
        table.playground.order(Fault("sendMessage", delay=30))
        with pytest.raises(TimedOut):
            await table.bot.send_message(CAMILLE, "slow", read_timeout=0.1)


async def test_faults_can_be_ordered_and_cancelled_over_http() -> None:
    """For tests that run the real program beside the playground."""
    async with playing() as table, httpx.AsyncClient(base_url=table.address, trust_env=False) as http:
        await table.meets()
        orders = [{"method": "sendMessage", "status": 502, "times": 5, "user": CAMILLE}]
        assert (await http.post("/play/faults", json=orders)).json() == {"ordered": 1}
        with pytest.raises(NetworkError, match="Bad Gateway"):
            await table.bot.send_message(CAMILLE, "lost")
        await http.delete("/play/faults")
        await table.bot.send_message(CAMILLE, "sent")


async def test_a_press_concerns_who_pressed() -> None:
    """A fault for one user meets the answer to their press too."""
    async with playing() as table:
        await table.meets()
        sent = await table.bot.send_message(CAMILLE, "x")
        number = await table.camille.sends_press(sent.message_id, "keep")
        table.playground.order(Fault("answerCallbackQuery", user=CAMILLE, status=400))
        with pytest.raises(BadRequest):
            await table.bot.answer_callback_query(number)
        await table.bot.answer_callback_query(number)


async def test_every_call_is_remembered_with_its_outcome() -> None:
    """Which method, for whom, with what status, in order."""
    async with playing() as table:
        await table.meets()
        table.playground.order(Fault("sendMessage", drop=True))
        with pytest.raises(NetworkError):
            await table.bot.send_message(CAMILLE, "lost")
        await table.bot.send_message(CAMILLE, "sent")
        calls = [(call.method, call.chat_id, call.status) for call in table.playground.calls[-2:]]
        assert calls == [("sendMessage", CAMILLE, 0), ("sendMessage", CAMILLE, 200)]


async def test_a_flood_is_answered_with_how_long_to_be_silent() -> None:
    """The fourth message in one instant to one chat is one too many; answers to presses are not counted."""
    async with playing(flood=True) as table:
        await table.meets()
        sent = [await table.bot.send_message(CAMILLE, str(number)) for number in range(3)]
        with pytest.raises(RetryAfter, match="Retry in 0:00:03"):
            await sent[-1].edit_text("too much")
        await table.bot.send_chat_action(CAMILLE, "typing")
        assert table.playground.flood is not None
        assert table.playground.flood.refused == 1


@dataclass
class Seconds:
    at: float = 1000.0

    def __call__(self) -> float:
        return self.at


def refused(count: Callable[[int], None], chat_id: int) -> int | None:
    """The seconds of silence asked for, None if the message passed."""
    try:
        count(chat_id)
    except Refusal as refusal:
        return int(refusal.parameters["retry_after"])
    return None


def test_one_chat_takes_one_message_a_second_after_a_small_burst() -> None:
    """And is refused until the silence asked for is over, however often the bot tries."""
    seconds = Seconds()
    count = Flood(seconds).count
    assert [refused(count, CAMILLE) for _ in range(4)] == [None, None, None, 3]
    seconds.at += 2.0
    assert refused(count, CAMILLE) == 1
    assert refused(count, ALEX) is None
    seconds.at += 1.0
    assert refused(count, CAMILLE) is None
    for _ in range(20):
        seconds.at += 1.0
        assert refused(count, CAMILLE) is None


def test_all_chats_together_take_thirty_a_second() -> None:
    """Then everybody waits."""
    seconds = Seconds()
    count = Flood(seconds).count
    assert [refused(count, chat) for chat in range(1, 32)] == [None] * 30 + [5]
    seconds.at += 4.5
    assert refused(count, 99) == 1
    seconds.at += 0.5
    assert refused(count, 99) is None


def test_a_group_takes_twenty_a_minute() -> None:
    """Whatever the rhythm."""
    seconds = Seconds()
    count = Flood(seconds).count
    answers = []
    for _ in range(40):
        seconds.at += 1.0
        answers.append(refused(count, -5001))
    assert answers.index(3) >= 20
