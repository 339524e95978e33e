"""An error in what Qt calls back is told like any other; it never ends the program."""

from __future__ import annotations

import subprocess
import sys

import pytest

FAILING = """
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import delete
from duikou_desktop.ui.widgets.year_strip import QWidget

class Broken(QWidget):
    def resizeEvent(self, event):
        {deed}

app = QApplication([])
made = Broken()
try:
    made.show()
    made.resize(500, 300)
except {error} as told:
    print("told:", told)
"""


@pytest.mark.parametrize(
    ("deed", "error"),
    [
        ("[][3]", "IndexError"),
        ("gone = QLabel(); delete(gone); gone.text()", "RuntimeError"),
        ("raise ValueError('x')", "ValueError"),
    ],
)
def test_an_error_in_an_override_comes_out_as_an_error(deed: str, error: str) -> None:
    # In a process of its own: before it was mended, it died.
    code = FAILING.format(deed=deed, error=error)
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    assert (ran.returncode, ran.stdout[:5]) == (0, "told:"), ran.stderr
