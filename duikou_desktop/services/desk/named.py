"""What both sides tell by name (people, techniques, trainees …), with what the year's report counts it in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from duikou_desktop.core.text import squeeze
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary.figure import Figure
from duikou_desktop.documents.summary.figures import counted
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.assignment import Assignment
from duikou_desktop.services.desk.claims import STAYS, TECHNIQUES

# How a stay's figures end that count heads, in all and by batch and by what they are: 第4批人数, 派驻副高人数.
_HEADS = "人数"

_NO_BATCH = ("派驻", "挂职")  # how those begin that are no batch's


def heads_of_a_batch(name: str, register: str) -> bool:
    """Whether a figure counts the people of one batch by its number: hospitals number their own."""
    return register == "assignment" and name.endswith(_HEADS) and not name.startswith(_NO_BATCH)


# Registers whose figures count records one by one, and the field that both sides know one by.
_KNOWN_BY = {
    "batch": "number",
    "technique": "name",
    "norm": "title",
    "trainee": "name",
    "speciality": "name",
    "department_build": "item",
    "honour": "title",
}
_PLACE = re.compile(r"[（(][^（()）]*[)）]$")
# What counts once by its name, however many records bear it.
_ONCE = frozenset({STAYS, TECHNIQUES})


@dataclass(frozen=True, slots=True)
class Named:
    """A person, a technique …, and the figures of the year's report it is counted in."""

    what: str  # 派驻人员, else the register's title: 新技术
    name: str
    figures: tuple[str, ...]  # one as often as records of that name count in it


def named_in(report: YearReport) -> tuple[Named, ...]:
    """Of the relation in view, named as both sides are compared by."""
    found: dict[tuple[str, str], list[str]] = {}
    for figure in counted(report):
        for thing in _things(report, figure):
            found.setdefault(thing, []).append(figure.name)
    return tuple(
        Named(what, name, tuple(dict.fromkeys(figures) if what in _ONCE else figures))
        for (what, name), figures in found.items()
    )


def _things(report: YearReport, figure: Figure) -> Iterator[tuple[str, str]]:
    if figure.register == "assignment" and figure.name.endswith(_HEADS):
        for each in figure.records:
            if (stay := report.book.get(Assignment, each)) is not None:
                yield STAYS, squeeze(report.book.person_name(stay.person))
    if figure.register in _KNOWN_BY:
        register, field = BY_KEY[figure.register], _KNOWN_BY[figure.register]
        for each in figure.records:
            if (record := report.book.get(register.record, each)) is not None:
                name = squeeze(str(record.value(field) or ""))
                yield str(register.title), _batch(name) if register.key == "batch" else name


def _batch(number: str) -> str:
    """Without the place by which who sends to several counties tells them apart: 第1批（三江）."""
    return _PLACE.sub("", number) or number
