"""Findings on relations that change: ends without a reason, two lines for one day, work after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.scoring.checks import check_year
from duikou_desktop.scoring.checks.base import Severity
from tests.factories import GUANGXI, RECIPIENT, RELATION, Office
from tests.scoring.checks.looking import said, whole

QUERY = Severity.QUERY
PAIR = "示例县人民医院 · 示例市医院"


def term(office: Office, **values: Any) -> None:
    """The office's one line of the table, otherwise."""
    (row,) = office.records["relation_term"]
    office.records["relation_term"] = [row.changed(**values)]


def ended(office: Office, **values: Any) -> None:
    from duikou_desktop.domain.registers.relation import TermState

    term(office, to=date(2024, 6, 30), state=TermState.ENDED, **values)


def test_an_end_without_a_reason_is_told(office: Office) -> None:
    ended(office)
    words = f"结对关系“{PAIR}”的关系表一行缺变更原因。"
    assert whole(office, "term_unfinished") == [(QUERY, "relation", RELATION, "", words)]
    ended(office, change_reason="支援医院调整")
    assert said(office, "term_unfinished") == []


def test_an_end_without_its_day_is_told(office: Office) -> None:
    ended(office, change_reason="支援医院调整")
    term(office, to=None)
    assert said(office, "term_unfinished") == [f"结对关系“{PAIR}”的关系表一行缺结束日期。"]


def test_a_pairing_nobody_confirmed_is_told_for_it_is_scored(office: Office) -> None:
    from duikou_desktop.domain.registers.relation import TermState

    assert said(office, "pairing_to_confirm") == []
    term(office, state=TermState.TO_CONFIRM)
    words = f"结对关系“{PAIR}”待核实，照样参加评分。对照关系表核实，改为有效；不是本单位的，删去这一行。"
    assert whole(office, "pairing_to_confirm") == [(QUERY, "relation", RELATION, "", words)]


def test_a_pairing_to_be_confirmed_of_other_years_is_not_asked_about(office: Office) -> None:
    from duikou_desktop.domain.registers.relation import TermState

    term(office, state=TermState.TO_CONFIRM, from_=date(2022, 1, 1), to=date(2023, 12, 31))
    assert said(office, "pairing_to_confirm") == []
    term(office, to=None)
    assert said(office, "pairing_to_confirm") == []


def test_people_of_other_years_are_not_on_site_after_the_end(office: Office) -> None:
    ended(office, change_reason="支援医院调整")
    office.member(office.batch("第1批", "2023-01-01", "2023-06-30"), "2023-01-01", "2023-06-30")
    assert said(office, "on_site_after_the_end") == []


def test_two_lines_for_the_same_days(office: Office) -> None:
    raw = {"relation": RELATION, "scheme": GUANGXI, "from": "2025-12-31", "to": "2026-12-31"}
    office.add("relation_term", **raw)
    words = f"结对关系“{PAIR}”在关系表里有两行都管 2025-12-31 至 2025-12-31。改期限，或删去一行。"
    assert whole(office, "terms_overlap") == [(QUERY, "relation", RELATION, "", words)]


def test_a_line_that_goes_on_where_the_other_ended_is_none(office: Office) -> None:
    raw = {"relation": RELATION, "scheme": GUANGXI, "from": "2026-01-01", "to": "2026-12-31"}
    office.add("relation_term", **raw)
    # Under another scheme the same days are another plan's.
    office.add("relation_term", **{**raw, "scheme": "another", "from": "2022-01-01"})
    assert said(office, "terms_overlap") == []


@pytest.mark.parametrize(("last", "told"), [("2024-06-30", False), ("2024-07-01", True)])
def test_nobody_stays_beyond_the_end(office: Office, last: str, told: bool) -> None:
    ended(office, change_reason="支援医院调整")
    batch = office.batch("第1批", "2024-01-01", last)
    stay = office.member(batch, "2024-01-01", last)
    name = next(each.value("name") for each in office.records["person"])
    words = f"{name}驻点到结对关系终止（2024-06-30）以后。核对终止日期，或登记离岗日期。"
    wanted = [(QUERY, "assignment", stay, "", words)] if told else []
    assert whole(office, "on_site_after_the_end") == wanted


