"""A city tells its province which keys it compared and which it revoked: that is heard of every package."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.city_round import KeyTold, RoundManifest, open_round
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.exchange.sealed import manifest_bytes
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.city_rounds import submit
from duikou_desktop.services.desk.city_standing import city_id
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.keys import (
    SeenKey,
    confirm_fingerprint,
    revoke_fingerprint,
    seen_keys,
)
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.office_key import office_key
from duikou_desktop.storage.desk import DeskStore, Received
from duikou_desktop.storage.desk_reviews import CityRoundKept
from tests.desks import NAME, arrive, city_desk, confirm_all, packages, report_of
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)
RONGSHUI, COUNTY = "融水苗族自治县人民医院", "融水苗族自治县"
OLD, NEW, CITY = "ab" * 32, "cd" * 32, "ef" * 32
WHY = "密钥落到别人手里"
_MINUTES = count()


@pytest.fixture
def province(tmp_path: Path) -> Iterator[DeskStore]:
    """It confirmed the city's key, and that the county is the city's."""
    with DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI) as made:
        made.confirm_key(city_id(NAME), CITY, "示例酉")
        made.reviews.give_counties(NAME, [COUNTY])
        yield made


def package(sequence: int, key: str, score: str) -> Received:
    one = report_of(RONGSHUI, Side.RECIPIENT, score)
    came = one.collected_at + timedelta(minutes=next(_MINUTES))
    return replace(one, sequence=sequence, key=key, collected_at=came)


def hear(
    desk: DeskStore, *keys: tuple[str, str | None], counties: tuple[str, ...] = (COUNTY,)
) -> None:
    """A round of the city's that says this of the hospital's keys, and nothing of packages."""
    (hospital,) = {each.hospital for each in desk.received()}
    said = RoundManifest(
        key=CITY,
        program="1",
        commission=NAME,
        scheme=GUANGXI,
        year=2024,
        counties=counties,
        answers=(),
        missing=(),
        keys=tuple(KeyTold(hospital=hospital, key=key, revoked=why) for key, why in keys),
        given_by="示例未",
        given_on=date(2025, 1, 20),
        given_at=datetime(2025, 1, 20, tzinfo=UTC),
        demo=False,
    )
    text = manifest_bytes(said).decode()
    desk.reviews.keep_city_round(CityRoundKept(NAME, 2024, CITY, text, desk.clock.now()))


def standing(desk: DeskStore) -> Report:
    (report,) = round_of(desk, SCHEME, 2024).reports
    return report


def keys(desk: DeskStore) -> dict[str, SeenKey]:
    found = seen_keys(round_of(desk, SCHEME, 2024), desk.known_keys())
    return {each.package.key: each for each in found}


def test_a_key_the_city_revoked_takes_no_place_by_a_higher_number(province: DeskStore) -> None:
    arrive(province, package(1, OLD, "90"), package(2, NEW, "80"))
    hear(province, (OLD, WHY), (NEW, None))
    # Whoever stole the old key seals a third, and gives it to the province alone.
    stolen = package(3, OLD, "99")
    arrive(province, stolen)
    report = standing(province)
    assert (report.received.sequence, report.counts, report.to_confirm) == (2, True, False)
    assert (report.waiting, report.compared_by) == ((), NAME)
    seen = keys(province)
    assert (seen[OLD].label, seen[NEW].label) == ("市里不予接收", "市里核对过")
    assert seen[OLD].barred is not None
    assert (seen[OLD].barred.city, seen[OLD].barred.reason) == (NAME, WHY)
    assert not seen[OLD].to_do


def test_it_is_confirmed_against_the_citys_word_only_on_purpose(province: DeskStore) -> None:
    arrive(province, package(1, OLD, "90"))
    hear(province, (OLD, WHY))
    assert standing(province).again == "市里不予接收"
    figures = fingerprint(bytes.fromhex(OLD))
    with pytest.raises(UserError, match=f"{NAME}已作废（{WHY}）"):
        confirm_fingerprint(province, figures)
    assert standing(province).key is KeyState.NEW
    assert confirm_fingerprint(province, figures, again=True) == RONGSHUI
    assert (standing(province).counts, keys(province)[OLD].barred) == (True, None)


def test_a_key_trusted_against_the_citys_word_and_revoked_again_harms_no_other(
    province: DeskStore,
) -> None:
    arrive(province, package(1, OLD, "90"), package(2, NEW, "80"))
    hear(province, (OLD, WHY), (NEW, None))
    arrive(province, package(2, OLD, "99"))
    figures = fingerprint(bytes.fromhex(OLD))
    confirm_fingerprint(province, figures, again=True)
    # Two of one number, either under a key that somebody compared.
    assert (standing(province).forked, standing(province).counts) == (True, False)
    revoke_fingerprint(province, figures, "弄错了")
    report = standing(province)
    assert (report.received.key, report.counts, str(report.key_label)) == (NEW, True, "市里核对过")
    assert keys(province)[NEW].label == "市里核对过"


def test_a_city_is_heard_of_its_own_counties_alone(province: DeskStore) -> None:
    arrive(province, package(1, OLD, "90"))
    hear(province, (OLD, WHY), counties=("柳城县",))
    assert (standing(province).counts, keys(province)[OLD].label) == (True, "待核对指纹")


def test_a_key_the_city_compared_needs_no_comparing_whatever_it_signed(province: DeskStore) -> None:
    """What the city sent back bears a known key too."""
    arrive(province, package(1, OLD, "90"))
    hear(province, (OLD, None))
    arrive(province, package(2, OLD, "91"), package(3, NEW, "99"))
    report = standing(province)
    assert (report.received.sequence, report.unknown) == (2, False)
    # Another key is not the hospital's by its number.
    assert [each.key for each in report.waiting] == [NEW]


def test_a_round_tells_every_key_of_its_hospitals(tmp_path: Path) -> None:
    with city_desk(tmp_path / "city") as city:
        collect(city, packages())
        confirm_all(city)
        first, second = sorted(
            round_of(city, SCHEME, 2024).reports, key=lambda each: each.received.side
        )
        revoke_fingerprint(city, second.fingerprint, WHY)
        submit(city, SCHEME, 2024, tmp_path / "stick", office_key(city))
    (file,) = (tmp_path / "stick").rglob("*.dkround")
    assert {(each.key, each.revoked) for each in open_round(file).manifest.keys} == {
        (first.received.key, None),
        (second.received.key, WHY),
    }


def test_at_collecting_the_citys_word_on_the_key_is_told(tmp_path: Path) -> None:
    with city_desk(tmp_path / "city") as city:
        collect(city, packages())
        confirm_all(city)
        for each in round_of(city, SCHEME, 2024).reports:
            if each.received.side is Side.RECIPIENT:
                revoke_fingerprint(city, each.fingerprint, WHY)
        submit(city, SCHEME, 2024, tmp_path / "stick", office_key(city))
        figures = fingerprint(office_key(city).public)
    with DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True) as made:
        # Nothing but the round: the packages come later, from elsewhere.
        (file,) = (tmp_path / "stick").rglob("*.dkround")
        collect(made, [file])
        confirm_fingerprint(made, figures)
        told = {
            each.received.side: str(each.doubt)
            for each in collect(made, packages())
            if each.received is not None
        }
        assert (
            told[Side.RECIPIENT]
            == f"{NAME}已作废签名的密钥：留着可以看，不采信，也不计入。先问市里。"
        )
        assert told[Side.SUPPORTER] == "None"
