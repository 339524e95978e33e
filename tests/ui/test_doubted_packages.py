"""What a clerk is told of packages that do not simply take their place: of one number, of another key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from duikou_desktop.core.ids import new_id
from duikou_desktop.core.messages import say
from duikou_desktop.core.typed_json import to_json
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.services.desk.collecting import Collected, Outcome
from duikou_desktop.services.desk.keys import confirm_fingerprint
from duikou_desktop.services.desk.noted import PartFigures, PointFigures
from duikou_desktop.services.desk.record_changes import FieldChange, Held, RecordChange
from duikou_desktop.services.desk.round_view import RoundView, view_round
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.desk.totals import spread
from duikou_desktop.services.desk.versions import compare
from duikou_desktop.storage.desk import DeskStore, Received
from duikou_desktop.ui.commission import keys_page, versions_dialog
from duikou_desktop.ui.commission.collect_dialog import CollectDialog, Ended
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.keys_page import KeysPage
from duikou_desktop.ui.commission.round_page import RoundPage
from duikou_desktop.ui.commission.scores_card import ScoresCard
from duikou_desktop.ui.commission.versions_dialog import VersionsDialog
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.widgets.state import State
from tests.desks import arrive, report_of
from tests.ui.office import RONGAN, wait

pytestmark = pytest.mark.usefixtures("themed")

NAME = "融安县人民医院"
OTHER = "cd" * 32


def deed(counter: Counter, work: Callable[[DeskStore], object]) -> None:
    counter.act(lambda desk, _task: work(desk), None)
    counter.runner.wait()


def two_of(counter: Counter, **differs: Any) -> tuple[Received, Received]:
    """Of one hospital, a minute apart; the second `differs`."""
    first = report_of(NAME, Side.RECIPIENT, "80")
    later = first.collected_at + timedelta(minutes=1)
    plain = report_of(NAME, Side.RECIPIENT, "99")
    second = replace(plain, collected_at=later, **differs)
    deed(counter, lambda desk: arrive(desk, first, second))
    return first, second


def test_a_confirmed_report_is_shown_with_the_other_key_beside(
    qtbot: QtBot, counter: Counter, settings: Settings
) -> None:
    first, second = two_of(counter, key=OTHER, sequence=2)
    deed(counter, lambda desk: confirm_fingerprint(desk, fingerprint(bytes.fromhex(first.key))))
    page = RoundPage(counter, settings)
    qtbot.addWidget(page)
    page.show()
    wait(qtbot, lambda: page.table.count() > 0)
    row = next(each for each in page.table.rows() if each.key == f"{RONGAN}|recipient")
    assert (row.cells[3], row.words["state"]) == (State.FAULTY, "另有密钥")
    keys = KeysPage(counter, settings)
    qtbot.addWidget(keys)
    keys.show()
    wait(qtbot, lambda: keys.table.count() == 2)
    assert {each.key: each.cells[-1] for each in keys.table.rows()} == {
        str(second.id): "待核对",
        str(first.id): "是",
    }
    assert "1 家待核对" in keys.header.context()
    keys.table.choose(str(second.id))
    assert "另一个密钥" in _texts(keys)


def test_whose_sheet_it_is_is_asked_where_one_key_signed_for_two(
    qtbot: QtBot, counter: Counter, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = "融水苗族自治县人民医院"
    false = replace(report_of(NAME, Side.RECIPIENT, "10"), hospital_name=other)
    deed(counter, lambda desk: arrive(desk, false, report_of(other, Side.RECIPIENT, "80")))
    page = KeysPage(counter, settings)
    qtbot.addWidget(page)
    page.show()
    wait(qtbot, lambda: page.table.count() == 2)
    # Named by the table: the false one called itself the other.
    assert {str(each.cells[1]) for each in page.table.rows()} == {NAME, other}
    asked: list[tuple[str, ...]] = []
    answers = iter([None, other])

    def answer(_parent: object, _title: str, _told: str, names: tuple[str, ...], **_: Any) -> Any:
        asked.append(names)
        return next(answers)

    monkeypatch.setattr(keys_page, "ask_one", answer)
    page.typed.setText(fingerprint(bytes.fromhex(false.key)))
    page.typed.returnPressed.emit()
    wait(qtbot, lambda: len(asked) == 1)
    counter.runner.wait()
    assert {each.words["state"] for each in page.table.rows()} == {"待核对指纹"}
    page.typed.returnPressed.emit()
    wait(qtbot, lambda: page.banner.text() == f"{other} 的指纹已核对。")
    assert asked == [(NAME, other)] * 2

    def states() -> dict[str, str]:
        return {str(each.cells[1]): each.words["state"] for each in page.table.rows()}

    wait(qtbot, lambda: states() == {NAME: "待核对指纹", other: "指纹已核对"})


def scored(report: Received, points: str) -> Received:
    """As if its records had been counted: one score for the whole hospital."""
    score = {"relation": None, "own": points, "anew": points, "base": [points], "bonus": "0"}
    return replace(report, content={**report.content, "noted": {"scores": [score], "deeds": []}})


def test_the_chart_counts_what_the_tables_count(
    qtbot: QtBot, counter: Counter, settings: Settings
) -> None:
    """Of two packages of one number nobody said which stands: neither is in the tables' mean."""
    first, second = (scored(report_of(NAME, Side.RECIPIENT, each), each) for each in ("40", "99"))
    alone = scored(report_of("融水苗族自治县人民医院", Side.RECIPIENT, "90"), "90")
    deed(counter, lambda desk: arrive(desk, first, second, alone))
    views: list[RoundView] = []
    scheme = counter.scheme
    counter.ask(lambda desk: views.append(view_round(desk, scheme, 2024)), None)
    counter.runner.wait()
    card = ScoresCard(settings)
    qtbot.addWidget(card)
    card.sides.picked.emit(Side.RECIPIENT.value)
    card.show_round(views[0], scheme)
    assert (card.chart.mean, card.chart.lowest) == (90, 90)
    (counted,) = (each for each in spread(views[0], scheme, Side.RECIPIENT) if each.count)
    assert (counted.least, counted.count) == (90, 1)
    # It stands below, and says why it is not counted.
    assert "融安县人民医院 有两份" in card.chart.accessibleName()


