"""Buttons: one primary per page, plain ones beside it, links in running text."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from duikou_desktop.ui.theme.fonts import Step, type_font
from duikou_desktop.ui.theme.icons import icon, paint_icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import ink, tokens_of
from duikou_desktop.ui.widgets.paint import put_text
from duikou_desktop.ui.widgets.tips import plain_tip


class Kind(StrEnum):
    """How much a button asks for."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    LINK = "link"


class Button(QPushButton):
    """A verb with its object. `hint` is a shortcut written smaller; a menu adds a chevron."""

    def __init__(
        self,
        text: str,
        kind: Kind = Kind.PLAIN,
        *,
        icon_name: str = "",
        hint: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.kind = kind
        self._icon_name = icon_name
        self._hint = hint
        self._small = small
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if kind is Kind.LINK:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_hint(self, hint: str) -> None:
        self._hint = hint
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter presses the button that has the focus, as offices know it; Qt itself takes Space only.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        lengths = metrics()
        width = sum(width for width, _ in self._pieces()) + self._gaps()
        if self.kind is Kind.LINK:
            return QSize(width + 2, lengths.line + 2)
        height = lengths.small_button if self._small else lengths.field
        return QSize(width + 2 * lengths.us(1.6 if self._small else 2.4), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        total = sum(width for width, _ in self._pieces()) + self._gaps()
        x = 1 if self.kind is Kind.LINK else max(0, (self.width() - total) // 2)
        for width, name in self._pieces():
            self._paint_piece(painter, QRect(x, 0, width, self.height()), name)
            x += width + metrics().us(1.4)
        painter.end()

    # -- parts ------------------------------------------------------------------------------------

    def _pieces(self) -> list[tuple[int, str]]:
        """Widths of icon, words, hint and chevron, as far as there are any."""
        lengths = metrics()
        pieces = []
        if self._icon_name:
            pieces.append((lengths.icon, "icon"))
        if self.text():
            pieces.append((QFontMetrics(self._font()).horizontalAdvance(self.text()) + 1, "text"))
        if self._hint:
            small = QFontMetrics(type_font(Step.HINT))
            pieces.append((small.horizontalAdvance(self._hint) + 1, "hint"))
        if self.menu():
            pieces.append((lengths.icon, "menu"))
        return pieces

    def _gaps(self) -> int:
        return metrics().us(1.4) * max(0, len(self._pieces()) - 1)

    def _paint_piece(self, painter: QStylePainter, rect: QRect, name: str) -> None:
        tokens = tokens_of(self.palette())
        token = self._token()
        if name == "text":
            font = self._font()
            if self.kind is Kind.LINK and self.underMouse():
                font.setUnderline(True)
            put_text(painter, rect, self.text(), font, ink(getattr(tokens, token)))
        elif name == "hint":
            put_text(painter, rect, self._hint, type_font(Step.HINT), self._hint_colour(token))
        else:
            side = metrics().icon
            box = QRect(rect.x(), rect.center().y() - side // 2 + 1, side, side)
            drawing = "chevron-down" if name == "menu" else self._icon_name
            paint_icon(painter, box, drawing, token, self.palette())

    def _hint_colour(self, token: str) -> QColor:
        tokens = tokens_of(self.palette())
        return ink(tokens.text_3 if token == "text" else getattr(tokens, token))

    def _token(self) -> str:
        if not self.isEnabled():
            return "text_3"
        if self.kind is Kind.PRIMARY:
            return "on_accent"
        if self.kind is Kind.LINK:
            return "accent"
        return "accent_text" if self.isChecked() else "text"

    def _font(self) -> QFont:
        step = Step.HINT if self.kind is Kind.LINK or self._small else Step.BODY
        return QFont(type_font(step, strong=self.kind is Kind.PRIMARY or self.isChecked()))


class IconButton(QToolButton):
    """An icon alone; its verb stands in the tooltip and is read aloud."""

    def __init__(
        self, name: str, verb: str, *, token: str = "text_2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setIcon(icon(name, token))
        side = metrics().icon
        self.setIconSize(QSize(side, side))
        self.setToolTip(plain_tip(verb))
        self.setAccessibleName(verb)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
