"""Paints what a search found: the title with the letters that matched, an explanation below."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.theme.tokens import Tokens
from duikou_desktop.ui.widgets.mark import Mark, paint_mark
from duikou_desktop.ui.widgets.paint import CENTRE, put_text, rule

Index = QModelIndex | QPersistentModelIndex
HIT = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class Hit:
    """Something found; `matched` are the places in `title` of the characters that matched."""

    key: str
    title: str
    detail: str = ""
    matched: tuple[int, ...] = ()
    mark: Mark | None = None  # how it stands, at the right


def row_height(*, detailed: bool) -> int:
    """Pixels of a row, with or without an explanation."""
    lengths = metrics()
    return lengths.line * 2 + lengths.us(2) if detailed else lengths.row


class HitDelegate(QStyledItemDelegate):
    """Two lines where there is an explanation, else one.

    `takes`: Enter takes the row chosen, and the row says so; else moving on it already does.
    """

    def __init__(self, parent: QObject | None = None, *, takes: bool = True) -> None:
        super().__init__(parent)
        self._takes = takes

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        hit = index.data(HIT)
        return QSize(metrics().ems(16), row_height(detailed=bool(hit.detail)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        tokens = tokens_of(option.palette)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hit: Hit = index.data(HIT)
        lengths = metrics()
        if chosen:
            painter.fillRect(rect, ink(tokens.select))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), ink(tokens.accent))
        rule(painter, rect.left(), rect.right() + 1, rect.bottom(), ink(tokens.line))
        inner = rect.adjusted(lengths.us(3.2), 0, -lengths.us(3.2), -1)
        if chosen and self._takes:
            inner.adjust(0, 0, -self._key(painter, inner, tokens), 0)
        if hit.mark is not None:
            size = lengths.mark
            box = QRectF(inner.right() - size, inner.center().y() - size / 2, size, size)
            paint_mark(painter, box, hit.mark, tokens)
            inner.adjust(0, 0, -size - lengths.us(1.6), 0)
        if not hit.detail:
            self._title(painter, inner, hit, tokens, strong=chosen)
            return
        top = inner.y() + lengths.us(1)
        upper = QRect(inner.x(), top, inner.width(), lengths.line)
        self._title(painter, upper, hit, tokens, strong=chosen)
        lower = upper.translated(0, lengths.line)
        put_text(painter, lower, hit.detail, type_font(Step.HINT), ink(tokens.text_2))

    def _title(
        self, painter: QPainter, line: QRect, hit: Hit, tokens: Tokens, *, strong: bool
    ) -> None:
        """Matched letters stand on a tint and over a line, so that grey print shows them too."""
        font = type_font(strong=strong)
        lengths = QFontMetrics(font)
        for at in hit.matched:
            left = line.x() + lengths.horizontalAdvance(hit.title[:at])
            width = lengths.horizontalAdvance(hit.title[at : at + 1])
            box = QRect(left, line.y(), width, line.height()).intersected(line)
            painter.fillRect(box, ink(tokens.part_soft))
            painter.fillRect(box.x(), box.bottom() - 1, box.width(), 2, ink(tokens.part))
        put_text(painter, line, hit.title, font, ink(tokens.text))

    def _key(self, painter: QPainter, inner: QRect, tokens: Tokens) -> int:
        """What Enter will do, in a frame like a key; returns the width it took."""
        words, font, lengths = tr("Enter 选定"), type_font(Step.HINT), metrics()
        width = QFontMetrics(font).horizontalAdvance(words) + lengths.us(2)
        box = QRect(0, 0, width, lengths.line)
        box.moveCenter(inner.center())
        box.moveRight(inner.right())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink(tokens.line_strong), 1))
        painter.setBrush(ink(tokens.surface))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.restore()
        put_text(painter, box, words, font, ink(tokens.text_2), CENTRE)
        return width + lengths.us(2)
