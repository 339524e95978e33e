"""Numbers as people write them; money and people in threes (GB/T 15835—2011)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from duikou_desktop.core.messages import grouped_number, money_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "0"),
        ("980", "980"),
        ("1000", "1,000"),
        ("12600.00", "12,600"),
        ("12600.50", "12,600.5"),
        ("1E+6", "1,000,000"),
        ("-1234.5", "-1,234.5"),
    ],
)
def test_thousands_are_set_apart(number: str, words: str) -> None:
    assert grouped_number(Decimal(number)) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [("600000.50", "600,000.50"), ("12600", "12,600"), ("0", "0"), ("0.05", "0.05")],
)
def test_money_is_whole_or_to_the_last_place(amount: str, words: str) -> None:
    assert money_words(Decimal(amount)) == words
