"""What a report tells beside its score: figures by name, highlights, opinions; for the year's report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from uuid import UUID

from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary.figure import Figure
from duikou_desktop.documents.summary.figures import counted, year_figures
from duikou_desktop.documents.summary.records import highlights
from duikou_desktop.documents.summary.text import words_only
from duikou_desktop.domain.registers.report_text import ReportText
from duikou_desktop.services.desk.named import Named, named_in
from duikou_desktop.services.package_check import CheckedPackage
from duikou_desktop.services.scored_year import ScoredYear

# What belongs to the hospital and not to one of its relations, by how its figures' names begin: added up by
# relation, a supporter of two would pay twice and meet twice.
OF_HOSPITAL = ("会议次数", "调研督查次数", "公示次数", "管理制度项数", "经费", "保障项数", "困难")
# 附件5 四: in the office's own words, under its headings.
OPINIONS = "4."
_MOST_HIGHLIGHTS = 50  # of one report: a stranger's may have forty thousand


@dataclass(frozen=True, slots=True)
class ToldOfRelation:
    """The figures of one relation, by the names the office's own report has them under."""

    relation: UUID
    figures: tuple[tuple[str, Decimal], ...]
    # People, techniques …; packages collected before these were told have none.
    named: tuple[Named, ...] = ()
    # By the figure's name, from which register it was counted; likewise.
    registers: tuple[tuple[str, str], ...] = ()

    def figure(self, name: str) -> Decimal:
        """0 where nothing was counted."""
        return dict(self.figures).get(name, Decimal(0))


@dataclass(frozen=True, slots=True)
class Told:
    """All of a report."""

    relations: tuple[ToldOfRelation, ...]
    whole: tuple[tuple[str, Decimal], ...]  # the hospital's own figures, of all its relations
    highlights: tuple[tuple[str, str], ...]  # title and text, as the office chose them
    opinions: tuple[tuple[str, str], ...]  # the section of the outline, and the office's words


def told(checked: CheckedPackage) -> Told | None:
    """Of a package that was looked at; None where its year could not be counted here."""
    anew = checked.anew
    if anew is None:
        return None
    report = report_on(anew)
    return Told(
        relations=tuple(told_of(report.of_relation(each), each) for each in anew.facts.relations),
        whole=tuple(
            (each.name, value)
            for each, value in _figures(report)
            if each.name.startswith(OF_HOSPITAL)
        ),
        highlights=tuple(_highlights(report)),
        opinions=tuple(_opinions(anew, year_figures(report))),
    )


def _highlights(report: YearReport) -> Iterator[tuple[str, str]]:
    """Title and text of each; of a hospital that chose hundreds, how many more its own report has."""
    chosen = highlights(report)
    for each in chosen[:_MOST_HIGHLIGHTS]:
        yield str(each.value("title") or ""), str(each.value("text") or "")
    if more := chosen[_MOST_HIGHLIGHTS:]:
        yield f"另有{len(more)}条亮点", "见该院的年度总结。"


def told_of(report: YearReport, relation: UUID) -> ToldOfRelation:
    """What is told of the relation that the report is seen through."""
    mine = [each for each in _figures(report) if not each[0].name.startswith(OF_HOSPITAL)]
    return ToldOfRelation(
        relation,
        tuple((each.name, value) for each, value in mine),
        named_in(report),
        tuple((each.name, each.register) for each, _ in mine),
    )


def report_on(anew: ScoredYear) -> YearReport:
    """The year as the papers tell it; marks of a demo do not travel."""
    return YearReport(
        scheme=anew.scheme,
        standard=anew.standard,
        side=anew.side,
        as_of=anew.as_of,
        outside=anew.outside,
        hospital=anew.hospital,
        demo=False,
        facts=anew.facts,
        relation_facts=anew.relation_facts,
        assessment=anew.assessment,
    )


def _figures(report: YearReport) -> Iterator[tuple[Figure, Decimal]]:
    """Those that are numbers; names and dates add up to nothing."""
    for each in counted(report):
        try:
            value = Decimal(each.value)
        except InvalidOperation:
            continue
        if value:
            yield each, value


def _opinions(anew: ScoredYear, figures: Mapping[str, Figure]) -> Iterator[tuple[str, str]]:
    for each in anew.book.each(ReportText):
        mine = each.scheme == anew.scheme.id and each.year == anew.year.label
        section = each.section or ""
        if mine and each.side in (None, anew.side) and each.text and section.startswith(OPINIONS):
            words = words_only(each.text, figures)
            if words:
                yield section, words
