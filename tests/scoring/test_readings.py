"""Sentences of 附件4 that ask for more than a record of the kind, counted by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from duikou_desktop.domain.sides import Side
from tests.factories import RELATION, SUPPORTER, Office, between
from tests.scoring.checks.looking import two_pairings
from tests.scoring.test_condition_edges import condition

FIRST, LAST = "2024-03-01", "2024-08-31"  # six months to the day


def trainee(office: Office, host: str | None, fee: str = "0") -> None:
    office.add(
        "trainee",
        name=f"学员{len(office.records.get('trainee', ()))}",
        department="内科",
        kind="进修",
        host=host,
        fee=fee,
        relations=(RELATION,),
        **{"from": "2024-03-01", "to": "2024-08-31"},
    )


@pytest.mark.parametrize(
    ("host", "points"),
    [
        ("示例市医院", "3"),
        ("示例 市医院", "3"),
        ("示例市旧医院", "3"),  # its name until June
        ("示例市医院（东院区）", "3"),
        ("市医院", "3"),
        ("示例医科大学第一附属医院", "0"),
        ("示例县人民医院", "0"),  # 跟师 at home: nobody was received
        ("医院", "0"),  # anybody's
    ],
)
def test_training_is_of_whoever_was_received_here(host: str, points: str) -> None:
    """附件4 第3项: 接收人员进修培训，实行免费培训."""
    office = Office()
    office.add(
        "hospital_name", hospital=SUPPORTER, name="示例市旧医院", kind="原名",
        **{"from": "2000-01-01", "to": "2024-05-31"},
    )  # fmt: skip
    trainee(office, host)
    found = office.point("S3.1")
    assert found.score == Decimal(points)
    assert ("接收单位不是本院的 1 条不计" in found.reason) is (points == "0")


def test_what_another_hospital_charges_is_not_ours() -> None:
    office = Office()
    trainee(office, "示例市医院")
    trainee(office, "示例医科大学第一附属医院", "3000")
    assert office.point("S3.1").score == Decimal(3)
    trainee(office, "示例市医院", "100")
    assert office.point("S3.1").score == 0


def welfare(office: Office, who: object, living: str | None, travel: str | None) -> None:
    office.add(
        "welfare",
        assignment=who,
        year=2024,
        allowance_by_attendance=True,
        pay_unchanged=True,
        post_kept=True,
        living_allowance=living,
        travel_allowance=travel,
    )


@pytest.mark.parametrize(
    ("living", "travel", "points", "told"),
    [
        ("1500", "300", "2", None),
        ("0.5", "1", "2", None),  # 一定: however much
        (None, "300", "1.6", "生活补助没有金额"),
        ("1500", "0", "1.6", "交通补助没有金额"),
        ("0", None, "1.6", "生活补助没有金额、交通补助没有金额"),
    ],
)
def test_some_allowance_for_living_and_travel_is_given(
    living: str | None, travel: str | None, points: str, told: str | None
) -> None:
    """附件4 第7项（2）: 并给予一定生活、交通补贴. Of five, one of whom it may not have."""
    office = Office()
    office.team(FIRST, LAST, 5)
    first, *others = office.records["assignment"]
    welfare(office, first.id, living, travel)
    for each in others:
        welfare(office, each.id, "1500", "300")
    found = office.point("S7.2")
    assert found.score == Decimal(points)
    if told is not None:
        name = office.facts().book.person_name(first.value("person"))
        assert f"{name}（{told}）" in found.reason


@pytest.mark.parametrize("side", [Side.SUPPORTER, Side.RECIPIENT])
@pytest.mark.parametrize(
    ("dissolved", "as_of", "again", "whole"),
    [
        (None, "2024-12-31", False, True),
        ("2024-03-31", "2024-03-31", False, True),
        ("2024-03-31", "2024-12-31", False, False),
        ("2024-03-31", "2024-12-31", True, True),
        ("2024-03-31", "2025-06-30", False, False),
        ("2025-01-31", "2025-06-30", False, True),  # it stood all the year
    ],
)
def test_an_office_that_was_dissolved_stands_no_more(
    side: Side, dissolved: str | None, as_of: str, again: bool, whole: bool
) -> None:
    """第1项（1）: 成立项目领导小组和办事机构; a third of the points for each part."""
    office = Office(side=side)
    head = {"head": "示例申", "document_number": "示院发〔2022〕56号"}
    office.add("organisation", kind="领导小组", head_post="院长", set_up_on="2022-07-01", **head)
    office.add(
        "organisation", kind="办公室", head_post="其他", set_up_on="2022-07-01",
        dissolved_on=dissolved, **head,
    )  # fmt: skip
    if again:
        office.add("organisation", kind="办公室", head_post="其他", set_up_on="2024-04-01", **head)
    found = office.point("S1.1" if side is Side.SUPPORTER else "R1.1", as_of=as_of)
    assert found.maximum is not None
    parts = 3 if whole else 2
    exact = found.maximum * parts / 3
    assert found.score == exact.quantize(Decimal("0.1"))
    assert ("已经撤销的 1 条不计" in found.reason) is not whole


@pytest.mark.parametrize(
    ("arrived", "points"),
    [("2024-03-16", "0.5"), ("2024-03-17", "0")],  # 15 days after the first is the last
)
def test_whoever_came_later_does_not_make_it_more_than_five(arrived: str, points: str) -> None:
    """附件4 第5项（3）: 派驻人数>5人时 - the same heads that the five are counted by."""
    office = Office()
    batch = office.team(FIRST, LAST, 5)
    office.member(batch, arrived, "2024-09-30")
    assert office.point("S5.B1").score == Decimal(points)


def test_a_replacement_does_not_make_it_more_than_five() -> None:
    office = Office()
    batch = office.team(FIRST, LAST, 5)
    last = office.records["assignment"][-1].id
    office.member(batch, "2024-09-01", "2025-02-28", replaces=last)
    found = office.point("S5.B1")
    assert found.score == 0
    assert "派 5 人" in found.reason
    # Six were sent; one left early and his replacement is no seventh: five stay, none is more.
    office = Office()
    batch = office.team(FIRST, LAST, 5)
    left = office.member(batch, FIRST, LAST, to="2024-05-31")
    office.member(batch, "2024-06-01", "2024-11-30", replaces=left)
    assert office.point("S5.B1").score == 0


def change(office: Office, signed: str) -> str:
    office.add(
        "terms_change",
        changed_on="2024-05-10",
        agreement=office.add(
            "agreement",
            number="1号",
            signed_on="2024-01-05",
            relations=(RELATION,),
            **between(2024, 2024),
        ),
        aspects=("任务",),
        before="5 人",
        after="6 人",
        supplement_signed_on=signed,
    )
    return office.point("S2.3", as_of="2024-05-20").reason


@pytest.mark.parametrize(
    ("signed", "late"), [("2024-05-28", False), ("2024-06-09", False), ("2024-06-10", True)]
)
def test_what_is_still_to_come_is_not_called_late(signed: str, late: bool) -> None:
    """30 days after 05-10 is 06-09; looked at on 05-20."""
    told = change(Office(), signed)
    assert (f"{signed}，晚于 2024-06-09" in told) is late
    assert (f"（补充协议签订 {signed}，还没有到这一天）" in told) is not late


def task(office: Office, due: str, done: str | None) -> None:
    plan = office.add("plan", kind="年度计划", year=2024, adopted_on="2024-01-10")
    words = {
        "task": "派出第一批",
        "requirement": "3 月",
        "responsible": "示例申",
        "standard": "5 人",
    }
    office.add("plan_item", plan=plan, due=due, done_on=done, **words)


@pytest.mark.parametrize(
    ("due", "done", "told", "share"),
    [
        ("2024-03-31", None, "任务 1 条，都还没有到期。", 1),
        ("2024-03-31", "2024-03-01", "任务 1 条，按期有完成日期的 1 条。", 2),
        ("2024-03-31", "2024-03-03", "任务 1 条，都还没有到期。", 1),  # not done yet either
        ("2024-03-01", None, "任务 1 条，按期有完成日期的 0 条。", 1),
    ],
)
def test_a_task_that_is_not_due_yet_is_there(
    due: str, done: str | None, told: str, share: int
) -> None:
    """附件4 第1项（4） on 2024-03-02: of three parts the plan is there, and a task done early."""
    office = Office()
    task(office, due, done)
    found = office.point("S1.4", as_of="2024-03-02")
    assert told in found.reason
    assert found.score == (Decimal(2) * share / 3).quantize(Decimal("0.1"))


@pytest.mark.parametrize(
    ("as_of", "proven"),
    [("2024-12-19", None), ("2024-12-20", Decimal(2)), ("2025-03-01", Decimal(2))],
)
def test_a_declaration_proves_nothing_before_it_is_signed(
    as_of: str, proven: Decimal | None
) -> None:
    office = Office()
    office.add(
        "declaration", kind="协议无变更", year=2024, signed_on="2024-12-20", signed_by="示例申"
    )
    found = office.point("S2.3", as_of=as_of)
    assert (found.score, found.expected) == (proven, 2)


def test_a_declaration_signed_after_the_year_is_still_of_the_year() -> None:
    office = Office()
    office.add(
        "declaration", kind="协议无变更", year=2024, signed_on="2025-01-10", signed_by="示例申"
    )
    assert office.point("S2.3", as_of="2025-01-09").score is None
    assert office.point("S2.3", as_of="2025-01-10").score == 2


def rules(office: Office, kind: str, covers: tuple[str, ...] = (), **more: str) -> None:
    office.add(
        "institution", kind=kind, title="办法", issued_on="2022-07-01", covers=covers, **more
    )


@pytest.mark.parametrize(
    ("kind", "covers", "there"),
    [("派驻管理", (), True), ("请假", ("派驻管理",), True), ("请假", ("带教培训",), False)],
)
def test_one_booklet_may_hold_the_rules_of_deployment(
    kind: str, covers: tuple[str, ...], there: bool
) -> None:
    """附件4 第6项（2）: without them nothing; with them the office decides whether they are kept."""
    office = Office()
    rules(office, kind, covers)
    found = office.point("S6.2")
    assert found.score == (None if there else 0)
    assert ("缺：派驻管理" in found.reason) is not there
    # Only what holds it stands behind the point.
    (booklet,) = office.records["institution"]
    assert found.records == ((booklet.id,) if there else ())


@pytest.mark.parametrize(
    ("valid_to", "whole"), [(None, True), ("2024-12-31", True), ("2024-03-31", False)]
)
def test_rules_that_ran_out_in_march_are_none_in_december(
    valid_to: str | None, whole: bool
) -> None:
    """附件3 第6项（1）, all three contents in one booklet."""
    office = Office(side=Side.RECIPIENT)
    more = {"valid_to": valid_to} if valid_to else {}
    rules(office, "请假", ("工作量统计", "带教培训"), **more)
    found = office.point("R6.1")
    assert found.score == (found.maximum if whole else 0)
    assert ("已经过了有效期的 1 份不计" in found.reason) is not whole


def test_who_lacks_something_is_named_as_they_came_and_nothing_is_said_twice() -> None:
    office = Office()
    batch = office.batch("第1批", FIRST, LAST)
    for name, day in (("丁", "2024-03-02"), ("丙", FIRST), ("甲", FIRST), ("乙", "2024-03-02")):
        person = office.add("person", name=f"示例{name}", hospital=SUPPORTER)
        office.member(batch, day, LAST, person=person)
    assert "还没有的：示例丙、示例甲、示例丁、示例乙" in office.point("S7.2").reason
    assert office.point("S3.1").reason.count("没有进修培养记录") == 1


def test_what_a_members_record_does_not_say_is_said() -> None:
    office = Office()
    office.team(FIRST, LAST, 2)
    first, second = office.records["assignment"]
    welfare(office, first.id, "1500", "300")
    office.records["welfare"] = [
        each.changed(post_kept=False) for each in office.records["welfare"]
    ]
    book = office.facts().book
    one, two = (book.person_name(each.value("person")) for each in (first, second))
    assert f"登记了但不算的：{one}（保留岗位不是“是”）。" in office.point("S7.2").reason
    raw = {"task": "带教", "quantity": 3, "unit": "次", "due": "2024-08-31"}
    office.add("member_goal", assignment=second.id, **raw)
    asked = condition(
        "each_member", register="member_goal", link="assignment", filled=["done_quantity"]
    )
    told = "".join(map(str, asked.met(office.case()).reasons))
    assert f"登记了但不算的：{two}（缺完成数量）。" in told


def test_a_notice_that_leaves_something_out_says_what() -> None:
    """附件3 第7项（1）: 姓名、职称、支援医院、专业特长、支援时间."""
    office = Office(side=Side.RECIPIENT)
    office.team(FIRST, LAST, 1)
    (stay,) = office.records["assignment"]
    office.add(
        "notice",
        kind="受援公示",
        on="2024-03-05",
        place="大厅",
        covers=(stay.id,),
        shows=("姓名", "职称", "支援医院", "支援时间"),
    )
    name = office.facts().book.person_name(stay.value("person"))
    assert f"登记了但不算的：{name}（公示内容缺专业特长）。" in office.point("R7.1").reason


def test_whoever_left_early_is_only_named() -> None:
    office = Office()
    batch = office.team(FIRST, LAST, 4)
    gone = office.member(batch, FIRST, LAST, to="2024-05-31")
    name = office.facts().book.person_name(
        next(each for each in office.records["assignment"] if each.id == gone).value("person")
    )
    assert f"连续驻点不到 6 个月的 1 人（{name}），扣 1 分。" in office.point("S5.1").reason


def test_a_recipient_without_an_agreement_of_one_supporter_is_told_which() -> None:
    """Two supporters, an agreement with one: the other is named (附件3 第2项)."""
    office = Office(side=Side.RECIPIENT)
    held = {"contents": ("年度目标",), "signed_on": "2024-01-05", **between(2024, 2024)}
    office.add("agreement", number="1号", relations=(RELATION,), **held)
    _, facts = two_pairings(office)
    asked = condition(
        "contents",
        register="agreement",
        fields=["contents"],
        values=["年度目标"],
        each_relation=True,
    )
    met = asked.met(replace(office.case(), facts=facts))
    assert met.share == Fraction(1, 2)
    assert "和另一家医院没有协议书。" in "".join(map(str, met.reasons))
    assert str(met.steps[0].message) == "和另一家医院签订协议书"
