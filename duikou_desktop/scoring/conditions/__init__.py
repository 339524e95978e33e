"""The closed set of conditions that a point's parts are made of; one module each."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from duikou_desktop.scoring.conditions.contents import Contents
from duikou_desktop.scoring.conditions.each_member import EachMember
from duikou_desktop.scoring.conditions.each_record import EachRecord
from duikou_desktop.scoring.conditions.every_period import EveryPeriod
from duikou_desktop.scoring.conditions.free_of import FreeOf
from duikou_desktop.scoring.conditions.issues import EveryIssue
from duikou_desktop.scoring.conditions.office_decides import OfficeDecides
from duikou_desktop.scoring.conditions.present import Present
from duikou_desktop.scoring.conditions.proportion import Proportion

AnyCondition = Annotated[
    Contents
    | EachMember
    | EachRecord
    | EveryIssue
    | EveryPeriod
    | FreeOf
    | OfficeDecides
    | Present
    | Proportion,
    Field(discriminator="condition"),
]

__all__ = [
    "AnyCondition",
    "Contents",
    "EachMember",
    "EachRecord",
    "EveryIssue",
    "EveryPeriod",
    "FreeOf",
    "OfficeDecides",
    "Present",
    "Proportion",
]
