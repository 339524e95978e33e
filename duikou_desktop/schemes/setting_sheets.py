"""The sheets made of settings: 方案, 协议书, 提纲, 标准表头, and 规则 with its points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from duikou_desktop.schemes.faults import Fault
from duikou_desktop.schemes.setting_rows import BETWEEN, RowReader, SettingRow, rows_of
from duikou_desktop.schemes.shape import Shape, shape_of
from duikou_desktop.schemes.sheet import MAY_BE, REASON, Column, Grid, Line, Sheet, lines_of
from duikou_desktop.schemes.tree import Node, Place
from duikou_desktop.scoring.rules import Rule

ITEM, VALUE = "项目", "值"
POINT, SHORT, SETTING = "要点", "简称", "设置"
SETTING_COLUMNS = (
    Column(ITEM, 40),
    Column(VALUE, 60),
    Column(REASON, 60),
    Column(MAY_BE, 40, shown_only=True),
)
RULE_COLUMNS = (
    Column(POINT, 9),
    Column(SHORT, 22, shown_only=True),
    Column(SETTING, 36),
    Column(VALUE, 40),
    Column(REASON, 60),
    Column(MAY_BE, 44, shown_only=True),
)
RULE_SHAPE: Shape = shape_of(Rule)


def setting_sheet(name: str, rows: Iterable[SettingRow], whole: str) -> Sheet:
    """A sheet of settings; `whole` is what the row of the whole file is called."""
    sheet = Sheet(name, SETTING_COLUMNS)
    for row in rows:
        _put(sheet, (BETWEEN.join(row.way) or whole,), row)
    return sheet


def rule_sheet(name: str, points: Iterable[tuple[str, str, Node]]) -> Sheet:
    """The rules of points (id, short name, rule): each setting on a row of its own."""
    sheet = Sheet(name, RULE_COLUMNS)
    for point, short, rule in points:
        for row in rows_of(rule, RULE_SHAPE):
            _put(sheet, (point, short, BETWEEN.join(row.way)), row)
    return sheet


def _put(sheet: Sheet, before: tuple[str, ...], row: SettingRow) -> None:
    place = (len(sheet.rows), len(before))
    if row.choices:
        sheet.choices[place] = row.choices
    sheet.rows.append((*before, row.cell, row.reason or None, "、".join(row.choices) or None))


def read_settings(
    grid: Grid, model: Any, whole: str, faults: list[Fault], *, under: str = ""
) -> Node | None:
    """The tree of a sheet of settings; with `under`, of the rows that begin with that step."""
    rows = []
    for line in lines_of(grid, SETTING_COLUMNS, faults if not under else []):
        way = _way(line, ITEM)
        if way == (whole,) and not under:
            way = ()
        if under:
            if way[:1] != (under,):
                continue
            way = way[1:]
        rows.append(_row(line, way))
    return _read(rows, shape_of(model), Place(grid.name, 1, "A1"), faults)


def read_rules(grid: Grid, known: Iterable[str], faults: list[Fault]) -> dict[str, Node]:
    """The rules by point; rows of a point there is none of are faults."""
    points = set(known)
    rows: dict[str, list[SettingRow]] = {}
    point = ""
    for line in lines_of(grid, RULE_COLUMNS, faults):
        point = line.text(POINT) or point
        if point not in points and point not in rows:
            said = f"没有要点“{point}”：改成标准里的要点号，或删掉它的各行"
            faults.append(Fault(line.place(POINT), said))
        rows.setdefault(point, []).append(_row(line, _way(line, SETTING)))
    found = {}
    for each, own in rows.items():
        node = _read(own, RULE_SHAPE, own[0].place, faults)
        if node is not None:
            found[each] = node
    return found


def _read(rows: list[SettingRow], shape: Shape, place: Place, faults: list[Fault]) -> Node | None:
    reader = RowReader()
    node = reader.read(rows, shape, place)
    faults += reader.faults
    return node


def _row(line: Line, way: tuple[str, ...]) -> SettingRow:
    place = replace(line.place(VALUE), way=BETWEEN.join(way))
    return SettingRow(way, line.cells.get(VALUE), (), line.reason(), place)


def _way(line: Line, title: str) -> tuple[str, ...]:
    return tuple(step.strip() for step in line.text(title).split(BETWEEN.strip()) if step.strip())


def without(node: Node, *keys: str) -> Node:
    """A mapping without some of its entries; the reasons above those go to the whole."""
    reasons = [node.reason, *(each.reason for key, each in node.fields().items() if key in keys)]
    left = {key: each for key, each in node.fields().items() if key not in keys}
    return Node(left, node.place, "\n".join(filter(None, reasons)))


def under(rows: Iterable[SettingRow], step: str) -> Iterator[SettingRow]:
    """The rows, each a step further down."""
    for row in rows:
        yield SettingRow((step, *row.way), row.cell, row.choices, row.reason, row.place)
