"""Figures against those from before the support began (附件4 第13项: 较支援前提升 / 降低)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from duikou_desktop.scoring.parameters import Strict
from duikou_desktop.scoring.rules.base import RuleModel


class TrendIndicator(Strict):
    """A figure, by its code in the register of 能力指标, and the way it should go; equal is not."""

    code: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    direction: Literal["up", "down"]


class Trend(RuleModel):
    """All figures went the right way; without a base the office decides, or there is no data."""

    kind: Literal["trend"]
    indicators: tuple[TrendIndicator, ...] = Field(min_length=1)
    without_figures: Literal["judged", "no_data"]
