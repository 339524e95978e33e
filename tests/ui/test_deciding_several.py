"""双方不一致: several rows decided at once, and working downwards through what is left."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from duikou_desktop.core.typed_json import to_json
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.claims import Disagreement
from duikou_desktop.services.desk.deciding import with_decisions
from duikou_desktop.services.desk.reconciling import reconcile
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.desk_claims import Decision, Pair
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.differences_page import DifferencesPage, Part
from duikou_desktop.ui.settings import Settings
from tests.desks import arrive, report_of
from tests.ui.office import RONGAN, wait

pytestmark = pytest.mark.usefixtures("themed")

RECIPIENT, SUPPORTER = "融安县人民医院", "柳州市柳铁中心医院"
NAMES = ("示例甲", "示例乙", "示例丙", "示例丁")


def differing(desk: DeskStore) -> None:
    """Four people whom only the supporter tells."""
    made = [
        replace(one, content={**one.content, "relations": [str(RONGAN)]})
        for one in (
            report_of(SUPPORTER, Side.SUPPORTER, "80"),
            report_of(RECIPIENT, Side.RECIPIENT, "80"),
        )
    ]
    arrive(desk, *made)
    found = tuple(
        Disagreement("派驻人员", name, "2024-03-01 至 2024-08-31", "没有登记") for name in NAMES
    )
    desk.claims.keep_comparisons({Pair(RONGAN, made[0].id, made[1].id): to_json(found)})


@pytest.fixture
def page(qtbot: QtBot, counter: Counter, settings: Settings) -> DifferencesPage:
    counter.act(lambda desk, _task: differing(desk), None)
    counter.runner.wait()
    made = DifferencesPage(counter, settings)
    qtbot.addWidget(made)
    made.resize(1142, 700)
    made.show()
    wait(qtbot, lambda: made.table.count() == 4)
    return made


def choose_too(page: DifferencesPage, at: int) -> None:
    """As a click with Ctrl."""
    flags = QItemSelectionModel.SelectionFlag
    index = page.table.model().index(at, 0)
    page.table.selectionModel().select(index, flags.Select | flags.Rows)


def decisions(counter: Counter) -> dict[str, Decision | None]:
    found: dict[str, Decision | None] = {}
    scheme = counter.scheme

    def look(desk: DeskStore) -> None:
        both = reconcile(desk, scheme, round_of(desk, scheme, 2024))
        for _, rows in with_decisions(desk, 2024, both):
            found.update({each.told.subject: each.decision for each in rows})

    counter.ask(look, None)
    counter.runner.wait()
    return found


def test_all_that_are_chosen_are_decided_with_one_reason(
    qtbot: QtBot, counter: Counter, page: DifferencesPage
) -> None:
    page.table.choose(f"{RONGAN}|派驻人员|示例甲")
    assert not page.several.isVisible()
    choose_too(page, 1)
    choose_too(page, 3)
    assert "选了 3 条" in page.several.text()
    assert page.several.isVisible()
    page.reason.set_value("受援医院漏登")
    page.decide(Side.SUPPORTER)
    wait(qtbot, lambda: page.table.count() == 1)
    made = decisions(counter)
    assert {name for name, each in made.items() if each is not None} == {
        "示例甲",
        "示例乙",
        "示例丁",
    }
    assert {each.reason for each in made.values() if each is not None} == {"受援医院漏登"}
    # Taken back together too.
    page.segments.picked.emit(Part.DECIDED.value)
    page.table.selectAll()
    page.withdraw.click()
    page.segments.picked.emit(Part.OPEN.value)
    wait(qtbot, lambda: page.table.count() == 4)


def test_after_a_decision_the_next_one_stands(qtbot: QtBot, page: DifferencesPage) -> None:
    page.table.choose(f"{RONGAN}|派驻人员|示例丙")
    page.reason.set_value("有派出文件")
    page.decide(Side.SUPPORTER)
    wait(qtbot, lambda: page.table.count() == 3)
    assert page.table.current_key() == f"{RONGAN}|派驻人员|示例丁"
    assert UUID(page.table.current_key().partition("|")[0]) == RONGAN
    page.reason.set_value("有派出文件")
    page.decide(Side.SUPPORTER)
    wait(qtbot, lambda: page.table.count() == 2)
    # It was the last: the one before it.
    assert page.table.current_key() == f"{RONGAN}|派驻人员|示例乙"


def test_a_reason_begun_stays_with_its_row(page: DifferencesPage) -> None:
    page.table.choose(f"{RONGAN}|派驻人员|示例甲")
    page.reason.edit.insertPlainText("写了一半")
    page.table.choose(f"{RONGAN}|派驻人员|示例乙")
    assert page.reason.value() is None
    page.table.choose(f"{RONGAN}|派驻人员|示例甲")
    assert page.reason.value() == "写了一半"


def test_a_reason_begun_goes_along_to_the_rows_chosen_with_it(page: DifferencesPage) -> None:
    page.table.choose(f"{RONGAN}|派驻人员|示例甲")
    page.reason.edit.insertPlainText("受援医院漏登")
    flags = QItemSelectionModel.SelectionFlag
    further = page.table.model().index(2, 0)
    page.table.selectionModel().setCurrentIndex(further, flags.Select | flags.Rows)
    assert "选了 2 条" in page.several.text()
    assert page.reason.value() == "受援医院漏登"


def test_what_is_to_be_decided_again_tells_what_was_decided(
    qtbot: QtBot, counter: Counter, page: DifferencesPage
) -> None:
    page.table.choose(f"{RONGAN}|派驻人员|示例甲")
    page.reason.set_value("有派出文件")
    page.decide(Side.SUPPORTER)
    wait(qtbot, lambda: page.table.count() == 3)

    def say_otherwise(desk: DeskStore, _task: object) -> None:
        scheme = counter.scheme
        (both,) = reconcile(desk, scheme, round_of(desk, scheme, 2024))
        pair = Pair(RONGAN, both.supporter.received.id, both.recipient.received.id)
        told = Disagreement("派驻人员", "示例甲", "2024-03-01 至 2024-07-31", "没有登记")
        desk.claims.keep_comparisons({pair: to_json((told,))})

    counter.act(say_otherwise)
    wait(qtbot, lambda: page.table.count() == 1)
    (row,) = page.table.rows()
    assert row.words["state"] == "要重新认定"
    said = page._before.text()
    assert "按支援医院，理由“有派出文件”" in said
    assert "那时支援医院报 2024-03-01 至 2024-08-31，受援医院报 没有登记" in said
