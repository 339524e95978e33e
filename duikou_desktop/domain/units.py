"""Figures with their unit, as ledgers write them: ￥300, 12,700.00元, 1.27万元."""

from __future__ import annotations

from collections.abc import Mapping

# What a figure in each of these units is, in the unit it is kept in; the longest first.
_MULTIPLES: Mapping[str, Mapping[str, int]] = {
    "元": {"万元": 10_000, "千元": 1_000, "万": 10_000},
}
_SIGNS: Mapping[str, str] = {"元": "¥￥"}


def without_unit(text: str, unit: str) -> tuple[str, int]:
    """The figure alone, and how many of `unit` one of it is; `text` without blanks."""
    bare = text.lstrip(_SIGNS.get(unit, ""))
    for written, times in _MULTIPLES.get(unit, {}).items():
        if bare.endswith(written):
            return bare.removesuffix(written), times
    return (bare.removesuffix(unit) if unit else bare), 1


def larger_unit(heading: str, unit: str) -> str:
    """The larger unit that a heading says its figures are in, as 金额（万元）; empty: none."""
    told = heading.rstrip(")）")
    return next((each for each in _MULTIPLES.get(unit, ()) if told.endswith(each)), "")
