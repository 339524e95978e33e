"""Reads what was typed, pasted or imported into a record, or says field by field what is wrong.

Refused is only what is impossible within one record. Everything across records saves
and is a finding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache
from typing import Any
from uuid import UUID

from duikou_desktop.core.dates import as_date, check_year
from duikou_desktop.core.errors import Fault, UserError
from duikou_desktop.core.messages import Message, said, say
from duikou_desktop.core.periods import parse_month, parse_period
from duikou_desktop.core.text import (
    LINE_LIMIT,
    TEXT_LIMIT,
    control_character,
    half_width,
    squeeze,
    tidy_line,
    tidy_text,
    without_groups,
)
from duikou_desktop.domain.fields import FieldKind, FieldSpec, choice_label
from duikou_desktop.domain.record import COMMON, Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.units import without_unit

_DIGITS = 12  # before the point: beyond any count or sum an office meets
_DECIMALS = 4
_YES = {"是", "有", "对", "√", "y", "yes", "true", "1"}
_NO = {"否", "无", "没有", "不", "×", "n", "no", "false", "0"}


def read_record(register: Register, raw: Mapping[str, object]) -> Record:
    """The record `raw` describes, keys as REGISTERS names them.

    Raises UserError with one Fault for each field that is wrong.
    """
    values: dict[str, object] = {}
    faults: list[Fault] = []
    for key, value in raw.items():
        spec = register.field_by_key.get(key)
        try:
            if spec is not None:
                values[spec.attribute] = read_value(spec, value)
            elif key in COMMON:
                values[key] = _common(key, value)
            else:
                faults.append(Fault(key, say("“{title}”没有这一项。", title=register.title)))
        except UserError as error:
            faults.append(Fault(key, error.message))
    if not faults:
        record = register.record.read(register.record.derive(values))
        faults.extend(check_together(register, record))
        if not faults:
            return record
    raise UserError(_summary(faults), tuple(faults))


def check_together(register: Register, record: Record) -> Iterable[Fault]:
    """A fault for each field that cannot stand beside another of the same record."""
    yield from _spans(register, record)
    yield from _apart(register, record)


def _spans(register: Register, record: Record) -> Iterable[Fault]:
    """A fault for each end before its start, and each whole less than its part."""
    for start_key, end_key in register.spans:
        start, end = record.value(start_key), record.value(end_key)
        if start is None or end is None or end >= start:
            continue
        first, last = say(register.label_of(start_key)), say(register.label_of(end_key))
        if isinstance(end, date):
            yield Fault(
                end_key,
                say(
                    "{end}（{end_day}）早于{start}（{start_day}）。核对两个日期。",
                    end=last,
                    end_day=end,
                    start=first,
                    start_day=start,
                ),
            )
        else:
            yield Fault(
                end_key,
                say(
                    "{end}（{more}）小于{start}（{less}）。核对两个数。",
                    end=last,
                    more=end,
                    start=first,
                    less=start,
                ),
            )


def _apart(register: Register, record: Record) -> Iterable[Fault]:
    """A fault for each two links that name one and the same: no hospital supports itself."""
    for one, other in register.apart_from:
        if record.value(one) is not None and record.value(one) == record.value(other):
            words = say(
                "{one}和{other}是同一个，改其中一个。",
                one=say(register.label_of(one)),
                other=say(register.label_of(other)),
            )
            yield Fault(other, words)


def read_value(spec: FieldSpec, value: object) -> Any:
    """The typed value of one field; None (or an empty tuple) for nothing. Raises UserError."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return () if spec.many else None
    return _READERS[spec.kind](spec, value)


def read_line(value: object) -> str | None:
    """One line of text, tidied; None for nothing. Raises UserError: too long, control characters."""
    return _line_of(_plain(value))


# Departments and names stand in a thousand rows.
@lru_cache(maxsize=4096)
def _line_of(typed: str) -> str | None:
    return _checked(tidy_line(_clean(typed)), LINE_LIMIT)


def _line(_spec: FieldSpec, value: object) -> str | None:
    return read_line(value)


def _text(_spec: FieldSpec, value: object) -> str | None:
    return _read_text(value)


def _read_text(value: object) -> str | None:
    return _checked(tidy_text(_clean(_plain(value))), TEXT_LIMIT)


def _clean(text: str) -> str:
    bad = control_character(text)
    if bad is not None:
        raise UserError(
            say("里面有看不见的控制字符（U+{code}），删掉后再试。", code=f"{ord(bad):04X}")
        )
    return text


def _plain(value: object) -> str:
    # A spreadsheet keeps 6 as 6.0; the clerk typed 6.
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _checked(text: str, limit: int) -> str | None:
    if len(text) > limit:
        raise UserError(say("有 {n} 个字，最多 {limit} 个字。", n=len(text), limit=limit))
    return text or None


def _date(_spec: FieldSpec, value: object) -> date:
    return as_date(value)


def _month(_spec: FieldSpec, value: object) -> date:
    return parse_month(value)


def _period(_spec: FieldSpec, value: object) -> str:
    return parse_period(_plain(value))


