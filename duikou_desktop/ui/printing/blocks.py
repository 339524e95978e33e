"""What a page is filled with, from top to bottom: strips that are never parted."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from duikou_desktop.ui.printing.lines import SetLine


@dataclass(frozen=True)
class Strip(ABC):
    """A strip of a page, as wide as the text; heights in twentieths of a point."""

    height: float
    kept: bool  # on one page with the strip below

    @abstractmethod
    def draw(self, painter: QPainter, x: float, top: float) -> None:
        """Paints it with its upper left corner there."""


@dataclass(frozen=True)
class Line(Strip):
    """One line of type."""

    line: SetLine

    def draw(self, painter: QPainter, x: float, top: float) -> None:
        self.line.draw(painter, x, top, self.height)


@dataclass(frozen=True)
class Space(Strip):
    """Nothing; at the top of a page not even that."""

    def draw(self, painter: QPainter, x: float, top: float) -> None:
        """Paints nothing."""


@dataclass(frozen=True)
class NewPage(Strip):
    """What follows begins on a new page."""

    def draw(self, painter: QPainter, x: float, top: float) -> None:
        """Paints nothing."""
