"""自评表: what stands in its cells, counted by hand from the made-up year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from duikou_desktop.core.messages import say
from duikou_desktop.documents.assessment_form import FormScore, assessment_form, form_totals
from duikou_desktop.documents.grid import laid_out
from duikou_desktop.documents.paper import Paper, Paragraph, Table
from duikou_desktop.domain.registers.judgement import Judgement
from duikou_desktop.scoring.assessment import ScoredVeto
from duikou_desktop.scoring.standard import Veto
from tests.documents.made_up import RELATION, SCHEME, records, report

YEAR = report()
FORM = assessment_form(YEAR, YEAR.assessment.relations[1])


def table() -> Table:
    return FORM.tables[0]


def row_of(indicator: str) -> list[str]:
    rows = laid_out(table())
    found = next(each for each in rows if any(p.cell.text.startswith(indicator) for p in each))
    return [place.cell.text for place in found]


def test_the_second_relation_of_the_table_is_rongshui() -> None:
    assert YEAR.assessment.relations[1].relation == RELATION
    assert FORM.subtitle == "柳州市柳铁中心医院支援融水苗族自治县人民医院　2024年度"


def test_head_is_printed_as_in_the_original() -> None:
    first, second = table().header
    assert [(cell.text, cell.across, cell.down) for cell in first] == [
        ("类别指标", 2, 1),
        ("评价标准", 1, 2),
        ("评价要点", 1, 2),
        ("自评情况\n（请详细说明完成哪一项、不完成的原因）", 1, 2),
        ("自评分", 1, 2),
    ]
    assert [cell.text for cell in second] == ["一级指标", "二级指标"]


def test_each_indicator_has_a_row_and_each_group_one_cell() -> None:
    rows = table().rows
    assert len(rows) == 13 + 1  # 附件4 has 13 indicators; the last row is the total
    groups = [row[0] for row in rows if row[0].down > 1]
    assert [(cell.text, cell.down) for cell in groups] == [
        ("（一）\n对口支援工作管理\n（25分）", 4),
        ("（二）\n派驻人员管理\n（25分）", 4),
        ("（三）\n对口支援绩效\n（50分）", 5),
    ]


def test_the_form_is_named_as_in_the_plan_and_each_group_again_beside_its_indicators() -> None:
    assert FORM.attachment == "附件4"
    groups = [row[0] for row in table().rows if row[0].down > 1]
    # As the plan prints it where a group goes on overleaf: with its points.
    assert [cell.again for cell in groups] == [
        "（一）\n对口支援工作管理\n（25分）",
        "（二）\n派驻人员管理\n（25分）",
        "（三）\n对口支援绩效\n（50分）",
    ]


def test_the_offices_own_account_goes_before_the_computed_one() -> None:
    _, title, _, _, account, score = row_of("1.组织管理")
    assert title == "1.组织管理\n（10分）"
    assert account.startswith(
        "（1）全院：已成立领导小组和办公室，院长任组长。\n（2）全院：医务科示例庚专人负责。"
    )
    assert score.split("\n") == [
        "4分",
        "（1）2分",
        "（2）2分",
        "（3）0分",
        "（4）0分",
        "（5）0分",
    ]


def test_an_own_score_that_differs_shows_the_computed_one() -> None:
    # 22 lectures, 21 proven: 3; 18 demonstrations: computed 0, own 1; 41 rounds: 3.
    *_, account, score = row_of("9.业务培训")
    assert score.split("\n") == [
        "7分",
        "学术讲座和业务培训：3分",
        "手术示教：1分（计算0分）",
        "教学查房：3分",
    ]
    assert "（自评理由：另有2次示教佐证正在补齐。）" in account


def notes(paper: Paper) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, Paragraph)]


def test_a_reason_is_promised_only_where_there_is_one() -> None:
    given = "注“计算”的为按台账算出的分值，自评分为本单位所定，理由见自评情况。"
    assert given in notes(FORM)
    wordless = [
        each.changed(reason=None) if isinstance(each, Judgement) else each
        for each in records()["judgement"]
    ]
    bare = report(judgement=wordless)
    form = assessment_form(bare, bare.assessment.relations[1])
    assert "注“计算”的为按台账算出的分值，自评分为本单位所定。" in notes(form)
    assert "注“【理由待补】”的自评分和计算不同，还没有写明理由。" in notes(form)
    rows = [[place.cell.text for place in places] for places in laid_out(form.tables[0])]
    assert [row[1].split("\n")[0] for row in rows if "【理由待补】" in row[-2]] == ["9.业务培训"]


def whole_form(**judged: str | Decimal) -> Paper:
    """Of both relations, with a judgement of its own in Rongshui."""
    own = Judgement.model_validate(
        {"scheme": SCHEME, "side": "supporter", "year": 2024, "relations": [RELATION], **judged}
    )
    found = report(judgement=[*records()["judgement"], own])
    return assessment_form(found, found.assessment.whole)


def account_of(form: Paper, indicator: str) -> tuple[str, str]:
    rows = laid_out(form.tables[0])
    found = next(each for each in rows if any(p.cell.text.startswith(indicator) for p in each))
    return found[-2].cell.text, found[-1].cell.text


def test_the_whole_hospitals_form_gives_the_reasons_that_its_relations_give() -> None:
    form = whole_form(point="S10.1", score=Decimal("0.5"), reason="按签到册")
    account, score = account_of(form, "10.")
    assert "融水苗族自治县人民医院（0.5分）：" in account
    assert account.count("（自评理由：按签到册）") == 1
    assert "计算" in score
    assert "【理由待补】" not in account


def test_the_hospitals_words_beside_a_relations_own_are_called_the_hospitals() -> None:
    form = whole_form(point="S1.2", score=Decimal(2), account="融水由外科兼管。")
    told = account_of(form, "1.")[0].split("\n")
    assert told[told.index("（2）") + 1 :][:2] == [
        "融安县人民医院（2分）：全院：医务科示例庚专人负责。",
        "融水苗族自治县人民医院（2分）：融水由外科兼管。",
    ]


def test_where_records_are_missing_an_own_score_differs_from_nothing() -> None:
    form = whole_form(point="S13.5", score=Decimal(2), shortfall="财务报表次年出")
    account, score = account_of(form, "13.")
    assert "融水苗族自治县人民医院（2分）：" in account
    assert "不完成的原因：财务报表次年出。" in account
    assert "【理由待补】" not in account
    assert "计算" not in score.split("\n")[-1]


def test_missing_figures_are_no_data_and_never_nought() -> None:
    *_, score = row_of("13.")
    assert score.split("\n")[1:] == [
        "（1）待自评",
        "（2）3分",
        "（3）3分",
        "（4）无数据",
        "（5）无数据",
    ]


def test_a_running_stay_is_scored_as_expected_and_marked() -> None:
    # The sixth batch runs to 19 March 2025: six months less a day short on 31 December.
    point = YEAR.assessment.relations[1].point("S5.1")
    assert (point.score, point.expected) == (Decimal(0), Decimal(6))
    assert FormScore.of(point, differs=False).words == "6分（预计）"


def test_dates_and_figures_stand_as_in_official_papers() -> None:
    *_, account, _ = row_of("5.派驻人员")
    assert "2024年9月20日" in account
    assert "2024-09-20" not in account
    assert "截至2024年12月31日已得0分，按计划完成后6分" in account


def test_the_last_row_adds_up_what_the_form_prints() -> None:
    totals = form_totals(YEAR.assessment.relations[1])
    # 组织4 + 派驻8 + 培训7 + 新技术10 + 专科2 + 制度5 + 指标6
    assert totals.base == Decimal(4 + 8 + 7 + 10 + 2 + 5 + 6)
    last = table().rows[-1]
    assert last[0].text == "合计"
    assert last[-1].text == f"{totals.total}分"


def test_notes_and_signatures_stay_with_the_sum_and_the_last_indicator() -> None:
    assert table().kept == 2
    *notes, signed = [each for each in FORM.blocks if isinstance(each, Paragraph)]
    assert notes
    assert all(each.kept for each in notes)
    assert signed.text.startswith("填表人")
    assert not signed.kept


def test_a_real_office_bears_no_mark() -> None:
    real = report(date(2024, 12, 31), demo=False)
    assert assessment_form(real, real.assessment.relations[0]).mark == ""
    assert FORM.mark == "示范"


def test_the_hospitals_form_tells_each_relations_account_and_one_word_once() -> None:
    rows = laid_out(assessment_form(YEAR, YEAR.assessment.whole).tables[0])[2:-1]
    account = {row[1].cell.text.split("\n")[0]: row[-2].cell.text for row in rows}
    # Both relations rest on the same leading group: the office's own words stand once.
    assert account["1.组织管理"].startswith("（1）已成立领导小组和办公室，院长任组长。\n（2）")
    # 融安 has nobody and no teaching; the own score 1 stands for both; 20 are asked, 18 were held.
    taught = account["9.业务培训"].split("\n")
    assert taught[3:7] == [
        "手术示教：",
        "融安县人民医院（1分）：手术示教计入0次，要求20次，还差20次。",
        "融水苗族自治县人民医院（1分）：手术示教计入18次，要求20次，还差2次。记录日期2024年3月12日至5月19日。",
        "（自评理由：另有2次示教佐证正在补齐。）",
    ]
    # One has nobody to ask it of, all six of the other set up the rule: the mean is not decided.
    assert account["12.建章立制"] == (
        "\n融安县人民医院（无数据）：【无数据】当年没有要看的派驻人员。\n"
        "融水苗族自治县人民医院（5分）：6人中6人有建章立制。具体为：卒中绿色通道管理制度（2024年5月20日）。"
    )


def test_a_veto_strikes_a_relation_and_the_hospitals_form_says_which() -> None:
    rule = YEAR.standard.point("S1.1").rule
    veto = Veto(id="SV1", text="虚报数据的，总分为0分。", short="虚报数据", rule=rule)
    rongan, rongshui = (
        replace(each, vetoes=(ScoredVeto("SV1", struck, struck, (say("查实。"),), ()),))
        for each, struck in zip(YEAR.assessment.relations, (True, False), strict=True)
    )
    struck = replace(
        YEAR,
        standard=YEAR.standard.model_copy(update={"vetoes": (veto,)}),
        assessment=replace(YEAR.assessment, relations=(rongan, rongshui)),
    )
    said = notes(assessment_form(struck, struck.assessment.whole))
    assert "一票否决：融安县人民医院，虚报数据的，总分为0分。（已触发，总分记0分）查实。" in said
    words = "虚报数据的，总分为0分。（未触发）查实。"
    assert f"一票否决：融水苗族自治县人民医院，{words}" in said
    assert f"一票否决：{words}" in notes(assessment_form(struck, rongshui))
    mean = "各要点取各关系平均，四舍五入到0.1分再相加"
    assert mean in "".join(said)
    assert mean not in "".join(notes(assessment_form(struck, rongshui)))


def test_long_names_leave_the_year_a_line_of_its_own() -> None:
    hospitals = records()["hospital"]
    assert hospitals[1].value("name") == "融水苗族自治县人民医院"
    long = "广西壮族自治区融水苗族自治县人民医院（融水苗族自治县医疗集团总医院、县急救中心）"
    renamed = [hospitals[0], hospitals[1].changed(name=long), *hospitals[2:]]
    year = report(hospital=renamed)
    seen = next(each for each in year.assessment.relations if each.relation == RELATION)
    assert assessment_form(year, seen).subtitle == f"柳州市柳铁中心医院支援{long}\n2024年度"
