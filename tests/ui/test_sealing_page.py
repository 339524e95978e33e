"""A closed year sealed in the window: what is asked, what is shown, what a wrong pass phrase does."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from duikou_desktop.core.files import world_errors
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.package import open_package
from duikou_desktop.exchange.zip_layout import MAX_SIZE
from duikou_desktop.services import concealing, sealing
from duikou_desktop.services.office_key import change_pass_phrase, office_fingerprint, office_key
from duikou_desktop.services.sealing import seal_year
from duikou_desktop.services.year_size import YearSize
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.export.drives import drive_of, mark_of, may_hold_half
from duikou_desktop.ui.export.kind_panel import KindPanel
from duikou_desktop.ui.export.page import ExportPage
from duikou_desktop.ui.settings import Settings
from tests.closing import close_year
from tests.ui.office import demo_desk, settle, wait

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    with demo_desk(tmp_path / "office") as opened:
        yield opened


@pytest.fixture(autouse=True)
def no_drives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("duikou_desktop.ui.export.place_panel.plugged_in_drives", tuple)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "U盘"
    folder.mkdir()
    return folder


def opened(office: tuple[Desk, Store], settings: Settings, qtbot: QtBot) -> ExportPage:
    page = ExportPage(office[0], settings)
    qtbot.addWidget(page)
    page.resize(1162, 728)
    page.show()
    settle(qtbot, office[0], page.forward.isEnabled)
    page.go_on()
    return page


def closed(office: tuple[Desk, Store], settings: Settings, qtbot: QtBot) -> ExportPage:
    """At the choice of a place, for the year that was closed."""
    close_year(office[1], Side.SUPPORTER)
    return opened(office, settings, qtbot)


def write_to(stick: Path, page: ExportPage, desk: Desk, qtbot: QtBot) -> None:
    """To its end."""
    page.place.choose(stick)
    page.go_on()
    settle(qtbot, desk, lambda: page.state == "done")


def words(page: ExportPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def test_an_open_year_is_written_as_a_folder_and_says_what_a_package_wants(
    office: tuple[Desk, Store], settings: Settings, stick: Path, qtbot: QtBot
) -> None:
    page = opened(office, settings, qtbot)
    page.place.choose(stick)
    assert page.kind.form.current == "folder"
    assert page.forward.isEnabled()
    page.kind.form.set_current("package")
    page.kind.form.picked.emit("package")
    assert not page.forward.isEnabled()
    assert "封账以后才能封上报包，现在可以写普通文件夹。" in words(page)
    asked: list[str] = []
    page.open_asked.connect(lambda key, _: asked.append(key))
    page.kind.to_closing.click()
    assert asked == ["score"]


def test_a_closed_year_is_sealed_and_shows_its_fingerprint(
    office: tuple[Desk, Store], settings: Settings, stick: Path, qtbot: QtBot
) -> None:
    desk, store = office
    page = closed(office, settings, qtbot)
    page.place.choose(stick)
    assert page.kind.form.current == "package"
    assert not page.kind.pass_phrase.isVisible()
    page.go_on()
    settle(qtbot, desk, lambda: page.state == "done")
    name = "2024_柳州市柳铁中心医院_支援_第1次"
    assert sorted(each.name for each in stick.iterdir()) == [f"{name}.dkpkg", f"{name}_封面.pdf"]
    package = open_package(stick / f"{name}.dkpkg")
    told = words(page)
    assert f"{name}.dkpkg" in told
    assert package.fingerprint == office_fingerprint(store)
    assert package.fingerprint in told
    assert page.success._folder == stick


def test_before_another_is_sealed_the_last_one_is_told(
    office: tuple[Desk, Store], settings: Settings, stick: Path, qtbot: QtBot
) -> None:
    """Sealed again by mistake it was 第2次, and the commission was told that it takes the place."""
    desk, _store = office
    page = closed(office, settings, qtbot)
    assert page.kind.before.isHidden()
    write_to(stick, page, desk, qtbot)
    page.anew.click()
    page.go_on()
    settle(qtbot, desk, page.kind.before.isVisible)
    said = page.kind.before.text()
    assert "已封过第 1 次（2024_柳州市柳铁中心医院_支援_第1次.dkpkg）。再封就是第 2 次" in said
    page.kind.form.set_current("folder")
    page.kind.form.picked.emit("folder")
    assert page.kind.before.isHidden()


def test_a_pass_phrase_set_meanwhile_is_asked_for(
    office: tuple[Desk, Store], settings: Settings, stick: Path, qtbot: QtBot
) -> None:
    """Set in 设置 with the page standing at its second step: no field to type it, nor after 重试."""
    desk, store = office
    page = closed(office, settings, qtbot)
    page.place.choose(stick)
    assert not page.kind.pass_phrase.isVisible()
    page.hide()
    office_key(store)
    change_pass_phrase(store, "", "密钥口令2024")
    page.show()
    settle(qtbot, desk, page.kind.pass_phrase.isVisible)
    page.kind.pass_phrase.setText("密钥口令2024")
    page.go_on()
    settle(qtbot, desk, lambda: page.state == "done")


def test_a_step_scrolls_no_further_than_its_own_words(
    office: tuple[Desk, Store], settings: Settings, stick: Path, qtbot: QtBot
) -> None:
    """The last step is taller than the page; the one before it is not."""
    desk, _store = office
    page = closed(office, settings, qtbot)
    write_to(stick, page, desk, qtbot)
    page.resize(1142, 640)
    bar = page._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    page.another.click()
    qtbot.wait(50)  # for the layout
    assert bar.maximum() == 0


def test_all_files_that_go_together_are_named(
    office: tuple[Desk, Store],
    settings: Settings,
    stick: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk, store = office
    close_year(store, Side.SUPPORTER)
    monkeypatch.setattr(concealing, "seal_year", partial(seal_year, limit=300_000))
    page = opened(office, settings, qtbot)
    write_to(stick, page, desk, qtbot)
    written = sorted(each.name for each in stick.glob("*.dkpkg*"))
    assert len(written) > 1
    told = words(page)
    assert all(name in told for name in written)
    assert f"上报包：共 {len(written)} 个文件，一起交" in told


def test_a_second_stick_gets_the_same_package(
    office: tuple[Desk, Store], settings: Settings, stick: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    desk, _store = office
    page = closed(office, settings, qtbot)
    write_to(stick, page, desk, qtbot)
    page.another.click()
    # It is sealed: nothing of it is to be chosen any more, but where it goes.
    assert not page.kind.isVisible()
    spare = tmp_path / "另一个"
    spare.mkdir()
    page.place.choose(spare)
    page.go_on()
    settle(qtbot, desk, lambda: page.state == "done")
    assert {each.name: each.read_bytes() for each in spare.iterdir()} == {
        each.name: each.read_bytes() for each in stick.iterdir()
    }
    # From the first step on it is sealed anew, and that is another package.
    page.anew.click()
    assert page.state == "check"
    desk.runner.wait()
    wait(qtbot, page.forward.isEnabled)
    page.go_on()
    assert page.kind.isVisible()
    page.place.choose(spare)
    page.go_on()
    settle(qtbot, desk, lambda: page.state == "done")
    assert [each.name for each in spare.glob("*_第2次.dkpkg")]


def test_with_the_first_stick_gone_another_place_is_no_way_out(
    office: tuple[Desk, Store], settings: Settings, stick: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    """It offered to write elsewhere, where there was as little to copy."""
    desk, _store = office
    page = closed(office, settings, qtbot)
    write_to(stick, page, desk, qtbot)
    stick.rename(tmp_path / "拔掉了")
    page.another.click()
    spare = tmp_path / "另一个"
    spare.mkdir()
    page.place.choose(spare)
    page.go_on()
    settle(qtbot, desk, page.banner.isVisible)
    assert "插回来" in page.banner.text()
    assert "换一个位置" not in page.banner.text()
    assert "点“上一步”重新封一次" in page.banner.text()
    page.back.click()
    page.go_on()
    page.place.choose(spare)
    page.go_on()
    settle(qtbot, desk, lambda: page.state == "done")
    assert [each.name for each in spare.glob("*_第2次.dkpkg")]


def test_a_wrong_pass_phrase_writes_nothing_and_may_be_typed_again(
    office: tuple[Desk, Store], settings: Settings, stick: Path, qtbot: QtBot
) -> None:
    desk, store = office
    close_year(store, Side.SUPPORTER)
    office_key(store)
    change_pass_phrase(store, "", "一二三四五六七八")
    page = opened(office, settings, qtbot)
    page.place.choose(stick)
    assert page.kind.pass_phrase.isVisible()
    # It was 71 pixels wide, and nothing said what it was for once something stood in it.
    assert page.kind.pass_phrase.width() > 300
    assert "签名密钥的口令" in words(page)
    assert "加密" not in words(page)  # no commission's key is known
    page.kind.pass_phrase.setText("四五六")
    page.go_on()
    settle(qtbot, desk, page.banner.isVisible)
    assert "口令不对" in page.banner.text()
    assert list(stick.iterdir()) == []
    page.kind.pass_phrase.setText("一二三四五六七八")
    page.go_on()
    settle(qtbot, desk, lambda: page.state == "done")
    assert page.kind.pass_phrase.text() == ""


@pytest.mark.parametrize("mount_point_stays", [False, True])
def test_a_stick_pulled_out_may_hold_a_half_written_file(
    office: tuple[Desk, Store],
    settings: Settings,
    stick: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    *,
    mount_point_stays: bool,
) -> None:
    """“没有留下半份文件” was said of a stick that the clerk held in the hand, half a file on it."""
    desk, _store = office
    page = closed(office, settings, qtbot)
    page.place.choose(stick)

    def pulled(*_: object, **__: object) -> None:
        stick.rename(stick.with_name("拔掉了"))
        if mount_point_stays:
            stick.mkdir()
        with world_errors(stick / ".0123456789ab.part"):
            raise FileNotFoundError(errno.ENOENT, "")

    monkeypatch.setattr(sealing, "write_package", pulled)
    page.go_on()
    settle(qtbot, desk, page.banner.isVisible)
    said = page.banner.text()
    assert "可能留下一个没写完的隐藏文件" in said
    assert "没有留下半份文件" not in said
    assert mount_point_stays or f"找不到 {stick}。" in said


def test_what_could_not_be_taken_away_again_is_told(tmp_path: Path) -> None:
    mark = mark_of(tmp_path)
    assert not may_hold_half(tmp_path, mark)
    (tmp_path / ".0123456789ab.part").write_bytes(b"half")
    assert may_hold_half(tmp_path, mark)
    file = tmp_path / "file"
    file.touch()
    assert not may_hold_half(file, mark_of(file))  # no folder: nothing was begun


def test_only_the_list_of_evidence_goes_where_that_is_chosen(
    office: tuple[Desk, Store], settings: Settings, stick: Path, qtbot: QtBot
) -> None:
    desk, _store = office
    page = closed(office, settings, qtbot)
    page.place.choose(stick)
    page.kind.evidence.set_current("catalogue")
    page.kind.evidence.picked.emit("catalogue")
    assert any("佐证文件不放入，只写目录" in each for each in words(page))
    page.go_on()
    settle(qtbot, desk, lambda: page.state == "done")
    (package,) = stick.glob("*.dkpkg")
    assert open_package(package).manifest.evidence == "catalogue"
    # “佐证材料 205 份” alone was taken for the files.
    assert any("佐证在包里：只有目录，没有文件" in each for each in words(page))


def test_photos_made_smaller_are_offered_and_what_is_too_large_is_told_before(
    office: tuple[Desk, Store],
    settings: Settings,
    stick: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk, _store = office
    page = closed(office, settings, qtbot)
    page.place.choose(stick)
    assert not any("4 GB" in each for each in words(page))
    # As if a stick took no more than this in one file.
    monkeypatch.setattr("duikou_desktop.ui.export.kind_panel.MAX_SIZE", 100_000)
    page.kind.evidence.picked.emit("full")
    (told,) = (each for each in words(page) if "4 GB" in each)
    assert "会分成几个文件写" in told
    # The demo's few photos do not make up what is too much.
    assert "也可以选“佐证只带目录”。" in told
    assert "照片缩小" not in told
    page.kind.evidence.set_current("reduced")
    page.kind.evidence.picked.emit("reduced")
    assert any("长边 1600 像素" in each for each in words(page))
    asked: list[str] = []
    whole = sealing.seal_year

    def seal(*given: object, **how: object) -> object:
        asked.append(str(how["evidence"]))
        return whole(*given, **how)  # type: ignore[arg-type]

    monkeypatch.setattr("duikou_desktop.services.concealing.seal_year", seal)
    page.go_on()
    settle(qtbot, desk, lambda: page.state == "done")
    assert asked == ["reduced"]


def test_smaller_photos_are_offered_where_one_file_will_do_for_them(qtbot: QtBot) -> None:
    panel = KindPanel()
    qtbot.addWidget(panel)
    size = YearSize(papers=0, evidence=2 * MAX_SIZE, reduced=10**9, boxes=0, data=0)
    told = " ".join(panel._evidence_words(size))
    assert "会分成几个文件写" in told
    assert "也可以选“照片缩小”（约 1.0 GB）或“佐证只带目录”。" in told


def test_in_a_narrow_window_the_kinds_of_evidence_stand_below_their_name(qtbot: QtBot) -> None:
    """At 125 % in English the third was out of sight, behind a scroll bar."""
    panel = KindPanel()
    qtbot.addWidget(panel)
    panel.to_closing.hide()
    panel.show()
    name = panel._asked.labelForField(panel.evidence)
    wide = panel.evidence.sizeHint().width() + name.sizeHint().width()
    panel.resize(wide - 10, 400)
    assert panel.width() == wide - 10
    qtbot.waitUntil(lambda: panel.evidence.y() > name.y() + name.height() - 1)
    assert panel.evidence.geometry().right() <= panel._more.width()
    panel.resize(wide + 100, 400)
    qtbot.waitUntil(lambda: panel.evidence.x() > name.x() + name.sizeHint().width())


@pytest.mark.parametrize(
    ("free", "told"),
    [
        (50_000_000, True),  # 40 MB and what is kept to spare fit, 100 MB do not
        (30_000_000, False),  # neither fits
    ],
)
def test_where_only_smaller_photos_fit_that_is_said(
    office: tuple[Desk, Store],
    settings: Settings,
    stick: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    free: int,
    told: bool,
) -> None:
    desk, _store = office
    page = closed(office, settings, qtbot)
    assert page._check is not None
    size = YearSize(papers=0, evidence=100_000_000, reduced=40_000_000, boxes=0, data=0)
    page._check = replace(page._check, size=size)
    drive = replace(drive_of(stick), free=free)
    monkeypatch.setattr("duikou_desktop.ui.export.place_panel.drive_of", lambda _folder: drive)
    usage = shutil.disk_usage(stick)._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    page.write_to(stick)
    settle(qtbot, desk, page.banner.isVisible)
    assert "空间不够" in page.banner.text()
    assert ("改选“照片缩小”（约 40 MB），放得下" in page.banner.text()) is told
