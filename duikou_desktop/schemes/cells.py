"""A single value as a cell shows it, and back; what cannot be read stays as it was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from duikou_desktop.core.dates import parse_date
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import plain_number
from duikou_desktop.schemes.shape import Shape, Sort
from duikou_desktop.schemes.tree import Scalar
from duikou_desktop.schemes.vocabulary import Words

Cell = str | int | float | bool | Decimal | date | None
YES, NO = "是", "否"
_BETWEEN = "、"


def to_cell(value: object, shape: Shape, words: Words | None) -> Cell:
    """What the cell shows."""
    if value is None or value == "":
        return None
    if shape.sort is Sort.WORDS:
        listed = value if isinstance(value, list | tuple) else ()
        return join([str((words or {}).get(str(each), each)) for each in listed])
    if isinstance(value, bool):
        return YES if value else NO
    if shape.sort is Sort.POINTS:
        number = Decimal(str(value))
        # 7.50 is another text than 7.5: what a number cell would change stays text.
        return number if plain_number(number) == str(value) else str(value)
    if words is not None:
        return words.get(str(value), str(value))
    return value if isinstance(value, str | int | date) else str(value)


def from_cell(cell: Cell, shape: Shape, words: Words | None) -> Scalar | list[str]:
    """The value a cell means."""
    if isinstance(cell, str):
        cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    if shape.sort is Sort.WORDS:
        return [_stored(each, words) for each in split(cell)]
    if cell is None or cell == "":
        return "" if shape.sort is Sort.TEXT and not shape.optional else None
    number = shape.sort is Sort.CHOICE and all(isinstance(each, int) for each in shape.choices)
    read = _READERS.get(Sort.INTEGER if number else shape.sort)
    return read(cell) if read is not None else _stored(_text(cell), words)


def join(words: Sequence[str]) -> str | None:
    """Several words in one cell: listed, or one a line where one of them is a list itself."""
    if any(_BETWEEN in each for each in words):
        return "\n".join(words) + ("\n" if len(words) == 1 else "")
    return _BETWEEN.join(words) or None


def split(cell: Cell) -> list[str]:
    """The words of a cell."""
    text = "" if cell is None else _text(cell)
    parts = text.split("\n") if "\n" in text else text.split(_BETWEEN)
    return [part.strip() for part in parts if part.strip()]


def _stored(word: str, words: Words | None) -> str:
    return next((key for key, shown in (words or {}).items() if shown == word.strip()), word)


def _text(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, bool):
        return YES if cell else NO
    return str(cell)


def _integer(cell: Cell) -> Scalar:
    text = _text(cell).strip()
    return int(text) if text.lstrip("-").isdecimal() else text


def _points(cell: Cell) -> Scalar:
    if isinstance(cell, str):
        return cell.strip()
    try:
        return plain_number(Decimal(_text(cell)))
    except InvalidOperation:
        return _text(cell)


def _date(cell: Cell) -> Scalar:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    try:
        return parse_date(_text(cell))
    except UserError:
        return _text(cell)


def _yes_no(cell: Cell) -> Scalar:
    return {YES: True, NO: False, True: True, False: False}.get(cell, str(cell))


_READERS: Mapping[Sort, Callable[[Cell], Scalar]] = {
    Sort.YES_NO: _yes_no,
    Sort.DATE: _date,
    Sort.POINTS: _points,
    Sort.INTEGER: _integer,
}
