"""Icons of one family, tinted from the colour table when they are painted.

Drawn as outlines on a grid of 16 in `resources/icons`; rendered when first shown, so that starting
the program loads neither the files nor the SVG module.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap

from duikou_desktop.core import paths
from duikou_desktop.ui.theme.palette import tokens_of


def icon(name: str, token: str = "text_2") -> QIcon:
    """The icon `name` in the colour `token`; it follows the theme by itself."""
    return QIcon(_Tinted(name, token))


def paint_icon(
    painter: QPainter, rect: QRect, name: str, token: str, palette: QPalette | None = None
) -> None:
    """Paint `name` centred into `rect`, in the colours of `palette` (else the application's)."""
    tokens = tokens_of(palette or QGuiApplication.palette())
    side = min(rect.width(), rect.height())
    device = painter.device()
    ratio = device.devicePixelRatioF() if device else 1.0
    picture = pixmap(name, getattr(tokens, token), side, ratio)
    x = rect.x() + (rect.width() - side) // 2
    y = rect.y() + (rect.height() - side) // 2
    painter.drawPixmap(x, y, picture)


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    """`name` in `#RRGGBB`, `side` pixels wide at the device's `ratio`."""
    # Here, not on top: nothing else needs the module, and the first window does not wait for it.
    from PySide6.QtSvg import QSvgRenderer

    drawing = _drawing(name).replace("currentColor", colour)
    picture = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


class _Tinted(QIconEngine):
    """Asks for the colour at each painting, so a theme switched live needs no new icons."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token

    def clone(self) -> QIconEngine:
        return _Tinted(self._name, self._token)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        paint_icon(painter, rect, self._name, self._token_in(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        tokens = tokens_of(QGuiApplication.palette())
        side = min(size.width(), size.height())
        return pixmap(self._name, getattr(tokens, self._token_in(mode)), side, 1.0)

    def _token_in(self, mode: QIcon.Mode) -> str:
        return "text_3" if mode == QIcon.Mode.Disabled else self._token
