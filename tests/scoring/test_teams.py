"""Which batches a year is scored by, and in what order they, their members and stays are read."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from duikou_desktop.scoring.stays import stays
from duikou_desktop.scoring.teams import Team, YearTeams, every_team, teams_of_year
from duikou_desktop.scoring.views import View
from tests.factories import RELATION, SUPPORTER, Office

FIRST, LAST = "2024-03-01", "2024-08-31"
LOW, HIGH = UUID(int=1), UUID(int=2)


def teams(office: Office, as_of: str = "2025-12-31") -> list[Team]:
    return every_team(office.facts(), office.parameters, View(date.fromisoformat(as_of)))


def of_year(office: Office, as_of: str = "2025-12-31") -> YearTeams:
    return teams_of_year(office.facts(), office.parameters, View(date.fromisoformat(as_of)))


def numbers(office: Office) -> tuple[list[str | None], bool]:
    """The batches taken, and whether they began in the year."""
    found = of_year(office)
    return [team.batch.number for team in found.teams], found.begun_in_year


def batch(office: Office, number: str, first: str, last: str, *, at: UUID | None = None) -> UUID:
    """A batch with one person."""
    raw = {"planned_from": first, "planned_to": last, **({"id": at} if at else {})}
    made = office.add("batch", relation=RELATION, number=number, **raw)
    office.member(made, first, last)
    return made


# -- order ----------------------------------------------------------------------------------------


def test_members_are_in_order_of_arrival_then_of_name_then_of_id() -> None:
    office = Office()
    group = office.batch("第1批", FIRST, LAST)

    def serve(name: str, first: str, at: int) -> None:
        person = office.add("person", name=name, hospital=SUPPORTER)
        office.member(group, first, LAST, person=person, id=UUID(int=at))

    serve("A", "2024-03-02", 1)
    serve("C", FIRST, 2)
    serve("B", FIRST, 4)
    serve("B", FIRST, 3)
    (team,) = teams(office)
    assert [each.id.int for each in team.members] == [3, 4, 2, 1]
    assert team.started == date(2024, 3, 1)
    # The last of them arrives on 2 March: before, nobody counts who is not there.
    assert [each.id.int for each in teams(office, "2024-03-01")[0].members] == [3, 4, 2]


def test_batches_are_in_order_of_their_first_arrival_then_of_id() -> None:
    office = Office()
    office.batch("空批", FIRST, LAST)
    batch(office, "第3批", "2024-03-02", LAST, at=UUID(int=3))
    batch(office, "第2批", FIRST, LAST, at=HIGH)
    batch(office, "第1批", FIRST, LAST, at=LOW)
    assert [each.batch.number for each in teams(office)] == ["第1批", "第2批", "第3批"]


def test_stays_are_in_order_of_their_first_day_then_of_the_person() -> None:
    office = Office()
    group = office.batch("第1批", FIRST, LAST)
    for at, first in ((2, FIRST), (1, FIRST), (0, "2024-03-02")):
        person = office.add("person", name="示例", hospital=SUPPORTER, id=UUID(int=at))
        office.member(group, first, LAST, person=person)
    view = View(date(2025, 12, 31))
    found = stays(office.facts(), office.parameters.service_time, view)
    assert [each.person.int for each in found] == [1, 2, 0]


# -- which the year is scored by ------------------------------------------------------------------


def test_batches_begun_in_the_year_go_before_one_longer_on_site() -> None:
    office = Office()
    assert of_year(office) == YearTeams((), begun_in_year=True)
    batch(office, "第1批", "2023-12-31", "2024-11-30")
    assert numbers(office) == (["第1批"], False)
    batch(office, "第2批", "2024-12-31", "2025-06-30")
    batch(office, "第3批", "2024-01-01", "2024-01-31")
    assert numbers(office) == (["第3批", "第2批"], True)


@pytest.mark.parametrize(
    ("last", "taken"), [("2023-12-31", []), ("2024-01-01", ["旧批"]), ("2024-01-02", ["旧批"])]
)
def test_one_day_in_the_year_is_on_site(last: str, taken: list[str]) -> None:
    office = Office()
    batch(office, "旧批", "2023-07-01", last)
    assert numbers(office)[0] == taken


def test_the_batch_longest_on_site_in_the_year_stands_in() -> None:
    office = Office()
    batch(office, "早而长", "2023-01-01", "2024-02-28")
    batch(office, "久", "2023-09-01", "2024-02-29")
    batch(office, "晚而短", "2023-10-01", "2024-02-28")
    assert numbers(office) == (["久"], False)


def test_of_batches_as_long_on_site_the_last_begun_stands_in_then_the_last_by_id() -> None:
    office = Office()
    batch(office, "先", "2023-08-01", "2024-02-29", at=UUID(int=9))
    batch(office, "大", "2023-09-01", "2024-02-29", at=HIGH)
    batch(office, "小", "2023-09-01", "2024-02-29", at=LOW)
    assert numbers(office) == (["大"], False)
