"""Plain values through JSON and back, by their hints; what does not fit is refused."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.core.messages import Message, said, say
from duikou_desktop.core.typed_json import Unfit, from_json, to_json


class Colour(Enum):
    RED = "红"


@dataclass(frozen=True, slots=True)
class Inner:
    points: Decimal
    on: date | None


@dataclass(frozen=True, slots=True)
class Outer:
    id: UUID
    colour: Colour
    inner: tuple[Inner, ...]
    pair: tuple[str, int]
    gaps: tuple[tuple[date, date], ...]
    at: datetime | None
    message: Message
    none: Inner | None
    sure: bool
    later: str = "of a later program"


VALUE = Outer(
    id=UUID(int=7),
    colour=Colour.RED,
    inner=(Inner(Decimal("1.50"), None), Inner(Decimal(0), date(2024, 2, 29))),
    pair=("甲", 3),
    gaps=((date(2024, 1, 1), date(2024, 1, 31)),),
    at=datetime(2024, 11, 18, 4, 0, tzinfo=UTC),
    message=say(
        "{who}缺 {n} 项：{what}，{points} 分，{day}",
        who=say("医院{name}", name="乙"),
        n=2,
        what=said(["查房", "会诊"]),
        points=Decimal("4.0"),
        day=date(2024, 3, 1),
    ),
    none=None,
    sure=True,
)


def through(value: object) -> Any:
    return json.loads(json.dumps(to_json(value)))


def test_everything_comes_back_as_it_was() -> None:
    back = from_json(Outer, through(VALUE))
    assert back == VALUE
    assert str(back.inner[0].points) == "1.50"
    assert str(back.message) == "医院乙缺 2 项：查房、会诊，4 分，2024-03-01"


def test_a_kind_that_cannot_come_back_is_not_written() -> None:
    with pytest.raises(TypeError):
        to_json(say("{what}", what={1}))
    with pytest.raises(TypeError):
        to_json(object())


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("id", "7"),
        ("colour", "BLUE"),
        ("colour", []),
        ("inner", {}),
        ("inner", [{"points": "much", "on": None}]),
        ("inner", [{"points": "1"}]),
        ("inner", [{"points": "NaN", "on": None}]),
        ("inner", [{"points": "1E+2000000000", "on": None}]),
        ("inner", [{"points": "1", "on": "\ud800"}]),
        ("pair", ["\ud800", 3]),
        ("message", {"template": "x", "values": {"n": "\ud800"}}),
        ("message", {"template": "x", "values": {"\ud800": 1}}),
        ("message", {"template": "x", "values": {"n": {"Fraction": "1/0"}}}),
        ("message", {"template": "x", "values": {"n": {"Fraction": "1e3000000"}}}),
        ("pair", ["甲"]),
        ("pair", ["甲", True]),
        ("gaps", [["2024-01-01"]]),
        ("at", 5),
        ("message", {"template": "x", "values": {"n": {"eval": "1"}}}),
        ("message", {"template": "x", "values": {"n": {}}}),
        ("message", None),
        ("none", []),
        ("sure", 1),
    ],
)
def test_what_does_not_fit_is_refused(key: str, wrong: object) -> None:
    data = through(VALUE)
    data[key] = wrong
    with pytest.raises(Unfit):
        from_json(Outer, data)


def test_what_a_later_program_added_may_be_missing() -> None:
    data = through(VALUE)
    assert data.pop("later") == "of a later program"
    assert from_json(Outer, data) == VALUE


def test_more_or_less_than_the_hints_is_refused() -> None:
    data = through(VALUE)
    with pytest.raises(Unfit):
        from_json(Outer, {**data, "more": 1})
    del data["sure"]
    with pytest.raises(Unfit):
        from_json(Outer, data)
    with pytest.raises(Unfit):
        from_json(Outer, [])
