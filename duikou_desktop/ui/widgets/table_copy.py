"""Rows for the clipboard, as Excel and WPS read them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData


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
    # The format makes Excel take every cell as text: an ID-card number would lose its last digits.
    style = "mso-number-format:'\\@'"
    lines = (
        "<tr>" + "".join(f'<td style="{style}">{escape(cell)}</td>' for cell in row) + "</tr>"
        for row in rows
    )
    return f"<table>{''.join(lines)}</table>"
