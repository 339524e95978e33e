"""A standard's own rules: its levels, its ids, what its points look into."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.standard import Columns, Group, Indicator, Standard
from tests.factories import GUANGXI


def guangxi(side: Side = Side.SUPPORTER) -> Standard:
    found = load_scheme(GUANGXI).standard(side)
    assert found is not None
    return found


def test_the_way_to_a_point_names_all_above_it() -> None:
    groups, indicator, found = guangxi().way_to("S9.2")
    assert ([group.title for group in groups], indicator.id, found.id) == (
        ["对口支援绩效"], "S9", "S9.2",
    )  # fmt: skip
    with pytest.raises(KeyError, match=r"^'S99\.1'$"):
        guangxi().way_to("S99.1")
    with pytest.raises(KeyError, match=r"^'S99\.1'$"):
        guangxi().point("S99.1")


def test_what_does_not_add_up_is_told_with_both_sums() -> None:
    raw = tree(1)
    raw["groups"][0]["indicators"][0]["maximum"] = "99"
    with pytest.raises(ValidationError, match="S1 满分 99，各项合计 100"):
        Standard.model_validate(raw)


def test_points_written_as_a_number_and_not_as_text_are_refused() -> None:
    raw = tree(1)
    raw["groups"][0]["indicators"][0]["points"][0]["maximum"] = 0.5
    with pytest.raises(ValidationError) as refused:
        Standard.model_validate(raw)
    fault = refused.value.errors()[0]
    assert (fault["type"], fault["msg"]) == ("written_as_text", '分值须加引号，如 "0.5"')


def tree(
    levels: int, *, third: str = "", unit: str = "分", maximum: str = "100", mixed: bool = False
):
    """A standard of one point, with so many levels of groups above its indicator."""
    one = {
        "id": "S1.1", "number": "", "text": "做到", "short": "做到", "maximum": maximum,
        "partial": "all", "rule": {"kind": "judged"},
    }  # fmt: skip
    indicator = {
        "id": "S1", "number": "1.", "title": "指标", "maximum": maximum, "criteria": "",
        "requirements": "做到", "points": [one],
    }  # fmt: skip
    part: dict[str, Any] = {
        "number": "一", "title": "组", "maximum": maximum, "indicators": [indicator],
    }  # fmt: skip
    for _ in range(levels - 1):
        part = {"number": "一", "title": "组", "maximum": maximum, "groups": [part]}
    words = {key: key for key in Columns.model_fields if key != "third_level"}
    return {
        "side": "supporter", "attachment": "附件", "title": "标准", "maximum": maximum,
        "unit": unit, "columns": {**words, "third_level": third}, "groups": [part],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (tree(2), "columns.third_level 与指标的级数不符"),
        (tree(1, third="三级"), "columns.third_level 与指标的级数不符"),
        (tree(3, third="三级"), "指标最多三级"),
        (tree(1, unit="%", maximum="50"), "按百分比的标准，满分写作 100"),
    ],
)
def test_a_tree_of_levels_it_does_not_print_is_refused(raw: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        Standard.model_validate(raw)


def test_groups_hold_groups_or_indicators_of_one_depth() -> None:
    assert Standard.model_validate(tree(2, third="三级")).levels == 3
    empty = {"number": "一", "title": "空", "maximum": "1"}
    with pytest.raises(ValidationError, match="之下要么是分组，要么是指标"):
        Group.model_validate(empty)
    deep, flat = tree(2)["groups"][0], tree(1)["groups"][0]
    both = {"number": "一", "title": "杂", "maximum": "200", "groups": [deep, flat]}
    with pytest.raises(ValidationError, match="各组的级数不同"):
        Group.model_validate(both)
    with pytest.raises(ValidationError, match="各组的级数不同"):
        Standard.model_validate(
            {**tree(1, maximum="100"), "maximum": "200", "groups": [deep, flat]}
        )


def test_a_bonus_takes_a_rule_of_bonuses_and_nothing_else_does() -> None:
    raw = tree(1)
    raw["groups"][0]["indicators"][0]["points"][0]["rule"] = {
        "kind": "bonus_members", "above": 5, "each": "0.5",
    }  # fmt: skip
    with pytest.raises(ValidationError, match="加分要点不设满分，且只用加分规则"):
        Standard.model_validate(raw)
    assert Indicator.model_validate(tree(1)["groups"][0]["indicators"][0]).id == "S1"


def test_a_point_of_another_indicator_is_refused() -> None:
    raw = tree(1)
    raw["groups"][0]["indicators"][0]["points"][0]["id"] = "S2.1"
    with pytest.raises(ValidationError, match="编号与所属指标 S1 不符"):
        Standard.model_validate(raw)


def test_the_way_leads_through_groups_in_groups() -> None:
    groups, _, _ = Standard.model_validate(tree(2, third="三级")).way_to("S1.1")
    assert len(groups) == 2


USES = {
    "S5.1": {("batch", "planned_from"), *((("assignment", f)) for f in ("batch", "from", "to", "post"))},
    "S5.2": {("assignment", "profession"), ("title", "from")},
    "S5.B1": {("batch", "planned_from"), *((("assignment", f)) for f in ("batch", "from", "to"))},
    "S5.B2": {("assignment", "person"), *((("title", f)) for f in ("series", "rank", "from"))},
    "S9.1": {("activity", ""), ("activity", "kind")},
    "S10.2": {("technique", "independent_on")},
    "S12.1": {("norm", "by")},
    "S13.3": {("indicator", "code"), ("indicator", "numerator"), ("indicator", "is_base")},
    "S2.3": {
        ("terms_change", ""), ("terms_change", "supplement_signed_on"),
        ("terms_change", "changed_on"), ("declaration", "kind"),
    },
    "S11.1": {
        ("speciality", "name"), ("speciality", "level"), ("speciality", "accepted_on"),
    },
    "S6.3": {
        ("institution", "kind"), ("institution", "covers"), ("absence", ""), ("absence", "kind"),
        ("declaration", "kind"),
    },
}  # fmt: skip


@pytest.mark.parametrize("point_id", USES)
def test_a_rule_names_what_it_looks_into(point_id: str) -> None:
    assert set(guangxi().point(point_id).rule.uses()) == USES[point_id]


def test_a_groups_points_are_those_below_it() -> None:
    assert [each.id for each in guangxi().groups[2].points()][:3] == ["S9.1", "S9.2", "S9.3"]
