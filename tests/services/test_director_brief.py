"""The director's brief from the demo's records, counted by hand from its workbook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from duikou_desktop.documents.paper import Table, words_of
from duikou_desktop.domain.registers import BY_KEY as REGISTERS
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.papers import Source
from duikou_desktop.services.records import save_record
from tests.factories import GUANGXI
from tests.services.paper_sources import made, source


def test_the_brief_says_what_is_lost_and_what_it_may_still_bring(recipient: Source) -> None:
    paper = made(recipient, "brief")
    words = words_of(paper)
    # The demo's recipient: own scores among them, as its form has them.
    assert "（满分100分）" in words
    lost = [block for block in paper.blocks if isinstance(block, Table)][1]
    rows = [[cell.text for cell in row] for row in lost.rows]
    assert rows[0][:3] == ["组织实施建议", "3.8/5", "1.2"]
    # A share of the whole year's: it may still rise, by no one thing to be done.
    assert [row[1:4] for row in rows if row[0] == "本人签字和署名"] == [
        ["4.8/5", "0.2", "现状：病历抽查3次：抽查份数90，本人签字87。另有病历抽查草稿1条未计入。"]
    ]
    # Four tasks are still open, due in December: two of 医务科's, two of 办公室's.
    assert [row[3:] for row in rows if row[0] == "工作进展达到计划"] == [
        ["补齐任务4条", "12月31日", "医务科、办公室"]
    ]
    # 1 to 10 March nobody was there; ten days.
    assert "今年已有10天无人驻点" in words


def test_the_brief_counts_what_may_still_come_from_the_points_it_prints(supporter: Source) -> None:
    lost = made(supporter, "brief").tables[1]
    assert [cell.text for cell in lost.header[0]][1:3] == ["预计/满分", "还可补"]
    rows = {row[0].text: [cell.text for cell in row[1:4]] for row in lost.rows}
    # One member stayed short of six months for good, the other five points come by themselves:
    # nothing is left to gain there, and what can be gained goes first.
    assert "融水苗族自治县　每批人数和时间" not in rows
    # 1.5 of 3: one of two indicators has not risen; nothing to enter, so its figures are told.
    assert rows["融水苗族自治县　三四级和微创手术"] == [
        "1.5/3",
        "1.5",
        "现状：三、四级手术例数：2021年612，2024年905，上升。微创手术例数：2021年318，2024年318，持平。",
    ]
    for points, more, _ in rows.values():
        proven, most = map(Decimal, points.split("/"))
        assert more == "补不回" or proven + Decimal(more) <= most


def test_what_the_office_gave_itself_without_figures_is_not_gained_twice(
    supporter: Source,
) -> None:
    """S13.5 of Rongshui has no figures of the year: of its 4 points the office claims 2."""
    year = {"scheme": GUANGXI, "side": "supporter", "year": 2024, "point": "S13.5"}
    own = {"score": "2", "shortfall": "财务报表次年出", "relations": [str(supporter.relations[1])]}
    save_record(supporter.store, REGISTERS["judgement"], year | own)
    rows = {
        row[0].text: [cell.text for cell in row[1:3]]
        for row in made(supporter, "brief").tables[1].rows
    }
    assert rows["融水苗族自治县　医疗服务收入占比"] == ["2/4", "2"]


def test_what_no_task_names_anybody_for_is_the_person_in_charges(
    recipient: Source, supporter: Source
) -> None:
    # 专人 of both demo offices is 示例亥; what is lost for good is nobody's any more.
    for each in (recipient, supporter):
        paper = made(each, "brief")
        rows = [[cell.text for cell in row] for row in paper.tables[1].rows]
        owners = {row[5] for row in rows if row[2] != "补不回"}
        assert "" not in owners
        assert "示例亥" in owners
        assert {row[5] for row in rows if row[2] == "补不回"} <= {""}
        assert "没有写明责任人的，列专人" in words_of(paper)


def test_of_a_year_that_is_over_the_gap_is_no_longer_this_years(recipient: Source) -> None:
    later = Source(recipient.store, recipient.scheme, Side.RECIPIENT, 2024, None, date(2026, 1, 9))
    words = words_of(made(later, "brief"))
    assert "今年" not in words
    assert "全年有" in words


def test_a_brief_of_one_relation_calls_the_hospitals_money_so(supporter: Source) -> None:
    money = "本年度收入600,000元，支出217,080.50元，捐赠85,000元。"
    whole = words_of(made(supporter, "brief"))
    assert money in whole
    assert f"全院{money}" not in whole
    one = replace(supporter, relation=supporter.relations[0])
    assert f"全院{money}" in words_of(made(one, "brief"))


def test_a_brief_of_a_year_that_is_over_promises_no_time_that_has_passed(supporter: Source) -> None:
    later = Source(supporter.store, supporter.scheme, Side.SUPPORTER, 2024, None, date(2025, 2, 1))
    assert "12月31日" in words_of(made(supporter, "brief"))
    assert "12月31日" not in words_of(made(later, "brief"))


def test_what_was_done_and_not_registered_is_not_called_lost(supporter: Source) -> None:
    """Of the year gone by, not closed yet: an inspection by its leaders may only not be entered."""
    later = Source(supporter.store, supporter.scheme, Side.SUPPORTER, 2023, None, date(2025, 2, 1))
    rows = [[cell.text for cell in row] for row in made(later, "brief").tables[1].rows]
    told = {row[0].split("　")[-1]: row[2:4] for row in rows}
    assert told["党政班子专题研究"] == ["可补登记", "做过、还没有登记的会议，封账前补登记"]


def test_a_brief_of_the_first_year_says_so_and_shows_no_zeros_of_the_year_before(
    tmp_path: Path,
) -> None:
    scheme = load_scheme(GUANGXI)
    member = Membership(scheme, Side.SUPPORTER, "柳州市柳铁中心医院")
    with make_office(tmp_path / "new", member) as store:
        raw = {"kind": "收入", "amount": "100", "on": "2024-05-01", "source": "财政"}
        save_record(store, REGISTERS["fund"], raw)
        first = made(source(store, Side.SUPPORTER), "brief")
        save_record(store, REGISTERS["fund"], raw | {"on": "2023-05-01"})
        second = made(source(store, Side.SUPPORTER), "brief")
    assert "（含加分），上一年没有记录。" in words_of(first)
    assert [cell.text for cell in first.tables[0].header[0]] == ["指标", "满分", "已得", "预计"]
    assert "本年度收入100元。" in words_of(second)
    assert "（含加分），上一年0分。" in words_of(second)
    assert [cell.text for cell in second.tables[0].header[0]][-1] == "上一年"


def test_a_brief_without_money_tells_of_drafts_of_it(tmp_path: Path) -> None:
    member = Membership(load_scheme(GUANGXI), Side.SUPPORTER, "柳州市柳铁中心医院")
    with make_office(tmp_path / "new", member) as store:
        assert "本年度没有登记经费。" in words_of(made(source(store, Side.SUPPORTER), "brief"))
        save_record(store, REGISTERS["fund"], {"kind": "收入", "on": "2024-05-01"})
        told = words_of(made(source(store, Side.SUPPORTER), "brief"))
    assert "本年度没有登记经费（另有草稿1条未计入）。" in told
