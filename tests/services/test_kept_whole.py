"""A package is kept with all that is noted beside it, or not at all; what was left half is made whole."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete

from duikou_desktop.core.errors import DiskFull, UserError
from duikou_desktop.core.messages import say
from duikou_desktop.exchange.package import open_package
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk import collecting
from duikou_desktop.services.desk.collecting import Outcome, collect
from duikou_desktop.services.desk.opening import open_desk
from duikou_desktop.services.desk.review_stage import Progress, Stage, progress
from duikou_desktop.services.desk.reviewing import accept_rest
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.storage.database import writing
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.desk_tables import REVIEWED, SAID
from tests.desks import city_desk, packages
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)
RECIPIENT = packages()[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A desk's, closed."""
    city_desk(tmp_path / "desk").close()
    return tmp_path / "desk"


@pytest.fixture
def desk(folder: Path) -> Iterator[DeskStore]:
    with DeskStore(folder) as opened:
        yield opened


def noted(desk: DeskStore) -> tuple[int, int, int]:
    """How many packages there are, how many of their claims and of their sums."""
    ids = [each.id for each in desk.received()]
    return len(ids), len(desk.claims.said(ids)), len(desk.reviews.sums(ids))


def files(folder: Path) -> list[str]:
    return sorted(each.name for each in (folder / "packages").iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="no process is split there")
@pytest.mark.parametrize("step", ["note_claims", "sum_up", "doubt_of"])
def test_what_was_broken_off_is_not_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """It was 评审中 for ever: known, with nothing to judge and no total."""
    if (child := os.fork()) == 0:
        # Whatever comes, the child is never a second run of the tests.
        with suppress(BaseException):
            monkeypatch.setattr(collecting, step, lambda *_, **__: os._exit(9))
            with DeskStore(folder) as desk:
                collect(desk, [RECIPIENT])
        os._exit(0)
    assert os.waitpid(child, 0)[1] >> 8 == 9
    with DeskStore(folder) as desk:
        assert noted(desk) == (0, 0, 0)
        (again,) = collect(desk, [RECIPIENT])
        assert again.outcome is Outcome.TAKEN
        assert noted(desk) == (1, 1, 1)
        assert len(files(folder)) == 1


@pytest.mark.parametrize("step", ["note_claims", "sum_up", "doubt_of"])
def test_what_cannot_be_noted_is_not_kept(
    desk: DeskStore, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise UserError(say("不行"))

    with monkeypatch.context() as patched:
        patched.setattr(collecting, step, fails)
        (refused,) = collect(desk, [RECIPIENT])
    assert (refused.outcome, str(refused.why)) == (Outcome.REFUSED, "不行")
    assert noted(desk) == (0, 0, 0)
    assert files(desk.folder) == []


def full(desk: DeskStore, pages: int) -> Any:
    """From here on the desk's database has room for so many pages more."""
    with writing(desk.engine) as connection:
        has = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        return connection.exec_driver_sql(f"PRAGMA max_page_count={has + pages}").scalar()


def said_where_full(desk: DeskStore) -> str:
    """What is said where there is no room for the package; empty: there was."""
    try:
        (found,) = collect(desk, [RECIPIENT])
    except DiskFull as told:
        return str(told)
    assert found.outcome is Outcome.TAKEN
    return ""


def test_a_full_disk_leaves_a_package_whole_or_not_at_all(desk: DeskStore) -> None:
    refused = 0
    full(desk, refused)
    while said := said_where_full(desk):
        assert f"收报台 {desk.folder} 所在的磁盘已满" in said
        assert RECIPIENT.name in said
        assert noted(desk) == (0, 0, 0)
        assert files(desk.folder) == []
        refused += 1
        full(desk, refused)
    # It ended at each of the steps.
    assert refused > 5
    assert noted(desk) == (1, 1, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_the_stick_is_not_said_to_be_full(desk: DeskStore) -> None:
    """A clerk would have cleared the hospital's stick."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, before[1]))
    try:
        said = said_where_full(desk)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert f"收报台 {desk.folder} 所在的磁盘已满" in said
    assert files(desk.folder) == []
    assert [each.outcome for each in collect(desk, packages())] == [Outcome.TAKEN] * 2


def test_a_stick_that_cannot_be_read_is_named(
    desk: DeskStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the next one is read all the same."""
    opened = Path.open

    def broken(path: Path, *how: Any) -> Any:
        file = opened(path, *how)
        if path == RECIPIENT and how == ("rb",):
            before, asked = file.read, []

            def read(size: int) -> bytes:
                asked.append(size)
                if size > 100_000:  # the whole, not the signature
                    raise OSError(errno.EIO, os.strerror(errno.EIO))
                return before(size)

            monkeypatch.setattr(file, "read", read, raising=False)
        return file

    monkeypatch.setattr(Path, "open", broken)
    first, second = collect(desk, packages())
    assert (first.outcome, second.outcome) == (Outcome.TAKEN, Outcome.REFUSED)
    assert str(RECIPIENT) in str(second.why)


def test_what_an_earlier_program_left_half_is_made_whole(folder: Path) -> None:
    with DeskStore(folder) as desk:
        collect(desk, packages())
        for report in round_of(desk, SCHEME, 2024).reports:
            accept_rest(desk, report.received, as_counted=False, reason="")
        whole = progress(desk, round_of(desk, SCHEME, 2024).reports)
        with writing(desk.engine) as connection:
            connection.execute(delete(REVIEWED))
            connection.execute(delete(SAID))
        assert set(progress(desk, round_of(desk, SCHEME, 2024).reports).values()) != set(
            whole.values()
        )
    with open_desk(folder).store as desk:
        assert progress(desk, round_of(desk, SCHEME, 2024).reports) == whole
        assert all(
            isinstance(each, Progress) and each.stage is Stage.DONE for each in whole.values()
        )


def test_a_package_that_is_gone_keeps_no_desk_from_opening(folder: Path) -> None:
    with DeskStore(folder) as desk:
        (found,) = collect(desk, [RECIPIENT])
        assert found.received is not None
        with writing(desk.engine) as connection:
            connection.execute(delete(REVIEWED))
        desk.package_file(open_package(RECIPIENT).manifest.id).unlink()
    with open_desk(folder).store as desk:
        assert len(desk.received()) == 1
