"""Dialogs for files begin where their purpose was last served, else in Documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.core.ids import new_id
from duikou_desktop.ui import choosing
from duikou_desktop.ui.choosing import Folders, open_file, open_files, save_file
from duikou_desktop.ui.settings import Settings


def test_each_purpose_begins_where_it_was_last_served(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path, monkeypatch: Any
) -> None:
    folders = Folders(settings, qapp)
    monkeypatch.setattr(choosing, "_folders", lambda: folders)
    monkeypatch.setattr(choosing, "_documents", lambda: tmp_path)
    begun: list[str] = []
    away = tmp_path / "U盘"
    away.mkdir()

    def answer(_parent: QWidget, _title: str, start: str, *_: Any, **__: Any) -> tuple[str, str]:
        begun.append(start)
        return str(away / "表.xlsx"), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert open_file(parent, "import", "选", "") == away / "表.xlsx"
    open_file(parent, "import", "选", "")
    save_file(parent, "ledger", "存", "台账.xlsx", "")
    assert begun == [str(tmp_path), str(away), str(tmp_path / "台账.xlsx")]
    (away / "表.xlsx").unlink(missing_ok=True)
    away.rmdir()  # the stick was pulled out
    open_file(parent, "import", "选", "")
    assert begun[-1] == str(tmp_path)
    folders.deleteLater()


def test_another_office_begins_in_its_own_folders(
    qapp: QApplication, settings: Settings, tmp_path: Path
) -> None:
    folders = Folders(settings, qapp)
    own, other = new_id(), new_id()
    folders.of_office(own)
    folders.took("ledger", tmp_path)
    assert folders.start("ledger") == tmp_path
    assert folders.start("paper") is None
    folders.of_office(other)
    assert folders.start("ledger") is None
    folders.of_office(None)
    assert folders.start("ledger") is None
    folders.of_office(own)
    assert folders.start("ledger") == tmp_path
    folders.deleteLater()


def test_every_file_named_in_the_line_is_chosen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: Any
) -> None:
    photos = tmp_path / "照片"
    photos.mkdir()
    names = [f"P{n:02}.jpg" for n in range(12)]
    for name in names:
        (photos / name).write_bytes(name.encode())

    def choose(dialog: QFileDialog) -> int:
        dialog.selectFile(names[1])
        line = dialog.findChild(QLineEdit)
        # As Qt's dialog leaves it when names are pasted: more in the line than in its list.
        line.blockSignals(True)
        line.setText(" ".join(f'"{each}"' for each in names))
        assert len(dialog.selectedFiles()) < len(names)
        return 1

    monkeypatch.setattr(QFileDialog, "exec", choose)
    monkeypatch.setattr(choosing, "_documents", lambda: photos)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert [each.name for each in open_files(parent, "evidence", "选")] == names


def test_before_the_first_use_it_begins_where_such_things_lie(
    qtbot: QtBot, tmp_path: Path, monkeypatch: Any
) -> None:
    begun: list[str] = []

    def answer(_parent: QWidget, _title: str, start: str, *_: Any) -> str:
        begun.append(start)
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", answer)
    monkeypatch.setattr(choosing, "_folders", lambda: None)
    monkeypatch.setattr(choosing, "_documents", lambda: tmp_path)
    offices = tmp_path / "对口支援办公室"
    parent = QWidget()
    qtbot.addWidget(parent)
    assert choosing.folder(parent, "office", "选", near=offices) is None
    offices.mkdir()
    choosing.folder(parent, "office", "选", near=offices)
    assert begun == [str(tmp_path), str(offices)]


def test_without_documents_it_is_the_desktop_then_the_persons_own_folder(
    tmp_path: Path, monkeypatch: Any
) -> None:
    desktop = tmp_path / "桌面"
    places = {
        QStandardPaths.StandardLocation.DocumentsLocation: str(tmp_path / "没有"),
        QStandardPaths.StandardLocation.DesktopLocation: str(desktop),
    }
    monkeypatch.setattr(QStandardPaths, "writableLocation", places.__getitem__)
    assert choosing._documents() == Path.home()
    desktop.mkdir()
    assert choosing._documents() == desktop
