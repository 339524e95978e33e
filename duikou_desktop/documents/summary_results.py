"""工作总结 part 三: results with their figures (要有具体的数据)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.messages import plain_number
from duikou_desktop.documents.assessment_form import form_totals
from duikou_desktop.documents.paper import (
    Align,
    Block,
    Cell,
    Column,
    Heading,
    Table,
    header,
    row,
    text,
    to_write,
)
from duikou_desktop.documents.report import YearReport
from duikou_desktop.documents.summary_members import by_relation
from duikou_desktop.documents.summary_work import activities, happened, techniques
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.figures import Compared, compared, percent_of, value_of
from duikou_desktop.domain.registers.activity import ActivityKind
from duikou_desktop.domain.registers.indicator import Indicator
from duikou_desktop.domain.registers.speciality import Speciality

_TAUGHT = (
    ("学术讲座和业务培训", (ActivityKind.LECTURE, ActivityKind.COURSE)),
    ("手术示教", (ActivityKind.DEMONSTRATION,)),
    ("教学查房", (ActivityKind.ROUND,)),
    ("疑难和死亡病例讨论", (ActivityKind.DIFFICULT_CASE, ActivityKind.DEATH_CASE)),
)


def results(report: YearReport) -> Iterator[Block]:
    """支援成效和工作亮点: counts, independence, specialities, figures against the base, score."""
    yield Heading("（一）主要数据", 2)
    yield from _taught(report)
    yield from _techniques(report)
    yield from _specialities(report)
    for relation, facts in by_relation(report):
        yield from _figures(report, facts, report.names(relation)[0])
    yield from _score(report)
    yield Heading("（二）工作亮点", 2)
    yield to_write("有具体数据的典型做法和成效")


def _taught(report: YearReport) -> Iterator[Block]:
    found = activities(report)
    parts = []
    for name, kinds in _TAUGHT:
        mine = [each for each in found if each.kind in kinds]
        if not mine:
            continue
        proven = sum(bool(each.evidence) for each in mine)
        end = "均有佐证材料" if proven == len(mine) else f"其中{proven}次有佐证材料"
        if not proven:
            end = "佐证材料待补"
        parts.append(f"{name}{len(mine)}次，{end}")
    if parts:
        yield text("；".join(parts) + "。")


def _techniques(report: YearReport) -> Iterator[Block]:
    found = techniques(report)
    if not found:
        return
    alone = [
        each
        for each in found
        if each.independent_on is not None and each.independent_on <= report.as_of
    ]
    words = f"首次开展新技术、新项目、新业务{len(found)}项"
    if alone:
        names = "、".join(str(each.name) for each in alone)
        words += f"，其中{len(alone)}项（{names}）受援医院医务人员已能独立完成"
    gaps = [each for each in found if each.gap_filled]
    if gaps:
        filled = "、".join(f"{each.name}（{each.gap_filled}）" for each in gaps)
        words += f"；填补空白{len(gaps)}项：{filled}"
    yield text(words + "。")


def _specialities(report: YearReport) -> Iterator[Block]:
    found = [
        each
        for each in report.facts.complete(Speciality, "speciality")
        if each.granted_on is not None and each.granted_on <= report.as_of
    ]
    if not found:
        return
    this_year = [each for each in found if happened(report, each, "speciality")]
    parts = []
    for each in found:
        words = f"{each.name}（{each.level.value if each.level else ''}"
        if each.granted_on is not None:
            words += f"，{chinese_date(each.granted_on)}获批"
        if each.accepted_on is not None and each.accepted_on <= report.as_of:
            words += f"，{chinese_date(each.accepted_on)}通过验收"
        parts.append(words + "）")
    head = f"支援以来受援医院获得重点专科{len(found)}个"
    if this_year:
        head += f"，其中本年度{len(this_year)}个"
    yield text(f"{head}：{'；'.join(parts)}。")


def _figures(report: YearReport, facts: YearFacts, recipient: str) -> Iterator[Block]:
    """The recipient's figures beside those from before the support."""
    found = compared(facts)
    if not found:
        yield to_write(f"{recipient}本年度和支援前的能力指标")
        return
    yield text(f"{recipient}服务能力指标较支援前变化如下：")
    base_years = {each.base.year for each in found if each.base is not None}
    same_base = len(base_years) <= 1
    base = f"支援前（{next(iter(base_years))}年）" if base_years and same_base else "支援前"
    yield Table(
        (Column(40), Column(22, Align.CENTER), Column(22, Align.CENTER), Column(16, Align.CENTER)),
        header(("指标", base, f"{report.year.label}年", "变化")),
        tuple(_figure_row(each, same_base=same_base) for each in found),
    )


def _figure_row(each: Compared, *, same_base: bool) -> tuple[Cell, ...]:
    before = _words(each.base)
    if each.base is not None and not same_base:
        before = f"{before}（{each.base.year}年）"
    return row(each.code.label, before, _words(each.now), _change(each))


def _words(figure: Indicator | None) -> str:
    if figure is None or figure.numerator is None:
        return "无数据"
    percent = percent_of(figure)
    if percent is not None:
        return f"{plain_number(percent)}%"
    return "无数据" if figure.denominator is not None else plain_number(figure.numerator)


def _change(each: Compared) -> str:
    """By how much: percentage points for rates, a share of the base for counts."""
    before = value_of(each.base) if each.base else None
    now = value_of(each.now) if each.now else None
    if each.base is None or each.now is None or before is None or now is None:
        return "—"
    if (each.base.denominator is None) != (each.now.denominator is None):
        return "口径不同"
    if now == before:
        return "持平"
    word = "上升" if now > before else "下降"
    old, new = percent_of(each.base), percent_of(each.now)
    if old is not None and new is not None:
        return f"{word}{plain_number(abs(new - old))}个百分点"
    if before == 0:
        return word
    share = abs(now - before) / before * 100
    percent = round(Decimal(share.numerator) / Decimal(share.denominator), 1)
    return f"{word}{plain_number(percent)}%"


def _score(report: YearReport) -> Iterator[Block]:
    """What the year scores by the scheme's standard, as the form adds it up."""
    totals = form_totals(report.assessment.whole)
    if not totals.total:
        return
    words = f"按《{report.standard.title}》自评{plain_number(totals.total)}分"
    if totals.bonus:
        words += f"（基本分{plain_number(totals.base)}分，加分{plain_number(totals.bonus)}分）"
    if totals.undecided:
        words += f"，另有{plain_number(totals.undecided)}分的要点待自评或无数据，未计入"
    yield text(words + "。")
