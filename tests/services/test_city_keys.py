"""Whose round stands where a city's rounds bear several keys: a later date proves nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.exchange.sealed import manifest_bytes
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.city_rounds import CitySeen, cities
from duikou_desktop.services.desk.collecting import Collected, Outcome, collect
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.keys import confirm_city, revoke_fingerprint
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.desk.taking_rounds import put_out_papers
from duikou_desktop.storage.database import writing
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.desk_tables import CITY_ROUND
from tests.desks import NAME
from tests.factories import GUANGXI
from tests.resealed import SOMEBODY
from tests.rounds import CITYS, FIGURES, city_stick, said_by_the_city, said_otherwise

SCHEME = load_scheme(GUANGXI)
SOMEBODYS = fingerprint(SOMEBODY.public)


@pytest.fixture
def province(tmp_path: Path) -> Iterator[DeskStore]:
    """With the city's stick taken."""
    with DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True) as made:
        collect(made, [city_stick()])
        yield made


def only(desk: DeskStore) -> CitySeen:
    (seen,) = cities(desk, SCHEME, 2024)
    return seen


def later() -> datetime:
    return said_by_the_city().moment + timedelta(hours=1)


def take(desk: DeskStore, file: Path) -> Collected:
    (found,) = collect(desk, [file])
    return found


def sent_back(desk: DeskStore) -> bool:
    """Whether the recipient's report, which the city sent back, is out."""
    reports = round_of(desk, SCHEME, 2024).reports
    (report,) = (each for each in reports if each.received.side is Side.RECIPIENT)
    return report.returned is not None


def test_under_another_key_it_waits_beside_the_confirmed_one(
    province: DeskStore, tmp_path: Path
) -> None:
    confirm_city(province, said_by_the_city(), FIGURES)
    assert sent_back(province)
    false = said_otherwise(tmp_path / "a.dkround", answers=(), given_by="某人", given_at=later())
    found = take(province, false)
    assert (found.outcome, "仍按以前的一份" in str(found.doubt)) == (Outcome.TAKEN, True)
    seen = only(province)
    assert (seen.said, seen.key, seen.waiting) == (said_by_the_city(), KeyState.CONFIRMED, 1)
    assert sent_back(province)
    # Its papers are its own.
    assert any(put_out_papers(province, seen.said).iterdir())


def test_before_any_was_confirmed_the_key_that_came_first_stands(
    province: DeskStore, tmp_path: Path
) -> None:
    take(province, said_otherwise(tmp_path / "a.dkround", answers=(), given_at=later()))
    assert only(province).said == said_by_the_city()
    # Written again under its first key it does not become the second.
    again = said_otherwise(tmp_path / "b.dkround", CITYS, given_by="示例未", given_at=later())
    assert take(province, again).doubt is None
    assert (only(province).said.given_by, only(province).waiting) == ("示例未", 1)
    # The other way round: the true city's waits until its fingerprint is compared.
    with DeskStore.make(tmp_path / "other", "广西卫生健康委", GUANGXI, demo=True) as other:
        collect(other, [tmp_path / "a.dkround"])
        assert take(other, next(city_stick().glob("*.dkround"))).doubt is not None
        assert only(other).said.key == SOMEBODY.public.hex()
        confirm_city(other, only(other).said, FIGURES)
        assert (only(other).said, only(other).key) == (said_by_the_city(), KeyState.CONFIRMED)


def test_a_city_with_a_new_key_goes_on_once_it_is_confirmed(
    province: DeskStore, tmp_path: Path
) -> None:
    confirm_city(province, said_by_the_city(), FIGURES)
    take(province, said_otherwise(tmp_path / "a.dkround", given_by="新来的", given_at=later()))
    confirm_city(province, said_by_the_city(), SOMEBODYS)
    assert (only(province).said.given_by, only(province).waiting) == ("新来的", 0)
    # Revoked, the former has its place back, and no more of that key is taken.
    revoke_fingerprint(province, SOMEBODYS, "不是市里的")
    assert (only(province).said, only(province).waiting) == (said_by_the_city(), 0)
    found = take(province, said_otherwise(tmp_path / "b.dkround", given_at=later()))
    assert (found.outcome, "密钥已作废" in str(found.why)) == (Outcome.REFUSED, True)


