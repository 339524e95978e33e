"""The faces of GB/T 9704 and what stands in for them where they are not installed.

None is shipped: they are not ours to give. What stands in is of the same style where there is one.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from duikou_desktop.documents.page_form import FANG_SONG, HEI, KAI, LATIN, SONG, XIAO_BIAO_SONG

# Lengths on a page are counted in twentieths of a point, as Word counts them.
TWIPS = 20
_MILLIMETRE = 1440 / 25.4


def twips(millimetres: float) -> float:
    """Twentieths of a point."""
    return millimetres * _MILLIMETRE


_STAND_INS = {
    XIAO_BIAO_SONG: (
        "FZXiaoBiaoSong-B05S",
        "华文中宋",
        "STZhongsong",
        "思源宋体",
        "Noto Serif CJK SC",
    ),
    FANG_SONG: (
        "仿宋",
        "FangSong",
        "FangSong_GB2312",
        "华文仿宋",
        "STFangsong",
        "Noto Serif CJK SC",
    ),
    KAI: ("楷体", "KaiTi", "KaiTi_GB2312", "华文楷体", "STKaiti", "Noto Serif CJK SC"),
    HEI: ("SimHei", "微软雅黑", "Microsoft YaHei", "Noto Sans CJK SC", "文泉驿微米黑"),
    SONG: ("SimSun", "Noto Serif CJK SC", "Noto Sans CJK SC"),
    LATIN: ("Liberation Serif", "Tinos", "Noto Serif", "DejaVu Serif"),
}


@lru_cache(maxsize=256)
def font(face: str, points: float, *, closer: float = 0) -> QFont:
    """`face` in `points`, or what stands in for it; `closer`: points between letters taken away."""
    made = QFont(family_of(face))
    made.setPixelSize(round(points * TWIPS))
    # The page is the same on a screen and on paper: no pixel of the screen moves a letter.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if closer:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -closer * TWIPS)
    return made


@lru_cache(maxsize=16)
def family_of(face: str) -> str:
    """The installed family that prints `face`; `face` itself where nothing better is there."""
    installed = _installed()
    return next((each for each in (face, *_STAND_INS[face]) if each in installed), face)


def stood_in() -> dict[str, str]:
    """The faces that are not installed, with what is printed in their place."""
    return {face: family_of(face) for face in _STAND_INS if family_of(face) != face}


@lru_cache(maxsize=1)
def _installed() -> frozenset[str]:
    return frozenset(QFontDatabase.families())
