"""The closed set of ways in which a standard may decide a point; one module each."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from duikou_desktop.scoring.rules.batch_staffing import BatchStaffing
from duikou_desktop.scoring.rules.bonus_members import BonusMembers
from duikou_desktop.scoring.rules.bonus_titles import BonusTitles
from duikou_desktop.scoring.rules.composition import Composition
from duikou_desktop.scoring.rules.count_at_least import CountAtLeast
from duikou_desktop.scoring.rules.followed_up import FollowedUp
from duikou_desktop.scoring.rules.for_each_member import ForEachMember
from duikou_desktop.scoring.rules.judged import Judged
from duikou_desktop.scoring.rules.parts import Parts
from duikou_desktop.scoring.rules.tiers_capped import TiersCapped
from duikou_desktop.scoring.rules.trend import Trend

Rule = Annotated[
    BatchStaffing
    | BonusMembers
    | BonusTitles
    | Composition
    | CountAtLeast
    | FollowedUp
    | ForEachMember
    | Judged
    | Parts
    | TiersCapped
    | Trend,
    Field(discriminator="kind"),
]

__all__ = [
    "BatchStaffing",
    "BonusMembers",
    "BonusTitles",
    "Composition",
    "CountAtLeast",
    "FollowedUp",
    "ForEachMember",
    "Judged",
    "Parts",
    "Rule",
    "TiersCapped",
    "Trend",
]
