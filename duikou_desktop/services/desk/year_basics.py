"""一、支援工作基本情况: the pairings and the people, how they were managed, what it was supported with."""

from __future__ import annotations

from collections.abc import Iterator

from duikou_desktop.core.dates import chinese_date
from duikou_desktop.core.messages import plain_number
from duikou_desktop.documents.paper import (
    Align,
    Block,
    Column,
    Table,
    header,
    row,
    text,
    to_write,
)
from duikou_desktop.documents.summary.records import absence_word
from duikou_desktop.domain.registers.absence import AbsenceKind
from duikou_desktop.services.desk.both_years import in_both_years, reporters
from duikou_desktop.services.desk.round_view import RelationLine, RoundView
from duikou_desktop.services.desk.totals import done, members_in_all
from duikou_desktop.services.desk.year_told import YearTold
from duikou_desktop.services.desk.year_words import by_kind, by_side

_SHOWN = ("教学活动次数", "新技术项数")


def basics(found: YearTold) -> Iterator[Block]:
    """（一）受援单位、支援时间和方式及支援人员构成."""
    view = found.view
    counties = {each.county for each in view.lines}
    recipients = {each.recipient.hospital for each in view.lines}
    supporters = {each.supporter.hospital for each in view.lines}
    back = len(view.round.to_come_again)
    yield text(
        f"共有{len(counties)}个县（市、区）的{len(recipients)}家县级医院接受对口支援，"
        f"由{len(supporters)}家三级医院支援，结成{len(view.lines)}个对口支援关系。"
        f"应报告{view.expected}份，截至{chinese_date(found.desk.clock.today())}"
        f"收到{view.expected - len(view.round.missing)}份"
        + (f"（另有{back}份待重新上报）" if back else "")
        + (f"，{_missing(view)}尚未上报。" if view.round.missing else "。")
    )
    years, support = found.scheme.years, found.scheme.wording.support
    yield text(f"支援时间按方案为{years.first}年至{years.last}年，支援方式为{support}。")
    last = found.last
    if last is not None and in_both_years(found, last) != reporters(found) | reporters(last):
        now, then = (len(reporters(each)) for each in (found, last))
        yield text(
            f"文中“上年”的数只按上年收到的{then}份报告合计，今年收到{now}份，单位不全相同，不能直接相比；"
            "两年都上报的另见汇总表“和上年比”。"
        )
    people = members_in_all(view, found.decided)
    before = members_in_all(last.view, last.decided) if last is not None else 0
    if people:
        parts = [
            f"{word}{plain_number(amount)}人"
            for word, amount in (
                ("正高级职称", found.total("派驻正高人数")),
                ("副高级职称", found.total("派驻副高人数")),
                ("中级职称", found.total("派驻中级人数")),
                ("挂职副院长", found.total("挂职副院长人数")),
                ("挂职科主任", found.total("挂职科主任人数")),
            )
            if amount
        ]
        yield text(
            f"全年派驻{people}人（同一支援医院里同名的计为一人{f'；上年{before}人' if before else ''}）"
            + (f"，按结对关系合计：{'、'.join(parts)}。" if parts else "。")
        )
    yield _pairings(found)


def _missing(view: RoundView) -> str:
    names = view.round.missing_names
    rest = f"等{len(names)}家（名单见“{view.round.year}年度未报名单”）" if len(names) > 6 else ""
    return "、".join(names[:6]) + rest


def _pairings(found: YearTold) -> Table:
    columns = (
        Column(7, Align.CENTER),
        Column(28),
        Column(26),
        *(Column(13, Align.RIGHT) for _ in range(3)),
    )
    people = {each.line.relation: each.members for each in done(found.view, found.decided)}
    titles = ("序号", "受援医院", "支援医院", "派驻人数", "教学活动", "新技术")
    rows = []
    for each in found.view.lines:
        mine = found.figures(each)
        counts = (
            (
                str(people.get(each.relation, 0)),
                *(plain_number(mine.figure(name)) for name in _SHOWN),
            )
            if mine is not None
            else (why_not(each),) * 3
        )
        rows.append(row(str(each.number), each.recipient.name, each.supporter.name, *counts))
    return Table(columns, header(titles), tuple(rows))


def why_not(line: RelationLine) -> str:
    """Why a relation has no figures: nobody reported, it is to come again, or it was not counted here."""
    if all(each.report is None for each in line.sides):
        return "未报"
    return "待重报" if any(each.again for each in line.sides) else "没有复算"


def management(found: YearTold) -> Iterator[Block]:
    """（二）支援工作和派驻人员管理情况; nothing where nobody reported."""
    told = tuple(done(found.view, found.decided))
    if not told:
        return
    gaps = sorted((each for each in told if each.gaps), key=lambda each: -each.gap_days)
    empty = [each for each in gaps if not each.members]
    gaps = [each for each in gaps if each.members]
    whole = len(told) - len(gaps) - len(empty)
    words = f"已上报的{len(told)}个结对关系中，{whole}个全年均有派驻人员在岗"
    if gaps:
        most = gaps[0].gap_days
        names = [each.line.recipient.name for each in gaps if each.gap_days == most]
        all_of = "各" if len(names) > 1 else "共"
        words += f"，{len(gaps)}个有空档，最长的是{'、'.join(names)}，{all_of}{most}天"
    # Without any member registered the records tell of no gap, but of a register left empty.
    if empty:
        words += f"，{len(empty)}个没有登记派驻人员"
    yield text(f"{words}。")
    yield from by_side(
        found,
        ("会议次数", "召开会议", "次"),
        ("调研督查次数", "调研督查", "次"),
        ("管理制度项数", "现行管理制度", "项"),
        ("公示次数", "公示", "次"),
        ("困难解决件数", "解决派驻人员提出的困难", "件"),
    )
    reviewed = found.total("考核人次")
    if reviewed:
        yield text(f"考核派驻人员{plain_number(reviewed)}人次。")
    if away := found.total("离岗次数"):
        kinds = by_kind(found, "离岗次数", [absence_word(each) for each in AbsenceKind], "次")
        yield text(f"登记派驻人员离岗{plain_number(away)}次：{kinds}。")


def money(found: YearTold) -> Iterator[Block]:
    """（三）支援工作保障和经费管理情况."""
    told = tuple(
        by_side(
            found,
            ("经费收入", "经费收入", "元"),
            ("经费支出", "经费支出", "元"),
            ("经费捐赠", "捐赠", "元"),
            ("保障项数", "落实工作和生活保障", "项"),
        )
    )
    yield from told or (to_write("支援工作保障和经费管理情况"),)
