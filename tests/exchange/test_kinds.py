"""A good file of another kind is told for what it is, and never for one that was tampered with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.exchange import kinds
from duikou_desktop.exchange.city_round import CityRound, open_round
from duikou_desktop.exchange.faults import SealedFault, Why
from duikou_desktop.exchange.move import Move
from duikou_desktop.exchange.package import Package, open_package
from duikou_desktop.exchange.receipt import Receipt, open_receipt
from duikou_desktop.exchange.scheme_pack import SchemePack
from duikou_desktop.exchange.sealed import Sealed
from duikou_desktop.exchange.update import Update
from tests.exchange.sealed import seal
from tests.exchange.updates import make_update

ALL: tuple[type[Sealed[Any]], ...] = (Package, Receipt, CityRound, Move, Update, SchemePack)


def test_every_kind_has_its_words() -> None:
    assert {each.MODEL.model_fields["format"].default for each in ALL} == set(kinds._KINDS)


@pytest.mark.parametrize(
    ("opening", "words"),
    [
        (open_receipt, "这是上报包，不是回执。上报包由主管部门在收报台收。"),
        (open_round, "这是上报包，不是市里的汇总文件。上报包由主管部门在收报台收。"),
    ],
)
def test_a_package_in_the_place_of_another_is_named(
    tmp_path: Path, opening: Callable[[Path], object], words: str
) -> None:
    with pytest.raises(SealedFault) as told:
        opening(seal(tmp_path).path)
    assert (str(told.value), told.value.why) == (words, Why.FOREIGN)


def test_another_in_the_place_of_a_package_is_named(tmp_path: Path) -> None:
    with pytest.raises(
        SealedFault, match="这是更新文件，不是上报包。更新文件双击打开，用来升级程序。"
    ):
        open_package(make_update(tmp_path).path)
