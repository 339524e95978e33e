"""What a plan's text leaves open, decided by name in the scheme: read here, never chosen here.

Each value stands in `scheme.yaml` under the sentence of the document that it reads.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator
from pydantic_core import PydanticCustomError

from duikou_desktop.core.messages import Message, say


def _written_as_text(value: object) -> object:
    """Points are written as text in a scheme: a float has already lost what was written."""
    if isinstance(value, float):
        raise PydanticCustomError("written_as_text", '分值须加引号，如 "0.5"')
    return value


# A number of points, exact.
Points = Annotated[Decimal, BeforeValidator(_written_as_text)]


class Strict(BaseModel):
    """Unchangeable, and deaf to nothing: an unknown key is a fault, not a comment."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ServiceTime(Strict):
    """When a stay is long enough (附件4 第5项: 连续工作6个月以上)."""

    # `calendar_months`: to the day before the corresponding day. `civil_months`: the first day is
    # not counted (民法典 第201条), so to the corresponding day. `days`: every day of the stay.
    # `days_less_leave`: only the days present; leave of any kind is made up for.
    measure: Literal["calendar_months", "civil_months", "days", "days_less_leave"]
    # In the unit of `measure`.
    length: int = Field(ge=1)
    approved_leave_counts: bool
    # Days of approved leave within one stay; None: no limit.
    most_leave_days: int | None = Field(ge=0)
    unauthorised_absence_breaks: bool
    # `person`: who left early is one person short of time; `post`: successor and he count as one.
    replacement: Literal["person", "post"]
    # Two stays are one when the second begins within so many days after the first ends.
    joined_within_days: int = Field(ge=0)

    @property
    def in_months(self) -> bool:
        """Whether `length` counts months, not days."""
        return self.measure in {"calendar_months", "civil_months"}

    @property
    def words(self) -> Message:
        """`6 个月` or `180 天`, as it stands in sentences."""
        return say("{n} 个月", n=self.length) if self.in_months else say("{n} 天", n=self.length)


class Team(Strict):
    """How many people make a batch, and which batch a year is scored by."""

    # None: the document asks no number.
    heads: int | None = Field(ge=1)
    # By kind of the recipient (综合, 中医, 民族医 …); a kind not named takes `heads`.
    heads_by_kind: dict[str, int]
    vice_presidents: int = Field(ge=0)
    # People of high title a batch needs, of whatever profession; 0: the document asks none.
    high_titles: int = Field(default=0, ge=0)
    # Which ranks and (none named: all) series are high.
    high_ranks: tuple[str, ...] = ("正高", "副高")
    high_series: tuple[str, ...] = ()
    # Who arrives within so many days of a batch's start belongs to its head-count.
    arrival_within_days: int = Field(ge=0)
    several_batches: Literal["lowest"]
    no_batch: Literal["longest_on_site"]

    def heads_for(self, kind: str | None) -> int | None:
        """People a batch needs at such a recipient; None where the document asks no number."""
        return self.heads if kind is None else self.heads_by_kind.get(kind, self.heads)


class ReportingYear(Strict):
    """A year is named by the calendar year in which it begins."""

    # Month and day, "01-01".
    starts: str = Field(pattern=r"^\d\d-\d\d$")

    @field_validator("starts")
    @classmethod
    def _a_day_of_every_year(cls, starts: str) -> str:
        # 2001 has no February 29th, and neither have three years of four.
        date.fromisoformat(f"2001-{starts}")
        return starts

    @property
    def month_and_day(self) -> tuple[int, int]:
        """The first day of the year."""
        return int(self.starts[:2]), int(self.starts[3:])


class Yearly(Strict):
    """What the plan asks of every pairing every year; None where the document asks nothing."""

    key_clinicians: int | None = Field(ge=1)
    techniques: int | None = Field(ge=1)


class Parameters(Strict):
    """All choices of one scheme."""

    service_time: ServiceTime
    team: Team
    reporting_year: ReportingYear
    # Each point is rounded half up to this, then summed.
    rounding: Points = Field(gt=0)
    yearly: Yearly
