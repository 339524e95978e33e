"""受援标准 and 支援标准 (a row a scoring point) and 一票否决, as sheets and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pydantic import BaseModel

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.cells import Cell, from_cell, to_cell
from duikou_desktop.schemes.faults import Fault
from duikou_desktop.schemes.shape import Setting, Shape, Sort, settings_of
from duikou_desktop.schemes.sheet import REASON, VETOES, Column, Grid, Line, Sheet, lines_of
from duikou_desktop.schemes.tree import Node, Place
from duikou_desktop.schemes.vocabulary import Context, words_of
from duikou_desktop.scoring.standard import Group, Indicator, Point


@dataclass(frozen=True)
class Level:
    """One level of a standard's tree: its model, and its columns by key."""

    model: type[BaseModel]
    columns: dict[str, str]
    reason: str
    # What tells one from the next.
    identity: tuple[str, ...]

    def setting(self, key: str) -> Setting:
        """The setting behind a column."""
        return next(each for each in settings_of(self.model) if each.key == key)

    def cells(self, node: Node | None) -> list[Cell]:
        """The level's cells on a row; empty where the row above says them already."""
        if node is None:
            return [None] * (len(self.columns) + 1)
        found = [self._cell(node, key) for key in self.columns]
        inside = [each.reason for key, each in node.fields().items() if key != "rule"]
        reasons = filter(None, (node.reason, *inside))
        return [*found, "\n".join(reasons) or None]

    def _cell(self, node: Node, key: str) -> Cell:
        setting = self.setting(key)
        return to_cell(node.get(key), setting.shape, words_of(setting, Context()))

    def read(self, line: Line) -> Node:
        """The level's node as the row says it, but for what stands under it."""
        found = {}
        for key, title in self.columns.items():
            setting = self.setting(key)
            value = from_cell(line.cells.get(title), setting.shape, words_of(setting, Context()))
            if isinstance(value, list):
                value = "、".join(value)
            found[key] = Node(value, line.place(title))
        return Node(found, line.place(), line.reason(self.reason))

    def says(self, line: Line) -> bool:
        """Whether the row says anything of this level."""
        return any(line.text(title) for title in self.columns.values())


def _group(word: str) -> Level:
    columns = {"number": f"{word}编号", "title": word, "maximum": f"{word}满分"}
    return Level(Group, columns, f"{word}依据", ("number", "title"))


FIRST = _group("一级指标")
MIDDLE = _group("二级指标")
INDICATOR = Level(
    Indicator,
    {
        "id": "指标号",
        "number": "指标编号",
        "title": "指标",
        "maximum": "指标满分",
        "criteria": "评价标准",
        "requirements": "评价要点",
    },
    "指标依据",
    ("id",),
)
POINT = Level(
    Point,
    {
        "id": "要点号",
        "number": "要点编号",
        "text": "要点文字",
        "short": "简称",
        "maximum": "满分",
        "partial": "部分完成",
    },
    REASON,
    ("id",),
)
_WIDTHS = {
    "评价标准": 40,
    "评价要点": 50,
    "要点文字": 50,
    "一级指标": 20,
    "二级指标": 20,
    "指标": 20,
}
_WIDTHS |= {"简称": 22, "部分完成": 16, REASON: 40}
_PARTIAL = "partial"
_SIDE, _NUMBER, _TEXT, _SHORT = "标准", "编号", "文字", "简称"
_VETO_COLUMNS = (Column(_SIDE, 12), Column(_NUMBER), Column(_TEXT, 60), Column(_SHORT, 22))
VETO_COLUMNS = (*_VETO_COLUMNS, Column(REASON, 60))


def columns_of(*, three_levels: bool) -> tuple[Column, ...]:
    """The headings of a standard's sheet."""
    levels = (FIRST, MIDDLE, INDICATOR, POINT) if three_levels else (FIRST, INDICATOR, POINT)
    titles = [title for each in levels for title in (*each.columns.values(), each.reason)]
    return tuple(Column(title, _WIDTHS.get(title, 11)) for title in titles)


def standard_sheet(name: str, tree: Node) -> Sheet:
    """A row a point; groups and indicators are said on their first row."""
    three = any(group.child("groups") is not None for group in _under(tree, "groups"))
    sheet = Sheet(name, columns_of(three_levels=three))
    told: set[int] = set()

    def fresh(node: Node) -> Node | None:
        if id(node) in told:
            return None
        told.add(id(node))
        return node

    partial = words_of(POINT.setting(_PARTIAL), Context()) or {}
    for way, indicator, point in points_of(tree):
        cells = FIRST.cells(fresh(way[0]))
        if three:
            cells += MIDDLE.cells(fresh(way[-1]) if len(way) > 1 else None)
        cells += INDICATOR.cells(fresh(indicator)) + POINT.cells(point)
        at = [column.title for column in sheet.columns].index(POINT.columns[_PARTIAL])
        sheet.choices[len(sheet.rows), at] = tuple(partial.values())
        sheet.rows.append(tuple(cells))
    return sheet


