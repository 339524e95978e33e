"""When nobody was on site: a line for each relation over the months of the year."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.services.desk.totals import Done
from duikou_desktop.ui.text import clauses, joined, tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.paint import RIGHT, hatch, put_text
from duikou_desktop.ui.widgets.tips import plain_tip

_NAMED_EMS = 20
_DAYS_EMS = 5


class GapCalendar(QWidget):
    """As tall as its lines; put it where it can be scrolled. `line_opened` carries a relation."""

    line_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Done, ...] = ()
        self._at = 0  # the line the keyboard stands on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._year = ReportingYear(2000)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_gaps(self, lines: tuple[Done, ...], year: ReportingYear) -> None:
        """The relations of a year, those with the longest gaps first."""
        self._lines = tuple(sorted(lines, key=lambda each: -each.gap_days))
        self._year = year
        self._at = min(self._at, max(len(self._lines) - 1, 0))
        said = (f"{each.line.recipient.name} {_words(each, year)}" for each in self._lines)
        self.setAccessibleName(clauses(said))
        self.updateGeometry()
        self.update()

    def _row(self) -> int:
        return metrics().line * 2

    def sizeHint(self) -> QSize:
        height = metrics().line + metrics().us(2) + self._row() * len(self._lines)
        return QSize(metrics().ems(60), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, lengths = tokens_of(self.palette()), metrics()
        room = self._room()
        for first in _months(self._year):
            x = round(self._x(first))
            painter.fillRect(x, 0, 1, self.height(), ink(tokens.line))
            spot = QRect(x + lengths.u, 0, lengths.ems(4), lengths.line)
            month = tr("{n}月").format(n=first.month)
            put_text(painter, spot, month, type_font(Step.HINT), ink(tokens.text_2))
        for at, each in enumerate(self._lines):
            line = self.line_box(at)
            if at == self._at and self.hasFocus():
                painter.fillRect(line, ink(tokens.select))
            half = line.height() // 2
            named = QRect(0, line.y(), room.x() - lengths.us(2), half)
            put_text(painter, named, each.line.recipient.name, type_font(), ink(tokens.text))
            by = tr("由 {name} 支援").format(name=each.line.supporter.name)
            below = named.translated(0, half - 2)
            put_text(painter, below, by, type_font(Step.HINT), ink(tokens.text_2))
            bar = QRectF(room.x(), line.y() + half * 0.6, room.width(), half * 0.8)
            # Of the days after the report's nobody knows: they stay blank.
            seen = QRectF(bar)
            seen.setRight(self._x(told_until(each, self._year) + timedelta(days=1)))
            painter.setPen(ink(tokens.line))
            painter.drawRect(bar)
            painter.fillRect(seen, ink(tokens.met_soft))
            for first, last in each.gaps:
                left, right = self._x(first), self._x(last + timedelta(days=1))
                box = QRectF(left, bar.y(), max(right - left, 2.0), bar.height())
                painter.fillRect(box, ink(tokens.lost_soft))
                hatch(painter, box, ink(tokens.lost), lengths.us(1))
            days = each.gap_days
            said = tr("{n} 天").format(n=days) if days else tr("没有")
            spot = QRect(room.right() + 1, line.y(), self.width() - room.right() - 1, line.height())
            tone = tokens.lost if days else tokens.text_2
            put_text(painter, spot, said, type_font(strong=bool(days)), ink(tone), RIGHT)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """The days of a line in words."""
        if isinstance(event, QHelpEvent):
            at = self._line_at(event.pos())
            QToolTip.showText(
                event.globalPos(),
                plain_tip(_words(self._lines[at], self._year) if at is not None else ""),
                self,
            )
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stands on the line."""
        at = self._line_at(event.position().toPoint())
        if at is not None:
            self._stand(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Leads on from the line."""
        at = self._line_at(event.position().toPoint())
        if at is not None:
            self._stand(at)
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down among the lines, Enter leads on."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps and 0 <= self._at + steps[key] < len(self._lines):
            self._stand(self._at + steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._lines:
            self._open()
        else:
            super().keyPressEvent(event)

    def _stand(self, at: int) -> None:
        self._at = at
        self.update()

    def _open(self) -> None:
        self.line_opened.emit(str(self._lines[self._at].line.relation))

    def line_box(self, at: int) -> QRect:
        """Where a line is drawn."""
        return QRect(0, self._room().y() + at * self._row(), self.width(), self._row())

    def _line_at(self, spot: QPoint) -> int | None:
        at = (spot.y() - self._room().y()) // self._row()
        return at if 0 <= at < len(self._lines) else None

    def _room(self) -> QRect:
        lengths = metrics()
        left = lengths.ems(_NAMED_EMS)
        top = lengths.line + lengths.us(2)
        return QRect(left, top, self.width() - left - lengths.ems(_DAYS_EMS), 0)

    def _x(self, day: date) -> float:
        room, year = self._room(), self._year
        whole = (year.last - year.first).days + 1
        return room.x() + room.width() * (day - year.first).days / whole


def _months(year: ReportingYear) -> list[date]:
    days = (year.first + timedelta(days=n) for n in range((year.last - year.first).days + 1))
    return [day for day in days if day.day == 1 or day == year.first]


def told_until(each: Done, year: ReportingYear) -> date:
    """The last day of the year that the relation's report tells of."""
    return min(each.until or year.last, year.last)


def _words(each: Done, year: ReportingYear) -> str:
    until = told_until(each, year)
    known = "" if until == year.last else tr("截至 {day}").format(day=until)
    if not each.gaps:
        return clauses((known, tr("都有人"))) if known else tr("全年都有人")
    gaps = joined(
        tr("{first} 至 {last}").format(first=first, last=last) for first, last in each.gaps
    )
    return clauses((known, gaps)) if known else gaps
