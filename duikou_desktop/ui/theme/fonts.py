"""Sizes and weights of type, all factors of the application's font."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

# First one installed wins; the last resort is whatever the system shows its own menus in.
FAMILIES = (
    "Microsoft YaHei UI",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "文泉驿微米黑",
    "WenQuanYi Zen Hei",
    "文泉驿正黑",
)
# The smallest body text; systems whose own font is larger keep theirs.
LEAST_BODY_POINTS = 9.75
LEAST_POINTS = 9.0


class Step(Enum):
    """How large, against the body text."""

    HINT = 0.92
    BODY = 1.0
    PANEL = 1.15
    PAGE = 1.46
    RING = 2.7

    @property
    def points(self) -> float:
        """Points in the font of the application now."""
        return max(LEAST_POINTS, QApplication.font().pointSizeF() * self.value)


def installed_families() -> list[str]:
    """Those of our choice that this computer has, best first."""
    return [family for family in FAMILIES if QFontDatabase.hasFamily(family)]


def chinese_families() -> list[str]:
    """Those that have Chinese, our choice among them or not; none: every word is empty boxes."""
    return QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)


def base_font(family: str, size: float) -> QFont:
    """The application's font: `family` or the best installed one, `size` times the usual."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font = QFont(system)
    wanted = [family] if family and QFontDatabase.hasFamily(family) else installed_families()[:1]
    if wanted:
        font.setFamilies([*wanted, *system.families()])
    font.setPointSizeF(max(LEAST_BODY_POINTS, system.pointSizeF()) * size)
    # Columns of figures line up only when every figure is as wide as the next.
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def font_words() -> str:
    """What the application's font is now, in Qt's words: a key for what is derived from it."""
    font = QApplication.font()
    # Every painted cell asks, and the font hardly ever is another: the words are dear to make.
    if not _last or _last[0] != font:
        _last[:] = [font]
        _last_words[:] = [font.toString()]
    return _last_words[0]


_last: list[QFont] = []
_last_words: list[str] = []


def type_font(step: Step = Step.BODY, *, strong: bool = False) -> QFont:
    """The application's font at `step`; shared, so never to be changed."""
    return _made(font_words(), step, strong)


@lru_cache(maxsize=64)
def _made(_key: str, step: Step, strong: bool) -> QFont:  # noqa: FBT001 - a cache key
    font = QFont(QApplication.font())
    font.setPointSizeF(step.points)
    # Said outright, both ways: what a font leaves open, a painter takes from its widget.
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    font.setFamilies(QApplication.font().families())
    font.setUnderline(False)
    return font
