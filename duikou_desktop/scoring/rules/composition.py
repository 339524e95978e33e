"""Who a batch is made of (附件4 第5项: 以医疗为主，兼顾护理、医技、管理等专业人员)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from duikou_desktop.scoring.rules.base import RuleModel


class Composition(RuleModel):
    """Professions allowed, the one that must be the largest, and those that must hold a title."""

    kind: Literal["composition"]
    professions: tuple[str, ...] = Field(min_length=1)
    mainly: str
    titled: tuple[str, ...]

    @model_validator(mode="after")
    def _among_the_professions(self) -> Composition:
        if strange := {self.mainly, *self.titled} - set(self.professions):
            raise ValueError(f"不在所列专业之中：{'、'.join(sorted(strange))}")
        return self
