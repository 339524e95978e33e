"""Professional titles: series and rank read from the title's name.

副高以上医师 is 副主任 or 主任 of the 医 or 中医 series; 教授 is no professional title here.
"""

from __future__ import annotations

from enum import StrEnum


class Series(StrEnum):
    """职称系列."""

    MEDICINE = "医"
    CHINESE_MEDICINE = "中医"
    NURSING = "护"
    PHARMACY = "药"
    TECHNOLOGY = "技"
    MANAGEMENT = "管理"
    OTHER = "其他"


class Rank(StrEnum):
    """职称级别."""

    FULL = "正高"
    ASSOCIATE = "副高"
    MIDDLE = "中级"
    JUNIOR = "师级"
    ASSISTANT = "士级"


# 蒙医, 壮医 and 中西医结合 titles are physicians of the 中医 series.
_SERIES = (
    ("中西医结合医师", Series.CHINESE_MEDICINE),
    ("中医师", Series.CHINESE_MEDICINE),
    ("蒙医师", Series.CHINESE_MEDICINE),
    ("壮医师", Series.CHINESE_MEDICINE),
    ("瑶医师", Series.CHINESE_MEDICINE),
    ("中医士", Series.CHINESE_MEDICINE),
    ("中药师", Series.PHARMACY),
    ("医师", Series.MEDICINE),
    ("医士", Series.MEDICINE),
    ("护师", Series.NURSING),
    ("护士", Series.NURSING),
    ("药师", Series.PHARMACY),
    ("药士", Series.PHARMACY),
    ("技师", Series.TECHNOLOGY),
    ("技士", Series.TECHNOLOGY),
)
_RANKS = (
    ("副主任", Rank.ASSOCIATE),
    ("主任", Rank.FULL),
    ("主治", Rank.MIDDLE),
    ("主管", Rank.MIDDLE),
)


def read_title(name: str) -> tuple[Series, Rank] | None:
    """Series and rank of a title's name such as 副主任中医师; None where it does not tell."""
    series = next((series for ending, series in _SERIES if name.endswith(ending)), None)
    if series is None:
        return None
    rank = next((rank for start, rank in _RANKS if name.startswith(start)), None)
    if rank is None:
        rank = Rank.ASSISTANT if name.endswith("士") else Rank.JUNIOR
    return series, rank
