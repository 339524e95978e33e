"""Paints the cells of a record table: states, missing values, attachment counts, rules."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.fonts import type_font
from duikou_desktop.ui.theme.icons import paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.theme.tokens import Tokens
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row, cell_text, is_missing
from duikou_desktop.ui.widgets.paint import LEFT, RIGHT, put_text, rule
from duikou_desktop.ui.widgets.row_model import RowModel
from duikou_desktop.ui.widgets.state import State
from duikou_desktop.ui.widgets.state_label import paint_state, state_width
from duikou_desktop.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
BAR = 3
# Shares of a cell that grey rows fill, so that they look like words and not like a grid.
_GHOST_SHARES = (0.66, 0.5, 0.8, 0.58)


class RowDelegate(QStyledItemDelegate):
    """One for all columns; a column's kind decides."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._needed_width(index) + 2 * metrics().us(1.6), metrics().row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        tokens = tokens_of(option.palette)  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, ink(tokens.select))
            if index.column() == 0:
                painter.fillRect(rect.x(), rect.y(), BAR, rect.height(), ink(tokens.accent))
        rule(painter, rect.left(), rect.right() + 1, rect.bottom(), ink(tokens.line))
        column, row = _column(index), _row(index)
        if row is None:
            paint_ghost(painter, rect, index.column() + index.row(), tokens)
            return
        inner = rect.adjusted(metrics().us(1.6), 0, -metrics().us(1.6), -1)
        if is_missing(column, row, index.column()):
            self._missing(painter, inner, column, tokens)
        else:
            self._value(painter, inner, index, row, tokens, chosen=chosen)

    def _value(
        self,
        painter: QPainter,
        rect: QRect,
        index: Index,
        row: Row,
        tokens: Tokens,
        *,
        chosen: bool,
    ) -> None:
        column, at = _column(index), index.column()
        text = cell_text(column, row, at)
        value = row.cells[at] if at < len(row.cells) else None
        faint = ink(tokens.text_2 if chosen else tokens.text_3)
        if isinstance(value, State):
            paint_state(painter, rect, value, text, tokens)
        elif column.kind is CellKind.EVIDENCE and value:
            side = metrics().mark
            spot = QRect(rect.x(), rect.center().y() - side // 2 + 1, side, side)
            paint_icon(painter, spot, "clip", "text_2")
            after = rect.adjusted(side + metrics().us(0.8), 0, 0, 0)
            put_text(painter, after, text, type_font(), ink(tokens.text_2))
        elif column.kind is CellKind.EVIDENCE:
            put_text(painter, rect, text, type_font(), faint)
        else:
            align = RIGHT if column.right_aligned else LEFT
            colour = ink(self.text_colour(column, text, tokens))
            put_text(painter, rect, text, type_font(), colour, align)

    def text_colour(self, _column: Column, _text: str, tokens: Tokens) -> str:
        """Of plain words; a table of its own may have some stand out."""
        return tokens.text

    def _missing(self, painter: QPainter, rect: QRect, column: Column, tokens: Tokens) -> None:
        """待填 over a dashed line: to be seen when looked for, not a fault."""
        words = tr("待填")
        width = QFontMetrics(type_font()).horizontalAdvance(words)
        left = rect.right() - width if column.right_aligned else rect.x()
        put_text(
            painter, QRect(left, rect.y(), width + 1, rect.height()), words, type_font(),
            ink(tokens.text_2),
        )  # fmt: skip
        pen = QPen(ink(tokens.text_2), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        y = rect.center().y() + metrics().line // 2
        painter.drawLine(left, y, left + width, y)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Only what is cut says itself again."""
        row = _row(index) if index.isValid() else None
        if row is None:
            return False
        rect: QRect = option.rect  # type: ignore[attr-defined]
        cut = self._needed_width(index) > rect.width() - 2 * metrics().us(1.6)
        text = cell_text(_column(index), row, index.column()) if cut else ""
        QToolTip.showText(event.globalPos(), plain_tip(text), view)
        return True

    def _needed_width(self, index: Index) -> int:
        column, row, at = _column(index), _row(index), index.column()
        text = cell_text(column, row, at) if row is not None else ""
        if column.kind is CellKind.STATE:
            return state_width(text)
        width = QFontMetrics(type_font()).horizontalAdvance(text) + 1
        icon = metrics().mark + metrics().u if column.kind is CellKind.EVIDENCE else 0
        return width + icon


def paint_ghost(painter: QPainter, cell: QRect | QRectF, at: int, tokens: Tokens) -> None:
    """A grey bar in place of words that are not here yet."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    bar, edge = metrics().us(1.6), metrics().us(1.6)
    width = min(
        (cell.width() - 2 * edge) * _GHOST_SHARES[at % len(_GHOST_SHARES)], metrics().ems(22)
    )
    box = QRectF(cell.x() + edge, cell.y() + (cell.height() - bar) / 2, max(width, 0), bar)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink(tokens.line))
    painter.drawRoundedRect(box, bar / 2, bar / 2)


def _model(index: Index) -> RowModel:
    model = index.model()
    assert isinstance(model, RowModel)
    return model


def _column(index: Index) -> Column:
    return _model(index).columns[index.column()]


def _row(index: Index) -> Row | None:
    return _model(index).row(index.row())
