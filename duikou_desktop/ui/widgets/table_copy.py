"""Rows for the clipboard, as Excel and WPS read them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData

# What a sum is made of.
_COUNT = re.compile(r"-?(0|[1-9][0-9]{0,10})(\.[0-9]+)?")


def rows_as_mime(rows: Sequence[Sequence[str]]) -> QMimeData:
    """Tab-separated text for plain pasting, and an HTML table that keeps long numbers whole."""
    mime = QMimeData()
    mime.setText("\n".join("\t".join(_flat(cell) for cell in row) for row in rows))
    mime.setHtml(_html(rows))
    return mime


def _flat(cell: str) -> str:
    """A tab or a line break inside a cell would open another cell or row."""
    return " ".join(cell.split())


def _html(rows: Sequence[Sequence[str]]) -> str:
    lines = ("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in rows)
    return f"<table>{''.join(lines)}</table>"


def _cell(cell: str) -> str:
    if _COUNT.fullmatch(cell):
        return f"<td>{cell}</td>"
    # Taken as text by Excel: an ID-card number would lose its last digits, 007 its noughts.
    return f"<td style=\"mso-number-format:'\\@'\">{escape(cell)}</td>"
