"""A batch's heads and their time (附件4 第5项: 每少1人扣1分 … 每1人扣1分，扣完为止)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from duikou_desktop.scoring.parameters import Points
from duikou_desktop.scoring.rules.base import RuleModel


class BatchStaffing(RuleModel):
    """The point's maximum less what is lost, not below 0. How many and how long: the parameters."""

    kind: Literal["batch_staffing"]
    # Points.
    lost_per_person_short: Points = Field(gt=0)
    lost_per_person_under_time: Points = Field(gt=0)
    # As how many people short a missing vice-president counts, beyond the head-count.
    missing_vice_president_counts: int = Field(ge=0)
