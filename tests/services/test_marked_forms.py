"""A superior's form filled from the demo's year."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from openpyxl import Workbook, load_workbook

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.papers import Source
from duikou_desktop.services.papers.marked_forms import FilledForm, fill_form, values, why_unknown
from duikou_desktop.services.records import save_record
from tests.demo import demo_office
from tests.factories import GUANGXI
from tests.services.paper_sources import TODAY
from tests.services.test_papers import source


def test_a_form_is_filled_and_what_is_not_known_is_told(tmp_path: Path) -> None:
    book = Workbook()
    sheet: Any = book.active
    for at, mark in enumerate(
        ("医院", "总分", "手术示教次数", "派驻人数", "主任电话", "示教数"), 1
    ):
        sheet.cell(at, 1).value = f"{{{{{mark}}}}}"
    book.save(tmp_path / "上级.xlsx")
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        seen = source(store, Side.SUPPORTER)
        form, to = tmp_path / "上级.xlsx", tmp_path / "填好.xlsx"
        result = fill_form(seen, form, to, {"示教数": "手术示教次数"})
        known = dict(values(seen))
        with pytest.raises(UserError, match="已经存在"):
            fill_form(seen, form, to)
    assert result.unknown == ("主任电话",)
    filled: Any = load_workbook(to).active
    told = [filled.cell(at, 1).value for at in range(1, 7)]
    assert told[0] == "柳州市柳铁中心医院"
    assert told[4] == "{{主任电话}}"
    # The demo holds 46 demonstrations by the end of its day; the mark's other name says the same.
    assert told[2] == told[5] == int(known["手术示教次数"])
    assert str(told[1]) == known["总分"]


def test_the_names_cover_every_point_with_score_and_account(tmp_path: Path) -> None:
    with demo_office(tmp_path / "office", Side.RECIPIENT) as store:
        known = dict(values(source(store, Side.RECIPIENT)))
    assert known["得分R1.1"] == "5"
    assert known["情况R1.1"]
    assert known["结对医院"] == "柳州市柳铁中心医院"
    assert {f"得分{number}" for number in ("一", "二")} <= set(known)


def test_of_several_relations_what_is_each_ones_is_named_by_its_hospital(tmp_path: Path) -> None:
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        known = dict(values(source(store, Side.SUPPORTER)))
    rongshui, rongan = "融水苗族自治县人民医院", "融安县人民医院"
    # Both have a 第4批: which is meant cannot be told from the mark.
    assert "第4批人数" not in known
    # Of the others none either: 5 + 7 + 6 would not add up to the 27 of 派驻人数.
    assert not {"第3批人数", "第5批人数", "第6批人数"} & known.keys()
    own = {name: value for name, value in known.items() if not name.startswith("上年")}
    each = [int(value) for name, value in own.items() if "批人数" in name and "·" in name]
    assert sum(each) == int(known["派驻人数"]) == 27
    assert (known[f"{rongshui}·第4批人数"], known[f"{rongan}·第4批人数"]) == ("5", "4")
    # While one has nobody the other may: 14 and 10 days, as the home page adds them up.
    days = known[f"{rongshui}·无人驻点天数"], known[f"{rongan}·无人驻点天数"]
    assert sorted(map(int, days)) == [10, 14]
    assert known["无人驻点天数合计（各院相加）"] == "24"
    assert "无人驻点天数" not in known
    # Each relation's account, not the bare word that it is a mean.
    assert known["情况S9.2"].startswith(f"{rongan}（")
    assert f"\n{rongshui}（" in known["情况S9.2"]


def test_the_hospitals_money_is_no_relations_share(tmp_path: Path) -> None:
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        whole = source(store, Side.SUPPORTER)
        rongan, rongshui = whole.relations
        mine = replace(whole, relation=rongshui)
        # All of the demo's money is entered for the whole hospital.
        assert dict(values(whole))["经费收入"] == "600000"
        assert not any("·经费" in name for name, _ in values(whole))
        assert "经费收入" not in dict(values(mine))
        raw = {"on": "2024-03-01", "kind": "支出", "amount": "1000", "purpose": "生活补助"}
        for relations in ([rongshui], [rongan], [rongan, rongshui]):
            named = [str(each) for each in relations]
            save_record(store, BY_KEY["fund"], {**raw, "relations": named})
        again = replace(mine, today=mine.today)
        assert dict(values(again))["经费支出"] == "1000"
        # 217,080.5 by the demo, and three times 1,000.
        assert dict(values(replace(whole, today=whole.today)))["经费支出"] == "220080.50"


def test_the_hospitals_words_on_a_relations_form_are_called_so(tmp_path: Path) -> None:
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        whole = source(store, Side.SUPPORTER)
        told = {
            place: dict(values(replace(whole, relation=place)))
            for place in (None, *whole.relations)
        }
    _, rongshui = whole.relations
    words = "融安的协议调整1次，12天内签了补充协议；融水没有调整。"
    assert told[None]["情况S2.3"] == words
    assert told[rongshui]["情况S2.3"] == f"全院：{words}"
    # Said of this relation alone.
    assert told[rongshui]["情况S6.3"] == "建立请假制度，离岗都经批准。"


def test_a_name_without_a_value_and_a_name_that_stands_nowhere_are_told(tmp_path: Path) -> None:
    with demo_office(tmp_path / "office", Side.RECIPIENT) as store:
        seen = source(store, Side.RECIPIENT)
        nothing = next(name for name, value in values(seen) if not value)
        book = Workbook()
        sheet: Any = book.active
        sheet["A1"], sheet["A2"] = "{{总分}}", f"{{{{{nothing}}}}}"
        book.save(tmp_path / "上级.xlsx")
        given = {"主任": "医院"}
        result = fill_form(seen, tmp_path / "上级.xlsx", tmp_path / "填好.xlsx", given)
    assert result.filled == ("总分",)
    assert (result.unknown, result.empty, result.absent) == ((), (nothing,), ("主任",))


def test_a_form_without_marks_is_told_how_to_mark_it(tmp_path: Path) -> None:
    document: Any = docx.Document()
    document.add_paragraph("总分：")
    held = io.BytesIO()
    document.save(held)
    (tmp_path / "表.docx").write_bytes(held.getvalue())
    with (
        demo_office(tmp_path / "office", Side.RECIPIENT) as store,
        pytest.raises(UserError, match=r"没有 \{\{…\}\} 这样的标记"),
    ):
        fill_form(source(store, Side.RECIPIENT), tmp_path / "表.docx", tmp_path / "好.docx")
    assert not (tmp_path / "好.docx").exists()


def _filled(seen: Source, folder: Path, *marks: str) -> tuple[FilledForm, list[Any]]:
    """A form of these marks filled, and what stands in their cells then."""
    book = Workbook()
    sheet: Any = book.active
    for at, mark in enumerate(marks, 1):
        sheet.cell(at, 1).value = f"{{{{{mark}}}}}"
    book.save(folder / "上级.xlsx")
    result = fill_form(seen, folder / "上级.xlsx", folder / "填好.xlsx")
    sheet = load_workbook(folder / "填好.xlsx").active
    return result, [sheet.cell(at, 1).value for at in range(1, len(marks) + 1)]


def test_a_part_that_nothing_was_registered_of_is_none_and_last_years_is_blank(
    tmp_path: Path,
) -> None:
    marks = (
        "会议次数（专题会议）", "宣传报道次数（电视）", "考核人次（优秀）", "离岗天数（擅自离岗）",
        "诊疗服务（门急诊人次）", "上年教学查房次数", "上年会议次数（领导小组）", "会议次数（茶话会）",
    )  # fmt: skip
    with make_office(
        tmp_path / "office", Membership(load_scheme(GUANGXI), Side.RECIPIENT, "马山县人民医院")
    ) as store:
        result, told = _filled(source(store, Side.RECIPIENT), tmp_path, *marks)
    assert told == [0, 0, 0, 0, 0, "", "", "{{会议次数（茶话会）}}"]
    assert result.unknown == ("会议次数（茶话会）",)
    assert set(result.empty) == {"上年教学查房次数", "上年会议次数（领导小组）"}


def test_where_there_is_no_standard_it_says_why_no_figure_is_known(tmp_path: Path) -> None:
    scheme = load_scheme("neimenggu-2021-2025")
    member = Membership(scheme, Side.RECIPIENT, "满洲里市人民医院")
    with make_office(tmp_path / "office", member) as store:
        seen = Source(store, scheme, Side.RECIPIENT, 2024, None, TODAY)
        result, told = _filled(seen, tmp_path, "医院", "派驻人数")
        why = why_unknown(seen)
    assert told == ["满洲里市人民医院", "{{派驻人数}}"]
    assert result.unknown == ("派驻人数",)
    assert why is not None
    assert "没有考核标准" in str(why)
