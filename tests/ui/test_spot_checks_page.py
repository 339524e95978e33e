"""抽查 in the window: drawn, kept, shown again, written as a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.opening import open_desk
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.spot_checks_page import SpotChecksPage
from duikou_desktop.ui.settings import Settings
from tests.closing import close_year
from tests.demo import demo_office
from tests.factories import GUANGXI
from tests.ui.office import fail

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path, settings: Settings) -> Iterator[SpotChecksPage]:
    with demo_office(tmp_path / "office", Side.SUPPORTER) as store:
        close_year(store, Side.SUPPORTER)
        closed = to_be_sealed(store, GUANGXI, Side.SUPPORTER, 2024)
        package = seal_year(store, closed, tmp_path, office_key(store)).path
    with DeskStore.make(tmp_path / "desk", "示例卫生健康委", GUANGXI, demo=True) as desk:
        collect(desk, [package])
    counter = Counter(open_desk(tmp_path / "desk"), fail)
    counter.year = 2024
    made = SpotChecksPage(counter, settings)
    qtbot.addWidget(made)
    made.resize(1142, 700)
    made.show()
    counter.runner.wait()
    yield made
    counter.close()


def test_a_draw_is_shown_and_stays(qtbot: QtBot, page: SpotChecksPage, tmp_path: Path) -> None:
    assert not page.sheet.isEnabled()
    page.seed.set_value("七星彩 24137")
    page.count.set_value(5)
    page.draw_now()
    qtbot.waitUntil(lambda: page.table.count() == 5, timeout=10_000)
    assert page.chosen.count() == 1
    assert "七星彩 24137" in page.chosen.currentText()
    assert {row.cells[0] for row in page.table.rows()} == {"柳州市柳铁中心医院"}
    first = [row.cells for row in page.table.rows()]
    page.seed.set_value("另一个")
    page.draw_now()
    qtbot.waitUntil(lambda: page.chosen.count() == 2, timeout=10_000)
    # The one just drawn is shown; the other is a choice away.
    assert "另一个" in page.chosen.currentText()
    page.chosen.setCurrentIndex(1 - page.chosen.currentIndex())
    assert [row.cells for row in page.table.rows()] == first
    with qtbot.waitSignal(page.written, timeout=10_000) as written:
        page.write(tmp_path / "out")
    assert written.args[0].is_file()
    with qtbot.waitSignal(page.open_asked, timeout=1_000) as opened:
        page.table.row_opened.emit("0")
    assert opened.args[0] == "review"


def test_without_a_seed_nothing_is_drawn(qtbot: QtBot, page: SpotChecksPage) -> None:
    page.draw_now()
    qtbot.waitUntil(page.banner.isVisible, timeout=10_000)
    assert page.chosen.count() == 0
    assert page.draw.isEnabled()
