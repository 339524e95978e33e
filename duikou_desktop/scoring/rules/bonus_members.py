"""More people than asked (附件4 第5项: 派驻人数>5人时，每多1人且连续派驻半年以上加0.5分)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from duikou_desktop.scoring.parameters import Points
from duikou_desktop.scoring.rules.base import RuleModel


class BonusMembers(RuleModel):
    """Per batch: so many points for each person above the number who stays long enough."""

    kind: Literal["bonus_members"]
    above: int = Field(ge=0)
    # Points.
    each: Points = Field(gt=0)
