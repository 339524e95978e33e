"""工作总结: what else the registers hold, a sentence a register; one that holds nothing says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from duikou_desktop.core.marked_text import mark, to_write
from duikou_desktop.core.official import official
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary.names import kept_name, part_name, service_name, with_last
from duikou_desktop.documents.summary.records import (
    built,
    but_drafts,
    by_value,
    kept_by_kind,
    of_year,
    services,
    targets,
    trainees,
)
from duikou_desktop.domain.registers.honour import Honour


def served(report: YearReport) -> Iterator[str]:
    """门急诊、住院、手术、会诊、远程医疗、坐诊、义诊、巡诊: how much of each."""
    parts = [
        f"{kind}{with_last(report, name, unit)}"
        for kind, unit in services(report)
        if (name := service_name(kind, unit))
    ]
    if parts:
        yield f"派驻人员开展诊疗服务：{'、'.join(parts)}。"


def trained(report: YearReport) -> Iterator[str]:
    """进修培养: how many in which way, how many 临床骨干 among them (每年至少培养3名), the fee."""
    found = trainees(report)
    if not found:
        none = f"台账中没有本年度开始的{but_drafts(report, 'trainee')}"
        yield to_write(f"进修培养和临床骨干；{none}")
        return
    name = "接收进修人数"
    kinds = "、".join(f"{kind}{mark(part_name(name, kind))}人" for kind in by_value(found, "kind"))
    words = f"为受援医院进修培养{with_last(report, name, '人')}：{kinds}"
    if any(each.key_clinician for each in found):
        words += f"，其中临床骨干{mark('培养临床骨干人数')}人"
    if all(each.fee == 0 for each in found):
        words += "，均未收取费用"
    yield f"{words}。"


def built_up(report: YearReport, *, management: bool) -> Iterator[str]:
    """中心与管理建设: what was finished in the year."""
    found = built(report, management=management)
    if not found:
        return
    named = []
    for each in found:
        kind = "" if management or each.kind is None else f"{each.kind.value}，"
        state = official(each.state or "建成")
        named.append(f"{official(each.item or '')}（{kind}{state}）")
    what, name = (
        ("管理建设", "管理建设项数") if management else ("中心和专科建设", "中心和专科建设项数")
    )
    yield f"完成{what}{with_last(report, name, '项')}：{'；'.join(named)}。"


def advised(report: YearReport) -> Iterator[str]:
    """合理化建议 and 病历抽查."""
    if of_year(report, "suggestion"):
        told = f"征集派驻人员合理化建议{with_last(report, '合理化建议条数', '条')}，采纳{mark('采纳建议条数')}条"
        yield f"{told}，已落实{mark('落实建议条数')}条。"
    if of_year(report, "record_check"):
        yield f"抽查医嘱、病程等{with_last(report, '抽查病历份数', '份')}，本人签字{mark('本人签字份数')}份。"


def promised(report: YearReport) -> Iterator[str]:
    """协议目标, 计划任务 and 信息报送: what was owed, and what of it was done."""
    if targets(report):
        yield f"协议年度目标{mark('协议目标项数')}项，已完成{mark('完成协议目标项数')}项。"
        told = [
            f"{kind}{mark(kept_name(kind))}{kept.unit}"
            for kind, kept in kept_by_kind(report).items()
        ]
        if told:
            yield f"按台账，和目标对应的有：{'、'.join(told)}。"
    if of_year(report, "plan_item"):
        yield f"到期的计划任务{mark('到期计划任务项数')}项，已完成{mark('完成计划任务项数')}项。"
    if of_year(report, "report_duty"):
        yield f"到期的信息报送{mark('信息报送次数')}次，按时报送{mark('按时信息报送次数')}次。"


def told_of(report: YearReport) -> Iterator[str]:
    """宣传 and 表彰."""
    if found := of_year(report, "publicity"):
        name = "宣传报道次数"
        kinds = (f"{kind}{mark(part_name(name, kind))}次" for kind in by_value(found, "kind"))
        yield f"宣传报道{with_last(report, name, '次')}：{'、'.join(kinds)}。"
    won = [each for each in of_year(report, "honour") if isinstance(each, Honour)]
    if won:
        titles = "、".join(_honour(report, each) for each in won)
        yield f"受到表彰{with_last(report, '表彰项数', '项')}：{titles}。"


def _honour(report: YearReport, each: Honour) -> str:
    whose = report.book.person_name(each.person) if each.person else each.team or ""
    level = f"（{each.kind.value}）" if each.kind else ""
    return official(f"{whose}获“{each.title}”{level}")
