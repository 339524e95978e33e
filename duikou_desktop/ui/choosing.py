"""Which file, and where to: every such dialog begins where the office last used one of its kind.

Before the first use, where such things lie, else in Documents or on the desktop.
"""

from __future__ import annotations

import re
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from duikou_desktop.ui.settings import Settings, office_key

_QUOTED = re.compile(r'"([^"]+)"')


class Folders(QObject):
    """Remembers the folder last used for each purpose; one lives as long as its program."""

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._office: UUID | None = None

    def of_office(self, office: UUID | None) -> None:
        """Each office has folders of its own; so have the questions before one is open."""
        self._office = office

    def start(self, purpose: str) -> Path | None:
        """The folder last used, while it is there."""
        last = self._settings.text(self._key(purpose))
        return Path(last) if last and Path(last).is_dir() else None

    def took(self, purpose: str, folder: Path) -> None:
        """The dialog of that purpose begins here next time."""
        self._settings.set_text(self._key(purpose), str(folder))

    def _key(self, purpose: str) -> str:
        key = f"folder/{purpose}"
        return key if self._office is None else office_key(self._office, key)


def open_file(
    parent: QWidget, purpose: str, title: str, kinds: str, *, near: Path | None = None
) -> Path | None:
    """The file a person chose; None: they chose none. `near`: where such files lie at first."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(_start(purpose, near)), kinds)
    return _took(purpose, chosen)


def open_files(parent: QWidget, purpose: str, title: str, kinds: str = "") -> list[Path]:
    """The files a person chose."""
    dialog = QFileDialog(parent, title, str(_start(purpose)), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    accepted = dialog.exec()
    chosen = _chosen(dialog) if accepted else ()
    dialog.deleteLater()
    return [path for each in chosen if (path := _took(purpose, each)) is not None]


def save_file(
    parent: QWidget, purpose: str, title: str, name: str, kinds: str, *, replaces: bool = True
) -> Path | None:
    """Where to write, `name` offered. Without `replaces` the writer itself refuses what is there."""
    options = QFileDialog.Option(0) if replaces else QFileDialog.Option.DontConfirmOverwrite
    offered = str(_start(purpose) / name)
    chosen, _ = QFileDialog.getSaveFileName(parent, title, offered, kinds, options=options)
    return _took(purpose, chosen)


def folder(parent: QWidget, purpose: str, title: str, *, near: Path | None = None) -> Path | None:
    """The folder a person chose; `near` as for `open_file`."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(_start(purpose, near)))
    if not chosen:
        return None
    return _took(purpose, str(Path(chosen) / "-")) and Path(chosen)


def _chosen(dialog: QFileDialog) -> tuple[str, ...]:
    """The files its line names; where it has no line, those its list has chosen.

    Qt's own dialog, shown where the system has none, loses from its list the file its cursor
    stood on when several names are pasted into the line, and may keep a folder come from.
    """
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    text = line.text() if line is not None else ""
    named = [dialog.directory().absoluteFilePath(each) for each in _QUOTED.findall(text) or [text]]
    if len(named) > 1 or Path(named[0]).is_file():
        return tuple(dict.fromkeys(named))
    return tuple(dialog.selectedFiles())


def _documents() -> Path:
    """Never where the program was started: of what is not there, Qt would take that."""
    places = QStandardPaths.StandardLocation
    wanted = (places.DocumentsLocation, places.DesktopLocation)
    found = (Path(QStandardPaths.writableLocation(each)) for each in wanted)
    return next((each for each in found if each.is_dir()), Path.home())


def _folders() -> Folders | None:
    application = QCoreApplication.instance()
    return application.findChild(Folders) if application is not None else None


def _start(purpose: str, near: Path | None = None) -> Path:
    folders = _folders()
    last = folders.start(purpose) if folders is not None else None
    return last or (near if near is not None and near.is_dir() else _documents())


def _took(purpose: str, chosen: str) -> Path | None:
    if not chosen:
        return None
    folders = _folders()
    if folders is not None:
        folders.took(purpose, Path(chosen).parent)
    return Path(chosen)
