"""The steps of a wizard at its left: done, at hand, to come; what was answered stays visible."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from duikou_desktop.ui.text import clauses, tr
from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.theme.tokens import Tokens
from duikou_desktop.ui.widgets.mark import Mark, paint_mark
from duikou_desktop.ui.widgets.paint import CENTRE, RIGHT, put_text


class Progress(Enum):
    """Where a step stands."""

    DONE = "done"
    CURRENT = "current"
    AHEAD = "ahead"
    FAILED = "failed"


@dataclass(frozen=True)
class WizardStep:
    """A step: its name, what was answered or is asked (lines), when it was done."""

    key: str
    title: str
    lines: tuple[str, ...] = ()
    time: str = ""
    progress: Progress = Progress.AHEAD
    changeable: bool = False


class StepsList(QWidget):
    """Painted; a step that may be changed shows 改 and emits `change_asked` with its key."""

    change_asked = Signal(str)

    def __init__(self, steps: tuple[WizardStep, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._focused = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.set_steps(steps)

    def set_steps(self, steps: tuple[WizardStep, ...]) -> None:
        self._steps = steps
        open_to_change = any(step.changeable for step in steps)
        policy = Qt.FocusPolicy.StrongFocus if open_to_change else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setAccessibleName(clauses(f"{s.title} {' '.join(s.lines)}" for s in steps))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(metrics().ems(18), self.heightForWidth(metrics().ems(18)))

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics().ems(12), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(self._height(step, width) for step in self._steps)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_of(self.palette())
        y = 0
        for at, step in enumerate(self._steps):
            height = self._height(step, self.width())
            last = at == len(self._steps) - 1
            self._rail(painter, y, height, step, tokens, last=last)
            self._circle(painter, y, at + 1, step, tokens)
            self._words(painter, y, step, tokens, focused=at == self._focused)
            y += height
        painter.end()

    # -- painting ---------------------------------------------------------------------------------

    def _rail(
        self,
        painter: QPainter,
        y: int,
        height: int,
        step: WizardStep,
        tokens: Tokens,
        *,
        last: bool,
    ) -> None:
        """Between two steps, in the colour of the one that is done."""
        if last:
            return
        side = metrics().us(4)
        colour = tokens.met if step.progress is Progress.DONE else tokens.line_strong
        x = side // 2
        gap = metrics().u
        painter.setOpacity(0.45 if step.progress is Progress.DONE else 1.0)
        painter.fillRect(x - 1, y + side + gap, 2, max(0, height - side - 2 * gap), ink(colour))
        painter.setOpacity(1.0)

    def _circle(
        self, painter: QPainter, y: int, number: int, step: WizardStep, tokens: Tokens
    ) -> None:
        side = metrics().us(4)
        box = QRectF(0, y, side, side)
        if step.progress in {Progress.DONE, Progress.FAILED}:
            mark = Mark.MET if step.progress is Progress.DONE else Mark.LOST
            paint_mark(painter, box.adjusted(1, 1, -1, -1), mark, tokens)
            return
        current = step.progress is Progress.CURRENT
        painter.setPen(Qt.PenStyle.NoPen if current else QPen(ink(tokens.field), 1.2))
        painter.setBrush(ink(tokens.accent) if current else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.center() + QPointF(0, 0), side / 2 - 1, side / 2 - 1)
        font = type_font(Step.HINT, strong=current)
        colour = ink(tokens.on_accent if current else tokens.text_2)
        put_text(painter, box.toRect(), str(number), font, colour, CENTRE)

    def _words(
        self, painter: QPainter, y: int, step: WizardStep, tokens: Tokens, *, focused: bool
    ) -> None:
        lengths = metrics()
        ahead = step.progress is Progress.AHEAD
        title = QRect(self._left(), y, self.width() - self._left(), lengths.us(4))
        font = type_font(strong=not ahead)
        width = put_text(painter, title, step.title, font, ink(tokens.text))
        hint = type_font(Step.HINT)
        if step.time:
            put_text(painter, title, step.time, hint, ink(tokens.text_2), RIGHT)
        if step.changeable:
            link = title.adjusted(width + lengths.us(2), 0, 0, 0)
            wide = put_text(painter, link, tr("改"), hint, ink(tokens.accent))
            if focused and self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(ink(tokens.accent), 2))
                painter.drawRect(QRect(link.x() - 3, y + 1, wide + 6, lengths.us(4) - 2))
        painter.setFont(hint)
        painter.setPen(ink(tokens.text_2))
        room = QRect(self._left(), y + lengths.us(4), title.width(), lengths.ems(40))
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap), "\n".join(step.lines))

    # -- geometry and hands -----------------------------------------------------------------------

    def _left(self) -> int:
        return metrics().us(6.4)

    def _height(self, step: WizardStep, width: int) -> int:
        lengths = metrics()
        room = QRect(0, 0, max(1, width - self._left()), lengths.ems(40))
        box = QFontMetrics(type_font(Step.HINT)).boundingRect(
            room, int(Qt.TextFlag.TextWordWrap), "\n".join(step.lines)
        )
        return lengths.us(4) + (box.height() if step.lines else 0) + lengths.us(4.4)

    def _at(self, y: int) -> int:
        top = 0
        for at, step in enumerate(self._steps):
            top += self._height(step, self.width())
            if y < top:
                return at
        return -1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._at(round(event.position().y()))
        if at >= 0 and self._steps[at].changeable:
            self.change_asked.emit(self._steps[at].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        may = [at for at, step in enumerate(self._steps) if step.changeable]
        if event.key() == Qt.Key.Key_Down:
            self._focused = next((at for at in may if at > self._focused), self._focused)
        elif event.key() == Qt.Key.Key_Up:
            self._focused = next((at for at in reversed(may) if at < self._focused), self._focused)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if self._focused in may:
                self.change_asked.emit(self._steps[self._focused].key)
        else:
            super().keyPressEvent(event)
            return
        self.update()
