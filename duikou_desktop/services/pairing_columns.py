"""Where a table of pairings has what: by its headings, or by what stands in its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from duikou_desktop.core.text import squeeze
from duikou_desktop.services.hospital_words import is_hospital

Row: TypeAlias = tuple[str, ...]
Columns: TypeAlias = dict[str, int]

_HEADINGS = {
    "number": ("序号", "编号"),
    "recipient": ("受援", "县级医院", "旗县医院", "被支援", "被帮扶", "受帮扶"),
    "supporter": ("支援医院", "三级医院", "帮扶医院", "支援单位", "帮扶单位", "派出医院"),
    "county": ("县", "旗", "市、区", "县区", "县（市", "受援地", "地区"),
    "city": ("市", "设区市", "盟市", "地市"),
}
_NAMES = ("医院名称", "医院", "名称", "单位名称")
_COUNTIES = ("县", "县区", "县（市、区）", "县（市、区、旗）", "县(市、区)", "旗县")
_DITTO = re.compile(r"同上|[〃″〞”＂\"]|''|′′")


def columns_of(rows: Sequence[Row]) -> tuple[int, Columns | None]:
    """The row below the headings, and where each thing stands; None: this is no table."""
    for at, row in enumerate(rows[:10]):
        found = _by_heading(row)
        if "recipient" in found and "supporter" in found:
            below = _below_heading(rows[at + 1], found) if at + 1 < len(rows) else None
            return (at + 1, found) if below is None else (at + 2, below)
    wide = [row for row in rows if sum(bool(squeeze(cell)) for cell in row) > 1]
    return 0, _by_content(wide) if wide else None


def says_headings(row: Row, above: Sequence[Row]) -> bool:
    """Whether a row says the headings again, as `above` or in other words: a table over two pages."""
    words = [squeeze(cell) for cell in row]
    if any(words == [squeeze(cell) for cell in each] for each in above):
        return True
    return {"recipient", "supporter"} <= _by_heading(row).keys()


def _by_heading(row: Row) -> Columns:
    found: Columns = {}
    for at, cell in enumerate(row):
        words = squeeze(cell)
        for key, names in _HEADINGS.items():
            # 县级医院（受援医院） is no county, 支援医院（三级医院） no recipient: the first key wins.
            if key not in found and any(name in words for name in names):
                found[key] = at
                break
    return found


def _below_heading(row: Row, found: Columns) -> Columns | None:
    """As a second row of headings parts 受援医院: 县, 医院名称, 等级; None: it is a row of hospitals."""
    words = [squeeze(cell) for cell in row]
    names = [
        at
        for at, each in enumerate(words)
        if each in _NAMES and found["recipient"] <= at != found["supporter"]
    ]
    if not names or any(is_hospital(each) for each in words if each not in _NAMES):
        return None
    places = [at for at, each in enumerate(words) if each in _COUNTIES and at != names[0]]
    return {**found, "recipient": names[0], **({"county": places[0]} if places else {})}


def _by_content(rows: Sequence[Row]) -> Columns | None:
    """Without headings: the last two columns of hospitals, what stands before them."""
    width = max(map(len, rows))
    hospitals = [
        at
        for at in range(width)
        if sum(at < len(row) and names_hospital(row[at]) for row in rows) * 2 > len(rows)
    ]
    if len(hospitals) < 2:
        return None
    recipient, supporter = hospitals[-2:]
    found = {"recipient": recipient, "supporter": supporter}
    if recipient > 0:
        numbers = all(squeeze(row[0]).isdecimal() or not squeeze(row[0]) for row in rows)
        if numbers:
            found["number"] = 0
        if recipient - 1 > (0 if numbers else -1):
            found["county"] = recipient - 1
    return found


def names_hospital(cell: str) -> bool:
    """Whether a cell holds a hospital's name, or says 同上."""
    return is_hospital(squeeze(cell)) or is_ditto(cell)


def is_ditto(cell: str) -> bool:
    """Whether a cell says 同上."""
    return _DITTO.fullmatch(squeeze(cell)) is not None
