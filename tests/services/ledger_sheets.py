"""Filled workbooks made by hand, and what became of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import Workbook

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.workbooks import ImportResult, import_workbook
from duikou_desktop.storage.store import Store

GUANGXI = load_scheme("guangxi-2022-2025")
SUPPORTER = "柳州市柳铁中心医院"
RONGSHUI = "融水苗族自治县人民医院"
RELATION = relation_id(hospital_id(RONGSHUI), hospital_id(SUPPORTER))

PEOPLE = ("人员", ("姓名", "所在医院"), [("示例辛", SUPPORTER), ("示例壬", SUPPORTER)])
BATCHES = (
    "批次",
    ("批次", "结对关系", "计划开始", "计划结束"),
    [
        ("第5批", RONGSHUI, "2024-03-11", "2024-09-10"),
        ("第6批", RONGSHUI, "2024-09-11", "2025-03-10"),
    ],
)
STAYS = (
    "派驻",
    ("姓名", "批次", "到岗日期", "计划离岗", "岗位", "专业类别"),
    [
        ("示例辛", "第5批", "2024-03-11", "2024-09-10", "医师", "医疗"),
        ("示例壬", "第5批", "2024-03-11", "2024-09-10", "护理", "护理"),
    ],
)
ACTIVITY = ("日期", "类别", "主题", "科室", "带教人", "佐证材料")
ROUND = ("2024-04-02", "教学查房", "脑梗死", "神经内科", "示例辛", None)

Sheet = tuple[str, tuple[str, ...], list[tuple[Any, ...]]]


# As other people name the columns of 教学活动.
OTHERS_HEAD = ("时间", "类型", "题目", "科室", "主讲人", "人数（人）")


def staffed(home: Path, clock: Clock, folder: Path) -> Store:
    """The supporter's office with its people, batches and stays; the workbook lies in `folder`."""
    store = make_office(home, Membership(GUANGXI, Side.SUPPORTER, SUPPORTER), clock=clock)
    import_workbook(store, saved(folder, PEOPLE, BATCHES, STAYS))
    return store


def saved(folder: Path, *sheets: Sheet, name: str = "台账.xlsx") -> Path:
    book: Any = Workbook()
    book.remove(book.active)
    for title, head, rows in sheets:
        sheet = book.create_sheet(title)
        sheet.append(head)
        for row in rows:
            sheet.append(row)
    path = folder / name
    book.save(path)
    return path


def taken(store: Store, folder: Path, *sheets: Sheet, **how: Any) -> ImportResult:
    return import_workbook(store, saved(folder, *sheets), **how)


def reasons(result: ImportResult) -> list[tuple[str, int | None, str | None, str]]:
    return [(each.sheet, each.row, each.column, str(each.reason)) for each in result.faults]


def count(store: Store, key: str) -> int:
    return len(store.read(BY_KEY[key]))
