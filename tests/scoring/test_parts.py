"""附件3 and 附件4 第1 to 8项, at every boundary, counted by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.sides import Side
from tests.factories import GUANGXI, RECIPIENT, RELATION, Office, between

FIRST, LAST = "2024-03-01", "2024-08-31"


@pytest.fixture
def supporter() -> Office:
    return Office()


@pytest.fixture
def recipient() -> Office:
    return Office(side=Side.RECIPIENT)


def score(office: Office, point: str, **how: Any) -> Decimal | None:
    return office.point(point, **how).score


def body(office: Office, kind: str, post: str = "院长", **more: Any) -> None:
    raw = {"set_up_on": "2023-01-05", "head": "示例院长", "head_post": post}
    office.add("organisation", kind=kind, **{**raw, **more})


@pytest.mark.parametrize(("point", "whole"), [("R1.1", "5"), ("S1.1", "2")])
def test_leading_group_office_and_director_each_a_third(point: str, whole: str) -> None:
    office = Office(side=Side.RECIPIENT if point[0] == "R" else Side.SUPPORTER)
    assert score(office, point) == 0
    body(office, "办公室", "其他")
    assert score(office, point) == {"5": Decimal("1.7"), "2": Decimal("0.7")}[whole]  # 5/3, 2/3
    body(office, "领导小组", "副院长")
    assert score(office, point) == {"5": Decimal("3.3"), "2": Decimal("1.3")}[whole]
    body(office, "领导小组", "院长", set_up_on="2024-06-01")
    assert score(office, point) == Decimal(whole)


@pytest.mark.parametrize(
    ("dates", "points"),
    [
        ({"set_up_on": "2024-12-31"}, "2"),
        ({"set_up_on": "2025-01-01"}, "0"),
        ({"set_up_on": "2020-01-01", "dissolved_on": "2024-12-31"}, "2"),
        ({"set_up_on": "2020-01-01", "dissolved_on": "2024-12-30"}, "0"),
    ],
)
def test_a_named_person_stands_at_the_years_end(recipient: Office, dates, points: str) -> None:
    body(recipient, "专人", "其他", **dates)
    assert score(recipient, "R1.2") == Decimal(points)


@pytest.mark.parametrize(
    ("days", "points"),
    [
        (["2024-03-31", "2024-04-01", "2024-09-30", "2024-12-31"], "3"),
        (["2024-01-01", "2024-05-01", "2024-08-01"], "2.3"),  # 3 × 3/4 = 2.25
        (["2024-01-01", "2024-02-01", "2024-03-31"], "0.8"),  # 3 × 1/4 = 0.75
        ([], "0"),
    ],
)
def test_a_meeting_in_every_quarter(recipient: Office, days, points: str) -> None:
    for day in days:
        recipient.add("meeting", held_on=day, kind="专题会议", topics="帮扶", opinions="加强带教")
    assert score(recipient, "R1.3") == Decimal(points)


def test_a_meeting_without_opinions_or_of_another_kind_does_not_count(recipient: Office) -> None:
    recipient.add("meeting", held_on="2024-02-01", kind="专题会议", topics="帮扶")
    recipient.add("meeting", held_on="2024-02-01", kind="领导小组", topics="帮扶", opinions="有")
    assert score(recipient, "R1.3") == 0
    assert "没有写发展意见的 1 条不计。" in recipient.point("R1.3").reason
    recipient.add("meeting", held_on="2024-02-01", kind="重要会议涉及", topics="x", opinions="有")
    assert score(recipient, "R1.3") == Decimal("0.8")


SEVEN = ("年度目标", "中长期目标", "任务内容", "支援方式", "双方权利义务", "特色或重点科室")
SEVEN = (*SEVEN, "业务骨干或带头人培养")


@pytest.mark.parametrize("missing", SEVEN)
def test_one_content_missing_and_the_agreement_earns_nothing(supporter: Office, missing) -> None:
    contents = tuple(each for each in SEVEN if each != missing)
    raw = {"signed_on": "2024-01-05", "relations": (RELATION,), **between(2024, 2024)}
    supporter.add("agreement", contents=contents, **raw)
    assert score(supporter, "S2.2") == 0
    supporter.add("agreement", contents=SEVEN, **raw)
    assert score(supporter, "S2.2") == 3


def test_a_recipients_agreement_earns_by_thirds_and_by_relation(recipient: Office) -> None:
    raw = {"signed_on": "2024-01-05", **between(2024, 2024)}
    recipient.add("agreement", contents=("年度目标", "任务内容"), relations=(RELATION,), **raw)
    assert score(recipient, "R2.1") == Decimal("5.3")  # 8 × 2/3
    recipient.add("agreement", contents=("双方权利义务",), relations=(RELATION,), **raw)
    assert score(recipient, "R2.1") == 8
    # An agreement of last year does not cover this one.
    assert score(recipient, "R2.1", year=2025, as_of="2026-01-01") == 0


def test_every_supporter_of_a_recipient_has_its_agreement() -> None:
    office = Office(side=Side.RECIPIENT)
    other = hospital_id("另一家医院")
    office.add("hospital", id=other, name="另一家医院", kind="综合")
    second = relation_id(RECIPIENT, other)
    office.add("relation", id=second, recipient=RECIPIENT, supporter=other)
    three = ("年度目标", "任务内容", "双方权利义务")
    raw = {"signed_on": "2024-01-05", "contents": three, **between(2024, 2024)}
    office.add("agreement", relations=(RELATION,), **raw)
    from datetime import date

    from duikou_desktop.domain.book import Book
    from duikou_desktop.domain.facts import YearFacts
    from duikou_desktop.domain.years import ReportingYear
    from duikou_desktop.schemes.load import load_scheme
    from duikou_desktop.scoring.engine import assess

    standard = load_scheme(GUANGXI).standard(Side.RECIPIENT)
    assert standard is not None
    facts = YearFacts(
        Book.of(office.records), GUANGXI, Side.RECIPIENT, ReportingYear(2024), (RELATION, second)
    )
    scored = assess(standard, office.parameters, facts, date(2025, 6, 30))
    assert scored.point("R2.1").score == 4  # one of two


@pytest.mark.parametrize(
    ("supplement", "points"),
    [
        ("2024-05-28", "2"),
        ("2024-06-09", "2"),
        ("2024-06-10", "0"),
        ("2024-09-01", "0"),
        (None, "0"),
    ],
)
def test_a_change_of_terms_has_its_supplement_within_thirty_days(
    supporter: Office, supplement: str | None, points: str
) -> None:
    supporter.add("terms_change", changed_on="2024-05-10", supplement_signed_on=supplement)
    assert score(supporter, "S2.3") == Decimal(points)


def test_a_supplement_still_in_time_is_expected_not_proven(supporter: Office) -> None:
    supporter.add("terms_change", changed_on="2024-05-10", aspects=("目标",))
    point = supporter.point("S2.3", as_of="2024-06-01")
    assert (point.score, point.expected) == (0, 2)
    assert supporter.point("S2.3", as_of="2024-06-10").expected == 0


def test_no_change_is_declared_or_judged(supporter: Office) -> None:
    assert supporter.point("S2.3").state == "judged"
    supporter.add(
        "declaration", year=2024, kind="协议无变更", signed_by="院长", signed_on="2025-01-03"
    )
    assert score(supporter, "S2.3") == 2
    assert score(supporter, "S2.3", year=2025, as_of="2026-01-01") is None


def plan(office: Office, *items: tuple[str, str | None]) -> None:
    made = office.add("plan", kind="年度计划", year=2024)
    for number, (due, done) in enumerate(items):
        office.add(
            "plan_item", plan=made, task=f"任务{number}", requirement="按月", responsible="医务科",
            standard="完成", due=due, done_on=done,
        )  # fmt: skip


def test_plan_items_due_are_done_in_time(recipient: Office) -> None:
    plan(
        recipient,
        ("2024-03-31", "2024-03-31"),
        ("2024-06-30", "2024-07-01"),
        ("2024-09-30", None),
        ("2024-12-31", "2024-12-20"),
    )
    assert score(recipient, "R3.2") == 4  # 8 × 2/4
    # On 1 April one was due, and it was done.
    assert score(recipient, "R3.2", as_of="2024-04-01") == 8


def test_two_kinds_of_plan_and_items_with_all_three(recipient: Office) -> None:
    assert score(recipient, "R3.1") == 0
    plan(recipient, ("2024-03-31", None), ("2024-06-30", None))
    assert score(recipient, "R3.1") == Decimal("4.7")  # 7 × 2/3: no 规划 yet
    recipient.add("plan", kind="规划", year=2024)
    assert score(recipient, "R3.1") == 7
    made = recipient.records["plan"][0].id
    recipient.add("plan_item", plan=made, task="没有责任人", due="2024-06-30")
    assert score(recipient, "R3.1") == Decimal("6.2")  # 7 × (1 + 1 + 2/3)/3 = 6.22


@pytest.mark.parametrize(
    ("kind", "points"),
    [("电视", "5"), ("广播", "5"), ("报纸", "5"), ("公众号", "0"), ("其他", "0")],
)
def test_the_main_local_media(recipient: Office, kind: str, points: str) -> None:
    recipient.add("publicity", on="2024-05-01", kind=kind, outlet="媒体", title="帮扶")
    assert score(recipient, "R4.1") == Decimal(points)


@pytest.mark.parametrize(("online", "points"), [(3, "0"), (4, "5")])
def test_own_channels_at_least_four_times(recipient: Office, online: int, points: str) -> None:
    for day in range(1, online + 1):
        recipient.add("publicity", on=f"2024-05-0{day}", kind="公众号", outlet="本院", title="帮扶")
    assert score(recipient, "R4.2") == Decimal(points)


def test_or_every_issue_of_the_paper(recipient: Office) -> None:
    recipient.add("paper_issue", year=2024, number=1, has_item=True)
    recipient.add("paper_issue", year=2024, number=2)
    assert score(recipient, "R4.2") == 0
    recipient.add(
        "publicity", on="2024-05-01", kind="院报", outlet="院报", title="帮扶", issue_number="第2期"
    )
    assert score(recipient, "R4.2") == 5


def test_reports_in_time_and_not_returned(recipient: Office) -> None:
    assert recipient.point("R5.1").state == "judged"
    raw = {"title": "信息", "addressee": "卫健委", "period": "2024年第1季度"}
    recipient.add("report_duty", due="2024-04-10", sent_on="2024-04-10", **raw)
    assert score(recipient, "R5.1") == 10
    recipient.add("report_duty", due="2024-07-10", sent_on="2024-07-11", **raw)
    assert score(recipient, "R5.1") == 5
    recipient.add(
        "report_duty", due="2024-10-10", sent_on="2024-10-09", returned_on="2024-10-12", **raw
    )
    assert score(recipient, "R5.1") == Decimal("3.3")
    recipient.add("report_duty", due="2024-12-10", title="信息")  # to whom is left empty
    assert score(recipient, "R5.1") == Decimal("2.5")  # 10 × 1/4


@pytest.mark.parametrize(
    ("rules", "points"),
    [
        ([("请假", ()), ("工作量统计", ()), ("带教培训", ())], "8"),
        ([("派驻管理", ("请假", "工作量统计", "带教培训"))], "8"),
        ([("请假", ("带教培训",))], "5.3"),
        ([("考核", ())], "0"),
    ],
)
def test_rules_cover_leave_workload_and_teaching(recipient: Office, rules, points: str) -> None:
    for kind, covers in rules:
        recipient.add("institution", kind=kind, title=kind, issued_on="2023-02-01", covers=covers)
    assert score(recipient, "R6.1") == Decimal(points)


FIVE = ("姓名", "职称", "支援医院", "专业特长", "支援时间")


@pytest.mark.parametrize(("shows", "points"), [(FIVE, "3"), (FIVE[:4], "0")])
def test_a_notice_shows_five_things_of_each_member(recipient: Office, shows, points) -> None:
    batch = recipient.batch("第1批", FIRST, LAST)
    members = tuple(recipient.member(batch, FIRST, LAST) for _ in range(4))
    raw = {"kind": "受援公示", "on": "2024-03-05", "place": "门诊", "shows": shows}
    recipient.add("notice", covers=members, **raw)
    assert score(recipient, "R7.1") == Decimal(points)


def test_a_member_no_notice_names_costs_a_share(recipient: Office) -> None:
    batch = recipient.batch("第1批", FIRST, LAST)
    members = tuple(recipient.member(batch, FIRST, LAST) for _ in range(4))
    recipient.add(
        "notice", kind="受援公示", on="2024-03-05", place="门诊", shows=FIVE, covers=members[:3]
    )
    assert score(recipient, "R7.1") == Decimal("2.3")  # 3 × 3/4


def test_records_signed_of_records_checked(recipient: Office) -> None:
    assert recipient.point("R7.2").state == "judged"
    raw = {"kind": "医嘱", "checker": "质控科"}
    recipient.add("record_check", on="2024-03-05", checked=20, signed=20, **raw)
    recipient.add("record_check", on="2024-06-05", checked=30, signed=25, **raw)
    assert score(recipient, "R7.2") == Decimal("4.5")  # 5 × 45/50


def test_reviews_with_own_staff_and_fed_back(recipient: Office) -> None:
    batch = recipient.batch("第1批", FIRST, LAST)
    member = recipient.member(batch, FIRST, LAST)
    raw = {"assignment": member, "period": "2024年上半年", "result": "合格"}
    assert score(recipient, "R7.3") == 0
    recipient.add("member_review", with_own_staff=True, fed_back_on="2024-07-10", **raw)
    recipient.add("member_review", with_own_staff=True, **raw)
    recipient.add("member_review", with_own_staff=False, fed_back_on="2024-07-10", **raw)
    assert score(recipient, "R7.3") == Decimal("2.3")  # 7 × 1/3


def test_suggestions_every_quarter_and_carried_out(recipient: Office) -> None:
    batch = recipient.batch("第1批", FIRST, LAST)
    raw = {"by": (recipient.member(batch, FIRST, LAST),), "text": "建议"}
    assert (score(recipient, "R8.1"), score(recipient, "R8.2")) == (0, None)
    recipient.add(
        "suggestion", on="2024-03-31", decision="采纳", carried_out_on="2024-05-01", **raw
    )
    recipient.add("suggestion", on="2024-04-01", decision="采纳", **raw)
    recipient.add("suggestion", on="2024-05-01", decision="不采纳", **raw)
    assert score(recipient, "R8.1") == Decimal("2.5")  # two quarters of four
    assert score(recipient, "R8.2") == Decimal("2.5")  # one of two adopted


@pytest.mark.parametrize(
    ("as_of", "proven", "expected"),
    [
        ("2024-05-31", "0", "5"),  # neither was carried out by then
        ("2024-06-25", "2.5", "5"),
        ("2024-12-31", "2.5", "5"),
        ("2025-01-01", "5", "5"),
    ],
)
def test_what_is_carried_out_later_is_expected_and_not_proven(
    as_of: str, proven: str, expected: str
) -> None:
    office = Office(side=Side.RECIPIENT)
    member = office.member(
        office.batch("第1批", "2024-01-01", "2024-12-31"), "2024-01-01", "2024-12-31"
    )
    proof = office.add("evidence", name="签报", box="1", page="1")
    for day, done in (("2024-03-31", "2024-06-25"), ("2024-04-01", "2025-01-01")):
        office.add(
            "suggestion", on=day, by=(member,), text=day, decision="采纳",
            carried_out_on=done, relations=(RELATION,), evidence=(proof,),
        )  # fmt: skip
    point = office.point("R8.2", as_of=as_of)
    assert (point.score, point.expected) == (Decimal(proven), Decimal(expected))


def test_conditions_of_work_and_living_are_for_the_office_to_judge(recipient: Office) -> None:
    recipient.add("logistics", kind="工作", item="诊室", **{"from": "2024-01-01"})
    point = recipient.point("R9.1")
    assert (point.state, point.score) == ("judged", None)
    assert "记录显示可得 5 分" in point.reason
    recipient.add("judgement", scheme=GUANGXI, year=2024, point="R9.1", score="5")
    assert score(recipient, "R9.1") == 5


# -- 附件4 ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("solved", "points"), [("解决住宿", "2"), (None, "0")])
def test_the_leadership_solves_problems(supporter: Office, solved, points: str) -> None:
    supporter.add(
        "meeting", held_on="2024-03-18", kind="党政班子专题", topics="帮扶", problems_solved=solved
    )
    assert score(supporter, "S1.3") == Decimal(points)


def test_two_meetings_a_plan_and_its_items(supporter: Office) -> None:
    plan(supporter, ("2024-06-30", "2024-06-01"), ("2024-12-31", None))
    assert score(supporter, "S1.4") == 1  # 2 × (0 + 1 + 1/2)/3
    for day in ("2024-02-01", "2024-08-01"):
        supporter.add("meeting", held_on=day, kind="领导小组", topics="帮扶")
    assert score(supporter, "S1.4") == Decimal("1.7")  # 2 × (1 + 1 + 1/2)/3 = 1.67


@pytest.mark.parametrize(
    ("point", "kind", "post", "points"),
    [
        ("S1.5", "督查", "副院长", "2"), ("S1.5", "督查", "其他", "0"), ("S1.5", "调研", "院长", "0"),
        ("S2.1", "调研", "院长", "2"), ("S2.1", "调研", "书记", "2"), ("S2.1", "调研", "副院长", "0"),
    ],
)  # fmt: skip
def test_who_inspects_and_who_surveys(supporter: Office, point, kind, post, points) -> None:
    supporter.add(
        "inspection", on="2024-04-02", kind=kind, leader="示例", leader_post=post, findings="无"
    )
    assert score(supporter, point) == Decimal(points)


@pytest.mark.parametrize(("fees", "points"), [([], "0"), ([0, 0], "3"), ([0, 1200], "0")])
def test_trainees_free_of_charge(supporter: Office, fees, points: str) -> None:
    for fee in fees:
        supporter.add(
            "trainee", name="学员", department="内科", kind="进修", host="示例市医院", fee=fee,
            relations=(RELATION,), **{"from": "2024-04-01"},
        )  # fmt: skip
    assert score(supporter, "S3.1") == Decimal(points)


def test_rules_for_the_team_are_there_and_kept(supporter: Office) -> None:
    assert score(supporter, "S6.2") == 0
    supporter.add("institution", kind="派驻管理", title="办法", issued_on="2023-02-01")
    assert supporter.point("S6.2").state == "judged"


def test_leave_system_nobody_away_and_the_declaration(supporter: Office) -> None:
    batch = supporter.batch("第1批", FIRST, LAST)
    member = supporter.member(batch, FIRST, LAST)
    assert score(supporter, "S6.3") == 0  # no leave system
    supporter.add("institution", kind="请假", title="制度", issued_on="2023-02-01")
    assert supporter.point("S6.3").state == "judged"  # no record proves nothing
    supporter.add(
        "declaration", year=2024, kind="无擅自离岗", signed_by="院长", signed_on="2025-01-03"
    )
    assert score(supporter, "S6.3") == 3
    supporter.add(
        "absence", assignment=member, kind="请假", **{"from": "2024-05-01", "to": "2024-05-10"}
    )
    assert score(supporter, "S6.3") == 3
    # A draft too: it can only cost points.
    supporter.add("absence", assignment=member, kind="擅自", **{"from": "2024-06-03"})
    assert score(supporter, "S6.3") == 0


def test_attendance_each_month_linked_to_the_allowance(supporter: Office) -> None:
    batch = supporter.batch("第1批", FIRST, LAST)
    member = supporter.member(batch, FIRST, LAST)
    raw = {"assignment": member, "days_due": 22, "days_present": 22}
    for month in (3, 4, 5):
        supporter.add("attendance", month=f"2024-0{month}", allowance_linked=True, **raw)
    supporter.add("attendance", month="2024-06", allowance_linked=False, **raw)
    assert score(supporter, "S7.1") == 1  # 3 of March to August
    # On 1 June three months were over.
    assert score(supporter, "S7.1", as_of="2024-06-01") == 2


def test_pay_and_post_of_every_member(supporter: Office) -> None:
    batch = supporter.batch("第1批", FIRST, LAST)
    members = [supporter.member(batch, FIRST, LAST) for _ in range(2)]
    raw: dict[str, object] = {"year": 2024, "allowance_by_attendance": True, "pay_unchanged": True}
    raw |= {"living_allowance": "1500", "travel_allowance": "300"}
    supporter.add("welfare", assignment=members[0], post_kept=True, **raw)
    supporter.add("welfare", assignment=members[1], post_kept=False, **raw)
    assert score(supporter, "S7.2") == 1


@pytest.mark.parametrize(
    ("days", "points"), [([], "0"), (["2024-06-30"], "1"), (["2024-06-30", "2024-07-01"], "2")]
)
def test_a_notice_in_each_half_year_on_site(supporter: Office, days, points: str) -> None:
    batch = supporter.batch("第1批", FIRST, LAST)
    member = supporter.member(batch, FIRST, LAST)
    for day in days:
        supporter.add(
            "notice",
            kind="院内公示",
            on=day,
            place="院内网",
            covers=(member,),
            relations=(RELATION,),
        )
    assert score(supporter, "S7.3") == Decimal(points)


def test_a_half_year_without_anybody_asks_for_no_notice(supporter: Office) -> None:
    batch = supporter.batch("第1批", "2024-01-02", "2024-06-30")
    member = supporter.member(batch, "2024-01-02", "2024-06-30")
    supporter.add(
        "notice", kind="院内公示", on="2024-03-01", place="院内网", covers=(member,),
        relations=(RELATION,),
    )  # fmt: skip
    assert score(supporter, "S7.3") == 2


def test_difficulties_solved_of_those_raised(supporter: Office) -> None:
    assert supporter.point("S8.1").state == "judged"
    supporter.add("difficulty", raised_on="2024-03-05", text="住宿", solved_on="2024-03-20")
    supporter.add("difficulty", raised_on="2024-04-05", text="交通")
    assert score(supporter, "S8.1") == 1


def test_a_reason_names_what_a_record_must_say(recipient: Office) -> None:
    recipient.add("meeting", held_on="2024-02-01", kind="专题会议", topics="帮扶")
    assert "会议（专题会议、重要会议涉及，写明发展意见）" in recipient.point("R1.3").reason
    assert "没有组织机构（领导小组，负责人职务：院长）记录" in recipient.point("R1.1").reason


def test_a_task_is_written_out_before_it_is_due(recipient: Office) -> None:
    """Of tasks due later nothing was counted, so that more was proven than expected."""
    plan = recipient.add("plan", kind="年度计划", year=2024, adopted_on="2024-01-10")
    recipient.add("plan", kind="规划", year=2024, to_year=2026)
    whole = {"requirement": "按季", "responsible": "甲", "standard": "达标"}
    for due, more in (
        ("2024-03-31", whole),
        ("2024-12-20", {"requirement": "按季", "standard": "达标"}),
    ):
        recipient.add("plan_item", plan=plan, task=f"到期 {due}", due=due, **more)
    # 7 × (1 + 1 + 1/2)/3 = 5.83, on whatever day of the year.
    for day in ("2024-02-01", "2024-07-15", "2025-01-31"):
        assert score(recipient, "R3.1", as_of=day) == Decimal("5.8")
