"""Sentences of the commission's report made of sums: with last year's beside, by side, by kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from duikou_desktop.core.messages import grouped_number, money_words, plain_number
from duikou_desktop.documents.paper import (
    Block,
    text,
)
from duikou_desktop.documents.summary.names import part_name
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.year_told import YearTold


def beside(found: YearTold, name: str, unit: str) -> str:
    """`（上年84次）`, where reports of the year before came here and tell of it."""
    amount = found.last.total(name) if found.last is not None else None
    return f"（上年{grouped_number(amount)}{unit}）" if amount else ""


def by_side(found: YearTold, *wanted: tuple[str, str, str]) -> Iterator[Block]:
    """What belongs to the hospitals themselves, the supporters' and the recipients'."""
    for side in (Side.SUPPORTER, Side.RECIPIENT):
        amounts = [(words, found.of_side(name, side), unit) for name, words, unit in wanted]
        told = joined(amounts)
        if told:
            yield text(f"已上报的{side.label}医院共{told}。")


def figures(found: YearTold, *wanted: tuple[str, str, str]) -> str:
    """Each figure that somebody told, with its words and last year beside; the others are left out."""
    return "，".join(
        f"{words}{grouped_number(amount)}{unit}{beside(found, name, unit)}"
        for name, words, unit in wanted
        if (amount := found.total(name))
    )


def joined(amounts: list[tuple[str, Decimal, str]]) -> str:
    """Each amount that is not nought, with its words; money to the 分."""
    return "，".join(
        f"{words}{money_words(amount) if unit == '元' else grouped_number(amount)}{unit}"
        for words, amount, unit in amounts
        if amount
    )


def by_kind(found: YearTold, name: str, words: Iterable[str], unit: str) -> str:
    """The parts of a figure that somebody told of."""
    parts = ((each, found.total(part_name(name, each))) for each in words)
    return "、".join(f"{word}{plain_number(amount)}{unit}" for word, amount in parts if amount)
