"""The timeline itself: names frozen at the left, the axis on top, days and rows scroll."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from duikou_desktop.services.deployment import Deployment, Gap, Member
from duikou_desktop.ui.text import clauses
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.timeline.geometry import Geometry, Row
from duikou_desktop.ui.timeline.painter import TimelinePainter
from duikou_desktop.ui.timeline.words import gap_words, member_words
from duikou_desktop.ui.widgets.painted_scroll import PaintedScroll
from duikou_desktop.ui.widgets.tips import plain_tip

_NAMES_EMS = 14.5
_STEP_DAYS = 14


class TimelineChart(PaintedScroll):
    """Arrow keys walk the members and the days; Enter opens the assignment."""

    member_chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: UUID | None = None
        self._shown: Deployment | None = None
        self._scale = "year"

    # -- what is shown ----------------------------------------------------------------------------

    def show_deployment(self, shown: Deployment) -> None:
        """The batches of a year; who was chosen stays chosen while he is among them."""
        self._shown = shown
        members = self.members()
        if self.chosen not in {each.assignment for each in members}:
            self.chosen = members[0].assignment if members else None
        said = [gap_words(each) for each in shown.gaps]
        said += [member_words(each, shown.full) for each in members]
        self.setAccessibleName(clauses(said))
        self._fit()
        self.member_chosen.emit(self.member())

    def set_scale(self, scale: str) -> None:
        """`month`, `quarter` or `year`: how many days fill the width."""
        self._scale = scale
        self._fit()
        self.go_to_today()

    def go_to_today(self) -> None:
        """Today in the middle, where the days do not fit."""
        if self._shown is None:
            return
        geometry = self._geometry(self._shown)
        middle = round(geometry.x(self._shown.today)) - geometry.width // 2
        self.horizontalScrollBar().setValue(middle)

    def members(self) -> list[Member]:
        """Everybody shown, from the top down."""
        groups = self._shown.groups if self._shown else ()
        return [member for group in groups for member in group.members]

    def member(self) -> Member | None:
        """The one chosen."""
        return next((each for each in self.members() if each.assignment == self.chosen), None)

    def choose(self, assignment: UUID) -> None:
        """Chooses a member and brings the row into view."""
        self.chosen = assignment
        row = next((each for each in self._rows() if each.member is self.member()), None)
        if row is not None:
            bar, height = self.verticalScrollBar(), self.viewport().height() - self._axis
            if row.top < bar.value():
                bar.setValue(row.top)
            elif row.bottom > bar.value() + height:
                bar.setValue(row.bottom - height)
        self.viewport().update()
        self.member_chosen.emit(self.member())

    # -- geometry ---------------------------------------------------------------------------------

    @property
    def _names(self) -> int:
        return min(metrics().ems(_NAMES_EMS), self.viewport().width() // 3)

    @property
    def _axis(self) -> int:
        return metrics().line * 2 + metrics().u

    def _geometry(self, shown: Deployment) -> Geometry:
        return Geometry(shown, max(self.viewport().width() - self._names, 1), self._scale)

    def _rows(self) -> tuple[Row, ...]:
        return self._geometry(self._shown).rows if self._shown else ()

    def _fit(self) -> None:
        if self._shown is None:
            return
        geometry = self._geometry(self._shown)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setPageStep(geometry.width)
        across.setSingleStep(max(round(geometry.per_day * 7), 1))
        across.setRange(0, max(geometry.length - geometry.width, 0))
        room = max(self.viewport().height() - self._axis, 1)
        down.setPageStep(room)
        down.setSingleStep(metrics().line)
        down.setRange(0, max(geometry.height - room, 0))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # -- painting ---------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter = QPainter(self.viewport())
        tokens = tokens_of(self.palette())
        hand = TimelinePainter(self._geometry(self._shown), tokens)
        width, height = self.viewport().width(), self.viewport().height()
        painter.fillRect(0, 0, width, height, ink(tokens.surface))
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        names, axis = self._names, self._axis
        self._part(painter, QRect(names, axis, width - names, height - axis), -across, -down)
        hand.rows(painter, self.chosen, max(hand.geometry.height, height - axis))
        self._part(painter, QRect(names, 0, width - names, axis), -across, 0)
        hand.axis(painter, axis)
        hand.today_flag(painter, axis)
        self._part(painter, QRect(0, axis, names, height - axis), 0, -down)
        hand.names(painter, names, self.chosen)
        painter.resetTransform()
        painter.setClipping(False)
        painter.fillRect(0, 0, names, axis, ink(tokens.alt))
        painter.fillRect(0, axis - 1, names, 1, ink(tokens.line_strong))
        painter.fillRect(names - 1, 0, 1, height, ink(tokens.line_strong))
        self.paint_focus(painter)
        painter.end()

    @staticmethod
    def _part(painter: QPainter, box: QRect, dx: int, dy: int) -> None:
        """From here on only `box` is painted, its corner the content's, scrolled."""
        painter.resetTransform()
        painter.setClipRect(box)
        painter.translate(box.x() + dx, box.y() + dy)

    # -- hands ------------------------------------------------------------------------------------

    def row_at(self, y: int) -> Row | None:
        """The row under a point of the viewport."""
        place = y - self._axis + self.verticalScrollBar().value()
        rows = self._rows() if y >= self._axis else ()
        return next((row for row in rows if row.top <= place < row.bottom), None)

    def _gap_at(self, x: int) -> Gap | None:
        if self._shown is None or x < self._names:
            return None
        geometry = self._geometry(self._shown)
        place = x - self._names + self.horizontalScrollBar().value()
        return next(
            (
                gap
                for gap in self._shown.gaps
                if geometry.x(gap.first) <= place <= geometry.x(gap.last) + geometry.per_day
            ),
            None,
        )

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._shown:
            row, gap = self.row_at(event.pos().y()), self._gap_at(event.pos().x())
            words = ""
            if gap is not None:
                words = gap_words(gap)
            elif row is not None and row.member is not None:
                words = member_words(row.member, self._shown.full)
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(round(event.position().y()))
        if row is not None and row.member is not None:
            self.choose(row.member.assignment)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(round(event.position().y()))
        if row is not None and row.member is not None:
            self.opened.emit(row.member.assignment)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        members = self.members()
        at = next((n for n, each in enumerate(members) if each.assignment == self.chosen), -1)
        across = self.horizontalScrollBar()
        match event.key():
            case Qt.Key.Key_Down if at + 1 < len(members):
                self.choose(members[at + 1].assignment)
            case Qt.Key.Key_Up if at > 0:
                self.choose(members[at - 1].assignment)
            case Qt.Key.Key_Right:
                across.setValue(across.value() + across.singleStep() * 2)
            case Qt.Key.Key_Left:
                across.setValue(across.value() - across.singleStep() * 2)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.chosen is not None:
                self.opened.emit(self.chosen)
            case _:
                super().keyPressEvent(event)
