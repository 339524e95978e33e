"""Of two receipts on one package the later written stands, in whatever order they are opened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.concealing import seal_for
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.receipts import drafts, write_receipts
from duikou_desktop.services.desk.reviewing import send_back
from duikou_desktop.services.home import look_home
from duikou_desktop.services.home_todo import receipt_todos
from duikou_desktop.services.home_view import Opens, Todo
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.receipts import answers, keep, look_at
from duikou_desktop.services.sealing import to_be_sealed
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.receipts import confirm_commission
from duikou_desktop.storage.store import Store
from tests.closing import SCHEME
from tests.desks import NAME, city_desk, office_behind, packages
from tests.factories import GUANGXI

# After the packages were sealed, whenever that is.
NOON = datetime.now(UTC).replace(hour=4) + timedelta(days=1)


class Moment:
    """A clock that stands where it is put."""

    at = NOON

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.at.date()


def written(desk: DeskStore, folder: Path) -> Path:
    made = [each for each in drafts(desk, SCHEME, 2024) if each.said.side is Side.RECIPIENT]
    (file,) = write_receipts(desk, SCHEME, made, folder, office_key(desk))
    return file


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Of one afternoon: the report went back, then for another reason."""
    with city_desk(tmp_path / "desk") as desk:
        clock = Moment()
        desk.clock = clock
        collect(desk, packages())
        (report,) = (
            each.report for each in drafts(desk, SCHEME, 2024) if each.said.side is Side.RECIPIENT
        )
        send_back(desk, report.received, "补交责任书")
        first = written(desk, tmp_path / "first")
        clock.at += timedelta(minutes=20)
        send_back(desk, report.received, "补交任命文件")
        return first, written(desk, tmp_path / "second")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Store]:
    with Store(office_behind(Side.RECIPIENT, tmp_path / "office")) as store:
        yield store


def answered(desk: DeskStore, store: Store, package: Path) -> Path:
    """The desk's receipt on that package, opened and kept by the office."""
    collect(desk, [package])
    folder = store.folder.parent / package.stem
    file = written(desk, folder)
    offered = look_at(store, file)
    keep(store, offered, offered.fingerprint)
    return file


def sealed_for(store: Store, commission: str) -> Path:
    """The year sealed anew so that this commission alone can open it."""
    to = store.folder.parent / "stick"
    to.mkdir(exist_ok=True)
    closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
    return seal_for(store, closed, to, office_key(store), commission, evidence="catalogue").path


def test_what_was_sealed_for_another_commission_makes_no_receipt_old(
    tmp_path: Path, office: Store
) -> None:
    def standing() -> dict[tuple[str, int], bool]:
        found = answers(office, GUANGXI, Side.RECIPIENT, 2024)
        return {(each.said.commission, each.said.sequence): each.newest for each in found}

    region = DeskStore.make(tmp_path / "region", "广西壮族自治区卫生健康委", GUANGXI, demo=True)
    with city_desk(tmp_path / "desk") as city, region:
        region.set_setting("clerk", "示例申")
        (first,) = (each for each in packages() if "受援" in each.name)
        for desk in (city, region):
            answered(desk, office, first)
        assert set(standing().values()) == {True}
        second = sealed_for(office, NAME)
        assert standing() == {(NAME, 1): False, (region.identity.name, 1): True}
        sealed_for(office, region.identity.name)
        file = answered(city, office, second)
        assert look_at(office, file).newest
        # The third is none that the city could open.
        assert standing() == {
            (NAME, 2): True,
            (NAME, 1): False,
            (region.identity.name, 1): False,
        }


def test_what_went_back_is_to_be_done_until_something_newer_is_given(
    tmp_path: Path, office: Store, two: tuple[Path, Path]
) -> None:
    """On the home page of that year, before everything else; nothing else told of it there."""

    def first(year: int = 2024) -> Todo:
        seen = look_home(
            office, SCHEME, Side.RECIPIENT, year, relation=None, today=date(2024, 11, 20)
        )
        return seen.todos[0]

    before = first()
    offered = look_at(office, two[0])
    keep(office, offered, offered.fingerprint)
    told = first()
    assert str(told.message) == (
        "柳州市卫生健康委：第 1 次上报退回，请补正后重新上报（补交责任书）"
    )
    assert told.opens == Opens("export")
    assert first(2023).opens.page != "export"
    # What another commission alone can open is no answer to this one.
    region = "广西壮族自治区卫生健康委"
    confirm_commission(office, region, office_key(office).public.hex())
    sealed_for(office, region)
    assert first() == told
    sealed_for(office, NAME)
    assert first() == before


def test_what_was_taken_is_not_to_be_done(tmp_path: Path, office: Store) -> None:
    with city_desk(tmp_path / "desk") as city:
        (package,) = (each for each in packages() if "受援" in each.name)
        answered(city, office, package)
    assert not list(receipt_todos(office, SCHEME, Side.RECIPIENT, 2024))


def test_one_that_answers_an_earlier_package_says_that_a_later_one_stands(
    tmp_path: Path, office: Store
) -> None:
    with city_desk(tmp_path / "desk") as city:
        (first,) = (each for each in packages() if "受援" in each.name)
        old = answered(city, office, first)
        assert look_at(office, old).later is None
        answered(city, office, sealed_for(office, NAME))
    offered = look_at(office, old)
    assert (offered.later, offered.newest) == (2, False)
    assert keep(office, offered).later == 2
    latest, _ = answers(office, GUANGXI, Side.RECIPIENT, 2024)
    assert (latest.said.sequence, latest.later) == (2, None)


def test_figures_that_are_another_keys_are_told_though_the_key_is_known(
    tmp_path: Path, office: Store
) -> None:
    with city_desk(tmp_path / "desk") as city:
        (first,) = (each for each in packages() if "受援" in each.name)
        offered = look_at(office, answered(city, office, first))
    with pytest.raises(UserError, match="填的数字和这份回执的签名指纹不一样"):
        keep(office, offered, "1" * 32)
    keep(office, offered, offered.fingerprint)


def test_an_earlier_one_does_not_take_the_place_of_a_later(
    tmp_path: Path, two: tuple[Path, Path]
) -> None:
    """Opened by mistake, last month's receipt took the place of today's, which was lost."""
    first, second = two
    with Store(office_behind(Side.RECIPIENT, tmp_path / "office")) as store:
        offered = look_at(store, second)
        keep(store, offered, offered.fingerprint)
        with pytest.raises(UserError, match=r"更早.*没有采用"):
            look_at(store, first)
        assert look_at(store, second).said == offered.said  # the same again is no fault
        (kept,) = answers(store, GUANGXI, Side.RECIPIENT, 2024)
        assert kept.said.reason == "补交任命文件"


def test_a_later_one_takes_the_place(tmp_path: Path, two: tuple[Path, Path]) -> None:
    with Store(office_behind(Side.RECIPIENT, tmp_path / "office")) as store:
        for file in two:
            offered = look_at(store, file)
            keep(store, offered, offered.fingerprint)
        (kept,) = answers(store, GUANGXI, Side.RECIPIENT, 2024)
        assert kept.said.reason == "补交任命文件"
