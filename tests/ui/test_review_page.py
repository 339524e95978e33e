"""The review at a desk: point by point, with reasons, sent back and taken after all."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.services.desk.reviewing import Opinion
from duikou_desktop.ui.commission import desk_page
from duikou_desktop.ui.commission import review_page as review_page_module
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.review_page import ReviewPage
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.record_table import RecordTable
from tests.ui.office import RONGAN, RONGSHUI, review_page, wait

pytestmark = pytest.mark.usefixtures("themed")

RONGSHUI_NAME, LIUTIE = "融水苗族自治县人民医院", "柳州市柳铁中心医院"


def cells(table: RecordTable, key: str) -> tuple[object, ...]:
    return next(each.cells for each in table.rows() if each.key == key)


def test_a_report_is_reviewed_point_by_point(
    qtbot: QtBot, full: Counter, settings: Settings
) -> None:
    page = review_page(qtbot, full, settings)
    # The supporter's waits for seven points and two judged ones of either relation, the recipient's for two.
    assert [row.cells[2] for row in page.reports.rows()] == [11, 2]
    page.relations.picked.emit(str(RONGSHUI))
    assert {row.key for row in page.points.rows()} == {
        "S1.4",
        "S4.1",
        "S5.1",
        "S5.B1",
        "S6.2",
        "S13.5",
    }
    page.points.choose("S5.1")
    page.pane.score.set_value(Decimal(3))
    page.pane.adjust.click()
    assert _says(page.pane.reason, "写理由")
    page.pane.reason.set_value("一名副主任医师没有到岗")
    page.pane.adjust.click()
    wait(qtbot, lambda: cells(page.points, "S5.1")[7] == "3")
    assert cells(page.points, "S5.1")[8] == "一名副主任医师没有到岗"
    page.points.choose("S13.5")
    # Only people judge it: there is no recount to take.
    assert not page.pane.anew.isEnabled()
    page.pane.own.click()
    wait(qtbot, lambda: cells(page.points, "S13.5")[7] == "4")
    page.take_rest(as_counted=True)
    wait(qtbot, lambda: [row.cells[2] for row in page.reports.rows()] == [4, 2])
    wait(qtbot, lambda: page.banner.text().startswith("评了 "))
    # What is left only people judge: nothing is done, and that is said.
    page.take_rest(as_counted=True)
    wait(qtbot, lambda: "一个要点也没有评" in page.banner.text())
    page.take_rest(as_counted=False)
    wait(qtbot, lambda: [row.cells[2] for row in page.reports.rows()] == [None, 2])


def test_after_all_at_once_the_next_stroke_judges_what_is_left(
    qtbot: QtBot, full: Counter, settings: Settings
) -> None:
    """The mark stayed on a point judged with the others, and the next stroke judged it again."""
    page = review_page(qtbot, full, settings)

    def judged() -> list[tuple[str, str]]:
        return [
            (str(part.relation), each.point.id)
            for part in page._report.parts
            for each in part.points
            if each.reviewed.verdict
        ]

    before = page.points.current_key()
    assert judged() == []
    page.take_rest(as_counted=True)
    wait(qtbot, lambda: bool(judged()))
    assert (str(page._relation), before) in judged()
    left = page._point(page.points.current_key())
    assert left is not None
    assert left.reviewed.score is None
    # Judged as claimed after all: the reason of the recount says the opposite.
    page.points.choose(before)
    assert page.pane.reason.value() == "按收到的记录复算"
    with qtbot.waitSignal(page.pane.given) as given:
        page.pane.own.click()
    assert given.args == [Opinion(None, "")]


def test_evidence_put_out_is_told_where(
    qtbot: QtBot, full: Counter, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(desk_page, "show_file", opened.append)
    page = review_page(qtbot, full, settings)
    wait(qtbot, lambda: page.points.count() > 0)
    page.parts.picked.emit("all")
    key = next(
        each.point.id for part in page._report.parts for each in part.points if each.evidence
    )
    page.points.choose(key)
    with qtbot.waitSignal(page.written) as told:
        page.pane.evidence_asked.emit()
    assert opened == [told.args[0]]
    assert told.args[0].is_relative_to(full.folder / "opened")
    assert any(told.args[0].iterdir())


def test_a_report_goes_back_and_is_taken_after_all(
    qtbot: QtBot, full: Counter, settings: Settings
) -> None:
    page = review_page(qtbot, full, settings)
    page.send_back("缺任命文件")
    wait(qtbot, lambda: "缺任命文件" in page.banner.text())
    assert page.back.text() == "撤回退回"
    # Its office reports again: nothing of it waits; the recipient's does.
    wait(qtbot, lambda: "1 份待评" in page.header.context())
    page.back.click()
    wait(qtbot, lambda: page.back.text() == "退回这份报告…")
    wait(qtbot, lambda: "2 份待评" in page.header.context())


def test_without_a_reason_nothing_goes_back_and_that_is_said(
    qtbot: QtBot, full: Counter, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = review_page(qtbot, full, settings)
    monkeypatch.setattr(review_page_module, "ask_words", lambda *_, **__: " ")
    page.back.click()
    assert "没有退回：退回要写原因" in page.banner.text()
    assert page.banner.isVisible()


def test_the_list_stays_as_it_stands_under_the_hand_and_enter_judges_nothing(
    qtbot: QtBot, full: Counter, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = review_page(qtbot, full, settings)
    before = [row.key for row in page.reports.rows()]
    offered: list[tuple[tuple[str, str], ...]] = []
    monkeypatch.setattr(review_page_module, "ask", lambda *said: offered.append(said[3]) or "")
    page.rest.click()
    assert offered[0][0] == ("", "不改")
    page.take_rest(as_counted=False)
    wait(qtbot, lambda: [row.cells[2] for row in page.reports.rows()] == [None, 2])
    assert [row.key for row in page.reports.rows()] == before


def test_an_adjustment_without_a_reason_is_told_at_the_field(
    qtbot: QtBot, full: Counter, settings: Settings
) -> None:
    page = ReviewPage(full, settings)
    qtbot.addWidget(page)
    page.show()
    wait(qtbot, lambda: page.points.count() > 0)
    page.pane.score.set_value(Decimal(1))
    with qtbot.assertNotEmitted(page.pane.given):
        page.pane.adjust.click()
    assert _says(page.pane.reason, "调整得分要写理由")
    # Decided otherwise, nothing is wrong any more.
    page.pane.own.click()
    assert not _says(page.pane.reason, "调整得分要写理由")


def test_what_was_begun_about_a_point_stays_with_it(
    qtbot: QtBot, full: Counter, settings: Settings
) -> None:
    page = review_page(qtbot, full, settings)
    page.relations.picked.emit(str(RONGSHUI))
    page.points.choose("S5.1")
    qtbot.keyClicks(page.pane.score.line, "2.")
    qtbot.keyClicks(page.pane.reason.line, "half")
    page.points.choose("S1.4")
    assert (page.pane.score.line.text(), page.pane.reason.value()) == ("", None)
    page.points.choose("S5.1")
    assert (page.pane.score.line.text(), page.pane.reason.value()) == ("2.", "half")
    # The same point of the other relation is another one.
    page.relations.picked.emit(str(RONGAN))
    page.points.choose("S5.1")
    assert (page.pane.score.line.text(), page.pane.reason.value()) == ("", None)
    page.relations.picked.emit(str(RONGSHUI))
    page.points.choose("S5.1")
    page.pane.own.click()
    wait(qtbot, lambda: cells(page.points, "S5.1")[8] == "half")
    # Given: what was begun is gone.
    assert page.pane.score.line.text() == ""


@pytest.mark.parametrize("typed", ["3.33", "abc", "-1", "99"])
def test_a_score_that_cannot_be_is_explained_whole_at_the_field(
    qtbot: QtBot, full: Counter, settings: Settings, typed: str
) -> None:
    page = review_page(qtbot, full, settings)
    page.relations.picked.emit(str(RONGSHUI))
    page.points.choose("S5.1")
    qtbot.keyClicks(page.pane.score.line, typed)
    page.pane.reason.set_value("没有到岗")
    with qtbot.assertNotEmitted(page.pane.given):
        page.pane.adjust.click()
    assert page.pane.score.below_text() == "评审分写 0 到 6 之间的数，0.1 分一档。"
    (told,) = (
        each
        for each in page.pane.findChildren(QLabel)
        if each.text() == page.pane.score.below_text()
    )
    assert told.width() >= told.fontMetrics().horizontalAdvance(told.text())
    page.pane.score.line.clear()
    qtbot.keyClicks(page.pane.score.line, "3.3")
    assert not page.pane.score.below_text()


def _says(widget: QWidget, words: str) -> bool:
    return any(words in each.text() for each in widget.findChildren(QLabel))
