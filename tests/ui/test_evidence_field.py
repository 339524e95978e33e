"""The field of a record's evidence: files, pictures, places of papers, and what was refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from duikou_desktop.ui.fields.evidence import EvidenceField, Proof
from duikou_desktop.ui.fields.form import FieldForm

pytestmark = pytest.mark.usefixtures("themed")


def test_evidence_takes_files_and_pasted_pictures(qtbot: QtBot, tmp_path: Path) -> None:
    field = EvidenceField()
    qtbot.addWidget(field)
    field.resize(360, 300)
    field.set_value((Proof("a", "签到表.jpg"),))
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "照片.jpg"))])
    with qtbot.waitSignal(field.view.files_dropped) as dropped:
        field.view.take(files)
    assert dropped.args == [[tmp_path / "照片.jpg"]]
    picture = QMimeData()
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    with qtbot.waitSignal(field.view.picture_pasted):
        field.view.take(picture)
    assert field.value() == ("a",)


def test_place_of_the_paper_is_kept(qtbot: QtBot) -> None:
    field = EvidenceField()
    qtbot.addWidget(field)
    field.set_place("3 号柜第 2 盒")
    assert field.place_text() == "3 号柜第 2 盒"
    assert not field.place.isHidden()


def test_a_pasted_picture_goes_to_the_strip_and_not_to_the_page_around_it(qtbot: QtBot) -> None:
    from duikou_desktop.ui.widgets.page_parts import on_paste

    page = QWidget()
    column = QVBoxLayout(page)
    field = EvidenceField()
    column.addWidget(field)
    rows: list[str] = []
    on_paste(page, lambda: rows.append("rows"))
    qtbot.addWidget(page)
    page.show()
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(0)
    QGuiApplication.clipboard().setImage(picture)
    with qtbot.waitActive(page):
        page.activateWindow()
    field.view.setFocus()
    with qtbot.waitSignal(field.view.picture_pasted):
        qtbot.keyClick(field.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert rows == []


def test_many_refusals_do_not_lie_on_the_strip(qtbot: QtBot) -> None:
    form = FieldForm()
    qtbot.addWidget(form)
    field = EvidenceField()
    form.add_wide(field)
    form.resize(340, 700)
    form.show()
    field.set_value(tuple(Proof(f"{n}", f"照片{n}.jpg") for n in range(2)))
    field.set_fault(
        "\n".join(f"第{n}个文件没有收：里面不是“图片”，可能没有拷全。" for n in range(6))
    )
    words = field._words
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    strip = field.view.mapTo(field, field.view.rect().bottomLeft()).y()
    assert field._write_place.mapTo(field, QPoint()).y() > strip
