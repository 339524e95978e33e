"""A collection that does not come to its end: given up, or the stick pulled out."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from duikou_desktop.cli import run
from duikou_desktop.core.task import Cancelled, Quiet
from duikou_desktop.services.desk import collecting
from duikou_desktop.services.desk.collecting import BrokenOff, Outcome, collect
from duikou_desktop.storage.desk import DeskStore
from tests.desks import city_desk, packages


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with city_desk(tmp_path / "desk") as made:
        yield made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """The two packages, and a file that is none."""
    folder = tmp_path / "stick"
    folder.mkdir()
    for at, each in enumerate(packages()):
        shutil.copy(each, folder / f"{at}.dkpkg")
    (folder / "2.dkpkg").write_text("不是上报包")
    return folder


class AfterOne(Quiet):
    """Something happens as the second file is begun."""

    def __init__(self) -> None:
        self.done = 0

    def progress(self, done: int, of: int) -> None:
        self.done = done
        if done == 1:
            self.happens()

    def happens(self) -> None:
        pass


class GivenUp(AfterOne):
    begun = False

    def check(self) -> None:
        if self.begun:
            raise Cancelled
        self.begun = True


def test_given_up_it_tells_what_came_and_goes_on_where_it_stopped(
    desk: DeskStore, stick: Path
) -> None:
    with pytest.raises(BrokenOff) as told:
        collect(desk, [stick], GivenUp())
    assert [each.outcome for each in told.value.found] == [Outcome.TAKEN]
    assert told.value.left == 2
    assert str(told.value.message) == (
        "收报停下了，还有 2 个没有看。再收一次就接着收：收过的不重复收。"
    )
    again = collect(desk, [stick])
    assert [each.outcome for each in again] == [Outcome.KNOWN, Outcome.TAKEN, Outcome.REFUSED]


class Pulled(AfterOne):
    def __init__(self, stick: Path) -> None:
        super().__init__()
        self.stick = stick

    def happens(self) -> None:
        shutil.rmtree(self.stick)


def test_a_stick_pulled_out_is_one_line_and_not_one_for_each_file(
    desk: DeskStore, stick: Path
) -> None:
    with pytest.raises(BrokenOff) as told:
        collect(desk, [stick], Pulled(stick))
    assert [each.outcome for each in told.value.found] == [Outcome.TAKEN]
    assert told.value.left == 2
    assert "U 盘拔出了" in str(told.value.message)


class OneGone(AfterOne):
    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file

    def happens(self) -> None:
        self.file.unlink()


def test_one_file_that_went_is_refused_alone(desk: DeskStore, stick: Path) -> None:
    found = collect(desk, [stick], OneGone(stick / "1.dkpkg"))
    assert [each.outcome for each in found] == [Outcome.TAKEN, Outcome.REFUSED, Outcome.REFUSED]


def test_at_the_command_line_it_is_told_and_refused(
    desk: DeskStore,
    stick: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    home = desk.folder
    desk.close()

    monkeypatch.setattr(collecting, "collect", partial(collect, task=Pulled(stick)))
    assert run(["collect", str(stick), "--home", str(home)]) == 1
    out, err = capsys.readouterr()
    assert "收下 1 个，以前收过 0 个，没有收 0 个。" in out
    assert "U 盘拔出了或读不到了，还有 2 个没有看。" in err
