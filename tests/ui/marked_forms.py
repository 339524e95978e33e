"""A superior's form as he sends it: marks, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import Workbook


def form(path: Path, *marks: str) -> Path:
    """An Excel form with a mark in each row; returns `path`."""
    book = Workbook()
    sheet: Any = book.active
    for at, mark in enumerate(marks, 1):
        sheet.cell(at, 1).value = f"{{{{{mark}}}}}"
    book.save(path)
    return path
