"""So much for each thing by its level, together at most the point's maximum (附件4 第11项)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field, model_validator

from duikou_desktop.scoring.parameters import Points, Strict
from duikou_desktop.scoring.rules.base import RuleModel, Use


class Tier(Strict):
    """What a record at one of these levels earns."""

    values: tuple[str, ...] = Field(min_length=1)
    # Points each.
    each: Points = Field(gt=0)
    # A date that must be set for the record to earn: 市级 needs its 验收, no other level does.
    needs: str | None = None


class TiersCapped(RuleModel):
    """Tiers are written lowest first; one thing earns once, at its highest level."""

    kind: Literal["tiers_capped"]
    register_key: str = Field(alias="register")
    one_per: str
    tier_field: str
    tiers: tuple[Tier, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _a_level_in_one_tier(self) -> TiersCapped:
        values = [value for tier in self.tiers for value in tier.values]
        if len(values) != len(set(values)):
            raise ValueError("同一级别出现在两档中")
        return self

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule names."""
        yield self.register_key, self.one_per
        yield self.register_key, self.tier_field
        for tier in self.tiers:
            if tier.needs is not None:
                yield self.register_key, tier.needs
