"""The look is switched live, and every icon draws something."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from duikou_desktop.core import paths
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.apply import TEXT_SIZES, Look, Scheme, apply_look
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.theme.icons import icon, pixmap
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import tokens_of
from duikou_desktop.ui.theme.tokens import DARK, LIGHT
from duikou_desktop.ui.widgets.button import Button, Kind

ICONS = sorted(path.stem for path in (paths.resources() / "icons").glob("*.svg"))


def _colours(image: QImage) -> set[str]:
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name().upper() for x, y in spots}


@pytest.mark.usefixtures("themed")
@pytest.mark.parametrize("name", ICONS)
def test_icon_draws_itself_inside_its_grid(name: str) -> None:
    image = pixmap(name, "#102030", 32, 1.0).toImage()
    inked = [(x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 128]
    assert inked
    if name != "app":
        edge = {0, 31}
        assert not [spot for spot in inked if edge & set(spot)]


def test_dark_look_reaches_open_widgets_and_icons(themed: QApplication, qtbot: QtBot) -> None:
    label = QLabel("示例")
    qtbot.addWidget(label)
    sign = icon("home", "accent")
    light = _colours(sign.pixmap(QSize(16, 16)).toImage())
    apply_look(themed, Look(Scheme.DARK))
    assert tokens_of(label.palette()) is DARK
    assert DARK.accent.upper() in _colours(sign.pixmap(QSize(16, 16)).toImage())
    assert DARK.accent.upper() not in light


@pytest.mark.usefixtures("themed")
def test_a_style_sheets_background_does_not_hide_the_theme(qtbot: QtBot) -> None:
    button = Button("保存", Kind.PRIMARY)
    qtbot.addWidget(button)
    button.ensurePolished()
    assert tokens_of(button.palette()) is LIGHT


def test_larger_text_makes_every_length_larger(themed: QApplication) -> None:
    usual = metrics()
    apply_look(themed, Look(Scheme.LIGHT, TEXT_SIZES[-1]))
    large = metrics()
    assert large.em > usual.em
    assert large.row > usual.row
    assert large.field >= large.line + 2 * large.u


def test_chosen_look_is_remembered(themed: QApplication, settings: Settings) -> None:
    theme = Theme(themed, settings)
    theme.set_look(Look(Scheme.DARK, 1.15))
    assert Theme(themed, settings).look == Look(Scheme.DARK, 1.15)


def test_unreadable_look_falls_back(themed: QApplication, settings: Settings) -> None:
    settings.set_text("look/scheme", "purple")
    settings.set_text("look/size", "huge")
    assert Theme(themed, settings).look == Look()
