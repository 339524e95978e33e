"""A double click on a package in an office: what it is and whether it is whole, and nothing is taken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.package import open_package
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.ui.crash import CrashLog
from duikou_desktop.ui.package_dialog import PackageDialog
from duikou_desktop.ui.program import Program
from duikou_desktop.ui.settings import Settings
from tests.closing import close_year
from tests.demo import demo_office
from tests.desks import packages, thinner_stick
from tests.factories import GUANGXI


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> Iterator[Program]:
    made = Program(qapp, settings, CrashLog(tmp_path / "crash", qapp))
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.window.close()


@pytest.fixture
def package() -> Path:
    """The recipient's."""
    return next(each for each in packages() if "融水" in each.name)


def shown(qtbot: QtBot, program: Program, home: Path | None, file: Path) -> str:
    """All the dialog says, once it has looked."""
    program.begin(home, file)

    def dialogs() -> list[PackageDialog]:
        return program.window.findChildren(PackageDialog)

    qtbot.waitUntil(lambda: bool(dialogs()) and not dialogs()[0].banner.isHidden(), timeout=20_000)
    return "\n".join(each.text() for each in dialogs()[0].findChildren(QLabel))


@pytest.mark.parametrize("with_office", [True, False])
def test_a_whole_one_says_whose_it_is(
    qtbot: QtBot, program: Program, package: Path, tmp_path: Path, with_office: bool
) -> None:
    home = None
    if with_office:
        home = tmp_path / "office"
        demo_office(home, Side.SUPPORTER).close()
    told = shown(qtbot, program, home, package)
    said = open_package(package)
    assert "签名和每个文件都核对一致" in told
    assert "融水苗族自治县人民医院（受援）" in told
    assert "2024 年，第 1 次上报" in told
    assert "广西三级医院对口支援县级医院工作方案（2022-2025年）" in told
    assert f"{sum(said.manifest.records.values())} 条" in told
    assert said.fingerprint in told


def test_one_of_a_demonstration_says_so(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """People and figures that nobody ever had were read like a hospital's."""
    with demo_office(tmp_path / "office", Side.RECIPIENT) as store:
        close_year(store, Side.RECIPIENT)
        closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
        made = seal_year(store, closed, tmp_path, office_key(store), evidence="catalogue")
    told = shown(qtbot, program, None, made.path)
    assert "示范办公室的上报包" in told
    assert "不能作为上报" in told


def test_an_altered_one_is_said_to_be_so(
    qtbot: QtBot, program: Program, package: Path, tmp_path: Path
) -> None:
    data = bytearray(package.read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "改.dkpkg").write_bytes(data)
    told = shown(qtbot, program, None, tmp_path / "改.dkpkg")
    assert "封包以后被改动过" in told
    assert "核对一致" not in told


def test_one_with_files_missing_says_so(qtbot: QtBot, program: Program) -> None:
    # One of its three files stands there still.
    told = shown(qtbot, program, None, max(thinner_stick().glob("*.dkpkg")))
    assert "1 个文件，2 个原单位找不到或被改动过" in told


def test_a_folder_without_an_office_is_said_to_be_so(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    """A slip in --home showed the first questions, as if the office were gone."""
    program.begin(tmp_path / "没有", None)
    qtbot.waitUntil(program.window.banner.isVisible, timeout=20_000)
    assert f"{tmp_path / '没有'} 里没有办公室" in program.window.banner.text()
