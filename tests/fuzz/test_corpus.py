"""What the fuzzer found worth keeping is thrown again, and so is noise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.package_targets import CORPUS, TARGETS, throw
from tests.fuzz.seeds import seeds

KEPT = sorted(CORPUS.glob("*")) if CORPUS.is_dir() else []


@pytest.mark.parametrize("data", seeds().values(), ids=seeds())
def test_each_seed_is_sound(data: bytes) -> None:
    TARGETS[data[0]](data[1:])


def test_something_is_kept() -> None:
    assert KEPT


@pytest.mark.parametrize("file", KEPT, ids=lambda each: each.name)
def test_what_was_kept(file) -> None:  # type: ignore[no-untyped-def]
    throw(file.read_bytes())


@given(st.integers(0, len(TARGETS) - 1), st.binary(max_size=4000))
def test_noise(target: int, data: bytes) -> None:
    throw(bytes([target]) + data)
