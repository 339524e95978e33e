"""附件4 第13项: figures beside those from before the support, each verdict in its exact words."""

from __future__ import annotations

from fractions import Fraction
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.scoring.base import Case, Decision, Undecided
from tests.factories import RELATION, Office
from tests.scoring.test_corners import rule_of

UP, DOWN = "bed_occupancy", "referral_out_rate"
COUNT = "level34_operations"


def trend(*codes: str, without: str = "no_data") -> Any:
    return rule_of(
        kind="trend",
        without_figures=without,
        indicators=[
            {"code": code, "direction": "down" if code == DOWN else "up"} for code in codes
        ],
    )


def case(office: Office, as_of: str = "2025-12-31", maximum: str | None = "6") -> Case:
    return office.case(as_of, maximum=maximum)


def decide(office: Office, *codes: str, **how: Any) -> Decision:
    return trend(*codes, **how).decide(case(office))


def figure(
    office: Office, code: str, year: int, part: str | None, whole: str | None = None
) -> UUID:
    raw = {"source": "年报", "relations": (RELATION,), "is_base": year < 2024}
    return office.add("indicator", code=code, year=year, numerator=part, denominator=whole, **raw)


@pytest.mark.parametrize(
    ("code", "before", "after", "words", "right"),
    [
        (UP, ("80", "100"), ("81", "100"), "床位使用率：2021 年 80.00%，2024 年 81.00%，上升。", 1),
        (
            UP,
            ("80", "100"),
            ("160", "200"),
            "床位使用率：2021 年 80.00%，2024 年 80.00%，持平。",
            0,
        ),
        (UP, ("80", "100"), ("1", "3"), "床位使用率：2021 年 80.00%，2024 年 33.33%，下降。", 0),
        (DOWN, ("6", "100"), ("5", "100"), "转诊率：2021 年 6.00%，2024 年 5.00%，下降。", 1),
        (DOWN, ("6", "100"), ("6", "100"), "转诊率：2021 年 6.00%，2024 年 6.00%，持平。", 0),
        (COUNT, ("10",), ("11",), "三、四级手术例数：2021 年 10，2024 年 11，上升。", 1),
    ],
)
def test_a_figure_beside_the_one_from_before(code, before, after, words, right) -> None:
    office = Office()
    both = figure(office, code, 2021, *before), figure(office, code, 2024, *after)
    found = decide(office, code)
    assert (found.earned, found.share, found.records) == (6 * right, right, both)
    assert [str(each) for each in found.reasons] == [words]


def test_of_several_figures_each_earns_its_part_and_stands_behind_it() -> None:
    office = Office()
    records = [
        figure(office, code, year, *parts)
        for code, *years in ((UP, ("80", "100"), ("81", "100")), (COUNT, ("10",), ("9",)))
        for year, parts in zip((2021, 2024), years, strict=True)
    ]
    found = decide(office, UP, COUNT)
    assert (found.earned, found.share) == (3, Fraction(1, 2))
    assert found.records == tuple(records)
    assert (found.steps, found.undecided) == ((), None)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (None, None, "床位使用率没有数字。"),
        # Nobody was sent yet: the year before the year looked at.
        (None, ("80", "100"), "床位使用率没有支援前（2023 年）的数字。"),
        (("80", "100"), None, "床位使用率没有 2024 年的数字。"),
        (("80", "0"), ("80", "100"), "床位使用率的分母是 0，算不出来。"),
        (("80", "100"), ("80", "0"), "床位使用率的分母是 0，算不出来。"),
        (("80", "100"), ("80",), "床位使用率两年的口径不同：一年有分母，一年没有。"),
        (("80",), ("80", "100"), "床位使用率两年的口径不同：一年有分母，一年没有。"),
    ],
)
def test_what_is_missing_is_said_and_what_to_do(before, after, words) -> None:
    office = Office()
    records = [figure(office, COUNT, 2021, "10"), figure(office, COUNT, 2024, "11")]
    if before:
        figure(office, UP, 2021, *before)
    if after:
        figure(office, UP, 2024, *after)
    found = decide(office, UP, COUNT, DOWN)
    assert [str(each) for each in found.reasons] == [
        words,
        "三、四级手术例数：2021 年 10，2024 年 11，上升。",
        "转诊率没有数字。",
    ]
    assert (found.earned, found.share) == (None, Fraction(1, 3))
    assert found.undecided is Undecided.NO_DATA
    assert found.records == tuple(records)
    (step,) = found.steps
    assert (str(step.message), step.register) == ("补上能力指标的数字", "indicator")
    assert (step.adds, step.times, step.records) == (Fraction(2, 3), 2, ())


def test_drafts_of_figures_are_said_to_be_left_out() -> None:
    office = Office()
    figure(office, UP, 2024, None)
    assert [str(each) for each in decide(office, UP).reasons] == [
        "床位使用率没有数字。",
        "另有能力指标草稿 1 条未计入。",
    ]


def test_only_without_any_figure_does_the_office_decide() -> None:
    office = Office()
    assert decide(office, UP, COUNT, without="judged").undecided is Undecided.JUDGED
    assert decide(office, UP, COUNT).undecided is Undecided.NO_DATA
    figure(office, UP, 2021, "80", "100")
    figure(office, UP, 2024, "81", "100")
    assert decide(office, UP, COUNT, without="judged").undecided is Undecided.NO_DATA


def test_what_is_right_or_missing_can_still_be_had_after_the_year() -> None:
    office = Office()
    figure(office, UP, 2021, "80", "100")
    figure(office, UP, 2024, "81", "100")
    figure(office, COUNT, 2021, "10")
    figure(office, COUNT, 2024, "9")
    rule = trend(UP, COUNT, DOWN)
    assert rule.most(case(office, "2024-12-31")) == 6
    assert rule.most(case(office, "2025-01-01")) == 4  # one right, one missing, one wrong
    assert trend(UP, COUNT).most(case(office)) == 3
    assert rule.most(case(office, "2024-12-31", None)) == 0
