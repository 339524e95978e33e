"""审核 of a report that was received: what does not fit in its records, and the office's words on it."""

from __future__ import annotations

from datetime import date

from duikou_desktop.scoring.checks import check_year
from duikou_desktop.services.checks import Explained, explained
from duikou_desktop.services.scored_year import ScoredYear

# What is not finished counts nothing: the office's own affair.
_OWN = frozenset({"draft"})


def report_checks(anew: ScoredYear, as_of: date) -> tuple[Explained, ...]:
    """By our own checks, whatever the package says of them: those without words of the office first."""
    found = (
        each
        for each in check_year(anew.facts, anew.scheme.parameters, as_of)
        if each.code not in _OWN
    )
    told = explained(found, anew.book, anew.side, anew.year.label)
    return tuple(sorted(told, key=lambda each: not each.open))