def test_somebody_there_in_a_year_after_the_end_is_told_though_the_year_has_no_relation(
    office: Office,
) -> None:
    ended(office, change_reason="支援医院调整")
    batch = office.batch("第1批", "2024-03-01", "2025-02-28")
    office.member(batch, "2024-03-01", "2025-02-28")
    facts = replace(office.facts(2025), relations=())
    (found,) = (
        each
        for each in check_year(facts, office.parameters, date(2025, 6, 30))
        if each.code == "on_site_after_the_end"
    )
    assert "驻点到结对关系终止（2024-06-30）以后" in str(found.message)


def test_an_end_that_has_not_come_is_told(office: Office) -> None:
    ended(office, change_reason="支援医院调整")
    assert said(office, "ended_later", as_of=date(2024, 6, 30)) == []
    words = f"结对关系“{PAIR}”写的是终止，结束日期 2024-06-30 还没有到。核对是哪一天终止的。"
    assert whole(office, "ended_later", as_of=date(2024, 6, 29)) == [
        (QUERY, "relation", RELATION, "", words)
    ]


def test_a_plan_that_ran_out_is_no_end_of_its_own(office: Office) -> None:
    batch = office.batch("第9批", "2025-10-01", "2026-03-31")
    office.member(batch, "2025-10-01", "2026-03-31")
    assert said(office, "on_site_after_the_end", year=2025) == []


def test_no_gap_is_told_of_days_beyond_the_relation(office: Office) -> None:
    ended(office, change_reason="支援医院调整")
    batch = office.batch("第1批", "2024-01-01", "2024-06-30")
    office.member(batch, "2024-01-01", "2024-06-30")
    assert said(office, "nobody_on_site") == []
    term(office, to=date(2024, 7, 9))
    assert said(office, "nobody_on_site") == ["2024-07-01 至 2024-07-09 没有派驻人员在岗（9 天）。"]


@pytest.mark.parametrize(("first", "joint"), [("2024-07-01", False), ("2024-06-30", True)])
def test_one_supporter_after_the_other_needs_no_joint_plan(first: str, joint: bool) -> None:
    office = Office(side=Side.RECIPIENT)
    ended(office, change_reason="支援医院调整")
    other = hospital_id("另一家医院")
    second = relation_id(RECIPIENT, other)
    office.add("hospital", id=other, name="另一家医院", kind="综合")
    office.add("relation", id=second, recipient=RECIPIENT, supporter=other)
    office.add(
        "relation_term",
        relation=second, scheme=GUANGXI, number="2", **{"from": first, "to": "2025-12-31"},
    )  # fmt: skip
    facts = YearFacts(
        Book.of(office.records), GUANGXI, office.side, ReportingYear(2024), (RELATION, second)
    )
    found = check_year(facts, office.parameters, date(2024, 12, 31))
    assert any(each.code == "joint_plan_missing" for each in found) is joint


@pytest.mark.parametrize(("day", "told"), [("2024-06-30", False), ("2024-07-01", True)])
def test_work_after_the_end_is_asked_about_for_it_does_not_count(
    office: Office, day: str, *, told: bool
) -> None:
    ended(office, change_reason="支援医院调整")
    made = office.add("activity", kind="教学查房", topic="心衰", on=day, relations=(RELATION,))
    # Of the whole hospital, or of another relation beside it: not of the ended one alone.
    office.add("activity", kind="教学查房", topic="卒中", on=day)
    words = (
        "“2024-07-01 · 教学查房 · 心衰”在结对关系终止（2024-06-30）以后，"
        "不计分。核对日期、终止日期，或改结对关系。"
    )
    wanted = [(QUERY, "activity", made, "", words)] if told else []
    assert whole(office, "done_after_the_end") == wanted
