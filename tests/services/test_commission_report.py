"""The commission's year's report (附件5), from both demo offices' reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.documents.paper import Heading, Paper, words_of
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.claims import STAYS, TECHNIQUES
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.deciding import Ruling, decide
from duikou_desktop.services.desk.form_values import form_values
from duikou_desktop.services.desk.named import Named
from duikou_desktop.services.desk.papers import pairings_paper
from duikou_desktop.services.desk.reconciling import reconcile
from duikou_desktop.services.desk.reviewing import send_back
from duikou_desktop.services.desk.round_view import SideReport
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.desk.totals import done, members_in_all
from duikou_desktop.services.desk.year_basics import why_not
from duikou_desktop.services.desk.year_report import _blocks, commission_report
from duikou_desktop.services.desk.year_told import YearTold, tell_year
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.papers.marked_forms import fill_with
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.storage.desk import DeskStore
from tests.closing import close_year
from tests.demo import demo_office
from tests.desks import NAME, city_desk, packages
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)
RONGSHUI, RONGAN = (
    relation_id(hospital_id(name), hospital_id("柳州市柳铁中心医院"))
    for name in ("融水苗族自治县人民医院", "融安县人民医院")
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with city_desk(tmp_path / "desk") as made:
        yield made


def test_before_anything_came_there_is_the_outline(desk: DeskStore) -> None:
    said = words_of(commission_report(desk, SCHEME, 2024))
    assert f"{NAME}\n2024年度对口支援工作总结" in said
    for heading in (
        "一、支援工作基本情况",
        "二、支援工作开展情况",
        "四、支援工作存在问题和意见建议",
    ):
        assert heading in said
    # Eight relations of five counties; nobody has reported of twelve.
    assert "共有5个县（市、区）的8家县级医院接受对口支援，由4家三级医院支援，结成8个" in said
    assert "应报告12份" in said
    assert "等12家（名单见“2024年度未报名单”）尚未上报" in said


def test_the_first_part_has_its_three_clauses_as_the_outline_has_them(desk: DeskStore) -> None:
    clauses = (
        "（一）受援单位、支援时间和方式及支援人员构成。",
        "（二）支援工作和派驻人员管理情况。",
        "（三）支援工作保障和经费管理情况。",
    )
    for come in ((), packages()):
        collect(desk, come)
        blocks = commission_report(desk, SCHEME, 2024).blocks
        heads = [each.text for each in blocks if isinstance(each, Heading) and each.level == 2]
        assert tuple(heads[:3]) == clauses
        for clause in clauses:  # nothing stands without a word below it
            at = next(i for i, each in enumerate(blocks) if getattr(each, "text", "") == clause)
            assert not isinstance(blocks[at + 1], Heading)


def test_last_years_figures_stand_beside_where_its_reports_came(
    desk: DeskStore, tmp_path: Path
) -> None:
    collect(desk, packages())
    assert "上年" not in words_of(commission_report(desk, SCHEME, 2024))
    with demo_office(tmp_path / "supporter", Side.SUPPORTER) as store:
        close_year(store, Side.SUPPORTER, 2023)
        stick = tmp_path / "stick"
        stick.mkdir()
        asked = to_be_sealed(store, GUANGXI, Side.SUPPORTER, 2023)
        seal_year(store, asked, stick, office_key(store))
    collect(desk, sorted(stick.glob("*.dkpkg")))
    said = words_of(commission_report(desk, SCHEME, 2024))
    # 第4批 of five came to 融水 in September 2023; two norms were adopted in November and December.
    assert "全年派驻27人（同一支援医院里同名的计为一人；上年5人）" in said
    assert "项（上年2项）" in said
    assert "上年0" not in said
    assert "只按上年收到的1份报告合计，今年收到2份，单位不全相同，不能直接相比" in said


def test_each_relation_counts_once(desk: DeskStore) -> None:
    collect(desk, packages())
    said = words_of(commission_report(desk, SCHEME, 2024))
    # 84 activities with 融安, which only the supporter told; with 融水 102, as the recipient has them
    # (the supporter's 103 would count one that the recipient left out).
    assert "全年开展教学活动186次" in said
    assert "教学查房80次" in said  # 38 and 42
    assert "全年派驻27人" in said  # 9 and 18
    # 神经内科, 骨科 and 儿科 of 融水, 妇产科 of 融安; 儿科 is the city's and not accepted.
    assert "支援以来建成重点专科3个，市级重点专科尚未通过验收1个" in said
    values = form_values(desk, SCHEME, 2024)
    names = ("重点专科数", "建成重点专科数", "待验收重点专科数")
    assert [values[name] for name in names] == ["4", "3", "1"]
    # 95.8 of 融水; without bonus 77.3 − 1.5 and 73.2 − 3 of the supporter's two relations.
    bands = ("90分及以上", "80至89.9分", "70至79.9分", "60至69.9分", "60分以下")
    assert [values[f"受援{each}份数"] for each in bands] == ["1", "0", "0", "0", "0"]
    assert [values[f"支援{each}结对关系数"] for each in bands] == ["0", "0", "2", "0", "0"]
    assert "已上报的2个结对关系中，0个全年均有派驻人员在岗" in said
    assert "最长的是融安县人民医院，共14天" in said  # 01-01 to 01-07 and 07-08 to 07-14
    # Rules are told by what is in force: none of them was made in 2024.
    assert "订立管理制度" not in said
    assert "现行管理制度3项" in said
    # What the offices' own reports tell, nothing of it lost.
    assert "支援时间按方案为2022年至2025年，支援方式为对口支援。" in said
    for told in ("门急诊7,590人次", "巡诊145人次", "手术180台", "远程会诊31例", "义诊260人次"):
        assert told in said
    assert "登记派驻人员离岗7次：请假4次、补休1次、公差1次、擅自离岗1次。" in said
    assert "帮助完成中心和专科建设3项，提出合理化建议10条，采纳8条，落实6条。" in said
    assert "宣传报道19次：电视2次、报纸1次、院报3次、网站1次、公众号12次。" in said
    assert "解决派驻人员提出的困难3件" in said
    # One supporter with two relations: not two hospitals.
    assert "支援医院已上报1家" in said
    assert "按结对关系计，复算的基本分" in said


def test_a_relation_without_anybody_registered_has_no_gap_to_be_blamed_for(
    desk: DeskStore,
) -> None:
    collect(desk, packages())
    found = tell_year(desk, SCHEME, 2024)
    lines = tuple(
        replace(
            each,
            recipient=_without_people(each.recipient),
            supporter=_without_people(each.supporter),
        )
        if each.relation == RONGAN
        else each
        for each in found.view.lines
    )
    said = words_of(_paper(replace(found, view=replace(found.view, lines=lines))))
    assert "1个有空档，最长的是融水苗族自治县人民医院" in said
    assert "1个没有登记派驻人员" in said


def _paper(found: YearTold) -> Paper:
    return Paper(title="", mark="", blocks=tuple(_blocks(found)))


def _without_people(side: SideReport) -> SideReport:
    return side if side.deeds is None else replace(side, deeds=replace(side.deeds, members=()))


def with_more(found: YearTold, what: str, name: str, *figures: str) -> YearTold:
    """The supporter of 融水 tells of one more."""
    lines, told = [], dict(found.told)
    for each in found.view.lines:
        side, deeds = each.supporter, each.supporter.deeds
        if each.relation != RONGSHUI or deeds is None:
            lines.append(each)
            continue
        more = replace(
            deeds,
            members=(*deeds.members, *([name] if what == STAYS else ())),
            techniques=(*deeds.techniques, *([name] if what == TECHNIQUES else ())),
        )
        lines.append(replace(each, supporter=replace(side, deeds=more)))
        of = side.hospital, side.side
        relations = tuple(
            replace(mine, named=(*mine.named, Named(what, name, figures)))
            if mine.relation == RONGSHUI
            else mine
            for mine in told[of].relations
        )
        told[of] = replace(told[of], relations=relations)
    return replace(found, view=replace(found.view, lines=tuple(lines)), told=told)


@pytest.mark.parametrize(("stands", "more"), [(None, 1), (Side.SUPPORTER, 1), (Side.RECIPIENT, 0)])
def test_people_and_techniques_are_counted_the_same_everywhere(
    desk: DeskStore, stands: Side | None, more: int
) -> None:
    """Heads and titles added up to different sums, and techniques were others in two tables."""
    collect(desk, packages())
    plain = tell_year(desk, SCHEME, 2024)
    found = with_more(plain, STAYS, "示例新人", "派驻人数", "派驻中级人数")
    found = with_more(found, TECHNIQUES, "示例新技术", "新技术项数")
    said = {(STAYS, "示例新人"): stands, (TECHNIQUES, "示例新技术"): stands}
    told = {RONGSHUI: {of: side for of, side in said.items() if side is not None}}
    view, found = found.view, replace(found, decided=told)
    for name in ("派驻人数", "派驻中级人数", "新技术项数"):
        assert found.total(name) == plain.total(name) + more
    assert members_in_all(view, told) == 27 + more
    ranks = ("派驻正高人数", "派驻副高人数", "派驻中级人数", "派驻师级人数", "派驻士级人数")
    assert sum(map(found.total, ranks)) == 27 + more
    (mine,) = (each for each in done(view, told) if each.line.relation == RONGSHUI)
    line = mine.line
    figures = found.figures(line)
    assert figures is not None
    assert mine.techniques == figures.figure("新技术项数")


@pytest.mark.parametrize(
    ("stands", "whole", "rounds", "with_rongshui"),
    [(Side.SUPPORTER, 187, 81, "103"), (Side.RECIPIENT, 186, 80, "102")],
)
def test_what_was_decided_on_teaching_counts(
    desk: DeskStore, stands: Side, whole: int, rounds: int, with_rongshui: str
) -> None:
    collect(desk, packages())
    (both,) = reconcile(desk, SCHEME, round_of(desk, SCHEME, 2024))
    (told,) = both.found
    assert (told.subject, told.supporter, told.recipient) == ("教学查房", "43 次", "42 次")
    decide(desk, both, told, Ruling(stands, "有签到表"))
    paper = commission_report(desk, SCHEME, 2024)
    said = words_of(paper)
    assert f"全年开展教学活动{whole}次" in said
    assert f"教学查房{rounds}次" in said
    pairings = next(each for each in paper.tables if len(each.columns) == 6)
    rows = [[cell.text for cell in row] for row in pairings.rows]
    (mine,) = (row for row in rows if "融水苗族自治县人民医院" in row)
    assert mine[4] == with_rongshui
    assert form_values(desk, SCHEME, 2024)["教学活动次数"] == str(whole)


def test_a_decision_on_a_report_sent_back_waits_for_the_next(desk: DeskStore) -> None:
    collect(desk, packages())
    (both,) = reconcile(desk, SCHEME, round_of(desk, SCHEME, 2024))
    decide(desk, both, both.found[0], Ruling(Side.SUPPORTER, "有签到表"))
    send_back(desk, both.supporter.received, "缺责任书")
    # Only the recipient's report counts then: its 102, and nothing of 融安.
    assert "全年开展教学活动102次" in words_of(commission_report(desk, SCHEME, 2024))


def test_what_is_the_hospitals_own_is_not_added_up_by_relation(desk: DeskStore) -> None:
    collect(desk, packages())
    said = words_of(commission_report(desk, SCHEME, 2024))
    # The supporter of two relations had 600,000 once, met four times, inspected twice.
    assert "已上报的支援医院共经费收入600,000元" in said
    assert "已上报的支援医院共召开会议4次，调研督查2次" in said
    assert "已上报的受援医院共经费收入180,000元" in said


def test_what_both_sides_tell_stands_once_under_both_names(desk: DeskStore) -> None:
    collect(desk, packages())
    said = words_of(commission_report(desk, SCHEME, 2024))
    assert said.count("置管技术留得下") == 1
    assert "柳州市柳铁中心医院、融水苗族自治县人民医院：置管技术留得下" in said


def test_the_citys_part_of_the_table(desk: DeskStore) -> None:
    paper = pairings_paper(desk, SCHEME, 2024)
    said = words_of(paper)
    assert "柳城县人民医院" in said
    assert "马山县人民医院" not in said
    (table,) = paper.tables
    assert len(table.rows) == 8


def test_the_superiors_own_form_is_filled_with_the_sums(desk: DeskStore, tmp_path: Path) -> None:
    collect(desk, packages())
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    marks = [
        "应报份数",
        "已报份数",
        "教学活动次数",
        "派驻人数",
        "受援复算平均分",
        "没有的数",
        "无人驻点天数",
    ]
    for at, mark in enumerate(marks, 1):
        sheet.cell(at, 1, f"{{{{{mark}}}}}")
    form, to = tmp_path / "上级的表.xlsx", tmp_path / "填好.xlsx"
    book.save(form)
    found = fill_with(form_values(desk, SCHEME, 2024), form, to)
    assert found.unknown == ("没有的数",)
    filled = load_workbook(to).active
    assert filled is not None
    # 186 activities and 27 members as the report has them; the recipient's own sum.
    assert [filled.cell(at, 1).value for at in range(1, 8)] == [
        12,
        2,
        186,
        27,
        95.8,
        "{{没有的数}}",
        24,  # 14 days at 融安, 10 at 融水
    ]


def test_a_report_that_was_not_counted_here_is_not_called_missing(desk: DeskStore) -> None:
    collect(desk, packages())
    found = tell_year(desk, SCHEME, 2024)
    (line,) = (each for each in found.view.lines if each.relation == RONGSHUI)
    assert why_not(line) == "没有复算"
    nobody = replace(
        line,
        recipient=replace(line.recipient, report=None),
        supporter=replace(line.supporter, report=None),
    )
    assert why_not(nobody) == "未报"


def test_batches_of_different_hospitals_are_not_added_up(tmp_path: Path) -> None:
    with city_desk(tmp_path / "city") as city:
        collect(city, packages())
        found = form_values(city, SCHEME, 2024)
        # Of eight relations two told: each hospital numbers its own batches.
        assert [name for name in found if name.startswith("第") and name.endswith("批人数")] == []
        assert "派驻人数" in found
        assert "派驻副高人数" in found
        relation = next(each for each in SCHEME.pairings if each.number == 14)
        alone = SCHEME.model_copy(update={"pairings": (relation,)})
        assert "第4批人数" in form_values(city, alone, 2024)
