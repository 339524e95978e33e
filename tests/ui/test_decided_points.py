"""What was decided on a difference, as the reviewer sees it at the point it bears on."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from duikou_desktop.core.task import Task
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.deciding import Ruling, decide
from duikou_desktop.services.desk.reconciling import reconcile
from duikou_desktop.services.desk.reviewing import send_back
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.review_page import ReviewPage
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.record_table import RecordTable
from tests.desks import sealed_stick
from tests.ui.office import RONGSHUI, review_page, wait

pytestmark = pytest.mark.usefixtures("themed")


def cells(table: RecordTable, key: str) -> tuple[object, ...]:
    return next(each.cells for each in table.rows() if each.key == key)


@pytest.fixture
def decided(counter: Counter) -> Counter:
    """The recipient has 38 of 43 教学查房, and its word stands."""
    scheme = counter.scheme

    def work(desk: DeskStore) -> None:
        collect(desk, sorted(sealed_stick(forgotten=5).glob("*.dkpkg")))
        (both,) = reconcile(desk, scheme, round_of(desk, scheme, 2024))
        decide(desk, both, both.found[0], Ruling(Side.RECIPIENT, "签到表为准"))

    counter.ask(work, None)
    counter.runner.wait()
    return counter


def test_a_decided_difference_reaches_the_point(
    qtbot: QtBot, decided: Counter, settings: Settings
) -> None:
    page = review_page(qtbot, decided, settings)
    page.relations.picked.emit(str(RONGSHUI))
    # 自评 3, 复算 3, but 38 of 40 earn nothing.
    assert cells(page.points, "S9.3")[4:8] == ("3", "3", "0", "3")
    page.points.choose("S9.3")
    said = page.pane.told_text()
    assert "教学查房，支援医院报 43 次，受援医院报 38 次。认定按受援医院：签到表为准" in said
    assert "按认定的一方登记的记录和佐证计算，得 0 分，和复算不同" in said
    page.pane.decided.click()
    wait(qtbot, lambda: cells(page.points, "S9.3")[7] == "0")
    reason = str(cells(page.points, "S9.3")[8])
    assert reason == "双方不一致已认定：教学查房按受援医院（38 次）"
    page.points.choose("S1.4")
    assert not page.pane.decided.isVisible()


def decide_for(counter: Counter, side: Side) -> None:
    """Decided the other way, on the page of differences."""
    scheme = counter.scheme

    def work(desk: DeskStore, _task: object) -> None:
        (both,) = reconcile(desk, scheme, round_of(desk, scheme, 2024))
        decide(desk, both, both.found[0], Ruling(side, "签到表为准"))

    counter.act(work)


def waiting(page: ReviewPage) -> list[object]:
    return [row.cells[2] for row in page.reports.rows() if row.cells[1] == "支援"]


def test_until_somebody_looked_the_report_is_not_done(
    qtbot: QtBot, decided: Counter, settings: Settings
) -> None:
    page = review_page(qtbot, decided, settings)
    # Seven that differ, two of either relation that people judge, and the rounds decided otherwise.
    wait(qtbot, lambda: waiting(page) == [12] and page.points.count() > 0)
    page.take_rest(as_counted=False)
    wait(qtbot, lambda: waiting(page) == [1])
    page.relations.picked.emit(str(RONGSHUI))
    page.points.choose("S9.3")
    row = next(each for each in page.points.rows() if each.key == "S9.3")
    assert row.words["state"] == "认定不同"
    assert page.pane.keep.text() == "保留 3"
    page.pane.keep.click()
    wait(qtbot, lambda: waiting(page) == [None] and page.pane.keep.isHidden())
    row = next(each for each in page.points.rows() if each.key == "S9.3")
    assert (row.words["state"], *row.cells[7:9]) == ("照自评", "3", "看过认定，评审分不变")


def judged_as_decided(qtbot: QtBot, decided: Counter, settings: Settings) -> ReviewPage:
    """All as claimed, and S9.3 按认定; the page stands on that point."""
    page = review_page(qtbot, decided, settings)
    page.take_rest(as_counted=False)
    wait(qtbot, lambda: waiting(page) == [1])
    page.relations.picked.emit(str(RONGSHUI))
    page.points.choose("S9.3")
    page.pane.decided.click()
    wait(qtbot, lambda: waiting(page) == [None])
    return page


def test_a_verdict_taken_from_a_decision_is_open_again_where_that_changes(
    qtbot: QtBot, decided: Counter, settings: Settings
) -> None:
    page = judged_as_decided(qtbot, decided, settings)
    decide_for(decided, Side.SUPPORTER)
    wait(qtbot, lambda: waiting(page) == [1])
    wait(qtbot, lambda: "认定改了：原来按认定给的分要再看" in page.pane.told_text())
    row = next(each for each in page.points.rows() if each.key == "S9.3")
    assert row.words["state"] == "认定改了"
    page.pane.keep.click()
    # 0 stays, and the reason that named the former decision is gone.
    wait(qtbot, lambda: cells(page.points, "S9.3")[7:9] == ("0", "看过认定，评审分不变"))
    assert waiting(page) == [None]


def test_who_looks_again_keeps_the_reason_that_costs_points(
    qtbot: QtBot, decided: Counter, settings: Settings
) -> None:
    """The other side's report went back: nothing was decided otherwise, and the receipt is to say why."""
    page = judged_as_decided(qtbot, decided, settings)
    named = "双方不一致已认定：教学查房按受援医院"
    wait(qtbot, lambda: str(cells(page.points, "S9.3")[8]).startswith(named))
    reason = str(cells(page.points, "S9.3")[8])

    def back(desk: DeskStore, _task: Task) -> None:
        for each in round_of(desk, decided.scheme, 2024).reports:
            if each.received.side is Side.RECIPIENT:
                send_back(desk, each.received, "缺责任书")

    decided.act(back)
    wait(qtbot, lambda: page.pane.keep.isVisible() and page.pane.keep.text() == "保留 0")
    page.pane.keep.click()
    wait(
        qtbot,
        lambda: cells(page.points, "S9.3")[7:9] == ("0", f"{reason}（看过认定，评审分不变）"),
    )
