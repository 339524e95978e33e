"""The office decides; the records only propose."""

from __future__ import annotations

from typing import Literal

from duikou_desktop.scoring.rules.base import RuleModel


class Judged(RuleModel):
    """No figure decides this point."""

    kind: Literal["judged"]
