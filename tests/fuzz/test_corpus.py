"""What the fuzzer found worth keeping is thrown again, and so is noise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.package_targets import CORPUS, TARGETS, seeds, throw

KEPT = sorted(CORPUS.glob("*")) if CORPUS.is_dir() else []


def test_each_seed_is_taken_or_refused_in_words() -> None:
    for data in seeds().values():
        throw(data)


def test_something_is_kept() -> None:
    assert KEPT


@pytest.mark.parametrize("file", KEPT, ids=lambda each: each.name)
def test_what_was_kept(file) -> None:  # type: ignore[no-untyped-def]
    throw(file.read_bytes())


@given(st.integers(0, len(TARGETS) - 1), st.binary(max_size=4000))
def test_noise(target: int, data: bytes) -> None:
    throw(bytes([target]) + data)
