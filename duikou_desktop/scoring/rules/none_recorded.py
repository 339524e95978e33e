"""One record of a kind takes the whole point (附件4 第6项: 没有擅自离岗情况)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from duikou_desktop.scoring.rules.base import RuleModel, Use


class NoneRecorded(RuleModel):
    """Any such record: 0. None at all proves nothing, so then the office decides."""

    kind: Literal["none_recorded"]
    register_key: str = Field(alias="register")
    where: dict[str, tuple[str, ...]]

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule names."""
        yield self.register_key, ""
        for field in self.where:
            yield self.register_key, field
