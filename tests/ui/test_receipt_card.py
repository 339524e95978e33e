"""A receipt reaches the office that sealed the package: looked at, its sender asked about, kept with the year."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.services.approvals import reopen
from duikou_desktop.services.demo_year import demo_today
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.receipts import drafts, write_receipts
from duikou_desktop.services.desk.reviewing import send_back
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.receipts import Offered, look_at
from duikou_desktop.services.records import save_record
from duikou_desktop.storage.changes import ChangeSet
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.export.page import ExportPage
from duikou_desktop.ui.export.receipt_dialog import ReceiptDialog
from duikou_desktop.ui.papers.dialog import PaperDialog
from duikou_desktop.ui.settings import Settings
from tests.closing import SCHEME, close_year
from tests.desks import NAME, city_desk, office_behind, packages
from tests.factories import GUANGXI
from tests.ui.office import fail

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def receipts(tmp_path: Path) -> tuple[dict[Side, Path], str]:
    """Of either side's report, which went back; and the figures the commission would read out."""
    with city_desk(tmp_path / "desk") as desk:
        collect(desk, packages())
        for each in drafts(desk, SCHEME, 2024):
            send_back(desk, each.report.received, "补交责任书扫描件")
        made = drafts(desk, SCHEME, 2024)
        key = office_key(desk)
        files = write_receipts(desk, SCHEME, made, tmp_path / "stick", key)
        sides = [each.said.side for each in made]
        return dict(zip(sides, files, strict=True)), fingerprint(key.public)


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot, settings: Settings) -> Iterator[ExportPage]:
    """The export page of the recipient's office."""
    store = Store(office_behind(Side.RECIPIENT, tmp_path / "office"))
    desk = Desk(store, SCHEME, Side.RECIPIENT, demo_today(), fail)
    desk.year = 2024
    made = ExportPage(desk, settings)
    qtbot.addWidget(made)
    made.resize(1142, 700)
    made.show()
    yield made
    desk.close()


def wait(qtbot: QtBot, done: Callable[[], bool]) -> None:
    qtbot.waitUntil(done, timeout=10_000)


def offered(qtbot: QtBot, page: ExportPage, file: Path) -> ReceiptDialog:
    page.show_wanted(file)
    wait(qtbot, lambda: bool(page.findChildren(ReceiptDialog)))
    return page.findChildren(ReceiptDialog)[-1]


def mend(store: Store) -> ChangeSet | None:
    """Writes down a meeting, and closes the year again."""
    meeting = {
        "held_on": "2024-06-03",
        "kind": "专题会议",
        "topics": "帮扶",
        "opinions": "加强带教",
    }
    saved = save_record(store, BY_KEY["meeting"], meeting)
    close_year(store, Side.RECIPIENT)
    return saved.change


