"""A team's month: the office that sends the sheet, and the sheet filled in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from duikou_desktop.core.clock import Clock
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.monthly_sheet import write_month_sheet
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.workbooks import import_workbook
from duikou_desktop.storage.store import Store
from tests.services.ledger_sheets import (
    BATCHES,
    GUANGXI,
    PEOPLE,
    RONGSHUI,
    STAYS,
    SUPPORTER,
    saved,
)

MARCH = date(2024, 3, 1)
LEFT = "实际离岗（提前或到期离开）"
ROUND = ("2024-03-12", "教学查房", "脑梗死", "神经内科", "示例辛", RONGSHUI)
HEAD = ("日期", "类别", "主题", "科室", "带教人", "结对关系")


@contextmanager
def month_office(home: Path, clock: Clock, folder: Path) -> Iterator[Store]:
    """An office with one batch, its two members and a ward round in March."""
    with make_office(home, Membership(GUANGXI, Side.SUPPORTER, SUPPORTER), clock=clock) as opened:
        sheets = (PEOPLE, BATCHES, STAYS, ("教学活动", HEAD, [ROUND]))
        assert import_workbook(opened, saved(folder, *sheets)).faults == ()
        yield opened


def batch(store: Store) -> Any:
    return next(each for each in store.read(BY_KEY["batch"]) if each.value("number") == "第5批")


def sent(store: Store, tmp_path: Path) -> Path:
    return write_month_sheet(store, batch(store).id, MARCH, tmp_path / "月报表.xlsx")


def fill(path: Path, *cells: tuple[str, str, Any]) -> None:
    book: Any = load_workbook(path)
    for sheet, place, value in cells:
        book[sheet][place] = value
    book.save(path)


def only(store: Store, key: str) -> Any:
    (found,) = store.read(BY_KEY[key])
    return found
