"""Fields of a form from their declarations, and their values as the door for records reads them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import partial
from typing import Any
from uuid import UUID

from duikou_desktop.core.dates import parse_date
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.periods import (
    month_words,
    parse_edge,
    parse_month,
    parse_period,
    period_words,
)
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.fields import FieldKind, FieldSpec, choice_label
from duikou_desktop.domain.record import COMMON, Record
from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.fields.choice import ChoiceField, Option, SeveralField, YesNoField
from duikou_desktop.ui.fields.day import DateField
from duikou_desktop.ui.fields.link import Linked, LinkField, LinksField
from duikou_desktop.ui.fields.number import NumberField
from duikou_desktop.ui.fields.recurring import RecurringField
from duikou_desktop.ui.fields.text import LongTextField, TextField
from duikou_desktop.ui.registers.links import caption_of
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets.tips import plain_tip

_PLACES = 4  # what a record keeps of a decimal


@dataclass(frozen=True)
class Surroundings:
    """What an editor needs beside its declaration."""

    today: Callable[[], date]
    since: Callable[[], date]  # the first day of the year in view: 3-5 is one of that year
    schemes: tuple[Option, ...]  # those the office stands under


def editor_of(spec: FieldSpec, around: Surroundings) -> Field:
    """The field a person fills in."""
    made = _MAKERS[spec.kind](spec, around)
    if spec.help:
        made.set_hint(words(spec.help))
    made.setToolTip(plain_tip("\n".join(filter(None, (tooltip_of(spec), made.toolTip())))))
    return made


def tooltip_of(spec: FieldSpec) -> str:
    """Help, unit and example of a field, each on its line."""
    lines = [words(spec.help)] if spec.help else []
    if spec.unit:
        lines.append(tr("单位：{unit}").format(unit=words(spec.unit)))
    if spec.example:
        lines.append(tr("例：{example}").format(example=spec.example))
    if spec.needed:
        lines.append(tr("带 * 的填齐才计入，没填齐可以先存草稿。"))
    return "\n".join(lines)


def typed_value(editor: Field) -> object:
    """What is in the field; what cannot be read goes as typed, so that the fault is told there."""
    if isinstance(editor, DateField | NumberField) and not editor.is_readable():
        return editor.line.text()
    if isinstance(editor, LinkField | LinksField) and (left := editor.line.text().strip()):
        # A name typed and not chosen from the list: said at its field, never dropped in silence.
        return left
    return editor.value()


def put_value(spec: FieldSpec, editor: Field, value: Any, book: Book) -> None:
    """Put a record's value into its field."""
    if spec.kind is FieldKind.LINKS:
        editor.set_value(tuple(linked(spec, each, book) for each in value or ()))
    elif spec.kind is FieldKind.LINK:
        editor.set_value(None if value is None else linked(spec, value, book))
    elif spec.kind is FieldKind.CHOICES:
        editor.set_value(tuple(_plain(each) for each in value or ()))
    else:
        editor.set_value(_plain(value))


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value


def linked(spec: FieldSpec, target: UUID, book: Book) -> Linked:
    """The chip of a record pointed at."""
    return Linked(str(target), caption_of(spec.to or "", target, book))


def carried(record: Record) -> dict[str, object]:
    """What a saved record has beside its declared fields, to go through a form untouched."""
    return {key: getattr(record, key) for key in COMMON}


def _read_day(since: Callable[[], date], text: str) -> date:
    """As offices write dates; ValueError with words for the user."""
    day: date = _worded(lambda written: parse_date(written, since()), text)
    return day


def edge_field(around: Surroundings, *, last: bool) -> DateField:
    """A day where something begins or ends: of a month alone (3月) its first, or its last."""
    made = DateField(
        lambda text: _worded(lambda typed: parse_edge(typed, around.since(), last=last), text),
        date.isoformat,
        around.today,
    )
    made.setToolTip(tr("写法：3-5、3月5日、2024-3-5 都可以；只写 3月，就从月初到月底。"))
    return made


def _read_month(text: str) -> Any:
    return _worded(parse_month, text)


def _read_period(text: str) -> Any:
    return _worded(parse_period, text)


def _worded(parse: Callable[[str], Any], text: str) -> Any:
    try:
        return parse(text)
    except UserError as error:
        raise ValueError(words(error.message)) from error


def _example(spec: FieldSpec) -> str:
    return tr("如 {example}").format(example=spec.example) if spec.example else ""


def _line(spec: FieldSpec, around: Surroundings) -> Field:
    if spec.key == "scheme":
        return ChoiceField(around.schemes)
    return RecurringField(_example(spec)) if spec.recurs else TextField(_example(spec))


def _text(spec: FieldSpec, _around: Surroundings) -> Field:
    return LongTextField(_example(spec))


def _date(_spec: FieldSpec, around: Surroundings) -> Field:
    made = DateField(partial(_read_day, around.since), date.isoformat, around.today)
    made.setToolTip(tr("写法：3-5、3月5日、2024-3-5、20240305 都可以；Ctrl+; 填今天。"))
    return made


def _month(_spec: FieldSpec, around: Surroundings) -> Field:
    return DateField(_read_month, month_words, around.today, calendar=False)


def _period(_spec: FieldSpec, around: Surroundings) -> Field:
    return DateField(_read_period, period_words, around.today, calendar=False)


def _whole(spec: FieldSpec, _around: Surroundings) -> Field:
    return NumberField(words(spec.unit) if spec.unit else "")


def _decimal(spec: FieldSpec, _around: Surroundings) -> Field:
    return NumberField(words(spec.unit) if spec.unit else "", places=_PLACES)


def _yes_no(_spec: FieldSpec, _around: Surroundings) -> Field:
    return YesNoField()


def _options(spec: FieldSpec) -> tuple[Option, ...]:
    return tuple(Option(each.value, words(choice_label(each))) for each in spec.choices or ())


def _choice(spec: FieldSpec, _around: Surroundings) -> Field:
    return ChoiceField(_options(spec))


def _choices(spec: FieldSpec, _around: Surroundings) -> Field:
    return SeveralField(_options(spec))


def _link_words(spec: FieldSpec) -> str:
    if spec.to in ("person", "assignment"):
        return tr("输入姓名或拼音")
    return tr("输入名称或拼音首字母")


def _link(spec: FieldSpec, _around: Surroundings) -> Field:
    return LinkField(_link_words(spec))


def _links(spec: FieldSpec, _around: Surroundings) -> Field:
    return LinksField(placeholder=_link_words(spec))


_MAKERS: dict[FieldKind, Callable[[FieldSpec, Surroundings], Field]] = {
    FieldKind.LINE: _line,
    FieldKind.TEXT: _text,
    FieldKind.DATE: _date,
    FieldKind.MONTH: _month,
    FieldKind.PERIOD: _period,
    FieldKind.YEAR: _whole,
    FieldKind.INTEGER: _whole,
    FieldKind.DECIMAL: _decimal,
    FieldKind.YES_NO: _yes_no,
    FieldKind.CHOICE: _choice,
    FieldKind.CHOICES: _choices,
    FieldKind.LINK: _link,
    FieldKind.LINKS: _links,
}
