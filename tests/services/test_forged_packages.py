"""Packages that are signed and whole, and yet no office of ours sealed: a key signs anything."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.ids import hospital_id
from duikou_desktop.exchange.faults import Why
from duikou_desktop.exchange.manifest import Manifest
from duikou_desktop.exchange.package import open_package
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.package_check import check_package
from tests.desks import packages
from tests.forging import RECORDS, Contents, forged, refusal


def test_what_only_another_key_signed_is_read_like_any_other(tmp_path: Path) -> None:
    assert check_package(forged(tmp_path), Shelf.of(None)).anew is not None


def test_an_own_score_above_the_points_maximum_is_refused(tmp_path: Path) -> None:
    def raise_one(held: Contents) -> None:
        lines = [json.loads(each) for each in held[RECORDS.format("judgement")].splitlines()]
        mine = next(each for each in lines if each.get("score") is not None)
        mine["score"] = "300"
        held[RECORDS.format("judgement")] = "\n".join(map(json.dumps, lines)).encode()

    assert refusal(forged(tmp_path, raise_one)) is Why.INCONSISTENT


@pytest.mark.parametrize("where", ["relations", "whole"])
@pytest.mark.parametrize("own", ["500", "-1", "NaN", "Infinity", "1.9"])
def test_an_assessment_with_other_own_scores_than_the_records_is_refused(
    tmp_path: Path, own: str, where: str
) -> None:
    """1.9 is below the maximum of 2, and is not what the office judged either."""

    def state(held: Contents) -> None:
        stated = json.loads(held["数据/评分.json"])
        # Of one relation: the sums of the whole hospital are as they were.
        for part in stated["relations"][:1] if where == "relations" else [stated["whole"]]:
            for point in part["points"]:
                if point["id"] == "S1.1":
                    point["own"] = own
        held["数据/评分.json"] = json.dumps(stated).encode()

    assert refusal(forged(tmp_path, state)) is Why.INCONSISTENT


def test_one_of_a_hospital_its_own_records_do_not_pair_is_told_in_words_for_whoever_receives_it(
    tmp_path: Path,
) -> None:
    name = "融水苗族自治县人民医院"  # which supports nobody
    path = forged(tmp_path, hospital=hospital_id(name), hospital_name=name)
    with pytest.raises(UserError, match=f"上报包的记录里没有{name}的结对关系") as told:
        check_package(path, Shelf.of(None))
    # Where to register them is an office's affair.
    assert "登记" not in str(told.value)


def test_records_that_are_named_and_not_there_are_missed(tmp_path: Path) -> None:
    assert refusal(
        forged(tmp_path, lambda held: held.pop(RECORDS.format("activity")) and None)
    ) is (Why.INCONSISTENT)


def test_totals_that_the_assessment_does_not_give_are_refused(tmp_path: Path) -> None:
    totals = open_package(packages()[0]).manifest.totals.model_dump()
    path = forged(tmp_path, totals={**totals, "total": Decimal("999.9")})
    assert refusal(path) is Why.INCONSISTENT


def test_evidence_that_is_counted_and_not_there_is_missed(tmp_path: Path) -> None:
    def without(held: Contents) -> None:
        for path in [each for each in held if each.startswith("04佐证/")]:
            del held[path]

    assert refusal(forged(tmp_path, without)) is Why.INCONSISTENT


@pytest.mark.parametrize("year", [1989, 2101, 9999, 10**9])
def test_a_year_no_office_reports_on_makes_no_manifest(year: int) -> None:
    with pytest.raises(ValueError, match="year"):
        Manifest(**{**open_package(packages()[0]).manifest.model_dump(), "year": year})


@pytest.mark.parametrize("name", ["甲医院\n乙医院", "甲\u202e医院", "甲\x00医院", "甲\u2028医院"])
def test_a_name_that_would_break_a_list_makes_no_manifest(name: str) -> None:
    with pytest.raises(ValueError, match="hospital_name"):
        Manifest(**{**open_package(packages()[0]).manifest.model_dump(), "hospital_name": name})
