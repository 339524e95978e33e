"""One picture as large as the window allows; the arrows leaf through, Space and Esc close."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from duikou_desktop.ui.pictures import picture_within
from duikou_desktop.ui.runner import Runner
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, IconButton
from duikou_desktop.ui.widgets.label import CutLabel, Role

_SHARE = 0.9
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageDown: 1,
}


class Enlarged(QDialog):
    """`pictures`: name and file of each; files that are no picture say so."""

    def __init__(
        self,
        pictures: tuple[tuple[str, Path | None], ...],
        at: int,
        runner: Runner,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._at = at
        self._runner = runner
        lengths = metrics()
        window = parent.window().size()
        self.resize(QSize(round(window.width() * _SHARE), round(window.height() * _SHARE)))
        column = QVBoxLayout(self)
        head = QHBoxLayout()
        self._name = CutLabel("", Role.STRONG)
        head.addWidget(self._name, 1)
        back = IconButton("chevron-left", tr("上一份　←"))
        on = IconButton("chevron-right", tr("下一份　→"))
        back.clicked.connect(self._step_back)
        on.clicked.connect(self._step_on)
        close = Button(tr("关上"), hint="Esc")
        close.clicked.connect(self.accept)
        for button in (back, on, close):
            # The keys leaf through; a button that holds them would take Space.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            head.addWidget(button)
        column.addLayout(head)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setMinimumSize(lengths.ems(10), lengths.ems(10))
        column.addWidget(self.picture, 1)
        self._show()

    @property
    def at(self) -> int:
        """Which of them is shown."""
        return self._at

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key == Qt.Key.Key_Space:
            self.accept()
        else:
            super().keyPressEvent(event)

    def _step_back(self) -> None:
        self._step(-1)

    def _step_on(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._pictures):
            self._at += by
            self._show()

    def _show(self) -> None:
        name, path = self._pictures[self._at]
        self.setWindowTitle(name)
        place = tr("{name}　{n} / {all}")
        self._name.setText(place.format(name=name, n=self._at + 1, all=len(self._pictures)))
        self.picture.clear()
        if path is None:
            self._take(QImage())
            return
        room = self.size() * self.devicePixelRatioF()
        self._runner.run(lambda _task: picture_within(path, room), self._take)

    def _take(self, picture: QImage) -> None:
        if picture.isNull():
            self.picture.setText(tr("这份材料不是图片，用“打开”查看。"))
            return
        shown = QPixmap.fromImage(picture)
        shown.setDevicePixelRatio(self.devicePixelRatioF())
        room = self.picture.size() * self.devicePixelRatioF()
        if shown.width() > room.width() or shown.height() > room.height():
            shown = shown.scaled(
                room,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        self.picture.setPixmap(shown)
