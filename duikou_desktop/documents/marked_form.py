"""The superior's own form: a Word or Excel file with marks, {{…}}, or named cells, for the values.

The file is opened as what it is, a zip of XML parts: only the text of the marks is changed, every
other part is copied byte for byte, so that the form stays the superior's own.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from lxml import etree

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.files import world_errors
from duikou_desktop.core.marked_text import MARK
from duikou_desktop.core.messages import say
from duikou_desktop.core.text import writable
from duikou_desktop.core.zips import BROKEN_ZIP, content_of
from duikou_desktop.documents.named_cells import (
    NamedCell,
    make_room,
    named_cells,
    of_part,
    put_values,
)

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_NUMBER = re.compile(r"-?\d{1,15}(\.\d+)?")
_WORD_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")
_STRINGS = "xl/sharedStrings.xml"
_WORKBOOK, _COUNTED = "xl/workbook.xml", "fullCalcOnLoad"
_FORMULA = b"<f"
_SHEETS = re.compile(r"xl/worksheets/sheet\d+\.xml")
_MOST_BYTES = 50 * 1024 * 1024
_MOST_UNZIPPED = 400 * 1024 * 1024


@dataclass(frozen=True)
class MarkedForm:
    """A form as it was read: its parts in their order, and the marks in it."""

    name: str
    parts: tuple[tuple[zipfile.ZipInfo, bytes], ...]

    @cached_property
    def cells(self) -> tuple[NamedCell, ...]:
        """The empty cells of a workbook that have a name: each waits for the value of that name."""
        return named_cells({info.filename: data for info, data in self.parts})

    @property
    def marks(self) -> tuple[str, ...]:
        """The words of all marks, each once, in the order in which they stand; then names of cells."""
        found: dict[str, None] = {}
        for info, data in self.parts:
            for text in _texts(info.filename, data):
                found.update(dict.fromkeys(MARK.findall(text)))
        found.update(dict.fromkeys(each.name for each in self.cells))
        return tuple(found)


def read_form(path: Path) -> MarkedForm:
    """The form in a .docx or .xlsx file. Raises UserError for what is none, EnvironmentProblem."""
    with world_errors(path):
        if path.stat().st_size > _MOST_BYTES:
            raise UserError(say("{name} 超过 50 MB，不是正常的表格。", name=path.name))
        try:
            with zipfile.ZipFile(path) as archive:
                infos = archive.infolist()
                if sum(info.file_size for info in infos) > _MOST_UNZIPPED:
                    raise UserError(say("{name} 展开后太大，不是正常的表格。", name=path.name))
                parts = tuple((info, content_of(archive, info)) for info in infos)
        except (*BROKEN_ZIP, ValueError) as error:
            raise _no_form(path) from error
    names = {info.filename for info, _ in parts}
    if not names & {"word/document.xml", "xl/workbook.xml"}:
        raise _no_form(path)
    form = MarkedForm(path.name, parts)
    try:
        _ = form.marks
    except etree.XMLSyntaxError as error:
        raise _no_form(path) from error
    return form


def fill(form: MarkedForm, values: Mapping[str, str]) -> bytes:
    """The form with the values in place of its marks; a mark without a value stays as it is.

    In a workbook a cell that is nothing but a mark becomes a number where its value is one.
    """
    values = {name: writable(words) for name, words in values.items()}
    held = io.BytesIO()
    numbers = _numbers(form, values)
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for info, data in form.parts:
            cells = of_part(form.cells, info.filename, values)
            archive.writestr(info, _filled(info.filename, data, values, numbers, cells))
    return held.getvalue()


def only_marks_changed(form: MarkedForm, filled: bytes, values: Mapping[str, str]) -> bool:
    """Whether `filled` is the form, part for part, but for the text of the marks."""
    with zipfile.ZipFile(io.BytesIO(filled)) as archive:
        after = [(info.filename, archive.read(info)) for info in archive.infolist()]
    before = [(info.filename, data) for info, data in form.parts]

    def rooms(name: str) -> Mapping[str, str]:
        return of_part(form.cells, name, values)

    if [name for name, _ in before] != [name for name, _ in after]:
        return False
    touched = {name for name, data in before if _says(name, data, values)}
    touched |= {_WORKBOOK}
    touched |= {name for name, _ in before if rooms(name)}
    touched |= {name for name, data in before if _SHEETS.fullmatch(name) and _FORMULA in data}
    if touched & {_STRINGS}:
        touched |= {name for name, _ in before if _SHEETS.fullmatch(name)}
    return all(
        old == new or (name in touched and _shape(old, rooms(name)) == _shape(new))
        for (name, old), (_, new) in zip(before, after, strict=True)
    )


def _no_form(path: Path) -> UserError:
    fresh = {".xls": ".xlsx", ".et": ".xlsx", ".doc": ".docx", ".wps": ".docx"}
    if (kind := fresh.get(path.suffix.lower())) is not None:
        return UserError(
            say(
                "{name} 是旧格式。用 WPS 或 Office 打开，另存为 {kind}，再填那一份。",
                name=path.name,
                kind=kind,
            )
        )
    return UserError(
        say("{name} 不是 Word 或 Excel 文件（.docx、.xlsx），或已损坏。", name=path.name)
    )


# -- what stands in a part ------------------------------------------------------------------------


def _texts(name: str, data: bytes) -> Iterator[str]:
    """The texts of a part that may hold marks: a paragraph, or a string of a workbook, at a time."""
    for element, tag in _holders(name, data):
        yield "".join(each.text or "" for each in element.iter(tag))


def _holders(name: str, data: bytes) -> Iterator[tuple[Any, str]]:
    if _WORD_PARTS.fullmatch(name):
        root = _parsed(data)
        yield from ((each, f"{_WORD}t") for each in root.iter(f"{_WORD}p"))
    elif name == _STRINGS:
        yield from ((each, f"{_SHEET}t") for each in _parsed(data).iter(f"{_SHEET}si"))
    elif _SHEETS.fullmatch(name):
        yield from ((each, f"{_SHEET}t") for each in _parsed(data).iter(f"{_SHEET}is"))


def _parsed(data: bytes) -> Any:
    # No entity and nothing outside the file is looked up.
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _says(name: str, data: bytes, values: Mapping[str, str]) -> bool:
    return any(mark in values for text in _texts(name, data) for mark in MARK.findall(text))


def _shape(data: bytes, rooms: Iterable[str] = ()) -> Any:
    """A part without its words: elements and what they are set to, but for what filling changes.

    That are the types of cells, and that formulas are to be counted; `rooms`: cells it makes room
    for.
    """
    root = _parsed(data)
    if rooms:
        make_room(root, rooms)
    return [
        (
            each.tag,
            sorted(
                (key, value) for key, value in each.attrib.items() if key not in ("t", _COUNTED)
            ),
        )
        for each in root.iter()
        if each.tag not in (f"{_WORD}br", f"{_SHEET}v", f"{_SHEET}is")
        and not str(each.tag).endswith("}t")
    ]


# -- filling --------------------------------------------------------------------------------------


def _filled(
    name: str,
    data: bytes,
    values: Mapping[str, str],
    numbers: Mapping[int, str],
    cells: Mapping[str, str],
) -> bytes:
    if name == _WORKBOOK:
        return _to_be_counted(data)
    if _SHEETS.fullmatch(name):
        data = _without_results(_with_numbers(data, numbers, values))
    if cells:
        root = _parsed(data)
        put_values(root, {at: (said, bool(_NUMBER.fullmatch(said))) for at, said in cells.items()})
        data = _written(root)
    if not _says(name, data, values):
        return data
    root = _parsed(data)
    tag = f"{_WORD}t" if name.startswith("word/") else f"{_SHEET}t"
    holders = {f"{_WORD}p", f"{_SHEET}si", f"{_SHEET}is"}
    for holder in (each for each in root.iter() if each.tag in holders):
        _fill_holder(list(holder.iter(tag)), values)
    return _written(root)


def _to_be_counted(workbook: bytes) -> bytes:
    """Formulas are counted anew when the form is opened: what they add up was filled just now."""
    root = _parsed(workbook)
    counting = root.find(f"{_SHEET}calcPr")
    if counting is None or counting.get(_COUNTED) == "1":
        return workbook
    counting.set(_COUNTED, "1")
    return _written(root)


def _without_results(sheet: bytes) -> bytes:
    """What formulas came to before goes: LibreOffice would show it still, asked to count or not."""
    if _FORMULA not in sheet:
        return sheet
    root = _parsed(sheet)
    for cell in root.iter(f"{_SHEET}c"):
        result = cell.find(f"{_SHEET}v") if cell.find(f"{_SHEET}f") is not None else None
        if result is not None:
            cell.remove(result)
    return _written(root)


def _fill_holder(texts: Sequence[Any], values: Mapping[str, str]) -> None:
    """Marks may be broken over runs: the value goes where the mark begins, the rest is cut."""
    whole = "".join(each.text or "" for each in texts)
    for found in reversed(list(MARK.finditer(whole))):
        if found.group(1) not in values:
            continue
        at = 0
        first = True
        for each in texts:
            text = each.text or ""
            start, end = at, at + len(text)
            at = end
            left, right = max(found.start(), start), min(found.end(), end)
            if left >= right:
                continue
            said = values[found.group(1)] if first else ""
            _say(each, text[: left - start] + said + text[right - start :])
            first = False


def _say(element: Any, words: str) -> None:
    lines = words.split("\n")
    element.text = lines[0]
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    if len(lines) == 1:
        return
    if not str(element.tag).startswith(_WORD):
        element.text = words
        return
    place = element
    for each in lines[1:]:
        for tag, text in ((f"{_WORD}br", None), (f"{_WORD}t", each)):
            made = etree.Element(tag)
            made.text = text
            place.addnext(made)
            place = made


def _numbers(form: MarkedForm, values: Mapping[str, str]) -> dict[int, str]:
    """By its place among a workbook's strings, the number of a string that is one mark."""
    strings = next((data for info, data in form.parts if info.filename == _STRINGS), None)
    if strings is None:
        return {}
    texts = enumerate(_texts(_STRINGS, strings))
    return {at: number for at, text in texts if (number := _number(text, values)) is not None}


def _number(text: str, values: Mapping[str, str]) -> str | None:
    """The number that the whole text is a mark of."""
    mark = MARK.fullmatch(text.strip())
    value = values.get(mark.group(1), "") if mark else ""
    return value if _NUMBER.fullmatch(value) else None


def _with_numbers(data: bytes, strings: Mapping[int, str], values: Mapping[str, str]) -> bytes:
    """The sheet with numbers in the cells that are nothing but the mark of one."""
    root = _parsed(data)
    changed = False
    for cell in root.iter(f"{_SHEET}c"):
        value, inline = cell.find(f"{_SHEET}v"), cell.find(f"{_SHEET}is")
        number = None
        if cell.get("t") == "s" and value is not None:
            number = strings.get(int(value.text or -1))
        elif cell.get("t") == "inlineStr" and inline is not None:
            number = _number("".join(each.text or "" for each in inline.iter(f"{_SHEET}t")), values)
        if number is None:
            continue
        if inline is not None:
            cell.remove(inline)
        if value is None:
            value = etree.SubElement(cell, f"{_SHEET}v")
        value.text = number
        del cell.attrib["t"]
        changed = True
    return _written(root) if changed else data


def _written(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
