"""At the desk, what a package lacks of its evidence is told wherever somebody judges by it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.ui.commission.collect_dialog import CollectDialog
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.review_page import ReviewPage
from duikou_desktop.ui.commission.round_page import RoundPage
from duikou_desktop.ui.commission.versions_dialog import VersionsDialog
from duikou_desktop.ui.settings import Settings
from tests.desks import thinner_stick
from tests.ui.office import RONGSHUI, wait

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def thin(full: Counter) -> Counter:
    """The recipient reported three times: all its evidence, its list alone, two files missing."""
    full.ask(lambda desk: collect(desk, [thinner_stick()]), None)
    full.runner.wait()
    return full


def test_where_a_stick_is_collected(qtbot: QtBot, counter: Counter, settings: Settings) -> None:
    page = RoundPage(counter, settings)
    qtbot.addWidget(page)
    page.show()
    page.flow.take([thinner_stick()])
    wait(qtbot, lambda: bool(page.findChildren(CollectDialog)))
    (dialog,) = page.findChildren(CollectDialog)
    assert [row.cells[2] for row in dialog.table.rows()] == [
        "2024 年，受援医院，第 2 次上报，佐证只有目录",
        "2024 年，受援医院，第 3 次上报，佐证缺 2 个",
    ]


def test_in_the_round(qtbot: QtBot, thin: Counter, settings: Settings) -> None:
    page = RoundPage(thin, settings)
    qtbot.addWidget(page)
    page.show()
    wait(qtbot, lambda: page.table.count() > 0)
    at = [column.title for column in page.table.columns].index("佐证")
    told = {row.key: row.cells[at] for row in page.table.rows()}
    assert told[f"{RONGSHUI}|recipient"] == "缺 2 个"
    assert told[f"{RONGSHUI}|supporter"] is None
    assert not page.table.isColumnHidden(at)


def test_above_the_points(qtbot: QtBot, thin: Counter, settings: Settings) -> None:
    page = ReviewPage(thin, settings)
    qtbot.addWidget(page)
    page.show()
    wait(qtbot, lambda: page.reports.count() == 2)
    keys = {row.cells[1]: row.key for row in page.reports.rows()}
    page.reports.choose(keys["受援"])
    wait(qtbot, lambda: page.lacking.text() == "佐证缺 2 个")
    assert page.lacking.isVisible()
    page.reports.choose(keys["支援"])
    wait(qtbot, lambda: not page.lacking.isVisible())


def test_beside_one_another(qtbot: QtBot, thin: Counter, settings: Settings) -> None:
    scheme = thin.scheme
    reports: list[Report] = []
    thin.ask(lambda desk: reports.extend(round_of(desk, scheme, 2024).reports), None)
    thin.runner.wait()
    (report,) = (each for each in reports if each.received.sequence == 3)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = VersionsDialog(thin, report, settings, parent)
    dialog.show()
    # The third beside the second, then beside the first.
    wait(qtbot, lambda: "佐证只有目录" in dialog.told.text())
    assert "佐证缺 2 个" in dialog.told.text()
    assert dialog.empty.text() == "每个要点都一样，佐证不一样。"
    first = next(each for each in report.superseded if each.sequence == 1)
    dialog.others.picked.emit(str(first.id))
    wait(qtbot, lambda: "佐证只有目录" not in dialog.told.text())
    assert dialog.empty.text() == "每个要点都一样，佐证不一样。"


def test_at_a_point_without_files(qtbot: QtBot, counter: Counter, settings: Settings) -> None:
    listed = min(thinner_stick().glob("*.dkpkg"))
    counter.ask(lambda desk: collect(desk, [listed]), None)
    page = ReviewPage(counter, settings)
    qtbot.addWidget(page)
    page.show()
    wait(qtbot, page.lacking.isVisible)
    page.parts.picked.emit("all")
    page.points.choose("R9.2")
    assert page.pane.evidence.text() == "佐证只有目录"


def test_what_is_missing_is_named_at_its_point(
    qtbot: QtBot, thin: Counter, settings: Settings
) -> None:
    page = ReviewPage(thin, settings)
    qtbot.addWidget(page)
    page.show()
    wait(qtbot, lambda: page.reports.count() == 2)
    page.reports.choose(next(row.key for row in page.reports.rows() if row.cells[1] == "受援"))
    wait(qtbot, page.lacking.isVisible)
    page.parts.picked.emit("all")
    page.points.choose("R9.2")
    assert page.pane.evidence.text() == "佐证缺 1 件"
    assert "缺的佐证：查房照片（示范）.png（找不到）" in page.pane.told_text()
    page.points.choose("R9.1")
    assert "缺的佐证" not in page.pane.told_text()


def test_the_page_stays_with_the_hospital_whose_other_package_comes_to_stand(
    qtbot: QtBot, full: Counter, settings: Settings
) -> None:
    page = ReviewPage(full, settings)
    qtbot.addWidget(page)
    page.show()
    wait(qtbot, lambda: page.reports.count() == 2)
    last = page.reports.rows()[1]
    assert last.cells[1] == "受援"
    page.reports.choose(last.key)
    wait(
        qtbot, lambda: page._report is not None and page._report.report.received.side == "recipient"
    )
    newer = sorted(thinner_stick().glob("*.dkpkg"))
    full.act(lambda desk, _task: collect(desk, newer))
    wait(qtbot, lambda: all(row.key != last.key for row in page.reports.rows()))
    assert page.reports.row(page.reports.currentIndex().row()).cells[1] == "受援"
