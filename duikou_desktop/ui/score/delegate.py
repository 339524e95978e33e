"""Paints the lines of the score tree: groups on grey, points with their state."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
)

from duikou_desktop.ui.score.model import COMPUTED, OWN, STATE, TITLE, ScoreModel, cell_words
from duikou_desktop.ui.score.rows import ScoreRow
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.icons import paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.theme.tokens import Tokens
from duikou_desktop.ui.widgets.paint import RIGHT, put_text, rule
from duikou_desktop.ui.widgets.state_label import paint_state, state_width
from duikou_desktop.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
BAR = 3


class ScoreDelegate(QStyledItemDelegate):
    """One for all columns; the tree's own branches are not drawn, the chevron is ours."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        lengths = metrics()
        group = _row(index).level == 0
        return QSize(lengths.ems(4), lengths.row if group else lengths.row_tight - 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        tokens = tokens_of(option.palette)  # type: ignore[attr-defined]
        row = _row(index)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or row.level == 0:
            painter.fillRect(rect, ink(tokens.select if chosen else tokens.alt))
        if chosen and index.column() == TITLE:
            painter.fillRect(rect.x(), rect.y(), BAR, rect.height(), ink(tokens.accent))
        rule(painter, rect.left(), rect.right() + 1, rect.bottom(), ink(tokens.line))
        inner = rect.adjusted(metrics().us(1.6), 0, -metrics().us(1.6), -1)
        if index.column() == TITLE:
            self._title(painter, inner, option, index, tokens)
        elif index.column() == STATE:
            self._state(painter, inner, option, index, tokens)
        else:
            self._figure(painter, inner, row, index.column(), tokens, chosen=chosen)

    def _title(
        self,
        painter: QPainter,
        rect: QRect,
        option: QStyleOptionViewItem,
        index: Index,
        tokens: Tokens,
    ) -> None:
        row, left = _row(index), rect.x() + _indent(_row(index))
        side = metrics().ems(0.95)
        if row.children:
            drawing = "chevron-down" if _is_open(option, index) else "chevron-right"
            spot = QRect(left, rect.center().y() - side // 2 + 1, side, side)
            paint_icon(painter, spot, drawing, "text_3", option.palette)  # type: ignore[attr-defined]
        words = rect.adjusted(left - rect.x() + side + metrics().us(1), 0, 0, 0)
        put_text(painter, words, row.title, _title_font(row), ink(tokens.text))

    def _figure(
        self,
        painter: QPainter,
        rect: QRect,
        row: ScoreRow,
        column: int,
        tokens: Tokens,
        *,
        chosen: bool,
    ) -> None:
        text = cell_words(row, column)
        strong = row.level == 0 and column in {COMPUTED, OWN}
        font = QFont(type_font(strong=strong))
        own = column == OWN and row.noted
        font.setUnderline(own)
        put_text(painter, rect, text, font, _colour(row, column, tokens, chosen=chosen), RIGHT)

    def _state(
        self,
        painter: QPainter,
        rect: QRect,
        option: QStyleOptionViewItem,
        index: Index,
        tokens: Tokens,
    ) -> None:
        """An open line says nothing: the lines below it do."""
        row = _row(index)
        if row.children and _is_open(option, index):
            return
        if row.state is not None:
            word = row.state.word if state_width(row.state.word) <= rect.width() else ""
            paint_state(painter, rect, row.state, word, tokens)
            return
        for state, count in row.counts:
            if state_width(str(count)) > rect.width():
                return  # whole in the tooltip
            paint_state(painter, rect, state, str(count), tokens)
            rect = rect.adjusted(state_width(str(count)) + metrics().us(1.4), 0, 0, 0)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The words that are cut, and the states of a closed line."""
        if not index.isValid():
            return False
        rect: QRect = option.rect  # type: ignore[attr-defined]
        row, text = _row(index), ""
        if index.column() == TITLE:
            room = rect.width() - _indent(row) - metrics().ems(0.95) - metrics().us(4.2)
            cut = QFontMetrics(_title_font(row)).horizontalAdvance(row.title) > room
            text = row.title if cut else ""
        elif index.column() == STATE:
            text = cell_words(row, STATE)
        QToolTip.showText(event.globalPos(), plain_tip(text), view)
        return True


def _row(index: Index) -> ScoreRow:
    model = index.model()
    assert isinstance(model, ScoreModel)
    return model.row_of(index)


def _is_open(option: QStyleOptionViewItem, index: Index) -> bool:
    view = option.widget  # type: ignore[attr-defined]
    first = index.sibling(index.row(), TITLE)
    return isinstance(view, QTreeView) and view.isExpanded(first)


def _indent(row: ScoreRow) -> int:
    return metrics().us(0.4 + 2.8 * row.level)


def _title_font(row: ScoreRow) -> QFont:
    return type_font(Step.BODY, strong=row.level == 0)


def _colour(row: ScoreRow, column: int, tokens: Tokens, *, chosen: bool) -> QColor:
    faint = tokens.text_2 if chosen else tokens.text_3
    if column == OWN:
        if row.own is None:
            return ink(faint)
        return ink(tokens.accent if row.noted else tokens.text)
    if column == COMPUTED:
        return ink(tokens.text if row.score is not None else faint)
    return ink(tokens.text_2)
