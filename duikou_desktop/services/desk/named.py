"""People and techniques by name, as both sides tell them, with what the year's report counts them in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from duikou_desktop.core.text import squeeze
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary.figures import counted
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.domain.registers.technique import Technique
from duikou_desktop.services.desk.reconciling import STAYS, TECHNIQUES

# Of a stay's figures those that count heads, in all and by what they are: 派驻副高人数, 挂职副院长人数.
_HEADS = re.compile("(派驻|挂职).*人数")


@dataclass(frozen=True, slots=True)
class Named:
    """A person or a technique, and the figures of the year's report it is counted in."""

    what: str  # as both sides are compared by: 派驻人员, 新技术
    name: str
    figures: tuple[str, ...]


def named_in(report: YearReport) -> tuple[Named, ...]:
    """Of the relation in view, named as both sides are compared by."""
    found: dict[tuple[str, str], list[str]] = {}
    for figure in counted(report):
        if figure.register == "technique" or _HEADS.fullmatch(figure.name):
            for record in figure.records:
                for thing in _thing(report, record):
                    found.setdefault(thing, []).append(figure.name)
    return tuple(
        Named(what, name, tuple(dict.fromkeys(figures))) for (what, name), figures in found.items()
    )


def _thing(report: YearReport, record: UUID) -> Iterator[tuple[str, str]]:
    book = report.book
    if (stay := book.get(Assignment, record)) is not None:
        yield STAYS, squeeze(book.person_name(stay.person))
    if (technique := book.get(Technique, record)) is not None:
        yield TECHNIQUES, squeeze(technique.name or "")
