"""So many records in the year, all or nothing (附件4 第9项: 累计不少于20次 … 不达到标准不得分)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from duikou_desktop.scoring.rules.base import RuleModel, Use


class CountAtLeast(RuleModel):
    """Complete records of the year whose fields hold one of the values named."""

    kind: Literal["count_at_least"]
    register_key: str = Field(alias="register")
    where: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    at_least: int = Field(ge=1)
    # True: only records with 佐证材料 count.
    evidence: bool
    unit: Literal["次", "项"]

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule names."""
        yield self.register_key, ""
        for field in self.where:
            yield self.register_key, field
