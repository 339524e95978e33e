"""The figures of what else the registers hold: services, training, building up, advice, publicity."""

from __future__ import annotations

from collections.abc import Iterator

from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary.figure import Figure, figure_of, parted
from duikou_desktop.documents.summary.names import kept_name, service_name
from duikou_desktop.documents.summary.records import (
    built,
    by_then,
    kept_by_kind,
    of_year,
    services,
    targets,
    trainees,
)
from duikou_desktop.domain.registers.suggestion import Decision


def deed_figures(report: YearReport) -> Iterator[Figure]:
    """Each of them by the name that the sentences of `deeds` mark."""
    for (kind, unit), volumes in services(report).items():
        amount = sum(each.quantity or 0 for each in volumes)
        ids = tuple(each.id for each in volumes)
        yield Figure(service_name(kind, unit), str(amount), "service_volume", ids)
    trained = trainees(report)
    yield from parted("接收进修人数", list(trained), "trainee", "kind")
    yield figure_of("培养临床骨干人数", [each for each in trained if each.key_clinician], "trainee")
    yield figure_of("中心和专科建设项数", built(report, management=False), "department_build")
    yield figure_of("管理建设项数", built(report, management=True), "department_build")
    yield from parted("宣传报道次数", of_year(report, "publicity"), "publicity", "kind")
    yield from parted("表彰项数", of_year(report, "honour"), "honour", "kind")
    yield from _promised(report)
    yield from _advised(report)


def _promised(report: YearReport) -> Iterator[Figure]:
    """What was agreed, planned and owed, and how much of it was done by the day of the report."""
    found = targets(report)
    yield figure_of("协议目标项数", found, "target")
    yield figure_of("完成协议目标项数", by_then(report, found, "done_on"), "target")
    for kind, kept in kept_by_kind(report).items():
        yield Figure(kept_name(kind), str(kept.amount), kept.register, tuple(kept.amounts))
    due = of_year(report, "plan_item")
    yield figure_of("到期计划任务项数", due, "plan_item")
    yield figure_of("完成计划任务项数", by_then(report, due, "done_on"), "plan_item")
    owed = of_year(report, "report_duty")
    yield figure_of("信息报送次数", owed, "report_duty")
    in_time = [
        each
        for each in by_then(report, owed, "sent_on")
        if each.value("sent_on") <= each.value("due")
    ]
    yield figure_of("按时信息报送次数", in_time, "report_duty")


def _advised(report: YearReport) -> Iterator[Figure]:
    found = of_year(report, "suggestion")
    yield figure_of("合理化建议条数", found, "suggestion")
    adopted = [each for each in found if each.value("decision") is Decision.ADOPTED]
    yield figure_of("采纳建议条数", adopted, "suggestion")
    carried = by_then(report, adopted, "carried_out_on")
    yield figure_of("落实建议条数", carried, "suggestion")
    checked = of_year(report, "record_check")
    ids = tuple(each.id for each in checked)
    for name, field in (("抽查病历份数", "checked"), ("本人签字份数", "signed")):
        total = sum(each.value(field) or 0 for each in checked)
        yield Figure(name, str(total), "record_check", ids)
