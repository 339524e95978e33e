"""One key under the names of several hospitals: the stamped sheet of one confirms it for nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.ids import hospital_id
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.key_holders import SeveralHolders
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.keys import confirm_fingerprint, revoke_fingerprint, seen_keys
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.storage.desk import DeskStore
from tests.desks import arrive, report_of
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)
RONGSHUI, LIUTIE = "融水苗族自治县人民医院", "柳州市柳铁中心医院"
LIUTIES = "ab" * 32
FIGURES = fingerprint(bytes.fromhex(LIUTIES))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    """柳铁's key signed, before its own report, one that says it is 融水's and calls itself 柳铁."""
    with DeskStore.make(tmp_path / "desk", "广西卫生健康委", GUANGXI) as made:
        honest = replace(report_of(RONGSHUI, Side.RECIPIENT, "80"), key="cd" * 32)
        false = replace(report_of(RONGSHUI, Side.RECIPIENT, "10"), key=LIUTIES)
        arrive(made, honest, replace(false, hospital_name=LIUTIE))
        arrive(made, replace(report_of(LIUTIE, Side.SUPPORTER, "80"), key=LIUTIES))
        yield made


def confirmed(desk: DeskStore) -> set[UUID]:
    return {each.hospital for each in desk.known_keys() if each.revoked_on is None}


def test_whose_it_is_is_asked_and_both_are_named_as_the_table_has_them(desk: DeskStore) -> None:
    with pytest.raises(SeveralHolders) as told:
        confirm_fingerprint(desk, FIGURES)
    assert f"{RONGSHUI}、{LIUTIE}" in str(told.value)
    assert confirmed(desk) == set()


def test_the_one_on_the_sheet_alone_is_confirmed(desk: DeskStore) -> None:
    assert confirm_fingerprint(desk, FIGURES, whose=hospital_id(LIUTIE)) == LIUTIE
    assert confirmed(desk) == {hospital_id(LIUTIE)}
    states = {
        each.received.hospital: (each.key, each.received.content["anew"])
        for each in round_of(desk, SCHEME, 2024).reports
    }
    assert states == {
        hospital_id(LIUTIE): (KeyState.CONFIRMED, "80"),
        hospital_id(RONGSHUI): (KeyState.NEW, "80"),
    }
    with pytest.raises(UserError, match="没有签过这一家"):
        confirm_fingerprint(desk, FIGURES, whose=hospital_id("融安县人民医院"))


def test_a_list_names_them_as_the_table_has_them_too(desk: DeskStore) -> None:
    seen = seen_keys(round_of(desk, SCHEME, 2024), desk.known_keys())
    names = {(each.name, each.package.key == LIUTIES) for each in seen}
    assert names == {(RONGSHUI, False), (RONGSHUI, True), (LIUTIE, True)}


def test_who_is_not_in_the_table_is_numbered_and_named_so(desk: DeskStore) -> None:
    stranger = replace(report_of(LIUTIE, Side.SUPPORTER, "80"), key="ef" * 32, hospital=UUID(int=1))
    arrive(desk, stranger)
    figures = fingerprint(bytes.fromhex("ef" * 32))
    name = "柳州市柳铁中心医院（不在关系表里，编号 00000000）"
    assert confirm_fingerprint(desk, figures) == name


def test_a_revoked_key_is_trusted_for_none_of_them(desk: DeskStore) -> None:
    confirm_fingerprint(desk, FIGURES, whose=hospital_id(LIUTIE))
    assert revoke_fingerprint(desk, FIGURES, "冒名") == f"{RONGSHUI}、{LIUTIE}"
    revoked = {each.hospital for each in desk.known_keys() if each.revoked_on is not None}
    assert revoked == {hospital_id(LIUTIE), hospital_id(RONGSHUI)}
