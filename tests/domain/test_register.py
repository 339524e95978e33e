"""What makes a record count, and which year's page shows it."""

from __future__ import annotations

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.register_view import kept_registers
from tests.factories import GUANGXI, some_id

HONOUR = {"on": "2024-08-19", "kind": "县级", "title": "最美医师"}


@pytest.mark.parametrize(
    ("more", "missing"),
    [
        ({}, ("person",)),
        ({"person": some_id()}, ()),
        ({"team": "第5批医疗队"}, ()),
        ({"person": some_id(), "team": "第5批医疗队"}, ()),
    ],
)
def test_an_honour_names_a_person_or_the_team(more, missing) -> None:
    register = BY_KEY["honour"]
    assert register.missing(read_record(register, {**HONOUR, **more})) == missing


@pytest.mark.parametrize("side", Side)
def test_a_government_has_duties_only_where_it_signs(side: Side) -> None:
    def kept(scheme: str) -> set[str]:
        return {each.key for each in kept_registers(load_scheme(scheme), side)}

    assert "government_duty" in kept("neimenggu-2021-2025")
    assert "government_duty" not in kept(GUANGXI)


@pytest.mark.parametrize(
    ("key", "raw", "years"),
    [
        # 第3季度 and a month lie in the year of their days, a plan in each year it covers.
        ("member_review", {"period": "2024年第3季度"}, {2024}),
        ("member_review", {"period": "2023"}, {2023}),
        ("member_review", {}, {2022, 2023, 2024, 2025}),
        ("attendance", {"month": "2024-12"}, {2024}),
        ("plan", {"year": "2023"}, {2023}),
        ("plan", {"year": "2023", "to_year": "2024"}, {2023, 2024}),
        ("plan", {}, {2022, 2023, 2024, 2025}),
        ("agreement", {"from": "2023-01-01", "to": "2024-12-31"}, {2023, 2024}),
        ("institution", {"issued_on": "2024-06-01"}, {2024, 2025}),
        ("member_goal", {"due": "2024-02-29"}, {2023, 2024}),
        ("plan_item", {"due": "2024-02-29"}, {2024}),
        ("terms_change", {"changed_on": "2024-01-01"}, {2024}),
    ],
)
def test_the_years_whose_page_shows_a_record(key, raw, years) -> None:
    register = BY_KEY[key]
    record = read_record(register, raw)
    shown = {
        year for year in (2022, 2023, 2024, 2025) if register.in_year(record, ReportingYear(year))
    }
    assert shown == years


def test_a_reporting_year_from_june_takes_the_quarters_that_touch_it() -> None:
    register = BY_KEY["member_review"]
    june = ReportingYear(2023, (6, 1))
    shown = [
        period
        for period in ("2023-Q1", "2023-Q2", "2023-H2", "2024-Q2", "2024-Q3")
        if register.in_year(read_record(register, {"period": period}), june)
    ]
    # 2023-06-01 to 2024-05-31
    assert shown == ["2023-Q2", "2023-H2", "2024-Q2"]


def test_no_more_records_are_signed_than_were_checked() -> None:
    register = BY_KEY["record_check"]
    read_record(register, {"checked": "20", "signed": "20"})
    with pytest.raises(UserError) as refused:
        read_record(register, {"checked": "20", "signed": "21"})
    assert str(refused.value.message) == "抽查份数（20）小于本人签字（21）。核对两个数。"
    assert [fault.field for fault in refused.value.faults] == ["checked"]


def test_a_supplement_may_be_signed_before_the_change() -> None:
    raw = {"changed_on": "2024-07-10", "supplement_signed_on": "2024-07-01"}
    assert read_record(BY_KEY["terms_change"], raw).value("supplement_signed_on") is not None


def test_an_agreement_without_an_end_does_not_count() -> None:
    register = BY_KEY["agreement"]
    raw = {"signed_on": "2022-12-20", "from": "2023-01-01", "contents": "年度目标"}
    record = read_record(register, {**raw, "side": Side.RECIPIENT})
    assert register.missing(record) == ("to",)
