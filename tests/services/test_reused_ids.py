"""Two files under one package's id: what was taken first swallows no other hospital's report."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.concealed import conceal
from duikou_desktop.exchange.package import open_package
from duikou_desktop.services.desk.collecting import Collected, Outcome, collect
from duikou_desktop.services.office_key import office_key
from duikou_desktop.storage.desk import DeskStore
from tests.desks import packages, province_desk
from tests.resealed import resealed

RONGSHUI, LIUTIE = "融水苗族自治县人民医院", "柳州市柳铁中心医院"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with province_desk(tmp_path / "desk") as made:
        yield made


def of_side(side: Side) -> Path:
    return next(each for each in packages() if open_package(each).manifest.side is side)


def names(desk: DeskStore) -> list[str]:
    return [each.hospital_name for each in desk.received()]


def told(found: Collected) -> None:
    """Both files, whose report each says it is, and what is to be done."""
    assert found.outcome is Outcome.REFUSED
    said = str(found.why)
    for words in (RONGSHUI, LIUTIE, "甲.dkpkg", "重新封包"):
        assert words in said


def test_another_hospitals_file_under_the_id_is_told_of(desk: DeskStore, tmp_path: Path) -> None:
    honest = of_side(Side.RECIPIENT)
    id_of = open_package(honest).manifest.id
    false = resealed(of_side(Side.SUPPORTER), tmp_path / "甲.dkpkg", id=id_of)
    assert [each.outcome for each in collect(desk, [false])] == [Outcome.TAKEN]
    (found,) = collect(desk, [honest])
    told(found)
    assert honest.name in str(found.why)
    assert names(desk) == [LIUTIE]
    # The very same file is known, as ever; copied under another name, too.
    again = shutil.copy(false, tmp_path / "乙.dkpkg")
    assert [each.outcome for each in collect(desk, [false, again])] == [Outcome.KNOWN] * 2


def test_a_concealed_one_is_told_of_too(desk: DeskStore, tmp_path: Path) -> None:
    honest = of_side(Side.RECIPIENT)
    false = resealed(
        of_side(Side.SUPPORTER), tmp_path / "甲.dkpkg", id=open_package(honest).manifest.id
    )
    hidden = tmp_path / "乙.dkpkg.dkenc"
    conceal(honest, hidden, office_key(desk).public)
    collect(desk, [false])
    (found,) = collect(desk, [hidden])
    told(found)
    assert hidden.name in str(found.why)