def _year(_spec: FieldSpec, value: object) -> int:
    text = squeeze(half_width(_plain(value))).removesuffix("年").removesuffix("度")
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise UserError(say("“{text}”不是年份。写成 2024 这样。", text=text[:20]))
    return check_year(int(text))


def _integer(spec: FieldSpec, value: object) -> int:
    number = _number(str(value), spec.unit)
    if number != number.to_integral_value():
        raise UserError(say("“{text}”不是整数。", text=str(number)))
    return int(number)


def _decimal(spec: FieldSpec, value: object) -> Decimal:
    return _number(str(value), spec.unit)


# In ten thousand rows the same few numbers and choices come again and again.
@lru_cache(maxsize=4096)
def _number(typed: str, unit: str) -> Decimal:
    written = squeeze(half_width(typed))
    text, times = without_unit(without_groups(written), unit)
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise UserError(say("“{text}”不是数字。只填数字。", text=written[:20])) from None
    if not number.is_finite():
        raise UserError(say("“{text}”不是数字。只填数字。", text=written[:20]))
    if number < 0:
        raise UserError(say("{number} 小于 0，这里不能是负数。", number=text[:20]))
    # Looked at before it is counted with: a product of 1e999999999 overflows.
    if number.adjusted() >= _DIGITS or (number := number * times).adjusted() >= _DIGITS:
        raise UserError(say("{number} 太大了，核对一下。", number=text[:20]))
    # A spreadsheet's 0.1 + 0.2; nobody types more than four decimals.
    return Decimal(str(round(number, _DECIMALS).normalize().__format__("f")))


def _yes_no(_spec: FieldSpec, value: object) -> bool:
    if isinstance(value, bool):
        return value
    text = squeeze(half_width(_plain(value))).lower()
    if text in _YES:
        return True
    if text in _NO:
        return False
    raise UserError(say("“{text}”看不懂。填“是”或“否”。", text=text[:20]))


def _choice(spec: FieldSpec, value: object) -> StrEnum:
    choices = spec.choices
    assert choices is not None  # noqa: S101 - a choice field is declared by its enum
    return _member(choices, str(value))


@lru_cache(maxsize=4096)
def _member(choices: type[StrEnum], typed: str) -> StrEnum:
    text = squeeze(typed)
    for member in choices:
        if text in (member.value, choice_label(member)):
            return member
    words = said(choice_label(member) for member in choices)
    raise UserError(say("没有“{text}”这一项，可填：{words}。", text=text[:20], words=words))


def _choices(spec: FieldSpec, value: object) -> tuple[StrEnum, ...]:
    parts = value.replace("，", "、").split("、") if isinstance(value, str) else _each(value)
    read = [_choice(spec, part) for part in parts if str(part).strip()]
    return tuple(dict.fromkeys(read))


def _link(spec: FieldSpec, value: object) -> UUID:
    if isinstance(value, UUID):
        return value
    try:
        return UUID(str(value))
    except ValueError:
        raise UserError(_not_found(spec, str(value)[:20])) from None


def _not_found(spec: FieldSpec, text: str) -> Message:
    """That it is not there, and where it is entered."""
    from duikou_desktop.domain.registers import BY_KEY  # they are made of fields

    page = BY_KEY.get(spec.to or "")
    if page is None or page.section is None:
        return say("“{text}”没有找到对应的记录。", text=text)
    return say(
        "“{text}”没有找到。还没有登记的，先在“{page}”里新增，再来选。",
        text=text,
        page=say(page.title),
    )


def _links(spec: FieldSpec, value: object) -> tuple[UUID, ...]:
    parts = [value] if isinstance(value, str | UUID) else _each(value)
    return tuple(dict.fromkeys(_link(spec, part) for part in parts))


def _each(value: object) -> list[object]:
    return list(value) if isinstance(value, Iterable) else [value]


_READERS: dict[FieldKind, Callable[[FieldSpec, object], Any]] = {
    FieldKind.LINE: _line,
    FieldKind.TEXT: _text,
    FieldKind.DATE: _date,
    FieldKind.MONTH: _month,
    FieldKind.PERIOD: _period,
    FieldKind.YEAR: _year,
    FieldKind.INTEGER: _integer,
    FieldKind.DECIMAL: _decimal,
    FieldKind.YES_NO: _yes_no,
    FieldKind.CHOICE: _choice,
    FieldKind.CHOICES: _choices,
    FieldKind.LINK: _link,
    FieldKind.LINKS: _links,
}


def _common(key: str, value: object) -> object:
    if key in ("relations", "evidence"):
        return tuple(map(_id, _each(value))) if value else ()
    if key == "draft":
        return bool(value)
    if value is None or value == "":
        return None
    if key == "side":
        return Side(str(value))
    if key == "id":
        return _id(value)
    return _read_text(value)


def _id(value: object) -> UUID:
    return value if isinstance(value, UUID) else UUID(str(value))


def _summary(faults: list[Fault]) -> Message:
    return faults[0].message if len(faults) == 1 else say("有 {n} 处要改。", n=len(faults))
