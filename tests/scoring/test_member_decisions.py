"""What rules decide of members and batches, the whole of it, to the word; counted by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.scoring.base import Undecided
from tests.factories import RELATION, SUPPORTER, Office
from tests.scoring.test_corners import decide, rule_of
from tests.scoring.test_decisions import AFTER, FIRST, LAST, NOTHING, WHOLE, all_of, member


def members(office: Office, names: str) -> list[UUID]:
    """One a day from the first on, so that their order is sure."""
    batch = office.batch("第1批", FIRST, LAST)
    people = [office.add("person", name=f"示例{name}", hospital=SUPPORTER) for name in names]
    return [
        office.member(batch, f"2024-03-{day:02}", LAST, person=person)
        for day, person in enumerate(people, 1)
    ]


# -- each member ----------------------------------------------------------------------------------


def each(needs: dict[str, Any], members: str = "served") -> Any:
    return rule_of(kind="for_each_member", members=members, needs=needs)


NORM = {"register": "norm", "link": "by", "kinds": "any"}


def norm(office: Office, *by: UUID, on: str = "2024-05-01", **more: Any) -> UUID:
    raw = {"kind": "管理制度", "title": "示例", "action": "建立", "relations": (RELATION,)}
    return office.add("norm", by=by, adopted_on=on, **{**raw, **more})


def test_members_without_one_are_named() -> None:
    office = Office()
    one, two, three = members(office, "甲乙丙")
    made = norm(office, one)
    other = norm(office, one, two)
    reached = norm(office, three, on="2025-01-01")
    found = all_of(decide(office, each(NORM), maximum="9"))
    assert found == (
        6,
        ["3 人中 2 人有建章立制。", "还没有的：示例丙。"],
        (made, other),
        [("给示例丙补建章立制", "norm", (), Fraction(1, 3), 1)],
        None, (), Fraction(2, 3),
    )  # fmt: skip
    assert decide(office, each(NORM), maximum="9", proportional=False).earned == 0
    assert reached not in found[2]
    last = norm(office, three, on="2024-12-31")
    assert all_of(decide(office, each(NORM))) == (
        10, ["3 人中 3 人有建章立制。"], (made, other, last), [], None, (), WHOLE,
    )  # fmt: skip


def test_nobody_has_one_and_all_are_named() -> None:
    office = Office()
    members(office, "甲乙")
    assert all_of(decide(office, each(NORM))) == (
        0,
        ["2 人中 0 人有建章立制。", "还没有的：示例甲、示例乙。"],
        (),
        [("给示例甲、示例乙补建章立制", "norm", (), WHOLE, 2)],
        None, (), NOTHING,
    )  # fmt: skip
    assert decide(office, each(NORM), as_of="2024-12-31", most=True) == 10
    assert decide(office, each(NORM), as_of=AFTER, most=True) == 0
    assert decide(office, each(NORM), as_of="2024-12-31", most=True, maximum=None) == 0
    # A field of the assignment can be filled in at any time.
    assert decide(office, each({"field": "department"}), as_of=AFTER, most=True) == 10


def test_of_nobody_nothing_is_told_and_later_nothing_can_be_had() -> None:
    nobody = (None, ["当年没有要看的派驻人员。"], (), [], Undecided.NO_DATA, (), NOTHING)
    for needs in (NORM, {"field": "department"}):
        assert all_of(decide(Office(), each(needs))) == nobody
        assert decide(Office(), each(needs), as_of="2024-12-31", most=True) == 10
        assert decide(Office(), each(needs), as_of=AFTER, most=True) == 0


def test_who_has_not_served_yet_is_told_what_will_be_looked_for() -> None:
    office = Office()
    member(office, to=None)
    assert all_of(decide(office, each(NORM), as_of="2024-05-01")) == (
        None,
        ["派驻人员还没有驻满或离岗，到时才看。"],
        (),
        [("给示例甲补建章立制", "norm", (), WHOLE, 1)],
        Undecided.NO_DATA, (), NOTHING,
    )  # fmt: skip
    assert decide(office, each(NORM), as_of=LAST).earned == 0


@pytest.mark.parametrize(("first", "n"), [("2024-12-31", 1), ("2025-01-01", 0)])
def test_on_site_is_who_has_a_day_in_the_year(first: str, n: int) -> None:
    office = Office()
    member_id = office.member(office.batch("第1批", first, "2025-06-30"), first, "2025-06-30")
    office.records["assignment"] = [
        record.changed(department="内科") for record in office.records["assignment"]
    ]
    found = decide(office, each({"field": "department"}, "on_site"))
    assert (found.earned, found.records) == ((10, (member_id,)) if n else (None, ()))


# -- a batch --------------------------------------------------------------------------------------


def test_without_a_batch_there_is_one_to_be_entered() -> None:
    staffing = rule_of(
        kind="batch_staffing", lost_per_person_short="1", lost_per_person_under_time="1",
        missing_vice_president_counts=1,
    )  # fmt: skip
    assert all_of(decide(Office(), staffing)) == (
        0,
        ["当年没有派驻批次，也没有人在岗。"],
        (),
        [("登记当年派出的批次和人员", "batch", (), NOTHING, 1)],
        None, (), NOTHING,
    )  # fmt: skip


def test_after_the_year_who_has_one_or_a_draft_of_it_still_counts() -> None:
    office = Office()
    one, two, _ = members(office, "甲乙丙")
    norm(office, one)
    assert decide(office, each(NORM), as_of=AFTER, most=True, maximum="9") == 3
    norm(office, two, draft=True)
    assert decide(office, each(NORM), as_of=AFTER, most=True, maximum="9") == 6
