"""The score page of the demo supporter; expected points are the hand count of test_demo.

On the demo's own day (2024-11-18) the running stays are not over: S5.1 of 融水 is 0 proven and
5 expected, so its base is 75.2 − 5 = 70.2, less the 2 of S6.2 that nobody judged here proven.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.approval import Approval
from duikou_desktop.domain.registers.judgement import JUDGEMENT, Judgement
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.home import look_home
from duikou_desktop.services.records import remove_records
from duikou_desktop.services.register_view import kept_registers
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.score.page import ScorePage
from duikou_desktop.ui.score.point_view import point_view
from duikou_desktop.ui.score.record_button import RecordButton
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.chip import Chip
from duikou_desktop.ui.widgets.state import State
from tests.ui.office import RONGAN, RONGSHUI, demo_desk, settle

pytestmark = pytest.mark.usefixtures("themed")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    with demo_desk(tmp_path / "office") as opened:
        opened[0].relation = RONGSHUI
        # A point that the office has not judged yet, to be judged here.
        judged = [row.id for row in judgements(opened[1], "S6.2")]
        remove_records(opened[1], BY_KEY["judgement"], judged)
        yield opened


@pytest.fixture
def page(office: tuple[Desk, Store], settings: Settings, qtbot: QtBot) -> ScorePage:
    made = ScorePage(office[0], settings)
    qtbot.addWidget(made)
    made.resize(1162, 728)
    made.show()
    settle(qtbot, office[0], lambda: made.detail.view is not None)
    return made


def words(page: ScorePage) -> str:
    return "\n".join(each.text() for each in page.detail.findChildren(QLabel) if each.isVisible())


def lines(page: ScorePage) -> list[RecordButton]:
    """The records behind the point; what was put away may still be there."""
    return [each for each in page.detail.findChildren(RecordButton) if each.isVisible()]


def shown(page: ScorePage) -> dict[str, str]:
    """State word by point, of the points the tree holds."""
    model = page.tree.model()
    return {row.key: row.state.word for row in model.rows if row.level == 2 and row.state}


def judgements(store: Store, point: str) -> list[Judgement]:
    rows = store.read(JUDGEMENT)
    return [row for row in rows if isinstance(row, Judgement) and row.point == point]


def test_what_waits_for_a_judgement_is_counted_as_on_the_home_page(
    page: ScorePage, office: tuple[Desk, Store]
) -> None:
    desk, store = office
    home = look_home(store, desk.scheme, desk.side, desk.year, relation=RONGSHUI, today=desk.today)
    said = [str(each.message) for each in home.todos if "待判断" in str(each.message)]
    assert said == ["1 个评价要点待判断"]  # S6.2
    assert page.summary.chips.chip(State.JUDGE).text() == "待判断 1"


def save(page: ScorePage, desk: Desk, qtbot: QtBot) -> None:
    page.save()
    # Kept, told, scored again, shown: each answer of the office's thread asks the next question.
    for _ in range(5):
        desk.runner.wait()
        qtbot.wait(50)


def test_the_summary_keeps_proven_expected_bonus_and_own_apart(page: ScorePage) -> None:
    summary = page.summary
    assert (summary.proven.text(), summary.expected.text()) == ("68.2", "73.2")
    # Where the office said nothing of its own, the form takes the expected score.
    # S1.4 it judged 1.5 where 1.8 is computed.
    assert summary.own.text() == "72.9"
    assert "含判断 5 分" in summary.open.text()  # S4.1
    assert summary.proven.toolTip() == "其中 5 分由本单位判断，记录定不了。"
    assert "6 分没有计算得分" in summary.open.text()  # S6.2, S13.5: 2 + 4


def test_a_point_shows_its_reason_its_steps_and_the_records_behind_it(
    page: ScorePage, qtbot: QtBot
) -> None:
    page.open_point("S9.2")
    view = page.detail.view
    assert view is not None
    assert "手术示教计入 18 次，要求 20 次，还差 2 次。" in words(page)
    assert "附件4 第9项" in words(page)
    assert "本单位不能改" in words(page)
    assert view.target is not None
    # 6 without evidence and the 1 draft are recorded, not counted.
    assert (view.target.counted, view.target.recorded, view.target.required) == (18, 25, 20)
    opened: list[tuple[str, object]] = []
    page.open_asked.connect(lambda key, ids: opened.append((key, ids)))
    steps = {each.text(): each for each in page.detail.findChildren(QPushButton)}
    qtbot.mouseClick(steps["去补 6 条"], Qt.MouseButton.LeftButton)
    assert opened[0][0] == "activity"
    assert len(opened[0][1]) == 6  # type: ignore[arg-type]
    qtbot.mouseClick(lines(page)[0], Qt.MouseButton.LeftButton)
    assert opened[1] == ("activity", (view.behind.lines[0].id,))


def test_a_year_that_is_over_leads_to_where_its_records_are_entered(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    desk, _store = office
    assert "补登记" not in page.summary.open.text()
    desk.move(relation=RONGSHUI, year=2022)
    settle(qtbot, desk, lambda: page.detail.view is not None and page.detail.view.over)
    note = "可达只算已登记的，补登记以后会变"
    assert note in page.summary.open.text()
    page.open_point("S9.2")
    said = "2022 年做过、还没有登记的教学活动，封账前可以补登记"
    assert said in words(page)
    opened: list[tuple[str, object]] = []
    page.open_asked.connect(lambda key, ids: opened.append((key, ids)))
    button = next(each for each in page.detail.findChildren(QPushButton) if each.text() == "去登记")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [("activity", None)]
    # Tasks are entered with their plan.
    page.open_point("S1.4")
    steps = page.detail.view.steps if page.detail.view else ()
    assert [each.register for each in steps] == ["meeting", "plan"]
    # Once it is closed, nothing is entered any more.
    closed = replace(page._scored, approval=Approval(year=2022))
    for point in (each.id for each in closed.standard.points()):
        view = point_view(closed, RONGSHUI, point)
        assert (view.steps, view.gain) == ((), 0)


def test_what_the_plan_brings_by_itself_is_not_offered_as_a_step(page: ScorePage) -> None:
    """Six of the batch stay on as planned: 5 of 6 points. One of the other batch left: 1 is lost."""
    page.open_point("S5.1")
    shown = (each for each in page.detail.findChildren(Chip) if each.isVisible())
    chips = [each.accessibleName() for each in shown]
    assert chips == ["未得，照计划还会得分", "照计划 +5 分"]


def test_what_is_a_row_of_another_record_opens_that_one(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    """Tasks have no page of their own: their buttons did nothing."""
    _, store = office
    plans = {each.id for each in store.read(BY_KEY["plan"])}
    page.open_point("S1.4")
    view = page.detail.view
    assert view is not None
    assert {each.register for each in view.behind.lines} == {"meeting", "plan"}
    opened: list[tuple[str, tuple[UUID, ...]]] = []
    page.open_asked.connect(lambda key, ids: opened.append((key, ids)))
    at = next(n for n, each in enumerate(view.behind.lines) if each.register == "plan")
    qtbot.mouseClick(lines(page)[at], Qt.MouseButton.LeftButton)
    (key, ids) = opened[0]
    assert key == "plan"
    assert set(ids) <= plans


def test_another_batch_entered_late_lifts_nothing_and_is_not_asked_for(page: ScorePage) -> None:
    # The lowest batch of the year counts; somebody of it may not have been entered.
    page.open_point("S5.1")
    said = words(page)
    assert "2024 年做过、还没有登记的派驻，封账前可以补登记" in said
    assert "还没有登记的批次" not in said


def test_what_passed_in_a_running_year_may_only_be_missing(page: ScorePage) -> None:
    # Two tasks due by October are not done: lost, unless they only were not entered.
    page.open_point("S1.4")
    said = words(page)
    assert "2024 年做过、还没有登记的规划计划，封账前可以补登记" in said
    chips = [each.accessibleName() for each in page.detail.findChildren(Chip)]
    assert "部分，只能补登记" in chips
    # Leave without permission is not won back by anything entered.
    page.open_point("S6.3")
    assert "补登记" not in words(page)


def test_where_proven_and_expected_differ_both_stand_in_the_tree(page: ScorePage) -> None:
    model = page.tree.model()
    cell = model.index_of("S5.1").siblingAtColumn(2)
    assert cell.data() == "0 → 5"
    page.open_point("S5.1")
    assert "预计 5 分" in words(page)


def test_own_score_is_saved_for_the_relation_and_shown(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    desk, store = office
    page.open_point("S6.2")
    own = page.detail.own
    qtbot.keyClicks(own.score.line, "1.5")
    own.account.edit.insertPlainText("督查一次")
    qtbot.keyClick(own.score.line, Qt.Key.Key_S, CTRL)
    settle(qtbot, desk, lambda: page.detail.view is not None and page.detail.view.own.score == 1.5)
    kept = judgements(store, "S6.2")
    assert [(row.score, row.account, row.relations) for row in kept] == [
        (Decimal("1.5"), "督查一次", (RONGSHUI,))
    ]
    assert shown(page)["S6.2"] == State.PART.word
    assert page.tree.point == "S6.2"
    # Saved again it is the same record, and emptied it is taken back.
    own.score.line.setText("")
    qtbot.keyClicks(own.score.line, "2")
    save(page, desk, qtbot)
    assert [row.id for row in judgements(store, "S6.2")] == [kept[0].id]
    assert shown(page)["S6.2"] == State.FULL.word
    own.score.line.selectAll()
    qtbot.keyClick(own.score.line, Qt.Key.Key_Delete)
    own.account.edit.selectAll()
    qtbot.keyClick(own.account.edit, Qt.Key.Key_Delete)
    save(page, desk, qtbot)
    assert judgements(store, "S6.2") == []


def test_more_than_the_maximum_is_refused_at_its_field_and_nothing_typed_is_lost(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    page.open_point("S6.2")
    own = page.detail.own
    qtbot.keyClicks(own.score.line, "5")
    save(page, office[0], qtbot)
    fault = [each.text() for each in own.score.findChildren(QLabel)]
    assert "5 分超过了 管理制度并落实 的满分 2 分。" in fault
    assert judgements(office[1], "S6.2") == []
    page.open_point("S9.1")
    page.open_point("S6.2")
    assert own.score.line.text() == "5"


def test_a_score_other_than_the_computed_one_wants_a_reason(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    page.open_point("S9.2")
    own = page.detail.own
    qtbot.keyClicks(own.score.line, "3")
    assert own.reason.isVisible()
    save(page, office[0], qtbot)
    assert judgements(office[1], "S9.2") == []
    own.reason.line.insert("两次示教的签到表在受援医院")
    save(page, office[0], qtbot)
    assert [row.score for row in judgements(office[1], "S9.2")] == [3]


def test_a_bonus_takes_no_own_score(page: ScorePage) -> None:
    page.open_point("S5.B1")
    assert not page.detail.own.score.isVisible()
    assert page.detail.own.account.isVisible()


def test_a_chip_filters_the_tree_and_gives_it_back_as_it_was(page: ScorePage, qtbot: QtBot) -> None:
    before = page.tree.expanded_keys()
    chip = page.summary.chips.chip(State.LOST)
    lost = {"S1.5", "S5.1", "S9.2", "S12.1", "S13.4"}
    assert chip.count == len(lost)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert set(shown(page)) == lost
    # What stands beside the list is one of it.
    assert page.detail.view is not None
    assert page.tree.point == page.detail.view.place.point == "S1.5"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(shown(page)) > 30
    assert page.tree.expanded_keys() == before


def test_the_whole_hospital_shows_its_relations_side_by_side(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    page.open_point("S9.3")
    office[0].move(relation=None)
    settle(qtbot, office[0], page.relations.isVisible)
    assert page.tree.point == "S9.3"
    view = page.detail.view
    assert view is not None
    assert {each.relation: each.score for each in view.relations} == {RONGSHUI: 3, RONGAN: 0}
    labels = [each.text() for each in page.relations.findChildren(QLabel)]
    assert "68.2" in labels
    # A later day proves the stays that ran then: test_demo's totals.
    page.day.line.setText("")
    qtbot.keyClicks(page.day.line, "2025-06-30")
    settle(qtbot, office[0], lambda: page.summary.proven.text() == "75.3")


def test_a_scheme_without_a_standard_is_explained(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    other = load_scheme("neimenggu-2021-2025")
    office[0].move(side=(other, Side.SUPPORTER))
    assert page.empty.isVisible()


def test_the_other_side_has_its_own_points(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    page.open_point("S9.2")
    office[0].move(side=(office[0].scheme, Side.RECIPIENT))
    settle(qtbot, office[0], lambda: page.tree.point == "R1.1")
    assert page.detail.view is not None
    assert page.detail.view.quoted_from == "附件3 第1项"


def test_the_whole_hospitals_words_are_told_apart_from_a_relations_own(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    page.open_point("S4.1")
    own = page.detail.own
    assert own.scope.text().startswith("现在用的是全院的自评")
    own.score.line.selectAll()
    qtbot.keyClicks(own.score.line, "4")
    save(page, office[0], qtbot)
    kept = {row.relations: row.score for row in judgements(office[1], "S4.1")}
    assert kept == {(): Decimal(5), (RONGSHUI,): Decimal(4)}
    office[0].move(relation=None)
    settle(qtbot, office[0], lambda: own.score.line.text() == "5")


def test_enter_leads_from_the_tree_to_the_own_score(page: ScorePage, qtbot: QtBot) -> None:
    page.open_point("S9.1")
    with qtbot.waitActive(page):
        page.activateWindow()
    page.tree.setFocus()
    qtbot.keyClick(page.tree, Qt.Key.Key_Down)
    assert page.tree.point == "S9.2"
    qtbot.keyClick(page.tree, Qt.Key.Key_Return)
    assert page.detail.own.score.line.hasFocus()


def test_typed_and_unsaved_scores_are_asked_about_before_the_page_is_left(
    page: ScorePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.may_leave()
    page.open_point("S6.2")
    page.detail.own.score.set_value(Decimal(2))
    page.detail.own.score.changed.emit()
    asked: list[str] = []

    def stay(_parent: object, _title: str, sentence: str, _answers: object) -> str:
        asked.append(sentence)
        return "stay"

    monkeypatch.setattr("duikou_desktop.ui.score.page.ask", stay)
    assert not page.may_leave()
    assert asked == ["有 1 个要点的自评还没有保存：管理制度并落实。"]
    monkeypatch.setattr("duikou_desktop.ui.score.page.ask", lambda *_: "drop")
    assert page.may_leave()
    assert page.may_leave()
    assert page.detail.own.score.value() is None


def labels_of(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel)]


def test_a_heading_shows_its_own_sum_what_it_lost_and_its_points(
    page: ScorePage, qtbot: QtBot
) -> None:
    """第9项 of 融水: three points of 3; of them 手术示教 (18 of 20) is not earned."""
    page.open_point("S9.2")
    heading = page.tree.currentIndex().parent()
    page.tree.setCurrentIndex(heading)
    group = page.right.group
    assert page.right.currentWidget() is group
    assert group.row is not None
    assert (group.row.score, group.row.maximum) == (6, 9)
    said = labels_of(group)
    assert "3 个要点，满分 9 分，已得 6 分，没有得到 3 分" in said
    assert "−3" in said
    names = [each.text() for each in group.findChildren(QPushButton)]
    assert names == ["手术示教", "学术讲座和业务培训", "教学查房"]
    # It stays when the year is counted anew, and when another pane was looked at meanwhile.
    page.refresh()
    qtbot.waitUntil(lambda: page.right.currentWidget() is group)
    page.right.try_out.click()
    page.right.what_if.left.emit()
    assert page.right.currentWidget() is group
    qtbot.mouseClick(group.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert page.right.currentWidget() is page.detail
    assert page.detail.view is not None
    assert page.detail.view.title == "手术示教"


def test_ticking_steps_shows_what_the_score_becomes_and_stores_nothing(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.right.try_out, Qt.MouseButton.LeftButton)
    box = page.right.what_if.boxes
    assert page.right.what_if.isVisible()
    assert page.right.what_if.result.text() == "预计 73.2 分，可达 98.8 分"
    # 手术示教: 18 of 20 counted, 6 lack evidence; nothing but the whole is worth anything.
    box[RONGSHUI, "S9.2", 1].click()
    assert page.right.what_if.result.text() == "办好这 1 件：预计 73.2 → 73.2 分"
    box[RONGSHUI, "S9.2", 0].click()
    assert page.right.what_if.result.text() == "办好这 2 件：预计 73.2 → 76.2 分"
    box[RONGSHUI, "S1.5", 0].click()
    assert page.right.what_if.result.text() == "办好这 3 件：预计 73.2 → 78.2 分"
    page.refresh()
    settle(qtbot, office[0], lambda: page.right.what_if.boxes is not box)
    assert page.right.what_if.boxes[RONGSHUI, "S1.5", 0].isChecked()
    assert page.summary.expected.text() == "73.2"
    page.right.what_if.point_asked.emit(RONGSHUI, "S9.2")
    assert page.detail.isVisible()
    assert page.detail.view is not None
    assert page.detail.view.title == "手术示教"


def test_the_whole_hospital_offers_the_steps_of_its_relations(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    office[0].move(relation=None)
    settle(qtbot, office[0], page.relations.isVisible)
    qtbot.mouseClick(page.right.try_out, Qt.MouseButton.LeftButton)
    what_if = page.right.what_if
    named = [each for each in labels_of(what_if) if each.endswith("人民医院")]
    assert named == ["融安县人民医院", "融水苗族自治县人民医院"]  # as the scheme lists them
    before = page.summary.expected.text()
    assert what_if.result.text().startswith(f"全院（2 个结对关系的平均）：预计 {before} 分")
    # 3 points of 融水 are half of it for the hospital.
    what_if.boxes[RONGSHUI, "S9.2", 0].click()
    what_if.boxes[RONGSHUI, "S9.2", 1].click()
    after = Decimal(before) + Decimal("1.5")
    told = f"全院（2 个结对关系的平均）：办好这 2 件：预计 {before} → {after} 分"
    assert what_if.result.text() == told
    what_if.point_asked.emit(RONGSHUI, "S9.2")
    settle(qtbot, office[0], lambda: not page.relations.isVisible())
    assert office[0].relation == RONGSHUI
    assert page.right.currentWidget() is page.detail


def test_last_year_stands_beside_this_one(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    assert page.right.beside.text() == "和 2023 年比"
    settle(qtbot, office[0], page.right.beside.isVisible)
    qtbot.mouseClick(page.right.beside, Qt.MouseButton.LeftButton)
    settle(qtbot, office[0], page.right.years.isVisible)
    assert page.right.years.title.text() == "2024 年和 2023 年"
    page.right.years.point_asked.emit("S9.2")
    assert page.detail.isVisible()


def test_a_year_without_records_is_not_offered_beside_this_one(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    desk, store = office
    settle(qtbot, desk, page.right.beside.isVisible)
    first = min(store.years(kept_registers(desk.scheme, desk.side)))
    desk.move(relation=desk.relation, year=first)
    settle(qtbot, desk, lambda: page.right.beside.text() == f"和 {first - 1} 年比")
    settle(qtbot, desk, page.right.beside.isHidden)
    desk.move(relation=desk.relation, year=first + 1)
    settle(qtbot, desk, page.right.beside.isVisible)
    assert page.right.beside.text() == f"和 {first} 年比"


def test_the_relations_side_by_side_need_no_wider_page(
    page: ScorePage, office: tuple[Desk, Store], qtbot: QtBot
) -> None:
    """One long sentence below them pushed points and own score out of a small window."""
    office[0].move(relation=None, year=2024)
    settle(qtbot, office[0], page.relations.isVisible)
    qtbot.wait(20)
    assert page.relations.minimumSizeHint().width() < page.width() * 3 // 5
