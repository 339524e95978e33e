"""What the registers tell of a yearly target, counted by hand."""

from __future__ import annotations

from uuid import UUID

import pytest

from duikou_desktop.domain.registers.target import Target
from duikou_desktop.domain.target_progress import Kept, kept_of
from duikou_desktop.domain.years import ReportingYear
from tests.factories import RELATION, Office, some_id


def target(office: Office, kind: str, text: str = "目标") -> Target:
    agreement = office.add("agreement", number="1号", relations=(RELATION,))
    office.add("target", agreement=agreement, year=2024, kind=kind, text=text, quantity=2)
    found = office.records["target"][-1]
    assert isinstance(found, Target)
    return found


def kept(office: Office, asked: Target) -> Kept | None:
    return kept_of(office.facts().book, asked, ReportingYear(2024))


def trainee(office: Office, first: str, *relations: UUID) -> UUID:
    raw = {"name": f"学员{first}", "department": "内科", "kind": "进修", "host": "示例市医院"}
    return office.add("trainee", fee=0, relations=relations, **raw, **{"from": first})


def test_people_trained_are_those_of_the_year_and_of_the_agreements_relations() -> None:
    office = Office()
    asked = target(office, "人才培养")
    mine = [trainee(office, "2024-03-01", RELATION), trainee(office, "2024-12-31", RELATION)]
    trainee(office, "2023-12-31", RELATION)
    trainee(office, "2024-05-01", some_id())  # of another relation
    office.add("trainee", name="草稿", relations=(RELATION,), **{"from": "2024-06-01"})
    found = kept(office, asked)
    assert found is not None
    assert set(found.amounts) == set(mine)
    assert (found.amount, found.unit, found.register) == (2, "人", "trainee")


def test_remote_services_are_added_up_and_others_are_not() -> None:
    office = Office()
    asked = target(office, "远程医疗")
    for kind, quantity in (("远程会诊", 12), ("远程影像", 30), ("门急诊", 400)):
        office.add(
            "service_volume", month="2024-05", kind=kind, quantity=quantity, unit="例",
            relations=(RELATION,),
        )  # fmt: skip
    found = kept(office, asked)
    assert found is not None
    assert (found.amount, len(found.amounts)) == (42, 2)


def norms(office: Office) -> None:
    """Three rules and two technical norms of the year."""
    batch = office.batch("第1批", "2024-01-01", "2024-06-30")
    stay = office.member(batch, "2024-01-01", "2024-06-30")
    for number, kind in enumerate(["管理制度"] * 3 + ["技术规范"] * 2):
        office.add(
            "norm", kind=kind, title=f"{kind}{number}", action="建立",
            adopted_on="2024-05-06", relations=(RELATION,), by=(stay,),
        )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "amount"),
    [("建立或改进管理制度 4项", 3), ("制订技术规范", 2), ("建立管理制度、技术规范共 6 项", 5)],
)
def test_of_rules_and_technical_norms_those_count_that_the_target_names(
    text: str, amount: int
) -> None:
    office = Office()
    norms(office)
    found = kept(office, target(office, "管理水平", text))
    assert found is not None
    assert found.amount == amount


def test_a_management_target_of_something_else_is_told_by_no_register() -> None:
    office = Office()
    norms(office)
    assert kept(office, target(office, "管理水平", "通过卒中中心验收")) is None


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("县级以上媒体报道", 3),  # television, radio, newspaper; not the hospital's own
        ("电视台报道 2 次", 1),
        ("公众号推送", 2),
        ("在院报、网站登载", 2),
        ("新媒体推送", 2),
        ("宣传报道 10 次", 7),
    ],
)
def test_of_reports_those_count_that_the_target_names(text: str, amount: int) -> None:
    office = Office()
    kinds = ["电视", "广播", "报纸", "院报", "网站", "公众号", "公众号"]
    for number, kind in enumerate(kinds):
        office.add(
            "publicity", on="2024-05-06", kind=kind, outlet="某处", title=f"第{number}篇",
            relations=(RELATION,),
        )  # fmt: skip
    found = kept(office, target(office, "宣传", text))
    assert found is not None
    assert found.amount == amount


def test_a_target_of_remote_consultations_leaves_other_remote_services_out() -> None:
    office = Office()
    for kind, quantity in (("远程会诊", 12), ("远程影像", 30)):
        office.add(
            "service_volume", month="2024-05", kind=kind, quantity=quantity, unit="例",
            relations=(RELATION,),
        )  # fmt: skip
    one, all_ = (
        kept(office, target(office, "远程医疗", each)) for each in ("远程会诊40例", "远程服务")
    )
    assert one is not None
    assert all_ is not None
    assert (one.amount, all_.amount) == (12, 42)


def test_a_target_of_people_sent_there_is_not_told_by_those_trained() -> None:
    office = Office()
    trainee(office, "2024-03-01", RELATION)
    assert kept(office, target(office, "人才培养", "每批派驻 5 人")) is None
    further = kept(office, target(office, "人才培养", "派出骨干进修 4 人"))
    assert further is not None
    assert further.amount == 1


@pytest.mark.parametrize("kind", ["激励约束", "其他", "考核指标"])
def test_of_some_kinds_no_register_tells(kind: str) -> None:
    office = Office()
    assert kept(office, target(office, kind)) is None


def test_what_two_targets_name_alike_is_there_once() -> None:
    one, other = (some_id() for _ in range(2))
    both = Kept("technique", "项", {one: 1}) | Kept("technique", "项", {one: 1, other: 1})
    assert both.amount == 2
