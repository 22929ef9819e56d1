"""A button carries its version, and what is not ours is told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.pressing import TooLong, carried, carry


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=15))
def test_what_was_put_in_comes_out(does: str) -> None:
    assert carried(carry(does)) == does


def test_sixty_four_bytes_are_the_limit_and_bytes_are_counted() -> None:
    assert carry("x" * 62) == "1:" + "x" * 62
    for too_long in ("x" * 63, "é" * 32):
        with pytest.raises(TooLong):
            carry(too_long)


@pytest.mark.parametrize("data", [None, "", "1:", "1", "keep", "0:keep", "2:keep", ":keep", "11:keep", "\x00"])
def test_an_older_version_or_garbage_is_no_action(data: str | None) -> None:
    assert carried(data) is None
