"""Figures with their unit, as ledgers write them: ￥300, 1.27万元, 35人次, 2学时."""

from __future__ import annotations

from collections.abc import Mapping

# What a figure in each of these units is, in the unit it is kept in; the longest first.
_MULTIPLES: Mapping[str, Mapping[str, int]] = {
    "元": {"万元": 10_000, "千元": 1_000, "万": 10_000},
}
# What else a unit is called; the longest first.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "人": ("人次", "名", "位"),
    "例": ("例次", "台", "人次"),
    "小时": ("个小时", "学时", "课时", "h"),
    "天": ("日",),
}
_SIGNS: Mapping[str, str] = {"元": "¥￥"}


def without_unit(text: str, unit: str) -> tuple[str, int]:
    """The figure alone, and how many of `unit` one of it is; `text` without blanks."""
    bare = text.lstrip(_SIGNS.get(unit, ""))
    for written, times in _MULTIPLES.get(unit, {}).items():
        if bare.endswith(written):
            return bare.removesuffix(written), times
    for called in (*_NAMES.get(unit, ()), unit):
        if called and bare.lower().endswith(called):
            return bare[: -len(called)], 1
    return bare, 1


def larger_unit(heading: str, unit: str) -> str:
    """The larger unit that a heading says its figures are in, as 金额（万元）; empty: none."""
    told = heading.rstrip(")）")
    return next((each for each in _MULTIPLES.get(unit, ()) if told.endswith(each)), "")
