"""The records that two packages of one report do not hold alike, as rows."""

from __future__ import annotations

from duikou_desktop.services.desk.record_changes import FieldChange, Held, RecordChange
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets.columns import Column, Row

_MOST = 40  # characters of a value: a text of a page would push the others out


def record_columns() -> tuple[Column, ...]:
    """Which record, in which of the two, and what of it differs."""
    held = tuple(words(each.label) for each in Held)
    return (
        Column("register", tr("登记"), ems=7, sortable=False),
        Column("record", tr("记录"), ems=16, stretch=True, sortable=False),
        Column("held", tr("在哪一份"), ems=6, sortable=False, says=held),
        Column("fields", tr("哪里不同（左 → 右）"), ems=24, stretch=True, sortable=False),
    )


def record_row(each: RecordChange) -> Row:
    """One record."""
    return Row(
        str(each.record),
        (
            words(each.register.title),
            each.caption or "—",
            words(each.held.label),
            tr("；").join(map(_field, each.fields)),
        ),
    )


def _field(each: FieldChange) -> str:
    told = tr("{field}：{before} → {after}")
    return told.format(
        field=words(each.label), before=_short(each.before), after=_short(each.after)
    )


def _short(value: str) -> str:
    if not value:
        return tr("（空）")
    return value if len(value) <= _MOST else f"{value[:_MOST]}…"