@pytest.mark.parametrize(
    "said",
    [
        {"given_at": datetime(2099, 1, 1, tzinfo=UTC)},
        {"given_at": None, "given_on": date(2099, 12, 31)},
        {"given_at": datetime(2025, 1, 22, 0, 0, 1, tzinfo=UTC), "given_on": date(2025, 1, 21)},
        {"given_at": datetime(2025, 1, 20, tzinfo=UTC), "given_on": date(2025, 1, 23)},
    ],
    ids=["far", "far_day", "moment", "day"],
)
def test_from_the_future_it_keeps_no_later_one_out(tmp_path: Path, said: dict[str, object]) -> None:
    clock = Clock(datetime(2025, 1, 21, tzinfo=UTC))
    with DeskStore.make(
        tmp_path / "desk", "广西卫生健康委", GUANGXI, demo=True, clock=clock
    ) as desk:
        found = take(desk, said_otherwise(tmp_path / "a.dkround", **said))
        assert (found.outcome, "还没有到" in str(found.why)) == (Outcome.REFUSED, True)
        # Clocks differ a little.
        near = {"given_at": datetime(2025, 1, 21, 23, tzinfo=UTC), "given_on": date(2025, 1, 22)}
        assert take(desk, said_otherwise(tmp_path / "b.dkround", **near)).outcome is Outcome.TAKEN


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "没有写主管部门的名称"),
        (f"{NAME} ", "首尾有空格"),
        ("柳州市 卫生健康委", "只差写法"),
        ("广西 卫生健康委", "本单位自己的"),
        ("融水苗族自治县人民医院", "写的是一家医院"),
        ("示例酉", "写的是本台评审的人"),
    ],
)
def test_a_city_called_as_something_else_is_refused(
    province: DeskStore, tmp_path: Path, name: str, told: str
) -> None:
    """By its name its key and its verdicts are told from theirs."""
    province.set_setting("clerk", "示例酉")
    confirm_city(province, said_by_the_city(), FIGURES)
    found = take(province, said_otherwise(tmp_path / "a.dkround", commission=name))
    assert (found.outcome, told in str(found.why)) == (Outcome.REFUSED, True)
    assert only(province).said == said_by_the_city()


def test_another_spelling_that_came_first_keeps_no_city_out(tmp_path: Path) -> None:
    with DeskStore.make(tmp_path / "desk", "广西卫生健康委", GUANGXI, demo=True) as desk:
        take(desk, said_otherwise(tmp_path / "a.dkround", commission="柳州市 卫生健康委"))
        assert take(desk, next(city_stick().glob("*.dkround"))).outcome is Outcome.TAKEN


def test_a_round_that_an_earlier_program_kept_is_there(tmp_path: Path) -> None:
    said = said_by_the_city()
    with DeskStore.make(tmp_path / "desk", "广西卫生健康委", GUANGXI, demo=True) as desk:
        row = {"commission": NAME, "year": 2024, "key": said.key}
        kept = {"said": manifest_bytes(said).decode(), "collected_at": desk.clock.now()}
        with writing(desk.engine) as connection:
            connection.execute(insert(CITY_ROUND).values(row | kept))
    for _ in range(2):
        with DeskStore(tmp_path / "desk") as desk:
            assert only(desk).said == said
            with pytest.raises(UserError, match="再收一次"):
                put_out_papers(desk, said)
    # Taken again it is known, and its papers are here.
    with DeskStore(tmp_path / "desk") as desk:
        assert take(desk, next(city_stick().glob("*.dkround"))).outcome is Outcome.KNOWN
        assert any(put_out_papers(desk, said).iterdir())
