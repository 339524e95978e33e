"""The table of a year's round: both sides of each relation under one another, a rule between relations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.proofs import lacking
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.round_view import RelationLine, SideReport
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.theme.tokens import Tokens
from duikou_desktop.ui.widgets.columns import Cell, CellKind, Column, Row, ShortDay
from duikou_desktop.ui.widgets.row_delegate import RowDelegate
from duikou_desktop.ui.widgets.state import State

Index = QModelIndex | QPersistentModelIndex
_LOUD = Decimal(2)  # points
PROOFS = "proofs"  # shown where something lacks
WIDEST = ("−100.0",)  # of a difference: cut short, −66.0 reads as −6


class PairDelegate(RowDelegate):
    """The two sides of a relation stand together: the rule between them is left out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        rect = option.rect  # type: ignore[attr-defined]
        tokens = tokens_of(option.palette)  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        ground = tokens.select if chosen else tokens.surface
        colour = tokens.line_strong if index.row() % 2 else ground
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, ink(colour))

    def text_colour(self, column: Column, text: str, tokens: Tokens) -> str:
        """What is claimed beyond the records stands out, the more of it the louder."""
        if column.key != "difference" or not text.startswith("−"):
            return super().text_colour(column, text, tokens)
        return tokens.lost if Decimal(text[1:]) >= _LOUD else tokens.part


def round_columns() -> tuple[Column, ...]:
    """What is told of each side."""
    says = (tr("未到"), tr("指纹待核对"), tr("双方不一致"), tr("密钥变了"), tr("另有密钥"))
    return (
        Column("number", tr("序号"), CellKind.FIGURE, ems=2.6, sortable=False),
        Column("name", tr("报告医院"), ems=10, stretch=True, sortable=False),
        side_column(),
        Column("state", tr("状态"), CellKind.STATE, ems=6, sortable=False, says=says),
        Column("arrived", tr("收到"), ems=5.2, sortable=False),
        Column("own", tr("自评"), CellKind.FIGURE, ems=3.6, sortable=False),
        Column("anew", tr("复算"), CellKind.FIGURE, ems=3.6, sortable=False),
        Column("difference", tr("差"), CellKind.FIGURE, ems=3.6, sortable=False, says=WIDEST),
        Column("reviewed", tr("评审"), CellKind.FIGURE, ems=3.6, sortable=False),
        Column(PROOFS, tr("佐证"), ems=5, sortable=False, offered=True, says=(tr("照片缩小过"),)),
    )


def side_column() -> Column:
    """Which side of its pairing reports."""
    says = tuple(words(each.label) for each in Side)
    return Column("side", tr("方"), ems=3.6, sortable=False, says=says)


def row_key(each: SideReport) -> str:
    """By it the table knows a row."""
    return f"{each.relation}|{each.side.value}"


def relation_of(key: str) -> UUID | None:
    """The relation of a row."""
    return UUID(key.partition("|")[0]) if key else None


def round_rows(
    lines: tuple[RelationLine, ...], differing: Mapping[UUID, int], until: date | None
) -> tuple[Row, ...]:
    """Two rows a relation; `differing`: how many differences of each are still to be decided.

    `until`: the day by which reports were to be there, if one was set.
    """
    return tuple(
        _row(line, each, differing.get(line.relation, 0), until, first=at == 0)
        for line in lines
        for at, each in enumerate(line.sides)
    )


_DOUBTED = {KeyState.CHANGED, KeyState.REVOKED}


def _row(
    line: RelationLine, each: SideReport, differing: int, until: date | None, *, first: bool
) -> Row:
    number = line.number if first else None
    side = words(each.side.label)
    if each.report is None:
        cells: tuple[Cell, ...] = (
            number, each.name, side, State.NOT_ARRIVED, "—", "—", "—", "—", "—", None,
        )  # fmt: skip
        return Row(row_key(each), cells)
    state, word = side_state(each, differing)
    return Row(
        row_key(each),
        (
            number,
            each.name,
            side,
            state,
            _came(each.report, until),
            points(each.own),
            points(each.anew),
            signed(each.difference),
            _reviewed(each),
            joined(map(words, lacking(each.report.received))) or None,
        ),
        {"state": word},
    )


def _came(report: Report, until: date | None) -> ShortDay:
    came = report.received.collected_at.astimezone().date()
    late = until is not None and came > until
    shown = tr("{day} 迟") if late else "{day}"
    return ShortDay(shown.format(day=f"{came:%m-%d}"), str(came))


def _reviewed(each: SideReport) -> str:
    if each.again or each.reviewed is None:
        return "—"
    return tr("待评") if each.reviewed.waiting else points(each.reviewed.total)


def side_state(each: SideReport, differing: int) -> tuple[State, str]:
    """How a report that arrived stands: what is to be done first."""
    report = each.report
    assert report is not None
    told: tuple[tuple[object, State, str], ...] = (
        (report.key in _DOUBTED, State.FAULTY, words(report.key.label)),
        (report.forked, State.FAULTY, tr("有两份")),
        (report.waiting, State.FAULTY, tr("另有密钥")),
        (each.again, State.LOST, words(each.again)),
        # That the two are a pair is not sure: nobody is asked for it.
        (each.left_out and each.doubtful, State.PART, tr("待核实，没报")),
        (each.left_out, State.LOST, tr("没报这一对")),
        (report.not_counted, State.PART, tr("没有复算")),
        (report.reference, State.PART, tr("参考")),
        (report.other_version, State.PART, tr("另一版标准")),
        (
            report.share is not None and report.share.unlisted,
            State.PART,
            tr("有表外的关系"),
        ),
        # Whose report it is comes before what it says.
        (report.unknown, State.TO_REVIEW, tr("指纹待核对")),
        (differing, State.PART, tr("双方不一致")),
    )
    found = ((state, word) for holds, state, word in told if holds)
    return next(found, (State.RECEIVED, State.RECEIVED.word))


def points(value: Decimal | None) -> str:
    """Sums stand under one another: always with a tenth."""
    return "—" if value is None else f"{value:.1f}"


def signed(value: Decimal | None) -> str:
    """−2.0, what the recount takes off; 0 where it agrees."""
    if value is None or not value:
        return "—" if value is None else "0"
    return f"−{-value:.1f}" if value < 0 else f"+{value:.1f}"
