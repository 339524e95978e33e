"""A draft as the sheets of a workbook, and the draft that sheets make."""

from __future__ import annotations

from collections.abc import Iterable

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.cells import NO, YES, Cell
from duikou_desktop.schemes.draft import Draft
from duikou_desktop.schemes.faults import ColumnFault, Fault
from duikou_desktop.schemes.field_words import word_of
from duikou_desktop.schemes.files import (
    AGREEMENT,
    HEAD,
    MODELS,
    NEEDED,
    OUTLINE,
    PAIRINGS,
    STANDARDS,
)
from duikou_desktop.schemes.introduction import LINES
from duikou_desktop.schemes.pairing import TermState
from duikou_desktop.schemes.pairings_file import COLUMNS
from duikou_desktop.schemes.setting_rows import rows_of
from duikou_desktop.schemes.setting_sheets import (
    read_rules,
    read_settings,
    rule_sheet,
    setting_sheet,
    under,
    without,
)
from duikou_desktop.schemes.shape import shape_of
from duikou_desktop.schemes.sheet import (
    AGREEMENT_SHEET,
    HEAD_SHEET,
    INTRODUCTION,
    OUTLINE_SHEET,
    PAIRING_SHEET,
    RULES,
    SOURCE_SHEET,
    STANDARD_HEADS,
    STANDARD_SHEETS,
    VETOES,
    Column,
    Grid,
    Line,
    Sheet,
    lines_of,
)
from duikou_desktop.schemes.standard_sheets import (
    points_of,
    read_standard,
    read_vetoes,
    standard_sheet,
    veto_sheet,
)
from duikou_desktop.schemes.tree import Node, Place
from duikou_desktop.scoring.standard import Standard

_NAMES = {side: STANDARD_SHEETS[side] for side in Side}
_SETTINGS = {HEAD: HEAD_SHEET, AGREEMENT: AGREEMENT_SHEET, OUTLINE: OUTLINE_SHEET}
_WHOLE = {HEAD: "整个方案", AGREEMENT: "整份协议书", OUTLINE: "整份提纲"}
_SHEET_OF = {**_SETTINGS, PAIRINGS: PAIRING_SHEET}
_SHEET_OF |= {file: _NAMES[side] for side, file in STANDARDS.items()}
_WIDTHS = {"number": 7, "row": 7, "inferred": 10, "state": 9, "note": 30}
PAIRING_COLUMNS = tuple(Column(word_of("Pairing", key), _WIDTHS.get(key, 26)) for key in COLUMNS)


# -- to sheets ------------------------------------------------------------------------------------


def sheets_of(draft: Draft) -> tuple[Sheet, ...]:
    """The workbook's sheets, in its order."""
    trees = draft.trees
    standards = {side: trees[file] for side, file in STANDARDS.items() if file in trees}
    sheets = [_text_sheet(INTRODUCTION, LINES), _settings(draft, HEAD), _pairing_sheet(draft)]
    sheets += [standard_sheet(_NAMES[side], tree) for side, tree in standards.items()]
    points = [
        (str(point.get("id")), str(point.get("short") or ""), rule)
        for tree in standards.values()
        for point in (*(each for _, _, each in points_of(tree)), *_vetoes(tree))
        if (rule := point.child("rule")) is not None
    ]
    heads = [
        row
        for side, tree in standards.items()
        for row in under(
            rows_of(without(tree, "groups", "vetoes"), shape_of(Standard)), _NAMES[side]
        )
    ]
    sheets.append(rule_sheet(RULES, points))
    sheets.append(
        veto_sheet(
            [(side, each) for side, tree in standards.items() for each in _vetoes(tree)], _NAMES
        )
    )
    sheets.append(setting_sheet(STANDARD_HEADS, heads, ""))
    sheets += [_settings(draft, file) for file in (AGREEMENT, OUTLINE) if file in trees]
    if draft.source is not None:
        sheets.append(_text_sheet(SOURCE_SHEET, draft.source.rstrip("\n").split("\n")))
    return tuple(sheets)


def _settings(draft: Draft, file: str) -> Sheet:
    rows = rows_of(draft.trees[file], shape_of(MODELS[file]))
    return setting_sheet(_SETTINGS[file], rows, _WHOLE[file])


def _vetoes(tree: Node) -> list[Node]:
    found = tree.child("vetoes")
    return found.items() if found is not None else []


def _text_sheet(name: str, lines: Iterable[str]) -> Sheet:
    return Sheet(name, (Column("", 110),), [(line or None,) for line in lines], headed=False)


def _pairing_sheet(draft: Draft) -> Sheet:
    sheet = Sheet(PAIRING_SHEET, PAIRING_COLUMNS)
    tree = draft.trees.get(PAIRINGS)
    for row in tree.items() if tree is not None else ():
        at = len(sheet.rows)
        sheet.choices[at, COLUMNS.index("inferred")] = (YES, NO)
        sheet.choices[at, COLUMNS.index("state")] = tuple(each.value for each in TermState)
        sheet.rows.append(tuple(_pairing_cell(key, row.get(key)) for key in COLUMNS))
    return sheet


def _pairing_cell(key: str, value: object) -> Cell:
    text = "" if value is None else str(value)
    if key == "inferred":
        return YES if text in ("1", "True") else None
    if key in ("number", "row") and text.isdecimal():
        return int(text)
    return text or None


