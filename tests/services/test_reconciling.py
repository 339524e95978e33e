"""What two hospitals say of one relation, side by side: counted from records made by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.claims import Disagreement, disagreements, side_says
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.reconciling import reconcile
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.storage.desk import DeskStore
from tests.closing import close_year
from tests.demo import demo_office
from tests.factories import GUANGXI, RELATION, Office
from tests.scoring.checks.looking import lesson


def told(supporter: Office, recipient: Office) -> list[Disagreement]:
    return list(disagreements(side_says(supporter.facts()), side_says(recipient.facts())))


def person(office: Office, name: str, first: str, last: str | None) -> None:
    planned = last or "2024-12-31"
    batch = office.batch("第1批", first, planned)
    stay = office.member(batch, first, planned, to=last)
    who = next(each for each in office.records["assignment"] if each.id == stay)
    office.records["person"] = [
        each.changed(name=name) if each.id == who.value("person") else each
        for each in office.records["person"]
    ]


def test_who_left_when_is_said_by_both() -> None:
    ours, theirs = Office(), Office(side=Side.RECIPIENT)
    person(ours, "示例丙", "2024-03-01", "2024-08-20")
    person(theirs, "示 例 丙", "2024-03-01", "2024-08-31")
    person(ours, "示例丁", "2024-03-01", "2024-08-31")
    person(theirs, "示例丁", "2024-03-01", "2024-08-31")
    person(theirs, "示例戊", "2024-05-01", None)
    assert told(ours, theirs) == [
        Disagreement("派驻人员", "示例丙", "2024-03-01 至 2024-08-20", "2024-03-01 至 2024-08-31"),
        Disagreement("派驻人员", "示例戊", "没有登记", "2024-05-01 至 在岗"),
    ]


def test_a_stay_of_another_year_is_none_of_this() -> None:
    ours, theirs = Office(), Office(side=Side.RECIPIENT)
    person(ours, "示例丙", "2023-03-01", "2023-12-31")
    assert told(ours, theirs) == []
    person(ours, "示例丁", "2023-09-01", "2024-01-01")
    (only,) = told(ours, theirs)
    assert only.subject == "示例丁"


def test_who_wrote_another_year_is_not_said_to_have_nothing() -> None:
    """The county hospital was telephoned for a technique it had registered, on another day."""
    ours, theirs = Office(), Office(side=Side.RECIPIENT)
    person(ours, "示例丙", "2024-03-01", "2024-08-31")
    person(theirs, "示例丙", "2025-03-01", "2025-08-31")
    for office, first_on in ((ours, "2024-10-10"), (theirs, "2025-01-08")):
        office.add(
            "technique",
            name="膝关节镜",
            kind="新技术",
            department="骨科",
            first_on=first_on,
            guided_by=(office.records["assignment"][0].id,),
            relations=(RELATION,),
        )
    assert told(ours, theirs) == [
        Disagreement("派驻人员", "示例丙", "2024-03-01 至 2024-08-31", "2025-03-01 至 2025-08-31"),
        Disagreement(
            "新技术", "膝关节镜", "2024-10-10，独立完成 未写日期", "2025-01-08，独立完成 未写日期"
        ),
    ]


def test_people_stand_in_the_order_they_came() -> None:
    ours, theirs = Office(), Office(side=Side.RECIPIENT)
    person(ours, "示例丙", "2024-05-01", "2024-08-31")
    person(theirs, "示例丁", "2024-03-01", "2024-08-31")
    assert [each.subject for each in told(ours, theirs)] == ["示例丁", "示例丙"]


def test_activities_are_compared_by_kind_and_techniques_by_name() -> None:
    ours, theirs = Office(), Office(side=Side.RECIPIENT)
    for office, rounds in ((ours, 4), (theirs, 3)):
        person(office, "示例丙", "2024-03-01", "2024-08-31")
        stay = office.records["assignment"][0].id
        for day in range(1, rounds + 1):
            lesson(office, stay, f"2024-05-0{day}", kind="教学查房")
        office.add(
            "technique",
            name="胸腔镜",
            kind="新技术",
            department="外科",
            first_on="2024-04-02",
            guided_by=(stay,),
            independent_on="2024-10-09" if office is ours else None,
            relations=(RELATION,),
        )
    found = told(ours, theirs)
    assert [(each.what, each.supporter, each.recipient) for each in found] == [
        ("教学活动", "4 次", "3 次"),
        ("新技术", "2024-04-02，独立完成 2024-10-09", "2024-04-02，独立完成 未写日期"),
    ]


def test_two_packages_at_a_desk(tmp_path: Path) -> None:
    scheme = load_scheme(GUANGXI)
    for side in Side:
        with demo_office(tmp_path / side.value, side) as store:
            close_year(store, side)
            closed = to_be_sealed(store, GUANGXI, side, 2024)
            seal_year(store, closed, tmp_path, office_key(store))
    with DeskStore.make(tmp_path / "desk", "示例卫生健康委", GUANGXI, demo=True) as desk:
        collect(desk, [tmp_path])
        now = round_of(desk, scheme, 2024)
        (both,) = reconcile(desk, scheme, now)
        assert both.supporter.received.hospital_name == "柳州市柳铁中心医院"
        assert both.recipient.received.hospital_name == "融水苗族自治县人民医院"
        alone = replace(now, reports=now.reports[:1])
        assert list(reconcile(desk, scheme, alone)) == []
