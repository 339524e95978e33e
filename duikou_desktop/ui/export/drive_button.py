"""A stick to choose: its name, a bar of what is used and what will be, the free space in words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from duikou_desktop.core.files import with_spare
from duikou_desktop.core.sizes import size_words
from duikou_desktop.ui.export.drives import Drive
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.icons import paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.paint import LEFT, RIGHT, put_text
from duikou_desktop.ui.widgets.tips import plain_tip


class DriveButton(QAbstractButton):
    """Checkable; one that cannot be written to says so and cannot be chosen."""

    def __init__(self, drive: Drive, needed: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drive = drive
        self._needed = needed
        self.setCheckable(True)
        self.setEnabled(drive.writable)
        self.setText(drive.name)
        self.setToolTip(plain_tip(str(drive.path)))
        place = drive.name if drive.removable else f"{drive.name} {drive.path}"
        self.setAccessibleName(f"{place} {self._words()}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _words(self) -> str:
        if not self.drive.writable:
            return tr("不能写入：写保护打开了，或没有写入的权限。关上写保护，或换一个 U 盘。")
        free = size_words(self.drive.free)
        if self._short:
            words = tr("空间可能不够：约要 {needed}（留有余量），只剩 {free}")
            return words.format(needed=size_words(with_spare(self._needed)), free=free)
        return tr("这次约 {needed}，还剩 {free}").format(needed=size_words(self._needed), free=free)

    @property
    def _short(self) -> bool:
        """By the very rule by which writing is refused."""
        return self.drive.free < with_spare(self._needed)

    def sizeHint(self) -> QSize:
        lengths = metrics()
        return QSize(lengths.ems(24), 2 * lengths.line + lengths.us(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lengths, tokens = metrics(), tokens_of(self.palette())
        chosen = self.isChecked() or self.hasFocus()
        pen = QPen(ink(tokens.accent if chosen else tokens.line_strong), 2 if chosen else 1)
        painter.setPen(pen)
        painter.setBrush(ink(tokens.select if self.isChecked() else tokens.surface))
        half = pen.widthF() / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, lengths.us(1.2), lengths.us(1.2))
        side = lengths.ems(1.9)
        spot = QRect(lengths.us(3), (self.height() - side) // 2, side, side)
        drawing = "usb" if self.drive.removable else "folder"
        token = "accent" if self.isEnabled() else "text_3"
        paint_icon(painter, spot, drawing, token, self.palette())
        left = spot.right() + lengths.us(3)
        inner = QRect(left, lengths.us(2), self.width() - left - lengths.us(3), lengths.line)
        strong = type_font(strong=True)
        colour = ink(tokens.text if self.isEnabled() else tokens.text_2)
        hint = type_font(Step.HINT)
        total = size_words(self.drive.total) if self.drive.total else ""
        if not self.drive.removable:
            # A folder's bare name tells nobody where it is.
            middle, most = Qt.TextElideMode.ElideMiddle, inner.width() * 2 // 3
            total = QFontMetrics(hint).elidedText(str(self.drive.path), middle, most)
        wide = put_text(painter, inner, total, hint, ink(tokens.text_2), RIGHT)
        put_text(painter, inner.adjusted(0, 0, -wide - lengths.u, 0), self.text(), strong, colour)
        self._bar(painter, inner)
        lower = inner.translated(0, lengths.line + lengths.us(4))
        warns = not self.isEnabled() or self._short
        tone = ink(tokens.lost if warns else tokens.text_2)
        put_text(painter, lower, self._words(), hint, tone, LEFT)
        painter.end()

    def _bar(self, painter: QPainter, line: QRect) -> None:
        """Used in grey, what will be written in blue."""
        lengths, tokens = metrics(), tokens_of(self.palette())
        bar = QRectF(line.x(), line.bottom() + lengths.us(1.4), line.width(), lengths.us(1.4))
        painter.fillRect(bar, ink(tokens.draft_soft))
        total = self.drive.total
        if total <= 0:
            return
        used = bar.width() * (1 - min(1.0, self.drive.free / total))
        mine = min(bar.width() - used, max(2.0, bar.width() * self._needed / total))
        painter.fillRect(QRectF(bar.x(), bar.y(), used, bar.height()), ink(tokens.text_3))
        painter.fillRect(QRectF(bar.x() + used, bar.y(), mine, bar.height()), ink(tokens.accent))
