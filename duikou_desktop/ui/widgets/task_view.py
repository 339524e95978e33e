"""Long work: what is going on, how far, and the way out. Quick work never shows it."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from duikou_desktop.ui.runner import Handle
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.label import CutLabel, Role, label
from duikou_desktop.ui.widgets.stay_put import stay_put

APPEARS_MS = 400
# Before this share is done, a guess of the time left would only jump about.
ENOUGH_TO_GUESS = 0.05
# A bar of Qt ends at 2 GiB: it is given parts of the whole.
PARTS = 1000
# From so many on they are bytes, which nobody reads one by one.
_BYTES = 1_000_000


class TaskHandleView(QFrame):
    """`begin`, then `advance` as often as one likes, then `finish`. `cancelled` is a wish."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "card")
        lengths = metrics()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(3), lengths.us(2))
        outer.setSpacing(lengths.us(3))
        column = QVBoxLayout()
        column.setSpacing(lengths.us(1))
        words = QHBoxLayout()
        self._title = CutLabel("", Role.STRONG)
        self._count = label("", Role.HINT)
        words.addWidget(self._title, 1)
        words.addWidget(self._count)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        column.addLayout(words)
        column.addWidget(self._bar)
        outer.addLayout(column, 1)
        self._cancel = Button(tr("取消"))
        self._cancel.clicked.connect(self.cancel)
        outer.addWidget(self._cancel)
        self.setFocusProxy(self._cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(APPEARS_MS)
        self._timer.timeout.connect(self._appear)
        self._clock = QElapsedTimer()
        self.hide()

    @property
    def under_way(self) -> str:
        """What was begun and is not finished, in words, also before it is shown; else nothing."""
        waits = self._timer.isActive() or not self.isHidden()
        return self._title.text() if waits else ""

    def begin(self, title: str) -> None:
        """Start the 400 ms; work done before then is never shown."""
        self._title.setText(title)
        self._count.setText("")
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        self._clock.start()
        self._timer.start()

    def follow(self, handle: Handle) -> None:
        """Shows how far that work is, and hands on the wish to give it up."""
        handle.progressed.connect(self.advance)
        self.cancelled.connect(handle.cancel)

    def advance(self, done: int, total: int) -> None:
        """So many of so many, or bytes of bytes; an unknown total is 0."""
        self._bar.setRange(0, PARTS if total > 0 else 0)
        if total > 0:
            self._bar.setValue(done * PARTS // total)
        self._count.setText(self._progress(done, total))
        self.setAccessibleName(f"{self._title.text()} {self._count.text()}")

    def finish(self) -> None:
        self._timer.stop()
        with stay_put(self):
            self.hide()

    def _appear(self) -> None:
        with stay_put(self):
            self.show()

    def _progress(self, done: int, total: int) -> str:
        if total <= 0:
            return tr("已完成 {done}").format(done=done)
        count = tr("{done} / {total}").format(done=done, total=total)
        if total >= _BYTES:
            count = f"{done * 100 // total}%"
        share = done / total
        if share < ENOUGH_TO_GUESS or done >= total:
            return count
        seconds = round(self._clock.elapsed() / 1000 * (1 - share) / share)
        return tr("{count}，还要约 {left}").format(count=count, left=_in_words(seconds))

    def cancel(self) -> None:
        """As if the button was pressed."""
        self._cancel.setEnabled(False)
        self._count.setText(tr("正在停下"))
        self.cancelled.emit()


def _in_words(seconds: int) -> str:
    if seconds < 60:
        return tr("{n} 秒").format(n=max(1, seconds))
    return tr("{n} 分钟").format(n=round(seconds / 60))
