"""A plan unlike the two: percent, a year on site, a title of any profession, June to May, a veto,
three levels of indicators, both sides' scores in one. No line of the program knows of it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from duikou_desktop.documents.assessment_form import assessment_form, form_totals
from duikou_desktop.documents.paper import Cell, Table
from duikou_desktop.documents.report import YearReport
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.scoring.assessment import Assessment, HospitalAssessment, State
from duikou_desktop.scoring.engine import assess, mean
from duikou_desktop.services.scored_year import reporting_year
from tests.factories import RELATION, SUPPORTER, Office

PACKS = Path(__file__).parent / "packs"
ID = "shili-2026-2028"
KNOWN = {key: set(register.field_by_key) for key, register in BY_KEY.items()}
FIRST, LAST = "2026-06-01", "2027-05-31"


@pytest.fixture(scope="module")
def scheme() -> Scheme:
    return load_scheme(ID, root=PACKS, known_fields=KNOWN)


def facts(office: Office, scheme: Scheme, year: int = 2026) -> YearFacts:
    period = reporting_year(scheme, year)
    return YearFacts(Book.of(office.records), ID, Side.SUPPORTER, period, (RELATION,))


def score(
    office: Office, scheme: Scheme, *, as_of: str = "2027-06-30", year: int = 2026
) -> Assessment:
    standard = scheme.standard(Side.SUPPORTER)
    assert standard is not None
    return assess(
        standard, scheme.parameters, facts(office, scheme, year), date.fromisoformat(as_of)
    )


def team(office: Office, *, titles: tuple[str, ...], last: str = LAST) -> None:
    batch = office.batch("第1批", FIRST, LAST)
    for title in titles:
        office.member(batch, FIRST, last, title=title, profession="护理")


FIVE = ("副主任护师", "护师", "护师", "护师", "护师")


def staffing(office: Office, scheme: Scheme, **how: str) -> Decimal | None:
    return score(office, scheme, **how).point("S1.2.1").score


def test_it_loads_with_three_levels_that_add_up_in_percent(scheme: Scheme) -> None:
    standard = scheme.standard(Side.SUPPORTER)
    assert standard is not None
    assert standard.levels == 3
    groups, indicator, _ = standard.way_to("S1.2.1")
    assert [group.title for group in groups] == ["组织与人员", "人员"]
    assert indicator.title == "队伍"
    assert [point.id for point in standard.points()] == ["S1.1.1", "S1.1.2", "S1.2.1", "S2.1.1"]
    assert sum(point.maximum or 0 for point in standard.points()) == 100


def test_a_whole_year_from_june_is_full_time(scheme: Scheme) -> None:
    office = Office()
    team(office, titles=FIVE)
    assert staffing(office, scheme) == 40


def test_a_day_less_than_twelve_months_costs_each(scheme: Scheme) -> None:
    office = Office()
    team(office, titles=FIVE, last="2027-05-30")
    assert staffing(office, scheme) == 0  # 40 - 5 × 8


def test_a_nurse_of_associate_chief_rank_is_the_high_title(scheme: Scheme) -> None:
    office = Office()
    team(office, titles=("护师",) * 5)
    assert staffing(office, scheme) == 32  # one short by title


def test_leave_is_to_be_made_up_for(scheme: Scheme) -> None:
    office = Office()
    team(office, titles=FIVE)
    member = office.records["assignment"][0].id
    dates = {"from": "2026-10-08", "to": "2026-10-10"}
    office.add("absence", assignment=member, kind="请假", **dates)
    assert staffing(office, scheme) == 32


def test_the_year_runs_from_june_to_may(scheme: Scheme) -> None:
    office = Office()
    team(office, titles=FIVE)
    guide = office.records["assignment"][0].id
    for day in ("2026-05-31", "2026-06-01", "2026-12-31", "2027-05-31", "2027-06-01"):
        raw = {"topic": "示例", "department": "内科", "by": (guide,), "relations": (RELATION,)}
        office.add("activity", on=day, kind="教学查房", **raw)
    rounds = score(office, scheme).point("S2.1.1")
    assert (rounds.score, len(rounds.records)) == (10, 3)  # 40 × 3/12
    for day in ("2026-11-30", "2026-12-01"):
        office.add("meeting", held_on=day, kind="领导小组", topics="支援")
    # The halves are June to November and December to May.
    assert score(office, scheme).point("S1.1.2").score == Decimal("12.5")


def test_one_absence_without_leave_makes_the_whole_nothing(scheme: Scheme) -> None:
    office = Office()
    team(office, titles=FIVE)
    office.add("organisation", kind="领导小组", set_up_on=FIRST, head="甲", head_post="院长")
    office.add("declaration", year=2026, kind="无擅自离岗", signed_by="甲", signed_on="2027-06-01")
    clean = score(office, scheme)
    assert (clean.base, clean.struck) == (Decimal("47.5"), False)  # 7.5 + 40
    member = office.records["assignment"][0].id
    office.add("absence", assignment=member, kind="擅自", **{"from": "2027-05-31"})
    struck = score(office, scheme)
    assert (struck.base, struck.total, struck.struck) == (0, 0, True)
    assert (struck.expected_total, struck.reachable_total) == (0, 0)
    # The points themselves stay as they are.
    assert struck.point("S1.1.1").score == Decimal("7.5")
    # In the mean of two relations the struck one counts as nothing.
    both = mean(facts(office, scheme), [clean, struck], scheme.parameters).whole
    assert both.point("S1.1.1").score == Decimal("3.75")


def test_without_records_or_declaration_the_veto_is_for_the_office_to_decide(
    scheme: Scheme,
) -> None:
    assert [veto.struck for veto in score(Office(), scheme).vetoes] == [None]


def test_both_sides_make_one_score(scheme: Scheme) -> None:
    assert scheme.combination is not None
    whole = scheme.combination.of(Decimal("90.5"), Decimal("81.25"), scheme.parameters.rounding)
    assert whole == Decimal("84.95")  # 36.2 + 48.75


def test_the_form_has_three_levels_in_percent(scheme: Scheme) -> None:
    office = Office()
    team(office, titles=FIVE)
    found = score(office, scheme)
    standard = scheme.standard(Side.SUPPORTER)
    assert standard is not None
    report = YearReport(
        scheme=scheme,
        standard=standard,
        side=Side.SUPPORTER,
        as_of=date(2027, 6, 30),
        outside=None,
        hospital=SUPPORTER,
        demo=False,
        facts=facts(office, scheme),
        relation_facts={},
        assessment=HospitalAssessment(found),
    )
    paper = assessment_form(report, found)
    table = next(block for block in paper.blocks if isinstance(block, Table))
    assert [cell.text for cell in table.header[1]] == ["一级指标", "二级指标", "三级指标"]
    assert [_texts(row)[:3] for row in table.rows[:3]] == [
        ["一、\n组织与人员\n（60%）", "（一）\n组织\n（20%）", "1.领导\n（20%）"],
        [
            "（二）\n人员\n（40%）",
            "2.队伍\n（40%）",
            "每批5人，其中1人具有副高以上职称，每人驻点满12个月",
        ],
        ["二、\n绩效\n（40%）", "（三）\n带教\n（40%）", "3.查房\n（40%）"],
    ]
    assert [row[0].down for row in table.rows[:3]] == [2, 1, 1]
    words = [getattr(block, "text", "") for block in paper.blocks]
    assert any(
        "一票否决：派驻人员擅自离岗的，一票否决。（待判断）" in each for each in map(str, words)
    )
    assert form_totals(found).base == 40


def _texts(row: tuple[Cell, ...]) -> list[str]:
    return [cell.text for cell in row]


def test_a_point_that_nobody_met_is_not_met(scheme: Scheme) -> None:
    assert score(Office(), scheme).point("S1.1.1").state is State.NOT_MET