# -- from sheets ----------------------------------------------------------------------------------


def draft_of(grids: Iterable[Grid]) -> Draft:
    """The draft that a workbook's sheets make."""
    draft = Draft(names=_SHEET_OF)
    by_name = {grid.name.strip(): grid for grid in grids}
    known = {INTRODUCTION, RULES, VETOES, STANDARD_HEADS, SOURCE_SHEET, *_SHEET_OF.values()}
    for name in by_name.keys() - known:
        said = f"没有叫“{name}”的表：改成 {'、'.join(_SHEET_OF.values())} 之一，或删掉"
        draft.faults.append(Fault(Place(name), said))
    draft.faults += [
        _gone(name) for name in map(_SHEET_OF.get, NEEDED) if name and name not in by_name
    ]
    for file, name in _SETTINGS.items():
        if name in by_name:
            node = read_settings(by_name[name], MODELS[file], _WHOLE[file], draft.faults)
            if node is not None:
                draft.trees[file] = node
    if PAIRING_SHEET in by_name:
        draft.trees[PAIRINGS] = _read_pairings(by_name[PAIRING_SHEET], draft.faults)
    _read_standards(by_name, draft)
    if SOURCE_SHEET in by_name:
        lines = [
            str(row[0]) if row and row[0] is not None else "" for row in by_name[SOURCE_SHEET].rows
        ]
        text = "\n".join(lines).rstrip("\n")
        draft.source = text + "\n" if text else None
    return draft


def _read_standards(by_name: dict[str, Grid], draft: Draft) -> None:
    faults = draft.faults
    vetoes: dict[Side, list[Node]] = {side: [] for side in Side}
    if VETOES in by_name:
        for side, veto in read_vetoes(by_name[VETOES], _NAMES, faults):
            vetoes[side].append(veto)
    found: dict[Side, Node] = {}
    for side, name in _NAMES.items():
        groups = read_standard(by_name[name], faults) if name in by_name else []
        heads = by_name.get(STANDARD_HEADS)
        head = read_settings(heads, Standard, "", faults, under=name) if heads else None
        if not groups and head is None:
            continue
        faults += [_gone(each) for each in (name, STANDARD_HEADS) if each not in by_name]
        place = groups[0].place if groups else Place(name, 1, "A1")
        entries = dict(head.fields()) if head is not None else {}
        entries["groups"] = Node(list(groups), place)
        if vetoes[side]:
            entries["vetoes"] = Node(list(vetoes[side]), vetoes[side][0].place)
        found[side] = Node(entries, place, head.reason if head is not None else "")
    _give_rules(by_name, found, faults)
    draft.trees |= {STANDARDS[side]: tree for side, tree in found.items()}


def _give_rules(by_name: dict[str, Grid], found: dict[Side, Node], faults: list[Fault]) -> None:
    deciding = [
        node
        for tree in found.values()
        for node in (*(point for _, _, point in points_of(tree)), *_vetoes(tree))
    ]
    ids = [str(node.get("id")) for node in deciding]
    if deciding and RULES not in by_name:
        faults.append(_gone(RULES))
        return
    rules = read_rules(by_name[RULES], ids, faults) if RULES in by_name else {}
    for node, own in zip(deciding, ids, strict=True):
        if own in rules:
            node.fields()["rule"] = rules[own]
        else:
            said = f"要点 {own} 没有规则：在“{RULES}”表里写它的几行，从相像的要点抄"
            faults.append(Fault(node.place, said))


def _gone(sheet: str) -> Fault:
    said = f"缺“{sheet}”表，从程序导出的工作簿里抄回来，再检查其余的"
    return ColumnFault(Place(sheet), said)


def _read_pairings(grid: Grid, faults: list[Fault]) -> Node:
    rows: list[Node] = []
    for line in lines_of(grid, PAIRING_COLUMNS, faults):
        rows.append(_read_pairing(line, rows[-1] if rows else None))
    return Node(list(rows), Place(grid.name, 1, "A1"))


def _read_pairing(line: Line, above: Node | None) -> Node:
    """A row of 关系表; what a new table need not say is filled in."""
    titles = dict(zip(COLUMNS, (column.title for column in PAIRING_COLUMNS), strict=True))
    values: dict[str, str | int | bool] = {}
    for key, title in titles.items():
        cell = line.cells.get(title)
        text = line.text(title)
        values[key] = str(cell) if isinstance(cell, str) else text
        if key in ("number", "row") and text.isdecimal():
            values[key] = int(text)
    values["inferred"] = text_is_yes(line.text(titles["inferred"]))
    values["state"] = values["state"] or TermState.IN_FORCE.value
    if values["row"] == "":
        last = above.get("row") if above is not None else 0
        values["row"] = (last if isinstance(last, int) else 0) + 1
    if not str(values["supporter_printed"]).strip() and not values["inferred"]:
        values["supporter_printed"] = values["supporter"]
    return Node(
        {key: Node(value, line.place(titles[key])) for key, value in values.items()}, line.place()
    )


def text_is_yes(text: str) -> bool | str:
    """Whether a cell says 是; what is neither stays as it is, to be refused."""
    return {YES: True, "1": True, "": False, NO: False, "0": False}.get(text, text)