def test_its_figures_are_asked_of_the_commission_once(
    qtbot: QtBot, page: ExportPage, receipts: tuple[dict[Side, Path], str]
) -> None:
    files, figures = receipts
    assert not page.receipt.lines
    dialog = offered(qtbot, page, files[Side.RECIPIENT])
    # Nobody reads them off the screen: they are nowhere on it.
    shown = "".join(each.text() for each in dialog.findChildren(QLabel))
    assert figures not in shown
    # One digit misheard: what was typed stays, and can be seen whole beside what is read out.
    slip = figures[:-1] + str((int(figures[-1]) + 1) % 10)
    dialog.figures.set_value(slip)
    line = dialog.figures.line
    assert line.fontMetrics().horizontalAdvance(slip) < line.width()
    dialog.take.click()
    wait(qtbot, lambda: "没有采用" in dialog.figures.below_text())
    assert (dialog.isVisible(), dialog.figures.value()) == (True, slip)
    assert not page.receipt.lines
    assert not page.banner.isVisible()
    dialog.figures.set_value(figures)
    # The home page, which has it among what is to be done, looks again.
    with qtbot.waitSignal(page._desk.answered):
        dialog.take.click()
    wait(qtbot, lambda: len(page.receipt.lines) == 1)
    assert "补交责任书扫描件" in page.receipt.lines[0].told.text()
    assert NAME in page.receipt.lines[0].told.text()
    # It went back: what is to be done next is one click away.
    wait(qtbot, page.receipt.lines[0].mend.isVisible)
    with qtbot.waitSignal(page.open_asked) as asked:
        page.receipt.lines[0].mend.click()
    assert asked.args == ["score", None]
    # Opened again, nobody is told to open it again; closed with something mended, neither.
    desk = page._desk
    desk.act(lambda store, _: (None, reopen(store, SCHEME, Side.RECIPIENT, 2024, "补交责任书")))
    wait(qtbot, lambda: "这一年已重新打开" in page.receipt.lines[0].told.text())
    assert page.receipt.lines[0].mend.isHidden()
    desk.act(lambda store, _: (None, mend(store)))
    wait(qtbot, lambda: "已补正封账，还没有封新的上报包" in page.receipt.lines[0].told.text())
    assert page.receipt.lines[0].mend.isHidden()
    # Known from now on.
    dialog = offered(qtbot, page, files[Side.RECIPIENT])
    assert dialog.figures.parentWidget() is None
    told = "".join(each.text() for each in dialog.findChildren(QLabel))
    assert "已经采用过这一份" in told
    assert dialog.take.isHidden()
    assert "已经采用过" not in shown
    dialog.reject()
    page.receipt.lines[0].look.click()
    wait(qtbot, lambda: bool(page.findChildren(PaperDialog)))
    page.findChildren(PaperDialog)[0].close()


def test_the_other_sides_is_none_of_ours(
    qtbot: QtBot, page: ExportPage, receipts: tuple[dict[Side, Path], str]
) -> None:
    page.show_wanted(receipts[0][Side.SUPPORTER])
    wait(qtbot, lambda: "不是本单位的" in page.banner.text())
    assert page.findChildren(ReceiptDialog) == []
    # What failed before says nothing over the one that was taken.
    dialog = offered(qtbot, page, receipts[0][Side.RECIPIENT])
    dialog.figures.set_value(receipts[1])
    dialog.take.click()
    wait(qtbot, lambda: len(page.receipt.lines) == 1)
    assert not page.banner.isVisible()


def test_each_commission_that_answered_has_a_line(
    qtbot: QtBot, page: ExportPage, receipts: tuple[dict[Side, Path], str], tmp_path: Path
) -> None:
    """A hospital that several cities answer saw the last one's receipt only."""
    with DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True) as desk:
        collect(desk, packages())
        key = office_key(desk)
        written = write_receipts(desk, SCHEME, drafts(desk, SCHEME, 2024), tmp_path / "two", key)
    (own,) = (each for each in written if Side.RECIPIENT.label in each.name)
    for file, figures in (
        (receipts[0][Side.RECIPIENT], receipts[1]),
        (own, fingerprint(key.public)),
    ):
        dialog = offered(qtbot, page, file)
        dialog.figures.set_value(figures)
        before = len(page.receipt.lines)
        dialog.take.click()
        wait(qtbot, lambda before=before: len(page.receipt.lines) == before + 1)
    told = [each.told.text() for each in page.receipt.lines]
    assert sorted(each.split("　")[0] for each in told) == sorted([NAME, "广西卫生健康委"])


def test_one_that_came_after_a_later_one_is_only_filed(
    qtbot: QtBot, page: ExportPage, receipts: tuple[dict[Side, Path], str]
) -> None:
    found: list[Offered] = []
    page._desk.ask(lambda store: look_at(store, receipts[0][Side.RECIPIENT]), found.append)
    wait(qtbot, lambda: bool(found))
    page.receipt._offer(replace(found[0], later=6))
    dialog = page.findChildren(ReceiptDialog)[-1]
    told = "已有它对第 6 次上报的回执：这一份较早，只存档，以第 6 次的为准。"
    assert told in [each.text() for each in dialog.findChildren(QLabel)]
    dialog.figures.set_value(receipts[1])
    dialog.take.click()
    wait(qtbot, lambda: len(page.receipt.lines) == 1)
    assert page.banner.text() == told
