"""Step 2: where to. Sticks that are plugged in, or any folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.files import with_spare
from duikou_desktop.core.sizes import size_words
from duikou_desktop.services.year_size import YearSize
from duikou_desktop.ui.choosing import folder
from duikou_desktop.ui.export.drive_button import DriveButton
from duikou_desktop.ui.export.drives import Drive, drive_of, plugged_in_drives, still_there
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import note
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.label import Role, label, wrapped


class PlacePanel(QWidget):
    """`chosen` comes whenever another place holds, or none; `picked` where a person took one."""

    chosen = Signal()
    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._needed = 0
        self._extra: Drive | None = None  # a folder chosen by hand
        lengths = metrics()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(lengths.us(2))
        column.addWidget(label(tr("写到哪里"), Role.PANEL))
        self._none = wrapped("", Role.LABEL)
        column.addWidget(self._none)
        self._list = QVBoxLayout()
        self._list.setSpacing(lengths.us(1.6))
        column.addLayout(self._list)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._tell)
        row = QHBoxLayout()
        row.setSpacing(lengths.us(1.6))
        self.folder = Button(tr("选择文件夹…"), icon_name="folder")
        self.folder.clicked.connect(self._ask_folder)
        self.again = Button(tr("重新查找 U 盘"), icon_name="refresh")
        self.again.clicked.connect(self.look)
        row.addWidget(self.folder)
        row.addWidget(self.again)
        row.addStretch(1)
        column.addLayout(row)
        told = tr(
            "先写到旁边，读回核对一致后才改成正式名字；原有的不会被改动。"
            "文件夹再写一次另取名字；同一个上报包再写一份，要换一个位置。"
            "身份证号和电话不会写进去。"
        )
        column.addWidget(note(told))
        column.addStretch(1)

    @property
    def path(self) -> Path | None:
        """The place that is chosen."""
        held = self._group.checkedButton()
        return held.drive.path if isinstance(held, DriveButton) else None

    def set_needed(self, needed: int) -> None:
        """Bytes the folder will take, about."""
        self._needed = needed
        self.look()

    def look(self) -> None:
        """Looks again what is plugged in; the place that was chosen stays chosen."""
        held = self.path
        keys = any(each.hasFocus() for each in self._group.buttons())
        drives = list(plugged_in_drives())
        self._none.setText(tr("没有找到 U 盘。插上后点“重新查找 U 盘”，或者选一个文件夹。"))
        if self._extra is not None and not still_there(self._extra.path):
            self._extra = None
        if self._extra is not None and all(each.path != self._extra.path for each in drives):
            drives.append(drive_of(self._extra.path))
        self._none.setVisible(not drives)
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._list.removeWidget(button)
            button.deleteLater()
        usable = [each for each in drives if each.writable]
        for drive in drives:
            made = DriveButton(drive, self._needed)
            self._group.addButton(made)
            self._list.addWidget(made)
            made.setChecked(drive.writable and (drive.path == held or len(usable) == 1))
        if keys:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit()

    def choose(self, folder: Path) -> None:
        """Takes a folder as if it had been chosen in the dialog."""
        self._extra = drive_of(folder)
        self.look()
        for button in self._group.buttons():
            if isinstance(button, DriveButton) and button.drive.path == folder:
                button.setChecked(button.isEnabled())
        self.chosen.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys go to the place that is chosen, else to the first, else to the way to one."""
        super().focusInEvent(event)
        places = [each for each in self._group.buttons() if each.isEnabled()]
        taker = self._group.checkedButton() or next(iter(places), self.folder)
        taker.setFocus(event.reason())

    def _ask_folder(self) -> None:
        found = folder(self, "export", tr("选择写入的文件夹"))
        if found is not None:
            self.choose(found)
            self.picked.emit()

    def _tell(self, _button: object) -> None:
        self.chosen.emit()
        self.picked.emit()


def smaller_words(size: YearSize, target: Path) -> str:
    """Where the whole does not fit, and would with smaller photos: that this can be chosen."""
    free = drive_of(target).free
    if not with_spare(size.package("reduced")) <= free < with_spare(size.package("full")):
        return ""
    told = tr("也可以在上面改选“照片缩小”（约 {size}），放得下。")
    return told.format(size=size_words(size.package("reduced")))
