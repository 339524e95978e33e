"""汇总: from every figure down to the reports, the point and the records behind it."""

from __future__ import annotations

from collections import Counter as Counted
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.commission import desk_page
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.review_page import ReviewPage
from duikou_desktop.ui.commission.review_place import review_place
from duikou_desktop.ui.commission.rollup_page import RollUpPage, View
from duikou_desktop.ui.commission.rollup_tables import done_columns
from duikou_desktop.ui.commission.work_dialog import WorkDialog
from duikou_desktop.ui.settings import Settings
from tests.ui.office import RONGAN, RONGSHUI, wait

pytestmark = pytest.mark.usefixtures("themed")

RONGSHUI_NAME, LIUTIE = "融水苗族自治县人民医院", "柳州市柳铁中心医院"


@pytest.fixture
def page(qtbot: QtBot, full: Counter, settings: Settings) -> RollUpPage:
    made = RollUpPage(full, settings)
    qtbot.addWidget(made)
    made.resize(1142, 700)
    made.show()
    wait(qtbot, lambda: made.cards[View.PLACES].table.count() > 0)
    return made


@pytest.fixture
def packages(full: Counter) -> dict[Side, str]:
    scheme, found = full.scheme, {}

    def look(desk: DeskStore) -> None:
        for each in round_of(desk, scheme, 2024).reports:
            found[each.received.side] = str(each.received.id)

    full.ask(look, None)
    full.runner.wait()
    return found


def places(page: RollUpPage) -> list[object]:
    return [row.cells[1] for row in page.cards[View.PLACES].table.rows()]


def test_a_county_leads_to_its_reports(page: RollUpPage) -> None:
    page.views.picked.emit(View.COUNTIES)
    page.cards[View.COUNTIES].table.row_opened.emit("recipient|融水苗族自治县")
    assert page.views.current == View.PLACES
    assert places(page) == [RONGSHUI_NAME]
    assert page.whole.text() == "只看 融水苗族自治县　看全部"
    page.views.picked.emit(View.COUNTIES)
    # Nobody of this county has reported.
    page.cards[View.COUNTIES].table.row_opened.emit("recipient|柳城县")
    assert places(page) == []
    page.whole.click()
    assert places(page) == [RONGSHUI_NAME]
    assert page.whole.isHidden()


def test_a_city_and_a_kind_lead_to_their_reports(page: RollUpPage) -> None:
    page.cards[View.CITIES].table.row_opened.emit("recipient|柳州市")
    assert places(page) == [RONGSHUI_NAME]
    page.cards[View.KINDS].table.row_opened.emit("supporter|综合")
    assert places(page) == [LIUTIE]


def test_a_lost_point_leads_to_the_reports_that_lost_there(
    qtbot: QtBot, page: RollUpPage, packages: dict[Side, str]
) -> None:
    page.sides.picked.emit(Side.SUPPORTER)
    page.views.picked.emit(View.LOST)
    lost = page.cards[View.LOST].table
    wait(qtbot, lambda: lost.count() > 0)
    lost.row_opened.emit("S5.1")
    assert places(page) == [LIUTIE]
    assert page.whole.text().startswith("只看 S5.1 失分的")
    with qtbot.waitSignal(page.open_asked) as asked:
        page.cards[View.PLACES].table.row_opened.emit(packages[Side.SUPPORTER])
    assert asked.args == ["review", review_place(packages[Side.SUPPORTER], None, "S5.1")]


def shown_work(qtbot: QtBot, page: RollUpPage) -> WorkDialog:
    """The records that came up over the page."""
    found: list[WorkDialog] = []

    def look() -> bool:
        found[:] = [each for each in page.findChildren(WorkDialog) if each.isVisible()]
        return bool(found)

    wait(qtbot, look)
    return found[0]


def test_each_figure_of_work_leads_to_its_records(
    qtbot: QtBot, page: RollUpPage, packages: dict[Side, str]
) -> None:
    page.views.picked.emit(View.DONE)
    table = page.cards[View.DONE].table
    table.choose(str(RONGSHUI))
    at = [each.key for each in done_columns()].index("techniques")
    table.setCurrentIndex(table.currentIndex().siblingAtColumn(at))
    table.row_opened.emit(str(RONGSHUI))
    dialog = shown_work(qtbot, page)
    assert dialog.works.current == "technique"
    captions = [str(row.cells[2]) for row in dialog.table.rows()]
    assert len(captions) == dialog.table.count() > 0
    dialog.works.picked.emit("activity")
    # The recipient forgot one of those that the supporter tells.
    sides = Counted(str(row.cells[0]) for row in dialog.table.rows())
    assert sides["受援"] == sides["支援"] - 1 > 0
    with qtbot.waitSignal(page.open_asked) as asked:
        dialog.review_asked.emit()
    assert asked.args == ["review", review_place(packages[Side.SUPPORTER], RONGSHUI, "")]


def test_evidence_is_opened_from_the_record(
    qtbot: QtBot, page: RollUpPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(desk_page, "show_file", opened.append)
    page.views.picked.emit(View.GAPS)
    page.calendar.line_opened.emit(str(RONGSHUI))
    dialog = shown_work(qtbot, page)
    assert dialog.works.current == "assignment"
    dialog.works.picked.emit("activity")
    key = next(row.key for row in dialog.table.rows() if row.cells[3])
    dialog.table.choose(key)
    assert dialog.evidence.text().startswith("看佐证 ")
    with qtbot.waitSignal(page.written):
        dialog.evidence.click()
    assert [each.is_dir() and any(each.iterdir()) for each in opened] == [True]


def test_a_gap_leads_on_to_the_review_of_the_side_that_tells_it(
    qtbot: QtBot, page: RollUpPage, packages: dict[Side, str]
) -> None:
    page.views.picked.emit(View.GAPS)
    # As its recipient tells the gaps: it has reported. That of 融安 has not.
    for relation, side in ((RONGSHUI, Side.RECIPIENT), (RONGAN, Side.SUPPORTER)):
        page.calendar.line_opened.emit(str(relation))
        dialog = shown_work(qtbot, page)
        with qtbot.waitSignal(page.open_asked) as asked:
            dialog.review_asked.emit()
        assert asked.args == ["review", review_place(packages[side], relation, "")]
        dialog.accept()


def test_a_line_of_the_calendar_opens_by_mouse_and_keyboard(qtbot: QtBot, page: RollUpPage) -> None:
    page.views.picked.emit(View.GAPS)
    calendar = page.calendar
    opened: list[str] = []
    calendar.line_opened.connect(opened.append)
    spot = calendar.line_box(1).center()
    QTest.mouseDClick(calendar, Qt.MouseButton.LeftButton, pos=QPoint(spot))
    calendar.setFocus()
    QTest.keyClick(calendar, Qt.Key.Key_Up)
    QTest.keyClick(calendar, Qt.Key.Key_Return)
    assert len(opened) == 2
    assert {*opened} == {str(RONGSHUI), str(RONGAN)}


def test_the_review_stands_on_the_relation_and_the_point(
    qtbot: QtBot, full: Counter, settings: Settings, packages: dict[Side, str]
) -> None:
    page = ReviewPage(full, settings)
    qtbot.addWidget(page)
    page.resize(1142, 700)
    page.show()
    page.show_wanted(review_place(packages[Side.SUPPORTER], RONGSHUI, "S9.1"))
    # Nothing waits there: all points are shown.
    wait(qtbot, lambda: page.points.current_key() == "S9.1")
    assert page.relations.current == str(RONGSHUI)
    assert "依据的记录" in page.pane.told_text()
