"""Scores, names, days and evidence that no records make: such a package is taken by nobody."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.faults import Why
from tests.forging import Change, Contents, forged, honest, refusal, score


def totals(side: Side, **other: Any) -> dict[str, Any]:
    return {"totals": honest(side).manifest.totals.model_dump() | other}


def of_point(point: str, **figures: str) -> Change:
    def change(stated: Any) -> None:
        for part in (stated["whole"], *stated["relations"]):
            for each in part["points"]:
                if each["id"] == point:
                    each.update(figures)

    return score(change)


def test_points_listed_twice_are_no_more_points(tmp_path: Path) -> None:
    """Three times 95.8 was a reviewed score of 287.4, in the first place."""

    def thrice(stated: Any) -> None:
        stated["whole"]["points"] *= 3

    told = totals(Side.RECIPIENT, total=Decimal("287.4"), base=Decimal("287.4"))
    told["totals"]["computed"] = Decimal("287.4")
    path = forged(tmp_path, score(thrice), side=Side.RECIPIENT, **told)
    assert refusal(path) is Why.INCONSISTENT


def test_a_recipient_is_scored_whole(tmp_path: Path) -> None:
    """What stood in a part of its own was reviewed, and the whole beside it held to the manifest."""

    def beside(stated: Any) -> None:
        better = json.loads(json.dumps(stated["whole"]))
        for each in better["points"]:
            each["own"] = each["maximum"]
        stated["relations"] = [better]

    assert refusal(forged(tmp_path, score(beside), side=Side.RECIPIENT)) is Why.INCONSISTENT


@pytest.mark.parametrize("left_out", [0, 4])
def test_every_point_is_there(tmp_path: Path, left_out: int) -> None:
    def fewer(stated: Any) -> None:
        for part in stated["relations"]:
            del part["points"][left_out]

    assert refusal(forged(tmp_path, score(fewer))) is Why.INCONSISTENT


@pytest.mark.parametrize(
    "figures",
    [{"expected": "300"}, {"maximum": "1000"}, {"expected": "-1"}, {"reachable": "NaN"}],
    ids=str,
)
def test_a_point_gives_no_more_than_it_is_worth(tmp_path: Path, figures: dict[str, str]) -> None:
    """S1.5 is worth 2 points, and the office says nothing of its own: the form has the expected."""
    assert refusal(forged(tmp_path, of_point("S1.5", **figures))) is Why.INCONSISTENT


@pytest.mark.parametrize("figure", ["base", "bonus", "undecided", "computed"])
def test_every_total_is_that_of_the_points(tmp_path: Path, figure: str) -> None:
    path = forged(tmp_path, side=Side.RECIPIENT, **totals(Side.RECIPIENT, **{figure: Decimal(777)}))
    assert refusal(path) is Why.INCONSISTENT


def test_its_relations_are_those_of_its_records(tmp_path: Path) -> None:
    """A hospital named another's relation, and was compared in its place."""
    own = honest(Side.RECIPIENT).manifest.relations
    for number, relations in enumerate(((), (UUID(int=3),), (*own, UUID(int=3)), own * 2)):
        path = forged(tmp_path, side=Side.RECIPIENT, name=str(number), relations=relations)
        assert refusal(path) is Why.INCONSISTENT


@pytest.mark.parametrize(
    "name", ["柳州市人民医院", "", "融水苗族自治县⼈民医院", "融水苗族自治县人民医院\u3164"]
)
def test_its_name_is_one_its_records_know(tmp_path: Path, name: str) -> None:
    path = forged(tmp_path, side=Side.RECIPIENT, hospital_name=name)
    assert refusal(path) is Why.INCONSISTENT


def test_its_day_is_over_when_it_is_sealed(tmp_path: Path) -> None:
    """The supporter's records count more as of a later day; nobody knows that day yet."""
    sealed = honest(Side.SUPPORTER).manifest.sealed_at.date()
    path = forged(tmp_path, as_of=sealed + timedelta(days=2))
    assert refusal(path) is Why.INCONSISTENT


def test_a_year_that_has_not_begun_has_no_report(tmp_path: Path) -> None:
    assert honest(Side.SUPPORTER).manifest.as_of == date(2024, 11, 18)
    assert refusal(forged(tmp_path, year=2025)) is Why.INCONSISTENT


def in_place(held: Contents) -> None:
    for path in [each for each in held if each.startswith("04佐证/") and each.endswith(".png")]:
        held[path] = b"MZ not a picture"


def beside(held: Contents) -> None:
    held["04佐证/其他/合影.png.exe"] = b"MZ"


@pytest.mark.parametrize("change", [in_place, beside])
def test_its_evidence_is_what_its_records_name(tmp_path: Path, change: Change) -> None:
    """Other bytes under the names of the photos were told as evidence that came whole."""
    assert refusal(forged(tmp_path, change, side=Side.RECIPIENT)) is Why.INCONSISTENT
