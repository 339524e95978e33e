"""Of two receipts on one package the later written stands, in whatever order they are opened."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.receipts import drafts, write_receipts
from duikou_desktop.services.desk.reviewing import send_back
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.receipts import answers, keep, look_at
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.store import Store
from tests.closing import SCHEME
from tests.desks import city_desk, office_behind, packages
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
