"""Cells of a workbook that its maker gave a name: empty ones wait for a value, as a mark does."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_WORKBOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
# One cell of one sheet: 自评表!$B$4, '自评 表'!$B$4.
_ONE_CELL = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]{1,3})\$(\d{1,7})")


@dataclass(frozen=True, slots=True)
class NamedCell:
    """An empty cell with a name, and the part of the file it stands in."""

    name: str
    part: str
    place: str  # B4


def named_cells(parts: Mapping[str, bytes]) -> tuple[NamedCell, ...]:
    """The named cells that are there and hold nothing; what has a value or a formula is the form's."""
    if _WORKBOOK not in parts or _RELATIONS not in parts:
        return ()
    book = _parsed(parts[_WORKBOOK])
    sheets = _sheets(book, _parsed(parts[_RELATIONS]))
    found = []
    for each in book.iter(f"{_MAIN}definedName"):
        name, cell = each.get("name") or "", _ONE_CELL.fullmatch(each.text or "")
        if cell is None or name.startswith("_xlnm") or each.get("hidden") == "1":
            continue
        part = sheets.get((cell[1] or "").replace("''", "'") or cell[2], "")
        if part in parts:
            found.append(NamedCell(name, part, f"{cell[3]}{cell[4]}"))
    held = {part: _held(parts[part]) for part in {each.part for each in found}}
    return tuple(
        each for each in found if (full := held[each.part]) is not None and each.place not in full
    )


def _sheets(book: Any, relations: Any) -> dict[str, str]:
    """The part of each sheet by its title."""
    # A target is told from the folder of the workbook, or from the root with a stroke before it.
    targets = {
        each.get("Id"): posixpath.normpath(posixpath.join("/xl", each.get("Target") or ""))
        for each in relations.iter(_RELATION)
    }
    return {
        each.get("name"): targets.get(each.get(_LINK), "").lstrip("/")
        for each in book.iter(f"{_MAIN}sheet")
    }


def _held(sheet: bytes) -> set[str] | None:
    """The places of cells that hold something; of empty ones without a format there is no trace.

    None: the file does not say which cell is which, as a few programs write them.
    """
    root = _parsed(sheet)
    if not all(each.get("r") for each in root.iter(f"{_MAIN}row", f"{_MAIN}c")):
        return None
    return {
        cell.get("r")
        for cell in root.iter(f"{_MAIN}c")
        if any(len(each) or each.text for each in cell)
    }


def make_room(root: Any, places: Iterable[str]) -> None:
    """The cells of these places, empty, where a sheet has none of them."""
    (data,) = root.iter(f"{_MAIN}sheetData")
    for place in places:
        column = place.rstrip("0123456789")
        number = place.removeprefix(column)
        row = _in_order(data, "row", number, int)
        _in_order(row, "c", place, _column)


def _in_order(parent: Any, tag: str, name: str, order: Callable[[str], Any]) -> Any:
    """The child of that name, made in its place where there is none."""
    place = order(name)
    at = next((at for at, each in enumerate(parent) if order(each.get("r")) >= place), len(parent))
    if at == len(parent) or parent[at].get("r") != name:
        parent.insert(at, etree.Element(f"{_MAIN}{tag}", r=name))
    return parent[at]


def _column(place: str) -> tuple[int, str]:
    """By which cells of a row are in order: Z1 before AA1."""
    letters = place.rstrip("0123456789")
    return len(letters), letters


def put_values(root: Any, values: Mapping[str, tuple[str, bool]]) -> None:
    """Values into empty cells by their place; True: it is a number."""
    make_room(root, values)
    for cell in root.iter(f"{_MAIN}c"):
        if cell.get("r") not in values:
            continue
        words, number = values[cell.get("r")]
        for each in list(cell):
            cell.remove(each)
        if number:
            cell.attrib.pop("t", None)
            etree.SubElement(cell, f"{_MAIN}v").text = words
        else:
            cell.set("t", "inlineStr")
            inline = etree.SubElement(etree.SubElement(cell, f"{_MAIN}is"), f"{_MAIN}t")
            inline.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            inline.text = words


def of_part(cells: Iterable[NamedCell], part: str, values: Mapping[str, str]) -> dict[str, str]:
    """What goes where in a part."""
    return {
        each.place: values[each.name]
        for each in cells
        if each.part == part and each.name in values and values[each.name]
    }


def _parsed(data: bytes) -> Any:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
