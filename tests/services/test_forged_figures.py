"""Scores, names, days and evidence that no records make: such a package is taken by nobody."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.faults import Why
from tests.forging import Change, Contents, forged, honest, refusal, rows, score


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
    [{"expected": "300"}, {"maximum": "1000"}, {"expected": "-1"}, {"reachable": "-0.1"}],
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


def test_a_supporters_whole_is_the_mean_of_its_relations(tmp_path: Path) -> None:
    """Full points in the whole, beside relations as they are, stood in the list as the own score."""

    def better(stated: Any) -> None:
        for each in stated["whole"]["points"]:
            if each["maximum"] is not None and each["own"] is None:
                each["score"] = each["expected"] = each["maximum"]

    path = forged(tmp_path, score(better), retold=True)
    assert refusal(path) is Why.INCONSISTENT


def test_a_bonus_is_no_more_than_the_whole_is_worth(tmp_path: Path) -> None:
    def much(stated: Any) -> None:
        for part in (stated["whole"], *stated["relations"]):
            for each in part["points"]:
                if each["maximum"] is None:
                    each["score"] = each["expected"] = "100.1"

    assert refusal(forged(tmp_path, score(much), retold=True)) is Why.INCONSISTENT


@pytest.mark.parametrize(
    ("register", "field", "value"),
    [
        ("activity", "evidence", ["00000000-0000-4000-8000-000000000000"]),
        ("assignment", "person", "00000000-0000-4000-8000-000000000000"),
        ("batch", "relation", "00000000-0000-4000-8000-000000000000"),
    ],
)
def test_what_a_record_names_is_there(
    tmp_path: Path, register: str, field: str, value: object
) -> None:
    """Evidence that nothing holds counted as evidence, and stays of nobody as people."""

    def renamed(found: list[Any]) -> None:
        found[0][field] = value

    assert refusal(forged(tmp_path, rows(register, renamed))) is Why.INCONSISTENT


def test_one_id_is_one_record(tmp_path: Path) -> None:
    """Borne by a record of another register, too, a verdict on it stood whatever became of it."""
    ids: list[str] = []

    def learn(found: list[Any]) -> None:
        ids.extend(each["id"] for each in found)

    def again(found: list[Any]) -> None:
        found[0]["id"] = ids[0]

    def both(held: Contents) -> None:
        rows("institution", learn)(held)
        rows("welfare", again)(held)

    assert refusal(forged(tmp_path, both)) is Why.INCONSISTENT


def test_only_what_says_so_holds_photos_made_smaller(tmp_path: Path) -> None:
    """Whatever bytes were taken for a smaller photo, where the package said that all came whole."""

    def listed(held: Contents) -> None:
        paths = [each for each in held if each.startswith("04佐证/") and each.endswith(".png")]
        told = {path: {"sha256": sha256(held[path]).hexdigest(), "size": 1} for path in paths}
        held["数据/缩小的照片.json"] = json.dumps(told).encode()
        for path in paths:
            held[path] = b"MZ not a picture"

    assert refusal(forged(tmp_path, listed, side=Side.RECIPIENT)) is Why.INCONSISTENT


def in_place(held: Contents) -> None:
    for path in [each for each in held if each.startswith("04佐证/") and each.endswith(".png")]:
        held[path] = b"MZ not a picture"


def beside(held: Contents) -> None:
    held["04佐证/其他/合影.png.exe"] = b"MZ"


@pytest.mark.parametrize("change", [in_place, beside])
def test_its_evidence_is_what_its_records_name(tmp_path: Path, change: Change) -> None:
    """Other bytes under the names of the photos were told as evidence that came whole."""
    assert refusal(forged(tmp_path, change, side=Side.RECIPIENT)) is Why.INCONSISTENT
