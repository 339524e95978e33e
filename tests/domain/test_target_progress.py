"""What the registers tell of a yearly target, counted by hand."""

from __future__ import annotations

from uuid import UUID

import pytest

from duikou_desktop.domain.registers.target import Target
from duikou_desktop.domain.target_progress import Kept, kept_of
from duikou_desktop.domain.years import ReportingYear
from tests.factories import RELATION, Office, some_id


def target(office: Office, kind: str) -> Target:
    agreement = office.add("agreement", number="1号", relations=(RELATION,))
    office.add("target", agreement=agreement, year=2024, kind=kind, text="目标", quantity=2)
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


@pytest.mark.parametrize("kind", ["激励约束", "其他", "考核指标"])
def test_of_some_kinds_no_register_tells(kind: str) -> None:
    office = Office()
    assert kept(office, target(office, kind)) is None


def test_what_two_targets_name_alike_is_there_once() -> None:
    one, other = (some_id() for _ in range(2))
    both = Kept("technique", "项", {one: 1}) | Kept("technique", "项", {one: 1, other: 1})
    assert both.amount == 2
