"""A standard as data: groups (一级指标), indicators (二级指标), scoring points (评价要点).

Official words stand verbatim, for the filled form is the province's own. Maxima add up from points
to indicators to groups to the whole; bonus points (加分情况) have none and stand apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from pydantic import Field, model_validator

from duikou_desktop.core.text import squeeze
from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.parameters import Points, Strict
from duikou_desktop.scoring.rules import BonusMembers, BonusTitles, Rule

_BONUS_RULES = (BonusMembers, BonusTitles)


class Partial(StrEnum):
    """Whether a point done in part earns a part of its maximum."""

    PROPORTIONAL = "proportional"
    ALL = "all"


class Point(Strict):
    """A scoring point: `text` is a piece of its indicator's 评价要点, `short` our screen label."""

    id: str = Field(pattern=r"^[RS]\d+\.B?\d+$")
    # As printed, `（1）`; empty where the indicator has no numbered points.
    number: str
    text: str = Field(min_length=1)
    short: str = Field(min_length=1, max_length=12)
    # None for a bonus point, which has no upper bound.
    maximum: Points | None = Field(gt=0)
    partial: Partial
    rule: Rule

    @property
    def is_bonus(self) -> bool:
        """Whether its points come on top of the standard's maximum."""
        return self.maximum is None

    @model_validator(mode="after")
    def _bonus_rules_decide_bonus_points(self) -> Point:
        if self.is_bonus != isinstance(self.rule, _BONUS_RULES):
            raise ValueError(f"{self.id}：加分要点不设满分，且只用加分规则")
        return self


class Indicator(Strict):
    """A second-level indicator: one row of the form."""

    id: str = Field(pattern=r"^[RS]\d+$")
    # As printed, `1.`.
    number: str
    title: str = Field(min_length=1)
    maximum: Points = Field(gt=0)
    # The cells 评价标准 and 评价要点 as printed, line by line.
    criteria: str
    requirements: str
    points: tuple[Point, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _points_are_of_this_indicator(self) -> Indicator:
        words = squeeze(self.requirements)
        for point in self.points:
            if not point.id.startswith(f"{self.id}."):
                raise ValueError(f"要点 {point.id} 的编号与所属指标 {self.id} 不符")
            if squeeze(point.number + point.text) not in words:
                raise ValueError(f"要点 {point.id} 的文字不在 {self.id} 的评价要点中")
        _adds_up(self.id, self.maximum, (point.maximum for point in self.points))
        return self


class Group(Strict):
    """A first-level indicator."""

    # As printed, `（一）`.
    number: str
    title: str = Field(min_length=1)
    maximum: Points = Field(gt=0)
    indicators: tuple[Indicator, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _indicators_add_up(self) -> Group:
        name = self.number + self.title
        _adds_up(name, self.maximum, (indicator.maximum for indicator in self.indicators))
        return self


class Columns(Strict):
    """The headings of the form as printed; `indicators` spans the first two columns."""

    indicators: str
    first_level: str
    second_level: str
    criteria: str
    requirements: str
    account: str
    score: str


class Standard(Strict):
    """One side's whole standard."""

    side: Side
    # Where it stands in the document, `附件4`.
    attachment: str
    title: str
    maximum: Points = Field(gt=0)
    columns: Columns
    groups: tuple[Group, ...] = Field(min_length=1)

    def indicators(self) -> Iterator[Indicator]:
        """In the form's order."""
        for group in self.groups:
            yield from group.indicators

    def points(self) -> Iterator[Point]:
        """In the form's order, bonus points among them."""
        for indicator in self.indicators():
            yield from indicator.points

    def point(self, point_id: str) -> Point:
        """The point of that id; `KeyError` if there is none."""
        for point in self.points():
            if point.id == point_id:
                return point
        raise KeyError(point_id)

    @model_validator(mode="after")
    def _whole(self) -> Standard:
        _adds_up(self.title, self.maximum, (group.maximum for group in self.groups))
        ids = [indicator.id for indicator in self.indicators()]
        ids += [point.id for point in self.points()]
        if repeated := sorted({one for one in ids if ids.count(one) > 1}):
            raise ValueError(f"编号重复：{'、'.join(repeated)}")
        return self


def _adds_up(name: str, maximum: Decimal, parts: Iterator[Decimal | None]) -> None:
    total = sum((part for part in parts if part is not None), Decimal(0))
    if total != maximum:
        raise ValueError(f"{name} 满分 {maximum}，各项合计 {total}")
