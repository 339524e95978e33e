"""What no record can tell (附件4 第6项: 并严格落实): the office decides, records only propose."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from duikou_desktop.scoring.asides import TO_JUDGE_WHETHER
from duikou_desktop.scoring.base import Case, Undecided
from duikou_desktop.scoring.conditions.base import Condition, Met


class OfficeDecides(Condition):
    """Always for the office to decide."""

    condition: Literal["office_decides"]

    def met(self, case: Case) -> Met:
        """Undecided."""
        del case
        return Met(None, (TO_JUDGE_WHETHER,), undecided=Undecided.JUDGED)

    def most(self, case: Case) -> Fraction:
        """Whatever the office may give."""
        del case
        return Fraction(1)
