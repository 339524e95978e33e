"""A standard as data: groups (一级指标), indicators (二级指标), scoring points (评价要点).

Official words stand verbatim, for the filled form is the province's own. Maxima add up from points
to indicators to groups to the whole; bonus points (加分情况) have none and stand apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from duikou_desktop.core.text import squeeze
from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.parameters import Points, Strict
from duikou_desktop.scoring.rules import BonusMembers, BonusTitles, Rule

_BONUS_RULES = (BonusMembers, BonusTitles)
_TWO_LEVELS = 2
_WHOLE = Decimal(100)


class Partial(StrEnum):
    """Whether a point done in part earns a part of its maximum."""

    PROPORTIONAL = "proportional"
    ALL = "all"


# The documents set a bonus no bound. No year earns as much on top as the whole standard is worth: more is a
# slip of the keys, or a lie.
MOST_BONUS = Decimal(100)


class Point(Strict):
    """A scoring point: `text` is a piece of its indicator's 评价要点, `short` our screen label."""

    id: str = Field(pattern=r"^[RS]\d+(\.\d+)*\.B?\d+$")
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
    """An indicator of the lowest level (二级指标, or 三级指标): one row of the form."""

    id: str = Field(pattern=r"^[RS]\d+(\.\d+)*$")
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
    """An indicator above others: a first-level one, or one between it and the lowest."""

    # As printed, `（一）`.
    number: str
    title: str = Field(min_length=1)
    maximum: Points = Field(gt=0)
    # Either groups of a tree of more levels, or the indicators.
    groups: tuple[Group, ...] = ()
    indicators: tuple[Indicator, ...] = ()

    @property
    def name(self) -> str:
        """Number and title, as printed."""
        return self.number + self.title

    @property
    def levels(self) -> int:
        """How many levels of groups it has, its own among them."""
        return 1 + max((group.levels for group in self.groups), default=0)

    def all_indicators(self) -> Iterator[Indicator]:
        """Those of the group and of the groups in it, in the form's order."""
        for group in self.groups:
            yield from group.all_indicators()
        yield from self.indicators

    def points(self) -> Iterator[Point]:
        """The points of all of them, bonus points among them."""
        for indicator in self.all_indicators():
            yield from indicator.points

    @model_validator(mode="after")
    def _parts_add_up(self) -> Group:
        if bool(self.groups) == bool(self.indicators):
            raise ValueError(f"{self.name} 之下要么是分组，要么是指标")
        if len({group.levels for group in self.groups}) > 1:
            raise ValueError(f"{self.name} 之下各组的级数不同")
        _adds_up(self.name, self.maximum, (part.maximum for part in self.groups or self.indicators))
        return self


class Veto(Strict):
    """一票否决: where its rule earns nothing, the whole score is 0."""

    id: str = Field(pattern=r"^[RS]V\d+$")
    text: str = Field(min_length=1)
    short: str = Field(min_length=1, max_length=12)
    rule: Rule


class Columns(Strict):
    """The headings of the form as printed; `indicators` spans the first two columns."""

    indicators: str
    first_level: str
    second_level: str
    # Empty where the tree has two levels.
    third_level: str = ""
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
    # How maxima are printed: 10分, or 10% where the standard weighs in percent of 100.
    unit: Literal["分", "%"] = "分"
    columns: Columns
    groups: tuple[Group, ...] = Field(min_length=1)
    vetoes: tuple[Veto, ...] = ()

    @property
    def levels(self) -> int:
        """Levels of indicators: the groups', and the lowest."""
        return 1 + max(group.levels for group in self.groups)

    def indicators(self) -> Iterator[Indicator]:
        """In the form's order."""
        for group in self.groups:
            yield from group.all_indicators()

    def way_to(self, point_id: str) -> tuple[tuple[Group, ...], Indicator, Point]:
        """The point of that id with the groups and the indicator above it; `KeyError` if none."""
        for group in self.groups:
            if found := _way(group, point_id):
                return found
        raise KeyError(point_id)

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
        if len({group.levels for group in self.groups}) > 1:
            raise ValueError("各组的级数不同")
        if bool(self.columns.third_level) != (self.levels > _TWO_LEVELS):
            raise ValueError("columns.third_level 与指标的级数不符")
        if self.levels > _TWO_LEVELS + 1:
            raise ValueError("指标最多三级")
        if self.unit == "%" and self.maximum != _WHOLE:
            raise ValueError("按百分比的标准，满分写作 100")
        ids = [indicator.id for indicator in self.indicators()]
        ids += [veto.id for veto in self.vetoes]
        ids += [point.id for point in self.points()]
        if repeated := sorted({one for one in ids if ids.count(one) > 1}):
            raise ValueError(f"编号重复：{'、'.join(repeated)}")
        return self


def _way(group: Group, point_id: str) -> tuple[tuple[Group, ...], Indicator, Point] | None:
    for inner in group.groups:
        if found := _way(inner, point_id):
            return (group, *found[0]), found[1], found[2]
    for indicator in group.indicators:
        for point in indicator.points:
            if point.id == point_id:
                return (group,), indicator, point
    return None


def _adds_up(name: str, maximum: Decimal, parts: Iterator[Decimal | None]) -> None:
    total = sum(part for part in parts if part is not None)
    if total != maximum:
        raise ValueError(f"{name} 满分 {maximum}，各项合计 {total}")
