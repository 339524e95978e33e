"""工作总结 part 三: results with their figures (要有具体的数据)."""

from __future__ import annotations

from collections.abc import Iterator

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.marked_text import mark, to_write
from duikou_desktop.core.official import official
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary.deeds import told_of
from duikou_desktop.documents.summary.names import INDICATOR_BARS, INDICATORS, figure_name
from duikou_desktop.documents.summary.records import (
    TAUGHT,
    accepted_on,
    activities,
    awaiting_acceptance,
    by_relation,
    happened,
    highlights,
    specialities,
    techniques,
    told_apart,
)
from duikou_desktop.domain.figures import compared
from duikou_desktop.scoring.tally import form_totals


def results(report: YearReport) -> Iterator[str]:
    """支援成效和工作亮点: counts, independence, specialities, figures against the base, score."""
    yield "（一）主要数据"
    yield from _taught(report)
    yield from _techniques(report)
    yield from _specialities(report)
    yield from told_of(report)
    yield from _indicators(report)
    yield from _score(report)
    yield "（二）工作亮点"
    chosen = highlights(report)
    for each in chosen:
        told = official(str(each.value("text")).replace("\n", ""))
        yield f"{str(each.value('title')).rstrip('。')}。{told}"
    if not chosen:
        yield to_write("有具体数据的典型做法和成效")


def _indicators(report: YearReport) -> Iterator[str]:
    """Each recipient's figures against the base; a recipient's own are the same with all supporters."""
    told: set[str] = set()
    for relation, mine in by_relation(report):
        recipient = report.names(relation)[0]
        if recipient in told:
            continue
        told.add(recipient)
        if compared(mine.facts):
            yield f"{recipient}服务能力指标较支援前变化如下："
            yield mark(figure_name(report, relation, INDICATORS))
            yield mark(figure_name(report, relation, INDICATOR_BARS))
        else:
            yield to_write(f"{recipient}本年度和支援前的能力指标")


def _taught(report: YearReport) -> Iterator[str]:
    found = activities(report)
    parts = []
    for name, kinds in TAUGHT:
        mine = [each for each in found if each.kind in kinds]
        if not mine:
            continue
        proven = sum(bool(each.evidence) for each in mine)
        end = f"其中{mark(f'{name}有佐证次数')}次有佐证材料" if proven else "佐证材料待补"
        if proven == len(mine):
            end = "均有佐证材料"
        parts.append(f"{name}{mark(f'{name}次数')}次，{end}")
    if parts:
        yield "；".join(parts) + "。"


def _techniques(report: YearReport) -> Iterator[str]:
    found = techniques(report)
    if not found:
        return
    alone = [
        each
        for each in found
        if each.independent_on is not None and each.independent_on <= report.as_of
    ]
    words = f"首次开展新技术、新项目、新业务{mark('新技术项数')}项"
    if alone:
        names = "、".join(str(each.name) for each in alone)
        counted = mark("独立完成新技术项数")
        words += f"，其中{counted}项（{names}）受援医院医务人员已能独立完成"
    gaps = [each for each in found if each.gap_filled]
    if gaps:
        filled = "、".join(f"{each.name}（{each.gap_filled}）" for each in gaps)
        words += f"；填补空白{mark('填补空白项数')}项：{filled}"
    yield f"{words}。"


def _specialities(report: YearReport) -> Iterator[str]:
    found = specialities(report)
    if not found:
        return
    this_year = [each for each in found if happened(report, each, "speciality")]
    parts = []
    for each in this_year or found:
        words = f"{each.name}（{each.level.value if each.level else ''}"
        if each.granted_on is not None:
            words += f"，{chinese_date(each.granted_on)}获批"
        if accepted := accepted_on(each, report):
            words += f"，{chinese_date(accepted)}通过验收"
        parts.append(words + "）")
    won = told_apart(report, found).values()
    head = f"支援以来受援医院获得重点专科{len(won)}个"
    if waiting := len(awaiting_acceptance(report, won)):
        head += f"（市级{waiting}个尚未通过验收）"  # so the form has fewer
    if this_year:
        head += f"，其中本年度{len(told_apart(report, this_year))}个"
    yield f"{head}：{'；'.join(parts)}。"


def _score(report: YearReport) -> Iterator[str]:
    """What the year scores by the scheme's standard, as the form adds it up."""
    totals = form_totals(report.assessment.whole)
    if not totals.total:
        return
    only = "参考" if report.outside is not None else ""
    words = f"按《{report.standard.title}》{only}自评{mark('总分')}分"
    if totals.bonus:
        words += f"（基本分{mark('基本分')}分，加分{mark('加分')}分）"
    if totals.undecided:
        words += f"，另有{mark('未定分')}分的要点待自评或无数据，未计入"
    yield f"{words}。"
