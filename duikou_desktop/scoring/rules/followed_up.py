"""What was begun in the year has come to its end (附件4 第10项: 受援医院医务人员能够独立完成)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from duikou_desktop.scoring.rules.base import RuleModel, Use


class FollowedUp(RuleModel):
    """Records of the year whose date field `done` is set: one of them, or every one."""

    kind: Literal["followed_up"]
    register_key: str = Field(alias="register")
    done: str
    which: Literal["any", "all"]
    evidence: bool

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule names."""
        yield self.register_key, self.done
