"""What the figures, tables and charts of the report are called in its text."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from duikou_desktop.core.marked_text import Mark, mark, pieces
from duikou_desktop.documents.report import YearReport

MEMBERS = "表：派驻人员"
INDICATORS = "表：能力指标"
LAST = "上年"
ON_SITE = "图：各月在岗"
ACTIVITIES = "图：各月教学活动"
INDICATOR_BARS = "图：能力指标对比"


def figure_name(report: YearReport, relation: UUID, name: str) -> str:
    """What a relation's figure is called: as the hospital's where it is the only one."""
    if len(report.facts.relations) <= 1:
        return name
    return f"{report.other_name(relation)}·{name}"


def present_name(report: YearReport, name: str) -> str:
    """The name as the figures bear it: a text may call the other hospital by any name it ever had."""
    if name.startswith(LAST):
        return last_name(present_name(report, name.removeprefix(LAST)))
    whose, parted, what = name.partition("·")
    if parted:
        for relation in report.facts.relations:
            if whose in report.book.hospital_ways(report.other_hospital(relation)):
                return figure_name(report, relation, what)
    return name


def in_present_names(report: YearReport, text: str) -> str:
    """A text whose marks were written before a hospital was renamed, with the marks as they are now."""
    return "".join(
        str(replace(each, name=present_name(report, each.name))) if isinstance(each, Mark) else each
        for each in pieces(text)
    )


def part_name(name: str, value: str) -> str:
    """What the part of a figure is called that is of one kind: `会议次数（专题会议）`."""
    return f"{name}（{value}）"


def service_name(kind: str, unit: str) -> str:
    """What the amount of a kind of service is called: `诊疗服务（门急诊人次）`."""
    return f"诊疗服务（{kind}{unit}）"


def kept_name(kind: str) -> str:
    """What is called that the registers hold of a kind of targets: `协议目标台账（人才培养）`."""
    return part_name("协议目标台账", kind)


def last_name(name: str) -> str:
    """What last year's figure of that name is called."""
    return f"{LAST}{name}"


def with_last(report: YearReport, name: str, unit: str) -> str:
    """`…次（上年…次）`: the figure's mark with its unit, and last year's where it is known."""
    return f"{mark(name)}{unit}{beside(report, name, unit)}"


def beside(report: YearReport, name: str, unit: str) -> str:
    """`（上年…次）`, where last year's figure is known."""
    return f"（上年{mark(last_name(name))}{unit}）" if name in report.last else ""
