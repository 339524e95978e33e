"""Lengths, all derived from the application's font: nothing on the screen has a size of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication

from duikou_desktop.ui.theme.fonts import font_words


@dataclass(frozen=True)
class Metrics:
    """Pixels: `em` the height of the type, `line` of a line of it, `u` a quarter of a line."""

    em: int
    line: int
    u: int

    def ems(self, factor: float) -> int:
        """`factor` times the height of the type."""
        return round(self.em * factor)

    def us(self, factor: float) -> int:
        """`factor` units."""
        return round(self.u * factor)

    def ems_of(self, words: str) -> float:
        """How many times the height of the type `words` are long; a Chinese character is one."""
        return QFontMetrics(QApplication.font()).horizontalAdvance(words) / self.em

    @property
    def row(self) -> int:
        """A row of a table."""
        return max(self.ems(2.15), self.line + self.u)

    @property
    def row_tight(self) -> int:
        """A row of a tree, or a page of the navigation."""
        return max(self.ems(2.05), self.line + self.u)

    @property
    def field(self) -> int:
        """A field or a button."""
        return max(self.ems(2.3), self.line + self.us(2))

    @property
    def small_button(self) -> int:
        return max(self.ems(1.9), self.line + self.u)

    @property
    def page_header(self) -> int:
        return self.ems(4.2)

    @property
    def status_bar(self) -> int:
        return max(self.ems(1.85), self.line + self.u)

    @property
    def icon(self) -> int:
        """An icon beside body text."""
        return max(12, self.ems(1.2))

    @property
    def mark(self) -> int:
        """A state mark beside body text."""
        return max(10, self.ems(1.1))


def metrics() -> Metrics:
    """The lengths that go with the application's font now."""
    return _measured(font_words())


@lru_cache(maxsize=8)
def _measured(_key: str) -> Metrics:
    font = QApplication.font()
    line = QFontMetrics(font).height()
    return Metrics(em=QFontInfo(font).pixelSize(), line=line, u=max(3, round(line / 4)))