def points_of(tree: Node) -> Iterator[tuple[tuple[Node, ...], Node, Node]]:
    """Every point with the groups and the indicator above it."""
    for group in _under(tree, "groups"):
        yield from _points_in((group,))


def _points_in(way: tuple[Node, ...]) -> Iterator[tuple[tuple[Node, ...], Node, Node]]:
    for inner in _under(way[-1], "groups"):
        yield from _points_in((*way, inner))
    for indicator in _under(way[-1], "indicators"):
        for point in _under(indicator, "points"):
            yield way, indicator, point


def _under(node: Node, key: str) -> list[Node]:
    found = node.child(key)
    return found.items() if found is not None else []


@dataclass
class _Reading:
    """The levels open while a standard's rows are read from the top."""

    faults: list[Fault]
    groups: list[Node] = field(default_factory=list)
    open: dict[str, Node] = field(default_factory=dict)

    def take(self, line: Line) -> None:
        """Adds the row's point, under the levels it begins or goes on with."""
        first = self._level(line, FIRST, self.groups)
        above = first
        if first is not None and MIDDLE.says(line):
            above = self._level(line, MIDDLE, _list_of(first, "groups", line.place()))
        elif first is not None and (inner := _under(first, "groups")):
            above = inner[-1]
        indicator = self._level(
            line,
            INDICATOR,
            _list_of(above, "indicators", line.place()) if above is not None else [],
        )
        if first is None or indicator is None:
            said = "不知道这一行属于哪个指标：在这一行写上一级指标和指标号"
            self.faults.append(Fault(line.place(), said))
            return
        if not POINT.says(line):
            said = "这一行没有要点：写上要点号和要点文字，或删掉这一行"
            self.faults.append(Fault(line.place(), said))
            return
        _list_of(indicator, "points", line.place()).append(POINT.read(line))

    def _level(self, line: Line, level: Level, beside: list[Node]) -> Node | None:
        """The level's node for this row: the one above it, or a new one added to `beside`."""
        last = beside[-1] if beside else None
        if not level.says(line):
            return last
        node = level.read(line)
        if last is not None and all(node.get(key) == last.get(key) for key in level.identity):
            self._same(node, last, level, line)
            return last
        beside.append(node)
        return node

    def _same(self, node: Node, last: Node, level: Level, line: Line) -> None:
        for key, title in level.columns.items():
            if line.text(title) and node.get(key) != last.get(key):
                said = f"和上面同一项的“{title}”不一样：改成一样，或者留空"
                self.faults.append(Fault(line.place(title), said))


def _list_of(node: Node, key: str, place: Place) -> list[Node]:
    fields = node.fields()
    return fields.setdefault(key, Node([], place)).items()


def read_standard(grid: Grid, faults: list[Fault]) -> list[Node]:
    """The groups of a standard's sheet."""
    head = {str(cell).strip() for cell in (grid.rows[0] if grid.rows else ())}
    three = MIDDLE.columns["title"] in head
    reading = _Reading(faults)
    for line in lines_of(grid, columns_of(three_levels=three), faults):
        reading.take(line)
    return reading.groups


def veto_sheet(vetoes: list[tuple[Side, Node]], names: dict[Side, str]) -> Sheet:
    """一票否决: a row each."""
    sheet = Sheet(VETOES, VETO_COLUMNS)
    for side, veto in vetoes:
        sheet.choices[len(sheet.rows), 0] = tuple(names.values())
        cells = [veto.get(key) for key in ("id", "text", "short")]
        sheet.rows.append((names[side], *cells, veto.reason or None))
    return sheet


def read_vetoes(
    grid: Grid, names: dict[Side, str], faults: list[Fault]
) -> Iterator[tuple[Side, Node]]:
    """The vetoes and whose they are."""
    sides = {name: side for side, name in names.items()}
    keys = {"id": _NUMBER, "text": _TEXT, "short": _SHORT}
    shape = Shape(Sort.TEXT)
    for line in lines_of(grid, VETO_COLUMNS, faults):
        side = sides.get(line.text(_SIDE))
        if side is None:
            said = f"没有叫“{line.text(_SIDE)}”的标准：写 {' 或 '.join(sides)}"
            faults.append(Fault(line.place(_SIDE), said))
            continue
        found = {
            key: Node(str(from_cell(line.cells.get(title), shape, None)), line.place(title))
            for key, title in keys.items()
        }
        yield side, Node({**found}, line.place(), line.reason())
