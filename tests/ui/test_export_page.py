"""The export wizard: it tells, writes, reads back, and leaves nothing half-written."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.records import save_record
from duikou_desktop.storage.changes import ChangeSet
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.export.check_panel import CheckPanel
from duikou_desktop.ui.export.drive_button import DriveButton
from duikou_desktop.ui.export.drives import Drive, drive_of, still_there
from duikou_desktop.ui.export.page import ExportPage
from duikou_desktop.ui.settings import Settings
from tests.ui.office import demo_desk, settle

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


@pytest.fixture
def page(
    office: tuple[Desk, Store],
    settings: Settings,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> ExportPage:
    # Whatever is plugged into the computer the tests run on.
    monkeypatch.setattr("duikou_desktop.ui.export.place_panel.plugged_in_drives", tuple)
    made = ExportPage(office[0], settings)
    qtbot.addWidget(made)
    made.resize(1162, 728)
    made.show()
    settle(qtbot, office[0], made.forward.isEnabled)
    return made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "U盘"
    folder.mkdir()
    return folder


def words(page: ExportPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def add_draft(store: Store) -> ChangeSet | None:
    """One more activity that lacks nearly everything."""
    return save_record(store, BY_KEY["activity"], {"on": "2024-05-03"}).change


def fail(error: BaseException) -> None:
    raise error


def said(page: ExportPage) -> str:
    return page.banner.text() if page.banner.isVisible() else ""


def test_whoever_waits_for_the_check_is_told(qtbot: QtBot) -> None:
    """With gigabytes of evidence it takes a while."""
    panel = CheckPanel()
    qtbot.addWidget(panel)
    (told,) = panel.findChildren(QLabel)
    assert told.text().startswith("正在检查。")


def test_the_check_tells_what_is_open_and_stops_nobody(page: ExportPage) -> None:
    assert page.state == "check"
    assert not any("正在检查" in each for each in words(page))
    assert "2 分的要点待判断或无数据" in words(page)
    # Part four has six headings; of management and of support the office writes more itself.
    unwritten = [each for each in words(page) if each.startswith("年度总结还有")]
    assert unwritten == ["年度总结还有 8 节没写完，纸上会印［待填写］"]
    assert page.forward.isEnabled()


def test_a_folder_is_written_whole_and_its_sums_hold(
    page: ExportPage, office: tuple[Desk, Store], stick: Path, qtbot: QtBot
) -> None:
    page.go_on()
    page.place.choose(stick)
    qtbot.mouseClick(page.forward, Qt.MouseButton.LeftButton)
    settle(qtbot, office[0], lambda: page.state == "done")
    folder = stick / "2024_柳州市柳铁中心医院_对口支援"
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    written = {p for p in folder.rglob("*") if p.is_file() and p.name != "SHA256SUMS"}
    assert {folder / line.split("  ", 1)[1] for line in lines} == written
    for line in lines:
        digest, name = line.split("  ", 1)
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    told = words(page)
    assert "已写好，读回核对一致" in told
    assert folder.name in told
    # Proven: (70.2 + 75.8) / 2 = 73, two halves rounded up; and (3 + 1.5) / 2 of bonus, the same.
    # The office's own sum has its bonus in it, too: so they are compared.
    assert told[told.index("计算得分（已证实，含加分）") + 1] == "75.4"
    # S4.1 and S6.2 the office judged itself, 5 and 2 for the whole hospital: no record decides them.
    assert told[told.index("其中由本单位判断、记录定不了的") + 1] == "7"
    assert not any("不含加分" in each for each in told)
    assert not any("可以安全拔出" in each for each in told)
    assert [each.progress.value for each in page.steps._steps] == ["done"] * 5


def test_a_second_copy_goes_elsewhere(
    page: ExportPage, office: tuple[Desk, Store], stick: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    page.go_on()
    page.write_to(stick)
    settle(qtbot, office[0], lambda: page.state == "done")
    qtbot.mouseClick(page.another, Qt.MouseButton.LeftButton)
    other = tmp_path / "电脑"
    other.mkdir()
    page.place.choose(other)
    page.go_on()
    settle(qtbot, office[0], lambda: page.state == "done")
    assert [p.name for p in other.iterdir()] == [p.name for p in stick.iterdir()]


def test_a_file_in_place_of_a_folder_is_told_with_a_way_out(
    page: ExportPage, office: tuple[Desk, Store], tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "签到表.jpg"
    target.write_bytes(b"x")
    page.go_on()
    page.write_to(target)
    settle(qtbot, office[0], lambda: bool(said(page)))
    assert "不是文件夹" in said(page)
    assert target.read_bytes() == b"x"
    target.unlink()
    target.mkdir()
    retry = next(b for b in page.findChildren(QPushButton) if b.text() == "重试")
    qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)
    settle(qtbot, office[0], lambda: page.state == "done")
    assert said(page) == ""


def test_a_full_stick_is_told_and_nothing_is_left(
    page: ExportPage,
    office: tuple[Desk, Store],
    stick: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    usage = shutil.disk_usage(stick)._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    page.go_on()
    page.write_to(stick)
    settle(qtbot, office[0], lambda: bool(said(page)))
    assert "空间不够" in said(page)
    assert page.state == "place"
    assert list(stick.iterdir()) == []


def test_given_up_it_leaves_nothing_and_says_so(
    page: ExportPage,
    office: tuple[Desk, Store],
    stick: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from duikou_desktop.exchange import year_folder

    real = year_folder._write

    def slowly(target: Path, data: bytes) -> Any:
        # The person gives up while the first file is being written.
        page._cancel()
        return real(target, data)

    monkeypatch.setattr(year_folder, "_write", slowly)
    page.go_on()
    page.write_to(stick)
    settle(qtbot, office[0], lambda: bool(said(page)))
    assert said(page) == f"已取消，{stick} 里什么也没有留下。"
    assert list(stick.iterdir()) == []


def test_a_place_that_is_gone_is_not_offered_again(
    page: ExportPage, settings: Settings, tmp_path: Path, stick: Path
) -> None:
    settings.set_text("export/place", str(tmp_path / "usb"))
    page.go_on()
    assert page.place.path is None
    page.place.choose(stick)
    assert page.place.path == stick
    stick.rmdir()  # pulled out
    page.place.look()
    assert page.place.path is None
    assert not page.forward.isEnabled()


def test_a_mount_point_left_without_its_stick_is_not_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    media = tmp_path / "media"
    (media / "usb").mkdir(parents=True)
    monkeypatch.setattr("duikou_desktop.ui.export.drives._PLUGGED_IN", {str(media): (1, 2)})
    assert not still_there(media / "usb")
    assert still_there(tmp_path)


def test_a_folder_tells_where_it_is(page: ExportPage, tmp_path: Path) -> None:
    place = tmp_path / "E2"
    place.mkdir()
    page.go_on()
    page.place.choose(place)
    (card,) = page.place.findChildren(DriveButton)
    assert str(place) in card.accessibleName()


def test_the_room_is_judged_as_the_writing_will_judge_it(qtbot: QtBot, tmp_path: Path) -> None:
    """“这次约 1.2 MB，还剩 1.7 MB” was said in one step, and “空间不够” in the next."""
    mb = 1_000_000
    drive = Drive(tmp_path, "E", total=4 * mb, free=17 * mb // 10, writable=True)
    card = DriveButton(drive, 12 * mb // 10)
    qtbot.addWidget(card)
    assert "空间可能不够：约要 2.2 MB（留有余量），只剩 1.7 MB" in card.accessibleName()
    card = DriveButton(replace(drive, free=3 * mb), 12 * mb // 10)
    qtbot.addWidget(card)
    assert "这次约 1.2 MB，还剩 3.0 MB" in card.accessibleName()


def test_after_the_writing_the_list_follows_what_is_at_hand(
    page: ExportPage, office: tuple[Desk, Store], stick: Path, qtbot: QtBot
) -> None:
    page.go_on()
    page.write_to(stick)
    settle(qtbot, office[0], lambda: page.state == "done")
    office[0].act(lambda store, _task: (None, add_draft(store)), lambda _none: None, fail)
    settle(qtbot, office[0], lambda: "写好以后记录又改过" in said(page))
    before = page.steps._steps[0].lines
    qtbot.mouseClick(page.another, Qt.MouseButton.LeftButton)
    assert page.steps._steps[1].lines == ()
    settle(qtbot, office[0], lambda: page.steps._steps[0].lines != before)


def test_a_folder_of_this_computer_is_no_stick(tmp_path: Path) -> None:
    assert not drive_of(tmp_path).removable


def test_with_a_folder_chosen_nobody_is_told_to_look_for_a_stick(
    page: ExportPage, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("duikou_desktop.ui.export.place_panel.plugged_in_drives", tuple)
    page.go_on()
    page.place.look()
    assert any("没有找到 U 盘" in each for each in words(page))
    page.place.choose(stick)
    assert not any("没有找到 U 盘" in each for each in words(page))


def test_what_was_wrong_with_one_stick_is_not_said_of_the_next(
    page: ExportPage,
    office: tuple[Desk, Store],
    stick: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drives = "duikou_desktop.ui.export.place_panel.plugged_in_drives"
    monkeypatch.setattr(drives, lambda: (drive_of(stick),))
    page.go_on()
    file = tmp_path / "不是文件夹"
    file.write_bytes(b"")
    page.write_to(file)
    settle(qtbot, office[0], page.banner.isVisible)
    cards = page.place.findChildren(DriveButton)
    (card,) = (
        each for each in cards if each.drive.path == stick and each in page.place._group.buttons()
    )
    card.click()
    assert not page.banner.isVisible()
