"""文书: the paper chosen stands as it will be printed, and goes out as Word, Excel or PDF."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.schemes.wording import Correction
from duikou_desktop.services.papers import PAPERS
from duikou_desktop.services.records import remove_records
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.papers.page import PapersPage
from duikou_desktop.ui.printing.printer import ask_and_print, put
from duikou_desktop.ui.settings import Settings
from tests.ui.office import demo_desk, settle

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Store]]:
    with demo_desk(tmp_path / "office") as opened:
        opened[0].relation = None
        yield opened


@pytest.fixture
def page(qtbot: QtBot, office: tuple[Desk, Store], settings: Settings) -> PapersPage:
    made = PapersPage(office[0], settings)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    settle(qtbot, office[0], lambda: made.shown.view.pages is not None)
    return made


def titles(page: PapersPage) -> str:
    return page.shown.view.pages.paper.subtitle if page.shown.view.pages else ""


def test_the_first_paper_is_shown_at_once(page: PapersPage) -> None:
    assert page.picker.kind == PAPERS[0].key
    assert titles(page).startswith("柳州市柳铁中心医院支援融安县人民医院")
    assert page.shown.print.isEnabled()
    assert "示范" in page.shown.view.pages.paper.mark


def test_another_of_its_kind_is_chosen_with_an_arrow(
    qtbot: QtBot, page: PapersPage, office: tuple[Desk, Store]
) -> None:
    qtbot.keyClick(page.picker.which, Qt.Key.Key_Down)
    settle(qtbot, office[0], lambda: "融水" in titles(page))
    assert page.shown.name.text() == "自评表 融水苗族自治县人民医院"
    # Coming back to the kind, the one last looked at is shown.
    page.open_kind("summary")
    settle(qtbot, office[0], lambda: "工作总结" in page.shown.view.pages.paper.name)
    page.open_kind("form")
    settle(qtbot, office[0], lambda: "融水" in titles(page))


def test_a_letter_goes_first_to_whom_the_scheme_names_first(
    qtbot: QtBot, page: PapersPage, office: tuple[Desk, Store]
) -> None:
    page.open_kind("letter")
    settle(qtbot, office[0], lambda: "关于报送" in page.shown.view.pages.paper.name)
    assert page.shown.name.text() == "报送函 自治区卫生健康委"


def test_it_follows_the_records(qtbot: QtBot, page: PapersPage, office: tuple[Desk, Store]) -> None:
    desk, store = office
    page.open_kind("summary")
    settle(qtbot, desk, lambda: "工作总结" in page.shown.view.pages.paper.name)
    before = page.shown.view.pages.paper
    activity = BY_KEY["activity"]
    some = next(each for each in store.read(activity) if activity.complete(each))
    desk.act(lambda store, _task: (None, remove_records(store, activity, [some.id])))
    settle(qtbot, desk, lambda: page.shown.view.pages.paper != before)


def test_it_is_saved_in_three_forms(page: PapersPage, tmp_path: Path) -> None:
    for ending in (".docx", ".xlsx", ".pdf"):
        file = tmp_path / f"自评表{ending}"
        page.shown.save_as(file)
        assert str(file) in page.shown.banner.text()
        assert file.stat().st_size > 5000
    assert "word/document.xml" in ZipFile(tmp_path / "自评表.docx").namelist()
    assert "支援医院考核标准" in PdfReader(tmp_path / "自评表.pdf").pages[0].extract_text()


def test_where_nothing_can_be_written_it_says_so(page: PapersPage, tmp_path: Path) -> None:
    page.shown.save_as(tmp_path / "没有" / "自评表.docx")
    assert "没有" in page.shown.banner.text()
    assert not (tmp_path / "没有").exists()


def test_pages_are_turned_by_keys(page: PapersPage) -> None:
    view = page.shown.view
    seen = []
    view.turned.connect(seen.append)
    press(view, Qt.Key.Key_PageDown)
    assert view.page == 2
    press(view, Qt.Key.Key_End)
    assert view.page == len(view.pages)
    press(view, Qt.Key.Key_Home)
    assert (view.page, seen[-1]) == (1, 1)
    width = view.horizontalScrollBar().maximum()
    for _ in range(6):
        press(view, Qt.Key.Key_Plus)
    assert view.horizontalScrollBar().maximum() > width


def test_only_the_pages_asked_for_are_printed(page: PapersPage, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFromTo(2, 3)
    put(page.shown.view.pages, printer)
    printed = PdfReader(io.BytesIO((tmp_path / "out.pdf").read_bytes()))
    assert len(printed.pages) == 2


def press(widget: object, key: Qt.Key) -> None:
    widget.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))


def test_what_was_put_right_in_the_template_is_told_beside_the_agreement(
    qtbot: QtBot, page: PapersPage, office: tuple[Desk, Store]
) -> None:
    desk = office[0]
    assert not page.remark.isVisible()  # a form
    page.open_kind("agreement")
    settle(qtbot, desk, lambda: "协议书" in page.shown.view.pages.paper.title)
    assert not page.remark.isVisible()  # Guangxi's template has no fault
    fault = Correction(printed="骨于医师", corrected="骨干医师")
    template = desk.scheme.agreement.model_copy(update={"corrections": (fault,)})
    desk.scheme = desk.scheme.model_copy(update={"agreement": template})
    page.open_kind("letter")
    page.open_kind("agreement")
    settle(qtbot, desk, page.remark.isVisible)
    told = "范本有 1 处错字，协议书里已更正：“骨于医师”改为“骨干医师”。其余照范本原文。"
    assert page.remark.text() == told


@pytest.mark.parametrize(("kind", "size"), [("form", (842, 595)), ("letter", (595, 842))])
def test_what_is_printed_comes_on_the_sheet_it_was_set_for(
    kind: str,
    size: tuple[int, int],
    qtbot: QtBot,
    page: PapersPage,
    office: tuple[Desk, Store],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The dialog turned landscape papers into US Letter upright: a column was cut off."""
    first = page.shown.view.pages
    if kind != page.picker.kind:
        page.open_kind(kind)
        settle(qtbot, office[0], lambda: page.shown.view.pages not in (None, first))
    file = tmp_path / "印出.pdf"

    def taken(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", taken)
    assert page.shown.view.pages is not None
    assert ask_and_print(page.shown.view.pages, page)
    box = PdfReader(file).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size
