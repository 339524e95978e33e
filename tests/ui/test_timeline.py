"""The timeline: shapes answer to mouse and keys, the strip below says them in words, it prints."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from duikou_desktop.core.messages import say
from duikou_desktop.services.deployment import Deployment, Gap, Group
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.printing.pictures import PicturePreview, print_pages
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.theme.tokens import LIGHT
from duikou_desktop.ui.timeline.geometry import Geometry
from duikou_desktop.ui.timeline.page import TimelinePage
from duikou_desktop.ui.timeline.painter import TimelinePainter
from duikou_desktop.ui.timeline.printing import on_paper
from tests.ui.office import RONGSHUI, demo_desk, settle

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    with demo_desk(tmp_path / "office") as made:
        made[0].move(relation=RONGSHUI)
        yield made


@pytest.fixture
def page(office: tuple[Desk, Store], settings: Settings, qtbot: QtBot) -> TimelinePage:
    made = TimelinePage(office[0], settings)
    qtbot.addWidget(made)
    made.resize(1142, 700)
    made.show()
    settle(qtbot, office[0], lambda: made.shown is not None)
    return made


def strip_words(page: TimelinePage) -> str:
    return " ".join(each.text() for each in page.strip.findChildren(QLabel))


def test_keys_walk_the_members_and_the_strip_says_them(page: TimelinePage, qtbot: QtBot) -> None:
    members = page.chart.members()
    assert page.chart.chosen == members[0].assignment
    while (chosen := page.chart.member()) is not None and chosen.name != "示例丑":
        qtbot.keyClick(page.chart, Qt.Key.Key_Down)
    assert "5 个月 10 天" in strip_words(page)
    assert "2024-09-10，少 21 天" in strip_words(page)
    with qtbot.waitSignal(page.open_asked) as asked:
        qtbot.keyClick(page.chart, Qt.Key.Key_Return)
    assert asked.args == ["assignment", (page.chart.chosen,)]


def test_a_row_is_chosen_by_the_mouse(page: TimelinePage, qtbot: QtBot) -> None:
    third = page.chart.members()[2]
    rows = [y for y in range(page.chart.viewport().height()) if _member_at(page, y) is third]
    qtbot.mouseClick(page.chart.viewport(), LEFT, pos=QPoint(300, rows[len(rows) // 2]))
    assert page.chart.chosen == third.assignment


def _member_at(page: TimelinePage, y: int):
    row = page.chart.row_at(y)
    return row.member if row else None


def test_the_scale_is_kept_and_today_can_be_found(
    page: TimelinePage, settings: Settings, qtbot: QtBot
) -> None:
    bar = page.chart.horizontalScrollBar()
    assert bar.maximum() == 0  # the whole range fits
    page.scale.picked.emit("month")
    assert bar.maximum() > 0
    middle = bar.value()
    bar.setValue(0)
    page.chart.go_to_today()
    assert bar.value() == middle > 0
    assert settings.text("timeline/scale") == "month"


def test_what_changed_is_drawn_anew(
    page: TimelinePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    desk, store = office
    from duikou_desktop.domain.registers import BY_KEY
    from duikou_desktop.services.records import remove_records

    register = BY_KEY["absence"]
    first = store.read(register)[0].id
    before = sum(len(each.away) for each in page.chart.members())
    desk.act(lambda opened, _task: (None, remove_records(opened, register, [first])))
    settle(qtbot, desk, lambda: sum(len(each.away) for each in page.chart.members()) == before - 1)


def test_a_year_without_anybody_says_so(
    page: TimelinePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    office[0].move(relation=RONGSHUI, year=2030)
    settle(qtbot, office[0], page.empty.isVisible)
    with qtbot.waitSignal(page.open_asked) as asked:
        page.begin_new()
    assert asked.args[0] == "batch"


def test_it_prints_on_as_many_pages_as_it_needs(page: TimelinePage, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    paper = tmp_path / "时间线.pdf"
    printer.setOutputFileName(str(paper))
    assert page.shown is not None
    assert print_pages(on_paper(page.shown, "2024 年派驻时间线"), printer) == 1
    assert paper.read_bytes().startswith(b"%PDF")


def test_a_place_nobody_was_sent_to_has_a_band_below_the_rows_of_others() -> None:
    """Its gap lay over the people of another hospital."""
    day = date(2025, 1, 1)
    group = Group(
        batch=UUID(int=1), number="第1批", place="融水", people=1, leaders=0,
        first=day, last=date(2025, 6, 30), short=0, members=(),
    )  # fmt: skip
    gaps = (Gap(day, date(2025, 11, 28), "融安"), Gap(date(2025, 7, 1), date(2025, 11, 28), "融水"))
    shown = Deployment(
        2025, day, date(2025, 12, 31), date(2025, 11, 28), say("6 个月"), (group,), gaps
    )
    geometry = Geometry(shown, 900, "year")
    (row,) = geometry.rows
    assert geometry.bands["融水"] == (row.top, row.bottom)
    assert geometry.bands["融安"][0] == row.bottom
    assert geometry.empty_places == ("融安",)
    assert geometry.height == geometry.bands["融安"][1] > row.bottom


def test_a_year_that_is_over_has_no_today() -> None:
    """It stood at the end of December under a day of two years later."""

    def axis(today: date) -> QImage:
        shown = Deployment(2024, date(2024, 1, 1), date(2024, 12, 31), today, say("6 个月"), (), ())
        picture = QImage(900, 60, QImage.Format.Format_RGB32)
        picture.fill(0xFFFFFF)
        painter = QPainter(picture)
        TimelinePainter(Geometry(shown, 900, "year"), LIGHT).today_flag(painter, 60)
        painter.end()
        return picture

    empty = QImage(900, 60, QImage.Format.Format_RGB32)
    empty.fill(0xFFFFFF)
    assert axis(date(2026, 11, 28)) == empty
    assert axis(date(2024, 11, 28)) != empty


def test_the_preview_stays_as_long_as_it_is_looked_at(
    page: TimelinePage, qtbot: QtBot, tmp_path: Path
) -> None:
    page._print()
    (dialog,) = page.findChildren(PicturePreview)
    # The printer went with the function that made it, and the program with the printer.
    gc.collect()
    (shown,) = dialog.findChildren(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: shown.pageCount() == 1)
    file = tmp_path / "时间线.pdf"
    dialog.save(file)
    assert file.read_bytes().startswith(b"%PDF")
    dialog.close()
    qtbot.waitUntil(lambda: not page.findChildren(PicturePreview))
