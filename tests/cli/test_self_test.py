"""The program tries itself: every step told, and a fault is a fault."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from duikou_desktop.cli import self_test


def test_the_whole_job_is_done_and_leaves_nothing(tmp_path: Path) -> None:
    # A process of its own, as it is used: it makes the one QApplication a process may have.
    places = {name: str(tmp_path / name) for name in ("HOME", "XDG_CONFIG_HOME", "TMPDIR")}
    for place in places.values():
        Path(place).mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "duikou_desktop", "--self-test"],
        env=os.environ | places,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert [line.partition("：")[0] for line in lines[1:-1]] == [
        "建立示范办公室", "导入台账", "评分", "签名", "打开窗口", "中文字体", "导出年终上报",
        "读回核对",
    ]  # fmt: skip
    assert lines[-1] == "好"
    assert "评分：90.8 分" in lines  # the demo recipient's score on its own day
    assert "读回核对：.docx 3 个，.xlsx 2 个，.pdf 3 个" in lines
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []


def test_a_step_that_fails_is_told_and_counts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> object:
        raise FileNotFoundError("default-header.xml")

    monkeypatch.setattr(self_test, "make_demo", broken)
    assert self_test.self_test() == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[-1].startswith("不好")
    assert "default-header.xml" in err


def test_a_computer_without_chinese_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("duikou_desktop.bootstrap.chinese_fonts", tuple)
    with pytest.raises(self_test.Wrong, match=r"没有中文字体.+fonts-noto-cjk"):
        self_test._fonts()


def test_a_file_that_was_changed_or_is_not_readable_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "2024_医院_对口支援"
    folder.mkdir()
    (folder / "00封面.docx").write_bytes(b"PK")
    (folder / "SHA256SUMS").write_text(f"{'0' * 64}  00封面.docx\n", "utf-8")
    with pytest.raises(self_test.Wrong, match=r"00封面\.docx 和写出的不一样"):
        self_test._read_back(tmp_path)
