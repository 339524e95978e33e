"""Sizes as people read them."""

from __future__ import annotations

import pytest

from duikou_desktop.core.sizes import size_words


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 KB"),
        (1, "1 KB"),
        (640_000, "640 KB"),
        (1_000_000, "1.0 MB"),
        (1_240_000, "1.2 MB"),
        (386_400_000, "386 MB"),
        (14_900_000_000, "14.9 GB"),
    ],
)
def test_a_size_is_told_as_closely_as_it_matters(size: int, words: str) -> None:
    assert size_words(size) == words
