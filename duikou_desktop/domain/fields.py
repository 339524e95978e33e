"""How a field of a record is declared: once, beside its type, for form, import and ledger alike.

    on: date | None = entry("日期", needed=True, example="2024-11-12", aliases=("时间",))

`FieldSpec` is that declaration read back from the record class.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin
from uuid import UUID

from pydantic import Field
from pydantic_core import PydanticUndefined

from duikou_desktop.core.periods import month_words, period_words

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

    from duikou_desktop.domain.record import Record


class FieldKind(Enum):
    """What is typed into a field, and so which editor, cell and column it gets."""

    # Each is one of a kind: hashed by identity it is looked up five times as fast as by its name.
    __hash__ = object.__hash__

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    MONTH = "month"
    PERIOD = "period"
    YEAR = "year"
    INTEGER = "integer"
    DECIMAL = "decimal"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    LINK = "link"
    LINKS = "links"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a register, as every face of the program sees it."""

    key: str  # the name REGISTERS, JSON, cells' notes and columns use
    attribute: str  # the Python name: `from` is a keyword, so `from_`
    label: str
    kind: FieldKind
    needed: bool
    help: str
    unit: str
    example: str
    aliases: tuple[str, ...]
    choices: type[StrEnum] | None
    to: str | None  # the register a link points to
    personal: bool  # never in an export unless asked for
    most: Decimal | None  # more is doubtful, and saved all the same
    front: bool  # stands in the form from the start, though a record counts without it
    near: tuple[tuple[str, str], ...]  # what others write, and what they most likely mean
    recurs: str  # what kind of word it holds, where what was written once is offered again

    @property
    def many(self) -> bool:
        """Whether the field holds several values."""
        return self.kind in (FieldKind.LINKS, FieldKind.CHOICES)


def choice_label(member: StrEnum) -> str:
    """The Chinese word of a choice; most choices are their own word."""
    return str(getattr(member, "label", member.value))


def value_word(spec: FieldSpec, value: object) -> str:
    """A single value that is no link, as a person reads it."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if spec.kind is FieldKind.MONTH and isinstance(value, date):
        return month_words(value)
    if spec.kind is FieldKind.PERIOD:
        return period_words(str(value))
    if spec.choices is not None:
        return choice_label(value if type(value) is spec.choices else spec.choices(str(value)))
    return str(value)


def entry(
    label: str,
    *,
    needed: bool = False,
    help: str = "",
    unit: str = "",
    example: str = "",
    aliases: tuple[str, ...] = (),
    to: str | None = None,
    long: bool = False,
    year: bool = False,
    month: bool = False,
    period: bool = False,
    personal: bool = False,
    many: bool = False,
    front: bool = False,
    most: int | None = None,
    near: Mapping[str, str] | None = None,
    recurs: str = "",
    key: str | None = None,
) -> Any:
    """Declares a field. `needed`: to count, not to save. `to`: the register linked to.

    `most`: beyond it a figure is asked about, not refused.

    `near`: what others write and most likely mean by it: offered to a person, never taken.

    `recurs`: fields of one kind of word (departments) offer what was written in any of them.

    `front`: decides points or findings although not needed, so never folded away.

    `year` (of an int), `month` (of a date, its first day) and `period` (of a text, see
    `core.periods`) are what the field holds, where its type does not tell.
    """
    return Field(
        default=() if many else None,
        title=label,
        description=help,
        alias=key,
        json_schema_extra={
            "needed": needed,
            "unit": unit,
            "example": example,
            "aliases": list(aliases),
            "to": to,
            "long": long,
            "as": "year" if year else "month" if month else "period" if period else "",
            "personal": personal,
            "front": front,
            "most": most,
            "near": dict(near or {}),
            "recurs": recurs,
        },
    )


def specs_of(record: type[Record]) -> tuple[FieldSpec, ...]:
    """The declared fields of a record class, in order; what every record has is left out."""
    return tuple(
        _spec(name, info)
        for name, info in record.model_fields.items()
        if isinstance(info.json_schema_extra, dict) and info.title is not None
    )


def _spec(name: str, info: FieldInfo) -> FieldSpec:
    extra: Any = info.json_schema_extra
    value_type, many = _value_type(info.annotation)
    if info.default is PydanticUndefined:
        raise TypeError(f"{name}: a declared field has a default")
    choices: type[StrEnum] | None = None
    if isinstance(value_type, type) and issubclass(value_type, StrEnum):
        choices = value_type
        kind = FieldKind.CHOICES if many else FieldKind.CHOICE
    elif value_type is UUID:
        kind = FieldKind.LINKS if many else FieldKind.LINK
    else:
        kind = _KINDS[value_type]
        if kind is FieldKind.LINE and extra["long"]:
            kind = FieldKind.TEXT
        if extra["as"]:
            kind = FieldKind(extra["as"])
    return FieldSpec(
        key=info.alias or name,
        attribute=name,
        label=str(info.title),
        kind=kind,
        needed=extra["needed"],
        help=info.description or "",
        unit=extra["unit"],
        example=extra["example"],
        aliases=tuple(extra["aliases"]),
        choices=choices,
        to=extra["to"],
        personal=extra["personal"],
        front=extra["front"],
        near=tuple(extra["near"].items()),
        recurs=extra["recurs"],
        most=None if extra["most"] is None else Decimal(extra["most"]),
    )


_KINDS: dict[Any, FieldKind] = {
    str: FieldKind.LINE,
    date: FieldKind.DATE,
    int: FieldKind.INTEGER,
    Decimal: FieldKind.DECIMAL,
    bool: FieldKind.YES_NO,
}


def _value_type(annotation: Any) -> tuple[Any, bool]:
    """`date` of `date | None`; (`UUID`, many) of `tuple[UUID, ...]`."""
    if get_origin(annotation) is tuple:
        return get_args(annotation)[0], True
    if get_origin(annotation) in (Union, types.UnionType):
        annotation = next(part for part in get_args(annotation) if part is not type(None))
    return annotation, False
