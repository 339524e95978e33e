"""Tooltips of what people typed."""

from __future__ import annotations

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """The text as a tooltip that says it letter by letter: Qt would draw what looks like HTML as HTML."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
