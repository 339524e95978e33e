"""The checks run on a stranger's records too: of thousands of one kind they find as many, in no time."""

from __future__ import annotations

from collections import Counter
from time import perf_counter
from uuid import UUID

import pytest

from duikou_desktop.scoring.checks import check_year
from tests.factories import GUANGXI, RELATION, SUPPORTER, Office, between
from tests.scoring.checks.looking import AS_OF, found, lesson

MANY = 3000
AT_ONCE = {"planned_from": "2024-03-01", "planned_to": "2024-08-31"}


@pytest.fixture
def crowded(office: Office) -> Office:
    """One person deployed thousands of times on the same days, away and at work as often."""
    person = office.add("person", name="示例甲", hospital=SUPPORTER)
    batch = office.batch("第1批", "2024-03-01", "2024-08-31")
    stays = [office.member(batch, "2024-03-01", "2024-08-31", person=person) for _ in range(MANY)]
    for at, stay in enumerate(stays):
        # A weekend, so that nothing is found at once.
        days = {"from": "2024-03-02", "to": "2024-03-03"}
        office.add("absence", assignment=stays[0], kind="请假", **days)
        office.add("attendance", assignment=stays[0], month="2024-03", days_due=21, days_present=21)
        lesson(office, stay, f"2024-{3 + at % 6:02d}-{1 + at % 28:02d}")
        office.add(
            "relation_term",
            relation=RELATION,
            scheme=GUANGXI,
            number=str(at),
            **between(2022, 2025),
        )
        office.add("batch", relation=RELATION, number=f"第{at}批", leader=person, **AT_ONCE)
    return office


def test_each_is_found_once_and_in_seconds(crowded: Office) -> None:
    """It was one for each two of them: of 2,000 stays two million, in more than a minute."""
    began = perf_counter()
    findings = check_year(crowded.facts(), crowded.parameters, AS_OF)
    assert perf_counter() - began < 20
    codes = Counter(each.code for each in findings)
    assert codes["two_places"] == codes["absences_overlap"] == MANY - 1
    assert codes["terms_overlap"] == MANY
    assert codes["leader_not_on_site"] == 0
    # Of March, on the 2nd and 3rd.
    assert codes["leader_away"] == sum(at % 6 == 0 and at % 28 in (1, 2) for at in range(MANY))


def test_of_several_stays_any_is_one_of_that_day(office: Office) -> None:
    """One within another, one of a day, one without an end."""
    person = office.add("person", name="示例甲", hospital=SUPPORTER)
    batch = office.batch("第1批", "2024-01-01", "2024-12-31")
    for first, last in (("2024-02-01", "2024-04-30"), ("2024-03-01", "2024-03-31")):
        stay = office.member(batch, first, last, person=person)
    office.member(batch, "2024-06-01", "2024-06-01", person=person)
    office.add("assignment", batch=batch, person=person, **{"from": "2024-10-01"})
    for on in ("2024-02-01", "2024-04-30", "2024-06-01", "2024-10-01", "2024-12-31"):
        lesson(office, stay, on)
    assert found(office, "leader_not_on_site") == []
    out = [
        lesson(office, stay, on) for on in ("2024-01-31", "2024-05-01", "2024-06-02", "2024-09-30")
    ]
    assert [each.record for each in found(office, "leader_not_on_site")] == out


def test_of_several_absences_in_a_month_the_first_is_named(office: Office, stay: UUID) -> None:
    for day in ("2024-03-13", "2024-03-11", "2024-03-09"):  # a Saturday the last
        office.add("absence", assignment=stay, kind="请假", **{"from": day, "to": day})
    row = office.add("attendance", assignment=stay, month="2024-03", days_due=21, days_present=21)
    (finding,) = found(office, "present_though_away")
    assert (finding.record, finding.about) == (row, "2024-03-11")
