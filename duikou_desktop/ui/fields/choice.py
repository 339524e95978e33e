"""Choosing from what is fixed: one, several, yes or no."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.fields.combo import Combo
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.check import Check, WrappedCheck
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter

# So few, and no wider, stand side by side, to be seen and chosen at once.
FEW = 3
FEW_EMS = 17.0
# What stands beside another in a form as wide as it opens; longer words take the line.
HALF_EMS = 9.0


@dataclass(frozen=True)
class Option:
    """A value and the words for it."""

    key: str
    label: str


class ChoiceField(Field):
    """One of the options: buttons where there are few, else a list. None until chosen."""

    def __init__(self, options: tuple[Option, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = [option.key for option in options]
        self._buttons: SegmentedFilter | None = None
        self._combo: Combo | None = None
        if len(options) <= FEW:
            segments = tuple(Segment(o.key, o.label) for o in options)
            self._buttons = SegmentedFilter(segments, clearable=True)
            if self._buttons.sizeHint().width() > metrics().ems(FEW_EMS):
                self._buttons.deleteLater()
                self._buttons = None
        if self._buttons is not None:
            self._buttons.setToolTip(tr("再点一次取消选择"))
            self._buttons.picked.connect(self.changed)
            self._buttons.set_nothing()
            self._set_editor(self._buttons)
        else:
            self._combo = Combo()
            self._combo.setPlaceholderText(tr("请选择"))
            for option in options:
                self._combo.addItem(option.label, option.key)
            # Last, so that the first Down still takes the first of the options.
            self._combo.addItem(tr("（不填）"), None)
            self._combo.setCurrentIndex(-1)
            self._combo.activated.connect(self._chosen)
            self._set_editor(self._combo)

    def _chosen(self, at: int) -> None:
        if self._combo is not None and self._combo.itemData(at) is None:
            self._combo.setCurrentIndex(-1)
        self.changed.emit()

    def value(self) -> str | None:
        if self._buttons is not None:
            return self._buttons.current or None
        return self._combo.currentData() if self._combo is not None else None

    def set_value(self, value: str | None) -> None:
        """An unknown value shows as nothing chosen."""
        known = value in self._keys
        if self._buttons is not None:
            if known and value is not None:
                self._buttons.set_current(value)
            else:
                self._buttons.set_nothing()
        elif self._combo is not None:
            self._combo.setCurrentIndex(self._keys.index(value) if known and value else -1)


class SeveralField(Field):
    """Any number of the options, each with its box."""

    def __init__(
        self, options: tuple[Option, ...], columns: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, metrics().u, 0, metrics().u)
        grid.setVerticalSpacing(metrics().us(1))
        self._boxes: dict[str, Check] = {}
        at = 0
        for option in options:
            check = Check(option.label)
            if check.sizeHint().width() > metrics().ems(HALF_EMS):
                # A line of its own, or several: a hospital's name may be longer than the form is wide.
                check = WrappedCheck(option.label)
                at += -at % columns
                grid.addWidget(check, at // columns, 0, 1, columns)
                at += columns
            else:
                left = Qt.AlignmentFlag.AlignLeft
                grid.addWidget(check, at // columns, at % columns, 1, 1, left)
                at += 1
            check.clicked.connect(self.changed)
            self._boxes[option.key] = check
        first = next(iter(self._boxes.values()), None)
        self._set_editor(box, first)

    def value(self) -> tuple[str, ...]:
        """The chosen keys, in the order of the options."""
        return tuple(key for key, check in self._boxes.items() if check.isChecked())

    def set_value(self, value: tuple[str, ...] | None) -> None:
        held = set(value or ())
        for key, check in self._boxes.items():
            check.setChecked(key in held)


class YesNoField(Field):
    """Three answers: yes, no, and not answered yet, which is not no."""

    def __init__(self, yes: str = "", no: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        segments = (Segment("yes", yes or tr("是")), Segment("no", no or tr("否")))
        self._buttons = SegmentedFilter(segments, clearable=True)
        self._buttons.setToolTip(tr("再点一次取消选择"))
        self._buttons.set_nothing()
        self._buttons.picked.connect(self.changed)
        self._set_editor(self._buttons)

    def value(self) -> bool | None:
        return {"yes": True, "no": False}.get(self._buttons.current)

    def set_value(self, value: bool | None) -> None:  # noqa: FBT001 - a value, not a switch
        if value is None:
            self._buttons.set_nothing()
        else:
            self._buttons.set_current("yes" if value else "no")
