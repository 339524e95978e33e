"""A spare stick carries the very package, not another one that takes its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.package import open_package
from duikou_desktop.services import second_copy
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.services.second_copy import copy_package
from duikou_desktop.services.year_end import ExportResult
from duikou_desktop.storage.sealed import sealed_packages
from duikou_desktop.storage.store import Store
from tests.closing import close_year
from tests.demo import demo_office
from tests.factories import GUANGXI


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Store]:
    with demo_office(tmp_path / "office", Side.RECIPIENT) as store:
        close_year(store, Side.RECIPIENT)
        yield store


@pytest.fixture
def sealed(office: Store, tmp_path: Path) -> ExportResult:
    stick = tmp_path / "stick"
    stick.mkdir()
    closed = to_be_sealed(office, GUANGXI, Side.RECIPIENT, 2024)
    return seal_year(office, closed, stick, office_key(office))


@pytest.fixture
def spare(tmp_path: Path) -> Path:
    folder = tmp_path / "spare"
    folder.mkdir()
    return folder


def content(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def test_the_copy_is_the_package_to_the_last_byte(
    office: Store, sealed: ExportResult, spare: Path
) -> None:
    copied = copy_package(sealed, spare)
    assert content(spare) == content(sealed.path.parent)
    assert (copied.path.parent, copied.path.name) == (spare, sealed.path.name)
    assert open_package(copied.path).manifest == open_package(sealed.path).manifest
    assert copied.package is not None
    assert set(copied.package.files.values()) == {copied.path}
    assert len(sealed_packages(office, GUANGXI, Side.RECIPIENT, 2024)) == 1


def test_what_was_carried_away_cannot_be_copied(sealed: ExportResult, spare: Path) -> None:
    sealed.path.unlink()
    with pytest.raises(UserError, match="插回来"):
        copy_package(sealed, spare)
    assert content(spare) == {}


def test_another_file_of_the_name_is_left_alone(sealed: ExportResult, spare: Path) -> None:
    (spare / sealed.path.name).write_bytes(b"other")
    with pytest.raises(UserError, match="没有覆盖。再写一份要换一个位置。"):
        copy_package(sealed, spare)
    assert content(spare) == {sealed.path.name: b"other"}


def test_a_stick_that_gives_back_other_bytes_keeps_nothing(
    sealed: ExportResult, spare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_copy, "sha256_of", lambda _: "0" * 64)
    with pytest.raises(EnvironmentProblem, match="读出来不一样"):
        copy_package(sealed, spare)
    assert content(spare) == {}
