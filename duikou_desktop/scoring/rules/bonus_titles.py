"""People of high title (附件4 第5项: 派驻副高以上医师每派1名加0.5分)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from duikou_desktop.scoring.parameters import Points
from duikou_desktop.scoring.rules.base import RuleModel


class BonusTitles(RuleModel):
    """Points for each person who, on the first day of the stay, holds such a title."""

    kind: Literal["bonus_titles"]
    series: tuple[str, ...] = Field(min_length=1)
    ranks: tuple[str, ...] = Field(min_length=1)
    # Points.
    each: Points = Field(gt=0)
    # True: only those whose stay is long enough.
    needs_full_stay: bool
