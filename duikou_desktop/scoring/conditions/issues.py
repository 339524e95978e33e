"""Every issue of the hospital's paper had an item (附件3 第4项: 本院院报每期（有期号）)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from duikou_desktop.core.messages import say
from duikou_desktop.core.text import squeeze
from duikou_desktop.domain.registers.paper_issue import PaperIssue
from duikou_desktop.domain.registers.publicity import Publicity, PublicityKind
from duikou_desktop.scoring.base import Case, Step, Use
from duikou_desktop.scoring.conditions.base import Condition, Met, complete_of_year


class EveryIssue(Condition):
    """An issue has an item where it says so, or where an item names its number."""

    condition: Literal["every_issue"]

    def uses(self) -> Iterator[Use]:
        """The registers and fields it looks at."""
        yield "paper_issue", "has_item"
        yield "publicity", "issue_number"

    def met(self, case: Case) -> Met:
        """The share of the year's issues; a hospital without a paper has done nothing here."""
        issues = [
            each for each in complete_of_year(case, "paper_issue") if isinstance(each, PaperIssue)
        ]
        named = {
            squeeze(each.issue_number).strip("第期")
            for each in complete_of_year(case, "publicity")
            if isinstance(each, Publicity)
            and each.kind is PublicityKind.HOSPITAL_PAPER
            and each.issue_number
        }
        if not issues:
            return Met(Fraction(0), (say("没有登记院报。"),))
        having = [each for each in issues if each.has_item or str(each.number) in named]
        short = len(issues) - len(having)
        reason = say("院报 {n} 期，其中 {done} 期有对口支援内容。", n=len(issues), done=len(having))
        step = Step(
            say("补上 {n} 期院报的内容", n=short),
            "publicity",
            adds=Fraction(short, len(issues)),
            times=short,
        )
        return Met(
            Fraction(len(having), len(issues)),
            (reason,),
            tuple(each.id for each in issues),
            (step,) if short else (),
        )

    def most(self, case: Case) -> Fraction:
        """All: an item that an issue had may be entered at any time.

        A hospital without a paper may have one until the year is over.
        """
        has_paper = any(complete_of_year(case, "paper_issue"))
        return Fraction(1) if has_paper or case.open else Fraction(0)
