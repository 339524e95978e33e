"""The picture of who supports whom: keys walk it, words filter it, it leads to records, it prints."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.services.pairing_picture import PairingPicture, Standing, Support
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.pairing_map.geometry import Geometry, Lane, Node
from duikou_desktop.ui.pairing_map.page import PairingMapPage
from duikou_desktop.ui.pairing_map.printing import on_paper
from duikou_desktop.ui.printing.pictures import PicturePreview, print_pages
from duikou_desktop.ui.settings import Settings
from tests.ui.office import RONGAN, RONGSHUI, demo_desk, settle

LEFT = Qt.MouseButton.LeftButton
OWN = "柳州市柳铁中心医院"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    with demo_desk(tmp_path / "office") as made:
        yield made


@pytest.fixture
def page(office: tuple[Desk, Store], settings: Settings, qtbot: QtBot) -> PairingMapPage:
    made = PairingMapPage(office[0], settings)
    qtbot.addWidget(made)
    made.resize(1142, 660)
    made.show()
    settle(qtbot, office[0], lambda: made.shown is not None)
    return made


def whole(page: PairingMapPage, office: tuple[Desk, Store], qtbot: QtBot) -> None:
    page.scope.set_current("all")
    page.scope.picked.emit("all")
    settle(qtbot, office[0], lambda: page.shown is not None and len(page.shown.groups) == 68)


def names(page: PairingMapPage, lane: Lane) -> list[str]:
    return [each.name for each in page.chart.hospitals(lane)]


def test_the_offices_own_are_drawn_once_each(page: PairingMapPage) -> None:
    assert names(page, Lane.COUNTY) == ["融安县", "融水苗族自治县"]
    assert names(page, Lane.RECIPIENT) == ["融安县人民医院", "融水苗族自治县人民医院"]
    assert names(page, Lane.SUPPORTER) == [OWN]
    assert page.header.context() == "2 个县，2 家受援医院，1 家支援医院，2 对"
    assert not page.strip.isVisible()


def test_keys_walk_the_lanes_and_enter_leads_to_the_record(
    page: PairingMapPage, qtbot: QtBot
) -> None:
    chart = page.chart
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.chosen is not None
    assert chart.chosen.name == "融安县人民医院"
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert page.strip.name.text() == "融水苗族自治县人民医院"
    assert page.strip.across.text() == f"由 1 家支援：{OWN}"
    with qtbot.waitSignal(page.open_asked) as asked:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert asked.args == ["relation", (RONGSHUI,)]
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert page.strip.across.text() == "支援 2 家：融安县人民医院、融水苗族自治县人民医院"
    assert page.strip.told.text() == "2022-01-01 至 2025-12-31"
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.chosen is not None
    assert chart.chosen.name == "融安县人民医院"


def test_the_mouse_chooses_and_the_strip_opens(page: PairingMapPage, qtbot: QtBot) -> None:
    (first, _) = page.chart.hospitals(Lane.RECIPIENT)
    place = next(
        QPoint(x, y)
        for y in range(0, 200, 4)
        for x in (250,)
        if page.chart.node_at(QPoint(x, y)) == first
    )
    qtbot.mouseClick(page.chart.viewport(), LEFT, pos=place)
    assert page.chart.chosen == first
    with qtbot.waitSignal(page.open_asked) as asked:
        qtbot.mouseClick(page.strip.open, LEFT)
    assert asked.args == ["relation", (RONGAN,)]


def test_the_whole_table_scrolls_and_others_have_no_record(
    page: PairingMapPage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    whole(page, office, qtbot)
    assert page.header.context() == "68 个县，100 家受援医院，51 家支援医院，100 对"
    chart = page.chart
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.verticalScrollBar().value() == chart.verticalScrollBar().maximum() > 0
    assert not page.strip.open.isEnabled()
    assert page.strip.told.text() == "别家医院的结对关系，本单位没有记录。"
    asked: list[object] = []
    page.open_asked.connect(lambda *what: asked.append(what))
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert asked == []


def test_pinyin_filters_by_county_recipient_or_supporter(
    page: PairingMapPage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    whole(page, office, qtbot)
    page.focus_filter()
    page.line.setText("lzslt")
    assert names(page, Lane.RECIPIENT) == ["融安县人民医院", "融水苗族自治县人民医院"]
    page.line.setText("马山")
    assert names(page, Lane.COUNTY) == ["马山县"]
    page.line.setText("没有这个")
    assert page.empty.isVisible()
    page.empty.link_followed.emit()
    assert len(names(page, Lane.COUNTY)) == 68


def test_a_filter_survives_a_change_elsewhere(
    page: PairingMapPage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    page.line.setText("融安")
    page.chart.choose(page.chart.hospitals(Lane.RECIPIENT)[0])
    page.refresh()
    office[0].runner.wait()
    qtbot.wait(20)
    assert names(page, Lane.RECIPIENT) == ["融安县人民医院"]
    assert page.chart.chosen is not None


def support(county: str, recipient: str, supporter: str) -> Support:
    return Support("1", county, recipient, supporter, Standing.STANDS, None)


def boxes(picture: PairingPicture, lane: Lane) -> list[Node]:
    return [each for each in Geometry(picture, 900).nodes if each.lane is lane]


def test_the_fewer_stand_at_the_middle_of_those_they_are_paired_with() -> None:
    group = (
        support("甲县", "甲县人民医院", "一院"),
        support("甲县", "甲县人民医院", "二院"),
        support("甲县", "甲县人民医院", "三院"),
        support("甲县", "甲县中医医院", "四院"),
    )
    picture = PairingPicture("", (group,))
    first, second = boxes(picture, Lane.RECIPIENT)
    one, two, _, four = boxes(picture, Lane.SUPPORTER)
    assert one.box.top() < two.box.top() == first.box.top()
    assert second.box.top() == four.box.top()
    (county,) = boxes(picture, Lane.COUNTY)
    assert (county.box.top(), county.box.bottom()) == (first.box.top(), second.box.bottom())


def test_no_two_hospitals_of_a_lane_overlap() -> None:
    # Both supporters want the same middle.
    group = tuple(
        support("甲县", f"{each}院", who) for each in "一二三" for who in ("甲院", "乙院")
    )
    for lane in (Lane.RECIPIENT, Lane.SUPPORTER):
        found = sorted(boxes(PairingPicture("", (group,)), lane), key=lambda node: node.box.top())
        for one, other in pairwise(found):
            assert one.box.bottom() < other.box.top()


def test_a_hospital_of_the_same_name_in_another_county_is_another() -> None:
    group = (support("甲县", "人民医院", "一院"), support("乙县", "人民医院", "一院"))
    assert len(boxes(PairingPicture("", (group,)), Lane.RECIPIENT)) == 2


def test_the_whole_table_prints_on_pages_that_cut_no_county(
    page: PairingMapPage, office: tuple[Desk, Store], tmp_path: Path, qtbot: QtBot
) -> None:
    whole(page, office, qtbot)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    paper = tmp_path / "结对图.pdf"
    printer.setOutputFileName(str(paper))
    assert page.shown is not None
    assert print_pages(on_paper(page.shown, "关系表"), printer) > 2
    assert paper.read_bytes().startswith(b"%PDF")


def test_the_preview_stays_as_long_as_it_is_looked_at(page: PairingMapPage, qtbot: QtBot) -> None:
    page._print()
    (dialog,) = page.findChildren(PicturePreview)
    # The printer went with the function that made it, and the program with the printer.
    gc.collect()
    (shown,) = dialog.findChildren(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: shown.pageCount() == 1)
    dialog.close()
    qtbot.waitUntil(lambda: not page.findChildren(PicturePreview))


def test_a_year_gone_by_is_drawn_as_it_ended(
    page: PairingMapPage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    desk = office[0]
    desk.today = date(2026, 11, 28)  # the plan ended with 2025

    def standings() -> set[Standing]:
        assert page.shown is not None
        return {each.standing for group in page.shown.groups for each in group}

    desk.move(year=2026)
    settle(qtbot, desk, lambda: standings() == {Standing.ENDED})
    desk.move(year=2024)
    settle(qtbot, desk, lambda: standings() == {Standing.STANDS})
