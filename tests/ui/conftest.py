"""A themed application for the tests of the interface."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.apply import Look, Scheme, apply_look


@pytest.fixture
def themed(qapp: QApplication) -> QApplication:
    """The application in the light look."""
    apply_look(qapp, Look(Scheme.LIGHT))
    return qapp


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "desk.ini")
