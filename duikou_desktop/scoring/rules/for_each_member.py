"""Every deployed member has something: a department (附件3 第6项), a rule made (附件4 第12项)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from duikou_desktop.scoring.parameters import Strict
from duikou_desktop.scoring.rules.base import RuleModel, Use


class FieldNeed(Strict):
    """A field of the member's own assignment is filled."""

    field: str


class RecordNeed(Strict):
    """A record of `register` points at the member by its field `link`."""

    register_key: str = Field(alias="register")
    link: str
    # `both`: one of each kind the register knows; `any`: one record is enough.
    kinds: Literal["any", "both"]


class ForEachMember(RuleModel):
    """Every one of the year's members has what is needed.

    `on_site`: whoever was there at least one day of the year; `served`: whose stay ends in the
    year or reaches the needed length in it.
    """

    kind: Literal["for_each_member"]
    members: Literal["on_site", "served"]
    needs: FieldNeed | RecordNeed

    def uses(self) -> Iterator[Use]:
        """The registers and fields the rule names."""
        if isinstance(self.needs, FieldNeed):
            yield "assignment", self.needs.field
        else:
            yield self.needs.register_key, self.needs.link
            if self.needs.kinds == "both":
                yield self.needs.register_key, "kind"