def test_what_was_done_is_not_told_over_again_on_coming_back(
    qtbot: QtBot, full: Counter, settings: Settings
) -> None:
    page = KeysPage(full, settings)
    qtbot.addWidget(page)
    page.show()
    wait(qtbot, lambda: page.table.count() == 2)
    page.confirm.click()
    wait(qtbot, lambda: "的指纹已核对" in page.banner.text())
    assert page.banner.isVisible()
    page.hide()
    page.show()
    assert not page.banner.isVisible()


def versions_of_the_first(counter: Counter, settings: Settings, host: QWidget) -> VersionsDialog:
    """What came of the first report, side by side; it goes with its host."""
    found: list[Any] = []
    scheme = counter.scheme
    counter.ask(lambda desk: found.extend(round_of(desk, scheme, 2024).reports), None)
    counter.runner.wait()
    return VersionsDialog(counter, found[0], settings, host)


def test_packages_of_one_number_are_told_apart_by_what_a_person_can_check(
    qtbot: QtBot, counter: Counter, settings: Settings
) -> None:
    plain = report_of(NAME, Side.RECIPIENT, "80")
    sealed = {
        "sealed_at": "2025-01-06T08:30:00+00:00",
        "came_as": "甲.dkpkg",
        "approved_by": "周玲",
    }
    first = replace(plain, content={**plain.content, **sealed})
    second = report_of(NAME, Side.RECIPIENT, "99")
    deed(counter, lambda desk: arrive(desk, first, second))
    host = QWidget()
    qtbot.addWidget(host)
    dialog = versions_of_the_first(counter, settings, host)
    wait(qtbot, lambda: "自评" in dialog.told.text())
    told = dialog.told.text()
    for mark in ("甲.dkpkg", "由周玲封账", "由甲封账", first.id.hex[:8], second.id.hex[:8], "封包"):
        assert mark in told


def test_the_buttons_say_which_package_they_choose_and_unread_records_are_told(
    qtbot: QtBot, counter: Counter, settings: Settings
) -> None:
    """Packages whose files are spoilt: their records cannot be compared, the rest is."""
    first, second = two_of(counter)
    host = QWidget()
    qtbot.addWidget(host)
    dialog = versions_of_the_first(counter, settings, host)
    assert dialog.stand.text() == f"改为采信左边的 {second.id.hex[:8]}"
    assert dialog.right.text() == f"就采信右边的 {first.id.hex[:8]}"
    wait(qtbot, lambda: "自评" in dialog.told.text())
    wait(qtbot, lambda: "正在打开" not in dialog.no_records.text())
    assert dialog.no_records.text() not in ("", "两份里的记录都一样。")
    assert not dialog.card.isHidden()
    assert dialog.records_card.isHidden()


