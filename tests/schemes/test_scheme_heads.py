"""What the two plans say: years, parties, addressees, parameters, agreement, outline."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from pydantic import ValidationError

from duikou_desktop.domain.registers.hospital import HOSPITAL
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import all_schemes, load_scheme
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.schemes.pairing import TermState
from duikou_desktop.schemes.parties import PartyRole
from duikou_desktop.scoring.parameters import Parameters, ReportingYear


@pytest.fixture(name="guangxi")
def _guangxi() -> Scheme:
    return load_scheme("guangxi-2022-2025")


@pytest.fixture(name="neimenggu")
def _neimenggu() -> Scheme:
    return load_scheme("neimenggu-2021-2025")


def test_two_schemes_are_shipped() -> None:
    assert [scheme.id for scheme in all_schemes()] == ["guangxi-2022-2025", "neimenggu-2021-2025"]


def test_years_of_the_plan(guangxi: Scheme, neimenggu: Scheme) -> None:
    assert (guangxi.years.first, guangxi.years.last) == (2022, 2025)
    assert guangxi.years.state is TermState.IN_FORCE
    assert (neimenggu.years.first, neimenggu.years.last) == (2021, 2025)
    assert neimenggu.years.state is TermState.UNCONFIRMED
    assert "十四五" in neimenggu.years.note
    assert 2025 in guangxi.years
    assert 2026 not in guangxi.years


def test_day_of_issue(guangxi: Scheme, neimenggu: Scheme) -> None:
    assert guangxi.issued == date(2022, 6, 24)
    assert neimenggu.issued is None


def test_inner_mongolias_county_government_signs_too(guangxi: Scheme, neimenggu: Scheme) -> None:
    two = [PartyRole.SUPPORTER, PartyRole.RECIPIENT]
    assert [party.role for party in guangxi.parties] == two
    assert [party.role for party in neimenggu.parties] == [*two, PartyRole.GOVERNMENT]


def test_two_offices_receive_guangxis_reports(guangxi: Scheme, neimenggu: Scheme) -> None:
    assert [(each.body, each.telephone) for each in guangxi.addressees] == [
        ("自治区卫生健康委", "0771-2803623"),
        ("自治区中医药局", "0771-2845082"),
    ]
    assert neimenggu.addressees == ()


def test_five_emergency_centres_and_four_aims(guangxi: Scheme) -> None:
    assert len(guangxi.emergency_centres) == 5
    assert len(guangxi.aims) == 4


def test_guangxi_has_both_standards_inner_mongolia_none(guangxi: Scheme, neimenggu: Scheme) -> None:
    assert [standard.side for standard in guangxi.standards] == [Side.RECIPIENT, Side.SUPPORTER]
    assert neimenggu.standards == ()
    assert neimenggu.outline is None
    assert neimenggu.adopts is None


def test_guangxis_parameters(guangxi: Scheme) -> None:
    chosen = guangxi.parameters
    assert (chosen.service_time.measure, chosen.service_time.length) == ("calendar_months", 6)
    assert chosen.service_time.approved_leave_counts is True
    assert chosen.service_time.most_leave_days is None
    assert chosen.service_time.unauthorised_absence_breaks is False
    assert chosen.service_time.replacement == "person"
    assert chosen.service_time.joined_within_days == 1
    assert chosen.team.vice_presidents == 1
    assert chosen.team.arrival_within_days == 15
    assert chosen.reporting_year.month_and_day == (1, 1)
    assert chosen.rounding == Decimal("0.1")
    assert (chosen.yearly.key_clinicians, chosen.yearly.techniques) == (3, 1)


@pytest.mark.parametrize(
    ("kind", "heads"),
    [("综合", 5), ("中医", 3), ("民族医", 3), ("妇幼", 5), (None, 5)],
)
def test_five_people_a_batch_three_at_chinese_medicine_hospitals(
    guangxi: Scheme, kind: str | None, heads: int
) -> None:
    assert guangxi.parameters.team.heads_for(kind) == heads


def test_kinds_of_hospital_are_those_an_office_can_choose(guangxi: Scheme) -> None:
    offered = {str(choice.value) for choice in HOSPITAL.field_by_key["kind"].choices or ()}
    assert set(guangxi.parameters.team.heads_by_kind) <= offered


def test_inner_mongolia_asks_no_numbers(neimenggu: Scheme) -> None:
    assert neimenggu.parameters.team.heads_for("综合") is None
    assert neimenggu.parameters.yearly.key_clinicians is None
    assert neimenggu.parameters.yearly.techniques is None


@pytest.mark.parametrize("starts", ["02-29", "13-01", "6-1", "06-31"])
def test_a_year_begins_on_a_day_that_every_year_has(starts: str) -> None:
    with pytest.raises(ValidationError):
        ReportingYear(starts=starts)


def test_a_year_may_begin_in_june() -> None:
    assert ReportingYear(starts="06-01").month_and_day == (6, 1)


def test_points_written_as_floats_are_refused(guangxi: Scheme) -> None:
    with pytest.raises(ValidationError, match="加引号"):
        Parameters.model_validate(guangxi.parameters.model_dump() | {"rounding": 0.1})


def test_inner_mongolias_agreement_is_kept_as_printed_and_used_corrected(
    neimenggu: Scheme,
) -> None:
    printed = [each.number + each.text for each in neimenggu.agreement.clauses()]
    used = [each.number + each.text for each in neimenggu.agreement.corrected().clauses()]
    changed = [(old, new) for old, new in zip(printed, used, strict=True) if old != new]
    assert len(changed) == 3
    promoted, survey, doctors = changed
    assert "提拨任用" in promoted[0]
    assert "提拔任用" in promoted[1]
    assert survey[0].startswith("l.摸清本医院情况")
    assert survey[1].startswith("1.摸清本医院情况")
    assert "骨于医师" in doctors[0]
    assert "骨干医师" in doctors[1]


def test_the_mended_number_is_a_number_again(neimenggu: Scheme) -> None:
    numbers = [each.number for each in neimenggu.agreement.corrected().clauses()]
    assert "l." not in numbers
    assert numbers.count("1.") == 2


def test_guangxis_agreement_has_nothing_to_correct(guangxi: Scheme) -> None:
    assert guangxi.agreement.corrected() is guangxi.agreement


def test_twelve_kinds_of_target_in_each_agreement(guangxi: Scheme, neimenggu: Scheme) -> None:
    for scheme in (guangxi, neimenggu):
        assert len({target.kind for target in scheme.agreement.targets}) == 12


def test_the_outline_has_four_parts_and_six_headings_of_ones_own(guangxi: Scheme) -> None:
    assert guangxi.outline is not None
    first, second, third, fourth = guangxi.outline.parts
    assert len(first.clauses) == 3
    assert [part.in_own_words for part in (first, second, third, fourth)] == [
        False,
        False,
        False,
        True,
    ]
    assert fourth.headings == (
        "工作目标",
        "工作机制（含支援关系、支援责任和支援模式等）",
        "工作措施",
        "人员选派管理",
        "政策",
        "资金保障",
    )
