"""Telegram's patience: a bot that writes too fast is told how long to be silent, and is refused until then."""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil

from bot.playground.errors import Refusal

PER_CHAT, CHAT_BURST = 1.0, 3.0
OVERALL, OVERALL_BURST = 30.0, 30.0
CHAT_HALT, OVERALL_HALT = 3.0, 5.0  # seconds of silence asked for
GROUP_PER_SECOND, GROUP_BURST = 20 / 60, 20.0


@dataclass
class _Bucket:
    rate: float
    burst: float
    halt: float
    level: float = 0.0
    at: float = 0.0
    halted_until: float = 0.0

    def wait_for(self, now: float) -> float:
        """Seconds of silence that a call made now has earned; 0.0 when it may pass."""
        self.level = max(0.0, self.level - (now - self.at) * self.rate)
        self.at = now
        if now < self.halted_until:
            return self.halted_until - now
        if self.level + 1 > self.burst:
            self.halted_until = now + self.halt
            return self.halt
        return 0.0


@dataclass
class Flood:
    """Counts messages with a clock that only moves forward (`seconds`); `refused` is how many calls came too soon."""

    seconds: Callable[[], float]
    refused: int = 0
    _overall: _Bucket = field(default_factory=lambda: _Bucket(OVERALL, OVERALL_BURST, OVERALL_HALT))
    _chats: dict[int, _Bucket] = field(default_factory=dict)

    def count(self, chat_id: int) -> None:
        """One more message to this chat. Raises Refusal 429, with retry_after in whole seconds, for one too many."""
        now = self.seconds()
        shape = (PER_CHAT, CHAT_BURST) if chat_id > 0 else (GROUP_PER_SECOND, GROUP_BURST)
        chat = self._chats.setdefault(chat_id, _Bucket(*shape, CHAT_HALT))
        wait = ceil(max(chat.wait_for(now), self._overall.wait_for(now)))
        if wait:
            self.refused += 1
            raise Refusal(429, f"Too Many Requests: retry after {wait}", {"retry_after": wait})
        chat.level += 1
        self._overall.level += 1
