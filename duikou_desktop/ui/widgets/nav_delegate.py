"""Paints the lines of the navigation."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.icons import paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.theme.tokens import Tokens
from duikou_desktop.ui.widgets.paint import RIGHT, put_text

Index = QModelIndex | QPersistentModelIndex
_FIRST = int(Qt.ItemDataRole.UserRole)


class NavRole(IntEnum):
    """What a line of the navigation knows beside its title."""

    KEY = _FIRST
    BADGE = _FIRST + 1
    QUIET = _FIRST + 2
    ICON = _FIRST + 3
    STRONG = _FIRST + 4
    SEPARATED = _FIRST + 5
    CURRENT = _FIRST + 6
    OPEN = _FIRST + 7
    MORE = _FIRST + 8  # the section whose seldom used pages the line shows or hides


class NavDelegate(QStyledItemDelegate):
    """Chevron, icon, title, count; a bar of 3 pixels and the selection's ground for the page."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        lengths = metrics()
        top = not index.parent().isValid()
        height = lengths.ems(2.3) if top else lengths.ems(2.08)
        return QSize(lengths.ems(10), height + self._before(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        tokens = tokens_of(option.palette)  # type: ignore[attr-defined]
        before = self._before(index)
        if before:
            y = rect.y() + before // 2
            inset = metrics().us(2.4)
            painter.fillRect(inset, y, rect.width() - 2 * inset, 1, ink(tokens.line_strong))
        line = rect.adjusted(0, before, 0, 0)
        self._ground(painter, line, option, index, tokens)
        self._content(painter, line, index, tokens)
        painter.restore()

    def _before(self, index: Index) -> int:
        return metrics().us(3) if index.data(NavRole.SEPARATED) else 0

    def _ground(
        self,
        painter: QPainter,
        line: QRect,
        option: QStyleOptionViewItem,
        index: Index,
        tokens: Tokens,
    ) -> None:
        lengths = metrics()
        margin = lengths.us(1.6)
        box = QRectF(line).adjusted(margin, 1, -margin, -1)
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.setPen(Qt.PenStyle.NoPen)
        if index.data(NavRole.CURRENT):
            painter.setBrush(ink(tokens.select))
            painter.drawRoundedRect(box, lengths.u, lengths.u)
            bar = QRectF(box.x(), box.y() + lengths.u, 3, box.height() - 2 * lengths.u)
            painter.fillRect(bar, ink(tokens.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(ink(tokens.line))
            painter.drawRoundedRect(box, lengths.u, lengths.u)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink(tokens.accent), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), lengths.u, lengths.u)

    def _content(self, painter: QPainter, line: QRect, index: Index, tokens: Tokens) -> None:
        lengths = metrics()
        current = bool(index.data(NavRole.CURRENT))
        strong = current or bool(index.data(NavRole.STRONG))
        token = "accent_text" if current else "text_3" if index.data(NavRole.MORE) else "text"
        top = not index.parent().isValid()
        left = lengths.us(8)
        if top:
            left = self._signs(painter, line, index, token)
        badge = index.data(NavRole.BADGE) or ""
        font = type_font(Step.HINT)
        wide = QFontMetrics(font).horizontalAdvance(badge) + 1 if badge else 0
        right = line.right() - lengths.us(3.4)
        if badge:
            quiet = bool(index.data(NavRole.QUIET))
            colour = ink(tokens.text_3 if quiet and not current else tokens.text_2)
            if not quiet:
                colour = ink(tokens.part)
            spot = QRect(right - wide + 1, line.y(), wide, line.height())
            put_text(painter, spot, badge, font, colour, RIGHT)
        words = QRect(left, line.y(), right - wide - lengths.u - left, line.height())
        face = type_font(strong=strong)
        title = index.data(Qt.ItemDataRole.DisplayRole)
        put_text(painter, words, title, face, ink(getattr(tokens, token)))

    def _signs(self, painter: QPainter, line: QRect, index: Index, token: str) -> int:
        """Chevron where there is something to open, then the icon; returns where words begin."""
        lengths = metrics()
        side = lengths.icon
        x = lengths.us(3.2)
        model = index.model()
        if model.hasChildren(index):
            small = lengths.ems(0.95)
            opened = index.data(NavRole.OPEN)
            drawing = "chevron-down" if opened else "chevron-right"
            self._sign(painter, x, line, small, drawing, "text_3")
            x += lengths.us(4)
        self._sign(painter, x, line, side, index.data(NavRole.ICON), self._icon_token(token))
        return x + side + lengths.us(1.7)

    def _icon_token(self, token: str) -> str:
        return token if token == "accent_text" else "text_2"

    def _sign(
        self, painter: QPainter, x: int, line: QRect, side: int, name: str, token: str
    ) -> None:
        spot = QRect(x, line.center().y() - side // 2 + 1, side, side)
        paint_icon(painter, spot, name, token)
