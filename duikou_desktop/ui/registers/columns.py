"""The columns of a register's table, from its declaration."""

from __future__ import annotations

from dataclasses import replace

from duikou_desktop.domain.fields import FieldKind, FieldSpec, choice_label
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.columns import CellKind, Column

# No register has a field of these names: the standing of a centre is one of its own.
STATE = "record_state"
EVIDENCE = "evidence"
# Beside the two hospitals of a relation: what the scheme's table says of it.
TERM_NUMBER, COUNTY, TERM_DAYS = "term_number", "recipient_county", "term_days"
RELATIONS = "relations"  # the hospitals across, where the record names them
BY_RECORDS = "by_records"  # of a target: what is registered of the kind it names
SIGNING = "signing"  # of an agreement: which party has not signed or sealed yet
TITLE = "title"  # the one a person holds now, from the rows below the person

_EMS = {
    FieldKind.DATE: 7.2,
    FieldKind.MONTH: 5.2,
    FieldKind.PERIOD: 9.2,
    FieldKind.YEAR: 4.4,
    FieldKind.INTEGER: 4.0,
    FieldKind.DECIMAL: 6.2,
    FieldKind.YES_NO: 4.6,
    FieldKind.LINK: 5.6,
    FieldKind.LINKS: 5.6,
    FieldKind.LINE: 7.6,
    FieldKind.TEXT: 14.0,
    FieldKind.CHOICES: 9.0,
}
# A day of the open year is shown without its year.
_SHORT_DAY_EMS = 4.8
_FIGURES = {FieldKind.INTEGER, FieldKind.DECIMAL}
# Hospitals and pairings have long names; people and batches short ones.
_LONG_LINKS = {"hospital", "relation"}
_SHORT_LINKS = {"person", "assignment"}
# 2024年第1批 is how offices count that have two a year.
_BATCH_EMS = 7.6
_LONG_LINK_EMS, _LINK_EMS = 14.0, 9.6
_SHORT = range(1, 5)
# A line is as wide as its example, for that is how long such words are.
_LONGEST_LINE = 12


def columns_of(register: Register, state_says: tuple[str, ...] = ()) -> tuple[Column, ...]:
    """State first, in one of the words `state_says`; then what is searched by, the evidence last."""
    specs = [register.field_by_key[key] for key in register.columns]
    # Where nothing is long the last one takes the room, so that the others stand together.
    stretched = max(reversed(specs), key=lambda spec: _wish_for_room(register, spec)).key
    columns = [Column(STATE, tr("状态"), CellKind.STATE, ems=5.9, says=state_says)]
    columns += [_column(register, spec, stretch=spec.key == stretched) for spec in specs]
    if register.key == "relation":
        columns[1:1] = [Column(TERM_NUMBER, tr("关系表序号"), CellKind.FIGURE, ems=6.4)]
        columns.append(Column(COUNTY, tr("县"), ems=9.0))
        columns.append(Column(TERM_DAYS, tr("结对期限"), ems=12.5))
    if register.key == "target":
        columns.append(Column(BY_RECORDS, tr("按台账"), CellKind.FIGURE, ems=5.6, sortable=False))
    if register.key == "person":
        columns[2:2] = [Column(TITLE, tr("职称"), ems=7.4)]
    if register.key == "agreement":
        columns.append(Column(SIGNING, tr("签章"), ems=12.5, sortable=False))
    if register.evidence_expected:
        columns.append(Column(EVIDENCE, tr("佐证"), CellKind.EVIDENCE, ems=4.2))
    if register.scope in (Scope.ANY, Scope.RELATION):
        across = words(register.label_of("relations"))
        columns.append(Column(RELATIONS, across, ems=_LONG_LINK_EMS, sortable=False, offered=True))
    columns += [
        replace(_column(register, spec, stretch=False), needed=False, offered=True)
        for spec in register.shown
        if spec.key not in register.columns and not spec.personal
    ]
    return tuple(columns)


def tells_relation(register: Register) -> bool:
    """Whether nothing but its relation tells alike records of two hospitals apart: no name does."""
    named = any(spec.to == "assignment" for spec in register.fields)
    return register.scope is Scope.RELATION and not named


def figures_of(register: Register) -> tuple[str, ...]:
    """The columns whose values may be added up: those that count one and the same thing.

    By their unit; or kind by kind, as services are: so many operations, so many outpatients.
    """
    alike = register.added_by is not None
    figures = (spec for spec in register.fields if spec.kind in _FIGURES)
    return tuple(spec.key for spec in figures if spec.unit or alike)


def _column(register: Register, spec: FieldSpec, *, stretch: bool) -> Column:
    kind = CellKind.FIGURE if spec.kind in _FIGURES else CellKind.TEXT
    short = register.yearly and spec.key == register.when and spec.kind is FieldKind.DATE
    ems = _SHORT_DAY_EMS if short else _ems(spec)
    return Column(spec.key, words(spec.label), kind, ems, stretch=stretch, needed=spec.needed)


def _ems(spec: FieldSpec) -> float:
    if spec.to in _LONG_LINKS:
        return _LONG_LINK_EMS
    if spec.to == "batch":
        return _BATCH_EMS
    if spec.to is not None and spec.to not in _SHORT_LINKS:
        return _LINK_EMS
    if spec.kind is FieldKind.CHOICE and spec.choices is not None:
        longest = max(metrics().ems_of(words(choice_label(member))) for member in spec.choices)
        return max(min(longest, 16), 3) + 1.8
    if spec.kind is FieldKind.LINE:
        return max(_EMS[spec.kind], min(len(spec.example), _LONGEST_LINE) + 1.8)
    return _EMS[spec.kind]


def _wish_for_room(register: Register, spec: FieldSpec) -> tuple[int, int]:
    """The higher, the more a wide window should give to the column; of two, the longer."""
    if spec.kind is FieldKind.TEXT:
        return 5, spec.needed
    if spec.kind is FieldKind.LINE and len(spec.example) not in _SHORT:
        telling = spec.key in register.identity and spec.needed
        return 4 if telling else 2, len(spec.example)
    if spec.kind is FieldKind.CHOICES or spec.to in _LONG_LINKS:
        return 3, 0
    # 示例甲, 第5批: what is short in its example is short in every row.
    return 0, 0