def test_a_package_that_cannot_be_read_is_not_told_once_its_dialog_is_closed(
    qtbot: QtBot, counter: Counter, settings: Settings
) -> None:
    told: list[BaseException] = []
    two_of(counter)
    host = QWidget()
    qtbot.addWidget(host)
    dialog = versions_of_the_first(counter, settings, host)
    counter.failed = told.append
    delete(dialog)
    counter.runner.wait()
    assert told == []


def test_where_no_score_differs_the_records_are_shown(
    qtbot: QtBot, counter: Counter, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = (
        RecordChange(new_id(), BY_KEY["publicity"], "2024-03-01 · 融安日报", Held.LEFT),
        RecordChange(
            new_id(),
            BY_KEY["activity"],
            "2024-05-08 · 教学查房",
            Held.BOTH,
            (FieldChange("人数", "17", "19"), FieldChange("备注", "", "补" * 50)),
        ),
    )
    monkeypatch.setattr(versions_dialog, "record_changes", lambda *_: changes)
    two_of(counter)
    host = QWidget()
    qtbot.addWidget(host)
    dialog = versions_of_the_first(counter, settings, host)
    wait(qtbot, lambda: not dialog.records_card.isHidden())
    assert [row.cells for row in dialog.records.rows()] == [
        ("宣传", "2024-03-01 · 融安日报", "只在左边", ""),
        (
            "教学活动",
            "2024-05-08 · 教学查房",
            "两边不同",
            f"人数：17 → 19；备注：（空） → {'补' * 40}…",
        ),
    ]
    dialog.views.picked.emit("points")
    assert dialog.records_card.isHidden()


def test_where_one_was_not_counted_only_own_scores_are_compared(
    qtbot: QtBot, counter: Counter, settings: Settings
) -> None:
    def figures(own: str, anew: Decimal | None, digest: str) -> object:
        point = PointFigures("R1.1", Decimal(own), anew, Decimal(6), digest)
        return to_json((PartFigures(None, False, (point,)),))

    plain = report_of(NAME, Side.RECIPIENT, "80")
    waiting = {**plain.content, "why_not": "本机没有这个方案版本。"}
    first = replace(plain, content=waiting, points=figures("3", None, "a"))
    second = replace(report_of(NAME, Side.RECIPIENT, "80"), points=figures("3", Decimal(3), "b"))
    third = replace(report_of(NAME, Side.RECIPIENT, "80"), points=figures("2", Decimal(2), "c"))
    deed(counter, lambda desk: arrive(desk, first, second, third))
    found: list[Any] = []
    for other in (second, third):
        counter.ask(lambda desk, other=other: found.append(compare(desk, first.id, other.id)), None)
    counter.runner.wait()
    assert [each.point for one in found for each in one.changes] == ["R1.1"]
    assert found[0].changes == ()
    host = QWidget()
    qtbot.addWidget(host)
    dialog = versions_of_the_first(counter, settings, host)
    dialog.others.picked.emit(str(second.id))
    wait(qtbot, lambda: "还没有复算：只比自评分" in dialog.told.text())
    assert dialog.empty.text() == "每个要点的自评分都一样。"


def test_a_reason_is_read_whole_and_a_doubt_stands_first(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    taken = report_of(NAME, Side.RECIPIENT, "80")
    found = (
        Collected(tmp_path / "坏.dkpkg", Outcome.REFUSED, say("不是上报包。")),
        Collected(tmp_path / "甲.dkpkg", Outcome.TAKEN, None, taken, doubt=say("不是同一个文件。")),
    )
    dialog = CollectDialog(Ended(found, 0, tmp_path, 2024), settings, host)
    assert [each.words["outcome"] for each in dialog.table.rows()] == ["已收，存疑", "没有收"]
    assert dialog.whole.text() == f"{NAME}：不是同一个文件。"
    assert "其中 1 个存疑" in dialog.told.text()
    dialog.table.choose("1")
    assert dialog.whole.text() == "坏.dkpkg：不是上报包。"


def _texts(page: QWidget) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel))
