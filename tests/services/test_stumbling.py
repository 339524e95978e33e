"""A file made to end a collection: it is refused, and those behind it are taken all the same."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.exchange.faults import PackageFault, Why
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.desk import collecting
from duikou_desktop.services.desk.collecting import Outcome, collect
from duikou_desktop.services.package_check import check_package
from duikou_desktop.storage.desk import DeskStore
from tests.desks import city_desk, packages
from tests.services.test_forged_packages import Contents, forged

ASSESSMENT, FUNDS = "数据/评分.json", "数据/记录/fund.jsonl"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with city_desk(tmp_path / "desk") as made:
        yield made


def stick_with(path: Path) -> Path:
    """Behind the file lies an honest package."""
    shutil.copy(packages()[1], path.with_name("诚实.dkpkg"))
    return path.parent


def says(**told: Any) -> Callable[[Contents], None]:
    """Every point of the stated score tells this."""

    def change(held: Contents) -> None:
        stated = json.loads(held[ASSESSMENT])
        for point in stated["whole"]["points"]:
            point.update(told)
        held[ASSESSMENT] = json.dumps(stated).encode()

    return change


@pytest.mark.parametrize(
    "told",
    [
        {"share": "1/0"},
        {"share": "1e3000000"},
        {"expected": "sNaN"},
        {"expected": "9E+999999999999999999"},
        {"expected_open": "sNaN"},
        {"open": "NaN"},
        {"account": "\ud800"},
        {"own_reason": "\ud800"},
    ],
)
def test_a_score_that_cannot_be_counted_with_is_refused(
    tmp_path: Path, told: dict[str, str]
) -> None:
    with pytest.raises(PackageFault) as refused:
        check_package(forged(tmp_path, says(**told)), Shelf.of(None))
    assert refused.value.why is Why.UNREADABLE


@pytest.mark.parametrize("amount", ["1e999999999999", "9E+999999999999999999", "sNaN"])
def test_a_record_that_cannot_be_counted_with_is_refused(tmp_path: Path, amount: str) -> None:
    def change(held: Contents) -> None:
        lines = [{**json.loads(each), "amount": amount} for each in held[FUNDS].splitlines()]
        held[FUNDS] = "\n".join(map(json.dumps, lines)).encode()

    with pytest.raises(PackageFault) as refused:
        check_package(forged(tmp_path, change), Shelf.of(None))
    assert refused.value.why is Why.UNREADABLE


def test_what_nobody_foresaw_refuses_one_file_and_is_handed_on(
    tmp_path: Path, desk: DeskStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = stick_with(forged(tmp_path))
    foreseen = collecting.check_opened

    def stumble(package: Any, shelf: Shelf) -> Any:
        checked = foreseen(package, shelf)
        if checked.manifest.key != foreseen_key:
            raise ZeroDivisionError("made for this test")
        return checked

    foreseen_key = check_package(packages()[1], Shelf.of(None)).manifest.key
    monkeypatch.setattr(collecting, "check_opened", stumble)
    found = {each.path.name: each for each in collect(desk, [stick])}
    assert {name: each.outcome for name, each in found.items()} == {
        "伪.dkpkg": Outcome.REFUSED,
        "诚实.dkpkg": Outcome.TAKEN,
    }
    assert isinstance(found["伪.dkpkg"].bug, ZeroDivisionError)
    assert "没有料到的错误" in str(found["伪.dkpkg"].why)
    assert found["诚实.dkpkg"].bug is None


@pytest.mark.parametrize("error", [ZeroDivisionError, KeyboardInterrupt])
def test_what_cannot_be_noted_leaves_nothing_behind(
    tmp_path: Path,
    desk: DeskStore,
    monkeypatch: pytest.MonkeyPatch,
    error: type[BaseException],
) -> None:
    """Kept, and then stumbled over: it is not in the desk, and the same file may come again."""

    def stumble(*_: object) -> None:
        raise error

    path = forged(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(collecting, "sum_up", stumble)
        if error is KeyboardInterrupt:
            with pytest.raises(KeyboardInterrupt):
                collect(desk, [path])
        else:
            assert [each.outcome for each in collect(desk, [path])] == [Outcome.REFUSED]
    assert desk.received() == ()
    assert list(desk.packages.iterdir()) == []
    assert [each.outcome for each in collect(desk, [path])] == [Outcome.TAKEN]
