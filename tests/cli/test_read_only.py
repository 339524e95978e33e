"""An office that lies where nothing can be written is read, and nothing of it is touched."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest

OLD = Path(__file__).parents[1] / "offices" / "0.1.0"


@pytest.fixture
def write_protected(monkeypatch: pytest.MonkeyPatch) -> None:
    """As an office's folder on a read-only stick: the lock cannot be made."""
    real = Path.open

    def refused(path: Path, mode: str = "r", *rest: object, **named: object) -> object:
        if path.name == "office.lock" and "a" in mode:
            raise OSError(errno.EROFS, "Read-only file system")
        return real(path, mode, *rest, **named)

    monkeypatch.setattr(Path, "open", refused)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# Part four's six headings, and two places where the office says more of its work.
UNWRITTEN = "年度总结还有 8 节没写完，纸上印着［待填写］。\n"


@pytest.mark.usefixtures("write_protected")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("list", "batch"), ""),
        (("score", "--year", "2024"), ""),
        (("export", "--year", "2024", "--to", "out"), UNWRITTEN),
    ],
)
def test_an_office_that_cannot_be_written_is_still_read(
    run, demo: Path, tmp_path: Path, monkeypatch, words, told
) -> None:
    monkeypatch.chdir(tmp_path)
    before = bytes_of(demo)
    code, out, err = run(*words, "--home", demo / "recipient")
    assert (code, err) == (0, told)
    assert out
    assert bytes_of(demo) == before


@pytest.mark.usefixtures("write_protected")
def test_writing_where_only_reading_is_allowed_says_why(run, demo: Path, tmp_path: Path) -> None:
    home = ("--home", demo / "recipient")
    run("template", tmp_path / "台账.xlsx")
    code, _, err = run("import", tmp_path / "台账.xlsx", *home)
    assert code == 3
    assert "没有写入" in err
    assert run("import", tmp_path / "台账.xlsx", *home, "--dry-run")[0] == 0


@pytest.mark.usefixtures("write_protected")
def test_changes_not_yet_folded_in_are_not_passed_over(run, demo: Path, tmp_path: Path) -> None:
    office = tmp_path / "office"
    shutil.copytree(demo / "recipient", office)
    (office / "office.db-wal").write_bytes(b"changes")
    code, _, err = run("list", "batch", "--home", office)
    assert code == 3
    assert "没有正常关闭" in err


@pytest.mark.usefixtures("write_protected")
def test_an_old_office_is_not_upgraded_where_nothing_can_be_written(run) -> None:
    code, _, err = run("list", "batch", "--home", OLD)
    assert code == 3
    assert "旧版本" in err


def test_on_a_full_disk_an_office_is_read_and_nothing_written(
    run, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: shutil._ntuple_diskusage(9, 9, 0))
    home = ("--home", demo / "recipient")
    before = bytes_of(demo)
    code, out, err = run("list", "batch", *home)
    assert (code, err) == (0, "")
    assert "第5批" in out
    code, _, err = run("reopen", *home, "--year", "2024", "--reason", "试")
    assert code == 3
    assert "磁盘已满" in err
    assert bytes_of(demo) == before
