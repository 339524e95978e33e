"""Which records are looked at one by one, and what loses a point for the year; by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.scoring.base import Undecided
from tests.factories import Office
from tests.scoring.test_condition_edges import FIRST, LAST, condition
from tests.scoring.test_condition_words import FREE, whole

WHOLE, NOTHING = Fraction(1), Fraction(0)


# -- each record ----------------------------------------------------------------------------------


def test_only_those_of_the_choice_are_looked_at_and_all_to_be_mended_are_counted() -> None:
    office = Office()
    member = office.member(office.batch("第1批", FIRST, LAST), FIRST, LAST)

    def away(first: str, kind: str, **more: Any) -> UUID:
        raw = {"assignment": member, "kind": kind, "from": first, "to": first}
        return office.add("absence", **{**raw, **more})

    away("2024-04-01", "公差")
    leave = [away("2024-05-01", "请假"), away("2024-05-02", "请假")]
    draft = away("2024-05-03", "请假", draft=True)
    raw: dict[str, Any] = {
        "register": "absence", "where": {"kind": ["请假"]}, "none": "judged",
        "done": {"filled": ["approved_by"]},
    }  # fmt: skip
    assert whole(condition("each_record", **raw).met(office.case())) == (
        NOTHING,
        ["离岗（请假） 2 条，其中做到的 0 条。", "另有离岗草稿 1 条未计入。"],
        tuple(leave),
        [("补齐离岗（请假） 2 条", "absence", tuple(leave), WHOLE, 2)],
        None,
    )
    with_drafts = condition("each_record", drafts=True, **raw).met(office.case())
    assert with_drafts.records == (*leave, draft)


@pytest.mark.parametrize(
    ("none", "share", "words"),
    [
        ("nothing", 0, "没有信息报送记录。"),
        ("judged", None, "没有信息报送记录。由本单位自评。"),
        ("declared", 1, "没有信息报送记录。有年度声明：协议无变更。"),
    ],
)
def test_a_declaration_speaks_only_where_it_is_asked(none: str, share, words: str) -> None:
    office = Office()
    signed = {"signed_by": "院长", "signed_on": "2025-01-05"}
    office.add("declaration", year=2024, kind="协议无变更", **signed)
    done = {"day": "sent_on", "by": "due"}
    asked = condition(
        "each_record", register="report_duty", done=done, none=none, declaration="协议无变更"
    )
    found = asked.met(office.case())
    assert (found.share, "".join(map(str, found.reasons))) == (share, words)


# -- nothing of a kind ----------------------------------------------------------------------------


@pytest.mark.parametrize(("year", "kind"), [(2023, "无擅自离岗"), (2024, "协议无变更")])
def test_only_the_declaration_of_that_kind_and_year_is_enough(year: int, kind: str) -> None:
    office = Office()
    office.add("declaration", year=year, kind=kind, signed_by="院长", signed_on="2024-12-31")
    assert FREE.met(office.case()).undecided is Undecided.JUDGED


@pytest.mark.parametrize(
    ("kind", "first", "lost"),
    [
        ("擅自", "2024-06-01", True),
        ("擅自", "2024-06-02", False),  # not yet
        ("擅自", "2023-12-31", False),  # of the year before
        ("请假", "2024-06-01", False),
    ],
)
def test_only_what_has_happened_in_the_year_loses_it(kind: str, first: str, lost: bool) -> None:
    office = Office()
    member = office.member(office.batch("第1批", "2023-09-01", LAST), "2023-09-01", LAST)
    office.add("absence", assignment=member, kind=kind, **{"from": first, "to": first})
    assert FREE.most(office.case("2024-06-01")) == (0 if lost else 1)
