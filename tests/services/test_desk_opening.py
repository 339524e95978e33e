"""A desk is made under a scheme from a file, and takes a new version of it, and no other scheme."""

from __future__ import annotations

from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.expected import expected_reports, pairings_of
from duikou_desktop.services.desk.opening import (
    collect_from,
    make_desk,
    open_desk,
    renew_scheme,
    years_at,
)
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.scheme_drafts import open_draft
from duikou_desktop.storage.desk import DeskStore
from tests.desks import city_desk, packages
from tests.factories import GUANGXI
from tests.schemes.next_round import NEXT, next_round

SCHEME = load_scheme(GUANGXI)


def test_a_scheme_from_a_file_lies_in_the_desk(tmp_path: Path) -> None:
    draft = open_draft(next_round(tmp_path / "来"))
    opened = make_desk(tmp_path / "desk", "广西卫生健康委", NEXT, draft=draft, clerk="示例未")
    assert opened.scheme.id == NEXT
    # Four years of the plan; nobody has reported, and it has not begun: its first year is offered.
    assert years_at(opened.store, opened.scheme) == (2026, 2027, 2028, 2029)
    assert opened.year == 2026
    assert opened.store.setting("clerk") == "示例未"
    opened.store.close()
    again = open_desk(tmp_path / "desk")
    assert again.scheme.id == NEXT
    again.store.close()


def test_a_city_collects_from_other_counties_from_now_on(tmp_path: Path) -> None:
    """One wrong tick at the start made a new desk necessary, and everything collected and reviewed anew."""
    with city_desk(tmp_path / "desk") as desk:
        collect(desk, packages())
        assert len(round_of(desk, SCHEME, 2024).expected) == 12
        collect_from(desk, SCHEME, ("融水苗族自治县", "三江侗族自治县"))
        # As the table lists them: three hospitals of 三江 (10, 11) and 融水 (14, 15), four relations.
        assert desk.identity.counties == ("三江侗族自治县", "融水苗族自治县")
        names = {each.name for each in round_of(desk, SCHEME, 2024).expected}
        assert names == {
            "三江侗族自治县人民医院",
            "三江侗族自治县中医医院",
            "融水苗族自治县人民医院",
            "融水苗族自治县中医医院",
            "柳州市工人医院",
            "柳州市中医医院",
            "柳州市柳铁中心医院",
        }
        assert len(desk.received()) == 2
        with pytest.raises(UserError, match="没有这样的县：火星县"):
            collect_from(desk, SCHEME, ("火星县",))
    with DeskStore(tmp_path / "desk") as again:
        assert again.identity.counties == ("三江侗族自治县", "融水苗族自治县")


def test_a_desk_becomes_a_provinces_and_a_citys_again(tmp_path: Path) -> None:
    with city_desk(tmp_path / "desk") as desk:
        collect_from(desk, SCHEME, ())
        assert desk.identity.counties == ()
        names = {each.name for each in round_of(desk, SCHEME, 2024).expected}
        assert {"融水苗族自治县人民医院", "马山县人民医院"} <= names
        collect_from(desk, SCHEME, ("融安县",))
        names = {each.name for each in round_of(desk, SCHEME, 2024).expected}
        assert names == {
            "融安县人民医院",
            "融安县中医医院",
            "柳州市柳铁中心医院",
            "柳州市工人医院",
        }


def test_a_new_version_is_taken_and_another_scheme_is_not(tmp_path: Path) -> None:
    draft = open_draft(next_round(tmp_path / "来"))
    opened = make_desk(tmp_path / "desk", "广西卫生健康委", NEXT, draft=draft)
    store = opened.store
    line = "1,1,马山县,马山县,{0},{0}"
    moved = {line.format("马山县人民医院"): line.format("马山县第二医院")}
    newer = next_round(tmp_path / "新", version=2, changes={"pairings.csv": moved})
    scheme = renew_scheme(store, newer)
    assert scheme.version == 2
    names = {each.name for each in expected_reports(pairings_of(store, scheme))}
    assert "马山县第二医院" in names
    assert "马山县人民医院" not in names
    store.close()
    other = DeskStore.make(tmp_path / "other", "某市卫生健康委", GUANGXI)
    with other, pytest.raises(UserError, match="不是这个收报台的方案"):
        renew_scheme(other, newer)
