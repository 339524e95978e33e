"""The office decides; the records only propose."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from duikou_desktop.scoring.asides import TO_JUDGE_BY_STANDARD
from duikou_desktop.scoring.base import Case, Decision, RuleModel, Undecided


class Judged(RuleModel):
    """No figure decides this point."""

    kind: Literal["judged"]

    def decide(self, case: Case) -> Decision:  # noqa: ARG002 - nothing in the facts decides it
        """Undecided: the office gives the score and the account."""
        return Decision(None, (TO_JUDGE_BY_STANDARD,), undecided=Undecided.JUDGED)

    def most(self, case: Case) -> Decimal:
        """Whatever the office may give."""
        return case.maximum or Decimal(0)
