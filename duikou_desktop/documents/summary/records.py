"""Which records of a year the report tells of: those that count and are dated no later than it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.text import squeeze
from duikou_desktop.documents.report import YearReport
from duikou_desktop.domain.coverage import deployed, elapsed, gaps, paired, served_for
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.absence import Absence, AbsenceKind
from duikou_desktop.domain.registers.activity import Activity, ActivityKind
from duikou_desktop.domain.registers.assignment import Assignment, Post
from duikou_desktop.domain.registers.department_build import BuildKind, DepartmentBuild
from duikou_desktop.domain.registers.norm import Norm
from duikou_desktop.domain.registers.service_volume import ServiceKind, ServiceVolume
from duikou_desktop.domain.registers.speciality import Speciality, SpecialityLevel
from duikou_desktop.domain.registers.target import Target
from duikou_desktop.domain.registers.technique import Technique
from duikou_desktop.domain.registers.trainee import Trainee
from duikou_desktop.domain.service_time import Span
from duikou_desktop.domain.target_progress import Kept, kept_of

# What teaching is told as in part 三, and the kinds each of them takes in.
TAUGHT = (
    ("学术讲座和业务培训", (ActivityKind.LECTURE, ActivityKind.COURSE)),
    ("手术示教", (ActivityKind.DEMONSTRATION,)),
    ("教学查房", (ActivityKind.ROUND,)),
    ("疑难和死亡病例讨论", (ActivityKind.DIFFICULT_CASE, ActivityKind.DEATH_CASE)),
)


def by_value(records: Iterable[Record], field: str) -> dict[str, list[Record]]:
    """The records by the word of one of their fields."""
    found: dict[str, list[Record]] = {}
    for each in records:
        value = each.value(field)
        word = value.value if isinstance(value, StrEnum) else str(value or "未写")
        found.setdefault(word, []).append(each)
    return found


def by_relation(report: YearReport) -> Iterator[tuple[UUID, YearReport]]:
    """The report of each relation of the year."""
    for relation in report.facts.relations:
        yield relation, report.of_relation(relation)


def on_site(report: YearReport) -> list[Assignment]:
    """The assignments of whoever was on site at least one day of the year, in order of arrival."""
    period = elapsed(report.year, report.as_of)
    mine = [
        each
        for each in deployed(report.facts)
        if period
        and (span := served_for(report.facts, each, report.as_of))
        and span.overlap(period)
    ]
    posts = [*Post, None]
    return sorted(
        mine,
        key=lambda each: (
            each.from_ or report.as_of,
            posts.index(each.post),
            report.book.person_name(each.person),
        ),
    )


def days_without(members: list[Assignment], report: YearReport) -> list[Span]:
    """The days gone by, of those the hospitals were paired, without any of the members on site."""
    return gaps(members, paired(report.facts), report.as_of)


def away(report: YearReport) -> list[tuple[Absence, Span]]:
    """Absences whose both ends are known, with their days within the year gone by."""
    period = elapsed(report.year, report.as_of)
    return [
        (each, overlap)
        for each in report.facts.complete(Absence, "absence")
        if period
        and each.from_ is not None
        and each.to is not None
        and (overlap := Span(each.from_, each.to).overlap(period))
    ]


def absence_word(kind: AbsenceKind) -> str:
    """What an absence is called in a sentence."""
    return "擅自离岗" if kind is AbsenceKind.UNAUTHORISED else kind.value


def happened(report: YearReport, record: Record, key: str) -> bool:
    """Whether the record is dated in the year, no later than the day of the report."""
    register = BY_KEY[key]
    day = record.value(register.when) if register.when else None
    return day is not None and day in report.year and day <= report.as_of


def of_year(report: YearReport, key: str) -> list[Record]:
    """The records of a register dated in the year, no later than the day of the report."""
    every = report.facts.complete(BY_KEY[key].record, key)
    return [each for each in every if happened(report, each, key)]


def but_drafts(report: YearReport, *keys: str) -> str:
    """What stands behind 台账中没有: that drafts of the registers do not count; empty: none.

    A draft of no relation yet is of none of several: it would be told of each.
    """
    mine = set(report.facts.relations)
    count = sum(
        not report.of_several or not mine.isdisjoint(report.book.relations_of(BY_KEY[key], each))
        for key in keys
        for each in report.facts.incomplete(key)
    )
    return f"（另有草稿{count}条未计入）" if count else ""


def activities(report: YearReport) -> list[Activity]:
    """The teaching of the year."""
    return [each for each in of_year(report, "activity") if isinstance(each, Activity)]


def techniques(report: YearReport) -> list[Technique]:
    """Those first carried out in the year."""
    return [each for each in of_year(report, "technique") if isinstance(each, Technique)]


def specialities(report: YearReport) -> list[Speciality]:
    """Won since the hospitals were paired, no later than the year or the day of the report."""
    return [
        each
        for granted, each in report.facts.since_paired("speciality")
        if isinstance(each, Speciality) and granted <= report.day
    ]


def told_apart(report: YearReport, found: Iterable[Speciality]) -> dict[object, Speciality]:
    """One of each hospital's department, of its records that of the highest level."""
    belongs, register = report.book.relations_of, BY_KEY["speciality"]
    levels = [None, *SpecialityLevel]
    lowest_first = sorted(found, key=lambda each: levels.index(each.level))
    return {(belongs(register, each), squeeze(each.name or "")): each for each in lowest_first}


