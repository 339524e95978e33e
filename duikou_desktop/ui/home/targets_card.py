"""The yearly amounts of the standard: counted, recorded, required, and where today should be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from duikou_desktop.services.home_view import TargetGroup
from duikou_desktop.ui.home.words import target_count
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.bars import TargetBar, TargetCount, TargetLegend
from duikou_desktop.ui.widgets.card import Card, rule_line
from duikou_desktop.ui.widgets.label import CutLabel, Role, wrapped

_LABEL_EMS = (10.5, 18)  # no narrower, no wider


class _OpenBar(TargetBar):
    """A bar that opens the point it belongs to."""

    opened = Signal(str)

    def __init__(self, count: TargetCount, key: str) -> None:
        super().__init__(count)
        self._key = key
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.opened.emit(self._key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit(self._key)
            return
        super().keyPressEvent(event)


class TargetsCard(Card):
    """One group of bars for each recipient looked at."""

    open_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("教学活动进度"), tr("只算有佐证的"), parent=parent)
        self.add_to_header(TargetLegend(), right=True)
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(metrics().us(1))
        self.body.addWidget(inside)

    def show_groups(self, groups: tuple[TargetGroup, ...]) -> None:
        """The bars; without a standard's amounts the card steps aside."""
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(groups))
        names = [words(line.title) for group in groups for line in group.lines]
        longest = max((metrics().ems_of(name) for name in names), default=0) + 1
        least, most = _LABEL_EMS
        for group in groups:
            if group.place:
                self._rows.addWidget(CutLabel(group.place, Role.HINT))
            for line in group.lines:
                bar = _OpenBar(target_count(line), line.opens.filter)
                bar.set_label_width(min(max(longest, least), most))
                bar.opened.connect(self._open)
                self._rows.addWidget(bar)
                self._rows.addWidget(rule_line())
            if group.unscored:
                counts = joined(
                    tr("{kind} {n} 次").format(kind=words(kind), n=n) for kind, n in group.unscored
                )
                said = tr("另有{counts}，标准不计分，写进年终总结。").format(counts=counts)
                self._rows.addWidget(wrapped(said, Role.HINT))
        self._rows.addStretch(1)

    def _open(self, point: str) -> None:
        self.open_asked.emit("score", point)
