"""A city's reports go on to the province: the packages as they came, and what the city made of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.ids import new_id
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.city_rounds import Submitted, cities, submit
from duikou_desktop.services.desk.collecting import Outcome, collect
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.keys import confirm_city, confirm_fingerprint, revoke_fingerprint
from duikou_desktop.services.desk.reviewing import send_back
from duikou_desktop.services.desk.rollup import roll_up
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.desk.taking_rounds import take_round
from duikou_desktop.services.desk.versions import let_stand
from duikou_desktop.services.office_key import office_fingerprint, office_key
from duikou_desktop.storage.desk import DeskStore
from tests.desks import NAME, arrive, city_desk, judge_both
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)


@pytest.fixture
def city(tmp_path: Path) -> Iterator[DeskStore]:
    """It accepted the supporter's report as claimed, and sent the recipient's back."""
    with city_desk(tmp_path / "city") as made:
        judge_both(made)
        yield made


@pytest.fixture
def province(tmp_path: Path) -> Iterator[DeskStore]:
    with DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True) as made:
        yield made


def submitted(city: DeskStore, to: Path) -> Submitted:
    return submit(city, SCHEME, 2024, to, office_key(city))


def test_everything_arrives_at_the_province(
    city: DeskStore, province: DeskStore, tmp_path: Path
) -> None:
    written = submitted(city, tmp_path / "stick")
    assert written.packages == 2
    names = sorted(each.name for each in written.folder.iterdir())
    assert names == [
        "2024_柳州市卫生健康委_上报.dkround",
        "2024_柳州市柳铁中心医院_支援_第1次.dkpkg",
        "2024_融水苗族自治县人民医院_受援_第1次.dkpkg",
        # For whoever has no program.
        "2024年度工作总结.docx",
        "2024年度汇总.xlsx",
    ]
    found = collect(province, [tmp_path / "stick"])
    assert {each.outcome for each in found} == {Outcome.TAKEN}
    assert [each.city for each in found if each.city] == [NAME]
    (seen,) = cities(province, SCHEME, 2024)
    assert len(seen.said.counties) == 5
    # Ten that never came, and the one that is to come again.
    assert len(seen.said.missing) == 11
    assert (seen.sent_back, seen.missing) == (1, 10)
    assert "融水苗族自治县人民医院（受援，已退回）" in seen.said.missing
    by_side = {each.said.side: each for each in seen.answers}
    supporter, recipient = by_side[Side.SUPPORTER], by_side[Side.RECIPIENT]
    # 80.6 and 82.4 claimed of the two relations: 81.6, each point's mean in tenths; our count is 75.4.
    assert (supporter.said.total, supporter.anew) == (Decimal("81.6"), Decimal("75.4"))
    assert (recipient.said.outcome, recipient.said.reason) == ("returned", "缺责任书")
    assert all(each.here for each in seen.answers)
    # Taken twice nothing changes.
    assert {each.outcome for each in collect(province, [tmp_path / "stick"])} == {Outcome.KNOWN}


def test_what_a_city_refuses_is_not_ranked_at_the_province(
    city: DeskStore, province: DeskStore, tmp_path: Path
) -> None:
    """It said 不予接收 to the hospital, and the province had the report in the first place."""
    report = next(
        each
        for each in round_of(city, SCHEME, 2024).reports
        if each.received.side is Side.SUPPORTER
    )
    revoke_fingerprint(city, report.fingerprint, "U 盘丢了")
    collect(province, [submitted(city, tmp_path / "stick").folder])
    (seen,) = cities(province, SCHEME, 2024)
    # Ten never came; one was sent back before, and this one was refused.
    assert (seen.sent_back, seen.missing) == (2, 10)
    confirm_city(province, seen.said, office_fingerprint(city))
    found = round_of(province, SCHEME, 2024)
    here = next(each for each in found.reports if each.received.side is Side.SUPPORTER)
    assert (here.again, here.ranks) == ("市里不予接收", False)
    assert here.returned is not None
    assert here.returned.reason == "不予接收，签名密钥已作废"
    assert [each.place for each in roll_up(found).ranked] == [None, None]


def test_of_two_rounds_of_a_city_the_later_stands_in_whatever_order_they_come(
    city: DeskStore, province: DeskStore, tmp_path: Path
) -> None:
    noon = datetime(2025, 2, 3, 4, 0, tzinfo=UTC)
    city.clock = Clock(noon)
    first = submitted(city, tmp_path / "first").folder
    (report,) = (
        each
        for each in round_of(city, SCHEME, 2024).reports
        if each.received.side is Side.SUPPORTER
    )
    send_back(city, report.received, "缺佐证")
    city.clock = Clock(noon + timedelta(hours=2))
    second = submitted(city, tmp_path / "second").folder
    name = "2024_柳州市卫生健康委_上报.dkround"
    collect(province, [second])
    told = take_round_told(province, first / name)
    assert "没有换" in told
    # Both of one day: told to the minute, in the time of this place.
    for each in (noon, noon + timedelta(hours=2)):
        assert f"{each.astimezone():%Y-%m-%d %H:%M} 写的" in told
    (seen,) = cities(province, SCHEME, 2024)
    assert seen.sent_back == 2
    # The other way round the later one takes the place of the earlier.
    with DeskStore.make(tmp_path / "other", "广西卫生健康委", GUANGXI, demo=True) as other:
        collect(other, [first])
        assert cities(other, SCHEME, 2024)[0].sent_back == 1
        collect(other, [second])
        assert cities(other, SCHEME, 2024)[0].sent_back == 2


def take_round_told(desk: DeskStore, path: Path) -> str:
    with pytest.raises(UserError) as told:
        take_round(desk, path)
    return str(told.value)


def test_what_a_newer_report_took_the_place_of_was_received(
    city: DeskStore, province: DeskStore, tmp_path: Path
) -> None:
    submitted(city, tmp_path / "stick")
    collect(province, [tmp_path / "stick"])
    first = {each.received.side: each.received for each in round_of(province, SCHEME, 2024).reports}
    newer = replace(first[Side.RECIPIENT], id=new_id(), sequence=2)
    fork = replace(first[Side.SUPPORTER], id=new_id())
    arrive(province, newer, fork)
    let_stand(province, fork)
    (seen,) = cities(province, SCHEME, 2024)
    by_side = {each.said.side: each for each in seen.answers}
    recipient, supporter = by_side[Side.RECIPIENT], by_side[Side.SUPPORTER]
    assert not recipient.here
    assert (recipient.received, recipient.newer) == (True, 2)
    # Another of the same number stands.
    assert not supporter.here
    assert (supporter.received, supporter.newer) == (True, None)


def test_the_citys_key_is_confirmed_like_a_hospitals(
    city: DeskStore, province: DeskStore, tmp_path: Path
) -> None:
    submitted(city, tmp_path / "stick")
    collect(province, [tmp_path / "stick"])
    assert cities(province, SCHEME, 2024)[0].key is KeyState.NEW
    figures = fingerprint(office_key(city).public)
    assert confirm_fingerprint(province, figures) == NAME
    assert cities(province, SCHEME, 2024)[0].key is KeyState.CONFIRMED


def test_figures_of_another_key_are_not_the_citys(
    city: DeskStore, province: DeskStore, tmp_path: Path
) -> None:
    submitted(city, tmp_path / "stick")
    collect(province, [tmp_path / "stick"])
    (seen,) = cities(province, SCHEME, 2024)
    hospitals = round_of(province, SCHEME, 2024).reports[0].fingerprint
    with pytest.raises(UserError, match="指纹不一样"):
        confirm_city(province, seen.said, hospitals)
    assert cities(province, SCHEME, 2024)[0].key is KeyState.NEW
    assert round_of(province, SCHEME, 2024).reports[0].key is KeyState.NEW
    confirm_city(province, seen.said, fingerprint(office_key(city).public))
    assert cities(province, SCHEME, 2024)[0].key is KeyState.CONFIRMED


def test_altered_or_our_own_it_is_refused(
    city: DeskStore, province: DeskStore, tmp_path: Path
) -> None:
    file = next(submitted(city, tmp_path / "stick").folder.glob("*.dkround"))
    with pytest.raises(UserError, match="本单位自己的"):
        take_round(city, file)
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    (found,) = (each for each in collect(province, [tmp_path / "stick"]) if each.path == file)
    assert found.outcome is Outcome.REFUSED
    assert cities(province, SCHEME, 2024) == ()


def test_a_folder_that_is_there_is_left_alone(city: DeskStore, tmp_path: Path) -> None:
    written = submitted(city, tmp_path / "stick")
    before = sorted((each.name, each.stat().st_size) for each in written.folder.iterdir())
    with pytest.raises(UserError, match="已经存在"):
        submitted(city, tmp_path / "stick")
    assert sorted((each.name, each.stat().st_size) for each in written.folder.iterdir()) == before


def test_with_nothing_collected_nothing_is_written(tmp_path: Path) -> None:
    with city_desk(tmp_path / "city") as desk, pytest.raises(UserError, match="还没有收到报告"):
        submitted(desk, tmp_path / "stick")
    assert not (tmp_path / "stick").exists()