def awaiting_acceptance(report: YearReport, won: Iterable[Speciality]) -> list[Speciality]:
    """The city's that are not accepted by the day of the report: the standard counts them then.

    (附件4 第11项)
    """
    city = (each for each in won if each.level is SpecialityLevel.CITY)
    return [each for each in city if accepted_on(each, report) is None]


def accepted_on(each: Speciality, report: YearReport) -> date | None:
    """The day it was accepted, no later than that of the report."""
    day = each.accepted_on
    return day if day is not None and day <= report.day else None


def norms(report: YearReport) -> list[Norm]:
    """What was made or mended in the year."""
    return [each for each in of_year(report, "norm") if isinstance(each, Norm)]


def rules_in_force(report: YearReport) -> list[Record]:
    """Rules made in whatever year that are in force on the day the report tells of."""
    register, day = BY_KEY["institution"], report.day
    spans = [
        (each, register.span(each)) for each in report.facts.complete(register.record, register.key)
    ]
    return [
        each
        for each, (first, last) in spans
        if first is not None and first <= day and (last is None or last >= day)
    ]


def services(report: YearReport) -> dict[tuple[str, str], list[ServiceVolume]]:
    """What was served in the year by kind and unit, kinds in their order."""
    found: dict[tuple[str, str], list[ServiceVolume]] = {}
    every = [each for each in of_year(report, "service_volume") if isinstance(each, ServiceVolume)]
    for kind in ServiceKind:
        for each in every:
            if each.kind is kind:
                found.setdefault((kind.value, each.unit or ""), []).append(each)
    return found


def trainees(report: YearReport) -> list[Trainee]:
    """Whose training began in the year."""
    return [each for each in of_year(report, "trainee") if isinstance(each, Trainee)]


def built(report: YearReport, *, management: bool) -> list[DepartmentBuild]:
    """What was built up in the year: centres and departments, or management."""
    return [
        each
        for each in of_year(report, "department_build")
        if isinstance(each, DepartmentBuild) and (each.kind is BuildKind.MANAGEMENT) == management
    ]


def targets(report: YearReport) -> list[Record]:
    """The agreements' targets of the year."""
    every = report.facts.complete(BY_KEY["target"].record, "target")
    return [each for each in every if each.value("year") == report.year.label]


def kept_by_kind(report: YearReport) -> dict[str, Kept]:
    """What the registers tell of the targets' kinds, each record once."""
    found: dict[str, Kept] = {}
    for each in targets(report):
        kept = kept_of(report.book, each, report.year) if isinstance(each, Target) else None
        if kept is not None and kept.amount:
            kind = str(each.value("kind"))
            found[kind] = found[kind] | kept if kind in found else kept
    return found


def by_then(report: YearReport, records: Iterable[Record], field: str) -> list[Record]:
    """Those of the records whose day of that name has come by the day of the report."""
    return [
        each for each in records if (day := each.value(field)) is not None and day <= report.as_of
    ]


def reviews(report: YearReport) -> list[Record]:
    """Reviews of members for periods of the year."""
    register = BY_KEY["member_review"]
    every = report.facts.complete(register.record, register.key)
    return [each for each in every if register.in_year(each, report.year)]


def guaranteed(report: YearReport) -> list[Record]:
    """What was provided in the year (工作、生活、安全保障), begun by the day of the report."""
    register = BY_KEY["logistics"]
    return [
        each
        for each in report.facts.complete(register.record, register.key)
        if (first := register.first_day(each)) is not None
        and first <= report.as_of
        and register.in_year(each, report.year)
    ]


def highlights(report: YearReport) -> list[Record]:
    """Those of the year that the office chose for its report."""
    return [each for each in of_year(report, "highlight") if each.value("chosen")]
