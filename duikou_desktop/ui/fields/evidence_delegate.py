"""Paints the cells of the evidence strip."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.icons import paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.theme.tokens import Tokens
from duikou_desktop.ui.widgets.paint import CENTRE, LEFT, put_text

if TYPE_CHECKING:
    from duikou_desktop.ui.fields.evidence import Proof

Index = QModelIndex | QPersistentModelIndex
CELL = int(Qt.ItemDataRole.UserRole)
_KIND = 5  # letters of a file's ending


def cell_size() -> QSize:
    """A thumbnail with its name below and the gap to the next."""
    lengths = metrics()
    return QSize(lengths.us(22), lengths.us(15) + lengths.line)


class EvidenceDelegate(QStyledItemDelegate):
    """Picture and name; the cell without a file is the place to drop one."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return cell_size()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        tokens = tokens_of(option.palette)  # type: ignore[attr-defined]
        lengths = metrics()
        frame = QRect(rect.x(), rect.y(), rect.width() - lengths.us(1.6), lengths.us(14.4))
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        proof = index.data(CELL)
        if proof is None:
            self._target(painter, frame, tokens, focus=focus)
        else:
            self._picture(painter, frame, proof, tokens)
            self._edge(painter, frame, tokens, focus=focus, dashed=False)
            name = QRect(frame.x(), frame.bottom() + 2, frame.width(), lengths.line)
            put_text(painter, name, proof.name, type_font(Step.HINT), ink(tokens.text), LEFT)
        painter.restore()

    def _picture(self, painter: QPainter, frame: QRect, proof: Proof, tokens: Tokens) -> None:
        painter.fillRect(frame.adjusted(1, 1, -1, -1), ink(tokens.alt))
        picture = proof.picture
        if picture is None or picture.isNull():
            self._sign(painter, frame, proof, tokens)
            return
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(frame), metrics().us(0.8), metrics().us(0.8))
        painter.setClipPath(clip)
        size = picture.deviceIndependentSize().toSize()
        size.scale(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(0, 0, size.width(), size.height())
        target.moveCenter(frame.center())
        painter.drawPixmap(target, picture)
        painter.setClipping(False)

    def _sign(self, painter: QPainter, frame: QRect, proof: Proof, tokens: Tokens) -> None:
        """What kind of file it is: its icon, and the ending of its name below."""
        lengths = metrics()
        kind = PurePath(proof.name).suffix.lstrip(".").upper()[:_KIND]
        side = lengths.ems(2)
        spot = QRect(0, 0, side, side)
        spot.moveCenter(frame.center())
        if kind:
            spot.translate(0, -lengths.line // 2)
            line = QRect(frame.x(), spot.bottom(), frame.width(), lengths.line)
            put_text(painter, line, kind, type_font(Step.HINT), ink(tokens.text_2), CENTRE)
        paint_icon(painter, spot, proof.sign, "text_3")

    def _edge(
        self, painter: QPainter, frame: QRect, tokens: Tokens, *, focus: bool, dashed: bool
    ) -> None:
        pen = QPen(ink(tokens.accent if focus else tokens.field), 2 if focus else 1)
        if dashed and not focus:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = pen.widthF() / 2
        box = QRectF(frame).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, metrics().us(0.8), metrics().us(0.8))

    def _target(self, painter: QPainter, frame: QRect, tokens: Tokens, *, focus: bool) -> None:
        self._edge(painter, frame, tokens, focus=focus, dashed=True)
        lengths = metrics()
        top = frame.y() + (frame.height() - 3 * lengths.line) // 2
        line = QRect(frame.x(), top, frame.width(), lengths.line)
        side = lengths.icon
        spot = QRect(0, 0, side, side)
        spot.moveCenter(line.center())
        paint_icon(painter, spot, "plus", "text_2")
        font = type_font(Step.HINT)
        second = line.translated(0, lengths.line)
        put_text(painter, second, tr("拖入文件"), font, ink(tokens.text_2), CENTRE)
        third = second.translated(0, lengths.line)
        put_text(painter, third, tr("粘贴、选择"), font, ink(tokens.accent), CENTRE)
