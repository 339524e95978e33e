"""Dialogs for files begin where their purpose was last served, else in Documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.ui import choosing
from duikou_desktop.ui.choosing import Folders, open_file, save_file
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
