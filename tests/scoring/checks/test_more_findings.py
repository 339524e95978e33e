"""The rest of the findings whole: figures, what the plan demands, what is not finished."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.sides import Side
from duikou_desktop.scoring.checks.base import Severity
from tests.factories import RECIPIENT, RELATION, SUPPORTER, Office
from tests.scoring.checks.looking import found, lesson, of_both, whole

ERROR, QUERY = Severity.ERROR, Severity.QUERY


# Figures.


def test_a_part_above_itstold(office: Office) -> None:
    raw = {"year": 2024, "relations": (RELATION,)}
    office.add("indicator", code="referral_out_rate", numerator=101, **raw)  # no whole yet
    # No part yet.
    office.add("indicator", code="medical_service_income_share", denominator=100, **raw)
    row = office.add(
        "indicator", code="critical_rescue_success", numerator=101, denominator=100, **raw
    )
    words = "2024 年危重急症救治成功率：分子 101 大于分母 100。"
    assert whole(office, "share_above_whole") == [(ERROR, "indicator", row, "", words)]


def test_a_figure_ten_times_that_of_before(office: Office) -> None:
    raw = {"code": "level34_operations", "relations": (RELATION,)}
    office.add("indicator", year=2021, numerator=100, is_base=True, **raw)
    office.add("indicator", code="bed_occupancy", year=2024, numerator=1, relations=(RELATION,))
    row = office.add("indicator", year=2024, numerator=1000, **raw)
    words = (
        "三、四级手术例数：2024 年 1000，2021 年 100，相差十倍以上。核对单位，确实如此的请说明。"
    )
    assert whole(office, "indicator_jumps") == [(QUERY, "indicator", row, "", words)]


def test_ten_times_as_many_people(office: Office, served: UUID) -> None:
    for day, people in enumerate((30, 40, 41), 6):
        lesson(office, served, f"2024-05-{day:02}", attendees=people)
    many = lesson(office, served, "2024-05-09", attendees=400)
    # Four figures show what is usual: half-way between 40 and 41, without the half.
    words = (
        "2024-05-09“主题”有 400 人，同类活动一般 40 人，相差十倍以上。核对人数，确实如此的请说明。"
    )
    assert whole(office, "attendees_jump") == [(QUERY, "activity", many, "", words)]
    office.records["activity"][-1] = office.records["activity"][-1].changed(topic=None)
    (told,) = whole(office, "attendees_jump")
    assert told[-1] == words.replace("主题", "")
    office.records["activity"].pop(0)
    assert found(office, "attendees_jump") == []


def test_more_hours_than_a_day_has_for_teaching(office: Office, served: UUID) -> None:
    lesson(office, served, "2024-05-08", hours=12)
    long = lesson(office, served, "2024-05-09", hours=25)
    words = "2024-05-09“主题”有 25 学时，一天超过 12 小时。核对学时，确实如此的请说明。"
    assert whole(office, "hours_too_many") == [(QUERY, "activity", long, "", words)]


def test_ten_times_the_service(office: Office) -> None:
    for month, number in enumerate((20, 25, 25, 249, 25, 250), 1):
        raw = {"quantity": number, "unit": "人次", "relations": (RELATION,)}
        row = office.add("service_volume", month=f"2024-{month:02}", kind="远程会诊", **raw)
    words = "2024-06 远程会诊 250，其他月份一般 25，相差十倍以上。核对数量，确实如此的请说明。"
    assert whole(office, "service_jumps") == [(QUERY, "service_volume", row, "", words)]


# What the plan demands.


def trainee(office: Office, **more: Any) -> UUID:
    return office.add("trainee", name="示例乙", kind="进修", **{"from": "2024-03-01", **more})


def test_too_few_key_clinicians(office: Office) -> None:
    for _ in range(2):
        trainee(office, key_clinician=True, relations=(RELATION,), to="2024-05-31", result="合格")
    words = "2024 年培养临床骨干 2 名，方案要求至少 3 名。"
    expected = (QUERY, "trainee", None, str(RELATION), words)
    assert whole(office, "key_clinicians_short") == [expected]


def test_a_gap_without_anybody(office: Office, served: UUID) -> None:
    about = f"{RELATION} 2024-01-01"
    words = "2024-01-01 至 2024-02-29 没有派驻人员在岗（60 天）。"
    expected = (QUERY, "assignment", None, about, words)
    assert whole(office, "nobody_on_site", as_of=date(2024, 8, 31)) == [expected]


def test_of_two_pairings_each_has_its_demands_under_its_name(office: Office) -> None:
    second = relation_id(hospital_id("另一家医院"), SUPPORTER)
    for _ in range(3):
        trainee(office, key_clinician=True, relations=(second,))
    trainee(office, key_clinician=True)  # of the whole house: of either
    words = "示例县人民医院：2024 年培养临床骨干 1 名，方案要求至少 3 名。"
    assert of_both(office, "key_clinicians_short") == [
        (QUERY, "trainee", None, str(RELATION), words)
    ]


def test_of_two_pairings_each_has_its_gaps(office: Office) -> None:
    batch = office.batch("第1批", "2024-01-01", "2024-12-31")
    office.member(batch, "2024-01-01", "2024-12-31")
    second = relation_id(hospital_id("另一家医院"), SUPPORTER)
    words = "另一家医院：2024-01-01 至 2024-12-31 没有派驻人员在岗（366 天）。"
    expected = (QUERY, "assignment", None, f"{second} 2024-01-01", words)
    assert of_both(office, "nobody_on_site") == [expected]


def test_a_recipient_looks_at_its_whole_house() -> None:
    office = Office(side=Side.RECIPIENT)
    words = "2024-01-01 至 2024-12-31 没有派驻人员在岗（366 天）。"
    assert of_both(office, "nobody_on_site") == [(QUERY, "assignment", None, "2024-01-01", words)]


def test_two_supporters_without_a_joint_plan() -> None:
    office = Office(side=Side.RECIPIENT)
    assert found(office, "joint_plan_missing") == []  # one supporter plans alone
    words = "有 2 家支援医院，2024 年没有联合计划。"
    assert of_both(office, "joint_plan_missing") == [(QUERY, "plan", None, "", words)]


def test_a_supporter_of_two_owes_no_joint_plan(office: Office) -> None:
    assert of_both(office, "joint_plan_missing") == []


def test_training_over_without_a_result(office: Office) -> None:
    row = trainee(office, to="2024-05-31")
    words = "示例乙的进修已于 2024-05-31 结束，没有填培养结果。"
    expected = (QUERY, "trainee", row, "", words)
    assert whole(office, "trainee_without_result", as_of=date(2024, 5, 31)) == [expected]
    assert whole(office, "trainee_without_result", as_of=date(2024, 5, 30)) == []


def test_training_of_nobody_yet_is_told_too(office: Office) -> None:
    office.add("trainee", **{"from": "2024-03-01", "to": "2024-05-31"})
    (told,) = whole(office, "trainee_without_result")
    assert told[-1] == "的已于 2024-05-31 结束，没有填培养结果。"


def test_a_half_year_without_a_self_inspection(office: Office) -> None:
    raw = {"leader": "副院长", "leader_post": "副院长", "findings": "无"}
    office.add("inspection", on="2024-03-01", kind="调研", **raw)  # another kind
    words = "2024 年上半年没有督导自查。"
    expected = (QUERY, "inspection", None, "2024-01-01", words)
    assert whole(office, "self_inspection_missing", as_of=date(2024, 6, 30)) == [expected]
    assert whole(office, "self_inspection_missing", as_of=date(2024, 6, 29)) == []


# What is not finished.


def test_a_draft_by_what_it_lacks_and_by_its_mark(office: Office) -> None:
    raw = {"held_on": "2024-03-05", "topics": "帮扶工作"}
    lacking = office.add("meeting", **raw)
    marked = office.add("meeting", kind="专题会议", draft=True, **raw)
    office.add("hospital", name="没有类别的医院")  # told as a kind that is not confirmed
    without = "会议“2024-03-05 · 帮扶工作”是草稿，缺种类，不计入。"
    words = "会议“2024-03-05 · 专题会议 · 帮扶工作”标为草稿，不计入。"
    assert whole(office, "draft") == [
        (QUERY, "meeting", lacking, "", without),
        (QUERY, "meeting", marked, "", words),
    ]


def test_a_child_row_that_is_a_draft_is_named_with_what_it_belongs_to(office: Office) -> None:
    """A task without 责任人 stood in no list; undone and due it costs points, so it does count."""
    plan = office.add("plan", kind="年度计划", year=2024)
    raw = {"requirement": "按月", "standard": "完成", "due": "2024-12-31"}
    lacking = office.add("plan_item", plan=plan, task="举办讲座", **raw)
    marked = office.add(
        "plan_item", plan=plan, task="派出队员", responsible="医务科", draft=True, **raw
    )
    person = office.add("person", name="示例甲", hospital=SUPPORTER)
    title = office.add("title", person=person, name="主治医师")
    assert whole(office, "draft") == [
        (
            QUERY,
            "title",
            title,
            "",
            "人员“示例甲 · 示例市医院”的职称“主治医师”是草稿，缺取得日期，不计入。",
        ),
        (
            QUERY,
            "plan_item",
            lacking,
            "",
            "规划计划“年度计划 · 2024”的任务“举办讲座”是草稿，缺责任人；没有按要求做到的照样失分。",
        ),
        (
            QUERY,
            "plan_item",
            marked,
            "",
            "规划计划“年度计划 · 2024”的任务“派出队员”标为草稿；没有按要求做到的照样失分。",
        ),
    ]


def test_a_child_row_without_a_date_is_of_its_parents_years(office: Office) -> None:
    last = office.add("plan", kind="年度计划", year=2023)
    longer = office.add("plan", kind="规划", year=2022, to_year=2024)
    office.add("plan_item", plan=last, task="没有时限")
    here = office.add("plan_item", plan=longer, task="没有时限")
    office.add("plan_item", task="没有计划")
    assert [each.record for each in found(office, "draft")] == [here]


def test_a_report_that_is_a_draft_is_not_said_to_count_nothing(office: Office) -> None:
    office.add("report_duty", title="季报", due="2024-04-10", period="2024年第1季度")
    assert [each[-1] for each in whole(office, "draft")] == [
        "信息报送“季报 · 2024年第1季度”是草稿，缺报送对象；没有按要求做到的照样失分。"
    ]


def test_a_record_without_its_evidence(office: Office, served: UUID) -> None:
    proof = office.add("evidence", name="签到表", box="1", page="1")
    lesson(office, served, "2024-05-06", evidence=(proof,))
    lesson(office, served, "2024-05-07", topic=None)  # a draft
    lesson(office, served, "2023-05-07")  # of another year
    bare = lesson(office, served, "2024-05-08")
    words = "教学活动“2024-05-08 · 学术讲座 · 主题”没有佐证材料。"
    # A batch and a stay have papers too; of persons and hospitals none are expected.
    *_, told = whole(office, "evidence_missing")
    assert told == (QUERY, "activity", bare, "", words)
    registers = [each[1] for each in whole(office, "evidence_missing")]
    assert registers == ["batch", "assignment", "activity"]


def test_a_recipient_of_no_confirmed_kind() -> None:
    words = "示例县人民医院的类别没有确认，按综合医院计算每批人数。"
    expected = (QUERY, "hospital", RECIPIENT, "", words)
    assert whole(Office(kind=None), "kind_unconfirmed") == [expected]
    assert whole(Office(kind="综合"), "kind_unconfirmed") == []
    unnamed = Office(kind=None)
    unnamed.records["hospital"][0] = unnamed.records["hospital"][0].changed(name=None)
    (told,) = whole(unnamed, "kind_unconfirmed")
    assert told[-1] == "的类别没有确认，按综合医院计算每批人数。"
