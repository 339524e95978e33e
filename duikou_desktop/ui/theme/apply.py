"""Puts a look on the application, at start and again whenever the user chooses another."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from duikou_desktop.ui.theme.fonts import Step, base_font
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import build_palette
from duikou_desktop.ui.theme.tokens import DARK, LIGHT, Tokens


class Scheme(StrEnum):
    """Which colour table: the user's word, or the system's."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


# 标准, 大, 特大
TEXT_SIZES = (1.0, 1.15, 1.3)


@dataclass(frozen=True)
class Look:
    """What the user chose. An empty family means the best one installed."""

    scheme: Scheme = Scheme.SYSTEM
    size: float = TEXT_SIZES[0]
    family: str = ""


def apply_look(app: QApplication, look: Look) -> None:
    """Give the whole application this look; open windows follow at once."""
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    _tell_system(app, look.scheme)
    tokens = _tokens(app, look.scheme)
    font = base_font(look.family, look.size)
    # Colours alone leave the font as it is.
    if app.font() != font:
        app.setFont(font)
    app.setPalette(build_palette(tokens))
    app.setStyleSheet(style_sheet(tokens))


def style_sheet(tokens: Tokens) -> str:
    """The style sheet in `tokens`, with every length taken from the application's font."""
    lengths = metrics()
    values: dict[str, object] = dict(asdict(tokens))
    values.update(
        u=lengths.u,
        u_half=lengths.us(0.5),
        u_more=lengths.us(1.5),
        u_two=lengths.us(2),
        # Inside a border of 1, and inside the border of 2 that the focus draws.
        field_inner=lengths.field - 2,
        field_focused=lengths.field - 4,
        radius_card=lengths.us(1.4),
        radius_panel=lengths.us(1.2),
        radius_field=lengths.us(1),
        radius_chip=lengths.us(0.8),
        toast_link=DARK.accent if tokens is LIGHT else LIGHT.accent,
        scroll=lengths.us(2.4),
        scroll_radius=lengths.us(0.6),
        scroll_inset=lengths.us(0.6),
        u_six=lengths.us(6),
        # A border of 2 in place of 1: the words must not move when the field takes the focus.
        u_less=lengths.us(1) - 1,
        u_two_less=lengths.us(2) - 1,
        u_more_less=lengths.us(1.5) - 1,
        hint=f"{Step.HINT.points:.2f}",
        panel=f"{Step.PANEL.points:.2f}",
        page=f"{Step.PAGE.points:.2f}",
    )
    sheet = Path(__file__).with_name("style.qss").read_text(encoding="utf-8")
    return Template(sheet).substitute(values)


def _tokens(app: QApplication, scheme: Scheme) -> Tokens:
    if scheme is Scheme.SYSTEM:
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if scheme is Scheme.DARK else LIGHT


def _tell_system(app: QApplication, scheme: Scheme) -> None:
    """So that title bars and file dialogs, which the system draws, are of the same kind."""
    hints = app.styleHints()
    wanted = {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}
    if scheme in wanted:
        hints.setColorScheme(wanted[scheme])
    else:
        hints.unsetColorScheme()
