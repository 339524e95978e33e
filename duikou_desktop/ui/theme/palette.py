"""Colours where Qt looks for them, and the way back: which table a palette was made from."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor, QPalette

from duikou_desktop.ui.theme.tokens import DARK, LIGHT, Tokens

_Role = QPalette.ColorRole

_ROLES = {
    _Role.Window: "window",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "alt",
    _Role.Text: "text",
    _Role.Button: "surface",
    _Role.ButtonText: "text",
    _Role.BrightText: "on_accent",
    _Role.Highlight: "accent",
    _Role.HighlightedText: "on_accent",
    _Role.Accent: "accent",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.PlaceholderText: "text_3",
    _Role.ToolTipBase: "surface",
    _Role.ToolTipText: "text",
    _Role.Light: "surface",
    _Role.Midlight: "alt",
    _Role.Mid: "line_strong",
    _Role.Dark: "field",
    _Role.Shadow: "line_strong",
}

_DIMMED = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText)


def build_palette(tokens: Tokens) -> QPalette:
    """The application's palette in `tokens`; what is disabled is grey, not faint."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, ink(getattr(tokens, name)))
    for role in _DIMMED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, ink(tokens.text_3))
    palette.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, ink(tokens.line_strong))
    return palette


def tokens_of(palette: QPalette) -> Tokens:
    """The colour table behind `palette`.

    Painters ask their widget's palette instead of a global, so that a theme switched live, or a
    paper preview that stays white, needs nothing else than its palette.
    """
    # Not Window or Base: a style sheet's `background` overwrites those in the widget's palette.
    return DARK if palette.color(_Role.Midlight).lightness() < 128 else LIGHT


@lru_cache(maxsize=256)
def ink(colour: str) -> QColor:
    """`#RRGGBB` as a colour to paint with; shared, so never to be changed."""
    return QColor(colour)
